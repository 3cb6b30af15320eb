"""The module unicodedata."""

import unicodedata
from unicodedata import *

old = unicodedata.ucd_3_2_0


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
unidata_version
old.unidata_version
unicodedata.UCD()
name('a')
name('\n')
name('\n', 3)
name('ab')
name('')
name(1)
name()
name('a', b=1)
name('\uac01')
name('\u4e00')
name('\uf900')
name('\U0001f984')
old.name('\U0001f984')
old.name('\u20ac')
lookup('SNOWMAN')
lookup('snowman')
lookup(b'SNOWMAN')
lookup(bytearray(b'SNOWMAN'))
lookup(1)
lookup('foo')
lookup('fo\xe9')
lookup(b'SPA\xff')
lookup('a\0b')
lookup('')
lookup('\udc80')
lookup('a' * 256)
lookup('a' * 257)
lookup('LINE FEED')
lookup('NEL')
lookup('KEYCAP DIGIT ONE')
lookup('latin small letter r with tilde')
lookup('HANGUL SYLLABLE GAG')
lookup('HANGUL SYLLABLE XX')
lookup('CJK UNIFIED IDEOGRAPH-4E00')
lookup('CJK UNIFIED IDEOGRAPH-0041')
lookup('CJK COMPATIBILITY IDEOGRAPH-F900')
old.lookup('NEL')
old.lookup('KEYCAP DIGIT ONE')
old.lookup('unicorn face')
decimal('7'), decimal('\u0663'), decimal('\u0967')
decimal('a')
decimal('\xb2')
decimal('a', None)
digit('\xb2'), digit('\u2460')
digit('a')
digit('a', default=1)
numeric('\xbd'), numeric('\u2180'), numeric('\u4e09'), numeric('\u0f33')
numeric('a')
old.numeric('\u4e8c'), old.numeric('\u0f33')
[category(c) for c in 'aA1 \n_-\u2028\ud800\U0010ffff']
[bidirectional(c) for c in 'a1\u05d0\u0627 \n\ud800']
[combining(c) for c in 'a\u0301\u0487\u093c']
[old.combining(c) for c in 'a\u0301\u0487\u093c']
[mirrored(c) for c in 'a([\u2208']
[east_asian_width(c) for c in 'a\xa1\u4e00\uff21\uff71\u20a9\U0001f600\U0010ffff']
[old.east_asian_width(c) for c in 'a\u4e00\uff21\U0001f600\u9fff\U0010ffff']
east_asian_width('ab')
category(None)
decomposition('\xe9'), decomposition('\xbd'), decomposition('\uac00'), decomposition('a')
normalize('NFC', 'e\u0301'), normalize('NFD', '\xe9'), normalize('NFKC', '\ufb01'), normalize('NFKD', '\u2460\xbd')
normalize('NFC', '\u1100\u1161\u11a8'), normalize('NFD', '\uac01')
normalize('NFC', 'a\u0315\u0300\u05ae\u0300b')
normalize('NFC', '\u212b\U0002f868'), old.normalize('NFC', '\u212b\U0002f868')
normalize('nfc', 'a')
normalize('nfc', '')
normalize('NFC', 1)
normalize(1, 'a')
normalize('NFC')
is_normalized('NFC', '\xe9'), is_normalized('NFD', '\xe9'), is_normalized('NFC', 'e\u0301'), is_normalized('NFC', '\u0301')
is_normalized('x', 'a')
[old.is_normalized('NFC', s) for s in ('a', '\xe9', 'e\u0301', '\u0374', '')]
""")


def digest(f, d):
    """Sums up a property of the characters of the planes that have any."""
    h = 0
    for i in [*range(0, 0x3400), *range(0xA000, 0xABFF), *range(0xD7A0, 0x11000), *range(0x1D100, 0x1F700, 3)]:
        for b in str(f(chr(i))).encode("utf-8", "surrogatepass"):
            h = (h * 31 + b) & 0xFFFFFFFF
    return h


for d in unicodedata, old:
    for f in "category bidirectional combining mirrored east_asian_width decomposition".split():
        print(d is old, f, digest(getattr(d, f), d))
    for f in "decimal digit numeric name".split():
        g = getattr(d, f)
        print(d is old, f, digest(lambda c: g(c, None), d))
    for f in "NFC NFD NFKC NFKD".split():
        print(d is old, f, digest(lambda c: d.normalize(f, c) + str(d.is_normalized(f, c)), d))
for i in range(0, 0x20000, 7):
    n = name(chr(i), None)
    assert n is None or lookup(n) == chr(i) and (n.startswith(("CJK", "HANGUL")) or lookup(n.lower()) == chr(i)), n
