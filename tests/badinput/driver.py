"""Calls what is built in with bad arguments and prints what happens.

driver.py                  the names of the sections
driver.py SECTION ...      a line for each group of calls: its name and a checksum of its outcomes
driver.py -l SECTION ...   the outcomes themselves

The outcomes that CPython has are in expected.txt: go run ./internal/cmd/badinput -record.
"""

import _io
import builtins
import collections
import contextlib
import functools
import itertools
import operator
import re
import sys
import types
import typing
import weakref
import zlib

sys.setrecursionlimit(400)


class Boom(Exception):
    pass


def boom(*args):
    raise Boom("boom")


def giving(**methods):
    """An object whose special methods return the given values, or raise."""
    d = {}
    for name, value in methods.items():
        d[name] = boom if value is boom else (lambda self, *args, value=value, **kw: value() if callable(value) else value)
    return type("Odd", (), d)()


class IntSub(int):
    pass


class StrSub(str):
    pass


class FloatSub(float):
    pass


class BytesSub(bytes):
    pass


class ListSub(list):
    pass


class TupleSub(tuple):
    pass


class DictSub(dict):
    pass


class SetSub(set):
    pass


class Plain:
    pass


class Meta(type):
    pass


class Next:
    """An iterator that raises after the values it has."""

    def __init__(self, *values):
        self.values = list(values)

    def __iter__(self):
        return self

    def __next__(self):
        if self.values:
            return self.values.pop(0)
        raise Boom("next")


class Getitem:
    def __getitem__(self, i):
        if i > 2:
            raise Boom("item")
        return i


def generator(*values):
    yield from values


def failing():
    yield 1
    raise Boom("generator")


class Mutator:
    """Changes a container in each of its special methods."""

    def __init__(self, target, how, value=1):
        self.target, self.how, self.value = target, how, value

    def act(self):
        t = self.target
        try:
            if self.how == "clear":
                t.clear()
            elif self.how == "release":
                t.release()
            elif self.how == "close":
                t.close()
            elif len(t) < 40:
                if hasattr(t, "append"):
                    t.append(1)
                elif hasattr(t, "add"):
                    t.add(len(t) + 1000)
                else:
                    t[len(t) + 1000] = 1
        except (AttributeError, TypeError, ValueError, BufferError, RecursionError):
            pass

    def __index__(self):
        self.act()
        return self.value

    def __len__(self):
        self.act()
        return 2

    def __bool__(self):
        self.act()
        return True

    def __iter__(self):
        self.act()
        return MutatorIter(self)

    def __eq__(self, other):
        self.act()
        return False

    def __hash__(self):
        self.act()
        return 1

    def __lt__(self, other):
        self.act()
        return True

    def __repr__(self):
        return "Mutator"


class MutatorIter:
    def __init__(self, m):
        self.m, self.n = m, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.m.act()
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


def released():
    m = memoryview(b"ab")
    m.release()
    return m


nan = float("nan")
inf = float("inf")

# The values that calls get: a name, and a function that makes the value for a receiver.
VALUES = {
    "None": lambda r: None,
    "True": lambda r: True,
    "-1": lambda r: -1,
    "0": lambda r: 0,
    "1": lambda r: 1,
    "3": lambda r: 3,
    "300": lambda r: 300,
    "2**40": lambda r: 2**40,
    "2**63-1": lambda r: 2**63 - 1,
    "2**63": lambda r: 2**63,
    "-2**63": lambda r: -(2**63),
    "-2**70": lambda r: -(2**70),
    "10**30": lambda r: 10**30,
    "1.5": lambda r: 1.5,
    "nan": lambda r: nan,
    "-inf": lambda r: -inf,
    "1j": lambda r: 1j,
    "''": lambda r: "",
    "'a'": lambda r: "a",
    "'ab'": lambda r: "ab",
    "'é'": lambda r: "é",
    "'1'": lambda r: "1",
    "lone": lambda r: "\ud800",
    "emoji": lambda r: "\U0001f600",
    "nul": lambda r: "a\0b",
    "'{}%s'": lambda r: "{}%s",
    "'utf-8'": lambda r: "utf-8",
    "'strict'": lambda r: "strict",
    "b''": lambda r: b"",
    "b'a'": lambda r: b"a",
    "b'ab'": lambda r: b"ab",
    "bytearray": lambda r: bytearray(b"ab"),
    "view": lambda r: memoryview(b"ab"),
    "viewI": lambda r: memoryview(b"abcdefgh").cast("I"),
    "view2": lambda r: memoryview(b"abcdef").cast("B", [2, 3]),
    "view::2": lambda r: memoryview(b"abcd")[::2],
    "released": lambda r: released(),
    "[]": lambda r: [],
    "[1,2]": lambda r: [1, 2],
    "['a']": lambda r: ["a"],
    "[300]": lambda r: [300],
    "[[1]]": lambda r: [[1]],
    "[(1,2)]": lambda r: [(1, 2)],
    "()": lambda r: (),
    "(1,)": lambda r: (1,),
    "('a','b')": lambda r: ("a", "b"),
    "([],)": lambda r: ([],),
    "{}": lambda r: {},
    "{1:2}": lambda r: {1: 2},
    "{'a':1}": lambda r: {"a": 1},
    "{1}": lambda r: {1},
    "frozenset": lambda r: frozenset({1}),
    "range": lambda r: range(3),
    "slice": lambda r: slice(0, 1),
    "slice0": lambda r: slice(0, None, 0),
    "slicebad": lambda r: slice("a"),
    "slicehuge": lambda r: slice(-(2**70), 2**70, 2**70),
    "slice-": lambda r: slice(None, None, -1),
    "iter": lambda r: iter([1]),
    "gen": lambda r: generator(1, 2),
    "failing": lambda r: failing(),
    "Next": lambda r: Next(),
    "Next1": lambda r: Next("a"),
    "Getitem": lambda r: Getitem(),
    "object": lambda r: object(),
    "NotImpl": lambda r: NotImplemented,
    "...": lambda r: ...,
    "int": lambda r: int,
    "type": lambda r: type,
    "Plain": lambda r: Plain,
    "Plain()": lambda r: Plain(),
    "lambda": lambda r: lambda: 1,
    "len": lambda r: len,
    "boom": lambda r: boom,
    "exc": lambda r: ValueError("x"),
    "Exc": lambda r: ValueError,
    "IntSub": lambda r: IntSub(2),
    "StrSub": lambda r: StrSub("a"),
    "FloatSub": lambda r: FloatSub(2.5),
    "BytesSub": lambda r: BytesSub(b"a"),
    "ListSub": lambda r: ListSub([1]),
    "TupleSub": lambda r: TupleSub((1,)),
    "DictSub": lambda r: DictSub(a=1),
    "SetSub": lambda r: SetSub({1}),
    "self": lambda r: r,
    "union": lambda r: int | str,
    "alias": lambda r: list[int],
    "index!": lambda r: giving(__index__=boom),
    "index:str": lambda r: giving(__index__="a"),
    "index:big": lambda r: giving(__index__=2**70),
    "index:True": lambda r: giving(__index__=True),
    "index:2": lambda r: giving(__index__=2),
    "int!": lambda r: giving(__int__=boom),
    "int:str": lambda r: giving(__int__="a"),
    "float!": lambda r: giving(__float__=boom),
    "float:1": lambda r: giving(__float__=1),
    "float:2.5": lambda r: giving(__float__=2.5),
    "complex!": lambda r: giving(__complex__=boom),
    "complex:1": lambda r: giving(__complex__=1),
    "trunc:1": lambda r: giving(__trunc__=1),
    "len!": lambda r: giving(__len__=boom, __getitem__=boom),
    "len:-1": lambda r: giving(__len__=-1, __getitem__=boom),
    "len:big": lambda r: giving(__len__=2**70, __getitem__=boom),
    "len:str": lambda r: giving(__len__="a", __getitem__=boom),
    "iter!": lambda r: giving(__iter__=boom),
    "iter:1": lambda r: giving(__iter__=1),
    "iter:None": lambda r: type("Odd", (), {"__iter__": None})(),
    "hint!": lambda r: giving(__iter__=lambda: iter([1, 2]), __length_hint__=boom),
    "hint:-1": lambda r: giving(__iter__=lambda: iter([1, 2]), __length_hint__=-1),
    "hint:big": lambda r: giving(__iter__=lambda: iter([1, 2]), __length_hint__=2**70),
    "hint:str": lambda r: giving(__iter__=lambda: iter([1, 2]), __length_hint__="a"),
    "hint:100": lambda r: giving(__iter__=lambda: iter([1, 2]), __length_hint__=100),
    "eq!": lambda r: giving(__eq__=boom, __hash__=1),
    "eq:NI": lambda r: giving(__eq__=NotImplemented, __hash__=1),
    "eq:bool!": lambda r: giving(__eq__=giving(__bool__=boom), __hash__=1),
    "hash!": lambda r: giving(__hash__=boom),
    "hash:str": lambda r: giving(__hash__="a"),
    "hash:big": lambda r: giving(__hash__=2**70),
    "unhashable": lambda r: type("Odd", (), {"__hash__": None})(),
    "lt!": lambda r: giving(__lt__=boom, __gt__=boom),
    "bool!": lambda r: giving(__bool__=boom),
    "bool:1": lambda r: giving(__bool__=1),
    "repr!": lambda r: giving(__repr__=boom),
    "repr:1": lambda r: giving(__repr__=1),
    "str:1": lambda r: giving(__str__=1),
    "format:1": lambda r: giving(__format__=1),
    "bytes:1": lambda r: giving(__bytes__=1),
    "bytes!": lambda r: giving(__bytes__=boom),
    "bytes:b": lambda r: giving(__bytes__=b"xy"),
    "buffer!": lambda r: giving(__buffer__=boom),
    "buffer:1": lambda r: giving(__buffer__=1),
    "buffer": lambda r: giving(__buffer__=memoryview(b"xy")),
    "fspath:1": lambda r: giving(__fspath__=1),
    "keys!": lambda r: giving(keys=boom),
    "keys:1": lambda r: giving(keys=1, __getitem__=boom),
    "keys:a": lambda r: giving(keys=["a"], __getitem__=boom),
    "keys:ok": lambda r: giving(keys=["a", "b"], __getitem__=1, __iter__=boom),
    "keys:nogetitem": lambda r: giving(keys=["a"]),
    "contains!": lambda r: giving(__contains__=boom),
    "getattr!": lambda r: giving(__getattr__=boom),
    "call!": lambda r: giving(__call__=boom),
    "reversed:1": lambda r: giving(__reversed__=1),
    "round:x": lambda r: giving(__round__="x", __abs__="y", __divmod__="z", __pow__="p"),
    "missing!": lambda r: type("Odd", (dict,), {"__missing__": boom})(),
    "add!": lambda r: giving(__add__=boom, __radd__=boom, __mul__=boom, __rmul__=boom, __mod__=boom, __rmod__=boom, __or__=boom, __ror__=boom),
    "add:NI": lambda r: giving(__add__=NotImplemented, __radd__=NotImplemented, __or__=NotImplemented, __iadd__=NotImplemented),
    "M:clear": lambda r: Mutator(r, "clear"),
    "M:grow": lambda r: Mutator(r, "grow"),
    "M:close": lambda r: Mutator(r, "close"),
    "M:release": lambda r: Mutator(r, "release", 0),
    "M:0": lambda r: Mutator(r, "clear", 0),
}

