"""Attribute access at places that see several classes, and classes that change all the time."""


class Often:
    def method(self):
        return 7


# So many changes that the VM gives up caching the class.
for i in range(1200):
    Often.x = i
    del Often.x


def read(o):
    return o.y


def call(o):
    return o.method()


o = Often()
o.y = 5
assert read(o) == read(o) == 5
assert call(o) == call(o) == 7
o.y += 4
assert o.y == 9 and o.__dict__ == {'y': 9}
Often.y = property(lambda self: 'property')
assert read(o) == 'property'
del Often.y
assert read(o) == 9


# Two shapes, three shapes, shapes with the attribute at other places, and without it.
class A:
    def __init__(self):
        self.y = 'A'


class B:
    def __init__(self):
        self.z = 0
        self.y = 'B'


class C:
    y = 'class C'


class D:
    @property
    def y(self):
        return 'property D'


class E:
    __slots__ = ('w', 'y')

    def __init__(self):
        self.y = 'E'


class F:
    def __getattr__(self, name):
        return 'getattr ' + name


def write(o, v):
    o.y = v


objects = [A(), B(), C(), D(), E(), F(), o]
for order in ((0, 1), (0, 1, 2), (4, 0, 4, 1), (3, 0, 5, 1, 2, 4), (6, 0, 6, 1)):
    for _ in range(3):
        got = [read(objects[i]) for i in order]
        assert got == [['A', 'B', 'class C', 'property D', 'E', 'getattr y', 9][i] for i in order], got
for order in ((0, 1), (1, 0, 4), (4, 4, 0, 0, 1, 1), (2, 0, 5, 1), (0, 6, 1)):
    for n in range(3):
        for i in order:
            write(objects[i], (n, i))
        for i in order:
            assert read(objects[i]) == (n, i)
a = A()
del a.y
try:
    read(a)
except AttributeError as e:
    assert str(e) == "'A' object has no attribute 'y'"
else:
    assert False
write(a, 1)
assert read(a) == 1 and read(B()) == 'B'
A.y = property(lambda self: 'new')
assert read(a) == 'new' and read(objects[0]) == 'new'
try:
    write(a, 2)
except AttributeError as e:
    assert str(e) == "property '<lambda>' of 'A' object has no setter", e
else:
    assert False
