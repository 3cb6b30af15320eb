# Program 1024 of internal/progen.


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
    
    def __lt__(self, other):
        return self.a < other.a
    
    def __len__(self):
        return abs(self.total) % 10
    
    def __add__(self, n):
        return type(self)(self.a + n, self.b)
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm(((lambda q, r=x: r if q > r else q)((~self.a)) if ((True if True else True) == False) else ((norm(x) ** 3) * int("7"))))
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def value(self, x):
        return norm(super().value(x) + 7)
    
    def value(self, x):
        return norm((((self.a >> (self.b & 31)) and (x - x)) // max((5 + x), 5)))
    

def f3(p0):
    i4 = norm(((-19) // (("日本".find("12") % (9 or 6)) or 8)))
    p0.extend(p0)
    del p0[12:]
    if "%".islower():
        return trim(((dict(k=2, a=9) if True else {}) | ({"x": 5, "y": 0, "z": -3} | {"a": 1})))
    return trim({"a": 1})


def f5(p0=[3, -1, 2, 0], p1="x,y;z", p2="Zebra"):
    with Context("three", (ArithmeticError, LookupError)) as i6:
        p0.remove(i6)
        del p0[12:]
        p2 = cut(("%d|%s" % (3, p1)).rjust(0, "*").replace(p2, p2))
    if (((15 != 0x7FFFFFFF) if (5 != (-26)) else (not list(range(6)))) | ((p1 + "12") > ("%05d%-8s|" % ((-24), p2)))):
        if (i7 := norm(17)) > 6:
            i8 = norm(sum(v1 - v1 for v1 in p0))
    elif ("it's".ljust(11, "*") not in {"a": 1}):
        try:
            if ((pow(-(2**63), 4, 6) if (False if True else True) else (p0 or [4])[0]) < 13 == {k: v + 1 for k, v in {}.items() if v}.get((p2 if False else "12"), 14)):
                print(sum(p0), {})
            elif ({}[p1] != sum(v2 | v2 for v2 in p0 if v2 > 2) == sum(v3 * v3 for v3 in p0 if v3 < 5)):
                if (0 < (15 >> (min(13, 1) & 31)) < 2.0):
                    f9 = 1e10
                    p2 = cut(p1)
                else:
                    b10 = ("ABC abc" if (True if True else False) else "".join(p1.split(","))).isspace()
        except ValueError as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
    if ((1e-7 < 1.5) and ((-22) <= 17 < (-18))):
        return cut(repr(isinstance(p0, bool)))
    return cut(("{}{:>6}{!r}".format((1e10 if True else 0.0), (15 + 10), p1) * 3))


def f11():
    i12 = norm((sum(v4 & v4 for v4 in [1, 2, 3]) and (10 ^ 2**63)))
    l13 = cut([v5 | i12 for v5 in (list(range(6)) if True else [])])
    return norm(sum([v6 | i12 for v6 in l13 if v6 < 2]))


def f14(p0, p1):
    for kn7, n7 in list({k: v + 1 for k, v in (dict(k=2, a=9) | {"a": 1}).items() if v}.items())[:5]:
        n7 //= (f11() // (p1 // n7))
        n7 = norm(n7)
        assert ((norm(n7) ** 2) >= C2(12, n7).total), kn7
    if ((p1 // (sum([5]) or 1)) <= "😀!".replace("%", "😀!").count("x,y;z") == f11()):
        raise IndexError
    elif p0:
        with Context("two", ValueError) as i15:
            try:
                w8 = 3
                while w8 > 0 and ("😀!" in "%"):
                    w8 -= 1
                    s16 = cut(("".join(reversed("".join(sorted("12")))) or 'e')[-1])
                    p0 = True
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            finally:
                assert p0, f5(p0=[10**20, 0], p1="%", p2="it's")
            i17, i18 = [x * y for x, y in zip((list(range(6)) + list(range(6))), ([] + [7, 7, 7]))]
    i19, i20 = [v9 & p1 for v9 in [5]]
    return trim({"x": 5, "y": 0, "z": -3})


i21 = 15
f22 = 1.5
f23 = 1e300
s24 = "été"
s25 = "a"
b26 = True
l27 = []
l28 = [7, 7, 7]
d29 = {}
d30 = {}
try:
    l27 = cut([((i21 // (i21 or 5)) % ((16 + i21) or 4)), *[*[v10 - i21 for v10 in l28 if v10 & 2], *(v for row in [(l27 if b26 else l27), [5]] for v in row if v)], f11(), ((i21 * 0x7FFFFFFF) and (i21 >> (i21 & 31)))])
    def inner31(x, *rest, scale=i21, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner31(max(i21, i21)), inner31(1, 2, *sorted(l27, key=abs), scale=3, z=i21))
except Exception as error:
    print(type(error).__name__, error)
try:
    i32, i33 = [x * y for x, y in zip([*l27, *(v for row in [[], l28] for v in row if v)], (l27 * 2))]
except Exception as error:
    print(type(error).__name__, error)
try:
    d29 = trim({})
    l28[i21] = i21
    del l28[12:]
    l34 = cut(([1, 2, 3] + l28))
    d35 = trim((dict(k=2, a=9) if (l34 != [i21]) else (f14(False, i21) | (d30 | d29))))
except Exception as error:
    print(type(error).__name__, error)
try:
    o36 = C2(f11(), (i21 if b26 else (i21 - (-33))))
    print(o36.value(i21))
    match f"{f22:.2f}text ":
        case 0 | 1:
            print("0 | 1")
        case _:
            match ([*l28, *(v for row in [l27, l27] for v in row if v)] if (9 in l27) else [v11 * i21 for v11 in l28 if v11 > 3]):
                case []:
                    print("[]")
                case _:
                    if b26:
                        i37 = norm((sum(v12 | v12 for v12 in l28) * i21))
                        b26 = b26
                    elif ((f23 > f23) or False):
                        s38 = cut(s25)
                    else:
                        l39 = cut([v13 - v13 for v13 in (l28 * 0)])
    print(l27.index(4), l27.count(i21))
    del l27[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        i40 = norm(sum(v14 | v14 for v14 in l27))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
        raise Odd('new')
    i21 *= (d29[s25] % (0).bit_length())
    i21 = norm(i21)
    for n15, n15_ in zip(l28[:4], list(filter(None, [(-38), i21, i21, 2]))[:4]):
        try:
            assert False, ""
            b26 = (b26 & (not sum([f22, 0.5])))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    w16 = 2
    while w16 > 0 and isinstance(l27, int | dict):
        w16 -= 1
        with Context("one", ValueError) as i41:
            i21 %= ((i41 * 0) * (i21 | i41))
            i21 = norm(i21)
            l27 = cut([v17 & 18 for v17 in [i21] if v17 > 2])
    l28.remove(11)
    del l28[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    l27.remove(i21)
    del l27[12:]
    s42 = cut(type(d29).__name__[0:-1:3])
    try:
        raise ExceptionGroup(s24.partition(" ")[0], [ValueError(i21), Odd(i21)])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
print(i21)
print(repr(f22), repr(f23))
print(s24, s25)
print(b26)
print(l27, l28)
print(d29, d30)
print(logged.calls)
print(i21)
print(repr(f22), repr(f23))
print(s24, s25)
print(b26)
print(l27, l28)
print(d29, d30)
print(logged.calls)
