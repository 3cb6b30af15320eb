# Program 1075 of internal/progen.


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
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm(sum(v1 | self.b for v1 in [*[10**20, 0], *(v for row in [[10**20, 0], [10**20, 0]] for v in row if v)] if v1 < 2))
    

def f2(p0={"a": 1}, p1=True, p2=4):
    try:
        p2 -= p0.get(str([7, 7, 7]), max(p2, p2))
        p2 = norm(p2)
        s3 = cut(("{}{:>6}{!r}".format(round(3.14159, 1), (p2 % (p2 or 1)), "hello") + "".replace("😀!", 'quo"te').swapcase()))
    except (TypeError, ValueError, LookupError) as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    return cut([x * y for x, y in zip(([v2 + p2 for v2 in list(range(6))] if p1 else ([3, -1, 2, 0] if p1 else [1, 2, 3])), list(sorted({*[1, 2, 3][-1:3], *([10**20, 0] if p1 else [10**20, 0])} & set(range(10)))))])


def f4(p0):
    for n3 in range(0):
        if any([3, -1, 2, 0]):
            break
    return cut((("a".partition(" ")[1] if isinstance(False, int) else "{}{:>6}{!r}".format(3.14159, 11, "été")) if ("ABC abc".isidentifier() ^ False) else f"text "))


def f5(p0="%"):
    def inner6(x, *rest, scale=(-10), **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner6((-6)), inner6(1, 2, *[v4 & v4 for v4 in list(range(6))], scale=3, z=C1(6, 10**20).value((-32))))
    if True:
        return (f4(dict(k=2, a=9)) <= p0)
    return ((("" in dict(k=2, a=9)) == ("ABC abc" != p0)) ^ (12 not in [7, 7, 7]))


i7 = 12
f8 = 0.0
s9 = "日本"
b10 = False
l11 = [5]
d12 = dict(k=2, a=9)
try:
    assert b10, str((b10 ^ False))
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
try:
    for n5 in ("%5d %r" % (2**62, f"text {f8}text "))[:5]:
        s9 += n5.swapcase()[-1:-1:3]
        s9 = cut(s9)
        match (i7 + (i7 * i7)):
            case [m2]:
                print("match", m2)
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case -1:
                print("-1")
            case _:
                for kn6, n6 in list({str(x): x * 2 for x in [v7 - i7 for v7 in l11]}.items())[:5]:
                    d13 = trim({})
                    s9 = cut(("%d|%s" % ((i7).bit_length(), repr(kn6.islower()))))
                else:
                    s14 = cut((n5.join(f4(d12).split("a")) + (chr(i7 % 1000 + 32) if f5() else (n5 * 3))))
    else:
        with Context("one", ValueError) as i15:
            for n8, n8_ in zip(list(range(int(f8) % 9))[:4], [i * v for i, v in enumerate(([] * 1))][:4]):
                d12 = trim({"it's": i7})
            if (not d12):
                b10 = ("😀!" <= s9.join(ascii(s9).split(" ")))
except Exception as error:
    print(type(error).__name__, error)
try:
    b10 = f5(p0=f"{i7:#x}{i7:04}{f8:+.1f}")
    i16, i17 = norm(sum(v10 + 3 for v10 in l11)), norm(12)
except Exception as error:
    print(type(error).__name__, error)
