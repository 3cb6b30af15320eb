# gzip: whole strings, files, several members, seeking, text, the errors.
import gzip
import io
import os
import struct
import tempfile
import zlib


def raises(cls, message, func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except cls as e:
        assert message is None or str(e) == message, str(e)
    else:
        raise AssertionError("nothing raised: " + str(message))


TRUNCATED = "Compressed file ended before the end-of-stream marker was reached"
text = b"".join(b"line %d of the file\n" % i for i in range(3000))

# Strings.
for level in (0, 1, 6, 9):
    packed = gzip.compress(text, level, mtime=123456789)
    assert gzip.decompress(packed) == text
    assert packed[:2] == b"\x1f\x8b" and packed[4:8] == struct.pack("<L", 123456789)
    assert packed[9] == 255
assert gzip.decompress(b"") == b""
assert gzip.decompress(gzip.compress(b"a") + b"\0\0" + gzip.compress(b"b")) == b"ab"
packed = gzip.compress(text, mtime=0)
raises(gzip.BadGzipFile, "Not a gzipped file (b'ab')", gzip.decompress, b"abcdef")
raises(EOFError, TRUNCATED, gzip.decompress, packed[:-9])
raises(EOFError, TRUNCATED, gzip.decompress, packed[:5])
raises(gzip.BadGzipFile, "CRC check failed", gzip.decompress, packed[:-8] + bytes(8))
raises(gzip.BadGzipFile, "Incorrect length of data produced", gzip.decompress,
       packed[:-4] + bytes(4))
raises(gzip.BadGzipFile, "Unknown compression method", gzip.decompress,
       packed[:2] + b"\x07" + packed[3:])

# Streams in memory: the header, members one after the other, zeros behind.
out = io.BytesIO()
with gzip.GzipFile("dir/name.gz", "w", 9, out, mtime=1) as f:
    assert f.write(b"hello ") == 6 and f.writable() and not f.readable()
    assert f.tell() == 6
    f.write(memoryview(b"world"))
    raises(OSError, "[Errno 9] read() on write-only GzipFile object", f.read)
raises(ValueError, "I/O operation on closed file", f.write, b"")
head = out.getvalue()[:15]
assert head == b"\x1f\x8b\x08\x08\x01\0\0\0\x02\xffname\0", head
out.write(bytes(100))
out.write(gzip.compress(b"!"))
out.seek(0)
with gzip.GzipFile(fileobj=out) as f:
    assert f.mtime is None and f.mode == "rb" and f.name == ""
    assert f.peek(1)[:5] == b"hello"
    assert f.mtime == 1
    assert f.read() == b"hello world!"
    f.rewind()
    assert f.read1(3) == b"hel" and f.tell() == 3
    assert f.seek(-2, os.SEEK_END) == 10 and f.read() == b"d!"
    assert f.seek(4) == 4 and f.readline() == b"o world!"
    buf = bytearray(4)
    f.seek(0)
    assert f.readinto(buf) == 4 and buf == b"hell"
    raises(OSError, "[Errno 9] write() on read-only GzipFile object", f.write, b"")
assert not out.closed

# Broken streams.
def read_all(data):
    return gzip.GzipFile(fileobj=io.BytesIO(data)).read()
raises(EOFError, TRUNCATED, read_all, packed[:len(packed) // 2])
raises(EOFError, TRUNCATED, read_all, packed[:-3])
raises(gzip.BadGzipFile, "Not a gzipped file (b'x')", read_all, packed + b"x")
bad = packed[:-8] + bytes(4) + packed[-4:]
raises(gzip.BadGzipFile, f"CRC check failed 0x0 != {zlib.crc32(text):#x}", read_all, bad)
raises(gzip.BadGzipFile, "Incorrect length of data produced", read_all,
       packed[:-4] + b"\1\0\0\0")
raises(ValueError, "Invalid mode: 'rt'", gzip.GzipFile, None, "rt")
raises(ValueError, "Invalid mode: 'zb'", gzip.GzipFile, "x", "z", 9, io.BytesIO())

# A header with every optional field.
extra = b"\x1f\x8b\x08\x1e\0\0\0\0\0\3" + b"\3\0abc" + b"file\0" + b"comment\0" + b"\0\0"
assert read_all(extra + packed[10:]) == text

# Files: text mode, appending, exclusive creation, seeking forwards.
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f.gz")
    with gzip.open(path, "wt", encoding="utf-8", newline="\n") as f:
        f.write("grün\nzwei\n")
    with gzip.open(path, "rt", encoding="utf-8") as f:
        assert list(f) == ["grün\n", "zwei\n"]
    with gzip.open(path, "ab") as f:
        f.seek(4)
        f.write(b"drei")
        assert f.tell() == 8
        raises(OSError, "Negative seek in write mode", f.seek, 2)
        raises(ValueError, "Seek from end not supported", f.seek, 0, 2)
        raises(OSError, "Can't rewind in write mode", f.rewind)
    with gzip.open(path) as f:
        assert f.read() == "grün\nzwei\n".encode() + bytes(4) + b"drei"
        assert isinstance(f.fileno(), int)
        assert repr(f).startswith("<gzip _io.BufferedReader name=")
    raises(FileExistsError, None, gzip.open, path, "xb")
    with open(path, "rb") as raw, gzip.open(raw) as f:
        assert f.name == path
    big = os.path.join(folder, "big.gz")
    with gzip.open(big, "wb", compresslevel=1) as f:
        for _ in range(20):
            f.write(text)
            f.flush()
    with gzip.open(big) as f:
        assert sum(map(len, f)) == 20 * len(text)
        f.seek(len(text) * 19)
        assert f.read() == text
raises(ValueError, "Invalid mode: 'rbt'", gzip.open, "x", "rbt")
raises(ValueError, "Argument 'encoding' not supported in binary mode",
       gzip.open, "x", "rb", encoding="utf-8")
raises(ValueError, "Argument 'newline' not supported in binary mode",
       gzip.open, "x", "rb", newline="\n")
raises(TypeError, "filename must be a str or bytes object, or a file", gzip.open, 1)
