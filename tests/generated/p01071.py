# Program 1071 of internal/progen.


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


def f1(p0=False, p1=(-24), p2=float('inf')):
    s2 = cut("tab\t".center(0, " "))
    if p0:
        w1 = 2
        while w1 > 0 and (p1 in list(range(6))):
            w1 -= 1
            raise KeyError((p1 * (p1 + 5)))
    else:
        s2 = cut(ascii(s2[-2::1]))
        s2 = cut("a".join("ABC abc".center(7, " ").split(" "))[((p1 and p1) ^ (p1 << (7 & 31)))])
    if p0:
        return ((1.5 + p2) / ((p1 / (p1 or 4)) or 2))
    return (((p1 / p1) * float(p0)) / (p2 or 5))


def f3(p0, p1, p2={}):
    match 13:
        case [m0]:
            print("match", m0)
        case 0 | 1:
            print("0 | 1")
        case _:
            s4 = cut('quo"te')
    l5 = cut([x * y for x, y in zip([i * v for i, v in enumerate([1, 2, 3])], [sum([]), 2**63])])
    if p0:
        return cut([x * y for x, y in zip([x * y for x, y in zip([10**20, 0], [])], [x * y for x, y in zip([5], list(range(6)))])])
    return cut(list(range(6)))


i6 = 10
i7 = 15
f8 = 0.1
f9 = 0.1
s10 = "it's"
s11 = "hello"
b12 = False
l13 = [5]
d14 = dict(k=2, a=9)
d15 = {"a": 1}
try:
    if (i16 := norm(sum([x * y for x, y in zip(l13, l13)]))) != i7:
        l13.remove(i16)
        del l13[12:]
    print(s11, ((s11 * 2) + "{}{:>6}{!r}".format(f8, i16, s11))[-3:1:-2])
    d17 = trim({k: v + 1 for k, v in {**dict(zip("12", l13)), (s10 * 1): (-16), s11.capitalize(): i7}.items() if v})
    f9 = (((f9 % (f8 or 1)) / (float(b12) or 3)) * ((i16 ^ i6) or i7))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        s18 = cut((('quo"te' or s10) + s11).casefold())
    except ArithmeticError:
        w2 = 2
        while w2 > 0 and b12:
            w2 -= 1
            raise KeyError(((norm(i7) ** 3) ^ (lambda q, r=i6: q + r)(i6)))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        print((abs(((1e10 + 123456.789) + (i7 if b12 else 12))) ** -1), (norm((len(s10) * (11 // (i7 or 4)))) ** 2))
    i19 = norm({**{}, "a": 1}["a"])
    l13 += [(9 * i7), (i6 * i7), sum(v3 | i19 for v3 in l13), (i19 * i6)]
    l13 = cut(l13)
    d20 = trim({str(x): x * 2 for x in ["  pad ".count(s11)]})
except Exception as error:
    print(type(error).__name__, error)
try:
    l13 += ((list(range(6)) * 0) * 0)
    l13 = cut(l13)
    try:
        raise ExceptionGroup("it's".zfill(3), [ValueError((lambda q, r=i7: [r, q][q % 2])(i6)), KeyError((norm(2) ** 3))])
    except* Exception as group:
        print(group.exceptions)
    raise ValueError(("%d|%s" % (len(dict(k=2, a=9)), f"{i7:#x}text ")))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14, d15)
print(logged.calls)
try:
    def inner21(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner21(len(d14)), inner21(1, 2, *(l13 * 2), scale=3, z=int("-12")))
    l13 = cut([v4 * i6 for v4 in f3(p0=True, p1=f9)])
    for n5 in range(4, 0, -1):
        s22 = cut(f"{i7=}")
        n5 //= i6
        n5 = norm(n5)
        for n6, n6_ in enumerate(l13[:5]):
            l13 = cut(sorted([(n6 and i6), (14 or 17), (+n6), (n5 if b12 else i6)], reverse=True))
            l13 = cut([x * y for x, y in zip(l13, l13)])
    l23 = cut([i * v for i, v in enumerate([i * v for i, v in enumerate([v7 + v7 for v7 in [1, 2, 3] if v7 % v7])])])
except Exception as error:
    print(type(error).__name__, error)
try:
    l13 = cut(l13)
    d15[s10[:1].ljust(8, " ")] = norm(3)
    trim(d15)
    l13.extend(l13)
    del l13[12:]
    if (((i6 != (-11) < f9) if (True and b12) else ("tab\t" in s11)) if (s11.lower() in {str(x): x * 2 for x in l13}) else True):
        assert s10.isupper(), "".join(reversed(f"{f9}"))
    elif (not (i6 != i7 == i6)):
        l24 = cut(f3(all(l13), f1(b12, i7, f8), d14))
    else:
        i25, *l26 = l13
        l13 = cut(([v8 * i25 for v8 in [10**20, 0] if v8 & v8] * 0)[-2:])
except Exception as error:
    print(type(error).__name__, error)
try:
    if ((sum([f9, 1.5]) % (f1(False, i6, f8) or 3)) > (1e300 / ((f8 * f9) or 3))):
        for n9, n9_ in zip([*[3, -1, 2, 0][3:2], *(v for row in [l13, [v10 | i6 for v10 in l13 if v10 & 5]] for v in row if v)][:4], [v11 - 18 for v11 in l13 if v11 < v11][:4]):
            raise KeyError((d14[s11] if (b12 if b12 else True) else min(n9, i7)))
            raise Odd((i7 if b12 else n9), 5)
            f27 = round(f8, 0)
    elif ((s10 not in d14) is isinstance(b12, str)):
        l13 = cut([])
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner28(x, *rest, scale=i7, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner28(((norm(i6) ** 0) + s11.count(s10))), inner28(1, 2, *f3(False, -2.5), scale=3, z=i6))
    for n12 in ("{}{:>6}{!r}".format(0.0, i7, s11) if (i6 != 2**63 == i7) else s11)[:5]:
        match (n12 + s10).replace("tab\t", n12):
            case 0 | 1:
                print("0 | 1")
            case _:
                for n13 in l13[:6]:
                    l13 = cut(sorted([ord(c) for c in f"{n13=}{i7!s:<4}"]))
                    d14 = trim({**{f"{n12!a}{f9:e}{f8:+.1f}": ([] or [6])[-1], s11: (i7 + 2**62)}})
    d15[f"{i7 = }text "] = norm(((-28) or sum(l13)))
    trim(d15)
    assert b12, ((s11 + s11) if (i7 != 8 == i6) else s10)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n14, n14_ in enumerate([v15 & 12 for v15 in list(range(6)) if v15 < 5][:5]):
        i6 //= (sum(v16 | n14 for v16 in [3, -1, 2, 0]) + n14)
        i6 = norm(i6)
    i6 = norm((-1))
    def inner29(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner29((sum(v17 - v17 for v17 in [] if v17 & 3) | (i7 if b12 else i7))), inner29(1, 2, *[*[3, -1, 2, 0], *(v for row in [l13, l13] for v in row if v)], scale=3, z=(i7 + 17)))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14, d15)
print(logged.calls)
