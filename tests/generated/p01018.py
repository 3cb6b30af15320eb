# Program 1018 of internal/progen.


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
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def run(self, x):
        return norm(x)
    
    def value(self, x):
        return norm((~(list(range(6))[self.b] - (self.a - self.a))))
    

def g2(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in [x * y for x, y in zip([v1 | v1 for v1 in [10**20, 0] if v1 % 3], [3, -1, 2, 0])][:3]]
    finally:
        print('generator g2 ends', x)
    return x


def f3(p0={"a": 1}, p1=[10**20, 0], p2={"a": 1}):
    f4 = float((sum(p1) - 14))
    i5 = norm(sum(v2 * v2 for v2 in [*p1, *(v for row in [p1, p1] for v in row if v)]))
    i5 ^= (sum(p1) + sum(list(range(6))))
    i5 = norm(i5)
    if (sum(list(range(6))) < (i5 if False else i5) > (f4 * f4)):
        return cut(list(g2(i5 % 7)))
    return cut([x * y for x, y in zip(list(g2(10 % 7)), p1)])


@logged
def f6():
    match ([4] * 1):
        case {}:
            print("{}")
        case _:
            if (i7 := norm(2**53)) != 15:
                i8, i9 = sorted([v3 * v3 for v3 in list(range(6)) if v3 != v3], key=str)
    return trim({"x": 5, "y": 0, "z": -3})


def f10(p0, p1, p2=False):
    w4 = 4
    while w4 > 0 and p2:
        w4 -= 1
        s11 = cut("😀!".join(('quo"te'.ljust(0, " ") if (p0 < 5) else type(-2.5).__name__).split(" ")))
    i12 = norm((((lambda q, r=p0: q * 2 - r)(p0) >> ((p0 % (p0 or 2)) & 31)) * (lambda q, r=p0: [r, q][q % 2])((p0 << (15 & 31)))))
    if ((p0 << (17 & 31)) in f3({"a": 1})):
        return cut(sorted([v5 - i12 for v5 in [7, 7, 7] if v5 != 2], key=lambda v: -v))
    return cut([v6 | v6 for v6 in list(g2(13 % 7)) if v6 % 5])


i13 = 10
f14 = float('inf')
s15 = "ABC abc"
b16 = True
l17 = [3, -1, 2, 0]
d18 = {"a": 1}
d19 = {"a": 1}
try:
    l17.clear()
    del l17[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    raise KeyError(i13)
    if (i20 := norm(i13)) < i13:
        i20 |= ((i13 and (-8)) & (i13 + i13))
        i20 = norm(i20)
        s21 = cut(("{}{:>6}{!r}".format((i20 / i20), (i20 | (-20)), s15) + ("{}{:>6}{!r}".format(f14, i13, s15) + (s15 + "  pad "))))
except Exception as error:
    print(type(error).__name__, error)
try:
    it22 = g2((i13 * i13) % 6)
    print(it22.throw(ValueError("x,y;z")))
    print([*it22])
    it22.close()
    i13 = norm((((norm(8) ** 0) and (i13 * i13)) + i13))
    try:
        def inner23(x, *rest, scale=i13, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner23(max((i13 * i13), {**d19, "a": 1}["a"])), inner23(1, 2, *[ord(c) for c in s15], scale=3, z=i13))
        print(((sum([f14, f14]) > float(i13)) is (not "{}{:>6}{!r}".format(1e16, i13, s15))), hex(15))
    except LookupError:
        if b16:
            try:
                i24 = norm(len("%"[-1:1].zfill(1)))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                i13 = norm(i13)
            l17[:1:3] = (l17 + l17)
            del l17[12:]
        else:
            for n7 in range(1, 6, 2):
                i25 = norm((n7 + ((n7 if b16 else i13) & n7)))
            s26 = cut(type(round(f14, 1)).__name__.title())
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    assert "{}{:>6}{!r}".format(-2.5, i13, "x,y;z").startswith("a"), (s15.join(s15.split()) if (not 19) else s15)
except Exception as error:
    print(type(error).__name__, error)
try:
    l27 = cut((l17 + [*l17, (i13 - 1)]))
    l27.insert(9, (i13 + i13))
    del l27[12:]
    def inner28(x, *rest, scale=(-7), **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner28(sum([v8 & v8 for v8 in [] if v8 % 3])), inner28(1, 2, *[ord(c) for c in s15], scale=3, z=(i13 if b16 else i13)))
    assert isinstance(f6(), (float, list)), (s15[4:4] or 'e')[-1]
except Exception as error:
    print(type(error).__name__, error)
try:
    print(d19.pop(s15.zfill(6), None), d19.popitem())
    trim(d19)
    o29 = C1(len(C1(i13, i13) + i13), (d19.get(s15, i13) ^ (i13 & -(2**63))))
    print(o29.value((d19.get(s15, i13) or (i13 + i13))))
    print(o29 == C1((-33), 1), o29 < C1(1, 2), hash(o29) == hash((o29.a, o29.b)))
    print(o29 == C1(i13, 1), o29 < C1(1, 2), hash(o29) == hash((o29.a, o29.b)))
    for n9, n9_ in zip([i * v for i, v in enumerate([ord(c) for c in s15])][:4], [len(C1(i13, i13) + i13), (i13 % i13)][:4]):
        assert b16, (s15 + "12")[-1:-1:-1]
        d18 = trim(f6())
        f30 = (((abs(f14) ** 1.5) if isinstance(d19, int | dict) else (f14 * 0.5)) / (((n9 / (n9 or 9)) * n9) or 4))
    d31 = trim(d19)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n10, n10_ in zip([i13, (2 if b16 else i13), min(i13, (-18))][:4], [v11 & i13 for v11 in l17 if v11 % v11][:4]):
        if s15.isspace():
            it32 = g2(n10 % 6)
            print(it32.send(None))
            print([*it32])
            it32.close()
            f33 = ((f14 - (f14 / (f14 or 4))) + sum(l17))
        elif (l17 < [i * v for i, v in enumerate([5])]):
            l34 = cut([3, -1, 2, 0])
        else:
            print(0.1, (sum(list(g2(n10 % 7))) in [10**20, 0]))
        f14 += ((f14 + f14) + (0.1 - f14))
    o35 = C1(int("0x1f"[2:], 16), i13)
    print(o35.b)
    def inner36(x, *rest, scale=19, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner36(((11 + (0)) ^ {**d19, "a": 1}["a"])), inner36(1, 2, *[v12 & (-17) for v12 in l17 if v12 < 2], scale=3, z=len(s15)))
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14))
print(s15)
print(b16)
print(l17)
print(d18, d19)
print(logged.calls)
try:
    o37 = C1((min(i13, i13) | sum(v13 & v13 for v13 in [3, -1, 2, 0] if v13 < 5)), i13)
    o37.extra = str([i * v for i, v in enumerate(l17)])
    print(sorted(vars(o37).items()))
    print(o37, repr(o37), o37.total)
    i38 = norm(([*list(g2(i13 % 7)), *(v for row in [[v14 * i13 for v14 in l17 if v14 < 5], f3(d18, l17, {})] for v in row if v)] or [1])[-1])
