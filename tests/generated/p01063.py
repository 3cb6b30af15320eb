# Program 1063 of internal/progen.


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
def f1(p0=(-10), p1="a", p2=list(range(6))):
    try:
        def inner2(x, *rest, scale=p0, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner2((~([5] or [5])[-1])), inner2(1, 2, *[], scale=3, z=int(0.1)))
        p1 = cut(str(((p0 not in p2) != (12 == p0))))
    except (TypeError, ValueError, LookupError) as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    i3 = norm(sum([*[v1 - p0 for v1 in p2], *(v for row in [p2, (p2 + [1, 2, 3])] for v in row if v)]))
    b4 = (123456.789 > -0.0)
    if b4:
        return True
    return b4


def f5(p0=True, p1=[10**20, 0]):
    raise RuntimeError(("a" + "ABC abc")) from TypeError('cause')
    return trim({"x": 5, "y": 0, "z": -3})


i6 = 17
i7 = 12
f8 = 0.0
f9 = 0.0
s10 = "12"
b11 = False
l12 = []
l13 = []
d14 = {"a": 1}
try:
    s10 = cut(s10.join("tab\t"[0:].ljust(9, "é").split(",")))
except Exception as error:
    print(type(error).__name__, error)
try:
    f8 /= (-1)
    l13 = cut(sorted(l12))
except Exception as error:
    print(type(error).__name__, error)
try:
    b11 = f1(p1=s10[i6])
except Exception as error:
    print(type(error).__name__, error)
try:
    i15 = norm((1 * ((1 or 19) // ((i7 - i7) or 6))))
    b11 = (not "{}{:>6}{!r}".format((abs(f9) ** 0.5), 18, s10.zfill(1)))
    try:
        i7 = norm((-39))
    except ZeroDivisionError:
        l12.extend([i15, *[3, -1, 2, 0], (i15 | (-29))])
        del l12[12:]
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    l12 = cut(([(i6 * i7), (i7 * i6)] + ((l13 if b11 else l12) if (b11 != True) else [x * y for x, y in zip(l12, l12)])))
    try:
        raise ExceptionGroup((s10 * 1), [ValueError((i6 >> (5 & 31))), Odd(i6)])
    except* Exception as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
except Exception as error:
    print(type(error).__name__, error)
try:
    i16 = norm((((i6 % (i7 or 2)) if any(l13) else 6) + ((lambda q, r=(-3): q * 2 - r)(i6) - i7)))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10)
print(b11)
print(l12, l13)
print(d14)
print(logged.calls)
try:
    del l13[0]
    del l13[12:]
    with Context("two", ValueError) as i17:
        l13 = cut(([18, i6][4:-1:2] + [ord(c) for c in s10]))
        d14 = trim(d14)
    l13 = cut(sorted([v2 & i6 for v2 in l12 if v2 % 3][::3], key=lambda v: -v))
    f8 = (((15 / (i7 or 6)) - (f8 % (1e300 or 6))) * float(b11))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10)
print(b11)
print(l12, l13)
print(d14)
print(logged.calls)
