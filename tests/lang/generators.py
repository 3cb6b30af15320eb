"""Generators: send, throw, close, yield from, return values, attributes, errors."""


def error(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def g():
    x = yield 1
    while x is not None:
        x = yield x * 2
    return "done"


it = g()
assert next(it) == 1 and it.send(5) == 10
try:
    it.send(None)
except StopIteration as e:
    assert e.value == "done"
assert error(next, it) == "StopIteration: "
assert next(it, "default") == "default"
print(error(g().send, 1))


def inner():
    log = []
    try:
        while True:
            log.append((yield len(log)))
    except GeneratorExit:
        log.append("closed")
        raise
    except ValueError as e:
        return f"value {e}", log


def outer():
    result = yield from inner()
    yield result
    result = yield from [1, 2]
    yield result


o = outer()
print([next(o), o.send("a"), o.send("b"), o.throw(ValueError("x")), next(o), next(o), next(o), next(o, "end")])


def ignores_close():
    try:
        yield 1
    except GeneratorExit:
        yield 2


i = ignores_close()
next(i)
print(error(i.close))


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 7


r = returns_on_close()
next(r)
assert r.close() == 7 and r.close() is None


def reenter():
    yield next(me)


me = reenter()
print(error(next, me))


def stops():
    yield 1
    raise StopIteration("inside")


s = stops()
next(s)
print(error(next, s))
print(error(lambda: list(next(iter([])) for _ in range(2))))


def attrs():
    a = 1
    yield a


t = attrs()
assert t.gi_frame is not None and not t.gi_running and t.gi_yieldfrom is None and t.gi_code.co_name == "attrs"
assert t.__name__ == "attrs" and t.__qualname__ == "attrs"
t.__name__ = "renamed"
assert repr(t).startswith("<generator object attrs at 0x")
list(t)
assert t.gi_frame is None
print(error(t.throw, 5), error(attrs().throw, ValueError, "old style"), error(attrs().throw, ValueError(1), 2), sep="\n")


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


assert sum(tree(10)) == 2036
assert list(x * y for x in range(3) for y in range(x)) == [0, 0, 2]


def deep(n):
    if n == 0:
        yield "bottom"
    else:
        yield from deep(n - 1)


assert list(deep(200)) == ["bottom"]


class Iter:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration(self.n)
        return self.n

    def throw(self, *args):
        return "thrown", len(args)

    def close(self):
        print("iterator closed")


def delegating():
    return (yield from Iter())


d = delegating()
print(next(d), d.throw(KeyError("k")), next(d), next(d), error(next, d))
d = delegating()
next(d)
d.close()


def cleanup(log):
    try:
        try:
            yield 1
        finally:
            log.append("inner")
    finally:
        log.append("outer")


log = []
for x in cleanup(log):
    pass
assert log == ["inner", "outer"]

# Unpacking and star arguments consume generators.
a, *b, c = (x * x for x in range(5))
assert (a, b, c) == (0, [1, 4, 9], 16)
print(error(lambda: (lambda a, b: 0)(*(x for x in range(3)))))
print(error(lambda: [*5]))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


assert list(take(10, fib())) == [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]


def lazily(f):
    for x in f():
        yield x


print(error(list, lazily(lambda: 5)))
gen = (1 / x for x in [1, 0])
print(next(gen), error(next, gen), error(next, gen))


def yields_in_expressions():
    x = [(yield 1), (yield 2)]
    y = f"{(yield 3)}"
    z = (yield) if (yield 4) else 0
    return x, y, z


y = yields_in_expressions()
got = [y.send(None)]
try:
    while True:
        got.append(y.send(len(got)))
except StopIteration as e:
    print(got, e.value)


def many_try():
    for i in range(3):
        try:
            yield i
        except ValueError:
            yield "v"
        else:
            yield "else"


m = many_try()
print(next(m), m.throw(ValueError), next(m), next(m), next(m), list(m))
