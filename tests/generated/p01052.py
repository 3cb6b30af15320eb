# Program 1052 of internal/progen.


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
    
    def run(self, x):
        return norm((norm(18) ** 2))
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def run(self, x):
        return norm(super().run(x) + 4)
    
    def step(self, x):
        return norm(((int(" 8 ") | {}["%"]) << ({"tab\t": self.b, 'quo"te': self.a, **dict(k=2, a=9)}.get("😀!", dict(k=2, a=9).get("  pad ", self.b)) & 31)))
    
    @classmethod
    def make(*args):
        return len(args)
    

def f3(p0=-0.0, p1=-2.5, p2=True):
    i4 = norm(sum([v1 & v1 for v1 in list(range(6))]))
    return norm(i4)


def f5():
    l6 = cut([3, -1, 2, 0])
    s7 = cut(f"{'s'!a}")
    return any([v2 * 9 for v2 in l6])


def g8(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm(({"%": 3, "été": x} | {"a": 1}).get((("it's" + 'quo"te') + "日本"), (sum([3, -1, 2, 0]) * (+x))))
    finally:
        print('generator g8 ends', x)
    return x


i9 = (0)
f10 = 1e-7
f11 = 1e10
s12 = "%"
b13 = True
b14 = False
l15 = [7, 7, 7]
l16 = [7, 7, 7]
d17 = dict(k=2, a=9)
d18 = {"x": 5, "y": 0, "z": -3}
try:
    it19 = g8((+i9) % 6)
    print(next(it19, 'end'))
    print(it19.throw(ValueError(s12)))
    it19.close()
    i9 %= f3(f11, f10, b14)
    i9 = norm(i9)
    s20 = cut(((f"{i9 = }{i9 = }" + s12) + "😀!"))
except Exception as error:
    print(type(error).__name__, error)
try:
    l15.append(sum(v3 * v3 for v3 in l15 if v3 != 5))
    del l15[12:]
    if (((~i9) // ((norm(i9) ** 2) or 5)) <= i9 < sum(v4 + i9 for v4 in l15)):
        raise RuntimeError("".join(reversed("tab\t"))) from TypeError('cause')
    elif (s12.replace(s12, s12) <= f"{i9!s:<4}{f11:10.3}"):
        try:
            i21 = norm((9 if (not (b14 if b13 else True)) else sum([v5 + v5 for v5 in l16 if v5 > v5])))
            (i22, i23), _ = divmod((-5), {**{str(x): x * 2 for x in l16}, "a": 1}["a"]), None
        except ValueError as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    else:
        for n6 in s12[:5]:
            b24 = f5()
except Exception as error:
    print(type(error).__name__, error)
print(i9)
print(repr(f10), repr(f11))
print(s12)
print(b13, b14)
print(l15, l16)
print(d17, d18)
print(logged.calls)
try:
    def inner25(x, *rest, scale=i9, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner25(((i9 - (-16)) - (+2))), inner25(1, 2, *([3, -1, 2, 0] * 2), scale=3, z=(i9 + i9)))
    for n7, n7_ in zip([3, -1, 2, 0][:4], [(i9 + i9)][:4]):
        match {format(i9, "^12d"): len(l15), **(d18 | d17)}:
            case None:
                print("None")
            case int(m2):
                print("match", m2)
            case -1:
                print("-1")
            case _:
                if isinstance(round((f10 + f10), 2), int | dict):
                    f11 = ((float(n7) / round(-0.0, 2)) / (f11 or 3))
        (i26, i27), _ = divmod({str(x): x * 2 for x in l16}.get('quo"te', sum(l15)), (+(n7 - i9))), None
    d17 = trim(d18)
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three", ValueError) as i28:
        def inner29(x, *rest, scale=i28, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner29((4 if f5() else f3(p0=f11, p1=f10, p2=b13))), inner29(1, 2, *l16, scale=3, z=f3(f10, float('inf'), True)))
        if f5():
            i28 ^= sum(v8 - (-39) for v8 in l16)
            i28 = norm(i28)
            f10 *= 8
        elif isinstance((i9 << (18 & 31)), int):
            o30 = C2(i9, f3(p2=b14))
            print(o30, repr(o30), o30.total)
            print(o30 == C2(i28, 1), o30 < C2(1, 2), hash(o30) == hash((o30.a, o30.b)))
        else:
            assert ((i9 - i9) != (i9 if b13 else i9)), ascii("%"[-3:4])
    def inner31(x, *rest, scale=i9, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner31(f3(p1=f11, p2=b13)), inner31(1, 2, *l16, scale=3, z=(i9 or i9)))
    raise ValueError((repr(1e300) * 0))
    f10 += i9
except Exception as error:
    print(type(error).__name__, error)
print(i9)
print(repr(f10), repr(f11))
print(s12)
print(b13, b14)
print(l15, l16)
print(d17, d18)
print(logged.calls)
