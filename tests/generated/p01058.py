# Program 1058 of internal/progen.


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
    kind = "plain"
    
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
    
    def __contains__(self, x):
        return x == self.a
    
    def value(self, x):
        return norm((lambda q, r=self.a: r if q > r else q)((~(-10))))
    
    def run(self, x):
        return norm({"日本".replace("  pad ", 'quo"te'): (15 * 3), "{}{:>6}{!r}".format(1e10, (-37), "x,y;z"): {"a": 1}.get("  pad ", 8)}.get("x,y;z", (((-23) - self.b) // (x % (self.b or 4)))))
    

@logged
def f2(p0):
    i3 = norm((3 if isinstance(f"text text {41 + 1:+}", (float, list)) else 1))
    return cut((p0 if True else (p0 or (p0 + "ABC abc"))))


def f4(p0={"a": 1}, p1="été"):
    (i5, i6), _ = divmod((p0 | p0).get((p1 + p1), (2**53 - (-38))), len(C1((-5), (-17)) + 16)), None
    l7 = cut(([(i5 if False else i6), *[ord(c) for c in p1]] * 1))
    try:
        raise ExceptionGroup(format(i5, "08b"), [ValueError((lambda q, r=i5: q + r)(0x7FFFFFFF)), Odd((i6 + i5))])
    except* Exception as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
    return norm(i6)


def g8(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in [1, 2, 3][:3]]
    finally:
        print('generator g8 ends', x)


i9 = 13
i10 = 2**64
f11 = 2.0
f12 = float('inf')
s13 = "tab\t"
s14 = "it's"
b15 = False
l16 = [7, 7, 7]
l17 = [3, -1, 2, 0]
d18 = dict(k=2, a=9)
try:
    i19, i20 = norm(abs((i9 % i9))), norm((lambda q, r=i10: r if q > r else q)(i9))
    for kn1, n1 in list(dict(zip(s14, [v2 & i10 for v2 in l16])).items())[:5]:
        o21 = C1(i10, 9)
        print(o21, repr(o21), o21.total)
        o21.a += pow(sum(v3 & n1 for v3 in l16 if v3 % v3), 2, 43)
        print(o21.kind)
        def inner22(x, *rest, scale=i19, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner22((d18.get("été", i9) if (f11 != f11) else (i10 // (0 or 5)))), inner22(1, 2, *[v4 * i9 for v4 in l16 if v4 < v4], scale=3, z=(i20 or i9)))
except Exception as error:
    print(type(error).__name__, error)
try:
    i23, i24 = [10**20, 0]
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11), repr(f12))
print(s13, s14)
print(b15)
print(l16, l17)
print(d18)
print(logged.calls)
try:
    try:
        for n5 in range(5):
            if isinstance(b15, (float, list)):
                i25 = norm((((8 + i9) << ((18 // ((-5) or 3)) & 31)) if (s13 not in "  pad ") else (norm((i9 if b15 else i9)) ** 1)))
                l16 = cut([*[*list(filter(None, l17)), *(v for row in [[v6 * n5 for v6 in l16], (l17 + l17)] for v in row if v)], n5])
            elif b15:
                s13 = cut(((f"{f12}" * 2) if ((s13 in d18) & b15) else f"{i10=:x}{f11:+.1f}text ".center(9, "*")))
            else:
                i26 = norm((-15))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise RuntimeError('again') from e1
    assert bool([3, i10, 9]), f"{i9:,}{i10!r}{i9!r}"
    def inner27(x, *rest, scale=i9, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner27((len(l17) if True else (2**53 + i10))), inner27(1, 2, *list(g8(i10 % 7)), scale=3, z=(lambda q, r=i10: q * 2 - r)(i10)))
except Exception as error:
    print(type(error).__name__, error)
try:
    l16.insert(i10, i9)
    del l16[12:]
    try:
        match l17:
            case True:
                print("True")
            case int(m2):
                print("match", m2)
            case _:
                with Context("one") as i28:
                    d29 = trim(dict(zip((f2(s14) if all(l16) else (s13 + "  pad ")), list(map(lambda v: v * 2, [*[], *(v for row in [l17, l16] for v in row if v)])))))
                    s30 = cut(((s13[4:-3] * 2) or 'e')[0])
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        i31, *l32 = ((l16 if False else l17) if (b15 or b15) else l16[:3])
    if (i9 <= f4(dict(k=2, a=9), s14) == len(d18)):
        if b15:
            match ((+i9) + i10):
                case -1:
                    print("-1")
                case []:
                    print("[]")
                case _:
                    d33 = trim({str(x): x * 2 for x in [v7 - 1 for v7 in l17]})
            assert b15, f2(s13)
        i34, i35 = sorted([i * v for i, v in enumerate(l17)], key=abs)
    print(l17.index(i9), l17.count(i9))
    del l17[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11), repr(f12))
print(s13, s14)
print(b15)
print(l16, l17)
print(d18)
print(logged.calls)
