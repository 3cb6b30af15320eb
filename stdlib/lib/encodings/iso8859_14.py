"""The single-byte encoding iso8859-14."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f'
    '\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f'
    '\xa0\u1e02\u1e03\xa3\u010a\u010b\u1e0a\xa7'
    '\u1e80\xa9\u1e82\u1e0b\u1ef2\xad\xae\u0178'
    '\u1e1e\u1e1f\u0120\u0121\u1e40\u1e41\xb6\u1e56'
    '\u1e81\u1e57\u1e83\u1e60\u1ef3\u1e84\u1e85\u1e61'
    '\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf'
    '\u0174\xd1\xd2\xd3\xd4\xd5\xd6\u1e6a'
    '\xd8\xd9\xda\xdb\xdc\xdd\u0176\xdf'
    '\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef'
    '\u0175\xf1\xf2\xf3\xf4\xf5\xf6\u1e6b'
    '\xf8\xf9\xfa\xfb\xfc\xfd\u0177\xff'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('iso8859-14', __name__, decoding_table)
