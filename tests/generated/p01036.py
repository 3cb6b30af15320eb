# exit: 1
# Program 1036 of internal/progen.


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
        return norm(int(" 8 "))
    
    def run(self, x):
        self.b = norm(((norm(x) ** 0) + (10 if True else self.a)))
        return norm(x)
    
    @classmethod
    def make(*args):
        return len(args)
    

@logged
def f2(p0):
    try:
        assert (("  pad " + "tab\t") not in ("日本" if True else "")), 'quo"te'.join("hello".join("it's".split("a")).split("a"))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    else:
        raise RuntimeError("ABC abc") from TypeError('cause')
    w2 = 1
    while w2 > 0 and all(p0):
        w2 -= 1
        raise Odd(min(9, 15), 5)
        f3 = (abs((round(3.14159, 2) % ((abs(0.5) ** 2) or 9))) ** -1)
    d4 = trim((dict(zip("12".swapcase(), [7, 7, 7])) if (not [2]) else dict(zip(f"{41 + 1:,}{41 + 1:>5}{2.5:e}", [v4 & v4 for v4 in p0]))))
    return cut("hello")


def f5(p0, p1):
    try:
        raise ExceptionGroup(str(True), [ValueError((norm(8) ** 3)), OSError((2 % (2**31 or 5)))])
    except* Exception as group:
        print(group.exceptions)
    if (repr(p0) == "ABC abc"[:3]):
        return (p0[2:2] == ([3, -1, 2, 0] + p0))
    return all(((list(range(6)) if True else p0) if isinstance(True, object) else [v5 - v5 for v5 in p0]))


i6 = (2**63 - 1)
i7 = (-5)
f8 = 3.14159
s9 = "%"
s10 = "%"
b11 = True
b12 = False
l13 = [10**20, 0]
d14 = {}
try:
    i15 = norm(i7)
except Exception as error:
    print(type(error).__name__, error)
