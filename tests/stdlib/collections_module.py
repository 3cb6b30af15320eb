"""collections, itertools, functools, operator, heapq, bisect."""

import functools
import itertools
import operator
from bisect import bisect, bisect_left, insort
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", eval(line))
        except Exception as e:
            print(line, "->", type(e).__name__, e)


P = namedtuple("P", "x y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[8, 9])
show("""
P(1, 2), P(x=1, y=2).x, P(1, 2) == (1, 2), P(1, 2)._replace(x=5), P._make([3, 4]), P(1, 2)._asdict(), P._fields, Q(1), Q._field_defaults, P.__doc__, P.x.__doc__, P(1, 2)[1], [*P(1, 2)]
P(1)
P(1, 2, 3)
P(1, 2).z
P(1, 2)._replace(q=1)
namedtuple("T", "a a")
namedtuple("T", "class")
namedtuple("T", "a _b")
namedtuple("T", "a class", rename=True)._fields
Counter("abracadabra").most_common(2), Counter(a=1, b=2)["z"], Counter("ab") + Counter("bc"), Counter("aab") - Counter("a"), Counter("ab") & Counter("b"), Counter("a") | Counter("b"), sorted(Counter(a=2, b=1).elements()), Counter(a=1) == Counter(a=1, b=0), Counter("abb").total(), -Counter(a=-1), Counter(a=3) <= Counter(a=4)
Counter("hello"), Counter({"a": 2}).subtract("a"), Counter([1, 1, 2]).most_common()
defaultdict(list), defaultdict(int, a=1)["b"], sorted(defaultdict(int, {"x": 1}).items()), defaultdict(lambda: 5)["q"]
defaultdict(5)
defaultdict()["x"]
deque([1, 2, 3]), deque([1, 2, 3], maxlen=2), deque("ab").maxlen, list(reversed(deque([1, 2]))), deque([1, 2]) + deque([3]), deque([1]) * 2, deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1, 2, 3])[1], deque([1, 2]).index(2), deque([1, 1]).count(1), deque([1]).copy()
deque([]).pop()
deque([1])[5]
deque(5)
deque([1]).remove(9)
deque([1, 2], maxlen=-1)
OrderedDict(a=1, b=2), OrderedDict([("a", 1)]) == {"a": 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), list(reversed(OrderedDict(a=1, b=2))), OrderedDict.fromkeys("ab", 0)
ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], ChainMap({"a": 1}, {"b": 2}), sorted(ChainMap({"a": 1}, {"b": 2})), ChainMap({"a": 1}).new_child({"a": 5})["a"], ChainMap({}, {"x": 1}).parents
ChainMap({})["q"]
UserDict(a=1), UserList([1, 2])[0:1], UserDict({"a": 1}) == {"a": 1}
list(chain([1], "ab")), list(chain.from_iterable([[1], [2]])), list(islice(count(5, 2), 3)), list(islice(cycle("ab"), 5)), list(repeat(1, 3)), list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(batched("abcde", 2)), list(compress("abc", [1, 0, 1])), list(dropwhile(lambda x: x < 2, [1, 2, 1])), list(takewhile(lambda x: x < 2, [1, 2, 1])), list(filterfalse(None, [0, 1])), list(islice("abcdef", 1, 5, 2)), list(pairwise("abc")), list(starmap(pow, [(2, 3)])), list(zip_longest("ab", "c", fillvalue="-"))
list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations("abc", 2)), list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(product()), list(permutations([])), len(list(permutations(range(5))))
[(k, list(g)) for k, g in groupby("aabbc")], [(k, list(g)) for k, g in groupby([1, 3, 2], key=lambda x: x % 2)], [list(t) for t in tee([1, 2])]
count(1.5, 0.5), repeat(5), repeat(5, 2), next(count(10**20)), list(islice(count(1, 0), 2))
islice([1], -1)
list(batched("ab", 0))
combinations("ab", -1)
count("a")
chain(5), list(chain(5))
list(zip_longest("a", bad=1))
list(batched("abc", 2, strict=True))
functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [], 5), functools.partial(int, base=2)("101"), functools.partial(print, 1, sep="-"), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0)
functools.reduce(operator.add, [])
functools.partial(5)
functools.partial(pow, 2).func is pow, functools.partial(functools.partial(pow, 2), 5)(), functools.partial(pow, 2).args
operator.add(1, 2), operator.itemgetter(1)([1, 2]), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.attrgetter("real.imag", "imag")(5), operator.methodcaller("upper")("a"), operator.methodcaller("split", ",", maxsplit=1)("a,b,c"), operator.contains([1], 1), operator.index(5), operator.concat([1], [2]), operator.countOf([1, 1], 1), operator.indexOf([1, 2], 2), operator.truth([]), operator.not_(1), operator.is_(None, None), operator.length_hint(iter([1, 2])), operator.iadd([1], [2])
operator.itemgetter()
operator.attrgetter("a.b")(5)
operator.itemgetter(1), operator.attrgetter("a", "b"), operator.methodcaller("f", 1, k=2)
bisect([1, 2, 2, 3], 2), bisect_left([1, 2, 2, 3], 2), bisect([1, 5], 3, key=lambda x: x * 2), bisect([], 1)
bisect([1], 1, -1)
nlargest(2, [3, 1, 2]), nsmallest(2, [3, 1, 2], key=lambda x: -x), list(merge([1, 4], [2, 3])), heappushpop([1, 2], 0), heapreplace([1, 2], 5), list(merge([3, 1], [2], reverse=True))
heappop([])
""")
h = [5, 3, 8, 1]
heapify(h)
heappush(h, 2)
assert [heappop(h) for _ in range(5)] == [1, 2, 3, 5, 8]
l = [1, 3]
insort(l, 2)
assert l == [1, 2, 3]
d = deque(maxlen=3)
for i in range(5):
    d.append(i)
d.appendleft(9)
d.rotate(1)
d.extend([7])
d.extendleft("xy")
print(d, d.popleft(), d)
od = OrderedDict.fromkeys("abc")
od.move_to_end("a")
od.move_to_end("c", last=False)
print(list(od), od.popitem(last=False))


@functools.lru_cache(maxsize=2)
def slow(x, *, k=0):
    return x * 2


slow(1), slow(1), slow(2), slow(3), slow(1), slow(1, k=0)
print(slow.cache_info(), slow.__name__, slow.cache_parameters())
slow.cache_clear()
assert slow.cache_info().currsize == 0


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(90) == 2880067194370816120


@functools.singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
def _(x):
    return "list"


print(kind(1), kind([]), kind("a"), kind(True), sorted(t.__name__ for t in kind.registry))


@functools.total_ordering
class T:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


assert T(1) <= T(1) and T(2) > T(1) and T(2) >= T(1)


class WithCached:
    calls = 0

    @functools.cached_property
    def value(self):
        WithCached.calls += 1
        return 5


w = WithCached()
assert w.value + w.value == 10 and WithCached.calls == 1 and w.__dict__["value"] == 5


def deco(f):
    @functools.wraps(f)
    def inner(*a):
        "inner doc"
        return f(*a)
    return inner


@deco
def documented(x):
    "outer doc"


assert documented.__doc__ == "outer doc" and documented.__name__ == "documented" and documented.__wrapped__.__name__ == "documented"


class Method:
    @functools.partialmethod
    def bad(self): ...

    def base(self, a, b):
        return a, b

    half = functools.partialmethod(base, 1)


assert Method().half(2) == (1, 2)