PAIRS = ["None", "-1", "1", "2**40", "2**63", "1.5", "'a'", "b'ab'", "[1,2]", "index!", "M:clear", "M:grow", "self"]
FEW = ["None", "1", "'a'", "2**63", "index!", "[1,2]"]
TRIPLES = ["None", "1", "'a'", "M:clear"]
OPERANDS_OF = [
    "None", "True", "-1", "0", "3", "2**63-1", "2**63", "1.5", "nan", "1j", "''", "'ab'", "'{}%s'", "b'ab'", "bytearray", "view", "view::2", "released", "[]", "[1,2]", "()", "(1,)", "{}", "{1:2}", "{1}", "frozenset",
    "range", "slice", "gen", "object", "int", "Plain()", "IntSub", "StrSub", "BytesSub", "ListSub", "TupleSub", "DictSub", "SetSub", "union", "alias", "index!", "index:big", "index:2", "float:2.5", "len:-1", "iter:1", "iter:None", "hint:-1", "keys:1", "keys:ok", "eq!", "eq:NI", "lt!",
    "buffer!", "buffer", "add!", "add:NI", "M:clear", "M:grow", "self",
]
FOURS = ["None", "'a'"]
KEYWORDS = ["x", "sep", "encoding", "key", "default", "iterable", "object", "strict"]


def cut(s, n=300):
    s = re.sub(r"0x[0-9a-f]{6,}", "0x", s).replace(__file__, "driver.py")
    return s if len(s) <= n else f"{s[:n]}+{len(s) - n}"


def text(v):
    try:
        return cut(repr(v))
    except BaseException as e:
        return "repr raises " + failure(e, False)


def failure(e, more=True):
    try:
        s = f"{type(e).__name__}: {e}"
    except BaseException as e2:
        s = f"{type(e).__name__}: str raises {type(e2).__name__}"
    if more:
        if isinstance(e, AttributeError):
            s += f" name={e.name!r} obj={type(e.obj).__name__}"
        if isinstance(e, OSError) and e.errno is not None:
            s += f" errno={e.errno} filename={e.filename!r}"
        if isinstance(e, UnicodeError) and hasattr(e, "start"):
            s += f" {e.encoding!r} {text(e.object)} {e.start} {e.end}"
        if isinstance(e, KeyError):
            s += " args=" + text(e.args)
        if e.__cause__ is not None:
            s += " from " + failure(e.__cause__, False)
        elif e.__context__ is not None and not e.__suppress_context__:
            s += " after " + failure(e.__context__, False)
        for note in getattr(e, "__notes__", ()):
            s += f" note={note}"
    return cut(s, 500)


ITERATORS = (map, filter, zip, enumerate, reversed, types.GeneratorType, type(iter([])), type(iter(())), type(iter("")), type(iter("é")), type(iter(b"")),
    type(iter(bytearray())), type(iter({})), type(iter({}.items())), type(iter({}.values())), type(iter(set())), type(iter(range(1))),
    type(iter(range(2**70))), type(iter(int, 1)), type(reversed([])), type(reversed({})), type(iter(Getitem())))


def show(v):
    t = type(v)
    if issubclass(t, (set, frozenset)):
        # The order is that of the hashes, and some are addresses.
        return f"{t.__name__}{sorted(map(text, v))}"
    if t in ITERATORS:
        parts = []
        try:
            for _ in range(6):
                parts.append(text(next(v)))
        except StopIteration:
            pass
        except BaseException as e:
            parts.append(failure(e))
        return f"{t.__name__}<{', '.join(parts)}>"
    if isinstance(v, memoryview):
        try:
            return f"memoryview<{v.format} {v.shape} {v.strides} {v.readonly} {text(v.tobytes())}>"
        except ValueError as e:
            return failure(e)
    return f"{t.__name__} {text(v)}" if t.__repr__ is object.__repr__ or isinstance(v, (int, str, bytes, tuple)) and t not in (int, str, bytes, tuple, bool) else text(v)


def outcome(f, *args, **kw):
    try:
        v = f(*args, **kw)
    except BaseException as e:
        return failure(e)
    return show(v)


class Recorder:
    def __init__(self, listing):
        self.listing, self.name = listing, None

    def group(self, name):
        self.end()
        self.name, self.sum, self.n = name, 0, 0

    def line(self, what, result):
        s = f"{what} -> {result}\n".encode("utf-8", "backslashreplace")
        if self.listing:
            sys.stdout.write(f"{self.name} {s.decode()}")
        self.sum = zlib.crc32(s, self.sum)
        self.n += 1

    def end(self):
        if self.name is not None and self.n and not self.listing:
            print(self.name, f"{self.sum:08x}", flush=True)
        self.name = None


def argument_lists(full=True):
    yield (), ()
    for name in VALUES:
        yield (name,), ()
    for p in itertools.product(PAIRS if full else FEW, repeat=2):
        yield p, ()
    if full:
        for p in itertools.product(TRIPLES, repeat=3):
            yield p, ()
        for p in itertools.product(FOURS, repeat=4):
            yield p, ()
    yield ("1",) * 5, ()
    yield ("None",) * 6, ()
    yield ("'a'",) * 7, ()
    yield ("1",) * 12, ()


def names_of(f):
    """The parameters that a callable says it has."""
    s = getattr(f, "__text_signature__", None)
    return re.findall(r"[(,] *\*{0,2}([a-z_]\w*)", s) if isinstance(s, str) else []


def keyword_lists(f):
    own = names_of(f)
    names = list(dict.fromkeys(own + KEYWORDS))
    for name in names + ["nonsense", "é", ""]:
        for value in ("None", "1", "'a'", "M:clear") if name in own else ("1",):
            yield (), ((name, value),)
        yield ("1",), ((name, "1"),)
        yield ("'a'", "1"), ((name, "1"),)
    yield ("1", "1", "1"), (("nonsense", "1"), ("more", "1"))


