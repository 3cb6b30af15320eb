# Program 1041 of internal/progen.


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
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def step(self, x):
        return norm(min((norm("été".find("😀!")) ** 0), dict(k=2, a=9).get(f"{'s':.2}{'s':>8}{x}", (self.b * self.b))))
    
    def run(self, x):
        self.b = norm(((8 - self.b) % ((norm(self.b) ** 1) or 4)))
        return norm(({"Zebra": self.b, "x,y;z": self.a, "": x} if (not 1.5) else {"x": 5, "y": 0, "z": -3})["hello".join("日本".split(" ")).center(1, "*")])
    
    @classmethod
    def make(*args):
        return len(args)
    

def f2():
    l3 = cut([])
    return norm(sum(v1 - v1 for v1 in ([7, 7, 7] + l3)))


@logged
def f4(p0, p1, p2):
    with Context("three", (ArithmeticError, LookupError)) as i5:
        raise ValueError("".replace("", "Zebra"))
        if ("  pad ".center(7, "é") > repr(p0[2:2:-2])):
            s6 = cut("".join(sorted("a".join('quo"te'.split("a")))))
            raise KeyError(p0[(i5 - i5)])
        else:
            p2 = (repr("%"[9]) in ({} | {str(x): x * 2 for x in p0}))
            if p2:
                i7, i8 = sorted(p0, key=abs)[:1:-2]
    if ("it's" * 0).isdigit():
        return norm((lambda q, r=2**63: q + r)(((-29) + (-39))))
    return norm(17)


