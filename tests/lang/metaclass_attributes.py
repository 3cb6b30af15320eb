"""Attributes of classes with a metaclass of their own, at sites that run again and again."""

import abc
import enum


class Meta(type):
    def shout(cls):
        return cls.__name__.upper()

    @property
    def computed(cls):
        return "computed " + cls.__name__


class A(metaclass=Meta):
    x = 1

    @staticmethod
    def s():
        return "static"

    @classmethod
    def c(cls):
        return cls.__name__


class B(A):
    pass


def x(cls):
    return [cls.x, cls.x]


def every(cls):
    return cls.s(), cls.c(), cls.shout(), cls.computed


print(x(A), x(B), every(A), every(B))
A.x = 2
print(x(A), x(B))
B.x = 3
print(x(A), x(B))
del B.x
print(x(B))
Meta.x = property(lambda cls: "meta")
print(x(A), x(B))
del Meta.x
print(x(A), x(B))
Meta.x = "plain"
print(x(A), x(B))
del A.x
print(x(A), x(B))
del Meta.x
try:
    x(A)
except AttributeError as e:
    print(e)
A.x = 5


class Base(type):
    pass


class Derived(Base):
    pass


class K(metaclass=Derived):
    x = "own"


print(x(K))
Base.x = property(lambda cls: "base of the metaclass")
print(x(K))
del Base.x
Base.__getattribute__ = lambda cls, n: "all " + n
print(x(K))
del Base.__getattribute__
print(x(K))


class Other(type):
    @property
    def x(cls):
        return "other"

    def __call__(cls):
        return "called"


def make(cls):
    return [type(cls()).__name__, type(cls()).__name__]


print(make(A), make(B))
A.__class__ = Other
print(x(A), make(A), x(B))


class C1(metaclass=Meta):
    y = 1


class C2(metaclass=Meta):
    y = 2


class M2(Meta):
    pass


def y(cls):
    return [cls.y, cls.y]


C1.__class__ = M2
C2.__class__ = M2
print(y(C1), y(C2), y(C1))


class Shape(abc.ABC):
    made = 0

    def __init__(self, n):
        self.n = n
        Shape.made += 1

    @abc.abstractmethod
    def area(self): ...


class Square(Shape):
    def area(self):
        return self.n**2


print([Square(i).area() for i in range(4)], Shape.made)
for _ in range(2):
    try:
        Shape(1)
    except TypeError as e:
        print(e)
Square.area = abc.abstractmethod(lambda self: 0)
abc.update_abstractmethods(Square)
try:
    Square(1)
except TypeError as e:
    print(e)
Meta.__call__ = lambda cls, *a: ("meta call", cls.__name__, a)


class Late(metaclass=Meta):
    def __init__(self, a):
        self.a = a


def late():
    return [Late(1), Late(2)]


print(late())
del Meta.__call__
print([o.a for o in late()])
Meta.__call__ = lambda cls, *a: "again"
print(late())


class Color(enum.Enum):
    RED = 1
    GREEN = 2

    @property
    def lower(self):
        return self.name.lower()


def colors():
    return Color.RED, Color.GREEN.value, Color.RED.lower, Color("1") if 0 else Color(1)


print(colors(), colors())
try:
    Color.RED = 3
except AttributeError as e:
    print(e)
try:
    Color.BLUE
except AttributeError as e:
    print(e)
