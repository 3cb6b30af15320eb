"""Attribute sites see the same descriptor again and again, then something else."""


class P:
    def __init__(self):
        self.n = 0

    @property
    def fails(self):
        self.n += 1
        raise AttributeError("no luck" if self.n < 3 else "gone")

    native = property(len)
    keyed = property(lambda self, k=3: k)

    def __len__(self):
        return 7


def read(o, out):
    for _ in range(4):
        try:
            out.append(o.fails)
        except AttributeError as e:
            out.append(str(e))


def sites(objects):
    out = []
    for o in objects:
        out.append(o.__class__.__name__)
    for o in objects:
        try:
            out.append(o.real)
        except AttributeError as e:
            out.append(str(e))
    return out


out = []
read(P(), out)
print(out)
print([p.native for p in [P(), P()]], [p.keyed for p in [P(), P()]])
print(sites([1, 2, 2**70, True, 1.5, 2.5, 1j, "s", P(), None]))


class Sub(ValueError):
    pass


def args(e):
    return e.args


one = Sub(1, 2)
print(args(one), args(one))
one.args = [5]
print(args(one), args(KeyError("k")))
Sub.args = "in the class"
print(args(one), args(KeyError("k")))
del Sub.args
print(args(one))
one.__dict__["args"] = "hidden"
print(args(one))


class Late:
    def __get__(self, o, t):
        return "non-data"


class Host:
    x = Late()


def x(o):
    return [o.x for _ in range(3)]


h = Host()
print(x(h))
h.__dict__["x"] = "own"
print(x(h))
Host.x = property(lambda self: "data")
print(x(h))
del Host.x
print(x(h))

names = []
for f in (len, x, print, Host):
    for _ in range(2):
        names.append(f.__name__)
print(names)
x.__name__ = "y"
print([f.__name__ for f in (x, x)])
q = property(lambda self: 1)
Host.q = q
got = []
for i in range(4):
    got.append(h.q)
    if i == 1:
        q.__init__(len)
        Host.__len__ = lambda self: 99
print(got)
