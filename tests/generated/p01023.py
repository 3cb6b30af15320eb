# Program 1023 of internal/progen.


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
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        return norm(x)
    
    def run(self, x):
        self.b = norm(((x + self.a) << (len("hello") & 31)))
        return norm((((self.a and self.a) * self.a) + ((x - 1) if ([] == [3, -1, 2, 0]) else (list(range(6)) or [8])[-1])))
    
    @classmethod
    def make(*args):
        return len(args)
    

def f2(p0, p1):
    o3 = C1(((norm(15) ** 1) * (0 >> (13 & 31))), int((-0.0 / (0.1 or 8))))
    o3.extra = 19
    print(sorted(vars(o3).items()))
    print([*o3], 6 in o3, len(o3))
    print([*o3], 0x7FFFFFFF in o3, len(o3))
    if ((((-34) if False else 12) < ((-32) or 6) > (norm(19) ** 3)) or (not (-2.5 * float('inf')))):
        (i4, i5), _ = divmod(min((9 or (-23)), (-11)), 2), None
    p0 = cut((("x,y;z" * 3) + p0.ljust(11, " ")).ljust(11, "é"))
    return cut((p0.join(p0.split())[(7 * (-14))] or ("".join(sorted(p0)) if (2**63 not in []) else f"{41 + 1!s:<4}text {2.5}")))


def f6(p0, p1, p2):
    for n1 in [][:6]:
        w2 = 1
        while w2 > 0 and ("tab\t" < "x,y;z"):
            w2 -= 1
            with Context("three", ValueError) as i7:
                raise KeyError((C1(i7, p2)[n1] - p2))
                d8 = trim(({**dict(zip("%", p0))} | {"x": 5, "y": 0, "z": -3}))
        print((({"a": 1} | {"a": 1}) if isinstance(p0, bool) else {})[("" + "😀!")[0:-2:-1]], {"x": 5, "y": 0, "z": -3})
        if (i9 := norm(pow((n1 if False else p2), 6, 50))) < n1:
            f10 = 1e10
        elif ([v4 | v4 for v4 in p0 if v4 & 2] > p0[:-3]):
            l11 = cut([1, 2, 3])
    p0.remove(4)
    del p0[12:]
    for kn5, n5 in list(({"😀!": p2, "ABC abc": p2, "tab\t": p2} | {"  pad ": p2, "été": 5}).items())[:5]:
        p2 = norm(n5)
        if ((n5 + p2) <= (p2 if p1 else n5)):
            continue
    return ((lambda q, r=p2: q + r)(C1(p2, 8).run(p2)) <= p2 == sum([(123456.789 % 0.0), (6 / ((-33) or 6))]))


def g12(limit):
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
        print('generator g12 ends', x)
    return x


