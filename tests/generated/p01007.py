# Program 1007 of internal/progen.


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


def f1(p0=True):
    w1 = 2
    while w1 > 0 and p0:
        w1 -= 1
        raise KeyError(((3 & (-12)) >> ((2**64 % ((-32) or 4)) & 31)))
    match {**{"x,y;z": 0}, "a": 1}["a"]:
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case [m0, *_]:
            print("match", m0)
        case _:
            try:
                i2 = norm(((list(range(6)) or [6])[0] - (len("") - ((2**63 - 1) * 18))))
                w2 = 4
                while w2 > 0:
                    w2 -= 1
                    s3 = cut("{}{:>6}{!r}".format(((-0.0 * 8) % (123456.789 / (-2.5 or 7))), (~(i2 * i2)), "x,y;z"))
            except ArithmeticError:
                s4 = cut(("".join(sorted(type(1).__name__)) or 'e')[-1])
            except Exception as e1:
                print(type(e1).__name__, e1, type(e1.__context__).__name__)
            else:
                i5 = norm((sum(v3 & v3 for v3 in [10**20, 0] if v3 != 3) | ((2**63 * 6) if isinstance(2**53, int | dict) else 16)))
            finally:
                w4 = 4
                while w4 > 0 and ('quo"te' in dict(k=2, a=9)):
                    w4 -= 1
                    s6 = cut(((ascii("😀!") if (False is p0) else ("Zebra" if p0 else "")) + f""))
                    l7 = cut([v5 + v5 for v5 in [v6 + v6 for v6 in list(range(6)) if v6 != 5] if v5 < 2])
    raise RuntimeError(f"{41 + 1:>5}") from TypeError('cause')
    return cut([v7 * v7 for v7 in [3, -1, 2, 0]][2:])


