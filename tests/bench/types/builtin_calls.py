"""Built-in functions and types called: len, range, zip, map, isinstance, int(), any, sum."""


def calls(n):
    total = 0
    items = [3, 1, 2]
    for i in range(n):
        total += len(items) + min(i, 5) + max(items) + sum(items) + abs(-i) + ord("a") + int("12") + bool(i)
        total += isinstance(i, int) + isinstance(items, (str, list)) + callable(len) + hash(i) + len(chr(i & 127))
    return total


def iterate(n):
    total = 0
    a, b = list(range(1000)), list(range(1000))
    for _ in range(n):
        for x, y in zip(a, b):
            total += x - y
        for i, x in enumerate(a):
            total += i
        total += sum(map(abs, a)) + len(list(filter(None, a))) + any(x > 998 for x in a) + all(a) + len(list(reversed(a)))
    return total


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return self.x

    def __repr__(self):
        return "P"


def protocols(n):
    total = 0
    p = Point(1, 2)
    for i in range(n):
        total += len(p) + p[0] + hash(p) + (p == p) + len(repr(p)) + getattr(p, "x") + hasattr(p, "z") + len(str(p))
        setattr(p, "y", i)
    return total


print(calls(150000))
print(iterate(250))
print(protocols(200000))