# Results that differ from one process to the next, or say what an implementation does.
HIDDEN = {"__sizeof__", "__dir__", "__doc__", "__hash__", "__reduce__", "__reduce_ex__", "__subclasses__", "__dict__", "__annotations__", "__getstate__", "__text_signature__"}
SKIPPED = {"__init_subclass__", "__subclasshook__", "__del__", "__abstractmethods__"}


def too_long(name, names, receiver):
    """Calls that would not end."""
    if name in ("__pow__", "__rpow__", "pow", "__ipow__"):
        big = {"2**40", "2**63-1", "2**63", "-2**63", "-2**70", "10**30", "index:big"}
        return any(n in big for n in names) or receiver == "10**30"
    if name in ("__mul__", "__rmul__", "__imul__") and receiver in ("12", "max"):
        return any(n in HUGE for n in names)
    if name == "__setitem__" and receiver in ("abca", "high"):
        return any(n.startswith("M:") for n in names)
    if name in ("__round__", "round"):
        return any(n in ("-2**63", "-2**70") for n in names)
    return False


def call_all(rec, what, make, name, lists, state=True, receiver=""):
    """Calls an attribute of fresh receivers with all the argument lists."""
    for names, kws in lists:
        if too_long(name, names, receiver):
            continue
        try:
            r = make()
            args = [VALUES[n](r) for n in names]
            kw = {k: VALUES[n](r) for k, n in kws}
            f = getattr(r, name)
        except BaseException as e:
            rec.line(what, "preparing " + failure(e))
            continue
        result = outcome(f, *args, **kw)
        if name in HIDDEN and not re.match(r"[A-Za-z]+(Error|Exception)?: ", result):
            result = "a value"
        if state:
            result += " | " + show(r)
        rec.line(f"{what}({', '.join(names)}{', ' if names and kws else ''}{', '.join(f'{k}={n}' for k, n in kws)})", result)


def is_method(v):
    return callable(v) or isinstance(v, (classmethod, staticmethod))


def raw(t, name):
    for c in t.__mro__:
        if name in c.__dict__:
            return c.__dict__[name]


def fuzz_type(rec, section, receivers, deep=True, skip=()):
    """Fuzzes the attributes of the type of some receivers."""
    first = next(iter(receivers.values()))
    t = type(first())
    try:
        sub = type("Sub", (t,), {})
    except TypeError:
        sub = None
    for name in sorted(dir(t)):
        if name in SKIPPED or name in skip or name == "__class__" and not deep:
            continue
        inherited = name not in t.__dict__
        if inherited and name in object.__dict__ and section != "object":
            continue
        v = raw(t, name)
        rec.group(f"{section}.{name}")
        if v is None or isinstance(v, (str, int, tuple)):
            continue
        if not is_method(v):
            for rname, make in receivers.items():
                if name not in HIDDEN:
                    rec.line(f"get {rname}", outcome(lambda: getattr(make(), name)))
                for vname in VALUES:
                    r = make()
                    value = VALUES[vname](r)
                    rec.line(f"set {rname} {vname}", outcome(setattr, r, name, value) + ("" if name in HIDDEN else " | " + outcome(getattr, r, name)))
                rec.line(f"del {rname}", outcome(delattr, make(), name))
            for f in "__get__", "__set__", "__delete__":
                for names in ((), ("1",), ("object",), ("None",), ("None", "None"), ("None", "int"), ("object", "1"), ("1", "1", "1")):
                    rec.line(f"{f} {names}", outcome(lambda: getattr(v, f)(*[VALUES[n](None) for n in names])))
            continue
        lists = list(argument_lists(deep))
        for i, (rname, make) in enumerate(receivers.items()):
            call_all(rec, rname, make, name, lists if i == 0 else [l for l in lists if len(l[0]) <= 1 or i < 3 and set(l[0]) <= {"None", "1", "M:clear", "'a'", "index!"}], receiver=rname)
        call_all(rec, "kw", first, name, keyword_lists(v))
        # Through the type: no receiver, or a wrong one.
        f = getattr(t, name)
        for names in ((), ("object",), ("1",), ("'a'",), ("None", "1"), ("object", "1", "1", "1"), ("int",), ("[]", "[]"), ("{}", "1")):
            if not too_long(name, names, ""):
                result = outcome(lambda: f(*[VALUES[n](None) for n in names]))
                rec.line(f"type{names}", "a value" if name in HIDDEN and "Error" not in result else result)
        rec.line("type kw", outcome(lambda: f(nonsense=1)))
        if sub is not None:
            try:
                r = first()
                s = sub(*r) if isinstance(r, slice) else sub(r)
            except BaseException:
                try:
                    s = sub()
                except BaseException:
                    continue
            for names in ((), ("object",), ("1",), ("'a'",), ("None", "1"), ("object", "1", "1", "1"), ("1",) * 9):
                if not too_long(name, names, ""):
                    result = outcome(lambda: getattr(s, name)(*[VALUES[n](s) for n in names]))
                    rec.line(f"sub{names}", "a value" if name in HIDDEN and "Error" not in result else result)
                    result = outcome(lambda: getattr(sub, name)(*[VALUES[n](s) for n in names]))
                    rec.line(f"subtype{names}", "a value" if name in HIDDEN and "Error" not in result else result)
            rec.line("sub kw", outcome(lambda: getattr(s, name)(nonsense=1)))
    rec.group(f"{section}()")
    if t not in (types.FrameType, types.CodeType):
        for names, kws in itertools.chain(argument_lists(deep), keyword_lists(t)):
            rec.line(f"{names}{kws}", outcome(lambda: t(*[VALUES[n](None) for n in names], **{k: VALUES[n](None) for k, n in kws})))
        if sub is not None:
            for names in ((), ("1",), ("'a'",), ("[1,2]",), ("1", "1"), ("None",) * 5):
                rec.line(f"sub{names}", outcome(lambda: sub(*[VALUES[n](None) for n in names])))
            rec.line("sub kw", outcome(lambda: sub(nonsense=1)))
    rec.group(f"{section}.__new__")
    for names in ((), ("1",), ("object",), ("int",), ("type",), ("Plain",), ("Plain", "1"), ("int", "'a'")):
        rec.line(f"{names}", outcome(lambda: t.__new__(*[VALUES[n](None) for n in names])))
    rec.group(f"{section} attributes")
    for what in "none_such", "__name__", "__call__", "__dict__", "__len__", "é", "lone":
        what = "\ud800" if what == "lone" else what
        hidden = what == "__dict__"
        rec.line(f"get {what}", "-" if hidden else outcome(lambda: getattr(first(), what)))
        rec.line(f"set {what}", outcome(lambda: setattr(first(), what, 1)))
        rec.line(f"del {what}", outcome(lambda: delattr(first(), what)))
        rec.line(f"type set {what}", outcome(lambda: setattr(t, what, 1)) if t.__module__ == "builtins" else "-")
        rec.line(f"type del {what}", outcome(lambda: delattr(t, what)) if t.__module__ == "builtins" else "-")
        rec.line(f"type get {what}", "-" if hidden else outcome(lambda: getattr(t, what)))
    rec.end()


def mutating_list(how, n=3):
    l = []
    l.extend(Mutator(l, how) for _ in range(n))
    return l


def mutating_dict(how):
    d = {}
    ms = [Mutator(None, how) for _ in range(3)]
    for m in ms:
        d[m] = m
    for m in ms:
        m.target = d
    return d


def mutating_set(how):
    s = set()
    ms = [Mutator(None, how) for _ in range(3)]
    s.update(ms)
    for m in ms:
        m.target = s
    return s


def cell(v=1):
    return (lambda: v).__closure__[0]


def function(a, /, b=1, *args, c, d=2, **kw):
    return a


class Methods:
    def m(self, x=1):
        return x


async def coroutine():
    return 1


async def async_generator():
    yield 1


def closed(c):
    c.close()
    return c


def text_io(s="ab\ncd\n", **kw):
    return _io.TextIOWrapper(_io.BytesIO(s.encode()), "utf-8", **kw)


