# Program 1030 of internal/progen.


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
    
    def value(self, x):
        self.b = norm(([3, -1, 2, 0][18] - (+x)))
        return norm(((lambda q, r=x: [r, q][q % 2])(sum(v1 & x for v1 in [7, 7, 7] if v1 > v1)) + x))
    
    def value(self, x):
        return norm((+((self.b if False else x) or 2)))
    
    @staticmethod
    def make(*args):
        return len(args)
    

def g2(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm((-1))
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g2 ends', x)


def f3(p0):
    b4 = (((lambda q, r=2**62: r if q > r else q)(3) + (norm((-35)) ** 0)) < pow((norm(14) ** 0), 7, 16) < (float(False) * {"a": 1}.get("tab\t", 2**63)))
    if (i5 := norm(5)) < 2**31:
        i5 = norm(((i5 or (i5 + i5)) - ((-9) if b4 else {**{"a": 1}, "a": 1}["a"])))
        if (0.5 <= p0):
            try:
                if isinstance([10**20, 0], object):
                    f6 = (((p0 if b4 else p0) * (norm(i5) ** 3)) + (abs((p0 - p0)) ** 1.5))
                else:
                    s7 = cut(((ascii("x,y;z") + 'quo"te'.join("hello".split(","))) or 'e')[-1])
                    l8 = cut([(((-34) // i5) * (i5 - i5)), C1(14, i5).value(11), *[x * y for x, y in zip([ord(c) for c in s7], (list(range(6)) + [7, 7, 7]))], i5])
            except LookupError:
                w2 = 1
                while w2 > 0 and (i5 not in [1, 2, 3]):
                    w2 -= 1
                    i9 = norm(19)
            except (TypeError, ValueError, LookupError) as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            else:
                b4 = b4
    elif (not p0):
        for n3 in f"text {p0:+.1f}{i5:>5}"[:5]:
            l10 = cut([*[x * y for x, y in zip([], ([5] + [5]))]])
            for n4 in range(1, 6, 2):
                try:
                    d11 = trim({str(x): x * 2 for x in [sum(v5 | n4 for v5 in list(range(6))), sum(v6 * v6 for v6 in l10)]})
                except Exception as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                if False:
                    break
                l12 = cut(l10)
    l13 = cut([])
    return (float(isinstance(b4, int)) if ((p0 - i5) != (i5 / (i5 or 5))) else ((p0 // (p0 or 5)) if (b4 is b4) else max(p0, i5)))


def g14(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in [v7 | limit for v7 in [1, 2, 3] if v7 % 2][:3]]
    finally:
        print('generator g14 ends', x)
    return x


i15 = 18
f16 = 1e300
f17 = -2.5
s18 = 'quo"te'
s19 = "été"
b20 = False
l21 = list(range(6))
l22 = [3, -1, 2, 0]
d23 = dict(k=2, a=9)
try:
    for n8 in range(1, 6, 2):
        def inner24(x, *rest, scale=n8, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner24(((i15 if b20 else i15) | (n8 // (n8 or 4)))), inner24(1, 2, *[3, -1, 2, 0][:0:2], scale=3, z={**d23, "a": 1}["a"]))
        o25 = C1(((-n8) // (i15 + i15)), (len(s19) if all(l22) else min(10**20, i15)))
        print(o25 == C1(i15, 1), o25 < C1(1, 2), hash(o25) == hash((o25.a, o25.b)))
except Exception as error:
    print(type(error).__name__, error)
try:
    for n9 in range(5):
        if (i26 := norm(sum(v10 - n9 for v10 in l21))) < n9:
            l22 = cut([ord(c) for c in "{}{:>6}{!r}".format(f17, ([10**20, 0] or [2])[-1], (s18 if b20 else "tab\t"))])
            raise Odd(d23[s19], 5)
        else:
            try:
                l27 = cut([])
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            d23.setdefault(f"{f16:.2f}{s18!r}", n9)
            trim(d23)
    else:
        print(l22.pop(5))
        del l22[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i15)
print(repr(f16), repr(f17))
print(s18, s19)
print(b20)
print(l21, l22)
print(d23)
print(logged.calls)
try:
    o28 = C1((i15 if (i15 not in l21) else d23.get("hello", i15)), (l21[i15] + min(i15, 4)))
    print(o28.value((l22[i15] if b20 else (i15 if False else 8))))
    o28.total = (-39)
    print(o28.value((d23.get(s18, i15) // ((i15 - i15) or 8))))
except Exception as error:
    print(type(error).__name__, error)
try:
    f17 = f3((14 / (i15 or 8)))
    if (13 not in (l21 if ("Zebra" <= s18) else sorted(l21, key=abs))):
        l22.extend([d23.get(s18, i15), C1(14, 0)[14]])
        del l22[12:]
    else:
        i15 = norm(i15)
    for kn11, n11 in list({hex(i15): sum(l22)}.items())[:5]:
        s29 = cut(f"{n11:{4 + 2}}{i15=}{n11 = }")
        if (i30 := norm(sum(v12 - i15 for v12 in [3, -1, 2, 0] if v12 < 5))) > n11:
            o31 = C1(((n11 + i15) - divmod(i15, i30)[0]), ((norm(i30) ** 3) - 8))
            o31.total = i30
            print(o31.kind)
            o31.total = 7
    with Context("three") as i32:
        i32 //= d23.get(repr(l21), (0 % i32))
        i32 = norm(i32)
        i15 += sum((l22 * 0))
        i15 = norm(i15)
except Exception as error:
    print(type(error).__name__, error)
try:
    i33 = norm(((-(i15 << (i15 & 31))) + (d23[s19] * i15)))
    def inner34(x, *rest, scale=2**64, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner34((d23.get(s19, i15) * "tab\t".count("  pad "))), inner34(1, 2, *[v13 * i33 for v13 in l22], scale=3, z=max((-31), 17)))
    if (i35 := norm((i33 if ("it's" <= s19) else (lambda q, r=i15: q * 2 - r)(i15)))) > i33:
        d23 = trim({**dict(zip(("Zebra" + "été"), l21)), s18: (len([1, 2, 3]) | (lambda q, r=i33: q + r)(i33)), repr((f17 - float('inf'))): (-5)})
        with Context("three") as i36:
            i15 //= (i33 % (norm(8) ** 0))
            i15 = norm(i15)
            assert ((f17 // (f16 or 3)) > 0.1), s18
    else:
        i37 = norm((-27))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(l22.pop(5))
    del l22[12:]
    try:
        w14 = 2
        while w14 > 0 and (i15 < 7):
            w14 -= 1
            assert True, (ascii(s18) if all(l21) else (s18 + "12"))
            def inner38(x, *rest, scale=-(10**19), **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner38({}.get(("%05d%-8s|" % (i15, "a")), (19 or i15))), inner38(1, 2, *[], scale=3, z=(i15 + i15)))
        for n15 in range(3):
            o39 = C1(n15, {}['quo"te'[n15]])
            o39.total = n15
            print([*o39], n15 in o39, len(o39))
            print(o39.value(sum(list(g14(13 % 7)))))
            s19 += (ascii(s19) + s18.center(5, " "))
            s19 = cut(s19)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    w16 = 3
    while w16 > 0 and True:
        w16 -= 1
        l22 += ((l22 if b20 else l21) + [i * v for i, v in enumerate(list(range(6)))])
        l22 = cut(l22)
        it40 = g2(i15 % 6)
        print(it40.send(None))
        print(it40.send(None))
        it40.close()
except Exception as error:
    print(type(error).__name__, error)
print(i15)
print(repr(f16), repr(f17))
print(s18, s19)
print(b20)
print(l21, l22)
print(d23)
print(logged.calls)
