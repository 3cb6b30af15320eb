# Program 1006 of internal/progen.


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
    
    def step(self, x):
        return norm(sum(v1 & self.b for v1 in [v2 & self.a for v2 in [5] if v2 & v2] if v1 & 3))
    

@logged
def f2(p0, p1=[7, 7, 7]):
    def inner3(x, *rest, scale=9, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner3({**({"x": 5, "y": 0, "z": -3} if False else {"x": 5, "y": 0, "z": -3}), "a": 1}["a"]), inner3(1, 2, *p1, scale=3, z=6))
    p0 += p0.center(11, "*")
    p0 = cut(p0)
    if False:
        return trim(({"x": 5, "y": 0, "z": -3} | {}))
    return trim({"a": 1})


def f4(p0=(-26), p1=1e16, p2=list(range(6))):
    for n3 in list(sorted({*p2, *[i * v for i, v in enumerate(p2)]} & set(range(10))))[:6]:
        match (p0 and C1(n3, p0).total):
            case [m1, *_]:
                print("match", m1)
            case _:
                i5, i6 = [7, 7, 7]
        for n4 in format(list(range(6))[5], "^12d")[:5]:
            d7 = trim(dict(k=2, a=9))
            try:
                raise ExceptionGroup("".join(reversed(n4)), [ValueError((p0 if True else p0)), OSError(len({"a": 1}))])
            except* ValueError as group:
                print(group.exceptions)
        assert ("😀!" == "😀!".upper()), ("ABC abc".join("日本".split(",")) + "日本".swapcase())
    else:
        try:
            d8 = trim({str(x): x * 2 for x in p2})
        except ValueError as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
            raise Odd('new')
    p2.append(((p0 * 0) if False else "😀!".count("😀!")))
    del p2[12:]
    for n5, n5_ in enumerate(sorted([i * v for i, v in enumerate(p2)], key=lambda v: -v)[:5]):
        if (i9 := norm(p2[(p0 + n5)])) > n5:
            for n6 in "x,y;z"[:5]:
                try:
                    i10 = norm((((n5 if True else 3) + {**{"a": 1}, "a": 1}["a"]) if ((n6 not in {}) | (p2 > list(range(6)))) else (i9 + p0)))
                except ZeroDivisionError:
                    p1 = (round((p1 * p1), 3) + C1(8, i9).b)
                except ValueError as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
                else:
                    d11 = trim({k: v + 1 for k, v in dict(zip((n6 if True else n6), [n5, i9, *p2, 2**64])).items()})
                finally:
                    d12 = trim({k: v + 1 for k, v in {str(x): x * 2 for x in list({"a": 1}.values())}.items() if v > 1})
            else:
                for n7 in range(1, 6, 2):
                    s13 = cut("12")
        else:
            p2 = cut([v8 + (-6) for v8 in (p2 + p2)])
            if False:
                break
    return cut([i * v for i, v in enumerate((sorted(p2, reverse=True) + [p0, p0, p0]))])


i14 = 12
f15 = 3.14159
f16 = 1e10
s17 = "x,y;z"
s18 = "日本"
b19 = True
l20 = []
d21 = {}
try:
    if (i22 := norm((C1(i14, i14).b + s17.find(s17)))) != i14:
        try:
            raise ExceptionGroup(f"{i22=}", [ValueError(8), Odd((l20 or [1])[0])])
        except* (ValueError, LookupError) as group:
            print(group.exceptions)
    elif (s17 in ascii("  pad ")):
        assert ((i14 < 3 < 0.1) is (b19 == b19)), hex((i22 << (i22 & 31)))
    match f2("", l20):
        case int(m1):
            print("match", m1)
        case _:
            l20.remove(i14)
            del l20[12:]
    for kn9, n9 in list({k: v + 1 for k, v in {str(x): x * 2 for x in l20}.items() if v}.items())[:5]:
        try:
            b23 = (l20 >= f4((-26), f15, l20))
            if b19:
                l20 = cut([((i22).bit_length() or (i14 + n9))])
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            match (i22 if (True != b19) else abs(i14)):
                case [_, m3, 3]:
                    print("match", m3)
                case _:
                    f24 = (float(s18.isalpha()) + (abs(f16) ** -1))
        match "a":
            case 0 | 1:
                print("0 | 1")
            case 0 | 1:
                print("0 | 1")
            case _:
                raise IndexError
    with Context("two", ValueError) as i25:
        i26 = norm(((i14 * i14) and ((i14 ^ i25) if (s18 not in d21) else i14)))
        for n10 in [v11 & i26 for v11 in l20 if v11 < 3][:6]:
            assert (s17[i26] < "12"), s17.replace(s17, "")