RECEIVERS = {
    "int": {"0": lambda: 0, "-7": lambda: -7, "10**30": lambda: 10**30, "300": lambda: 300},
    "bool": {"True": lambda: True},
    "float": {"1.5": lambda: 1.5, "-0.0": lambda: -0.0, "nan": lambda: nan, "inf": lambda: inf, "1e300": lambda: 1e300},
    "complex": {"1+2j": lambda: 1 + 2j, "0": lambda: 0j, "nan": lambda: complex(nan, inf)},
    "str": {"abca": lambda: "abcab", "empty": lambda: "", "é": lambda: "éa€b", "emoji": lambda: "a\U0001f600\ud800", "lines": lambda: "a\tb\nc {} {0} {x} %s %d"},
    "bytes": {"abca": lambda: b"abcab", "empty": lambda: b"", "high": lambda: b"\xff\x00\n", "%": lambda: b"%s %d"},
    "bytearray": {"abca": lambda: bytearray(b"abcab"), "empty": lambda: bytearray(), "high": lambda: bytearray(b"\xff\x00\n")},
    "exported": {"exported": lambda: (lambda b: (HELD.clear(), HELD.append(memoryview(b)), b)[-1])(bytearray(b"abc"))},
    "memoryview": {"ab": lambda: memoryview(b"abc"), "rw": lambda: memoryview(bytearray(b"abcdef")), "I": lambda: memoryview(bytearray(8)).cast("I"),
        "2d": lambda: memoryview(bytearray(b"abcdef")).cast("B", [2, 3]), "::2": lambda: memoryview(bytearray(b"abcdef"))[::-2], "released": released,
        "0d": lambda: memoryview(b"abcd").cast("i", ()), "d": lambda: memoryview(bytearray(16)).cast("d")},
    "list": {"123": lambda: [1, 2, 3], "empty": lambda: [], "mixed": lambda: [1, "a", None], "clear": lambda: mutating_list("clear"), "grow": lambda: mutating_list("grow")},
    "tuple": {"123": lambda: (1, 2, 3), "empty": lambda: (), "mixed": lambda: (1, "a", None), "bad": lambda: (giving(__eq__=boom, __hash__=1, __lt__=boom), 1)},
    "dict": {"ab": lambda: {"a": 1, 1: 2}, "empty": lambda: {}, "clear": lambda: mutating_dict("clear"), "grow": lambda: mutating_dict("grow")},
    "DictSub": {"ab": lambda: DictSub({"a": 1, 1: 2}), "empty": lambda: DictSub()},
    "ListSub": {"12": lambda: ListSub([1, 2])},
    "StrSub": {"ab": lambda: StrSub("ab")},
    "IntSub": {"3": lambda: IntSub(3)},
    "FloatSub": {"1.5": lambda: FloatSub(1.5)},
    "BytesSub": {"ab": lambda: BytesSub(b"ab")},
    "TupleSub": {"12": lambda: TupleSub((1, 2))},
    "SetSub": {"12": lambda: SetSub((1, 2))},
    "dict_keys": {"ab": lambda: {"a": 1, 1: 2}.keys(), "clear": lambda: mutating_dict("clear").keys()},
    "dict_values": {"ab": lambda: {"a": 1, 1: 2}.values()},
    "dict_items": {"ab": lambda: {"a": 1, 1: 2}.items(), "clear": lambda: mutating_dict("clear").items()},
    "set": {"12": lambda: {1, 2}, "empty": lambda: set(), "clear": lambda: mutating_set("clear"), "grow": lambda: mutating_set("grow")},
    "frozenset": {"12": lambda: frozenset({1, 2}), "empty": lambda: frozenset()},
    "range": {"5": lambda: range(5), "huge": lambda: range(0, 2**70, 2**68), "down": lambda: range(5, 0, -2)},
    "slice": {"1:2": lambda: slice(1, 2), "none": lambda: slice(None), "bad": lambda: slice("a", giving(__index__=boom), 0)},
    "enumerate": {"e": lambda: enumerate("ab")},
    "zip": {"z": lambda: zip("ab", [1]), "strict": lambda: zip("ab", [1], strict=True)},
    "map": {"m": lambda: map(str, [1, 2]), "bad": lambda: map(boom, [1])},
    "filter": {"f": lambda: filter(None, [1, 0])},
    "reversed": {"r": lambda: reversed(Seq())},
    "list_iterator": {"i": lambda: iter([1, 2])},
    "list_reverseiterator": {"i": lambda: reversed([1, 2])},
    "tuple_iterator": {"i": lambda: iter((1, 2))},
    "str_iterator": {"i": lambda: iter("é\U0001f600")},
    "str_ascii_iterator": {"i": lambda: iter("ab")},
    "bytes_iterator": {"i": lambda: iter(b"ab")},
    "bytearray_iterator": {"i": lambda: iter(bytearray(b"ab"))},
    "range_iterator": {"i": lambda: iter(range(3))},
    "longrange_iterator": {"i": lambda: iter(range(2**70, 2**70 + 3))},
    "dict_keyiterator": {"i": lambda: iter({1: 2})},
    "dict_itemiterator": {"i": lambda: iter({1: 2}.items())},
    "dict_reversevalueiterator": {"i": lambda: reversed({1: 2}.values())},
    "set_iterator": {"i": lambda: iter({1})},
    "callable_iterator": {"i": lambda: iter(lambda: 1, 2)},
    "iterator": {"i": lambda: iter(Getitem())},
    "memory_iterator": {"i": lambda: iter(memoryview(b"ab"))},
    "generator": {"g": lambda: generator(1, 2), "failing": failing, "closed": lambda: closed(generator(1))},
    "async_generator": {"g": async_generator},
    "property": {"p": lambda: property(boom), "empty": lambda: property()},
    "classmethod": {"c": lambda: classmethod(function), "1": lambda: classmethod(1)},
    "staticmethod": {"s": lambda: staticmethod(function), "1": lambda: staticmethod(1)},
    "super": {"s": lambda: super(IntSub, IntSub(1)), "unbound": lambda: super(IntSub)},
    "object": {"o": object},
    "Plain": {"p": Plain},
    "NoneType": {"None": lambda: None},
    "ellipsis": {"...": lambda: ...},
    "NotImplementedType": {"NI": lambda: NotImplemented},
    "function": {"f": lambda: types.FunctionType(function.__code__, {}, "function", (1,))},
    "lambda": {"l": lambda: lambda: 1},
    "method": {"m": lambda: Methods().m},
    "builtin_function_or_method": {"len": lambda: len, "append": lambda: [].append},
    "method_descriptor": {"d": lambda: list.append},
    "wrapper_descriptor": {"d": lambda: int.__add__},
    "method-wrapper": {"d": lambda: (1).__add__},
    "getset_descriptor": {"d": lambda: type.__dict__["__name__"]},
    "member_descriptor": {"d": lambda: slice.__dict__["start"]},
    "classmethod_descriptor": {"d": lambda: dict.__dict__["fromkeys"]},
    "code": {"c": lambda: function.__code__},
    "cell": {"c": lambda: cell(), "empty": lambda: types.CellType()},
    "module": {"m": lambda: types.ModuleType("m")},
    "mappingproxy": {"m": lambda: types.MappingProxyType({"a": 1})},
    "SimpleNamespace": {"s": lambda: types.SimpleNamespace(a=1)},
    "GenericAlias": {"g": lambda: list[int]},
    "UnionType": {"u": lambda: int | str},
    "TypeVar": {"T": lambda: typing.TypeVar("T"), "bound": lambda: typing.TypeVar("T", bound=int)},
    "ParamSpec": {"P": lambda: typing.ParamSpec("P")},
    "TypeVarTuple": {"Ts": lambda: typing.TypeVarTuple("Ts")},
    "ReferenceType": {"r": lambda: weakref.ref(Plain)},
    "proxy": {"p": lambda: weakref.proxy(KEPT)},
    "traceback": {"t": lambda: raised(boom).__traceback__},
    "type": {"Plain": lambda: type("C", (), {"a": 1}), "meta": lambda: Meta("C", (), {})},
    "StringIO": {"s": lambda: _io.StringIO("ab\ncd\n"), "closed": lambda: closed(_io.StringIO())},
    "BytesIO": {"b": lambda: _io.BytesIO(b"ab\ncd\n"), "closed": lambda: closed(_io.BytesIO())},
    "BufferedReader": {"b": lambda: _io.BufferedReader(_io.BytesIO(b"ab\ncd\n")), "closed": lambda: closed(_io.BufferedReader(_io.BytesIO()))},
    "BufferedWriter": {"b": lambda: _io.BufferedWriter(_io.BytesIO())},
    "BufferedRandom": {"b": lambda: _io.BufferedRandom(_io.BytesIO(b"abc"))},
    "BufferedRWPair": {"b": lambda: _io.BufferedRWPair(_io.BytesIO(b"abc"), _io.BytesIO())},
    "TextIOWrapper": {"t": text_io, "closed": lambda: closed(text_io())},
    "IncrementalNewlineDecoder": {"d": lambda: _io.IncrementalNewlineDecoder(None, True)},
    "deque": {"12": lambda: collections.deque([1, 2]), "max": lambda: collections.deque([1], 2)},
    "OrderedDict": {"ab": lambda: collections.OrderedDict(a=1, b=2)},
    "defaultdict": {"a": lambda: collections.defaultdict(int, a=1), "boom": lambda: collections.defaultdict(boom)},
    "partial": {"p": lambda: functools.partial(function, 1)},
}
HELD = []
KEPT = Plain()


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


