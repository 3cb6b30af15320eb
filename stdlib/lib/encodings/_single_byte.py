"""The codec that a table of the 256 characters of an encoding defines."""

import codecs

ascii_half = ''.join(map(chr, range(128)))


def make_codec(name, module, decoding_table):
    """Make the names that a module of this package exports.

    Returns the encoding table, the classes Codec, IncrementalEncoder,
    IncrementalDecoder, StreamWriter and StreamReader, and getregentry.
    """
    encoding_table = codecs.charmap_build(decoding_table)

    class Codec(codecs.Codec):

        def encode(self, input, errors='strict'):
            return codecs.charmap_encode(input, errors, encoding_table)

        def decode(self, input, errors='strict'):
            return codecs.charmap_decode(input, errors, decoding_table)

    class IncrementalEncoder(codecs.IncrementalEncoder):

        def encode(self, input, final=False):
            return codecs.charmap_encode(input, self.errors, encoding_table)[0]

    class IncrementalDecoder(codecs.IncrementalDecoder):

        def decode(self, input, final=False):
            return codecs.charmap_decode(input, self.errors, decoding_table)[0]

    class StreamWriter(Codec, codecs.StreamWriter):
        pass

    class StreamReader(Codec, codecs.StreamReader):
        pass

    classes = (Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
               StreamReader)
    for cls in classes:
        cls.__module__ = module
        cls.__qualname__ = cls.__name__

    def getregentry():
        codec = Codec()
        return codecs.CodecInfo(
            name=name,
            encode=codec.encode,
            decode=codec.decode,
            incrementalencoder=IncrementalEncoder,
            incrementaldecoder=IncrementalDecoder,
            streamreader=StreamReader,
            streamwriter=StreamWriter,
        )

    return encoding_table, *classes, getregentry
