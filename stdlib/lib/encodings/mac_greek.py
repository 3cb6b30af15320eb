"""The single-byte encoding mac-greek."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\xc4\xb9\xb2\xc9\xb3\xd6\xdc\u0385'
    '\xe0\xe2\xe4\u0384\xa8\xe7\xe9\xe8'
    '\xea\xeb\xa3\u2122\xee\xef\u2022\xbd'
    '\u2030\xf4\xf6\xa6\u20ac\xf9\xfb\xfc'
    '\u2020\u0393\u0394\u0398\u039b\u039e\u03a0\xdf'
    '\xae\xa9\u03a3\u03aa\xa7\u2260\xb0\xb7'
    '\u0391\xb1\u2264\u2265\xa5\u0392\u0395\u0396'
    '\u0397\u0399\u039a\u039c\u03a6\u03ab\u03a8\u03a9'
    '\u03ac\u039d\xac\u039f\u03a1\u2248\u03a4\xab'
    '\xbb\u2026\xa0\u03a5\u03a7\u0386\u0388\u0153'
    '\u2013\u2015\u201c\u201d\u2018\u2019\xf7\u0389'
    '\u038a\u038c\u038e\u03ad\u03ae\u03af\u03cc\u038f'
    '\u03cd\u03b1\u03b2\u03c8\u03b4\u03b5\u03c6\u03b3'
    '\u03b7\u03b9\u03be\u03ba\u03bb\u03bc\u03bd\u03bf'
    '\u03c0\u03ce\u03c1\u03c3\u03c4\u03b8\u03c9\u03c2'
    '\u03c7\u03c5\u03b6\u03ca\u03cb\u0390\u03b0\xad'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('mac-greek', __name__, decoding_table)
