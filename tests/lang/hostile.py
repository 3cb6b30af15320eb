"""Objects that change things under the interpreter's hands: exceptions, never a crash."""

import gc


def survives(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__


class EvilIndex:
    def __init__(self, target, action):
        self.target, self.action = target, action

    def __index__(self):
        self.action(self.target)
        return 3


class EvilEq:
    def __init__(self, action):
        self.action = action

    def __eq__(self, o):
        self.action()
        return False

    __hash__ = lambda self: 1


class EvilLt:
    def __init__(self, action):
        self.action = action

    def __lt__(self, o):
        self.action()
        return True


l = list(range(10))
survives(lambda: l[EvilIndex(l, list.clear)])
l = list(range(10))
survives(lambda: l.insert(EvilIndex(l, list.clear), 1))
l = list(range(10))
survives(lambda: l.pop(EvilIndex(l, list.clear)))
l = list(range(10))
survives(lambda: l.__setitem__(slice(EvilIndex(l, list.clear), 8), [1, 2]))
l = list(range(10))
survives(lambda: l.__delitem__(slice(0, EvilIndex(l, list.clear))))
l = list(range(10))
survives(lambda: l * EvilIndex(l, list.clear))
l = [EvilEq(lambda: l.clear()) for _ in range(10)]
survives(lambda: l.index(5))
l = [EvilEq(lambda: l.clear()) for _ in range(10)]
survives(lambda: l.remove(5))
l = [EvilEq(lambda: l.clear()) for _ in range(10)]
survives(lambda: l.count(5))
l = [EvilEq(lambda: l.clear()) for _ in range(10)]
survives(lambda: l == [5] * 10)
l = [EvilEq(lambda: l.clear()) for _ in range(10)]
survives(lambda: 5 in l)
l = [EvilLt(lambda: l.clear()) for _ in range(10)]
print(survives(l.sort))
l = [EvilLt(lambda: l.append(1)) for _ in range(10)]
print(survives(l.sort))
survives(lambda: max(EvilLt(lambda: 1 / 0), EvilLt(lambda: 1 / 0)))
d = {}
d.update((EvilEq(lambda: len(d) > 1 and d.clear()), i) for i in range(3))
survives(lambda: d[EvilEq(lambda: d.clear())])
d = {}
d.update({EvilEq(lambda: d.update({k: k for k in range(100)})): 1})
survives(lambda: d.setdefault(EvilEq(lambda: d.clear()), 2))
survives(lambda: d.pop(EvilEq(lambda: d.clear())))
d = {1: EvilEq(lambda: d.clear()), 2: 5}
survives(lambda: d == {1: 7, 2: 5})
s = set()
s.update(EvilEq(lambda: len(s) > 1 and s.clear()) for _ in range(3))
survives(lambda: EvilEq(lambda: s.clear()) in s)
survives(lambda: s | {EvilEq(lambda: s.clear())})
survives(lambda: s.difference_update([EvilEq(lambda: s.clear())]))


def growing():
    yield 1
    target.extend(target)
    yield 2


target = [1]
target.extend(growing())
target[:] = growing()
assert len(target) == 2


class EvilIter:
    def __init__(self, l):
        self.l = l

    def __iter__(self):
        return self

    def __next__(self):
        if len(self.l) > 50:
            self.l.clear()
            raise StopIteration
        self.l.append(0)
        return 1

    def __length_hint__(self):
        return 10**30


l = []
print(survives(lambda: l.extend(EvilIter(l))), survives(lambda: list(EvilIter(l))))


class Hint:
    def __iter__(self):
        return iter([1])

    def __length_hint__(self):
        return -5


print(survives(lambda: list(Hint())))


class EvilRepr:
    def __repr__(self):
        box.clear()
        return "evil"


box = [EvilRepr() for _ in range(5)]
survives(lambda: repr(box))
box = {i: EvilRepr() for i in range(5)}
print(survives(lambda: repr(box)) in ("RuntimeError", "{0: evil}"))


class EvilStr(str):
    def __eq__(self, o):
        raise KeyError

    __hash__ = str.__hash__


print(survives(lambda: {"a": 1}[EvilStr("a")]), survives(lambda: {EvilStr("a"): 1}["a"]))
survives(lambda: getattr(5, EvilStr("real")))


class EvilGet:
    def __get__(self, o, cls):
        del type(o).attr
        return 1


class Holder:
    attr = EvilGet()


h = Holder()
assert h.attr == 1
print(survives(lambda: h.attr))


class EvilMro(type):
    def mro(cls):
        return [cls, object, int][: 2 + (cls.__name__ == "Bad")]


print(survives(lambda: EvilMro("Good", (), {})).__name__, survives(lambda: EvilMro("Bad", (), {})))


class NotMro(type):
    def mro(cls):
        return 5


print(survives(lambda: NotMro("X", (), {})))


class Shrinking:
    def __len__(self):
        return 5

    def __getitem__(self, i):
        raise IndexError


print(list(Shrinking()), survives(lambda: list(reversed(Shrinking()))))


def closing():
    try:
        yield 1
    finally:
        me.close()


me = closing()
next(me)
print(survives(me.close))


def throwing():
    try:
        yield 1
    except BaseException:
        yield from throwing()


t = throwing()
next(t)
for _ in range(50):
    t.throw(ValueError)
del t


class Resurrect:
    kept = []

    def __del__(self):
        Resurrect.kept.append(self)


for _ in range(3):
    Resurrect()
gc.collect()
Resurrect.kept.clear()
gc.collect()


class BadDel:
    def __del__(self):
        raise SystemExit


code = compile("x = 1", "f", "exec")
print(survives(lambda: code.replace(co_code=b"\xff" * 10) and 1) in (1, "ValueError", "TypeError", "NotImplementedError", "SystemError"))
for args in ((), (1,), (1, 2, 3)):
    survives(lambda: type(code)(*args))
    survives(lambda: type(lambda: 0)(*args))
    survives(lambda: type(h)(*args))
f = lambda: 0
for name in ("__code__", "__globals__", "__closure__", "__defaults__", "__kwdefaults__", "__class__", "__dict__", "__module__", "__qualname__"):
    for value in (None, 5, (), {}, "x", f, [1]):
        survives(lambda: setattr(lambda: 0, name, value))
for kind in (object, int, str, list, dict, tuple, set, type, bytes, float, property, slice, range, type(f), type(code), super, staticmethod, memoryview, Exception, type(None), type(...), BaseExceptionGroup, map, zip, filter, enumerate, reversed, frozenset, bytearray, complex, classmethod):
    for args in ((), (5,), ("a",), (None,), ([],), (5, 5), ("a", "b"), ({}, {}), (kind,), (5, 5, 5), (object(),) * 6):
        survives(lambda: kind(*args))
        survives(lambda: kind.__new__(kind, *args))
        survives(lambda: kind.__new__(int, *args))
        survives(lambda: kind.__init__(*args))
    for name in dir(kind):
        if name in ("__subclasses__", "mro", "__init_subclass__", "__subclasshook__", "__abstractmethods__"):
            continue
        attr = survives(lambda: getattr(kind, name))
        for args in ((), (5,), (kind,), ("x", 5), (None, None, None)):
            if callable(attr) and not (kind in (type, object) and name in ("__setattr__", "__delattr__")):
                survives(lambda: attr(*args))
print("survived")
