# exit: 1
# Program 1074 of internal/progen.


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
    
    def __repr__(self):
        return f"{type(self).__name__}({self.a!r}, {self.b!r})"
    
    def __eq__(self, other):
        return (self.a, self.b) == (other.a, other.b) if isinstance(other, C1) else NotImplemented
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def step(self, x):
        return norm(min(10, ((x - x) - (+self.b))))
    

class C2:
    kind = "fancy"
    
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
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __len__(self):
        return abs(self.total) % 10
    
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
        self.b = norm(((x % (x or 7)) & ((-4) - self.b)))
        return norm(self.b)
    
    def run(self, x):
        return norm(list(range(6))[x])
    
    @staticmethod
    def make(*args):
        return len(args)
    

@logged
def f3(p0, p1):
    l4 = cut(list(map(lambda v: v * 2, (([7, 7, 7] + [5]) if ("hello" not in "Zebra") else [1, 2, 3]))))
    i5 = norm((((12 + 13) * sum(v1 - v1 for v1 in [1, 2, 3] if v1 & 5)) // ((len(C2(19, 0) + 5) or (10 and (-14))) or 9)))
    l4.extend(([v2 + 2**31 for v2 in l4 if v2 < v2] if ("x,y;z" in {"a": 1}) else [*l4, i5]))
    del l4[12:]
    if (not {str(x): x * 2 for x in l4}):
        return (not l4)
    return isinstance(([*l4, *list(range(6)), i5, i5] * 1), object)


def f6():
    l7 = cut(sorted(list(range(6)), key=abs))
    with Context("one") as i8:
        b9 = f3((0.1 + 123456.789), f3(0.5, True))
        match type(dict(zip("日本", l7))).__name__:
            case [m1, *_]:
                print("match", m1)
            case [_, m1, 3]:
                print("match", m1)
            case [m1]:
                print("match", m1)
            case _:
                def inner10(x, *rest, scale=i8, **extra):
                    return norm(x * scale + len(rest)) + sum(extra.values())
                print(inner10(7), inner10(1, 2, *l7, scale=3, z=(lambda q, r=(-8): [r, q][q % 2])((-32))))
    if False:
        return cut([v3 - 15 for v3 in [10**20, 0]])
    return cut(l7)


def f11(p0, p1, p2):
    d12 = trim({})
    i13 = norm(pow((((-4) if False else 19) + (-12)), 8, 7))
    i13 += ((i13 % (18 or 9)) - divmod(i13, i13)[0])
    i13 = norm(i13)
    return False


def f14(p0=[3, -1, 2, 0]):
    l15 = cut(p0)
    try:
        raise ExceptionGroup(ascii("  pad "), [ValueError(((-35) ^ 1)), KeyError((17 * (-3)))])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
    return 1.5


i16 = 9
f17 = 0.5
f18 = 0.0
s19 = "Zebra"
s20 = "%"
b21 = False
b22 = True
l23 = [7, 7, 7]
l24 = list(range(6))
d25 = dict(k=2, a=9)
try:
    for n4 in (l24 if isinstance(i16, bool) else [v5 + i16 for v5 in l24 if v5 % v5])[:6]:
        def inner26(x, *rest, scale=i16, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner26((n4 >> (10 & 31))), inner26(1, 2, *list(reversed([])), scale=3, z=(n4 + (-19))))
except Exception as error:
    print(type(error).__name__, error)
try:
    f27 = ((((-33) if False else i16) / (C1(i16, i16)[i16] or 8)) + len("été"))
    for n6, n6_ in zip([x * y for x, y in zip([5], f6())][:4], list(range(6))[:4]):
        def inner28(x, *rest, scale=i16, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner28((len(s20) % (sum([7, 7, 7]) or 2))), inner28(1, 2, *l23, scale=3, z=(norm(i16) ** 1)))
        for n7, n7_ in zip(l24[:4], [v8 * i16 for v8 in l23][:4]):
            try:
                raise ExceptionGroup("".join(reversed('quo"te')), [ValueError((~n7)), OSError(d25.get(s20, i16))])
            except* ValueError as group:
                print(group.exceptions)
            i16 |= C1(n6, n7).step(n7)
            i16 = norm(i16)
            raise RuntimeError(format(n6, "_")) from TypeError('cause')
except Exception as error:
    print(type(error).__name__, error)
print(i16)
print(repr(f17), repr(f18))
print(s19, s20)
print(b21, b22)
print(l23, l24)
print(d25)
print(logged.calls)
try:
    match (sum(l24) - i16):
        case [m1, *_]:
            print("match", m1)
        case _:
            d25.update({str(x): x * 2 for x in [1, 2, 3]})
            trim(d25)
    l23.append(((i16 ^ i16) - (i16 ^ i16)))
    del l23[12:]
    raise KeyError((+(norm((-10)) ** 0)))
except Exception as error:
    print(type(error).__name__, error)
print(i16)
print(repr(f17), repr(f18))
print(s19, s20)
print(b21, b22)
print(l23, l24)
print(d25)
print(logged.calls)
try:
    for n9, n9_ in zip(([v10 * v10 for v10 in [5] if v10 < 3] if isinstance(s19, (float, list)) else ([10**20, 0] if b21 else l24))[:4], [v11 + v11 for v11 in l24][:4]):
        print((0.0 % ((float(b21) + (-31)) or 7)), [x * y for x, y in zip(((l24 if b22 else l24) + (l23 * 2)), [i * v for i, v in enumerate([ord(c) for c in "it's"])])])
    d25 = trim({f"{s19:.2}": (lambda q, r=i16: q + r)((1 - -(10**19))), **({k: v + 1 for k, v in {"a": 1}.items() if v} | (dict(k=2, a=9) | d25))})
    i16 = norm(divmod((-15), (l24[i16] - len(s19)))[1])
    l23[i16] = (i16 - (i16 if b22 else i16))
    del l23[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i16)
print(repr(f17), repr(f18))
print(s19, s20)
print(b21, b22)
print(l23, l24)
print(d25)
print(logged.calls)
print(dict(zip(((s19 + s20) + s19.ljust(2, " ")), [v12 + 16 for v12 in l24])), {str(x): x * 2 for x in ((l23 if b21 else l23) if ([7, 7, 7] <= l23) else l23)})
s29 = cut("{}{:>6}{!r}".format(f18, s20[i16].count(s19), (str(0.0) * 0)))
l23 = cut([sum(sorted(l23, key=str)), *(([] + l24) * 1), *[i * v for i, v in enumerate([x * y for x, y in zip([1, 2, 3], list(range(6)))])], dict(zip("tab\t", [10**20, 0])).get((s29 + s29), (i16 and 8))])
print(i16)
print(repr(f17), repr(f18))
print(s19, s20, s29)
print(b21, b22)
print(l23, l24)
print(d25)
print(logged.calls)
