"""The single-byte encoding mac-turkish."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\xc4\xc5\xc7\xc9\xd1\xd6\xdc\xe1\xe0\xe2\xe4\xe3\xe5\xe7\xe9\xe8'
    '\xea\xeb\xed\xec\xee\xef\xf1\xf3\xf2\xf4\xf6\xf5\xfa\xf9\xfb\xfc'
    '\u2020\xb0\xa2\xa3\xa7\u2022\xb6\xdf'
    '\xae\xa9\u2122\xb4\xa8\u2260\xc6\xd8'
    '\u221e\xb1\u2264\u2265\xa5\xb5\u2202\u2211'
    '\u220f\u03c0\u222b\xaa\xba\u03a9\xe6\xf8'
    '\xbf\xa1\xac\u221a\u0192\u2248\u2206\xab'
    '\xbb\u2026\xa0\xc0\xc3\xd5\u0152\u0153'
    '\u2013\u2014\u201c\u201d\u2018\u2019\xf7\u25ca'
    '\xff\u0178\u011e\u011f\u0130\u0131\u015e\u015f'
    '\u2021\xb7\u201a\u201e\u2030\xc2\xca\xc1'
    '\xcb\xc8\xcd\xce\xcf\xcc\xd3\xd4'
    '\uf8ff\xd2\xda\xdb\xd9\uf8a0\u02c6\u02dc'
    '\xaf\u02d8\u02d9\u02da\xb8\u02dd\u02db\u02c7'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('mac-turkish', __name__, decoding_table)
