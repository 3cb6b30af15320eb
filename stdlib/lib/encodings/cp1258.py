"""The single-byte encoding cp1258."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\u20ac\ufffe\u201a\u0192\u201e\u2026\u2020\u2021'
    '\u02c6\u2030\ufffe\u2039\u0152\ufffe\ufffe\ufffe'
    '\ufffe\u2018\u2019\u201c\u201d\u2022\u2013\u2014'
    '\u02dc\u2122\ufffe\u203a\u0153\ufffe\ufffe\u0178'
    '\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf'
    '\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf'
    '\xc0\xc1\xc2\u0102\xc4\xc5\xc6\xc7'
    '\xc8\xc9\xca\xcb\u0300\xcd\xce\xcf'
    '\u0110\xd1\u0309\xd3\xd4\u01a0\xd6\xd7'
    '\xd8\xd9\xda\xdb\xdc\u01af\u0303\xdf'
    '\xe0\xe1\xe2\u0103\xe4\xe5\xe6\xe7'
    '\xe8\xe9\xea\xeb\u0301\xed\xee\xef'
    '\u0111\xf1\u0323\xf3\xf4\u01a1\xf6\xf7'
    '\xf8\xf9\xfa\xfb\xfc\u01b0\u20ab\xff'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp1258', __name__, decoding_table)
