# Program 1054 of internal/progen.


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
    raise IndexError
    assert isinstance(any([7, 7, 7]), int), "it's"[-2:1:-1].swapcase()
    return ((sum(v1 - (-27) for v1 in []) if True else (norm((-6)) ** 1)) in (sorted(list(range(6)), reverse=True) + ([] + [1, 2, 3])))


@logged
def f2(p0):
    s3 = cut(str(len("ABC abc")))
    raise KeyError(((norm(6) ** 1) + (-10)))
    if f1():
        return f1()
    return (f"{2.5:e}{2.5:e}".center(5, " ") >= p0)


@logged
def f4(p0, p1):
    raise ValueError(("%" if (not "été") else "日本"))
    if (True if f1() else (False if True else False)):
        return 0.0
    return ((0.0 - float((-18))) * sum([v2 & 1_000_000 for v2 in p0]))


i5 = 5
i6 = 14
f7 = 0.1
s8 = "12"
b9 = True
b10 = True
l11 = []
l12 = []
d13 = {"a": 1}
d14 = {"a": 1}
try:
    l11 += [*l11, 2**53][4:1]
    l11 = cut(l11)
    with Context("two") as i15:
        s8 = cut(format(15, "e"))
        raise Odd((i6).bit_length(), 5)
    i6 = norm((((i6).bit_length() * (norm(i5) ** 1)) + i6))
    if (i16 := norm(i5)) < 2**64:
        with Context("two", ValueError) as i17:
            assert (i16 not in [*l11, *(v for row in [l12, [3, -1, 2, 0]] for v in row if v)]), s8
            for n4, n4_ in enumerate(l12[:5]):
                b18 = (7 in (([1, 2, 3] if False else l11) if (n4 > i6) else []))
                f19 = float((len(s8) in list(map(lambda v: v * 2, l12))))
except Exception as error:
    print(type(error).__name__, error)
try:
    f20 = (0.0 / (round(f7, 0) - (1e16 * f7)))
    d14 = trim({k: v + 1 for k, v in d14.items()})
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9, b10)
print(l11, l12)
print(d13, d14)
print(logged.calls)
try:
    raise IndexError
    i6 = norm((i6 - i5))
    try:
        print(s8, (("%+d %10s" % (sum([5]), f"{i5:{4 + 2}}text {f7:10.3}")) < ("%+d %10s" % (i5, s8)).strip()))
        w5 = 3
        while w5 > 0 and (not s8):
            w5 -= 1
            if (("%d|%s" % ((i6 or i6), (s8 + s8))) <= s8):
                b9 = f2((s8 + s8))
                s21 = cut(s8)
            else:
                s22 = cut("".join(chr(97 + abs(n) % 26) for n in [(14 >> (i6 & 31)), (lambda q, r=0x7FFFFFFF: q + r)(i5), i6]))
                i23 = norm((sum(v6 & (-31) for v6 in l12) * i6))
            assert b10, (repr(d13) if (s8 == s8) else (s8 + "😀!"))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        i5 = norm(((i5 if (i5 in l12) else sum(v7 | i5 for v7 in l12)) // ((sum(v8 & i5 for v8 in [7, 7, 7] if v8 != 3) - (l11 or [6])[-1]) or 2)))
except Exception as error:
    print(type(error).__name__, error)
try:
    raise Odd(d13.get(s8, 2), 5)
    with Context("two") as i24:
        for kn10, n10 in list({k: v + 1 for k, v in {s8: i6, s8: i24}.items()}.items())[:5]:
            assert (n10 not in [i * v for i, v in enumerate(l12)]), repr((13 >> (i24 & 31)))
            i5 *= i6
            i5 = norm(i5)
        match d13:
            case None:
                print("None")
            case -1:
                print("-1")
            case _:
                assert s8.rstrip().isupper(), s8
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7))
print(s8)
print(b9, b10)
print(l11, l12)
print(d13, d14)
print(logged.calls)
