"""Loops over lists and tuples, which the VM counts through without an iterator object."""

# The list changes under the loop.
a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if len(a) < 6:
        a.append(x * 10)
assert seen == a == [1, 2, 3, 10, 20, 30], (seen, a)

a = list(range(6))
seen = []
for x in a:
    seen.append(x)
    a.pop()
assert seen == [0, 1, 2], seen

a = [1, 2, 3]
for x in a:
    a.clear()
assert x == 1 and a == []

# The name is bound anew while the loop goes on with the old one.
a = (1, 2, 3)
total = 0
for x in a:
    a = ()
    total += x
assert total == 6

# break, continue, else, nesting, unpacking.
out = []
for x in [1, 2, 3]:
    for y in (x, x * 2):
        if y == 4:
            break
        out.append((x, y))
    else:
        out.append('else')
        continue
    out.append('broken')
assert out == [(1, 1), (1, 2), 'else', (2, 2), 'broken', (3, 3), (3, 6), 'else'], out
assert [p + q for p, q in [(1, 2), (3, 4)]] == [3, 7]
assert [x for x, in ([1], (2,))] == [1, 2]
try:
    for p, q in [(1, 2), (1, 2, 3)]:
        pass
except ValueError as e:
    assert str(e) == 'too many values to unpack (expected 2)'


# Subclasses have iterators of their own.
class Twice(list):
    def __iter__(self):
        return iter([x * 2 for x in list.__iter__(self)])


class Plain(tuple):
    pass


assert [x for x in Twice([1, 2])] == [2, 4]
assert [x for x in Plain((1, 2))] == [1, 2]


# In generators, which are suspended in the loop, and in generator expressions.
def gen(items):
    for x in items:
        got = yield x
        if got:
            items.append(got)


g = gen([1, 2])
assert [next(g), g.send(7), next(g)] == [1, 2, 7]
assert list(g) == []
assert list(x for x in [y for y in (1, 2)]) == [1, 2]
e = (x for x in [1, 2])
assert type(e.gi_frame.f_locals['.0']).__name__ == 'tuple_iterator'
assert list(map(str, [i for s in [[1], [], [2, 3]] for i in s])) == ['1', '2', '3']

# The size of a result is not fixed by the size of the list.
a = [1, 2]
assert [a.append(0) or len(a) for x in a if len(a) < 20] == list(range(3, 21))

# What was looped over does not stay alive after the loop has ended.
import gc
import weakref


class Thing:
    pass


def refs():
    for x in [Thing()]:
        r = weakref.ref(x)
        del x
    gc.collect()
    return r() is None


assert refs()
