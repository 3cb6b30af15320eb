# exit: 1
# Program 1001 of internal/progen.


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
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm((self.b + (-25)))
    
    def step(self, x):
        self.b = norm((lambda q, r=5: q * 2 - r)((self.a + self.a)))
        return norm("".find("hello"))
    

def f2():
    l3 = cut(sorted([*[3, -1, 2, 0], *(v for row in [([3, -1, 2, 0] * 0), list(map(lambda v: v * 2, []))] for v in row if v)], key=str))
    with Context("one", (ArithmeticError, LookupError)) as i4:
        match repr(l3):
            case 0 | 1:
                print("0 | 1")
            case _:
                i6 = norm({**dict(k=2, a=9), "a": 1}["a"])
                def inner5(x):
                    nonlocal i6
                    i6 = norm(i6 + x)
                    return i6
                print(inner5((norm(i4) ** 0)), inner5(1), i6)
        for kn1, n1 in list((dict(zip("hello", l3)) | (dict(k=2, a=9) | {"a": 1})).items())[:5]:
            if (kn1 + kn1).isdigit():
                break
            try:
                kn1 += "".join(sorted((kn1 if True else "Zebra")))
                kn1 = cut(kn1)
                l3 = cut(([] if (1e-7 > (0.0 / (-2.5 or 1))) else [1, 2, 3]))
            except (TypeError, ValueError, LookupError) as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
                raise RuntimeError('again') from e2
            else:
                i7, i8 = norm(((i4 * 13) if True else (i4 - i4))), norm(((-0x7FFFFFFF) if isinstance(n1, (float, list)) else (i4 // (i4 or 6))))
        else:
            if ("it's" not in ('quo"te'.ljust(1, "*") if (i4 < i4 < 1e16) else 'quo"te')):
                l3.extend(([i * v for i, v in enumerate(l3)] * 1))
                del l3[12:]
                l3 = cut(l3)
    return (2**62 != ((2**53 if True else (-16)) | 12))


def f9(p0, p1, p2):
    l10 = cut([((-2**53) + min((-10), 2**31)), len([i * v for i, v in enumerate([3, -1, 2, 0])]), len([v2 * 8 for v2 in []])])
    w3 = 4
    while w3 > 0:
        w3 -= 1
        try:
            raise ExceptionGroup(f"{2.5:.2f}{41 + 1:{4 + 2}}{41 + 1!s:<4}", [ValueError(int(1e16)), KeyError({}.get(p0, (-10)))])
        except* ValueError as group:
            print(group.exceptions)
        except* OSError as group:
            print(len(group.exceptions), group)
    return norm(((((-31)).bit_length() * -(2**63)) and str(float('inf')).count('quo"te')))


def f11(p0, p1=0.0, p2=1_000_000):
    print([10**20, 0], f2())
    l12 = cut([v4 + p2 for v4 in [*[1, 2, 3], *(v for row in [[10**20, 0], []] for v in row if v)] if v4 & 3])
    if (l12[0:] >= (l12 + l12)):
        return norm({str(x): x * 2 for x in [5]}.get(("%o %a" % (p2, "日本")), (p2 % (p2 or 2))))
    return norm((norm({**{"tab\t": 8, "été": p2}, "a": 1}["a"]) ** 2))


def f13(p0):
    try:
        try:
            p0 = cut([v5 + v5 for v5 in [(-16), 17, (-6), 16]])
        except Exception as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
    except ValueError as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    finally:
        p0.sort()
        del p0[12:]
    return cut("{}{:>6}{!r}".format((3.14159 if True else 2.0), (18 if True else (-4)), "  pad ".join("".split(","))).rjust(8, "*"))


i14 = 1
i15 = 19
f16 = 1e300
f17 = 1.5
s18 = "hello"
s19 = "Zebra"
b20 = True
b21 = False
l22 = [7, 7, 7]
l23 = list(range(6))
d24 = {"x": 5, "y": 0, "z": -3}
try:
    i14 += i15
    i14 = norm(i14)
except Exception as error:
    print(type(error).__name__, error)
try:
    f25 = (((i14 & 6) / (i14 or 7)) * f17)
    print(f"text ", (round((float('inf') + 1e16), 2) * ((abs(f25) ** 1.5) % (float('inf') + f16))))
    raise ValueError(hex(f9(s19, b20, p2=b21)))
except Exception as error:
    print(type(error).__name__, error)
try:
    l26 = cut(([*[], *(v for row in [l22, [v6 & v6 for v6 in l22 if v6 > 3]] for v in row if v)] + (l22 if b20 else l22)))
    try:
        print((max((i14 * i15), i14) * ((i15 + i14) | (i14 or 19))), [v7 + v7 for v7 in list(range(6)) if v7 < 3])
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        l27 = cut(l22)
    (i28, i29), _ = divmod((C1(4, i14).a - pow(18, 7, 11)), i14), None
except Exception as error:
    print(type(error).__name__, error)
print(i14, i15)
print(repr(f16), repr(f17))
print(s18, s19)
print(b20, b21)
print(l22, l23)
print(d24)
print(logged.calls)
try:
    i15 *= ((i14 * (2**63 - 1)) if bool(l22) else i14)
    i15 = norm(i15)
except Exception as error:
    print(type(error).__name__, error)
print(i14, i15)
print(repr(f16), repr(f17))
print(s18, s19)
print(b20, b21)
print(l22, l23)
print(d24)
print(logged.calls)
print(i14, i15)
print(repr(f16), repr(f17))
print(s18, s19)
print(b20, b21)
print(l22, l23)
print(d24)
print(logged.calls)
l22 += sorted([ord(c) for c in s19])
l22 = cut(l22)
for n8 in range(3):
    l30 = cut([*[2**63, i15, i14, 14], *(v for row in [(l22 + l22), (l23 + l23)] for v in row if v)][2:-3])
    print((((i15 if b21 else i14) - ((-36) * i15)) != divmod(len(d24), d24.get(s18, n8))[1]), list(reversed([x * y for x, y in zip([v9 & n8 for v9 in l23], [*l23, *(v for row in [l23, l30] for v in row if v)])])))
    for n11 in [3, -1, 2, 0][:6]:
        n11 = norm((format(i15, "e") + f13(list(range(6)))).count('quo"te'))
    else:
        with Context("one", (ArithmeticError, LookupError)) as i31:
            if ((f9("Zebra", b21, b20) + (lambda q, r=i15: q + r)(n8)) != i14 == (f17 + (1 / (i15 or 1)))):
                l23 = cut([])
            elif ("{}{:>6}{!r}".format(f17, n8, "") not in {str(x): x * 2 for x in l30}):
                i32 = norm((lambda q, r=i31: q + r)(sum((l22 * 0))))
            else:
                b21 = ((s18 + s19) == ("".join(chr(97 + abs(n) % 26) for n in l22) if isinstance(s18, str) else (s19 * 0)))
                s33 = cut((s19 * 3))
            try:
                l34 = cut([x * y for x, y in zip([7, 7, 7], l30)])
                d35 = trim({k: v + 1 for k, v in d24.items()})
            except ZeroDivisionError:
                b21 = b21
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
w12 = 1
while w12 > 0 and isinstance(s18, str):
    w12 -= 1
    w13 = 5
    while w13 > 0:
        w13 -= 1
        l36 = cut([v14 | (-18) for v14 in list(range(6))[-3:] if v14 > 5])
        o37 = C1(((norm(7) ** 1) << (C1(i14, i14)[i15] & 31)), ((i14 * i15) >> (len(s19) & 31)))
        o37.a |= (C1(i14, i15).value(i15) ^ pow(18, 3, 11))
        print(o37.missing)
    raise IndexError
print(i14, i15)
print(repr(f16), repr(f17))
print(s18, s19)
print(b20, b21)
print(l22, l23)
print(d24)
print(logged.calls)
