"""Order of tuples and lists of numbers and strings, nested and mixed; min and max of generators."""

import itertools

nan = float("nan")
values = [
    (), (1,), (1, 2), (1, 2.0), (2,), (1.5,), (True,), (-0.0,), (0.0,), (0,), ("a",), ("a", 1), ("é",), ("€",),
    (1, ("a", 2)), (1, ("a", 3)), (1, ("b",)), (1, (1, (1, (1, (1, (1, 2)))))), (1, (1, (1, (1, (1, (1, 3)))))),
    (2**70,), (2**70, 1), (-(2**70),), (None,), (nan,), (nan, 1), (1, nan), ((),), (((),),),
]


def result(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


ops = [lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a == b, lambda a, b: a != b, lambda a, b: a > b, lambda a, b: a >= b]
total = 0
for kind in (tuple, list):
    for a, b in itertools.product(values, repeat=2):
        row = [result(lambda: op(kind(a), kind(b))) for op in ops]
        total = (total * 31 + sum(i * len(str(r)) for i, r in enumerate(row, 1))) % 1000003
print(total)
print(result(lambda: (1, "a") < ("a", 1)), result(lambda: (None,) < (None, 1)), result(lambda: (1, None) < (1, 2)))
clean = [v for v in values if result(lambda: v < (1, 2.5)) in (True, False) and v != (nan,)]
print(sorted([(2, "b"), (1, "c"), (2, "a"), (1,), (), (1, "c", 0)]), sorted([[2], [1, 5], [1]], reverse=True))
print(min((len(w), w) for w in "the quick brown fox".split()), max((len(w), w) for w in "the quick brown fox".split()))
print(min(x for x in (3, 1, 2)), max(x for x in (3, 1.5, 2)), min(x for x in ("b", "a")), min((x for x in ()), default="none"))
print(min(x for x in (1, 1.0, True)), max(x for x in (1, 1.0, True)), max(x for x in (0.0, -0.0)), min(x for x in (0.0, -0.0)))
print(min(x for x in (nan, 1.0)), min(x for x in (1.0, nan)), max(x for x in (nan, 1)), max([2.0, nan, 3.0]))
print(result(lambda: min(x for x in (1, "a"))), result(lambda: max(x for x in ((1, "a"), (1, 2)))))


class Odd:
    def __lt__(self, o):
        return True

    def __gt__(self, o):
        return "yes"


o = Odd()
print(min(x for x in (1, o)) is o, max(x for x in (o, 1)) is o, min((x for x in ((1, 2), (1, o)))) == (1, o))


def stops():
    yield 5
    yield 3
    raise KeyError("in the generator")


try:
    min(stops())
except KeyError as e:
    print(e)
