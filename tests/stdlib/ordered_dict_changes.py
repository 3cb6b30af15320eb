"""OrderedDict: changes during iteration and comparison; lru_cache and partial: what they keep."""

import copy
import functools
import inspect
import sys
from collections import OrderedDict


def raises(kind, message, f, *args):
    try:
        f(*args)
    except kind as e:
        assert str(e) == message, str(e)
    else:
        assert False, f


def moves(od):
    for k in od:
        od.move_to_end(k)


def adds(od):
    for k in od.items():
        od[object()] = None


mutated = "OrderedDict mutated during iteration"
raises(RuntimeError, mutated, moves, OrderedDict.fromkeys("abcde"))
raises(RuntimeError, mutated, adds, OrderedDict.fromkeys("abcde"))
od = OrderedDict.fromkeys("ab")
for k in od:
    od[k] = 1  # only a value
    if k == "b":
        od["c"] = 2  # the last item is out already
assert list(od) == ["a", "b", "c"]


class Key:
    count = 0

    def __init__(self, do=None):
        self.do = do

    def __hash__(self):
        return -1

    def __eq__(self, other):
        Key.count += 1
        if Key.count == 2 and self.do:
            self.do()
        return True


a = OrderedDict.fromkeys((0, Key(lambda: a.clear()), 4.2))
b = OrderedDict.fromkeys((0, Key(), 4.2))
raises(RuntimeError, mutated, lambda: a == b)


class Missing(OrderedDict):
    def __missing__(self, key):
        return 0


raises(KeyError, "'x'", Missing().pop, "x")
assert sys.getsizeof(OrderedDict.fromkeys("abc")) > sys.getsizeof(dict.fromkeys("abc"))

p = functools.partial(print, 1, end="")
p.attr = []
q = copy.copy(p)
assert q.args is p.args and q.keywords is p.keywords and q.attr is p.attr
p.__setstate__((print, (), {}, None))
assert not hasattr(p, "attr") and p.__dict__ == {}
assert str(inspect.signature(functools.cmp_to_key(lambda a, b: 0))) == "(obj)"
assert max.__doc__.startswith("max(") and min.__doc__.startswith("min(")


class Counted(int):
    hashes = 0

    def __hash__(self):
        Counted.hashes += 1
        return int.__hash__(self)


@functools.lru_cache(maxsize=1)
def double(x):
    return 2 * x


double(Counted(1))
double(2)  # the other entry goes by the hash it had
assert Counted.hashes == 1
