# Program 1022 of internal/progen.


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
    
    def __eq__(self, other):
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C1) else NotImplemented
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def value(self, x):
        self.b = norm((+((-36) % x)))
        return norm((("it's" * 2).find("日本") * (len("tab\t") if bool([]) else (self.a & self.a))))
    
    @classmethod
    def make(*args):
        return len(args)
    

class C2:
    __slots__ = ("a", "b")
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
    
    def step(self, x):
        return norm(self.a)
    
    def value(self, x):
        return norm(divmod(((~self.b) + 2**53), ([1, 2, 3] or [3])[0])[1])
    

def f3():
    for n1, n1_ in zip([*[3, -1, 2, 0], *(v for row in [([10**20, 0] if True else [7, 7, 7]), [i * v for i, v in enumerate([])]] for v in row if v)][:4], ([5] if False else [1, 2, 3])[-3::-1][:4]):
        i5 = norm(n1)
        def inner4(x):
            nonlocal i5
            i5 = norm(i5 + x)
            return i5
        print(inner4((16 - n1)), inner4(1), i5)
        w2 = 1
        while w2 > 0:
            w2 -= 1
            if ((123456.789 != abs(1.5)) if False else (repr(3.14159) in dict(zip("日本", [7, 7, 7])))):
                l6 = cut([ord(c) for c in (('quo"te' * 0) + ("%+d %10s" % (n1, 'quo"te')))])
                l6 = cut([x * y for x, y in zip([(n1 - n1)], ([*l6, *(v for row in [l6, l6] for v in row if v)] * 0))])
            else:
                s7 = cut(hex({**dict(k=2, a=9), "a": 1}["a"]).partition(" ")[0])
            match ({str(x): x * 2 for x in [10**20, 0]} if True else ({"x": 5, "y": 0, "z": -3} | dict(k=2, a=9))):
                case 0 | 1:
                    print("0 | 1")
                case _:
                    l8 = cut((([] if ("日本" not in "x,y;z") else [*[10**20, 0], i5, *[10**20, 0]]) * 0))
        l9 = cut([i * v for i, v in enumerate([v3 | i5 for v3 in [10**20, 0]][4:])])
    else:
        def inner10(x, *rest, scale=0, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner10([10**20, 0][3:-1:2][C2(15, 4).total]), inner10(1, 2, *list(filter(None, [3, -1, 2, 0])), scale=3, z=(18 if True else (-20))))
    return ({}[format(8, "+x")] in list(range(((-8) - (-23)) % 9)))


