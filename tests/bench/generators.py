"""Generators: pipelines, yield from, send, recursive walks."""


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(items):
    for x in items:
        if x & 1:
            yield x


def squares(items):
    for x in items:
        yield x * x


def tree(lo, hi):
    if lo < hi:
        mid = (lo + hi) // 2
        yield from tree(lo, mid)
        yield mid
        yield from tree(mid + 1, hi)


def averager():
    total = count = 0
    average = None
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


print(sum(squares(odd(numbers(4000000)))))
print(sum(x * (i & 1) for i, x in enumerate(tree(0, 220000))))
mean = averager()
next(mean)
for i in range(2200000):
    last = mean.send(i)
print(last)
