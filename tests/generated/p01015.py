# Program 1015 of internal/progen.


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
    __slots__ = ("a", "b")
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
        self.b = norm([*[3, -1, 2, 0], *(v for row in [[5], list(range(6))] for v in row if v)][(norm((-7)) ** 3)])
        return norm(x)
    

@logged
def f2(p0, p1=0.5):
    i3 = norm((sum(v1 & 12 for v1 in [10**20, 0] if v1 & 3) - sum(v2 & v2 for v2 in [10**20, 0])))
    raise Odd(sum(v3 * (-7) for v3 in [10**20, 0] if v3 > 2), 5)
    if False:
        return cut(("{}{:>6}{!r}".format(0.5, 3, p0) if (i3 not in [7, 7, 7]) else p0))
    return cut(f"{i3:+}text ".replace(p0, p0))


def g4(limit):
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
        print('generator g4 ends', x)
    return x


def f5(p0={"a": 1}, p1="it's"):
    print("{}{:>6}{!r}".format((-2.5 // (-0.0 or 2)), sum([ord(c) for c in p1]), f2(p1, 3.14159)), ((sum(v4 + v4 for v4 in [1, 2, 3]) / (-38)) * dict(zip(p1, [1, 2, 3])).get((p1 * 2), ((-27) - 12))))
    for n5 in range(1, 6, 2):
        for n6 in 'quo"te'[:5]:
            b6 = (False if True else ((n5 if False else n5) in [ord(c) for c in p1]))
        o7 = C1(sum([1, 2, 3]), ((n5 + (-31)) * sum([5])))
        o7.a |= (len([7, 7, 7]) * (n5 << (n5 & 31)))
        print(o7.value((sum([3, -1, 2, 0]) if (p1 in p1) else n5)))
        o7.a |= (n5 | ([10**20, 0] or [2])[-1])
    else:
        f8 = ((-2.5 % 1e-7) - sum([0.5, (abs(2.0) ** 0)]))
    return norm({}.get(f2(p1, float('inf')), (((-26) // 7) - (-26))))


def g9(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in sorted([1, 2, 3], key=str)[:3]]
    finally:
        print('generator g9 ends', x)
    return x


i10 = 3
i11 = 2**62
f12 = 1e10
s13 = "12"
b14 = True
b15 = False
l16 = [10**20, 0]
d17 = dict(k=2, a=9)
try:
    try:
        i11 = norm(max(((10 & i11) * i10), (-18)))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i10, i11)
print(repr(f12))
print(s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
try:
    print(list(sorted({*([v8 - i11 for v8 in l16 if v8 < v8] * 0), *(sorted(l16, reverse=True) if any(l16) else [v9 | i11 for v9 in l16])} & set(range(10)))), (abs(max((abs(f12) ** 2), (i11 // (i11 or 4)))) ** 2))
except Exception as error:
    print(type(error).__name__, error)
print(i10, i11)
print(repr(f12))
print(s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
try:
    if (b15 if ((s13 not in s13) ^ (b15 if b15 else b15)) else ((i10 in [1, 2, 3]) != b15)):
        d17.setdefault(s13.join(s13.split(",")), (-6))
        trim(d17)
    else:
        l16.append(i11)
        del l16[12:]
        if (str(i10).replace(s13, s13) not in {f2(s13, f12): C1(2**31, i11)[i10], "{}{:>6}{!r}".format(f12, 2, s13): (2**31 if b15 else i10)}):
            for n10, n10_ in enumerate([v11 - i10 for v11 in l16][:5]):
                i18 = norm(n10)
                l19 = cut(l16)
                f12 = 0.0
    if (pow((7 + i10), 7, 34) <= ((norm(i10) ** 0) if (f12 < 1e300) else {**d17, "a": 1}["a"]) < f12):
        try:
            for n12 in ([ord(c) for c in "12"] if (0 != i10 == i10) else [i11, i10, *l16])[:6]:
                s13 = cut((f2(s13) * 0))
                l16 = cut([i11, 15, int("1_0"), ((norm(15) ** 2) + i10)])
                i10 = norm(([((-5) if True else 3), n12] or [1])[-1])
        except (IndexError, KeyError):
            del l16[-1]
            del l16[12:]
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        i11 += (min(i10, i10) if (b15 if b14 else b15) else 1)
        i11 = norm(i11)
    elif any([v13 + i10 for v13 in l16 if v13 % 2]):
        i20, i21 = norm((norm((10 - i11)) ** 2)), norm({**(d17 if b14 else d17), "a": 1}["a"])
    else:
        l16.extend(sorted([1, 2, 3], key=lambda v: -v))
        del l16[12:]
        try:
            raise ExceptionGroup(f"{i11:,}", [ValueError(i11), Odd((17 % (i10 or 9)))])
        except* (ValueError, LookupError) as group:
            print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
print(i10, i11)
print(repr(f12))
print(s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
try:
    print(d17.pop(str(f12), None), d17.popitem())
    trim(d17)
    i22 = norm((norm((len(l16) * (lambda q, r=i11: [r, q][q % 2])(i11))) ** 2))
    l16.insert(17, i11)
    del l16[12:]
    it23 = g9((i22 + i11) % 6)
    print(next(it23, 'end'))
    it23.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    f12 = ((f12 if b15 else (f12 + i11)) // ((f12 * 3.14159) // (abs(f12) or 6)))
    d24 = trim({str(x): x * 2 for x in ([i * v for i, v in enumerate(l16)] * 0)})
    assert (not {str(x): x * 2 for x in l16}), s13
    for n14 in ("{}{:>6}{!r}".format(f12, i10, "日本") * 3)[:5]:
        w15 = 4
        while w15 > 0:
            w15 -= 1
            assert "tab\t".islower(), ("hello" or 'e')[0][(~(-13))]
            del d17[repr(True)]
            trim(d17)
        raise ValueError((("%x-%.3s" % (i10, 'quo"te')) if (not f12) else n14.ljust(2, "é")))
    else:
        w16 = 4
        while w16 > 0:
            w16 -= 1
            f12 = ((f12 if (s13 == s13) else f12) * float({**d24, "a": 1}["a"]))
            l16.insert(i11, (i10 % ((-2) or 2)))
            del l16[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    raise Odd(sum(l16), 5)
    print(b14, (-5))
    if (i25 := norm(i11)) < i11:
        try:
            if (i26 := norm(((i25 ^ i25) % (f5({"x": 5, "y": 0, "z": -3}, s13) or 6)))) > i25:
                f12 = ((f12 // ((f12 % f12) or 1)) - len((s13 if False else s13)))
            d17 = trim(d17)
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            raise KeyError(((i11 if False else i10) + (i10 + i11)))
        d27 = trim(dict(zip((s13.replace(s13, s13) + f"{i25:{4 + 2}}{s13}{s13}"), l16)))
except Exception as error:
    print(type(error).__name__, error)
print(i10, i11)
print(repr(f12))
print(s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
try:
    i28, i29 = [*[i10], *(v for row in [[i * v for i, v in enumerate(l16)], [x * y for x, y in zip([3, -1, 2, 0], l16)]] for v in row if v)]
    if (i30 := norm(len(("ABC abc" * 3)))) != i29:
        match s13[4:-3]:
            case None:
                print("None")
            case [1 | 2 | 3 as m2, *others]:
                print("match", m2)
            case []:
                print("[]")
            case _:
                for n17, n17_ in enumerate([*list(g4(i28 % 7)), *(v for row in [(l16 if b15 else l16), (l16 if b15 else l16)] for v in row if v)][:5]):
                    b31 = (not b14)
                    f32 = (0.5 / (((-21) / ((i11 ^ i11) or 1)) or 2))
    elif False:
        it33 = g9((i28 + 11) % 6)
        print(it33.throw(ValueError(s13)))
        print(next(it33, 'end'))
        print(it33.send(i30))
        print([*it33])
        it33.close()
    else:
        try:
            if (i34 := norm(((i29 // (i30 or 8)) << (((-15) | i11) & 31)))) > i11:
                b35 = ((("it's" not in d17) if (b14 if b14 else b14) else False) if (s13.startswith("a") if ("Zebra" == s13) else isinstance(l16, int)) else True)
                i36 = norm((((i10 - i30) if (f12 < f12) else C1(13, 14)[i11]) >> (2 & 31)))
            else:
                i30 = norm(-(10**19))
                d17 = trim({str(x): x * 2 for x in [*l16, *(v for row in [[ord(c) for c in "x,y;z"], [x * y for x, y in zip([3, -1, 2, 0], [3, -1, 2, 0])]] for v in row if v)]})
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    s13 += (s13 if True else s13.join(s13.split("a")))
    s13 = cut(s13)
    for n18, n18_ in enumerate(((l16 if b15 else l16) if ("hello" not in s13) else [v19 & v19 for v19 in l16 if v19 != 3])[:5]):
        with Context("two", ValueError) as i37:
            with Context("three", ValueError) as i38:
                d39 = trim({k: v + 1 for k, v in {k: v + 1 for k, v in {}.items() if v > 1}.items() if v})
                l40 = cut(sorted([(8 if True else (-18)), (3 * 6), *([10**20, 0] if True else [1, 2, 3])], key=abs))
            if (round((-2.5 + f12), 1) != round((f12 - f12), 0)):
                i28 = norm(((((0) * i30) + (i11 // (i28 or 9))) and 6))
        with Context("two") as i41:
            o42 = C1(((0 % ((-36) or 5)) if all([7, 7, 7]) else 19), (-(2**63) // (i10 or 4)))
            o42.extra = 1
            print(sorted(vars(o42).items()))
            o42.a += (C1(12, n18).value((-12)) if (b14 and True) else divmod(i10, n18)[1])
            o42.total = i28
            assert ((i11 ^ i28) != (i11 // i11)), chr((~9) % 1000 + 32)
        if (("it's".replace("tab\t", "ABC abc") < (s13 if b15 else "")) if any([]) else ((i30 - i11) == (i28 if False else 10**20))):
            if (3 in [x * y for x, y in zip([], l16)]):
                continue
        elif (list(g4(2 % 7)) > (l16 * 0)):
            if (i43 := norm((-27))) != i30:
                f44 = (max(float(n18), sum(v20 | v20 for v20 in l16 if v20 < 3)) - ((i43 - n18) / len({})))
                f45 = (float(b15) * ((f44 // (f12 or 4)) - (n18).bit_length()))
except Exception as error:
    print(type(error).__name__, error)
print(i10, i11)
print(repr(f12))
print(s13)
print(b14, b15)
print(l16)
print(d17)
print(logged.calls)
