"""Iterators of itertools: copies, pickles, __setstate__; with the warning of their end."""

import copy
import itertools
import pickle
import warnings
import weakref

warnings.simplefilter("error")
try:
    copy.copy(itertools.count())
except DeprecationWarning as e:
    assert str(e) == "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14."
else:
    assert False
warnings.simplefilter("ignore")


def odd(x):
    return x % 2


def add(a, b):
    return a if b is None else b


makers = [
    lambda: itertools.chain("abc", "def"),
    lambda: itertools.chain.from_iterable(["ab", "cd"]),
    lambda: itertools.compress("abcdef", [1, 0, 1, 0, 1, 1]),
    lambda: itertools.dropwhile(odd, [1, 3, 4, 5, 6]),
    lambda: itertools.takewhile(odd, [1, 3, 5, 4, 7]),
    lambda: itertools.filterfalse(odd, range(10)),
    lambda: itertools.starmap(pow, [(2, 3), (3, 2), (4, 1)]),
    lambda: itertools.islice(range(100), 3, 40, 7),
    lambda: itertools.islice("abc", None),
    lambda: itertools.zip_longest("abcd", range(2), fillvalue="-"),
    lambda: itertools.accumulate(range(6)),
    lambda: itertools.accumulate(range(6), initial=100),
    lambda: itertools.accumulate([1, None, 3], add),
    lambda: itertools.product("ab", range(2), repeat=2),
    lambda: itertools.product("ab", ""),
    lambda: itertools.permutations("abcd", 2),
    lambda: itertools.permutations("ab", 3),
    lambda: itertools.combinations("abcde", 3),
    lambda: itertools.combinations_with_replacement("abc", 2),
    lambda: itertools.repeat("x", 3),
]
for make in makers:
    want = list(make())
    for n in range(len(want) + 1):
        for clone in (copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it)), lambda it: pickle.loads(pickle.dumps(it, 0))):
            it = make()
            for _ in range(n):
                next(it)
            assert list(clone(it)) == want[n:], (make(), n)

for n in range(8):
    it = itertools.cycle("abcde")
    for _ in range(n):
        next(it)
    twin = copy.deepcopy(it)
    want = [next(it) for _ in range(12)]
    assert [next(twin) for _ in range(12)] == want == ["abcde"[(n + i) % 5] for i in range(12)]

groups = [(k, list(g)) for k, g in copy.deepcopy(itertools.groupby("aabbbc"))]
assert groups == [("a", ["a", "a"]), ("b", ["b", "b", "b"]), ("c", ["c"])]
it = itertools.groupby("aabbbc")
next(it)
k, g = next(it)
next(g)
twin = pickle.loads(pickle.dumps(it))
rest = [(k, list(g)) for k, g in it]
assert rest == [("c", ["c"])]
assert [(k, list(g)) for k, g in twin][-1] == ("c", ["c"])

for make, state, kind in [
    (lambda: itertools.chain(), (1,), TypeError),
    (lambda: itertools.chain(), [], TypeError),
    (lambda: itertools.product("ab"), (1, 2), ValueError),
    (lambda: itertools.permutations("ab"), (), TypeError),
    (lambda: itertools.combinations("ab", 1), (0, 0), ValueError),
    (lambda: itertools.cycle("ab"), ("ab", 0), TypeError),
    (lambda: itertools.groupby("ab"), 1, TypeError),
]:
    try:
        make().__setstate__(state)
    except kind:
        pass
    else:
        assert False, (make(), state)
# States out of range are brought into it.
it = itertools.product("ab", "cd")
it.__setstate__((-5, 99))
assert list(it) == [("b", "c"), ("b", "d")]
it = itertools.combinations("abc", 2)
it.__setstate__((50, 50))
assert list(it) == []

a, b = itertools.tee("abc")
c, d = itertools.tee(a)
assert c is a and d is not a
assert weakref.ref(a)() is a


class Quiet(itertools.filterfalse):
    pass


class Loud(itertools.filterfalse):
    def __init__(self, f, it, extra=None):
        self.extra = extra


try:
    Quiet(odd, [1], extra=1)
except TypeError as e:
    assert str(e) == "filterfalse() takes no keyword arguments"
else:
    assert False
assert Loud(odd, [1, 2], extra=3).extra == 3
