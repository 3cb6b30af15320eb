# Program 1011 of internal/progen.


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
    
    def run(self, x):
        self.b = norm((+([10**20, 0] or [7])[0]))
        return norm(2**63)
    
    @staticmethod
    def make(*args):
        return len(args)
    

class C2:
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
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm(x)
    
    def step(self, x):
        return norm((((lambda q, r=self.a: q + r)(self.b) or (self.a + x)) >> (((self.a * self.b) & (x - 2**62)) & 31)))
    
    @staticmethod
    def make(*args):
        return len(args)
    

@logged
def f3(p0={"a": 1}, p1={"x": 5, "y": 0, "z": -3}, p2=[5]):
    for n1 in ("%x-%.3s" % (len(p0), "x,y;z".casefold()))[:5]:
        o4 = C2((+(7 + 18)), (norm((lambda q, r=0: r if q > r else q)(1)) ** 2))
        print(o4 == C2(8, 1), o4 < C2(1, 2), hash(o4) == hash((o4.a, o4.b)))
    print((("%d|%s" % ({**p1, "a": 1}["a"], ("%+d %10s" % (17, "été")))) >= repr(len("日本"))), round(((10 / (2 or 3)) if True else 3.14159), 3))
    w2 = 1
    while w2 > 0:
        w2 -= 1
        w3 = 1
        while w3 > 0:
            w3 -= 1
            try:
                i5 = norm((1 // (2**62 - (18 + 4))))
                l6 = cut([v4 + -(2**63) for v4 in ([3, -1, 2, 0] * 2) if v4 < 5])
            except LookupError:
                try:
                    b7 = ((abs(-2.5) >= 1e-7) if ((1e16 + 0.0) < (1.5 % (0.5 or 7))) else (((-8) - (-16)) <= {**p0, "a": 1}["a"] > (0.1 / (1e16 or 2))))
                    i8 = norm((([12, 7, 3, 2] or [0])[0] if "".replace("Zebra", "a").isdigit() else 8))
                except ArithmeticError:
                    s9 = cut("tab\t".title()[:1:3][-3:3])
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                    raise RuntimeError('again') from e3
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            else:
                (i10, i11), _ = divmod((norm(19) ** 0), 1_000_000), None
    return cut([v5 & v5 for v5 in (p2 if False else p2) if v5 % v5])


i12 = (-36)
i13 = (-2)
f14 = 1e-7
f15 = 1e300
s16 = "ABC abc"
b17 = True
b18 = True
l19 = [5]
l20 = []
d21 = dict(k=2, a=9)
try:
    if (isinstance((d21 | d21), (float, list)) if isinstance({k: v + 1 for k, v in {"a": 1}.items()}, str) else b18):
        o22 = C2((len(C2(-(10**19), i12) + 3) // max((-37), i12)), (((-24) * 4611686018427387903) // (i12 - i13)))
        o22.a -= len([v6 - v6 for v6 in l20 if v6 > 2])
    else:
        s16 = cut(("été" if (s16 not in d21) else ("  pad " + s16)).zfill(0))
        assert True, ("  pad ".lstrip() if b18 else type(f15).__name__)
    i13 = norm((max(i13, sum(l20)) + (i12 ^ (i13 // (i13 or 2)))))
except Exception as error:
    print(type(error).__name__, error)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16)
print(b17, b18)
print(l19, l20)
print(d21)
print(logged.calls)
try:
    match "Zebra":
        case {}:
            print("{}")
        case _:
            s16 = cut(((s16 if True else s16)[:1] + (repr(f15) + s16.replace(s16, s16))))
    for kn7, n7 in list(dict(zip("{}{:>6}{!r}".format(f14, 6, s16), l20)).items())[:5]:
        with Context("one", (ArithmeticError, LookupError)) as i23:
            l19.append((d21 | d21).get(ascii(kn7), ((-29) * i23)))
            del l19[12:]
            w8 = 2
            while w8 > 0 and (b18 if b17 else True):
                w8 -= 1
                f15 = f14
        o24 = C2((s16.count(s16) * 4), (sum(v9 * v9 for v9 in l20 if v9 != 5) - i13))
        print(o24, repr(o24), o24.total)
    l25 = cut([x * y for x, y in zip([v10 | i13 for v10 in l19 if v10 & 3], [x * y for x, y in zip([x * y for x, y in zip(l19, l20)], l19)])])
    with Context("three", (ArithmeticError, LookupError)) as i26:
        try:
            for n11 in l19[:6]:
                d27 = trim(dict(zip(("%o %a" % (len(d21), f"{f14:+.1f}{i13!r}")), ([v12 + (-7) for v12 in []] * 1))))
                l20 = cut([i * v for i, v in enumerate([])])
                l28 = cut(l19)
            else:
                d21 = trim(({**{k: v + 1 for k, v in d21.items()}} | {str(x): x * 2 for x in f3()}))
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            l25 = cut([*list(map(len, "{}{:>6}{!r}".format(f15, (-33), s16).split())), *(v for row in [f3(dict(k=2, a=9), p1=d21, p2=l25), f3({"a": 1}, p2=[7, 7, 7])] for v in row if v)])
        l25.sort()
        del l25[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16)
print(b17, b18)
print(l19, l20)
print(d21)
print(logged.calls)
try:
    l19 = cut(f3({"tab\t": i13, s16: i12, s16: i12}, {k: v + 1 for k, v in d21.items()}))
    if (i29 := norm(((i12 if b18 else i13) ^ (i12 if b17 else 2**31)))) > i12:
        try:
            l20.append((i12 - (i29 >> ((-6) & 31))))
            del l20[12:]
            assert ((s16 in d21) & isinstance(d21, int)), s16.center(1, "é")
        except (IndexError, KeyError):
            l30 = cut([v13 * i12 for v13 in [*l19, *(v for row in [l20, []] for v in row if v)] if v13 < 2])
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    elif b18:
        with Context("two") as i31:
            o32 = C1((pow(i13, 0, 16) - C1(i13, i31)[i29]), sum([v14 - v14 for v14 in l19 if v14 > 5]))
            o32.extra = hex((i12 * i31))
            print(sorted(vars(o32).items()))
            def inner33(x, *rest, scale=i31, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner33(((norm(i12) ** 1) and (i31 if b17 else i12))), inner33(1, 2, *f3(d21, {"x": 5, "y": 0, "z": -3}), scale=3, z=i31))
    else:
        with Context("three", (ArithmeticError, LookupError)) as i34:
            f14 += ((i13 ^ i34) / ((i12 or i34) or 2))
            b35 = (((i13 if b17 else 12) - (norm(i34) ** 0)) in l19)
        l20 = cut(sorted(f3(p2=l20)))
    raise KeyError(i12)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n15 in chr(sum(l19) % 1000 + 32)[:5]:
        n15 = cut(s16.join("{}{:>6}{!r}".format(f14, (-25), n15).strip().split("a")))
        print({k: v + 1 for k, v in {str(x): x * 2 for x in [x * y for x, y in zip(list(range(6)), [])]}.items() if v}, (s16 + "".join(c * 2 for c in "{}{:>6}{!r}".format(f14, i12, "😀!"))))
        raise ValueError(("{}{:>6}{!r}".format(f15, i12, "日本") if False else (s16 + s16)))
    f15 /= (f14 if ([7, 7, 7] >= l19) else (123456.789 if b18 else 0.1))
    print(l20.index((-19)), l20.count(i12))
    del l20[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16)
print(b17, b18)
print(l19, l20)
print(d21)
print(logged.calls)
try:
    l20[i12] = ((i13 and i12) + sum(l19))
    del l20[12:]
    try:
        i36, i37 = norm(([2**62, i12] or [3])[0]), norm(max((list(range(6)) or [4])[-1], i13))
    except ZeroDivisionError:
        i38, *l39 = (sorted(l20, reverse=True) + ([3, -1, 2, 0] * 2))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        i40, i41 = sorted([v16 | v16 for v16 in [7, 7, 7] if v16 < 2], key=abs)
    i42, *l43 = (l20[3:] if (not f14) else l19)
except Exception as error:
    print(type(error).__name__, error)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16)
print(b17, b18)
print(l19, l20)
print(d21)
print(logged.calls)
try:
    f14 -= (f14 % (f15 or 5))
except Exception as error:
    print(type(error).__name__, error)
try:
    o44 = C2((i13 and (i12 if b18 else i13)), i13)
    o44.extra = sum(v17 | 17 for v17 in list(range(6)))
    print(sorted(vars(o44).items()))
    w18 = 2
    while w18 > 0 and (l20 == l20):
        w18 -= 1
        raise IndexError
        s16 = cut(s16)
    match (dict(zip("a", l20)) if s16.endswith(("e", "y")) else {k: v + 1 for k, v in d21.items() if v}):
        case -1:
            print("-1")
        case _:
            if (sum(l19) < f3(p1=dict(k=2, a=9), p2=[10**20, 0])[(i13 * i12)] < ((f15 if b18 else 3.14159) - round(f14, 1))):
                if ((s16.upper() + repr(16)) <= repr(s16.ljust(4, " "))):
                    i12 = norm((+((i13).bit_length() // d21.get(s16, i12))))
                try:
                    b45 = bool([(i12 if b18 else 1), (lambda q, r=4611686018427387903: q * 2 - r)(i13), *f3(p1=d21)])
                except (TypeError, ValueError, LookupError) as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                else:
                    f14 = (abs((f14 + (f15 + f14))) ** -1)
                finally:
                    s16 = cut(("".join(chr(97 + abs(n) % 26) for n in l20)[((-31) % ((-23) or 8))] * 0))
    w19 = 3
    while w19 > 0:
        w19 -= 1
        d21 = trim({"a": 1})
except Exception as error:
    print(type(error).__name__, error)
try:
    l19 = cut([v20 & (-34) for v20 in l20 if v20 % 5])
except Exception as error:
    print(type(error).__name__, error)
try:
    l46 = cut([ord(c) for c in str({k: v + 1 for k, v in d21.items() if v})])
    try:
        for kn21, n21 in list(d21.items())[:5]:
            d47 = trim(d21)
            kn21 = cut(f"{f15}{i13 = }")
        assert isinstance((b18 if b17 else b18), bool), s16
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        i13 = norm(C2((i12 if b17 else i13), (i13 << (i13 & 31)))[19])
except Exception as error:
    print(type(error).__name__, error)
try:
    if (((i13 if b18 else i12) * (i12 - (2**63 - 1))) not in [*sorted(l19), (i13 + i13), (9 + i12), (+i13)]):
        s16 = cut((("" + "  pad ") * 3)[1:])
    assert b17, f"text "
except Exception as error:
    print(type(error).__name__, error)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16)
print(b17, b18)
print(l19, l20)
print(d21)
print(logged.calls)
