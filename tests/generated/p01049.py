# Program 1049 of internal/progen.


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
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        self.b = norm(([self.a] or [8])[-1])
        return norm(sum(v1 + self.b for v1 in [x * y for x, y in zip([10**20, 0], [3, -1, 2, 0])]))
    
    def step(self, x):
        return norm((((self.b // (self.b or 4)) * (16 if False else self.a)) // (sum([1, 2, 3]) // ((self.a + x) or 2))))
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f2(p0=[10**20, 0], p1=[]):
    for kn2, n2 in list(dict(k=2, a=9).items())[:5]:
        l3 = cut(p1)
        try:
            i4, i5 = [x * y for x, y in zip([v3 + n2 for v3 in l3 if v3 & 3], [v4 | v4 for v4 in p0 if v4 & v4])]
            i6 = norm(sum([]))
        except ZeroDivisionError:
            with Context("three", ValueError) as i7:
                w5 = 5
                while w5 > 0:
                    w5 -= 1
                    f8 = (((-0.0 * -0.0) // (1e16 or 6)) if kn2.isupper() else 1.5)
                for n6 in ("a" if (False & True) else (kn2 + kn2))[:5]:
                    n6 = cut(f"{n2:#x}text ")
                    f9 = -0.0
        except (TypeError, ValueError, LookupError) as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
        else:
            w7 = 4
            while w7 > 0:
                w7 -= 1
                kn2 += (hex(n2) + (kn2 if True else kn2))
                kn2 = cut(kn2)
                p0.insert(n2, n2)
                del p0[12:]
    if ("a" <= f"{41 + 1!s:<4}"):
        if ((not "") if isinstance(((-11) not in p0), str) else (bool(p1) ^ ((-27) < 1 == 14))):
            w8 = 5
            while w8 > 0:
                w8 -= 1
                d10 = trim({})
                for n9, n9_ in zip([ord(c) for c in "a".replace("Zebra", "ABC abc")][:4], [v10 - v10 for v10 in p0 if v10 > 3][:4]):
                    i11 = norm(n9)
            b12 = isinstance(isinstance((norm(18) ** 2), bool), str)
    for kn11, n11 in list(({} | {"日本": (-15), **{"a": 1}}).items())[:5]:
        p1.append(((n11 + (-30)) and sum(p0)))
        del p1[12:]
        b13 = False
    return trim({k: v + 1 for k, v in {str(x): x * 2 for x in p1}.items()})


def f14(p0):
    l15 = cut([v12 - v12 for v12 in ([] if True else [10**20, 0])])
    l15.insert(6, len(l15))
    del l15[12:]
    for kn13, n13 in list({k: v + 1 for k, v in ({"x": 5, "y": 0, "z": -3} | {"x": 5, "y": 0, "z": -3}).items()}.items())[:5]:
        for n14 in ([i * v for i, v in enumerate(l15)] * 1)[:6]:
            try:
                b16 = (not any([v15 - n13 for v15 in l15]))
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            else:
                raise RuntimeError((kn13 + kn13)) from TypeError('cause')
            kn13 = cut(ascii(("".join(c * 2 for c in kn13) + (kn13 + kn13))))
            match (n14 + max(n14, n14)):
                case {}:
                    print("{}")
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case None:
                    print("None")
                case _:
                    with Context("one") as i17:
                        b18 = bool([n13, len(p0), sum(l15), (n13 + i17)])
                        f19 = float({**{kn13: -(10**19)}, "a": 1}["a"])
        d20 = trim(({k: v + 1 for k, v in (dict(k=2, a=9) | p0).items() if v} if (kn13.capitalize() == (kn13 if True else kn13)) else ({"x,y;z": 14} | p0)))
    if ((19 or (-24)) >= (2 + 5)):
        return trim(p0)
    return trim({("%o %a" % ((8).bit_length(), repr(True))): "%".join('quo"te'.split(",")).find("it's"), "ABC abc": (~len(l15))})


@logged
def f21(p0):
    i22, *l23 = sorted(([1, 2, 3] + [1, 2, 3]), key=str)
    with Context("one", ValueError) as i24:
        o25 = C1(((lambda q, r=i24: r if q > r else q)(i22) * (norm(i22) ** 0)), i24)
        print(o25.a)
        print(o25 == C1(i24, 1), o25 < C1(1, 2), hash(o25) == hash((o25.a, o25.b)))
        for n18 in ([] * 0)[:6]:
            s26 = cut(f"{i24}text {p0:+.1f}".replace("tab\t", "%"))
            l23[::-2] = (l23 if False else l23)
            del l23[12:]
        else:
            l23 += l23
            l23 = cut(l23)
    raise RuntimeError("x,y;z".replace("Zebra", 'quo"te')) from TypeError('cause')
    return cut("日本")


i27 = 2**62
i28 = 3
f29 = 1e-7
f30 = 0.5
s31 = "%"
s32 = "été"
b33 = True
b34 = False
l35 = []
d36 = {"a": 1}
try:
    i27 += dict(zip(s31, l35)).get(repr(d36), sum(v19 * i27 for v19 in l35))
    i27 = norm(i27)
    with Context("three", ValueError) as i37:
        f30 -= (abs((f30 % (f30 or 8))) ** 1.5)
        try:
            raise ExceptionGroup(s32, [ValueError(i37), Odd((1_000_000 + i28))])
        except* ValueError as group:
            print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
try:
    l35 += [*[i * v for i, v in enumerate(l35)], *(v for row in [[v20 * v20 for v20 in l35 if v20 & 3], sorted([3, -1, 2, 0], key=lambda v: -v)] for v in row if v)]
    l35 = cut(l35)
except Exception as error:
    print(type(error).__name__, error)
try:
    f38 = f30
    try:
        try:
            l35.append(C1(18, i27).total)
            del l35[12:]
            try:
                l35 = cut([10**20, 0])
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                d39 = trim({f21(f30): ((lambda q, r=i27: r if q > r else q)(i27) - (i27 if b33 else 8))})
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        for n21, n21_ in zip([v22 | i28 for v22 in l35 if v22 != 3][:4], l35[:4]):
            print((f21(p0=f30) or 'e')[-1], f2(([7, 7, 7] if b34 else l35), [v23 & i28 for v23 in l35]))
    if (i40 := norm(((4 + i28) + (6 if b34 else i28)))) < i28:
        if (f"{f38:.2f}{i40:{4 + 2}}" in f21(p0=-0.0)):
            def inner41(x, *rest, scale=i40, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner41(((9 % i28) + (lambda q, r=0: r if q > r else q)(i28))), inner41(1, 2, *[7, 7, 7], scale=3, z=0x7FFFFFFF))
        l35 = cut(list(sorted({*[ord(c) for c in f"text "], *l35} & set(range(10)))))
    elif b33:
        raise RuntimeError(("日本" if b34 else s31)) from TypeError('cause')
    else:
        try:
            raise ExceptionGroup("{}{:>6}{!r}".format(f30, i40, s32), [ValueError((i40 % (i28 or 4))), OSError((11 + i28))])
        except* Exception as group:
            print(group.exceptions)
    o42 = C1(((i40 + i40) << ((i27 if b33 else 13) & 31)), (norm((norm(i40) ** 2)) ** 3))
    print(o42, repr(o42), o42.total)
    print([*o42], 15 in o42, len(o42))
except Exception as error:
    print(type(error).__name__, error)
try:
    d36[(s31 or 'e')[-1][(i28 if b33 else i27)]] = norm(sum(l35))
    trim(d36)
    print((f30 if (b34 if s31.isupper() else (not (-35))) else (i28 / (1_000_000 or 5))), (((i28 / (i28 or 5)) - (f29 if b33 else f30)) if isinstance([i * v for i, v in enumerate(l35)], bool) else (abs(-2.5) ** 0)))
    i27 *= len(s31)
    i27 = norm(i27)
    s32 += (s32.strip() or s32)
    s32 = cut(s32)
except Exception as error:
    print(type(error).__name__, error)
try:
    i27 %= ((+(-32)) // ((i27 + i27) or 4))
    i27 = norm(i27)
except Exception as error:
    print(type(error).__name__, error)
print(i27, i28)
print(repr(f29), repr(f30))
print(s31, s32)
print(b33, b34)
print(l35)
print(d36)
print(logged.calls)
