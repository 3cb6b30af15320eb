# exit: 1
# Program 1060 of internal/progen.


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
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def step(self, x):
        return norm((2**53).bit_length())
    

class C2:
    __slots__ = ("a", "b")
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
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C2) else NotImplemented
    
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
    
    def value(self, x):
        return norm(sum([1, 2, 3]))
    

def g3(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(((limit % limit) + 12))
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g3 ends', x)


i4 = 2**62
f5 = 3.14159
f6 = 2.0
s7 = "it's"
b8 = False
b9 = True
l10 = [10**20, 0]
d11 = {"a": 1}
try:
    s7 = cut((("%5d %r" % (i4, s7))[-3:-3] if ((i4 % (i4 or 7)) not in [v2 | v2 for v2 in l10]) else (("%o %a" % (i4, s7)) + s7.join(s7.split(",")))))
    i4 //= ((i4 * 12) % 16)
    i4 = norm(i4)
except Exception as error:
    print(type(error).__name__, error)
print(i4)
print(repr(f5), repr(f6))
print(s7)
print(b8, b9)
print(l10)
print(d11)
print(logged.calls)
try:
    i4 %= len(s7)
    i4 = norm(i4)
    if ((-6) not in [5]):
        d11.update({str(x): x * 2 for x in l10})
        trim(d11)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (i12 := norm(pow({**d11, "a": 1}["a"], 2, 29))) != i4:
        w3 = 3
        while w3 > 0:
            w3 -= 1
            if (isinstance((not s7), object) is (False ^ (s7 <= s7))):
                b8 = (f5 >= ((1.5 % f5) - f6))
                i13 = norm(sum(v4 & i12 for v4 in l10))
            elif (not ("ABC abc" if b9 else "12")):
                i14 = norm(len(C2((i12 - i4), i12) + (i12 - i4)))
            else:
                s15 = cut((s7.join(s7.split(",")) * 2))
                f16 = float(isinstance((s15 if False else s15), int))
            def inner17(x, *rest, scale=10, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner17(12), inner17(1, 2, *[*l10, *(v for row in [l10, l10] for v in row if v)], scale=3, z=(8 % i12)))
    elif (i12 != (12 if b8 else i12) > i4):
        if (i18 := norm((i4 if b9 else (i4 + 9)))) > 19:
            with Context("two", (ArithmeticError, LookupError)) as i19:
                d11 = trim({k: v + 1 for k, v in {s7[-2:-1]: 16}.items() if v > 1})
                f6 = float((bool(l10) & any(list(range(6)))))
            l10.remove(i18)
            del l10[12:]
        elif b8:
            match []:
                case -1:
                    print("-1")
                case _:
                    l20 = cut([10**20, 0])
        else:
            it21 = g3((8 * i4) % 6)
            print([*it21])
            print(next(it21, 'end'))
            print(it21.throw(ValueError(s7)))
            it21.close()
    i22 = norm(len(list(g3(i12 % 7))))
    l10[1:2:1] = [x * y for x, y in zip([1, 2, 3], list(range(6)))]
    del l10[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    l10 = cut(list({}.values())[-3:-3:-2])
except Exception as error:
    print(type(error).__name__, error)
try:
    l10[i4] = ((i4 + 8) * d11.get("x,y;z", (2**63 - 1)))
    del l10[12:]
    for n5 in l10[:6]:
        for n6 in (repr(17) + (s7 + s7))[:5]:
            if (((n5 - 14) < sum([5]) < (n5 * n5)) and ((f5 % (f5 or 9)) >= round(f6, 0))):
                b9 = ("".join(c * 2 for c in s7).zfill(3) <= ((s7 + s7) if (b9 == b8) else f"{i4 = }{n5!r}{n5:,}"))
            elif ((s7 or 'e')[-1] != s7):
                d23 = trim({"x": 5, "y": 0, "z": -3})
            else:
                d24 = trim({})
                n5 = norm((norm(C1(i4, i4).step(n5)) ** 1))
            f25 = (f5 - 3.14159)
            def inner26(x, *rest, scale=i4, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner26(C2(i4, i4).value(n5)), inner26(1, 2, *list(range(6)), scale=3, z=(lambda q, r=i4: [r, q][q % 2])(n5)))
        else:
            if (b9 if (s7.replace("", s7) not in s7) else ((False if b8 else False) or bool([10**20, 0]))):
                f27 = ((norm(d11[s7]) ** 3) / (i4 or 8))
            elif b8:
                b9 = False
            else:
                s7 = cut(str(l10))
                d28 = trim(dict(k=2, a=9))
        print("%".partition(" ")[2], {"x": 5, "y": 0, "z": -3})
    with Context("three") as i29:
        print(s7, {})
        def inner30(x, *rest, scale=i4, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner30((d11.get("%", i4) if (b9 or b9) else len(C2(5, i4) + i4))), inner30(1, 2, *l10, scale=3, z=0))
except Exception as error:
    print(type(error).__name__, error)
print(i4)
print(repr(f5), repr(f6))
print(s7)
print(b8, b9)
print(l10)
print(d11)
print(logged.calls)
try:
    print({str(x): x * 2 for x in [v7 | v7 for v7 in l10 if v7 & 2]}, (repr(i4) * 1).strip())
    try:
        i4 *= {**{}, "a": 1}["a"]
        i4 = norm(i4)
        match str(b9)[(i4 // i4)]:
            case {"a": m2, **rest}:
                print("match", m2)
            case _:
                i31 = norm(([v8 - 5 for v8 in l10] or [6])[-1])
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise
    else:
        match s7:
            case []:
                print("[]")
            case True:
                print("True")
            case {"a": m2, **rest}:
                print("match", m2)
            case _:
                d32 = trim({str(x): x * 2 for x in [v9 - 19 for v9 in l10 if v9 < 3]})
except ValueError as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
finally:
    l10[i4] = "tab\t".find(s7)
    del l10[12:]
for kn10, n10 in list({}.items())[:5]:
    i33 = norm(i4)
    kn10 = cut(("%x-%.3s" % (({**d11, "a": 1}["a"] + (6 if True else i33)), s7)))
if (i34 := norm((sum(l10) - l10[i4]))) < 8:
    try:
        for n11 in range(1, 6, 2):
            del d11[s7.zfill(3)]
            trim(d11)
            f5 = (max((i34 / (17 or 8)), (~n11)) / ((sum([f5, f6]) - f5) or 5))
            if (repr((not "été")) in dict(zip(("tab\t" * 2), [n11, n11]))):
                b35 = ("%5d %r" % ((n11 % n11), repr(b9))).isspace()
                d36 = trim({})
            else:
                f5 = round((abs((float('inf') if b9 else f5)) ** 1.5), 2)
                l37 = cut([*[x * y for x, y in zip([ord(c) for c in s7], [*[5], *(v for row in [l10, l10] for v in row if v)])], *(v for row in [l10, ((l10 * 2) + [*l10, i34])] for v in row if v)])
    except LookupError:
        print(((((-2) - 1_000_000)).bit_length() * min((norm(i34) ** 0), d11[s7])), ((max(f6, i34) - round(f6)) != ((10**20 and i34) / (l10 or [4])[-1])))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise Odd('new')
print(i4, i34)
print(repr(f5), repr(f6))
print(s7)
print(b8, b9)
print(l10)
print(d11)
print(logged.calls)
