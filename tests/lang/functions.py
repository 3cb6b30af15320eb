"""Function objects, their attributes, recursion, built-in callables, partial names."""


def error(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def f(a, b: int = 2, *args, c=3, **kw) -> str:
    """Documentation."""
    local = a
    return local


assert f.__name__ == "f" and f.__qualname__ == "f" and f.__doc__ == "Documentation." and f.__module__ == "__main__"
assert f.__defaults__ == (2,) and f.__kwdefaults__ == {"c": 3} and f.__annotations__ == {"b": int, "return": str}
assert f.__globals__ is globals() and f.__dict__ == {} and f.__closure__ is None
f.attr = 1
assert f.attr == 1 and f.__dict__ == {"attr": 1}
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_nlocals, c.co_varnames, c.co_flags, c.co_firstlineno, c.co_cellvars, c.co_freevars)
assert repr(f).startswith("<function f at 0x")
print(error(setattr, f, "__name__", 5), error(setattr, f, "__code__", 5), error(setattr, f, "__defaults__", 5), error(setattr, f, "__dict__", 5), error(delattr, f, "__name__"), sep="\n")


def g(x):
    return x * 2


def h(x):
    return x * 3


g.__code__ = h.__code__
assert g(2) == 6 and g.__name__ == "g"
g.__name__ = "renamed"
print(error(g))


def outer():
    v = 1

    def inner():
        return v

    return inner


print(error(setattr, g, "__code__", outer().__code__))
copy = type(f)(f.__code__, {"__builtins__": {}}, "copy", (7,), None)
print(copy.__name__, error(copy, 1, c=3), error(copy, 1))


class C:
    def m(self):
        return self


o = C()
m = o.m
assert m.__self__ is o and m.__func__ is C.m and m() is o and m == o.m and m is not o.m and hash(m) == hash(o.m)
print(error(setattr, m, "x", 1), repr(m).split(" at ")[0], repr(C.m).split(" at ")[0])
print(len.__name__, len.__qualname__, [].append.__qualname__, str.join.__qualname__, len.__self__.__name__, repr(len), repr(str.join), repr(dict.fromkeys).split(" at ")[0])
print(error(str.join, 5), error(str.join), error(list.append, 5, 5), error(dict.get), error(int.__add__, "a", 1), sep="\n")
assert str.upper("a") == "A" and int.__add__(1, 2) == 3 and list.__len__([1]) == 1
assert (lambda *a, **k: (a, k))(1, x=2) == ((1,), {"x": 2})
assert (lambda: 0).__name__ == "<lambda>"


def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)


assert recursive(20) == 2432902008176640000


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


assert even(500)


class Callable:
    def __call__(self, *args, **kw):
        return args, kw


assert Callable()(1, k=2) == ((1,), {"k": 2})
print(callable(Callable()), callable(5), callable(len), callable(C))


class CallInstance:
    pass


ci = CallInstance()
ci.__call__ = lambda: 1
print(error(ci))


def generator_default(x=(i for i in range(3))):
    return list(x)


assert generator_default() == [0, 1, 2] and generator_default() == []


def docless():
    return "not a doc"


assert docless.__doc__ is None


def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, *, k0=0, k1=1):
    return a0 + a9 + k0 + k1


assert many(*range(10), k1=5) == 14
assert many(**{f"a{i}": i for i in range(10)}) == 10
args = list(range(300))
assert (lambda *a: len(a))(*args) == 300
exec("def big(" + ", ".join(f"p{i}" for i in range(400)) + "): return p0 + p399")
assert big(*range(400)) == 399
print(error(big, *range(399)))


def inner_class():
    class K:
        def meth(self):
            return [q for q in range(2)]
    return K.meth


print(inner_class().__qualname__)
from types import FunctionType, BuiltinFunctionType, MethodType

assert type(f) is FunctionType and type(len) is BuiltinFunctionType and type(m) is MethodType
assert MethodType(lambda s, x: (s, x), 1)(2) == (1, 2)
print(error(MethodType, 5, 6), error(MethodType, len, None), sep="\n")
assert abs.__doc__ and "absolute" in abs.__doc__
