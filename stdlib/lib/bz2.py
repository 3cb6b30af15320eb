"""Files and data compressed with bzip2."""

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor",
           "open", "compress", "decompress"]

from builtins import open as _builtin_open
import io
import os
import _compression

from _bz2 import BZ2Compressor, BZ2Decompressor

_MODE_CLOSED = 0
_MODE_READ = 1
_MODE_WRITE = 3


class BZ2File(_compression.BaseStream):
    """A compressed file, read and written as if it were not.

    filename is a path, or a file object to read from or write to. mode is one of "r",
    "w", "x" and "a", maybe with "b" behind it; compresslevel is 1 to 9. A file that is
    read may consist of several streams.
    """

    def __init__(self, filename, mode="r", *, compresslevel=9):
        self._fp = None
        self._closefp = False
        self._mode = None
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        kind = mode.removesuffix("b") or "r"
        if kind not in ("r", "w", "x", "a") or mode == "b":
            raise ValueError("Invalid mode: %r" % (mode,))
        if kind != "r":
            self._compressor = BZ2Compressor(compresslevel)

        if isinstance(filename, (str, bytes, os.PathLike)):
            self._fp = _builtin_open(filename, kind + "b")
            self._closefp = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")

        if kind == "r":
            self._mode = _MODE_READ
            self._buffer = io.BufferedReader(_compression.DecompressReader(
                self._fp, BZ2Decompressor, trailing_error=OSError))
        else:
            self._mode = _MODE_WRITE
            self._pos = 0

    def close(self):
        """Finish what is written, and close the file."""
        if self.closed:
            return
        try:
            if self._mode == _MODE_READ:
                self._buffer.close()
            elif self._mode == _MODE_WRITE:
                self._fp.write(self._compressor.flush())
                self._compressor = None
        finally:
            try:
                if self._closefp:
                    self._fp.close()
            finally:
                self._fp = None
                self._closefp = False
                self._buffer = None

    @property
    def closed(self):
        return self._fp is None

    @property
    def name(self):
        self._check_not_closed()
        return self._fp.name

    @property
    def mode(self):
        return 'wb' if self._mode == _MODE_WRITE else 'rb'

    def fileno(self):
        self._check_not_closed()
        return self._fp.fileno()

    def seekable(self):
        return self.readable() and self._buffer.seekable()

    def readable(self):
        self._check_not_closed()
        return self._mode == _MODE_READ

    def writable(self):
        self._check_not_closed()
        return self._mode == _MODE_WRITE

    def peek(self, n=0):
        """Some of the next bytes, which stay to be read."""
        self._check_can_read()
        return self._buffer.peek(n)

    def read(self, size=-1):
        """The next size bytes, or all that is left."""
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Up to size bytes, with few reads of the compressed file."""
        self._check_can_read()
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        self._check_can_read()
        return self._buffer.readinto(b)

    @staticmethod
    def _as_size(size):
        if isinstance(size, int):
            return size
        if not hasattr(size, "__index__"):
            raise TypeError("Integer argument expected")
        return size.__index__()

    def readline(self, size=-1):
        size = self._as_size(size)
        self._check_can_read()
        return self._buffer.readline(size)

    def readlines(self, size=-1):
        size = self._as_size(size)
        self._check_can_read()
        return self._buffer.readlines(size)

    def write(self, data):
        """Write bytes; some may reach the file only when it is closed."""
        self._check_can_write()
        if isinstance(data, (bytes, bytearray)):
            length = len(data)
        else:
            data = memoryview(data)
            length = data.nbytes
        self._fp.write(self._compressor.compress(data))
        self._pos += length
        return length

    def writelines(self, seq):
        return _compression.BaseStream.writelines(self, seq)

    def seek(self, offset, whence=io.SEEK_SET):
        """Change the position. What is between is read, so it can take long."""
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        self._check_not_closed()
        return self._buffer.tell() if self._mode == _MODE_READ else self._pos


def open(filename, mode="rb", compresslevel=9,
         encoding=None, errors=None, newline=None):
    """Open a compressed file for bytes, or for text with "t" in the mode.

    The last three arguments are those of io.TextIOWrapper, for text.
    """
    as_text = "t" in mode
    if as_text:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, given in (("encoding", encoding), ("errors", errors),
                            ("newline", newline)):
            if given is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    file = BZ2File(filename, mode.replace("t", ""), compresslevel=compresslevel)
    if not as_text:
        return file
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)


def compress(data, compresslevel=9):
    """Compress bytes."""
    compressor = BZ2Compressor(compresslevel)
    return compressor.compress(data) + compressor.flush()


def decompress(data):
    """Decompress bytes, which may be several streams."""
    results = []
    while data:
        decompressor = BZ2Decompressor()
        try:
            results.append(decompressor.decompress(data))
        except OSError:
            if results:
                # What follows is something else.
                break
            raise
        if not decompressor.eof:
            raise ValueError("Compressed data ended before the "
                             "end-of-stream marker was reached")
        data = decompressor.unused_data
    return b"".join(results)
