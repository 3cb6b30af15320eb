# exit: 1
# Program 1012 of internal/progen.


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
    kind = "fancy"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
    def __repr__(self):
        return f"{type(self).__name__}({self.a!r}, {self.b!r})"
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __len__(self):
        return abs(self.total) % 10
    
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
    
    def run(self, x):
        self.b = norm(self.a)
        return norm((x // x))
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f2(p0):
    l3 = cut([x * y for x, y in zip([5], [])])
    if any(l3):
        return cut([i * v for i, v in enumerate(list(map(lambda v: v * 2, [])))])
    return cut(l3)


def f4():
    match "tab\t"[-1::-2][:1]:
        case 0 | 1:
            print("0 | 1")
        case int(m0):
            print("match", m0)
        case _:
            i5 = norm((lambda q, r=(-29): [r, q][q % 2])(min((18 - 15), ((-35) - (-36)))))
    if ((10 > 15) ^ False):
        return ascii("  pad ").isupper()
    return (True != (1e10 <= (3.14159 - 1.5)))


def f6(p0="it's", p1=False):
    s7 = cut(p0.join(("  pad " or 'e')[0].replace(p0, p0).split(" ")))
    return norm((norm(((lambda q, r=14: r if q > r else q)(15) // {**dict(k=2, a=9), "a": 1}["a"])) ** 1))


def f8(p0=13, p1=list(range(6)), p2=False):
    o9 = C1(({"a": 1}.get("😀!", p0) << ((p0 + 15) & 31)), (19 % sum(v1 - p0 for v1 in p1)))
    print(o9.kind)
    o9.a += ((p0 + p0) if f4() else (norm(p0) ** 2))
    print(o9.a)
    p1.reverse()
    del p1[12:]
    o10 = C1((((-12) + p0) * (p0 - p0)), ((p0 // p0) >> (p0 & 31)))
    print(o10.run(p0))
    return trim({"a": 1})


i11 = 16
f12 = 1.5
f13 = 1e300
s14 = "Zebra"
s15 = "it's"
b16 = True
b17 = False
l18 = [5]
d19 = {"a": 1}
try:
    assert False, f"{f12:g}"
    for n2, n2_ in enumerate([v3 - (-2) for v3 in l18 if v3 < 2][:5]):
        if f4():
            break
        o20 = C1(repr(f13).find(s14), sum(f2(f13)))
        o20.total = n2
        o20.extra = i11
        print(sorted(vars(o20).items()))
    else:
        for n4 in range(1, 6, 2):
            assert (not (False or b17)), (repr(l18) if (n4 > 1) else s15)
        else:
            raise RuntimeError("😀!") from TypeError('cause')
    if isinstance(f"{i11}{s15}", int | dict):
        w5 = 2
        while w5 > 0:
            w5 -= 1
            if (("%d|%s" % (i11, "")) > f"text {i11 = }"):
                break
except Exception as error:
    print(type(error).__name__, error)
try:
    i21 = norm((-2))
    with Context("three", (ArithmeticError, LookupError)) as i22:
        i21 += i11
        i21 = norm(i21)
        i23, i24 = [i * v for i, v in enumerate((l18 if b17 else l18))]
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        try:
            print({((s15 * 2) if (i11 < i11) else "{}{:>6}{!r}".format(2.0, i11, "%")): i11, s14.join("  pad "[:1:2].split()): (lambda q, r=i11: [r, q][q % 2])((i11 if b17 else i11))}, [i * v for i, v in enumerate(l18)])
            try:
                l25 = cut([v6 * v6 for v6 in (l18 if b17 else [5]) if v6 & 3])
                i26 = norm(len({(s14 + s15): {**d19, "a": 1}["a"]}))
            except LookupError:
                b16 = (l18 == [])
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        raise ValueError(repr(s14).center(9, "é"))
    def inner27(x, *rest, scale=i11, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner27((f6("日本", b17) if s15.startswith("a") else (6 * i11))), inner27(1, 2, *[v7 & v7 for v7 in l18 if v7 < 5], scale=3, z=(i11 - 11)))
except Exception as error:
    print(type(error).__name__, error)
try:
    del l18[-1:-2]
    del l18[12:]
    print((((-5) if b16 else (+i11)) in [v8 - 0 for v8 in [1, 2, 3]]), C1((+i11), (i11 * i11)).total)
    (i28, i29), _ = divmod(C1(i11, i11).run(4), ((i11 + 11) >> (i11 & 31))), None
    l18 += l18
    l18 = cut(l18)
except Exception as error:
    print(type(error).__name__, error)
print(i11)
print(repr(f12), repr(f13))
print(s14, s15)
print(b16, b17)
print(l18)
print(d19)
print(logged.calls)
try:
    s14 = cut(s15[{**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"]])
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner30(x, *rest, scale=15, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner30((len(l18) if (l18 != l18) else s15.count(s14))), inner30(1, 2, *[6, *l18, i11], scale=3, z=(-11)))
    s15 += "été".center(3, "*")
    s15 = cut(s15)
    if (i31 := norm((i11 - 0))) < i11:
        s14 = cut((f"{f13}{s14!r}" if (f"{s14}" in (d19 if b16 else d19)) else repr((d19 | d19))))
except Exception as error:
    print(type(error).__name__, error)
print(i11)
print(repr(f12), repr(f13))
print(s14, s15)
print(b16, b17)
print(l18)
print(d19)
print(logged.calls)
print(i11)
print(repr(f12), repr(f13))
print(s14, s15)
print(b16, b17)
print(l18)
print(d19)
print(logged.calls)
w9 = 3
while w9 > 0:
    w9 -= 1
    assert b16, f"{f12:+.1f}text "
o32 = C1(i11, -(2**63))
o32.total = i11
o32.extra = (repr(l18) + repr({}))
print(sorted(vars(o32).items()))
with Context("two") as i33:
    b17 = b16
    with Context("two", (ArithmeticError, LookupError)) as i34:
        o35 = C1(((i33 - i33) if isinstance(d19, str) else (i33 or i34)), divmod((2**62 or i34), (lambda q, r=(-1): q * 2 - r)(2**62))[0])
        print(o35, repr(o35), o35.total)
        o35.a |= C1(i11, i34).total
        i11 += ((-i33) | (i34 if b16 else 0x7FFFFFFF))
        i11 = norm(i11)
print(i11)
print(repr(f12), repr(f13))
print(s14, s15)
print(b16, b17)
print(l18)
print(d19)
print(logged.calls)
