# Program 1079 of internal/progen.


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
    
    def step(self, x):
        return norm(19)
    
    @staticmethod
    def make(*args):
        return len(args)
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def step(self, x):
        return norm(super().step(x) + 1)
    
    @staticmethod
    def make(*args):
        return len(args)
    

def f3(p0):
    try:
        print({str(x): x * 2 for x in [v1 - p0 for v1 in [1, 2, 3]]}, ((lambda q, r=p0: [r, q][q % 2])(sum(v2 - p0 for v2 in [7, 7, 7])) if False else p0))
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    s4 = cut((str({k: v + 1 for k, v in {"x": 5, "y": 0, "z": -3}.items() if v}) or 'e')[0])
    w3 = 5
    while w3 > 0 and (18 > 12):
        w3 -= 1
        if (s4 if True else s4).isalpha():
            break
        l5 = cut(([*[v4 & p0 for v4 in [5]], *(v for row in [list(sorted({*[7, 7, 7], *[1, 2, 3]} & set(range(10)))), ([7, 7, 7] if True else list(range(6)))] for v in row if v)] * 2))
    return cut([v5 & v5 for v5 in [p0]])


def f6(p0, p1={"a": 1}, p2=-0.0):
    i7 = norm(min(sum([v6 + v6 for v6 in [3, -1, 2, 0] if v6 & 3]), {**{}, "a": 1}["a"]))
    try:
        print(p2, "a".partition("a")[0].replace("  pad ", "12"))
    except ValueError as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
        raise
    finally:
        l8 = cut([v7 * 18 for v7 in [v8 & i7 for v8 in [7, 7, 7] if v8 & 3] if v7 != v7])
    b9 = ('quo"te' in p1)
    return max((max(p2, i7) + 1e-7), ((lambda q, r=i7: q + r)(14) * (16 % (i7 or 5))))


def f10():
    def inner11(x, *rest, scale=9, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner11(0), inner11(1, 2, *[(-31), 1, 2**64], scale=3, z=(4 if False else (2**63 - 1))))
    try:
        i12 = norm(C1(C1(14, 8).step(8), (norm(9) ** 1))[C2(18, 10**20)[(-6)]])
    except (TypeError, ValueError, LookupError) as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    finally:
        for n9 in range(5):
            if (("" + "tab\t").center(9, "é") == "12"):
                for n10 in [v11 - n9 for v11 in [] if v11 & 2][:6]:
                    f13 = -f6(False, p1=dict(k=2, a=9), p2=0.1)
                else:
                    d14 = trim({"x": 5, "y": 0, "z": -3})
                n9 %= n9
                n9 = norm(n9)
            assert (not True), "hello"[0::1]
    if (((5 / ((-13) or 4)) if "Zebra".isdigit() else -2.5) == 1e10):
        f15 = ((abs((1e-7 if False else float('inf'))) ** 2) % (((float('inf') - 123456.789) + (1 / (6 or 7))) or 3))
    elif (([1, 2, 3] + []) > ([1, 2, 3] * 1)):
        l16 = cut([ord(c) for c in f"{41 + 1:{4 + 2}}{'s'!r}"])
    return norm(((+max(16, 10)) + round((1e-7 / (3.14159 or 7)))))


def f17(p0=False, p1=True, p2=-0.0):
    l18 = cut([v12 * (-4) for v12 in [1, 2, 3][:-1] if v12 & 3])
    return cut([i * v for i, v in enumerate((l18 + l18)[-3:])])


i19 = 13
f20 = 1.5
s21 = "  pad "
b22 = True
l23 = [10**20, 0]
d24 = {"a": 1}
d25 = dict(k=2, a=9)
try:
    try:
        o26 = C2(len("{}{:>6}{!r}".format(f20, 16, s21)), (lambda q, r=i19: q + r)(round(0.0)))
        o26.total = i19
        print([*o26], i19 in o26, len(o26))
        print(o26.b)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        o27 = C2(i19, ([v13 + i19 for v13 in l23] or [0])[-1])
        print([*o27], 19 in o27, len(o27))
        print(o27.kind)
    finally:
        (i28, i29), _ = divmod((-(i19 | 13)), C1(i19, i19).b), None
    i19 = norm(i19)
except Exception as error:
    print(type(error).__name__, error)
try:
    match [x * y for x, y in zip(list(range(6)), [10**20, 0][:])]:
        case {}:
            print("{}")
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case None:
            print("None")
        case _:
            assert bool([x * y for x, y in zip(l23, l23)]), repr((float('inf') == f20))
except Exception as error:
    print(type(error).__name__, error)
