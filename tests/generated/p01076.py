# exit: 1
# Program 1076 of internal/progen.


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
def f1(p0):
    raise IndexError
    l2 = cut([3, ((18 - 7) + (norm(3) ** 3)), ({**dict(k=2, a=9), "a": 1}["a"] % (sum([5]) or 6))])
    if (((-7) + (-11)) != ((-24) - 9) > round(p0, 0)):
        return False
    return True


def f3():
    for n1, n1_ in enumerate([ord(c) for c in "".join(sorted("a"))][:5]):
        n1 -= n1
        n1 = norm(n1)
        l4 = cut(list(map(lambda v: v * 2, [n1, *list(range(6)), n1]))[::2])
        s5 = cut(("%+d %10s" % (len("12"), str(dict(zip("Zebra", l4))))))
    for n3, n3_ in zip(sorted([3, -1, 2, 0], key=abs)[:3][:4], ([ord(c) for c in "it's"] + [*[3, -1, 2, 0], *(v for row in [[5], []] for v in row if v)])[:4]):
        for n4 in range(0):
            l6 = cut(([] if repr("it's").isupper() else (list(map(len, "x,y;z".split())) * 1)))
            l6.extend(list(map(len, ("Zebra" * 1).split())))
            del l6[12:]
            l6 = cut(list({str(x): x * 2 for x in [*l6, *(v for row in [l6, l6] for v in row if v)]}.values()))
        l7 = cut(([v7 - 16 for v7 in [1, 2, 3]] * 2))
    l8 = cut(list(filter(None, sorted([ord(c) for c in "%"], reverse=True))))
    return cut("")


def f9():
    if (i10 := norm((((-1) ^ 2**53) * (12 - 10)))) < (-17):
        if repr(float(False)).isalpha():
            i10 |= (i10 * i10)
            i10 = norm(i10)
            assert ((not False) | (False and True)), f3()
        else:
            i10 |= ((norm(i10) ** 3) & (i10 - i10))
            i10 = norm(i10)
            for n11, n11_ in zip((([] * 2) + ([10**20, 0] * 0))[:4], list(range(i10 % 9))[:4]):
                s11 = cut(chr(((11 + n11) + i10) % 1000 + 32))
        l12 = cut([])
    elif all([x * y for x, y in zip([7, 7, 7], [10**20, 0])]):
        i13, i14 = [*[7, 7, 7], (i10 << (i10 & 31)), *[*list(range(6)), *(v for row in [[], [7, 7, 7]] for v in row if v)]]
    d15 = trim({str(x): x * 2 for x in []})
    return norm(i10)


i16 = 17
i17 = 0
f18 = 1e300
s19 = "  pad "
b20 = False
l21 = []
d22 = {"x": 5, "y": 0, "z": -3}
try:
    try:
        s19 = cut(repr((f9() - (i17 * 19))))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        raise ValueError(("{}{:>6}{!r}".format(f18, i16, s19) if ((-18) < i17 > 2.0) else s19.join("été".split(","))))
    finally:
        raise ValueError("été".replace(s19, s19).casefold())
    print(l21.index(i17), l21.count(i16))
    del l21[12:]
    i23 = norm(f9())
except Exception as error:
    print(type(error).__name__, error)
