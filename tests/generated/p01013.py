# Program 1013 of internal/progen.


def norm(x):
    return x if -(10**40) < x < 10**40 else x % 1000003


def cut(x):
    return x[:40]


def trim(d):
    while len(d) > 12:
        d.popitem()
    return d


def logged(f):
    def wrapper(*args, **kwargs):
        logged.calls += 1
        return f(*args, **kwargs)

    return wrapper


logged.calls = 0


class Context:
    def __init__(self, name, swallow=()):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return len(self.name)

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.swallow)


class Odd(ValueError):
    pass


class C1:
    __slots__ = ("a", "b", "__dict__")
    kind = "fancy"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
    def __repr__(self):
        return f"{type(self).__name__}({self.a!r}, {self.b!r})"
    
    def __eq__(self, other):
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C1) else NotImplemented
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm((((+self.b) if (False or False) else (12 << (x & 31))) if ("" >= "日本") else (self.b % (max(self.b, self.b) or 4))))
    
    def step(self, x):
        return norm(divmod(sum([i * v for i, v in enumerate([])]), min((x).bit_length(), self.b))[1])
    

def f2(p0, p1, p2):
    i3, *l4 = [v1 & p1 for v1 in p0 if v1 > v1]
    i5, i6 = norm((norm((16 + i3)) ** 0)), norm(((i3 if False else 0x7FFFFFFF) << ((p1 if True else p1) & 31)))
    return cut([i * v for i, v in enumerate([x * y for x, y in zip(l4, [v2 + i3 for v2 in p2 if v2 < v2])])])


