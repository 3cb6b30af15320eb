# Program 1043 of internal/progen.


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
    
    def __eq__(self, other):
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C1) else NotImplemented
    
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
    
    def run(self, x):
        return norm((x and abs(x)))
    

class C2:
    __slots__ = ("a", "b")
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
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C2) else NotImplemented
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __len__(self):
        return abs(self.total) % 10
    
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
        self.b = norm(divmod(min(14, self.a), sum(list(range(6))))[0])
        return norm((((18 if True else self.b) | self.b) if (f"{'s'!r}{2.5:e}{self.b:04}" >= f"{2.5:10.3}{2.5:%}text ") else (lambda q, r=self.b: q * 2 - r)(abs(self.b))))
    
    def run(self, x):
        return norm(self.b)
    

def f3(p0):
    if (i4 := norm(len(C1(9, p0) + p0))) != p0:
        d5 = trim((dict(zip("%".upper(), [i * v for i, v in enumerate([1, 2, 3])])) | {str(x): x * 2 for x in []}))
    elif bool([]):
        p0 = norm((norm({"日本": 4, "Zebra": i4, "été": i4}[str({"a": 1})]) ** 1))
    (i6, i7), _ = divmod((+divmod(4, i4)[0]), ((lambda q, r=p0: q * 2 - r)(4) % ((-i4) or 7))), None
    if ((123456.789 != 123456.789) ^ (18 <= i7 == (-9))):
        return norm(min(C1(i4, i6)[2**62], i6))
    return norm(1)


i8 = 10
f9 = 1e10
s10 = "été"
b11 = False
l12 = []
l13 = [10**20, 0]
d14 = dict(k=2, a=9)
d15 = {}
try:
    try:
        raise ExceptionGroup(("日本" + s10), [ValueError(sum(v2 * i8 for v2 in l12)), OSError(i8)])
    except* Exception as group:
        print(group.exceptions)
    try:
        def inner16(x, *rest, scale=i8, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner16(({**d14, "a": 1}["a"] - f3(i8))), inner16(1, 2, *[], scale=3, z=i8))
        raise IndexError
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise RuntimeError('again') from e1
    match f3(i8):
        case None:
            print("None")
        case int(m1):
            print("match", m1)
        case _:
            s10 = cut(str(((f9 / (f9 or 5)) % (f9 / (123456.789 or 7)))))
except Exception as error:
    print(type(error).__name__, error)
print(i8)
print(repr(f9))
print(s10)
print(b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
try:
    l12.sort(key=lambda v: v % 3)
    del l12[12:]
    try:
        l13[:4] = (l12 if b11 else l13)
        del l13[12:]
        d17 = trim({k: v + 1 for k, v in (dict(zip(s10, l12)) if (b11 if b11 else b11) else (d14 | d15)).items() if v > 1})
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    with Context("one", (ArithmeticError, LookupError)) as i18:
        w3 = 5
        while w3 > 0 and (not 2.0):
            w3 -= 1
            if (("%+d %10s" % (i18, s10)).isspace() ^ (l12[i18] != i8 < (f9 + f9))):
                d19 = trim({})
        s20 = cut(s10)
except Exception as error:
    print(type(error).__name__, error)
try:
    i8 -= (len(C1(i8, (-18)) + i8) if (s10 in s10) else C2(i8, i8).b)
    i8 = norm(i8)
except Exception as error:
    print(type(error).__name__, error)
try:
    b21 = ((not (i8 % i8)) is (("日本" * 3) > s10.join(s10.split())))
    l12.remove(i8)
    del l12[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    i8 |= [ord(c) for c in "ABC abc"][1_000_000]
    i8 = norm(i8)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (i22 := norm(i8)) > i8:
        assert False, "tab\t"
        assert ((i22 in l12) != False), ((s10 + s10) * 3)
    else:
        if ((d14.get(s10, i8) + {**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"]) not in list(range(6))):
            l13[i22] = i8
            del l13[12:]
        else:
            def inner23(x, *rest, scale=i22, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner23(((-9) if b11 else (4 & i8))), inner23(1, 2, *l12, scale=3, z=(l13 or [4])[-1]))
            for n4 in ([1, 2, 3][-1:-2] if (b11 ^ b11) else (l12 + l12))[:6]:
                b24 = ((not {**d15, "a": 1}["a"]) & (not "".join(s10.split(" "))))
                i25 = norm((((-15) % ((i8 if b11 else n4) or 3)) + ((i8 - n4) << (5 & 31))))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        i26 = norm(divmod(19, f3(i8))[0])
    except ZeroDivisionError:
        if (b11 if (f3(i8) != (i8 // i8)) else ((15 + 12) not in l12)):
            def inner27(x, *rest, scale=i8, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner27(f3(i8)), inner27(1, 2, *[v5 + v5 for v5 in l12], scale=3, z=i8))
        elif (((0) + 19) <= 4611686018427387903):
            w6 = 5
            while w6 > 0:
                w6 -= 1
                d15 = trim((({s10: i8} if (not i8) else {str(x): x * 2 for x in l13}) if bool([v7 + i8 for v7 in l12]) else {**{}}))
                i8 = norm((((2 if b11 else i8) * (i8 + i8)) % (lambda q, r=i8: q + r)(10)))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        for n8 in "".join(reversed(s10)).replace(s10, s10)[:5]:
            l12.append(i8)
            del l12[12:]
            l13[4:-2] = [v9 - (-6) for v9 in list(range(6))]
            del l13[12:]
    if b11:
        assert isinstance([i8, i8], str), "{}{:>6}{!r}".format(max(0.5, i8), (norm(i8) ** 1), s10)
        try:
            o28 = C2(len(C2(i8, i8) + i8), (f3(11) if any(l12) else {**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"]))
            o28.extra = (norm(i8) ** 0)
            print(sorted(vars(o28).items()))
            l12 = cut(([*l12, *(v for row in [l12[-1:1], [v10 - i8 for v10 in l12 if v10 & 3]] for v in row if v)] if ((i8 - i8) not in [i * v for i, v in enumerate(l12)]) else [(norm(i8) ** 3), i8, d15.get(s10, 2**62)]))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i8)
print(repr(f9))
print(s10)
print(b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
print(i8)
print(repr(f9))
print(s10)
print(b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
l13 += l13
l13 = cut(l13)
b29 = ((i8 in [x * y for x, y in zip(l12, l12)]) or (s10 not in ("😀!" if False else s10)))
try:
    raise ExceptionGroup("{}{:>6}{!r}".format(float('inf'), i8, "a"), [ValueError((i8 | i8)), OSError(i8)])
except* Exception as group:
    print(group.exceptions)
print(i8)
print(repr(f9))
print(s10)
print(b11, b29)
print(l12, l13)
print(d14, d15)
print(logged.calls)
