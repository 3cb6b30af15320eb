"""Descriptors, __dict__, subclasses and other parts of the object model."""
import gc
import sys
import threading
import types
import weakref


def raises(exc, f, *args, text=None):
    try:
        f(*args)
    except exc as e:
        assert text is None or str(e) == text, (str(e), text)
        return e
    raise AssertionError(f"{exc.__name__} not raised")


# Arguments unpacked by * stay what they are, wherever the registers of the callee begin.
def ten(a, b, c):
    d = e = f = g = h = i = j = k = None
    return a, b, c, (d, e, f, g, h, i, j, k)


def nest(depth, args):
    if depth:
        return nest(depth - 1, args)
    return ten(*args)


def unpacked():
    for depth in range(40):
        args = (object(), object(), object())
        before = [id(x) for x in args]
        assert nest(depth, args)[:3] == args
        assert [id(x) for x in args] == before


failures = []


def in_thread():
    try:
        unpacked()
    except BaseException as e:
        failures.append(e)


unpacked()
for _ in range(20):
    thread = threading.Thread(target=in_thread)
    thread.start()
    thread.join()
assert not failures


# A comparison that goes on after NotImplemented stores its result in its own place.
class Left:
    def __init__(self, other):
        self.other = other

    def __eq__(self, other):
        return NotImplemented


class Right:
    def __eq__(self, other):
        def deeper(x, y, z):
            return [x, y, z]
        deeper(1, 2, deeper(3, 4, 5))
        return True


class Case:
    def check(self, a, b):
        self.same(a == b, True)
        self.same(b == a, True)
        self.same(a != b, False)

    def same(self, x, y):
        assert x is y


Case().check(Left(1), Right())


# Members and computed attributes.
for member in (complex.real, slice.start, property.fget, types.FunctionType.__globals__, types.MethodType.__func__,
               types.TracebackType.tb_frame, OSError.errno, StopIteration.value, super.__thisclass__, range.step,
               BaseException.__suppress_context__, types.GenericAlias.__origin__):
    assert type(member) is types.MemberDescriptorType, member
    assert repr(member) == f"<member '{member.__name__}' of '{member.__objclass__.__name__}' objects>".replace("'GenericAlias'", "'types.GenericAlias'"), repr(member)
for computed in (float.real, type.__dict__["__name__"], BaseException.args, types.FunctionType.__code__):
    assert type(computed) is types.GetSetDescriptorType, computed
raises(AttributeError, setattr, 1j, "real", 2, text="readonly attribute")
raises(AttributeError, delattr, slice(1), "stop", text="readonly attribute")
p = property(lambda self: 1)
for name in ("fget", "fset", "fdel"):
    raises(AttributeError, setattr, p, name, None, text="readonly attribute")


# A property that is initialised again has the new getter at once.
class Twice:
    value = property(lambda self: 1)

    def read(self):
        return self.value


twice = Twice()
for _ in range(5):
    assert twice.read() == 1
Twice.__dict__["value"].__init__(lambda self: 2)
gc.collect()
assert twice.read() == 2


# Classes don't keep their subclasses alive.
class Parent:
    pass


class Child(Parent):
    pass


assert Parent.__subclasses__() == [Child]
del Child
gc.collect()
assert Parent.__subclasses__() == []


# gc.collect() finds what only registers of past expressions hold.
class Thing:
    pass


def dead():
    thing = Thing()
    ref = weakref.ref([thing, thing][0])
    str(thing)
    del thing
    gc.collect()
    return ref()


assert dead() is None


class Manager:
    def __enter__(self):
        gc.collect()
        return self

    def __exit__(self, *exc):
        gc.collect()
        return True


def managed():
    with Manager() as a, Manager() as b:
        gc.collect()
        first, *rest = (x for x in (gc.collect(), 2, 3))
        assert rest == [2, 3]
        raise KeyError
    return [x for x in (1, 2, 3) if gc.collect() >= 0]


assert managed() == [1, 2, 3]


# The __dict__ of a class made of a native type with its own is that type's.
class Base:
    pass


class Meta(type, Base):
    pass


class Made(metaclass=Meta):
    pass


raises(AttributeError, Base.__dict__["__dict__"].__set__, Made, {})


class Module(types.ModuleType, Base):
    pass


raises(AttributeError, Base.__dict__["__dict__"].__set__, Module("m"), {}, text="readonly attribute")


# Keys of namespaces that are no strings are compared with, too.
class Key:
    def __hash__(self):
        return hash("odd")

    def __eq__(self, other):
        if isinstance(other, str):
            seen.append(other)
        return other == "odd"


seen = []
plain = Parent()
plain.__dict__[Key()] = 5
assert plain.odd == 5 and seen


