# Program 1033 of internal/progen.


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
    s2 = cut(p2)
    w1 = 4
    while w1 > 0:
        w1 -= 1
        l3 = cut([i * v for i, v in enumerate([x * y for x, y in zip([1, 2, 3], [i * v for i, v in enumerate([3, -1, 2, 0])])])])
        print(isinstance((f"text " == (s2 + "it's")), (float, list)), ((p1 * (+p0)) / (((p0 - p1) * (p0 and p1)) or 9)))
    if ((3.14159 == 2.0) | ([] <= list(range(6)))):
        return trim(({str(x): x * 2 for x in [3, -1, 2, 0]} | {**dict(k=2, a=9)}))
    return trim({str(x): x * 2 for x in [len("tab\t"), p0, (8 * p0)]})


def f4():
    with Context("one", (ArithmeticError, LookupError)) as i5:
        if False:
            if bool(list(map(len, "Zebra".replace("  pad ", "😀!").split()))):
                i6 = norm(((i5 + i5) * (~(i5 + i5))))
                if (i7 := norm(len("%"))) < i5:
                    s8 = cut(("hello".join("日本".split(",")).replace("ABC abc", "%") * 0))
            b9 = (1.5 != ((0.1 - float('inf')) * [][i5]))
        elif ((not 0.0) != True):
            l10 = cut(([i * v for i, v in enumerate([1, 2, 3])][2:3] if (([] > [10**20, 0]) if (False != False) else False) else [5]))
        l11 = cut([ord(c) for c in repr(("%x-%.3s" % (i5, "Zebra")))])
    return cut([v2 & (-28) for v2 in [7, 7, 7]])


