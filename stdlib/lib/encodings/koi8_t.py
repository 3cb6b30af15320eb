"""The single-byte encoding koi8-t."""

from ._single_byte import ascii_half, make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = ascii_half + (
    '\u049b\u0493\u201a\u0492\u201e\u2026\u2020\u2021'
    '\ufffe\u2030\u04b3\u2039\u04b2\u04b7\u04b6\ufffe'
    '\u049a\u2018\u2019\u201c\u201d\u2022\u2013\u2014'
    '\ufffe\u2122\ufffe\u203a\ufffe\ufffe\ufffe\ufffe'
    '\ufffe\u04ef\u04ee\u0451\xa4\u04e3\xa6\xa7'
    '\ufffe\ufffe\ufffe\xab\xac\xad\xae\ufffe'
    '\xb0\xb1\xb2\u0401\ufffe\u04e2\xb6\xb7'
    '\ufffe\u2116\ufffe\xbb\ufffe\ufffe\ufffe\xa9'
    '\u044e\u0430\u0431\u0446\u0434\u0435\u0444\u0433'
    '\u0445\u0438\u0439\u043a\u043b\u043c\u043d\u043e'
    '\u043f\u044f\u0440\u0441\u0442\u0443\u0436\u0432'
    '\u044c\u044b\u0437\u0448\u044d\u0449\u0447\u044a'
    '\u042e\u0410\u0411\u0426\u0414\u0415\u0424\u0413'
    '\u0425\u0418\u0419\u041a\u041b\u041c\u041d\u041e'
    '\u041f\u042f\u0420\u0421\u0422\u0423\u0416\u0412'
    '\u042c\u042b\u0417\u0428\u042d\u0429\u0427\u042a'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('koi8-t', __name__, decoding_table)