try:
    if ((True == (-(10**19) not in l11)) if isinstance(f8, object) else f4(d12).startswith("a")):
        def inner18(x, *rest, scale=i7, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner18((C1(i7, i7).b // ((12 % (i7 or 4)) or 1))), inner18(1, 2, *[v11 | 14 for v11 in l11], scale=3, z=(l11 or [6])[0]))
        if ([] <= [i7, *[v12 + v12 for v12 in l11 if v12 != 2], *[3, -1, 2, 0], *[x * y for x, y in zip(l11, l11)]]):
            l11 = cut([ord(c) for c in (f4(p0={"a": 1}) + f"text ")])
        elif ((s9 == s9) ^ (s9 not in s9)):
            l19 = cut([x * y for x, y in zip([i7, *[], i7][::-2], f2(d12, b10, i7))])
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        with Context("two", (ArithmeticError, LookupError)) as i20:
            print(l11.index(2**62), l11.count(i7))
            del l11[12:]
            i20 = norm((norm(((~i7) | d12.get('quo"te', i20))) ** 3))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
try:
    try:
        assert f5(p0=s9), (f4(d12) if "x,y;z".isidentifier() else s9)
    except LookupError:
        def inner21(x, *rest, scale=i7, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner21((18 + len(s9))), inner21(1, 2, *[v13 | v13 for v13 in l11 if v13 != v13], scale=3, z=d12[s9]))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    for kn14, n14 in list({str(x): x * 2 for x in [x * y for x, y in zip(l11, l11)]}.items())[:5]:
        match l11:
            case -1:
                print("-1")
            case _:
                def inner22(x, *rest, scale=14, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner22(i7), inner22(1, 2, *(l11 * 1), scale=3, z=(norm(n14) ** 2)))
        f8 -= abs((2**53 // (i7 or 6)))
except Exception as error:
    print(type(error).__name__, error)
try:
    s9 += "été"
    s9 = cut(s9)
    i7 = norm(min((10**20 - i7), (lambda q, r=i7: r if q > r else q)(i7)))
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
try:
    d12 = trim((({str(x): x * 2 for x in l11} | {k: v + 1 for k, v in d12.items() if v > 1}) if f5(s9) else ({s9: i7, s9: i7} | {s9: i7})))
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
try:
    w15 = 1
    while w15 > 0 and s9.endswith(("e", "y")):
        w15 -= 1
        b23 = (sum(v16 * v16 for v16 in l11) in list(sorted({*[v17 + v17 for v17 in [1, 2, 3] if v17 & 2], *[v18 * i7 for v18 in l11]} & set(range(10)))))
        w19 = 4
        while w19 > 0 and (f8 > f8):
            w19 -= 1
            with Context("three", (ArithmeticError, LookupError)) as i24:
                l25 = cut([x * y for x, y in zip([v20 + (-18) for v20 in l11], [x * y for x, y in zip([v21 | 15 for v21 in [] if v21 > 5], f2(d12, b10, i7))])])
                f26 = ((abs(float(b10)) ** 2) + len(C1(i7, i7) + i24))
            d12[s9[:]] = norm((d12.get(s9, i7) + (i7 % (16 or 8))))
            trim(d12)
    for n22 in (s9 if (b10 & b10) else s9)[:5]:
        d27 = trim(d12)
        l11 = cut(f2(d27, (i7 not in l11), 19))
    l11.reverse()
    del l11[12:]
    if isinstance(s9, int | dict):
        w23 = 4
        while w23 > 0:
            w23 -= 1
            l11[i7] = i7
            del l11[12:]
    else:
        if f5("{}{:>6}{!r}".format(f8, i7, "12"), bad=1):
            (i28, i29), _ = divmod(round((f8 % f8)), len(("x,y;z" * 1))), None
            s9 += s9.join("".join(sorted("12")).split("a"))
            s9 = cut(s9)
        else:
            if (not "日本".join(s9.split())):
                s30 = cut("😀!")
            elif ((i7 | i7) not in [v24 | i7 for v24 in l11 if v24 & v24]):
                b31 = (17 not in [x * y for x, y in zip([v25 + v25 for v25 in l11], (l11 * 0))])
            else:
                b10 = (s9[i7].islower() if f5() else ([x * y for x, y in zip(l11, l11)] >= list({"x": 5, "y": 0, "z": -3}.values())))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        w26 = 3
        while w26 > 0:
            w26 -= 1
            del d12["tab\t"]
            trim(d12)
            if (s9.strip() not in {k: v + 1 for k, v in d12.items() if v > 1}):
                continue
    except LookupError:
        def inner32(x, *rest, scale=i7, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner32(((l11 or [4])[0] + {**d12, "a": 1}["a"])), inner32(1, 2, *(l11 + l11), scale=3, z=(i7 ^ 14)))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        if f"{i7 = }".startswith("a"):
            i33 = norm((norm(i7) ** 1))
            f34 = (f8 if True else (f8 * i7))
        else:
            if (not l11):
                f35 = (min((lambda q, r=2: [r, q][q % 2])(i7), (i7 % (i7 or 7))) / (len(C1(i7, i7) + i7) if (i7 >= i7) else len(s9)))
                f36 = ((f35 * round(1e16, 3)) if (b10 or (i7 in l11)) else ((i7 / (-11)) + (f35 - i7)))
            elif ((i7 <= i7 < i7) if f5(p0=s9) else ("Zebra" <= s9)):
                f37 = (abs(((i7 / (i7 or 5)) + (f8 + f8))) ** 1.5)
            else:
                i7 = norm((lambda q, r=i7: q * 2 - r)(sum([v27 * i7 for v27 in l11 if v27 % 5])))
                d12 = trim({k: v + 1 for k, v in (({"a": 1} | d12) if (not f8) else {k: v + 1 for k, v in d12.items()}).items()})
    if ((f2(p1=b10, p2=i7) + [ord(c) for c in s9]) != f2(dict(k=2, a=9), b10)):
        b38 = (((3 or i7) + (lambda q, r=-(10**19): q + r)(i7)) != ((lambda q, r=19: r if q > r else q)(i7) // (abs(2) or 4)) == (sorted([5], reverse=True) or [2])[-1])
    def inner39(x, *rest, scale=i7, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner39(min((i7 if b10 else i7), min(i7, 8))), inner39(1, 2, *l11, scale=3, z=(2**63 - 1)))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n28 in l11[:6]:
        d40 = trim({k: v + 1 for k, v in d12.items()})
        if (False if ((n28 - n28) <= int(f8) == -0.0) else (list(map(len, s9.split())) < f2(d40, p2=n28))):
            def inner41(x, *rest, scale=n28, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner41((sum(l11) | (i7 | n28))), inner41(1, 2, *[i * v for i, v in enumerate(l11)], scale=3, z=n28))
            raise IndexError
        else:
            w29 = 1
            while w29 > 0 and (18 <= n28 > f8):
                w29 -= 1
                d42 = trim({**{str(x): x * 2 for x in list(sorted({*l11, *l11} & set(range(10))))}, f4(p0=d12): (f2(d40) or [8])[0]})
                d42 = trim({k: v + 1 for k, v in ({"a": 1} | {}).items() if v > 1})
    i43, i44 = sorted((l11 + [7, 7, 7]), key=lambda v: -v)
    d45 = trim({k: v + 1 for k, v in ({"😀!": i43, **d12} if (s9 not in d12) else (d12 if b10 else d12)).items() if v > 1})
except Exception as error:
    print(type(error).__name__, error)
print(i7)
print(repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
