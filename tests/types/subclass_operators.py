"""Operators of subclasses of sequences, codecs' arguments, and methods whose arguments change their object."""
import collections
import ctypes
import functools
import io
import types
import typing


def raises(exc, f, *args, text=None, **kw):
    try:
        f(*args, **kw)
    except exc as e:
        if text is not None:
            assert str(e) == text, str(e)
        return e
    raise AssertionError(f"{f} did not raise")


class Right:
    def __radd__(self, other):
        return "radd", other

    def __rmul__(self, other):
        return "rmul", other


class S(str): pass
class L(list): pass
class T(tuple): pass
class B(bytes): pass


for x in S("a"), L([1]), T((1,)), B(b"a"), "a", [1], (1,), b"a":
    assert x + Right() == ("radd", x)
    assert x * Right() == ("rmul", x)
items = L([1])
items += (2, 3)
assert items == [1, 2, 3] and type(items) is L
raises(TypeError, lambda: S("a") + 1, text='can only concatenate str (not "int") to str')
raises(TypeError, lambda: S("a") * "b", text="can't multiply sequence by non-int of type 'str'")

# Names of codecs and error handlers are looked at before anything else.
for f in "é".encode, b"\xff".decode:
    raises(LookupError, f, "ascii", "", text="unknown error handler name ''")
    raises(UnicodeEncodeError, f, "ascii", "\ud800")
    raises(ValueError, f, "ascii", "a\0", text="embedded null character")
    raises(UnicodeEncodeError, f, "\ud800")
raises(UnicodeError, b"abc".decode, "punycode", "", text="Unsupported error handling: ")


class BadRepr:
    def __repr__(self):
        return 1


for f in str, "{}".format, print, lambda x: f"{x}", lambda x: "%s" % x:
    raises(TypeError, f, BadRepr(), text="__str__ returned non-string (type int)")
raises(TypeError, repr, BadRepr(), text="__repr__ returned non-string (type int)")

# A hint is reached when the lines so far have more than that many characters.
assert io.BytesIO(b"ab\ncd\nef\n").readlines(3) == [b"ab\n"]
assert io.StringIO("ab\ncd\nef\n").readlines(3) == ["ab\n", "cd\n"]
assert io.BufferedReader(io.BytesIO(b"ab\ncd\nef\n")).readlines(3) == [b"ab\n", b"cd\n"]
s = io.StringIO()
s.close()
s.flush()
raises(ValueError, iter, s, text="I/O operation on closed file.")
raises(ValueError, s.write, "", text="I/O operation on closed file")
raises(TypeError, s.write, 1, text="string argument expected, got 'int'")
b = io.BytesIO()
b.close()
raises(ValueError, b.__init__, bytearray(b"a"), text="I/O operation on closed file.")
b.__init__(b"ab")
assert b.read() == b"ab" and not b.closed
raises(TypeError, b.readlines, 1.5, text="integer argument expected, got 'float'")
raises(TypeError, b.readinto, None, text="readinto() argument must be read-write bytes-like object, not None")
raises(AttributeError, setattr, io.StringIO(), "__dict__", {}, text="attribute '__dict__' of '_io._IOBase' objects is not writable")
raises(AttributeError, setattr, types.SimpleNamespace(), "__dict__", {}, text="readonly attribute")
raises(TypeError, io.BufferedReader.__new__, text="object.__new__(): not enough arguments")
raises(TypeError, dict.__new__, text="dict.__new__(): not enough arguments")
raises(TypeError, collections.OrderedDict.__new__, text="dict.__new__(): not enough arguments")
assert type(object.__new__(io.TextIOWrapper)) is io.TextIOWrapper
assert collections.OrderedDict.__new__(collections.OrderedDict) == {}


class Reader(io.BufferedReader):
    pass


assert Reader(io.BytesIO(b"abc")).read() == b"abc"


class OD(collections.OrderedDict):
    pass


