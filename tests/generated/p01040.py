# Program 1040 of internal/progen.


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
def f1(p0, p1, p2=12):
    print({str(x): x * 2 for x in ([][-2:-3] if isinstance(False, int) else [7, 7, 7])}, (list(range(6)) >= [(4 if False else (-18))]))
    return cut(("tab\t" or 'e')[0])


def f2(p0, p1, p2):
    l3 = cut(([ord(c) for c in "12"] + [ord(c) for c in "x,y;z"])[1:3:-1])
    if (("".join('quo"te'.split("a")) + ("%" if True else "ABC abc")) not in str(l3).rjust(5, "é")):
        s4 = cut(("  pad " if False else 'quo"te')[-1:-2][((l3 + [5]) or [8])[-1]])
        print(list(map(len, f"{2.5:.2f}".split())), (((1e10 + float('inf')) + s4.count(s4)) - ((1e300 % (-0.0 or 5)) // -0.1)))
    with Context("three", (ArithmeticError, LookupError)) as i5:
        l3.insert(i5, (p2 if True else i5))
        del l3[12:]
        p1.setdefault(f1(p1, {}, p2=p2), p0)
        trim(p1)
    if False:
        return cut(([v1 + 16 for v1 in l3 if v1 < 5] + ([7, 7, 7] if False else l3)))
    return cut([1, 2, 3])


def f6(p0, p1):
    l7 = cut([5])
    if ([] <= (l7 if True else l7)):
        return trim(dict(zip((p0 if False else "x,y;z"), [v2 - v2 for v2 in [3, -1, 2, 0]])))
    return trim(dict(zip("Zebra", l7)))


i8 = 1
f9 = 1e16
f10 = 0.5
s11 = "x,y;z"
b12 = False
l13 = [10**20, 0]
d14 = {}
try:
    for n3 in [i * v for i, v in enumerate(l13)][:6]:
        l13.remove(i8)
        del l13[12:]
        if all(l13):
            i8 %= ((-25) and n3)
            i8 = norm(i8)
        elif ((l13 or [8])[-1] < (14 and i8)):
            if (b12 ^ s11.endswith(("e", "y"))):
                continue
        else:
            assert ((1e10 - f10) < abs(f10)), s11
            try:
                i15 = norm((((n3 + 0) if bool(l13) else d14.get(s11, i8)) // (sum(v4 - v4 for v4 in l13 if v4 % 5) or 2)))
                f16 = 1e300
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                b17 = ((3 + (i8 >> (i8 & 31))) < d14.get(repr(d14), min(12, i8)))
    print("{}{:>6}{!r}".format(max((i8 / (i8 or 3)), i8), ({**d14, "a": 1}["a"] % ((i8 + 15) or 2)), (s11 if b12 else s11)), (d14 | dict(zip(str((-6)), []))))
    l13[:] = f2(i8, d14, i8)
    del l13[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    f10 /= ((8 // i8) / ({**d14, "a": 1}["a"] or 8))
except Exception as error:
    print(type(error).__name__, error)
try:
    i8 &= i8
    i8 = norm(i8)
    def inner18(x, *rest, scale=i8, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner18(pow(i8, 2, 25)), inner18(1, 2, *[x * y for x, y in zip(l13, l13)], scale=3, z=dict(k=2, a=9).get(s11, i8)))
    raise Odd(sum(v5 * i8 for v5 in l13), 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    i19 = norm((-(10**19) % ((int("-12") - (~15)) or 7)))
    for kn6, n6 in list(dict(zip(("%x-%.3s" % (i8, s11)), [x * y for x, y in zip([5], l13)])).items())[:5]:
        assert (s11.replace(s11, kn6) not in {str(x): x * 2 for x in l13}), "  pad "
        l20 = cut(l13)
    if isinstance(((i19 // (i19 or 8)) - (i8 % i8)), (float, list)):
        i8 += i19
        i8 = norm(i8)
        if (i21 := norm((i8 - ((-38) if b12 else i8)))) != i19:
            try:
                s22 = cut(str(f6(p0=s11, p1=1e300)))
                f9 = float((not i21))
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            if any([v7 + i21 for v7 in list(range(6)) if v7 & 2]):
                i23 = norm(i19)
            else:
                f9 = float(b12)
                f10 = float(sum(v8 & 16 for v8 in l13))
        elif (s11 * 2).endswith(("e", "y")):
            def inner24(x, *rest, scale=i8, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner24(((norm(16) ** 0) * (i21 // (i8 or 4)))), inner24(1, 2, *f2(i8, {"a": 1}, i19), scale=3, z=(i19 << (13 & 31))))
        else:
            try:
                s11 = cut("".join(reversed((s11.partition("l")[1] if s11.isdigit() else s11.replace(s11, s11)))))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                d25 = trim(f6(f1(p0={"x": 5, "y": 0, "z": -3}, p1=d14, p2=i8), (3.14159 * f10)))
    else:
        s11 += ("%o %a" % (-(10**19), s11)).ljust(0, "*")
        s11 = cut(s11)
        for kn9, n9 in list({}.items())[:5]:
            try:
                b26 = (((b12 | True) ^ b12) or ((b12 if b12 else False) & isinstance(i19, bool)))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                s11 = cut(kn9)
            for n10 in ("%5d %r" % ((l13 or [2])[0], "".join(chr(97 + abs(n) % 26) for n in l13)))[:5]:
                s27 = cut((n10[4:0] * 0).rjust(11, " "))
                d14 = trim(dict(zip(f"{i8:#x}{s11:>8}", f2(n9, {"a": 1}, i8))))
            else:
                i19 = norm((~sum(l13)))
except Exception as error:
    print(type(error).__name__, error)
print(i8)
print(repr(f9), repr(f10))
print(s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
try:
    l28 = cut([i * v for i, v in enumerate([*l13, *(v for row in [[v11 & v11 for v11 in l13 if v11 != v11], [10**20, 0]] for v in row if v)])])
    for n12 in range(4, 0, -1):
        for n13, n13_ in enumerate(sorted(f2(9, dict(k=2, a=9), n12), key=abs)[:5]):
            if ((s11 in dict(k=2, a=9)) is (b12 is b12)):
                break
        else:
            (i29, i30), _ = divmod((n12 if (not f9) else len(l28)), (n12 if (i8 not in l28) else (i8 and i8))), None
    with Context("one") as i31:
        if b12:
            l13.remove(1)
            del l13[12:]
        else:
            d14 = trim(f6(f1(p0=dict(k=2, a=9), p1={"x": 5, "y": 0, "z": -3}, p2=i8), f9))
        i31 |= (norm((i8 * 3)) ** 1)
        i31 = norm(i31)
    if ((s11 not in {k: v + 1 for k, v in {"x": 5, "y": 0, "z": -3}.items() if v > 1}) if ((s11 * 0) in {}) else ((i8 < i8 == i8) if ("hello" < s11) else (not {"x": 5, "y": 0, "z": -3}))):
        w14 = 4
        while w14 > 0 and bool(l28):
            w14 -= 1
            with Context("two", (ArithmeticError, LookupError)) as i32:
                s33 = cut(("%+d %10s" % (i8, s11)))
                b12 = True
            for n15 in (f2(i8, dict(k=2, a=9), i8) + f2(i8, d14, i8))[:6]:
                f10 = (round(round(-0.0, 1)) / n15)
                s34 = cut('quo"te')
            else:
                i8 = norm((norm({s11: i8}.get("hello", (9 + i8))) ** 1))
        with Context("two") as i35:
            del d14[f"{i35=:x}{i35 = }"]
            trim(d14)
            l13 = cut([((i35 and i8) - (i8 - i35))])
    elif (not (i8 ^ i8)):
        f36 = f9
    else:
        s11 = cut("été")
        try:
            assert (i8 in [v16 & 2**31 for v16 in l28 if v16 & 3]), f"{f9:e}"
            try:
                d14 = trim({k: v + 1 for k, v in (d14 | {s11: 14}).items() if v > 1})
            except LookupError:
                l37 = cut([x * y for x, y in zip([x * y for x, y in zip(l28, [*l28, 2**53, i8])], [7, 7, 7])])
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        except ZeroDivisionError:
            def inner38(x, *rest, scale=15, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner38(16), inner38(1, 2, *[*l28, *(v for row in [[10**20, 0], [10**20, 0]] for v in row if v)], scale=3, z=(i8 and 3)))
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            print((((i8 or i8) - ((-21) * i8)) / ((sum(l13) if (i8 in [10**20, 0]) else (i8 if True else i8)) or 4)), (~((i8 + i8) + (-i8))))
        finally:
            s39 = cut(s11)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n17, n17_ in zip(f2(i8, d14, i8)[:4], [(i8 + i8), (i8 + i8)][:4]):
        f10 *= 0.5
        try:
            l40 = cut([v18 | v18 for v18 in [v19 * n17 for v19 in l13 if v19 & 5] if v18 > 3])
            def inner41(x, *rest, scale=i8, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner41(((n17 if b12 else i8) >> ((7 or i8) & 31))), inner41(1, 2, *[5], scale=3, z=(+n17)))
        except LookupError:
            l13 = cut([*[v20 * i8 for v20 in [5] if v20 > v20], *(v for row in [l13, (sorted(l13, reverse=True) * 2)] for v in row if v)])
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            i42, *l43 = [i * v for i, v in enumerate(f2(-(2**63), p1=d14, p2=5))]
    for n21 in s11[:5]:
        i8 %= {**d14, "a": 1}["a"]
        i8 = norm(i8)
        print(l13, [1, 2, 3])
    s11 = cut(f"{s11:.2}text {i8=}")
    if ((b12 and s11.islower()) ^ ((i8 not in [10**20, 0]) == b12)):
        i8 = norm({**(dict(zip(s11, l13)) if b12 else d14), "a": 1}["a"])
except Exception as error:
    print(type(error).__name__, error)
print(i8)
print(repr(f9), repr(f10))
print(s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
i8 = norm((f1(d14, p1={"a": 1}).find(s11) * i8))
del l13[0]
del l13[12:]
b44 = (not [v22 | i8 for v22 in []])
print(i8)
print(repr(f9), repr(f10))
print(s11)
print(b12, b44)
print(l13)
print(d14)
print(logged.calls)
