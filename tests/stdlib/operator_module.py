# operator, reprlib, keyword.
import keyword
import operator
import reprlib

assert operator.add(1, 2) == 3 and operator.__add__ is operator.add
assert operator.itemgetter(1, 0)('ab') == ('b', 'a') and operator.itemgetter(slice(1))('abc') == 'a'
assert operator.attrgetter('real', 'imag')(2j) == (0.0, 2.0)
assert operator.attrgetter('__class__.__name__')(1) == 'int'
assert operator.methodcaller('split', ',', maxsplit=1)('a,b,c') == ['a', 'b,c']
assert repr(operator.methodcaller('f', 1, a=2)) == "operator.methodcaller('f', 1, a=2)"
assert operator.length_hint(iter([1, 2])) == 2 and operator.length_hint(object(), 5) == 5
assert operator.indexOf('abc', 'c') == 2 and operator.countOf([1, 1], 1) == 2
x = [1]
assert operator.iadd(x, [2]) is x and x == [1, 2]
assert operator.index(True) == 1 and operator.call(max, 1, 2) == 2
try:
    operator.attrgetter(1)
except TypeError as e:
    assert str(e) == 'attribute name must be a string'
else:
    assert False

assert reprlib.repr('x' * 100) == "'xxxxxxxxxxxx...xxxxxxxxxxxxx'"
assert reprlib.repr(list(range(10))) == '[0, 1, 2, 3, 4, 5, ...]'
assert reprlib.repr({1: {2: {3: {4: {5: {6: {7: 8}}}}}}}) == '{1: {2: {3: {4: {5: {6: {...}}}}}}}'
r = reprlib.Repr(maxlist=2, indent='-')
assert r.repr([1, 2, 3]) == '[\n-1,\n-2,\n-...,\n]'


class Node:
    child = None

    @reprlib.recursive_repr('<again>')
    def __repr__(self):
        return f'Node({self.child!r})'


n = Node()
n.child = n
assert repr(n) == 'Node(<again>)'

assert keyword.iskeyword('for') and not keyword.iskeyword('match')
assert keyword.issoftkeyword('match') and len(keyword.kwlist) == 35
