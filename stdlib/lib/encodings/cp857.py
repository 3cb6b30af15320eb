"""The single-byte encoding cp857."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\xc7\xfc\xe9\xe2\xe4\xe0\xe5\xe7'
    '\xea\xeb\xe8\xef\xee\u0131\xc4\xc5'
    '\xc9\xe6\xc6\xf4\xf6\xf2\xfb\xf9'
    '\u0130\xd6\xdc\xf8\xa3\xd8\u015e\u015f'
    '\xe1\xed\xf3\xfa\xf1\xd1\u011e\u011f'
    '\xbf\xae\xac\xbd\xbc\xa1\xab\xbb'
    '\u2591\u2592\u2593\u2502\u2524\xc1\xc2\xc0'
    '\xa9\u2563\u2551\u2557\u255d\xa2\xa5\u2510'
    '\u2514\u2534\u252c\u251c\u2500\u253c\xe3\xc3'
    '\u255a\u2554\u2569\u2566\u2560\u2550\u256c\xa4'
    '\xba\xaa\xca\xcb\xc8\ufffe\xcd\xce'
    '\xcf\u2518\u250c\u2588\u2584\xa6\xcc\u2580'
    '\xd3\xdf\xd4\xd2\xf5\xd5\xb5\ufffe'
    '\xd7\xda\xdb\xd9\xec\xff\xaf\xb4'
    '\xad\xb1\ufffe\xbe\xb6\xa7\xf7\xb8'
    '\xb0\xa8\xb7\xb9\xb3\xb2\u25a0\xa0'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp857', __name__, decoding_table)
