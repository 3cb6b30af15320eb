"""Calls with keywords, defaults, *args and **kwargs."""


def area(width, height, *, scale=1, border=0):
    return (width + border) * (height + border) * scale


def total(*args, **kwargs):
    return len(args) + len(kwargs)


def forward(*args, **kwargs):
    return area(*args, **kwargs)


def positional(a, b, /, c=3, *, d=4):
    return a + b + c + d


class Box:
    def __init__(self, width=1, height=1, depth=1):
        self.volume = width * height * depth


def run(n):
    acc = 0
    options = {"scale": 2, "border": 1}
    for i in range(n):
        acc += area(i, height=2)
        acc += area(width=i, height=3, scale=2)
        acc += area(3, 4, border=i)
        acc += total(i, i, key=i)
        acc += forward(i, 2, scale=3)
        acc += area(1, 2, **options)
        acc += positional(1, 2, d=i)
        acc += Box(depth=i, height=2).volume
    return acc


print(run(600000))
