"""The single-byte encoding cp856."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7'
    '\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df'
    '\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7'
    '\u05e8\u05e9\u05ea\ufffe\xa3\ufffe\xd7\ufffe'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe'
    '\ufffe\xae\xac\xbd\xbc\ufffe\xab\xbb'
    '\u2591\u2592\u2593\u2502\u2524\ufffe\ufffe\ufffe'
    '\xa9\u2563\u2551\u2557\u255d\xa2\xa5\u2510'
    '\u2514\u2534\u252c\u251c\u2500\u253c\ufffe\ufffe'
    '\u255a\u2554\u2569\u2566\u2560\u2550\u256c\xa4'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe'
    '\ufffe\u2518\u250c\u2588\u2584\xa6\ufffe\u2580'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\xb5\ufffe'
    '\ufffe\ufffe\ufffe\ufffe\ufffe\ufffe\xaf\xb4'
    '\xad\xb1\u2017\xbe\xb6\xa7\xf7\xb8'
    '\xb0\xa8\xb7\xb9\xb3\xb2\u25a0\xa0'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp856', __name__, decoding_table)
