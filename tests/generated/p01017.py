# Program 1017 of internal/progen.


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
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def value(self, x):
        self.b = norm(((self.b if True else (-5)) if ([] != [7, 7, 7]) else (x if False else self.b)))
        return norm(8)
    
    def value(self, x):
        return norm(sum((list({"a": 1}.values()) * 1)))
    

def g2(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield from [norm(v) for v in (([1, 2, 3] * 0) * 0)[:3]]
    finally:
        print('generator g2 ends', x)


def f3(p0, p1, p2):
    f4 = (abs(1.5) ** 2)
    return trim((dict(zip(f"{f4:10.3}{f4:10.3}", sorted(p1, reverse=True))) | ({"  pad ": p0, **{"a": 1}} | {"😀!": p0})))


def g5(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm({**(dict(k=2, a=9) | {"a": 1}), "a": 1}["a"])
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g5 ends', x)


i6 = -(10**19)
i7 = 9
f8 = 0.0
f9 = 0.1
s10 = "été"
b11 = True
l12 = [10**20, 0]
l13 = [5]
d14 = {}
d15 = dict(k=2, a=9)
try:
    for n1 in s10.join(s10.split())[:5]:
        l13.extend([*[i6, i6, i6], *(v for row in [l12, ([1, 2, 3] + l12)] for v in row if v)])
        del l13[12:]
        o16 = C1(i7, max((17 * i6), (i7 >> (14 & 31))))
        print(o16.kind)
        print(o16, repr(o16), o16.total)
        print([*o16], i6 in o16, len(o16))
        if (1e300 < round(f9, 1)):
            continue
    else:
        try:
            l13.insert(i7, (i7 + i6))
            del l13[12:]
            if ((lambda q, r=15: r if q > r else q)(len(s10)) <= abs(d14.get("x,y;z", i7)) < ((f8 * 2.0) if b11 else (f9 * f8))):
                f17 = f8
                s10 = cut(f"{f17}")
            else:
                b11 = (not (not s10))
                i18 = norm(max(len(C1(i6, i7) + i7), (i7 - (4611686018427387903 - i7))))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            i19, i20 = norm(i7), norm((C1((-31), i7).a and (i6 + i7)))
    i21 = norm(min(i6, ((i6 and i7) * i6)))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three") as i22:
        i7 &= (((-33) | i7) and int("-12"))
        i7 = norm(i7)
        print(("%05d%-8s|" % (((19 * i22) + ((-17) + i22)), (s10[4:-2] + hex(i22)))), (f8 * (d14.get("it's", i22) / (i6 or 9))))
    raise KeyError(((i7 if False else i7) or d15["12"]))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10)
print(b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
try:
    try:
        raise ExceptionGroup((s10 or "hello"), [ValueError(i6), Odd((11 + (-24)))])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
    def inner23(x, *rest, scale=i6, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner23(i7), inner23(1, 2, *(l13 * 2), scale=3, z=(norm(i6) ** 0)))
    for n3 in (s10.partition("l")[0] + s10)[:5]:
        l12 += l12
        l12 = cut(l12)
        i7 *= len(dict(zip(n3, l12)))
        i7 = norm(i7)
    else:
        s10 = cut("tab\t")
except Exception as error:
    print(type(error).__name__, error)
try:
    o24 = C1(i6, (C1(i7, i6)[0] >> (s10.count(s10) & 31)))
    print(o24, repr(o24), o24.total)
    print(o24, repr(o24), o24.total)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n4 in range(1, 6, 2):
        f8 = ((float(i6) + (f8 * f9)) - (f8 + f8))
        l12[-3:-3:2] = l12[-3:1]
        del l12[12:]
        l13 += list(sorted({*[v6 - 14 for v6 in l12 if v6 != 3], *([7, 7, 7] if True else [])} & set(range(10))))
        l13 = cut(l13)
    it25 = g5((i7 * i6) % 6)
    print(it25.throw(ValueError(s10)))
    print(next(it25, 'end'))
    it25.close()
    it26 = g5((i7 // (4 or 9)) % 6)
    print(it26.send(i7))
    print(it26.send(i7))
    print(it26.send(i7))
    print([*it26])
    it26.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        raise ExceptionGroup(s10[-3:], [ValueError((i7 + i6)), Odd(i6)])
    except* ValueError as group:
        print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
try:
    l13 = cut([v7 & 0x7FFFFFFF for v7 in [v8 * i6 for v8 in l12 if v8 % 5]])
    i6 = norm((("Zebra" * 1) or s10).find(s10))
except Exception as error:
    print(type(error).__name__, error)
try:
    assert s10[3:].isupper(), "{}{:>6}{!r}".format(float(i6), round(f8), (s10 if b11 else s10))
except Exception as error:
    print(type(error).__name__, error)
print(i6, i7)
print(repr(f8), repr(f9))
print(s10)
print(b11)
print(l12, l13)
print(d14, d15)
print(logged.calls)
if ((i7 != i7 < 14) is b11):
    o27 = C1({s10: i6, **d15, s10: i6}.get((s10 + "  pad "), (i7 + i6)), ((i6 | i7) or (i6 - i6)))
    print(o27.kind)
    print(o27.missing)
    l12[i7] = ([][i7] >> ((0 % i7) & 31))
    del l12[12:]
i28, *l29 = l12
d14.update(d15)
trim(d14)
print(i6, i7, i28)
print(repr(f8), repr(f9))
print(s10)
print(b11)
print(l12, l13, l29)
print(d14, d15)
print(logged.calls)
