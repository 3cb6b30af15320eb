# Program 1019 of internal/progen.


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
    
    def __len__(self):
        return abs(self.total) % 10
    
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
    
    def run(self, x):
        self.b = norm(((norm(self.a) ** 1) + len({"a": 1})))
        return norm(self.a)
    
    def value(self, x):
        return norm(pow((x << (([3, -1, 2, 0] or [7])[0] & 31)), 3, 36))
    
    @classmethod
    def make(*args):
        return len(args)
    

class C2:
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
    
    def run(self, x):
        return norm((norm(self.b) ** 3))
    
    def step(self, x):
        return norm(pow(self.a, 6, 6))
    

def f3():
    l4 = cut(([*[2**63, 5, (-5), 7], *(v for row in [[10**20, 0], [v2 & v2 for v2 in [7, 7, 7] if v2 != v2]] for v in row if v)] + list(range(6))))
    for n3 in ((l4 + l4) if False else [x * y for x, y in zip(l4, l4)])[:6]:
        i5 = norm(int((round(float('inf'), 2) + (n3 + n3))))
        f6 = 1e16
    else:
        l4 += l4
        l4 = cut(l4)
    with Context("three", ValueError) as i7:
        i7 -= i7
        i7 = norm(i7)
        i8, i9 = l4
    return norm(((int(0.0) // (17 // (-7))) % (int(round(0.1, 1)) or 4)))


i10 = 2**62
f11 = 1e10
s12 = "it's"
s13 = "12"
b14 = True
b15 = True
l16 = list(range(6))
d17 = dict(k=2, a=9)
try:
    print(l16.index(0x7FFFFFFF), l16.count(i10))
    del l16[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    f11 /= ((f11 if b14 else -2.5) * round(f11, 0))
    w4 = 1
    while w4 > 0 and bool(l16):
        w4 -= 1
        if b15:
            break
    w5 = 4
    while w5 > 0:
        w5 -= 1
        d17.setdefault("x,y;z", 10)
        trim(d17)
        (i18, i19), _ = divmod(i10, (lambda q, r=i10: [r, q][q % 2])((i10 if b14 else 15))), None
    def inner20(x, *rest, scale=i10, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner20((C1(i10, i10).run((-14)) * (i10 - 10))), inner20(1, 2, *[v6 | i10 for v6 in l16], scale=3, z=i10))
except Exception as error:
    print(type(error).__name__, error)
try:
    raise KeyError((pow(10**20, 6, 21) - len(l16)))
    for kn7, n7 in list(d17.items())[:5]:
        try:
            assert isinstance((not (2**63 - 1)), int | dict), (s13 if s13.isupper() else (s13 or 'e')[-1])
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        for n8 in range(5):
            n7 -= (n7 - (l16 or [2])[-1])
            n7 = norm(n7)
    def inner21(x, *rest, scale=7, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner21((i10 - (i10 if b14 else i10))), inner21(1, 2, *(l16 * 0), scale=3, z=f3()))
    if isinstance((max(f11, i10) - (0.5 + i10)), (float, list)):
        assert b15, f"text {s12}"
        match ((i10 << (i10 & 31)) * i10):
            case -1:
                print("-1")
            case [m2, *_]:
                print("match", m2)
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case _:
                l16.remove(i10)
                del l16[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i10)
print(repr(f11))
print(s12, s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
try:
    match d17:
        case int(m1):
            print("match", m1)
        case _:
            try:
                i10 -= (sum(l16) + (l16 or [6])[-1])
                i10 = norm(i10)
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            finally:
                if (("{}{:>6}{!r}".format(f11, 17, s12) <= s13) ^ (i10 in [i * v for i, v in enumerate(l16)])):
                    l16 = cut(([i * v for i, v in enumerate(l16[4:2])] if b14 else list(filter(None, [ord(c) for c in s13]))))
                    f22 = ((round(f11, 1) / (f11 % (f11 or 2))) * (i10 / (6 if True else i10)))
    try:
        raise ExceptionGroup(s12, [ValueError((norm(i10) ** 3)), OSError((i10 - 17))])
    except* ValueError as group:
        print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (isinstance((abs(0.1) ** 2), bool) & ((f11 == 1e10) == b14)):
        f23 = (-(f11 + f11) // ((abs(f11) ** 1.5) or 6))
        def inner24(x, *rest, scale=i10, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner24((sum(v9 | 2**31 for v9 in l16) % ((i10 % (i10 or 5)) or 3))), inner24(1, 2, *l16[:3], scale=3, z=i10))
except Exception as error:
    print(type(error).__name__, error)
try:
    if (list(sorted({*[1, 2, 3], *l16} & set(range(10))))[1:] > (sorted(l16, key=str) + (l16 if b14 else [7, 7, 7]))):
        for n10, n10_ in zip([len(C1(2**64, i10) + i10), (lambda q, r=(-22): r if q > r else q)(i10)][:4], [v11 - v11 for v11 in l16 if v11 > 2][:4]):
            raise IndexError
    o25 = C1((((-23) * i10) >> (len(d17) & 31)), "{}{:>6}{!r}".format(f11, 1, s13).find(s12))
    print(o25 == C1(i10, 1), o25 < C1(1, 2), hash(o25) == hash((o25.a, o25.b)))
    print(o25 == C1(i10, 1), o25 < C1(1, 2), hash(o25) == hash((o25.a, o25.b)))
    print(o25.a)
    b26 = (f"{i10=}{i10:04}" < (s13 + "tab\t").replace(s13, s12))
except Exception as error:
    print(type(error).__name__, error)
try:
    d17[s13.join(s13.split(" ")).lstrip()] = norm(C2(i10, i10).run(i10))
    trim(d17)
    l16 = cut(list(range(6)))
except Exception as error:
    print(type(error).__name__, error)
print(i10)
print(repr(f11))
print(s12, s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
try:
    assert (("😀!" == s13) and (b15 if True else b15)), s13
    if ((-1) > len(l16)):
        assert (i10 <= int(f11) > max(f11, i10)), ((s12 + s13) or 'e')[-1]
except Exception as error:
    print(type(error).__name__, error)
try:
    i10 = norm((((i10 | i10) - i10) * i10))
    i10 = norm(({**{str(x): x * 2 for x in l16}, "a": 1}["a"]).bit_length())
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        try:
            i10 &= C1(i10, i10)[i10]
            i10 = norm(i10)
        except (IndexError, KeyError):
            def inner27(x, *rest, scale=i10, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner27((int("-12") - f3())), inner27(1, 2, *[ord(c) for c in s12], scale=3, z=(-i10)))
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            raise KeyError(((i10 << (i10 & 31)) % ((norm(i10) ** 2) or 3)))
        i10 |= f3()
        i10 = norm(i10)
    except LookupError:
        f11 = ((float(16) if bool([3, -1, 2, 0]) else (-0.0 / (f11 or 8))) * abs((abs(f11) ** -1)))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    for n13, n13_ in enumerate(l16[:5]):
        try:
            raise ExceptionGroup(s13, [ValueError(f3()), KeyError(sum(l16))])
        except* ValueError as group:
            print(group.exceptions)
        print(l16.pop(0))
        del l16[12:]
        with Context("three", (ArithmeticError, LookupError)) as i28:
            l16.insert(7, i28)
            del l16[12:]
            try:
                f29 = ((sum(l16) if (s13 not in dict(k=2, a=9)) else (5 if b14 else 0)) / ((lambda q, r=i10: [r, q][q % 2])((lambda q, r=2: [r, q][q % 2])(n13)) or 2))
                b14 = ((s12.endswith(("e", "y")) == (i10 != i28 < i28)) if (isinstance(d17, str) != b14) else ((l16 or [6])[-1] != (13 - n13) < (i28 * n13)))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
    del l16[0]
    del l16[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i10)
print(repr(f11))
print(s12, s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
