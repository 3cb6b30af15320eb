"""Methods and operations of list and tuple."""


def show(source, **names):
    for line in source.strip().splitlines():
        scope = {"l": [3, 1, 2], "t": (1, 2, 3), **names}
        try:
            mode = "eval"
            try:
                code = compile(line, "<test>", "eval")
            except SyntaxError:
                mode, code = "exec", compile(line, "<test>", "exec")
            result = eval(code, scope)
            print(line, "->", result if mode == "eval" else "", scope["l"])
        except Exception as e:
            print(line, "->", type(e).__name__, e, scope["l"])


show("""
l.append(5)
l.extend("ab")
l.extend(l)
l.extend(5)
l.insert(0, 9)
l.insert(-1, 9)
l.insert(100, 9)
l.insert(-100, 9)
l.insert("x", 1)
l.pop()
l.pop(0)
l.pop(-3)
l.pop(5)
[].pop()
l.pop("x")
l.remove(1)
l.remove(99)
l.index(2), l.index(3, 0), l.index(2, -1)
l.index(99)
l.index(3, 1)
l.count(1), [1, 1.0, True].count(1)
l.sort()
l.sort(reverse=True)
l.sort(key=lambda x: -x)
l.sort(lambda x: x)
l.sort(key=5)
[1, "a"].sort()
sorted([1, None])
l.reverse()
l.copy(), l.copy() is l
l.clear()
l + [4], l * 2, 2 * l, l * 0, l * -1
l + (1,)
l + 5
l * "x"
l += "xy"
l += 5
l *= 3
l *= 0
l[0], l[-1], l[0:2], l[::-1], l[5:], l[-2:]
l[3]
l[-4]
l["a"]
l[1.0]
l[None:None]
l[::0]
l[0] = "x"
l[5] = 1
l[0:1] = [7, 8, 9]
l[:] = "abc"
l[1:1] = [0]
l[::2] = [8, 9]
l[::2] = [8]
l[::-1] = [1, 2, 3]
l[2:0] = [5]
l[0:2] = 5
l["a"] = 1
l[::2] = 5
del l[0]
del l[-1:]
del l[::2]
del l[5]
del l["x"]
l == [3, 1, 2], l != [3], l < [3, 2], l > [3], [1, 2] <= [1, 2, 0], [] < [0], [1, [2]] == [1, [2]]
l < 5
l == 5, l == (3, 1, 2)
3 in l, 9 in l, 9 not in l
len(l), list(reversed(l)), min(l), max(l), sum(l), sorted(l), any(l), all(l)
list("abc"), list(), list((1, 2)), list({1: 2}), list(range(3))
list(5)
list(1, 2)
list(x=1)
[*l, *l], [x for x in l]
repr(l), str(l), repr([[], [1, ["a"]]])
hash(l)
{l: 1}
l.missing
l.append = 5
l.append()
l.append(1, 2)
l.__len__(), l.__contains__(3), l.__getitem__(0), l.__iadd__([4]), l.__eq__(5), l.__add__([])
l.__setitem__(0, 5)
l.__sizeof__() > 0
[[0] * 3 for _ in range(2)], [[]] * 2
isinstance(l, list), type(l), list.__name__, list.append
t + (4,), t * 2, t[0], t[-1], t[::2], t[1:], t.index(2), t.count(3), len(t)
t[5]
t["a"]
t + [1]
t[0] = 1
del t[0]
t.index(9)
t.append(1)
t == (1, 2, 3), t < (1, 3), hash(t) == hash((1, 2, 3)), () == (), (1,) < (1, 0)
hash(([],))
(), (1,), (1, "a", None), tuple("ab"), tuple(), tuple([1]), tuple(t) is t
tuple(5)
1 in t, t + (), () + t, tuple(x for x in t), sorted(t, reverse=True)
t += (9,)
min([]), 1
max([], default=7), min(3, 1, 2), max("a", "b"), min([[2], [1]]), max([1, 2], key=lambda x: -x)
max(1)
max(1, "a")
sum([[1], [2]], []), sum([0.1] * 3), sum((), 5), sum([1, 2.5, True])
sum(["a"])
sum(["a"], "")
sum(5)
list(zip(l, "ab")), list(zip()), list(zip(l, "ab", strict=False))
list(zip(l, "ab", strict=True))
list(enumerate("ab", 5)), list(map(str, l)), list(map(lambda a, b: a * b, l, [1, 2])), list(filter(None, [0, 1])), list(reversed(t))
next(iter(l)), next(iter([]), "d")
next(l)
iter(5)
reversed(5)
""")
# Recursive lists, iteration while changing, identity before equality.
r = [1]
r.append(r)
print(r, [r])
tup = ([],)
tup[0].append(tup)
print(tup)
try:
    r == [1, r] and [r] == [[1, r]]
    q = [1]
    q.append(q)
    r == q
except RecursionError:
    print("RecursionError comparing")
nan = float("nan")
assert [nan] == [nan] and nan in [nan] and [nan].index(nan) == 0 and not nan == nan
it = iter([1, 2, 3])
assert it.__length_hint__() == 3 and next(it) == 1 and it.__length_hint__() == 2
l = [1, 2, 3]
it = iter(l)
next(it)
l.append(4)
assert list(it) == [2, 3, 4]
l.append(5)
assert list(it) == []


# Sort: stability, mutation, errors in the middle.
pairs = [(i % 3, i) for i in range(20)]
assert sorted(pairs, key=lambda p: p[0]) == sorted(pairs)
assert sorted(pairs, key=lambda p: p[0], reverse=True)[0] == (2, 2)
big = [(i * 7919) % 10007 for i in range(5000)]
assert sorted(big) == sorted(sorted(big), reverse=True)[::-1]
data = [3, 2, 1]


def evil(x):
    data.append(x)
    return x


try:
    data.sort(key=evil)
except ValueError as e:
    print(e, sorted(data))


class Cmp:
    def __lt__(self, o):
        raise KeyError("compare")


data = [Cmp(), Cmp(), 1]
try:
    data.sort()
except KeyError as e:
    print(repr(e), len(data))
mixed = [1, 2.5, True, 0, -1.5, 10**30]
assert sorted(mixed) == [-1.5, 0, True, 2.5, 10**30] or sorted(mixed) == [-1.5, 0, 1, True, 2.5, 10**30]
print(sorted(mixed), sorted(["b", "a", "é", "B"]), sorted([(1, "b"), (1, "a")]), sorted([[2], [1, 5]]))


class L(list):
    def __getitem__(self, i):
        return "sub" if i == 0 else super().__getitem__(i)

    def append(self, x):
        super().append(x * 2)


s = L([1, 2])
s.append(5)
s.attr = 1
print(s, s[0], s[1], s[0:2], type(s[1:]), type(s + []), len(s), s == [1, 2, 10], list(s))
for giant in (lambda: [0] * 10**12, lambda: (1,) * 2**62, lambda: [1] * 2**63, lambda: list(range(10**13)), lambda: [0] * 10**30):
    try:
        giant()
        print("no error")
    except (MemoryError, OverflowError) as e:
        print("too large")
