"""Small rules of the built-in types."""
import gc
import inspect
import operator
import types
import warnings
import weakref


def raises(exc, f, *args, text=None):
    try:
        f(*args)
    except exc as e:
        assert text is None or str(e) == text, (str(e), text)
        return
    raise AssertionError(f"{exc.__name__} not raised")


def warned(f, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        f(*args)
    return [str(w.message) for w in caught]


assert None.__ne__(None) is False and None.__eq__(None) is True and None.__ne__(0) is NotImplemented
assert str(0 / -(10**50)) == str(0 / -5) == "-0.0"
assert str(1 / -(10**400)) == "-0.0"
for n in (2**32, 2**1000, -2**40, -1, 0x110000):
    raises(ValueError, chr, n, text="chr() arg not in range(0x110000)")
assert int.__itemsize__ == 4 and (0).__sizeof__() == int.__basicsize__ + 4
assert "abc".__getnewargs__() == ("abc",)
b = b"some bytes"
assert b * 1 is b and 1 * b is b


# Conversion methods that return instances of a subclass.
class Index:
    def __index__(self):
        return True


class Int(int):
    def __int__(self):
        return True


class FloatSubclass(float):
    pass


class Float:
    def __float__(self):
        return FloatSubclass(1)


class ComplexSubclass(complex):
    pass


class Complex:
    def __complex__(self):
        return ComplexSubclass(1)


end = " is deprecated, and may be removed in a future version of Python."
index = "__index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int" + end
assert warned(int, Index()) == warned(operator.index, Index()) == warned([1, 2].__getitem__, Index()) == [index]
assert warned(int, Int()) == [index.replace("__index__", "__int__")]
assert warned(float, Float()) == ["Float.__float__ returned non-float (type FloatSubclass).  The ability to return an instance of a strict subclass of float" + end]
assert warned(complex, Complex()) == ["__complex__ returned non-complex (type ComplexSubclass).  The ability to return an instance of a strict subclass of complex" + end]


# Names of types.
for f in (lambda: type("A\udcdc", (), {}), lambda: type("A", (), {"__doc__": "\udcdc"}), lambda: setattr(Index, "__name__", "\udcdc")):
    raises(UnicodeEncodeError, f)
A = type("A", (), {"__firstlineno__": 42})
A.__module__ = "elsewhere"
assert "__firstlineno__" not in A.__dict__
assert types.GeneratorType[int] == types.GenericAlias(types.GeneratorType, int) and types.CoroutineType[int, str, float]


# bytes and bytearray.
class Text(str):
    def __bytes__(self):
        return b"own"


assert bytes(Text("x")) == b"own" and bytes(Text("x"), "ascii") == b"x"
raises(TypeError, bytes, "x", text="string argument without an encoding")
array = bytearray(b",")


def clears():
    array.clear()
    yield b"A"


raises(BufferError, array.join, clears(), text="Existing exports of data: object cannot be re-sized")
assert array == b","


class Slots(bytearray):
    __slots__ = ("x",)


s = Slots(b"1")
s.x = 5
assert s.__reduce_ex__(2)[2] == (None, {"x": 5})


# Builtins that are another mapping, and namespaces that have methods of their own.
assert eval("name", {"__builtins__": types.MappingProxyType({"name": 1})}) == 1
raises(NameError, eval, "name", {"__builtins__": types.MappingProxyType({})}, text="name 'name' is not defined")
raises(ImportError, exec, "import foo", {"__builtins__": types.MappingProxyType({})}, text="__import__ not found")
raises(NameError, exec, "class A: pass", {"__builtins__": {}}, text="__build_class__ not found")
raises(TypeError, exec, "print", {"__builtins__": 123})
ns = {"__builtins__": types.MappingProxyType({"imported": 1, "__import__": lambda *args: args})}
exec("import foo.bar\ndef f(): return imported", ns)
assert ns["foo"] == ("foo.bar", ns, ns, None, 0)
assert ns["f"]() == 1 and ns["f"].__builtins__ is ns["__builtins__"]


class Own(dict):
    def __getitem__(self, key):
        raise KeyboardInterrupt

    def __setitem__(self, key, value):
        raise StopIteration


raises(KeyboardInterrupt, exec, "name", Own(name=1))
raises(KeyboardInterrupt, exec, "name", {"__builtins__": Own(name=1)})
raises(StopIteration, exec, "x = 1", Own(__builtins__={}))


# References die with their object or before it; those that are dropped are not called.
class Thing:
    pass


class Ref(weakref.ref):
    pass


thing = Thing()
own = Ref(thing)
plain = weakref.ref(thing)
called = []
called_ref = weakref.ref(thing, called.append)
proxy = weakref.proxy(thing)
assert weakref.getweakrefs(thing) == [plain, proxy, called_ref, own]
assert weakref.ref(thing) is plain
del called_ref, own
gc.collect()
assert weakref.getweakrefcount(thing) == 2
del thing
gc.collect()
assert not called and plain() is None


def dead_set():
    s = {1}
    p = weakref.proxy(s)
    assert str(p) == "{1}"
    s = None
    gc.collect()
    str(p)


raises(ReferenceError, dead_set)


# Subclasses of native types are finalized, too.
class Finalized(list):
    def __del__(self):
        called.append(len(self))


x = Finalized([1, 2])
del x
gc.collect()
assert called == [2]

for getter in (operator.attrgetter("a"), operator.itemgetter(1), operator.methodcaller("m")):
    assert str(inspect.signature(getter)) == "(obj, /)"
