# exit: 1
# Program 1055 of internal/progen.


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
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def run(self, x):
        return norm(dict(zip("a", [v1 + v1 for v1 in [10**20, 0]])).get(("it's" + "hello"), ((self.a if True else x) - dict(k=2, a=9)["  pad "])))
    

class C2:
    __slots__ = ("a", "b")
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
    
    def __hash__(self):
        return hash((self.a, self.b))
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __contains__(self, x):
        return x == self.a
    
    def step(self, x):
        return norm(((self.a << ((self.a - x) & 31)) // ({"a": 1}.get("{}{:>6}{!r}".format(1e300, self.a, 'quo"te'), ((-25) or self.a)) or 7)))
    
    def value(self, x):
        return norm(2)
    

def g3(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm((norm((limit // (x or 2))) ** 1))
    finally:
        print('generator g3 ends', x)


def g4(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in [v2 + x for v2 in [7, 7, 7]][0:2][:3]]
    finally:
        print('generator g4 ends', x)
    return x


i5 = 2**63
i6 = 16
f7 = -0.0
f8 = 1e16
s9 = ""
b10 = False
l11 = []
d12 = dict(k=2, a=9)
try:
    i13 = norm(i6)
    try:
        raise ExceptionGroup(s9, [ValueError((i13 * i6)), KeyError((i13 ^ i13))])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
try:
    s9 += hex((i5 + i5))
    s9 = cut(s9)
    it14 = g4((i6 - 17) % 6)
    print(it14.send(i5))
    print(it14.send(None))
    print(next(it14, 'end'))
    it14.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    d12 = trim({k: v + 1 for k, v in {}.items() if v})
except Exception as error:
    print(type(error).__name__, error)
try:
    l11 += list(map(lambda v: v * 2, (l11 if b10 else l11)))
    l11 = cut(l11)
except Exception as error:
    print(type(error).__name__, error)
try:
    l11.extend([i5, {**d12, "a": 1}["a"], i5, *[*l11, *(v for row in [l11, l11] for v in row if v)]])
    del l11[12:]
    l11 += [ord(c) for c in s9]
    l11 = cut(l11)
    with Context("one", (ArithmeticError, LookupError)) as i15:
        def inner16(x, *rest, scale=19, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner16(len(C2(i6, i5) + i6)), inner16(1, 2, *[i * v for i, v in enumerate(l11)], scale=3, z=(i15 + i5)))
        w3 = 5
        while w3 > 0:
            w3 -= 1
            raise IndexError
except Exception as error:
    print(type(error).__name__, error)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
print(i5, i6)
print(repr(f7), repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
o17 = C1(min((i6 << (i5 & 31)), i5), ((i6 or 4) * {}.get(s9, i6)))
print(o17 == C1(i5, 1), o17 < C1(1, 2), hash(o17) == hash((o17.a, o17.b)))
print(o17 == C1(i6, 1), o17 < C1(1, 2), hash(o17) == hash((o17.a, o17.b)))
o17.extra = (repr(b10) + repr(s9))
print(sorted(vars(o17).items()))
f8 = (((f7 if b10 else f8) * (f7 if False else f7)) / ((abs((1e300 - f8)) ** 0.5) or 3))
i18 = norm(((-26) + ([x * y for x, y in zip(l11, [1, 2, 3])] or [8])[0]))
print(i5, i6, i18)
print(repr(f7), repr(f8))
print(s9)
print(b10)
print(l11)
print(d12)
print(logged.calls)
