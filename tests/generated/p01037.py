# exit: 1
# Program 1037 of internal/progen.


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
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm((self.a & (dict(k=2, a=9) | dict(k=2, a=9)).get(("😀!" if True else "été"), (1 * x))))
    
    def step(self, x):
        self.b = norm(((self.a - self.a) + (x + self.b)))
        return norm(((pow(self.a, 5, 2) if (not False) else sum([3, -1, 2, 0])) and (list(range(6)) * 2)[len("ABC abc")]))
    

def f2(p0, p1):
    l3 = cut([7, 7, 7])
    o4 = C1((((-38) // ((2**63 - 1) or 9)) + min((-29), (-11))), (5 + sum(l3)))
    o4.total = 18
    print(o4 == C1(15, 1), o4 < C1(1, 2), hash(o4) == hash((o4.a, o4.b)))
    o4.total = 10
    return cut(f"{'s'}{'s':>8}")


i5 = 4
i6 = 6
f7 = 0.5
s8 = "a"
s9 = "Zebra"
b10 = False
b11 = True
l12 = []
d13 = dict(k=2, a=9)
try:
    for n1 in range(3):
        (i14, i15), _ = divmod(sum([3, -1, 2, 0][-2:3]), (((-29) and i5) - (-(10**19) if False else 10))), None
        match [i * v for i, v in enumerate([i * v for i, v in enumerate(l12)])]:
            case str(m2) if len(m2) > 2:
                print("match", m2)
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case _:
                i16, i17 = norm(((i15 * n1) if isinstance(i6, (float, list)) else (i15 * i15))), norm(((n1 ^ i6) * (i15 * i6)))
        b11 = any([*[x * y for x, y in zip(l12, l12)], *(v for row in [l12[4:3], [v2 & 15 for v2 in l12]] for v in row if v)])
    else:
        w3 = 5
        while w3 > 0 and (i5 < i5 < 1e-7):
            w3 -= 1
            if (b11 != (s9 > s8)):
                continue
            if (not (norm(len({})) ** 0)):
                s9 = cut("".join(c * 2 for c in f2(b10, b10)))
    l12.remove(i6)
    del l12[12:]
    with Context("two", (ArithmeticError, LookupError)) as i18:
        try:
            assert all([v4 | v4 for v4 in [10**20, 0] if v4 < 3]), "hello"
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        def inner19(x, *rest, scale=i18, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner19(i6), inner19(1, 2, *[ord(c) for c in s9], scale=3, z=len(s8)))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(list(range(6)), f7)
except Exception as error:
    print(type(error).__name__, error)
try:
    l20 = cut([*l12, *(v for row in [([v5 - v5 for v5 in l12] if (4611686018427387903 not in l12) else list(sorted({*[5], *l12} & set(range(10))))), [v6 | i6 for v6 in l12 if v6 > 5]] for v in row if v)])
    l20 = cut(l12)
    f7 *= ((f7 / (f7 or 1)) / (f7 * 123456.789))
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
try:
    l12.insert(i5, (i6 * i5))
    del l12[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    l12 = cut([*(l12[3:] + [v7 | 13 for v7 in l12 if v7 % v7]), *(v for row in [sorted([*l12, i5]), l12] for v in row if v)])
    if isinstance(b10, bool):
        i21, i22 = norm((d13 | dict(k=2, a=9)).get((s8 if True else s8), (i5 // i5))), norm(i6)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
try:
    d13 = trim((({s8: i5, s9: i6, **d13} if ("tab\t" == s9) else {s9: i6, s8: i5}) | ({k: v + 1 for k, v in d13.items() if v} | dict(zip(s9, [])))))
    if ((C1(i5, (-22)).value(14) + (i5 % (i5 or 3))) > len(C1(i5, i5) + i6)):
        try:
            for n8 in range(5):
                f23 = (round((0.5 if b10 else 2.0), 3) - (f7 * (n8 + n8)))
            i24, i25 = [(5 + 13), (lambda q, r=i5: q + r)(i5), i5, (~i5)]
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            i26 = norm((lambda q, r=2: q + r)((i6 + (lambda q, r=i6: q * 2 - r)(i5))))
        s9 += f2(b11, p1=True)
        s9 = cut(s9)
    match s8:
        case []:
            print("[]")
        case int(m1):
            print("match", m1)
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case _:
            for n9 in l12[:6]:
                l12 += list(sorted({*(l12 * 2), *(l12 + [7, 7, 7])} & set(range(10))))
                l12 = cut(l12)
            else:
                try:
                    b11 = ((list(d13.values()) > ([10**20, 0] if b10 else list(range(6)))) is (True or True))
                    d27 = trim(dict(zip("x,y;z".join(ascii(s9).split(",")), [v10 & i5 for v10 in l12])))
                except (IndexError, KeyError):
                    i6 = norm(i5)
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
    try:
        for n11, n11_ in enumerate(l12[:5]):
            raise IndexError
            assert ((i6 not in l12) and (b11 & b11)), (s8 if (i5 in l12) else "it's".join(s8.split(",")))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        o28 = C1(i6, min(sum(v12 - i5 for v12 in [] if v12 & 3), i6))
        o28.total = i5
    finally:
        i6 = norm((i5 if s8.startswith("a") else i6))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("two", ValueError) as i29:
        print(s9.join(str((1e-7 % (1.5 or 9))).split("a")), (([v13 - i29 for v13 in l12 if v13 < 2] * 1) * 2))
        l30 = cut(sorted([*(l12 + l12), *[(-26), i5]], key=lambda v: -v))
    try:
        raise ExceptionGroup(s8, [ValueError((i5 + i6)), KeyError((15 & i5))])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
    o31 = C1((sum(v14 + 11 for v14 in [10**20, 0] if v14 < v14) if b11 else [5][i5]), i6)
    print(o31.step(i6))
    o31.a |= ((i6 * 4) if any(l12) else (norm(i6) ** 3))
    o31.extra = s8
    print(sorted(vars(o31).items()))
    s32 = cut(f"{i6:04}{s9:.2}{i5:{4 + 2}}")
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
try:
    o33 = C1((round(f7) and (i5 - i5)), (sum(l12) * (i6 * 16)))
    print(o33 == C1(i5, 1), o33 < C1(1, 2), hash(o33) == hash((o33.a, o33.b)))
    print(o33.step(max((1_000_000 + i5), divmod(i5, i6)[1])))
    print([*o33], i5 in o33, len(o33))
    print(l12.index(i6), l12.count(i6))
    del l12[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
raise ValueError(("été".join(s8.split(",")) + f"{i5=:x}"))
d13.setdefault(repr(d13), i5)
trim(d13)
(i34, i35), _ = divmod(C1(i5, 7).step(i6), (i5 ^ (lambda q, r=i5: r if q > r else q)(i6))), None
print(i5, i6, i34, i35)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
