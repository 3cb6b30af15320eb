# Program 1005 of internal/progen.


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
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __iter__(self):
        yield self.a
        yield self.b
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def value(self, x):
        self.b = norm(((2**53 - self.b) % ((x % (17 or 5)) or 3)))
        return norm(sum(([x, x, self.b] * 1)))
    
    def run(self, x):
        return norm({k: v + 1 for k, v in {**dict(k=2, a=9), "x,y;z": self.a, **dict(k=2, a=9)}.items()}[("".join(c * 2 for c in "12") * 1)])
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def value(self, x):
        return norm(super().value(x) + 3)
    
    @classmethod
    def make(*args):
        return len(args)
    

@logged
def f3():
    assert ((True if False else True) if False else (0 not in [5])), "".join(chr(97 + abs(n) % 26) for n in [x * y for x, y in zip([10**20, 0], [7, 7, 7])])
    try:
        for n1, n1_ in enumerate([x * y for x, y in zip([], [10**20, 0])][:5]):
            try:
                w2 = 2
                while w2 > 0:
                    w2 -= 1
                    i4 = norm((({**{}, "a": 1}["a"] % ((n1 >> (n1 & 31)) or 8)) or ((n1 // (13 or 9)) + len("hello"))))
                    d5 = trim(({str(x): x * 2 for x in [*[1, 2, 3], *(v for row in [[3, -1, 2, 0], []] for v in row if v)]} if (("ABC abc" + "  pad ") in {"x": 5, "y": 0, "z": -3}) else {"{}{:>6}{!r}".format(1e-7, n1, "a"): i4}))
                n1 += (n1 + (n1 // (n1 or 6)))
                n1 = norm(n1)
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
        for n3 in [7, 7, 7][:6]:
            with Context("two", ValueError) as i6:
                d7 = trim({repr(n3): {**{str(x): x * 2 for x in [1, 2, 3]}, "a": 1}["a"], f"{n3=:x}".lstrip(): (lambda q, r=2: q * 2 - r)(dict(k=2, a=9).get("tab\t", 2))})
                for kn4, n4 in list({k: v + 1 for k, v in {}.items()}.items())[:5]:
                    l8 = cut([((lambda q, r=n4: q * 2 - r)(n3) if (True if True else True) else max(i6, i6))])
                    f9 = (1.5 % (round(-0.0, 0) - (3.14159 + -0.0)))
        else:
            i10 = norm((((15 * 2) ^ "Zebra".find("  pad ")) if ((1 * (-12)) in [*[5], *(v for row in [list(range(6)), [1, 2, 3]] for v in row if v)]) else (C1(18, 19).value(17) if (12 != (-12) > 1e16) else (2**62 and (-27)))))
    except (IndexError, KeyError):
        if (i11 := norm((len(dict(k=2, a=9)) % (((-33) if True else 15) or 3)))) > 17:
            print(len({str(x): x * 2 for x in list(filter(None, [1, 2, 3]))}), hex(sum(v5 * v5 for v5 in [10**20, 0] if v5 != 5)))
            for n6 in range(4, 0, -1):
                with Context("three", (ArithmeticError, LookupError)) as i12:
                    b13 = (((lambda q, r=19: q + r)((2**63 - 1)) * i11) != (i12 >> (i11 & 31)))
                    b13 = ((sum([7, 7, 7]) != sum([1, 2, 3])) == (not ([3, -1, 2, 0] + list(range(6)))))
                l14 = cut(list(range(6)))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    for n7 in repr(1).replace("", "  pad ")[:5]:
        n7 = cut(((n7 + n7) or (n7 + 'quo"te')).zfill(3))
        if "😀!".join("".join(chr(97 + abs(n) % 26) for n in [5]).split("a")).isalpha():
            if (False or ((True & True) == (n7 > n7))):
                if (isinstance([3, -1, 2, 0], object) != (not [10**20, 0])):
                    break
                b15 = (((3 if False else 0) - 3) not in [3, -1, 2, 0])
            else:
                for n8 in range(5):
                    n7 = cut((n7 + n7))
                    i16 = norm(sum(v9 - n8 for v9 in [][3:1:-1] if v9 % 2))
                    f17 = ((3.14159 + (0.0 - 1e16)) + (abs(float(19)) ** 0))
                if True:
                    l18 = cut(([] + [*[5], *(v for row in [list(range(6)), [10**20, 0]] for v in row if v)][:]))
            if ((2 * 2**63) > C2(18, 5)[2**63]):
                break
        else:
            if ((n7.isspace() or (True if False else False)) is (([10**20, 0] != [5]) | True)):
                d19 = trim({k: v + 1 for k, v in {str(x): x * 2 for x in list(range(6))}.items() if v > 1})
                if bool([*([1, 2, 3] + [3, -1, 2, 0]), d19.get(n7, (-13))]):
                    f20 = round(round(float(18), 1), 3)
                else:
                    d19 = trim({("%d|%s" % (13, n7)): ((7 if False else 14) if False else (18 - 10))})
                    b21 = ((-4) < (-23) > 123456.789)
            else:
                for n10 in range(3):
                    d22 = trim({})
                    n10 = norm(len(C1(n10, n10) + sum(v11 & 16 for v11 in [7, 7, 7])))
                else:
                    i23 = norm(min(([i * v for i, v in enumerate([5])] or [4])[0], ((-22) * pow(4611686018427387903, 6, 21))))
                raise KeyError(6)
            l24 = cut([ord(c) for c in ("{}{:>6}{!r}".format(123456.789, 4611686018427387903, n7) or 'e')[-1]])
    if False:
        return cut([7, 7, 7])
    return cut([ord(c) for c in repr({str(x): x * 2 for x in []})])


def f25(p0={"x": 5, "y": 0, "z": -3}):
    if (16 > sum(v12 & (-2) for v12 in [5] if v12 != 5)):
        l26 = cut([v13 - v13 for v13 in [10**20, 0] if v13 % 5])
    else:
        f27 = (0.0 if True else 0.5)
        assert ((9 * (-35)) in f3()), f"{41 + 1!r}{41 + 1:>5}"
    if all(f3()):
        return cut("12".capitalize())
    return cut("{}{:>6}{!r}".format(123456.789, (sum([10**20, 0]) - C1((-20), (-6))[(-6)]), "{}{:>6}{!r}".format((-0.0 * 1e10), pow(8, 2, 17), ("😀!" + "Zebra"))))


i28 = -(2**63)
i29 = 15
f30 = 1e16
f31 = 0.5
s32 = "Zebra"
s33 = "tab\t"
b34 = False
l35 = [1, 2, 3]
l36 = list(range(6))
d37 = {"a": 1}
try:
    d37 = trim({('quo"te' + s33).center(10, "é"): (sum(v14 * 2 for v14 in [10**20, 0] if v14 != 5) - (i28 * i29))})
    assert (d37[s32] in l36), s33.rjust(9, " ")
    o38 = C1(max((2 - i28), i29), sum(v15 - i29 for v15 in l36 if v15 & 2))
    o38.extra = d37.get(ascii(s32), s33.find("tab\t"))
    print(sorted(vars(o38).items()))
    o38.a |= (-i29)
    print(o38 == C1(19, 1), o38 < C1(1, 2), hash(o38) == hash((o38.a, o38.b)))
    l39 = cut([ord(c) for c in s32])
except Exception as error:
    print(type(error).__name__, error)
try:
    for n16, n16_ in enumerate([][:5]):
        try:
            i40, *l41 = l35
        except ArithmeticError:
            print(l35.index(i29), l35.count(i28))
            del l35[12:]
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        l35[i28] = 2**63
        del l35[12:]
    b34 = ([i * v for i, v in enumerate([-(2**63)])] <= list(filter(None, [ord(c) for c in s32])))
    print(f31, s33)
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner42(x, *rest, scale=i28, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner42(((-21) + ((-37) // ((-3) or 2)))), inner42(1, 2, *(l35 if False else l36), scale=3, z=len(s33)))
except Exception as error:
    print(type(error).__name__, error)
try:
    match {(s32 * 1): i29}:
        case True:
            print("True")
        case None:
            print("None")
        case _:
            for n18 in ascii(f"{i28=}")[:5]:
                d37 = trim(((d37 | {k: v + 1 for k, v in d37.items()}) | dict(zip(repr(b34), sorted(l35, reverse=True)))))
            else:
                for n19 in f"{s32!a}{s32}text "[:5]:
                    f43 = f30
                    d44 = trim(({} | {str(x): x * 2 for x in l36}))
                    b34 = (b34 or (not i28))
    f31 = f31
except Exception as error:
    print(type(error).__name__, error)
print(i28, i29)
print(repr(f30), repr(f31))
print(s32, s33)
print(b34)
print(l35, l36)
print(d37)
print(logged.calls)
f45 = ((i29 ^ (i29 + i28)) / (divmod((7 * i29), i29)[1] or 6))
assert (d37.get("%", 0) != i29), "".join(chr(97 + abs(n) % 26) for n in (l35 if True else l36))
l35.reverse()
del l35[12:]
print(i28, i29)
print(repr(f30), repr(f31), repr(f45))
print(s32, s33)
print(b34)
print(l35, l36)
print(d37)
print(logged.calls)
