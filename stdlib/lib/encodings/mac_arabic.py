"""The single-byte encoding mac-arabic."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\xc4\xa0\xc7\xc9\xd1\xd6\xdc\xe1'
    '\xe0\xe2\xe4\u06ba\xab\xe7\xe9\xe8'
    '\xea\xeb\xed\u2026\xee\xef\xf1\xf3'
    '\xbb\xf4\xf6\xf7\xfa\xf9\xfb\xfc'
    ' !"#$\u066a&\'()*+\u060c-./'
    '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667'
    '\u0668\u0669:\u061b<=>\u061f'
    '\u274a\u0621\u0622\u0623\u0624\u0625\u0626\u0627'
    '\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f'
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637'
    '\u0638\u0639\u063a[\\]^_'
    '\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647'
    '\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f'
    '\u0650\u0651\u0652\u067e\u0679\u0686\u06d5\u06a4'
    '\u06af\u0688\u0691{|}\u0698\u06d2'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('mac-arabic', __name__, decoding_table)
