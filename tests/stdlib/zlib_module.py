"""The module zlib. What is compressed is not compared: compressors differ."""

import copy
import random
import zlib
from zlib import *

text = b"hello hello hello, " * 3
# As the C library compressed it.
fixed = b"x\x9c\xcbH\xcd\xc9\xc9\x07\x00\x06,\x02\x15"


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
decompress(fixed)
decompress(b'')
decompress(b'x')
decompress(b'abc')
decompress(fixed[:-1])
decompress(fixed[:-1] + b'x')
decompress(fixed + b'junk')
decompress(fixed, 8)
decompress(fixed, 100)
decompress(fixed, 0)
decompress(b'\x07', -15)
decompress(b'\x01\x00\x00\x00\x00', -15)
decompress(b'\x01\x02\x00\xfd\xffab', -15)
decompress(b'\x03\x00', -15)
decompress(fixed, 31)
decompress(fixed, 47)
decompress(fixed, bufsize=0)
decompress(fixed, bufsize=-1)
decompress('x')
decompress()
decompress(fixed, wbits='x')
decompress(b'\x78\xbb\0\0\0\0\0')
decompress(b'\x78\x9d\0\0\0\0\0')
decompress(b'\x88\x1c\0\0\0\0\0')
decompress(b'\x1f\x8b\x07\0\0\0\0', 31)
decompress(b'\x1f\x8b\x08\xff\0\0\0', 31)
decompress(b'\x1f\x8b\x08\x00\0\0\0', 31)
decompress(b'\x1f\x8b\x08\x1e\0\0\0\0\0\3\2\0exname\0comment\0\0\0\3\0\0\0\0\0\0\0\0\0', 31)
decompress(b'\x1f\x8b\x08\0\0\0\0\0\0\3KLJ\6\0\xc2A$5\3\0\0\0', 31)
decompress(b'\x1f\x8b\x08\0\0\0\0\0\0\3KLJ\6\0\xc2A$5\4\0\0\0', 47)
compress(b'', 10)
compress(b'', -2)
compress(b'', 1, 16)
compress(b'', 1, 24)
compress('')
compress(b'', 1, '')
compressobj(10)
compressobj(1, 9)
compressobj(1, 8, 100)
compressobj(1, 8, 15, 0)
compressobj(1, 8, 15, 1, 7)
compressobj(zdict='')
decompressobj(100)
decompressobj(zdict='')
decompressobj().decompress(fixed, -1)
decompressobj().decompress('x')
decompressobj().flush(0)
compressobj().flush(9)
compressobj().flush(0)
compressobj().flush(-1)
zlib._ZlibDecompressor(100)
zlib._ZlibDecompressor().decompress(b'abc')
zlib._ZlibDecompressor().decompress(fixed)
type(compressobj())()
type(decompressobj())()
crc32(b'hello'), crc32(b'lo', crc32(b'hel')), crc32(b'', 5)
crc32('x')
crc32(b'x', -1), crc32(b'x', 2**70)
crc32(b'x', 'a')
adler32(b'hello'), adler32(b'lo', adler32(b'hel')), adler32(b'', 5)
adler32(b'x', -1), adler32(b'x', 2**70 + 1), adler32(b'x' * 1000, 2**32-1), adler32(b'', 2**32-1)
adler32(b'\xff' * 100000), adler32(b'\xff' * 100000, 77)
[compress(b'', l)[:2] for l in range(-1, 10)]
[compress(b'', 6, l)[:2] for l in range(9, 16)]
compress(b'', 9, 31)[:10], compress(b'', 1, 31)[:10], compress(b'', wbits=31)[:10]
zlib.error.__mro__, zlib.error.__module__
MAX_WBITS, DEFLATED, Z_SYNC_FLUSH, Z_FINISH, ZLIB_VERSION
""")

rnd = random.Random(3)
noise = bytes(rnd.choices(range(256), k=12000))
words = b" ".join(rnd.choices([b"spam", b"eggs", b"ham", noise[:50], b"x"], k=7000))
samples = [b"", b"a", text, noise, words, bytes(70000), words[:40000] + noise]

for level in range(-1, 10):
    for wbits in (-9, -15, 9, 12, 15, 25, 31):
        for data in samples if level in (-1, 0, 1, 9) and wbits in (-15, 9, 31) else samples[:3]:
            packed = compress(data, level, wbits)
            assert decompress(packed, wbits) == data
for wbits in 15, 31:
    assert decompress(compress(words, wbits=wbits), 47) == words

# Feeding and taking in pieces of all sizes.
for data in samples:
    for step_in, step_out in (1, 0), (7, 100), (5000, 300), (5000, 333), (1 << 20, 4096):
        if len(data) > 3000 and (step_in == 1 or step_out == 1):
            data = data[:1500]
        packed = compress(data)
        d = decompressobj()
        out, rest = [], packed + b"tail"
        while not d.eof:
            piece, rest = rest[:step_in], rest[step_in:]
            b = d.decompress(piece, step_out)
            assert not step_out or len(b) <= step_out
            out.append(b)
            while d.unconsumed_tail and not d.eof:
                b = d.decompress(d.unconsumed_tail, step_out)
                assert not step_out or len(b) <= step_out
                out.append(b)
        assert b"".join(out) == data
        assert d.unused_data + rest == b"tail"
        assert d.flush() == b""

        d = zlib._ZlibDecompressor()
        assert d.needs_input and not d.eof
        out, rest = [], packed + b"tail"
        while not d.eof:
            piece = b""
            if d.needs_input:
                assert rest, "asks for too much"
                piece, rest = rest[:step_in], rest[step_in:]
            b = d.decompress(piece, step_out or -1)
            assert not step_out or len(b) <= step_out
            out.append(b)
        assert b"".join(out) == data and d.unused_data + rest == b"tail" and not d.needs_input
        try:
            d.decompress(b"")
        except EOFError as e:
            assert str(e) == "End of stream already reached"
        else:
            assert False

        c = compressobj()
        packed = b""
        for i in range(0, len(data), step_in):
            packed += c.compress(data[i : i + step_in])
        assert decompress(packed + c.flush()) == data

d = decompressobj()
assert d.decompress(fixed + b"1") == b"hello" and d.unused_data == b"1" and d.eof
assert d.decompress(b"23") == b"" and d.unused_data == b"123"

# What was flushed can be decompressed at once.
for mode in Z_SYNC_FLUSH, Z_FULL_FLUSH:
    for wbits in 15, -15, 31, 10:
        c, d = compressobj(wbits=wbits), decompressobj(wbits)
        for i in range(50):
            message = words[i * 99 : i * 120]
            assert d.decompress(c.compress(message) + c.flush(mode)) == message
        assert d.decompress(c.flush()) == b"" and d.eof

# The end of an unfinished stream.
packed = compress(words)
d = decompressobj()
part = d.decompress(packed[:-1])
part += d.flush()
assert part == words and not d.eof
assert d.decompress(packed[-1:]) == b"" and d.eof

d = decompressobj()
part = d.decompress(packed[: len(packed) // 2])
part += d.flush()
assert words.startswith(part) and len(part) > 10000
part += d.decompress(packed[len(packed) // 2 :])
assert part == words and d.eof

# Errors are permanent.
d = decompressobj()
for i in range(2):
    try:
        d.decompress(b"abc")
    except error as e:
        print(e)
assert d.flush() == b"" and not d.eof
try:
    zlib.decompress(packed[:500] + b"\xff" * 500 + packed[1000:])
except error as e:
    assert str(e).startswith("Error -3 while decompressing data: "), e
c = compressobj()
c.compress(b"a")
c.flush()
for use in (lambda: c.compress(b"x"), c.flush, c.copy):
    try:
        use()
    except (error, ValueError) as e:
        print(type(e), e)

# Dictionaries.
for wbits in 15, -15:
    c = compressobj(wbits=wbits, zdict=words[:500])
    packed = c.compress(words[:600]) + c.flush()
    assert len(packed) < 150
    d = decompressobj(wbits, zdict=bytearray(words[:500]))
    assert d.decompress(packed) == words[:600] and d.eof
packed = b"x\xbb\x06,\x02\x15\xcb\x00\x11\x00\x06,\x02\x15"
print(decompressobj(zdict=b"hello").decompress(packed))
show("""
decompress(packed)
decompressobj().decompress(packed)
decompressobj(zdict=b'wrong').decompress(packed)
""")

# Copies.
c = compressobj()
head = c.compress(words)
copies = [c.copy(), copy.copy(c), copy.deepcopy(c)]
for k in copies:
    assert decompress(head + k.compress(b"one") + k.flush()) == words + b"one"
# The original goes on; what it gave before the copy counts for both.
assert decompress(head + c.compress(b"two") + c.flush()) == words + b"two"

packed = compress(words)
d = decompressobj()
head = d.decompress(packed[:5000], 1000)
tail = d.unconsumed_tail
for k in d.copy(), copy.copy(d), copy.deepcopy(d), d:
    assert k.unconsumed_tail == tail
    assert head + k.decompress(tail) + k.decompress(packed[5000:]) == words and k.eof
assert d.copy().eof