i9 = 15
f10 = -0.0
s11 = "x,y;z"
b12 = False
l13 = []
d14 = {"x": 5, "y": 0, "z": -3}
try:
    w2 = 5
    while w2 > 0:
        w2 -= 1
        d14 = trim({})
        match (-min(i9, 6)):
            case []:
                print("[]")
            case _:
                try:
                    b15 = (C1(19, 0).total < i9 < ((15 - i9) / ((lambda q, r=i9: r if q > r else q)(i9) or 6)))
                except LookupError:
                    d14 = trim({str(x): x * 2 for x in [v3 + v3 for v3 in l13]})
                except (TypeError, ValueError, LookupError) as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    f10 = (abs((f10 * (2**62 / (i9 or 4)))) ** 1.5)
    if False:
        i9 = norm(i9)
        try:
            match [*l13, *(v for row in [l13, l13] for v in row if v)]:
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case {}:
                    print("{}")
                case _:
                    i9 = norm(i9)
        except (IndexError, KeyError):
            assert (any(l13) if (True if b12 else b12) else (i9 <= 2**53 > i9)), str(l13)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            assert any([]), f"{i9 = }{i9:{4 + 2}}{f10:.2f}"
    else:
        b12 = (len(({"x": 5, "y": 0, "z": -3} | d14)) < i9 > (1e300 - (f10 // (f10 or 2))))
except Exception as error:
    print(type(error).__name__, error)
try:
    b16 = (([v4 + v4 for v4 in l13 if v4 != 5] + sorted(l13, reverse=True)) > [(i9 and i9)])
    if ((f"{i9:,}" > ascii(s11)) != ((s11 >= s11) & isinstance(b16, (float, list)))):
        assert (not (abs(1e16) ** -1)), (("%05d%-8s|" % (i9, s11)) if (b12 if True else False) else s11.replace(s11, "a"))
    w5 = 4
    while w5 > 0:
        w5 -= 1
        assert (i9 <= ((-1) * i9) > round(f10, 0)), s11
    if (not (d14 if (not d14) else {s11: i9, s11: i9, s11: i9})):
        match {s11: max(i9, i9), f"{f10}": len(d14)}:
            case -1:
                print("-1")
            case _:
                match [i * v for i, v in enumerate((l13 * 0))]:
                    case {"a": m3, **rest}:
                        print("match", m3)
                    case [m3, *_]:
                        print("match", m3)
                    case _:
                        f10 = float((l13 <= l13[-1::3]))
    else:
        for n6, n6_ in zip(list(range(i9 % 9))[:4], [*[v8 - (-31) for v8 in list(range(6))], *(v for row in [[1, 2, 3][:], [x * y for x, y in zip(l13, l13)]] for v in row if v)][:4]):
            raise KeyError(n6)
            def inner17(x, *rest, scale=i9, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner17(((n6 ^ n6) + n6)), inner17(1, 2, *[1, 2, 3], scale=3, z=(i9 << (n6 & 31))))
            f10 -= n6
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        try:
            if (f4(l13, l13, p2=True) < ((i9 % (i9 or 1)) if all(l13) else (i9 - i9)) > i9):
                b18 = bool([x * y for x, y in zip([x * y for x, y in zip([5], l13)], [v9 | v9 for v9 in l13])])
            l19 = cut([ord(c) for c in (s11[1:1] * 3)])
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            d20 = trim(d14)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        i9 = norm(sum(([v10 & v10 for v10 in list(range(6)) if v10 > 3] * 2)))
    for n11, n11_ in enumerate(((l13 * 0) * 1)[:5]):
        print(d14.pop(ascii(s11), None), d14.popitem())
        trim(d14)
        f10 = (((f10 // 0.0) + f10) * -f10)
    l13[i9] = (C1(i9, i9).a | (i9 - i9))
    del l13[12:]
    for n12 in range(0):
        d21 = trim((d14 | {str(x): x * 2 for x in ([3, -1, 2, 0] + l13)}))
        if ((f4(l13, l13, b12) in (l13 if False else l13)) == (s11.rjust(5, " ") not in chr(n12 % 1000 + 32))):
            if (not ((f10 if b12 else f10) + 2.0)):
                s22 = cut(repr(l13[-1:-3]))
                i23 = norm((min(n12, f2()) if b12 else ((lambda q, r=17: r if q > r else q)(n12) // (C1(n12, i9).step(n12) or 3))))
            else:
                d24 = trim({"x": 5, "y": 0, "z": -3})
            if ((sum(l13) + sum(v13 + n12 for v13 in l13)) != ((11 >> (i9 & 31)) if isinstance(s11, object) else d21.get(s11, n12)) > (lambda q, r=3: q + r)(min(i9, n12))):
                s25 = cut((("".join(sorted(s11)) if ("a" in s11) else s11) * 1))
                l26 = cut(l13)
            else:
                n12 = norm(sum(v14 + 16 for v14 in [n12, n12, i9] if v14 != 2))
                f10 = -0.0
        elif ((abs(f10) ** 1.5) >= (f10 // (f10 or 9))):
            d21 = trim(dict(zip((str({}) + s11), [(lambda q, r=i9: r if q > r else q)(i9)])))
        else:
            i27, i28 = norm(f2()), norm((f4(l13, list(range(6)), b12) >> ((norm(15) ** 2) & 31)))
    else:
        s29 = cut(type(repr([3, -1, 2, 0]).replace(s11, s11)).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        with Context("three") as i30:
            assert b12, str((f10 // (f10 or 6)))
            for n16, n16_ in zip(list({s11: i9}.values())[:4], [ord(c) for c in repr(False)][:4]):
                i9 = norm(f2())
                i31 = norm({str(x): x * 2 for x in (list(range(6)) if b12 else [10**20, 0])}[(s11.join(s11.split(" ")) or repr(d14))])
                b12 = (not any([7, 7, 7]))
        l13 = cut([10**20, 0][:-2])
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise RuntimeError('again') from e1
    d32 = trim(d14)
    print(d32.pop("12", None), d32.popitem())
    trim(d32)
    b12 = (b12 ^ ((i9 == i9) & (s11 not in d32)))
except Exception as error:
    print(type(error).__name__, error)
print(i9)
print(repr(f10))
print(s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
try:
    b33 = (i9 > int((s11 or 'e')[-1]))
except Exception as error:
    print(type(error).__name__, error)
try:
    l13 += [ord(c) for c in f"{s11:.2}{i9!r}"]
    l13 = cut(l13)
    match list(sorted({*[v18 - v18 for v18 in [10**20, 0]], *[*l13, *(v for row in [[10**20, 0], l13] for v in row if v)]} & set(range(10)))):
        case [m1, *_]:
            print("match", m1)
        case -1:
            print("-1")
        case _:
            if (isinstance((f10 + f10), int | dict) and (i9 == (i9 - i9))):
                l13 = cut(sorted([7, 7, 7], reverse=True))
                def inner34(x, *rest, scale=i9, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner34((+sum(v19 | v19 for v19 in l13 if v19 > 2))), inner34(1, 2, *[v20 + i9 for v20 in [10**20, 0]], scale=3, z=i9))
            elif ("{}{:>6}{!r}".format(f10, i9, "%") <= 'quo"te'[:3:3]):
                def inner35(x, *rest, scale=i9, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner35(dict(zip("%", l13)).get(f"{i9}{i9=:x}", len(d14))), inner35(1, 2, *[v21 * i9 for v21 in [7, 7, 7]], scale=3, z=((-11) - 16)))
            else:
                o36 = C1(((18 // (i9 or 5)) * (i9 >> (i9 & 31))), ({**d14, "a": 1}["a"] % ((i9 >> ((2**63 - 1) & 31)) or 9)))
                print([*o36], i9 in o36, len(o36))
                print([*o36], i9 in o36, len(o36))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        raise ExceptionGroup(s11.ljust(2, "é"), [ValueError(f2()), OSError(d14.get(s11, 19))])
    except* Exception as group:
        print(group.exceptions)
    for n22, n22_ in enumerate([v23 * v23 for v23 in l13][:5]):
        assert ((False if b12 else b12) if (16 == i9) else (16 in l13)), repr(i9)
    assert ((lambda q, r=i9: [r, q][q % 2])(16) > i9), s11
except Exception as error:
    print(type(error).__name__, error)
print(i9)
print(repr(f10))
print(s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
