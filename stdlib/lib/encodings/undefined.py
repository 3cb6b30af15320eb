"""An encoding that always fails: as the default one it finds hidden conversions."""

import codecs


def _fail(*args, **kwargs):
    raise UnicodeError('undefined encoding')


class Codec(codecs.Codec):

    def encode(self, input, errors='strict'):
        _fail()

    def decode(self, input, errors='strict'):
        _fail()


class IncrementalEncoder(codecs.IncrementalEncoder):

    def encode(self, input, final=False):
        _fail()


class IncrementalDecoder(codecs.IncrementalDecoder):

    def decode(self, input, final=False):
        _fail()


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(
        name='undefined',
        encode=Codec().encode,
        decode=Codec().decode,
        incrementalencoder=IncrementalEncoder,
        incrementaldecoder=IncrementalDecoder,
        streamwriter=StreamWriter,
        streamreader=StreamReader,
    )
