# copy and copyreg.
import copy
import copyreg
from collections import namedtuple

a = [1, [2, 3], {'k': (4, [5])}]
b = copy.copy(a)
c = copy.deepcopy(a)
assert b == a and b is not a and b[1] is a[1]
assert c == a and c[1] is not a[1] and c[2]['k'][1] is not a[2]['k'][1]
t = (1, 'x')
assert copy.deepcopy(t) is t and copy.copy(t) is t
loop = []
loop.append(loop)
d = copy.deepcopy(loop)
assert d[0] is d and d is not loop
shared = [1]
e = copy.deepcopy([shared, shared])
assert e[0] is e[1] and e[0] is not shared


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


p = Point([1])
q, r = copy.copy(p), copy.deepcopy(p)
assert q.x is p.x and r == p and r.x is not p.x


class Slots:
    __slots__ = ('a', 'b')


s = Slots()
s.a = [1]
u = copy.deepcopy(s)
assert u.a == [1] and u.a is not s.a and not hasattr(u, 'b')


class Special:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deeply'

    def __replace__(self, **changes):
        return changes


assert copy.copy(Special()) == 'copied' and copy.deepcopy([Special()]) == ['deeply']
assert copy.replace(Special(), x=1) == {'x': 1}
assert copy.replace(namedtuple('N', 'a b')(1, 2), b=5) == (1, 5)
try:
    copy.replace(1)
except TypeError as e:
    assert str(e) == 'replace() does not support int objects'
else:
    assert False


class Odd:
    def __init__(self, n):
        self.n = n


copyreg.pickle(Odd, lambda o: (Odd, (o.n + 1,)))
assert copy.copy(Odd(1)).n == 2
copyreg.add_extension('m', 'n', 7)
copyreg.add_extension('m', 'n', 7)
try:
    copyreg.add_extension('m', 'n', 8)
except ValueError as e:
    assert str(e) == "key ('m', 'n') is already registered with code 7"
else:
    assert False
copyreg.remove_extension('m', 'n', 7)
