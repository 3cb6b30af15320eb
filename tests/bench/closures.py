"""Closures, nonlocal, lambdas, decorators and higher-order functions."""


def counter():
    n = 0

    def bump(by=1):
        nonlocal n
        n += by
        return n

    return bump


def compose(*fs):
    def composed(x):
        for f in fs:
            x = f(x)
        return x

    return composed


def memo(f):
    seen = {}

    def wrapper(n):
        if n not in seen:
            seen[n] = f(n)
        return seen[n]

    return wrapper


@memo
def steps(n):
    if n < 2:
        return n
    return steps(n - 1) + steps(n // 2)


def adders(n):
    return [lambda x, i=i: x + i for i in range(n)]


def curry(a):
    return lambda b: lambda c: a * b + c


bump = counter()
total = 0
for i in range(1500000):
    total += bump(i & 1)
print(bump(), total)

f = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
print(sum(f(i) for i in range(500000)))
for _ in range(2500):
    steps(200)
    g = adders(50)
    total += sum(h(1) for h in g)
print(steps(200), total)
print(sum(map(lambda i: curry(i)(2)(3), range(400000))))
print(len(list(filter(lambda x: x % 3, range(700000)))))
