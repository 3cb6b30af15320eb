# functools: wrappers, caches, dispatch.
import functools
import pickle
from functools import *


def f(a, b: int = 2):
    'doc'
    return a + b


@wraps(f)
def g(*args):
    return f(*args) * 10


assert (g.__name__, g.__doc__, g.__wrapped__, g.__annotations__) == ('f', 'doc', f, {'b': int})
assert g(1, 2) == 30

p = partial(f, 1, b=5)
assert p() == 6 and p.func is f and p.args == (1,) and p.keywords == {'b': 5}
assert partial(partial(f, 1), b=3).args == (1,)
assert reduce(lambda a, b: a * b, [1, 2, 3, 4]) == 24 and reduce(max, [], 7) == 7
assert sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)) == [3, 2, 1]


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


assert Version(1) <= Version(1) and Version(2) > Version(1) and Version(2) >= Version(2)

calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


for x in (1, 2, 1, 3, 2):
    assert square(x) == x * x
assert calls == [1, 2, 3, 2]
info = square.cache_info()
assert info == (1, 4, 2, 2) and repr(info) == 'CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)'
assert square.cache_parameters() == {'maxsize': 2, 'typed': False}
square.cache_clear()
assert square.cache_info().currsize == 0


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(80) == 23416728348467685


@singledispatch
def show(x):
    return 'object'


@show.register
def _(x: int):
    return 'int'


@show.register(list)
@show.register(tuple)
def _(x):
    return 'sequence'


@show.register
def _(x: float | complex):
    return 'number'


assert [show(x) for x in (1, True, [], (), 1.5, 2j, 'a')] == [
    'int', 'int', 'sequence', 'sequence', 'number', 'number', 'object']
assert show.dispatch(bool) is show.registry[int]
try:
    show()
except TypeError as e:
    assert str(e) == 'show requires at least 1 positional argument'
else:
    assert False


class Cell:
    @singledispatchmethod
    def set(self, x):
        return 'other'

    @set.register
    def _(self, x: int):
        return 'int'

    @cached_property
    def value(self):
        calls.append('value')
        return 42

    def add(self, a, b):
        return a + b

    add1 = partialmethod(add, 1)


c = Cell()
assert c.set(1) == 'int' and c.set('a') == 'other'
del calls[:]
assert c.value == 42 and c.value == 42 and calls == ['value'] and c.__dict__ == {'value': 42}
assert c.add1(2) == 3
