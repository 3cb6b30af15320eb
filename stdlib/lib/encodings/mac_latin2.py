"""The single-byte encoding mac-latin2."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\xc4\u0100\u0101\xc9\u0104\xd6\xdc\xe1'
    '\u0105\u010c\xe4\u010d\u0106\u0107\xe9\u0179'
    '\u017a\u010e\xed\u010f\u0112\u0113\u0116\xf3'
    '\u0117\xf4\xf6\xf5\xfa\u011a\u011b\xfc'
    '\u2020\xb0\u0118\xa3\xa7\u2022\xb6\xdf'
    '\xae\xa9\u2122\u0119\xa8\u2260\u0123\u012e'
    '\u012f\u012a\u2264\u2265\u012b\u0136\u2202\u2211'
    '\u0142\u013b\u013c\u013d\u013e\u0139\u013a\u0145'
    '\u0146\u0143\xac\u221a\u0144\u0147\u2206\xab'
    '\xbb\u2026\xa0\u0148\u0150\xd5\u0151\u014c'
    '\u2013\u2014\u201c\u201d\u2018\u2019\xf7\u25ca'
    '\u014d\u0154\u0155\u0158\u2039\u203a\u0159\u0156'
    '\u0157\u0160\u201a\u201e\u0161\u015a\u015b\xc1'
    '\u0164\u0165\xcd\u017d\u017e\u016a\xd3\xd4'
    '\u016b\u016e\xda\u016f\u0170\u0171\u0172\u0173'
    '\xdd\xfd\u0137\u017b\u0141\u017c\u0122\u02c7'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('mac-latin2', __name__, decoding_table)
