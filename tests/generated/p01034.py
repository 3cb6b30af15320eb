# exit: 1
# Program 1034 of internal/progen.


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
    
    def run(self, x):
        self.b = norm(len({k: v + 1 for k, v in {"a": 1}.items() if v}))
        return norm((dict(k=2, a=9).get(f"{'s':*^9}text ", len("it's")) - (lambda q, r=self.a: q * 2 - r)(int(2.0))))
    
    def value(self, x):
        return norm(abs(5))
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f2():
    i3, i4 = norm([v2 + 13 for v2 in list(range(6))][(13 * 13)]), norm({}[ascii("it's")])
    for n3 in [x * y for x, y in zip([v4 + v4 for v4 in [] if v4 > 3], [ord(c) for c in "日本"])][:6]:
        if ((n3 <= i4 > float('inf')) | (i4 == n3)):
            continue
        for n5 in ([v6 | v6 for v6 in [7, 7, 7]] if False else list(map(lambda v: v * 2, list(range(6)))))[:6]:
            i6 = norm((-(lambda q, r=18: q + r)(i4)))
            def inner5(x):
                nonlocal i6
                i6 = norm(i6 + x)
                return i6
            print(inner5((i3 + n5)), inner5(1), i6)
            l7 = cut([v7 & i3 for v7 in sorted([1, 2, 3]) if v7 != 3])
    return cut(([v8 | v8 for v8 in [1, 2, 3] if v8 % 5] if "hello".isspace() else []))


def f8(p0, p1, p2={"a": 1}):
    del p2["日本".title()]
    trim(p2)
    if all(list(sorted({*[v9 - (-11) for v9 in p0 if v9 & v9], *f2()} & set(range(10))))):
        for n10 in repr("hello").rjust(9, "*")[:5]:
            for n11 in range(5):
                p0 = cut(p0)
                p0 = cut(p0)
    if ({}.get("  pad ", (-6)) != (lambda q, r=4: q + r)(8)):
        return ((123456.789 - 0.1) if "12".isspace() else (2**53 / (2 or 4)))
    return ((1e16 + round(0.0, 3)) + round((1e-7 / (float('inf') or 4)), 0))


