# Program 1061 of internal/progen.


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


def f1(p0={"a": 1}, p1=[1, 2, 3], p2=float('inf')):
    try:
        if (i2 := norm(p0.get("ABC abc".swapcase(), (~(-7))))) < 9:
            b3 = (not True)
            p0[str([i * v for i, v in enumerate(p1)])] = norm((~(i2 if b3 else i2)))
            trim(p0)
        else:
            s4 = cut(("%05d%-8s|" % ((-(-(10**19) & i2)), f"{i2=}{i2 = }".partition("a")[0])))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
        raise RuntimeError('again') from e0
    return cut([v1 + v1 for v1 in [x * y for x, y in zip(p1, p1)] if v1 != v1])


i5 = (-13)
i6 = 16
f7 = 1.5
s8 = 'quo"te'
b9 = True
l10 = [1, 2, 3]
l11 = []
d12 = dict(k=2, a=9)
d13 = {}
try:
    i14, i15 = [v2 * v2 for v2 in l10 if v2 > v2]
    f7 /= ((f7 // f7) / float(b9))
    l16 = cut([*([v3 * 17 for v3 in [1, 2, 3] if v3 & 3] * 2), *(v for row in [l10, (f1(d12, l10, f7) + ([1, 2, 3] * 1))] for v in row if v)])
except Exception as error:
    print(type(error).__name__, error)
try:
    d17 = trim({str(x): x * 2 for x in [*[i6, -(2**63), i5], *(v for row in [l11, l11] for v in row if v)]})
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9)
print(l10, l11)
print(d12, d13)
print(logged.calls)
try:
    def inner18(x, *rest, scale=0x7FFFFFFF, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner18(i5), inner18(1, 2, *[v4 - i5 for v4 in list(range(6)) if v4 & 2], scale=3, z=(norm(i6) ** 2)))
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9)
print(l10, l11)
print(d12, d13)
print(logged.calls)
try:
    d19 = trim(dict(zip(s8, [*f1(p0=d13), *(v for row in [[], [ord(c) for c in "hello"]] for v in row if v)])))
except Exception as error:
    print(type(error).__name__, error)
try:
    l20 = cut(sorted((([3, -1, 2, 0] if b9 else l11) + sorted(l11, key=lambda v: -v)), key=lambda v: -v))
    l11.extend(l20)
    del l11[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three") as i21:
        s8 = cut((s8.join((s8 if b9 else s8).split("a")) or 'e')[-1])
        d12.update({"日本": i21, s8: i5})
        trim(d12)
    try:
        for n5 in range(1, 6, 2):
            print(s8.join(s8.join(s8.split()).split("a")), sorted(f1(p0=d12, p1=[1, 2, 3], p2=f7), key=abs))
            f7 = float(isinstance(max(1, 7), str))
        s8 = cut((s8 + (s8.join(s8.split()) * 0)))
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        d22 = trim(dict(zip(repr(f7), [ord(c) for c in s8[12]])))
    i6 //= d12[repr(3)]
    i6 = norm(i6)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9)
