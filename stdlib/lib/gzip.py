"""Files compressed with gzip (RFC 1952), read and written like ordinary files."""

import builtins
import errno
import io
import os
import struct
import sys
import time
import zlib

import _compression

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

# The bits of the header's flags.
FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = (1 << bit for bit in range(5))

READ = 'rb'
WRITE = 'wb'

_COMPRESS_LEVEL_FAST = 1
_COMPRESS_LEVEL_TRADEOFF = 6
_COMPRESS_LEVEL_BEST = 9

READ_BUFFER_SIZE = 128 * 1024
_WRITE_BUFFER_SIZE = 4 * io.DEFAULT_BUFFER_SIZE

_MAGIC = b'\x1f\x8b'
_DEFLATED = 8
_UNKNOWN_SYSTEM = 255


class BadGzipFile(OSError):
    """What a file is not a valid gzip file raises."""


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST,
         encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode.

    filename is a path, or a file object to read from or write to. mode is one
    of "r", "w", "x" and "a", with "b" (which is the default) or "t" behind it.
    In text mode the other arguments are those of io.TextIOWrapper.
    """
    as_text = "t" in mode
    if as_text and "b" in mode:
        raise ValueError(f"Invalid mode: {mode!r}")
    if not as_text:
        for name, given in (("encoding", encoding), ("errors", errors),
                            ("newline", newline)):
            if given is not None:
                raise ValueError(
                    f"Argument '{name}' not supported in binary mode")

    binary_mode = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        stream = GzipFile(filename, binary_mode, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        stream = GzipFile(None, binary_mode, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if not as_text:
        return stream
    return io.TextIOWrapper(stream, io.text_encoding(encoding), errors, newline)


def write32u(output, value):
    """Write value to output as four bytes, the lowest first."""
    output.write(struct.pack("<L", value))


class _PaddedFile:
    """A file with bytes put back in front of what is left of it."""

    def __init__(self, f, prepend=b''):
        self.file = f
        self._held = prepend    # bytes to deliver before the file's
        self._next = 0          # the first of them not yet delivered

    def read(self, size):
        held = self._held
        if held is None:
            return self.file.read(size)
        start, stop = self._next, self._next + size
        if stop <= len(held):
            self._next = stop
            return held[start:stop]
        self._held = None
        return held[start:] + self.file.read(stop - len(held))

    def prepend(self, prepend=b''):
        if self._held is None:
            self._held, self._next = prepend, 0
        else:
            # They were delivered from the held bytes, so they are there yet.
            self._next -= len(prepend)

    def seek(self, off):
        self._held = None
        return self.file.seek(off)

    def seekable(self):
        return True     # forwards, any file can be


class _WriteBufferStream(io.RawIOBase):
    """What the write buffer of a GzipFile empties itself into."""

    def __init__(self, gzip_file):
        self.gzip_file = gzip_file

    def writable(self):
        return True

    def seekable(self):
        return False

    def write(self, data):
        return self.gzip_file._write_raw(data)


class GzipFile(_compression.BaseStream):
    """A gzip-compressed file as a binary file object without truncate()."""

    # The file to close with this one: the one that __init__ opened.
    myfileobj = None

    def __init__(self, filename=None, mode=None,
                 compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        """Open the compressed file filename, or read from or write to fileobj.

        With a fileobj, filename is only what the header records; by default
        that is the name of fileobj. mode is one of 'r', 'w', 'a' and 'x', by
        default that of fileobj, else 'rb'; a 'b' may follow. compresslevel
        goes from 0 (none) to 9. mtime is the time to record in the header, in
        seconds of Unix time, by default now.
        """
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is not None:
            name = os.fspath(filename)
        else:
            name = getattr(fileobj, 'name', '')
            if not isinstance(name, (str, bytes)):
                name = ''

        actual_mode = mode
        if mode is None:
            actual_mode = getattr(fileobj, 'mode', 'rb')
        kind = actual_mode[:1]
        if kind == 'r':
            self.mode = READ
            self._buffer = io.BufferedReader(_GzipReader(fileobj))
            self.name = name
            self.fileobj = fileobj
        elif kind and kind in 'wax':
            if mode is None:
                import warnings
                warnings.warn(
                    "GzipFile was opened for writing, but this will "
                    "change in future Python releases.  "
                    "Specify the mode argument for opening it for writing.",
                    FutureWarning, 2)
            self.mode = WRITE
            self._init_write(name)
            self.compress = zlib.compressobj(
                compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS,
                zlib.DEF_MEM_LEVEL, 0)
            self._write_mtime = mtime
            self._buffer_size = _WRITE_BUFFER_SIZE
            self._buffer = io.BufferedWriter(_WriteBufferStream(self),
                                             buffer_size=self._buffer_size)
            self.fileobj = fileobj
            self._write_gzip_header(compresslevel)
        else:
            raise ValueError(f"Invalid mode: {actual_mode!r}")

    @property
    def mtime(self):
        """The time in the last header that was read, or None."""
        return self._buffer.raw._last_mtime

    def __repr__(self):
        return f'<gzip {repr(self.fileobj)[1:-1]} {id(self):#x}>'

    def _init_write(self, filename):
        self.name = filename
        self.crc = zlib.crc32(b"")
        self.size = self.offset = 0
        self.writebuf = []
        self.bufsize = 0

    def _header_name(self):
        """The name for the header: without .gz, and only if it is Latin-1."""
        base = os.path.basename(self.name)
        if not isinstance(base, bytes):
            try:
                base = base.encode('latin-1')
            except UnicodeEncodeError:
                return b''
        return base.removesuffix(b'.gz')

    def _write_gzip_header(self, compresslevel):
        name = self._header_name()
        mtime = time.time() if self._write_mtime is None else self._write_mtime
        if compresslevel == _COMPRESS_LEVEL_BEST:
            extra = 2
        elif compresslevel == _COMPRESS_LEVEL_FAST:
            extra = 4
        else:
            extra = 0
        self.fileobj.write(struct.pack(
            '<2sBBLBB', _MAGIC, _DEFLATED, FNAME if name else 0, int(mtime),
            extra, _UNKNOWN_SYSTEM))
        if name:
            self.fileobj.write(name + b'\0')

    def _check_mode(self, wanted, method):
        self._check_not_closed()
        if self.mode != wanted:
            kind = "read" if wanted == WRITE else "write"
            raise OSError(errno.EBADF,
                          f"{method}() on {kind}-only GzipFile object")

    def write(self, data):
        self._check_mode(WRITE, "write")
        if self.fileobj is None:
            raise ValueError("write() on closed GzipFile object")
        return self._buffer.write(data)

    def _write_raw(self, data):
        if isinstance(data, (bytes, bytearray)):
            length = len(data)
        else:
            data = memoryview(data)
            length = data.nbytes
        if length:
            self.fileobj.write(self.compress.compress(data))
            self.crc = zlib.crc32(data, self.crc)
            self.size += length
            self.offset += length
        return length

    def read(self, size=-1):
        self._check_mode(READ, "read")
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read at most size bytes, or what one read delivers, with at most one
        read of the compressed file."""
        self._check_mode(READ, "read1")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, n):
        self._check_mode(READ, "peek")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        self._check_not_closed()
        return self._buffer.readline(size)

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        target = self.fileobj
        if target is None or self._buffer.closed:
            return
        try:
            if self.mode == READ:
                self._buffer.close()
            else:
                self._buffer.flush()
                target.write(self.compress.flush())
                write32u(target, self.crc)
                write32u(target, self.size & 0xffffffff)
        finally:
            self.fileobj = None
            own, self.myfileobj = self.myfileobj, None
            if own:
                own.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        """Return the file descriptor of the compressed file."""
        return self.fileobj.fileno()

    def rewind(self):
        """Go back to the beginning of the contents."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check_not_closed()
        self._buffer.flush()
        return super().tell()

    def seek(self, offset, whence=io.SEEK_SET):
        if self.mode == READ:
            self._check_not_closed()
            return self._buffer.seek(offset, whence)
        if self.mode == WRITE:
            self._check_not_closed()
            self._buffer.flush()    # which brings self.offset up to date
            if whence == io.SEEK_CUR:
                offset += self.offset
            elif whence != io.SEEK_SET:
                raise ValueError('Seek from end not supported')
            gap = offset - self.offset
            if gap < 0:
                raise OSError('Negative seek in write mode')
            zeros = bytes(min(gap, self._buffer_size))
            while gap > 0:
                gap -= self.write(zeros[:gap])
            self._buffer.flush()
        return self.offset


def _read_exact(fp, n):
    """Read n bytes from fp, which may deliver fewer at a time."""
    data = fp.read(n)
    while len(data) < n:
        more = fp.read(n - len(data))
        if not more:
            raise EOFError(_compression._TRUNCATED)
        data += more
    return data


def _skip_string(fp):
    while fp.read(1) not in (b'', b'\0'):
        pass


def _read_gzip_header(fp):
    """Read the header at fp: the time in it, or None at the end of the file."""
    magic = fp.read(2)
    if not magic:
        return None
    if magic != _MAGIC:
        raise BadGzipFile(f'Not a gzipped file ({magic!r})')
    method, flags, mtime = struct.unpack("<BBIxx", _read_exact(fp, 8))
    if method != _DEFLATED:
        raise BadGzipFile('Unknown compression method')
    if flags & FEXTRA:
        length, = struct.unpack("<H", _read_exact(fp, 2))
        _read_exact(fp, length)
    if flags & FNAME:
        _skip_string(fp)
    if flags & FCOMMENT:
        _skip_string(fp)
    if flags & FHCRC:
        _read_exact(fp, 2)
    return mtime


class _GzipReader(_compression.DecompressReader):
    """The contents of the members of a gzip file, one after the other."""

    def __init__(self, fp):
        super().__init__(_PaddedFile(fp), zlib._ZlibDecompressor,
                         wbits=-zlib.MAX_WBITS)
        self._last_mtime = None

    def _restart(self):
        super()._restart()
        self._new_member = True

    def _begin_member(self):
        """Read the header of a member; False at the end of the file."""
        mtime = _read_gzip_header(self._fp)
        if mtime is None:
            return False
        self._last_mtime = mtime
        self._crc = zlib.crc32(b"")
        self._stream_size = 0
        self._new_member = False
        return True

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if size == 0:
            return b""      # to a decompressor, 0 would mean no limit
        data = b""
        while not data:
            if self._decompressor.eof:
                self._end_member()
                self._new_member = True
                self._new_decompressor()
            if self._new_member and not self._begin_member():
                self._size = self._pos
                return b""

            block = b""
            starved = self._decompressor.needs_input
            if starved:
                block = self._fp.read(READ_BUFFER_SIZE)
            data = self._decompressor.decompress(block, size)
            if self._decompressor.unused_data:
                # The trailer, and the members that follow.
                self._fp.prepend(self._decompressor.unused_data)
            if starved and not block and not data:
                raise EOFError(_compression._TRUNCATED)

        self._crc = zlib.crc32(data, self._crc)
        self._stream_size += len(data)
        self._pos += len(data)
        return data

    def _end_member(self):
        """Compare the trailer with what was read, and skip the zeros that may
        follow it."""
        crc, size = struct.unpack("<II", _read_exact(self._fp, 8))
        if crc != self._crc:
            raise BadGzipFile(f"CRC check failed {crc:#x} != {self._crc:#x}")
        if size != self._stream_size & 0xffffffff:
            raise BadGzipFile("Incorrect length of data produced")
        byte = b"\0"
        while byte == b"\0":
            byte = self._fp.read(1)
        if byte:
            self._fp.prepend(byte)


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """Return the bytes of data as a gzip file.

    compresslevel goes from 0 to 9. mtime is the time to record, by default now.
    """
    # zlib writes a gzip file with 31; its time and system are replaced.
    packed = zlib.compress(data, level=compresslevel, wbits=31)
    if mtime is None:
        mtime = time.time()
    return (packed[:4] + struct.pack("<LBB", int(mtime), packed[8],
                                     _UNKNOWN_SYSTEM) + packed[10:])


def decompress(data):
    """Return the contents of the gzip file that data is."""
    members = []
    while True:
        source = io.BytesIO(data)
        if _read_gzip_header(source) is None:
            return b"".join(members)
        inflater = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        member = inflater.decompress(data[source.tell():])
        rest = inflater.unused_data
        if not inflater.eof or len(rest) < 8:
            raise EOFError(_compression._TRUNCATED)
        crc, length = struct.unpack_from("<II", rest)
        if crc != zlib.crc32(member):
            raise BadGzipFile("CRC check failed")
        if length != len(member) & 0xffffffff:
            raise BadGzipFile("Incorrect length of data produced")
        members.append(member)
        data = rest[8:].lstrip(b"\0")


def _copy(source, target):
    while block := source.read(READ_BUFFER_SIZE):
        target.write(block)


def _command_files(arg, decompressing, level):
    """The files to copy from and to for the argument arg of the command."""
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    if arg == "-":
        if decompressing:
            return GzipFile(filename="", mode="rb", fileobj=stdin), stdout
        return stdin, GzipFile(filename="", mode="wb", fileobj=stdout,
                               compresslevel=level)
    if not decompressing:
        return builtins.open(arg, "rb"), open(arg + ".gz", "wb")
    if not arg.endswith(".gz"):
        sys.exit(f"filename doesn't end in .gz: {arg!r}")
    return open(arg, "rb"), builtins.open(arg[:-3], "wb")


def main():
    from argparse import ArgumentParser
    parser = ArgumentParser(
        description="A simple command line interface for the gzip module: act "
                    "like gzip, but do not delete the input file.")
    group = parser.add_mutually_exclusive_group()
    group.add_argument('--fast', action='store_true', help='compress faster')
    group.add_argument('--best', action='store_true', help='compress better')
    group.add_argument("-d", "--decompress", action="store_true",
                       help="act like gunzip instead of gzip")
    parser.add_argument("args", nargs="*", default=["-"], metavar='file')
    options = parser.parse_args()

    level = _COMPRESS_LEVEL_TRADEOFF
    if options.fast:
        level = _COMPRESS_LEVEL_FAST
    elif options.best:
        level = _COMPRESS_LEVEL_BEST

    for arg in options.args:
        source, target = _command_files(arg, options.decompress, level)
        _copy(source, target)
        if target is not sys.stdout.buffer:
            target.close()
        if source is not sys.stdin.buffer:
            source.close()


if __name__ == '__main__':
    main()
