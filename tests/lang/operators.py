"""Operator dispatch: reflected methods, subclasses first, in-place, comparison chains."""


def error(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


log = []


def method(name, result=None):
    def f(self, *args):
        log.append(f"{type(self).__name__}.{name}")
        return NotImplemented if result is None else result
    return f


class L:
    __add__ = method("add")
    __radd__ = method("radd", "r")
    __lt__ = method("lt")
    __eq__ = method("eq")
    __hash__ = None


class R:
    __add__ = method("add", "a")
    __radd__ = method("radd", "R")
    __gt__ = method("gt", True)
    __eq__ = method("eq")


class Sub(L):
    __radd__ = method("radd", "sub")


assert L() + R() == "R" and log == ["L.add", "R.radd"]
log.clear()
assert L() + Sub() == "sub" and log == ["Sub.radd"]
log.clear()
assert (L() < R()) is True and log == ["L.lt", "R.gt"]
log.clear()
assert (L() == R()) is False and log == ["L.eq", "R.eq"]
log.clear()
print(error(lambda: L() + 5), error(lambda: L() + L()), log)
print(error(lambda: L() < L()), error(lambda: hash(L())), error(lambda: {L(): 1}), sep="\n")

for expression in """1 + "a"
"a" + 1
1 - "a"
[] + ()
() + []
{} + {}
None + 1
1 ** "a"
pow(1, 2, "a")
1 @ 2
1 // "x"
1 % "x"
1 << 1.5
1 & 1.5
"a" * "b"
"a" * 1.5
[1] * None
-"a"
+[]
~1.5
not []
1 < "a"
[] < ()
None >= None
1j < 2j
{} < {}
divmod(1, "a")
abs("a")
round("a")
1 in 5
5 in "abc"
len(5)
5[0]
None[0]
(1).x
[1]["a"]
(1,)["a"]
"abc"["a"]
{}[[]]
[1, 2][5]
"abc"[10]
(1,)[3]
1 / 0
1.0 / 0
1 // 0
1 % 0
1.0 // 0
1.0 % 0
0 ** -1
0.0 ** -1
divmod(1, 0)
1 << -1
2 ** -1
int("x")
(-8) ** 0.5
"%d" % "a"
"%s %s" % 1
"%s" % (1, 2)
[] < [1] < [1, 2]
1 < 2 < 3 > 2 != 1
1 if [] else 2
[] or 0 or "x"
1 and [] and 2
5 is 5
"a" not in "b"
(1, 2) == (1, 2.0)
[1, [2]] == [1, [2]]
nan == nan""".splitlines():
    nan = float("nan")
    print(expression, "->", error(lambda: eval(expression, {"nan": nan})))


class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, o):
        self.log.append(("iadd", o))
        return self

    def __isub__(self, o):
        return NotImplemented

    def __sub__(self, o):
        return "sub"


x = y = InPlace()
x += 1
assert x is y and x.log == [("iadd", 1)]
x -= 1
assert x == "sub"


def bad():
    z = InPlace()
    z *= 2


print(error(bad))
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)


class V:
    def __init__(self, v):
        self.v = v


for name, symbol in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", lshift="<<",
                         rshift=">>", and_="&", or_="|", xor="^", matmul="@").items():
    n = name.strip("_")
    setattr(V, f"__{n}__", lambda self, o, n=n: f"{n}({self.v},{o.v if isinstance(o, V) else o})")
    setattr(V, f"__r{n}__", lambda self, o, n=n: f"r{n}({self.v},{o})")
    setattr(V, f"__i{n}__", lambda self, o, n=n: f"i{n}({self.v},{o})")
    scope = {"a": V(1), "b": V(2)}
    exec(f"r = (a {symbol} b, a {symbol} 3, 3 {symbol} a)\na {symbol}= 4", scope)
    print(scope["r"], scope["a"])


class U:
    __neg__ = lambda s: "neg"
    __pos__ = lambda s: "pos"
    __invert__ = lambda s: "invert"
    __abs__ = lambda s: "abs"
    __round__ = lambda s, n=None: ("round", n)
    __divmod__ = lambda s, o: ("divmod", o)
    __rdivmod__ = lambda s, o: ("rdivmod", o)
    __bool__ = lambda s: False
    __len__ = lambda s: 3
    __index__ = lambda s: 2
    __int__ = lambda s: 11
    __float__ = lambda s: 1.5
    __complex__ = lambda s: 2j
    __contains__ = lambda s, x: x == 1
    __call__ = lambda s, *a: a
    __getitem__ = lambda s, k: k
    __str__ = lambda s: "str"
    __repr__ = lambda s: "repr"
    __format__ = lambda s, f: f"<{f}>"
    __hash__ = lambda s: 77
    __bytes__ = lambda s: b"bytes"


u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), divmod(u, 1), divmod(1, u), bool(u), len(u), [0, 1, 2][u], int(u), float(u), complex(u))
print(1 in u, 2 in u, u(1, 2), u[1], u[1:2], u[1:2, ...], str(u), repr(u), f"{u:x}", f"{u}", f"{u!r}", hash(u), bytes(u), hex(u), "%d %s %r" % (3, u, u))


class Bad:
    __bool__ = lambda s: 2
    __len__ = lambda s: -1
    __str__ = lambda s: 1
    __repr__ = lambda s: None
    __hash__ = lambda s: "a"
    __index__ = lambda s: 1.5
    __int__ = lambda s: "a"
    __float__ = lambda s: 1
    __iter__ = lambda s: 5
    __contains__ = None
    __bytes__ = lambda s: "x"
    __format__ = lambda s, f: 1
    __complex__ = lambda s: 1


b = Bad()
for f in bool, len, str, repr, hash, int, float, iter, list, bytes, format, complex, lambda b: 1 in b, lambda b: [1][b], lambda b: f"{b}", range:
    print(error(lambda: f(b)))


class LenOnly:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


assert not LenOnly(0) and LenOnly(2)
print(error(lambda: len(LenOnly("a"))), error(lambda: len(LenOnly(2**70))), error(lambda: bool(LenOnly(-1))), sep="\n")


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10


assert list(Seq()) == [0, 10, 20, 30] and 20 in Seq() and 5 not in Seq()
a, b, *c = Seq()
assert (a, b, c) == (0, 10, [20, 30])


class Order:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


assert Order(1) != Order(2) and not Order(1) != Order(1) and Order(2) > Order(1)
print(error(lambda: Order(1) <= Order(2)), error(lambda: hash(Order(1))), sep="\n")
assert sorted([Order(3), Order(1)])[0].v == 1
