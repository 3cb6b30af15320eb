# exit: 1
# Program 1032 of internal/progen.


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


@logged
def f1():
    l2 = cut(([v1 | v1 for v1 in [7, 7, 7]] * 1))
    raise IndexError
    l2 = cut(l2)
    if ((abs(3.14159) ** -1) == (1e-7 if True else -0.0)):
        return ((norm(16) ** 0) in [2**53, 2**63, 2, 2])
    return False


def f3(p0, p1=float('inf')):
    try:
        if (i4 := norm(3)) != 19:
            for kn2, n2 in list({str(x): x * 2 for x in [*[10**20, 0]]}.items())[:5]:
                l5 = cut([{}.get(kn2, 2**53), i4, (n2 * n2), (n2 - n2)][4:4:1])
                try:
                    d6 = trim({str(x): x * 2 for x in ([v3 + n2 for v3 in l5] * 2)})
                except ArithmeticError:
                    i7 = norm(((+(i4 ^ n2)) + i4))
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                else:
                    l8 = cut([x * y for x, y in zip([v4 - n2 for v4 in l5], [*[ord(c) for c in "Zebra"], *(v for row in [(l5 + l5), l5] for v in row if v)])])
                finally:
                    d9 = trim(dict(zip(kn2, [i * v for i, v in enumerate((l5 + list(range(6))))])))
        p1 *= ((p0 + p1) if False else round(p1, 0))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    with Context("two") as i10:
        def inner11(x, *rest, scale=9, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner11(pow((i10 ^ i10), 5, 50)), inner11(1, 2, *[v5 + v5 for v5 in [10**20, 0]], scale=3, z=(i10 * i10)))
        l12 = cut([v6 + i10 for v6 in list(sorted({*[], *[7, 7, 7]} & set(range(10)))) if v6 > 2])
    if ((2**63 or (2**63 - 1)) != {}['quo"te']):
        return trim({"%": [5][(-37)], **(dict(k=2, a=9) | {"x": 5, "y": 0, "z": -3}), "été": {**dict(k=2, a=9), "a": 1}["a"]})
    return trim(({k: v + 1 for k, v in dict(zip("x,y;z", [])).items() if v} | ({} | ({"a": 1} | {}))))


