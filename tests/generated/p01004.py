# Program 1004 of internal/progen.


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
    __slots__ = ("a", "b")
    kind = "plain"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
    def __eq__(self, other):
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C1) else NotImplemented
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm(([*[3, -1, 2, 0], *(v for row in [[v1 - self.b for v1 in [1, 2, 3] if v1 < 5], [7, 7, 7]] for v in row if v)] or [4])[-1])
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def value(self, x):
        return norm(super().value(x) + 8)
    
    def run(self, x):
        return norm((len(list(range(6))) // ((-39) or 9)))
    

def f3(p0):
    try:
        i5 = norm((sum([10**20, 0]) << ((p0 + p0) & 31)))
        def inner4(x):
            nonlocal i5
            i5 = norm(i5 + x)
            return i5
        print(inner4((p0 | p0)), inner4(1), i5)
        l6 = cut([*(sorted([5], reverse=True) if "été".isspace() else [5]), *(v for row in [([i * v for i, v in enumerate(list(range(6)))] if True else [ord(c) for c in "ABC abc"]), [v2 + 7 for v2 in [7, 7, 7]]] for v in row if v)])
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    finally:
        for n3, n3_ in zip([x * y for x, y in zip(([] * 2), [v4 - v4 for v4 in [5]])][:4], [v5 & p0 for v5 in [3, -1, 2, 0] if v5 > 3][:4]):
            try:
                i8 = norm(min((n3 >> (p0 & 31)), (13 // (p0 or 8))))
                def inner7(x):
                    nonlocal i8
                    i8 = norm(i8 + x)
                    return i8
                print(inner7((n3 // (p0 or 7))), inner7(1), i8)
                raise Odd(8, 5)
            except ZeroDivisionError:
                l9 = cut([i * v for i, v in enumerate([i * v for i, v in enumerate(([1, 2, 3] + list(range(6))))])])
            except (TypeError, ValueError, LookupError) as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            o10 = C2(((p0 * n3) | 2**63), (~n3))
            print(o10 == C2(n3, 1), o10 < C2(1, 2), hash(o10) == hash((o10.a, o10.b)))
            print(o10.run({"a": 1}.get("ABC abc"[n3], (n3 * n3))))
            print(o10.value(([10**20, 0] or [3])[-1]))
            w6 = 4
            while w6 > 0 and False:
                w6 -= 1
                p0 = norm(([1, 2, 3] or [1])[0])
    return norm(sum(v7 - (-2) for v7 in [3, -1, 2, 0] if v7 < 5))


def f11():
    i12 = norm((sum(v8 * v8 for v8 in [7, 7, 7])).bit_length())
    raise RuntimeError(("x,y;z" + "%")) from TypeError('cause')
    try:
        i13, i14 = norm((sum([7, 7, 7]) + {}.get("12", i12))), norm(((10 * i12) << (int(-0.0) & 31)))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
        raise Odd('new')
    return cut(((("Zebra" or 'e')[0] if (16 not in [7, 7, 7]) else "Zebra".replace("%", "%")) + f"text {i12:#x}"))


def f15(p0, p1=[], p2={}):
    s16 = cut(("%5d %r" % (f11().find("it's"), ("%".zfill(6) if (p0 >= p0) else hex(p0)))))
    if all(p1):
        try:
            o17 = C1(((p0 >> (p0 & 31)) + f3(p0)), p0)
            o17.a |= (p0 - (norm(p0) ** 2))
            o17.total = (-16)
            raise IndexError
        except (TypeError, ValueError, LookupError) as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
        else:
            i18, i19 = []
    return trim((({str(x): x * 2 for x in p1} | (p2 | p2)) | (p2 | p2)))


def f20(p0):
    print(dict(zip(chr(7 % 1000 + 32).center(1, " "), ([v9 + v9 for v9 in [7, 7, 7]] if ((-30) not in []) else list(filter(None, [5]))))), sorted([*sorted(list(range(6)), reverse=True), *(v for row in [[*[3, -1, 2, 0], *(v for row in [[], [1, 2, 3]] for v in row if v)], list(range(18 % 9))] for v in row if v)], key=str))
    f21 = (((2.0 if False else 123456.789) / (-2.5 // (0.5 or 9))) - (dict(k=2, a=9).get(p0, 12) % (f3((2**63 - 1)) or 8)))
    if ((10 in [10**20, 0]) if (17 in [1, 2, 3]) else True):
        return cut(f11())
    return cut(repr('quo"te'.join(p0.split(" "))))


i22 = -(2**63)
i23 = 4
f24 = 0.0
s25 = "日本"
s26 = "日本"
b27 = False
b28 = True
l29 = [10**20, 0]
d30 = dict(k=2, a=9)
try:
    for n10 in (f"{f24:+.1f}" + f20(s25))[:5]:
        l29 += [v11 & v11 for v11 in l29 if v11 > 5]
        l29 = cut(l29)
        if (False if (i23 < i23 > i22) else (b27 if b27 else False)):
            break
    i22 = norm(i23)
except Exception as error:
    print(type(error).__name__, error)
try:
    if b28:
        l31 = cut([v12 * i22 for v12 in []])
        i32, i33 = ((l29 + l29) if (i23 < i22 > i22) else (l31 + l31))
except Exception as error:
    print(type(error).__name__, error)
print(i22, i23)
print(repr(f24))
print(s25, s26)
print(b27, b28)
print(l29)
print(d30)
print(logged.calls)
try:
    try:
        try:
            def inner34(x, *rest, scale=i23, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner34(((-i23) * i22)), inner34(1, 2, *[*[3, -1, 2, 0], *(v for row in [l29, l29] for v in row if v)], scale=3, z=(-23)))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    except (IndexError, KeyError):
        o35 = C1(len(("12" or 'e')[-1]), i23)
        print(o35.value(i23))
        print(o35.value(((l29 or [6])[-1] if (False if b28 else b28) else i23)))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    match {}:
        case None:
            print("None")
        case [_, m1, 3]:
            print("match", m1)
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case _:
            try:
                raise ExceptionGroup(s25, [ValueError(pow(i22, 1, 17)), Odd((i23 or i22))])
            except* ValueError as group:
                print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
print(i22, i23)
print(repr(f24))
print(s25, s26)
print(b27, b28)
print(l29)
print(d30)
print(logged.calls)
try:
    with Context("three", ValueError) as i36:
        try:
            raise ExceptionGroup((s26 or 'e')[-1], [ValueError((norm(i23) ** 1)), OSError((i22 + i23))])
        except* ValueError as group:
            print(group.exceptions)
        def inner37(x, *rest, scale=i22, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner37(((i23 | 12) - i23)), inner37(1, 2, *[x * y for x, y in zip([5], l29)], scale=3, z=d30['quo"te']))
    i22 ^= f3(i23)
    i22 = norm(i22)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(({**d30, "a": 1}["a"] + {**d30, s26: i22, s25: i22}["Zebra"]), round(((float('inf') / f24) if b28 else (f24 / f24)), 1))
except Exception as error:
    print(type(error).__name__, error)
try:
    l29 = cut((sorted([i * v for i, v in enumerate(l29)], key=lambda v: -v) * 2))
    def inner38(x, *rest, scale=1, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner38((lambda q, r=i22: [r, q][q % 2])(C1(i23, i23).total)), inner38(1, 2, *sorted(l29, key=str), scale=3, z=(i23 + i22)))
except Exception as error:
    print(type(error).__name__, error)
try:
    b27 = any([1, 2, 3])
    (i39, i40), _ = divmod((-i22), f3(i23)), None
    def inner41(x, *rest, scale=i40, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner41(f3(9, bad=1)), inner41(1, 2, *l29, scale=3, z=i23))
except Exception as error:
    print(type(error).__name__, error)
try:
    l42 = cut(list(map(len, ascii(s25).split()))[3:-3:2])
    l29 = cut([ord(c) for c in f"{i22=:x}text {f24:%}"])
except Exception as error:
    print(type(error).__name__, error)
try:
    i43 = norm((((i22 - i23) and i23)).bit_length())
except Exception as error:
    print(type(error).__name__, error)
print(i22, i23)
print(repr(f24))
print(s25, s26)
print(b27, b28)
print(l29)
print(d30)
print(logged.calls)
print(i22, i23)
print(repr(f24))
print(s25, s26)
print(b27, b28)
print(l29)
print(d30)
print(logged.calls)
