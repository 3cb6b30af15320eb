"""Dicts: construction, lookups, updates, views, copies, merging, deletion."""


def build(n):
    total = 0
    for i in range(n):
        d = {"a": i, "b": 2, "c": 3}
        d["d"] = i
        d.update(e=5)
        total += len(d) + d.get("x", 1) + d["a"] + d.setdefault("f", 6) + d.pop("b") + ("c" in d)
    return total


def views(n):
    d = {i: str(i) for i in range(1000)}
    total = 0
    for _ in range(n):
        for k, v in d.items():
            total += k
        total += len(list(d)) + len(list(d.values())) + sum(d.keys()) + len(d.keys() & {1, 2, 5000})
    return total


def bulk(n):
    total = 0
    base = {str(i): i for i in range(20000)}
    for i in range(n):
        c = base.copy()
        c |= {str(j): 0 for j in range(0, 30000, 7)}
        for j in range(0, 20000, 3):
            del c[str(j)]
        total += len(c) + len(dict(base, x=1)) + (c == base) + len(dict.fromkeys(base, 0)) + len(dict(zip(base, c)))
    return total


def lookups(n):
    names = ["key%d" % i for i in range(500)]
    d = {k: i for i, k in enumerate(names)}
    total = 0
    for i in range(n):
        for k in names:
            total += d[k]
    return total


print(build(250000))
print(views(400))
print(bulk(12))
print(lookups(2500))
