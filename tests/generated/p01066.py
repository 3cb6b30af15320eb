# Program 1066 of internal/progen.


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
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def value(self, x):
        self.b = norm(16)
        return norm((([] + [7, 7, 7]) or [1])[-1])
    

class C2:
    kind = "plain"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
    def __lt__(self, other):
        return self.a < other.a
    
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
        return norm((self.b + ({**{"a": 1}, "a": 1}["a"] >> ((self.b * x) & 31))))
    
    def value(self, x):
        return norm(5)
    

def f3():
    try:
        try:
            match {}:
                case [m2]:
                    print("match", m2)
                case _:
                    if True:
                        d4 = trim(dict(zip(f"{41 + 1:+}text text "[2:2:3], [v1 & v1 for v1 in [7, 7, 7]])))
                        d4 = trim({type(({"a": 1} | d4)).__name__: ((norm(15) ** 2) // ((16 - (-27)) or 3)), "Zebra".center(0, "*").title(): C1(6, 15)[2**53]})
                    else:
                        i5 = norm((lambda q, r=14: r if q > r else q)(1))
                        d6 = trim({"a": 1})
            o7 = C1((2**63 - 1), abs(0))
            print(o7, repr(o7), o7.total)
        except Exception as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
        finally:
            i8 = norm(((sum(v2 + v2 for v2 in [] if v2 > 3) & -(2**63)) * (10**20 << (sum(v3 & v3 for v3 in list(range(6)) if v3 > v3) & 31))))
        def inner9(x, *rest, scale=11, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner9(4), inner9(1, 2, *sorted([1, 2, 3], key=lambda v: -v), scale=3, z={}.get("12", 2**62)))
    except ArithmeticError:
        match f"{'s'}":
            case [1 | 2 | 3 as m1, *others]:
                print("match", m1)
            case 0 | 1:
                print("0 | 1")
            case _:
                i10 = norm((((2**31 + 2) if "hello".startswith("a") else round(0.5)) << (({**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"] ^ sum(v4 | v4 for v4 in list(range(6)) if v4 % v4)) & 31)))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    assert ((True != False) | (123456.789 <= 0.0)), "".join(reversed(("%o %a" % (15, "😀!"))))
    l11 = cut([i * v for i, v in enumerate(([] if (2.0 != 0.5) else [3, -1, 2, 0]))])
    return (2.0 / (((0.0 / (float('inf') or 9)) - ((-15) if True else 0)) or 3))


def f12(p0=2.0):
    i13 = norm(sum(sorted([7, 7, 7])[4:-3]))
    o14 = C1(sum([7, 7, 7][-2:-2]), ({"a": 1} | dict(k=2, a=9)).get(("ABC abc" * 1), (8 if True else i13)))
    o14.total = i13
    i16 = norm(i13)
    def inner15(x):
        nonlocal i16
        i16 = norm(i16 + x)
        return i16
    print(inner15({**{"a": 1}, "a": 1}["a"]), inner15(1), i16)
    if (f3() <= -p0):
        return cut([3, -1, 2, 0])
    return cut([ord(c) for c in (("%" * 2) or 'e')[-1]])


i17 = 2**63
i18 = 7
f19 = 1e10
f20 = 1e10
s21 = "Zebra"
s22 = "été"
b23 = True
l24 = [10**20, 0]
l25 = [5]
d26 = {"a": 1}
d27 = {}
try:
    l28 = cut([v5 | i17 for v5 in (l25 + l24)])
    try:
        with Context("two", (ArithmeticError, LookupError)) as i29:
            i29 = norm(((i29 or (i29 // 15)) // ([10**20, 0][(i29 // (i29 or 8))] or 9)))
            del l24[0]
            del l24[12:]
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    raise KeyError(len(C1(i18, i17) + 12))
    i30 = norm(i17)
except Exception as error:
    print(type(error).__name__, error)
try:
    d27[(s22 if b23 else s21).title()] = norm(((i18 % (i17 or 4)) % (d26.get(s21, i17) or 5)))
    trim(d27)
    print((((lambda q, r=7: q + r)(i18) - (i18 if b23 else i18)) not in [(i17 - 4611686018427387903), sum(v6 + v6 for v6 in l25 if v6 & 5), (i18 if b23 else i18), *[v7 + 19 for v7 in [] if v7 != 2]]), ((abs((f19 * f19)) ** 2) if (((-3) != i17 > 10) if b23 else ((-19) not in [1, 2, 3])) else float(max(i17, 16))))
    match (lambda q, r=i18: q * 2 - r)(i18):
        case {"a": m1, **rest}:
            print("match", m1)
        case [m1]:
            print("match", m1)
        case _:
            f20 = (abs(f20) ** 2)
except Exception as error:
    print(type(error).__name__, error)
print(i17, i18)
print(repr(f19), repr(f20))
print(s21, s22)
print(b23)
print(l24, l25)
print(d26, d27)
print(logged.calls)
try:
    try:
        if b23:
            for n8 in s21[:5]:
                d31 = trim(d26)
                d32 = trim({})
            else:
                f33 = 0.1
            if b23:
                d34 = trim({**(d27 | d27), (s22 if (b23 or b23) else "ABC abc".join(s22.split())): (divmod(i18, i18)[0] and len(d27)), format(pow(i18, 1, 2), "+x"): ({"x": 5, "y": 0, "z": -3}.get(s22, i18) >> (divmod(i17, i18)[0] & 31))})
                s35 = cut((s22.title() if format(i18, ",").startswith("a") else s21.replace(s22, s22).lstrip()))
        else:
            d36 = trim({k: v + 1 for k, v in {(s21 if b23 else s21): (i17 + i17), s21.replace(s22, s22): (i18 * 1), str(b23): (i18 - i17)}.items()})
        raise RuntimeError("12") from TypeError('cause')
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    assert b23, s21
    o37 = C1(int(" 8 "), len(({} | d26)))
    print(o37.b)
    o37.total = i18
except Exception as error:
    print(type(error).__name__, error)
try:
    l25.extend([5])
    del l25[12:]
    assert isinstance((i17 * i17), object), ("😀!" + s22).replace(s21, "it's")
    if (i38 := norm({str(x): x * 2 for x in list(range(6))}.get(s22, 2**31))) > i17:
        assert isinstance(dict(k=2, a=9), object), "Zebra"
except Exception as error:
    print(type(error).__name__, error)
try:
    for n9 in range(5):
        if ((f20 * f19) < f19):
            break
        i39, i40 = (l25 if bool(l25) else [18, 1_000_000])
        i41, i42 = l25
    print(d27.pop("😀!", None), d27.popitem())
    trim(d27)
    try:
        i43, i44 = norm(((lambda q, r=i18: [r, q][q % 2])(i17) | 13)), norm((i18 + i18))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    l24 = cut([*[7, 7, 7], *(v for row in [[x * y for x, y in zip([], f12(f20))], [v10 + 2**64 for v10 in l25]] for v in row if v)])
    l25 = cut(([v11 - v11 for v11 in [7, 7, 7] if v11 != 5] + [ord(c) for c in "{}{:>6}{!r}".format(f20, i17, "  pad ")]))
    if (((norm((-9)) ** 1) // (i17 or 5)) in [((-31) % (10 or 5)), C1(i18, 2)[i17], 8]):
        with Context("two", (ArithmeticError, LookupError)) as i45:
            match d27:
                case 0 | 1:
                    print("0 | 1")
                case []:
                    print("[]")
                case int(m3):
                    print("match", m3)
                case _:
                    b23 = (sum(v12 * 2**31 for v12 in l25 if v12 > 2) in [v13 - (-33) for v13 in l25 if v13 % v13])
            match [*[v14 + i18 for v14 in [5] if v14 > 5]]:
                case 0 | 1:
                    print("0 | 1")
                case _:
                    d46 = trim({str(x): x * 2 for x in ([*l24, *(v for row in [[10**20, 0], l25] for v in row if v)] + [i17, i45, i45, i18])})
    elif ("{}{:>6}{!r}".format(f19, i17, s21) in "{}{:>6}{!r}".format(-2.5, i17, s21)):
        i47, i48 = l24
    else:
        o49 = C1((lambda q, r=i18: q + r)((i17 * i17)), C1(i18, i18)[i17])
        print(o49.kind)
        try:
            b23 = bool(((l24 * 0) if (b23 if b23 else b23) else [5]))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    with Context("one", (ArithmeticError, LookupError)) as i50:
        l25[-3:4] = [i * v for i, v in enumerate(l25)]
        del l25[12:]
        print(l24.index(i18), l24.count(i50))
        del l24[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    d26.setdefault(str(d27), i18)
    trim(d26)
    i18 -= (s21.find(s22) * (-i17))
    i18 = norm(i18)
    try:
        try:
            raise ExceptionGroup(str(f20), [ValueError(i18), KeyError((i17 - i18))])
        except* (ValueError, LookupError) as group:
            print(group.exceptions)
    except LookupError:
        b23 = b23
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i17, i18)
print(repr(f19), repr(f20))
print(s21, s22)
print(b23)
print(l24, l25)
print(d26, d27)
print(logged.calls)
try:
    try:
        i51 = norm((((l25 or [3])[0] >> ((i17 if b23 else i18) & 31)) - ((i18 % (i17 or 4)) and sum(v15 | 10 for v15 in [1, 2, 3]))))
        i52, i53 = l24
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    i54, *l55 = (l24 * 2)
    print(i17, ({(s22 or 'e')[-1]: {**d27, "a": 1}["a"], (s21 + s21): (3 | (0))} | d26))
    b23 = ({**{str(x): x * 2 for x in [3, -1, 2, 0]}, "a": 1}["a"] <= sum(([7, 7, 7] if b23 else l55)) == (abs(max(f20, i18)) ** 0.5))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n16 in ([ord(c) for c in s22] + [*[3, -1, 2, 0]])[:6]:
        try:
            for n17 in range(0):
                l25 = cut([x * y for x, y in zip([v18 * i18 for v18 in l24], l25)])
            else:
                i56 = norm((17 + (+(n16 - i17))))
            w19 = 5
            while w19 > 0 and (not l24):
                w19 -= 1
                d26 = trim(d26)
        except ZeroDivisionError:
            print("ABC abc", n16)
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            d57 = trim({str(x): x * 2 for x in [i * v for i, v in enumerate(sorted(l24, key=abs))]})
except Exception as error:
    print(type(error).__name__, error)
print(i17, i18)
print(repr(f19), repr(f20))
print(s21, s22)
print(b23)
print(l24, l25)
print(d26, d27)
print(logged.calls)
