# Program 1008 of internal/progen.


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
        return norm(self.a)
    
    def step(self, x):
        return norm(self.a)
    

@logged
def f2(p0, p1=0.5):
    match "hello"[3::-1]:
        case [_, m0, 3]:
            print("match", m0)
        case True:
            print("True")
        case _:
            with Context("three") as i3:
                l4 = cut([v1 & v1 for v1 in list(reversed([3, -1, 2, 0]))])
                s5 = cut(("tab\t" + ("日本" if True else "").rjust(2, " ")))
    return ([v2 | p0 for v2 in [10**20, 0]] > [*[7, 7, 7], (15 - p0)])


@logged
def f6(p0=[5], p1={}, p2=[3, -1, 2, 0]):
    l7 = cut(sorted([v3 * v3 for v3 in [7, 7, 7] if v3 > 3], key=abs))
    return norm({**{k: v + 1 for k, v in {"日本": (-28), "tab\t": 4611686018427387903}.items()}, "a": 1}["a"])


@logged
def f8(p0, p1, p2=0.1):
    l9 = cut((list(sorted({*[ord(c) for c in "tab\t"], *[v4 & 9 for v4 in [1, 2, 3]]} & set(range(10)))) if any([*[1, 2, 3], *(v for row in [list(range(6)), [1, 2, 3]] for v in row if v)]) else [i * v for i, v in enumerate(([3, -1, 2, 0] * 1))]))
    for kn5, n5 in list(p1.items())[:5]:
        l9 = cut([ord(c) for c in str(p1).partition("a")[0]])
        match ([v6 | v6 for v6 in [5]] if (p0 in l9) else [v7 + p0 for v7 in l9]):
            case [m1]:
                print("match", m1)
            case str(m1) if len(m1) > 2:
                print("match", m1)
            case [1 | 2 | 3 as m1, *others]:
                print("match", m1)
            case _:
                for n8, n8_ in zip(list(range((~n5) % 9))[:4], [x * y for x, y in zip((l9 * 0), [v10 - p0 for v10 in l9])][:4]):
                    o10 = C1((p1 | p1).get((kn5 or 'e')[0], (n5 + n5)), (C1(n5, 13).step(n8) % -(10**19)))
                    print(o10.run((n5 if ("  pad " >= kn5) else sum(l9))))
                    p2 *= round((p2 - p2), 3)
    w11 = 3
    while w11 > 0 and (p2 < p2):
        w11 -= 1
        o11 = C1(p0, sum(v12 - p0 for v12 in l9))
        print(o11.step(len({k: v + 1 for k, v in p1.items() if v})))
        w13 = 5
        while w13 > 0:
            w13 -= 1
            o12 = C1(p0, ((p0 * p0) >> (f6(p1=p1) & 31)))
            o12.a |= p0
            print(o12, repr(o12), o12.total)
            o12.a += sum([v14 * 12 for v14 in [7, 7, 7]])
            i14 = norm(((p0 & p0) if isinstance(False, int | dict) else len(C1(p0, p0) + 11)))
            def inner13(x):
                nonlocal i14
                i14 = norm(i14 + x)
                return i14
            print(inner13((13 or p0)), inner13(1), i14)
    return ({**{"12": (-16), "  pad ": p0}, "a": 1}["a"] / (len(("12" or 'e')[-1]) or 8))


