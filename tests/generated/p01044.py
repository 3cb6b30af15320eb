# exit: 1
# Program 1044 of internal/progen.


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
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def step(self, x):
        return norm({**{"it's".replace("a", "日本"): max(self.a, x), ("日本" if True else "Zebra"): x}, "a": 1}["a"])
    
    def step(self, x):
        self.b = norm(((self.b or x) + (self.b if True else 19)))
        return norm(sum(v1 | self.b for v1 in [i * v for i, v in enumerate([5])]))
    

def f2(p0, p1):
    i4 = norm(((p0 + p0) * (p0 - p0)))
    def inner3(x):
        nonlocal i4
        i4 = norm(i4 + x)
        return i4
    print(inner3((p0 >> (p0 & 31))), inner3(1), i4)
    b5 = (((i4 or i4) in [10**20, 0]) if "x,y;z".casefold().isspace() else True)
    return trim({k: v + 1 for k, v in {str(x): x * 2 for x in [*[7, 7, 7], *(v for row in [[10**20, 0], list(range(6))] for v in row if v)]}.items()})


def f6(p0, p1=float('inf')):
    d7 = trim(dict(zip(repr(p1)[:1], [])))
    return round(p1, 2)


def f8(p0=[7, 7, 7], p1="été"):
    i9 = norm(17)
    if ((-1) < p0[i9] < (i9 if False else i9)):
        return norm(((4 % (i9 or 6)) // (i9 - (-29))))
    return norm(i9)


@logged
def f10():
    i11 = norm(((~2) - 11))
    l12 = cut([v2 & (-33) for v2 in [7, 7, 7] if v2 != v2])
    print(([*[3, -1, 2, 0], min((-32), i11), *(l12 * 2), (i11 or i11)] < (list(reversed(l12)) + [*[5], *(v for row in [l12, l12] for v in row if v)])), isinstance("ABC abc".rjust(3, "é"), str))
    if ((i11 // (18 or 2)) in sorted(l12, key=lambda v: -v)):
        return norm((8 + (i11 + (-9))))
    return norm(i11)


i13 = 5
f14 = 1e-7
f15 = 123456.789
s16 = "a"
s17 = 'quo"te'
b18 = True
l19 = []
l20 = [5]
d21 = {"x": 5, "y": 0, "z": -3}
try:
    for n3 in range(0):
        try:
            if (i22 := norm(divmod((n3 | 18), (i13 if b18 else n3))[1])) != 8:
                b18 = "".startswith("a")
            o23 = C1(((9 if b18 else n3) * (i13 >> (i22 & 31))), len(f"{f15}"))
            print(o23 == C1(10**20, 1), o23 < C1(1, 2), hash(o23) == hash((o23.a, o23.b)))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            if ((("%x-%.3s" % (n3, s16)) in repr(n3)) is s16.isalpha()):
                d24 = trim({str(x): x * 2 for x in [*list(range(6)), *(v for row in [list(range(6)), [*l20, *(v for row in [l19, l20] for v in row if v)]] for v in row if v)]})
                i25 = norm(divmod((0 % (n3 % (i13 or 9))), (s16 if b18 else "12").find(s17))[1])
            elif ([][:2] == [x * y for x, y in zip(l19, l19)]):
                b26 = (n3 in [v4 * i13 for v4 in l20 if v4 & 5])
        try:
            raise ExceptionGroup(repr(l19), [ValueError((n3 if b18 else n3)), KeyError((17 % (n3 or 2)))])
        except* ValueError as group:
            print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
try:
    l20 = cut(([v5 - 4611686018427387903 for v5 in l19 if v5 & v5] + [v6 * i13 for v6 in l20]))
    for n7, n7_ in zip(list(filter(None, l19))[:4], sorted((l20 * 1))[:4]):
        if (((b18 if b18 else False) is (12 in l19)) or (s16 + "日本").isspace()):
            o27 = C1(((0x7FFFFFFF - i13) if ((-6) in [5]) else f8(p0=l20)), {str(x): x * 2 for x in l20}.get(("12" or 'e')[0], n7))
            o27.total = n7
            o27.total = n7
            f28 = abs((f15 if (b18 == True) else f6(p0=s16, p1=f14)))
        l19 = cut(list(map(lambda v: v * 2, [v10 + v10 for v10 in l20])))
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21)
print(logged.calls)
try:
    if True:
        o29 = C1(((i13 * i13) * (i13 + i13)), (sum(v11 - v11 for v11 in l19) * pow(i13, 0, 48)))
        o29.extra = "{}{:>6}{!r}".format((abs(f14) ** 1.5), C1(i13, i13).step(i13), s16)
        print(sorted(vars(o29).items()))
        o29.total = 4
        print(o29.step((-i13)))
    elif (s16 not in "été"):
        s16 += (str(f15) + s17)
        s16 = cut(s16)
    i13 = norm((i13 + (sum(l19) % (i13 - 19))))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n12, n12_ in zip(sorted([i * v for i, v in enumerate(l20)])[:4], list(map(lambda v: v * 2, l20[4::2]))[:4]):
        for n13, n13_ in zip(([i13, n12, i13] + (l19 * 1))[:4], ([*l19, *(v for row in [l19, l19] for v in row if v)] + [ord(c) for c in s17])[:4]):
            l20 = cut(((l19 * 0) * 0))
            b18 = (((n12 + n13) / C1(i13, 10).a) < (-0.0 + (abs(1.5) ** 0)))
            d21["".join(sorted((s16 if b18 else "hello")))] = norm((round(f14) * divmod(n12, i13)[0]))
            trim(d21)
except Exception as error:
    print(type(error).__name__, error)
try:
    raise KeyError(sum([10**20, 0]))
    try:
        if (i30 := norm(3)) > i13:
            with Context("two") as i31:
                f32 = float(i30)
                l19 = cut((sorted([ord(c) for c in s16], key=str) if ((f14 - f14) == (2.0 // (f15 or 5))) else [i * v for i, v in enumerate(list(reversed(l20)))]))
        elif (True if (b18 ^ True) else any(l19)):
            l20 += l19
            l20 = cut(l20)
        else:
            l20.sort()
            del l20[12:]
            d21.setdefault(s16, i30)
            trim(d21)
    except ArithmeticError:
        raise Odd(i13, 5)
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        match (s17.lower() + "  pad "[-2::1]):
            case [m2, *_]:
                print("match", m2)
            case {}:
                print("{}")
            case str(m2) if len(m2) > 2:
                print("match", m2)
            case _:
                for n14 in range(1, 6, 2):
                    i33 = norm((i13 + f10()))
                    d21 = trim(f2((lambda q, r=i13: r if q > r else q)(n14), round(1e10, 0)))
    assert (max(i13, 14) not in [x * y for x, y in zip(l19, l20)]), ("%5d %r" % (d21.get(s17, i13), s17.center(0, " ")))
    s16 += "{}{:>6}{!r}".format((i13 / (i13 or 9)), (i13 and 9), format(i13, "08b"))
    s16 = cut(s16)
except Exception as error:
    print(type(error).__name__, error)
try:
    raise ValueError(repr(l20[:1]))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(({str(x): x * 2 for x in l19[0:-2:3]} | d21), (abs(f6(p0=s16)) ** 2))
    d21 = trim(dict(zip(repr({s16: 17, "%": i13, s17: i13}), [x * y for x, y in zip([*l19, *(v for row in [l19, l20] for v in row if v)], l19)])))
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21)
print(logged.calls)
def inner34(x, *rest, scale=i13, **extra):
    return norm(x * scale + len(rest)) + sum(extra.values())
print(inner34(((i13 - 2**62) * (i13 | 4))), inner34(1, 2, *[ord(c) for c in s16], scale=3, z=(i13 if True else i13)))
i35 = norm((sum(l19) - (-20)))
if ("😀!" not in d21):
    assert ((i35 < i35 == f14) if s16.islower() else (b18 and b18)), f"{i35=:x}{s16!a}{i35=:x}"
    print(d21.pop(f"text {i35:{4 + 2}}{s17:>8}", None), d21.popitem())
    trim(d21)
elif f"{f14}".startswith("a"):
    for kn15, n15 in list(dict(zip("a", [v16 + 6 for v16 in [7, 7, 7] if v16 & v16])).items())[:5]:
        assert b18, (s16.casefold() if (l20 >= l20) else s17)
        raise ValueError(f"{s16!r}".replace("a", "a"))
    else:
        raise IndexError
print(i13, i35)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21)
print(logged.calls)
