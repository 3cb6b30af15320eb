# Program 1046 of internal/progen.


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
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm(((norm({"a": 1}.get("hello", 9)) ** 1) % (min(self.b, [1, 2, 3][self.a]) or 5)))
    
    def step(self, x):
        self.b = norm((sum([3, -1, 2, 0]) % x))
        return norm((-x))
    

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
    
    def __lt__(self, other):
        return self.a < other.a
    
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
        return norm(int("-12"))
    
    def run(self, x):
        self.b = norm(round(float(True)))
        return norm((len([x * y for x, y in zip([10**20, 0], [1, 2, 3])]) // ((x % (x or 7)) if ("" != "x,y;z") else (lambda q, r=x: r if q > r else q)(self.a))))
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f3(p0="tab\t", p1=9):
    i4 = norm(p1)
    return norm(4)


@logged
def f5(p0, p1, p2):
    s6 = cut("".join(c * 2 for c in (str(p2) if "😀!".isalpha() else (p1 if False else p1))))
    return p0


def f7():
    assert (("%" in "ABC abc") == False), (("ABC abc" if True else "hello") if (19 < 13 > 6) else str({"a": 1}))
    print((round(f5(0.1, "a", 10), 3) if isinstance(float((-13)), str) else (0.5 * (1e10 * 123456.789))), ((abs((-0.0 * 0.0)) ** 0) - (dict(k=2, a=9)["été"] // pow(6, 3, 31))))
    return trim((dict(zip("{}{:>6}{!r}".format(123456.789, 0, "x,y;z"), [v1 + v1 for v1 in [5]])) if (float('inf') > round(2.0, 3)) else (({"x": 5, "y": 0, "z": -3} if True else {}) | {k: v + 1 for k, v in dict(k=2, a=9).items()})))


i8 = 1
f9 = float('inf')
f10 = 1.5
s11 = "it's"
b12 = False
b13 = False
l14 = [10**20, 0]
d15 = {}
try:
    l16 = cut(sorted(l14, key=abs))
    i8 //= len(l14)
    i8 = norm(i8)
except Exception as error:
    print(type(error).__name__, error)
try:
    if any([*l14, *(v for row in [[], [i * v for i, v in enumerate([])]] for v in row if v)]):
        s11 += (str(b13) * 2)
        s11 = cut(s11)
    elif bool([5]):
        i17, *l18 = ([i * v for i, v in enumerate(list(range(6)))] if isinstance(True, int) else list(d15.values()))
    else:
        i19, i20 = norm((i8 + i8)), norm(sum(v2 - (-19) for v2 in l14))
        d15["".join(reversed(s11))[(i19 + i19)]] = norm(((i8 + i19) >> (len({"a": 1}) & 31)))
        trim(d15)
    o21 = C2((i8 ^ d15.get(s11, i8)), int(abs(float('inf'))))
    print(o21, repr(o21), o21.total)
    print(o21 == C2(-(10**19), 1), o21 < C2(1, 2), hash(o21) == hash((o21.a, o21.b)))
    o21.extra = C1(i8, (-21)).total
    print(sorted(vars(o21).items()))
except Exception as error:
    print(type(error).__name__, error)
try:
    l22 = cut([v3 + i8 for v3 in (l14 if b12 else l14) if v3 < v3])
    b23 = all(l22)
    try:
        raise ExceptionGroup(s11, [ValueError(i8), OSError(f3("x,y;z", i8))])
    except* Exception as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
except Exception as error:
    print(type(error).__name__, error)
try:
    match sum([*[5], *(v for row in [l14, list(range(6))] for v in row if v)]):
        case [_, m1, 3]:
            print("match", m1)
        case _:
            match ({**d15, s11: i8} if (i8 not in l14) else d15):
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case _:
                    l14.remove(i8)
                    del l14[12:]
    w4 = 4
    while w4 > 0:
        w4 -= 1
        o24 = C1((d15 if b12 else d15).get("".join(reversed(s11)), (norm(i8) ** 3)), 7)
        o24.a -= sum(v5 + i8 for v5 in l14)
        o24.total = i8
    assert ((l14 == l14) & (True ^ b13)), "".join(c * 2 for c in s11)[-3:-1:2]
    try:
        f25 = f10
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
print(i8)
print(repr(f9), repr(f10))
print(s11)
print(b12, b13)
print(l14)
print(d15)
print(logged.calls)
try:
    if (not (f7() | {str(x): x * 2 for x in l14})):
        s26 = cut("%")
        o27 = C1(i8, ((norm(i8) ** 2) % ((lambda q, r=i8: q * 2 - r)(-(10**19)) or 8)))
        print(o27 == C1(i8, 1), o27 < C1(1, 2), hash(o27) == hash((o27.a, o27.b)))
        print(o27.step((norm((i8 % 19)) ** 1)))
        print(o27 == C1(i8, 1), o27 < C1(1, 2), hash(o27) == hash((o27.a, o27.b)))
    else:
        l14.clear()
        del l14[12:]
        l14 = cut(([] + [i * v for i, v in enumerate(l14)]))
except Exception as error:
    print(type(error).__name__, error)
print(i8)
print(repr(f9), repr(f10))
print(s11)
print(b12, b13)
print(l14)
print(d15)
print(logged.calls)
