"""The single-byte encoding cp852."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\xc7\xfc\xe9\xe2\xe4\u016f\u0107\xe7'
    '\u0142\xeb\u0150\u0151\xee\u0179\xc4\u0106'
    '\xc9\u0139\u013a\xf4\xf6\u013d\u013e\u015a'
    '\u015b\xd6\xdc\u0164\u0165\u0141\xd7\u010d'
    '\xe1\xed\xf3\xfa\u0104\u0105\u017d\u017e'
    '\u0118\u0119\xac\u017a\u010c\u015f\xab\xbb'
    '\u2591\u2592\u2593\u2502\u2524\xc1\xc2\u011a'
    '\u015e\u2563\u2551\u2557\u255d\u017b\u017c\u2510'
    '\u2514\u2534\u252c\u251c\u2500\u253c\u0102\u0103'
    '\u255a\u2554\u2569\u2566\u2560\u2550\u256c\xa4'
    '\u0111\u0110\u010e\xcb\u010f\u0147\xcd\xce'
    '\u011b\u2518\u250c\u2588\u2584\u0162\u016e\u2580'
    '\xd3\xdf\xd4\u0143\u0144\u0148\u0160\u0161'
    '\u0154\xda\u0155\u0170\xfd\xdd\u0163\xb4'
    '\xad\u02dd\u02db\u02c7\u02d8\xa7\xf7\xb8'
    '\xb0\xa8\u02d9\u0171\u0158\u0159\u25a0\xa0'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp852', __name__, decoding_table)
