# lzma: compressors, decompressors and files.
import io
import lzma
import random

rnd = random.Random(5)
words = b' '.join(rnd.choices([b'spam', b'eggs', b'ham and', b'x' * 300], k=5000))
raw1 = [{'id': lzma.FILTER_LZMA1, 'dict_size': 1 << 16, 'lc': 3, 'lp': 0, 'pb': 2}]
raw2 = [{'id': lzma.FILTER_LZMA2, 'preset': 1}]
for data in b'', b'a', words, rnd.randbytes(5000):
    for how in ({}, {'check': lzma.CHECK_NONE}, {'check': lzma.CHECK_SHA256, 'preset': 1}, {'format': lzma.FORMAT_ALONE},
                {'format': lzma.FORMAT_RAW, 'filters': raw1}, {'format': lzma.FORMAT_RAW, 'filters': raw2}):
        packed = lzma.compress(data, **how)
        back = {key: how[key] for key in ('format', 'filters') if how.get('format') == lzma.FORMAT_RAW}
        assert lzma.decompress(packed, **back) == data
        d = lzma.LZMADecompressor(**back)
        out = b''.join(d.decompress(packed[i:i + 7]) for i in range(0, len(packed), 7))
        assert out == data and d.eof and d.unused_data == b'', how
assert lzma.decompress(lzma.compress(b'one') + lzma.compress(b'two') + b'junk') == b'onetwo'
d = lzma.LZMADecompressor()
assert d.check == lzma.CHECK_UNKNOWN
packed = lzma.compress(words)
part = d.decompress(packed + b'rest', 1000)
assert part == words[:1000] and not d.needs_input and d.check == lzma.CHECK_CRC64
assert d.decompress(b'') == words[1000:]
if not d.eof:
    d.decompress(b'')
assert d.eof and d.unused_data == b'rest'


def fails(kind, message, f, *args, **kw):
    try:
        f(*args, **kw)
    except kind as e:
        assert str(e) == message, e
    else:
        assert False, message


fails(EOFError, 'Already at end of stream', d.decompress, b'')
fails(lzma.LZMAError, 'Input format not supported by decoder', lzma.decompress, b'xxxxxxxxxxxxxxxxxxxx')
fails(lzma.LZMAError, 'Compressed data ended before the end-of-stream marker was reached', lzma.decompress, packed[:-3])
bad = bytearray(packed)
bad[100] ^= 255
fails(lzma.LZMAError, 'Corrupt input data', lzma.decompress, bytes(bad))
fails(lzma.LZMAError, 'Memory usage limit exceeded', lzma.decompress, packed, memlimit=1000)
fails(ValueError, 'Must specify filters for FORMAT_RAW', lzma.LZMADecompressor, format=lzma.FORMAT_RAW)
fails(ValueError, 'Cannot specify both preset and filter chain', lzma.LZMACompressor, preset=6, filters=[])
fails(ValueError, 'Integrity checks are only supported by FORMAT_XZ', lzma.LZMACompressor, format=2, check=1)
fails(lzma.LZMAError, 'Invalid or unsupported options', lzma.LZMACompressor, preset=77)
fails(ValueError, 'Invalid filter ID: 1', lzma.LZMACompressor, filters=[{'id': 1}])
c = lzma.LZMACompressor()
c.flush()
fails(ValueError, 'Repeated call to flush()', c.flush)
fails(ValueError, 'Compressor has been flushed', c.compress, b'')
assert lzma._encode_filter_properties(raw1[0]) == b']\0\0\1\0'
assert lzma._decode_filter_properties(lzma.FILTER_LZMA1, b']\0\0\1\0') == raw1[0]
file = io.BytesIO()
with lzma.open(file, 'wt', encoding='ascii') as f:
    f.write('one\ntwo\n')
file.seek(0)
with lzma.open(file, 'rt', encoding='ascii') as f:
    assert f.readlines() == ['one\n', 'two\n']
with lzma.LZMAFile(io.BytesIO(packed)) as f:
    assert f.read(4) == words[:4] and f.seek(-5, 2) == len(words) - 5 and f.read() == words[-5:] and f.seek(0) == 0
