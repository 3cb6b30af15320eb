# exit: 1
# Program 1062 of internal/progen.


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
    
    def __repr__(self):
        return f"{type(self).__name__}({self.a!r}, {self.b!r})"
    
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
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        self.b = norm(max((self.b + 2**63), (self.b // (self.a or 7))))
        return norm((((list(range(6)) or [3])[-1] % ((norm(self.b) ** 1) or 8)) - ((self.b * (-11)) if (self.a not in [5]) else dict(k=2, a=9).get("  pad ", (-5)))))
    
    def step(self, x):
        self.b = norm(sum([10**20, 0]))
        return norm(list(range(6))[1:-2][:][{**({"a": 1} | {"x": 5, "y": 0, "z": -3}), "a": 1}["a"]])
    

@logged
def f2():
    i3, *l4 = ([5] + [3, -1, 2, 0])[2:]
    i5, i6 = norm(i3), norm(i3)
    if (not max(-0.0, i5)):
        return (0.1 * (abs(2.0) ** 0.5))
    return float(i5)


def f7(p0):
    print(p0, {str(x): x * 2 for x in [v1 - 11 for v1 in p0 if v1 > 5]})
    p0 = cut([(2**31 | 6)])
    return trim(dict(zip("Zebra", [*[7, 7, 7], *(v for row in [[v2 & -(2**63) for v2 in p0], [i * v for i, v in enumerate(p0)]] for v in row if v)])))


def f8(p0=1e10):
    i9, i10 = [v3 + 9 for v3 in []]
    return trim({("  pad " + "%".swapcase()): 9, ("a" * 2).zfill(1): ((+i9) - (i9 * i10)), chr(1 % 1000 + 32).replace("  pad ", "hello"): C1(i9, 6)[i9]})


def f11(p0=True, p1=[10**20, 0]):
    try:
        for kn4, n4 in list((({"a": 1} if p0 else dict(k=2, a=9)) if ((2**63 - 1) <= 13 > 17) else {"hello": 13}).items())[:5]:
            d12 = trim(dict(k=2, a=9))
            d12.update(d12)
            trim(d12)
        else:
            i13 = norm({**{}, "a": 1}["a"])
        assert ("x,y;z" not in {}), "{}{:>6}{!r}".format((1e16 * 1e300), 10**20, "x,y;z"[3::1])
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    else:
        f14 = f2()
    assert False, "a"
    if ((p1 * 0) <= p1[2:1:3]):
        return cut('quo"te')
    return cut(((("日本" + "tab\t") + "".join(reversed("hello"))) * 3))


i15 = 2**63
i16 = (-35)
f17 = 123456.789
s18 = "Zebra"
s19 = "12"
b20 = False
l21 = [5]
d22 = {"a": 1}
try:
    f17 = f2()
    b20 = (i15 == (max(i16, i15) // (int(f17) or 4)))
    l21 = cut((sorted([]) + l21))
except Exception as error:
    print(type(error).__name__, error)
try:
    i23, *l24 = [x * y for x, y in zip(list(range(6)), l21)][:]
    f17 += float((b20 is False))
    for n5 in range(4, 0, -1):
        s18 = cut(f"text {n5 = }".strip())
        for n6 in [5, (-i23), sum(l21), *sorted(l21, reverse=True)][:6]:
            print(d22.pop(s18, None), d22.popitem())
            trim(d22)
            l25 = cut([v7 * v7 for v7 in (l24 * 1) if v7 != 3])
except Exception as error:
    print(type(error).__name__, error)
try:
    if ((not s19.join("日本".split())) != b20):
        with Context("one") as i26:
            d22.setdefault(s19.center(9, "*"), i16)
            trim(d22)
            l21.sort(reverse=True)
            del l21[12:]
        b20 = all([*([7, 7, 7] * 2), *(v for row in [[v8 + 3 for v8 in l21 if v8 < 5], [3, -1, 2, 0]] for v in row if v)])
    else:
        i15 = norm(((-18) * min((i16 % i15), (i15 or 5))))
    for n9, n9_ in zip([v10 + v10 for v10 in l21][:4], list(map(lambda v: v * 2, sorted(l21, key=str)))[:4]):
        l21 = cut([x * y for x, y in zip([n9, (~(-22))], [v13 - i15 for v13 in l21 if v13 > 3])])
except Exception as error:
    print(type(error).__name__, error)
try:
    i16 = norm((((i16 if b20 else i15) * 2) - d22[ascii(s19)]))
    with Context("one", ValueError) as i27:
        l21 = cut(([v14 - 11 for v14 in list(range(6)) if v14 & v14] if b20 else [v15 - i27 for v15 in l21 if v15 != 2])[4:2:-1])
        i28 = norm(11)
    i29, i30 = norm((i16 if isinstance(d22, (float, list)) else (i15 >> (i16 & 31)))), norm(i16)
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("two", ValueError) as i31:
        l21 = cut([v16 & i16 for v16 in [v17 | (-35) for v17 in [3, -1, 2, 0]]])
        o32 = C1(([v18 * i31 for v18 in l21] or [8])[0], i16)
        print([*o32], 16 in o32, len(o32))
        print(o32, repr(o32), o32.total)
        o32.total = i15
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (False ^ (b20 | True)), s18.lstrip()
    d22 = trim(f7(p0=[ord(c) for c in s19]))
    s18 += s19
    s18 = cut(s18)
except Exception as error:
    print(type(error).__name__, error)
print(i15, i16)
print(repr(f17))
print(s18, s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
l21.remove(i15)
del l21[12:]
(i33, i34), _ = divmod(((i16 * (-25)) if isinstance(float('inf'), (float, list)) else (i16 ^ (-30))), (norm((+i16)) ** 2)), None
o35 = C1(15, ((i15 * i33) + i15))
print(o35 == C1(i33, 1), o35 < C1(1, 2), hash(o35) == hash((o35.a, o35.b)))
print(o35.a)
o35.a += ((i34 - i15) % ((i34 * i16) or 5))
print(i15, i16, i33, i34)
print(repr(f17))
print(s18, s19)
print(b20)
print(l21)
print(d22)
print(logged.calls)
