# exit: 1
# Program 1065 of internal/progen.


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
    try:
        raise ExceptionGroup("".join(c * 2 for c in "x,y;z"), [ValueError((~(-21))), KeyError(2)])
    except* ValueError as group:
        print(group.exceptions)
    if ((not dict(k=2, a=9)) if (not 2.0) else False):
        return False
    return True


@logged
def f2(p0=False):
    i3 = norm((2**53 & abs((0 // (18 or 5)))))
    for n1, n1_ in zip(list(reversed([]))[:4], (([3, -1, 2, 0] if p0 else list(range(6))) if p0 else sorted([10**20, 0], reverse=True))[:4]):
        try:
            with Context("one") as i4:
                w4 = 5
                while w4 > 0:
                    w4 -= 1
                    b5 = f"{'s'!r}{i4=}{i3!r}".isspace()
                i6, i7 = sorted(sorted([10**20, 0]), key=abs)
            b8 = (not [*list(range(6))[::-2], *(v for row in [[5], [v5 | v5 for v5 in [3, -1, 2, 0]]] for v in row if v)])
        except ValueError as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
        else:
            l9 = cut([10**20, 0])
        match ({str(x): x * 2 for x in [5]} | {str(x): x * 2 for x in [5]}):
            case None:
                print("None")
            case {}:
                print("{}")
            case None:
                print("None")
            case _:
                for n6 in range(3):
                    raise ValueError("{}{:>6}{!r}".format((123456.789 * 1.5), i3, "été"[2::-1]))
                else:
                    if p0:
                        d10 = trim({str(x): x * 2 for x in [v7 - (2**63 - 1) for v7 in []]})
    else:
        if ((norm((i3 - i3)) ** 2) not in [i * v for i, v in enumerate(sorted([], key=abs))]):
            assert (f1() == True), ("tab\t".join("été".split()) or "Zebra")
        elif isinstance((1e16 * 2.0), (float, list)):
            raise Odd(i3, 5)
        else:
            i11 = norm((lambda q, r=i3: [r, q][q % 2])((~(i3 // (i3 or 2)))))
            try:
                assert ('quo"te' not in dict(zip("日本", [1, 2, 3]))), type([i * v for i, v in enumerate([7, 7, 7])]).__name__
                for kn8, n8 in list({**{}, f"{i11}{'s':.2}": (~(-38))}.items())[:5]:
                    kn8 = cut(("%o %a" % (((n8 * 15) ^ (norm(n8) ** 0)), (kn8 * 2))))
                    s12 = cut("%".join(kn8.split()).replace("it's", kn8)[4::3])
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
    i14 = norm({**{"x": 5, "y": 0, "z": -3}, "a": 1}["a"])
    def inner13(x):
        nonlocal i14
        i14 = norm(i14 + x)
        return i14
    print(inner13((i3 * i3)), inner13(1), i14)
    if (("%" <= "a") if (True is p0) else (i14 <= i14 > i3)):
        return cut([i * v for i, v in enumerate(([7, 7, 7] if p0 else []))])
    return cut(sorted(sorted(list(range(i3 % 9)), key=lambda v: -v), key=str))


def f15(p0):
    print((7 - (((-39) << ((-35) & 31)) << (len({}) & 31))), "😀!")
    return 1.5


def f16(p0, p1, p2):
    p1 += float((9 * 1))
    i17 = norm(round(1e10))
    p2 = f1()
    return trim({k: v + 1 for k, v in {**p0}.items() if v})


i18 = 9
i19 = 10**20
f20 = 2.0
f21 = -0.0
s22 = "x,y;z"
b23 = False
b24 = False
l25 = [5]
l26 = []
d27 = {"x": 5, "y": 0, "z": -3}
d28 = {"a": 1}
try:
    f29 = max(f15([]), sum(v9 * v9 for v9 in list(range(6)) if v9 & 2))
    print(("hello" + "{}{:>6}{!r}".format(f29, i19, s22)[1:-2]), f1())
except Exception as error:
    print(type(error).__name__, error)
try:
    if b24:
        i18 = norm(abs((-sum(l25))))
        i30 = norm(((norm((norm(7) ** 2)) ** 1) + ((i18 * 19) - sum(l25))))
    elif repr(d28).islower():
        del d28[str(i19)]
        trim(d28)
    else:
        def inner31(x, *rest, scale=i19, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner31((i18 - abs((-9)))), inner31(1, 2, *f2(), scale=3, z=(i18 * i18)))
    with Context("three") as i32:
        d28["".join(sorted(s22))] = norm({**{}, "a": 1}["a"])
        trim(d28)
        for n11 in range(3):
            l33 = cut(list(sorted({*[ord(c) for c in "été"], *[v15 + i32 for v15 in [7, 7, 7]]} & set(range(10)))))
except Exception as error:
    print(type(error).__name__, error)
print(i18, i19)
print(repr(f20), repr(f21))
print(s22)
print(b23, b24)
print(l25, l26)
print(d27, d28)
print(logged.calls)
try:
    def inner34(x, *rest, scale=i18, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner34(17), inner34(1, 2, *[x * y for x, y in zip([10**20, 0], l25)], scale=3, z=(-31)))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n16 in range(5):
        assert (s22 if b23 else s22).islower(), ("{}{:>6}{!r}".format(f21, 6, 'quo"te') + s22[:2:1])
        assert ([v17 | n16 for v17 in l26 if v17 < 2] == sorted([10**20, 0], key=lambda v: -v)), s22.join((s22 * 3).split(","))
        for n18 in [i * v for i, v in enumerate(sorted(l26, key=str))][:6]:
            l35 = cut(list(range(6)))
            if b24:
                b36 = (((i18 >> (17 & 31)) * (n16 // (n16 or 2))) not in ([i18, *l35] if ("日本" not in "it's") else [v19 * n16 for v19 in l26]))
                d27 = trim({})
            elif b23:
                b23 = b23
            l26 = cut((sorted(l25) if (s22 * 3).endswith(("e", "y")) else [x * y for x, y in zip(f2(b24), list(map(lambda v: v * 2, list(range(6)))))]))
    else:
        i37, *l38 = [*[1, 2, 3], *(v for row in [l25, l25] for v in row if v)][4:1:2]
    i19 ^= ((i18 // (i18 or 1)) + (i18 or i18))
    i19 = norm(i19)
    print(((round(f21, 1) * (i19 % (10 or 8))) * round((i18 / (i18 or 1)), 1)), l25)
except Exception as error:
    print(type(error).__name__, error)
print(i18, i19)
print(repr(f20), repr(f21))
print(s22)
print(b23, b24)
print(l25, l26)
print(d27, d28)
print(logged.calls)
print(i18, i19)
print(repr(f20), repr(f21))
print(s22)
print(b23, b24)
print(l25, l26)
print(d27, d28)
print(logged.calls)
i19 ^= ((i18 or i18) + 8)
i19 = norm(i19)
if ((f21 / ((f20 + 0.1) or 1)) == f20):
    match {"x": 5, "y": 0, "z": -3}:
        case []:
            print("[]")
        case [m1, *_]:
            print("match", m1)
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case _:
            s22 = cut((f"text text {s22}" + (s22 + s22)).replace("it's", s22))
else:
    l26.clear()
    del l26[12:]
    for n20, n20_ in enumerate([x * y for x, y in zip([5], f2(b24))][:5]):
        f39 = f21
        if b23:
            break
        l40 = cut((([i * v for i, v in enumerate(l25)] if (b23 if b24 else b24) else f2()) if (not b23) else l25))
    else:
        i19 = norm((((17 << (i19 & 31)) and len(d27)) or ((i19 % i19) // (i18 or 1))))
s41 = cut(chr((lambda q, r=14: q + r)((i19 if b24 else i18)) % 1000 + 32))
print(i18, i19)
print(repr(f20), repr(f21))
print(s22, s41)
print(b23, b24)
print(l25, l26)
print(d27, d28)
print(logged.calls)
