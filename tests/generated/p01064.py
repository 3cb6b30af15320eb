# Program 1064 of internal/progen.


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
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def step(self, x):
        self.b = norm((x - (self.b + self.a)))
        return norm((abs((x if False else x)) // self.a))
    
    def value(self, x):
        return norm(((2 & self.a) & (sorted([3, -1, 2, 0], reverse=True) or [0])[0]))
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f2(p0, p1="a", p2=123456.789):
    l3 = cut(([5] if (p1 in "x,y;z") else ([3, -1, 2, 0][:0] if (True != False) else [1, 2, 3])))
    o4 = C1(1, (((2**63 - 1) % (4 or 1)) * (15 - 5)))
    print(o4, repr(o4), o4.total)
    return ((float(True) / ((11 / (3 or 2)) or 1)) if ((4611686018427387903).bit_length() > (6 + -(2**63))) else (round(float('inf'), 3) - p0))


i5 = 1
i6 = 4611686018427387903
f7 = 0.1
s8 = "%"
s9 = "%"
b10 = False
b11 = True
l12 = [5]
l13 = [5]
d14 = {"x": 5, "y": 0, "z": -3}
try:
    o15 = C1(dict(zip(s9, l13)).get(s8, i6), len(({} | d14)))
    o15.total = i6
    print(o15 == C1(i6, 1), o15 < C1(1, 2), hash(o15) == hash((o15.a, o15.b)))
    print(o15.kind)
    o16 = C1(i5, {k: v + 1 for k, v in d14.items()}[(s9 or s8)])
    print(o16.value(({**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"] if b11 else i5)))
    s9 += (f"{s8:.2}text " + ("a" if False else s9))
    s9 = cut(s9)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12, l13)
print(d14)
print(logged.calls)
try:
    i6 *= i6
    i6 = norm(i6)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12, l13)
print(d14)
print(logged.calls)
try:
    assert (sum(l12) <= i5 > f7), ("%x-%.3s" % ((i6 * i5), s8))
    o17 = C1((7 + 7), i6)
    print([*o17], i6 in o17, len(o17))
    o17.total = 18
    with Context("three") as i18:
        print(bool([v1 & (-19) for v1 in l12 if v1 < v1]), s9)
        raise IndexError
    if ("été".islower() if ((13 if b11 else 3) in [v2 + i5 for v2 in l13 if v2 < 3]) else ((i5 | i5) > (~3))):
        assert (not s8), (s8 or 'e')[0]
        l12.append(i6)
        del l12[12:]
    else:
        i19, *l20 = [v3 | v3 for v3 in [1, 2, 3] if v3 > 3]
        for n4, n4_ in enumerate(list(filter(None, (l12 if b10 else l20)))[:5]):
            try:
                l20 = cut(([x * y for x, y in zip([v5 - i5 for v5 in l20], [v6 - 2 for v6 in l13])] + [i * v for i, v in enumerate((list(range(6)) * 0))]))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    raise Odd(sum(l12), 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    l21 = cut([v7 | 16 for v7 in (l12 if b10 else l12) if v7 != 5])
except Exception as error:
    print(type(error).__name__, error)
try:
    w8 = 2
    while w8 > 0 and b10:
        w8 -= 1
        def inner22(x, *rest, scale=i5, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner22(divmod((i5 if b10 else 16), (i6 if b11 else i5))[1]), inner22(1, 2, *[v9 & (-11) for v9 in l13], scale=3, z=(i5 if b10 else i5)))
    if b10:
        if (i23 := norm(((~i5) + (-4)))) > i6:
            try:
                s24 = cut((format((i5 if False else i5), "^12d") if ((i5 not in l13) | (l13 >= l13)) else str({str(x): x * 2 for x in l12})))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        else:
            for n10 in [round(1e-7), ((-14) - i5)][:6]:
                l13 = cut([(n10 - (i5 << (18 & 31))), sum(v11 * i6 for v11 in l12), ((i23 + (-24)) * (n10 - 10**20)), *l13])
            else:
                f25 = f7
            with Context("three", (ArithmeticError, LookupError)) as i26:
                b10 = "😀!".isalpha()
                s27 = cut(f"{i5!s:<4}{i5:,}")
        i6 -= min((i6 if b10 else i5), sum(l13))
        i6 = norm(i6)
    o28 = C1(l12[2:][(i6 + (-20))], sum([v12 | i6 for v12 in l13 if v12 > 3]))
    print(o28 == C1(i6, 1), o28 < C1(1, 2), hash(o28) == hash((o28.a, o28.b)))
    o28.extra = i6
    print(sorted(vars(o28).items()))
    l12.insert(16, sum(v13 + v13 for v13 in l13))
    del l12[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    l12 += [ord(c) for c in s9.casefold()]
    l12 = cut(l12)
    w14 = 2
    while w14 > 0:
        w14 -= 1
        match i6:
            case [m2]:
                print("match", m2)
            case [m2, *_]:
                print("match", m2)
            case _:
                i29, i30 = l13
        print(((("😀!" == "%") == (11 not in [3, -1, 2, 0])) or ((4 & i5) != ((-10) % (i6 or 2)))), l13)
    for n15, n15_ in enumerate([x * y for x, y in zip((l13 if b11 else l13), [i * v for i, v in enumerate(l12)])][:5]):
        f7 += C1(i6, i5).value(i5)
        l31 = cut([ord(c) for c in repr({})])
    else:
        for n16 in [*[v17 & 0 for v17 in l13], *(v for row in [l12, [v18 + v18 for v18 in l12]] for v in row if v)][:6]:
            for n19 in s9.replace(s8, s8)[:5]:
                f32 = f7
                s9 = cut(s8.zfill(3)[(~(n16 * i6))])
            if (repr(d14) in s8.casefold().ljust(9, " ")):
                i6 = norm(((C1(i5, i5).value(i6) if b11 else sum(v20 - n16 for v20 in l13 if v20 % 5)) // max(i5, n16)))
            else:
                f33 = (((i6 if b11 else (-20)) * (norm(i5) ** 2)) / (C1(n16, n16).a or 8))
            n16 = norm(((max(n16, i6) * d14.get(s8, (-4))) % (i6 or 1)))
    l13 += [v21 - i6 for v21 in l13 if v21 % v21]
    l13 = cut(l13)
except Exception as error:
    print(type(error).__name__, error)
try:
    print({k: v + 1 for k, v in dict(zip("hello".join('quo"te'.split(",")), [x * y for x, y in zip(l12, l12)])).items() if v > 1}, {k: v + 1 for k, v in d14.items()})
except Exception as error:
    print(type(error).__name__, error)
try:
    raise Odd(i6, 5)
    d34 = trim({("%d|%s" % ((i6 - i5), (s9 + s8))): abs(d14.get(s8, (-1))), ("".join(sorted(s9)) if b10 else (s9 + "😀!")): ((lambda q, r=2**53: q * 2 - r)(i5) if (True is False) else {**{"a": 1}, "a": 1}["a"]), (s9[2:] if (i6 <= (-5) < i6) else s8.lstrip()): (lambda q, r=i5: [r, q][q % 2])(2)})
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12, l13)
print(d14)
print(logged.calls)
