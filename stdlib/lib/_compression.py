"""What the modules of compressed files share: the checks of a stream, and a
raw stream that decompresses what another file holds.
"""

import io
import sys

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE

_TRUNCATED = "Compressed file ended before the end-of-stream marker was reached"


class BaseStream(io.BufferedIOBase):
    """A buffered stream with the checks that its methods begin with."""

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_can_read(self):
        if not self.readable():
            raise io.UnsupportedOperation("File not open for reading")

    def _check_can_write(self):
        if not self.writable():
            raise io.UnsupportedOperation("File not open for writing")

    def _check_can_seek(self):
        # What is compressed can be skipped or started over, so only reading
        # streams move.
        if not self.readable():
            raise io.UnsupportedOperation(
                "Seeking is only supported on files open for reading")
        if not self.seekable():
            raise io.UnsupportedOperation(
                "The underlying file object does not support seeking")


class DecompressReader(io.RawIOBase):
    """A raw stream of the decompressed contents of the file fp.

    decomp_factory makes a decompressor from decomp_args, one for each of the
    streams that follow one another in the file. Errors of the classes in
    trailing_error right after the end of a stream end the file.
    """

    def __init__(self, fp, decomp_factory, trailing_error=(), **decomp_args):
        self._fp = fp
        self._decomp_factory = decomp_factory
        self._decomp_args = decomp_args
        self._trailing_error = trailing_error
        self._size = -1     # length of the contents, once the end was seen
        self._restart()

    def _new_decompressor(self):
        self._decompressor = self._decomp_factory(**self._decomp_args)

    def _restart(self):
        self._pos = 0
        self._eof = False
        self._new_decompressor()

    def _rewind(self):
        self._fp.seek(0)
        self._restart()

    def readable(self):
        return True

    def seekable(self):
        return self._fp.seekable()

    def close(self):
        self._decompressor = None
        return super().close()

    def tell(self):
        """Return the position in the decompressed contents."""
        return self._pos

    def _next_stream(self, size):
        """Begin the stream after one that ended: its first contents, or None
        at the end of the file."""
        block = self._decompressor.unused_data or self._fp.read(BUFFER_SIZE)
        if not block:
            return None
        self._new_decompressor()
        try:
            return self._decompressor.decompress(block, size)
        except self._trailing_error:
            return None

    def _more(self, size):
        block = b""
        if self._decompressor.needs_input:
            block = self._fp.read(BUFFER_SIZE)
            if not block:
                raise EOFError(_TRUNCATED)
        return self._decompressor.decompress(block, size)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if size == 0 or self._eof:
            return b""
        data = b""
        while not data:
            if self._decompressor.eof:
                data = self._next_stream(size)
            else:
                data = self._more(size)
            if data is None:
                self._eof = True
                self._size = self._pos
                return b""
        self._pos += len(data)
        return data

    def readall(self):
        return b"".join(iter(lambda: self.read(sys.maxsize), b""))

    def readinto(self, b):
        with memoryview(b) as whole, whole.cast("B") as target:
            data = self.read(len(target))
            target[:len(data)] = data
        return len(data)

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            target = self._pos + offset
        elif whence == io.SEEK_END:
            while self._size < 0 and self.read(io.DEFAULT_BUFFER_SIZE):
                pass
            target = self._size + offset
        elif whence == io.SEEK_SET:
            target = offset
        else:
            raise ValueError(f"Invalid value for whence: {whence}")

        if target < self._pos:
            self._rewind()
        while self._pos < target:
            step = min(io.DEFAULT_BUFFER_SIZE, target - self._pos)
            if not self.read(step):
                break
        return self._pos
