"""Streams of bytes and text.

open() makes them. IOBase is what all streams are; RawIOBase reads and writes
bytes unbuffered (FileIO), BufferedIOBase buffers a raw stream (BufferedReader,
BufferedWriter, BufferedRandom, BufferedRWPair) or memory (BytesIO), and
TextIOBase is text: over a buffered stream (TextIOWrapper) or in memory
(StringIO). A stream raises UnsupportedOperation for what it cannot do.
DEFAULT_BUFFER_SIZE is the size of buffers when the file suggests no other.
"""

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase",
           "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRWPair",
           "BufferedRandom", "TextIOBase", "TextIOWrapper",
           "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
           "DEFAULT_BUFFER_SIZE", "text_encoding", "IncrementalNewlineDecoder"]

import _io
import abc

from _io import (
    DEFAULT_BUFFER_SIZE, BlockingIOError, BufferedRandom, BufferedReader,
    BufferedRWPair, BufferedWriter, BytesIO, FileIO, IncrementalNewlineDecoder,
    StringIO, TextIOWrapper, UnsupportedOperation, open, open_code,
    text_encoding,
)

# Pickles and tracebacks name it by its public place.
UnsupportedOperation.__module__ = 'io'

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


# The native classes do the work; these make isinstance() and subclassing
# follow the rules of abstract base classes.

class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    __doc__ = _io._IOBase.__doc__


class RawIOBase(_io._RawIOBase, IOBase):
    __doc__ = _io._RawIOBase.__doc__


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    __doc__ = _io._BufferedIOBase.__doc__


class TextIOBase(_io._TextIOBase, IOBase):
    __doc__ = _io._TextIOBase.__doc__


RawIOBase.register(FileIO)
BufferedIOBase.register(BytesIO)
BufferedIOBase.register(BufferedReader)
BufferedIOBase.register(BufferedWriter)
BufferedIOBase.register(BufferedRandom)
BufferedIOBase.register(BufferedRWPair)
TextIOBase.register(StringIO)
TextIOBase.register(TextIOWrapper)

try:
    from _io import _WindowsConsoleIO
except ImportError:
    pass
else:
    RawIOBase.register(_WindowsConsoleIO)
