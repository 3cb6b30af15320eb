# collections.abc: hooks, mixin methods, generic aliases.
import collections.abc as cabc

assert cabc.__name__ == 'collections.abc'
assert isinstance([], cabc.MutableSequence) and isinstance({}, cabc.MutableMapping)
assert isinstance(set(), cabc.MutableSet) and not isinstance((), cabc.MutableSequence)
assert isinstance(iter(''), cabc.Iterator) and isinstance((x for x in ()), cabc.Generator)
assert not isinstance([], cabc.Hashable) and isinstance(len, cabc.Callable)
assert isinstance({}.keys(), cabc.KeysView) and isinstance(b'', cabc.Buffer)


class Bag(cabc.MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


bag = Bag('abc')
bag.append('d')
bag.extend(bag)
assert ''.join(bag) == 'abcdabcd'
bag.reverse()
bag += 'x'
bag.remove('d')
assert ''.join(bag) == 'cbadcbax' and bag.index('a') == 2 and bag.count('c') == 2
assert bag.index('c', -4) == 4 and bag.pop() == 'x' and 'b' in bag
assert list(reversed(bag)) == list('abcdabc')
try:
    bag.index('z')
except ValueError:
    pass
else:
    assert False


class Frozen(cabc.Set):
    def __init__(self, items):
        self.items = tuple(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


a, b = Frozen('abc'), Frozen('bcd')
assert set(a & b) == set('bc') and set(a | b) == set('abcd')
assert set(a - b) == {'a'} and set(a ^ b) == set('ad')
assert a == set('cab') and a > Frozen('ab') and not a.isdisjoint(b)
assert a._hash() == hash(frozenset('abc'))


class Map(cabc.Mapping):
    def __getitem__(self, k):
        if k == 'x':
            return 1
        raise KeyError(k)

    def __iter__(self):
        return iter('x')

    def __len__(self):
        return 1


m = Map()
assert m == {'x': 1} and m.get('y', 2) == 2 and 'x' in m
assert list(m.items()) == [('x', 1)] and ('x', 1) in m.items() and 1 in m.values()
assert m.keys() == {'x'} and m.keys() & 'xy' == {'x'}

alias = cabc.Callable[[int, str], bool]
assert repr(alias) == 'collections.abc.Callable[[int, str], bool]'
assert alias.__args__ == (int, str, bool)
assert repr(cabc.Callable[..., int]) == 'collections.abc.Callable[..., int]'
assert repr(cabc.Mapping[str, int]) == 'collections.abc.Mapping[str, int]'
try:
    cabc.Callable[int]
except TypeError as e:
    assert str(e) == 'Callable must be used as Callable[[arg, ...], result].'
else:
    assert False
