# Program 1010 of internal/progen.


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


class C1:
    __slots__ = ("a", "b", "__dict__")
    kind = "fancy"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def run(self, x):
        return norm((self.b + (norm(min(self.a, self.a)) ** 0)))
    
    def step(self, x):
        return norm({**dict(k=2, a=9), "a": 1}["a"])
    

def f2(p0):
    w1 = 4
    while w1 > 0:
        w1 -= 1
        print(p0.index(12), p0.count(5))
        del p0[12:]
        w2 = 5
        while w2 > 0 and ("12" in "Zebra"):
            w2 -= 1
            if (i3 := norm({**{"ABC abc": 17, "été": 5, "a": 7}, "a": 1}["a"])) != 0:
                raise IndexError
                p0[11] = round((abs(0.1) ** -1))
                del p0[12:]
            else:
                def inner4(x, *rest, scale=i3, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner4(i3), inner4(1, 2, *[1, 2, 3], scale=3, z=(9 + i3)))
    return cut(("%o %a" % ((4611686018427387903 * sum(p0)), 'quo"te')))


i5 = 11
i6 = 19
f7 = float('inf')
f8 = -2.5
s9 = "😀!"
s10 = "a"
b11 = True
b12 = False
l13 = [1, 2, 3]
d14 = {"x": 5, "y": 0, "z": -3}
d15 = {}
try:
    o16 = C1(((i5 - i5) - (i6 - i5)), i6)
    o16.extra = ascii(f2(l13))
    print(sorted(vars(o16).items()))
except Exception as error:
    print(type(error).__name__, error)
try:
    o17 = C1(min((i6 // (6 or 7)), (norm(16) ** 3)), ((i5 + i5) * (i5 + 7)))
    print(o17.b)
    o17.total = i6
    print(d14.pop(f"{i5!s:<4}text ", None), d14.popitem())
    trim(d14)
    if isinstance(d14, bool):
        with Context("three", ValueError) as i18:
            if ((i5 if any(l13) else (norm((-28)) ** 0)) not in l13):
                d19 = trim(dict(zip(f"{i6}{f8:+.1f}", (sorted(l13, key=str) * 2))))
            raise Odd(s9.find("it's"), 5)
        for n3, n3_ in zip(list(range(6))[:4], ([v4 | i6 for v4 in l13 if v4 > 5] * 1)[:4]):
            b11 = ((d14.get("  pad ", i6) > min(i5, 7)) if (f8 > (1e300 * f8)) else (isinstance(False, int) if (i6 in l13) else (i6 <= i5 == i6)))
            i20, *l21 = sorted(list({"a": 1}.values()))
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner22(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner22((l13 * 0)[i6]), inner22(1, 2, *[ord(c) for c in s10], scale=3, z={**d14, "a": 1}["a"]))
    def inner23(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner23(i5), inner23(1, 2, *(l13 if b11 else [7, 7, 7]), scale=3, z=i6))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        l24 = cut([v5 & i5 for v5 in l13][:-3])
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    for n6 in (l13 if b12 else l13)[4:1][:6]:
        if (i25 := norm(len(C1(i5, i6) + n6))) > -(2**63):
            for kn7, n7 in list({str(x): x * 2 for x in (l13 * 0)}.items())[:5]:
                b11 = (not [i * v for i, v in enumerate([*l13, n7, 1])])
                kn7 = cut("it's")
            match s10:
                case 0 | 1:
                    print("0 | 1")
                case None:
                    print("None")
                case _:
                    b12 = ([i * v for i, v in enumerate(l13)] <= l13)
        else:
            l13 = cut((l13 + [(i5 // (i6 or 2)), i6, (norm(i25) ** 2)]))
        d15.update({s9: i6, s10: i5})
        trim(d15)
except Exception as error:
    print(type(error).__name__, error)
try:
    raise Odd(i5, 5)
    d26 = trim(({s10: (0x7FFFFFFF + 9), (s9 or 'e')[-1]: 2} | (dict(k=2, a=9) if (6 not in [7, 7, 7]) else d15)))
except Exception as error:
    print(type(error).__name__, error)
try:
    i5 = norm((norm(((+i6) - 3)) ** 0))
    b12 = True
except Exception as error:
    print(type(error).__name__, error)
try:
    l13.remove((-26))
    del l13[12:]
    del l13[2:-3]
    del l13[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14, d15)
print(logged.calls)
try:
    i5 ^= int(0.0)
    i5 = norm(i5)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14, d15)
print(logged.calls)
try:
    try:
        raise ExceptionGroup(s10.swapcase(), [ValueError((i5 + i5)), Odd(int(f7))])
    except* Exception as group:
        print(group.exceptions)
    def inner27(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner27(((norm(i6) ** 2) // i6)), inner27(1, 2, *l13[:-1], scale=3, z=i5))
    i28, *l29 = l13
    raise KeyError(i6)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14, d15)
print(logged.calls)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9, s10)
print(b11, b12)
print(l13)
print(d14, d15)
print(logged.calls)
