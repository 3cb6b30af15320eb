# zipfile and tarfile: writing and reading archives in memory.
import io
import struct
import tarfile
import zipfile
import zlib

# ZIP files.
data = io.BytesIO()
with zipfile.ZipFile(data, 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr('a.txt', 'text ' * 1000)
    archive.mkdir('folder')
    with archive.open('folder/b.bin', 'w') as file:
        file.write(b'12345')
        try:
            archive.read('a.txt')
        except ValueError as e:
            assert str(e).startswith("Can't read from the ZIP file while there is an open writing handle on it.")
        else:
            assert False
    archive.writestr('implied/deep/c.py', b'pass', compress_type=zipfile.ZIP_STORED)
    archive.comment = b'a comment'
assert zipfile.is_zipfile(data)
with zipfile.ZipFile(data) as archive:
    assert archive.namelist() == ['a.txt', 'folder/', 'folder/b.bin', 'implied/deep/c.py']
    assert archive.comment == b'a comment' and archive.testzip() is None
    info = archive.getinfo('a.txt')
    assert (info.file_size, info.compress_type) == (5000, 8) and info.compress_size < 100
    assert repr(archive.getinfo('folder/')) == "<ZipInfo filename='folder/' filemode='drwxrwxrwx' external_attr=0x10>"
    with archive.open('a.txt') as file:
        assert file.seek(-7, 2) == 4993 and file.read() == b't text '
        assert file.seek(4) == 4 and file.read1(3) == b' te' and file.readline(4) == b'xt t'
    try:
        archive.read('absent')
    except KeyError as e:
        assert e.args[0] == "There is no item named 'absent' in the archive"
    path = zipfile.Path(archive)
    assert [str(p.at) for p in path.iterdir()] == ['a.txt', 'folder/', 'implied/']
    assert (path / 'implied' / 'deep').is_dir() and (path / 'implied/deep/c.py').read_text(encoding='utf-8') == 'pass'
    assert [p.at for p in path.rglob('*.py')] == ['implied/deep/c.py']
    assert (path / 'folder/b.bin').parent.at == 'folder/' and path.joinpath('a.txt').suffix == '.txt'
# Damage.
raw = bytearray(data.getvalue())
raw[raw.index(b'pass')] ^= 1
with zipfile.ZipFile(io.BytesIO(raw)) as archive:
    assert archive.testzip() == 'implied/deep/c.py'
    try:
        archive.read('implied/deep/c.py')
    except zipfile.BadZipFile as e:
        assert str(e) == "Bad CRC-32 for file 'implied/deep/c.py'"
for bad, message in (b'', 'File is not a zip file'), (data.getvalue()[:-40], 'File is not a zip file'):
    try:
        zipfile.ZipFile(io.BytesIO(bad)).read('a.txt')
    except zipfile.BadZipFile as e:
        assert str(e) == message, e
# ZIP64 in a small file.
small = io.BytesIO()
with zipfile.ZipFile(small, 'w') as archive:
    with archive.open('x', 'w', force_zip64=True) as file:
        file.write(b'abc')
assert struct.pack('<HHQQ', 1, 16, 3, 3) in small.getvalue()
assert zipfile.ZipFile(small).read('x') == b'abc'
# Encrypted in the old way, as zip -e does.
def encrypt(password, plain):
    keys = [0x12345678, 0x23456789, 0x34567890]

    def crc(value, byte):
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
        return value

    def update(byte):
        keys[0] = crc(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 255)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = crc(keys[2], keys[1] >> 24)

    for byte in password:
        update(byte)
    out = bytearray()
    for byte in plain:
        k = keys[2] | 2
        out.append(byte ^ (k * (k ^ 1) >> 8) & 255)
        update(byte)
    return bytes(out)


secret = b'nobody knows'
checksum = zlib.crc32(secret)
packed = encrypt(b'python', bytes(11) + bytes([checksum >> 24]) + secret)
fields = (20, 1, 0, 0, 0x21, checksum, len(packed), len(secret), 8, 0)
local = struct.pack('<4s5H3L2H', b'PK\3\4', *fields) + b'test.txt' + packed
central = struct.pack('<4s6H3L5H2L', b'PK\1\2', 20, *fields, 0, 0, 0, 0, 0) + b'test.txt'
encrypted = local + central + struct.pack('<4s4H2LH', b'PK\5\6', 0, 0, 1, 1, len(central), len(local), 0)
with zipfile.ZipFile(io.BytesIO(encrypted)) as archive:
    assert archive.read('test.txt', b'python') == secret
    for pwd, message in ((None, "File 'test.txt' is encrypted, password required for extraction"),
                         (b'wrong', "Bad password for file 'test.txt'")):
        try:
            archive.read('test.txt', pwd)
        except RuntimeError as e:
            assert str(e) == message
        else:
            assert False

# Tar files.
for mode in 'w', 'w:gz', 'w|', 'w|gz':
    for form in tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT:
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode=mode, format=form) as archive:
            for name, contents in ('a.txt', b'hello'), ('n' * 90 + '/' + 'm' * 60, b'x' * 600), ('empty', b''):
                info = tarfile.TarInfo(name)
                info.size = len(contents)
                info.mtime = 1700000000
                archive.addfile(info, io.BytesIO(contents))
            info = tarfile.TarInfo('folder')
            info.type = tarfile.DIRTYPE
            archive.addfile(info)
            info = tarfile.TarInfo('link')
            info.type, info.linkname = tarfile.SYMTYPE, 'a.txt'
            archive.addfile(info)
        if 'gz' not in mode:
            assert len(data.getvalue()) % tarfile.RECORDSIZE == 0
        data.seek(0)
        for reading in 'r', 'r|*', mode.replace('w', 'r'):
            data.seek(0)
            with tarfile.open(fileobj=data, mode=reading) as archive:
                seen = []
                for member in archive:
                    seen.append(member.name)
                    if member.isreg():
                        assert len(archive.extractfile(member).read()) == member.size
                assert seen == ['a.txt', 'n' * 90 + '/' + 'm' * 60, 'empty', 'folder', 'link']
                assert archive.getmember('folder').isdir() and archive.getmember('link').linkname == 'a.txt'
                if '|' not in reading:
                    assert archive.extractfile('link').read() == b'hello'
