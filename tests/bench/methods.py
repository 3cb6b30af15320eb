"""Method calls: plain, inherited, through super(), on slots, bound."""


class Counter:
    def __init__(self, step):
        self.step = step
        self.value = 0

    def bump(self):
        self.value += self.step
        return self

    def get(self):
        return self.value


class Limited(Counter):
    def __init__(self, step, limit):
        super().__init__(step)
        self.limit = limit

    def bump(self):
        super().bump()
        if self.value > self.limit:
            self.value -= self.limit
        return self


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy

    @staticmethod
    def origin():
        return 0, 0

    @classmethod
    def unit(cls):
        return cls(1, 1)

    @property
    def norm1(self):
        return abs(self.x) + abs(self.y)


def run(n):
    plain, limited = Counter(3), Limited(7, 1000)
    point = Point.unit()
    bump = plain.bump
    total = 0
    for i in range(n):
        plain.bump().bump()
        limited.bump()
        bump()
        point.move(i & 3, 1)
        total += plain.get() + limited.get() + point.norm1
        if not i & 7:
            point.move(*Point.origin())
    return total, plain.value, limited.value, point.x, point.y


print(run(1000000))
