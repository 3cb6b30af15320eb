"""The single-byte encoding cp1257."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\u20ac\ufffe\u201a\ufffe\u201e\u2026\u2020\u2021'
    '\ufffe\u2030\ufffe\u2039\ufffe\xa8\u02c7\xb8'
    '\ufffe\u2018\u2019\u201c\u201d\u2022\u2013\u2014'
    '\ufffe\u2122\ufffe\u203a\ufffe\xaf\u02db\ufffe'
    '\xa0\ufffe\xa2\xa3\xa4\ufffe\xa6\xa7'
    '\xd8\xa9\u0156\xab\xac\xad\xae\xc6'
    '\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7'
    '\xf8\xb9\u0157\xbb\xbc\xbd\xbe\xe6'
    '\u0104\u012e\u0100\u0106\xc4\xc5\u0118\u0112'
    '\u010c\xc9\u0179\u0116\u0122\u0136\u012a\u013b'
    '\u0160\u0143\u0145\xd3\u014c\xd5\xd6\xd7'
    '\u0172\u0141\u015a\u016a\xdc\u017b\u017d\xdf'
    '\u0105\u012f\u0101\u0107\xe4\xe5\u0119\u0113'
    '\u010d\xe9\u017a\u0117\u0123\u0137\u012b\u013c'
    '\u0161\u0144\u0146\xf3\u014d\xf5\xf6\xf7'
    '\u0173\u0142\u015b\u016b\xfc\u017c\u017e\u02d9'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp1257', __name__, decoding_table)
