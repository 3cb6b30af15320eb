# Program 1078 of internal/progen.


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
    
    def step(self, x):
        self.b = norm((((-3) if False else x) * min(x, self.a)))
        return norm(self.b)
    
    def step(self, x):
        return norm((self.a - int("-12")))
    

def f2(p0, p1):
    i3 = norm((-33))
    return cut(("%d|%s" % (((lambda q, r=7: [r, q][q % 2])(i3) + i3), f"{i3:{4 + 2}}{'s'}{i3!s:<4}")))


@logged
def f4():
    print(dict(k=2, a=9), ([] * 0))
    with Context("two") as i5:
        w1 = 2
        while w1 > 0:
            w1 -= 1
            try:
                for n2 in [v3 * 1 for v3 in [5]][:6]:
                    l6 = cut([3, -1, 2, 0])
                else:
                    l7 = cut(([3, -1, 2, 0] * 2))
                if False:
                    continue
            except ArithmeticError:
                for n4, n4_ in enumerate(list(range(6))[:5]):
                    s8 = cut(f2(p0=0.0, p1={"x": 5, "y": 0, "z": -3}).replace("Zebra", "%").replace("日本", "Zebra"))
                    l9 = cut([3, -1, 2, 0])
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            i10, i11 = norm((~sum([5]))), norm((round(-0.0) if (True | True) else (-i5)))
        try:
            l12 = cut(list(dict(zip(f2(1e16, p1={"x": 5, "y": 0, "z": -3}), (list(range(6)) + [7, 7, 7]))).values()))
        except Exception as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
            raise RuntimeError('again') from e1
        finally:
            l13 = cut(list(reversed([1, 2, 3])))
    if True:
        return cut("hello".zfill(0))
    return cut(("%x-%.3s" % ((~([5] or [8])[-1]), f2(1e16, {}))))


@logged
def f14():
    if ([x * y for x, y in zip(([3, -1, 2, 0] if True else [3, -1, 2, 0]), [v6 - v6 for v6 in [7, 7, 7]])] < [5]):
        i15 = norm((sum(v7 * v7 for v7 in [7, 7, 7] if v7 & 3) if any([v8 * v8 for v8 in [5] if v8 % 5]) else 10))
    elif isinstance({}, int):
        for n9 in [v10 + v10 for v10 in [3, -1, 2, 0] if v10 & 5][:6]:
            try:
                s16 = cut(("{}{:>6}{!r}".format((-2.5 if False else 1e-7), (9 - n9), "a".rstrip()) + "".join(c * 2 for c in ("😀!" if False else "  pad "))))
                s16 += f2(1e-7, {})
                s16 = cut(s16)
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            else:
                for n11 in f"{'s'!a}"[:5]:
                    f17 = (123456.789 / (((0.5 if True else 0.0) if (n9 not in [5]) else 3.14159) or 2))
            try:
                raise RuntimeError(("  pad " + "tab\t")) from TypeError('cause')
            except (IndexError, KeyError):
                raise KeyError(n9)
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            l18 = cut([v12 | 0x7FFFFFFF for v12 in list(sorted({*[7, 7, 7], *[10**20, 0]} & set(range(10)))) if v12 & 3])
    else:
        l19 = cut([x * y for x, y in zip([v13 & v13 for v13 in []], sorted([v14 * 2**53 for v14 in [1, 2, 3]]))])
        i20 = norm(((lambda q, r=1: q + r)((18 and (-19))) // 17))
    for n15 in range(0):
        assert all([v16 - v16 for v16 in [3, -1, 2, 0] if v16 > 2]), f4()
    l21 = cut([x * y for x, y in zip([(13 * 1), (10**20 + 14), (~4), 19], list(map(len, ("%o %a" % (15, "😀!")).split())))])
    return f4().replace("tab\t", 'quo"te').islower()


i22 = 3
i23 = 19
f24 = 1e16
f25 = 1e300
s26 = 'quo"te'
b27 = False
b28 = True
l29 = list(range(6))
l30 = [10**20, 0]
d31 = {"x": 5, "y": 0, "z": -3}
try:
    l32 = cut([7, 7, 7])
    try:
        f24 *= (l32 or [6])[-1]
    except LookupError:
        try:
            for n18, n18_ in zip([v19 * (-8) for v19 in l32][:4], l30[:4]):
                d33 = trim({str(x): x * 2 for x in [*[ord(c) for c in s26], *(v for row in [l29, [3, -1, 2, 0]] for v in row if v)]})
                f25 = (((f24 * f24) + f25) / (((-24) / (n18 or 5)) or 1))
        except (IndexError, KeyError):
            if b28:
                f25 = round(f25, 3)
                b34 = b27
            elif b27:
                b27 = b28
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            w20 = 3
            while w20 > 0:
                w20 -= 1
                d35 = trim({})
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (f14() if f14() else f14()):
        i36 = norm((~int((float('inf') - i23))))
    del d31[f"{f24:%}{i23=}"]
    trim(d31)
except Exception as error:
    print(type(error).__name__, error)
try:
    if b27:
        i23 = norm((dict(zip(s26, [10**20, 0])).get(s26, (i23 - 2**53)) ^ i22))
        assert b27, s26.join(s26.split(" "))
    elif (str(d31) >= s26.rjust(10, "é")):
        d31.setdefault(("x,y;z" + s26), i23)
        trim(d31)
    else:
        s26 += (s26[4:] * 1)
        s26 = cut(s26)
        def inner37(x, *rest, scale=i22, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner37(max((+i23), 0)), inner37(1, 2, *l30, scale=3, z=(12 - i23)))
    raise Odd((~i22), 5)
    i23 -= ((i22 if True else i22) or l30[(-20)])
    i23 = norm(i23)
    raise KeyError((i23 and (i23).bit_length()))
except Exception as error:
    print(type(error).__name__, error)
try:
    l29 = cut([i * v for i, v in enumerate(l30)])
except Exception as error:
    print(type(error).__name__, error)
try:
    i38 = norm((((i23 if b27 else i23) + (i23 * (-16))) + len(list(map(lambda v: v * 2, l29)))))
    match f"text text {f24:.2f}":
        case {}:
            print("{}")
        case {"a": m1, **rest}:
            print("match", m1)
        case _:
            b28 = f14()
except Exception as error:
    print(type(error).__name__, error)
print(i22, i23)
print(repr(f24), repr(f25))
print(s26)
print(b27, b28)
print(l29, l30)
print(d31)
print(logged.calls)
