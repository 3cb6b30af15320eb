"""__new__ in Python: called by the class, directly, through super, with changes in between."""

from collections import namedtuple


class A:
    def __new__(cls, *args):
        o = super().__new__(cls)
        o.args = args
        return o


class B(A):
    def __init__(self, *args):
        self.init = args


class C(A):
    def __new__(cls, x):
        return object.__new__(B)


def make(cls, *args):
    try:
        o = cls(*args)
        return type(o).__name__, vars(o) if hasattr(o, "__dict__") else o
    except TypeError as e:
        return str(e)


for _ in range(2):
    for n in range(4):
        print([make(cls, *range(n)) for cls in (A, B, C)])
P = namedtuple("P", "x y", defaults=[5])
print(P(1), P(1, 2), make(P), make(P, 1, 2, 3), P(y=1, x=0), tuple.__new__(P, (7, 8)))
A.__new__ = staticmethod(lambda cls, *a: "not an instance")
print(A(1), B())
del A.__new__
print(make(A), make(A, 1), make(B, 1))
A.__new__ = lambda cls: object.__new__(cls)
print(make(A), make(B))


class Odd:
    __new__ = None


class Meta(type):
    @property
    def __new__(cls):
        return lambda *a: a


print(make(Odd))


class I(int):
    def __new__(cls, v=0, w=1):
        return int.__new__(cls, v) if w else super().__new__(cls, 99)


print(I(), I(3), I(3, 0), type(I(3)).__name__, I("12"))
for f in (lambda: int.__new__(), lambda: int.__new__(5), lambda: int.__new__(str), lambda: object.__new__(int), lambda: tuple.__new__(P, 1, 2),
          lambda: object.__new__(P), lambda: list.__new__(list, "x"), lambda: str.__new__(str, b"x", "ascii"), lambda: object.__new__(A, 1),
          lambda: dict.__new__(dict, 1, 2, 3), lambda: int.__new__(int, "5", base=8), lambda: bool.__new__(bool, [1])):
    try:
        print(f())
    except TypeError as e:
        print(e)
