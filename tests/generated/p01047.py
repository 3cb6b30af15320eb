# Program 1047 of internal/progen.


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


def f1(p0):
    l2 = cut([i * v for i, v in enumerate([x * y for x, y in zip([x * y for x, y in zip([5], [1, 2, 3])], [ord(c) for c in "日本"])])])
    for n1 in "tab\t".replace("x,y;z", "日本").replace("hello", "Zebra")[:5]:
        l2 = cut([(p0 // p0), (lambda q, r=p0: [r, q][q % 2])(p0)][::3])
        p0 ^= p0
        p0 = norm(p0)
    return cut(("%".replace("日本", "  pad ") if False else ("it's" if True else "%")).replace("hello", "  pad "))


def g3(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in ([limit] + ([5] + [7, 7, 7]))[:3]]
    finally:
        print('generator g3 ends', x)
    return x


def f4(p0, p1):
    for n2 in range(3):
        w3 = 3
        while w3 > 0:
            w3 -= 1
            def inner5(x, *rest, scale=n2, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner5(len("Zebra")), inner5(1, 2, *[ord(c) for c in "12"], scale=3, z=((-2) << (p1 & 31))))
        print(f1(min(n2, 2)), ((norm((p1 or n2)) ** 3) * sum([i * v for i, v in enumerate([1, 2, 3])])))
    return (((p1 + p1) ^ dict(k=2, a=9)["😀!"]) / ((norm({**p0, "a": 1}["a"]) ** 0) or 4))


def f6(p0, p1):
    i7 = norm(({**{k: v + 1 for k, v in {"x": 5, "y": 0, "z": -3}.items() if v > 1}, "a": 1}["a"] & (-8)))
    l8 = cut([x * y for x, y in zip((sorted([7, 7, 7], reverse=True) if isinstance({}, str) else [5]), ([v4 * i7 for v4 in [7, 7, 7]] * 1))])
    i10 = norm(((i7 >> ((-7) & 31)) if (i7 < 2) else len({})))
    def inner9(x):
        nonlocal i10
        i10 = norm(i10 + x)
        return i10
    print(inner9(int(1e16)), inner9(1), i10)
    return cut("Zebra")


i11 = (2**63 - 1)
i12 = 4
f13 = 1.5
s14 = "  pad "
b15 = False
b16 = False
l17 = []
l18 = [10**20, 0]
d19 = {}
try:
    w5 = 2
    while w5 > 0:
        w5 -= 1
        def inner20(x, *rest, scale=i12, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner20(pow((norm(i11) ** 3), 8, 36)), inner20(1, 2, *[v6 + 3 for v6 in l17 if v6 & 2], scale=3, z=1))
    raise IndexError
except Exception as error:
    print(type(error).__name__, error)
print(i11, i12)
print(repr(f13))
print(s14)
print(b15, b16)
print(l17, l18)
print(d19)
print(logged.calls)
try:
    print(type(round((float('inf') * f13), 0)).__name__, (f13 if ([x * y for x, y in zip(l17, l17)] >= l18) else ((i12 / (13 or 5)) / round(f13, 3))))
    print({k: v + 1 for k, v in ({"x": 5, "y": 0, "z": -3} if b15 else d19).items() if v}.get("it's".join((s14 + s14).split(" ")), ((l18 or [3])[-1] ^ (i12 + i12))), ([(i11 // i11), (19 % 19), *l18[-2:-3]] * 2))
    i11 &= abs((lambda q, r=i11: r if q > r else q)(i11))
    i11 = norm(i11)
    match {k: v + 1 for k, v in {s14: 14, s14: 12}.items() if v > 1}:
        case {"a": m1, **rest}:
            print("match", m1)
        case int(m1):
            print("match", m1)
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case _:
            with Context("one", (ArithmeticError, LookupError)) as i21:
                for n8 in range(0):
                    l22 = cut(l18)
                    d19 = trim({k: v + 1 for k, v in dict(zip(s14, [i * v for i, v in enumerate(l22)])).items() if v})
                    f23 = max(f4({"a": 1}, i21), min(n8, (n8 if b16 else i21)))
                for n9 in ("%x-%.3s" % ((norm(i11) ** 1), repr(True)))[:5]:
                    b24 = b16
                    s25 = cut("日本")
                    f26 = f13
except Exception as error:
    print(type(error).__name__, error)
try:
    it27 = g3((i11 - i12) % 6)
    print(next(it27, 'end'))
    print(it27.send(None))
    print(next(it27, 'end'))
    it27.close()
    b28 = True
except Exception as error:
    print(type(error).__name__, error)
try:
    for n10 in [*[v11 + i11 for v11 in l17 if v11 > 3], (i12 + i11), i12, ((2**63 - 1) << (0 & 31))][:6]:
        it29 = g3((norm(2) ** 1) % 6)
        print(it29.send(None))
        print(it29.send(None))
        print(it29.throw(ValueError("%")))
        it29.close()
        raise Odd((l17 or [8])[0], 5)
        for n12 in s14.join(f1(n10).split("a"))[:5]:
            raise KeyError(min(5, (norm(i11) ** 3)))
            if (not n12):
                continue
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner30(x, *rest, scale=19, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner30(([x * y for x, y in zip(l18, l18)] or [8])[-1]), inner30(1, 2, *[ord(c) for c in s14], scale=3, z=len(d19)))
    try:
        for n13 in s14[:5]:
            for n14 in "Zebra".rjust(11, "é")[:2][:5]:
                n14 = cut(s14)
                s31 = cut((("  pad " if b15 else n13) if isinstance([5], int) else "Zebra".title()).replace(s14, n13))
            i32, i33 = norm(((10**20 + i11) ^ (15 + 7))), norm((s14.find(s14) + list(range(6))[12]))
            if (sum(v15 - i11 for v15 in l17 if v15 > 2) < divmod((-20), i11)[0] < (i32 if b15 else i11)):
                break
        else:
            s14 += ("  pad ".center(8, " ") if b16 else f6(False, b16))
            s14 = cut(s14)
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        try:
            s14 = cut(f"text ")
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    if ("{}{:>6}{!r}".format((1e16 + f13), (lambda q, r=i11: q + r)(5), (s14 + s14)) in (f"{i11 = }" or 'e')[0]):
        i11 *= i11
        i11 = norm(i11)
        assert b15, s14
    l34 = cut(list(map(lambda v: v * 2, [i * v for i, v in enumerate(sorted(l17))])))
except Exception as error:
    print(type(error).__name__, error)
print(i11, i12)
print(repr(f13))
print(s14)
print(b15, b16)
print(l17, l18)
print(d19)
print(logged.calls)
try:
    del l17[0]
    del l17[12:]
    print([v18 + i11 for v18 in [*[], (-15)] if v18 > 3], b16)
    l17 += [sum(l18), (i11 if b15 else i12)]
    l17 = cut(l17)
    assert (True == False), s14.join(("a" * 0).split(" "))
except Exception as error:
    print(type(error).__name__, error)
print(i11, i12)
print(repr(f13))
print(s14)
print(b15, b16)
print(l17, l18)
print(d19)
print(logged.calls)
