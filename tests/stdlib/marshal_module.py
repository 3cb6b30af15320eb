"""Values written and read by module marshal."""

import io
import marshal

deep = ()
for _ in range(500):
    deep = (deep,)
values = [
    1, -1, None, True, False, ..., StopIteration, (1, (2, 3)), [1, [2]], {"a": b"x", (1,): {2}},
    2**31, -(2**31), 2**31 - 1, 2**100, -(2**45), 10**100, 1.5, -0.0, float("inf"), 1 + 2j,
    "s", "\xe9\udc80", "x" * 300, "a" * 255, {1}, frozenset([2, "q"]), bytearray(b"q"),
    tuple(range(300)), "", b"", (), [], {}, deep,
]
for x in values:
    for version in range(5):
        y = marshal.loads(marshal.dumps(x, version))
        assert y == x and (type(y) is type(x) or type(x) is bytearray), (x, version)
        f = io.BytesIO()
        marshal.dump(x, f, version)
        marshal.dump(7, f, version)
        f.seek(0)
        assert marshal.load(f) == x and marshal.load(f) == 7

for x in [2**31, -(2**31) - 1, 2**100, 10**50, 1.25, -1j]:
    print(marshal.dumps(x, 2))

same = ["text"]
pair = marshal.loads(marshal.dumps([same, same]))
assert pair[0] is pair[1]
loop = []
loop.append(loop)
copy = marshal.loads(marshal.dumps(loop))
assert copy[0] is copy

code = compile("f = lambda: (1, 2)", "f", "exec")
space = {}
exec(marshal.loads(marshal.dumps(code)), space)
assert space["f"]() == (1, 2)
exec(marshal.loads(marshal.dumps((code, 1)))[0], space)


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


for data in [
    b"", b"<test>", b"[\xff\xff\xff\x7f", b"(\x00\x00\x00\x80", b"q", b"r\x00\x00\x00\x00",
    b"l\x01\x00\x00\x00\xff\xff", b"l\x01\x00\x00\x00\x00\x00", b")\x01" * 5000, b"0",
    b"(\x01\x00\x00\x000", b"u\x01\x00\x00\x00\xff", b"s\xff\xff\xff\x7f", b"i\x01", b"{0", b"{N0",
    b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00", b"<\x01\x00\x00\x00[\x00\x00\x00\x00",
]:
    show(marshal.loads, data)
show(marshal.dumps, object())
show(marshal.dumps, type)
show(marshal.dumps, [1, lambda: 0])
show(marshal.dumps, code, allow_code=False)
show(marshal.loads, marshal.dumps(code), allow_code=False)
show(marshal.load, io.StringIO("i"))
too_deep = []
for _ in range(3000):
    too_deep = [too_deep]
show(marshal.dumps, too_deep)
