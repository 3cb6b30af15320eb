# Program 1038 of internal/progen.


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
    (i2, i3), _ = divmod(5, 2**31), None
    print(p0.pop(-2))
    del p0[12:]
    raise Odd((i2 // i2), 5)
    if (not (i3 - i3)):
        return (0.0 // (round(1.5, 3) or 7))
    return (((1e300 - 1.5) * (i2 % i2)) / (((float('inf') // 1e10) / ((1e10 + 3.14159) or 2)) or 4))


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


def g5(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(x)
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g5 ends', x)


def f6(p0={"a": 1}, p1="it's"):
    l7 = cut([*[19], *(v for row in [[v1 + v1 for v1 in [10**20, 0]], [7, 7, 7]] for v in row if v)])
    return ((((-15) or 14) * (4611686018427387903 * 15)) < ((18 * 5) * (4611686018427387903 * 10)) < ((0.0 + 1e300) * ((-22) if False else 19)))


i8 = (-39)
i9 = 16
f10 = -0.0
s11 = "a"
s12 = "%"
b13 = False
b14 = False
l15 = [7, 7, 7]
l16 = list(range(6))
d17 = {"a": 1}
try:
    match (dict(zip(s11, l15)) | (d17 | d17)):
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case None:
            print("None")
        case _:
            for n2 in s12.replace(s11, s12)[:5]:
                d17["a"] = norm(((i8 // (2 or 1)) - (i8 + i9)))
                trim(d17)
                match (lambda q, r=2**62: q * 2 - r)(i9):
                    case "a" | "hello":
                        print("\"a\" | \"hello\"")
                    case []:
                        print("[]")
                    case [1 | 2 | 3 as m3, *others]:
                        print("match", m3)
                    case _:
                        i8 = norm(sum(v3 * (-19) for v3 in (l15 * 2) if v3 % 5))
                if (i18 := norm({**{str(x): x * 2 for x in l16}, "a": 1}["a"])) > i8:
                    b13 = (("{}{:>6}{!r}".format(float('inf'), i18, n2) * 1) in {str(d17): (1_000_000 if b14 else i8)})
                    n2 = cut(n2)
                elif True:
                    s12 = cut(f"{i9=:x}{i9:>5}")
                else:
                    d17 = trim(({k: v + 1 for k, v in {n2: i9}.items() if v} | d17))
    f10 = ((f1(l16, l15) + sum(v4 * 8 for v4 in l15 if v4 % v4)) / (f1(l15, l16) or 5))
    match {str(x): x * 2 for x in [v5 & 8 for v5 in [3, -1, 2, 0] if v5 & 3]}:
        case None:
            print("None")
        case [_, m1, 3]:
            print("match", m1)
        case _:
            try:
                if ('quo"te'.join(s11.strip().split(" ")) >= f"{f10:.2f}{i8:{4 + 2}}".partition(" ")[1]):
                    d17 = trim({})
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            else:
                s12 = cut(((f"{i8:>5}{i9 = }" + str(i8)) + s11.join(s12.split(" ")).replace(s11, s12)))
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (False ^ (b14 if b13 else b14)), s11
    try:
        w6 = 4
        while w6 > 0:
            w6 -= 1
            s19 = cut(("{}{:>6}{!r}".format((f10 * f10), (l16 or [0])[0], (s12 + s11)) or "été"))
        l16 = cut(([i * v for i, v in enumerate(([5] + l16))] + [ord(c) for c in "  pad ".join(s12.split())]))
    except ArithmeticError:
        del l15[-1]
        del l15[12:]
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise RuntimeError('again') from e1
    def inner20(x, *rest, scale=i8, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner20((d17 | {}).get("{}{:>6}{!r}".format(0.0, i8, s11), sum([10**20, 0]))), inner20(1, 2, *(l15 if b13 else l15), scale=3, z=(i8 and 1)))
    w7 = 1
    while w7 > 0 and (2**63 not in l16):
        w7 -= 1
        try:
            for n8, n8_ in zip(list(g4(i9 % 7))[:4], ((l16 * 1) if b14 else (l16 if True else l16))[:4]):
                b14 = isinstance((f"{s11!a}" + s12.rjust(7, " ")), object)
            d17 = trim({k: v + 1 for k, v in d17.items()})
        except ZeroDivisionError:
            f10 /= sum([f10, (f10 * i8)])
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise Odd('new')
except Exception as error:
    print(type(error).__name__, error)
try:
    for kn9, n9 in list({(s11 + s12): i8}.items())[:5]:
        (i21, i22), _ = divmod(sum(l15), (list(range(6)) or [8])[0]), None
        i23 = norm((-((i8 if b14 else i9) - i21)))
    raise Odd((i8 * i9), 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    it24 = g4((8 * i8) % 6)
    print(next(it24, 'end'))
    it24.close()
    raise ValueError((f"{s11:*^9}{s12:.2}" + "日本".replace(s12, s12)))
    print(d17.pop("".join(sorted(s12)), None), d17.popitem())
    trim(d17)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (i25 := norm((([10**20, 0] or [6])[-1] * ((-22) if False else i9)))) < (-18):
        d17[s11] = norm((norm((i9 + i25)) ** 2))
        trim(d17)
    else:
        for n10, n10_ in zip((l15 + [v11 | i25 for v11 in l15])[:4], [(i8 if b13 else i9), *[v12 - v12 for v12 in [5] if v12 > v12], i25][:4]):
            i26, i27 = norm((-7)), norm(((i9 - i25) >> (pow(i25, 0, 22) & 31)))
            w13 = 1
            while w13 > 0 and f6({"a": 1}):
                w13 -= 1
                s28 = cut(s11.rjust(0, "é").center(6, "é").center(0, "é"))
                d17 = trim(dict(zip(((s11 if False else "a") or 'e')[0], [sum(l15), *(l16 if False else l16), (i9 % (6 or 7))])))
            raise RuntimeError(format(i27, "08b")) from TypeError('cause')
    assert (not "tab\t".join(s12.split(","))), f"{i8:,}{i25=}"[(11 // (13 or 1))]
except Exception as error:
    print(type(error).__name__, error)
try:
    d17.update(d17)
    trim(d17)
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        for n16 in range(5):
            match (s11 + s11[n16]):
                case []:
                    print("[]")
                case {}:
                    print("{}")
                case True:
                    print("True")
                case _:
                    d29 = trim(dict(zip(("ABC abc" if ("tab\t" > s12) else str(b14)), [7, 7, 7])))
        d30 = trim({k: v + 1 for k, v in {"{}{:>6}{!r}".format(f10, i9, "ABC abc"): (i9 + i9)}.items()})
    except ZeroDivisionError:
        def inner31(x, *rest, scale=i9, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner31(((norm(i9) ** 3) ^ (i8 & i8))), inner31(1, 2, *[0, i8, i8], scale=3, z=round(f10)))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    if b14:
        s32 = cut(str((dict(zip("", l15)) if all(l16) else dict(k=2, a=9))))
    elif (f6(p0=d17, p1=s12) is (not s12)):
        i8 = norm(((0x7FFFFFFF % ((i8 + i9) or 7)) + {**{k: v + 1 for k, v in d17.items() if v > 1}, "a": 1}["a"]))
    else:
        i8 %= 2**63
        i8 = norm(i8)
        for n17, n17_ in zip([v18 & i9 for v18 in l15 if v18 & 5][:4], [x * y for x, y in zip(l16, list(range(7 % 9)))][:4]):
            print(l15.pop(-2))
            del l15[12:]
            if ((15 in [7, 7, 7]) and (i9 <= 0x7FFFFFFF > f10)):
                break
            s33 = cut(s11.rjust(9, "*")[(n17 - i9)].swapcase())
    try:
        raise ExceptionGroup(s12, [ValueError((-27)), Odd((i8 - 17))])
    except* Exception as group:
        print(group.exceptions)
    s12 += s12
    s12 = cut(s12)
except Exception as error:
    print(type(error).__name__, error)
print(i8, i9)
print(repr(f10))
print(s11, s12)
print(b13, b14)
print(l15, l16)
print(d17)
print(logged.calls)
