# Program 1067 of internal/progen.


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
    
    def value(self, x):
        self.b = norm(sum([1, 2, 3]))
        return norm((((self.b * (-5)) % ((self.b % (self.b or 2)) or 2)) + sum(v1 + self.b for v1 in [10**20, 0])))
    
    def run(self, x):
        return norm(divmod(x, {**dict(zip("tab\t", list(range(6)))), "a": 1}["a"])[1])
    
    @classmethod
    def make(*args):
        return len(args)
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def value(self, x):
        return norm(super().value(x) + 6)
    
    def run(self, x):
        return norm((("%d|%s" % (x, "x,y;z")).count("it's") - (norm((norm(self.a) ** 1)) ** 0)))
    

def f3():
    l4 = cut([])
    i5 = norm(len(("%+d %10s" % ({}.get("", 17), "  pad "))))
    return trim(dict(zip("x,y;z".join(("%" if False else "a").split("a")), [*l4, *(v for row in [[1, 2, 3], l4] for v in row if v)][2:])))


def f6(p0):
    i7 = norm(2)
    p0.sort()
    del p0[12:]
    for n2 in range(4, 0, -1):
        if (i7 != (round(0.0) // ((i7 + i7) or 5))):
            p0 = cut((([i * v for i, v in enumerate(p0)] + (p0 if False else list(range(6)))) * 0))
            f8 = ((-2.5 if True else (n2 / (11 or 3))) / ((round(2.0, 3) % ((0.0 + 1e-7) or 8)) or 4))
        elif ((i7 // (n2 or 2)) <= abs(i7) > round(1e10, 3)):
            p0 = cut([v3 | v3 for v3 in list(sorted({*[7, 7, 7], *[]} & set(range(10))))])
    else:
        raise RuntimeError("Zebra".replace('quo"te', "x,y;z")) from TypeError('cause')
    return trim(dict(zip("it's".join("x,y;z".split(" ")), p0)))


i9 = 10**20
i10 = (-5)
f11 = -0.0
f12 = 123456.789
s13 = "  pad "
b14 = True
b15 = False
l16 = [5]
l17 = list(range(6))
d18 = {}
d19 = {}
try:
    for n4 in range(5):
        for kn5, n5 in list(f6(p0=l17).items())[:5]:
            i20 = norm((((i9 + 11) // (n4 or 9)) << (divmod(i10, {**d18, "a": 1}["a"])[0] & 31)))
            try:
                f21 = ((f11 / (f11 or 9)) * (abs(f11) ** 1.5))
                f22 = (round((n4 / (i9 or 7)), 3) + (round(2.0, 2) if s13.endswith(("e", "y")) else round(f12, 0)))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                f23 = ((f12 if (l17 != l17) else (f12 / (f12 or 6))) / ((sum([f11, f12]) * sum([5])) or 1))
        else:
            i9 %= i9
            i9 = norm(i9)
        l16 = cut([1, 2, 3])
    print(float(sum(v6 - (-30) for v6 in l17 if v6 > 2)), l17)
    i24, i25 = [*(l17 if True else l16), ((-34) // i9)]
except Exception as error:
    print(type(error).__name__, error)
try:
    i10 %= i10
    i10 = norm(i10)
    print(l16, f6(l16[-2:-2:3]))
    for n7 in range(4, 0, -1):
        for n8, n8_ in zip(list(range(n7 % 9))[:4], [v11 + v11 for v11 in l16][:4]):
            l17.append((l17 or [3])[0])
            del l17[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("two", ValueError) as i26:
        raise IndexError
        l27 = cut([v12 & i26 for v12 in [i * v for i, v in enumerate([1, 2, 3])]])
    assert False, repr((not b15))
    match ((11 // (i9 or 9)) % ((-(10**19) // (i10 or 8)) or 7)):
        case True:
            print("True")
        case None:
            print("None")
        case _:
            try:
                for n13 in (chr(6 % 1000 + 32) if ('quo"te' not in s13) else s13[:-1:-2])[:5]:
                    f28 = round((float(i10) / ((i9 / i9) or 7)), 3)
                    f29 = round(f12, 3)
            except (IndexError, KeyError):
                if all([(lambda q, r=i9: [r, q][q % 2])(5), 2]):
                    l30 = cut([x * y for x, y in zip([(i10 % (i9 or 4)), 12, (i10 + i10)], [10**20, 0])])
                    f11 = (round((f12 * 3.14159), 2) - ((f12 * i9) if b14 else f11))
                else:
                    f31 = float((lambda q, r=i9: r if q > r else q)({**d19, "a": 1}["a"]))
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    i10 = norm(len(s13))
    i32 = norm((((5 * i10) + (7 + i10)) + ((i9 // i9) % ((i9 if b15 else i9) or 1))))
    b33 = (C2(10, 0).run(i32) < i9 == ((i32 ^ (-14)) * (i10 | 1)))
except Exception as error:
    print(type(error).__name__, error)
try:
    if (((s13 in d19) if (b15 == b14) else isinstance(b15, int)) == b14):
        raise IndexError
    elif ((-14) != (i10 * i9) < i9):
        if (i34 := norm((s13 if b14 else s13).count("日本"))) > 3:
            l35 = cut([ord(c) for c in f"{i34=:x}{f11:g}{f12:e}"])
            i9 = norm(({**{k: v + 1 for k, v in dict(k=2, a=9).items()}, "a": 1}["a"] - (-21)))
    if b14:
        d18.update({})
        trim(d18)
        for n14 in range(5):
            w15 = 1
            while w15 > 0:
                w15 -= 1
                d18 = trim({})
            if ([v16 & n14 for v16 in l17] >= [i * v for i, v in enumerate((l17 * 1))]):
                d36 = trim({str(f3()): ({"a": 1}.get("x,y;z", n14) // (norm(n14) ** 2)), s13.partition("a")[0]: (i10 + i9), "".join(reversed((s13 + s13))): ((n14 * i10) + (n14 if b14 else i9))})
                b37 = ((("%d|%s" % (n14, s13)) < s13) == False)
            else:
                l38 = cut([])
                d39 = trim(f6((l16 if b14 else [10**20, 0])))
    if False:
        i10 = norm(((norm((i10 + i10)) ** 0) + i10))
        match {k: v + 1 for k, v in {"a": 1}.items() if v}:
            case 0 | 1:
                print("0 | 1")
            case {"a": m2, **rest}:
                print("match", m2)
            case {}:
                print("{}")
            case _:
                match [i * v for i, v in enumerate((l17 * 0))]:
                    case 0 | 1:
                        print("0 | 1")
                    case [m3]:
                        print("match", m3)
                    case _:
                        d19 = trim({s13.rstrip(): (-(i9 - 14))})
    elif b14:
        d18[(s13.center(0, "é") or 'e')[-1]] = norm(int((abs(f12) ** 0.5)))
        trim(d18)
    else:
        f12 *= (sum(v17 + i10 for v17 in l17) if ("" in "hello") else (i9 ^ i10))
except Exception as error:
    print(type(error).__name__, error)
try:
    d40 = trim({k: v + 1 for k, v in {s13: (i9 >> (i9 & 31)), "".join(reversed("hello")): s13.find(s13)}.items() if v})
    l16.remove(-(2**63))
    del l16[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11), repr(f12))
print(s13)
print(b14, b15)
print(l16, l17)
print(d18, d19)
print(logged.calls)
