# Program 1048 of internal/progen.


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


def f1(p0, p1, p2):
    p2 = cut(("{}{:>6}{!r}".format(sum([3.14159, 0.0]), sum([7, 7, 7]), repr((-37))) + f"{2.5:g}"))
    i3 = norm(((p1 // (p1 or 8)) - (18 ^ p1)))
    def inner2(x):
        nonlocal i3
        i3 = norm(i3 + x)
        return i3
    print(inner2((p1 if True else p1)), inner2(1), i3)
    p1 += ((p1 - p1) + sum([1, 2, 3]))
    p1 = norm(p1)
    if isinstance(ascii(p2), (float, list)):
        return True
    return (((1e16 + 1e16) % ((15 / (i3 or 5)) or 4)) > ((abs(-2.5) ** 0.5) // (3.14159 or 4)))


@logged
def f4(p0):
    match []:
        case [m0]:
            print("match", m0)
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case {"a": m0, **rest}:
            print("match", m0)
        case _:
            f5 = (p0 + ((6 if True else 13) + 6))
    raise Odd((15 | 0), 5)
    l6 = cut([*[3, -1, 2, 0], *(v for row in [list(range(6)), [v1 * 1_000_000 for v1 in [10**20, 0] if v1 % 5]] for v in row if v)])
    if bool([v2 - v2 for v2 in l6]):
        return cut("hello".join("😀!".split()))
    return cut("a")


def g7(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm(((norm((-limit)) ** 0) and sum(v3 + v3 for v3 in [3, -1, 2, 0])))
    finally:
        print('generator g7 ends', x)


i8 = 1
i9 = (-22)
f10 = 1e300
s11 = "日本"
s12 = "a"
b13 = False
b14 = False
l15 = [7, 7, 7]
d16 = {}
try:
    try:
        if (i17 := norm(i9)) < 19:
            l15.remove(i8)
            del l15[12:]
        try:
            if ((4 // i8) <= i8 == float((True and b14))):
                l18 = cut((l15 if b13 else ([v4 - 2**62 for v4 in l15 if v4 % v4] + (l15 if b14 else l15))))
                i19 = norm(i8)
            elif (repr((-16)) != f"{f10:%}{s12!r}"):
                i20 = norm((i17 // (abs(i9) or 8)))
            i21 = norm((((i17 & i17) if ([10**20, 0] <= [3, -1, 2, 0]) else s12.find("%")) if ((i17 >> (i17 & 31)) <= min(i9, i9) < (i8 * i17)) else (10 * i17)))
        except (IndexError, KeyError):
            raise Odd((i17 % (i9 or 9)), 5)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        s12 = cut(f"{s11!a}{s11}{f10:g}".center(0, "é"))
    finally:
        l15 += [x * y for x, y in zip(l15[3::-1], list(d16.values()))]
        l15 = cut(l15)
    try:
        raise ExceptionGroup(f4(p0=f10), [ValueError((i9 if True else i9)), OSError(i9)])
    except* Exception as group:
        print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(l15.pop())
    del l15[12:]
    raise RuntimeError(s11) from TypeError('cause')
except Exception as error:
    print(type(error).__name__, error)
try:
    d16 = trim(dict(zip((s12 * 2).center(2, "é"), l15)))
    it22 = g7((i9 + i9) % 6)
    print(it22.send(i8))
    print([*it22])
    print(next(it22, 'end'))
    print(it22.send(1))
    it22.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("one", (ArithmeticError, LookupError)) as i23:
        for n5 in ([i * v for i, v in enumerate(l15)] if (b13 & b13) else l15)[:6]:
            raise Odd((i9 | i8), 5)
            for n6 in range(4, 0, -1):
                i24 = norm(0)
                s25 = cut(((s12.join("it's".split()) + hex(8)) * 2))
                i26 = norm((((13 * (-21)) // (i9 and i8)) + (len([3, -1, 2, 0]) - l15[1])))
        f27 = (((1e300 if b14 else f10) % f10) / (f10 or 8))
    s28 = cut(s12)
    match {f4(float('inf')): (i8 - i9)}:
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case _:
            i29 = norm(((s12 + s12).count(s11) + i9))
    for kn7, n7 in list(dict(zip(f"{i8!r}{s28:.2}", [1, 2, 3][-3:-3:-2])).items())[:5]:
        b14 = b14
        raise ValueError(f"{i9:04}{s28:>8}{i8=:x}")
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        raise ValueError(("été".ljust(2, " ") if (b14 ^ b14) else (s11 or 'e')[-1]))
        for n9 in range(5):
            f10 += ((f10 / 123456.789) + (3 if b14 else i8))
            for kn10, n10 in list({}.items())[:5]:
                s30 = cut(("été" or 'e')[0])
                d16 = trim(dict(zip(s30.join(s11.split(" ")).center(3, "*"), ([i * v for i, v in enumerate(l15)] if (b13 if b13 else False) else l15))))
    except LookupError:
        d16 = trim((({s12: i9, s11: i9, s12: i9} if (s11 in s12) else d16) | {**{k: v + 1 for k, v in d16.items() if v > 1}, f4(f10): len([5])}))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        assert (("%5d %r" % (i8, s12)) in f4(f10)), s11.join(("hello" if b14 else s11).split(" "))
    (i31, i32), _ = divmod(i9, sum(list(range(i9 % 9)))), None
    i33 = norm(({}.get(f4(f10), (2**53 // (i32 or 7))) | {s12: i9}.get((s11 if b14 else s12), (i8 and 0))))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        s34 = cut(s12)
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    if True:
        def inner35(x, *rest, scale=i8, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner35((d16.get('quo"te', i9) - (i9 if False else i8))), inner35(1, 2, *list(g7(i9 % 7)), scale=3, z=(i9 if True else i9)))
        assert s11.center(7, "é").isalpha(), s12
    elif ("a" >= "it's"):
        match [sum(l15), *list(d16.values())]:
            case [1 | 2 | 3 as m2, *others]:
                print("match", m2)
            case int(m2):
                print("match", m2)
            case int(m2):
                print("match", m2)
            case _:
                try:
                    b13 = (not (f10 - d16.get("it's", i9)))
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                finally:
                    f36 = (-(f10 // (f10 or 7)) * int(f10))
    else:
        with Context("one") as i37:
            for n11 in s12[:5]:
                l38 = cut([x * y for x, y in zip(l15, ([ord(c) for c in "12"] if (i8 not in l15) else [7, 7, 7][-3:2]))])
            else:
                f10 = round(((i37 >> (i8 & 31)) / i9), 0)
            s39 = cut(str([v12 - (-30) for v12 in [] if v12 < 2][:-2:3]))
    for n13, n13_ in zip(l15[:4], list(g7((-33) % 7))[:4]):
        if (i40 := norm(((i9 * n13) and (i9 * i8)))) > i9:
            i8 -= (sum(l15) * 18)
            i8 = norm(i8)
            match {}:
                case [m3, *_]:
                    print("match", m3)
                case _:
                    l15 = cut([3, -1, 2, 0])
        i41, i42 = norm(sum(v14 & n13 for v14 in l15)), norm({**{}, "a": 1}["a"])
        for kn15, n15 in list({}.items())[:5]:
            s11 = cut("{}{:>6}{!r}".format((f10 + f10), (1 + n15), (s12 or 'e')[0])[:-3])
            kn15 += kn15
            kn15 = cut(kn15)
        else:
            raise Odd((lambda q, r=i8: [r, q][q % 2])(i40), 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    del l15[:-2]
    del l15[12:]
    l15 += ((l15 + [7, 7, 7]) if f1({"a": 1}, i8, s11) else [x * y for x, y in zip([7, 7, 7], l15)])
    l15 = cut(l15)
    assert f1(d16, i8, s12), "{}{:>6}{!r}".format(f10, 1, "😀!")[0:]
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner43(x, *rest, scale=2**63, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner43(len({str(x): x * 2 for x in l15})), inner43(1, 2, *list(map(len, s11.split())), scale=3, z=(i9 + i8)))
    s44 = cut(ascii(type((s12 + s11)).__name__))
    try:
        raise ExceptionGroup(f"{i9 = }text {f10:.2f}", [ValueError({**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"]), KeyError((i8 - i9))])
    except* ValueError as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
except Exception as error:
    print(type(error).__name__, error)
try:
    l15.insert(i8, (i8 and i9))
    del l15[12:]
    print(d16.pop(s12[1:1], None), d16.popitem())
    trim(d16)
except Exception as error:
    print(type(error).__name__, error)
print(i8, i9)
print(repr(f10))
print(s11, s12)
print(b13, b14)
print(l15)
print(d16)
print(logged.calls)
