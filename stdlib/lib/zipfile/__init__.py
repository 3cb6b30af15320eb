"""Read and write ZIP files.

ZipFile is an archive, ZipInfo describes one of its members, Path walks through an archive like
a folder. Members may be stored or deflated (and packed by bz2 and lzma, where these modules
exist); archives may be larger than 4 GiB.
"""

import binascii
import importlib.util
import io
import os
import shutil
import stat
import struct
import sys
import threading
import time

try:
    import zlib
    crc32 = zlib.crc32
except ImportError:
    zlib = None
    crc32 = binascii.crc32
try:
    import bz2
except ImportError:
    bz2 = None
try:
    import lzma
except ImportError:
    lzma = None

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2",
           "ZIP_LZMA", "is_zipfile", "ZipInfo", "ZipFile", "PyZipFile", "LargeZipFile", "Path"]


class BadZipFile(Exception):
    """The file is no ZIP file, or a damaged one."""


class LargeZipFile(Exception):
    """The archive needs the ZIP64 format, which was not allowed."""


error = BadZipfile = BadZipFile

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14

ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1

# The version of the format that a feature needs.
DEFAULT_VERSION = 20
ZIP64_VERSION = 45
BZIP2_VERSION = 46
LZMA_VERSION = 63
MAX_EXTRACT_VERSION = 63

# The records, each with its signature first.
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
stringEndArchive = b"PK\005\006"
stringEndArchive64 = b"PK\x06\x06"
stringEndArchive64Locator = b"PK\x06\x07"
stringCentralDir = b"PK\001\002"
stringFileHeader = b"PK\003\004"
_DESCRIPTOR = b"PK\x07\x08"
sizeFileHeader = _LOCAL.size
sizeCentralDir = _CENTRAL.size

sizeEndCentDir = _END.size
sizeEndCentDir64 = _END64.size
sizeEndCentDir64Locator = _LOCATOR64.size

# Bits of a member's flags.
_MASK_ENCRYPTED = 1
_MASK_COMPRESS_OPTION_1 = 2  # for LZMA: the data has an end mark
_MASK_USE_DATA_DESCRIPTOR = 8
_MASK_COMPRESSED_PATCH = 0x20
_MASK_STRONG_ENCRYPTION = 0x40
_MASK_UTF_FILENAME = 0x800

compressor_names = {
    0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce",
    6: "implode", 7: "tokenize", 8: "deflate", 9: "deflate64", 10: "implode",
    12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd",
}


class _Extra(bytes):
    """A part of an extra field, with the number that tells its kind."""

    def __new__(cls, val, id=None):
        return super().__new__(cls, val)

    def __init__(self, val, id=None):
        self.id = id

    @classmethod
    def split(cls, data):
        """The parts of an extra field; what is no proper part has no id."""
        at = 0
        while at < len(data):
            kind, size = None, 0
            if len(data) - at >= 4:
                kind, size = struct.unpack_from("<HH", data, at)
            yield cls(data[at:at + 4 + size], kind)
            at += 4 + size

    @classmethod
    def strip(cls, data, xids):
        """An extra field without the parts of some kinds."""
        return b"".join(part for part in cls.split(data) if part.id not in xids)


def is_zipfile(filename):
    """Whether a file, given by its name or open, looks like a ZIP file at its end."""
    try:
        if hasattr(filename, "read"):
            return _find_end(filename) is not None
        with io.open(filename, "rb") as file:
            return _find_end(file) is not None
    except OSError:
        return False


class _End:
    """The record at the end of an archive."""

    def __init__(self, file, position, fields, comment):
        (_, self.disk, self.first_disk, self.here, self.count, self.size, self.offset,
         _) = fields
        self.position = position  # where the records at the end begin
        self.comment = comment
        self._read64(file)

    def _read64(self, file):
        at = self.position - _LOCATOR64.size
        if at < 0:
            return
        file.seek(at)
        data = file.read(_LOCATOR64.size)
        if len(data) != _LOCATOR64.size or data[:4] != stringEndArchive64Locator:
            return
        _, disk, _, disks = _LOCATOR64.unpack(data)
        if disk != 0 or disks > 1:
            raise BadZipFile("zipfiles that span multiple disks are not supported")
        at -= _END64.size
        file.seek(at)
        data = file.read(_END64.size)
        if len(data) != _END64.size or data[:4] != stringEndArchive64:
            return
        (_, _, _, _, self.disk, self.first_disk, self.here, self.count, self.size,
         self.offset) = _END64.unpack(data)
        self.position = at


def _find_end(file):
    """The record at the end of a file, None if it is no archive."""
    file.seek(0, 2)
    size = file.tell()
    start = max(size - ZIP_MAX_COMMENT - _END.size, 0)
    file.seek(start)
    data = file.read()
    # A comment is rare: the record is the last thing then.
    at = len(data) - _END.size
    if at < 0 or data[at:at + 4] != stringEndArchive or data[-2:] != b"\0\0":
        at = data.rfind(stringEndArchive)
        if at < 0 or len(data) - at < _END.size:
            return None
    fields = _END.unpack(data[at:at + _END.size])
    comment = data[at + _END.size:at + _END.size + fields[-1]]
    return _End(file, start + at, fields, comment)


def _sanitize(filename):
    """A name as archives have it: without a NUL and what follows, with slashes."""
    filename = filename.partition("\0")[0]
    if os.sep != "/" and os.sep in filename:
        filename = filename.replace(os.sep, "/")
    if os.altsep and os.altsep != "/" and os.altsep in filename:
        filename = filename.replace(os.altsep, "/")
    return filename


