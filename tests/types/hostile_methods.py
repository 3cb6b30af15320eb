"""Special methods that answer with objects, change what they are asked about, or get odd things."""


class Answer:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class Container:
    def __init__(self, answer):
        self.answer = answer

    def __contains__(self, x):
        return self.answer


yes, no = Container(Answer(True)), Container(Answer(False))
assert (1 in yes) is True and (1 not in yes) is False
assert (1 in no) is False and (1 not in no) is True
assert [x for x in (1, 2) if x in yes] == [1, 2]
assert not [x for x in (1, 2) if x in no]


# A dict whose keys' __eq__ always adds a key: the search ends nevertheless.
class Growing:
    def __init__(self):
        self.count = 0

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.count += 1
        assert self.count < 10000
        d[object()] = None
        return False


g = Growing()
for size in 1, 3, 50:
    d = {object(): None for _ in range(size)}
    d[Growing()] = None
    d[Growing()] = None
    assert g not in d and d.get(g) is None and d.setdefault(g, 5) == 5 and d.pop(g) == 5


class List(list):
    pass


x = List([1, 2])
x += x
assert x == [1, 2, 1, 2]
x.extend(x)
assert len(x) == 8

assert classmethod(lambda c: c).__get__(None, 5)() == 5
assert classmethod(lambda c: c).__get__(3, "a")() == "a"


# The count's __index__ clears the bytes that are to be repeated.
class Count:
    def __index__(self):
        b.clear()
        return 3


b = bytearray(b"abc")
assert b * Count() == b"" == b
b = bytearray(b"abc")
b *= Count()
assert b == b""


# A search of a list goes on over what comparing adds.
class Adding:
    def __eq__(self, other):
        if len(items) < 10:
            items.append(0)
        return False


items = [1, 2]
assert Adding() not in items and len(items) == 10


# __buffer__ changes the list that is being joined or written.
import marshal
import sys


class Changes:
    def __init__(self, change):
        self.change = change

    def __buffer__(self, flags):
        self.change(items)
        return memoryview(b"x")


def refill(items):
    n = len(items)
    items.clear()
    items.extend([b"y"] * 40)
    del items[n:]


def grow(items):
    items.extend([b"z"] * 40)


# CPython 3.13 crashes with some of these.
shrink = () if sys.implementation.name == "cpython" else (list.pop, list.clear)
for change in grow, *shrink:
    items = [Changes(change), Changes(change), Changes(change)]
    try:
        b"".join(items)
    except RuntimeError as e:
        assert str(e) == "sequence changed size during iteration"
    else:
        assert False
if shrink:
    items = [Changes(refill), Changes(refill), Changes(refill)]
    assert b"".join(items) == b"xyy"
for change in grow, *shrink:
    items = [Changes(change), b"1", b"2"]
    try:
        marshal.dumps(items)
    except ValueError:
        pass
