"""The single-byte encoding iso8859-8."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f'
    '\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f'
    '\xa0\ufffe\xa2\xa3\xa4\xa5\xa6\xa7'
    '\xa8\xa9\xd7\xab\xac\xad\xae\xaf'
    '\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7'
    '\xb8\xb9\xf7\xbb\xbc\xbd\xbe\ufffe'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\u2017'
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7'
    '\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df'
    '\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7'
    '\u05e8\u05e9\u05ea\ufffe\ufffe\u200e\u200f\ufffe'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('iso8859-8', __name__, decoding_table)
