# Program 1003 of internal/progen.


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


def g1(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(((x - x) - (x % (limit or 1))))
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g1 ends', x)


def f2(p0=True, p1=[3, -1, 2, 0], p2=False):
    try:
        raise ExceptionGroup(("12" + "a"), [ValueError((4 - (-24))), Odd((19 & 5))])
    except* Exception as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
    s3 = cut("hello".join("{}{:>6}{!r}".format((0.1 + 0.1), int("0x1f"[2:], 16), str(True)).split()))
    if p0:
        return cut([*list(reversed(p1)), *(v for row in [p1, [ord(c) for c in s3]] for v in row if v)])
    return cut([v1 * v1 for v1 in [x * y for x, y in zip(p1, [5])]])


def g4(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm(len(dict(k=2, a=9)))
    finally:
        print('generator g4 ends', x)


i5 = 10**20
i6 = 16
f7 = 1e-7
f8 = 1.5
s9 = "x,y;z"
b10 = True
b11 = True
l12 = [7, 7, 7]
l13 = [10**20, 0]
d14 = {"a": 1}
d15 = {}
try:
    i6 ^= i5
    i6 = norm(i6)
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner16(x, *rest, scale=(2**63 - 1), **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner16(i6), inner16(1, 2, *[ord(c) for c in s9], scale=3, z=(i6 + i6)))
    it17 = g4(int(1e300) % 6)
    print(next(it17, 'end'))
    it17.close()
    f18 = (abs(((f7 - f7) // ((f7 if b11 else f7) or 7))) ** -1)
    f7 /= f7
except Exception as error:
    print(type(error).__name__, error)
try:
    i5 //= i6
    i5 = norm(i5)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9)
print(b10, b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
try:
    raise KeyError(7)
    if (((s9 + s9) in {**d14, s9: i6}) and True):
        assert b10, s9.center(5, " ")
    print({(str(True) if True else s9): min(i6, (i5 - 17)), **d15, f"{s9:>8}{f8:10.3}{s9:*^9}": {**{k: v + 1 for k, v in d15.items()}, "a": 1}["a"]}, (list(range(i6 % 9))[-1:-1:2] + [v2 | 10 for v2 in l12 if v2 > 2]))
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9)
print(b10, b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
assert (b10 if (not "a") else any(l12)), s9
i6 -= ([v3 | i6 for v3 in l12 if v3 < 2] or [7])[0]
i6 = norm(i6)
d15 = trim(dict(zip(f"{i5}{f7:%}", list(range(6)))))
print(i5, i6)
print(repr(f7), repr(f8))
print(s9)
print(b10, b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
