# exit: 1
# Program 1073 of internal/progen.


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
    __slots__ = ("a", "b", "__dict__")
    kind = "fancy"
    
    def __init__(self, a, b):
        self.a = a
        self.b = b
    
    @property
    def total(self):
        return self.a + self.b
    
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
    
    def value(self, x):
        return norm(self.a)
    
    def step(self, x):
        self.b = norm(((norm(self.b) ** 1) + 10))
        return norm((((x or x) * ((-15) if False else 11)) << (x & 31)))
    

class C2(C1):
    def __init__(self, a, b):
        super().__init__(b, a)
    
    def value(self, x):
        return norm(super().value(x) + 3)
    
    def run(self, x):
        self.b = norm(((self.b - self.a) and (lambda q, r=self.b: q * 2 - r)(8)))
        return norm((((x % x) + dict(k=2, a=9).get("😀!", x)) if False else ((norm(self.a) ** 1) ^ 14)))
    

@logged
def f3(p0="  pad "):
    w1 = 1
    while w1 > 0 and False:
        w1 -= 1
        l4 = cut((([*[10**20, 0], *(v for row in [[1, 2, 3], [7, 7, 7]] for v in row if v)] if True else [v2 & 7 for v2 in []]) + [x * y for x, y in zip([*[10**20, 0], *(v for row in [[1, 2, 3], [1, 2, 3]] for v in row if v)], [17])]))
        for n3 in "%"[:5]:
            with Context("three", (ArithmeticError, LookupError)) as i5:
                if (repr(l4) not in ({} if False else {"a": 1})):
                    continue
                l6 = cut([((i5 + i5) or {}["a"]), i5, 2, (max(0x7FFFFFFF, i5) + i5)])
            l4 = cut(([v4 + v4 for v4 in l4 if v4 != 2] if (n3.ljust(8, "*") in ({"a": 1} if True else {})) else [v5 + v5 for v5 in l4]))
    if isinstance(round(0.0, 1), str):
        return norm(0)
    return norm(((-6) - (lambda q, r=(-16): [r, q][q % 2])(abs(2))))


