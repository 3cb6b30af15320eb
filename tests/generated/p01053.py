# exit: 1
# Program 1053 of internal/progen.


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
def f1(p0, p1, p2=True):
    p2 = any([v1 - v1 for v1 in [10**20, 0]])
    if (not {p1: 16, p1: 15}):
        return 0.5
    return (-0.0 - (abs(abs(1e-7)) ** 1.5))


@logged
def f2(p0):
    match [i * v for i, v in enumerate([i * v for i, v in enumerate(p0)])]:
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case _:
            w2 = 1
            while w2 > 0:
                w2 -= 1
                w3 = 2
                while w3 > 0 and bool(p0):
                    w3 -= 1
                    assert ((True if False else True) != (not {"a": 1})), ("hello" + "été")[1::-2]
                try:
                    for n4, n4_ in enumerate(list(filter(None, [i * v for i, v in enumerate(p0)]))[:5]):
                        b3 = (((norm(11) ** 3) not in [*p0, (-36), *[5], n4]) if ((~n4) <= (n4 if False else n4)) else (not p0[-2::1]))
                        s4 = cut(f"text {'s':*^9}{n4=}")
                    print((((15 // ((-38) or 6)) - (lambda q, r=(2**63 - 1): q + r)((-18))) + ((3 * (-23)) if ('quo"te' == "hello") else (-37))), ("{}{:>6}{!r}".format(1e10, 14, "ABC abc") + "tab\t")[3:])
                except ZeroDivisionError:
                    p0.extend(p0[0:2:-2])
                    del p0[12:]
                except Exception as e2:
                    print(type(e2).__name__, e2, type(e2.__context__).__name__)
                finally:
                    p0[12] = ((p0 + list(range(6))) or [6])[-1]
                    del p0[12:]
    return cut(ascii('quo"te'))


def f5(p0, p1, p2):
    if (True ^ ((9 % (0 or 2)) < (lambda q, r=(-36): q + r)(0) == pow(6, 5, 2))):
        i6 = norm((((9 % (7 or 6)) // sum(v6 | v6 for v6 in p1)) + (2 - ((0) - 0x7FFFFFFF))))
        try:
            for n7 in range(5):
                s7 = cut(f2(p0=(p1 if True else p1)))
            try:
                if ((16 if (not p2) else (norm(i6) ** 1)) != sum(v8 & v8 for v8 in p1 if v8 & 5) > (norm(i6) ** 3)):
                    p0 = trim({})
                    f8 = (sum([(3.14159 + -2.5), 123456.789]) % (((2.0 + 1e-7) * float(False)) or 2))
                w9 = 3
                while w9 > 0:
                    w9 -= 1
                    b9 = (bool(sorted(p1, reverse=True)) & (p1 < [v10 & 12 for v10 in p1 if v10 < v10]))
                    d10 = trim({k: v + 1 for k, v in {p2.casefold(): len(p2), f"{p2:>8}text ": (i6 and i6), p2[-3:]: p0.get(p2, i6)}.items()})
            except (TypeError, ValueError, LookupError) as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
        except (TypeError, ValueError, LookupError) as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
            raise RuntimeError('again') from e1
        else:
            for n11, n11_ in zip([x * y for x, y in zip(p1, p1)][:4], p1[:4]):
                raise IndexError
    w13 = 5
    while w13 > 0:
        w13 -= 1
        f11 = float((-8))
        i12, i13 = list(range(6))
    return cut(str((1 and 1))[((6 * 10) if False else (~(-18)))])


i14 = 15
f15 = 1e10
f16 = -0.0
s17 = "ABC abc"
b18 = True
b19 = False
l20 = [3, -1, 2, 0]
l21 = [7, 7, 7]
d22 = {}
try:
    i14 = norm((-15))
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15), repr(f16))
print(s17)
print(b18, b19)
print(l20, l21)
print(d22)
print(logged.calls)
try:
    i14 = norm(i14)
    f15 = (f16 if ((i14 >= i14) if b19 else (2.0 != f16)) else 1e10)
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15), repr(f16))
print(s17)
print(b18, b19)
print(l20, l21)
print(d22)
print(logged.calls)
try:
    for n14 in range(1, 6, 2):
        for n15, n15_ in zip([v16 - v16 for v16 in l20][:4], l21[:4]):
            def inner23(x, *rest, scale=15, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner23(min((-i14), (10 // (19 or 9)))), inner23(1, 2, *[x * y for x, y in zip(l21, l21)], scale=3, z=i14))
    match (l21 if bool(l21) else (l20 + l20)):
        case -1:
            print("-1")
        case {}:
            print("{}")
        case True:
            print("True")
        case _:
            i24, *l25 = l21
    w17 = 3
    while w17 > 0:
        w17 -= 1
        try:
            def inner26(x, *rest, scale=i14, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner26(i14), inner26(1, 2, *[ord(c) for c in s17], scale=3, z=(+i14)))
            raise Odd(divmod(i14, 13)[0], 5)
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15), repr(f16))
print(s17)
print(b18, b19)
print(l20, l21)
print(d22)
print(logged.calls)
try:
    i14 = norm((sum(v18 - 4 for v18 in l21) + i14))
    if (f5({}, p1=l21, p2=s17) == repr(i14)):
        if bool([x * y for x, y in zip((l20 if b19 else l21), (l21 if b18 else l21))]):
            def inner27(x, *rest, scale=i14, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner27(((i14 if b18 else i14) - (i14 ^ i14))), inner27(1, 2, *(l21 if False else l20), scale=3, z=i14))
            raise Odd((9 and (-23)), 5)
        else:
            d22[(s17 * 1).rjust(0, " ")] = norm({**d22, "a": 1}["a"])
            trim(d22)
        l20.remove(i14)
        del l20[12:]
    elif isinstance(((-2) / i14), bool):
        def inner28(x, *rest, scale=i14, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner28(((i14 - 12) * i14)), inner28(1, 2, *l20[:], scale=3, z=sum(l21)))
    else:
        for n19 in range(0):
            try:
                raise ExceptionGroup(("%o %a" % (i14, s17)), [ValueError((-i14)), OSError(d22.get(s17, i14))])
            except* ValueError as group:
                print(group.exceptions)
            if ((n19 + n19) < (i14 * i14) > (n19 // (n19 or 5))):
                break
        else:
            s29 = cut(s17.partition(" ")[1])
        try:
            try:
                i14 = norm(abs(i14))
            except LookupError:
                s30 = cut(f5({k: v + 1 for k, v in {}.items() if v}, sorted([5], reverse=True), p2="%".swapcase()))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                l31 = cut((l20 + [v20 - v20 for v20 in [5]]))
            finally:
                l21 = cut(l21)
            try:
                s32 = cut(repr(sum(v21 | i14 for v21 in l21)))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise Odd('new')
        finally:
            match (len(d22) and (11 * i14)):
                case {"a": m3, **rest}:
                    print("match", m3)
                case [m3, *_]:
                    print("match", m3)
                case _:
                    f16 = ((i14 - len(d22)) / i14)
    b33 = ((chr(i14 % 1000 + 32) or 'e')[0] in {k: v + 1 for k, v in {k: v + 1 for k, v in d22.items()}.items() if v > 1})
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (f2(l21) >= (s17 if b19 else "ABC abc")), s17
    w22 = 4
    while w22 > 0:
        w22 -= 1
        l34 = cut(list(range(((5 * i14) if b18 else (i14 * i14)) % 9)))
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (f"text " in d22), repr(dict(zip(s17, l20)))
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15), repr(f16))
print(s17)
print(b18, b19)
print(l20, l21)
print(d22)
print(logged.calls)
print(i14)
print(repr(f15), repr(f16))
print(s17)
print(b18, b19)
print(l20, l21)
print(d22)
print(logged.calls)
raise RuntimeError(s17) from TypeError('cause')
l21 = cut([10**20, 0])
assert isinstance(("%o %a" % (i14, s17)), int | dict), s17
print(i14)
print(repr(f15), repr(f16))
print(s17)
print(b18, b19)
print(l20, l21)
print(d22)
print(logged.calls)
