# Program 1025 of internal/progen.


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
    for n1, n1_ in zip(([i * v for i, v in enumerate([3, -1, 2, 0])] if (0x7FFFFFFF < 6 > -(2**63)) else list(range(6))[3:3:-2])[:4], [][:4]):
        print([3, -1, 2, 0][-1:-2], ((float(n1) + float(p0)) % (1e300 or 9)))
        l2 = cut(([10**20, 0] + []))
        raise Odd(max(n1, n1), 5)
    return trim(dict(zip(repr(repr([1, 2, 3])), [])))


def f3(p0='quo"te', p1="tab\t"):
    print([5], float(14))
    for kn3, n3 in list({k: v + 1 for k, v in {p1: 7, **{"a": 1}}.items() if v}.items())[:5]:
        assert False, repr(p0.isdigit())
        i4, i5 = norm(({**{}, "a": 1}["a"] if isinstance(True, int) else ((-17) % (2 or 4)))), norm(([v4 | n3 for v4 in list(range(6))] or [5])[-1])
    else:
        p0 = cut(p0)
    i6 = norm(15)
    return cut(p1)


def f7(p0):
    i8, *l9 = [v5 & v5 for v5 in []]
    return cut(((("ABC abc" or 'e')[-1] + repr(True)) * 1))


i10 = 19
f11 = -0.0
s12 = "it's"
b13 = True
b14 = False
l15 = list(range(6))
l16 = [5]
d17 = {"x": 5, "y": 0, "z": -3}
d18 = {"x": 5, "y": 0, "z": -3}
try:
    i19, i20 = norm(len((l16 + l15))), norm(dict(zip(s12, l16)).get(("it's" if b13 else s12), (i10 + i10)))
    for n6 in range(0):
        for n7, n7_ in zip([i * v for i, v in enumerate((l15 * 0))][:4], [x * y for x, y in zip(l15, [v8 * 2**63 for v8 in l15])][:4]):
            l16.insert(i20, 8)
            del l16[12:]
            if b13:
                f21 = ((f11 + (f11 % (f11 or 5))) if f3().isidentifier() else float((True ^ b13)))
        s22 = cut(s12.lower())
        s22 = cut((str((f11 != f11)) if isinstance(f11, bool) else "%".join(("%d|%s" % (i20, "Zebra")).split())))
except Exception as error:
    print(type(error).__name__, error)
try:
    if ((repr(0.0) in {k: v + 1 for k, v in d17.items() if v}) if (s12 in {k: v + 1 for k, v in {}.items() if v > 1}) else False):
        try:
            w9 = 5
            while w9 > 0:
                w9 -= 1
                s23 = cut(s12)
                b24 = (((f11 != f11) if (b13 | b13) else s23.endswith(("e", "y"))) if isinstance((i10 + i10), object) else ("  pad ".join("a".split(",")) <= s12.join(s12.split())))
        except (IndexError, KeyError):
            d25 = trim({**{str(x): x * 2 for x in (l16 if b13 else l16)}})
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        b13 = (i10 in [i * v for i, v in enumerate(list(filter(None, l15)))])
    elif ("".join(c * 2 for c in s12) >= (s12 * 2)):
        try:
            if ((not "{}{:>6}{!r}".format(0.1, i10, 'quo"te')) ^ b13):
                f11 = float((len(d18) - max(i10, i10)))
                l16 = cut([*[v10 * v10 for v10 in l15][2:3], *(v for row in [l15, [v11 - (-23) for v11 in list(range(6)) if v11 != 2]] for v in row if v)])
            elif (((-7) in l16) if (not l15) else (s12 < s12)):
                b13 = b13
            else:
                d26 = trim(dict(k=2, a=9))
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise
        finally:
            def inner27(x, *rest, scale=i10, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner27((i10 - i10)), inner27(1, 2, *l16, scale=3, z=i10))
    else:
        s28 = cut(((s12 + s12[(-22)]) or str(1e16).lower()))
    s29 = cut(s12)
    i30 = norm([ord(c) for c in ("%x-%.3s" % (i10, s29))][({"a": 1} if b14 else d17).get(str([10**20, 0]), (l16 or [6])[-1])])
except Exception as error:
    print(type(error).__name__, error)
try:
    s31 = cut(s12)
    if (i32 := norm((i10 + (l16 or [8])[-1]))) < i10:
        if b14:
            i32 = norm((dict(zip(s31, [3, -1, 2, 0]))[f7(d18)] + (d18 | d17).get("it's", i32)))
            if str((f11 - f11)).isdigit():
                d17 = trim({"x": 5, "y": 0, "z": -3})
            elif any((l15 * 1)):
                s12 = cut(("%05d%-8s|" % (i32, s31)).capitalize().replace(s31, s12))
        elif s12.partition("l")[0].isspace():
            l16.extend([*l15, *(v for row in [l15, l16] for v in row if v)])
            del l16[12:]
        match (norm((i10 or i10)) ** 1):
            case int(m2):
                print("match", m2)
            case _:
                l15.remove(i10)
                del l15[12:]
    try:
        d17 = trim({str(x): x * 2 for x in [v12 - i10 for v12 in [1, 2, 3] if v12 != 5]})
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i10)
print(repr(f11))
print(s12)
print(b13, b14)
print(l15, l16)
print(d17, d18)
print(logged.calls)
try:
    l33 = cut(l15)
    i10 = norm(i10)
except Exception as error:
    print(type(error).__name__, error)
try:
    d17 = trim({"hello": (0 if (True or True) else len(s12))})
except Exception as error:
    print(type(error).__name__, error)
try:
    i34, *l35 = [i * v for i, v in enumerate([2**62, i10, i10])]
    raise IndexError
    s12 = cut((repr(b14).replace("Zebra", "tab\t") + ("x,y;z".join(s12.split(" ")) or 'e')[0]))
    b14 = (not (abs(i34) // (len({"a": 1}) or 7)))
except Exception as error:
    print(type(error).__name__, error)
print(i10)
print(repr(f11))
print(s12)
print(b13, b14)
print(l15, l16)
print(d17, d18)
print(logged.calls)
