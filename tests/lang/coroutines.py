"""Coroutines, async generators, async for, async with, driven by hand."""


def error(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coro, *replies):
    """Drive coro; each reply answers one suspension."""
    seen = []
    replies = list(replies)
    try:
        value = coro.send(None)
        while True:
            seen.append(value)
            value = coro.send(replies.pop(0) if replies else None)
    except StopIteration as e:
        return seen, e.value


async def add(a, b):
    x = await Suspend(a)
    y = await Suspend(b)
    return x, y


print(run(add(1, 2), "r1", "r2"))


async def outer():
    return [await add(i, -i) for i in range(2)]


print(run(outer(), 1, 2, 3, 4))
c = add(1, 2)
assert type(c).__name__ == "coroutine" and c.cr_frame is not None and c.cr_code.co_name == "add"
c.close()
print(error(c.send, None))
print(error(lambda: run(await_int())))


async def await_int():
    await 5


print(error(lambda: run(await_int())))


class BadAwait:
    def __await__(self):
        return 5


async def await_bad():
    await BadAwait()


print(error(lambda: run(await_bad())))


async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
            await Suspend(f"s{i}")
    finally:
        print("agen finally")


async def consume():
    out = []
    async for x in agen(3):
        out.append(x)
    else:
        out.append("else")
    return out


print(run(consume()))


async def comprehensions():
    a = [x async for x in agen(2)]
    b = {x: await Suspend(x) async for x in agen(2) if x}
    c = {x async for x in agen(1)}
    d = [y for y in [await Suspend("in"), 2]]
    e = [x async for x in (z * 2 async for z in agen(2))]
    return a, b, c, d, e


print(run(comprehensions()))


async def protocol():
    g = agen(5)
    print(await g.__anext__(), await g.asend("hello"))
    print(await g.aclose())
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print("stopped", e.args)
    h = agen(3)
    await anext(h)
    try:
        await h.athrow(ValueError("boom"))
    except ValueError as e:
        print("caught", e)
    return await anext(h, "default")


print(run(protocol()))


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        print("enter", await Suspend("entering"))
        return self

    async def __aexit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, await Suspend("exiting"))
        return self.swallow


async def managed():
    async with Manager() as m, Manager(True):
        raise KeyError("x")
    async with (Manager() as p,):
        pass
    return "end"


print(run(managed(), 1, 2, 3, 4, 5, 6))


async def wrong_with():
    async with 5:
        pass


async def wrong_for():
    async for x in [1]:
        pass


class NoNext:
    def __aiter__(self):
        return self


async def wrong_next():
    async for x in NoNext():
        pass


class BadNext(NoNext):
    def __anext__(self):
        return 5


async def wrong_anext():
    async for x in BadNext():
        pass


for f in wrong_with, wrong_for, wrong_next, wrong_anext:
    print(error(run, f()))


def sync_with():
    with Manager():
        pass


print(error(sync_with))


async def throws():
    try:
        await Suspend(1)
    except ValueError as e:
        return f"handled {e}"


t = throws()
t.send(None)
print(error(t.throw, ValueError("v")))


async def stop():
    raise StopIteration("x")


print(error(run, stop()))


async def reuse():
    c = add(1, 2)
    await c
    await c


print(error(run, reuse()))


async def asyncgen_stop():
    yield 1
    raise StopAsyncIteration


async def stop_consume():
    async for _ in asyncgen_stop():
        pass


print(error(run, stop_consume()))
import types


@types.coroutine
def legacy():
    return (yield "legacy")


async def uses_legacy():
    return await legacy()


print(run(uses_legacy(), 9))


async def nested_lambda():
    f = lambda: add(7, 8)
    return await (f() if [x async for x in agen(1)] else None)


print(run(nested_lambda(), "a", "b"))
import sys

finalized = []
sys.set_asyncgen_hooks(firstiter=lambda g: finalized.append("first"))
print(run(consume()), finalized, sys.get_asyncgen_hooks().finalizer)
sys.set_asyncgen_hooks(None, None)
