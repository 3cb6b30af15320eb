"""The single-byte encoding cp869."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\u0386\ufffe'
    '\xb7\xac\xa6\u2018\u2019\u0388\u2015\u0389'
    '\u038a\u03aa\u038c\ufffe\ufffe\u038e\u03ab\xa9'
    '\u038f\xb2\xb3\u03ac\xa3\u03ad\u03ae\u03af'
    '\u03ca\u0390\u03cc\u03cd\u0391\u0392\u0393\u0394'
    '\u0395\u0396\u0397\xbd\u0398\u0399\xab\xbb'
    '\u2591\u2592\u2593\u2502\u2524\u039a\u039b\u039c'
    '\u039d\u2563\u2551\u2557\u255d\u039e\u039f\u2510'
    '\u2514\u2534\u252c\u251c\u2500\u253c\u03a0\u03a1'
    '\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u03a3'
    '\u03a4\u03a5\u03a6\u03a7\u03a8\u03a9\u03b1\u03b2'
    '\u03b3\u2518\u250c\u2588\u2584\u03b4\u03b5\u2580'
    '\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u03bd'
    '\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u0384'
    '\xad\xb1\u03c5\u03c6\u03c7\xa7\u03c8\u0385'
    '\xb0\xa8\u03c9\u03cb\u03b0\u03ce\u25a0\xa0'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp869', __name__, decoding_table)