class ZipInfo:
    """What an archive tells about a member."""

    __slots__ = ("orig_filename", "filename", "date_time", "compress_type", "compress_level",
                 "comment", "extra", "create_system", "create_version", "extract_version",
                 "reserved", "flag_bits", "volume", "internal_attr", "external_attr",
                 "header_offset", "CRC", "compress_size", "file_size", "_raw_time", "_end_offset")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = _sanitize(filename)
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = b""
        self.extra = b""
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0
        self._end_offset = None

    # The old name of compress_level.
    @property
    def _compresslevel(self):
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        parts = [f"<{type(self).__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            name = compressor_names.get(self.compress_type, self.compress_type)
            parts.append(f" compress_type={name}")
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            parts.append(f" filemode={stat.filemode(high)!r}")
        if low:
            parts.append(f" external_attr={low:#x}")
        folder = self.is_dir()
        if not folder or self.file_size:
            parts.append(f" file_size={self.file_size!r}")
        if (not folder or self.compress_size) and (
                self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f" compress_size={self.compress_size!r}")
        return "".join(parts) + ">"

    def is_dir(self):
        """Whether the member is a folder."""
        if self.filename.endswith("/"):
            return True
        return bool(os.altsep) and self.filename.endswith((os.path.sep, os.path.altsep))

    def _dos_time(self):
        t = self.date_time
        return (t[0] - 1980) << 9 | t[1] << 5 | t[2], t[3] << 11 | t[4] << 5 | t[5] // 2

    def _encodeFilenameFlags(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _MASK_UTF_FILENAME

    def FileHeader(self, zip64=None):
        """The header that stands in front of the member's data.

        zip64 tells whether it has room for large sizes; None lets the sizes decide.
        """
        date, clock = self._dos_time()
        crc, packed, size = self.CRC, self.compress_size, self.file_size
        if self.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            # They follow the data.
            crc = packed = size = 0
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or packed > ZIP64_LIMIT
        extra = self.extra
        needed = 0
        if zip64:
            extra += struct.pack("<HHQQ", 1, 16, size, packed)
            packed = size = 0xffffffff
            needed = ZIP64_VERSION
        if self.compress_type == ZIP_BZIP2:
            needed = max(BZIP2_VERSION, needed)
        elif self.compress_type == ZIP_LZMA:
            needed = max(LZMA_VERSION, needed)
        self.extract_version = max(needed, self.extract_version)
        self.create_version = max(needed, self.create_version)
        name, flags = self._encodeFilenameFlags()
        return _LOCAL.pack(stringFileHeader, self.extract_version, self.reserved, flags,
                           self.compress_type, clock, date, crc, packed, size,
                           len(name), len(extra)) + name + extra

    def _decodeExtra(self, filename_crc):
        """Read the numbers of ZIP64 and the name in Unicode from the extra field."""
        rest = self.extra
        while len(rest) >= 4:
            kind, size = struct.unpack_from("<HH", rest)
            if size + 4 > len(rest):
                raise BadZipFile("Corrupt extra field %04x (size=%d)" % (kind, size))
            data = rest[4:size + 4]
            if kind == 1:
                # Only what didn't fit has a number here, in this order.
                field = "File size"
                try:
                    at = 0
                    if self.file_size in (0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF):
                        self.file_size, = struct.unpack_from("<Q", data, at)
                        at += 8
                    if self.compress_size == 0xFFFF_FFFF:
                        field = "Compress size"
                        self.compress_size, = struct.unpack_from("<Q", data, at)
                        at += 8
                    if self.header_offset == 0xffffffff:
                        field = "Header offset"
                        self.header_offset, = struct.unpack_from("<Q", data, at)
                except struct.error:
                    raise BadZipFile(f"Corrupt zip64 extra field. {field} not found.") from None
            elif kind == 0x7075:
                try:
                    version, name_crc = struct.unpack_from("<BL", data)
                    if version == 1 and name_crc == filename_crc:
                        name = data[5:].decode("utf-8")
                        if name:
                            self.filename = _sanitize(name)
                        else:
                            import warnings
                            warnings.warn("Empty unicode path extra field (0x7075)", stacklevel=2)
                except struct.error as e:
                    raise BadZipFile("Corrupt unicode path extra field (0x7075)") from e
                except UnicodeDecodeError as e:
                    raise BadZipFile("Corrupt unicode path extra field (0x7075): invalid utf-8 "
                                     "bytes") from e
            rest = rest[size + 4:]

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """The description of a file on the disk.

        arcname is its name in the archive, by default that of the file without a drive
        and leading slashes. Times that the format cannot express become the nearest
        ones, unless strict_timestamps.
        """
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        folder = stat.S_ISDIR(status.st_mode)
        when = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            if when[0] < 1980:
                when = (1980, 1, 1, 0, 0, 0)
            elif when[0] > 2107:
                when = (2107, 12, 31, 23, 59, 59)
        if arcname is None:
            arcname = filename
        arcname = os.path.normpath(os.path.splitdrive(arcname)[1])
        arcname = arcname.lstrip(os.sep + (os.altsep or ""))
        if folder:
            arcname += "/"
        info = cls(arcname, when)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if folder:
            info.file_size = 0
            info.external_attr |= 0x10  # the same for MS-DOS
        else:
            info.file_size = status.st_size
        return info


class _ZipDecrypter:
    """The traditional encryption: three keys that each byte changes."""

    def __init__(self, password):
        self.keys = [0x12345678, 0x23456789, 0x34567890]
        self.table = [self._entry(i) for i in range(256)]
        for c in password:
            self._update(c)

    @staticmethod
    def _entry(n):
        for _ in range(8):
            n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
        return n

    def _update(self, c):
        k0, k1, k2 = self.keys
        table = self.table
        k0 = k0 >> 8 ^ table[(k0 ^ c) & 0xFF]
        k1 = ((k1 + (k0 & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        k2 = k2 >> 8 ^ table[(k2 ^ k1 >> 24) & 0xFF]
        self.keys = [k0, k1, k2]

    def __call__(self, data):
        out = bytearray()
        for c in data:
            k = self.keys[2] | 2
            c ^= (k * (k ^ 1) >> 8) & 0xFF
            self._update(c)
            out.append(c)
        return bytes(out)


class LZMACompressor:
    def __init__(self):
        self._comp = None

    def _begin(self):
        props = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
        self._comp = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=[
            lzma._decode_filter_properties(lzma.FILTER_LZMA1, props)])
        return struct.pack("<BBH", 9, 4, len(props)) + props

    def compress(self, data):
        head = self._begin() if self._comp is None else b""
        return head + self._comp.compress(data)

    def flush(self):
        head = self._begin() if self._comp is None else b""
        return head + self._comp.flush()


class LZMADecompressor:
    def __init__(self):
        self._decomp = None
        self._unconsumed = b""
        self.eof = False

    def decompress(self, data):
        if self._decomp is None:
            self._unconsumed += data
            if len(self._unconsumed) <= 4:
                return b""
            size, = struct.unpack("<H", self._unconsumed[2:4])
            if len(self._unconsumed) <= 4 + size:
                return b""
            self._decomp = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[
                lzma._decode_filter_properties(lzma.FILTER_LZMA1,
                                               self._unconsumed[4:4 + size])])
            data = self._unconsumed[4 + size:]
            del self._unconsumed
        out = self._decomp.decompress(data)
        self.eof = self._decomp.eof
        return out


def _check_compression(method):
    for known, module, name in ((ZIP_STORED, True, ""), (ZIP_DEFLATED, zlib, "zlib"),
                                (ZIP_BZIP2, bz2, "bz2"), (ZIP_LZMA, lzma, "lzma")):
        if method == known:
            if not module:
                raise RuntimeError(f"Compression requires the (missing) {name} module")
            return
    raise NotImplementedError("That compression method is not supported")


def _get_compressor(method, level=None):
    if method == ZIP_DEFLATED:
        return zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION if level is None else level,
                                zlib.DEFLATED, -15)
    if method == ZIP_BZIP2:
        return bz2.BZ2Compressor() if level is None else bz2.BZ2Compressor(level)
    if method == ZIP_LZMA:
        return LZMACompressor()
    return None


def _get_decompressor(method):
    if method not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
        name = compressor_names.get(method)
        if name:
            raise NotImplementedError(f"compression type {method:d} ({name})")
        raise NotImplementedError(f"compression type {method:d}")
    _check_compression(method)
    if method == ZIP_DEFLATED:
        return zlib.decompressobj(-15)
    if method == ZIP_BZIP2:
        return bz2.BZ2Decompressor()
    if method == ZIP_LZMA:
        return LZMADecompressor()
    return None


class _SharedFile:
    """A view of the archive's file with a position of its own."""

    def __init__(self, archive, position):
        self._archive = archive
        self._file = archive.fp
        self._pos = position
        self.seekable = self._file.seekable

    def tell(self):
        return self._pos

    def _check(self, what):
        if self._archive._writing:
            raise ValueError(f"Can't {what} the ZIP file while there is an open writing handle "
                             "on it. Close the writing handle before trying to read.")

    def seek(self, offset, whence=0):
        with self._archive._lock:
            self._check("reposition in")
            if whence == os.SEEK_CUR:
                self._file.seek(self._pos + offset)
            else:
                self._file.seek(offset, whence)
            self._pos = self._file.tell()
            return self._pos

    def read(self, n=-1):
        with self._archive._lock:
            self._check("read from")
            self._file.seek(self._pos)
            data = self._file.read(n)
            self._pos = self._file.tell()
            return data

    def close(self):
        if self._file is not None:
            file, self._file = self._file, None
            self._archive._fpclose(file)


class _Tellable:
    """Counts what is written to a file that doesn't know its position."""

    def __init__(self, fp):
        self.fp = fp
        self.offset = 0

    def write(self, data):
        n = self.fp.write(data)
        self.offset += n
        return n

    def tell(self):
        return self.offset

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()


class ZipExtFile(io.BufferedIOBase):
    """A member that is being read, as ZipFile.open() gives it."""

    # How much is asked for when everything is wanted, the least that is read from the
    # archive, and the most that a seek reads at a time.
    MAX_N = 1 << 31 - 1
    MIN_READ_SIZE = 4096
    MAX_SEEK_READ = 1 << 24

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False):
        self._fileobj = fileobj
        self._pwd = pwd
        self._close_fileobj = close_fileobj
        self._info = zipinfo
        self._compress_type = zipinfo.compress_type
        self.newlines = None
        self.mode = mode
        self.name = zipinfo.filename
        self._size = zipinfo.file_size
        self._seekable = False
        try:
            if fileobj.seekable():
                self._start = fileobj.tell()
                self._seekable = True
        except AttributeError:
            pass
        self._begin()

    def _begin(self):
        info = self._info
        self._decompressor = _get_decompressor(self._compress_type)
        self._left_packed = info.compress_size
        self._left = info.file_size
        self._readbuffer = b""
        self._offset = 0
        self._eof = False
        self._expected_crc = getattr(info, "CRC", None)
        self._running_crc = crc32(b"")
        self._decrypter = None
        if self._pwd:
            self._decrypter = _ZipDecrypter(self._pwd)
            header = self._decrypter(self._fileobj.read(12))
            self._left_packed -= 12
            # The last byte tells wrong passwords, as a rule.
            check = (info._raw_time >> 8 if info.flag_bits & _MASK_USE_DATA_DESCRIPTOR
                     else info.CRC >> 24) & 0xff
            if header[11] != check:
                raise RuntimeError("Bad password for file %r" % info.orig_filename)

    def __repr__(self):
        parts = [f"<{type(self).__module__}.{type(self).__qualname__}"]
        if not self.closed:
            parts.append(f" name={self.name!r}")
            if self._compress_type != ZIP_STORED:
                name = compressor_names.get(self._compress_type, self._compress_type)
                parts.append(f" compress_type={name}")
        else:
            parts.append(" [closed]")
        return "".join(parts) + ">"

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self._seekable

    def readline(self, limit=-1):
        """A line, or the first limit bytes of it."""
        if limit < 0:
            at = self._readbuffer.find(b"\n", self._offset) + 1
            if at > 0:
                line = self._readbuffer[self._offset:at]
                self._offset = at
                return line
        return io.BufferedIOBase.readline(self, limit)

    def peek(self, n=1):
        """Some of the next bytes, which stay to be read."""
        if n > len(self._readbuffer) - self._offset:
            chunk = self.read(n)
            if len(chunk) > self._offset:
                self._readbuffer = chunk + self._readbuffer[self._offset:]
                self._offset = 0
            else:
                self._offset -= len(chunk)
        return self._readbuffer[self._offset:self._offset + 512]

    def read(self, n=-1):
        """The next n bytes, or all that is left."""
        if self.closed:
            raise ValueError("read from closed file.")
        if n is None or n < 0:
            parts = [self._take(len(self._readbuffer))]
            while not self._eof:
                parts.append(self._more(self.MAX_N))
            return b"".join(parts)
        out = self._take(n)
        while len(out) < n and not self._eof:
            data = self._more(n - len(out))
            missing = n - len(out)
            if len(data) > missing:
                self._readbuffer, self._offset = data, missing
            out += data[:missing]
        return out

    def _take(self, n):
        """Up to n bytes of the buffer."""
        data = self._readbuffer[self._offset:self._offset + n]
        self._offset += len(data)
        if self._offset >= len(self._readbuffer):
            self._readbuffer, self._offset = b"", 0
        return data

    def read1(self, n=None):
        """Up to n bytes, as many as one read of the archive gives."""
        if n is None or n < 0:
            data = self._take(len(self._readbuffer))
            while not self._eof and not data:
                data = self._more(self.MAX_N)
            return data
        out = self._take(n)
        while not out and n > 0 and not self._eof:
            data = self._more(n)
            if len(data) > n:
                self._readbuffer, self._offset = data, n
            out = data[:n]
        return out

    def _more(self, n):
        """Some more of the contents, about n bytes."""
        if self._eof or n <= 0:
            return b""
        if self._compress_type == ZIP_DEFLATED:
            packed = self._decompressor.unconsumed_tail
            if n > len(packed):
                packed += self._packed(n - len(packed))
            data = self._decompressor.decompress(packed, max(n, self.MIN_READ_SIZE))
            self._eof = (self._decompressor.eof or self._left_packed <= 0 and
                         not self._decompressor.unconsumed_tail)
            if self._eof:
                data += self._decompressor.flush()
        else:
            data = self._packed(n)
            if self._decompressor is None:
                self._eof = self._left_packed <= 0
            else:
                data = self._decompressor.decompress(data)
                self._eof = self._decompressor.eof or self._left_packed <= 0
        data = data[:self._left]
        self._left -= len(data)
        if self._left <= 0:
            self._eof = True
        self._update_crc(data)
        return data

    def _packed(self, n):
        if self._left_packed <= 0:
            return b""
        data = self._fileobj.read(min(max(n, self.MIN_READ_SIZE), self._left_packed))
        self._left_packed -= len(data)
        if not data:
            raise EOFError
        if self._decrypter is not None:
            data = self._decrypter(data)
        return data

    def _update_crc(self, data):
        if self._expected_crc is None:
            return
        self._running_crc = crc32(data, self._running_crc)
        if self._eof and self._running_crc != self._expected_crc:
            raise BadZipFile("Bad CRC-32 for file %r" % self.name)

    def close(self):
        try:
            if self._close_fileobj:
                self._fileobj.close()
        finally:
            super().close()

    def seek(self, offset, whence=os.SEEK_SET):
        if self.closed:
            raise ValueError("seek on closed file.")
        if not self._seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        current = self.tell()
        if whence == os.SEEK_SET:
            target = offset
        elif whence == os.SEEK_CUR:
            target = current + offset
        elif whence == os.SEEK_END:
            target = self._size + offset
        else:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or "
                             "os.SEEK_END (2)")
        target = min(max(target, 0), self._size)
        ahead = target - current
        if 0 <= ahead + self._offset < len(self._readbuffer):
            self._offset += ahead
            current = target
        elif ahead > 0 and self._decompressor is None and self._decrypter is None:
            # Stored data needs no reading, but then its checksum is not known.
            self._expected_crc = None
            skip = ahead - (len(self._readbuffer) - self._offset)
            self._fileobj.seek(skip, os.SEEK_CUR)
            self._left -= skip
            self._left_packed -= skip
            self._eof = self._left <= 0
            self._readbuffer, self._offset = b"", 0
            current = target
        elif ahead < 0:
            self._fileobj.seek(self._start)
            self._begin()
            current = 0
        while current < target:
            # A jump doesn't go through all contents at once.
            data = self.read(min(self.MAX_SEEK_READ, target - current))
            if not data:
                break
            current += len(data)
        return self.tell()

    def tell(self):
        if self.closed:
            raise ValueError("tell on closed file.")
        if not self._seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        return (self._size - self._left) - len(self._readbuffer) + self._offset


