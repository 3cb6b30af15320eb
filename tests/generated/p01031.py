# Program 1031 of internal/progen.


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


def f1(p0=11, p1={}):
    assert True, "it's"[-1:3]
    b2 = ((10 * (7 * p0)) <= len([1, 2, 3]) > ((float('inf') if True else 1e16) - 1e10))
    p1 = trim({"hello": (len("%") - (3 + p0))})
    return 1e10


def f3(p0, p1):
    i4, *l5 = list(range(6))
    assert all(l5), (p0.join(p0.split(" ")) * 0)
    if (True & (not i4)):
        return ((i4 / i4) - f1(19, {"x": 5, "y": 0, "z": -3}))
    return (f1(i4) / (f1(i4, dict(k=2, a=9)) or 2))


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
def f7():
    if ((((-27) // (15 or 9)) if "été".isidentifier() else 17) in [len(dict(k=2, a=9)), 2**64, len("12"), min(2, 16)]):
        if False:
            s8 = cut("ABC abc".join("".join(chr(97 + abs(n) % 26) for n in [v1 * v1 for v1 in [1, 2, 3] if v1 % 3]).split(",")))
        elif ([i * v for i, v in enumerate([10**20, 0])] >= [ord(c) for c in 'quo"te']):
            s9 = cut((repr(True) if ("%" >= "%") else chr(4611686018427387903 % 1000 + 32)).rjust(9, " "))
        else:
            d10 = trim({})
        s11 = cut(((("a" + 'quo"te') or 'e')[0] + "12".partition(" ")[2].lstrip()))
    l12 = cut(sorted([5], key=str))
    return cut("Zebra".ljust(8, "*"))


i13 = 13
f14 = 123456.789
s15 = "it's"
b16 = True
l17 = [3, -1, 2, 0]
l18 = [10**20, 0]
d19 = {"a": 1}
try:
    raise KeyError(({**d19, "a": 1}["a"] if b16 else d19.get(s15, i13)))
    try:
        raise ExceptionGroup((s15 * 0), [ValueError(i13), KeyError(d19.get(s15, 8))])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
    def inner20(x, *rest, scale=i13, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner20((norm((norm(i13) ** 3)) ** 0)), inner20(1, 2, *list(g6(i13 % 7)), scale=3, z=i13))
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner21(x, *rest, scale=19, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner21(i13), inner21(1, 2, *[i * v for i, v in enumerate(l17)], scale=3, z=(i13 if b16 else i13)))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three", ValueError) as i22:
        try:
            if (((i13 + i13) - sum(v2 + 12 for v2 in l18 if v2 != v2)) > ((13 & 7) // ((i13 // (i13 or 2)) or 9))):
                i13 = norm(len(s15.rjust(6, " ").replace(s15, s15)))
                b23 = (s15 not in ({} | {str(x): x * 2 for x in l18}))
            else:
                d24 = trim({k: v + 1 for k, v in {}.items() if v})
                s25 = cut(format((len([]) * (i22 & i13)), ","))
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        for kn3, n3 in list({k: v + 1 for k, v in d19.items()}.items())[:5]:
            kn3 = cut("{}{:>6}{!r}".format(-f14, (i22 - i22), "{}{:>6}{!r}".format(f14, i22, s15)).title())
            try:
                l26 = cut(([i22] if (f14 >= round(f14, 1)) else [v4 | i22 for v4 in l17 if v4 & 3]))
                s27 = cut(kn3.ljust(0, "é"))
            except (IndexError, KeyError):
                s28 = cut(s15.zfill(2).ljust(9, "é").rjust(11, "é"))
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
    match i13:
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case {}:
            print("{}")
        case _:
            s29 = cut((s15.join((s15 * 2).split("a")) + "{}{:>6}{!r}".format(float(i13), (1 + i13), f7())))
except Exception as error:
    print(type(error).__name__, error)
try:
    i13 &= ((i13 * i13) >> ((i13 - (-24)) & 31))
    i13 = norm(i13)
    match (-(i13 - i13)):
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case _:
            i30, i31 = norm(((i13 if b16 else i13) & {**{"a": 1}, "a": 1}["a"])), norm((sum(v5 + i13 for v5 in list(range(6))) * ((-14) % i13)))
except Exception as error:
    print(type(error).__name__, error)
try:
    match ((i13 + (-32)) * i13):
        case [_, m1, 3]:
            print("match", m1)
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case _:
            try:
                w6 = 5
                while w6 > 0:
                    w6 -= 1
                    i32 = norm(i13)
                    l18 = cut([v7 & i13 for v7 in (l17 * 0)])
                s33 = cut(("%+d %10s" % (((i13 and i13) if (not d19) else i13), s15)))
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
                raise RuntimeError('again') from e2
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14))
print(s15)
print(b16)
print(l17, l18)
print(d19)
print(logged.calls)
try:
    def inner34(x, *rest, scale=i13, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner34(((l18 or [0])[0] if any([]) else {"x": 5, "y": 0, "z": -3}.get(s15, 16))), inner34(1, 2, *l17, scale=3, z=(lambda q, r=i13: [r, q][q % 2])(1_000_000)))
    i35, i36 = [10**20, 0]
    print((format(i36, "e").capitalize() or 'e')[-1], (format(i35, "_") if (i36 not in l18) else s15.lstrip())[1:])
    s37 = cut(s15)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n8 in [x * y for x, y in zip(sorted(l17, key=abs), l18)][:6]:
        f14 -= ((norm(i13) ** 1) / len({}))
    assert ((i13 // (i13 or 4)) <= ((-34) - i13) == (i13 << (i13 & 31))), f7()
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14))
print(s15)
print(b16)
print(l17, l18)
print(d19)
print(logged.calls)
try:
    with Context("one") as i38:
        def inner39(x, *rest, scale=12, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner39(9), inner39(1, 2, *(l18 if True else [5]), scale=3, z=(i13 & 5)))
        with Context("two", (ArithmeticError, LookupError)) as i40:
            if (s15 not in "{}{:>6}{!r}".format(f14, i13, s15).rjust(10, "é")):
                b16 = (b16 if ((i13 in l18) ^ (not s15)) else b16)
            elif ((not s15) != False):
                i40 = norm((sum(v9 * 11 for v9 in l17 if v9 % 2) | (norm(((-28) + i40)) ** 0)))
            else:
                b16 = True
                b41 = any([ord(c) for c in f7()])
            for n10, n10_ in zip([ord(c) for c in f7()][:4], list(g6(i40 % 7))[:4]):
                f14 = float((("a" + s15) in {k: v + 1 for k, v in d19.items()}))
    if ([i * v for i, v in enumerate((l17 if b16 else [10**20, 0]))] >= [i * v for i, v in enumerate(sorted([1, 2, 3], key=str))]):
        s15 += ((s15 + s15) if b16 else ("%x-%.3s" % (4, s15)))
        s15 = cut(s15)
    else:
        if ((b16 if False else b16) and ([10**20, 0] <= sorted([10**20, 0], key=abs))):
            if bool(([v11 & v11 for v11 in l17] + l17)):
                f14 = f1(([3, -1, 2, 0] or [7])[0], dict(zip(s15, l18)))
            elif ((f14 / (f14 or 7)) < (f14 - f14)):
                i13 = norm(i13)
            else:
                b16 = (((i13 < i13 == i13) | (l18 <= [1, 2, 3])) & ([*l18] == list(filter(None, l18))))
                d19 = trim({})
            i42 = norm(i13)
        else:
            def inner43(x, *rest, scale=i13, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner43((sum(v12 * v12 for v12 in [10**20, 0] if v12 != 2) or d19.get(s15, (-15)))), inner43(1, 2, *(l17 if b16 else l18), scale=3, z=(i13 ^ 10)))
        f14 = ((d19[s15] or min(17, i13)) / ((i13 and i13) or 3))
    print(l18.pop())
    del l18[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14))
print(s15)
print(b16)
print(l17, l18)
print(d19)
print(logged.calls)