try:
    l13.insert(i7, (i7 and i6))
    del l13[12:]
    o16 = C1(len(([5] if b11 else [])), (abs(i6) % (abs(i7) or 1)))
    print(o16 == C1(i7, 1), o16 < C1(1, 2), hash(o16) == hash((o16.a, o16.b)))
    print(o16.run((i6 % ((i7 + i7) or 6))))
    print([*o16], i7 in o16, len(o16))
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner17(x, *rest, scale=i7, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner17(i7), inner17(1, 2, *(l13 * 2), scale=3, z=(l13 or [6])[-1]))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
try:
    if isinstance((dict(zip(s10, l13)) | {}), object):
        match [x * y for x, y in zip([*l13, *(v for row in [l13, l13] for v in row if v)], [x * y for x, y in zip(list(range(6)), l13)])]:
            case int(m2):
                print("match", m2)
            case _:
                try:
                    f8 = sum([((0.5 - 1) / ((f8 - f8) or 8)), ((15 * i6) / (i7 if b12 else i7))])
                except ArithmeticError:
                    i18 = norm((norm(len([i6, *l13, *[1, 2, 3]])) ** 2))
                except ValueError as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                    raise Odd('new')
                else:
                    l19 = cut(l13[3:])
                finally:
                    f20 = 0.1
        with Context("one", ValueError) as i21:
            i22 = norm(((d14.get(s10, i21) << (sum(v7 + i6 for v7 in [3, -1, 2, 0] if v7 < 5) & 31)) if ((i6 > i6) & (s10 in s10)) else (l13 or [5])[-1]))
            s9 += s10.join(str(f8).split(","))
            s9 = cut(s9)
    else:
        print([7, 7, 7], "".join(sorted("a")))
    assert (f5(l13, p1=f8) and (not d14)), f2(l13)
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
try:
    for n8 in range(0):
        def inner23(x, *rest, scale=i6, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner23(((i7 if b12 else 7) if f5(l13, f8) else (+n8))), inner23(1, 2, *[x * y for x, y in zip(l13, l13)], scale=3, z=(12 - i7)))
        w9 = 1
        while w9 > 0 and (b12 & b11):
            w9 -= 1
            f8 += (+n8)
        if (not ((f8 / (f8 or 8)) >= abs(f8))):
            if ((d14.get(s10, i6) not in list(sorted({*l13, *l13} & set(range(10))))) if ((f8 / (1e300 or 3)) == round(f8, 2)) else ((b12 != b12) is (i6 == i6))):
                i7 = norm((((i6 if b12 else i7) * (n8 if b11 else n8))).bit_length())
            else:
                d24 = trim({s10: 14})
                s25 = cut("été")
            def inner26(x, *rest, scale=i6, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner26(i7), inner26(1, 2, *l13, scale=3, z=(i6 - n8)))
        else:
            l13.remove(i7)
            del l13[12:]
    else:
        print((("日本".find(s10) / (d14.get(s10, i6) or 5)) % (((f8 / (f8 or 1)) // ((abs(f8) ** 1.5) or 5)) or 7)), max(sum([v10 - i7 for v10 in l13 if v10 < 2]), ((i6 // (i6 or 5)) // (lambda q, r=i7: q * 2 - r)(i7))))
    l27 = cut(l13)
    try:
        for kn11, n11 in list(d14.items())[:5]:
            if b11:
                f28 = f8
                d29 = trim(dict(zip(kn11, [*l13, *(v for row in [[n11, *l27, i7, 7], [x * y for x, y in zip(list(range(6)), [5])]] for v in row if v)])))
            try:
                s30 = cut((s9 * 2))
                n11 = norm({**dict(zip((s30 + s9), [*l27, *(v for row in [l13, l13] for v in row if v)])), "a": 1}["a"])
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        i7 |= (int("1_0") if "x,y;z".isdigit() else (1_000_000 % i7))
        i7 = norm(i7)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    d31 = trim((dict(zip((s9 + "hello"), l13)) | {s9.join("it's".split("a")): i6, s9.rjust(11, " "): (i6 + 4611686018427387903)}))
    def inner32(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner32((round(f8) if f5(l13, f8) else (i7 + 11))), inner32(1, 2, *[ord(c) for c in 'quo"te'], scale=3, z=s9.find(s10)))
    for n12, n12_ in zip([i7, *(l13 * 2)][:4], [i * v for i, v in enumerate(l13)][:4]):
        n12 &= (i6 % (2**63 - 1))
        n12 = norm(n12)
        w13 = 4
        while w13 > 0 and (b11 & b11):
            w13 -= 1
            if (f"{f8:g}{f8:e}" == s10):
                b12 = ((f"{s9:.2}" in s10[n12]) != b11)
                f33 = (((f8 - f8) * (f8 // (f8 or 8))) - (i7 // ((i7 % (i7 or 1)) or 9)))
        def inner34(x, *rest, scale=17, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner34((max(19, i7) + (norm(15) ** 1))), inner34(1, 2, *[15, i7, n12], scale=3, z=(l13 or [1])[0]))
    try:
        (i35, i36), _ = divmod(((i7 * i7) + (12 & i7)), i7), None
        with Context("one") as i37:
            o38 = C1((max(i7, i37) + i37), min((i37 or 19), sum(v14 + (-5) for v14 in l13)))
            o38.extra = s10.replace("12", s9).ljust(9, "*")
            print(sorted(vars(o38).items()))
            i39 = norm((((i36 % i35) >> (l13[-(10**19)] & 31)) * ((+i36) % (i6 // (i37 or 9)))))
    except LookupError:
        i7 &= sum(v15 & v15 for v15 in l13)
        i7 = norm(i7)
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
try:
    s10 += s9
    s10 = cut(s10)
    try:
        b40 = any(([i * v for i, v in enumerate(l13)] + [v16 - v16 for v16 in l13 if v16 % 2]))
        for n17 in [v18 & i6 for v18 in l13][:6]:
            del d14[f2(l13)]
            trim(d14)
            i41, *l42 = [*[], (13 * i6)]
            i43, *l44 = [i * v for i, v in enumerate([i * v for i, v in enumerate([3, -1, 2, 0])])]
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    finally:
        try:
            raise ExceptionGroup(str(d14), [ValueError((i6 * (-9))), KeyError(round(float('inf')))])
        except* ValueError as group:
            print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
f8 -= (norm({**{"a": 1}, "a": 1}["a"]) ** 2)
for n19, n19_ in enumerate([(l13 or [6])[0], abs((-5)), (i7 // (i6 or 2))][:5]):
    l13.reverse()
    del l13[12:]
    l13.remove(15)
    del l13[12:]
with Context("two", (ArithmeticError, LookupError)) as i45:
    match [v20 & i6 for v20 in l13 if v20 > 2]:
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case _:
            i46 = norm(17)
    l13 = cut([i45, sum(v21 - i6 for v21 in l13 if v21 < 3), (norm(max(i7, 3)) ** 0), {str(x): x * 2 for x in l13}.get(str(i6), (i6 * 5))])
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