def raised(f):
    try:
        f()
    except BaseException as e:
        return e


EXCEPTIONS = [
    BaseException, Exception, ValueError, KeyError, AttributeError, NameError, ImportError, StopIteration, SystemExit, OSError, BlockingIOError, SyntaxError,
    UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError, BaseExceptionGroup, ExceptionGroup, StopAsyncIteration, GeneratorExit,
]

NOT_CALLED = {"input", "breakpoint", "exit", "quit", "help", "license", "copyright", "credits", "id", "open", "__build_class__", "exec", "eval", "globals", "locals", "vars", "dir", "hash"}


def fuzz_function(rec, section, name, f, deep=True):
    rec.group(f"{section}.{name}")
    for names, kws in itertools.chain(argument_lists(deep), keyword_lists(f)):
        if too_long(name, names, ""):
            continue
        target = [3, 1, 2]
        out = _io.StringIO()
        with contextlib.redirect_stdout(out):
            result = outcome(lambda: f(*[VALUES[n](target) for n in names], **{k: VALUES[n](target) for k, n in kws}))
        rec.line(f"{names}{kws}", result + (f" | {text(out.getvalue())}" if out.getvalue() else "") + (f" | {target}" if target != [3, 1, 2] else ""))
    rec.end()


def builtin_functions(rec):
    for name in sorted(vars(builtins)):
        f = getattr(builtins, name)
        if not isinstance(f, type) and callable(f) and name not in NOT_CALLED:
            fuzz_function(rec, "builtins", name, f)
    for name in "exec", "eval", "vars", "dir", "hash", "open":
        f = getattr(builtins, name)
        rec.group(f"builtins.{name}")
        for names, kws in itertools.chain(argument_lists(False), keyword_lists(f)):
            if names and names[0] == "self" or name == "open" and (names and names[0] in ("True", "0", "1", "3", "index:2", "index:True", "IntSub", "M:clear", "M:grow", "M:close", "M:release", "M:0", "'a'", "'ab'", "'1'") or not names):
                continue
            if name in ("vars", "dir") and not names and not kws:
                continue
            result = outcome(lambda: f(*[VALUES[n]([]) for n in names], **{k: VALUES[n]([]) for k, n in kws}))
            rec.line(f"{names}{kws}", result if re.match(r"[A-Za-z]+: ", result) else "a value")
    rec.end()


BINARY = "add sub mul truediv floordiv mod pow matmul lshift rshift and_ or_ xor eq ne lt le gt ge".split()
INPLACE = "iadd isub imul itruediv ifloordiv imod ipow imatmul ilshift irshift iand ior ixor".split()
HUGE = {"2**40", "2**63-1", "2**63", "-2**63", "-2**70", "10**30", "index:big"}


def operators(rec, names):
    for op in names:
        f = getattr(operator, op)
        rec.group(f"operator.{op}")
        for a in OPERANDS_OF:
            for b in OPERANDS_OF:
                if "pow" in op and (a in HUGE or b in HUGE) or "M:" in a and "M:" in b:
                    continue
                x = VALUES[a]([1])
                y = VALUES[b](x)
                rec.line(f"{a} {b}", outcome(f, x, y))
        if names is BINARY:
            for n in (), ("1",), ("1", "1", "1"):
                rec.line(f"{n}", outcome(lambda: f(*[1 for _ in n])))
    rec.end()


class Manager:
    def __enter__(self):
        boom()

    def __exit__(self, *a):
        return giving(__bool__=boom)


class Half:
    def __enter__(self):
        return 1


def with_(v):
    with v as x:
        return x


def unpack2(v):
    a, b = v
    return a, b


def unpack_star(v):
    a, *b = v
    return a, b


def unpack_deep(v):
    (a, b), c = v
    return a, b, c


def raise_from(v):
    raise Boom from v


def raise_(v):
    raise v


def except_(v):
    try:
        boom()
    except v:
        return 1


def except_star(v):
    try:
        boom()
    except* v:
        pass


def match_sequence(v):
    match v:
        case [a, *b]:
            return a, b
        case {"a": x, **rest}:
            return x, rest
        case int(real=r) | str(r):
            return r


def match_class(v):
    match 1:
        case v():
            return 1


def yield_from(v):
    def g():
        yield from v
    return list(g())


def await_(v):
    async def c():
        return await v
    co = c()
    try:
        return co.send(None)
    finally:
        co.close()


def async_for(v):
    async def c():
        async for x in v:
            return x
    co = c()
    try:
        return co.send(None)
    finally:
        co.close()


def async_with(v):
    async def c():
        async with v as x:
            return x
    co = c()
    try:
        return co.send(None)
    finally:
        co.close()


def class_base(v):
    class C(v):
        pass
    return C.__mro__


def class_bases(v):
    class C(int, v):
        pass
    return C.__mro__


def class_meta(v):
    class C(metaclass=v):
        pass
    return type(C).__name__


def class_slots(v):
    class C:
        __slots__ = v
    return C.__slots__


def class_kw(v):
    class C(Plain, x=v):
        pass


def class_cell(v):
    return type("C", (), {"__classcell__": v})


def set_name(v):
    class C:
        x = giving(__set_name__=boom)


def for_(v):
    n = 0
    for x in v:
        n += 1
        if n > 10:
            break
    return n


def del_item(v):
    del v[0]


def del_slice(v):
    del v[0:1]


def set_item(v):
    v[0] = 1


def set_slice(v):
    v[0:1] = [1]


def fstring(v):
    return f"{v}{v!r}{v:>5}"