def f8():
    (i9, i10), _ = divmod(((18 * 0x7FFFFFFF) // ((7 // (2**64 or 9)) or 4)), {str(x): x * 2 for x in [7, 7, 7]}.get(f"{2.5:g}text ", (6 if True else 16))), None
    s11 = cut("x,y;z")
    try:
        s12 = cut(s11.join(s11.join(s11.split(" ")).rjust(6, " ").split(" ")))
        if (i13 := norm(((i9 + i9)).bit_length())) < i10:
            for n8, n8_ in zip([5][:4], [5][:4]):
                w9 = 1
                while w9 > 0 and (s12 < s12):
                    w9 -= 1
                    d14 = trim(({k: v + 1 for k, v in ({"a": 1} | {"x": 5, "y": 0, "z": -3}).items() if v} | {}))
            i10 = norm(([3, -1, 2, 0][:3] or [3])[-1])
        else:
            f15 = (((3.14159 * 2.0) // (0.1 - 0.0)) / (float((False & True)) or 4))
            s11 += (s12 if True else "12").upper()
            s11 = cut(s11)
    except LookupError:
        w10 = 2
        while w10 > 0 and (5 < (-7) == i9):
            w10 -= 1
            for n11 in s11[:5]:
                b16 = True
                i17 = norm((~(sum(v12 | i10 for v12 in [5] if v12 > 5) * (3 if True else 1_000_000))))
    except (TypeError, ValueError, LookupError) as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    finally:
        i9 = norm((({"a": 1}["12"] and divmod(i10, 0)[0]) + (lambda q, r=i9: q * 2 - r)(abs(i9))))
    return trim(dict(zip(f"{i10=:x}", list(range(6)))))


def f18(p0):
    assert (((-1) + (-2)) in sorted([1, 2, 3])), "x,y;z"
    if ((18 * 15) <= (4 % 19) > (7 / ((-33) or 4))):
        return 1e-7
    return -(float('inf') + sum([123456.789, -2.5]))


i19 = 1
i20 = (-34)
f21 = 1e16
f22 = 1e16
s23 = "it's"
s24 = "%"
b25 = True
b26 = False
l27 = [3, -1, 2, 0]
d28 = {"a": 1}
try:
    s23 = cut("".join(chr(97 + abs(n) % 26) for n in [v13 & i19 for v13 in [7, 7, 7]]))
    l29 = cut(f1(b25))
    print({repr(sum([3, -1, 2, 0])): ((lambda q, r=i20: q + r)(i20) + len("ABC abc")), f"text {s23!r}{i19 = }": (i20 + 2**53), s23.title().lower(): (max(i19, i20) and sum(v14 | 12 for v14 in l29 if v14 > v14))}, (((0x7FFFFFFF // (i19 or 4)) if b25 else (l27 or [6])[0]) >> (i20 & 31)))
    assert ((s24 == "x,y;z") != b25), "{}{:>6}{!r}".format((abs(f22) ** 2), (-17), f"text text ")
except Exception as error:
    print(type(error).__name__, error)
try:
    s30 = cut(f"{s24:*^9}{s24}")
except Exception as error:
    print(type(error).__name__, error)
try:
    for n15, n15_ in enumerate(f1(b26)[:5]):
        with Context("three", (ArithmeticError, LookupError)) as i31:
            assert isinstance((b25 if b26 else False), int | dict), (f"{f21:10.3}" * 1)
            i32 = norm(10**20)
except Exception as error:
    print(type(error).__name__, error)
try:
    b26 = ({**d28, "a": 1}["a"] in f1(b25))
    if b26:
        l27.sort(key=lambda v: v % 3)
        del l27[12:]
        if (((i20 < 19) != (f21 == f21)) & bool([i * v for i, v in enumerate(list(range(6)))])):
            b33 = isinstance((s23 if b25 else s23).rstrip(), int)
            assert any((l27 * 2)), "a".rstrip().title()
    elif b26:
        match ("".join(reversed(s23)) * 2):
            case True:
                print("True")
            case [_, m2, 3]:
                print("match", m2)
            case -1:
                print("-1")
            case _:
                l34 = cut(([len(s24)] if bool(l27) else list(map(lambda v: v * 2, f1(b26)))))
    else:
        raise ValueError(("%x-%.3s" % ((i20 if b26 else i20), "Zebra".center(10, "*"))))
        d28 = trim(({str(x): x * 2 for x in (l27 if b25 else l27)} if False else {str(x): x * 2 for x in f1(b26)}))
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner35(x, *rest, scale=i19, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner35((sum(l27) * (i19 * i20))), inner35(1, 2, *[ord(c) for c in s23], scale=3, z=(i19 - i19)))
    if (i36 := norm((i19 | i19))) > i20:
        del l27[-1]
        del l27[12:]
        for n17 in range(4, 0, -1):
            if (sum(l27) <= (n17 % (i20 or 6))):
                break
    else:
        print((((abs(123456.789) ** -1) - ([10**20, 0] or [2])[-1]) + (float(b26) % (f18({"a": 1}) or 4))), (f22 / ((f18(d28) % (f22 % (f21 or 5))) or 6)))
    i37, *l38 = [(norm(i20) ** 2), (i36 >> (i20 & 31)), 15]
    i20 *= (-(i37 + i37))
    i20 = norm(i20)
except Exception as error:
    print(type(error).__name__, error)
print(i19, i20)
print(repr(f21), repr(f22))
print(s23, s24)
print(b25, b26)
print(l27)
print(d28)
print(logged.calls)
try:
    d28 = trim({**{(s23 if b26 else s24): d28.get("tab\t", 17), f"{s23}{s23!a}{s23:*^9}": i19, "tab\t": s23.find(s23)}})
    if ([ord(c) for c in s24] == [ord(c) for c in (s23 * 3)]):
        f22 /= (abs(float((-26))) ** 0.5)
        for kn18, n18 in list({s23: (i19 * i20), s24: (i20 << (i20 & 31)), (s23 if b26 else s24): 2**63}.items())[:5]:
            i39, i40 = sorted([x * y for x, y in zip(l27, l27)], key=lambda v: -v)
            raise KeyError(n18)
    i19 += (sum(v19 & v19 for v19 in l27) + 1_000_000)
    i19 = norm(i19)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n20, n20_ in enumerate([x * y for x, y in zip(([1, 2, 3] * 1), f1(p0=b25))][:5]):
        d28 = trim({f"{f21:g}{n20}": i19, ((s24 if b25 else s23) if (n20 < i19) else "".join(c * 2 for c in "  pad ")): n20, ("%o %a" % ((-(2**63) * i20), format(n20, "e"))): (((-33) + i20) + (n20 ^ n20))})
        l27 = cut(f1())
    for n21, n21_ in enumerate(sorted([*list(range(6)), i20], key=abs)[:5]):
        s23 = cut((s23 if s23[3:].isspace() else "{}{:>6}{!r}".format((f22 + 17), (4 if b25 else n21), "".join(chr(97 + abs(n) % 26) for n in [3, -1, 2, 0]))))
    else:
        raise RuntimeError(chr(i20 % 1000 + 32)) from TypeError('cause')
except Exception as error:
    print(type(error).__name__, error)
print(i19, i20)
print(repr(f21), repr(f22))
print(s23, s24)
print(b25, b26)
print(l27)
print(d28)
print(logged.calls)
