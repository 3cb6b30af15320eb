# Chinese, Japanese and Korean encodings.
import codecs
import io

samples = {
    'gb2312': ('汉字', 'babad7d6'),
    'gbk': ('漢字', '9d68d7d6'),
    'gb18030': ('漢𠀀ÿ', '9d689532823681308b37'),
    'hz': ('a汉~b', '617e7b3a3a7e7d7e7e62'),
    'big5': ('漢字', 'ba7ea672'),
    'big5hkscs': ('Ê̄嘅', '88629def'),
    'cp950': ('漢€', 'ba7ea3e1'),
    'shift_jis': ('漢字ｶ\\', '8abf8e9ab65c'),
    'cp932': ('漢①～', '8abf87408160'),
    'euc_jp': ('漢ｶ丂', 'b4c18eb68fb0a1'),
    'euc_jis_2004': ('か゚', 'a4f7'),
    'shift_jisx0213': ('か゚か', '82f582a9'),
    'cp949': ('한똠', 'c7d18c63'),
    'euc_kr': ('한똠', 'c7d1a4d4a4a8a4c7a4b1'),
    'johab': ('한', 'd065'),
    'iso2022_jp': ('a漢b', '611b244234411b284262'),
    'iso2022_kr': ('한a', '1b2429430e47510f61'),
    'iso2022_jp_2': ('汉', '1b2428413a3a1b2842'),
    'iso2022_jp_ext': ('ｶ', '1b2849361b2842'),
    'iso2022_jp_3': ('か゚', '1b24284f24771b2842'),
}
for name, (text, data) in samples.items():
    data = bytes.fromhex(data)
    assert text.encode(name) == data, (name, text.encode(name).hex())
    assert data.decode(name) == text, name
    # In pieces.
    decoder = codecs.getincrementaldecoder(name)()
    pieces = ''.join(decoder.decode(data[i:i + 1]) for i in range(len(data))) + decoder.decode(b'', True)
    assert pieces == text, (name, pieces)
    encoder = codecs.getincrementalencoder(name)()
    assert b''.join(encoder.encode(c) for c in text) + encoder.encode('', True) == data, name
    reader = codecs.getreader(name)(io.BytesIO(data + b'\n'))
    assert reader.readlines() == [text + '\n'], name
for data, name, where, reason in ((b'ab\xffa', 'euc_jp', (2, 3), 'illegal multibyte sequence'), (b'\x81', 'gbk', (0, 1), 'incomplete multibyte sequence'),
                                  (b'\x1b$B\x21', 'iso2022_jp', (3, 4), 'incomplete multibyte sequence'), (b'\x811\x81', 'gb18030', (0, 3), 'incomplete multibyte sequence')):
    try:
        data.decode(name)
    except UnicodeDecodeError as e:
        assert (e.start, e.end, e.reason, e.encoding) == (*where, reason, name), e
    else:
        assert False
try:
    'x\u20ac'.encode('gb2312')
except UnicodeEncodeError as e:
    assert str(e) == "'gb2312' codec can't encode character '\\u20ac' in position 1: illegal multibyte sequence"
assert '漢€x'.encode('big5', 'xmlcharrefreplace') == b'\xba~&#8364;x'
assert b'a\xffb'.decode('shift_jis', 'replace') == 'a\ufffdb'
assert '한\u0e01'.encode('johab', 'ignore') == b'\xd0e' and '한\u0e01'.encode('johab', 'replace') == b'\xd0e?'
encoder = codecs.getincrementalencoder('iso2022_jp')()
encoder.encode('漢')
assert encoder.getstate() == 0x42c200
other = codecs.getincrementalencoder('iso2022_jp')()
other.setstate(encoder.getstate())
assert other.encode('字', True) == b'\x3b\x7a\x1b(B'
assert codecs.lookup('sjis').name == 'shift_jis' and codecs.lookup('ms936').name == 'gbk' and codecs.lookup('uhc').name == 'cp949'
