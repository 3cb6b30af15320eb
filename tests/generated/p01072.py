# Program 1072 of internal/progen.


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
    
    def __hash__(self):
        return hash((self.a, self.b))
    
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
    
    def value(self, x):
        return norm(self.b)
    
    def run(self, x):
        return norm(pow(((x ^ x) if False else (19 + 19)), 6, 32))
    

class C2:
    kind = "fancy"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
    def __eq__(self, other):
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C2) else NotImplemented
    
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
    
    def run(self, x):
        return norm(([1, 2, 3] or [2])[0])
    
    def run(self, x):
        return norm((((self.a).bit_length() // (lambda q, r=(-12): q * 2 - r)(x)) | max(x, (2**64 * x))))
    

def f3():
    if True:
        f4 = (((0.5 / (1e10 or 5)) + (1e10 - 1e10)) * ((7 / ((-12) or 5)) - -0.0))
        if (((-14) ^ (-7)) >= ({} | {}).get("ABC abc".rstrip(), min(15, 2))):
            def inner5(x, *rest, scale=10, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner5((-(1_000_000 and 7))), inner5(1, 2, *[v2 + v2 for v2 in [10**20, 0]], scale=3, z=(2 * 2**62)))
            def inner6(x, *rest, scale=12, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner6((dict(k=2, a=9) | {}).get("😀!", (2 * 18))), inner6(1, 2, *[v3 * v3 for v3 in [5] if v3 != v3], scale=3, z=(~18)))
        else:
            def inner7(x, *rest, scale=(-19), **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner7((norm(sum([5])) ** 3)), inner7(1, 2, *([10**20, 0] * 2), scale=3, z=(2**31 if False else 1)))
    i8 = norm((9 + (len(C1((-21), 19) + 10) * {**dict(k=2, a=9), "a": 1}["a"])))
    if (sum([1e300, 2.0]) != round(-2.5, 3)):
        return cut(list(range(6)))
    return cut([v4 | (-39) for v4 in sorted([7, 7, 7])])


def f9(p0={"a": 1}, p1={"x": 5, "y": 0, "z": -3}):
    for n5, n5_ in enumerate(([3, -1, 2, 0] * 1)[:5]):
        match ("a".join("tab\t".split("a")) if 'quo"te'.isdigit() else repr(p1)):
            case [m1, *_]:
                print("match", m1)
            case True:
                print("True")
            case _:
                try:
                    raise ExceptionGroup("%", [ValueError(max(n5, 16)), KeyError((13 * n5))])
                except* (ValueError, LookupError) as group:
                    print(group.exceptions)
    w6 = 5
    while w6 > 0:
        w6 -= 1
        o10 = C1(len(C2(4, 12) + 9), (-38))
        o10.total = 1
        print(o10 == C1(17, 1), o10 < C1(1, 2), hash(o10) == hash((o10.a, o10.b)))
        o10.a |= ((2**53 * (-35)) // int(0.1))
        for n7 in ("%" + "Zebra")[1:-3][:5]:
            l11 = cut([((lambda q, r=14: q + r)(3) or (-4)), (((-14) // (4 or 7)) // (((2**63 - 1) - 2**31) or 2))])
            l11[13] = len(C1(2, 12) + (-29))
            del l11[12:]
    return cut([((3 ^ 5) + (10 * (-25))), (0 & (norm(10**20) ** 0)), *[v8 - v8 for v8 in list(range(6))], (2**53 if (True != True) else max(16, (-35)))])


def g12(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm((limit - (+limit)))
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g12 ends', x)


def f13(p0, p1):
    if (0.5 >= (round(1e10, 1) if (11 == 3) else (3.14159 - 6))):
        l14 = cut(((list(g12(2**64 % 7)) * 0) * 0))
    else:
        for n9, n9_ in enumerate([v10 * v10 for v10 in [1, 2, 3] if v10 != v10][:5]):
            print(f"{2.5:e}{p1}{n9:#x}", (p1 if (False if False else False) else f"{n9=:x}text ")[-1:1])
            b15 = (True != (max(n9, n9) not in [i * v for i, v in enumerate([7, 7, 7])]))
        try:
            d16 = trim({str(x): x * 2 for x in [10**20, 0]})
        except Exception as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
        else:
            i17 = norm((max((-18), (0 * 3)) - len((p1 + p0))))
        finally:
            p1 += (p1 + str(0.1))
            p1 = cut(p1)
    i18, i19 = norm((int(1.5) + (1_000_000 and (-37)))), norm((C1(6, 2**62).a if "12".endswith(("e", "y")) else ((-32) // (11 or 4))))
    if (p1.upper() in {str(x): x * 2 for x in [3, -1, 2, 0]}):
        return cut(("%".rjust(1, " ") * 3))
    return cut(((("x,y;z" + p1) or p1) + p1))


i20 = 3
f21 = 1e300
f22 = 123456.789
s23 = "12"
s24 = "日本"
b25 = True
b26 = True
l27 = [5]
d28 = dict(k=2, a=9)
try:
    o29 = C2(int((f21 if True else 1.5)), (lambda q, r=3: q + r)(i20))
    print(o29 == C2(i20, 1), o29 < C2(1, 2), hash(o29) == hash((o29.a, o29.b)))
except Exception as error:
    print(type(error).__name__, error)
try:
    if (not s23.rjust(11, "*").endswith(("e", "y"))):
        s30 = cut(("".join(sorted((s23 or 'e')[-1])) + s24))
    elif isinstance(b26, str):
        it31 = g12((l27 or [0])[0] % 6)
        print([*it31])
        print(next(it31, 'end'))
        print(next(it31, 'end'))
        print(it31.send(i20))
        it31.close()
except Exception as error:
    print(type(error).__name__, error)
print(i20)
print(repr(f21), repr(f22))
print(s23, s24)
print(b25, b26)
print(l27)
print(d28)
print(logged.calls)
try:
    if ("{}{:>6}{!r}".format(0.5, (-26), s24) * 0).startswith("a"):
        assert ((i20 not in l27) if bool(l27) else b25), f"text "[:]
    else:
        b32 = (True ^ (s24.replace(s24, s23) < "Zebra"))
        if (i33 := norm((norm((~i20)) ** 3))) < i20:
            w11 = 4
            while w11 > 0:
                w11 -= 1
                s34 = cut(str((l27 if (True ^ b25) else list(g12(i33 % 7)))))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n12 in s23[:5]:
        try:
            try:
                b35 = ((max(i20, i20) + (i20 if b26 else i20)) < (i20 if (b25 if b26 else b25) else max(i20, i20)))
            except ZeroDivisionError:
                b26 = any(list(g12(i20 % 7)))
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        except ZeroDivisionError:
            for kn13, n13 in list(({n12: i20, s23: 17} | dict(zip(s24, l27))).items())[:5]:
                b36 = ((not [1, 2, 3][:3]) if ((not f21) ^ (n12 != "x,y;z")) else ([*[7, 7, 7], *(v for row in [[3, -1, 2, 0], []] for v in row if v)] < f3()))
                s23 = cut("")
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    else:
        s24 += ("{}{:>6}{!r}".format(1.5, i20, s23) if (i20 in l27) else s23)
        s24 = cut(s24)
    for n14 in f13(s24, s24)[:5]:
        for n15 in range(1, 6, 2):
            l37 = cut(l27)
        else:
            it38 = g12(sum(l27) % 6)
            print(next(it38, 'end'))
            it38.close()
    if (i39 := norm(((~i20) & i20))) != i20:
        d28.setdefault(f13(s23, s24), i20)
        trim(d28)
        if ((min(i20, i39) and i39) in list(g12(8 % 7))):
            def inner40(x, *rest, scale=i39, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner40({**{s24: i39, s23: 5}, "a": 1}["a"]), inner40(1, 2, *[x * y for x, y in zip([3, -1, 2, 0], l27)], scale=3, z=(i20 // (15 or 6))))
    else:
        w16 = 4
        while w16 > 0 and (not l27):
            w16 -= 1
            it41 = g12(sum(l27) % 6)
            print(next(it41, 'end'))
            print([*it41])
            it41.close()
except Exception as error:
    print(type(error).__name__, error)
print(i20)
print(repr(f21), repr(f22))
print(s23, s24)
print(b25, b26)
print(l27)
print(d28)
print(logged.calls)
try:
    for n17 in range(3):
        l27.clear()
        del l27[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        for kn18, n18 in list({str(x): x * 2 for x in [*l27, *(v for row in [l27, list(range(6))] for v in row if v)]}.items())[:5]:
            l27.extend(f3())
            del l27[12:]
            o42 = C1(((n18 if b25 else n18) // ((lambda q, r=n18: [r, q][q % 2])(i20) or 9)), (norm((~n18)) ** 2))
            print(o42.run((sum(l27) * (n18 if True else i20))))
            print(o42, repr(o42), o42.total)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    if ((list(g12(i20 % 7)) * 1) == [v19 + v19 for v19 in l27 if v19 != 5]):
        for n20 in [(i20 if False else i20)][:6]:
            d28 = trim((dict(zip(s23, list(g12(n20 % 7)))) | d28))
            i43 = norm(((-15) and 10))
        def inner44(x, *rest, scale=i20, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner44(abs((i20 // (i20 or 2)))), inner44(1, 2, *[], scale=3, z=sum([10**20, 0])))
    elif f13(s23, s23).endswith(("e", "y")):
        def inner45(x, *rest, scale=i20, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner45(((i20 + i20) * C2(i20, i20).run(i20))), inner45(1, 2, *[], scale=3, z=(+i20)))
    else:
        w21 = 1
        while w21 > 0:
            w21 -= 1
            w22 = 2
            while w22 > 0 and isinstance(s23, int):
                w22 -= 1
                s46 = cut(repr(dict(zip(("%o %a" % (i20, "tab\t")), sorted(l27, reverse=True)))))
            print(sum(v23 | 2**63 for v23 in [i * v for i, v in enumerate(l27)] if v23 > 5), s24)
    d28[(chr(i20 % 1000 + 32) if s23.isidentifier() else ("%5d %r" % (i20, s24)))] = norm(((2**64 % i20) * (i20 - i20)))
    trim(d28)
    f21 += int((123456.789 if b25 else f21))
except Exception as error:
    print(type(error).__name__, error)
try:
    s23 = cut(str(min(C2(i20, 12)[i20], (-27))))
    def inner47(x, *rest, scale=1, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner47((int(s24) and {**d28, "a": 1}["a"])), inner47(1, 2, *[*l27, *(v for row in [l27, l27] for v in row if v)], scale=3, z=d28[s24]))
    if (len(([5] * 2)) != ((3 % i20) + len(l27)) > min(2**31, 16)):
        raise KeyError(f13(s24, s24).count("12"))
        try:
            raise RuntimeError(f"{s24}{f22:10.3}") from TypeError('cause')
            raise IndexError
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            match s24:
                case [1 | 2 | 3 as m3, *others]:
                    print("match", m3)
                case _:
                    f22 = (((f21 + f21) if bool([1, 2, 3]) else 1e-7) - (round(f22, 1) / ((abs(f22) ** -1) or 6)))
    elif (s23 in repr(b25)):
        with Context("one") as i48:
            i20 //= i20
            i20 = norm(i20)
            o49 = C1((i20 * ((-25) << (17 & 31))), (i20 >> (int(f21) & 31)))
            print(o49.a)
except Exception as error:
    print(type(error).__name__, error)
try:
    assert isinstance({s24: i20, s24: 8}, int | dict), f13(s24, 'quo"te')
    i50, i51 = norm({**{str(x): x * 2 for x in l27}, "a": 1}["a"]), norm((norm((lambda q, r=i20: q + r)(i20)) ** 3))
    def inner52(x, *rest, scale=i51, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner52((s24.count("Zebra") % C1(i20, i50).value(i20))), inner52(1, 2, *l27[3:], scale=3, z=(i51 + i20)))
except Exception as error:
    print(type(error).__name__, error)
print(i20)
print(repr(f21), repr(f22))
print(s23, s24)
print(b25, b26)
print(l27)
print(d28)
print(logged.calls)
