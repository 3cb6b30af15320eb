"""The classes of the multibyte encodings, which differ by their codecs only."""

import codecs

import _multibytecodec as mbc


def define(module, codec):
    """The classes of an encoding, and its getregentry()."""
    contents = {'codec': codec, '__module__': module}

    class Codec(codecs.Codec):
        encode = codec.encode
        decode = codec.decode
        __module__ = module
        __qualname__ = 'Codec'

    def make(name, *bases):
        return type(name, bases, dict(contents))

    encoder = make('IncrementalEncoder', mbc.MultibyteIncrementalEncoder,
                   codecs.IncrementalEncoder)
    decoder = make('IncrementalDecoder', mbc.MultibyteIncrementalDecoder,
                   codecs.IncrementalDecoder)
    reader = make('StreamReader', Codec, mbc.MultibyteStreamReader, codecs.StreamReader)
    writer = make('StreamWriter', Codec, mbc.MultibyteStreamWriter, codecs.StreamWriter)

    def getregentry():
        return codecs.CodecInfo(
            name=codec.name, encode=Codec().encode, decode=Codec().decode,
            incrementalencoder=encoder, incrementaldecoder=decoder,
            streamreader=reader, streamwriter=writer)

    return Codec, encoder, decoder, reader, writer, getregentry
