"""Encodings: looking them up, base classes for new ones, and encoded streams.

The registry and the usual encodings are native (_codecs); the package
encodings finds the others.
"""

import builtins
import sys

try:
    from _codecs import *
except ImportError as why:
    raise SystemError(f'Failed to load the builtin codecs: {why}')

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE",
           "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
           "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE",
           "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
           "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder",
           "StreamReader", "StreamWriter",
           "StreamReaderWriter", "StreamRecoder",
           "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter",
           "encode", "decode", "iterencode", "iterdecode",
           "strict_errors", "ignore_errors", "replace_errors",
           "xmlcharrefreplace_errors",
           "backslashreplace_errors", "namereplace_errors",
           "register_error", "lookup_error"]

# Byte order marks.
BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
if sys.byteorder == 'little':
    BOM = BOM_UTF16 = BOM_UTF16_LE
    BOM_UTF32 = BOM_UTF32_LE
else:
    BOM = BOM_UTF16 = BOM_UTF16_BE
    BOM_UTF32 = BOM_UTF32_BE
# Former names.
BOM32_LE = BOM_UTF16_LE
BOM32_BE = BOM_UTF16_BE
BOM64_LE = BOM_UTF32_LE
BOM64_BE = BOM_UTF32_BE


class CodecInfo(tuple):
    """What lookup() returns: the functions and classes of an encoding."""

    # Whether str.encode() and the like accept it. The others, such as hex,
    # do not map text to bytes.
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = self.__class__
        return (f'<{cls.__module__}.{cls.__qualname__} object for encoding '
                f'{self.name} at {id(self):#x}>')

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """An encoding without state.

    errors names what to do with what cannot be encoded or decoded: 'strict',
    'ignore', 'replace', 'surrogateescape', 'backslashreplace' and others, or
    one registered with register_error().
    """

    def encode(self, input, errors='strict'):
        """Return the encoded input and how much of the input was used.

        Nothing may be kept for the next call, so all of it must be used.
        """
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        """Return the decoded input and how much of the input was used.

        The input is anything with a buffer, and may be empty.
        """
        raise NotImplementedError