print(l10, l11)
print(d12, d13)
print(logged.calls)
try:
    assert (b9 if s8.isidentifier() else b9), "{}{:>6}{!r}".format(round(1.5, 2), i5, "".join(reversed(s8)))
    l10 = cut([int(("%x-%.3s" % (i5, s8)))])
    f7 = round(abs(float(b9)), 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    if ((max(2**53, i5) - d13[s8]) <= i5 == ((i6 + i5) - (lambda q, r=4: [r, q][q % 2])(i6))):
        match {("%05d%-8s|" % (i5, s8)): (lambda q, r=i6: r if q > r else q)(i6)}:
            case {}:
                print("{}")
            case int(m2):
                print("match", m2)
            case None:
                print("None")
            case _:
                if ((s8.join("12".split(",")) <= repr(False)) | (sum(v6 + i6 for v6 in l11) != (i5 + 8) == i6)):
                    d23 = trim(d12)
                    f7 = round((abs(f7) ** 1.5), 0)
        for n7, n7_ in enumerate((list(reversed(l11)) if (b9 if b9 else b9) else [ord(c) for c in s8])[:5]):
            try:
                b9 = (float((s8 <= "a")) >= ((f7 if False else f7) % (float('inf') if True else f7)))
                b9 = True
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            if (not ((s8 + s8) * 1)):
                s24 = cut(chr(str(b9).find("tab\t") % 1000 + 32))
            elif (bool(l11) != (s8 not in 'quo"te')):
                d12 = trim(d13)
            else:
                s8 = cut("{}{:>6}{!r}".format(f7, ((n7 % (11 or 7)) // (i6 if b9 else i5)), s8.join((s8 * 2).split(","))))
    w8 = 4
    while w8 > 0:
        w8 -= 1
        if b9:
            continue
        try:
            with Context("two") as i25:
                b26 = (("{}{:>6}{!r}".format(f7, 15, s8) if (s8 in d12) else (s8 * 0)) in d12)
                b27 = ((abs(i6) not in f1(d12)) and ((f7 == 1e16) == (f7 <= f7)))
        except LookupError:
            if ((i6 in [10**20, 0]) if (b9 ^ b9) else (s8 <= "😀!")):
                break
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            print(l11.pop(-2))
            del l11[12:]
    f28 = ((i5 * (i5 + i6)) / (((18 + i5) + (9 // (i6 or 7))) or 7))
    b29 = (any(list(map(len, s8.split()))) if all(l10) else ((f28 - 0.0) == 0.1))
except Exception as error:
    print(type(error).__name__, error)
try:
    if (i30 := norm((l10[i5] + (lambda q, r=i6: q * 2 - r)(i5)))) != 0:
        def inner31(x, *rest, scale=(-34), **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner31(((i30 if b9 else i30) - "Zebra".count("Zebra"))), inner31(1, 2, *l11, scale=3, z=(lambda q, r=i6: r if q > r else q)(i5)))
        l10[4] = len(dict(zip(s8, l10)))
        del l10[12:]
    elif b9:
        if ((d13 | d12).get(s8.capitalize(), sum(l11)) in [7, 7, 7]):
            i6 -= (norm({**d13, "a": 1}["a"]) ** 0)
            i6 = norm(i6)
        elif isinstance((abs(1e-7) ** 0), int | dict):
            match [*(l11 * 1), *(v for row in [l10, [x * y for x, y in zip(l10, l10)]] for v in row if v)]:
                case [m3]:
                    print("match", m3)
                case 0 | 1:
                    print("0 | 1")
                case _:
                    b9 = True
    else:
        try:
            try:
                raise ExceptionGroup("hello", [ValueError((i30 + (-6))), KeyError(min(i30, i30))])
            except* ValueError as group:
                print(group.exceptions)
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        w9 = 4
        while w9 > 0 and (b9 is False):
            w9 -= 1
            for n10 in (s8 or 'e')[0][:5]:
                d32 = trim(((d13 if b9 else (d13 | d12)) | dict(zip((n10 * 1), l11))))
                b9 = (any([i * v for i, v in enumerate(list(range(6)))]) if b9 else all(l10))
                i33 = norm(i5)
            i6 -= sum(list(filter(None, l11)))
            i6 = norm(i6)
    l10.extend(l11)
    del l10[12:]
    for n11, n11_ in enumerate([7, 7, 7][:5]):
        assert ((s8 not in d13) == (s8 != s8)), ("%d|%s" % (d13.get(s8, i6), s8))
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9)
print(l10, l11)
print(d12, d13)
print(logged.calls)
try:
    i34, i35 = f1(d13, p2=f7)
except Exception as error:
    print(type(error).__name__, error)
try:
    s36 = cut(("  pad ".upper().rjust(6, "*") + ("".join(chr(97 + abs(n) % 26) for n in l11) if s8.endswith(("e", "y")) else repr(s8))))
    s37 = cut(repr(f1(d12, list(range(6)), f7)))
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9)
print(l10, l11)
print(d12, d13)
print(logged.calls)
f7 = (f7 + 1.5)
i5 = norm(max(i5, (-4)))
with Context("three", ValueError) as i38:
    d13.update({str(x): x * 2 for x in l10})
    trim(d13)
    i39, i40 = f1(d13, p1=l10, p2=f7)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9)
print(l10, l11)
print(d12, d13)
print(logged.calls)
