# Program 1068 of internal/progen.


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
    kind = "fancy"
    
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
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def step(self, x):
        self.b = norm((14 or ((-11) if False else self.a)))
        return norm((((x * self.a) if (x not in list(range(6))) else "  pad ".count('quo"te')) + abs((4 and self.b))))
    
    def run(self, x):
        return norm(sum(v1 - x for v1 in list(range(6))[4:3]))
    
    @staticmethod
    def make(*args):
        return len(args)
    

@logged
def f2():
    i3 = norm(max(len(C1((-8), 19) + (-32)), 5))
    return round(-(0.0 if False else 3.14159), 3)


i4 = (-36)
f5 = 3.14159
s6 = "x,y;z"
s7 = ""
b8 = False
l9 = [3, -1, 2, 0]
d10 = {"x": 5, "y": 0, "z": -3}
try:
    l11 = cut(l9)
    o12 = C1(((i4 - i4) or (18).bit_length()), i4)
    o12.extra = (i4 * (8 >> (4 & 31)))
    print(sorted(vars(o12).items()))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("one", ValueError) as i13:
        print((len("tab\t".join(s6.split(","))) <= i13 < (norm(min(i4, i4)) ** 3)), (((f5 - 1e-7) / (f5 or 5)) * round((f5 * f5), 2)))
        for n2, n2_ in zip([*[i13, 15], *(v for row in [[v3 + i13 for v3 in l9 if v3 > 5], l9] for v in row if v)][:4], sorted(list(range(6)), reverse=True)[:4]):
            for n4 in [ord(c) for c in "%"][:6]:
                i14 = norm(len({**(d10 | d10)}))
                f5 = (f2() / (((f5 - f5) % ((f5 % (-2.5 or 3)) or 7)) or 4))
                f15 = 123456.789
            else:
                d16 = trim(({k: v + 1 for k, v in d10.items() if v} | {str(x): x * 2 for x in list(range(i13 % 9))}))
            i17 = norm((lambda q, r=i4: q * 2 - r)(((-12) if False else (i4 // (i13 or 9)))))
            for n5 in range(4, 0, -1):
                i18 = norm((norm(i17) ** 0))
                f5 = (((0.5 if True else f5) * abs(f5)) - ((f5 if True else 1.5) - n2))
                l19 = cut([i * v for i, v in enumerate(((l9 + l9) * 1))])
            else:
                f5 = 0.1
        else:
            s7 = cut(repr([i * v for i, v in enumerate(l9[1:0])]))
except Exception as error:
    print(type(error).__name__, error)
try:
    o20 = C1(((i4 % i4) if s6.isdigit() else (i4 + i4)), C1(i4, i4).a)
    o20.extra = ({**d10, "a": 1}["a"] if (b8 and b8) else (i4 and i4))
    print(sorted(vars(o20).items()))
    raise KeyError({**{k: v + 1 for k, v in d10.items() if v > 1}, "a": 1}["a"])
    i4 |= (sum(v6 - i4 for v6 in l9 if v6 != 5) - (i4 or i4))
    i4 = norm(i4)
    w7 = 3
    while w7 > 0:
        w7 -= 1
        l9.remove(i4)
        del l9[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        def inner21(x, *rest, scale=9, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner21(len((s7 + s7))), inner21(1, 2, *[], scale=3, z=i4))
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    i22, *l23 = [x * y for x, y in zip([ord(c) for c in s6], (l9 * 0))]
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (not (b8 if True else b8)), (s6 + f"{i4=:x}")
except Exception as error:
    print(type(error).__name__, error)
try:
    s7 += s7
    s7 = cut(s7)
except Exception as error:
    print(type(error).__name__, error)
try:
    s7 = cut("".join(sorted(("%o %a" % (len(l9), "日本".replace(s7, s7))))))
    for n8 in range(0):
        assert isinstance((b8 if b8 else b8), str), s7
        if (s6.join("  pad ".split()) not in {"x": 5, "y": 0, "z": -3}):
            break
        f24 = f2()
except Exception as error:
    print(type(error).__name__, error)
print(i4)
print(repr(f5))
print(s6, s7)
print(b8)
print(l9)
print(d10)
print(logged.calls)
print(i4)
print(repr(f5))
print(s6, s7)
print(b8)
print(l9)
print(d10)
print(logged.calls)
