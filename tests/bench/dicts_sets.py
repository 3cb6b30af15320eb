"""Dict and set work: str, int and tuple keys, updates, algebra, breadth-first search."""


def graph(n):
    return {i: [(i * 7 + k * k + 1) % n for k in range(1, 5)] for i in range(n)}


def breadth_first(g, start):
    seen = {start}
    level = [start]
    depth = 0
    while level:
        following = []
        for node in level:
            for other in g[node]:
                if other not in seen:
                    seen.add(other)
                    following.append(other)
        level = following
        depth += 1
    return depth, len(seen)


def group(n):
    groups = {}
    for i in range(n):
        groups.setdefault(i % 1009, []).append(i)
    return sum(len(v) for k, v in groups.items() if k % 2)


def grid(n):
    cells = {}
    for x in range(n):
        for y in range(n):
            cells[x, y] = (x * y) % 7
    total = 0
    for (x, y), v in cells.items():
        total += v * (cells.get((x + 1, y), 0) + cells.get((x, y + 1), 0))
    return total


def names(n):
    table = {}
    for i in range(n):
        table["user%d" % (i % 5000)] = i
    removed = 0
    for i in range(0, 5000, 3):
        if table.pop("user%d" % i, None) is not None:
            removed += 1
    other = {k: -v for k, v in table.items()}
    merged = table | other
    merged.update({"extra": 1})
    return len(table), removed, min(merged.values()), "user1" in table, "user0" in table


def algebra(n):
    a, b = set(range(0, n, 2)), set(range(0, n, 3))
    return len(a & b), len(a | b), len(a - b), len(a ^ b), a.isdisjoint(b), {6, 12} <= a


print(breadth_first(graph(130000), 1))
print(group(700000))
print(grid(330))
print(names(500000))
for _ in range(6):
    print(algebra(300000))
