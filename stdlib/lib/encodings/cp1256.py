"""The single-byte encoding cp1256."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\u20ac\u067e\u201a\u0192\u201e\u2026\u2020\u2021'
    '\u02c6\u2030\u0679\u2039\u0152\u0686\u0698\u0688'
    '\u06af\u2018\u2019\u201c\u201d\u2022\u2013\u2014'
    '\u06a9\u2122\u0691\u203a\u0153\u200c\u200d\u06ba'
    '\xa0\u060c\xa2\xa3\xa4\xa5\xa6\xa7'
    '\xa8\xa9\u06be\xab\xac\xad\xae\xaf'
    '\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7'
    '\xb8\xb9\u061b\xbb\xbc\xbd\xbe\u061f'
    '\u06c1\u0621\u0622\u0623\u0624\u0625\u0626\u0627'
    '\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f'
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636\xd7'
    '\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643'
    '\xe0\u0644\xe2\u0645\u0646\u0647\u0648\xe7'
    '\xe8\xe9\xea\xeb\u0649\u064a\xee\xef'
    '\u064b\u064c\u064d\u064e\xf4\u064f\u0650\xf7'
    '\u0651\xf9\u0652\xfb\xfc\u200e\u200f\u06d2'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp1256', __name__, decoding_table)