print(i19)
print(repr(f20))
print(s21)
print(b22)
print(l23)
print(d24, d25)
print(logged.calls)
try:
    try:
        if True:
            s30 = cut(ascii(s21))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    o31 = C1((C1(i19, i19)[i19] // ((i19 - i19) or 9)), i19)
    o31.total = (-18)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n15 in chr(abs(i19) % 1000 + 32)[:5]:
        match {("%o %a" % (i19, s21)): d24.get(n15, i19), "".join(chr(97 + abs(n) % 26) for n in l23): ((-27) + i19), f"{i19:>5}{n15}{i19:,}": (lambda q, r=1: q + r)(i19)}:
            case None:
                print("None")
            case []:
                print("[]")
            case _:
                w16 = 2
                while w16 > 0 and n15.isalpha():
                    w16 -= 1
                    b32 = isinstance((C1(i19, 8).a - f10()), bool)
    l33 = cut([*[x * y for x, y in zip((l23 * 1), [*[3, -1, 2, 0], *(v for row in [l23, l23] for v in row if v)])], sum(v17 & v17 for v17 in l23 if v17 != 3), *([x * y for x, y in zip(l23, [7, 7, 7])] if (i19 <= i19 > f20) else [i19, i19])])
except Exception as error:
    print(type(error).__name__, error)
try:
    l34 = cut([*[v18 | v18 for v18 in l23 if v18 > 5][:3], *(v for row in [([7, 7, 7] + [10**20, 0])[:], [ord(c) for c in "".join(sorted("  pad "))]] for v in row if v)])
    if b22:
        w19 = 3
        while w19 > 0:
            w19 -= 1
            i19 += (norm((-i19)) ** 1)
            i19 = norm(i19)
            try:
                d25 = trim(({str([1, 2, 3]): sum(v20 * i19 for v20 in l23)} | {s21: len(C2(i19, 2**62) + (-24)), **{s21: i19, s21: i19, s21: i19}}))
                i35 = norm(f10())
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        for kn21, n21 in list(dict(zip(type(s21).__name__, [x * y for x, y in zip([7, 7, 7], l34)])).items())[:5]:
            l36 = cut(l23[-2:])
            try:
                l37 = cut((l36 if any([x * y for x, y in zip(l34, l23)]) else l34))
                s38 = cut(s21.join("%".split(" ")).replace(s21, kn21)[:-1])
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        else:
            b39 = all(sorted([ord(c) for c in s21]))
    print({str(x): x * 2 for x in [v22 * 6 for v22 in l23 if v22 > 5][:0]}, ({str(x): x * 2 for x in list(reversed([7, 7, 7]))} if (i19 <= i19) else {str(x): x * 2 for x in sorted(l23, key=str)}))
    with Context("one", ValueError) as i40:
        if isinstance(((-33) / ((i40 % (i19 or 8)) or 5)), object):
            o41 = C2(i40, (norm((i40 - i40)) ** 1))
            print([*o41], i40 in o41, len(o41))
            print(o41.a)
            try:
                i42 = norm((s21[-2:3] if b22 else f"{i40:+}{i40=:x}text ").count("😀!"))
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
        elif (([1, 2, 3] >= l34) if b22 else bool(l23)):
            print(0.0, (s21.replace(s21, "ABC abc")[-2:3:-1] > "{}{:>6}{!r}".format(f6(False, d24), int(f20), 'quo"te')))
        else:
            try:
                raise ExceptionGroup(s21.partition("a")[1], [ValueError((i40 % (i40 or 2))), Odd((i19 + i40))])
            except* ValueError as group:
                print(group.exceptions)
            w23 = 4
            while w23 > 0:
                w23 -= 1
                f20 = f20
        i43 = norm((((i40 + i19) + i19) if b22 else i40))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n24, n24_ in enumerate(([i19, 8, *l23] if all(l23) else [v25 | 11 for v25 in l23 if v25 < 3])[:5]):
        print((([v26 - 5 for v26 in l23] if (i19 != 15 < f20) else l23) * 0), i19)
    s44 = cut(f"{s21}")
    try:
        s45 = cut(s44.ljust(11, "é"))
        assert b22, s21
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        assert (not d25), "a".zfill(6).ljust(11, "é")
    (i46, i47), _ = divmod((((-12) if b22 else i19) and f10()), (len(l23) * (7).bit_length())), None
except Exception as error:
    print(type(error).__name__, error)
print(i19)
print(repr(f20))
print(s21)
print(b22)
print(l23)
print(d24, d25)
print(logged.calls)
