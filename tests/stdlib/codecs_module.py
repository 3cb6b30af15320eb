# codecs, encodings: lookups, incremental coding, streams, tables, transforms.
import codecs
import encodings
import io

for name, canonical in [('UTF8', 'utf-8'), ('latin1', 'iso8859-1'), ('cp1252', 'cp1252'),
                        ('u16', 'utf-16'), ('ROT13', 'rot-13'), ('hex', 'hex'), ('us-ascii', 'ascii'),
                        ('iso-8859-15', 'iso8859-15'), ('koi8-r', 'koi8-r'), ('utf-8-sig', 'utf-8-sig')]:
    assert codecs.lookup(name).name == canonical, name
try:
    codecs.lookup('no-such-encoding')
except LookupError as e:
    assert str(e) == 'unknown encoding: no-such-encoding'
text = 'aé€\U0001f600'
for name in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-32', 'utf-16-be', 'utf-32-le', 'utf-7',
             'unicode_escape', 'raw_unicode_escape'):
    data = text.encode(name)
    assert data.decode(name) == text, name
    decoder = codecs.getincrementaldecoder(name)()
    assert ''.join([decoder.decode(data[i:i + 1]) for i in range(len(data))]) + decoder.decode(b'', True) == text
    if name == 'utf-7':
        continue
    encoder = codecs.getincrementalencoder(name)()
    assert b''.join([encoder.encode(c) for c in text]) + encoder.encode('', True) == data, name
assert 'é€'.encode('cp1252') == b'\xe9\x80' and b'\x80'.decode('cp1252') == '€'
assert 'Ж'.encode('koi8-r').decode('koi8-r') == 'Ж' and 'Ж'.encode('cp1251') == b'\xc6'
assert codecs.encode('Hello', 'rot13') == 'Uryyb' and codecs.encode(b'ab', 'hex') == b'6162'
assert codecs.decode(codecs.encode(b'data' * 20, 'base64'), 'base64') == b'data' * 20
assert codecs.decode(codecs.encode(b'x=\xff', 'quopri'), 'quopri') == b'x=\xff'
assert codecs.decode(codecs.encode(b'data' * 20, 'uu'), 'uu') == b'data' * 20
assert 'bücher'.encode('punycode') == b'bcher-kva' and b'bcher-kva'.decode('punycode') == 'bücher'
try:
    '\x81'.encode('cp1252')
except UnicodeEncodeError as e:
    assert str(e) == ("'charmap' codec can't encode character '\\x81' in position 0: "
                      "character maps to <undefined>"), e

raw = io.BytesIO('one\r\ntwo\nthree'.encode('utf-16'))
reader = codecs.getreader('utf-16')(raw)
assert reader.readline() == 'one\r\n' and reader.readline(keepends=False) == 'two' and reader.read() == 'three'
raw = io.BytesIO()
writer = codecs.getwriter('utf-8-sig')(raw)
writer.write('é')
writer.write('x')
assert raw.getvalue() == b'\xef\xbb\xbf\xc3\xa9x'
recoded = codecs.EncodedFile(io.BytesIO(b'\xe9'), 'utf-8', 'latin-1')
assert recoded.read() == b'\xc3\xa9'
assert list(codecs.iterdecode([b'\xc3', b'\xa9'], 'utf-8')) == ['é']
assert codecs.BOM_UTF16_LE == b'\xff\xfe' and codecs.BOM_UTF8 == b'\xef\xbb\xbf'
assert codecs.make_encoding_map({1: 2, 3: 2, 4: 5}) == {2: None, 5: 4}
assert encodings.normalize_encoding(' UTF--8 ') == 'UTF_8'
info = codecs.CodecInfo(None, None, name='made-up')
assert repr(info).startswith('<codecs.CodecInfo object for encoding made-up at 0x')
codecs.register_error('made.up', lambda e: ('?!', e.end))
assert 'aé'.encode('ascii', 'made.up') == b'a?!'
