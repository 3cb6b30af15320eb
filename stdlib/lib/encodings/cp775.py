"""The single-byte encoding cp775."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\u0106\xfc\xe9\u0101\xe4\u0123\xe5\u0107'
    '\u0142\u0113\u0156\u0157\u012b\u0179\xc4\xc5'
    '\xc9\xe6\xc6\u014d\xf6\u0122\xa2\u015a'
    '\u015b\xd6\xdc\xf8\xa3\xd8\xd7\xa4'
    '\u0100\u012a\xf3\u017b\u017c\u017a\u201d\xa6'
    '\xa9\xae\xac\xbd\xbc\u0141\xab\xbb'
    '\u2591\u2592\u2593\u2502\u2524\u0104\u010c\u0118'
    '\u0116\u2563\u2551\u2557\u255d\u012e\u0160\u2510'
    '\u2514\u2534\u252c\u251c\u2500\u253c\u0172\u016a'
    '\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u017d'
    '\u0105\u010d\u0119\u0117\u012f\u0161\u0173\u016b'
    '\u017e\u2518\u250c\u2588\u2584\u258c\u2590\u2580'
    '\xd3\xdf\u014c\u0143\xf5\xd5\xb5\u0144'
    '\u0136\u0137\u013b\u013c\u0146\u0112\u0145\u2019'
    '\xad\xb1\u201c\xbe\xb6\xa7\xf7\u201e'
    '\xb0\u2219\xb7\xb9\xb3\xb2\u25a0\xa0'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp775', __name__, decoding_table)
