"""The single-byte encoding mac-croatian."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\xc4\xc5\xc7\xc9\xd1\xd6\xdc\xe1\xe0\xe2\xe4\xe3\xe5\xe7\xe9\xe8'
    '\xea\xeb\xed\xec\xee\xef\xf1\xf3\xf2\xf4\xf6\xf5\xfa\xf9\xfb\xfc'
    '\u2020\xb0\xa2\xa3\xa7\u2022\xb6\xdf'
    '\xae\u0160\u2122\xb4\xa8\u2260\u017d\xd8'
    '\u221e\xb1\u2264\u2265\u2206\xb5\u2202\u2211'
    '\u220f\u0161\u222b\xaa\xba\u03a9\u017e\xf8'
    '\xbf\xa1\xac\u221a\u0192\u2248\u0106\xab'
    '\u010c\u2026\xa0\xc0\xc3\xd5\u0152\u0153'
    '\u0110\u2014\u201c\u201d\u2018\u2019\xf7\u25ca'
    '\uf8ff\xa9\u2044\u20ac\u2039\u203a\xc6\xbb'
    '\u2013\xb7\u201a\u201e\u2030\xc2\u0107\xc1'
    '\u010d\xc8\xcd\xce\xcf\xcc\xd3\xd4'
    '\u0111\xd2\xda\xdb\xd9\u0131\u02c6\u02dc'
    '\xaf\u03c0\xcb\u02da\xb8\xca\xe6\u02c7'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('mac-croatian', __name__, decoding_table)
