"""The single-byte encoding iso8859-2."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f'
    '\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f'
    '\xa0\u0104\u02d8\u0141\xa4\u013d\u015a\xa7'
    '\xa8\u0160\u015e\u0164\u0179\xad\u017d\u017b'
    '\xb0\u0105\u02db\u0142\xb4\u013e\u015b\u02c7'
    '\xb8\u0161\u015f\u0165\u017a\u02dd\u017e\u017c'
    '\u0154\xc1\xc2\u0102\xc4\u0139\u0106\xc7'
    '\u010c\xc9\u0118\xcb\u011a\xcd\xce\u010e'
    '\u0110\u0143\u0147\xd3\xd4\u0150\xd6\xd7'
    '\u0158\u016e\xda\u0170\xdc\xdd\u0162\xdf'
    '\u0155\xe1\xe2\u0103\xe4\u013a\u0107\xe7'
    '\u010d\xe9\u0119\xeb\u011b\xed\xee\u010f'
    '\u0111\u0144\u0148\xf3\xf4\u0151\xf6\xf7'
    '\u0159\u016f\xfa\u0171\xfc\xfd\u0163\u02d9'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('iso8859-2', __name__, decoding_table)
