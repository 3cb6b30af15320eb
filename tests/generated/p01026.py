# Program 1026 of internal/progen.


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
    match p0:
        case str(m0) if len(m0) > 2:
            print("match", m0)
        case [m0, *_]:
            print("match", m0)
        case True:
            print("True")
        case _:
            i2, i3 = norm((14 - "it's".find(""))), norm(sum(v1 | v1 for v1 in p0 if v1 < 5))
    i4, *l5 = (sorted(p0, key=str) + ([7, 7, 7] * 2))
    return (([7, 7, 7] + [v2 + i4 for v2 in p0 if v2 > 5]) != ([1] * 2))


def f6(p0=-2.5, p1=False, p2="%"):
    l7 = cut((list(map(lambda v: v * 2, [])) if isinstance({k: v + 1 for k, v in {"x": 5, "y": 0, "z": -3}.items() if v}, str) else ([*list(range(6)), *(v for row in [list(range(6)), list(range(6))] for v in row if v)] * 2)))
    return norm((lambda q, r=(-7): q + r)(0))


def f8():
    l9 = cut([v3 | v3 for v3 in [ord(c) for c in "été"] if v3 != 5])
    if ("{}{:>6}{!r}".format(float('inf'), (-19), "日本") not in {}):
        return ({**{}, "a": 1}["a"] / (int("0x1f"[2:], 16) or 1))
    return abs((1e-7 // (0.0 / (1e-7 or 3))))


def g10(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(x)
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g10 ends', x)


i11 = 3
i12 = 1
f13 = 3.14159
f14 = float('inf')
s15 = "tab\t"
b16 = True
l17 = list(range(6))
d18 = {"a": 1}
d19 = {}
try:
    l20 = cut(list(g10((norm(i11) ** 1) % 7)))
    d18.setdefault(s15, 1_000_000)
    trim(d18)
    if (i21 := norm((f6(p1=b16) * sum(l17)))) < i12:
        try:
            w4 = 4
            while w4 > 0:
                w4 -= 1
                f22 = (((1e10 + f14) + (lambda q, r=i11: q + r)(i12)) * (norm(max(9, i21)) ** 2))
                l20 = cut(list(range(6)))
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise RuntimeError('again') from e2
        s15 = cut((("😀!" or 'e')[0] + "été"))
    elif (sum(l17) > (i11 if True else i21)):
        print([v5 * i12 for v5 in [3, -1, 2, 0]][-3:-1], (((dict(k=2, a=9) | d18) | {}) | (d19 | (d19 | d19))))
    else:
        f23 = max(((f14 / f14) if f1(p0=l20, p1=d19) else (-2.5 + f13)), i11)
    def inner24(x, *rest, scale=i21, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner24((i21 + f6(p0=f14, p1=b16, p2="a"))), inner24(1, 2, *l20, scale=3, z=(i12 if b16 else i21)))
except Exception as error:
    print(type(error).__name__, error)
try:
    f14 /= max(f13, (7 and i12))
    match (s15.upper() if (not b16) else s15):
        case [_, m1, 3]:
            print("match", m1)
        case _:
            d18.update({})
            trim(d18)
except Exception as error:
    print(type(error).__name__, error)
try:
    l25 = cut([*l17, *(v for row in [l17, [x * y for x, y in zip([v7 * 16 for v7 in l17], l17)]] for v in row if v)])
    f13 = (round((abs(f14) ** 1.5), 3) + (f14 // ((i12 / (17 or 7)) or 4)))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        with Context("two") as i26:
            b16 = (b16 if any((l17 if b16 else l17)) else (b16 | (not i26)))
            s15 = cut(s15.partition("l")[2].rjust(0, "*"))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        d27 = trim({})
    finally:
        w8 = 2
        while w8 > 0:
            w8 -= 1
            assert False, s15
except Exception as error:
    print(type(error).__name__, error)
try:
    d18[s15.replace(s15, s15).strip()] = norm((norm((-i11)) ** 3))
    trim(d18)
    f13 = (f13 * round((f13 + f13), 3))
    for kn9, n9 in list(d18.items())[:5]:
        print(d18.pop(s15, None), d18.popitem())
        trim(d18)
        if ((f14 + 6) >= f14):
            break
    else:
        for n10 in range(3):
            print(dict(zip(repr((f14 / (1.5 or 4))), [ord(c) for c in s15])), ("%5d %r" % (f6(1e300, b16, s15), s15.join(("%d|%s" % (i11, s15)).split("a")))))
            w11 = 5
            while w11 > 0:
                w11 -= 1
                s15 = cut(("x,y;z"[4:2:-1].zfill(6) if (f6(f13, p2=s15) > (19 % (n10 or 2))) else format((n10 + i12), "_")))
            try:
                f14 = f8()
                l28 = cut(sorted([], key=abs))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                l29 = cut([])
except Exception as error:
    print(type(error).__name__, error)
try:
    i30, *l31 = [1, 2, 3]
    d19 = trim(dict(k=2, a=9))
    if ((s15 * 2) in s15):
        b16 = (not ((i12 if b16 else i30) - (norm(i30) ** 0)))
    elif all([i * v for i, v in enumerate(l31)]):
        print(d19, (all(list(g10(i30 % 7))) if ((s15 * 1) in s15) else f1(l31, d18)))
    else:
        i12 = norm(-(2**63))
        w12 = 4
        while w12 > 0 and b16:
            w12 -= 1
            if f1(p0=[i * v for i, v in enumerate(l31)], p1=d19):
                f13 = f13
                f32 = (((1e10 if b16 else f13) / ((abs(123456.789) ** 1.5) or 8)) - (abs(f13) ** -1))
            else:
                b33 = isinstance(dict(zip(repr(i12), [*[10**20, 0], *(v for row in [l17, [5]] for v in row if v)])), int | dict)
    assert s15.islower(), f"{s15!r}".replace(s15, s15)
except Exception as error:
    print(type(error).__name__, error)
try:
    b16 = (not (f6(0.0, b16, p2=s15) + i11))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n13 in list(reversed([*l17, *(v for row in [l17, l17] for v in row if v)]))[:6]:
        if (sum(v15 & i11 for v15 in l17 if v15 != v15) == {s15: n13, s15: i12}.get((s15 or 'e')[-1], (-(10**19) - (-29)))):
            if b16:
                break
        if ((lambda q, r=n13: [r, q][q % 2])((2**63 - 1)) < (i12 + (i12 or n13))):
            l34 = cut(l17)
        else:
            s35 = cut(s15)
            l17.insert(5, i11)
            del l17[12:]
        try:
            s15 += "  pad "
            s15 = cut(s15)
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    else:
        for n16 in (hex(i11) or 'e')[0][:5]:
            for n17, n17_ in zip(list(g10(i11 % 7))[:4], [0x7FFFFFFF, sum(l17), f6(p0=f13, p2=s15), (i11 * i12)][:4]):
                f36 = f13
                d37 = trim(dict(zip(s15.join((n16 or 'e')[0].split("a")), list(g10((-30) % 7)))))
        else:
            l17 = cut(l17)
    w18 = 4
    while w18 > 0:
        w18 -= 1
        for kn19, n19 in list({k: v + 1 for k, v in {}.items()}.items())[:5]:
            def inner38(x, *rest, scale=i12, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner38(((i11 * i12) if (18 not in []) else (i11 * n19))), inner38(1, 2, *[v20 | n19 for v20 in l17 if v20 != 5], scale=3, z=(i11 + 12)))
            (i39, i40), _ = divmod(sum(v21 - i11 for v21 in l17 if v21 > 3), (norm((i11 & i11)) ** 2)), None
    try:
        l17.insert(i11, sum(v22 & i12 for v22 in [5]))
        del l17[12:]
        i12 = norm(([i * v for i, v in enumerate([1, 2, 3])] if isinstance(l17, (float, list)) else sorted([7, 7, 7], key=str))[sum(l17[-2:])])
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (("12".replace("Zebra", s15) in {str(x): x * 2 for x in l17}) if bool([v23 - 6 for v23 in l17]) else (i11 == (i11 and 4))):
        f41 = ((f8() + 8) if b16 else (abs((f13 / (f14 or 6))) ** 0))
        w24 = 3
        while w24 > 0 and (12 <= i11 < i11):
            w24 -= 1
            if False:
                i11 = norm(i12)
                l17 = cut(list(map(len, ("%05d%-8s|" % ((1 if b16 else i11), ("%" or 'e')[0])).split())))
            elif isinstance({s15: i11, "Zebra": 3, s15: (-3)}, str):
                d42 = trim(({'quo"te': i12, format(i11, "e"): max(i11, (-36)), s15: f6(f41, True)} | dict(zip("{}{:>6}{!r}".format(f41, i11, s15), [v26 | i11 for v26 in []]))))
            else:
                f43 = f14
                l44 = cut(l17)
    elif False:
        w27 = 2
        while w27 > 0:
            w27 -= 1
            if b16:
                b45 = b16
            elif (("%05d%-8s|" % (i11, s15)) == "".join(chr(97 + abs(n) % 26) for n in l17)):
                f13 = ((abs((f14 * f13)) ** -1) / ((float(b16) if (i11 in l17) else (f14 if b16 else f13)) or 7))
            if (f"{s15:>8}{s15:>8}{i12=}" >= s15.partition("a")[2]):
                continue
    else:
        for n28 in list(g10(13 % 7))[:6]:
            if (True if any([5]) else (s15 in s15)):
                continue
            match i11:
                case {"a": m3, **rest}:
                    print("match", m3)
                case _:
                    b46 = b16
            s47 = cut(str(bool([ord(c) for c in s15])))
    it48 = g10(i11 % 6)
    print(next(it48, 'end'))
    print(it48.send(i12))
    print(next(it48, 'end'))
    it48.close()
    def inner49(x, *rest, scale=i11, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner49((i11 // (f6(p2=s15) or 7))), inner49(1, 2, *l17, scale=3, z=(i12 * (-2))))
except Exception as error:
    print(type(error).__name__, error)
try:
    i50, i51 = norm(i11), norm((norm(f6(p1=b16, p2=s15)) ** 3))
    s15 += ("%+d %10s" % ((i11 if b16 else i51), ("tab\t" + s15)))
    s15 = cut(s15)
    try:
        w29 = 2
        while w29 > 0 and True:
            w29 -= 1
            print((~i11), (f8() - (abs((f14 - 0.5)) ** 2)))
        i51 += f6()
        i51 = norm(i51)
    except ArithmeticError:
        it52 = g10(i51 % 6)
        print(next(it52, 'end'))
        print([*it52])
        print(next(it52, 'end'))
        it52.close()
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        print(True, (((f14 / f13) / ((f14 - 1e300) or 7)) * f8(bad=1)))
except Exception as error:
    print(type(error).__name__, error)
print(i11, i12)
print(repr(f13), repr(f14))
print(s15)
print(b16)
print(l17)
print(d18, d19)
print(logged.calls)
