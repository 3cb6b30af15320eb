"""The modules pickle and _pickle: what is written, errors, and extensions of the classes."""

import array
import collections
import copyreg
import datetime
import enum
import fractions
import functools
import io
import itertools
import operator
import pathlib
import pickle
import re
import warnings

import _pickle

warnings.simplefilter("ignore", DeprecationWarning)


def digest(data):
    h = 0
    for b in data:
        h = (h * 31 + b) % 1000003
    return h


class P:
    def __init__(self, x):
        self.x = x


class S:
    __slots__ = "a", "b"


class L(list):
    pass


class D(dict):
    pass


class N(collections.namedtuple("N", "a b")):
    pass


class E(enum.Enum):
    A = 1


class Outer:
    class Inner:
        def m(self):
            pass


r = []
r.append(r)
t = ([],)
t[0].append(t)
s = S()
s.a, s.b = 1, [s]
l = L([1, 2])
l.x = l
d = D(a=1)
d.me = d
objects = [
    None, True, False, 0, 1, 255, 256, 65535, 65536, -1, 2**31-1, 2**31, -(2**31), -(2**31)-1, 2**63, -(2**63), 2**100, -(2**2000),
    1.5, -0.0, float("inf"), 1e300, "", "abc", "\xe9\u20ac\U0001f600\n\\\x00\x1a", "\udc80", "x" * 300, "x" * 70000,
    b"", b"a", b"\xff" * 300, b"z" * 70000, bytearray(b"ab"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2],
    list(range(1000)), list(range(1001)), list(range(2500)), {}, {1: 2}, {1: 2, 3: 4}, {i: i for i in range(1001)},
    set(), {1}, frozenset(), frozenset({5}), {E.A: 1}, P(5), [P(1)] * 3, s, l, d, N(1, 2), E.A, Outer.Inner, Outer.Inner.m,
    len, int, type(None), type(...), type(NotImplemented), ..., NotImplemented, range(5), 1 + 2j,
    collections.OrderedDict(a=1), collections.deque([1, 2], 5), collections.Counter("abca"), collections.defaultdict(list, {1: [2]}),
    datetime.datetime(2020, 1, 2, 3, 4, 5), datetime.timedelta(3), fractions.Fraction(1, 3), functools.partial(int, base=2),
    re.compile("a+"), array.array("d", [1.5]), r, t, operator.itemgetter(1), ValueError("x", 1), KeyError(1),
    iter([1, 2]), iter("abc"), zip([1], [2]), enumerate("ab"), itertools.count(5), pathlib.PurePosixPath("a/b"),
    ["x" * 100] * 2 + ["\xe9"], [("k%d" % i, i) for i in range(8000)], list(map(str, range(30000))),
    print, pickle.dumps, str.join, [].append, dict.fromkeys, property, {"a": [1, {"b": (2,)}]},
]
for protocol in range(6):
    for i, obj in enumerate(objects):
        if obj is s and protocol < 2:
            continue
        data = pickle.dumps(obj, protocol)
        print(protocol, i, len(data), digest(data[:3000]), data[:60])
        copy = pickle.loads(data)
        assert type(copy) is type(obj)
        assert pickle.dumps(copy, protocol)[:9] == data[:9]
        if i < 52 and i != 6:
            assert copy == obj
        f = io.BytesIO()
        pickle.dump(obj, f, protocol)
        assert f.getvalue() == data
        f.write(b"more")
        f.seek(0)
        assert type(pickle.load(f)) is type(obj) and f.read() == b"more"


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            text = re.sub(" at 0x[0-9a-f]+", "", ascii(str(e)))
            print(line, "->", type(e).__module__, type(e).__name__, text)


class R:
    def __init__(self, r):
        self.r = r

    def __reduce__(self):
        return self.r


def outer():
    class Local:
        pass

    return Local


class Twice:
    pass


Old = Twice


class Twice:  # noqa: F811
    pass


