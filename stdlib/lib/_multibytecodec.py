"""Incremental encoders and decoders, and streams, of multibyte encodings.

Subclasses have an attribute codec, which _eastasian makes.
"""

from _eastasian import getcodec as _getcodec

_MAXENCPENDING = 2
_MAXDECPENDING = 8

MultibyteCodec = type(_getcodec('gbk'))


def _to_number(codec, state, planes):
    """A state as getstate() shows it: with marks of character sets, ASCII's too."""
    if not codec.name.startswith('iso2022_'):
        return state
    marks = [(state >> 8 * plane & 0xFF) or 0x42 for plane in range(planes)]
    return int.from_bytes(bytes(marks), 'little') | state >> 24 << 32


def _from_number(codec, number):
    if not codec.name.startswith('iso2022_'):
        return number & (1 << 62) - 1
    marks = [number >> 8 * plane & 0xFF for plane in range(3)]
    marks = bytes(0 if mark == 0x42 else mark for mark in marks)
    return int.from_bytes(marks, 'little') | (number >> 32 & 3) << 24


class _Stateful:
    """What has a codec, an error handler, input left over and a state."""

    def _begin(self, errors):
        if not isinstance(self.codec, MultibyteCodec):
            raise TypeError('codec is unexpected type')
        if not isinstance(errors, str):
            raise TypeError('errors must be a string')
        self._errors = errors

    @property
    def errors(self):
        return self._errors

    @errors.setter
    def errors(self, value):
        if not isinstance(value, str):
            raise TypeError('errors must be a string')
        self._errors = value

    @errors.deleter
    def errors(self):
        raise AttributeError('cannot delete attribute')


class _Encoder(_Stateful):
    _kept = ''
    _state = 0

    def _encode(self, text, final):
        if not isinstance(text, str):
            try:
                text = str(text)
            except Exception:
                raise TypeError("couldn't convert the object to str.")
        text = self._kept + text
        data, used, state = self.codec._encode(text, self._errors, self._state, final, final)
        if len(text) - used > _MAXENCPENDING:
            raise UnicodeError('pending buffer overflow')
        self._kept, self._state = text[used:], state
        return data


class _Decoder(_Stateful):
    _kept = b''
    _state = 0

    def _decode(self, data, final):
        data = self._kept + data
        text, used, state = self.codec._decode(data, self._errors, self._state, final)
        if len(data) - used > _MAXDECPENDING:
            raise UnicodeError('pending buffer overflow')
        self._kept, self._state = data[used:], state
        return text


class MultibyteIncrementalEncoder(_Encoder):
    def __init__(self, errors='strict'):
        self._begin(errors)

    def encode(self, input, final=False):
        """Encode a part of a text."""
        return self._encode(input, bool(final))

    def reset(self):
        """Forget the state."""
        self._kept, self._state = '', 0

    def getstate(self):
        """The state as a number."""
        kept = self._kept.encode('utf-8', 'surrogatepass')
        state = _to_number(self.codec, self._state, 2).to_bytes(8, 'little')
        return int.from_bytes(bytes([len(kept)]) + kept + state, 'little')

    def setstate(self, state, /):
        """Return to a state."""
        if not isinstance(state, int):
            raise TypeError(f"setstate() argument must be int, not {type(state).__name__}")
        data = state.to_bytes(17, 'little')
        size = data[0]
        if size > 8:
            raise UnicodeError('pending buffer too large')
        self._kept = data[1:size + 1].decode('utf-8', 'surrogatepass')
        self._state = _from_number(
            self.codec, int.from_bytes(data[size + 1:size + 9], 'little'))


class MultibyteIncrementalDecoder(_Decoder):
    def __init__(self, errors='strict'):
        self._begin(errors)

    def decode(self, input, final=False):
        """Decode a part of the input."""
        return self._decode(bytes(memoryview(input)), bool(final))

    def reset(self):
        """Forget the state."""
        self._kept, self._state = b'', 0

    def getstate(self):
        """The input left over, and the state as a number."""
        return self._kept, _to_number(self.codec, self._state, 3)

    def setstate(self, state, /):
        """Return to a state."""
        if not isinstance(state, tuple):
            raise TypeError(f"setstate() argument must be tuple, not {type(state).__name__}")
        kept, number = state
        if not isinstance(kept, bytes):
            raise TypeError("setstate(): illegal state argument")
        if not isinstance(number, int):
            raise TypeError("setstate(): illegal state argument")
        if len(kept) > _MAXDECPENDING:
            raise UnicodeDecodeError(self.codec.name, kept, 0, len(kept), 'pending buffer too large')
        self._kept, self._state = kept, _from_number(self.codec, number)


class MultibyteStreamReader(_Decoder):
    def __init__(self, stream, errors='strict'):
        self._begin(errors)
        self._stream = stream

    @property
    def stream(self):
        return self._stream

    def _size(self, size):
        if size is None:
            return -1
        if not isinstance(size, int):
            raise TypeError('arg 1 must be an integer')
        return size

    def _from_stream(self, method, size):
        if size == 0:
            return ''
        while True:
            read = getattr(self._stream, method)
            data = read() if size < 0 else read(size)
            if not isinstance(data, bytes):
                raise TypeError('stream function returned a non-bytes object '
                                f'({type(data).__name__})')
            ended = size < 0 or not data
            text = self._decode(data, ended)
            if ended or text:
                return text
            # Part of a character: its rest is one byte or more.
            size = 1

    def read(self, size=None, /):
        return self._from_stream('read', self._size(size))

    def readline(self, size=None, /):
        return self._from_stream('readline', self._size(size))

    def readlines(self, size=None, /):
        return self._from_stream('read', self._size(size)).splitlines(True)

    def reset(self):
        self._kept, self._state = b'', 0


class MultibyteStreamWriter(_Encoder):
    def __init__(self, stream, errors='strict'):
        self._begin(errors)
        self._stream = stream

    @property
    def stream(self):
        return self._stream

    def write(self, text, /):
        self._stream.write(self._encode(text, False))

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def reset(self):
        """Write what is left, and what returns to the first state."""
        data = self._encode('', True)
        self._kept, self._state = '', 0
        if data:
            self._stream.write(data)
