"""The single-byte encoding cp1255."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\u20ac\ufffe\u201a\u0192\u201e\u2026\u2020\u2021'
    '\u02c6\u2030\ufffe\u2039\ufffe\ufffe\ufffe\ufffe'
    '\ufffe\u2018\u2019\u201c\u201d\u2022\u2013\u2014'
    '\u02dc\u2122\ufffe\u203a\ufffe\ufffe\ufffe\ufffe'
    '\xa0\xa1\xa2\xa3\u20aa\xa5\xa6\xa7'
    '\xa8\xa9\xd7\xab\xac\xad\xae\xaf'
    '\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xf7\xbb\xbc\xbd\xbe\xbf'
    '\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7'
    '\u05b8\u05b9\ufffe\u05bb\u05bc\u05bd\u05be\u05bf'
    '\u05c0\u05c1\u05c2\u05c3\u05f0\u05f1\u05f2\u05f3'
    '\u05f4\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe'
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7'
    '\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df'
    '\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7'
    '\u05e8\u05e9\u05ea\ufffe\ufffe\u200e\u200f\ufffe'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp1255', __name__, decoding_table)
