# exit: 1
# Program 1014 of internal/progen.


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
    
    def __lt__(self, other):
        return self.a < other.a
    
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
        self.b = norm((13 + (self.b if True else self.a)))
        return norm(({k: v + 1 for k, v in {"a": 1}.items() if v}.get("  pad ", int("7")) << (x & 31)))
    
    def run(self, x):
        self.b = norm(sum(v1 - self.a for v1 in [7, 7, 7] if v1 > 3))
        return norm(((2**63 - 1) * (norm((x + x)) ** 2)))
    

def f2():
    i3 = norm(("%".partition("l")[1] or 'quo"te').find("tab\t"))
    l4 = cut([])
    if all([1]):
        return cut(([v2 * v2 for v2 in l4] if (not "日本") else [v3 | (-15) for v3 in l4]))
    return cut(list(range(((i3 - i3) // ((i3 * i3) or 5)) % 9)))


def g5(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in [5][:3]]
    finally:
        print('generator g5 ends', x)
    return x


i6 = (-38)
i7 = (-37)
f8 = -2.5
s9 = "it's"
s10 = "ABC abc"
b11 = True
b12 = False
l13 = []
d14 = {"a": 1}
try:
    d14.update(d14)
    trim(d14)
except Exception as error:
    print(type(error).__name__, error)
try:
    if isinstance(s9, object):
        d14 = trim({})
    else:
        try:
            i15, i16 = list(g5(i7 % 7))[:]
            try:
                l17 = cut([])
                i18 = norm((((i16 + i6) + i6) if (s9[6] > s10.upper()) else (~(lambda q, r=i6: [r, q][q % 2])(i16))))
            except ZeroDivisionError:
                f19 = f8
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        except ArithmeticError:
            try:
                s9 = cut(s10)
                b20 = ((f8 * abs(f8)) > round((f8 - f8), 2))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            with Context("two", (ArithmeticError, LookupError)) as i21:
                s22 = cut((("%+d %10s" % (i7, s9)).rjust(3, " ") if any(sorted(l13)) else (s10.join("été".split(" ")) if (f8 == f8) else s10)))
                d23 = trim({**{str(x): x * 2 for x in l13}, repr({str(x): x * 2 for x in l13}): ((i21 if b11 else i21) << (i21 & 31)), **(dict(zip(s22, l13)) | dict(zip(s22, [3, -1, 2, 0])))})
except Exception as error:
    print(type(error).__name__, error)
try:
    for n5, n5_ in enumerate([3, -1, 2, 0][:5]):
        def inner24(x, *rest, scale=i7, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner24(i6), inner24(1, 2, *[v6 + v6 for v6 in l13 if v6 > 5], scale=3, z=(2**64 + n5)))
    else:
        for kn7, n7 in list((d14 | {str(x): x * 2 for x in [7, 7, 7]}).items())[:5]:
            if (i25 := norm(((i6 >> (i7 & 31)) // (lambda q, r=4: [r, q][q % 2])(i7)))) != n7:
                l13 = cut(([*[i * v for i, v in enumerate([5])], *(v for row in [l13, l13] for v in row if v)] * 1))
                i26 = norm((i7 if ((-0.0 // (f8 or 3)) <= (1.5 - f8)) else n7))
            for n8 in range(4, 0, -1):
                d14 = trim(({str(x): x * 2 for x in l13} | (dict(zip(s9, l13)) if b11 else {kn7: i25, "😀!": n8, s9: 2**62})))
                b27 = (not {})
    w9 = 2
    while w9 > 0 and b12:
        w9 -= 1
        if (19 <= (norm((i7 >> (i6 & 31))) ** 3) > i6):
            o28 = C1(i6, ((17 * i6) + (+i6)))
            print(o28 == C1(1_000_000, 1), o28 < C1(1, 2), hash(o28) == hash((o28.a, o28.b)))
            o28.a += (i7 % (i6 or 9))
            if (list(reversed(l13))[:1] < list(dict(zip(s10, l13)).values())):
                l13 = cut((f2() + [i * v for i, v in enumerate(l13)]))
            else:
                s10 = cut(s10)
        else:
            match s9.join("😀!".split("a")):
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case None:
                    print("None")
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case _:
                    s29 = cut(s10)
    w11 = 2
    while w11 > 0:
        w11 -= 1
        s10 += ("%o %a" % ((lambda q, r=i7: [r, q][q % 2])(1_000_000), (s9 if b12 else s10)))
        s10 = cut(s10)
        (i30, i31), _ = divmod(((i6 >> (i7 & 31)) * (i6 + 6)), ((i6 * (-33)) % (C1(i6, i7).b or 7))), None
    s9 += ("{}{:>6}{!r}".format(f8, i6, s10) + ("hello" * 1))
    s9 = cut(s9)
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
    b12 = b12
    f8 = (((f8 * 1e10) if (i6 in l13) else (float('inf') - f8)) * (0.5 * float(i6)))
    if (-2.5 > abs(f8)):
        o32 = C1(((i6 * i7) + (i7 * i6)), (d14.get(s9, i7) + (i7 // (7 or 5))))
        print(o32 == C1(i7, 1), o32 < C1(1, 2), hash(o32) == hash((o32.a, o32.b)))
        print(o32.run((sum(v12 + v12 for v12 in l13 if v12 != 3) % (((-17) + i7) or 2))))
        print(o32.run((d14 if b12 else d14).get(s10.join("%".split("a")), (i7 + i6))))
        for kn13, n13 in list(dict(zip(s9.lstrip(), [i * v for i, v in enumerate(l13)])).items())[:5]:
            raise Odd((lambda q, r=i7: q + r)(n13), 5)
            with Context("three", (ArithmeticError, LookupError)) as i33:
                f8 = ((abs((0.5 - i6)) ** 0.5) + ((1.5 - f8) / ((f8 - f8) or 8)))
                l34 = cut([v14 * (-32) for v14 in (l13 if True else l13)])
    elif ("" not in ("%" + s10)):
        d14.setdefault("12", i6)
        trim(d14)
    else:
        match 11:
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case _:
                assert isinstance((1e16 % f8), (float, list)), (s9 if b12 else s9).rjust(7, "é")
except Exception as error:
    print(type(error).__name__, error)
try:
    b11 = isinstance({repr(f8): len({"a": 1})}, int)
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("two", ValueError) as i35:
        with Context("two", ValueError) as i36:
            w15 = 4
            while w15 > 0 and (s10 >= s10):
                w15 -= 1
                l13 = cut(list(g5(abs(i7) % 7)))
                l37 = cut([(divmod(i6, i35)[0] if (13 != i7 < 3) else (4 * 3)), (-(10**19) + pow(i6, 3, 2))])
            def inner38(x, *rest, scale=4, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner38(sum(v16 & i6 for v16 in l13)), inner38(1, 2, *f2(), scale=3, z=(norm(i35) ** 0)))
        assert "{}{:>6}{!r}".format(f8, i7, s9).endswith(("e", "y")), (f"{i7:>5}" if b11 else ("ABC abc" + s9))
    l13 += sorted(list(g5(i6 % 7)))
    l13 = cut(l13)
    i39 = norm((((-9) + i6) if b11 else 1))
except Exception as error:
    print(type(error).__name__, error)
try:
    del d14[s9]
    trim(d14)
    b40 = (False ^ True)
    d14[repr(list(g5(i7 % 7)))] = norm(([x * y for x, y in zip(l13, l13)] or [0])[-1])
    trim(d14)
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
    i7 -= ((i6 - i6) + d14.get(s10, 12))
    i7 = norm(i7)
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
for n17 in range(0):
    if (pow(i7, 4, 6) <= (i7 if b11 else i6)):
        continue
    try:
        raise ExceptionGroup((s9 if b12 else s9), [ValueError((n17 + 7)), Odd((12 + i7))])
    except* ValueError as group:
        print(group.exceptions)
    try:
        it41 = g5((n17 + i7) % 6)
        print(it41.throw(ValueError(s10)))
        it41.close()
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        try:
            f8 = float(b12)
            o42 = C1(i7, (d14.get(s10, (-9)) if isinstance(b11, int) else (n17 * i7)))
            print(o42, repr(o42), o42.total)
            o42.extra = abs(i7)
            print(sorted(vars(o42).items()))
            o42.extra = 'quo"te'.join(f"{i6!r}".split("a"))
            print(sorted(vars(o42).items()))
        except ArithmeticError:
            s9 = cut(((s10.join(s9.split("a")) + chr(n17 % 1000 + 32)) * 0))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
else:
    for n18 in 'quo"te'[:5]:
        i7 = norm((sum(list(map(len, "it's".split()))) if False else (int("-12") * (i7 | i6))))
        s9 = cut(repr((True != (n18 < s9))))
        try:
            raise ExceptionGroup(("Zebra" * 1), [ValueError((i7 * 2**53)), OSError((i7 - i7))])
        except* Exception as group:
            print(group.exceptions)
    else:
        i43 = norm(i7)
raise IndexError
try:
    match {str(x): x * 2 for x in (l13 + l13)}:
        case 0 | 1:
            print("0 | 1")
        case [_, m1, 3]:
            print("match", m1)
        case {}:
            print("{}")
        case _:
            s9 += "%".join(s9.zfill(1).split(","))
            s9 = cut(s9)
except ValueError as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
finally:
    match [ord(c) for c in s9][0:3]:
        case [m1, *_]:
            print("match", m1)
        case []:
            print("[]")
        case True:
            print("True")
        case _:
            if (str((0.5 / (f8 or 1))) in (s10 + s10).swapcase()):
                with Context("one", (ArithmeticError, LookupError)) as i44:
                    l13 = cut((l13 * 1))
                    f8 = ((abs(0.0) ** 1.5) + ((f8 if b11 else f8) + i44))
            else:
                assert isinstance(len(d14), object), f"{s10}{s9}"
print(i6, i7)
print(repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14)
print(logged.calls)
