# Program 1050 of internal/progen.


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
    kind = "plain"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
    def __repr__(self):
        return f"{type(self).__name__}({self.a!r}, {self.b!r})"
    
    def __eq__(self, other):
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C1) else NotImplemented
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def run(self, x):
        self.b = norm(([1, 2, 3] or [7])[0])
        return norm(7)
    
    @classmethod
    def make(*args):
        return len(args)
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def run(self, x):
        return norm(super().run(x) + 3)
    
    def run(self, x):
        return norm(self.b)
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f3():
    i4, *l5 = [v1 - 15 for v1 in [1, 2, 3] if v1 != 2]
    return ((float('inf') / ((abs(2.0) ** 2) or 9)) - -2.5)


i6 = 10
i7 = -(10**19)
f8 = 1e-7
f9 = 1.5
s10 = "tab\t"
s11 = "Zebra"
b12 = True
l13 = list(range(6))
d14 = {"a": 1}
try:
    if ((isinstance("été", str) != isinstance(f8, object)) == ((lambda q, r=7: r if q > r else q)(1_000_000) <= C1((-7), 17).a)):
        raise RuntimeError(s10) from TypeError('cause')
    elif ((b12 ^ b12) if (s10 not in dict(k=2, a=9)) else (b12 | b12)):
        for n3 in s11.join(s10.split(" ")).capitalize()[:5]:
            print((f"{f8:+.1f}{s10!r}text " > ascii(n3.replace("x,y;z", n3))), (s10[3:].rstrip() + (f"{i7:#x}" if ("hello" in s10) else n3.replace(s11, s10))))
            for n4 in range(5):
                l13 = cut(l13)
            raise ValueError(("%+d %10s" % (len(l13), (s11 if b12 else "hello"))))
        else:
            i15, *l16 = [5]
    else:
        i6 = norm((-13))
        w5 = 3
        while w5 > 0 and True:
            w5 -= 1
            print([i * v for i, v in enumerate([i * v for i, v in enumerate([ord(c) for c in "a"])])], f3())
    for n6, n6_ in enumerate(sorted([v7 & v7 for v7 in l13 if v7 > 3], reverse=True)[:5]):
        w8 = 3
        while w8 > 0:
            w8 -= 1
            l13 = cut(l13[:-3])
        with Context("one", (ArithmeticError, LookupError)) as i17:
            print(l13.index(i6), l13.count(i7))
            del l13[12:]
            try:
                raise ExceptionGroup("12".replace("  pad ", s10), [ValueError(int(float('inf'))), KeyError((i17 * n6))])
            except* ValueError as group:
                print(group.exceptions)
        del l13[2::-1]
        del l13[12:]
    print(b12, sum([i * v for i, v in enumerate(l13)]))
    o18 = C2(len(C2(9, i7) + i6), ((i6 if b12 else i6)).bit_length())
    print(o18, repr(o18), o18.total)
    print(o18 == C2(i7, 1), o18 < C2(1, 2), hash(o18) == hash((o18.a, o18.b)))
    print(o18.kind)
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
    for n9, n9_ in zip([i * v for i, v in enumerate(sorted(l13, reverse=True))][:4], sorted([x * y for x, y in zip(l13, l13)], key=abs)[:4]):
        print((((f9 - 1e-7) + (2 / i7)) - float((False | False))), {k: v + 1 for k, v in d14.items()})
        l13[:-2:3] = (l13 if b12 else l13)
        del l13[12:]
    try:
        b12 = (s10.partition("a")[1] < s11[3:])
        raise RuntimeError((s10 if b12 else s10)) from TypeError('cause')
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise RuntimeError('again') from e1
    finally:
        for n10 in (s10[0::-2] if (i6 != i6 < i7) else s11)[:5]:
            print(([v11 * 10 for v11 in [5]] if (n10.isalpha() == (not i6)) else []), ([3, -1, 2, 0] + list(map(len, (s11 if False else n10).split()))))
            raise RuntimeError(repr(i7)) from TypeError('cause')
            s19 = cut(((s11 * 0).ljust(0, "é") or 'e')[-1])
    i6 |= (+(i6 + i7))
    i6 = norm(i6)
    s10 = cut((("  pad " + s10) * 2).rjust(7, "*"))
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner20(x, *rest, scale=i7, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner20(((i6 + i6) * (i6 + i7))), inner20(1, 2, *[v13 - 2**64 for v13 in l13 if v13 % 3], scale=3, z=(i7 + 7)))
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
    l13.sort()
    del l13[12:]
    w14 = 2
    while w14 > 0 and any(l13):
        w14 -= 1
        d14 = trim({"%": (sum(l13) ^ i6), **{s10: (lambda q, r=i6: r if q > r else q)(i6), str(f9): C1(i6, i7).run(i6)}, **dict(zip("a", [v15 & i7 for v15 in [5] if v15 != 2]))})
    print(C1(max(i7, 13), (i7 * i7))[s11.find(s11)], (i7 - (norm(((-31) and i6)) ** 0)))
