"""The single-byte encoding cp1006."""

from ._single_byte import ascii_half, make_codec

# The character of each byte.
decoding_table = ascii_half + (
    '\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f'
    '\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f'
    '\xa0\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6'
    '\u06f7\u06f8\u06f9\u060c\u061b\xad\u061f\ufe81'
    '\ufe8d\ufe8e\ufe8e\ufe8f\ufe91\ufb56\ufb58\ufe93'
    '\ufe95\ufe97\ufb66\ufb68\ufe99\ufe9b\ufe9d\ufe9f'
    '\ufb7a\ufb7c\ufea1\ufea3\ufea5\ufea7\ufea9\ufb84'
    '\ufeab\ufead\ufb8c\ufeaf\ufb8a\ufeb1\ufeb3\ufeb5'
    '\ufeb7\ufeb9\ufebb\ufebd\ufebf\ufec1\ufec5\ufec9'
    '\ufeca\ufecb\ufecc\ufecd\ufece\ufecf\ufed0\ufed1'
    '\ufed3\ufed5\ufed7\ufed9\ufedb\ufb92\ufb94\ufedd'
    '\ufedf\ufee0\ufee1\ufee3\ufb9e\ufee5\ufee7\ufe85'
    '\ufeed\ufba6\ufba8\ufba9\ufbaa\ufe80\ufe89\ufe8a'
    '\ufe8b\ufef1\ufef2\ufef3\ufbb0\ufbae\ufe7c\ufe7d'
)

(encoding_table, Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter,
 StreamReader, getregentry) = make_codec('cp1006', __name__, decoding_table)