except Exception as error:
    print(type(error).__name__, error)
try:
    l20.extend([x * y for x, y in zip(l20, [i14, *l20, i14])])
    del l20[12:]
    if ((ascii("😀!") in {s18: i14, **d21}) is (isinstance(False, str) and (b19 & b19))):
        try:
            try:
                b19 = True
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
                raise RuntimeError('again') from e3
            finally:
                s17 = cut("it's")
            print([10**20, 0], s18)
        except ZeroDivisionError:
            raise IndexError
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
            raise Odd('new')
    elif ((i14 + i14) not in [v12 * i14 for v12 in l20 if v12 < 3]):
        f16 /= ((i14 and i14) // ((i14 if b19 else i14) or 1))
    else:
        o27 = C1((((-39) * i14) if all([1, 2, 3]) else sum(l20)), ((i14 - i14) * (i14 >> (10 & 31))))
        print(o27.missing)
except Exception as error:
    print(type(error).__name__, error)
try:
    assert isinstance((1e-7 / (f16 or 7)), int | dict), ((s17 if b19 else s18) or 'e')[0]
    d21[f"{s17:.2}{i14:,}{f15:e}"] = norm(dict(zip(s18, l20)).get(("%5d %r" % (i14, s18)), d21[s17]))
    trim(d21)
    w13 = 4
    while w13 > 0 and (not i14):
        w13 -= 1
        try:
            raise ExceptionGroup(s17, [ValueError(i14), Odd((i14 if b19 else 10))])
        except* ValueError as group:
            print(group.exceptions)
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15), repr(f16))
print(s17, s18)
print(b19)
print(l20)
print(d21)
print(logged.calls)
try:
    match s17:
        case "a" | "hello":
            print("\"a\" | \"hello\"")
        case 0 | 1:
            print("0 | 1")
        case {"a": m1, **rest}:
            print("match", m1)
        case _:
            i28 = norm(((d21 | d21).get("{}{:>6}{!r}".format(1.5, i14, s17), (i14 ^ i14)) // ((sum(v14 - v14 for v14 in [7, 7, 7]) if any(l20) else i14) or 7)))
    for n15, n15_ in zip([10**20, 0][:4], list(map(len, s17.split()))[2:][:4]):
        raise RuntimeError(("%o %a" % (i14, s18))) from TypeError('cause')
    with Context("one", ValueError) as i29:
        d21 = trim(({str(x): x * 2 for x in [3, -1, 2, 0]} if bool([*l20, *(v for row in [l20, list(range(6))] for v in row if v)]) else (f2(s17, l20) | {str(x): x * 2 for x in l20})))
        match {**d21}:
            case int(m2):
                print("match", m2)
            case [_, m2, 3]:
                print("match", m2)
            case [_, m2, 3]:
                print("match", m2)
            case _:
                for n16, n16_ in zip([v17 & i14 for v17 in l20 if v17 % v17][:4], l20[:4]):
                    l20 = cut((l20 * 1))
                else:
                    d30 = trim({str(x): x * 2 for x in [v18 - v18 for v18 in l20 if v18 & v18]})
except Exception as error:
    print(type(error).__name__, error)
print(i14)
print(repr(f15), repr(f16))
print(s17, s18)
print(b19)
print(l20)
print(d21)
print(logged.calls)
print(i14)
print(repr(f15), repr(f16))
print(s17, s18)
print(b19)
print(l20)
print(d21)
print(logged.calls)
for n19, n19_ in enumerate(sorted([*l20, *(v for row in [[], [3, -1, 2, 0]] for v in row if v)], reverse=True)[:5]):
    o31 = C1((d21 if b19 else d21).get(s17.center(0, "é"), (lambda q, r=i14: r if q > r else q)(n19)), sum(v20 & 10 for v20 in l20))
    o31.extra = (i14 * (1_000_000 and i14))
    print(sorted(vars(o31).items()))
    o31.extra = (d21 | d21).get("x,y;z".join(s18.split(" ")), d21.get(s18, 2**31))
    print(sorted(vars(o31).items()))
    with Context("three", ValueError) as i32:
        match (s18 if b19 else "12")[::-2]:
            case [m2]:
                print("match", m2)
            case "a" | "hello":
                print("\"a\" | \"hello\"")
            case _:
                for n21 in l20[:6]:
                    l33 = cut([x * y for x, y in zip(sorted([], key=str), l20)])
                    s34 = cut(s18)
        f16 = (-(f16 * 10**20) / 0.5)
else:
    i35 = norm(i14)
match (format(i14, ",") if (b19 or b19) else s17):
    case [m0]:
        print("match", m0)
    case "a" | "hello":
        print("\"a\" | \"hello\"")
    case _:
        if b19:
            try:
                i14 //= len([1, i14])
                i14 = norm(i14)
                print([v22 | v22 for v22 in f4(i14, p1=f16) if v22 > 2], f15)
            except Exception as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
            finally:
                for n23, n23_ in enumerate(l20[:5]):
                    s36 = cut("{}{:>6}{!r}".format((float(b19) - max(f15, n23)), divmod(C1((-29), i14).b, len(C1(13, i14) + i14))[1], "été".replace("x,y;z", "Zebra").partition("a")[0]))
                    f16 = round(((i14 - i14) / ((n23 if b19 else n23) or 8)), 2)
        else:
            for n24 in range(5):
                (i37, i38), _ = divmod(n24, max((n24 + n24), (i14 | n24))), None
                s17 += (s18.rjust(4, "*") or ("it's" * 2))
                s17 = cut(s17)
                for kn25, n25 in list({}.items())[:5]:
                    f39 = (f15 / ((f16 * n24) or 6))
                    d21 = trim((dict(zip(s18.swapcase(), [v26 & i37 for v26 in [7, 7, 7]])) if s17.rjust(1, "*").isidentifier() else ({str(x): x * 2 for x in l20} if (i38 < 0 == n25) else (dict(k=2, a=9) | d21))))
            else:
                l40 = cut(f4(int(1e10), p2=l20))
with Context("two", (ArithmeticError, LookupError)) as i41:
    if isinstance(((l20 * 2) * 2), bool):
        def inner42(x, *rest, scale=i41, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner42(({**d21, "a": 1}["a"] >> ((i14 if b19 else i41) & 31))), inner42(1, 2, *[i14, 4], scale=3, z=(i41 | i14)))
        with Context("one", ValueError) as i43:
            l20 = cut([v27 + i14 for v27 in l20 if v27 % v27])
            print(dict(zip((s18 or 'e')[-1][3:-2:2], f4(p1=f15, p2=[1, 2, 3])[2:2:-2])), {k: v + 1 for k, v in dict(zip("".join(chr(97 + abs(n) % 26) for n in l20), l20)).items() if v > 1})
    else:
        l44 = cut([v28 * (-26) for v28 in (l20 * 2) if v28 != 5])
    try:
        print(b19, (({} if (s17 <= s18) else d21) | {("%05d%-8s|" % (16, "a")): i41, "{}{:>6}{!r}".format(f16, i41, "tab\t"): i41, **{**d21, "%": i14, s17: 7}}))
    except ArithmeticError:
        try:
            raise ExceptionGroup(s17, [ValueError((1_000_000 * 1)), KeyError((i14 or i14))])
        except* ValueError as group:
            print(group.exceptions)
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
print(i14)
print(repr(f15), repr(f16))
print(s17, s18)
print(b19)
print(l20)
print(d21)
print(logged.calls)
