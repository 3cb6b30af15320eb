# Program 1029 of internal/progen.


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
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def step(self, x):
        return norm(((self.a if (self.a in [3, -1, 2, 0]) else (x or x)) * 2))
    
    def run(self, x):
        return norm((x if (max(15, x) != self.b == (self.a + 15)) else (12 >> (sum(v1 | 0 for v1 in [3, -1, 2, 0] if v1 & 2) & 31))))
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def step(self, x):
        return norm(super().step(x) + 2)
    
    def value(self, x):
        self.b = norm(((-33) | 7))
        return norm((((norm(x) ** 1) * x) + ([7, 7, 7] * 0)[(self.b - self.b)]))
    
    @classmethod
    def make(*args):
        return len(args)
    

def f3():
    s4 = cut("tab\t")
    return cut(s4)


def g5(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            try:
                yield x * 2
            except ValueError as error:
                print('generator caught', error)
                yield -x
    finally:
        print('generator g5 ends', x)


def g6(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(((2**62 * x) << (([1, 2, 3] or [1])[-1] & 31)))
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g6 ends', x)


i7 = (-29)
f8 = 0.0
f9 = -0.0
s10 = "日本"
s11 = "a"
b12 = True
l13 = [10**20, 0]
d14 = {"x": 5, "y": 0, "z": -3}
d15 = {"x": 5, "y": 0, "z": -3}
try:
    with Context("three") as i16:
        d17 = trim(({} | {str(x): x * 2 for x in [4]}))
        if (((~i7) + i7) != (d15.get(s10, i16) << (17 & 31))):
            it18 = g5(15 % 6)
            print(next(it18, 'end'))
            print(it18.send(None))
            print(next(it18, 'end'))
            print([*it18])
            it18.close()
        elif True:
            for n2 in [*[v3 & 12 for v3 in l13 if v3 & 2], *(v for row in [[x * y for x, y in zip(l13, l13)], [v4 + v4 for v4 in l13]] for v in row if v)][:6]:
                s11 = cut("".join(sorted(s10)))
                d14 = trim({("".join(sorted("")) + ("" if b12 else 'quo"te')): sum([10**20, 0]), **{**dict(zip(s11, l13)), "{}{:>6}{!r}".format(f8, i7, "it's"): (i16 + i16), s10.join(s11.split("a")): (~i7)}, f"text ": (+i7)})
                f19 = float((d14.get("  pad ", i7) < ((-18) if False else n2) < i7))
            else:
                f9 = 1e16
    d14 = trim(d15)
except Exception as error:
    print(type(error).__name__, error)
try:
    f8 *= sum([])
    o20 = C1(((i7 - 17) + C2(i7, i7).run(i7)), i7)
    o20.extra = {**(d14 | d15), "a": 1}["a"]
    print(sorted(vars(o20).items()))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("one", ValueError) as i21:
        print(((abs(f8) ** 2) - ((f9 / (f8 or 2)) // f8)), "hello".replace(s11, s10))
        s22 = cut((repr(isinstance({"a": 1}, bool)) if (s11 * 2).isupper() else repr(b12).title()))
    try:
        l13.clear()
        del l13[12:]
        l13.append(i7)
        del l13[12:]
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    for n6, n6_ in zip(list(g6(i7 % 7))[:4], [x * y for x, y in zip([v7 | v7 for v7 in l13], [i * v for i, v in enumerate([5])])][:4]):
        b12 = (((8 if b12 else i7) if bool([10**20, 0]) else sum(v8 | 7 for v8 in l13)) <= len(d14) > len((l13 if False else l13)))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three", (ArithmeticError, LookupError)) as i23:
        raise IndexError
        assert (chr(i23 % 1000 + 32) >= "{}{:>6}{!r}".format(f9, i23, s11)), "{}{:>6}{!r}".format((f9 if b12 else f8), (norm(i23) ** 2), f"{i23 = }{s10}text ")
    l13 = cut([])
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14, d15)
print(logged.calls)
try:
    try:
        assert ((l13 if False else l13) != [ord(c) for c in "a"]), f3()
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n9, n9_ in zip([ord(c) for c in s11][:4], l13[:4]):
        for n10, n10_ in enumerate([7, 7, 7][:5]):
            it24 = g5((-8) % 6)
            print(it24.throw(ValueError(s10)))
            print([*it24])
            print(it24.throw(ValueError(s10)))
            it24.close()
        i25, i26 = [v11 * i7 for v11 in l13 if v11 < 3]
        f9 += dict(k=2, a=9)[(s11 if True else s10)]
    b12 = isinstance((f"{s10!r}{i7}text " in f3()), int)
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14, d15)
print(logged.calls)
try:
    try:
        def inner27(x, *rest, scale=(-21), **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner27(((i7 // i7) * i7)), inner27(1, 2, *list(g5(i7 % 7)), scale=3, z=i7))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    else:
        for n12 in list(sorted({*[v15 | i7 for v15 in l13], *[ord(c) for c in s11]} & set(range(10))))[:6]:
            for n16, n16_ in zip([v17 & 6 for v17 in l13 if v17 > 5][:4], [v18 * i7 for v18 in l13][:4]):
                d14 = trim(({s10: (n12 & 9), s11.ljust(8, " "): sum(l13)} | {f3(): len([3, -1, 2, 0]), s10: (lambda q, r=n16: q + r)(n12)}))
                f28 = 2.0
                i29 = norm(sum([3, -1, 2, 0]))
    if (((lambda q, r=i7: r if q > r else q)(i7) in list(g5(i7 % 7))) is (d15.get("日本", i7) <= i7 > i7)):
        def inner30(x, *rest, scale=3, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner30({"": i7}.get(repr(b12), i7)), inner30(1, 2, *[v19 | v19 for v19 in l13], scale=3, z=(-i7)))
        i7 = norm(((min(i7, 4) - (i7 * i7)) if "ABC abc".isidentifier() else sum(v20 * i7 for v20 in l13 if v20 % 5)))
    elif f"{i7 = }".isidentifier():
        f9 /= (i7 % ((15 if True else (-6)) or 1))
    try:
        f9 /= len(s11.upper())
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    def inner31(x, *rest, scale=i7, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner31((norm(max(13, i7)) ** 0)), inner31(1, 2, *[v21 - 2**53 for v21 in [3, -1, 2, 0]], scale=3, z=(+i7)))
except Exception as error:
    print(type(error).__name__, error)
try:
    s10 += f3()[0:4:-2]
    s10 = cut(s10)
    for kn22, n22 in list(({k: v + 1 for k, v in d14.items()} if (s11 < s10) else dict(zip("", [1, 2, 3]))).items())[:5]:
        print(d15.pop(f3(), None), d15.popitem())
        trim(d15)
        for n23 in s10.replace(s10, "tab\t").replace("hello", kn22)[:5]:
            with Context("three", (ArithmeticError, LookupError)) as i32:
                kn22 = cut(f3())
                f33 = (float(1) * (f9 * (f9 - f8)))
            l34 = cut(((list(g6(16 % 7)) + (l13 + [3, -1, 2, 0])) * 2))
        else:
            print(3.14159, (i7 / (divmod(i7, (-20))[1] if (True | b12) else (lambda q, r=i7: q * 2 - r)(n22))))
    for kn24, n24 in list(({k: v + 1 for k, v in d15.items()} | dict(zip(s10, list(range(6))))).items())[:5]:
        s10 = cut(str(((i7 / 14) > 123456.789)))
        o35 = C2(n24, sum(v25 & n24 for v25 in l13 if v25 & 3))
        o35.extra = (C1(i7, 0x7FFFFFFF).total + (i7 | i7))
        print(sorted(vars(o35).items()))
        o35.total = n24
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14, d15)
print(logged.calls)