except Exception as error:
    print(type(error).__name__, error)
try:
    o21 = C2((lambda q, r=i7: [r, q][q % 2])((1_000_000 if True else i6)), ((i7 or (-33)) // ((i7 * i7) or 9)))
    o21.extra = {**dict(zip(s10, l13)), "a": 1}["a"]
    print(sorted(vars(o21).items()))
    print([*o21], i7 in o21, len(o21))
    try:
        i6 = norm(len(sorted([v16 & i7 for v16 in l13 if v16 < 5], reverse=True)))
        try:
            i22 = norm(i6)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            for n17 in range(0):
                f9 = f3()
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    try:
        for n18, n18_ in enumerate(l13[:5]):
            match dict(zip(f"{i6:#x}{i6=}", [x * y for x, y in zip([1, 2, 3], [])])):
                case 0 | 1:
                    print("0 | 1")
                case {"a": m3, **rest}:
                    print("match", m3)
                case _:
                    f9 = f3()
            try:
                d23 = trim({"x": 5, "y": 0, "z": -3})
                l24 = cut(([*(l13 if b12 else l13), *(v for row in [[v19 * v19 for v19 in l13], l13] for v in row if v)] + [v20 * v20 for v20 in [10**20, 0] if v20 > v20]))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            w21 = 2
            while w21 > 0 and (i6 in l13):
                w21 -= 1
                l13 = cut([v22 * i7 for v22 in ([] + l13) if v22 % v22])
    except ZeroDivisionError:
        l25 = cut(([v23 | i6 for v23 in [7, 7, 7] if v23 % 2] + [i * v for i, v in enumerate(list(range(i6 % 9)))]))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    finally:
        raise IndexError
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
    o26 = C1((-(-1)), (sum(v24 & i6 for v24 in l13) * (13 and i6)))
    print(o26, repr(o26), o26.total)
    i27 = norm(i7)
    l13[i27] = i6
    del l13[12:]
    if True:
        for n25 in range(3):
            i27 -= ((-n25) + n25)
            i27 = norm(i27)
        with Context("two", ValueError) as i28:
            d14[hex({**dict(k=2, a=9), "a": 1}["a"])] = norm((norm(l13[19]) ** 3))
            trim(d14)
            f9 = (f9 / (((f9 / (f9 or 4)) / ((abs(f9) ** 1.5) or 4)) or 8))
    elif ((i6).bit_length() not in [i * v for i, v in enumerate([7, 7, 7])]):
        i6 //= {s11: i6, s11: (-13)}.get(f"{f9:+.1f}", i27)
        i6 = norm(i6)
    else:
        try:
            raise ExceptionGroup((s11 + s10), [ValueError(len(C2(i27, i27) + i27)), OSError((17 + 19))])
        except* Exception as group:
            print(group.exceptions)
        except* OSError as group:
            print(len(group.exceptions), group)
        try:
            try:
                s11 = cut(s10)
                d14 = trim(((d14 | d14) | {str(x): x * 2 for x in (l13 if True else l13)}))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                l29 = cut([i * v for i, v in enumerate(list(map(lambda v: v * 2, (l13 if b12 else l13))))])
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    i30, i31 = [v26 - i6 for v26 in l13]
    w27 = 3
    while w27 > 0:
        w27 -= 1
        assert b12, f"{f9:%}".ljust(7, "*")
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
w28 = 2
while w28 > 0 and (9 in l13):
    w28 -= 1
    for kn29, n29 in list({str(x): x * 2 for x in (l13 if b12 else l13)}.items())[:5]:
        (i32, i33), _ = divmod((n29 or (n29 % (6 or 9))), (int(f9) + len(l13))), None
        i32 += round(f9)
        i32 = norm(i32)
    match list(map(lambda v: v * 2, l13)):
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case [m1, *_]:
            print("match", m1)
        case _:
            l13 = cut(l13)
assert ((10 in l13) if ("ABC abc" in d14) else (b12 and b12)), s11
try:
    match s11:
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case _:
            l13 = cut([v31 - 7 for v31 in (l13 * 1) if v31 > 2])
except Exception as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10, s11)
print(b12)
print(l13)
print(d14)
print(logged.calls)
