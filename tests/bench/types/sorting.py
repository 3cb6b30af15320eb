"""list.sort: ints, floats, strs, tuples, with key, nearly sorted, reversed, stable."""
import random

rnd = random.Random(7)
ints = [rnd.randrange(10**6) for _ in range(100000)]
floats = [rnd.random() for _ in range(100000)]
strs = ["item%d" % n for n in ints[:50000]]
pairs = [(n % 1000, n) for n in ints[:50000]]
near = sorted(ints)
for i in range(0, len(near), 1000):
    near[i] += 5000


def plain(n):
    total = 0
    for _ in range(n):
        total += sorted(ints)[500] + int(sorted(floats)[500] * 1000) + len(sorted(strs)[500]) + sorted(pairs)[500][1]
    return total


def presorted(n):
    total = 0
    for _ in range(n):
        total += sorted(near)[77] + sorted(near, reverse=True)[77] + sorted(near[::-1])[77]
    return total


def keyed(n):
    total = 0
    for _ in range(n):
        total += sorted(ints, key=lambda x: -x)[9] + len(sorted(strs, key=len)[9]) + sorted(pairs, key=lambda p: p[1])[9][1]
        total += sorted(strs, key=str.lower) == sorted(strs)
    return total


print(plain(5))
print(presorted(25))
print(keyed(4))