class IncrementalEncoder(object):
    """An encoder that takes its input in pieces."""

    def __init__(self, errors='strict'):
        """errors names the handler of errors; the attribute may be changed later."""
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        """Encode a piece; final says that it is the last."""
        raise NotImplementedError

    def reset(self):
        """Start anew."""

    def getstate(self):
        """The state as an integer; 0 if nothing is pending."""
        return 0

    def setstate(self, state):
        """Go back to a state from getstate()."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An IncrementalEncoder that keeps the input it could not encode yet.

    Subclasses define _buffer_encode(), which returns the result and how much
    of the input it used.
    """

    def __init__(self, errors='strict'):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ''

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        pending = self.buffer + input
        result, used = self._buffer_encode(pending, self.errors, final)
        self.buffer = pending[used:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ''

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class IncrementalDecoder(object):
    """A decoder that takes its input in pieces."""

    def __init__(self, errors='strict'):
        """errors names the handler of errors; the attribute may be changed later."""
        self.errors = errors

    def decode(self, input, final=False):
        """Decode a piece; final says that it is the last."""
        raise NotImplementedError

    def reset(self):
        """Start anew."""

    def getstate(self):
        """The state as a pair: the input not decoded yet, and an integer.

        The integer is 0 where the pending input is all that is to be known,
        so that (b'', 0) is the state at the start.
        """
        return (b'', 0)

    def setstate(self, state):
        """Go back to a state from getstate()."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """An IncrementalDecoder that keeps the input it could not decode yet.

    Subclasses define _buffer_decode(), which returns the result and how much
    of the input it used.
    """

    def __init__(self, errors='strict'):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        pending = self.buffer + input
        result, used = self._buffer_decode(pending, self.errors, final)
        self.buffer = pending[used:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b''

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


# Encoded streams. All pass on unknown attributes to the stream below, close
# it at the end of a with block, and cannot be pickled.


class StreamWriter(Codec):

    def __init__(self, stream, errors='strict'):
        """Write encoded data to stream, which takes bytes."""
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Encode object and write the result."""
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        """Write the strings of a list."""
        self.write(''.join(list))

    def reset(self):
        """Forget the state of the encoding, so that new output may start."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        """Everything else is the stream's."""
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamReader(Codec):

    # The type of what is decoded.
    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        """Read encoded data from stream, which gives bytes."""
        self.stream = stream
        self.errors = errors
        # Bytes not decoded yet, and text decoded and not asked for yet.
        self.bytebuffer = b''
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        # While not None: charbuffer split into lines.
        self.linebuffer = None

    def decode(self, input, errors='strict'):
        raise NotImplementedError

    def read(self, size=-1, chars=-1, firstline=False):
        """Decode and return data from the stream, by default all.

        size is about how many bytes to read at a time, chars how many
        characters to return. With firstline an error after the first line
        waits until that line has been returned.
        """
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        if chars < 0:
            chars = size

        while chars < 0 or len(self.charbuffer) < chars:
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if not data:
                break
            try:
                text, used = self.decode(data, self.errors)
            except UnicodeDecodeError as error:
                if not firstline:
                    raise
                text, used = self.decode(data[:error.start], self.errors)
                if len(text.splitlines()) <= 1:
                    raise
            self.bytebuffer = data[used:]
            self.charbuffer += text
            if not new:
                break

        if chars < 0:
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            result = self.charbuffer[:chars]
            self.charbuffer = self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """Read a line; size is about how many bytes may be read for it."""
        if self.linebuffer:
            line = self.linebuffer.pop(0)
            if len(self.linebuffer) == 1:
                # The last one may be incomplete.
                self.charbuffer = self.linebuffer[0]
                self.linebuffer = None
            return line if keepends else line.splitlines()[0]

        step = size or 72
        line = self._empty_charbuffer
        while True:
            data = self.read(step, firstline=True)
            # The line feed that belongs to it may come with the next bytes.
            if data and data[-1:] in ('\r', b'\r'):
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if len(lines) > 1:
                line, *rest = lines
                if len(rest) > 1:
                    rest[-1] += self.charbuffer
                    self.linebuffer = rest
                    self.charbuffer = None
                else:
                    self.charbuffer = rest[0] + self.charbuffer
                return line if keepends else line.splitlines()[0]
            bare = line.splitlines()[0] if lines else line
            if bare != line or not data or size is not None:
                return line if keepends else bare
            if step < 8000:
                step *= 2

    def readlines(self, sizehint=None, keepends=True):
        """Read all and return a list of lines; sizehint is ignored."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read ahead and the state of the encoding."""
        self.bytebuffer = b''
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        """Set the position of the stream and start anew there."""
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        """The next line."""
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        """Everything else is the stream's."""
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamReaderWriter:
    """A StreamReader and a StreamWriter over one stream."""

    # open() puts the true name here.
    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        """Reader and Writer are classes, or functions with the same arguments."""
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        """The next line."""
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name, getattr=getattr):
        """Everything else is the stream's."""
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamRecoder:
    """A stream of bytes in one encoding over a stream of bytes in another."""

    # EncodedFile() puts the true names here.
    data_encoding = 'unknown'
    file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        """encode and decode are for this side, Reader and Writer for stream."""
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def _write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def read(self, size=-1):
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        return self._encoded(self.reader.readline() if size is None
                             else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self.read().splitlines(keepends=True)

    def __next__(self):
        """The next line."""
        return self._encoded(next(self.reader))

    def __iter__(self):
        return self

    def write(self, data):
        return self._write(data)

    def writelines(self, list):
        return self._write(b''.join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        # Both, for their buffers.
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name, getattr=getattr):
        """Everything else is the stream's."""
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open a file and encode and decode what is written and read.

    The file itself is always opened for bytes, so that line ends stay as they
    are. Without encoding this is the built-in open().
    """
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter,
                                    errors)
        # So that it looks like other text files.
        stream.encoding = encoding
        return stream
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A stream of bytes in data_encoding over a file in file_encoding.

    file_encoding is data_encoding if it is not given.
    """
    if file_encoding is None:
        file_encoding = data_encoding
    here = lookup(data_encoding)
    there = lookup(file_encoding)
    stream = StreamRecoder(file, here.encode, here.decode,
                           there.streamreader, there.streamwriter, errors)
    stream.data_encoding = data_encoding
    stream.file_encoding = file_encoding
    return stream


# Parts of an encoding. LookupError: there is no such encoding, or part.


def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The IncrementalEncoder class."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The IncrementalDecoder class."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The StreamReader class."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The StreamWriter class."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Generate the encoded pieces of the strings in iterator."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if output := encoder.encode(piece):
            yield output
    if output := encoder.encode('', True):
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Generate the decoded pieces of the bytes in iterator."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if output := decoder.decode(piece):
            yield output
    if output := decoder.decode(b'', True):
        yield output


# Helpers for encodings made of tables.


def make_identity_dict(rng):
    """A dict that maps each element of rng to itself."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The inverse of a decoding map.

    What several bytes decode to cannot be encoded: it is mapped to None.
    """
    result = {}
    for byte, char in decoding_map.items():
        result[char] = None if char in result else byte
    return result


try:
    strict_errors = lookup_error('strict')
    ignore_errors = lookup_error('ignore')
    replace_errors = lookup_error('replace')
    xmlcharrefreplace_errors = lookup_error('xmlcharrefreplace')
    backslashreplace_errors = lookup_error('backslashreplace')
    namereplace_errors = lookup_error('namereplace')
except LookupError:
    # An interpreter without these handlers.
    strict_errors = ignore_errors = replace_errors = None
    xmlcharrefreplace_errors = backslashreplace_errors = namereplace_errors = None