try:
    (i24, i25), _ = divmod(i16, f9()), None
    print({str(x): x * 2 for x in [abs(14), (-(10**19) * 6), i24, f9()]}, (f"{f18:10.3}{f18}text " if (not (l21 < l21)) else s19.replace(s19, "")))
    for n12 in range(3):
        w13 = 4
        while w13 > 0:
            w13 -= 1
            try:
                f18 = (((i24 / (n12 or 9)) * (i17 if b20 else 18)) * (abs(3.14159) ** 0.5))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        b26 = hex(i17).partition("l")[2].islower()
    try:
        try:
            f18 = ((f18 if (i16 <= i24 > f18) else abs(f18)) * ((f18 - f18) // ((i17 / i24) or 5)))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        for n14 in range(3):
            s19 = cut(f"{i16=}{f18:.2f}{s19!r}")
        else:
            l21 = cut([v15 - i24 for v15 in [*l21, *(v for row in [l21, []] for v in row if v)]])
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    i17 ^= dict(zip(s19, l21))[("%+d %10s" % (2**53, "12"))]
    i17 = norm(i17)
    l21 += [i * v for i, v in enumerate([])]
    l21 = cut(l21)
    raise KeyError(pow(i17, 6, 39))
    try:
        s19 += repr((s19 * 1))
        s19 = cut(s19)
        for kn16, n16 in list({"".join("a".split("a")): (-(10**19) * i16)}.items())[:5]:
            match l21:
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case _:
                    d22 = trim(({k: v + 1 for k, v in (d22 if True else dict(k=2, a=9)).items() if v > 1} | {**{"it's": n16, kn16: n16}}))
            raise RuntimeError(kn16) from TypeError('cause')
        else:
            print((i17 - f9()), "  pad ")
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        d22 = trim({str(x): x * 2 for x in []})
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18))
print(s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
try:
    i27 = norm((([x * y for x, y in zip(l21, l21)] or [3])[-1] - ((+i16) - (i16 // (-39)))))
    s28 = cut("{}{:>6}{!r}".format(((f18 / (f18 or 4)) + float(i27)), sum(v17 * i27 for v17 in l21), s19.join(s19.split("a"))))
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18))
print(s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
try:
    raise ValueError((f"{s19}{i16=}" if (False != b20) else f3()))
    def inner29(x, *rest, scale=i16, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner29(f9()), inner29(1, 2, *[*l21, *(v for row in [[], l21] for v in row if v)], scale=3, z=f9()))
except Exception as error:
    print(type(error).__name__, error)
try:
    i30 = norm(i17)
    i31 = norm(i16)
    try:
        d32 = trim({str(x): x * 2 for x in [f9()]})
    except ArithmeticError:
        for n18, n18_ in enumerate([v19 - i31 for v19 in l21 if v19 != 2][:5]):
            if (i33 := norm(((n18 * i17) * (-i16)))) != i30:
                l34 = cut(l21)
            else:
                i33 = norm((i30 + ({}.get("Zebra", i31) - (norm(i33) ** 1))))
                f18 = (((f18 * f18) if f1(p0=0.1) else (0.1 / (0.5 or 8))) * (+i33))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        try:
            raise ValueError(f"{i16!r}{i16:+}{s19}")
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18))
print(s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
try:
    for n20, n20_ in zip([ord(c) for c in f"{i17=:x}"][:4], sorted(l21, key=abs)[-3:3][:4]):
        w21 = 5
        while w21 > 0 and ("日本" not in s19):
            w21 -= 1
            l21.extend(list(range(i17 % 9)))
            del l21[12:]
            assert (float(b20) < round(f18, 0)), ""
        for n23 in [5][:6]:
            def inner35(x, *rest, scale=n23, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner35(i16), inner35(1, 2, *(l21 if b20 else l21), scale=3, z=(2**64 if True else n20)))
        else:
            s19 = cut((str([v24 - 9 for v24 in l21]) if (b20 != all(l21)) else repr(True)))
        for kn25, n25 in list({(s19 if b20 else s19): (i17 - n20), s19: ((2**63 - 1) % (19 or 4)), s19: ((-11) + i17)}.items())[:5]:
            l21.append((lambda q, r=n20: q + r)(s19.find(s19)))
            del l21[12:]
            s36 = cut((f"{f18:10.3}" if (b20 ^ (kn25 not in "été")) else "tab\t"))
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18))
print(s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
try:
    f37 = f18
    s19 = cut((f"{f37:+.1f}{f37}" * 0))
    s38 = cut(f3())
    l21 = cut([*[i * v for i, v in enumerate(l21)][3::3], (i16 + len(d22)), *((l21 if b20 else l21) if (b20 ^ b20) else [x * y for x, y in zip(l21, l21)])])
except Exception as error:
    print(type(error).__name__, error)
try:
    d22.setdefault((s19 * 3), 8)
    trim(d22)
    l21 = cut(([(i17 * 1_000_000), *l21] if (("%o %a" % (i17, "12")) == s19) else [i * v for i, v in enumerate([v26 + i17 for v26 in l21 if v26 & 3])]))
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18))
print(s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
try:
    for n27 in range(4, 0, -1):
        if ((l21[15] / ((norm(n27) ** 2) or 7)) < float(False)):
            for n28 in [7, 7, 7][:6]:
                d22 = trim({("%d|%s" % ((n28 or n27), 'quo"te'.rjust(4, "é"))): n27, "{}{:>6}{!r}".format((f18 // (1e300 or 4)), f9(), hex(n27)): ((norm(i17) ** 3) and (18 - 7)), **((d22 | d22) if b20 else dict(zip("%", [10**20, 0])))})
                d22 = trim(d22)
                l39 = cut([v29 | v29 for v29 in ([1, 2, 3] + l21)])
            raise KeyError(12)
        else:
            i17 *= (f9() << ((lambda q, r=i17: r if q > r else q)(17) & 31))
            i17 = norm(i17)
        match sorted([5])[:2:-1]:
            case 0 | 1:
                print("0 | 1")
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case str(m2) if len(m2) > 2:
                print("match", m2)
            case _:
                print(s19.join(f"{i17=:x}".split()), (round(f18, 0) % (1e16 or 7)))
        if f1(max(f18, 2**62)):
            for n30 in range(3):
                f40 = (((f18 / (1e-7 or 8)) - abs(f18)) * ((n27 or i17) >> (n27 & 31)))
            else:
                d41 = trim(({str(x): x * 2 for x in sorted(l21, reverse=True)} if ((i17 ^ i16) > (15 * i16)) else ({str(x): x * 2 for x in l21} | {})))
    if (([v31 | i16 for v31 in l21 if v31 < 2] == sorted([], key=str)) == b20):
        s19 = cut(f3())
    else:
        print(d22, list(reversed((list(map(len, "".split())) * 1))))
        l21 = cut(([v34 + i16 for v34 in l21 if v34 < 5] + [v35 - v35 for v35 in [5]]))
    if (([i * v for i, v in enumerate(l21)] < (l21 if b20 else l21)) ^ isinstance(sum([-0.0, 3.14159]), int | dict)):
        i42 = norm({**{}, "a": 1}["a"])
        match dict(zip(s19.ljust(1, "é"), l21)):
            case []:
                print("[]")
            case -1:
                print("-1")
            case -1:
                print("-1")
            case _:
                try:
                    f43 = (round((f18 + f18), 1) * (float('inf') / ((f18 * f18) or 6)))
                except ValueError as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                    raise RuntimeError('again') from e3
    else:
        l21.insert(i17, (i16 // i16))
        del l21[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    s19 = cut("{}{:>6}{!r}".format((f18 / ((f18 // (f18 or 6)) or 9)), (pow(15, 4, 22) - min(i17, i16)), type(f18).__name__.rjust(7, "é")))
    def inner44(x, *rest, scale=i16, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner44((lambda q, r=(-13): q * 2 - r)((i16 if b20 else i16))), inner44(1, 2, *l21, scale=3, z=f9()))
except Exception as error:
    print(type(error).__name__, error)
print(i16, i17)
print(repr(f18))
print(s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
raise ValueError(str(f9()))
i45, *l46 = [v36 + 0x7FFFFFFF for v36 in l21]
for n37 in [*[x * y for x, y in zip(l21, l46)], *(v for row in [[v38 * 3 for v38 in l46 if v38 < v38], [x * y for x, y in zip(l46, l46)]] for v in row if v)][:6]:
    l21 = cut(l46)
    def inner47(x, *rest, scale=17, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner47(((i16 * i17) % ({**d22, "a": 1}["a"] or 4))), inner47(1, 2, *[v39 * 2**31 for v39 in l21 if v39 % 3], scale=3, z=int(-2.5)))
    try:
        d48 = trim({})
        i49 = norm((((l46 if True else l21) if (l21 < [7, 7, 7]) else l46[3::1]) or [8])[-1])
    except (IndexError, KeyError):
        try:
            with Context("two", ValueError) as i50:
                d22 = trim(d22)
                l46 = cut([*[v40 * i16 for v40 in l46 if v40 < v40], *(v for row in [list({str(x): x * 2 for x in l46}.values()), (([1, 2, 3] + l21) if (l21 < l21) else (l46 + [10**20, 0]))] for v in row if v)])
            for n43 in (([10**20, 0] + l46) if (b20 ^ True) else (l21 if b20 else list(range(6))))[:6]:
                b20 = (i17 in ((l21 * 0) if (i45 in l21) else l46))
        except LookupError:
            w44 = 5
            while w44 > 0 and isinstance(d22, str):
                w44 -= 1
                s19 = cut(s19)
                d51 = trim(dict(zip(type(d22).__name__.zfill(5), sorted(l21, key=lambda v: -v))))
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            f18 = (round((f18 + 3), 2) + sum(v45 + 17 for v45 in l46))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
else:
    for n46, n46_ in enumerate(l21[:5]):
        f18 /= float(max(i45, i17))
        n46 = norm(([3, -1, 2, 0][(6 >> (i16 & 31))] * (f9() if True else f9())))
        (i52, i53), _ = divmod(((i45 + n46) + f9()), f9()), None
    else:
        match [v47 + v47 for v47 in l46]:
            case {"a": m2, **rest}:
                print("match", m2)
            case 0 | 1:
                print("0 | 1")
            case [_, m2, 3]:
                print("match", m2)
            case _:
                print((s19 not in {k: v + 1 for k, v in {}.items()}), s19)
print(i16, i17, i45)
print(repr(f18))
print(s19)
print(b20)
print(l21, l46)
print(d22)
print(logged.calls)
