"""The module _codecs: every native codec with every error handler."""

import _codecs


def show(source):
    try:
        print(source, "->", ascii(eval(source)))
    except BaseException as e:
        print(source, "->", type(e).__name__, ascii(str(e)))


for name, result in [
    ('h1', lambda e: ('?', e.end)),
    ('h2', lambda e: (b'!', e.end)),
    ('h3', lambda e: (1, e.end)),
    ('h4', lambda e: ('x', 1000)),
    ('h5', lambda e: ('\u1234', e.end)),
    ('h6', lambda e: 5),
    ('h7', lambda e: ('y', -1)),
]:
    _codecs.register_error(name, result)

big = 'a\xe9\u20ac\U0001f600\ud800\udc80z'
for enc in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be',
            'unicode_escape', 'raw_unicode_escape'):
    for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace',
                'surrogateescape', 'surrogatepass', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'nope'):
        show('big.encode(%r, %r)' % (enc, err))

data = {'ascii': [b'ab\xffc'],
 'raw_unicode_escape': [b'\\u12', b'\\u1234\\n\xe9', b'\\U00110000', b'\\'],
 'unicode_escape': [b'\\x4',
                    b'\\u12',
                    b'\\U0011ffff',
                    b'\\N{DASH}',
                    b'\\N{EM DASH}',
                    b'\\N',
                    b'\\',
                    b'a\\x41\\u1234\\n\\101',
                    b'\xe9'],
 'utf-16': [b'\xff\xfea\x00', b'\xfe\xff\x00a', b'a\x00b', b'\x00\xd8a\x00', b'\x00\xdca\x00', b'\x00\xd8'],
 'utf-16-be': [b'\x00a\xd8\x00', b'\xd8\x00\x00a'],
 'utf-32': [b'a\x00\x00\x00',
            b'a\x00\x00',
            b'\x00\x00\x11\x00\x00\x00',
            b'\x00\xd8\x00\x00',
            b'\x00\x00\xfe\xff\x00\x00\x00a'],
 'utf-8': [b'ab\xff\xfec',
           b'\xe2\x82',
           b'\xe2\x82x',
           b'\xed\xa0\x80',
           b'\xf0\x9f\x98\x80',
           b'\xf4\x90\x80\x80',
           b'\xc0\x80',
           b'\xe2x\xff']}
for enc, inputs in data.items():
    for d in inputs:
        for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass',
                    'h1', 'h2', 'h4', 'h7'):
            if err != 'h7' or enc == 'ascii':
                show('%r.decode(%r, %r)' % (d, enc, err))

for line in r"""
_codecs.utf_8_decode(b'\xe2\x82')
_codecs.utf_8_decode(b'\xe2\x82','strict',True)
_codecs.utf_8_decode(b'a\xe2\x82','strict',False)
_codecs.utf_16_ex_decode(b'\xff\xfea\0')
_codecs.utf_16_ex_decode(b'\xff\xfea\0b')
_codecs.utf_16_decode(b'a')
_codecs.utf_16_le_decode(b'a\0\0\xd8')
_codecs.utf_32_ex_decode(b'a\0\0\0',None,0,True)
_codecs.utf_16_encode('a')
_codecs.utf_16_encode('a','strict',1)
_codecs.utf_32_encode('a',None,-1)
_codecs.escape_decode(b'\\x41\\n\\q')
_codecs.escape_decode('\\x4')
_codecs.escape_decode('\\x4','ignore')
_codecs.escape_decode('\\x4','foo')
_codecs.escape_decode('\\')
_codecs.escape_encode(b"a'\n\xff")
_codecs.escape_encode('a')
_codecs.unicode_escape_encode(big)
_codecs.unicode_escape_decode('\\x41')
_codecs.unicode_escape_decode(b'\\x4',None,False)
_codecs.raw_unicode_escape_encode(big)
_codecs.latin_1_decode(b'\xff')
_codecs.latin_1_encode(big)
_codecs.latin_1_encode(big,'replace')
_codecs.ascii_decode('a')
_codecs.ascii_decode(b'\xff','ignore')
_codecs.readbuffer_encode(b'ab')
_codecs.readbuffer_encode('\xe9')
_codecs.charmap_decode(b'abc',None,{97:'x',98:None,99:100})
_codecs.charmap_decode(b'ac',None,{97:'x',99:100})
_codecs.charmap_decode(b'abc','replace',{97:'xy'})
_codecs.charmap_decode(b'abc')
_codecs.charmap_decode(b'\1\2',None,'abc')
_codecs.charmap_decode(b'\5',None,'abc')
_codecs.charmap_decode(b'a',None,{97:1<<30})
_codecs.charmap_decode(b'a',None,{97:b'x'})
_codecs.charmap_encode('abc',None,{97:1,98:b'yy',99:300})
_codecs.charmap_encode('ab',None,{97:1,98:b'yy'})
_codecs.charmap_encode('abcd',None,{97:1})
_codecs.charmap_encode('abcd','replace',{97:1,63:5})
_codecs.charmap_encode('abcd','replace',{97:1})
_codecs.charmap_encode('abcd','xmlcharrefreplace',{97:1})
_codecs.charmap_encode('a',None,{97:'x'})
type(_codecs.charmap_build('\0abc'*64)).__name__
_codecs.charmap_encode('cab',None,_codecs.charmap_build(''.join(map(chr,range(256)))))
_codecs.utf_7_encode('a\xe9+b~\u20ac-')
_codecs.utf_7_encode('\U0001f600x')
_codecs.utf_7_decode(b'a+AOk-+-b')
_codecs.utf_7_decode(b'+2D3eAA-x',None,True)
_codecs.utf_7_decode(b'a+AOk',None,False)
_codecs.utf_7_decode(b'a+AOk',None,True)
_codecs.utf_7_decode(b'a+AO',None,True)
_codecs.utf_7_decode(b'+!')
_codecs.utf_7_decode(b'\xff')
_codecs.utf_7_decode(b'+A!','replace')
_codecs.utf_7_decode(b'+AAB-')
_codecs.lookup_error('strict')(5)
_codecs.lookup_error('strict')(ValueError(3))
_codecs.lookup_error('ignore')(ValueError(3))
_codecs.lookup_error('replace')(UnicodeEncodeError('a','b',0,1,'r'))
_codecs.lookup_error('nope')
_codecs.register_error('a',5)
_codecs.register(5)
_codecs.lookup('nope!')
_codecs.encode('a','nope')
_codecs.lookup_error('backslashreplace')(UnicodeTranslateError('\xe9',0,1,'r'))
_codecs.lookup_error('xmlcharrefreplace')(UnicodeDecodeError('a',b'x',0,1,'r'))
_codecs.lookup_error('replace')(UnicodeTranslateError('\xe9xx',0,2,'r'))
_codecs.ascii_encode('a',5)
'\ud800'.encode('utf-16','surrogatepass')
'\udcff'.encode('utf-8','surrogateescape')
b'\xff'.decode('ascii','surrogateescape')
b'\xd8\0'.decode('utf-16-be','surrogatepass')
'a'.encode('UTF8')
'a'.encode('Latin 1')
'a'.encode('U8')
'a\0'.encode('a\0')
'abc'.encode(errors='x')
''.encode('nope')
_codecs.encode(b'a','nope')
""".strip().splitlines():
    show(line)
