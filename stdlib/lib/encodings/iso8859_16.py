"""The single-byte encoding iso8859-16."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f'
    '\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f'
    '\xa0\u0104\u0105\u0141\u20ac\u201e\u0160\xa7'
    '\u0161\xa9\u0218\xab\u0179\xad\u017a\u017b'
    '\xb0\xb1\u010c\u0142\u017d\u201d\xb6\xb7'
    '\u017e\u010d\u0219\xbb\u0152\u0153\u0178\u017c'
    '\xc0\xc1\xc2\u0102\xc4\u0106\xc6\xc7'
    '\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf'
    '\u0110\u0143\xd2\xd3\xd4\u0150\xd6\u015a'
    '\u0170\xd9\xda\xdb\xdc\u0118\u021a\xdf'
    '\xe0\xe1\xe2\u0103\xe4\u0107\xe6\xe7'
    '\xe8\xe9\xea\xeb\xec\xed\xee\xef'
    '\u0111\u0144\xf2\xf3\xf4\u0151\xf6\u015b'
    '\u0171\xf9\xfa\xfb\xfc\u0119\u021b\xff'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('iso8859-16', __name__, decoding_table)
