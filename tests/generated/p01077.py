# Program 1077 of internal/progen.


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
def f1(p0, p1="ABC abc", p2=1e10):
    b2 = True
    p1 = cut(type({**dict(k=2, a=9), "a": 1}["a"]).__name__.title())
    raise Odd(sum(p0), 5)
    if ((True and b2) if p1.isupper() else (b2 | True)):
        return trim({str(x): x * 2 for x in p0})
    return trim({str(x): x * 2 for x in [dict(k=2, a=9).get(p1, 18), 17, ((-12) if b2 else 13), (4 and 5)]})


def g3(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in [ord(c) for c in ("  pad " + "日本")][:3]]
    finally:
        print('generator g3 ends', x)
    return x


i4 = (-25)
f5 = 2.0
f6 = 0.1
s7 = "été"
b8 = True
l9 = [5]
d10 = {}
d11 = {}
try:
    for n1, n1_ in enumerate([][:5]):
        n1 //= ((lambda q, r=i4: r if q > r else q)(4) ^ len("it's"))
        n1 = norm(n1)
        try:
            try:
                raise ExceptionGroup(s7[-1:0], [ValueError(sum(l9)), Odd((n1 and n1))])
            except* (ValueError, LookupError) as group:
                print(group.exceptions)
            print((str({str(x): x * 2 for x in l9}) * 3), (123456.789 / (-abs(f5) or 7)))
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        for n2 in range(1, 6, 2):
            l9 = cut(l9)
            i12, i13 = [(n2 + 12), (6 % (n1 or 1)), ((-36) and i4)]
    try:
        i4 += (-max(i4, i4))
        i4 = norm(i4)
        d14 = trim({k: v + 1 for k, v in (f1(l9, p2=f5) if (s7 not in d10) else d10).items() if v > 1})
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        f5 = ((min(i4, 17) / ((~i4) or 7)) // (sum([7, 7, 7]) / i4))
except Exception as error:
    print(type(error).__name__, error)
try:
    l9.append(i4)
    del l9[12:]
    s7 = cut(((s7 + s7) if (not f5) else (s7 if b8 else s7))[3:])
    for kn3, n3 in list(f1(l9, p2=-0.0).items())[:5]:
        print(l9.pop())
        del l9[12:]
        print(7, {str(x): x * 2 for x in ([v4 + i4 for v4 in l9] + l9)})
    else:
        with Context("one", ValueError) as i15:
            i16, *l17 = []
            d10 = trim((f1(l9, s7) if isinstance((s7 < s7), str) else {**({"x": 5, "y": 0, "z": -3} | d11)}))
    with Context("three", (ArithmeticError, LookupError)) as i18:
        w5 = 3
        while w5 > 0 and (i4 == i18):
            w5 -= 1
            print([x * y for x, y in zip((l9 if False else l9), [i * v for i, v in enumerate([i * v for i, v in enumerate(l9)])])], (not float((i18 % i4))))
            it19 = g3((i18 * i18) % 6)
            print(next(it19, 'end'))
            it19.close()
        def inner20(x, *rest, scale=i18, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner20(sum([])), inner20(1, 2, *(l9 if b8 else l9), scale=3, z=(i18 if b8 else i4)))
except Exception as error:
    print(type(error).__name__, error)
try:
    l9[i4] = min((i4 + i4), (i4 if b8 else i4))
    del l9[12:]
    for n6, n6_ in zip(((l9 if b8 else l9) + l9)[:4], list(range(6))[2:3:3][:4]):
        b8 = bool([len(d10), d10[s7], (15 if False else 18), sum([5])])
    f6 = f5
except Exception as error:
    print(type(error).__name__, error)
try:
    d21 = trim({k: v + 1 for k, v in d10.items()})
    l9 += [v7 & i4 for v7 in l9]
    l9 = cut(l9)
    for n8, n8_ in zip([v9 - 11 for v9 in l9 if v9 & 3][:4], [*[ord(c) for c in "Zebra"], *(v for row in [[i4, 5], l9] for v in row if v)][:4]):
        it22 = g3((19 << (i4 & 31)) % 6)
        print(next(it22, 'end'))
        print(it22.send(i4))
        print(it22.throw(ValueError(s7)))
        it22.close()
        if ((norm(i4) ** 1) != ((i4 // (n8 or 7)) * i4) > ((f5 if True else f5) // (f6 + i4))):
            i4 *= {}[f"{i4:,}{n8=:x}{f6:g}"]
            i4 = norm(i4)
            i23, i24 = [5]
        elif ((not l9) | s7.isidentifier()):
            assert (s7.isdigit() if (s7 not in s7) else isinstance(b8, str)), repr(l9)
except Exception as error:
    print(type(error).__name__, error)
try:
    b8 = (not ((s7 or 'e')[0] + (s7 or 'e')[-1]))
    for n10, n10_ in zip(l9[:4], [v11 * i4 for v11 in l9 if v11 & 3][:4]):
        d11 = trim((d11 | ({str(x): x * 2 for x in l9} if (n10 in []) else f1([1, 2, 3], p2=f6))))
        for n12 in range(0):
            i25 = norm(round(((-2.5 * 7) if isinstance(123456.789, bool) else float(b8))))
            raise IndexError
            s26 = cut("".join(sorted((s7 if b8 else s7)[s7.find("tab\t")])))
        else:
            raise ValueError(s7.zfill(3))
        try:
            match type(list(range(i4 % 9))).__name__:
                case [m3, *_]:
                    print("match", m3)
                case {}:
                    print("{}")
                case _:
                    i27 = norm(({s7: i4}[type(n10).__name__] + ((i4 + n10) + (5 or n10))))
        except LookupError:
            if ([*(l9 + [3, -1, 2, 0]), *(v for row in [[v14 & v14 for v14 in l9], [v15 & n10 for v15 in l9]] for v in row if v)] > list(g3(i4 % 7))):
                n10 = norm(5)
                s28 = cut(("%+d %10s" % (len(s7), s7.join(str(d11).split(",")))))
            else:
                b29 = isinstance([v16 - v16 for v16 in []], (float, list))
                f30 = ((abs((i4 / (8 or 5))) ** 0.5) + f5)
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise RuntimeError('again') from e2
    else:
        print(l9.index(i4), l9.count(i4))
        del l9[12:]
    for n17, n17_ in enumerate(l9[:5]):
        f5 -= float((lambda q, r=(-26): r if q > r else q)(i4))
except Exception as error:
    print(type(error).__name__, error)
print(i4)
print(repr(f5), repr(f6))
print(s7)
print(b8)
print(l9)
print(d10, d11)
print(logged.calls)