def g13(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(((limit and x) or (x >> (limit & 31))))
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g13 ends', x)


def f14(p0):
    d15 = trim(({(p0 or 'e')[0]: ((2**63 - 1) + 2**62)} | {}))
    if isinstance(p0[::-2], object):
        return (not {p0: 2**62})
    return ((norm(sum(v7 * v7 for v7 in list(range(6)) if v7 & 3)) ** 1) == 5)


i16 = 14
i17 = 1
f18 = 2.0
f19 = float('inf')
s20 = "  pad "
b21 = False
b22 = False
l23 = [10**20, 0]
d24 = {"a": 1}
try:
    for n8, n8_ in zip([v9 + i17 for v9 in l23][:4], [][:4]):
        print([i * v for i, v in enumerate(list(reversed(l23)))][:], sum(v10 | 4 for v10 in [*l23] if v10 & v10))
    for n11, n11_ in zip([*[v12 & (-15) for v12 in [1, 2, 3]]][:4], [][:4]):
        for n13 in list(g13(i16 % 7))[:6]:
            l23 = cut(l23)
            match f3(f18, f18):
                case [m3, *_]:
                    print("match", m3)
                case _:
                    n11 = norm((n13 * ((lambda q, r=n11: q + r)(i17) >> ((n11 - i16) & 31))))
            del d24[s20]
            trim(d24)
        else:
            if (i25 := norm(round((f18 if b21 else f18)))) < i16:
                d26 = trim({str(x): x * 2 for x in l23})
            elif b22:
                b27 = ("%" in f"{n11:#x}{i17=}{s20}")
            else:
                i17 = norm({**f3(f19, f19), (s20 or 'e')[-1]: sum(l23), s20.casefold(): (16 + i17)}[f"text "])
    else:
        if (("%+d %10s" % (d24.get('quo"te', i16), (s20 * 3))) in s20):
            i16 ^= sum(sorted(l23))
            i16 = norm(i16)
        elif ((i17 + i16) in [x * y for x, y in zip([7, 7, 7], [7, 7, 7])]):
            with Context("three", ValueError) as i28:
                d24 = trim({k: v + 1 for k, v in {}.items()})
                l29 = cut(list(g13(i28 % 7)))
    print(f"text text {f19:%}"[((i17 if b22 else i16) + i17)], s20)
    if (((i17 < i17 > f18) | (b21 if False else b21)) or "{}{:>6}{!r}".format(f18, 1_000_000, s20).endswith(("e", "y"))):
        with Context("one") as i30:
            w14 = 4
            while w14 > 0:
                w14 -= 1
                s31 = cut(s20)
            i17 //= i30
            i17 = norm(i17)
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18), repr(f19))
print(s20)
print(b21, b22)
print(l23)
print(d24)
print(logged.calls)
try:
    try:
        assert ((b21 or False) ^ (not b21)), repr(repr(d24))
    except LookupError:
        i17 += {k: v + 1 for k, v in {}.items() if v > 1}["tab\t"]
        i17 = norm(i17)
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18), repr(f19))
print(s20)
print(b21, b22)
print(l23)
print(d24)
print(logged.calls)
try:
    for n15 in range(1, 6, 2):
        for n16 in [(i17 & i17), 11][:6]:
            l32 = cut(list(g13((lambda q, r=n15: q + r)(i17) % 7)))
            l23.remove(12)
            del l23[12:]
            def inner33(x, *rest, scale=n15, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner33((-29)), inner33(1, 2, *[v17 + (-2) for v17 in l32 if v17 % 5], scale=3, z=(14 % (5 or 3))))
        def inner34(x, *rest, scale=19, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner34((i17 if (not s20) else (l23 or [7])[-1])), inner34(1, 2, *l23, scale=3, z=(i16 + 4611686018427387903)))
        if (i35 := norm(l23[(i17 + i16)])) != 10:
            with Context("two", ValueError) as i36:
                f37 = ((divmod(i16, 10)[1] / ((norm(i17) ** 0) or 5)) + ((f18 * f19) + (i16 << (i36 & 31))))
                s38 = cut(s20)
            for n18 in (type(s20).__name__ * 2)[:5]:
                d24 = trim({"x": 5, "y": 0, "z": -3})
                i17 = norm(i16)
        elif ((n15 << (2**53 & 31)) <= (i35 // i17) < (13 if True else i17)):
            with Context("one", (ArithmeticError, LookupError)) as i39:
                s40 = cut("Zebra".center(9, "é"))
                d41 = trim(d24)
        else:
            with Context("three", (ArithmeticError, LookupError)) as i42:
                d24 = trim(dict(zip((s20 + (s20 * 0)), l23)))
                d24 = trim({str(x): x * 2 for x in [v19 & i35 for v19 in l23 if v19 % 5][3:-2]})
    else:
        f43 = ((3 if b22 else (1_000_000 * 14)) / ((list(g13(i17 % 7)) or [8])[0] or 8))
except Exception as error:
    print(type(error).__name__, error)
try:
    print((([i * v for i, v in enumerate([5])] if (not s20) else [x * y for x, y in zip([10**20, 0], l23)]) + ((l23 + l23) if (b21 ^ b21) else l23)), s20)
    raise Odd((5 + i16), 5)
    for kn20, n20 in list(f3(f18, 1e10).items())[:5]:
        f18 += ((lambda q, r=14: q * 2 - r)(i16) + n20)
        b44 = b21
    del d24[s20.replace("12", s20)]
    trim(d24)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (not (float(i17) == abs(f18))):
        i16 *= ((i17 if False else i16) + (i17 + i17))
        i16 = norm(i16)
        l23.remove(i17)
        del l23[12:]
    elif False:
        w21 = 2
        while w21 > 0:
            w21 -= 1
            try:
                i17 = norm(sum([(norm(0) ** 2), sum(v22 + v22 for v22 in l23), len(s20), (i16 * i16)]))
            except ZeroDivisionError:
                f45 = ((1e10 + (i16 // (6 or 1))) // (((f18 if True else f18) if b22 else (f19 % (f18 or 6))) or 7))
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            it46 = g13((+i17) % 6)
            print(it46.throw(ValueError(s20)))
            it46.close()
    else:
        if b21:
            assert (not repr(i16)), "{}{:>6}{!r}".format((3.14159 // f18), l23[4611686018427387903], (s20 * 0))
        else:
            try:
                i47 = norm(({}[(s20 * 0)] - sum([v23 | i16 for v23 in list(range(6))])))
                d24 = trim(dict(zip(f"{i16=}{f19:%}{f19:g}", list(range(len(l23) % 9)))))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            match i16:
                case int(m3):
                    print("match", m3)
                case None:
                    print("None")
                case True:
                    print("True")
                case _:
                    b48 = ({**d24, "a": 1}["a"] != {**{k: v + 1 for k, v in d24.items()}, "a": 1}["a"] == 2.0)
        l23 += l23
        l23 = cut(l23)
    b22 = (not f18)
    i17 = norm((i16 // (len(s20.rjust(10, "é")) or 7)))
except Exception as error:
    print(type(error).__name__, error)
try:
    d49 = trim(dict(zip((str(d24) + (s20 + s20)), [i * v for i, v in enumerate(list(map(len, s20.split())))])))
    print(((d24 if (f18 == f19) else {s20: i17, **d24, s20: i17}) | {k: v + 1 for k, v in {"tab\t": 2**64, s20: i16, s20: 10}.items() if v}), {s20: ((i16 // i16) - ((-33)).bit_length()), "{}{:>6}{!r}".format((f19 // (1e300 or 1)), (9 - i16), s20.partition("a")[1]): ([3, -1, 2, 0][i17] * len(s20)), ("{}{:>6}{!r}".format(f19, 1, s20) + (s20 if b21 else s20)): (i16 << ((norm(i16) ** 2) & 31))})
    for n24, n24_ in zip([ord(c) for c in "tab\t".rstrip()][:4], [][:4]):
        it50 = g13((i16 if b22 else 14) % 6)
        print(it50.send(None))
        it50.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    for n25, n25_ in enumerate([x * y for x, y in zip((l23 if b22 else l23), list(g13((-6) % 7)))][:5]):
        s20 = cut(((("12" or s20) if b21 else f"{i16 = }{f19:%}") + ((s20 + s20) if (i16 < i16 < i17) else (s20 * 0))))
        n25 ^= (int(f19) if b21 else (l23 or [2])[-1])
        n25 = norm(n25)
        for n26 in ascii("it's")[:5]:
            print((b21 or ((lambda q, r=(-5): [r, q][q % 2])(i16) > d24[s20])), {})
            f18 = 1e300
            l51 = cut([v27 * v27 for v27 in l23[:-1]])
        else:
            l23.reverse()
            del l23[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18), repr(f19))
print(s20)
print(b21, b22)
print(l23)
print(d24)
print(logged.calls)
try:
    if b22:
        raise IndexError
        if f1():
            if ("%+d %10s" % ((lambda q, r=i17: q * 2 - r)(i17), (s20 if b21 else s20))).isidentifier():
                l23 = cut([x * y for x, y in zip(((l23 if b22 else [3, -1, 2, 0]) * 1), [i * v for i, v in enumerate([*l23, *(v for row in [l23, l23] for v in row if v)])])])
            elif (f14(p0=s20) or ("hello" not in d24)):
                l23 = cut([v28 & 10 for v28 in (l23 * 0)])
            else:
                f18 = round(max((f18 - f18), d24.get("été", i17)), 1)
    elif (l23[i17] in l23):
        i17 = norm((lambda q, r=i16: q * 2 - r)(((i16 if True else 2) + (11 - i17))))
    else:
        assert b22, s20
    match sum(v29 & v29 for v29 in l23 if v29 != 5):
        case True:
            print("True")
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case [m1]:
            print("match", m1)
        case _:
            assert (2**53 <= pow(i17, 4, 42) == l23[9]), s20
except Exception as error:
    print(type(error).__name__, error)
try:
    it52 = g13((8 & 14) % 6)
    print(next(it52, 'end'))
    print([*it52])
    print(next(it52, 'end'))
    it52.close()
    l23.clear()
    del l23[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    i17 %= ((13 + i17) - (13 * i17))
    i17 = norm(i17)
    f18 /= f19
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18), repr(f19))
print(s20)
print(b21, b22)
print(l23)
print(d24)
print(logged.calls)
try:
    assert (f14(p0="x,y;z", bad=1) if s20.isdigit() else (s20 <= s20)), s20.join(s20.split(" "))
    i53 = norm((((i17 + i16) if b21 else max(i16, 0)) * (((-28) ^ i17) + (i17 - i17))))
    for kn30, n30 in list(({"ABC abc": 17} if isinstance(l23, int) else (d24 | d24)).items())[:5]:
        try:
            i16 *= ((n30 + n30) - (i53 % (n30 or 1)))
            i16 = norm(i16)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            f19 -= ((f19 / (f18 or 3)) - sum([f18, 123456.789]))
        finally:
            with Context("one", (ArithmeticError, LookupError)) as i54:
                f18 = (((f18 % (f18 or 6)) * round(f18, 3)) * -round(f19, 0))
                s20 = cut(kn30)
        try:
            f18 += (norm((6 if b22 else i53)) ** 1)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18), repr(f19))
print(s20)
print(b21, b22)
print(l23)
print(d24)
print(logged.calls)
print(i16, i17)
print(repr(f18), repr(f19))
print(s20)
print(b21, b22)
print(l23)
print(d24)
print(logged.calls)
assert b21, s20
for n31 in range(3):
    for n32 in "{}{:>6}{!r}".format((f18 % f19), max(6, 0), s20.replace(s20, s20))[:5]:
        if ((n32 * 3) <= (n32 if b21 else s20)):
            continue
        if (i55 := norm((lambda q, r=n31: q + r)((l23 or [3])[0]))) < i17:
            l23 = cut(([i * v for i, v in enumerate(list(g13(i16 % 7)))] + [x * y for x, y in zip([v33 * i16 for v33 in []], (l23 if b22 else l23))]))
            i16 = norm((((lambda q, r=i17: q * 2 - r)(i55) >> ((i16 - i55) & 31)) & (n31 if b21 else 15)))
try:
    w34 = 2
    while w34 > 0:
        w34 -= 1
        raise KeyError(pow((i17 | 17), 5, 16))
        d56 = trim({k: v + 1 for k, v in dict(zip(str([3, -1, 2, 0]), [])).items() if v > 1})
except Exception as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
finally:
    match (-(i16 - i17)):
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case True:
            print("True")
        case _:
            for n35, n35_ in zip([v36 + i17 for v36 in l23 if v36 > 2][:4], l23[:4]):
                def inner57(x, *rest, scale=n35, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner57(((lambda q, r=2**31: q * 2 - r)(i17) - (-14))), inner57(1, 2, *(l23 if True else [1, 2, 3]), scale=3, z=i16))
                l23[i17] = (int(f19) - (n35 - i17))
                del l23[12:]
            else:
                l58 = cut(([i * v for i, v in enumerate([x * y for x, y in zip(l23, l23)])] * 0))
print(i16, i17)
print(repr(f18), repr(f19))
print(s20)
print(b21, b22)
print(l23)
print(d24)
print(logged.calls)
