"""Comprehensions: filters, nesting, scoping, walrus, in classes and functions."""


def error(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


assert [x * y for x in range(4) if x % 2 for y in "ab" if x != 3] == ["a", "b"]
assert {k: v for k, v in zip("abc", range(3)) if v} == {"b": 1, "c": 2}
assert {x % 3 for x in range(10)} == {0, 1, 2}
assert [[r[i] for r in [[1, 2], [3, 4]]] for i in range(2)] == [[1, 3], [2, 4]]
assert [x for x in [y for y in range(3)] if x] == [1, 2]
assert [(x, y) for x in range(3) for y in range(x, 3)] == [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)]
assert [lambda: x for x in range(3)][0]() == 2
assert [x for x in (lambda: range(2))()] == [0, 1]
assert list(map(lambda x: x + 1, [x for x in (1, 2)])) == [2, 3]


def f(items):
    x = "outer"
    result = [x for x in items], x
    return result


assert f([1]) == ([1], "outer")


def g():
    total = 0
    partial = [total := total + v for v in range(5)]
    return total, partial


assert g() == (10, [0, 1, 3, 6, 10])


def h():
    y = 10
    return [y + x for x in range(3)], {y: x for x in range(1)}, [lambda: y for _ in range(2)][0]()


assert h() == ([10, 11, 12], {10: 0}, 10)


class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    names = [__name__ for _ in range(1)]
    d = {i: j for i in range(2) for j in [i]}


assert C.doubled == [2, 4] and C.names == ["__main__"]


def unbound():
    [late for _ in range(1)]
    late = 1


print(error(unbound))


def leaks():
    [inner for inner in range(3)]
    return inner


print(error(leaks))
print(error(lambda: [1 / x for x in [1, 0]]), error(lambda: [a for a in 5]), error(lambda: {a: b for a, b in [1]}), error(lambda: {[] for _ in range(1)}), sep="\n")


def gen_scope():
    it = [1, 2]
    g = (x for x in it)
    it = [3]
    return list(g)


assert gen_scope() == [1, 2]


def late_binding():
    n = 1
    g = (x + n for x in range(2))
    n = 10
    return list(g)


assert late_binding() == [10, 11]


def evaluated_early():
    try:
        (x for x in 5)
    except TypeError as e:
        return str(e)


print(evaluated_early())


def exceptions_restore():
    x = "kept"
    try:
        [x for x in range(3) if 1 / (1 - x)]
    except ZeroDivisionError:
        pass
    return x


assert exceptions_restore() == "kept"


def nonlocal_in_lambda():
    acc = []
    [(lambda: acc.append(i))() for i in range(3)]
    return acc


assert nonlocal_in_lambda() == [0, 1, 2]
print([locals() for q in [1]][0].get("q"))


def local_names():
    a = 1
    return [sorted(locals()) for b in [1]]


print(local_names())
print({**{x: x for x in range(2)}, **{y: -y for y in range(2)}})
print(sum(x for x in range(10)), max((x for x in [3, 1]), default=0), *(c for c in "ab"))
print([*(x for x in range(2)), *[y for y in range(2)]], (*[z for z in "pq"],))
print([x for x, in [(1,), (2,)]], [b for a, (b, *_) in [(1, (2, 3))]])
print([i for i in range(20) if i % 2 if i % 3])
print({(x := i): x for i in range(2)}, x)
print([[j for j in range(i)] for i in range(3)], [f"{a}{b}" for a in "xy" for b in [a.upper()]])
