# exit: 1
# Program 1027 of internal/progen.


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
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def step(self, x):
        return norm({hex(7): (self.b if False else 8), ("été" if True else "%"): (7 // self.a)}.get("it's".rstrip(), (sum([]) >> ((x if False else self.b) & 31))))
    
    def value(self, x):
        return norm(dict(zip("".join(sorted("a")), sorted([10**20, 0], key=lambda v: -v))).get(str(-2.5).partition("l")[1], int("0x1f"[2:], 16)))
    
    @classmethod
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
    
    def value(self, x):
        return norm(sum(v1 - self.b for v1 in [10**20, 0][2:] if v1 % 3))
    

def f3():
    i4, *l5 = [*([3, -1, 2, 0] * 1), *(v for row in [[v2 | v2 for v2 in [1, 2, 3] if v2 < 2], [3, -1, 2, 0][:-3:2]] for v in row if v)]
    return norm(((C2(19, i4).total * 5) * ((2**64 * 8) - pow(i4, 3, 17))))


i6 = 2**62
f7 = float('inf')
s8 = "it's"
s9 = "été"
b10 = True
b11 = False
l12 = [5]
d13 = {"x": 5, "y": 0, "z": -3}
try:
    if (f7 < ((f7 + 1e16) - (1e-7 * i6))):
        l12 = cut([])
        i6 = norm((-i6))
    else:
        w3 = 3
        while w3 > 0:
            w3 -= 1
            w4 = 4
            while w4 > 0 and isinstance(l12, int | dict):
                w4 -= 1
                l12 = cut(list(map(lambda v: v * 2, [v6 | v6 for v6 in l12 if v6 % 2])))
            l12 = cut(list(range(6)))
        match hex((i6 % (i6 or 9))):
            case [m2]:
                print("match", m2)
            case [_, m2, 3]:
                print("match", m2)
            case _:
                def inner14(x, *rest, scale=i6, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner14({**dict(zip(s8, [1, 2, 3])), "a": 1}["a"]), inner14(1, 2, *[x * y for x, y in zip(l12, [7, 7, 7])], scale=3, z=round(f7)))
    if ((i6 and (i6 + i6)) <= i6):
        if (i15 := norm(d13.get("{}{:>6}{!r}".format(2.0, i6, s9), d13.get(s8, i6)))) > i6:
            try:
                l12 = cut([i * v for i, v in enumerate([v8 + 2 for v8 in l12])])
            except ArithmeticError:
                i16 = norm(6)
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            d13.setdefault(f"{f7:g}{i15:#x}", i15)
            trim(d13)
        elif (([7, 7, 7] + l12) != (l12 * 2)):
            match s9:
                case -1:
                    print("-1")
                case [1 | 2 | 3 as m3, *others]:
                    print("match", m3)
                case _:
                    b10 = ((f3() not in [*l12, *(v for row in [l12, l12] for v in row if v)]) if (-2.5 < f7) else (pow(11, 0, 30) in []))
    else:
        w9 = 4
        while w9 > 0:
            w9 -= 1
            w10 = 4
            while w10 > 0 and (f7 == -2.5):
                w10 -= 1
                b10 = ((ascii(s9) >= s8.rjust(11, "é")) or ((1e16 - 1e300) <= (1e-7 - i6)))
    l12 = cut(list(d13.values()))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(((+(i6 & i6)) / ((i6 // (f3() or 3)) or 2)), (f7 <= round((abs(0.5) ** 2), 3)))
    with Context("two", ValueError) as i17:
        s8 = cut(s9.join(f"text text text ".split("a"))[sum([ord(c) for c in "été"])])
        raise IndexError
    if True:
        print((i6 + (-30)), l12)
    elif ((l12 or [2])[0] > i6):
        for kn13, n13 in list(d13.items())[:5]:
            l12.append(i6)
            del l12[12:]
            o18 = C2((C1(n13, n13).step(0) // ((lambda q, r=i6: q + r)(n13) or 1)), (lambda q, r=i6: r if q > r else q)(sum(v14 & i6 for v14 in l12)))
            print(o18.missing)
    d19 = trim(({str(x): x * 2 for x in list(reversed(l12))} | {k: v + 1 for k, v in {str(x): x * 2 for x in l12}.items() if v > 1}))
except Exception as error:
    print(type(error).__name__, error)
print(i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
try:
    try:
        d13[(str(d13) if (f7 < f7) else s8)] = norm((7 | (i6 if False else i6)))
        trim(d13)
    except LookupError:
        for kn15, n15 in list(({k: v + 1 for k, v in d13.items() if v > 1} if any([7, 7, 7]) else (d13 | d13)).items())[:5]:
            l12.insert(-(10**19), sum([]))
            del l12[12:]
            n15 -= {**d13, "a": 1}["a"]
            n15 = norm(n15)
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise RuntimeError('again') from e1
    i20 = norm((norm(((0 if b10 else i6) - (i6 + i6))) ** 2))
    match {s8.title(): f3()}:
        case {"a": m1, **rest}:
            print("match", m1)
        case True:
            print("True")
        case int(m1):
            print("match", m1)
        case _:
            if (i21 := norm((norm((norm(i6) ** 1)) ** 0))) > i6:
                o22 = C2(-(10**19), ((i21 - 9) * (3 * i20)))
                o22.a |= ((-(2**63) - 2) // (divmod(i6, 2**63)[1] or 8))
                try:
                    f23 = (float(i20) if any(l12) else f7)
                    s24 = cut(s9)
                except ZeroDivisionError:
                    i25 = norm(sum([1, 2, 3]))
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
            elif b10:
                l12 = cut([v16 & i20 for v16 in [i6, *l12]])
            else:
                b26 = b11
except Exception as error:
    print(type(error).__name__, error)
try:
    w17 = 4
    while w17 > 0:
        w17 -= 1
        s9 = cut(str({"".join(sorted(s8)): (lambda q, r=i6: q + r)(i6), **{"a": 1}}))
    for n18 in range(5):
        if any([x * y for x, y in zip(([] * 0), [v19 | i6 for v19 in [7, 7, 7]])]):
            for n20 in range(0):
                b27 = (f3() not in [min(n18, 4), (6 + i6), (i6 + n20), sum(v21 - n20 for v21 in l12 if v21 > 2)])
                n20 = norm(((len(l12) and i6) - n20))
                i28 = norm(n18)
            match (+(i6 // i6)):
                case [1 | 2 | 3 as m3, *others]:
                    print("match", m3)
                case [_, m3, 3]:
                    print("match", m3)
                case -1:
                    print("-1")
                case _:
                    l29 = cut(([] if isinstance(n18, (float, list)) else l12))
        if b11:
            i30 = norm(sum(v22 * v22 for v22 in l12 if v22 % 2))
        for n23, n23_ in zip([1, 2, 3][:4], [v24 | (-11) for v24 in l12 if v24 % 5][:4]):
            i31 = norm(n18)
    del d13[(s8 or 'e')[0]]
    trim(d13)
    i6 += (lambda q, r=i6: q + r)(i6)
    i6 = norm(i6)
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        print((d13 if (s9.isupper() ^ (i6 <= (-5))) else {}), (((s9 < s9) if (b11 != False) else (s8 in d13)) is (round(f7, 3) != (abs(f7) ** 2))))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    i32 = norm(i6)
    print(({k: v + 1 for k, v in (dict(k=2, a=9) | d13).items() if v} | (({} | d13) | {s9: 19, "Zebra": 0})), b11)
    i6 &= f3()
    i6 = norm(i6)
except Exception as error:
    print(type(error).__name__, error)
try:
    raise ValueError(s9)
    try:
        def inner33(x, *rest, scale=i6, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner33((lambda q, r=(-19): r if q > r else q)(i6)), inner33(1, 2, *[ord(c) for c in s8], scale=3, z=i6))
        b34 = (f3() > pow(12, 7, 18))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    print(l12.index(i6), l12.count(3))
    del l12[12:]
    for n25 in ("日本" + repr(s9))[:5]:
        for n26 in "a".replace(s9, s8)[:5]:
            try:
                d35 = trim({"".join(sorted("Zebra")): i6, **{}, **{f"{f7:10.3}text {i6!s:<4}": i6, n25.title(): (i6 + i6)}})
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                f36 = f7
            finally:
                d37 = trim({})
except Exception as error:
    print(type(error).__name__, error)
try:
    o38 = C2(14, ((i6 + i6) // ((10 * i6) or 9)))
    o38.extra = "{}{:>6}{!r}".format(f7, i6, "😀!".replace(s8, ""))
    print(sorted(vars(o38).items()))
    print(o38 == C2(i6, 1), o38 < C2(1, 2), hash(o38) == hash((o38.a, o38.b)))
    s8 = cut(s8)
except Exception as error:
    print(type(error).__name__, error)
print(i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
print(i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
try:
    try:
        try:
            raise ExceptionGroup((s8 * 3), [ValueError((i6 % i6)), Odd(((-28) + i6))])
        except* (ValueError, LookupError) as group:
            print(group.exceptions)
    except LookupError:
        b39 = ((i6 + (l12 or [4])[-1]) < (4 * (i6 << (i6 & 31))) == ((2.0 + f7) // ((f7 * 1e-7) or 3)))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise RuntimeError('again') from e1
    finally:
        for n27, n27_ in enumerate(list(sorted({*[v28 - 2 for v28 in [5]], *[i * v for i, v in enumerate(l12)]} & set(range(10))))[:5]):
            if ("" > "".join(reversed(s8))):
                i6 = norm((C2(n27, n27)[i6] + (min((2**63 - 1), n27) or sum(l12))))
                d40 = trim({str(x): x * 2 for x in [*l12, *(v for row in [l12, l12] for v in row if v)][4:4]})
            elif b10:
                l41 = cut(l12)
            else:
                d42 = trim({(ascii(s9) + s9.ljust(10, "*")): (-23), ascii(s9.join(s9.split(" "))): f3()})
                s43 = cut(ascii(s9.join(s9.split(","))))
            for n29 in f"{n27=:x}"[:5]:
                f7 = (round(round(f7, 0), 1) / (max((abs(f7) ** 0), ((-38) + (-13))) or 1))
                d13 = trim({k: v + 1 for k, v in {(s8 or 'e')[-1]: int("1_0"), f"{n27:,}": (n27 if b11 else n27), "  pad ": max(n27, i6)}.items()})
            else:
                l44 = cut(l12)
            for kn30, n30 in list({(s8 + s9): max(14, i6), f"{i6=:x}{s9:>8}": (15 if b11 else 4)}.items())[:5]:
                f45 = (float(8) if b10 else (abs((abs(f7) ** 0)) ** -1))
                i6 = norm(i6)
    print((s9.replace(s8, s9) if (b10 if b11 else True) else str(f7)).lower(), float(((l12 or [7])[-1] | (i6 + i6))))
except Exception as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
f46 = (((f7 - f7) / ((f7 + f7) or 9)) / ((f7 // (2.0 or 1)) * (f7 + f7)))
raise Odd(l12[5], 5)
print(i6)
print(repr(f7), repr(f46))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13)
print(logged.calls)