STATEMENTS = {
    "with": with_, "unpack2": unpack2, "unpack*": unpack_star, "unpack()": unpack_deep, "raise from": raise_from, "raise": raise_, "except": except_,
    "except*": except_star, "match": match_sequence, "match class": match_class, "yield from": yield_from, "await": await_, "async for": async_for,
    "async with": async_with, "base": class_base, "bases": class_bases, "metaclass": class_meta, "slots": class_slots, "class kw": class_kw,
    "classcell": class_cell, "set_name": set_name, "for": for_, "del[]": del_item, "del[:]": del_slice, "[]=": set_item, "[:]=": set_slice,
    "f''": fstring, "[0]": lambda v: v[0], "['a']": lambda v: v["a"], "[:]": lambda v: v[0:1], "[::2]": lambda v: v[::2], "[...]": lambda v: v[..., 0], "[-1]": lambda v: v[-1],
    "list[i]": lambda v: [1, 2, 3][v], "str[i]": lambda v: "abc"[v], "tuple[i]": lambda v: (1, 2, 3)[v], "bytes[i]": lambda v: b"abc"[v], "dict[i]": lambda v: {1: 2}[v],
    "range[i]": lambda v: range(5)[v], "view[i]": lambda v: memoryview(b"abc")[v],
    "list[i]=": lambda v: [1, 2, 3].__setitem__(v, [1]), "set[:]": lambda v: operator.setitem([1, 2, 3], slice(0, 1), v), "set[::2]": lambda v: operator.setitem([1, 2, 3], slice(0, 3, 2), v),
    "bytearray[0]=": lambda v: operator.setitem(bytearray(b"abc"), 0, v), "bytearray[:]=": lambda v: operator.setitem(bytearray(b"abc"), slice(0, 2), v),
    "bytearray[::2]=": lambda v: operator.setitem(bytearray(b"abc"), slice(0, 3, 2), v),
    "view[0]=": lambda v: operator.setitem(memoryview(bytearray(b"abc")), 0, v), "view[:]=": lambda v: operator.setitem(memoryview(bytearray(b"abc")), slice(0, 2), v),
    "viewd[0]=": lambda v: operator.setitem(memoryview(bytearray(8)).cast("d"), 0, v), "viewc[0]=": lambda v: operator.setitem(memoryview(bytearray(8)).cast("c"), 0, v),
    "view?[0]=": lambda v: operator.setitem(memoryview(bytearray(8)).cast("?"), 0, v), "viewQ[0]=": lambda v: operator.setitem(memoryview(bytearray(8)).cast("Q"), 0, v),
    "viewP[0]=": lambda v: operator.setitem(memoryview(bytearray(8)).cast("P"), 0, v), "viewf[0]=": lambda v: operator.setitem(memoryview(bytearray(8)).cast("f"), 0, v),
    "f(*v)": lambda v: function(*v), "f(**v)": lambda v: function(1, c=1, **v), "f(1,*v,c=1)": lambda v: function(1, *v, c=1), "dict(**v)": lambda v: dict(a=1, **v),
    "len(*v)": lambda v: len(*v), "print(**v)": lambda v: print(**v), "[*v]": lambda v: [*v], "(*v,)": lambda v: (1, *v), "{*v}": lambda v: {*v}, "{**v}": lambda v: {**v},
    "v()": lambda v: v(), "v(1)": lambda v: v(1), "v(x=1)": lambda v: v(x=1), "in list": lambda v: v in [1, "a", None], "in dict": lambda v: v in {1: 2}, "in str": lambda v: v in "abc",
    "in set": lambda v: v in {1, 2}, "in bytes": lambda v: v in b"abc", "in range": lambda v: v in range(3), "1 in": lambda v: 1 in v, "'a' in": lambda v: "a" in v, "not in": lambda v: None not in v,
    "-": lambda v: -v, "+": lambda v: +v, "~": lambda v: ~v, "not": lambda v: not v, "and": lambda v: v and 1, "<v<": lambda v: 0 < v < 5, "%s": lambda v: "%s" % v, "%d": lambda v: "%d" % v,
    "%d()": lambda v: "%d" % (v,), "%x": lambda v: "%x" % (v,), "%f": lambda v: "%f" % (v,), "%c": lambda v: "%c" % (v,), "%r": lambda v: "%r" % (v,), "%*d": lambda v: "%*d" % (v, 1) if v is not None and type(v) is not int or v == 3 else 0,
    "%(a)s": lambda v: "%(a)s" % v, "%s%s": lambda v: "%s%s" % v, "b%s": lambda v: b"%s" % (v,), "b%b": lambda v: b"%b" % v, "b%d": lambda v: b"%d" % (v,), "b%c": lambda v: b"%c" % (v,), "b%a": lambda v: b"%a" % (v,),
    "b%x": lambda v: b"%x" % (v,), "b%f": lambda v: b"%f" % (v,), "b%(a)s": lambda v: b"%(a)s" % v,
    "{}": lambda v: "{}".format(v), "{:d}": lambda v: "{:d}".format(v), "{:{}}": lambda v: "{:{}}".format(1, v), "{0[a]}": lambda v: "{0[a]}".format(v), "{0.a}": lambda v: "{0.a}".format(v), "{0[0]}": lambda v: "{0[0]}".format(v),
    "isinstance": lambda v: isinstance(1, v), "issubclass": lambda v: issubclass(int, v), "attr": lambda v: v.none_such, "set attr": lambda v: setattr(v, "none_such", 1), "del attr": lambda v: delattr(v, "none_such"),
    "getattr": lambda v: getattr(1, v), "setattr": lambda v: setattr(Plain(), v, 1), "delattr": lambda v: delattr(Plain(), v), "hasattr": lambda v: hasattr(1, v),
    "list()": lambda v: list(v), "tuple()": lambda v: tuple(v), "set()": lambda v: set(v), "dict()": lambda v: dict(v), "bytes()": lambda v: bytes(v), "sorted": lambda v: sorted(v), "sum": lambda v: sum(v), "min": lambda v: min(v),
    "join": lambda v: "".join(v), "b.join": lambda v: b"".join(v), "zip strict": lambda v: list(zip(v, [1], strict=True)), "map2": lambda v: list(map(divmod, v, v)), "len": lambda v: len(v), "index": lambda v: operator.index(v),
    "length_hint": lambda v: operator.length_hint(v), "next": lambda v: next(v), "iter": lambda v: iter(v), "reversed": lambda v: reversed(v), "aiter": lambda v: aiter(v), "anext": lambda v: anext(v), "round": lambda v: round(v),
    "abs": lambda v: abs(v), "divmod": lambda v: divmod(v, 3), "rdivmod": lambda v: divmod(3, v), "import": lambda v: __import__(v), "int(s,v)": lambda v: int("1", v), "sort key": lambda v: [1, 2].sort(key=v), "sort mutating": lambda v: sort_with(v),
    "union": lambda v: int | v, "runion": lambda v: v | int, "list[v]": lambda v: list[v], "type()": lambda v: type("C", (v,), {}), "type name": lambda v: type(v, (), {}), "type dict": lambda v: type("C", (), v),
    "__class__": lambda v: setattr(Plain(), "__class__", v), "__dict__": lambda v: setattr(Plain(), "__dict__", v), "__bases__": lambda v: setattr(type("C", (Plain,), {}), "__bases__", v),
    "__name__": lambda v: setattr(type("C", (), {}), "__name__", v), "__qualname__": lambda v: setattr(type("C", (), {}), "__qualname__", v), "__mro__": lambda v: setattr(type("C", (), {}), "__mro__", v),
    "__doc__": lambda v: setattr(type("C", (), {}), "__doc__", v), "mro()": lambda v: type("M", (type,), {"mro": lambda c: v})("C", (), {}).__mro__, "__prepare__": lambda v: type("M", (type,), {"__prepare__": v}) and types.new_class("C", (), {"metaclass": type("M", (type,), {"__prepare__": v})}),
    "__instancecheck__": lambda v: isinstance(1, type("M", (type,), {"__instancecheck__": lambda c, o: v})("C", (), {})), "__getattr__": lambda v: type("C", (), {"__getattr__": v})().x, "__eq__": lambda v: type("C", (), {"__eq__": lambda a, b: v})() in [1],
    "__hash__": lambda v: "ok" if hash(type("C", (), {"__hash__": lambda a: v})()) else "zero", "__len__": lambda v: len(type("C", (), {"__len__": lambda a: v})()), "__bool__": lambda v: bool(type("C", (), {"__bool__": lambda a: v})()),
    "__index__": lambda v: operator.index(type("C", (), {"__index__": lambda a: v})()), "__int__": lambda v: int(type("C", (), {"__int__": lambda a: v})()), "__float__": lambda v: float(type("C", (), {"__float__": lambda a: v})()), "__complex__": lambda v: complex(type("C", (), {"__complex__": lambda a: v})()),
    "__str__": lambda v: str(type("C", (), {"__str__": lambda a: v})()), "__repr__": lambda v: repr(type("C", (), {"__repr__": lambda a: v})()), "__bytes__": lambda v: bytes(type("C", (), {"__bytes__": lambda a: v})()), "__format__": lambda v: format(type("C", (), {"__format__": lambda a, s: v})()),
    "__iter__": lambda v: iter(type("C", (), {"__iter__": lambda a: v})()), "__contains__": lambda v: 1 in type("C", (), {"__contains__": lambda a, b: v})(), "__length_hint__": lambda v: operator.length_hint(type("C", (), {"__length_hint__": lambda a: v})()), "__dir__": lambda v: dir(type("C", (), {"__dir__": lambda a: v})()),
    "__init__": lambda v: type("C", (), {"__init__": lambda a: v})(), "__new__": lambda v: type("C", (), {"__new__": lambda a: v})(), "__call__": lambda v: type("C", (), {"__call__": v})()(), "__trunc__": lambda v: int(type("C", (), {"__trunc__": lambda a: v})()), "__round__": lambda v: round(type("C", (), {"__round__": lambda *a: v})()),
    "__missing__": lambda v: type("C", (dict,), {"__missing__": v})()[1], "__get__": lambda v: type("C", (), {"x": type("D", (), {"__get__": v})()})().x, "__slots__": lambda v: type("C", (), {"__slots__": v}).__slots__, "__mro_entries__": lambda v: types.resolve_bases([giving(__mro_entries__=lambda: v)]),
    "__match_args__": lambda v: match_args(v), "__buffer__": lambda v: memoryview(type("C", (), {"__buffer__": lambda a, f: v})()), "__reversed__": lambda v: reversed(type("C", (), {"__reversed__": lambda a: v})()), "__fspath__": lambda v: __import__("os").fspath(type("C", (), {"__fspath__": lambda a: v})()),
    "__aiter__": lambda v: async_for(type("C", (), {"__aiter__": lambda a: v})()), "__anext__": lambda v: async_for(type("C", (), {"__aiter__": lambda a: a, "__anext__": lambda a: v})()), "__await__": lambda v: await_(type("C", (), {"__await__": lambda a: v})()), "__exit__": lambda v: exit_(v),
    "send": lambda v: generator(1).send(v), "throw": lambda v: generator(1).throw(v), "started throw": lambda v: started().throw(v), "throw2": lambda v: started().throw(ValueError, v), "throw3": lambda v: started().throw(ValueError, None, v),
    "__context__": lambda v: setattr(ValueError(), "__context__", v), "__cause__": lambda v: setattr(ValueError(), "__cause__", v), "__traceback__": lambda v: setattr(ValueError(), "__traceback__", v), "args": lambda v: setattr(ValueError(), "args", v), "add_note": lambda v: ValueError().add_note(v),
    "__notes__": lambda v: notes(v), "group": lambda v: ExceptionGroup("x", v), "group split": lambda v: ExceptionGroup("x", [ValueError()]).split(v), "with_traceback": lambda v: ValueError().with_traceback(v), "encode": lambda v: "é".encode("ascii", v), "encode2": lambda v: "é".encode(v), "decode": lambda v: b"\xff".decode("utf-8", v),
    "super(v)": lambda v: super(v), "super(v,v)": lambda v: super(v, v), "super(int,v)": lambda v: super(int, v), "property(v)": lambda v: type("C", (), {"x": property(v)})().x, "staticmethod(v)()": lambda v: staticmethod(v)(), "classmethod(v)": lambda v: classmethod(v).__get__(1)(),
}


