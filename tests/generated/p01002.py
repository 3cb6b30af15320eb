# Program 1002 of internal/progen.


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
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def step(self, x):
        self.b = norm((x or (self.a | self.a)))
        return norm((x + [*[1, 2, 3], *(v for row in [list(range(6)), []] for v in row if v)][abs(1_000_000)]))
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def step(self, x):
        return norm(super().step(x) + 0)
    

def g3(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm((lambda q, r=limit: r if q > r else q)((lambda q, r=x: q * 2 - r)(x)))
    finally:
        print('generator g3 ends', x)


def g4(limit):
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
        print('generator g4 ends', x)
    return x


i5 = 5
f6 = 0.0
f7 = -2.5
s8 = "Zebra"
s9 = "😀!"
b10 = True
b11 = False
l12 = [1, 2, 3]
l13 = [7, 7, 7]
d14 = {}
try:
    raise RuntimeError((s9 * 2)) from TypeError('cause')
except Exception as error:
    print(type(error).__name__, error)
try:
    f6 += ((f6 * f7) * f7)
    match (-7):
        case 0 | 1:
            print("0 | 1")
        case [_, m1, 3]:
            print("match", m1)
        case [m1, *_]:
            print("match", m1)
        case _:
            raise Odd(i5, 5)
    w1 = 2
    while w1 > 0 and b10:
        w1 -= 1
        l13.extend(sorted([1, 2, 3], key=lambda v: -v))
        del l13[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    if (((s9 in s8) or (b10 if False else b11)) | False):
        l12[i5] = ((i5 + i5) & i5)
        del l12[12:]
        if any([v2 - (-12) for v2 in [10**20, 0] if v2 & v2]):
            def inner15(x, *rest, scale=i5, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner15((-sum(v3 & v3 for v3 in l12))), inner15(1, 2, *l12, scale=3, z=i5))
        else:
            def inner16(x, *rest, scale=i5, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner16(((9 + 7) * (9 % (i5 or 5)))), inner16(1, 2, *sorted(l12, key=abs), scale=3, z=max(i5, 4)))
            try:
                raise ExceptionGroup(f"{i5:+}", [ValueError(sum(l13)), Odd(list(range(6))[i5])])
            except* (ValueError, LookupError) as group:
                print(group.exceptions)
    else:
        f6 -= ((12 >> (6 & 31)) % (pow(i5, 7, 39) or 6))
        w4 = 2
        while w4 > 0:
            w4 -= 1
            try:
                i5 = norm((-(2**63) % ((max(5, i5) % sum(l13)) or 7)))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                l13 = cut([i5, (int(f7) if bool([7, 7, 7]) else (i5 or i5)), abs((~i5))])
    for n5, n5_ in enumerate(([*[5], *(v for row in [l12, l12] for v in row if v)] * 2)[:5]):
        print([v6 * i5 for v6 in (l12 * 0)], -2.5)
        if (s9 in (s8.replace(s8, s9) + s8.join(s9.split(" ")))):
            match (list(g3(n5 % 7)) + list(g4(n5 % 7))):
                case [1 | 2 | 3 as m3, *others]:
                    print("match", m3)
                case _:
                    f17 = (0.0 - (norm((i5 % (n5 or 1))) ** 2))
            it18 = g4(C1(i5, i5).step(n5) % 6)
            print(it18.send(4))
            print(it18.throw(ValueError(s9)))
            print(next(it18, 'end'))
            print(next(it18, 'end'))
            it18.close()
        else:
            if ("%+d %10s" % (i5, s9)).islower():
                break
except Exception as error:
    print(type(error).__name__, error)
try:
    it19 = g4((11 * i5) % 6)
    print(next(it19, 'end'))
    it19.close()
    w7 = 2
    while w7 > 0 and (s8 in d14):
        w7 -= 1
        try:
            print(({k: v + 1 for k, v in {**d14, "": 13, s8: 8}.items() if v} if (d14.get(s8, 2**53) <= i5) else {k: v + 1 for k, v in {k: v + 1 for k, v in d14.items() if v}.items()}), isinstance((round(f7, 1) - float(True)), str))
            s20 = cut(chr(C1(i5, i5).step(2**63) % 1000 + 32))
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
    with Context("three") as i21:
        try:
            print(i5, [i * v for i, v in enumerate(l12)])
            for n8 in f"{i5:#x}text ".partition("l")[1][:5]:
                b22 = True
            else:
                i21 = norm((((-29) or i21) + (((-31) * i5) if (4 <= i5 < 1e-7) else i21)))
        except ArithmeticError:
            l12 += l13
            l12 = cut(l12)
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            try:
                i23 = norm(C2(sum(l12), sum(v9 - i5 for v9 in [1, 2, 3])).total)
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
                raise
            finally:
                l12 = cut([v10 - v10 for v10 in [v11 + i5 for v11 in l13] if v10 % 5])
        o24 = C2(i21, (C1(i5, i5)[i5] * sum(v12 - i21 for v12 in l12 if v12 > v12)))
        print([*o24], i21 in o24, len(o24))
        o24.a |= max(int("7"), (norm(i5) ** 3))
    l12.append(((0x7FFFFFFF + i5) and (i5 and -(2**63))))
    del l12[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    f6 = 2.0
    i25 = norm(i5)
    match [*[5], *(v for row in [[i25, *l13], [v13 & v13 for v13 in l13]] for v in row if v)]:
        case [m1]:
            print("match", m1)
        case [1 | 2 | 3 as m1, *others]:
            print("match", m1)
        case [m1]:
            print("match", m1)
        case _:
            if (((f7 if b11 else f6) * (f6 / (f7 or 3))) == (sum([0.0, f7]) if b11 else f7)):
                if ((sum(l13) != s9.find(s8) < (-11)) == (((-8) and i25) in [i25, i25])):
                    b11 = (f6 <= (f6 if (b10 | True) else (i25 / (i25 or 1))))
                    s26 = cut((s8 + s8).replace(s9, s9)[4:3])
                else:
                    b10 = b11
                it27 = g3(i5 % 6)
                print(next(it27, 'end'))
                print(next(it27, 'end'))
                print([*it27])
                print(it27.throw(ValueError(s9)))
                it27.close()
    o28 = C2(i25, 3)
    print(o28 == C2(i5, 1), o28 < C2(1, 2), hash(o28) == hash((o28.a, o28.b)))
except Exception as error:
    print(type(error).__name__, error)
print(i5)
print(repr(f6), repr(f7))
print(s8, s9)
print(b10, b11)
print(l12, l13)
print(d14)
print(logged.calls)
print(i5)
print(repr(f6), repr(f7))
print(s8, s9)
print(b10, b11)
print(l12, l13)
print(d14)
print(logged.calls)