def f11(p0, p1=True):
    print(((abs((-0.0 // (3.14159 or 9))) ** 1.5) * ((2.0 + 1e-7) if (not {"x": 5, "y": 0, "z": -3}) else (1e10 / (123456.789 or 4)))), ("" if (min(1, 2**64) in [ord(c) for c in "été"]) else ("%+d %10s" % ((7 if p1 else (-29)), "12"))))
    if f3():
        return norm((dict(k=2, a=9).get("", 2**53) * sum(p0)))
    return norm((norm(sum(v5 - v5 for v5 in p0 if v5 & 2)) ** 3))


@logged
def f12(p0, p1, p2=0.1):
    l13 = cut([x * y for x, y in zip(([ord(c) for c in "tab\t"] + [x * y for x, y in zip([7, 7, 7], [3, -1, 2, 0])]), [])])
    p2 = p2
    i14, i15 = ([11, 18, 13, 10] if isinstance(l13, int) else [ord(c) for c in "it's"])
    return trim(({"😀!".ljust(1, " "): C2(i15, i14).a, "".join(reversed("12")): i15, ("été" * 0): (+(-26))} | {f"{i14=}{'s':*^9}": (i14 + i14), f"{i14!s:<4}": f11(l13, p0)}))


i16 = (-25)
f17 = 0.5
f18 = 1e16
s19 = "Zebra"
b20 = True
b21 = True
l22 = []
l23 = [3, -1, 2, 0]
d24 = {"x": 5, "y": 0, "z": -3}
try:
    if b20:
        l22[-1:] = (l23 if b21 else l23)
        del l22[12:]
        if b21:
            assert ((b21 if b20 else b21) != (l22 >= l22)), repr(l22)
            def inner25(x, *rest, scale=4, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner25(((3 - i16) << ((13 * i16) & 31))), inner25(1, 2, *list(map(len, "%".split())), scale=3, z=(1 + 2**53)))
        else:
            assert ((1 + 3) in []), (s19 if b20 else s19).capitalize()
    elif f3():
        o26 = C2((C1((-3), 19)[i16] or (+19)), {**d24, "a": 1}["a"])
        o26.a += min(d24.get(s19, i16), i16)
        print(o26, repr(o26), o26.total)
    else:
        if (i27 := norm(max((i16 if b20 else i16), (i16 // (i16 or 7))))) != i16:
            for kn6, n6 in list(dict(k=2, a=9).items())[:5]:
                d28 = trim({str(x): x * 2 for x in [ord(c) for c in type(b21).__name__]})
                i29 = norm((((lambda q, r=i27: q + r)(9) + len(l22)) * i27))
        elif ((False & b20) != f3()):
            with Context("three", (ArithmeticError, LookupError)) as i30:
                b31 = b20
                d32 = trim(({k: v + 1 for k, v in {k: v + 1 for k, v in {}.items()}.items()} | {(s19 + s19): i27}))
        else:
            o33 = C1((f11(l22) // 5), f11(l23, b21))
            print(o33 == C1((-11), 1), o33 < C1(1, 2), hash(o33) == hash((o33.a, o33.b)))
            o33.a += 19
            print(o33, repr(o33), o33.total)
    d24 = trim({})
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner34(x, *rest, scale=1_000_000, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner34(list(range(6))[divmod(i16, i16)[0]]), inner34(1, 2, *l22, scale=3, z=(1_000_000 // (2**63 or 5))))
    assert (not {str(x): x * 2 for x in l23}), (s19 or s19).upper()
    if ((~i16) not in [d24.get(s19, (-27)), f11(p0=l22)]):
        def inner35(x, *rest, scale=i16, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner35(i16), inner35(1, 2, *([10**20, 0] * 1), scale=3, z=sum(l22)))
        try:
            l23[:-1:-2] = []
            del l23[12:]
            if (i16 < i16):
                s19 = cut("😀!".replace(s19, s19))
                l22 = cut(([7, 7, 7] if b20 else list(filter(None, l22[:-3]))))
            else:
                b20 = b20
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    else:
        o36 = C1(i16, dict(zip(s19, [10**20, 0])).get((s19 + 'quo"te'), s19.find(s19)))
        print(o36 == C1(18, 1), o36 < C1(1, 2), hash(o36) == hash((o36.a, o36.b)))
        print(o36, repr(o36), o36.total)
        d24 = trim(dict(zip((s19 + "hello"), l22)))
    if any([x * y for x, y in zip(l23, [v8 + v8 for v8 in l23])]):
        s19 += f"{s19:>8}{s19:.2}"
        s19 = cut(s19)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n9 in range(3):
        if (({**{}, "a": 1}["a"] * sum(v10 & n9 for v10 in l23)) not in [v11 - n9 for v11 in [] if v11 & 3]):
            l37 = cut([v12 * n9 for v12 in l23])
        f38 = 2.0
        if any([v13 - v13 for v13 in []]):
            print(((float(b20) * (f38 % (123456.789 or 4))) / ((f18 / (-2.5 or 8)) - (-0.0 // (f18 or 9)))), {str(x): x * 2 for x in [v14 + n9 for v14 in [1, 2, 3] if v14 & v14]})
        elif b21:
            s19 = cut(s19[((n9 - 19) // ((0x7FFFFFFF and i16) or 5))])
except Exception as error:
    print(type(error).__name__, error)
try:
    s39 = cut(s19)
    l40 = cut([i * v for i, v in enumerate([v15 + v15 for v15 in l22])])
except Exception as error:
    print(type(error).__name__, error)
try:
    assert b20, s19.center(6, "*").swapcase()
    i16 -= (f11(p0=l22) * (norm(i16) ** 2))
    i16 = norm(i16)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(type(l22).__name__, (([*l22, *(v for row in [l22, [1, 2, 3]] for v in row if v)] + [v16 + 16 for v16 in [10**20, 0]]) * 0))
    b21 = (str(i16) * 1).startswith("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    for n17 in range(4, 0, -1):
        match (d24 | {k: v + 1 for k, v in d24.items() if v}):
            case int(m2):
                print("match", m2)
            case [m2]:
                print("match", m2)
            case -1:
                print("-1")
            case _:
                try:
                    d24 = trim({str(x): x * 2 for x in [i * v for i, v in enumerate(l23)]})
                except LookupError:
                    d41 = trim((({} if (b21 | False) else ({} | {"x": 5, "y": 0, "z": -3})) if ((i16 - i16) != (11 if b21 else n17) == (f17 / f18)) else {k: v + 1 for k, v in d24.items() if v}))
                except ValueError as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                finally:
                    d24 = trim(({s19: abs(10), **{k: v + 1 for k, v in {"x": 5, "y": 0, "z": -3}.items()}, "%".replace("  pad ", s19): (n17 << (n17 & 31))} if any(l23[4:]) else d24))
    i16 %= (-10)
    i16 = norm(i16)
    s19 = cut((((s19 * 1) or 'e')[0] * 2))
    try:
        w18 = 1
        while w18 > 0 and (False if b20 else b21):
            w18 -= 1
            for n19 in l22[:6]:
                l42 = cut(l23)
                f18 = (sum([(f18 * n19), (f18 + i16)]) % round((f18 // (f17 or 9)), 2))
            else:
                f18 = round(f17, 1)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i16)
print(repr(f17), repr(f18))
print(s19)
print(b20, b21)
print(l22, l23)
print(d24)
print(logged.calls)
try:
    i43 = norm(d24.get(("%05d%-8s|" % ({**d24, "a": 1}["a"], repr(i16))), ((11 if b21 else (-28)) if f3() else f11(l22, p1=b21))))
    def inner44(x, *rest, scale=i16, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner44((l23[i43] - i43)), inner44(1, 2, *[*l22, i16, i43], scale=3, z=f11([7, 7, 7], True)))
    l23.extend((list(reversed(l22)) + [v20 | i43 for v20 in list(range(6)) if v20 % 3]))
    del l23[12:]
    print([], f3())
except Exception as error:
    print(type(error).__name__, error)
try:
    b21 = (True or ((18 if b21 else i16) != i16 < (i16 + (-32))))
    l23 += [5]
    l23 = cut(l23)
except Exception as error:
    print(type(error).__name__, error)
try:
    del d24["{}{:>6}{!r}".format(0.0, i16, s19)]
    trim(d24)
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        b45 = b20
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    else:
        if (("日本" or 'e')[0] + (s19 + s19)).isdigit():
            try:
                s19 = cut(s19)
                b46 = (any((l22 + l22)) | (sorted(l22, key=lambda v: -v) >= [i * v for i, v in enumerate([10**20, 0])]))
            except ArithmeticError:
                i16 = norm((((i16 * i16) if all(l23) else (2 - i16)) * i16))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        else:
            match ((s19 or 'e')[0] if isinstance(True, object) else "😀!"):
                case [m3]:
                    print("match", m3)
                case []:
                    print("[]")
                case {}:
                    print("{}")
                case _:
                    l23 = cut(l22)
            for kn21, n21 in list(f12(b21, b20, f18).items())[:5]:
                i47 = norm((l22[d24.get(s19, n21)] if (not [10**20, 0]) else (f11(l22) or f11(l22, p1=b21))))
                f48 = (abs(float((i47 == n21))) ** -1)
except Exception as error:
    print(type(error).__name__, error)
print(i16)
print(repr(f17), repr(f18))
print(s19)
print(b20, b21)
print(l22, l23)
print(d24)
print(logged.calls)
