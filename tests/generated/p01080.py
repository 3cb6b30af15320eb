# Program 1080 of internal/progen.


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
    
    def __hash__(self):
        return hash((self.a, self.b))
    
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
    
    def step(self, x):
        return norm((norm({k: v + 1 for k, v in {"a": 1}.items() if v > 1}.get(("hello" if True else "a"), len("été"))) ** 2))
    

def f2():
    match ((norm(5) ** 2) << (7 & 31)):
        case 0 | 1:
            print("0 | 1")
        case _:
            assert isinstance({"x": 5, "y": 0, "z": -3}.get("it's", -(10**19)), object), "a"
    if (not ([5] if False else [7, 7, 7])):
        return norm((6 if True else (~18)))
    return norm(((sum(v1 | v1 for v1 in [3, -1, 2, 0]) + (0 // ((-37) or 8))) - ((5 + 10) and ((-16) << ((-33) & 31)))))


i3 = 11
i4 = 2**62
f5 = 3.14159
s6 = 'quo"te'
s7 = "a"
b8 = False
b9 = False
l10 = list(range(6))
d11 = dict(k=2, a=9)
d12 = {"a": 1}
try:
    with Context("one", ValueError) as i13:
        d11 = trim({"a": sum(v2 - 14 for v2 in l10 if v2 & 5)})
        w3 = 1
        while w3 > 0:
            w3 -= 1
            for kn4, n4 in list({str(x): x * 2 for x in [x * y for x, y in zip(l10, l10)]}.items())[:5]:
                l14 = cut([x * y for x, y in zip([v5 - v5 for v5 in l10], [i3, n4, i13][:-1:3])])
                f5 = (((i4 / (n4 or 9)) if (3 not in l10) else f5) * f5)
            i13 = norm({k: v + 1 for k, v in {str(x): x * 2 for x in l10}.items()}.get(s6.join(f"{i4}".split(",")), len((d11 if b9 else d11))))
    def inner15(x, *rest, scale=i3, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner15((i4 if s6.isspace() else i4)), inner15(1, 2, *(l10 if b9 else l10), scale=3, z=(i3 | i3)))
    match [*[ord(c) for c in s6], *(v for row in [(l10 * 0), [v6 * i3 for v6 in l10 if v6 > 2]] for v in row if v)]:
        case {}:
            print("{}")
        case _:
            for kn7, n7 in list({str(x): x * 2 for x in (l10 if b9 else [5])}.items())[:5]:
                for kn8, n8 in list(d11.items())[:5]:
                    b16 = (not round((f5 // f5), 1))
                    i3 = norm((f2() if b8 else (lambda q, r=i3: [r, q][q % 2])(len(l10))))
                w9 = 1
                while w9 > 0:
                    w9 -= 1
                    d17 = trim(({str(x): x * 2 for x in [x * y for x, y in zip(l10, l10)]} if (("%x-%.3s" % ((-31), kn7)) in (d11 | {})) else {k: v + 1 for k, v in ({} | {"a": 1}).items()}))
                    l10 = cut(list(reversed((l10 * 0))))
    l10 += list(reversed(list(filter(None, l10))))
    l10 = cut(l10)
except Exception as error:
    print(type(error).__name__, error)
try:
    w11 = 5
    while w11 > 0 and (i3 <= 15 == f5):
        w11 -= 1
        o18 = C1(int((8 / (i4 or 6))), C1(i3, 4611686018427387903).a)
        print([*o18], i3 in o18, len(o18))
        if ((s6 + s7) <= (s7 + "12")):
            continue
    i3 = norm(i4)
except Exception as error:
    print(type(error).__name__, error)
try:
    o19 = C1((~(i4).bit_length()), i3)
    print([*o19], (-30) in o19, len(o19))
    o19.total = i3
    with Context("one", (ArithmeticError, LookupError)) as i20:
        raise Odd(f2(), 5)
        try:
            if ((i4 in ([] * 2)) and hex(i4).startswith("a")):
                l21 = cut(l10)
            else:
                l22 = cut([v12 * v12 for v12 in [i * v for i, v in enumerate(l10)] if v12 & 3])
                l10 = cut(sorted([]))
            assert (b9 if (b9 if b9 else b8) else (b9 ^ b9)), s6
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            def inner23(x, *rest, scale=i4, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner23((norm((i4 - i20)) ** 2)), inner23(1, 2, *[10**20, 0], scale=3, z=(9 if b9 else i20)))
    i4 = norm((norm(({**d11, "a": 1}["a"] * (lambda q, r=i3: q + r)(i4))) ** 3))
    l10.append(((i4 - i3) + (i3 - i4)))
    del l10[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    i24, *l25 = [ord(c) for c in s7.rjust(5, "*")]
    for n13, n13_ in zip([v14 * 6 for v14 in l10][:4], [v15 * v15 for v15 in l25 if v15 > v15][:4]):
        l26 = cut([x * y for x, y in zip([1, 2, 3], [*l25, *[1, 2, 3], *l10])])
        assert bool([*[1, 2, 3], *(v for row in [l25, []] for v in row if v)]), "Zebra"
    raise IndexError
    w16 = 5
    while w16 > 0:
        w16 -= 1
        w17 = 1
        while w17 > 0 and b9:
            w17 -= 1
            if b8:
                continue
        d27 = trim({k: v + 1 for k, v in (d11 | d12).items() if v > 1})
except Exception as error:
    print(type(error).__name__, error)
try:
    for kn18, n18 in list({str(x): x * 2 for x in (l10 if b9 else l10)}.items())[:5]:
        w19 = 5
        while w19 > 0:
            w19 -= 1
            o28 = C1(min(len(C1(i3, i3) + 6), (i3 if b9 else i4)), ((1 and n18) if isinstance(i4, str) else (i4 // i4)))
            o28.a += (+(n18 // (n18 or 2)))
            print(o28.b)
            print(o28.missing)
            assert (str([7, 7, 7]) != f"{i3=:x}"), f"{f5:g}{i4=:x}"
        try:
            try:
                s29 = cut(f"{s7}{n18:#x}text ")
                d30 = trim({str(x): x * 2 for x in l10})
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                d11 = trim({kn18: sum(v20 * i4 for v20 in [5] if v20 > 5), ((kn18 * 3) * 0): f2()})
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            try:
                f31 = round(round(float(i3), 1), 1)
                f32 = (((1e300 + 10) if any([3, -1, 2, 0]) else (f31 * f5)) * float((i3 in l10)))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                i4 = norm((((i3 >> (n18 & 31)) * (+n18)) >> ((i4 - (i3 >> (n18 & 31))) & 31)))
    else:
        assert (s7[2:] > s6.join(s7.split("a"))), type(s7.lower()).__name__
except Exception as error:
    print(type(error).__name__, error)
print(i3, i4)
print(repr(f5))
print(s6, s7)
print(b8, b9)
print(l10)
print(d11, d12)
print(logged.calls)
try:
    if ((sum(l10) in list(map(len, s7.split()))) if (([3, -1, 2, 0] + l10) == [i4, i3, 1]) else ((15 and i3) < (norm(i3) ** 2) > (1e10 / (f5 or 3)))):
        for n21 in range(3):
            for n22 in [v23 - i4 for v23 in l10][:6]:
                b8 = bool(l10)
                l33 = cut([len([i * v for i, v in enumerate(l10)]), *list(reversed((l10 * 0))), ((10 and n22) if (b8 if b8 else b8) else (n22 * n22))])
            else:
                l10 = cut([*[], *(v for row in [[1, 2, 3], list(map(len, (s7 * 3).split()))] for v in row if v)])
            w26 = 2
            while w26 > 0:
                w26 -= 1
                n21 = norm((-22))
            w27 = 5
            while w27 > 0:
                w27 -= 1
                s7 = cut(("".join(sorted(s6.center(2, " "))) if b9 else (s7 if b8 else (s6 + s6))))
                l10 = cut([i * v for i, v in enumerate([round(f5)])])
except Exception as error:
    print(type(error).__name__, error)
try:
    l34 = cut(((l10 + [v28 & i3 for v28 in l10 if v28 < 5]) + []))
except Exception as error:
    print(type(error).__name__, error)
print(i3, i4)
print(repr(f5))
print(s6, s7)
print(b8, b9)
print(l10)
print(d11, d12)
print(logged.calls)
