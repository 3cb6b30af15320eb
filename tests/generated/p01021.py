# exit: 1
# Program 1021 of internal/progen.


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
    
    def run(self, x):
        return norm((norm(((lambda q, r=self.a: [r, q][q % 2])(self.a) >> (self.b & 31))) ** 0))
    
    def run(self, x):
        return norm((lambda q, r=self.a: q * 2 - r)((max(x, x) if all([5]) else (6 // (8 or 8)))))
    

def f2(p0, p1, p2):
    assert (sorted([5], key=abs) <= list(map(lambda v: v * 2, p2))), ("%5d %r" % ((p1 // (p1 or 3)), "😀!".join("x,y;z".split())))
    print(p2.index(0), p2.count(p1))
    del p2[12:]
    print(p2.pop())
    del p2[12:]
    return norm((+sum([v1 * v1 for v1 in [5]])))


def f3(p0):
    f4 = 1e300
    l5 = cut(([3, -1, 2, 0] + [v2 | v2 for v2 in [1, 2, 3] if v2 < 3]))
    w3 = 2
    while w3 > 0:
        w3 -= 1
        if False:
            f4 = (((f4 if True else f4) - (11 if False else 10)) if all(l5) else ((f4 + 1e10) - (2**63 if True else (-26))))
    if ((p0 * 0) not in ({"x": 5, "y": 0, "z": -3} if True else dict(k=2, a=9))):
        return cut(((l5 * 0) + l5))
    return cut(sorted([((-23) + 12)], key=abs))


def g6(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            try:
                yield x * 2
            except ValueError as error:
                print('generator caught', error)
                yield -x
    finally:
        print('generator g6 ends', x)
    return x


@logged
def f7(p0):
    if ((p0 if True else p0).rjust(5, " ") >= ("%05d%-8s|" % (((-23) - 1), (p0 + "tab\t")))):
        i8, i9 = [v4 * v4 for v4 in [1, 2, 3]]
    elif isinstance(p0.islower(), (float, list)):
        b10 = all([i * v for i, v in enumerate([1, 2, 3])])
    l11 = cut(list(g6(f2(True, 11, [3, -1, 2, 0]) % 7)))
    return cut((([ord(c) for c in p0] * 0) if (3 < sum(v5 + 16 for v5 in l11)) else sorted([*l11, *(v for row in [l11, l11] for v in row if v)], key=str)))


i12 = 7
i13 = 15
f14 = 1e16
f15 = 2.0
s16 = 'quo"te'
s17 = "  pad "
b18 = False
l19 = [1, 2, 3]
d20 = {"a": 1}
d21 = {}
try:
    (i22, i23), _ = divmod(pow((i13 if b18 else i12), 6, 30), d20.get("ABC abc", (i12 ^ i12))), None
except Exception as error:
    print(type(error).__name__, error)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18)
print(l19)
print(d20, d21)
print(logged.calls)
try:
    l19.append(min({**d21, "a": 1}["a"], pow(i12, 3, 12)))
    del l19[12:]
    try:
        if ((type("").__name__ + s17) != (s16 if b18 else s16)[4:-3:3]):
            if ((19 not in [ord(c) for c in s16]) or (s17.partition("a")[0] in {str(x): x * 2 for x in l19})):
                l19 = cut([v6 * v6 for v6 in l19])
                f24 = f14
        elif b18:
            with Context("three", ValueError) as i25:
                f26 = (((1.5 * i13) + (1e300 + 3.14159)) * i25)
                f15 = (f26 + round((f14 if False else f15), 0))
        else:
            with Context("two", (ArithmeticError, LookupError)) as i27:
                d28 = trim(({} | {"x": 5, "y": 0, "z": -3}))
                i27 = norm(len({k: v + 1 for k, v in (d21 | dict(k=2, a=9)).items() if v}))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    raise IndexError
except Exception as error:
    print(type(error).__name__, error)
try:
    for n7 in range(1, 6, 2):
        s17 = cut(str(((6 / (n7 or 4)) + n7)))
        def inner29(x, *rest, scale=i12, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner29(sum(list(reversed(l19)))), inner29(1, 2, *[ord(c) for c in s17], scale=3, z=sum(v8 - v8 for v8 in l19)))
    else:
        l19.insert(i13, d21.get(s17, 3))
        del l19[12:]
    w9 = 2
    while w9 > 0:
        w9 -= 1
        def inner30(x, *rest, scale=i12, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner30(abs((19 if b18 else i12))), inner30(1, 2, *l19, scale=3, z=(i13 % (8 or 1))))
        if False:
            for n10 in ((s17 + s16) or 'e')[0][:5]:
                l31 = cut([ord(c) for c in "it's"])
                b18 = bool([*(l19 if b18 else l31), *(v for row in [([3, -1, 2, 0] if b18 else l19), l31] for v in row if v)])
                n10 = cut("".join(reversed(n10)).casefold().rstrip())
            try:
                s32 = cut(s17)
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                l33 = cut(l19)
        elif b18:
            d34 = trim((d21 if ((b18 ^ b18) if (8 < i13) else (b18 if True else b18)) else d21))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        w11 = 3
        while w11 > 0 and (i12 in l19):
            w11 -= 1
            l19[:] = [v12 + (-10) for v12 in l19 if v12 & v12]
            del l19[12:]
            if (b18 or ((l19 < [7, 7, 7]) if b18 else (l19 > l19))):
                s35 = cut(s17[:])
                i12 = norm(((i13 % ((i13 - i12) or 2)) - len({s17: i12, s17: i13, s16: i12})))
            elif (sum([1, 2, 3]) <= (i13 % (16 or 1))):
                i13 = norm(((d21[s16] << ((i12 or i12) & 31)) + ((i12 % (i13 or 4)) * d21['quo"te'])))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    if (not int(float(b18))):
        i36, *l37 = ([v13 - 1 for v13 in [5] if v13 > v13] + l19)
    elif isinstance((not s17), int):
        w14 = 5
        while w14 > 0:
            w14 -= 1
            s16 += "%".join(s16.split("a"))
            s16 = cut(s16)
    else:
        assert ((1e300 / (f14 or 7)) >= (f14 + i12)), hex((+i12))
        print({**{k: v + 1 for k, v in (d20 | d21).items()}, "{}{:>6}{!r}".format((f14 // (f15 or 6)), i12, s16): ((-(10**19) * i12) - len(s16)), repr(f7("Zebra")): len(C1(i12, i12) + i13)}, (i13 in [ord(c) for c in s17.center(5, " ")]))
except Exception as error:
    print(type(error).__name__, error)
try:
    if (i38 := norm(i12)) != 4:
        w15 = 5
        while w15 > 0:
            w15 -= 1
            for n16 in f3("😀!")[:6]:
                l39 = cut(list(g6(n16 % 7))[:-2])
                n16 = norm((7 >> (((norm(n16) ** 2) + max(i38, 16)) & 31)))
                b40 = (sum(list(map(lambda v: v * 2, l19))) < ((9 if b18 else n16) if (s17 != s17) else (9 + (0))))
            else:
                l41 = cut([ord(c) for c in repr(d20).replace(s17, s16)])
            for kn17, n17 in list(({str(x): x * 2 for x in l19} if b18 else dict(zip("😀!", [10**20, 0]))).items())[:5]:
                f42 = float(i13)
                b18 = (str(d21).isdigit() is ((l19 if b18 else l19) == [v18 & i12 for v18 in l19 if v18 != v18]))
            else:
                s16 = cut(s17)
    elif b18:
        b43 = isinstance(max(f15, f2(p0=b18, p1=i38, p2=[7, 7, 7])), object)
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner44(x, *rest, scale=2, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner44(((i12 - i13) >> (f2(False, i13, p2=l19) & 31))), inner44(1, 2, *[i * v for i, v in enumerate(l19)], scale=3, z=(i12 << (i13 & 31))))
    o45 = C1(((norm(i12) ** 1) - (6 if False else (-13))), (~i13))
    o45.a -= (s16.count(s17) or i13)
except Exception as error:
    print(type(error).__name__, error)
try:
    o46 = C1(i12, {**{str(x): x * 2 for x in [5]}, "a": 1}["a"])
    print(o46, repr(o46), o46.total)
    print([*o46], i12 in o46, len(o46))
    print(o46 == C1(i12, 1), o46 < C1(1, 2), hash(o46) == hash((o46.a, o46.b)))
    i47, i48 = norm(((i13 + i13) + (i12 if b18 else i13))), norm(i13)
    match (+(i48 + i48)):
        case -1:
            print("-1")
        case _:
            def inner49(x, *rest, scale=i12, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner49(((i13 if b18 else 5) + f2(b18, i12, [7, 7, 7]))), inner49(1, 2, *l19, scale=3, z=(norm(1_000_000) ** 0)))
    try:
        with Context("two", ValueError) as i50:
            for n19 in s17[:5]:
                b18 = isinstance(repr([5]), bool)
                l19 = cut(list(sorted({*[v23 | i13 for v23 in list(range(6))], *[v24 | v24 for v24 in l19 if v24 & v24]} & set(range(10)))))
            raise KeyError({**{"日本": i13, "ABC abc": 2**63, "%": 3}, "a": 1}["a"])
        assert ((i47 + i48) >= (i13 - i12)), (("%x-%.3s" % (i13, 'quo"te')) + (s17 + s17))
    except ZeroDivisionError:
        i12 = norm(((10 & (4 & i47)) + ((i48 % (9 or 5)) * (i13 * i12))))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        l19.extend(l19)
        del l19[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    w25 = 2
    while w25 > 0:
        w25 -= 1
        print(l19.pop(0))
        del l19[12:]
    w26 = 4
    while w26 > 0:
        w26 -= 1
        f51 = abs((abs(max(f14, i13)) ** 1.5))
    f14 += f14
    assert (f"{i12=}" in {str(x): x * 2 for x in l19}), (s17.replace(s16, "") if (b18 != b18) else ("%" if False else s16))
except Exception as error:
    print(type(error).__name__, error)
try:
    o52 = C1(([ord(c) for c in s17] or [2])[-1], (norm(1) ** 0))
    print([*o52], i13 in o52, len(o52))
    print(o52 == C1(i12, 1), o52 < C1(1, 2), hash(o52) == hash((o52.a, o52.b)))
    f15 = f14
    i53, *l54 = l19
    w27 = 2
    while w27 > 0 and b18:
        w27 -= 1
        if b18:
            continue
except Exception as error:
    print(type(error).__name__, error)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18)
print(l19)
print(d20, d21)
print(logged.calls)
def inner55(x, *rest, scale=i12, **extra):
    return norm(x * scale + len(rest)) + sum(extra.values())
print(inner55(max(pow(6, 2, 8), l19[6])), inner55(1, 2, *[ord(c) for c in s17], scale=3, z=f2(p0=b18, p1=i12, p2=list(range(6)))))
w28 = 4
while w28 > 0 and (not s17):
    w28 -= 1
    assert b18, str(i12)
    del l19[0]
    del l19[12:]
for n29 in range(0):
    match list(g6(n29 % 7)):
        case True:
            print("True")
        case []:
            print("[]")
        case None:
            print("None")
        case _:
            s56 = cut(str(l19).strip())
    d20["12"[:-1].replace(s16, s17)] = norm(((4611686018427387903 if b18 else 2**64) if (5 != 19 == (-13)) else 10))
    trim(d20)
print(i12, i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18)
print(l19)
print(d20, d21)
print(logged.calls)
