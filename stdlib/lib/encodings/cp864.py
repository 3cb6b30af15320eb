"""The single-byte encoding cp864."""

from ._single_byte import make_codec

# The character of each byte; U+FFFE where there is none.
decoding_table = (
    '\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f'
    '\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f'
    ' !"#$\u066a&\'()*+,-./'
    '0123456789:;<=>?'
    '@ABCDEFGHIJKLMNO'
    'PQRSTUVWXYZ[\\]^_'
    '`abcdefghijklmno'
    'pqrstuvwxyz{|}~\x7f'
    '\xb0\xb7\u2219\u221a\u2592\u2500\u2502\u253c'
    '\u2524\u252c\u251c\u2534\u2510\u250c\u2514\u2518'
    '\u03b2\u221e\u03c6\xb1\xbd\xbc\u2248\xab'
    '\xbb\ufef7\ufef8\ufffe\ufffe\ufefb\ufefc\ufffe'
    '\xa0\xad\ufe82\xa3\xa4\ufe84\ufffe\ufffe'
    '\ufe8e\ufe8f\ufe95\ufe99\u060c\ufe9d\ufea1\ufea5'
    '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667'
    '\u0668\u0669\ufed1\u061b\ufeb1\ufeb5\ufeb9\u061f'
    '\xa2\ufe80\ufe81\ufe83\ufe85\ufeca\ufe8b\ufe8d'
    '\ufe91\ufe93\ufe97\ufe9b\ufe9f\ufea3\ufea7\ufea9'
    '\ufeab\ufead\ufeaf\ufeb3\ufeb7\ufebb\ufebf\ufec1'
    '\ufec5\ufecb\ufecf\xa6\xac\xf7\xd7\ufec9'
    '\u0640\ufed3\ufed7\ufedb\ufedf\ufee3\ufee7\ufeeb'
    '\ufeed\ufeef\ufef3\ufebd\ufecc\ufece\ufecd\ufee1'
    '\ufe7d\u0651\ufee5\ufee9\ufeec\ufef0\ufef2\ufed0'
    '\ufed5\ufef5\ufef6\ufedd\ufed9\ufef1\u25a0\ufffe'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp864', __name__, decoding_table)