Local = outer()
dumps, loads = pickle.dumps, pickle.loads
newobj, newobj_ex = copyreg.__newobj__, copyreg.__newobj_ex__
show(r"""
dumps(R(()))
dumps(R((1, 2)))
dumps(R((int, 2)))
dumps(R((int, (), None, 1)))
dumps(R((int, (), None, None, 1)))
dumps(R((int, (), None, None, None, 1)))
dumps(R((1,) * 7))
dumps(R(5))
dumps(R('nope'))
dumps(R((newobj, ())))
dumps(R((newobj, (1,))))
dumps(R((newobj, (int,))))
dumps(R((newobj_ex, ())))
dumps(R((newobj_ex, (1, 2, 3))))
dumps(R((newobj_ex, (int, 2, 3))))
dumps(R((newobj_ex, (int, (), 3))))
dumps(R((newobj_ex, (int, (), {}))))
dumps(R((newobj_ex, (int, (), {}))), 2)
dumps(Local)
dumps(Local())
dumps(lambda: 0)
dumps(Old)
dumps(Old())
dumps((i for i in ()))
dumps(1, 6)
dumps(1, -5)
dumps(1, 'a')
dumps(1, 2, buffer_callback=print)
pickle.dump(1, 5)
pickle.dump(1)
pickle.load(5)
pickle.Pickler(5)
pickle.Unpickler(5)
pickle.Pickler.__new__(pickle.Pickler).dump(1)
pickle.Unpickler.__new__(pickle.Unpickler).load()
loads(b'')
loads(b'x')
loads(b'\xff.')
loads(b'\x80\x09.')
loads(b'\x80')
loads(b'.')
loads(b'K')
loads(b'(.')
loads(b't.')
loads(b'0')
loads(b'h\x05.')
loads(b'g5\n.')
loads(b'gx\n.')
loads(b'j\5\0\0\0.')
loads(b'Pabc\n.')
loads(b'NQ.')
loads(b'cnosuch\nname\n.')
loads(b'cbuiltins\nnosuch\n.')
loads(b'cbuiltins\n')
loads(b'N\x93.')
loads(b'NN\x93.')
loads(b'NNR.')
loads(b'N)R.')
loads(b'NN\x81.')
loads(b'cbuiltins\nint\nN\x81.')
loads(b'NNN\x92.')
loads(b'cbuiltins\nint\nNN\x92.')
loads(b'cbuiltins\nint\n)N\x92.')
loads(b'cbuiltins\nint\n(o.')
loads(b'(cbuiltins\nint\no.')
loads(b'(I5\nibuiltins\nstr\n.')
loads(b'Iabc\n.')
loads(b'I01\n.'), loads(b'I00\n.'), loads(b'I5\n.'), loads(b'L5L\n.'), loads(b'L5\n.'), loads(b'F1.5\n.')
loads(b'I\n.')
loads(b'Lx\n.')
loads(b'S\n.')
loads(b'Sabc\n.')
loads(b"S'abc\n.")
loads(b"S'ab\\n\\x41c'\n."), loads(b'U\1a.'), loads(b'T\1\0\0\0a.')
loads(b"S'\xe9'\n.")
loads(b'U\1\xe9.')
loads(b'U\5a.')
loads(b'X\1\0\0\0\xff.')
loads(b'X\xff\0\0\0\xff.')
loads(b'Va\\u00e9\n.')
loads(b'\x8e\xff\xff\xff\xff\xff\xff\xff\xff.')
loads(b'\x96\xff\xff\xff\xff\xff\xff\xff\xff.')
loads(b'\x8b\xff\xff\xff\xff.')
loads(b'\x8a\2\xff\x7f.')
loads(b'\x95\xff\xff\xff\xff\xff\xff\xff\xff.')
loads(b'\x95\5\0\0\0\0\0\0\0.')
loads(b'Na.')
loads(b'NNa.')
loads(b'N(Ne.')
loads(b'}(Nu.')
loads(b'NNNs.')
loads(b'N(N\x90.')
loads(b'(NNi')
loads(b'\x82\5.')
loads(b'\x82\0.')
loads(b'\x97.')
loads(b'2.')
loads(b'Np-1\n.')
loads(b'\x94.')
loads(b'1.')
loads(b'(u.')
loads(b'\x85.')
loads(b'N(N0.')
loads(5)
loads('a')
loads(b'N.', buffers=5)
loads(b'\x97.', buffers=[])
loads(b'\x97.', buffers=[b'a'])
loads(b'U\1\xe9.', encoding='bytes'), loads(b'U\1\xe9.', encoding='latin1')
loads(b'c__builtin__\nxrange\n.'), loads(b'ccopy_reg\n_reconstructor\n.').__name__
_pickle.PickleBuffer(5)
dumps(pickle.PickleBuffer(b'a'))
dumps(pickle.PickleBuffer(b'a'), 5)
dumps(pickle.PickleBuffer(bytearray(b'a')), 5)
dumps(pickle.PickleBuffer(memoryview(b'abcd')[::2]), 5)
pickle.PickleError.__mro__
pickle.encode_long(-129), pickle.decode_long(b'\xff\x7f'), pickle.whichmodule(len, 'len')
[pickle.encode_long(n) for n in (0, 255, 32767, -256, -32768, -128, 127)]
""")