def f7():
    print((((7 - 12) // int(123456.789)) / (17 or 4)), (((2.0 * -2.5) - sum([1, 2, 3])) % (1e-7 or 2)))
    print(dict(k=2, a=9), [1, 2, 3])
    return cut(('quo"te' * 1))


@logged
def f8(p0, p1={"a": 1}, p2=True):
    i9 = norm(f3())
    return "hello".isidentifier()


i10 = 19
f11 = 0.5
f12 = 0.1
s13 = "tab\t"
s14 = "x,y;z"
b15 = True
b16 = False
l17 = list(range(6))
l18 = [5]
d19 = {"a": 1}
try:
    if f8([ord(c) for c in s14]):
        with Context("one", (ArithmeticError, LookupError)) as i20:
            for n6 in range(0):
                f21 = ((f3(p0="😀!") / ((lambda q, r=i10: [r, q][q % 2])(i10) or 5)) + ((f11 % (f11 or 5)) * (f11 + i10)))
                b22 = (12 < i10 < i20)
                f12 = (sum([float(i20), (f12 % (f11 or 7))]) - ((+i20) + (i20 if False else n6)))
            f12 -= (abs((f12 / (f11 or 4))) ** 0.5)
    else:
        for n7, n7_ in enumerate([*l18, *(v for row in [list(d19.values()), (l18 + l18)] for v in row if v)][:5]):
            l17 = cut(list(sorted({*sorted(l18, key=lambda v: -v), *[i * v for i, v in enumerate([i * v for i, v in enumerate(l18)])]} & set(range(10)))))
            for n8, n8_ in zip([3, -1, 2, 0][:4], [][:4]):
                b23 = ((f7() not in d19) if f8(l18, p2=b15) else (s14[-2:2] in d19))
                b24 = (f7() in d19)
            try:
                b25 = (False if (s13 not in (s14 * 2)) else ((not l18) if f8(l17, d19) else (f11 < f12)))
                s13 = cut(f"{s13!a}")
            except LookupError:
                f26 = (abs(f12) + float(max(i10, i10)))
            except ValueError as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                b15 = ((sum([f11, f11]) - (f12 / f12)) < f12)
        assert any(l18), "{}{:>6}{!r}".format((abs(f11) ** 1.5), (7 + i10), s13[:4:2])
    assert ((0.5 + f12) < (3.14159 if b16 else f12)), s13
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (format(i10, "e") in {**d19}), "".join(reversed(s14))
    try:
        l18.append(len(s13.capitalize()))
        del l18[12:]
        s27 = cut(f"{f12:g}")
    except (TypeError, ValueError, LookupError) as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        for n9 in s14[:5]:
            s14 += f"text {s14!a}{s13!a}"
            s14 = cut(s14)
            raise RuntimeError(f7()) from TypeError('cause')
        del d19[(s13 + s13)]
        trim(d19)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    d19.update({s13: i10})
    trim(d19)
    try:
        l18.insert(i10, (~i10))
        del l18[12:]
        w10 = 2
        while w10 > 0 and (b16 | b16):
            w10 -= 1
            if ("".join(sorted("tab\t")).endswith(("e", "y")) is any([x * y for x, y in zip([7, 7, 7], l17)])):
                i28 = norm(i10)
                s14 = cut(f7())
            elif b15:
                i10 = norm(i10)
            else:
                f29 = ((abs((f12 if False else f12)) ** -1) + (float(b15) * (f12 - f11)))
            l18 += (l18[-1:-2] if (False | False) else [i10, (-7), i10])
            l18 = cut(l18)
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        print(d19, [v11 & i10 for v11 in [v12 | 2 for v12 in [7, 7, 7]] if v11 > v11])
except Exception as error:
    print(type(error).__name__, error)
try:
    f12 *= (int("1_0") if s13.isspace() else i10)
    raise RuntimeError(f7()) from TypeError('cause')
except Exception as error:
    print(type(error).__name__, error)
print(i10)
print(repr(f11), repr(f12))
print(s13, s14)
print(b15, b16)
print(l17, l18)
print(d19)
print(logged.calls)
print(i10)
print(repr(f11), repr(f12))
print(s13, s14)
print(b15, b16)
print(l17, l18)
print(d19)
print(logged.calls)
for n13 in range(4, 0, -1):
    try:
        try:
            assert ((n13 if b15 else n13) != sum(v14 & n13 for v14 in l17 if v14 % 5) < (n13 / (n13 or 7))), "".join(reversed(s13))
            try:
                raise ExceptionGroup(s14[:-1:3], [ValueError((n13 + i10)), KeyError([3, -1, 2, 0][i10])])
            except* ValueError as group:
                print(group.exceptions)
        except ZeroDivisionError:
            l17 = cut([i * v for i, v in enumerate([v15 | v15 for v15 in l18])])
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        finally:
            if (i30 := norm(i10)) != 5:
                s13 = cut("a")
                i30 = norm((f3(p0='quo"te') | i30))
            else:
                l18 = cut(l17)
                l17 = cut([v16 & 17 for v16 in [ord(c) for c in ""] if v16 & 3])
    except (IndexError, KeyError):
        for n17 in range(4, 0, -1):
            s31 = cut("a")
            if ((n13 and n17) < i10):
                break
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        for n18 in range(4, 0, -1):
            match (C1(n18, n18).value(n18) // (f3(s14) or 4)):
                case []:
                    print("[]")
                case {"a": m3, **rest}:
                    print("match", m3)
                case _:
                    l17 = cut([*[f3(s14), (+i10), (n18 % (n13 or 3))], *(v for row in [(list(reversed([7, 7, 7])) if (s14 != s14) else [x * y for x, y in zip(l18, [10**20, 0])]), sorted((l18 + [10**20, 0]), reverse=True)] for v in row if v)])
            with Context("one") as i32:
                l17 = cut([x * y for x, y in zip((list(range(6))[-2:0] if ([3, -1, 2, 0] >= l18) else list(map(lambda v: v * 2, []))), [v19 | n18 for v19 in l18][3:-2])])
                f33 = -float(l18[i32])
            l34 = cut([v20 | i10 for v20 in (l18 if True else l17)])
l18.append(i10)
del l18[12:]
i35 = norm(((lambda q, r=i10: r if q > r else q)(max(i10, i10)) + f3("")))
print(i10, i35)
print(repr(f11), repr(f12))
print(s13, s14)
print(b15, b16)
print(l17, l18)
print(d19)
print(logged.calls)