except Exception as error:
    print(type(error).__name__, error)
try:
    assert ("" in ascii("日本")), (s15 + s15)[(i13 // 7)]
    i13 += (sum(v15 * 19 for v15 in l17 if v15 % 5) and i13)
    i13 = norm(i13)
    raise IndexError
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        w16 = 5
        while w16 > 0 and ("tab\t" == s15):
            w16 -= 1
            l17.reverse()
            del l17[12:]
            if isinstance((f14 - f14), int | dict):
                continue
        w17 = 2
        while w17 > 0:
            w17 -= 1
            o39 = C1(s15.replace("hello", s15).find(s15), (lambda q, r=i13: [r, q][q % 2])(4))
            print(o39 == C1(i13, 1), o39 < C1(1, 2), hash(o39) == hash((o39.a, o39.b)))
    except ArithmeticError:
        i40 = norm(i13)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        def inner41(x, *rest, scale=i13, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner41(d19[f"{i13=}{i13:>5}{i13:+}"]), inner41(1, 2, *sorted(l17, key=str), scale=3, z=sum(l17)))
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14))
print(s15)
print(b16)
print(l17)
print(d18, d19)
print(logged.calls)
try:
    i42 = norm(len(C1((i13 if b16 else i13), (norm(i13) ** 0)) + i13))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        raise ExceptionGroup(f"{i13!r}{i13=}text ", [ValueError((i13 & i13)), KeyError((i13 - 9))])
    except* ValueError as group:
        print(group.exceptions)
    if (i43 := norm((int("0x1f"[2:], 16) - (lambda q, r=i13: q * 2 - r)(i13)))) < i13:
        i13 //= (norm(i43) ** 0)
        i13 = norm(i13)
    else:
        if (i44 := norm(len([v18 | v18 for v18 in l17]))) < (-30):
            for n19, n19_ in enumerate(l17[:5]):
                b16 = (9 < ((17).bit_length() ^ i44) == ((i13 & n19) % d18.get(s15, -(2**63))))
                d45 = trim(dict(zip(((s15 + s15) if (n19 >= i43) else ("%+d %10s" % (n19, s15))), [v20 * 3 for v20 in l17 if v20 % 2])))
                b46 = (b16 != (n19 <= int("1_0")))
        elif ((b16 | b16) | (list(range(6)) < l17)):
            with Context("one") as i47:
                s48 = cut(s15.join("ABC abc".split("a")))
                s49 = cut(s48.join(("%5d %r" % (len(C1(i43, i13) + 0x7FFFFFFF), 'quo"te')).split(",")))
        else:
            for n21 in range(1, 6, 2):
                b50 = ((sum(v22 | v22 for v22 in l17) % (i13 or 2)) == ((n21 + i43)).bit_length())
        l51 = cut([x * y for x, y in zip((l17[:] + list({"a": 1}.values())), (list(g2(8 % 7)) * 0))])
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14))
print(s15)
print(b16)
print(l17)
print(d18, d19)
print(logged.calls)