def f13(p0=[1, 2, 3]):
    def inner14(x, *rest, scale=5, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner14({}.get(("😀!" if False else "Zebra"), (2**64 // (10 or 7)))), inner14(1, 2, *p0, scale=3, z=(1_000_000 if False else 0)))
    s15 = cut("12")
    if ((float(-(2**63)) * round(123456.789, 1)) <= 123456.789):
        for n6, n6_ in enumerate((([] if True else [5]) if f6([3, -1, 2, 0], True, 8) else [v7 + v7 for v7 in p0 if v7 > v7])[:5]):
            p0.extend([ord(c) for c in s15.ljust(10, "*")])
            del p0[12:]
            if (((1e-7 % (1.5 or 4)) if (10**20 in [10**20, 0]) else (1e16 % (1.5 or 8))) < ((1e16 % (0.1 or 1)) + (0.1 + -2.5))):
                try:
                    s15 = cut(("%x-%.3s" % ((dict(k=2, a=9) | {"a": 1})[f2(s15, {})], f2('quo"te', {"a": 1}))))
                    s16 = cut(s15)
                except ArithmeticError:
                    d17 = trim(dict(zip("{}{:>6}{!r}".format(abs(1e-7), (-n6), ("%o %a" % (n6, s15))), sorted((p0 if True else p0), reverse=True))))
                except (TypeError, ValueError, LookupError) as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                else:
                    s18 = cut(s15)
            elif (True if (8 in p0) else (True if False else True)):
                s15 += (s15 if False else s15)[-1:-1:1]
                s15 = cut(s15)
            else:
                print(p0.index(n6), p0.count(n6))
                del p0[12:]
                f19 = (((1e300 if True else 1e-7) - (n6).bit_length()) % float((False == False)))
    return trim({"a": 1})


i20 = 16
f21 = 0.1
s22 = "it's"
b23 = False
l24 = [1, 2, 3]
d25 = {"a": 1}
try:
    match [*(l24 if b23 else l24), *(v for row in [l24, l24] for v in row if v)]:
        case [_, m1, 3]:
            print("match", m1)
        case {"a": m1, **rest}:
            print("match", m1)
        case _:
            for kn8, n8 in list(d25.items())[:5]:
                try:
                    b23 = (sum(v9 | n8 for v9 in []) in [ord(c) for c in f2(p0="%", p1={"x": 5, "y": 0, "z": -3})])
                    n8 = norm([v10 + n8 for v10 in l24 if v10 % 3][C1(18, 2**62).total])
                except ValueError as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                assert f6(l24, b23, 3), "{}{:>6}{!r}".format(f21, (2**31 % (12 or 7)), f2(p0="", p1=d25))
    print(d25, C1(i20, (i20 + i20)).value((11 if b23 else 6)))
    w11 = 3
    while w11 > 0 and f6(l24, False, i20):
        w11 -= 1
        o26 = C1(((16 + i20) + (0x7FFFFFFF and (-37))), 13)
        print(o26.kind)
except Exception as error:
    print(type(error).__name__, error)
try:
    d25 = trim({f"text {i20=:x}{f21:10.3}": {**{str(x): x * 2 for x in l24}, "a": 1}["a"]})
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        l24 = cut([*(l24 if all(l24) else [i * v for i, v in enumerate(l24)]), *(v for row in [[(lambda q, r=i20: q + r)(3), (i20 >> ((-35) & 31)), ((-6) if b23 else i20), sum(v12 + i20 for v12 in l24 if v12 > 3)], [*l24[0:2:3], *(v for row in [(l24 * 0), l24] for v in row if v)]] for v in row if v)])
        with Context("two", (ArithmeticError, LookupError)) as i27:
            i28, *l29 = ([ord(c) for c in s22] * 1)
            d25["  pad "] = norm((max(i28, i20) * len(C1(i20, i27) + i20)))
            trim(d25)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        s30 = cut(("".join(sorted(s22)) + "".join(reversed(s22))).ljust(6, "é"))
    for n13, n13_ in enumerate(list(g12(i20 % 7))[:5]):
        raise RuntimeError(s22[4:]) from TypeError('cause')
    o31 = C1({}.get(f2(s22, p1=d25), (i20 & i20)), (lambda q, r=5: q + r)(sum(l24)))
    o31.extra = f"{i20 = }"
    print(sorted(vars(o31).items()))
    l24 += [(lambda q, r=i20: r if q > r else q)(6), (3 if b23 else i20), {**d25, "a": 1}["a"]]
    l24 = cut(l24)
except Exception as error:
    print(type(error).__name__, error)
try:
    d25 = trim((f13(l24) | f13(p0=l24)))
    if f6([v14 & v14 for v14 in l24 if v14 & 2], p1=(f21 == f21), p2=(i20 | (-12))):
        assert (i20 < d25.get(s22, i20)), (s22 if b23 else s22).capitalize()
    match {str(x): x * 2 for x in [i20]}:
        case []:
            print("[]")
        case _:
            for n15 in l24[2:3][1:][:6]:
                l24 += [(l24 or [8])[-1], *list(g12(n15 % 7))]
                l24 = cut(l24)
                f32 = f21
                try:
                    i33 = norm(sum(v16 | v16 for v16 in ([10**20, 0] if b23 else l24) if v16 < 3))
                    l24 = cut(list(map(lambda v: v * 2, l24)))
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                else:
                    d34 = trim(f13())
    try:
        b35 = f6((l24 + l24), p1=(s22 > s22), p2=((-35) % i20))
        i36 = norm(divmod(max(i20, len(C1(i20, i20) + i20)), (i20 + i20))[1])
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    finally:
        if ([ord(c) for c in str({"a": 1})] >= [ord(c) for c in repr(l24)]):
            with Context("one", (ArithmeticError, LookupError)) as i37:
                l38 = cut([v19 - i37 for v19 in []])
                d25 = trim({k: v + 1 for k, v in {k: v + 1 for k, v in (d25 if b23 else d25).items() if v > 1}.items() if v > 1})
            w20 = 1
            while w20 > 0:
                w20 -= 1
                b39 = all([v21 & i20 for v21 in l24])
                b40 = (sum(([5] * 0)) <= {**(d25 | d25), "a": 1}["a"])
        elif (-1e10 >= (i20 / ((-9) or 4))):
            i20 |= 2**64
            i20 = norm(i20)
        else:
            l24.remove(i20)
            del l24[12:]
            l24[i20] = ({}.get("ABC abc", i20) // ((i20 + i20) or 3))
            del l24[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    match ([v22 & v22 for v22 in l24 if v22 & 5] + l24):
        case {}:
            print("{}")
        case -1:
            print("-1")
        case _:
            assert ((i20 in l24) == (i20 not in l24)), f"text {f21:%}"[:-3:1]
    if (i41 := norm(((0 + i20) + ([10**20, 0] or [5])[0]))) < i20:
        for n23 in range(3):
            i42, i43 = l24
    else:
        print(d25.pop("日本", None), d25.popitem())
        trim(d25)
        assert b23, (s22.capitalize() + ("%o %a" % (i41, "ABC abc")))
except Exception as error:
    print(type(error).__name__, error)
try:
    i20 = norm((2**63 - 1))
    f21 += ((f21 if b23 else f21) // ((abs(123456.789) ** 0.5) or 3))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n24, n24_ in zip(l24[:4], sorted(([] * 2))[:4]):
        l24 = cut(l24)
        i44, i45 = ([v25 & n24 for v25 in l24] if (l24 == l24) else l24)
    print({str(x): x * 2 for x in [10**20, 0]}, (s22 * 3))
    print([10**20, 0], -abs(round(f21, 0)))
except Exception as error:
    print(type(error).__name__, error)
print(i20)
print(repr(f21))
print(s22)
print(b23)
print(l24)
print(d25)
print(logged.calls)
print(i20)
print(repr(f21))
print(s22)
print(b23)
print(l24)
print(d25)
print(logged.calls)
