"""Sets and frozensets: construction, membership, algebra, updates, comparison."""


def algebra(n):
    a, b = set(range(0, 20000, 2)), frozenset(range(0, 20000, 3))
    total = 0
    for _ in range(n):
        total += len(a & b) + len(a | b) + len(a - b) + len(a ^ b) + a.isdisjoint(b) + (a <= b) + len(a.union(b, [1]))
    return total


def small(n):
    total = 0
    for i in range(n):
        s = {i, i + 1, i + 2}
        s.add(i & 7)
        s.discard(3)
        s |= {1, 2}
        total += len(s) + (i in s) + len(frozenset(s)) + (s == {1, 2})
        s.remove(1)
    return total


def words(n):
    text = ["w%d" % (i * i % 997) for i in range(n)]
    seen = set()
    repeated = 0
    for w in text:
        if w in seen:
            repeated += 1
        else:
            seen.add(w)
    return repeated, len(set(text)), len({w[:2] for w in text}), sum(1 for w in text if w not in seen)


print(algebra(70))
print(small(300000))
print(words(600000))
