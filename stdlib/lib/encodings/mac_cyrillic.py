"""The single-byte encoding mac-cyrillic."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\u0410\u0411\u0412\u0413\u0414\u0415\u0416\u0417'
    '\u0418\u0419\u041a\u041b\u041c\u041d\u041e\u041f'
    '\u0420\u0421\u0422\u0423\u0424\u0425\u0426\u0427'
    '\u0428\u0429\u042a\u042b\u042c\u042d\u042e\u042f'
    '\u2020\xb0\u0490\xa3\xa7\u2022\xb6\u0406'
    '\xae\xa9\u2122\u0402\u0452\u2260\u0403\u0453'
    '\u221e\xb1\u2264\u2265\u0456\xb5\u0491\u0408'
    '\u0404\u0454\u0407\u0457\u0409\u0459\u040a\u045a'
    '\u0458\u0405\xac\u221a\u0192\u2248\u2206\xab'
    '\xbb\u2026\xa0\u040b\u045b\u040c\u045c\u0455'
    '\u2013\u2014\u201c\u201d\u2018\u2019\xf7\u201e'
    '\u040e\u045e\u040f\u045f\u2116\u0401\u0451\u044f'
    '\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437'
    '\u0438\u0439\u043a\u043b\u043c\u043d\u043e\u043f'
    '\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447'
    '\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u20ac'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('mac-cyrillic', __name__, decoding_table)
