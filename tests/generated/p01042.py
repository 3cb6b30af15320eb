# Program 1042 of internal/progen.


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
    l2 = cut([(max(17, (-29)) + sum(v1 - 2**64 for v1 in list(range(6)))), (-20)])
    i3 = norm((((-36) - (10 + (-35))) - (max(19, 1_000_000) - (15 % ((-33) or 4)))))
    f4 = float(((l2 + l2) > (l2 if False else l2)))
    return trim(({str(x): x * 2 for x in [*l2, *(v for row in [[7, 7, 7], l2] for v in row if v)]} | {"".join(sorted('quo"te')): (norm((-29)) ** 0)}))


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


i6 = 2**31
f7 = float('inf')
s8 = "it's"
s9 = "a"
b10 = True
b11 = True
l12 = [5]
d13 = {"x": 5, "y": 0, "z": -3}
d14 = dict(k=2, a=9)
try:
    if ((min(i6, i6) + max(12, 9)) < (i6).bit_length() < round(f7, 2)):
        i6 ^= ((i6 if b10 else i6) ^ {"x": 5, "y": 0, "z": -3}.get(s9, 4611686018427387903))
        i6 = norm(i6)
        i15 = norm(i6)
    else:
        for n2, n2_ in enumerate([v3 | v3 for v3 in [10**20, 0]][:5]):
            w4 = 2
            while w4 > 0 and (n2 != n2 > (-32)):
                w4 -= 1
                b16 = (11 != n2 == (-5))
                d13 = trim({s9: (sum(v5 - i6 for v5 in [10**20, 0] if v5 != v5) * (4 - i6)), "{}{:>6}{!r}".format((f7 / (f7 or 1)), n2, (s9 if b10 else "12")): ((i6 - 19) - (6 - i6)), ((s9 if b10 else s8) + (s8 if False else s8)): (norm(n2) ** 3)})
            it17 = g5(d13.get("  pad ", n2) % 6)
            print(next(it17, 'end'))
            it17.close()
    s9 = cut((s8 + str((f7 + f7))))
    del d14[s8.join("Zebra".split(" "))]
    trim(d14)
except Exception as error:
    print(type(error).__name__, error)
try:
    if True:
        d14.update({"日本": i6, s8: i6, **d14})
        trim(d14)
        assert ((s8 in s8) and isinstance(s8, bool)), chr((i6 * i6) % 1000 + 32)
    elif ((b10 or b11) | isinstance(i6, str)):
        i18 = norm({**{str(x): x * 2 for x in list(g5(i6 % 7))}, "a": 1}["a"])
    if (2 != (l12[i6] + (i6 + i6)) == sum(v6 - i6 for v6 in list(range(6)) if v6 > 5)):
        b10 = ((s9.isidentifier() != (i6 not in l12)) and (s8.center(3, "é") not in d14))
    elif (b11 is (i6 in [7, 7, 7])):
        l12 = cut([len(format(i6, "e")), i6, *[sum([3, -1, 2, 0])], int((0.5 + f7))])
    else:
        l12.remove(i6)
        del l12[12:]
    i6 = norm({**d14, "a": 1}["a"])
    with Context("three", (ArithmeticError, LookupError)) as i19:
        l12 += l12[-3:4:-1][:]
        l12 = cut(l12)
        assert False, (s8 or s8)
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (i6 < i6), (("%d|%s" % (i6, s8)) + s8)
    if (b11 if (float(b10) != (f7 - f7)) else ([v7 - v7 for v7 in [7, 7, 7] if v7 != 5] != (l12 if b10 else l12))):
        s20 = cut((s9 + type(d13).__name__))
except Exception as error:
    print(type(error).__name__, error)
try:
    s21 = cut(("été".replace(s8, s9).rjust(6, " ") + s8))
    del d14["".join(sorted(s21))]
    trim(d14)
    if (((False if b10 else False) if (11 >= i6) else (b10 & b11)) is (f"{i6!s:<4}{i6=}text " in {str(x): x * 2 for x in l12})):
        with Context("two") as i22:
            it23 = g5((i6 - i6) % 6)
            print(next(it23, 'end'))
            it23.close()
            s24 = cut(s21)
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three", (ArithmeticError, LookupError)) as i25:
        raise IndexError
        if (i26 := norm(((11 if b11 else i6) % (i25 or 7)))) != i6:
            i27 = norm(((lambda q, r=i26: q * 2 - r)(([7, 7, 7] or [3])[0]) | i25))
            if (i28 := norm((i6 or (i25 if b11 else 10**20)))) < 3:
                f7 = f7
                l12 = cut([x * y for x, y in zip(l12[:], l12)])
        elif ((l12 + l12) <= sorted(l12, reverse=True)):
            match i25:
                case str(m3) if len(m3) > 2:
                    print("match", m3)
                case _:
                    i25 = norm(i26)
        else:
            i29 = norm(i6)
except Exception as error:
    print(type(error).__name__, error)
try:
    assert isinstance(str(i6), str), (s9.join(s8.split(" ")) if (s9 in "") else "".join(reversed("%")))
except Exception as error:
    print(type(error).__name__, error)
try:
    raise ValueError((s8 if b11 else s8).replace(s9, "  pad "))
    s9 += (str(b11) + (s8 if b11 else "été"))
    s9 = cut(s9)
    print((not ((-i6) / (sum(l12) or 4))), isinstance({str(x): x * 2 for x in [*l12, *(v for row in [l12, l12] for v in row if v)]}, str))
except Exception as error:
    print(type(error).__name__, error)
try:
    s30 = cut("{}{:>6}{!r}".format(f7, ((i6 if b11 else i6) // (i6 or 4)), str(float(b11))))
except Exception as error:
    print(type(error).__name__, error)
try:
    f7 = ((lambda q, r=i6: q + r)((2 + i6)) / (i6 or 3))
    l12.append({s9: i6, s8: i6}[("%" or 'e')[0]])
    del l12[12:]
    i31 = norm((((+i6) + (i6 & (-3))) + min((i6 // (i6 or 7)), sum(l12))))
except Exception as error:
    print(type(error).__name__, error)
try:
    i6 += i6
    i6 = norm(i6)
except Exception as error:
    print(type(error).__name__, error)
try:
    d14 = trim({"x": 5, "y": 0, "z": -3})
    i32 = norm((~((~i6) if (l12 == l12) else (-1_000_000))))
    match ([i * v for i, v in enumerate(l12)] * 2):
        case 0 | 1:
            print("0 | 1")
        case {"a": m1, **rest}:
            print("match", m1)
        case {}:
            print("{}")
        case _:
            if (not {("%x-%.3s" % (i32, s9)): (i32 * i32), **{s9: i32, "😀!": i32, "a": i6}, (s8 * 2): (i6 or 10)}):
                b10 = isinstance([], (float, list))
                def inner33(x, *rest, scale=i6, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner33((norm((norm(i32) ** 2)) ** 1)), inner33(1, 2, *l12[3:1:-2], scale=3, z=(15 * i32)))
            elif isinstance(dict(zip(s9, [10**20, 0])), int):
                i34, i35 = norm(((i6 + i32) + (4 if b11 else i6))), norm(((norm(i32) ** 3) + i32))
except Exception as error:
    print(type(error).__name__, error)
print(i6)
print(repr(f7))
print(s8, s9)
print(b10, b11)
print(l12)
print(d13, d14)
print(logged.calls)