def g12(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm((max((18 + x), limit) + (len({"a": 1}) * (7 * 1))))
    finally:
        print('generator g12 ends', x)
    return x


i13 = 1
i14 = 15
f15 = -0.0
f16 = -0.0
s17 = "日本"
s18 = "x,y;z"
b19 = False
l20 = [7, 7, 7]
l21 = [1, 2, 3]
d22 = dict(k=2, a=9)
try:
    if (i23 := norm(abs((i14 if b19 else (-29))))) > -(10**19):
        try:
            print(l21.pop(5))
            del l21[12:]
            match (d22 | {str(x): x * 2 for x in [3, -1, 2, 0]}):
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case _:
                    s24 = cut("a")
        except (IndexError, KeyError):
            s18 = cut(repr(repr((abs(f16) ** 0))))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise
        finally:
            print([x * y for x, y in zip(([i * v for i, v in enumerate(l20)] if (True ^ b19) else l20[-2:3]), (l21 * 1))], f1(p0=sum(v3 | i23 for v3 in []), p1=(i13 // (i13 or 4)), p2=f"{f16:%}{i14 = }text "))
    elif ((False != b19) and any(l20)):
        for n4 in range(1, 6, 2):
            it25 = g12(len([7, 7, 7]) % 6)
            print([*it25])
            it25.close()
            for n5 in ("%5d %r" % (i14, str(b19)))[:5]:
                f26 = (((abs(f15) ** 1.5) / (3.14159 + 1e10)) - (f16 if (True if b19 else b19) else f15))
                d22 = trim(dict(zip(n5.rstrip().replace(s17, s17), [x * y for x, y in zip([i * v for i, v in enumerate(l21)], [*l21, *(v for row in [l21, l21] for v in row if v)])])))
    else:
        for n6 in repr((f15 + f15))[:5]:
            for n7, n7_ in zip([d22[s17]][:4], [v8 & v8 for v8 in l21][:4]):
                b27 = (((1e16 - f15) if False else round(f15, 0)) != ((f15 / (f16 or 9)) / ((0.5 + f15) or 9)))
except Exception as error:
    print(type(error).__name__, error)
print(i13, i14)
print(repr(f15), repr(f16))
print(s17, s18)
print(b19)
print(l20, l21)
print(d22)
print(logged.calls)
try:
    def inner28(x, *rest, scale=i13, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner28(({**d22, "a": 1}["a"] if (i14 not in l20) else i14)), inner28(1, 2, *[i13, i14, 7], scale=3, z=d22.get(s17, (-5))))
    d22.update({str(x): x * 2 for x in l20})
    trim(d22)
    for n9 in s18.casefold()[:5]:
        assert b19, ascii("".join(sorted(s17)))
        s18 += format(sum(v10 & 3 for v10 in l20), "_")
        s18 = cut(s18)
        try:
            match {str(x): x * 2 for x in []}:
                case [m3, *_]:
                    print("match", m3)
                case -1:
                    print("-1")
                case _:
                    l29 = cut(([v11 * i14 for v11 in l21 if v11 < 5] + list(g12(2**53 % 7))))
            if (bool([1, 2, 3]) == (True if b19 else b19)):
                continue
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    w12 = 5
    while w12 > 0 and (b19 is b19):
        w12 -= 1
        for kn13, n13 in list({"x": 5, "y": 0, "z": -3}.items())[:5]:
            s30 = cut(str(bool((l21 if b19 else [5]))))
            match str(float(i14)):
                case str(m3) if len(m3) > 2:
                    print("match", m3)
                case _:
                    b31 = isinstance(((l21 if b19 else l21) * 2), int | dict)
        it32 = g12(sum(v14 * i14 for v14 in l20) % 6)
        print(it32.send(None))
        print(next(it32, 'end'))
        print(it32.throw(ValueError(s18)))
        it32.close()
    i13 %= (s18.count("😀!") + (-31))
    i13 = norm(i13)
except Exception as error:
    print(type(error).__name__, error)
print(i13, i14)
print(repr(f15), repr(f16))
print(s17, s18)
print(b19)
print(l20, l21)
print(d22)
print(logged.calls)
try:
    w15 = 1
    while w15 > 0:
        w15 -= 1
        if ((abs(f16) * f15) != float((i13 if True else i13))):
            for n16 in range(3):
                b33 = (s18.partition("a")[2] * 1).endswith(("e", "y"))
        if (i34 := norm(dict(zip(s17, [10**20, 0])).get(s18.replace(s17, s18), (~i13)))) != i14:
            l35 = cut(f4())
        elif (sum(v17 * i13 for v17 in list(range(6))) != (i34 - 2) == 0.0):
            if b19:
                d22 = trim({})
            elif (i13 >= i13):
                l36 = cut([])
            else:
                b19 = b19
                f15 = (float((l21 or [0])[0]) if (i34 not in l20) else ((f16 - f15) * (f16 * 12)))
        else:
            b37 = (not ((6 in []) | b19))
            w18 = 5
            while w18 > 0 and (b37 ^ b37):
                w18 -= 1
                s17 = cut((((s17 if b19 else s17) * 3) if (not isinstance(f15, (float, list))) else ("%5d %r" % ((i34 or 2), (s18 if False else "it's")))))
                l20 = cut((l21 if (s17 if b19 else s17).endswith(("e", "y")) else [x * y for x, y in zip([*[10**20, 0], *(v for row in [l21, l20] for v in row if v)], (l20 * 1))]))
    i13 &= (i14 + (i13 * i14))
    i13 = norm(i13)
    del l21[1:0]
    del l21[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    s38 = cut(s18)
except Exception as error:
    print(type(error).__name__, error)
try:
    s17 = cut(s17.join(repr([i * v for i, v in enumerate(l21)]).split("a")))
    l20 += ([x * y for x, y in zip([3, -1, 2, 0], l21)] * 2)
    l20 = cut(l20)
    with Context("two", (ArithmeticError, LookupError)) as i39:
        i40, i41 = list({s17: i39, s18: i14}.values())
        def inner42(x, *rest, scale=i39, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner42(((i41 + i13) + (14 - 15))), inner42(1, 2, *list(g12(i14 % 7)), scale=3, z=((-11) + (-31))))
except Exception as error:
    print(type(error).__name__, error)
print(i13, i14)
print(repr(f15), repr(f16))
print(s17, s18)
print(b19)
print(l20, l21)
print(d22)
print(logged.calls)
