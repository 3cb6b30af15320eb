"""The single-byte encoding iso8859-5."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f'
    '\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f'
    '\xa0\u0401\u0402\u0403\u0404\u0405\u0406\u0407'
    '\u0408\u0409\u040a\u040b\u040c\xad\u040e\u040f'
    '\u0410\u0411\u0412\u0413\u0414\u0415\u0416\u0417'
    '\u0418\u0419\u041a\u041b\u041c\u041d\u041e\u041f'
    '\u0420\u0421\u0422\u0423\u0424\u0425\u0426\u0427'
    '\u0428\u0429\u042a\u042b\u042c\u042d\u042e\u042f'
    '\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437'
    '\u0438\u0439\u043a\u043b\u043c\u043d\u043e\u043f'
    '\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447'
    '\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f'
    '\u2116\u0451\u0452\u0453\u0454\u0455\u0456\u0457'
    '\u0458\u0459\u045a\u045b\u045c\xa7\u045e\u045f'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('iso8859-5', __name__, decoding_table)