# Tracebacks and keyword arguments.
tb = types.TracebackType(None, sys._getframe(), 1, 2)
assert (tb.tb_lasti, tb.tb_lineno, tb.tb_next) == (1, 2, None)
assert types.TracebackType(tb, sys._getframe(), 8, 2).tb_lasti == 8
assert types.TracebackType(tb, sys._getframe(), -1, 2).tb_lasti == -1


class Pairs:
    def __init__(self, *items):
        self.items = items

    def keys(self):
        return [k for k, _ in self.items]

    def __getitem__(self, key):
        for k, v in self.items:
            if k == key:
                return v
        raise KeyError(key)


def keywords(**kw):
    return kw


assert keywords(**Pairs(("a", 1), ("b", 2))) == {"a": 1, "b": 2}
raises(TypeError, lambda: keywords(**Pairs(("a", 1), ("a", 2))), text=f"{__name__}.keywords() got multiple values for keyword argument 'a'")
raises(TypeError, lambda: keywords(**{1: 2}, **{1: 3}), text=f"{__name__}.keywords() got multiple values for keyword argument '1'")
raises(TypeError, lambda: keywords(**5), text=f"{__name__}.keywords() argument after ** must be a mapping, not int")


class Sub(dict):
    def __iter__(self):
        return iter(["other"])

    def keys(self):
        return ["other"]

    def __getitem__(self, key):
        return key * 2


assert keywords(**Sub(a=1)) == {"other": "otherother"}


# Bound methods stay bound; slots are identifiers; modules list what __dict__ holds.
class Slotted:
    __slots__ = ("é", "_x")

    def method(self):
        return self


s = Slotted()
s.é = 3
assert s.é == 3
assert s.method.__get__(5)() is s
raises(TypeError, type, "C", (), {"__slots__": ["a b"]}, text="__slots__ must be identifiers")


class Odd(types.ModuleType):
    @property
    def __dict__(self):
        return 5


raises(TypeError, dir, Odd("odd"), text="<module>.__dict__ is not a dictionary")


# Static methods of native types are not mixed up.
for _ in range(3):
    for native in (bytes, str, bytearray):
        assert native.maketrans.__qualname__ == native.__name__ + ".maketrans"


# A comparison taken from a native type leaves the others alone.
class Equal(tuple):
    def __eq__(self, other):
        return True

    __ne__ = object.__ne__
    __hash__ = tuple.__hash__


assert Equal((1,)) == Equal((2,)) and not Equal((1,)) != Equal((2,))


class Plain(tuple):
    __ne__ = object.__ne__


assert Plain((1, 2)) == Plain((1, 2)) and Plain((1, 2)) < Plain((1, 3))


# The attributes of an AttributeError that Python code raised without any.
class Asked:
    known = 1

    def __getattr__(self, name):
        raise AttributeError


asked = Asked()
e = raises(AttributeError, lambda: asked.knwon)
assert (e.name, e.obj) == ("knwon", asked)


def unbound():
    print(variable)
    variable = 1


assert raises(UnboundLocalError, unbound).name is None


# super() calls whatever the name means, without arguments.
class Super:
    message = "another super"

    def __init__(self, *args):
        self.args = args


class Calls:
    def implicit(self):
        return super().args

    def explicit(self):
        return super(1, 2).args


globals()["super"] = Super
assert Calls().implicit() == () and Calls().explicit() == (1, 2)
del globals()["super"]


# Attributes of functions.
def function():
    pass


def generator():
    yield


raises(TypeError, delattr, function, "__dict__", text="cannot delete __dict__")


class BaseError(Base, Exception):
    pass


raises(TypeError, delattr, BaseError(), "__dict__", text="cannot delete __dict__")
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    function.__code__ = generator.__code__
assert "non-matching type" in str(caught[0].message), caught
ns = {"__builtins__": {"None": None}, "type": type}
exec("def a(): pass\nb = type(a)(a.__code__, {})", ns)
assert ns["b"].__builtins__ is ns["__builtins__"]
module_ns = {}
exec("x = 1", module_ns)
assert type(module_ns["__builtins__"]) is dict


# A class below one with __new__ in Python calls object.__new__ as a function.
class Refuses:
    def __new__(cls, *args):
        raise AssertionError


class Restores(Refuses):
    __new__ = object.__new__

    def __init__(self, value):
        self.value = value


raises(TypeError, Restores, 1, text="object.__new__() takes exactly one argument (the type to instantiate)")


# Keys of a class namespace that are no strings.
class Changes:
    def __hash__(self):
        return hash("attribute")

    def __eq__(self, other):
        Odd.__bases__ = (Second,)


class First:
    attribute = second = "first"


class Second:
    attribute = second = "second"


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    Odd = type("Odd", (First,), {Changes(): 5})
assert (Odd.attribute, Odd.second) == ("first", "second")


def unset_slot():
    class Slotted:
        __slots__ = 'a'

    try:
        Slotted().a
    except AttributeError as e:
        return str(e)


assert unset_slot() == "'unset_slot.<locals>.Slotted' object has no attribute 'a'", unset_slot()
