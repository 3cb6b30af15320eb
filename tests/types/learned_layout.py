"""Attributes that only others set; len() and calls of special methods in Python."""


class Bare:
    pass


def fill(o, n):
    for i in range(n):
        setattr(o, "a%d" % i, i)
    return o


first = fill(Bare(), 3)
many = [fill(Bare(), n) for n in range(0, 30)]
print([sorted(vars(o).values()) == list(range(n)) for n, o in enumerate(many)].count(True))
print(list(vars(first)), first.a0, first.a1, first.a2)
late = Bare()
late.z = 1
print(late.__dict__, [o.a5 for o in many if hasattr(o, "a5")][:3])
del many[20].a3
print(len(vars(many[20])), many[20].a4, hasattr(many[20], "a3"))


class Sub(Bare):
    __slots__ = ("s",)


s = fill(Sub(), 4)
s.s = "slot"
print(vars(s), s.s)


class Grown(Bare):
    def __init__(self):
        self.x = self.y = 0


g = fill(Grown(), 20)
print(len(vars(g)), g.x, g.a19)
g.__class__ = Bare
print(type(g).__name__, g.a19, len(vars(g)))
first.__class__ = Grown
print(first.a2, vars(first))


class Native(list):
    pass


print(vars(fill(Native("ab"), 5)), Native("ab"))


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        if self.n == "raise":
            raise LookupError("no length")
        return self.n


class Idx:
    def __index__(self):
        return 11


def length(n):
    try:
        return len(Sized(n))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for n in (0, 5, True, Idx(), -1, 2**70, -(2**70), "x", 1.5, None, "raise"):
    print(length(n))


def gen():
    yield len(Sized(4))
    yield length(-3)


print(list(gen()), [len(Sized(i)) for i in range(3)])


class Deep:
    def __len__(self):
        return len(self)


try:
    len(Deep())
except RecursionError as e:
    print("RecursionError")


class NoLen:
    __len__ = None


try:
    len(NoLen())
except TypeError as e:
    print(e)
o = Sized(3)
o.__len__ = lambda: 9
print(len(o))
a, *b = [1, 2, 3]
*c, d = (1, 2, 3)
e, *f, g = range(5)
print(a, b, c, d, e, f, g)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
x = [1, 2]
y = [*x, *x, *(3,), *"ab", *{5: 6}]
x += x
x.extend(x)
print(y, x, [0] * 10, [1, 2] * 6, [1, 2] * 7, [] * 5, [3] * -1)
for n in range(14):
    t = list(range(n))
    u = t[:]
    u.append("end")
    v = t + [7]
    v.append(8)
    assert t == list(range(n)) and u[-1] == "end" and len(u) == n + 1 and len(v) == n + 2, n
print(str(-5), repr(7), f"{-12:>6}|{3:_}|{5:é<4}", str(10**18), str(-(2**63)), f"{1.5:é>8}")
print(list(i for i in range(20)), tuple(i for i in range(3)), list(i for i in ()))
