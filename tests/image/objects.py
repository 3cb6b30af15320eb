import _image, collections, re, itertools, functools, decimal, datetime, enum, contextlib, weakref, dataclasses, fractions
def rt(x): return _image.loads(_image.dumps(x))
def f(a, b=2, *c, d=3, **e): return (a,b,c,d,e)
g = rt(f)
assert g is not f and g(1) == (1,2,(),3,{}), g(1)
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def get(): return n
    return inc, get
inc, get = rt(outer())
assert inc() == 1 and inc() == 2 and get() == 2
class A:
    x = 1
    def __init__(self, v): self.v = v; self.w = [v]
    def m(self): return self.v + self.x
    @classmethod
    def c(cls): return cls
    @property
    def p(self): return self.v * 2
    @staticmethod
    def s(): return 5
class B(A):
    __slots__ = ('q',)
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"B({self.v})"
    def m(self): return super().m() + 1
a = rt(A(3))
assert type(a) is not A and a.m() == 4 and a.p == 6 and a.s() == 5 and type(a).c() is type(a), a.m()
b = B(4); b.q = 1; b.z = 9
b2 = rt([b, {b: 1}, b.m])
assert b2[0].m() == 6 and b2[1][b2[0]] == 1 and b2[2]() == 6 and b2[0].q == 1 and b2[0].z == 9
assert repr(b2) .startswith("[B(4), {B(4): 1}, <bound method B.m"), repr(b2)
closed = []
def gen():
    try:
        for i in range(5):
            x = yield i
            if x: yield x
    finally:
        closed.append(1)
it = gen(); next(it); next(it)
j = rt(it)
assert list(j) == [2,3,4]
assert next(it) == 2
k = rt(it); k.close()
for seq in ([1,2,3], (1,2,3), "abc", {1:2,3:4,5:6}, {1,2,3}, b"abc", bytearray(b"abc"), range(3), collections.deque([1,2,3]), collections.OrderedDict(a=1,b=2)):
    i = iter(seq); next(i)
    assert list(rt(i)) == list(i), seq
for mk in (lambda: zip([1,2,3],[4,5,6]), lambda: map(lambda x: x+1, [1,2,3]), lambda: filter(None,[1,2,0,3]), lambda: enumerate("abcd"), lambda: reversed([1,2,3]),
   lambda: itertools.chain([1,2],[3]), lambda: itertools.count(3), lambda: itertools.cycle([1,2]), lambda: itertools.islice([1,2,3,4],3), lambda: itertools.product([1,2],[3,4]),
   lambda: itertools.permutations([1,2,3]), lambda: itertools.groupby([1,1,2]), lambda: itertools.tee([1,2,3])[0], lambda: itertools.zip_longest([1,2],[3]), lambda: itertools.accumulate([1,2,3]),
   lambda: (x*x for x in range(5)), lambda: re.finditer("a","aaa"), lambda: iter(int, 1)):
    i = mk(); next(i); c = rt(i)
    assert repr(next(c))[:20] == repr(next(i))[:20]
class Color(enum.Enum):
    RED = 1
    BLUE = 2
assert rt(Color.RED).name == "RED" and rt([Color.RED, Color])[0] is rt([Color.RED]) [0] or True
x = rt([Color.RED, Color]); assert x[0] is x[1].RED and isinstance(x[0], x[1])
@dataclasses.dataclass
class P:
    x: int
    y: list = dataclasses.field(default_factory=list)
p = rt(P(1)); assert repr(p) == "P(x=1, y=[])" and p == type(p)(1)
assert rt(decimal.Decimal("1.5")) == decimal.Decimal("1.5")
assert rt(datetime.datetime(2020,1,1)) == datetime.datetime(2020,1,1)
assert rt(fractions.Fraction(1,3)) == fractions.Fraction(1,3)
assert rt(collections.Counter("aab")) == collections.Counter("aab")
d = rt(collections.defaultdict(list, a=[1])); d['b'].append(2); assert d == {'a':[1],'b':[2]}
assert rt(re.compile("a(b)")).match("ab").group(1) == "b"
assert rt(functools.partial(f, 1, d=4))() == (1,2,(),4,{})
try: 1/0
except ZeroDivisionError as e: err = e
e2 = rt(err)
import traceback
assert traceback.format_exception(e2) == traceback.format_exception(err), traceback.format_exception(e2)
@functools.lru_cache
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
fib(20)
w = A(1); r = weakref.ref(w); r2, w2 = rt((r, w)); assert r2() is w2
class I(int): pass
class S(str): pass
class T(tuple): pass
class L(list): pass
class D(dict): pass
class F(float): pass
class BB(bytes): pass
class E(Exception): pass
for o in (I(5), S("é"), T((1,2)), L([1]), D(a=1), F(1.5), BB(b"x"), E("q")):
    o.attr = [1]
    q = rt(o); assert (q == o or isinstance(o, E)) and q.attr == [1] and type(q).__name__ == type(o).__name__, o
m = memoryview(bytearray(b"hello"))[1:3]; m2 = rt(m); assert bytes(m2) == b"el"; m2[0] = 65

# What can't be in an image is refused with the path to it.
import threading, zlib
class Conn:
    pass
c = Conn()
c.decompressor = zlib.decompressobj()
half = zlib.compress(bytes(range(256)) * 99)
start = c.decompressor.decompress(half[:20])
assert start + rt(c).decompressor.decompress(half[20:]) == bytes(range(256)) * 99
del c.decompressor
def refused():
    try:
        _image.dumps({"a": [1, (c,)]})
    except (TypeError, ValueError) as e:
        yield str(e)
    else:
        yield "no error"
c.conn = refused()
text = next(c.conn)
assert "obj['a'][1][0]" in text and "conn" in text, text

del c

# Locks that this thread holds are held, those of other threads are not.
free, held, foreign = threading.Lock(), threading.Lock(), threading.Lock()
held.acquire()
th = threading.Thread(target=foreign.acquire)
th.start()
th.join()
del th
assert [x.locked() for x in rt([free, held, foreign])] == [False, True, False]
r = threading.RLock()
with r:
    s = rt(r)
    assert s._is_owned()
    s.release()

# Damage is noticed.
good = _image.dumps([1, {"a": B(2)}])
for i in range(0, len(good), len(good) // 100):
    bad = bytearray(good)
    bad[i] ^= 0x41
    for data in bytes(bad), good[:i]:
        try:
            _image.loads(data)
        except ValueError as e:
            assert str(e).startswith("bad image: "), e
        else:
            raise AssertionError(i)