class _ZipWriteFile(io.BufferedIOBase):
    """A member that is being written."""

    def __init__(self, archive, info, zip64):
        self._zinfo = info
        self._zip64 = zip64
        self._zipfile = archive
        self._compressor = _get_compressor(info.compress_type, info.compress_level)
        self._file_size = 0
        self._compress_size = 0
        self._crc = 0

    @property
    def name(self):
        return self._zinfo.filename

    @property
    def mode(self):
        return "wb"

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data)
        size = data.nbytes if isinstance(data, memoryview) else len(data)
        self._file_size += size
        self._crc = crc32(data, self._crc)
        if self._compressor:
            data = self._compressor.compress(data)
            self._compress_size += len(data)
        self._zipfile.fp.write(data)
        return size

    def close(self):
        if self.closed:
            return
        archive, info = self._zipfile, self._zinfo
        try:
            super().close()
            if self._compressor:
                data = self._compressor.flush()
                self._compress_size += len(data)
                archive.fp.write(data)
                info.compress_size = self._compress_size
            else:
                info.compress_size = self._file_size
            info.CRC = self._crc
            info.file_size = self._file_size
            if not self._zip64:
                if self._file_size > ZIP64_LIMIT:
                    raise RuntimeError("File size too large, try using force_zip64")
                if self._compress_size > ZIP64_LIMIT:
                    raise RuntimeError("Compressed size too large, try using force_zip64")
            if info.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
                form = "<4sLQQ" if self._zip64 else "<4sLLL"
                archive.fp.write(struct.pack(form, _DESCRIPTOR, info.CRC, info.compress_size,
                                             info.file_size))
                archive.start_dir = archive.fp.tell()
            else:
                # The header was written before its numbers were known.
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader(self._zip64))
                archive.fp.seek(archive.start_dir)
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
        finally:
            archive._writing = False


