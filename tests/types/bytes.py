"""bytes, bytearray and memoryview."""


def show(source):
    for line in source.strip().splitlines():
        scope = {"b": b"hello", "a": bytearray(b"hello")}
        try:
            mode = "eval"
            try:
                code = compile(line, "<test>", "eval")
            except SyntaxError:
                mode, code = "exec", compile(line, "<test>", "exec")
            result = eval(code, scope)
            print(line, "->", result if mode == "eval" else "", scope["a"] if "a" in line else "")
        except Exception as e:
            print(line, "->", type(e).__name__, e)


show(r"""
b[0], b[-1], b[1:3], b[::-1], len(b), list(b), b + b"x", b * 2, b"l" in b, 104 in b, b == a, b < b"help", b == "hello"
b[9]
b["x"]
b[0] = 1
b + "x"
b + 5
"x" in b
300 in b
b * "x"
b < "x"
bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(), bytes(range(3)), bytes.fromhex("01 ff"), b.hex(), b.hex("-"), b.hex(":", 2), bytearray(2), bytearray("a", "ascii")
bytes(-1)
bytes([256])
bytes("x")
bytes(5, "ascii")
bytes(["a"])
bytes(1.5)
bytes.fromhex("0")
bytes.fromhex("zz")
b.upper(), b.capitalize(), b.title(), b"AbC".swapcase(), b"AB".lower(), b.find(b"l"), b.find(108), b.rfind(b"l"), b.index(b"e"), b.count(b"l"), b.count(108), b.startswith(b"he"), b.endswith((b"x", b"o"))
b.index(b"z")
b.find("l")
b.startswith("h")
b.split(b"l"), b" a  b ".split(), b"a,b".rsplit(b",", 1), b"a\nb\r\n".splitlines(), b.partition(b"l"), b.rpartition(b"l"), b.replace(b"l", b"L"), b.strip(b"ho"), b"-".join([b"a", bytearray(b"b")]), b.center(9, b"*"), b.ljust(7), b"5".zfill(3), b"a\tb".expandtabs(4)
b"-".join(["a"])
b.replace("l", "L")
b.translate(bytes(range(256)), b"l"), bytes.maketrans(b"ab", b"xy")[97:99], b.removeprefix(b"he"), b.removesuffix(b"lo"), b.isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"AB".isupper(), b.isascii(), b"Ab".istitle()
b.translate(b"x")
b.decode(), b"\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"\xffa".decode("ascii", "ignore"), b"\xff".decode("utf-8", "surrogateescape") == "\udcff", b"\xff".decode("ascii", "backslashreplace")
b"\xff".decode()
b"\xc3".decode()
b"a\xe2\x82".decode()
b"\xed\xa0\x80".decode()
b"\xff".decode("ascii")
b"x".decode("no-such")
repr(b"a'b\"\n\x00\xff\\"), str(b"x"), repr(bytearray(b"x")), b"%d %s %r %b %x %c" % (5, b"x", "y", b"z", 255, 65), b"%5.1f|" % 1.25
b"%s" % "x"
b"%d" % "x"
a.append(33)
a.append(256)
a.append("x")
a.extend(b"xy"), a.extend([1])
a.extend(5)
a.extend("x")
a.insert(1, 65)
a.pop(), a.pop(0)
bytearray().pop()
a.remove(108)
a.remove(1)
a.reverse()
a.clear()
a[0] = 72
a[0] = 300
a[0] = "x"
a[9] = 1
a[1:3] = b"XYZ"
a[::2] = b"abc"
a[::2] = b"x"
a[1:] = [1, 2]
a[0:1] = 5
del a[0]
del a[1:3]
del a[::2]
a += b"x"
a += 5
a *= 2
a.copy() == a, a.copy() is a, bytes(a), hash(b) == hash(b"hello"), a + b"x", b + a, type(b + a), type(a + b), a.upper(), a.decode()
hash(a)
{a: 1}
memoryview(b)[0], memoryview(b)[1:3].tobytes(), memoryview(b).tolist(), len(memoryview(b)), memoryview(b) == b, memoryview(b).readonly, memoryview(a).readonly, memoryview(b).format, memoryview(b).itemsize, memoryview(b).shape, memoryview(b).nbytes, memoryview(b).hex(), bytes(memoryview(b)[::-1])
memoryview(b)[0] = 1
memoryview("x")
memoryview(b)[9]
m = memoryview(a); m[0] = 65; m[1:3] = b"XY"
m = memoryview(a); m[0] = 300
m = memoryview(a); m[0:2] = b"abc"
m = memoryview(a); a.append(1)
m = memoryview(a); m.release(); m[0]
memoryview(bytes(8)).cast("i").tolist(), memoryview(bytes(8)).cast("q")[0], memoryview(bytes(range(4))).cast("B", (2, 2)).tolist()
memoryview(bytes(7)).cast("i")
list(b"ab"), sorted(b"hello"), max(b), sum(b), bytes(reversed(b)), b"".join(bytes([x]) for x in b), [x for x in a]
b"ab" b"cd", rb"\n", Rb"\x", b"\x41\101\n", b'''a
b'''
int(b"5"), float(b"1.5"), int.from_bytes(b, "big"), ord(b"a"), str(b"abc", "utf-8"), b"a" < b"b" <= b"b"
ord(b"ab")
b.missing
b.__len__(), b.__contains__(104), b.__getitem__(0), b.__eq__("x"), b.__add__(b"x"), b.__mod__(()), b.__bytes__()
""")


class B(bytes):
    pass


x = B(b"abc")
x.attr = 1
assert x == b"abc" and type(x[1:]) is bytes and hash(x) == hash(b"abc") and repr(x) == "b'abc'"
for giant in (lambda: b"a" * 10**13, lambda: bytes(10**14), lambda: bytearray(2**62), lambda: b"a".center(10**13)):
    try:
        giant()
        print("no error")
    except (MemoryError, OverflowError):
        print("too large")
