# Program 1028 of internal/progen.


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
        return norm(((lambda q, r=x: r if q > r else q)((self.a and 2**62)) % (sum(([7, 7, 7] if False else list(range(6)))) or 5)))
    

def f2(p0):
    o3 = C1((lambda q, r=p0: [r, q][q % 2])((lambda q, r=0: q + r)(p0)), (min(p0, p0) if False else (18 * p0)))
    o3.a += ((-8) if True else p0)
    o3.a += (+{"a": 1}["Zebra"])
    print([*o3], p0 in o3, len(o3))
    return (int(" 8 ") < 0 < ((123456.789 * -0.0) + (1e16 / (1e16 or 5))))


@logged
def f4():
    l5 = cut([len(dict(k=2, a=9)), ((9 % -(2**63))).bit_length(), (-sum([10**20, 0]))])
    i6 = norm(sum(v1 - v1 for v1 in [v2 & 13 for v2 in l5 if v2 != 2] if v1 % 5))
    return norm((((i6 - i6) + (i6 * (-39))) * ((l5 or [4])[-1] & pow(i6, 6, 15))))


def f7(p0, p1):
    for n3 in range(0):
        match [*p0, *(v for row in [[v4 - n3 for v4 in p0], [v5 + n3 for v5 in p0]] for v in row if v)]:
            case None:
                print("None")
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case _:
                raise IndexError
        try:
            s8 = cut("Zebra")
        except ArithmeticError:
            for kn7, n7 in list(dict(zip(repr(n3), (p0 * 1))).items())[:5]:
                i10 = norm(len([v8 + v8 for v8 in [3, -1, 2, 0] if v8 % v8]))
                def inner9(x):
                    nonlocal i10
                    i10 = norm(i10 + x)
                    return i10
                print(inner9((10 if False else n7)), inner9(1), i10)
                match ("".join(c * 2 for c in kn7) if True else kn7):
                    case {}:
                        print("{}")
                    case [_, m3, 3]:
                        print("match", m3)
                    case [1 | 2 | 3 as m3, *others]:
                        print("match", m3)
                    case _:
                        i11 = norm(((sum(v9 + i10 for v9 in [5]) | {**p1, "a": 1}["a"]) + (n3 + f4())))
            else:
                if ([i * v for i, v in enumerate(([10**20, 0] if False else [7, 7, 7]))] <= sorted([*p0], key=abs)):
                    p1 = trim((p1 | {str(x): x * 2 for x in p0[:]}))
                    i12 = norm(f4())
                else:
                    p0 = cut(sorted(sorted(sorted(p0, key=lambda v: -v), key=str)))
                    p0 = cut((([*[], n3, n3] * 0) * 0))
        except (TypeError, ValueError, LookupError) as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
            raise
        finally:
            print(1e10, (round((0.1 - 0.1)) / ((sum(v10 & v10 for v10 in p0) + (0 and n3)) or 7)))
        if (hex(n3) not in f"{'s':>8}"):
            continue
    l13 = cut(p0)
    with Context("one", ValueError) as i14:
        for n11 in "hello"[:5]:
            w12 = 5
            while w12 > 0 and n11.isdigit():
                w12 -= 1
                (i15, i16), _ = divmod(((i14 if False else i14) + sum(p0)), 2**62), None
                if True:
                    f17 = ((0.1 / (float('inf') // (2.0 or 7))) + ((2.0 if True else 2.0) / (2.0 * i14)))
            i14 //= len(C1(i14, i14) + 8)
            i14 = norm(i14)
        for kn13, n13 in list({str(p0): (4611686018427387903 - i14), ("été" + "été"): p1.get("tab\t", i14), str(p1): (i14 if True else i14)}.items())[:5]:
            l18 = cut(sorted([ord(c) for c in ("x,y;z" + "😀!")], key=str))
            l18.remove(14)
            del l18[12:]
        else:
            i14 = norm((norm((i14 // (sum([10**20, 0]) or 7))) ** 1))
    if (("x,y;z" != "%") and False):
        return trim({k: v + 1 for k, v in dict(zip("日本", l13)).items() if v})
    return trim({})


def f19(p0, p1="  pad "):
    try:
        assert (not repr(False)), "".join(chr(97 + abs(n) % 26) for n in [v14 | v14 for v14 in p0])
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    def inner20(x, *rest, scale=2**53, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner20((((-5) if False else 11) % C1(12, 4).value(13))), inner20(1, 2, *[x * y for x, y in zip(p0, p0)], scale=3, z=((-26) - 9)))
    return cut(list(map(len, (p1.rjust(9, "é") + "  pad ").split())))


i21 = 18
i22 = 0x7FFFFFFF
f23 = 0.1
s24 = 'quo"te'
b25 = True
l26 = [3, -1, 2, 0]
d27 = {"x": 5, "y": 0, "z": -3}
try:
    try:
        raise ExceptionGroup((s24 or "hello"), [ValueError(sum(v16 + 6 for v16 in l26)), OSError((i21 + i21))])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
    def inner28(x, *rest, scale=6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner28(((i22 >> (1 & 31)) if (i22 in l26) else ((-2) * i22))), inner28(1, 2, *sorted(l26, reverse=True), scale=3, z=((-25) - 17)))
    try:
        l26 = cut([x * y for x, y in zip(f19(l26, s24), f19(l26))])
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        i22 *= (max(i22, i22) if (b25 != b25) else min(i21, i21))
        i22 = norm(i22)
    finally:
        i21 ^= dict(zip(s24, l26))[(s24 * 0)]
        i21 = norm(i21)
    if (i29 := norm((C1(i22, 4).value(i21) - (i21 + 0)))) != (-12):
        i30 = norm(16)
        s24 = cut(s24.join(chr((i21 + i29) % 1000 + 32).split("a")))
    else:
        w17 = 1
        while w17 > 0 and f2(p0=i21):
            w17 -= 1
            l31 = cut([ord(c) for c in (ascii("  pad ") * 0)])
            if (i21 <= (s24 + s24).count(s24) == (float(b25) % (f23 or 4))):
                s32 = cut(str(f7([], dict(k=2, a=9))))
                s24 = cut(s24.join((s32.rjust(5, "*") if b25 else (s32 if b25 else s32)).split(",")))
            else:
                d33 = trim({str(x): x * 2 for x in (f19(l26, s24) * 1)})
                b25 = (max(len(s24), (i22 + i22)) in (f19(l26, s24) + sorted([10**20, 0])))
        o34 = C1(d27.get("", i29), i21)
        print(o34 == C1(i22, 1), o34 < C1(1, 2), hash(o34) == hash((o34.a, o34.b)))
except Exception as error:
    print(type(error).__name__, error)
try:
    f23 = f23
    w18 = 4
    while w18 > 0:
        w18 -= 1
        print(l26.pop(-2))
        del l26[12:]
    f35 = (((abs(f23) ** 0.5) / ((f23 / (f23 or 5)) or 4)) + round((f23 - 0.1), 2))
except Exception as error:
    print(type(error).__name__, error)
print(i21, i22)
print(repr(f23))
print(s24)
print(b25)
print(l26)
print(d27)
print(logged.calls)
try:
    if b25:
        i36 = norm((sum(v19 | 5 for v19 in l26) if bool([i22, *l26, *l26]) else (norm((i21 & i21)) ** 2)))
    else:
        i22 *= ("  pad ".count(s24) + min(i21, i21))
        i22 = norm(i22)
    s37 = cut(ascii(repr(f23)))
    l26.append((i22 if ("tab\t" != s37) else ((-22) % i22)))
    del l26[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    f23 -= ((norm(i21) ** 3) - (i22 if b25 else i21))
except Exception as error:
    print(type(error).__name__, error)
print(i21, i22)
print(repr(f23))
print(s24)
print(b25)
print(l26)
print(d27)
print(logged.calls)
