def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def outer(a, *rest, key=1, **kw):
    """The docstring."""
    count = 0

    def inner(x: int) -> int:
        nonlocal count
        count += x
        return count
    a.b.c += count
    return inner(key), rest[1:], kw["k"], a.m(key, 2), f"{a!r:>{key}}"


def swap(a, b):
    a, b = b, a + b
    x = y
    return (a, b, x) if a else [*a, b]


class C(Base, metaclass=Meta):
    attr: int = 1

    def method(self):
        self.x = super().method()
        return __class__