class ZipFile:
    """An archive, for reading ("r"), writing ("w"), creating ("x") or appending ("a").

    file is a path or a file object; only what was opened by its path is closed with the
    archive. compression and compresslevel are what new members get that say nothing
    else: levels are 0 to 9 for ZIP_DEFLATED, 1 to 9 for ZIP_BZIP2, and the others
    have none. Without allowZip64, what is too large for the old format raises
    LargeZipFile. metadata_encoding is the encoding of names that are not in UTF-8.
    """
    fp = None  # for __del__, if the constructor fails

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True,
                 compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        if isinstance(file, str):
            self._filePassed = 0
            self.filename = file
            modes = {"r": ["rb"], "w": ["w+b", "wb"], "x": ["x+b", "xb"],
                     "a": ["r+b", "w+b", "wb"]}[mode]
            for i, each in enumerate(modes):
                try:
                    self.fp = io.open(file, each)
                    break
                except OSError:
                    if i + 1 == len(modes):
                        raise
        else:
            self._filePassed = 1
            self.fp = file
            self.filename = getattr(file, "name", None)
        self._fileRefCnt = 1
        self._lock = threading.RLock()
        self._seekable = True
        self._writing = False
        try:
            if mode == "r":
                self._RealGetContents()
            elif mode in ("w", "x"):
                # A new archive has a directory even if nothing is added.
                self._didModify = True
                try:
                    self.start_dir = self.fp.tell()
                except (AttributeError, OSError):
                    self.fp = _Tellable(self.fp)
                    self.start_dir = 0
                    self._seekable = False
                else:
                    try:
                        self.fp.seek(self.start_dir)
                    except (AttributeError, OSError):
                        self._seekable = False
            else:
                try:
                    self._RealGetContents()
                    self.fp.seek(self.start_dir)
                except BadZipFile:
                    # No archive yet: it is appended to the file.
                    self.fp.seek(0, 2)
                    self._didModify = True
                    self.start_dir = self.fp.tell()
        except:
            fp, self.fp = self.fp, None
            self._fpclose(fp)
            raise

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        parts = [f"<{type(self).__module__}.{type(self).__qualname__}"]
        if self.fp is not None:
            if self._filePassed:
                parts.append(f" file={self.fp!r}")
            elif self.filename is not None:
                parts.append(f" filename={self.filename!r}")
            parts.append(f" mode={self.mode!r}")
        else:
            parts.append(" [closed]")
        return "".join(parts) + ">"

    def _RealGetContents(self):
        fp = self.fp
        try:
            end = _find_end(fp)
        except OSError:
            raise BadZipFile("File is not a zip file")
        if end is None:
            raise BadZipFile("File is not a zip file")
        self._comment = end.comment
        # What stands before the archive shifts all positions.
        shift = end.position - end.size - end.offset
        self.start_dir = end.offset + shift
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        fp.seek(self.start_dir)
        directory = io.BytesIO(fp.read(end.size))
        total = 0
        while total < end.size:
            record = directory.read(_CENTRAL.size)
            if len(record) != _CENTRAL.size:
                raise BadZipFile("Truncated central directory")
            record = _CENTRAL.unpack(record)
            if record[0] != stringCentralDir:
                raise BadZipFile("Bad magic number for central directory")
            (_, create_version, create_system, extract_version, reserved, flags, method, clock,
             date, crc, packed, size, name_size, extra_size, comment_size, volume, internal,
             external, offset) = record
            raw = directory.read(name_size)
            if flags & _MASK_UTF_FILENAME:
                name = raw.decode("utf-8")
            else:
                name = raw.decode(self.metadata_encoding or "cp437")
            info = ZipInfo(name)
            info.extra = directory.read(extra_size)
            info.comment = directory.read(comment_size)
            info.header_offset = offset
            info.create_version, info.create_system = create_version, create_system
            info.extract_version, info.reserved = extract_version, reserved
            if extract_version > MAX_EXTRACT_VERSION:
                raise NotImplementedError("zip file version %.1f" % (extract_version / 10))
            info.flag_bits, info.compress_type = flags, method
            info.CRC, info.compress_size, info.file_size = crc, packed, size
            info.volume, info.internal_attr, info.external_attr = volume, internal, external
            info._raw_time = clock
            info.date_time = ((date >> 9) + 1980, date >> 5 & 0xF, date & 0x1F,
                              clock >> 11, clock >> 5 & 0x3F, (clock & 0x1F) * 2)
            info._decodeExtra(crc32(raw))
            info.header_offset += shift
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            total += _CENTRAL.size + name_size + extra_size + comment_size
        # Members that overlap are an attack.
        limit = self.start_dir
        for info in sorted(self.filelist, key=lambda info: info.header_offset, reverse=True):
            info._end_offset = limit
            limit = info.header_offset

    def namelist(self):
        """The names of all members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """The descriptions of all members, ZipInfo objects."""
        return self.filelist

    def printdir(self, file=None):
        """Print names, times and sizes of all members."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print("%-46s %s %12d" % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        """The name of the first member whose contents are damaged, or None."""
        for info in self.filelist:
            try:
                with self.open(info.filename, "r") as f:
                    while f.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename

    def getinfo(self, name):
        """The description of the member with this name, or KeyError."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError("There is no item named %r in the archive" % name)
        return info

    def setpassword(self, pwd):
        """Set the password for members that are opened without one."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError("pwd: expected bytes, got %s" % type(pwd).__name__)
        self.pwd = pwd or None

    @property
    def comment(self):
        """The comment on the whole archive, bytes."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError("comment: expected bytes, got %s" % type(comment).__name__)
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn("Archive comment is too long; truncating to %d bytes"
                          % ZIP_MAX_COMMENT, stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._didModify = True

    def read(self, name, pwd=None):
        """The contents of a member; pwd is the password of encrypted ones."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open a member, given by name or ZipInfo, to read it or to write a new one.

        pwd decrypts a member. Writing more than 2 GiB needs force_zip64, or a ZipInfo
        that has a file_size.
        """
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type = self.compression
            info.compress_level = self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(info, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle "
                             "on it. Close the writing handle before trying to read.")
        self._fileRefCnt += 1
        file = _SharedFile(self, info.header_offset)
        try:
            header = file.read(_LOCAL.size)
            if len(header) != _LOCAL.size:
                raise BadZipFile("Truncated file header")
            header = _LOCAL.unpack(header)
            if header[0] != stringFileHeader:
                raise BadZipFile("Bad magic number for file header")
            raw = file.read(header[10])
            if header[11]:
                file.seek(header[11], whence=1)
            if info.flag_bits & _MASK_COMPRESSED_PATCH:
                raise NotImplementedError("compressed patched data (flag bit 5)")
            if info.flag_bits & _MASK_STRONG_ENCRYPTION:
                raise NotImplementedError("strong encryption (flag bit 6)")
            if header[3] & _MASK_UTF_FILENAME:
                found = raw.decode("utf-8")
            else:
                found = raw.decode(self.metadata_encoding or "cp437")
            if found != info.orig_filename:
                raise BadZipFile("File name in directory %r and header %r differ."
                                 % (info.orig_filename, raw))
            if info._end_offset is not None and \
                    file.tell() + info.compress_size > info._end_offset:
                raise BadZipFile(f"Overlapped entries: {info.orig_filename!r} "
                                 f"(possible zip bomb)")
            if info.flag_bits & _MASK_ENCRYPTED:
                if not pwd:
                    pwd = self.pwd
                if pwd and not isinstance(pwd, bytes):
                    raise TypeError("pwd: expected bytes, got %s" % type(pwd).__name__)
                if not pwd:
                    raise RuntimeError("File %r is encrypted, password required for extraction"
                                       % name)
            else:
                pwd = None
            return ZipExtFile(file, mode + "b", info, pwd, True)
        except:
            file.close()
            raise

    def _open_to_write(self, info, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP "
                             "file.")
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle "
                             "open on it. Close the first handle before opening another.")
        info.compress_size = 0
        info.CRC = 0
        info.flag_bits = _MASK_COMPRESS_OPTION_1 if info.compress_type == ZIP_LZMA else 0
        if not self._seekable:
            info.flag_bits |= _MASK_USE_DATA_DESCRIPTOR
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        # Compression may make it a little larger.
        zip64 = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        if not self._allowZip64 and zip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._writecheck(info)
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))
        self._writing = True
        return _ZipWriteFile(self, info, zip64)

    def extract(self, member, path=None, pwd=None):
        """Write a member below path, by default the current folder; return where it is.
        """
        return self._extract_member(member, os.getcwd() if path is None else os.fspath(path),
                                    pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write all members, or those listed, below path."""
        if members is None:
            members = self.namelist()
        path = os.getcwd() if path is None else os.fspath(path)
        for member in members:
            self._extract_member(member, path, pwd)

    @classmethod
    def _sanitize_windows_name(cls, arcname, pathsep):
        """A path without what Windows does not allow in names."""
        for character in ':<>|"?*':
            arcname = arcname.replace(character, "_")
        parts = [part.rstrip(" .") for part in arcname.split(pathsep)]
        return pathsep.join(filter(None, parts))

    def _extract_member(self, member, target, pwd):
        if not isinstance(member, ZipInfo):
            member = self.getinfo(member)
        # Nothing leaves the target folder.
        name = member.filename.replace("/", os.path.sep)
        if os.path.altsep:
            name = name.replace(os.path.altsep, os.path.sep)
        name = os.path.splitdrive(name)[1]
        name = os.path.sep.join(part for part in name.split(os.path.sep)
                                if part not in ("", os.path.curdir, os.path.pardir))
        if os.path.sep == "\\":
            name = self._sanitize_windows_name(name, os.path.sep)
        if not name and not member.is_dir():
            raise ValueError("Empty filename.")
        target = os.path.normpath(os.path.join(target, name))
        parent = os.path.dirname(target)
        if parent and not os.path.exists(parent):
            os.makedirs(parent, exist_ok=True)
        if member.is_dir():
            if not os.path.isdir(target):
                try:
                    os.mkdir(target)
                except FileExistsError:
                    if not os.path.isdir(target):
                        raise
            return target
        with self.open(member, pwd=pwd) as source, io.open(target, "wb") as file:
            shutil.copyfileobj(source, file)
        return target

    def _writecheck(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn("Duplicate name: %r" % info.filename, stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(info.compress_type)
        if not self._allowZip64:
            what = None
            if len(self.filelist) >= ZIP_FILECOUNT_LIMIT:
                what = "Files count"
            elif info.file_size > ZIP64_LIMIT:
                what = "Filesize"
            elif info.header_offset > ZIP64_LIMIT:
                what = "Zipfile size"
            if what:
                raise LargeZipFile(what + " would require ZIP64 extensions")

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the disk as arcname."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = 0
            info.CRC = 0
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with io.open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add a member with these contents; text is encoded as UTF-8."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type = self.compression
            info.compress_level = self.compresslevel
            if info.filename.endswith("/"):
                info.external_attr = 0o40775 << 16 | 0x10
            else:
                info.external_attr = 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self._lock, self.open(info, mode="w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a folder."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith("/") else name + "/")
            info.compress_size = 0
            info.CRC = 0
            info.external_attr = ((0o40000 | mode) & 0xFFFF) << 16
            info.file_size = 0
            info.external_attr |= 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        with self._lock:
            if self._seekable:
                self.fp.seek(self.start_dir)
            info.header_offset = self.fp.tell()
            if info.compress_type == ZIP_LZMA:
                info.flag_bits |= _MASK_COMPRESS_OPTION_1
            self._writecheck(info)
            self._didModify = True
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            self.fp.write(info.FileHeader(False))
            self.start_dir = self.fp.tell()

    def __del__(self):
        self.close()

    def close(self):
        """Write the directory, if anything changed, and close the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on "
                             "it. Close the writing handle before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_end_record()
        finally:
            fp, self.fp = self.fp, None
            self._fpclose(fp)

    def _write_end_record(self):
        for info in self.filelist:
            date, clock = info._dos_time()
            large = []
            size, packed, offset = info.file_size, info.compress_size, info.header_offset
            if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
                large += [size, packed]
                size = packed = 0xffffffff
            if offset > ZIP64_LIMIT:
                large.append(offset)
                offset = 0xffffffff
            extra = info.extra
            needed = 0
            if large:
                extra = _Extra.strip(extra, (1,))
                extra = struct.pack("<HH" + "Q" * len(large), 1, 8 * len(large), *large) + extra
                needed = ZIP64_VERSION
            if info.compress_type == ZIP_BZIP2:
                needed = max(BZIP2_VERSION, needed)
            elif info.compress_type == ZIP_LZMA:
                needed = max(LZMA_VERSION, needed)
            name, flags = info._encodeFilenameFlags()
            self.fp.write(_CENTRAL.pack(
                stringCentralDir, max(needed, info.create_version), info.create_system,
                max(needed, info.extract_version), info.reserved, flags, info.compress_type,
                clock, date, info.CRC, packed, size, len(name), len(extra), len(info.comment),
                0, info.internal_attr, info.external_attr, offset) + name + extra + info.comment)
        end = self.fp.tell()
        count, size, offset = len(self.filelist), end - self.start_dir, self.start_dir
        if count > ZIP_FILECOUNT_LIMIT or size > ZIP64_LIMIT or offset > ZIP64_LIMIT:
            if not self._allowZip64:
                what = ("Files count" if count > ZIP_FILECOUNT_LIMIT else
                        "Central directory offset" if offset > ZIP64_LIMIT else
                        "Central directory size")
                raise LargeZipFile(what + " would require ZIP64 extensions")
            self.fp.write(_END64.pack(stringEndArchive64, _END64.size - 12, 45, 45, 0, 0,
                                      count, count, size, offset))
            self.fp.write(_LOCATOR64.pack(stringEndArchive64Locator, 0, end, 1))
            count = min(count, 0xFFFF)
            size = min(size, 0xFFFFFFFF)
            offset = min(offset, 0xFFFFFFFF)
        self.fp.write(_END.pack(stringEndArchive, 0, 0, count, count, size, offset,
                                len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def _fpclose(self, fp):
        self._fileRefCnt -= 1
        if not self._fileRefCnt and not self._filePassed:
            fp.close()


class PyZipFile(ZipFile):
    """An archive of compiled modules."""

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, optimize=-1):
        ZipFile.__init__(self, file, mode=mode, compression=compression, allowZip64=allowZip64)
        self._optimize = optimize

    def writepy(self, pathname, basename="", filterfunc=None):
        """Add a module, or the modules of a folder, or a package with its subpackages.

        Sources are compiled if necessary, and only the results are added, below
        basename. filterfunc is called with each path and tells whether to add it.
        """
        pathname = os.fspath(pathname)
        if filterfunc and not filterfunc(pathname):
            if self.debug:
                kind = "path" if os.path.isdir(pathname) else "file"
                print(f"{kind} {pathname!r} skipped by filterfunc")
            return
        name = os.path.basename(pathname)
        if not os.path.isdir(pathname):
            if pathname[-3:] != ".py":
                raise RuntimeError('Files added with writepy() must end with ".py"')
            self._add_module(pathname[:-3], basename, "Adding file")
            return
        package = os.path.isfile(os.path.join(pathname, "__init__.py"))
        if package:
            basename = f"{basename}/{name}" if basename else name
            if self.debug:
                print("Adding package in", pathname, "as", basename)
            self._add_module(os.path.join(pathname, "__init__"), basename)
        elif self.debug:
            print("Adding files from directory", pathname)
        for entry in sorted(os.listdir(pathname)):
            path = os.path.join(pathname, entry)
            root, ending = os.path.splitext(entry)
            if package and os.path.isdir(path):
                if os.path.isfile(os.path.join(path, "__init__.py")):
                    self.writepy(path, basename, filterfunc=filterfunc)
            elif ending == ".py" and not (package and entry == "__init__.py"):
                if filterfunc and not filterfunc(path):
                    if self.debug:
                        print(f"file {path!r} skipped by filterfunc")
                    continue
                self._add_module(path[:-3], basename)

    def _add_module(self, path, basename, message="Adding"):
        filename, arcname = self._get_codename(path, basename)
        if self.debug:
            print(message, arcname)
        self.write(filename, arcname)

    def _get_codename(self, pathname, basename):
        """The file to add for a source, and the name it gets."""
        source = pathname + ".py"
        modified = os.stat(source).st_mtime

        def cached(level):
            return importlib.util.cache_from_source(source, optimization=level or "")

        def fresh(path):
            return os.path.isfile(path) and os.stat(path).st_mtime >= modified

        if self._optimize not in (-1, 0, 1, 2):
            raise ValueError("invalid value for 'optimize': {!r}".format(self._optimize))
        if self._optimize == -1:
            # Whatever has been compiled will do.
            target = cached(min(sys.flags.optimize, 2))
            choices = [pathname + ".pyc", cached(0), cached(1), cached(2)]
        else:
            target = cached(self._optimize)
            choices = [target]
        filename, arcname = next(filter(fresh, choices), None), pathname + ".pyc"
        if filename is None:
            filename = target
            if not self._compile(source, self._optimize):
                filename = arcname = source
        arcname = os.path.split(arcname)[1]
        if basename:
            arcname = f"{basename}/{arcname}"
        return filename, arcname

    def _compile(self, path, optimize):
        import py_compile
        if self.debug:
            print("Compiling", path)
        try:
            py_compile.compile(path, doraise=True, optimize=optimize)
        except py_compile.PyCompileError as err:
            print(err.msg)
            return False
        return True


def main(args=None):
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for zipfile "
                                                 "module.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<zipfile>", help="Show listing of a zipfile")
    group.add_argument("-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"),
                       help="Extract zipfile into target dir")
    group.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"),
                       help="Create zipfile from sources")
    group.add_argument("-t", "--test", metavar="<zipfile>", help="Test if a zipfile is valid")
    parser.add_argument("--metadata-encoding", metavar="<encoding>",
                        help="Specify encoding of member names for -l, -e and -t")
    args = parser.parse_args(args)
    encoding = args.metadata_encoding
    if args.test is not None:
        with ZipFile(args.test, "r", metadata_encoding=encoding) as archive:
            bad = archive.testzip()
        if bad:
            print("The following enclosed file is corrupted: {!r}".format(bad))
        print("Done testing")
    elif args.list is not None:
        with ZipFile(args.list, "r", metadata_encoding=encoding) as archive:
            archive.printdir()
    elif args.extract is not None:
        with ZipFile(args.extract[0], "r", metadata_encoding=encoding) as archive:
            archive.extractall(args.extract[1])
    elif args.create is not None:
        if encoding:
            print("Non-conforming encodings not supported with -c.", file=sys.stderr)
            sys.exit(1)
        name, *files = args.create

        def add(archive, path, zippath):
            if os.path.isfile(path):
                archive.write(path, zippath, ZIP_DEFLATED)
            elif os.path.isdir(path):
                if zippath:
                    archive.write(path, zippath)
                for each in sorted(os.listdir(path)):
                    add(archive, os.path.join(path, each), os.path.join(zippath, each))

        with ZipFile(name, "w") as archive:
            for path in files:
                zippath = os.path.basename(path) or os.path.basename(os.path.dirname(path))
                add(archive, path, "" if zippath in ("", os.curdir, os.pardir) else zippath)


# Path is made of the above.
from ._path import Path, CompleteDirs  # noqa: E402
