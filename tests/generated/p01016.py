# Program 1016 of internal/progen.


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
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def step(self, x):
        self.b = norm(sum([v1 - self.a for v1 in list(range(6)) if v1 % 3]))
        return norm((((9 - self.a) + (9 & 14)) * len("a".ljust(5, "*"))))
    
    def value(self, x):
        self.b = norm(min({}.get("a", self.b), max(self.a, (-27))))
        return norm((-({**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"] ^ 10**20)))
    
    @classmethod
    def make(*args):
        return len(args)
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def step(self, x):
        return norm(super().step(x) + 2)
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f3(p0=dict(k=2, a=9), p1=(-34)):
    if (isinstance(f"{p1:>5}{p1=}{2.5:.2f}", bool) or ("  pad ".isalpha() is (False & True))):
        for n2 in "hello"[:5]:
            for n3 in range(4, 0, -1):
                l4 = cut([*[v4 & p1 for v4 in [1, 2, 3]], *(v for row in [list(range(6)), []] for v in row if v)])
            else:
                try:
                    p1 = norm((abs((lambda q, r=p1: [r, q][q % 2])(p1)) - (norm(max(p1, p1)) ** 2)))
                except ZeroDivisionError:
                    f5 = abs((2**64 / (p1 ^ p1)))
                except (TypeError, ValueError, LookupError) as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                else:
                    b6 = False
            l7 = cut([1, 2, 3])
        if False:
            i8, *l9 = [i * v for i, v in enumerate(sorted(list(range(6)), reverse=True))]
            d10 = trim({str((i8 / p1)): (-{**p0, "a": 1}["a"])})
        else:
            match (("%" or 'e')[-1] if True else type(p1).__name__):
                case {}:
                    print("{}")
                case [_, m2, 3]:
                    print("match", m2)
                case [1 | 2 | 3 as m2, *others]:
                    print("match", m2)
                case _:
                    if False:
                        l11 = cut([10**20, 0])
                    elif True:
                        l12 = cut((list(range(6)) if ((True if True else True) if False else True) else [*([1, 2, 3] if True else [7, 7, 7]), *(v for row in [([10**20, 0] if False else [10**20, 0]), [v5 & p1 for v5 in [7, 7, 7] if v5 % v5]] for v in row if v)]))
    try:
        b13 = "Zebra".isupper()
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    s14 = cut("it's")
    if True:
        return ((1.5 % (1e10 or 9)) * abs(1e300))
    return 2.0


i15 = (-34)
i16 = 0
f17 = -0.0
s18 = "ABC abc"
b19 = False
b20 = True
l21 = [1, 2, 3]
l22 = list(range(6))
d23 = {"x": 5, "y": 0, "z": -3}
d24 = {}
try:
    try:
        o25 = C2((((-34) * i15) | i16), (lambda q, r=i16: r if q > r else q)(i16))
        o25.total = i15
        o25.a += 7
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    for n6 in repr({str(x): x * 2 for x in l21})[:5]:
        l22 += sorted(list(map(len, s18.split())), reverse=True)
        l22 = cut(l22)
        w7 = 5
        while w7 > 0 and isinstance(b19, object):
            w7 -= 1
            l21.remove(i15)
            del l21[12:]
    if False:
        l22 = cut(l22)
        for n8 in range(1, 6, 2):
            match ((1 << (i15 & 31)) >> (C1(i16, 3)[i15] & 31)):
                case -1:
                    print("-1")
                case {}:
                    print("{}")
                case [m3, *_]:
                    print("match", m3)
                case _:
                    b20 = all([*(l21 if b20 else l21)])
        else:
            b20 = (not {k: v + 1 for k, v in {k: v + 1 for k, v in d23.items()}.items() if v > 1})
    else:
        def inner26(x, *rest, scale=i15, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner26((norm(13) ** 3)), inner26(1, 2, *l21, scale=3, z=(i16 - i15)))
except Exception as error:
    print(type(error).__name__, error)
try:
    i15 = norm((min(max(i16, i16), (lambda q, r=i15: [r, q][q % 2])(i15)) >> (((18 & i15) * (i15 or 2**64)) & 31)))
    d24 = trim((d23 | {str(x): x * 2 for x in [i * v for i, v in enumerate(l21)]}))
    b27 = (i16 != ((i16 - i15) * (i15 - i16)) < int((f17 if b19 else f17)))
    for kn9, n9 in list(({"ABC abc": i16, "x,y;z": i15} | {"Zebra": i16, **d24}).items())[:5]:
        if (i28 := norm(len(l21))) > i15:
            w10 = 5
            while w10 > 0 and (not d24):
                w10 -= 1
                d24 = trim(d23)
                s18 = cut(("{}{:>6}{!r}".format(f17, round(f17), (s18 + kn9)) + str({s18: n9, s18: i16, **dict(k=2, a=9)})))
        else:
            if (not "{}{:>6}{!r}".format((f17 * f17), (14 + i28), (s18 if b19 else s18))):
                l29 = cut((l21 if ((~i15) in [v11 * i16 for v11 in l22]) else sorted(l22, key=abs)))
                d30 = trim({k: v + 1 for k, v in dict(zip((s18 if False else "tab\t"), l29)).items()})
        if ((d24[kn9] <= n9 < (n9 - n9)) & all([v12 - n9 for v12 in l22])):
            b31 = (((False != False) | True) if (kn9.partition(" ")[0] >= (s18 + "ABC abc")) else b19)
            l21 = cut(sorted([d24.get(kn9, i16), (i16 + n9)], key=abs))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("one") as i32:
        i15 %= s18.join(s18.split(" ")).count("tab\t")
        i15 = norm(i15)
        i15 = norm(i16)
except Exception as error:
    print(type(error).__name__, error)
try:
    l22[(-10)] = (i16 + s18.find(s18))
    del l22[12:]
    match {}:
        case 0 | 1:
            print("0 | 1")
        case _:
            f33 = (f17 - round(max(f17, i16), 0))
    i15 = norm((sum(v13 | 4611686018427387903 for v13 in l22) - max((i15 & i16), pow((-24), 1, 6))))
    if (i34 := norm(((i15 * (-2)) % ((i15 * i16) or 4)))) > i16:
        try:
            for n14 in ("%".ljust(4, "é") if (b19 if b19 else False) else str(d23))[:5]:
                d24 = trim({})
                n14 = cut(f"text {i15:,}text ")
                i34 = norm(i15)
            else:
                f17 = (sum([f3(p1=16), float('inf')]) - ((f17 + f17) - (f17 if False else 0.1)))
            with Context("two", (ArithmeticError, LookupError)) as i35:
                d36 = trim({(s18 + s18)[:4:1]: round(float(b19)), **d24})
                i37 = norm((i34 - (C2(i15, i35)[12] // (i34 or 9))))
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            d24.setdefault(s18.center(5, " "), i16)
            trim(d24)
        if (i38 := norm((d23 | dict(k=2, a=9))[chr(i16 % 1000 + 32)])) > i15:
            i15 = norm(i15)
        else:
            def inner39(x, *rest, scale=i38, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner39((d23 | d23).get(("%d|%s" % (i16, "ABC abc")), (19 * 13))), inner39(1, 2, *[i * v for i, v in enumerate(l21)], scale=3, z=i34))
            for n15 in range(3):
                b19 = f"{s18!a}{i34=}{i15 = }".startswith("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    l22 += l22
    l22 = cut(l22)
    i15 = norm((i15 - ((i15 - i15) ^ (i15 and i16))))
    with Context("three", ValueError) as i40:
        try:
            o41 = C1((sum(v16 * i16 for v16 in l22) // (d23.get(s18, i40) or 9)), dict(zip("  pad ", l22)).get("日本"[-1:3], (14 + i16)))
            print([*o41], i16 in o41, len(o41))
            o41.extra = (s18 if b19 else s18).lower()
            print(sorted(vars(o41).items()))
            print(o41 == C1(i16, 1), o41 < C1(1, 2), hash(o41) == hash((o41.a, o41.b)))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        try:
            try:
                i15 = norm(((l22[i40] ^ abs(i15)) | [x * y for x, y in zip([10**20, 0], [1, 2, 3])][l21[16]]))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                l22 = cut([i * v for i, v in enumerate(l22)][-2:-2:1])
            i15 *= (int(s18) - i15)
            i15 = norm(i15)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            try:
                l21 = cut(l21)
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                f42 = ((f3(p0=d24) - (i40 / (i40 or 9))) * ((0.5 * f17) * (f17 if b20 else f17)))
except Exception as error:
    print(type(error).__name__, error)
try:
    assert ((-(10**19) | i15) < max(i16, i15) < (norm(i15) ** 2)), s18.center(11, "é")[(i15 if b20 else i16)]
    try:
        with Context("one") as i43:
            for n17 in s18.join(s18[4::1].split())[:5]:
                f17 = (f17 * (abs((abs(1e10) ** 1.5)) ** -1))
                d24 = trim(dict(zip((n17 or 'e')[0][2:-1], l21)))
            l22[i16] = ([ord(c) for c in s18] or [4])[-1]
            del l22[12:]
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    i15 //= ((l21 if b19 else [7, 7, 7]) or [6])[0]
    i15 = norm(i15)
    w18 = 1
    while w18 > 0 and b20:
        w18 -= 1
        raise RuntimeError(s18) from TypeError('cause')
except Exception as error:
    print(type(error).__name__, error)
print(i15, i16)
print(repr(f17))
print(s18)
print(b19, b20)
print(l21, l22)
print(d23, d24)
print(logged.calls)
l44 = cut([v19 - v19 for v19 in l22])
try:
    if isinstance((isinstance(4, (float, list)) ^ (s18 in d24)), bool):
        del l22[0]
        del l22[12:]
    else:
        for n20 in str(min(i16, 3))[:5]:
            d45 = trim({f"{s18!a}{f17:.2f}"[:1]: {**d24, "a": 1}["a"], **d23})
            d23 = trim({})
            if b20:
                l44 = cut(list(map(len, 'quo"te'.split())))
        for n25 in range(1, 6, 2):
            try:
                b20 = ((f17 // ((f17 - f17) or 8)) > ((f17 % (f17 or 2)) - (1e10 * i15)))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                b46 = False
            assert ((i15 * i16) <= (i16 * i15)), repr(f3(d23, i16))
    b19 = b19
except LookupError:
    if (i47 := norm((i16 | ((-24) * i16)))) != i15:
        l22 = cut(l21)
    else:
        l22 = cut([v26 * 13 for v26 in l21])
except Exception as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
finally:
    s18 += "12"
    s18 = cut(s18)
l48 = cut([ord(c) for c in ("%05d%-8s|" % ((i16 + 2**62), "a"))])
print(i15, i16)
print(repr(f17))
print(s18)
print(b19, b20)
print(l21, l22, l44, l48)
print(d23, d24)
print(logged.calls)
