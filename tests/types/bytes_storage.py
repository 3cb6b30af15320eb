# Methods of bytes that work on words, and bytes objects that own their storage.
import io
import pickle

every = bytes(range(256))
for n in (0, 1, 2, 7, 8, 9, 15, 16, 17, 100, 256, 300):
    b = (every * 2)[-n:] if n else b""
    for b in (b, b[::-1], bytearray(b)):
        assert bytes(b.upper()) == bytes(c - 32 if 97 <= c <= 122 else c for c in b)
        assert bytes(b.lower()) == bytes(c + 32 if 65 <= c <= 90 else c for c in b)
        assert bytes.fromhex(b.hex()) == b and bytes.fromhex(b.hex(" ").upper()) == b and bytearray.fromhex(b.hex()) == b
        assert b.decode("latin-1").encode("latin-1") == b
        for order in ("little", "big"):
            for signed in (False, True):
                x = int.from_bytes(b, order, signed=signed)
                assert x.to_bytes(max(n, 1), order, signed=signed) == (bytes(b) or b"\0")
for text in ("0", "0g", "zz", "00 0", "00  1 ", "\u0660\u0661", "00\xe9", "0 0", "ab\tcd\n"):
    try:
        print(bytes.fromhex(text))
    except ValueError as e:
        print(ascii(text), e)

data = b"".join(b"line %d\n" % i for i in range(1000))
f = io.BytesIO(data)
lines = list(f)
assert b"".join(lines) == data and len(lines) == 1000 and {lines[7]: 1}[b"line 7\n"] == 1
f.seek(0)
assert f.readline() == b"line 0\n" and f.readline(3) == b"lin" and f.read(4) == b"e 1\n" and f.read(size := 1) == b"l"
r = io.BufferedReader(io.BytesIO(data), 64)
assert [r.readline() for _ in range(1000)] == lines and r.readline() == b"" and r.read(5) == b""
r = io.BufferedReader(io.BytesIO(b"x" * 1000 + b"\nend"), 16)
assert len(r.readline()) == 1001 and r.readline() == b"end"
w = io.BufferedWriter(raw := io.BytesIO())
assert w.write(b"abc") == 3 and w.write(bytearray(b"de")) == 2 and w.write(memoryview(b"f")) == 1
w.flush()
assert raw.getvalue() == b"abcdef"
t = io.TextIOWrapper(io.BytesIO(data))
assert t.readline() == "line 0\n" and t.readline(2) == "li" and t.read(5) == "ne 1\n" and t.read(None)[:4] == "line"
assert pickle.loads(pickle.dumps(lines)) == lines
for call in (lambda: f.readline("x"), lambda: f.readline(1, 2), lambda: f.readline(size=1), lambda: w.write("s"), lambda: w.write(1), lambda: w.write(),
             lambda: t.readline(1.5), lambda: t.readline(None), lambda: t.readline(1 << 70), lambda: t.read(1, 2), lambda: r.read("1"), lambda: r.read(-2), lambda: io.StringIO("a").readline([]), lambda: io.StringIO("a").read(1, 2)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
for call in (lambda: bytearray(..., "\u4f60\ud800"), lambda: bytes(1j, "\0", 3), lambda: bytes("a", "\0"), lambda: bytes("a", "ascii", "\ud800"),
             lambda: complex(type("I", (), {"__index__": lambda self: 1 // 0})(), "x"), lambda: complex(1, ("a",)), lambda: complex([], 1), lambda: complex(1, 2j)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
