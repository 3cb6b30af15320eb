# Program 1056 of internal/progen.


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
    
    def __contains__(self, x):
        return x == self.a
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def run(self, x):
        return norm(sum([x * y for x, y in zip([v1 & self.b for v1 in [3, -1, 2, 0] if v1 < 5], [x * y for x, y in zip([7, 7, 7], [])])]))
    
    def value(self, x):
        self.b = norm((x - (self.b + self.a)))
        return norm(int("-12"))
    

def f2(p0):
    with Context("two", (ArithmeticError, LookupError)) as i3:
        try:
            for n2, n2_ in enumerate([x * y for x, y in zip([v3 + p0 for v3 in [10**20, 0]], ([7, 7, 7] * 2))][:5]):
                for n4 in "".casefold()[:5]:
                    n4 = cut(f"{n2!r}text ")
                    f4 = abs(((-2.5 / (-0.0 or 6)) + (+i3)))
                with Context("three") as i5:
                    l6 = cut([(len({"x": 5, "y": 0, "z": -3}) & (-(2**63) if False else p0)), (+len(C1(13, p0) + 8))])
                    f7 = (((-2.5 + 1e-7) + (2.0 // (0.1 or 2))) + 0.1)
            f8 = (((1.5 - 0.1) * (0.1 / (123456.789 or 4))) * float((i3 != p0)))
        except ArithmeticError:
            l9 = cut([*[i * v for i, v in enumerate([v5 + v5 for v5 in [1, 2, 3]])], *(v for row in [[3, -1, 2, 0], [v6 - i3 for v6 in [5] if v6 % 3]] for v in row if v)])
        except Exception as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
        finally:
            l10 = cut([((-15) * abs(p0)), *[v7 - v7 for v7 in [3, -1, 2, 0]], ((i3 - p0) + "日本".find("😀!"))])
        i11, i12 = [7, 7, 7]
    if ((not "a") and (p0 < p0 > p0)):
        return norm(repr({}).count("😀!"))
    return norm((((p0 >> (p0 & 31)) if "😀!".islower() else sum([5])) + p0))


i13 = (-26)
f14 = 0.0
f15 = 3.14159
s16 = "tab\t"
s17 = "tab\t"
b18 = False
b19 = True
l20 = [10**20, 0]
d21 = {"a": 1}
d22 = {"a": 1}
try:
    i13 &= max((i13 - i13), (i13 * i13))
    i13 = norm(i13)
except Exception as error:
    print(type(error).__name__, error)
try:
    d22.update((d21 | d21))
    trim(d22)
    if (i23 := norm(sum(v8 | v8 for v8 in l20 if v8 % 2))) > i13:
        match "{}{:>6}{!r}".format((f14 + float('inf')), C1(i13, i23)[i13], s17):
            case []:
                print("[]")
            case 0 | 1:
                print("0 | 1")
            case True:
                print("True")
            case _:
                i24 = norm(i13)
    elif (any(l20) & (l20 != l20)):
        l20 += [ord(c) for c in "".join(sorted('quo"te'))]
        l20 = cut(l20)
    else:
        print(("ABC abc" * 2), (((2**62 % ((-26) or 5)) % ((i13 - i23) or 7)) - min(sum(v9 + i13 for v9 in [1, 2, 3] if v9 < 2), (i23 or i23))))
    try:
        raise ExceptionGroup(("hello" or s16), [ValueError((i23 + (-25))), OSError(len(d22))])
    except* ValueError as group:
        print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
try:
    d25 = trim(d21)
    l20[:-3] = (l20 * 0)
    del l20[12:]
    i13 = norm((i13 if ((i13 - 8) != (i13 >> (i13 & 31)) > 'quo"te'.find(s17)) else ((i13 if b19 else 2**63) | (i13 if b19 else i13))))
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18, b19)
print(l20)
print(d21, d22)
print(logged.calls)
try:
    if ((f2(i13) // (sum(l20) or 3)) < ((i13 + i13) if isinstance(f14, int | dict) else i13)):
        raise KeyError(f2(3))
        i13 = norm(i13)
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18, b19)
print(l20)
print(d21, d22)
print(logged.calls)
try:
    print([10**20, 0], (float(f2(3)) - ({"a": 1} if False else {"x": 5, "y": 0, "z": -3}).get(s17.rjust(7, "*"), (norm(i13) ** 1))))
    l20 += [v10 * v10 for v10 in [1, 2, 3] if v10 & 2]
    l20 = cut(l20)
    def inner26(x, *rest, scale=i13, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner26(f2(p0=i13)), inner26(1, 2, *[*l20, *(v for row in [l20, l20] for v in row if v)], scale=3, z=i13))
    i13 = norm(f2(i13))
except Exception as error:
    print(type(error).__name__, error)
try:
    i13 = norm((((i13 << (i13 & 31)) & (7 + i13)) and (+f2(i13))))
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18, b19)
print(l20)
print(d21, d22)
print(logged.calls)
try:
    print(((abs(f14) ** 0) - ((0.0 / (3.14159 or 4)) + float(b18))), f2({}[""]))
except Exception as error:
    print(type(error).__name__, error)
try:
    print((abs(round((f15 - f15), 3)) ** 1.5), (f2(i13) < pow(6, 0, 12)))
    def inner27(x, *rest, scale=i13, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner27((sum(v12 - i13 for v12 in l20) if (b19 and b18) else f2(i13))), inner27(1, 2, *[i13, i13, 3], scale=3, z=(i13 + (-37))))
except Exception as error:
    print(type(error).__name__, error)
print(i13)
print(repr(f14), repr(f15))
print(s16, s17)
print(b18, b19)
print(l20)
print(d21, d22)
print(logged.calls)
