"""Assignment: targets of every kind, star targets, order of evaluation, augmented, del."""


def error(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a, b = 1, 2
a, b = b, a
assert (a, b) == (2, 1)
(a, [b, (c, *d)]), *e = (1, [2, (3, 4, 5)]), 6, 7
assert (a, b, c, d, e) == (1, 2, 3, [4, 5], [6, 7])
*a, = range(3)
assert a == [0, 1, 2]
[] = ()
() = []
x = y = z = []
assert x is y is z


class O:
    pass


o, l, dct = O(), [0, 0, 0], {}
o.attr, l[1], dct["k"], (l[0], *o.rest) = 1, 2, 3, "xyz"
assert (o.attr, l, dct, o.rest) == (1, ["x", 2, 0], {"k": 3}, ["y", "z"])
i = 0
i, l[i] = 2, "late"
assert l[2] == "late"
l[0:2], i = [1, 2, 3], 5
assert l == [1, 2, 3, "late"]


def unpack(values):
    a, b, c = values


def unpack_star(values):
    a, *b, c, d = values


for v in (1, 2), (1, 2, 3, 4), [], "ab", {1, 2}, {"a": 1}, iter([1, 2]), iter(range(9)), range(2), 5, None, (i for i in range(1)):
    print(error(unpack, v), "|", error(unpack_star, v))
print(error(lambda: [(a, b) for a, b in [(1, 2), (3,)]]), error(lambda: dict([(1, 2), 3])), error(lambda: dict([(1, 2, 3)])), sep="\n")

assert [*range(2), *"ab", *{1: 2}] == [0, 1, "a", "b", 1]
assert {*[1, 2], *[2, 3]} == {1, 2, 3} and (*[], 1) == (1,)
assert {**{"a": 1}, "b": 2, **{"a": 3}} == {"a": 3, "b": 2}
print(error(lambda: {**5}), error(lambda: [*None]), error(lambda: {*5}), error(lambda: {[]: 1}), error(lambda: {[]}), sep="\n")

order = []


def at(n):
    order.append(n)
    return [0] * 10


at(1)[at(2)[0]], at(3)[at(4)[0]] = at(5), at(6)
assert order == [5, 6, 1, 2, 3, 4], order
order.clear()
at(1)[at(2)[0]] += len(at(3))
assert order == [1, 2, 3]
order.clear()
{at("k1")[0]: at("v1"), at("k2")[0]: at("v2")}
assert order == ["k1", "v1", "k2", "v2"]


def f(a, b, c):
    return a, b, c


order.clear()
f(*at(1)[:1], at(2), **{"c": at(3)})
assert order == [1, 2, 3]

x = 5
x += 1; x -= 2; x *= 3; x //= 2; x **= 2; x %= 7; x <<= 3; x >>= 1; x |= 16; x &= 20; x ^= 3
print(x)
x = 7
x /= 2
assert x == 3.5
s = "a"
s *= 3
s += "b"
assert s == "aaab"
l = m = [1]
l += (2, 3)
l *= 2
assert m is l == [1, 2, 3, 1, 2, 3]
del l[0], l[-1], l[1:3]
assert m == [2, 2][:len(m)], m
dd = {"a": {"b": [1, 2, 3]}}
dd["a"]["b"][1] += 10
del dd["a"]["b"][0]
assert dd == {"a": {"b": [12, 3]}}
del o.attr
print(error(lambda: o.attr))


def delete(n):
    if n == "item":
        d = {}
        del d["x"]
    if n == "index":
        l = []
        del l[0]
    if n == "tuple":
        t = (1,)
        del t[0]
    if n == "str":
        s = "abc"
        s[0] = "x"
    if n == "strdel":
        s = "abc"
        del s[0]
    if n == "int":
        x = 5
        x[0] = 1
    if n == "none":
        None.x = 1
    if n == "attr":
        del (5).real
    if n == "range":
        range(3)[0] = 1
    if n == "slice":
        l = [1, 2, 3, 4]
        l[::2] = [1]
    if n == "slice2":
        l = [1]
        l[:] = 5
    if n == "bytes":
        b"abc"[0] = 1
    if n == "method":
        [].append = 1
    if n == "floatidx":
        [1, 2][1.0] = 5


for n in "item index tuple str strdel int none attr range slice slice2 bytes method floatidx".split():
    print(n, error(delete, n))
for i, (j, *k) in enumerate([(1, 2, 3), (4,)]):
    print(i, j, k)
for o.loop in range(3):
    pass
assert o.loop == 2
for l[0] in "ab":
    pass
assert l[0] == "b"
first, *_, last = "hello"
assert first + last == "ho"
assert [a for a, *b in [(1, 2), (3,)]] == [1, 3]
print(*(a for a in [1, 2]), *[3], sep="-", end="!\n")
if (n := len("abc")) > 2 and (k := n + 1):
    assert (n, k) == (3, 4)
assert (lambda: (q := 1) + q)() == 2
while chunk := l[:1]:
    del l[0]
assert chunk == []