def f7(p0, p1=[7, 7, 7], p2="tab\t"):
    with Context("three") as i8:
        s9 = cut(p2)
        l10 = cut((sorted([v3 | i8 for v3 in p1 if v3 & 2], key=str) + (p1 + p1)[-2:1]))
    if (i11 := norm(6)) < 2:
        if (True & (False and (True is False))):
            o12 = C1(((i11 - i11) + C1(i11, i11)[i11]), ((5 * 2**63) if isinstance((-32), int) else 7))
            print([*o12], i11 in o12, len(o12))
            o12.a += ((19 % (i11 or 6)) if True else (2**64 ^ -(10**19)))
            for n4, n4_ in zip(list(map(len, "été".rjust(11, " ").split()))[:4], list(range(6))[:4]):
                p1 += list(range((8 + n4) % 9))
                p1 = cut(p1)
                p1[n4] = ((n4 - n4) & max((2**63 - 1), 13))
                del p1[12:]
        elif (not {str(x): x * 2 for x in p1}):
            assert ((1.5 + p0) > (p0 - p0)), (repr(p2) or ("%d|%s" % (1, p2)))
    elif ((True and False) is True):
        i14 = norm(sum([v8 & v8 for v8 in [10**20, 0] if v8 & 2]))
        def inner13(x):
            nonlocal i14
            i14 = norm(i14 + x)
            return i14
        print(inner13((i11 % (i11 or 2))), inner13(1), i14)
    else:
        try:
            i11 *= sum([*[], *(v for row in [p1, p1] for v in row if v)])
            i11 = norm(i11)
            try:
                try:
                    p2 = cut(type([i * v for i, v in enumerate(p1)][::-1]).__name__)
                    p2 = cut(hex(((i11 + i11) + i11)))
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                finally:
                    b15 = (not round((2.0 * -2.5), 2))
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            else:
                if p2.replace(p2, "日本").replace("12", p2).isdigit():
                    p2 = cut(p2)
                elif True:
                    b16 = all(p1)
            finally:
                assert any(p1[:-3]), (("%o %a" % ((-12), p2)) + (p2 + p2))
        except ValueError as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
    if (any(p1) == (i11 <= 4 == p0)):
        return (max(10, 0) <= min(i11, i11) < (0.5 // 123456.789))
    return isinstance(False, (float, list))


def f17(p0, p1, p2):
    try:
        p1 = cut([x * y for x, y in zip([v10 | v10 for v10 in list(range(6)) if v10 & v10], p1)])
    except ValueError as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    del p1[3::-1]
    del p1[12:]
    if isinstance("x,y;z".join("  pad ".split(",")), int | dict):
        return (f7(p0=p0) and (1e16 == p0))
    return p2


def f18():
    try:
        i19 = norm((((-22) if (False is False) else ((2**63 - 1) ^ (-35))) % (min(((-38) | 8), len("hello")) or 7)))
        print(("".ljust(1, "é") if ("  pad " in "ABC abc") else ("été" + "日本")).isidentifier(), ("日本" not in type({k: v + 1 for k, v in {"x": 5, "y": 0, "z": -3}.items()}).__name__))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    assert (False if (True & True) else True), ascii("x,y;z".zfill(4))
    l20 = cut([])
    return cut("%".ljust(3, "é").center(4, " "))


i21 = (-31)
f22 = 1e10
s23 = "x,y;z"
b24 = True
l25 = []
d26 = dict(k=2, a=9)
try:
    s27 = cut(f"{f22:+.1f}{s23:.2}")
except Exception as error:
    print(type(error).__name__, error)
print(i21)
print(repr(f22))
print(s23)
print(b24)
print(l25)
print(d26)
print(logged.calls)
try:
    if b24:
        d26.update(dict(zip("12", l25)))
        trim(d26)
        d26.setdefault((s23 or 'e')[-1], i21)
        trim(d26)
    elif ((1.5 - f22) != float(i21)):
        if (((l25 + l25) < f2(p0=l25, p1=i21, p2=l25)) ^ b24):
            l25 = cut([*list(map(lambda v: v * 2, (l25 * 1))), *(v for row in [l25, ((l25 if False else l25) if (i21 >= i21) else [i * v for i, v in enumerate(l25)])] for v in row if v)])
            raise ValueError(((s23 * 3) + f18()))
        elif False:
            d26 = trim({})
        else:
            i28, i29 = norm(({"x": 5, "y": 0, "z": -3} | d26).get(s23.ljust(6, "*"), min(i21, i21))), norm(18)
            if (all([i21, 18, 13]) & ("日本" not in d26)):
                f22 = ((1e300 * i29) // (((f22 if b24 else f22) - round(f22, 2)) or 4))
            else:
                l25 = cut(([v13 + i21 for v13 in l25] * 2))
    else:
        for n14, n14_ in zip(l25[:4], [*(l25 * 1), *(v for row in [[v15 - v15 for v15 in l25], sorted([5], key=abs)] for v in row if v)][:4]):
            for kn16, n16 in list(dict(zip((s23 + s23), [*[], *(v for row in [l25, l25] for v in row if v)])).items())[:5]:
                s23 = cut(s23)
                l30 = cut([3, -1, 2, 0])
            else:
                l31 = cut([i * v for i, v in enumerate([v17 + i21 for v17 in l25 if v17 > 2])])
            print(("12" + s23.join(hex(3).split(" "))), b24)
        for n18 in [i21, (norm(i21) ** 3), *l25, d26[s23]][:6]:
            for n19, n19_ in zip(l25[:4], (sorted(l25, key=lambda v: -v) * 2)[:4]):
                d26 = trim({})
            try:
                raise ExceptionGroup(s23.replace(s23, s23), [ValueError(i21), OSError(sum(v20 * n18 for v20 in l25))])
            except* Exception as group:
                print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
try:
    assert f17(f22, l25, b24), f"text "
    l32 = cut(((list(range(6)) if (f22 == f22) else [ord(c) for c in "tab\t"]) * 0))
    match [i * v for i, v in enumerate([ord(c) for c in s23])]:
        case {}:
            print("{}")
        case _:
            for n21 in range(1, 6, 2):
                i33, i34 = [(l25 or [3])[0], (i21 * n21)]
                raise ValueError(repr(f2(l25, i33, [10**20, 0])))
    raise KeyError({**{str(x): x * 2 for x in l25}, "a": 1}["a"])
except Exception as error:
    print(type(error).__name__, error)
print(i21)
print(repr(f22))
print(s23)
print(b24)
print(l25)
print(d26)
print(logged.calls)
try:
    def inner35(x, *rest, scale=(-28), **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner35(((lambda q, r=(-12): q * 2 - r)(i21) | (6 // (i21 or 7)))), inner35(1, 2, *[i * v for i, v in enumerate(l25)], scale=3, z=(l25 or [3])[-1]))
    w22 = 1
    while w22 > 0 and (f22 > f22):
        w22 -= 1
        l36 = cut(l25)
    raise RuntimeError((s23 + "")) from TypeError('cause')
except Exception as error:
    print(type(error).__name__, error)
try:
    l25 = cut([*(list(map(lambda v: v * 2, l25)) + (l25 if b24 else l25)), *(v for row in [[v23 + v23 for v23 in [7, 7, 7] if v23 % 5], f2([10**20, 0], i21, l25)] for v in row if v)])
    l25 = cut([x * y for x, y in zip(list(reversed([*[10**20, 0], *(v for row in [[1, 2, 3], [3, -1, 2, 0]] for v in row if v)])), [ord(c) for c in f18()])])
except Exception as error:
    print(type(error).__name__, error)
print(i21)
print(repr(f22))
print(s23)
print(b24)
print(l25)
print(d26)
print(logged.calls)