def sort_with(v):
    l = [3, v, 1, v]
    l.sort(key=lambda x: l.append(1) if x is v else 1)


def match_args(v):
    C = type("C", (), {"__match_args__": v, "a": 1})
    match C():
        case C(x):
            return x


def exit_(v):
    with type("C", (), {"__enter__": lambda s: 1, "__exit__": lambda s, *a: v})():
        boom()


def started():
    g = generator(1, 2)
    next(g)
    return g


def notes(v):
    e = ValueError()
    e.__notes__ = v
    e.add_note("x")
    return e.__notes__


def statements(rec):
    for name, f in STATEMENTS.items():
        rec.group(f"statement {name}")
        for vname in VALUES:
            if name == "import" and vname == "'a'" or name in ("hasattr",):
                continue
            if vname in ("2**40", "2**63-1", "type") and name in ("group", "bytes()"):
                continue
            out = _io.StringIO()
            with contextlib.redirect_stdout(out):
                result = outcome(f, VALUES[vname]([1]))
            rec.line(vname, result)
    rec.end()


SPECS = [
    "", "d", "5", "<5", "x<5", "^5", "=5", "+", "-", " ", "#x", "#", "0", "05", "05d", ",", "_", ",d", "_x", ",x", ".2", ".2f", ".2d", ".", ".f", "5.", "c", "s", "n", "b", "o", "X", "e", "E", "f", "F", "g", "G", "%",
    "y", "é", "5é", "\ud800", "\0", "dd", "5d5", "99999999999999999999", ".99999999999999999999", ".2147483648f", ",,", "__", ",_", "_,", "z", "zf", "zd", "z.1f", "+c", "#c", ",c", "05c", ".2c", "<<5", "{", "}", ">>>5", " +5",
    "#s", "+s", "=5s", "05s", ",s", "_s", "z5s", ".3s", "\U0001f600<5", "=é", "%5", "10%", ",%", "_%", ",n", "_n", "_b", ",b", "#_b", "+#010_x", "010,.2f", "0<5", "<05", "005", "-05", "#.3g", "#.0e", ".0f", ".0g", ".500f",
]
FORMATTED = {"int": 1234567, "neg": -5, "big": 10**40, "True": True, "float": 1234.5678, "nan": nan, "-0.0": -0.0, "inf": inf, "complex": 1.5 - 2j, "str": "abc", "IntSub": IntSub(7), "FloatSub": FloatSub(2.5), "StrSub": StrSub("ab"), "None": None, "list": [1], "object": Plain, "char": 8364, "notchar": 1114112}
TEMPLATES = [
    "{", "}", "{}", "{}{}", "{0}{}", "{}{0}", "{0", "{0!", "{0!}", "{0!x}", "{0!r", "{0!rr}", "{0!r:5}", "{0:{1}}", "{0:{1:{2}}}", "{0[}", "{0[]}", "{0[a]", "{0[a]b}", "{0.}", "{0.a.}", "{.a}", "{[a]}", "{[0]}", "{a}", "{a.b}", "{ }", "{-1}", "{99999999999999999999}", "{0[99999999999999999999]}",
    "{0[-1]}", "{1}", "{é}", "{0!é}", "{!r}", "{:}", "{{}", "{}}", "{{{}}}", "{0.__class__}", "{0.real}", "{0:d}", "{0:y}", "\ud800{}", "{\ud800}", "{0x}", "{0 }", "{0!r }", "{:{}}", "{:{}}{}", "{0:{}}", "{:{0}}", "{0[0][0]}", "{0.a[b].c}", "{0]}", "{a b}", "{a!s:>{b}}",
]
PERCENTS = [
    "%", "%%", "%d", "%i", "%u", "%x", "%X", "%o", "%e", "%f", "%g", "%G", "%c", "%r", "%s", "%a", "%y", "%b", "%5", "%5%", "%-5d|", "%+d", "% d", "%05d", "%#x", "%.3d", "%.d", "%.*d", "%*d", "%(", "%()s", "%(a)", "%(a)s", "%(a)d", "%(a)s%s", "%s%(a)s", "%ld", "%lld", "%hd", "%Ld", "%(a(b))s", "%99999999999999999999d",
    "%.99999999999999999999d", "%.2147483648f", "%é", "%\ud800", "%5.3s|", "%-5s|", "%*s", "%.*s", "%*.*f", "%s %s", "%-+ #05.2x", "%.500f", "%#.3g", "%(a)*d",
]
OPERANDS = {"1": 1, "1.5": 1.5, "'a'": "a", "()": (), "(1,)": (1,), "(1,2)": (1, 2), "(1,2,3)": (1, 2, 3), "('a',1)": ("a", 1), "(1,'a')": (1, "a"), "{'a':1}": {"a": 1}, "{}": {}, "None": None, "(None,)": (None,), "big": 10**40, "bytes": b"ab", "[1]": [1], "(1.5,)": (1.5,), "(1j,)": (1j,), "(-1,2)": (-1, 2), "(2**63,1)": (2**63, 1), "({'a':1},)": ({"a": 1},), "nan": (nan,), "inf": (inf,)}


def formats(rec):
    rec.group("format spec")
    for vname, v in FORMATTED.items():
        for s in SPECS:
            rec.line(f"{vname} {s!r}", outcome(format, v, s))
    rec.group("format template")
    for t in TEMPLATES:
        for a in [(), (1,), ("abc", 5), ({"a": 1}, 2, 3), ([1, [2]],)]:
            rec.line(f"{t!r} {a!r}", outcome(t.format, *a))
            rec.line(f"{t!r} {a!r} a b", outcome(t.format, *a, a=1, b=7))
        for m in {}, {"a": 1}, None, [1]:
            rec.line(f"map {t!r} {m!r}", outcome(t.format_map, m))
    rec.group("percent")
    for p in PERCENTS:
        for oname, o in OPERANDS.items():
            rec.line(f"{p!r} {oname}", outcome(operator.mod, p, o))
            if p.isascii():
                rec.line(f"b{p!r} {oname}", outcome(operator.mod, p.encode(), o))
                rec.line(f"bytearray {p!r} {oname}", outcome(operator.mod, bytearray(p.encode()), o))
    rec.end()


NUMBERS = [
    "", " ", "1", " 1 ", "+1", "-1", "--1", "+-1", "1_000", "1__0", "_1", "1_", "0x1f", "0x", "0b12", "0o8", "01", "0_1", "1e5", "1e", "1e+", "1.", ".1", ".", "1.5.5", "inf", "-Infinity", "nan", "NAN", "infin", "1j", "j", "1+j", "1+2j", "(1+2j)", "((1j))", "(1", "1 + 2j", "1+", "1j1", "+j", "infj", "nanj", "1e500", "1e-500",
    "٣", "٣.٣", "１２", "é", "\ud800", "1\0", "\x001", "1\n", "\t1\v", "\xa01\u2003", "0x1.8p3", "0x1p99999", "0x1.8p", "-0x0p0", "0x.p1", "1" * 5000, "0" * 5000, "z", "Z9", "0B1", "0O7", "0XfF", "1e1_0", "1_e5", "1._5", "1_0.0_1", "1e9999999999999999999", "\U0001d7ce",
]