# Out-of-band data.
buffers = []
b = bytearray(b"data" * 10)
data = pickle.dumps([pickle.PickleBuffer(b), pickle.PickleBuffer(b"ro")], 5, buffer_callback=buffers.append)
assert b"data" not in data and len(buffers) == 2
x, y = pickle.loads(data, buffers=buffers)
assert bytes(x) == bytes(b) and bytes(y) == b"ro" and bytes(buffers[0].raw()) == bytes(b)
x, y = pickle.loads(data, buffers=[b, b"ro"])
assert x is b
buffers[0].release()
show("buffers[0].raw()")


# Extensions.
class MyPickler(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table.copy()

    def persistent_id(self, obj):
        return ("id", obj.x) if isinstance(obj, P) else None

    def reducer_override(self, obj):
        if obj is E:
            return eval, ("42",)
        return NotImplemented


class MyUnpickler(pickle.Unpickler):
    def persistent_load(self, pid):
        return pid

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


MyPickler.dispatch_table[S] = lambda s: (str, ("S!",))
for protocol in range(1, 6):
    f = io.BytesIO()
    MyPickler(f, protocol).dump([P(3), E, S(), "a"])
    f.seek(0)
    print(MyUnpickler(f).load())
show("setattr(pickle.Pickler(f), 'persistent_id', 1)")

# The memo lives on between dumps.
f = io.BytesIO()
p = pickle.Pickler(f)
shared = ["shared"]
p.dump(shared)
n = f.tell()
p.dump(shared)
print(f.tell() - n, len(p.memo.copy()))
p.clear_memo()
p.dump(shared)
print(f.tell() - n)
f.seek(0)
u = pickle.Unpickler(f)
x, y, z = u.load(), u.load(), u.load()
assert x is y is not z and x == z
p.fast = True
p.dump([shared, shared])

# Extension codes.
copyreg.add_extension(__name__, "P", 0xF0)
try:
    data = pickle.dumps(P, 2)
    print(data)
    assert pickle.loads(data) is P
finally:
    copyreg.remove_extension(__name__, "P", 0xF0)


class State:
    def __reduce__(self):
        return State, (), {"a": 1}, None, None, set_state


def set_state(obj, state):
    obj.got = state


assert pickle.loads(pickle.dumps(State())).got == {"a": 1}
deep = []
for i in range(100000):
    deep = [deep]
try:
    pickle.dumps(deep)
except RecursionError as e:
    print("RecursionError")
