# bz2: compressors, decompressors and files.
import bz2
import hashlib
import io
import random

rnd = random.Random(5)
words = b' '.join(rnd.choices([b'spam', b'eggs', b'ham and', b'x' * 300], k=20000))
noise = rnd.randbytes(120000)
# The compressed data is that of the original program.
for data, level, digest in ((b'', 9, 'd3dda8'), (b'hello ' * 9, 9, 'a41ff8'), (words, 1, 'cfe795'), (words, 9, '414ac1'), (noise, 5, 'a6ccb3'), (bytes(1000000), 9, '755f6d')):
    packed = bz2.compress(data, level)
    assert bz2.decompress(packed) == data
    assert bz2.decompress(packed + bz2.compress(b'more') + b'junk') == data + b'more'
    assert hashlib.sha256(packed).hexdigest()[:6] == digest, (len(data), hashlib.sha256(packed).hexdigest()[:6])

packed = bz2.compress(words)
d = bz2.BZ2Decompressor()
out = []
for i in range(0, len(packed), 100):
    out.append(d.decompress(packed[i:i + 100]))
assert b''.join(out) == words and d.eof and not d.needs_input and d.unused_data == b''
d = bz2.BZ2Decompressor()
part = d.decompress(packed + b'rest', 1000)
assert part == words[:1000] and not d.needs_input and not d.eof
assert d.decompress(b'') == words[1000:] and d.unused_data == b'rest'
try:
    d.decompress(b'x')
except EOFError as e:
    assert str(e) == 'End of stream already reached'
for bad in b'BZx', b'BZh0', packed[:50] + b'\xff' + packed[51:]:
    try:
        bz2.decompress(bad)
    except OSError as e:
        assert str(e) == 'Invalid data stream'
    else:
        assert False
try:
    bz2.decompress(packed[:-1])
except ValueError as e:
    assert str(e) == 'Compressed data ended before the end-of-stream marker was reached'
c = bz2.BZ2Compressor()
c.flush()
for f, message in (lambda: c.compress(b''), 'Compressor has been flushed'), (c.flush, 'Repeated call to flush()'), (lambda: bz2.BZ2Compressor(0), 'compresslevel must be between 1 and 9'):
    try:
        f()
    except ValueError as e:
        assert str(e) == message
    else:
        assert False
file = io.BytesIO()
with bz2.open(file, 'wt', encoding='ascii') as f:
    f.write('one\ntwo\n')
file.seek(0)
with bz2.open(file, 'rt', encoding='ascii') as f:
    assert f.readlines() == ['one\n', 'two\n']
with bz2.BZ2File(io.BytesIO(packed)) as f:
    assert f.read(4) == words[:4] and f.seek(-5, 2) == len(words) - 5 and f.read() == words[-5:] and f.seek(0) == 0
