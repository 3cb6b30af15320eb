"""Pattern matching."""

from dataclasses import dataclass


def error(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@dataclass
class Point:
    x: int
    y: int


class Color:
    RED = 1
    GREEN = 2


def describe(v):
    match v:
        case 0 | 1:
            return "zero or one"
        case -2 | 3.5 | 1 + 2j:
            return "number"
        case "text" | b"bytes":
            return "string"
        case None:
            return "none"
        case True:
            return "true"
        case Color.GREEN:
            return "green"
        case []:
            return "empty sequence"
        case [x]:
            return f"one {x}"
        case [x, y] if x == y:
            return f"pair of {x}"
        case (x, _, z):
            return f"three {x} {z}"
        case [1, *rest, 9]:
            return f"1..9 {rest}"
        case [first, *_]:
            return f"starts with {first}"
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": str(k), **rest}:
            return f"{k} {rest}"
        case {}:
            return "mapping"
        case Point(0, y):
            return f"on y axis {y}"
        case Point(x=x, y=0):
            return f"on x axis {x}"
        case Point() as p:
            return f"point {p.x},{p.y}"
        case int(n) | float(n):
            return f"other number {n}"
        case str() as s:
            return f"other str {s}"
        case set():
            return "set"
        case _:
            return "anything"


for v in (0, 1, True, -2, 3.5, 1 + 2j, "text", b"bytes", None, 2, [], (), [7], (4, 4), (1, 2, 3), [1, 2, 3, 9], range(5), "abcdef",
          {"kind": "circle", "r": 2}, {"kind": "square", "a": 1}, {"kind": 5}, {}, Point(0, 3), Point(4, 0), Point(1, 2), 99, 1.25, "x", {1}, object):
    print(describe(v))


def nested(v):
    match v:
        case {"users": [{"name": str(name), "tags": [*_, last]}, *others]}:
            return name, last, len(others)
        case [Point(x=0) | Point(y=0) as p, [a, [b, *c]]]:
            return p, a, b, c
        case (int() | str() as a, *_) if isinstance(a, str):
            return "str", a
        case [[a, b], [c, d]]:
            return a, b, c, d


print(nested({"users": [{"name": "n", "tags": [1, 2, 3]}, 5]}), nested([Point(0, 5), [1, [2, 3, 4]]]), nested(["s", 1]), nested([[1, 2], [3, 4]]), nested(5))


class Args:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


def args(v):
    match v:
        case Args(1, b=2):
            return "both"
        case Args(a, b):
            return a, b


print(args(Args(1, 2)), args(Args(3, 4)))


class Bad:
    __match_args__ = "ab"


class Bad2:
    __match_args__ = (1,)


class Bad3:
    pass


def too_many(v, cls):
    match v:
        case cls(1, 2, 3):
            return 1


print(error(too_many, Args(1, 2), Args), error(too_many, Bad(), Bad), error(too_many, Bad2(), Bad2), error(too_many, Bad3(), Bad3), error(too_many, 1, int), error(too_many, 1, 5), sep="\n")


def twice(v):
    match v:
        case Args(1, a=1):
            pass


print(error(twice, Args(1, 2)))


def duplicate(v, k):
    match v:
        case {"a": 1, k.x: 2}:
            pass


class K:
    x = "a"


print(error(duplicate, {"a": 1}, K))

# match and case stay usable as names.
match = case = type = 1
match match:
    case case:
        assert case == 1
match, case = 5, 6
assert match + case == 11


def guards(v):
    log = []

    def g(x):
        log.append(x)
        return x > 2

    match v:
        case x if g(x):
            return "big", log
        case x if g(x + 1):
            return "medium", log
    return "none", log


print(guards(1), guards(2), guards(3))


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return range(2)[i]


import collections.abc

collections.abc.Sequence.register(Seq)
match Seq():
    case [0, 1]:
        print("registered sequence")


def binding_leak(v):
    match v:
        case [a, 5]:
            return "five"
        case [b, c]:
            return a, b, c


try:
    binding_leak([1, 2])
except UnboundLocalError as e:
    print(e)
match (w := 3), 4:
    case 3, n:
        print("tuple subject", w, n)
match *[1], 2:
    case a, b:
        print(a, b)
match 5,:
    case x,:
        print(x)
