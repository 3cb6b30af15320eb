# Program 1069 of internal/progen.


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
    if False:
        w1 = 1
        while w1 > 0 and (10 > 4611686018427387903):
            w1 -= 1
            i2, *l3 = list(range((lambda q, r=(-12): r if q > r else q)(19) % 9))
            print(1e16, (("été".join("ABC abc".split(",")) not in {k: v + 1 for k, v in dict(k=2, a=9).items() if v > 1}) if True else (type(i2).__name__ not in (dict(k=2, a=9) | {"a": 1}))))
        def inner4(x, *rest, scale=4, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner4(1_000_000), inner4(1, 2, *sorted([], key=str), scale=3, z=18))
    elif False:
        def inner5(x, *rest, scale=(-39), **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner5(((15 or 6) + {"a": 1}["日本"])), inner5(1, 2, *[v2 & v2 for v2 in [1, 2, 3]], scale=3, z=(9 if True else 13)))
    i6 = norm((((14 - 1) % (17 or 8)) * (norm((+5)) ** 1)))
    return cut([v3 & v3 for v3 in [v4 & v4 for v4 in [3, -1, 2, 0] if v4 < 3] if v3 < 2])


def g7(limit):
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
        print('generator g7 ends', x)
    return x


def f8(p0, p1):
    raise KeyError((14 and ((-30) * 5)))
    raise IndexError
    d9 = trim({})
    if ((11 - (-3)) >= {"a": 1}["été"]):
        return float(p1.isalpha())
    return (p0 * ((19 - 0) * int(3.14159)))


def f10():
    w5 = 1
    while w5 > 0:
        w5 -= 1
        s11 = cut((repr((False if False else False)) if (("%" or "hello") not in str(dict(k=2, a=9))) else "😀!"))
    i12 = norm((len([ord(c) for c in "ABC abc"]) + ((0 + 7) >> ({"a": 1}.get("tab\t", 15) & 31))))
    s13 = cut("😀!")
    return norm(i12)


i14 = (-12)
f15 = 2.0
s16 = "tab\t"
s17 = "it's"
b18 = False
l19 = [10**20, 0]
l20 = [10**20, 0]
d21 = {}
d22 = {"a": 1}
try:
    l19.insert(i14, ((-38) * i14))
    del l19[12:]
    with Context("two", (ArithmeticError, LookupError)) as i23:
        try:
            raise ExceptionGroup(f"{f15:.2f}{i23=:x}{f15}", [ValueError((i14 - i14)), Odd((lambda q, r=18: q * 2 - r)(i23))])
        except* (ValueError, LookupError) as group:
            print(group.exceptions)
        def inner24(x, *rest, scale=i23, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner24((4 << (2**31 & 31))), inner24(1, 2, *l20, scale=3, z=f10()))
    s17 = cut("".join(c * 2 for c in repr(('quo"te' not in d21))))
    assert b18, format(2, "+x")
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21, d22)
print(logged.calls)
try:
    f15 -= (~f10())
    d22 = trim(dict(k=2, a=9))
except Exception as error:
    print(type(error).__name__, error)
try:
    if (not ({k: v + 1 for k, v in d21.items()} | {str(x): x * 2 for x in [5]})):
        print(d21, max(i14, f10()))
        match ([7, 7, 7] * 0):
            case True:
                print("True")
            case True:
                print("True")
            case [1 | 2 | 3 as m2, *others]:
                print("match", m2)
            case _:
                s17 += "ABC abc".rstrip()[1:-2]
                s17 = cut(s17)
    try:
        with Context("two") as i25:
            for n6 in s17[:5]:
                s26 = cut((("".join(c * 2 for c in s16) or 'e')[-1] or (f"text {i14!r}" + ("ABC abc" * 3))))
                s27 = cut('quo"te')
            else:
                l19 = cut([])
            if (f"{i25=:x}".startswith("a") ^ (i14 in [v7 + v7 for v7 in l20])):
                i28 = norm(((sum(v8 | i25 for v8 in l20) + len(s17)) or f10()))
            else:
                f15 = 1e300
                b18 = (any([ord(c) for c in s17]) == b18)
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    with Context("one") as i29:
        print(i29, s17.join(f"{i14=}{s17}{i14}"[3:1:2].split()))
        w9 = 2
        while w9 > 0:
            w9 -= 1
            i29 = norm(abs((i14 or (i14 if b18 else 1))))
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21, d22)
print(logged.calls)
try:
    l19 += l19
    l19 = cut(l19)
    if (b18 and True):
        i30 = norm(min(i14, (int("7") and i14)))
    elif (sum(l20) != f10() > f15):
        it31 = g7(len(d21) % 6)
        print(it31.throw(ValueError(s16)))
        it31.close()
    else:
        s32 = cut((str((b18 if b18 else b18)) if ((b18 & b18) or (False & b18)) else repr((5 <= 0))))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n10, n10_ in enumerate(list(range(f10() % 9))[:5]):
        for n12 in [10**20, 0][:6]:
            del l20[:]
            del l20[12:]
            try:
                f15 = sum([float(b18), (f15 * (n10 if b18 else i14))])
                d33 = trim({k: v + 1 for k, v in {k: v + 1 for k, v in (d22 | d22).items()}.items() if v})
            except LookupError:
                s17 = cut(f"{s16!r}{s17!a}{f15:g}".center(10, "*"))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                d21 = trim(dict(zip((f"{s17:>8}" if (n12 not in list(range(6))) else (s17 + s16)), [v13 | n10 for v13 in l20 if v13 > 2])))
            def inner34(x, *rest, scale=13, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner34(d21[("x,y;z" if b18 else s17)]), inner34(1, 2, *l20, scale=3, z=(n10 and n10)))
        else:
            n10 += n10
            n10 = norm(n10)
        for n14, n14_ in zip(list(g7(i14 % 7))[:4], [*[10**20, 0], *(v for row in [l19, l20] for v in row if v)][:4]):
            l20.sort(reverse=True)
            del l20[12:]
            s35 = cut(s17)
            it36 = g7((n10 or n14) % 6)
            print(it36.send(None))
            print(next(it36, 'end'))
            print(it36.throw(ValueError(s17)))
            print(it36.throw(ValueError("Zebra")))
            it36.close()
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21, d22)
print(logged.calls)
try:
    with Context("three", ValueError) as i37:
        s17 += s16[2::2].ljust(6, " ")
        s17 = cut(s17)
        assert isinstance(float(i37), bool), ((s16 * 0) or 'e')[0]
    l19 = cut((list(dict(zip(s16, l19)).values()) + ([*l20, *(v for row in [[], l19] for v in row if v)] if b18 else [v17 | v17 for v17 in l19])))
    i38, *l39 = ([i14, i14, i14, i14] + list(g7(i14 % 7)))
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21, d22)
print(logged.calls)
try:
    for n18 in s17[:5]:
        b40 = (min((-i14), f10()) not in [v19 & i14 for v19 in l20 if v19 < 2][:-1:1])
        l20 = cut(([ord(c) for c in n18] if (not s16) else [v20 + v20 for v20 in [1, 2, 3] if v20 != v20])[:4])
    i14 = norm((1_000_000).bit_length())
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21, d22)
print(logged.calls)
print(i14)
print(repr(f15))
print(s16, s17)
print(b18)
print(l19, l20)
print(d21, d22)
print(logged.calls)
