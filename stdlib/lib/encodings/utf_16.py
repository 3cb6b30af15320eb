"""UTF-16 with a byte order mark: written in the machine's order, read in any."""

import codecs
import sys

_native_encode = (codecs.utf_16_le_encode if sys.byteorder == 'little'
                  else codecs.utf_16_be_encode)
_native_decode, _foreign_decode = codecs.utf_16_le_decode, codecs.utf_16_be_decode
if sys.byteorder == 'big':
    _native_decode, _foreign_decode = _foreign_decode, _native_decode

encode = codecs.utf_16_encode


def decode(input, errors='strict'):
    return codecs.utf_16_decode(input, errors, True)


def _decode_start(input, errors, final):
    """Decode the start of a stream.

    Returns the text, how much of the input was used, and the decoder for what
    follows, or None before the mark is complete.
    """
    text, used, order = codecs.utf_16_ex_decode(input, errors, 0, final)
    if order:
        following = codecs.utf_16_le_decode if order < 0 else codecs.utf_16_be_decode
        return text, used, following
    if used >= 2:
        raise UnicodeDecodeError('utf-16', input, 0, 2,
                                 'Stream does not start with BOM')
    return text, used, None


class IncrementalEncoder(codecs.IncrementalEncoder):

    def __init__(self, errors='strict'):
        codecs.IncrementalEncoder.__init__(self, errors)
        # None until the mark is written.
        self.encoder = None

    def encode(self, input, final=False):
        if self.encoder is not None:
            return self.encoder(input, self.errors)[0]
        result = codecs.utf_16_encode(input, self.errors)[0]
        self.encoder = _native_encode
        return result

    def reset(self):
        codecs.IncrementalEncoder.reset(self)
        self.encoder = None

    def getstate(self):
        # 2 before the mark: text streams take 0 to mean that it is written.
        return 2 if self.encoder is None else 0

    def setstate(self, state):
        self.encoder = None if state else _native_encode


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):

    def __init__(self, errors='strict'):
        codecs.BufferedIncrementalDecoder.__init__(self, errors)
        # None until the mark is read.
        self.decoder = None

    def _buffer_decode(self, input, errors, final):
        if self.decoder is not None:
            return self.decoder(input, self.errors, final)
        text, used, self.decoder = _decode_start(input, errors, final)
        return text, used

    def reset(self):
        codecs.BufferedIncrementalDecoder.reset(self)
        self.decoder = None

    def getstate(self):
        # 2: no mark yet, 1: the other order, 0: the machine's order.
        pending = codecs.BufferedIncrementalDecoder.getstate(self)[0]
        if self.decoder is None:
            return (pending, 2)
        return (pending, int(self.decoder is not _native_decode))

    def setstate(self, state):
        codecs.BufferedIncrementalDecoder.setstate(self, state)
        order = state[1]
        if order == 0:
            self.decoder = _native_decode
        elif order == 1:
            self.decoder = _foreign_decode
        else:
            self.decoder = None


class StreamWriter(codecs.StreamWriter):

    def __init__(self, stream, errors='strict'):
        codecs.StreamWriter.__init__(self, stream, errors)
        self.encoder = None

    def reset(self):
        codecs.StreamWriter.reset(self)
        self.encoder = None

    def encode(self, input, errors='strict'):
        if self.encoder is not None:
            return self.encoder(input, errors)
        result = codecs.utf_16_encode(input, errors)
        self.encoder = _native_encode
        return result


class StreamReader(codecs.StreamReader):

    def reset(self):
        codecs.StreamReader.reset(self)
        self.__dict__.pop('decode', None)

    def decode(self, input, errors='strict'):
        text, used, following = _decode_start(input, errors, False)
        if following is not None:
            # Takes the place of this method until reset().
            self.decode = following
        return text, used


def getregentry():
    return codecs.CodecInfo(
        name='utf-16',
        encode=encode,
        decode=decode,
        incrementalencoder=IncrementalEncoder,
        incrementaldecoder=IncrementalDecoder,
        streamreader=StreamReader,
        streamwriter=StreamWriter,
    )
