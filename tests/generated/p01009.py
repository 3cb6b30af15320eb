# Program 1009 of internal/progen.


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


def f1():
    s2 = cut(f"{'s'!r}text ")
    if any(([] if False else [3, -1, 2, 0])):
        return trim({"x": 5, "y": 0, "z": -3})
    return trim({"x": 5, "y": 0, "z": -3})


def f3(p0, p1):
    print([5], ((+4) - (norm((8 if True else 12)) ** 0)))
    if ("".join(chr(97 + abs(n) % 26) for n in [10**20, 0]) != "12"):
        return norm((divmod(1, 0x7FFFFFFF)[1] + ((-11) << (11 & 31))))
    return norm(2**64)


def g4(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in [i * v for i, v in enumerate([v1 + 11 for v1 in [1, 2, 3] if v1 != 2])][:3]]
    finally:
        print('generator g4 ends', x)
    return x


def g5(limit):
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
        print('generator g5 ends', x)
    return x


i6 = (-3)
i7 = 2**63
f8 = -0.0
f9 = 3.14159
s10 = "a"
s11 = "%"
b12 = False
l13 = [3, -1, 2, 0]
d14 = dict(k=2, a=9)
try:
    s15 = cut(s11[3:-1])
    with Context("two", (ArithmeticError, LookupError)) as i16:
        s10 = cut((s11.join(str(l13).split(",")) or 'e')[-1])
        it17 = g4(f3(p0=dict(k=2, a=9), p1=b12) % 6)
        print(it17.send(None))
        print(next(it17, 'end'))
        print(it17.send(None))
        print([*it17])
        it17.close()
    print(all(l13), (((l13 * 0) <= (l13 if b12 else l13)) if s15.join(s10.split(",")).endswith(("e", "y")) else all((l13 if b12 else l13))))
    for n2, n2_ in enumerate([][:5]):
        d14.update({str(x): x * 2 for x in l13})
        trim(d14)
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner18(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner18((f3(d14, p1=True) if b12 else (i6 if True else i6))), inner18(1, 2, *(l13 * 0), scale=3, z={**d14, "a": 1}["a"]))
    match d14:
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case _:
            for n3 in [*l13, *(v for row in [l13, l13] for v in row if v)][-1:4][:6]:
                for n4 in range(1, 6, 2):
                    f9 = (((-2.5 * f9) if (b12 and b12) else (2.0 if False else f9)) if ("12" in ("tab\t" + s11)) else ((0.1 // f8) if (n3 not in [1, 2, 3]) else (f8 + -2.5)))
                    s10 = cut((('quo"te'.partition("a")[1] or 'e')[-1] + (s10 * 0)[2:-2:1]))
                    l19 = cut(([ord(c) for c in ('quo"te' or 'e')[-1]] * 1))
                with Context("two", ValueError) as i20:
                    d21 = trim({**f1(), "😀!": ((n3 if b12 else i20) << (((0) * i20) & 31)), **{}})
                    d22 = trim({str(x): x * 2 for x in l13})
                for n5, n5_ in zip(l13[:4], [][:4]):
                    b23 = (((n5 % (-25)) // ((lambda q, r=i7: q + r)(i7) or 6)) not in [*[3, -1, 2, 0], (i6 + n3)])
            else:
                (i24, i25), _ = divmod(int(s10), (-12)), None
    for n6 in sorted(list(map(len, s11.split())), key=str)[:6]:
        raise IndexError
        if (((l13 * 0) >= (l13 if True else l13)) if any(sorted(l13, key=str)) else any([*[7, 7, 7], *(v for row in [[7, 7, 7], l13] for v in row if v)])):
            try:
                d14 = trim({"a": 1})
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                l26 = cut([x * y for x, y in zip(sorted(list(g4(n6 % 7)), reverse=True), [i7, i7, i7][1:])])
            it27 = g4(((-6)).bit_length() % 6)
            print(next(it27, 'end'))
            print(next(it27, 'end'))
            print([*it27])
            print(next(it27, 'end'))
            it27.close()
        i28, i29 = l13
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
try:
    match {str(x): x * 2 for x in (l13 if b12 else l13)}:
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case _:
            i6 ^= (lambda q, r=i6: [r, q][q % 2])("😀!".find(s11))
            i6 = norm(i6)
    del l13[-1]
    del l13[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
try:
    i6 //= d14[s11.join(s11.split(" "))]
    i6 = norm(i6)
    if (([v8 + i6 for v8 in l13] if s11.isidentifier() else [i6, i7, i7]) >= sorted(([10**20, 0] + l13), reverse=True)):
        with Context("three") as i30:
            print(((sum(v9 & i7 for v9 in [3, -1, 2, 0] if v9 < 5) ^ ((-10) // (i6 or 7))) + (i6 * (i6 % (i7 or 3)))), {})
            d14 = trim({str(d14): i30, format((i7 + i30), "e"): ((~(-8)) * ((-18) * i7)), s11: f3(d14, p1=b12)})
        b12 = (b12 if (("日本" + s10) != "12"[:2:1]) else ((b12 == b12) if (f9 >= f8) else (b12 if True else True)))
    elif b12:
        i7 ^= len(str(b12))
        i7 = norm(i7)
    if (str(l13).islower() == ((16 + 1_000_000) != (+i6) > round(f8, 1))):
        for n10 in ([v11 | v11 for v11 in l13] if isinstance(d14, int) else sorted(l13, key=abs))[:6]:
            b31 = (s11 <= 'quo"te')
            match []:
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case None:
                    print("None")
                case _:
                    l32 = cut([v12 * i7 for v12 in [*l13] if v12 % v12])
    else:
        s33 = cut(("%5d %r" % ({k: v + 1 for k, v in d14.items() if v > 1}.get((s10 * 1), sum(l13)), ("".join(sorted(s11)) or 'e')[-1])))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
