# exit: 1
# Program 1045 of internal/progen.


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
    
    def run(self, x):
        self.b = norm(((self.a // (-37)) - (self.a if False else (-38))))
        return norm(((lambda q, r=x: [r, q][q % 2])(17) - (norm((self.a + self.b)) ** 1)))
    
    def value(self, x):
        return norm(((self.b | (self.b + 2)) >> (((self.a * 8) - round(123456.789)) & 31)))
    

def g2(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            try:
                yield x * 2
            except ValueError as error:
                print('generator caught', error)
                yield -x
    finally:
        print('generator g2 ends', x)
    return x


i3 = (-13)
f4 = 1.5
s5 = "12"
s6 = "  pad "
b7 = True
l8 = list(range(6))
l9 = [7, 7, 7]
d10 = dict(k=2, a=9)
try:
    assert s5.upper().islower(), s6
    if (not (list(g2(i3 % 7)) * 2)):
        assert (s6.zfill(7) in {"ABC abc": i3, s5: i3, "a": i3}), f"{s5!r}{i3=:x}"
    for n1 in [3, -1, 2, 0][:6]:
        n1 *= (-13)
        n1 = norm(n1)
        w2 = 3
        while w2 > 0:
            w2 -= 1
            it11 = g2((n1 << (i3 & 31)) % 6)
            print(next(it11, 'end'))
            print(next(it11, 'end'))
            it11.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    w3 = 4
    while w3 > 0 and (False ^ b7):
        w3 -= 1
        def inner12(x, *rest, scale=i3, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner12(i3), inner12(1, 2, *(l9 + l9), scale=3, z=(1 - i3)))
        match (s6 if b7 else s5).replace("it's", s5):
            case [_, m2, 3]:
                print("match", m2)
            case {}:
                print("{}")
            case _:
                try:
                    d13 = trim({str(x): x * 2 for x in l8})
                except (TypeError, ValueError, LookupError) as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    (i14, i15), _ = divmod((([7, 7, 7] or [3])[-1] % i3), ((i3 * i3) - i3)), None
except Exception as error:
    print(type(error).__name__, error)
try:
    del l9[0]
    del l9[12:]
    w4 = 2
    while w4 > 0:
        w4 -= 1
        with Context("three", ValueError) as i16:
            d17 = trim(d10)
            i18, i19 = norm(min((i3 + i16), (i16 // i16))), norm(([v5 * 2 for v5 in l8] or [8])[-1])
        match s6.lower():
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case {"a": m2, **rest}:
                print("match", m2)
            case _:
                if (i3 >= i3):
                    s6 = cut(s6)
                else:
                    s20 = cut(s6.rjust(11, "é"))
                    b7 = isinstance(f4, (float, list))
except Exception as error:
    print(type(error).__name__, error)
try:
    l8.extend([7, *list(g2(i3 % 7)), (i3 * i3)])
    del l8[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("one") as i21:
        for kn6, n6 in list(dict(zip(("Zebra" * 1), l9)).items())[:5]:
            print(((False if (False if b7 else b7) else (f4 == f4)) == ((l9 if True else l9) >= [v7 & v7 for v7 in [3, -1, 2, 0] if v7 & v7])), {})
            kn6 += s5
            kn6 = cut(kn6)
        print((repr("😀!") or s6), ("{}{:>6}{!r}".format((i21 / i3), 10, "{}{:>6}{!r}".format(f4, i3, s6)) in f"{s5!r}"))
    d10.update((d10 | {"a": 1}))
    trim(d10)
    print(f4, (round((1e16 - f4), 1) - ((1e16 / (1e16 or 9)) + 3.14159)))
    i22, *l23 = [ord(c) for c in "{}{:>6}{!r}".format(f4, i3, "日本")]
except Exception as error:
    print(type(error).__name__, error)
try:
    i3 = norm(((C1(i3, i3).a or l8[i3]) - i3))
    s24 = cut(s5.replace(s5, "日本").replace("12", "  pad "))
    match i3:
        case []:
            print("[]")
        case None:
            print("None")
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case _:
            f4 = 1.5
except Exception as error:
    print(type(error).__name__, error)
print(i3)
print(repr(f4))
print(s5, s6)
print(b7)
print(l8, l9)
print(d10)
print(logged.calls)
o25 = C1(i3, divmod((i3 or i3), (-12))[1])
print(o25 == C1(-(10**19), 1), o25 < C1(1, 2), hash(o25) == hash((o25.a, o25.b)))
o25.extra = len(("ABC abc" if b7 else s6))
print(sorted(vars(o25).items()))
print([*o25], i3 in o25, len(o25))
b7 = ((s5.upper() >= (s5 if False else "😀!")) and s5.isdigit())
try:
    d10 = trim(dict(k=2, a=9))
except (TypeError, ValueError, LookupError) as e0:
    print(type(e0).__name__, e0, type(e0.__context__).__name__)
print(i3)
print(repr(f4))
print(s5, s6)
print(b7)
print(l8, l9)
print(d10)
print(logged.calls)
