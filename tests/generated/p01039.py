# Program 1039 of internal/progen.


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


def f1(p0=1):
    try:
        raise IndexError
        match f"{2.5:10.3}{'s':.2}":
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case int(m1):
                print("match", m1)
            case _:
                w1 = 1
                while w1 > 0:
                    w1 -= 1
                    f2 = (abs(1e300) ** 0.5)
                    for n2 in range(3):
                        l3 = cut([int(f2)])
                    else:
                        l4 = cut([(15 - p0), (-17), p0][:-1])
    except ValueError as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
        raise RuntimeError('again') from e0
    finally:
        with Context("two", (ArithmeticError, LookupError)) as i5:
            l6 = cut([3, -1, 2, 0])
            i8 = norm((1 if "%".isalpha() else ([10**20, 0] or [3])[-1]))
            def inner7(x):
                nonlocal i8
                i8 = norm(i8 + x)
                return i8
            print(inner7((p0 - p0)), inner7(1), i8)
    raise KeyError(sum([p0, p0]))
    if (not {k: v + 1 for k, v in {"x": 5, "y": 0, "z": -3}.items() if v}):
        return cut((str(-0.0) or 'e')[0])
    return cut(ascii((("  pad " + "Zebra") * 0)))


def g9(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(((x * x) >> ({"a": 1}["日本"] & 31)))
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g9 ends', x)


def f10(p0):
    def inner11(x, *rest, scale=(2**63 - 1), **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner11((dict(k=2, a=9).get("😀!", (0)) | (11 + 7))), inner11(1, 2, *[*[5], *(v for row in [[1, 2, 3], []] for v in row if v)], scale=3, z=-(10**19)))
    if ((10 + 5) not in [v3 + v3 for v3 in [3, -1, 2, 0] if v3 > 5]):
        return any(list(range(6)))
    return (repr([v4 - v4 for v4 in [1, 2, 3] if v4 % 3]) >= repr((15 != (2**63 - 1))))


def f12(p0):
    f13 = (abs(({**{}, "a": 1}["a"] / ((lambda q, r=13: [r, q][q % 2])(3) or 6))) ** -1)
    with Context("three") as i14:
        assert f10("日本"), f"{i14}{i14!r}text "
        if True:
            l15 = cut([ord(c) for c in "tab\t"])
            assert ([*l15, *(v for row in [l15, l15] for v in row if v)] != [ord(c) for c in "tab\t"]), "日本"
        else:
            i16, i17 = norm(5), norm(i14)
            raise KeyError((dict(k=2, a=9).get("😀!", i17) + (norm(i14) ** 3)))
    if f10("ABC abc"):
        return False
    return (p0 == (abs((16 / ((-8) or 6))) ** 0.5))


i18 = 10
f19 = 1e16
f20 = 1.5
s21 = "  pad "
b22 = False
b23 = True
l24 = []
d25 = {"a": 1}
d26 = {"x": 5, "y": 0, "z": -3}
try:
    def inner27(x, *rest, scale=i18, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner27(abs((i18 & i18))), inner27(1, 2, *[x * y for x, y in zip([], [])], scale=3, z=(i18 * i18)))
    f20 *= sum(v5 - 1 for v5 in [7, 7, 7] if v5 < 3)
    assert (str(i18) < (s21 + s21)), s21
except Exception as error:
    print(type(error).__name__, error)
print(i18)
print(repr(f19), repr(f20))
print(s21)
print(b22, b23)
print(l24)
print(d25, d26)
print(logged.calls)
try:
    i28, *l29 = l24
except Exception as error:
    print(type(error).__name__, error)
try:
    if (isinstance((2 if b22 else i18), (float, list)) is b23):
        if f10(hex(i18)):
            for kn6, n6 in list({f1(7): (i18 * i18)}.items())[:5]:
                f20 = (round((0.0 / (f20 or 5)), 2) + (-2.5 * sum(l24)))
                d30 = trim({k: v + 1 for k, v in (d26 if (f19 < f20) else ({"a": 1} | d26)).items() if v > 1})
        else:
            with Context("three", (ArithmeticError, LookupError)) as i31:
                d32 = trim((dict(zip('quo"te'[11], [i18, i18, *[1, 2, 3]])) | {str(x): x * 2 for x in (l24 if b23 else l24)}))
                d26 = trim(d32)
            print(l24.pop())
            del l24[12:]
    match str({}):
        case [_, m1, 3]:
            print("match", m1)
        case [m1]:
            print("match", m1)
        case [_, m1, 3]:
            print("match", m1)
        case _:
            match l24:
                case []:
                    print("[]")
                case _:
                    if False:
                        f33 = (f19 * f"{i18 = }text ".count("Zebra"))
                        s34 = cut(s21)
                    else:
                        l35 = cut([i * v for i, v in enumerate([i18, i18][-1:])])
                        l24 = cut([v7 - i18 for v7 in (l24 * 1)])
    print(l24.index(1), l24.count(i18))
    del l24[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    raise Odd((i18 if b22 else i18), 5)
    i36 = norm(({**{s21: i18, s21: i18}, "a": 1}["a"] + {}.get(s21.replace(s21, s21), i18)))
    i36 = norm((~(i36 - d25.get(s21, i36))))
except Exception as error:
    print(type(error).__name__, error)
print(i18)
print(repr(f19), repr(f20))
print(s21)
print(b22, b23)
print(l24)
print(d25, d26)
print(logged.calls)
try:
    for n8 in range(5):
        try:
            b23 = s21.join(f1(3).split("a")).isupper()
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            with Context("three", (ArithmeticError, LookupError)) as i37:
                b23 = b23
                f38 = round(((1e10 + 16) + (i37 >> (i37 & 31))), 0)
        raise IndexError
        it39 = g9(sum(v9 + v9 for v9 in l24 if v9 != 2) % 6)
        print([*it39])
        print(next(it39, 'end'))
        it39.close()
    for n10, n10_ in zip(((l24 + [10**20, 0]) if any(l24) else [v11 - (-34) for v11 in [3, -1, 2, 0] if v11 < 2])[:4], (([1, 2, 3] if b23 else l24) if (b22 | b23) else (l24 * 0))[:4]):
        match n10:
            case None:
                print("None")
            case int(m2):
                print("match", m2)
            case [_, m2, 3]:
                print("match", m2)
            case _:
                try:
                    b22 = b22
                    b22 = (not f"{n10:+}{i18=}")
                except ValueError as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i18)
print(repr(f19), repr(f20))
print(s21)
print(b22, b23)
print(l24)
print(d25, d26)
print(logged.calls)
try:
    d26 = trim({k: v + 1 for k, v in ({"x": 5, "y": 0, "z": -3} | ({} | d26)).items() if v})
    w12 = 5
    while w12 > 0 and (b23 if True else False):
        w12 -= 1
        s40 = cut(repr(((i18 - i18) % (~i18))))
        for n13, n13_ in zip([i * v for i, v in enumerate([i18, i18])][:4], [(i18 if b22 else i18), *[1, 2, 3]][:4]):
            if s21.center(0, " ").isidentifier():
                continue
        else:
            raise ValueError((f1() if f12(f20) else repr(i18)))
except Exception as error:
    print(type(error).__name__, error)
print(i18)
print(repr(f19), repr(f20))
print(s21)
print(b22, b23)
print(l24)
print(d25, d26)
print(logged.calls)