i9 = (-28)
f10 = 1e-7
f11 = 1e16
s12 = "Zebra"
b13 = True
l14 = [7, 7, 7]
l15 = [7, 7, 7]
d16 = {}
try:
    try:
        raise ExceptionGroup(s12.ljust(3, " "), [ValueError((11 + i9)), OSError((i9).bit_length())])
    except* ValueError as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
    print(f8(p0=(l14 if b13 else l14), p1=b13, p2=(dict(k=2, a=9) | d16)), "{}{:>6}{!r}".format(abs((i9 / (i9 or 9))), ((i9 // (i9 or 4)) ^ i9), "日本"))
except Exception as error:
    print(type(error).__name__, error)
try:
    i17, *l18 = l15
    with Context("two", ValueError) as i19:
        with Context("two", ValueError) as i20:
            for n12 in range(1, 6, 2):
                l21 = cut([7, 7, 7])
            for n13, n13_ in zip((sorted(l15, key=str) * 2)[:4], [][:4]):
                f11 = ((lambda q, r=i17: q * 2 - r)((i19 + i19)) / sum(f2()))
        i22 = norm(((-int(f11)) % ((d16.get(s12, -(10**19)) if False else sum(v14 - i9 for v14 in l18 if v14 % v14)) or 1)))
    l18 += [v15 * v15 for v15 in l18]
    l18 = cut(l18)
except Exception as error:
    print(type(error).__name__, error)
try:
    i23, i24 = norm(((13 if b13 else i9) - (-(2**63) + 17))), norm((len([7, 7, 7]) + len(l14)))
    for n16, n16_ in zip([int(" 8 ")][:4], [*(l14 if b13 else l14), *(v for row in [[v17 - i9 for v17 in l14 if v17 > 5], [*[1, 2, 3], *(v for row in [l15, l15] for v in row if v)]] for v in row if v)][:4]):
        raise Odd((19 + (-24)), 5)
    l14[:0:2] = [1, 2, 3]
    del l14[12:]
    o25 = C1(i9, (norm(((-22) + i24)) ** 2))
    o25.extra = (([] or [5])[-1] * sum(l15))
    print(sorted(vars(o25).items()))
except Exception as error:
    print(type(error).__name__, error)
try:
    d16 = trim({str(x): x * 2 for x in [i9]})
    for n18 in str([ord(c) for c in "été"])[:5]:
        def inner26(x, *rest, scale=i9, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner26(max((i9 * i9), (-6))), inner26(1, 2, *[], scale=3, z=(i9 << (i9 & 31))))
        match ("%+d %10s" % (i9, n18)).ljust(7, " "):
            case str(m2) if len(m2) > 2:
                print("match", m2)
            case []:
                print("[]")
            case _:
                o27 = C1(((14 if b13 else i9) - min(i9, i9)), i9)
                o27.a += ((i9 + i9) >> (sum(l15) & 31))
    else:
        def inner28(x, *rest, scale=i9, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner28(max(((-18) - i9), (+i9))), inner28(1, 2, *l14, scale=3, z=(15 << (i9 & 31))))
    i9 = norm(2**64)
except Exception as error:
    print(type(error).__name__, error)
try:
    match i9:
        case {"a": m1, **rest}:
            print("match", m1)
        case int(m1):
            print("match", m1)
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case _:
            try:
                with Context("two", (ArithmeticError, LookupError)) as i29:
                    d30 = trim({})
                    b13 = (((norm(i9) ** 0) + i29) in ([i29] if (i9 in []) else (l15 * 1)))
                def inner31(x, *rest, scale=i9, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner31((i9 - int("0x1f"[2:], 16))), inner31(1, 2, *[x * y for x, y in zip([10**20, 0], l15)], scale=3, z=(i9 * i9)))
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            else:
                for kn19, n19 in list({str(x): x * 2 for x in l14}.items())[:5]:
                    s32 = cut(s12)
                    f33 = f10
            finally:
                d16 = trim(dict(zip("{}{:>6}{!r}".format((abs(f10) ** -1), max(i9, i9), (s12 + s12)), (list(filter(None, list(range(6)))) if (f10 <= f10) else (l15 + l14)))))
    l15 = cut([3, -1, 2, 0])
except Exception as error:
    print(type(error).__name__, error)
print(i9)
print(repr(f10), repr(f11))
print(s12)
print(b13)
print(l14, l15)
print(d16)
print(logged.calls)
s12 += repr((17 & i9))
s12 = cut(s12)
o34 = C1(((lambda q, r=i9: [r, q][q % 2])(i9) + (i9 if False else i9)), (sum(v20 & i9 for v20 in l15) if (b13 != False) else (i9 + i9)))
print(o34.missing)
try:
    s12 = cut((s12.join("😀!".split(",")) if (False and False) else "".join(sorted(s12))).ljust(4, "é"))
    if (i9 <= ((2**62 or (-35)) + (+i9)) < (~(~i9))):
        for n21 in ("  pad " if (f10 > f11) else f"{f10}")[:5]:
            print(((sum(v22 | i9 for v22 in [7, 7, 7]) * (6 + i9)) - dict(zip("😀!", l15))[s12]), i9)
        def inner35(x, *rest, scale=i9, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner35((lambda q, r=i9: q + r)(C1(10**20, i9)[i9])), inner35(1, 2, *[7, 7, 7], scale=3, z=(lambda q, r=i9: q * 2 - r)(i9)))
    elif (not l15[:]):
        s36 = cut(str([x * y for x, y in zip([*list(range(6)), i9, (-15)], [ord(c) for c in s12])]))
except Exception as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
finally:
    d16[str(f2())] = norm((l14 or [1])[-1])
    trim(d16)
print(i9)
print(repr(f10), repr(f11))
print(s12)
print(b13)
print(l14, l15)
print(d16)
print(logged.calls)