def parsing(rec):
    for t in int, float, complex:
        rec.group(f"parse {t.__name__}")
        for s in NUMBERS:
            rec.line(f"{cut(repr(s), 40)}", outcome(t, s))
            rec.line(f"sub {cut(repr(s), 40)}", outcome(t, StrSub(s)))
            b = s.encode("utf-8", "surrogatepass")
            rec.line(f"bytes {cut(repr(s), 40)}", outcome(t, b))
            rec.line(f"bytearray {cut(repr(s), 40)}", outcome(t, bytearray(b)))
            if t is int:
                for base in 0, 2, 8, 16, 36, 1, 37, -1, 2**63, 10.0, "10", None:
                    rec.line(f"{cut(repr(s), 40)} {base}", outcome(int, s, base))
                rec.line(f"bytes {cut(repr(s), 40)} 0", outcome(int, b, 0))
    rec.group("fromhex")
    for s in NUMBERS + ["0x1.fffffffffffff8p1023", "0x1.0000000000000800000001p0", "1.8", "ff", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "infinity", "+nan", "0xp1", "ab cd", "abc", "a b", "AB\nCD", "gg", "aé"]:
        rec.line(f"float {cut(repr(s), 40)}", outcome(float.fromhex, s))
        rec.line(f"bytes {cut(repr(s), 40)}", outcome(bytes.fromhex, s))
        rec.line(f"bytearray {cut(repr(s), 40)}", outcome(bytearray.fromhex, s))
    rec.end()


ENCODINGS = ["ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-7", "cp1252", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "charmap", "koi8-r", "shift_jis", "gb18030", "big5", "euc-kr", "iso2022_jp", "rot13", "hex", "nonsense", "", "utf\0", "é", "\ud800", "mbcs", "undefined"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nonsense", "", "a\0", "\ud800"]
ENCODED = ["", "abc", "é", "\ud800", "a\udc80b", "\U0001f600", "€\x80\xff", "日本", "\0", "a" * 70 + ".b", "é.é", "..a", "\u0130", "\x1b"]
DECODED = [b"", b"abc", b"\xff", b"\xc3", b"\xc3\xa9", b"\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xf4\x90\x80\x80", b"\xff\xfe", b"\xff\xfea", b"\xfe\xff\xd8\x00", b"\x00\xd8", b"\x00\x00\x11\x00", b"+", b"+AGE-", b"+AGE", b"\\", b"\\x1", b"\\u12", b"\\U00110000", b"\\N{x}", b"\\N{LATIN SMALL LETTER A}", b"\\777", b"\\8", b"xn--a", b"xn--", b"a-\xff", b"a" * 70, b"\x81", b"\x80", b"\x1b$B", b"\xef\xbb\xbfa", b"\x83", b"\x84\x31\x82\x36"]


def codecs_(rec):
    for enc in ENCODINGS:
        rec.group(f"codec {enc!a}")
        for h in HANDLERS:
            for s in ENCODED:
                rec.line(f"encode {h!r} {s!r}", outcome(s.encode, enc, h))
            for b in DECODED:
                rec.line(f"decode {h!r} {b!r}", outcome(b.decode, enc, h))
    rec.end()


def exceptions(rec):
    for t in EXCEPTIONS:
        n = t.__name__
        rec.group(f"exception {n}()")
        for names, kws in itertools.chain(argument_lists(), keyword_lists(t)):
            args = [VALUES[x](None) for x in names]
            kw = {k: VALUES[x](None) for k, x in kws}
            rec.line(f"{names}{kws}", outcome(lambda: (lambda e: (e, str(e), e.args))(t(*args, **kw))))
        for name in sorted(vars(t)):
            if name in ("__doc__", "__module__", "__dict__", "__weakref__", "__new__", "__suppress_context__"):
                continue
            rec.group(f"exception {n}.{name}")
            v = vars(t)[name]
            makers = {"UnicodeEncodeError": ("ascii", "abc", 1, 2, "why"), "UnicodeDecodeError": ("ascii", b"abc", 1, 2, "why"), "UnicodeTranslateError": ("abc", 1, 2, "why"), "ExceptionGroup": ("m", [ValueError(1), TypeError(2)]), "BaseExceptionGroup": ("m", [ValueError(1), TypeError(2)]), "OSError": (2, "no", "f", None, "g"), "BlockingIOError": (11, "a", 5), "SyntaxError": ("m", ("f", 1, 2, "t", 3, 4))}
            make = lambda: t(*makers.get(n, ("a",)))
            if callable(v) or isinstance(v, (classmethod, staticmethod)):
                call_all(rec, "e", make, name, argument_lists(False))
                call_all(rec, "kw", make, name, keyword_lists(v))
                for names in ((), ("object",), ("1",), ("exc",), ("exc", "1", "1")):
                    rec.line(f"type{names}", outcome(lambda: getattr(t, name)(*[VALUES[x](None) for x in names])))
            else:
                for vname in VALUES:
                    e = make()
                    value = VALUES[vname](e)
                    rec.line(f"set {vname}", outcome(setattr, e, name, value) + " | " + outcome(getattr, e, name) + " | " + outcome(str, e) + " | " + outcome(repr, e))
                e = make()
                rec.line("del", outcome(delattr, e, name) + " | " + outcome(getattr, e, name) + " | " + outcome(str, e))
    rec.end()


def changed_during_iteration(rec):
    rec.group("changed during iteration")
    actions = {"clear": lambda c: c.clear(), "pop": lambda c: c.pop() if not isinstance(c, dict) else c.popitem(), "add": lambda c: c.append(1) if hasattr(c, "append") else c.add(99) if hasattr(c, "add") else c.update({99: 1}), "replace": lambda c: c.update({1: 5}) if isinstance(c, dict) else (c.clear(), c.extend([7, 7, 7]) if hasattr(c, "extend") else c.update([1, 2, 3]))}
    makes = {"list": lambda: [1, 2, 3], "dict": lambda: {1: 1, 2: 2, 3: 3}, "set": lambda: {1, 2, 3}, "bytearray": lambda: bytearray(b"abc"), "deque": lambda: collections.deque([1, 2, 3]), "OrderedDict": lambda: collections.OrderedDict({1: 1, 2: 2, 3: 3}), "DictSub": lambda: DictSub({1: 1, 2: 2, 3: 3})}
    views = {"iter": iter, "reversed": reversed, "keys": lambda c: iter(c.keys()), "values": lambda c: iter(c.values()), "items": lambda c: iter(c.items()), "rvalues": lambda c: reversed(c.values()), "ritems": lambda c: reversed(c.items()), "enumerate": enumerate, "map": lambda c: map(str, c), "zip": lambda c: zip(c, c)}
    consumers = {"list": list, "sum": sum, "sorted": sorted, "tuple": tuple, "dict": dict, "set": set, "join": lambda i: ",".join(map(str, i)), "max": max, "any": lambda i: any(x == 9 for x in i), "unpack": lambda i: unpack2(i), "star": lambda i: [*i], "extend": lambda i: [].extend(i), "for": lambda i: [x for x in i], "in": lambda i: 77 in i, "hint": operator.length_hint}
    for mname, make in makes.items():
        for vname, view in views.items():
            for aname, action in actions.items():
                for n in 0, 1, 3:
                    for cname, consume in consumers.items():
                        c = make()
                        def run():
                            it = view(c)
                            for _ in range(n):
                                next(it)
                            action(c)
                            return consume(it)
                        rec.line(f"{mname} {vname} {aname} {n} {cname}", outcome(run) + " | " + show(c))
    rec.end()


SECTIONS = {name: lambda rec, name=name: fuzz_type(rec, name, RECEIVERS[name], deep=name in DEEP, skip=SKIP.get(name, ())) for name in RECEIVERS}
DEEP = {"int", "float", "complex", "str", "bytes", "bytearray", "memoryview", "list", "tuple", "dict", "set", "frozenset", "range", "slice"}
SKIP = {"int": {"__class__"}, "code": {"__class__", "_co_code_adaptive", "co_code", "co_linetable", "co_exceptiontable", "co_positions", "co_lines", "co_consts", "_varname_from_oparg", "replace", "__replace__", "co_stacksize", "co_branches", "co_filename", "co_qualname"}, "type": {"__class__", "__weakrefoffset__", "__dictoffset__", "__flags__", "__basicsize__", "__itemsize__"}, "traceback": {"tb_frame", "tb_lasti"}, "generator": {"gi_frame"}, "module": {"__class__"}, "proxy": {"__class__"}}
SECTIONS |= {
    "builtins": builtin_functions,
    "binary": lambda rec: operators(rec, BINARY),
    "inplace": lambda rec: operators(rec, INPLACE),
    "statements": statements,
    "formats": formats,
    "parsing": parsing,
    "codecs": codecs_,
    "exceptions": exceptions,
    "changes": changed_during_iteration,
}


def main(args):
    listing = args[:1] == ["-l"]
    args = args[listing:]
    if not args:
        print(*SECTIONS)
        return
    import warnings
    warnings.simplefilter("ignore")
    rec = Recorder(listing)
    for name in args:
        SECTIONS[name](rec)
        rec.end()


main(sys.argv[1:])