i15 = 15
i16 = 2**31
f17 = 2.0
f18 = 0.5
s19 = "Zebra"
b20 = False
b21 = False
l22 = []
d23 = {"a": 1}
try:
    try:
        s24 = cut(f"{s19:.2}{s19!a}")
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    l22 += (list(d23.values()) + [v15 | i15 for v15 in l22 if v15 > 3])
    l22 = cut(l22)
    def inner25(x, *rest, scale=i16, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner25(dict(zip("%", [])).get("".join(c * 2 for c in s19), (i15).bit_length())), inner25(1, 2, *[v16 & i15 for v16 in l22 if v16 != 3], scale=3, z=(i15 >> ((-28) & 31))))
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner26(x, *rest, scale=i16, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner26((i16 + (-39))), inner26(1, 2, *sorted(l22, key=lambda v: -v), scale=3, z=C1(i16, 2)[-(2**63)]))
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        i27, i28 = norm(i15), norm(((2**62 + i16) if b21 else (i15 // (i15 or 6))))
    except (IndexError, KeyError):
        for kn17, n17 in list({f"{i15=}": (4 - 5), "😀!": sum(v18 | v18 for v18 in l22 if v18 % 5)}.items())[:5]:
            for n19, n19_ in enumerate(l22[:5]):
                i29 = norm(({**{}, "a": 1}["a"] << (n19 & 31)))
                l22 = cut([v20 | n19 for v20 in [i16, (-11), i16]])
            print([v21 - i15 for v21 in [v22 - n17 for v22 in l22 if v22 != 3] if v21 % 3], -((f17 + 1e16) % (i15 / (n17 or 5))))
        else:
            for n23, n23_ in enumerate(l22[:5]):
                b30 = True
                f18 = (f8(n23, d23, f18) - ((f17 if b20 else f18) * (f18 + f18)))
                f17 = ((f18 - (2 - i16)) if isinstance((i16 < 2**31 > f18), (float, list)) else (f6(p1=d23, p2=l22) / (-(10**19) - 3)))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        l22.remove(i16)
        del l22[12:]
    b20 = f"{i16:{4 + 2}}text ".isidentifier()
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner31(x, *rest, scale=1_000_000, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner31(i16), inner31(1, 2, *[i * v for i, v in enumerate(l22)], scale=3, z=(i15 * i16)))
    for n24 in range(4, 0, -1):
        l32 = cut(l22)
    l33 = cut(l22)
except Exception as error:
    print(type(error).__name__, error)
try:
    i16 = norm((i16 + i15))
    assert ("".join(c * 2 for c in s19) > (s19 or 'e')[0]), repr(13)
    match (s19 if b20 else "hello").ljust(11, "*"):
        case [m1]:
            print("match", m1)
        case _:
            b34 = ((123456.789 / ((-0.0 % (f18 or 9)) or 5)) < (abs(f18) - (10 and (-17))))
    try:
        raise ExceptionGroup(f"{s19!a}{i15=:x}{i16!r}", [ValueError((i15 + i16)), OSError((i15 + i15))])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
print(i15, i16)
print(repr(f17), repr(f18))
print(s19)
print(b20, b21)
print(l22)
print(d23)
print(logged.calls)
try:
    d23.setdefault("{}{:>6}{!r}".format(f17, i16, s19), i15)
    trim(d23)
    for n25 in ("%+d %10s" % (i15, "  pad "[4:1:3]))[:5]:
        for n26 in l22[:6]:
            l22 = cut([*l22, *(v for row in [[v27 - (0) for v27 in l22 if v27 & 3], [v28 | n26 for v28 in l22]] for v in row if v)])
        else:
            o35 = C1(i15, i15)
            print(o35 == C1(17, 1), o35 < C1(1, 2), hash(o35) == hash((o35.a, o35.b)))
            print(o35.run(divmod(sum(v29 * i15 for v29 in l22), n25.count(n25))[0]))
        l36 = cut([])
    l22[::3] = [v31 * v31 for v31 in [7, 7, 7] if v31 < 5]
    del l22[12:]
    for n32, n32_ in enumerate(l22[:5]):
        l22.extend([x * y for x, y in zip([v33 + v33 for v33 in l22 if v33 & 3], l22)])
        del l22[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i15, i16)
print(repr(f17), repr(f18))
print(s19)
print(b20, b21)
print(l22)
print(d23)
print(logged.calls)
try:
    for n34 in range(3):
        w35 = 4
        while w35 > 0:
            w35 -= 1
            n34 ^= sum(v36 - 17 for v36 in [1, 2, 3])
            n34 = norm(n34)
            l37 = cut([])
    o38 = C1(((i15 * i16) * (i16 * i16)), i15)
    print(o38.step(((1 or i15) + (norm(8) ** 1))))
    print([*o38], 7 in o38, len(o38))
    print(o38, repr(o38), o38.total)
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (s19 in {s19: i16, s19: i16, s19: 10**20}), "%".join(("%" + s19).split(" "))
    match s19:
        case True:
            print("True")
        case _:
            def inner39(x, *rest, scale=i15, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner39({**{"Zebra": i16, s19: 0}, "a": 1}["a"]), inner39(1, 2, *l22, scale=3, z=(i16 - i16)))
    raise IndexError
    l40 = cut(list(reversed(sorted([x * y for x, y in zip(l22, l22)], key=str))))
except Exception as error:
    print(type(error).__name__, error)
try:
    if False:
        assert (all(l22) | f2(i16)), (f"{i15:{4 + 2}}" + s19)
        raise IndexError
    elif f2(8, f18):
        w37 = 5
        while w37 > 0 and (s19 not in d23):
            w37 -= 1
            s41 = cut("".join(c * 2 for c in s19))
    assert s19.replace("😀!", "a").endswith(("e", "y")), str(f18).ljust(3, "*")
    print(l22.index(i16), l22.count(i16))
    del l22[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    if ((sum(l22) & (i15 * 5)) != (i15 if (s19 == s19) else (i15 >> (i16 & 31))) > 5):
        l22 = cut((sorted(l22[3:2], key=abs) + [*[v38 * v38 for v38 in l22 if v38 > v38], *(v for row in [[v39 | v39 for v39 in l22 if v39 & v39], [10**20, 0][4::1]] for v in row if v)]))
    elif (f6(p2=l22) not in l22[:]):
        print(([*[i15, i16], *(v for row in [l22, [v40 + i15 for v40 in l22 if v40 > v40]] for v in row if v)] != l22), f8((i16 + i15), {s19: i16}))
except Exception as error:
    print(type(error).__name__, error)
try:
    match dict(zip(("it's" or s19), [*[10**20, 0], *(v for row in [l22, l22] for v in row if v)])):
        case {}:
            print("{}")
        case _:
            with Context("three", ValueError) as i42:
                for n41 in range(3):
                    b43 = any([x * y for x, y in zip(list(map(len, s19.split())), [*list(range(6)), *(v for row in [l22, l22] for v in row if v)])])
                for n42 in [v43 - i15 for v43 in [5] if v43 < 5][:6]:
                    i44 = norm((f6(list(range(6)), {"x": 5, "y": 0, "z": -3}, [3, -1, 2, 0]) // (((i15 - (-3)) % f6(p0=l22)) or 6)))
                    i45 = norm(f6(p0=l22))
                    l22 = cut((((list(range(6)) + l22) if (n42 > (-24)) else [v44 - i42 for v44 in l22]) if (f2(2**62, f18) == (s19 <= s19)) else (l22 + [v45 - (-16) for v45 in l22 if v45 & 5])))
                else:
                    s46 = cut((str(sum([f18, f17])) if f2(p0=i16) else ((s19 + "a") + f"{f17:g}")))
except Exception as error:
    print(type(error).__name__, error)
print(i15, i16)
print(repr(f17), repr(f18))
print(s19)
print(b20, b21)
print(l22)
print(d23)
print(logged.calls)
