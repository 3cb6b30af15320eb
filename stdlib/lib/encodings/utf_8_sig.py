"""UTF-8 that starts with a byte order mark, as some Windows programs write it.

A mark is written at the start and dropped from there when reading.
"""

import codecs

_BOM = codecs.BOM_UTF8


def encode(input, errors='strict'):
    return (_BOM + codecs.utf_8_encode(input, errors)[0], len(input))


def decode(input, errors='strict'):
    skipped = len(_BOM) if input[:3] == _BOM else 0
    text, used = codecs.utf_8_decode(input[skipped:], errors, True)
    return (text, used + skipped)


class IncrementalEncoder(codecs.IncrementalEncoder):

    def __init__(self, errors='strict'):
        codecs.IncrementalEncoder.__init__(self, errors)
        # 1 while nothing is written.
        self.first = 1

    def encode(self, input, final=False):
        data = codecs.utf_8_encode(input, self.errors)[0]
        if self.first:
            self.first = 0
            data = _BOM + data
        return data

    def reset(self):
        codecs.IncrementalEncoder.reset(self)
        self.first = 1

    def getstate(self):
        return self.first

    def setstate(self, state):
        # 0 also where a text stream appends to a file.
        self.first = state


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):

    def __init__(self, errors='strict'):
        codecs.BufferedIncrementalDecoder.__init__(self, errors)
        # 1 while it is not known whether there is a mark.
        self.first = 1

    def _buffer_decode(self, input, errors, final):
        skipped = 0
        if self.first:
            if len(input) < 3 and _BOM.startswith(input):
                return ('', 0)
            self.first = 0
            if input[:3] == _BOM:
                skipped = 3
                input = input[3:]
        text, used = codecs.utf_8_decode(input, errors, final)
        return (text, used + skipped)

    def reset(self):
        codecs.BufferedIncrementalDecoder.reset(self)
        self.first = 1

    def getstate(self):
        return (self.buffer, self.first)

    def setstate(self, state):
        codecs.BufferedIncrementalDecoder.setstate(self, state)
        self.first = state[1]


class StreamWriter(codecs.StreamWriter):

    def reset(self):
        codecs.StreamWriter.reset(self)
        self.__dict__.pop('encode', None)

    def encode(self, input, errors='strict'):
        # Takes the place of this method until reset().
        self.encode = codecs.utf_8_encode
        return encode(input, errors)


class StreamReader(codecs.StreamReader):

    def reset(self):
        codecs.StreamReader.reset(self)
        self.__dict__.pop('decode', None)

    def decode(self, input, errors='strict'):
        if len(input) < 3 and _BOM.startswith(input):
            return ('', 0)
        # Takes the place of this method until reset().
        self.decode = codecs.utf_8_decode
        skipped = 3 if input[:3] == _BOM else 0
        text, used = codecs.utf_8_decode(input[skipped:], errors)
        return (text, used + skipped)


def getregentry():
    return codecs.CodecInfo(
        name='utf-8-sig',
        encode=encode,
        decode=decode,
        incrementalencoder=IncrementalEncoder,
        incrementaldecoder=IncrementalDecoder,
        streamreader=StreamReader,
        streamwriter=StreamWriter,
    )