pax = tarfile.TarInfo('ä\udcff')
pax.mtime, pax.uid = 1.5, 8 ** 8
header = pax.tobuf(tarfile.PAX_FORMAT)
again = tarfile.open(fileobj=io.BytesIO(header + bytes(1024))).getmembers()[0]
assert (again.name, again.mtime, again.uid) == ('ä\udcff', 1.5, 8 ** 8)
assert again.pax_headers['mtime'] == '1.5'
try:
    pax.tobuf(tarfile.USTAR_FORMAT)
except ValueError as e:
    assert str(e) == 'overflow in number field'
assert tarfile.itn(-1, 8, tarfile.GNU_FORMAT) == b'\xff' * 8 and tarfile.nti(b'\xff' * 8) == -1
try:
    tarfile.open(fileobj=io.BytesIO(b'no archive' * 100))
except tarfile.ReadError as e:
    assert str(e).startswith("file could not be opened successfully:\n- method gz: ReadError('not a gzip file')")
# Filters.
for name, kind, link, error in (
        ('../evil', tarfile.REGTYPE, '', tarfile.OutsideDestinationError),
        ('x', tarfile.SYMTYPE, '/etc', tarfile.AbsoluteLinkError),
        ('x', tarfile.SYMTYPE, '../..', tarfile.LinkOutsideDestinationError),
        ('x', tarfile.FIFOTYPE, '', tarfile.SpecialFileError)):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    try:
        tarfile.data_filter(info, '/some/where')
    except error:
        pass
    else:
        assert False
info = tarfile.TarInfo('/abs')
info.mode = 0o4777
safe = tarfile.data_filter(info, '/some/where')
assert (safe.name, oct(safe.mode), safe.uid, safe.uname) == ('abs', '0o755', None, None)
