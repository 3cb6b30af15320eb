# exit: 1
# Program 1020 of internal/progen.


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


def f1(p0, p1):
    match f"{41 + 1:{4 + 2}}":
        case [1 | 2 | 3 as m0, *others]:
            print("match", m0)
        case {"a": m0, **rest}:
            print("match", m0)
        case _:
            raise RuntimeError(p0) from TypeError('cause')
    return cut(f"text text ")


i2 = (2**63 - 1)
f3 = 1.5
s4 = "😀!"
b5 = True
b6 = True
l7 = [7, 7, 7]
l8 = [1, 2, 3]
d9 = dict(k=2, a=9)
d10 = {"x": 5, "y": 0, "z": -3}
try:
    def inner11(x, *rest, scale=10, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner11(min((norm(i2) ** 0), {**{"a": 1}, "a": 1}["a"])), inner11(1, 2, *sorted(l8), scale=3, z=(norm(i2) ** 0)))
    d9[hex(i2)[:-2]] = norm(2**62)
    trim(d9)
    if (i2 not in [5]):
        for n1, n1_ in zip([i * v for i, v in enumerate(l7[0:2])][:4], ((l8 + l7) + [5])[:4]):
            l8 = cut(l8)
    else:
        print(s4.join(f"text ".split(",")), ({**{str(x): x * 2 for x in l8}, s4[i2]: (i2 % (5 or 7)), s4: (i2 + i2)} if ([ord(c) for c in s4] <= (l7 + l7)) else {f"{s4:.2}{i2:04}": (i2 and i2)}))
        l12 = cut([x * y for x, y in zip([i2, (i2 or i2), int("1_0")], sorted([x * y for x, y in zip([1, 2, 3], [])], key=abs))])
except Exception as error:
    print(type(error).__name__, error)
try:
    w2 = 4
    while w2 > 0:
        w2 -= 1
        match ([x * y for x, y in zip(l8, l7)] if s4.isalpha() else [v3 & i2 for v3 in l7 if v3 != v3]):
            case int(m2):
                print("match", m2)
            case [m2]:
                print("match", m2)
            case [m2, *_]:
                print("match", m2)
            case _:
                for n4 in [i * v for i, v in enumerate(l8[:2])][:6]:
                    i13 = norm(n4)
                    d14 = trim({k: v + 1 for k, v in dict(zip(f1(p0=s4, p1=d10), (l8 * 2))).items() if v > 1})
                    b15 = (((i13 + n4) >> (d9.get(s4, i2) & 31)) <= i13)
        for n5, n5_ in zip(l7[:4], list(map(len, f"text {f3:.2f}{i2=}".split()))[:4]):
            try:
                d16 = trim(({(s4 or 'e')[-1]: i2, s4[:4]: i2, f1("", d9): n5} | dict(zip(f1(s4, p1=d10), [v7 + n5 for v7 in l7 if v7 % 3]))))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        else:
            try:
                raise ExceptionGroup(f1(s4, {}), [ValueError((i2 * i2)), KeyError(i2)])
            except* ValueError as group:
                print(group.exceptions)
    i2 = norm(int(" 8 "))
    assert (("it's" >= "") and isinstance(b6, int)), "日本".join(("it's" if b5 else s4).split(","))
except Exception as error:
    print(type(error).__name__, error)
try:
    if (((i2 if b6 else i2)).bit_length() != (lambda q, r=i2: r if q > r else q)((lambda q, r=(-1): q + r)(i2)) == f3):
        w8 = 5
        while w8 > 0:
            w8 -= 1
            raise ValueError("")
            try:
                s17 = cut(str((l8 < [6, i2, i2])))
                s4 = cut(f"text {i2 = }")
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
                raise RuntimeError('again') from e3
        s4 = cut(s4.casefold())
    l7 = cut(sorted([(1 if b6 else i2), (i2 // (i2 or 8)), (i2 + 10**20), (i2 // (19 or 4))], key=str))
except Exception as error:
    print(type(error).__name__, error)
try:
    i18 = norm((((0 * i2) - (l8 or [5])[-1]) and (norm(sum(l8)) ** 2)))
    with Context("three", ValueError) as i19:
        d10[((s4 or s4) if ("日本" == s4) else f1(s4, p1=d9))] = norm(i2)
        trim(d10)
        try:
            try:
                i20 = norm(divmod(i18, ([i18, i18, *l7] or [3])[-1])[0])
                b21 = isinstance([i * v for i, v in enumerate(l7)], bool)
            except (IndexError, KeyError):
                f22 = (((-2.5 * 3.14159) + sum([2.0, f3])) - ((2.0 - f3) / (round(f3, 0) or 6)))
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                f23 = (round((f3 if b5 else f3), 1) if b6 else f3)
            s24 = cut(s4)
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    s4 = cut((("{}{:>6}{!r}".format(f3, 13, s4) or 'e')[0] if ("日本".isidentifier() if s4.isupper() else (s4 > s4)) else (("%" + s4) or 'e')[-1]))
    for n9 in range(4, 0, -1):
        raise RuntimeError((s4 if True else "")) from TypeError('cause')
        s4 = cut(("12" if b6 else "{}{:>6}{!r}".format(sum([f3, f3]), (lambda q, r=n9: [r, q][q % 2])(8), s4)))
except Exception as error:
    print(type(error).__name__, error)
try:
    s4 = cut(s4)
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner25(x, *rest, scale=17, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner25(i2), inner25(1, 2, *sorted(l8, key=str), scale=3, z=(i2 * 12)))
    raise KeyError(((i2 + i2) - d10.get(s4, i2)))
    print((b5 if (s4.join("12".split("a")) != s4) else ([x * y for x, y in zip(l7, l7)] >= sorted(l8, reverse=True))), sorted([x * y for x, y in zip(l7, l8)][-1:3]))
except Exception as error:
    print(type(error).__name__, error)
try:
    s4 = cut("Zebra")
    for n10, n10_ in zip(sorted(sorted([10**20, 0], key=abs), key=str)[:4], [][:4]):
        match ((n10 if b5 else i2) % ((i2 + i2) or 5)):
            case -1:
                print("-1")
            case True:
                print("True")
            case _:
                n10 |= len({})
                n10 = norm(n10)
    b26 = all(l8)
except Exception as error:
    print(type(error).__name__, error)
try:
    b5 = (((-i2) in [v11 & 12 for v11 in l8]) if b5 else b5)
except Exception as error:
    print(type(error).__name__, error)
print(i2)
print(repr(f3))
print(s4)
print(b5, b6)
print(l7, l8)
print(d9, d10)
print(logged.calls)
try:
    l8[:-3:-1] = [i2]
    del l8[12:]
    l7 += [(i2 - i2), (i2 if b6 else 10)]
    l7 = cut(l7)
    print((not ((i2 + i2) * i2)), (lambda q, r=13: q * 2 - r)(((i2 if b6 else i2) + len(s4))))
except Exception as error:
    print(type(error).__name__, error)
print(i2)
print(repr(f3))
print(s4)
print(b5, b6)
print(l7, l8)
print(d9, d10)
print(logged.calls)
for n12, n12_ in zip([i2, (i2 * i2), i2][:4], l8[:4:-2][:4]):
    raise Odd(i2, 5)
    l8.extend([(i2 - n12)])
    del l8[12:]
    i27, i28 = l7
print(l8.index(18), l8.count(i2))
del l8[12:]
s4 = cut((("ABC abc" if False else s4).replace(s4, "😀!") * 2))
print(i2)
print(repr(f3))
print(s4)
print(b5, b6)
print(l7, l8)
print(d9, d10)
print(logged.calls)