assert OD(a=1) == {"a": 1} and OD.fromkeys("ab") == {"a": None, "b": None}
raises(ValueError, collections.OrderedDict, ["a"], text="need more than 1 value to unpack")
raises(ValueError, collections.OrderedDict, ["abc"], text="too many values to unpack (expected 2)")
raises(TypeError, collections.OrderedDict, [1], text="'int' object is not iterable")
assert collections.OrderedDict(iter(["ab", (1, 2)]), x=3) == {"a": "b", 1: 2, "x": 3}
assert raises(KeyError, collections.OrderedDict().pop, (1, 2)).args == (1, 2)
assert raises(KeyError, collections.OrderedDict().pop, None).args == ()


class Items:
    def items(self):
        return [(1, 2)]


assert collections.OrderedDict(Items()) == {1: 2}

# Bytearrays that their arguments change, or that are seen while they grow.
a = bytearray()


def growing():
    for i in range(1, 100):
        yield i
        assert list(a) == list(range(1, len(a) + 1)) and a.__alloc__() > len(a)


a.__init__(growing())
assert list(a) == list(range(1, 100))
a = bytearray(b"ab")
raises(BufferError, a.__iadd__, a, text="Existing exports of data: object cannot be re-sized")
raises(TypeError, a.extend, 1, text="can't extend bytearray with int")


class Grow:
    def __index__(self):
        a.append(1)
        return 100


assert bytearray.find(a, 1, 0, Grow()) == 2
assert a.partition(memoryview(b"a_b_")[::2]) == (b"", b"ab", b"\1")
a[:] = memoryview(b"a_b_c")[::2]
assert a == b"abc"
assert b"%b" % memoryview(b"a_b_c")[::2] == b"abc"
assert b"ab".zfill(-2**63) == b"ab"


class BadIndex:
    def __index__(self):
        raise ZeroDivisionError


raises(TypeError, lambda: BadIndex() in b"a", text="a bytes-like object is required, not 'BadIndex'")
raises(OverflowError, (1).to_bytes, 2**63 - 1, text="byte string is too large")
raises(TypeError, S, 1, 2, 3, 4, text="str() takes at most 3 arguments (4 given)")
raises(ZeroDivisionError, pow, 1 + 2j, float("-inf"))
assert complex.__pow__(1j, "a", 1) is NotImplemented
raises(UnicodeEncodeError, float.fromhex, "\ud800")

# What an AttributeError of a native attribute was about.
e = raises(AttributeError, getattr, OSError(2, "no"), "characters_written")
assert e.name == "characters_written" and type(e.obj) is FileNotFoundError
e = raises(AttributeError, lambda: property().__name__)
assert e.name == "__name__" and type(e.obj) is property

P = typing.ParamSpec("P")
assert P.__bound__ is type(None) and type(typing.ParamSpec.__dict__["__bound__"]) is types.MemberDescriptorType


class Part(functools.partial):
    pass


assert Part(functools.partial(max, 1), 2).func is max and Part(Part(max, 1), 2).args == (1, 2)


class Empty(ctypes.Structure):
    pass


e = Empty()
ctypes.resize(e, 10)
memoryview(e).cast("B")[:] = b"0123456789"
assert ctypes.sizeof(e) == 10 and bytes(memoryview(e).cast("B")) == b"0123456789"
raises(ValueError, ctypes.resize, ctypes.c_int(), 2, text="minimum size is 4")

# Formats without fields are their own results.
x = S("ab")
assert x.format() is x and x.format_map({}) is x and (x % ()) is x and (x % b"") is x
assert type(S("{{").format()) is str and type(S("%%") % ()) is str
raises(TypeError, exec, memoryview(b"1_2")[::2], text="exec() arg 1 must be a string, bytes or code object")
raises(TypeError, type, None, (), {}, text="type.__new__() argument 1 must be str, not None")
raises(TypeError, super, 1, text="super() argument 1 must be a type, not int")
raises(TypeError, super(int).__init__, None, text="super() argument 1 must be type, not None")
raises(TypeError, open, int | str, text="expected str, bytes or os.PathLike object, not UnionType")


class IterIsInt:
    def __iter__(self):
        return 1


raises(TypeError, [1].__setitem__, slice(None), IterIsInt(), text="must assign iterable to extended slice")
