"""Argument binding: every kind of parameter, and the messages of wrong calls."""


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def none():
    return "none"


def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


def default(a, b=2, *, c=3, d):
    return a, b, c, d


def positional(a, b=1, /, c=2, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


def only(a, /, b):
    return a, b


def only2(a, b, /):
    return a, b


def keywords(*, a, b, c):
    return a, b, c


def rest(*args, **kwargs):
    return args, kwargs


print(error(none), error(none, 1), error(none, x=1), sep="\n")
print(error(one), error(one, 1, 2), error(one, b=1), error(one, 1, a=2), error(one, *(1, 2, 3)), sep="\n")
print(error(two), error(two, 1), error(two, b=1), error(two, 1, 2, 3), error(two, 1, c=2), error(two, 1, 2, a=1), sep="\n")
print(error(three), error(three, 1), error(three, b=2), error(three, 1, 2, 3, 4, 5), sep="\n")
print(error(default), error(default, 1), error(default, 1, 2, 3), error(default, 1, 2, 3, d=4), error(default, d=1), sep="\n")
print(error(default, 1, d=4), error(default, 1, 5, d=4, c=7), error(default, 1, 2, 3, 4, 5, d=1), error(default, 1, 2, 3, d=1, c=2), sep="\n")
print(error(positional, 1, d=4), error(positional, 1, 2, 3, 4, 5, d=6, z=7, a=8), error(positional), error(positional, d=1), sep="\n")
print(error(only, a=1, b=2), error(only, 1), error(only, 1, 2, 3), error(only, 1, a=2), error(only2, a=1, b=2), error(only2, 1, b=2), sep="\n")
print(error(keywords), error(keywords, a=1), error(keywords, a=1, b=2), error(keywords, 1), error(keywords, 1, 2, a=3, b=2, c=1), sep="\n")
print(error(rest, 1, *[2, 3], x=4, **{"y": 5}), error(rest, **{"a b": 1}), sep="\n")
print(error(lambda: rest(**{1: 2})), error(lambda: rest(x=1, **{"x": 2})), error(lambda: rest(**{"x": 1}, **{"x": 2})), sep="\n")
print(error(lambda: rest(*5)), error(lambda: rest(1, *None)), error(lambda: rest(**5)), error(lambda: rest(**[1])), sep="\n")
print(error(lambda x: x), error(lambda x, y=1: x, 1, 2, 3), sep="\n")
print(error(lambda: 5()), error(lambda: "a"(1)), error(lambda: None()), error(lambda: [].append(1, 2)), sep="\n")
print(error(lambda: one(1, unexpected=2)), error(lambda: keywords(aa=1, b=2, c=3)), sep="\n")


class C:
    def method(self, a):
        return a

    @classmethod
    def make(cls, a, *, key=1):
        return a

    @staticmethod
    def static(a):
        return a

    def __init__(self, x, y=2):
        self.x = x


c = C(1)
print(error(c.method), error(c.method, 1, 2), error(C.method), error(C.method, c), error(C.make), error(C.static, 1, 2), error(C), error(C, 1, 2, 3), error(C, z=1), sep="\n")


# Defaults are evaluated once, in order, at the definition.
order = []


def note(x):
    order.append(x)
    return x


def f(a=note(1), *, b=note(2), c: note("annotation") = note(3)) -> note("return"):
    return a, b, c


assert order == [1, 2, 3, "annotation", "return"], order
assert f.__defaults__ == (1,) and f.__kwdefaults__ == {"b": 2, "c": 3}
f.__defaults__ = (9,)
f.__kwdefaults__ = {"b": 8, "c": 7}
assert f() == (9, 8, 7)
f.__defaults__ = None
print(error(f))


def mutable(x, acc=[]):
    acc.append(x)
    return acc


assert mutable(1) is mutable(2)
assert mutable(3) == [1, 2, 3]

# Order of evaluation of a call.
order.clear()
rest(note(1), *[note(2)], note(3), k=note(4), **{"m": note(5)}, n=note(6))
assert order == [1, 2, 3, 4, 5, 6], order


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


assert rest(**Mapping()) == ((), {"p": "pp", "q": "qq"})
assert rest(*"ab", *{1: 2}) == (("a", "b", 1), {})
assert positional.__code__.co_argcount == 3
assert positional.__code__.co_posonlyargcount == 2
assert positional.__code__.co_kwonlyargcount == 2
assert positional.__code__.co_varnames == ("a", "b", "c", "d", "e", "args", "kw")
