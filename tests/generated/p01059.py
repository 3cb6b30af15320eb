# exit: 1
# Program 1059 of internal/progen.


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
    
    def step(self, x):
        return norm(min(self.a, x))
    

def g2(limit):
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
        print('generator g2 ends', x)


def g3(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm((((-limit) if (0.5 >= 2.0) else (15 - (-23))) if True else ((18 - limit) + sum(v1 + limit for v1 in []))))
    finally:
        print('generator g3 ends', x)
    return x


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


@logged
def f5(p0=10**20, p1="it's", p2=1e-7):
    i6, i7 = ([i * v for i, v in enumerate([1, 2, 3])] if ([5] < []) else list(reversed([1, 2, 3])))
    with Context("one", ValueError) as i8:
        def inner9(x, *rest, scale=p0, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner9(len({})), inner9(1, 2, *[*[10**20, 0], *(v for row in [[5], [10**20, 0]] for v in row if v)], scale=3, z=[][(-7)]))
        if isinstance(sum(sorted([3, -1, 2, 0], reverse=True)), bool):
            l10 = cut(sorted([3, -1, 2, 0], key=lambda v: -v))
            for kn2, n2 in list(dict(k=2, a=9).items())[:5]:
                match {"x": 5, "y": 0, "z": -3}.get(("%x-%.3s" % (0x7FFFFFFF, "😀!")), (i8 - 8)):
                    case "a" | "hello":
                        print("\"a\" | \"hello\"")
                    case _:
                        i6 = norm(((+11) * n2))
                i11 = norm(3)
        else:
            o12 = C1(i8, i7)
            print(o12.step((p1.find("x,y;z") // ((i6 or i8) or 1))))
            if (i8 in [v3 | 2**53 for v3 in [10**20, 0]]):
                l13 = cut([*(list(g3(i8 % 7)) + [v4 & i7 for v4 in [10**20, 0]]), *(v for row in [[v5 + i8 for v5 in [7, 7, 7]], [x * y for x, y in zip([v6 + v6 for v6 in [3, -1, 2, 0]], [7, 7, 7])]] for v in row if v)])
            elif ("{}{:>6}{!r}".format(p2, i7, p1) in dict(zip(p1, [10**20, 0]))):
                d14 = trim({("%+d %10s" % ((i7 % ((-10) or 7)), f"text {p0!r}")): ((lambda q, r=i7: r if q > r else q)((2**63 - 1)) * ([10**20, 0] or [1])[0]), p1: max((p0 if False else i6), (i7 + 6))})
    return cut([i * v for i, v in enumerate(([3, -1, 2, 0][-1:] if True else [ord(c) for c in p1]))])


i15 = 18
f16 = -2.5
f17 = -2.5
s18 = 'quo"te'
b19 = False
l20 = [10**20, 0]
l21 = [1, 2, 3]
d22 = {"x": 5, "y": 0, "z": -3}
d23 = {"a": 1}
try:
    it24 = g3(d23.get("😀!", 18) % 6)
    print([*it24])
    print(it24.send(3))
    print(next(it24, 'end'))
    it24.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    match min(sum(v7 & i15 for v7 in [] if v7 < 2), int(f16)):
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case True:
            print("True")
        case _:
            l20 = cut([ord(c) for c in ((s18 or 'e')[0] if b19 else hex(i15))])
    def inner25(x, *rest, scale=i15, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner25((i15 ^ (i15 * i15))), inner25(1, 2, *[v8 | v8 for v8 in l21], scale=3, z=i15))
    f16 /= len("été".replace("hello", s18))
except Exception as error:
    print(type(error).__name__, error)
try:
    match dict(zip(s18, [v9 + i15 for v9 in [1, 2, 3]])):
        case int(m1):
            print("match", m1)
        case []:
            print("[]")
        case _:
            print(l20, ((0.0 - f16) - round(-1.5, 1)))
    w10 = 1
    while w10 > 0:
        w10 -= 1
        match repr((i15 + i15)):
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case _:
                with Context("three", ValueError) as i26:
                    l27 = cut(f5(i26, p2=f17))
                    s18 = cut(repr((float(False) + (f16 - i26))))
    i28 = norm(C1(sum(v11 | v11 for v11 in l21), (-i15))[(norm(i15) ** 0)])
    assert ([x * y for x, y in zip(l20, [5])] < list(reversed(l21))), (s18 * 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n12 in range(1, 6, 2):
        assert isinstance((13 / n12), str), s18.replace(s18, s18).casefold()
        i29, i30 = (l20 if isinstance(l20, int) else [5])
    s31 = cut(s18)
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        f32 = round(((-2.5 if False else float('inf')) - f16), 3)
        s18 += ("12" * 3).center(7, " ")
        s18 = cut(s18)
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise Odd('new')
    l33 = cut([ord(c) for c in repr((d23 if b19 else d23))])
    for n13, n13_ in enumerate([x * y for x, y in zip(l20[4:], [*l33, *(v for row in [[1, 2, 3], l20] for v in row if v)])][:5]):
        try:
            for kn14, n14 in list(dict(zip(f"{s18:>8}", ([7, 7, 7] if b19 else l33))).items())[:5]:
                s34 = cut(f"text ")
                l33 = cut([max((i15 - n14), s18.find("x,y;z"))])
            if (i35 := norm(n13)) > i15:
                b36 = ((n13 & ((-9) - 2**53)) in ([x * y for x, y in zip([3, -1, 2, 0], l21)] + ([10**20, 0] if b19 else [7, 7, 7])))
                l21 = cut(([v15 & v15 for v15 in l20 if v15 % v15] + [ord(c) for c in (s18 if b36 else s18)]))
            elif (5 not in (l21 * 1)):
                d23 = trim({k: v + 1 for k, v in {}.items() if v})
        except ArithmeticError:
            f17 -= ((abs(f17) ** -1) / (abs(f17) ** 0.5))
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            def inner37(x, *rest, scale=n13, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner37((int(f16) >> ((0x7FFFFFFF if b19 else n13) & 31))), inner37(1, 2, *list(sorted({*l21, *l33} & set(range(10)))), scale=3, z=(-2**63)))
    try:
        for n16 in range(4, 0, -1):
            try:
                d23 = trim({(s18 * 3): {**{str(x): x * 2 for x in l20}, "a": 1}["a"]})
                s38 = cut("".join(chr(97 + abs(n) % 26) for n in [v17 | v17 for v17 in l21 if v17 % v17]))
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                i39 = norm(i15)
            o40 = C1(({"x": 5, "y": 0, "z": -3}.get(s18, n16) if (b19 == b19) else (lambda q, r=i15: [r, q][q % 2])(2**31)), (abs(2**63) & (-25)))
            print(o40, repr(o40), o40.total)
            print(o40.a)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    else:
        raise Odd((i15 + i15), 5)
    finally:
        def inner41(x, *rest, scale=1, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner41(({**d23, "a": 1}["a"] << (len(l21) & 31))), inner41(1, 2, *[v19 | v19 for v19 in l33], scale=3, z=int(" 8 ")))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n20 in f5(p2=f17)[:6]:
        i42, i43 = [v21 | n20 for v21 in l21 if v21 % 2]
        def inner44(x, *rest, scale=(-21), **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner44(i15), inner44(1, 2, *l20, scale=3, z=n20))
        i45, i46 = [i42, (n20 if b19 else i42), (i43 - 3)]
    else:
        try:
            d23 = trim({(s18 * 0).center(1, " "): (sum(l21) if (f17 > f16) else i15)})
            try:
                d22 = trim({str(x): x * 2 for x in ([ord(c) for c in ""] + list(range(i15 % 9)))})
            except LookupError:
                b47 = (round((f17 - 2), 0) <= ((f17 if b19 else f16) if ("  pad " in "Zebra") else (i15 / (i15 or 7))))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                d23 = trim({k: v + 1 for k, v in {k: v + 1 for k, v in {s18: i15, s18: i15, s18: i15}.items() if v}.items() if v > 1})
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            i15 = norm(i15)
        finally:
            assert ((i15 + i15) not in (l20 if b19 else l21)), s18
    b48 = True
except Exception as error:
    print(type(error).__name__, error)
print(i15)
print(repr(f16), repr(f17))
print(s18)
print(b19)
print(l20, l21)
print(d22, d23)
print(logged.calls)
try:
    i49 = norm(i15)
    o50 = C1(((i15 // 3) + C1(i49, 19).step(11)), {}.get(s18.zfill(5), i49))
    print(o50.missing)
    o50.total = i15
    i51 = norm(len((s18 if b19 else s18).rjust(8, "*")))
except Exception as error:
    print(type(error).__name__, error)
print(i15)
print(repr(f16), repr(f17))
print(s18)
print(b19)
print(l20, l21)
print(d22, d23)
print(logged.calls)
print(i15)
print(repr(f16), repr(f17))
print(s18)
print(b19)
print(l20, l21)
print(d22, d23)
print(logged.calls)
if all([(9 * i15), sum(v22 * i15 for v22 in l21), max(7, 17)]):
    i15 = norm((lambda q, r=i15: q + r)(((6 // (i15 or 7)) + (i15 and i15))))
    i15 //= (-27)
    i15 = norm(i15)
else:
    assert (b19 and b19), "  pad ".replace(s18, s18).ljust(3, "*")
raise IndexError
print(l20.index(6), l20.count(i15))
del l20[12:]
print(i15)
print(repr(f16), repr(f17))
print(s18)
print(b19)
print(l20, l21)
print(d22, d23)
print(logged.calls)
