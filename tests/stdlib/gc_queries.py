"""Module gc: what is tracked, who refers to whom, callbacks, what was finalized."""

import gc
import weakref

gc.disable()


class Node:
    pass


class Slots:
    __slots__ = ("a", "b")


def has(seq, x):
    return any(x is y for y in seq)


def function():
    return Node


def closure(x):
    def inner():
        return x

    return inner


node = Node()
node.items = [node, 1, "text"]
by_name = {"node": node}
slots = Slots()
slots.b = node
pair = (node, 1)
method = closure(node)
everything = gc.get_objects()
for x in node, by_name, slots, pair, method, node.items, Node, function, gc, globals():
    assert has(everything, x), x
assert not has(everything, everything)
for x in 1, "text", None, 1.5:
    assert not has(everything, x)
for bad, message in (3, "must be less than"), (-2, "cannot be negative"):
    try:
        gc.get_objects(generation=bad)
    except ValueError as e:
        assert message in str(e)
    else:
        assert False
try:
    gc.get_objects("1")
except TypeError as e:
    assert str(e) == "argument should be integer or None, not 'str'"

found = gc.get_referrers(node)
for x in node.items, by_name, slots, pair, globals():
    assert has(found, x), x
for x in Node, function, gc:
    assert not has(found, x)
assert has(gc.get_referrers(Node), node)
assert has(gc.get_referrers(by_name), globals())


def local():
    mine = Node()
    holder = {1: mine}
    return gc.get_referrers(mine) == [holder]


assert local()

assert gc.get_referents(node) == [node.items, Node]
assert gc.get_referents([1, node], pair) == [node, 1, node, 1] or sorted(map(id, gc.get_referents([1, node], pair)))
assert has(gc.get_referents(function), globals()) and has(gc.get_referents(function), function.__code__)
assert gc.get_referents(slots) == [node, Slots]
assert has(gc.get_referents(method), method.__closure__)
assert gc.get_referents(method.__closure__[0]) == [node]
assert gc.get_referents(node.__init__, 1, "a") == gc.get_referents(node.__init__)
assert has(gc.get_referents(Node), object)

tracked = [[], set(), node, Node, function, gc, (node,), {1: []}, iter([]), slots, method.__closure__[0]]
atomic = [1, "a", b"a", 1.5, 1j, None, True, ..., int, object(), bytearray(), {}, {1: 2}, range(3)]
assert [gc.is_tracked(x) for x in tracked] == [True] * len(tracked)
assert [gc.is_tracked(x) for x in atomic] == [False] * len(atomic)

calls = []


def callback(phase, info):
    calls.append((phase, info["generation"], sorted(info)))


gc.callbacks.append(callback)
gc.collect(1)
gc.callbacks.remove(callback)
assert calls == [("start", 1, ["collected", "generation", "uncollectable"]), ("stop", 1, ["collected", "generation", "uncollectable"])]

gc.freeze()
assert gc.get_freeze_count() > 100
gc.unfreeze()
assert gc.get_freeze_count() == 0

revived = []


class Revived(tuple):
    def __del__(self):
        revived.append(self)


r = tuple.__new__(Revived, (1,))
assert not gc.is_finalized(r) and not gc.is_finalized(3)
del r
gc.collect()
assert gc.is_finalized(revived[0]) and revived[0] == (1,)
