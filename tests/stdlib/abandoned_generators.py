"""What nobody refers to any more: suspended generators, coroutines that were never awaited."""

import contextlib
import gc
import sys
import warnings

log = []


def g(name):
    try:
        yield name
    finally:
        log.append(name)


def start(name):
    x = g(name)
    next(x)
    return x


x = start("dropped")
del x
gc.collect()
assert log == ["dropped"]


def delegating():
    yield from g("delegate")


x = delegating()
next(x)
del x
gc.collect()
assert log == ["dropped", "delegate"]

reports = []
sys.unraisablehook = lambda u: reports.append((str(u.exc_value), u.object.__name__))


def fails():
    try:
        yield
    finally:
        raise KeyError("late")


x = fails()
next(x)
del x
gc.collect()
assert reports == [("'late'", "fails")], reports
sys.unraisablehook = sys.__unraisablehook__


async def never():
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    never()
    gc.collect()
assert [str(w.message) for w in caught] == ["coroutine 'never' was never awaited"]


async def agen():
    try:
        yield 1
    finally:
        pass


firsts, finals = [], []
old = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(lambda a: firsts.append(a.__name__), lambda a: finals.append(a.__name__))
a = agen()
with contextlib.suppress(StopIteration):
    a.asend(None).send(None)
assert firsts == ["agen"] and not finals
del a
gc.collect()
assert finals == ["agen"]
sys.set_asyncgen_hooks(*old)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    agen().asend(None)
    gc.collect()
assert [str(w.message) for w in caught] == ["coroutine method 'asend' of 'agen' was never awaited"]
