"""Built-in functions."""


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", eval(line))
        except Exception as e:
            print(line, "->", type(e).__name__, e)


class P:
    x = 1

    def __init__(self):
        self.y = 2

    def m(self):
        pass


p = P()
show("""
abs(-3), abs(1.5), all([]), any([]), all([1, 0]), any([0, 1]), ascii("é"), bin(5), bool(2), callable(len), chr(65), divmod(7, 3)
len([1]), len({}), len("é"), max(3, 1), min("b", "a"), oct(8), ord("a"), pow(2, 3), repr("x"), round(2.567, 2), sorted([2, 1]), sum([1, 2])
len(5)
len()
len([], [])
abs()
all(5)
sum([1], start=5), sorted("ba", reverse=True), sorted([3, 1], key=lambda x: -x), max([], default=None), max("abc", key=ord)
sorted(5)
sorted([1], 5)
sorted()
min()
min([])
max(5)
list(enumerate("ab", start=1)), list(zip([1], [2])), list(map(len, ["a"])), list(filter(str.isalpha, "a1")), list(reversed([1, 2]))
enumerate(5)
zip(5)
map()
map(5)
map(len, 5)
filter(None)
list(map(5, [1]))
next(iter([1])), next(iter([]), None)
next(iter([]))
next([])
iter(lambda: 1, 1), list(iter(iter([1, 2, 3]).__next__, 3))
iter(5, 6)
getattr(p, "x"), getattr(p, "zz", None), hasattr(p, "y"), hasattr(p, "zz"), setattr(p, "z", 3), p.z, delattr(p, "z"), hasattr(p, "z")
getattr(p, "zz")
getattr(p, 5)
hasattr(p, 5)
setattr(p, 5, 1)
delattr(p, "none")
getattr(p)
isinstance(p, P), issubclass(P, object), isinstance(5, (int, str)), isinstance(5, ((str,), int)), type(p), type(5), type(type)
isinstance(5, "int")
isinstance(5)
issubclass(5, int)
vars(p), dir(p)[-3:], id(p) == id(p), hash(5), callable(p.m)
vars(5)
dir(), 1
eval("1 + 1"), eval("x", {"x": 5}), eval(compile("2 * 3", "f", "eval")), eval(" 7"), eval(b"1")
eval("1 +")
eval(5)
eval("x", 5)
eval("a = 1")
exec("q = 5"), exec("pass", {})
exec(5)
compile("1", "f", "bad")
compile("1", "f", "eval", flags=1 << 30)
compile("a b", "file.py", "exec")
format(5, "x"), format("a", ">3"), format(None)
format(5, 5)
int("5"), float("5"), complex("5"), str(5), bytes(2), bytearray(2), list("a"), tuple("a"), set("a"), frozenset("a"), dict(a=1)
slice(1, 2), slice(5).stop, slice(1, 2, 3).indices(10), slice(None, None, -1).indices(3), slice(1) == slice(None, 1), slice(-1, None).indices(5)
slice()
slice(1, 2, 3, 4)
slice("a").indices(5)
slice(1).indices(-1)
hash(slice(1)) == hash(slice(1))
type(object()), 1 if object() else 2
print("a", "b", sep="-", end="!\\n"), print(), print(*[1, 2], sep=""), print("x", end="\\n"), print("f", flush=True)
print(sep=5)
print(end=5)
print(1, foo=2)
print("x", file=5)
input.__name__, open.__name__, __import__("sys").__name__, __name__, __debug__
__import__("no.such")
__import__(5)
__import__("")
hash([]), 1
hash({})
hex(255), hex(-1)
hex("a")
chr("a")
ord(1)
round(1.5), round(2.5), round(-1.5), round(1.25, 1), round(5)
round()
pow(2, 3, 5), pow(2.0, 3), pow(2, -2)
pow("a", 2)
divmod("a", 2)
type("X", (), {"a": 1}).a, type("Y", (int,), {})(5) + 1, type(None)(), type(...)() is ...
type()
type("X", 5, {})
type("X", (), 5)
None.x
NotImplemented == NotImplemented, Ellipsis is ..., repr(...), repr(NotImplemented), repr(None)
type(NotImplemented)() is NotImplemented
super()
super(5)
type(property(lambda s: 1))
staticmethod(5).__func__, classmethod(len).__func__ is len, staticmethod(len)("abc")
breakpoint.__name__, copyright.__class__.__name__, exit.__class__.__name__
sum([1, 2], [])
sum("ab")
sum([[]], 0)
any(x > 2 for x in [1, 2, 3]), all(x for x in [])
list(zip("abc", range(2), strict=False)), list(zip("ab", "cd", strict=True))
list(zip("abc", "de", strict=True))
list(zip("ab", "cde", strict=True))
aiter(5)
anext(5)
vars(P)["x"], P.__dict__["x"], type(P.__dict__)
P.__dict__["x"] = 5
locals() is globals(), "show" in globals(), type(globals())
getattr(5, "real"), getattr([], "append").__name__, getattr(int, "mro")()[0]
__build_class__.__name__
__build_class__()
__build_class__(5, "x")
callable.__doc__[:30], len.__text_signature__, len.__module__, print.__self__
""")
import builtins

assert builtins.len is len and __builtins__ is builtins
builtins.custom = 5
assert custom == 5
del builtins.custom
try:
    custom
except NameError as e:
    print(e)
len_saved = len
len = lambda x: "shadowed"
assert len([]) == "shadowed"
del len
assert len([]) == 0
scope = {"__builtins__": {"abs": abs}}
print(eval("abs(-1)", scope))
try:
    eval("len([])", scope)
except NameError as e:
    print(e)
ns = {}
exec("import sys\nclass A: pass\ndef f(): return A", ns)
print(sorted(k for k in ns if k != "__builtins__"), ns["f"]().__module__)
