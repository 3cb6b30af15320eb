# Program 1057 of internal/progen.


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
    
    def run(self, x):
        return norm(6)
    
    def step(self, x):
        self.b = norm(([7, 7, 7] if True else [7, 7, 7])[(self.b if True else self.b)])
        return norm((len({}) or (self.a % ((self.a - self.a) or 8))))
    

def g2(limit):
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
        print('generator g2 ends', x)


def f3(p0):
    i4 = norm(2**64)
    try:
        l5 = cut([*[i4], *(v for row in [[], ([v1 | p0 for v1 in list(range(6)) if v1 < 5] * 2)] for v in row if v)])
        for n2, n2_ in enumerate([*list(g2(i4 % 7)), *(v for row in [[*l5, *(v for row in [[10**20, 0], l5] for v in row if v)], [5]] for v in row if v)][:5]):
            try:
                with Context("one", (ArithmeticError, LookupError)) as i6:
                    b7 = True
                    l5 = cut((l5 if ("it's".isidentifier() ^ (1e10 != -0.0)) else (l5 * 2)))
            except ValueError as e2:
                print(type(e2).__name__, e2, type(e2.__context__).__name__)
                raise
    except ValueError as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    finally:
        for n3, n3_ in enumerate(list(range(6))[:5]):
            d8 = trim({k: v + 1 for k, v in dict(zip(("a" + "😀!"), [ord(c) for c in "Zebra"])).items() if v > 1})
            if (("%x-%.3s" % ((i4 + i4), "")) in f"{n3=}{i4}{2.5:%}"):
                l9 = cut(sorted([(n3 + (-39)), *list(g2(p0 % 7)), *[v4 * n3 for v4 in [] if v4 & 2], sum(v5 | v5 for v5 in [7, 7, 7] if v5 > 5)]))
            else:
                try:
                    s10 = cut("12"[((7 * 13) or (i4 if False else n3))])
                except (TypeError, ValueError, LookupError) as e3:
                    print(type(e3).__name__, e3, type(e3.__context__).__name__)
        else:
            it11 = g2(sum([3, -1, 2, 0]) % 6)
            print(next(it11, 'end'))
            it11.close()
    p0 = norm((((i4 if False else p0) if (p0 in []) else (norm(16) ** 0)) - (3 if all([]) else {"a": 1}["😀!"])))
    if False:
        return round((i4 / p0), 3)
    return -((0.1 if False else 0.5) - (abs(0.5) ** -1))


def g12(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            got = yield norm(x)
            if got is not None:
                x += abs(got) % 3
    finally:
        print('generator g12 ends', x)


def g13(limit):
    x = 0
    try:
        while x < limit:
            x += 1
            yield norm(max(sum(v6 - v6 for v6 in [3, -1, 2, 0]), (lambda q, r=limit: q + r)(sum([]))))
    finally:
        print('generator g13 ends', x)


i14 = 13
i15 = 16
f16 = 3.14159
s17 = "%"
s18 = "ABC abc"
b19 = False
b20 = False
l21 = [10**20, 0]
d22 = dict(k=2, a=9)
d23 = {"x": 5, "y": 0, "z": -3}
try:
    b24 = (f16 != (f3(i15) + f3((-24))))
    print(d23, (i15 | ((norm(i14) ** 0) - (i14 >> (i15 & 31)))))
    if f"{i14:,}".isspace():
        i25, i26 = norm(((i14 + i14) + i14)), norm(((i14 | i15) + (i14 ^ i15)))
        o27 = C1((sum(l21) * (i15 - i26)), i25)
        o27.extra = s17
        print(sorted(vars(o27).items()))
        o27.extra = i25
        print(sorted(vars(o27).items()))
        print(o27, repr(o27), o27.total)
    match [i * v for i, v in enumerate(l21)][-1:]:
        case -1:
            print("-1")
        case _:
            raise ValueError(((s18 * 1) * 0))
except Exception as error:
    print(type(error).__name__, error)
print(i14, i15)
print(repr(f16))
print(s17, s18)
print(b19, b20)
print(l21)
print(d22, d23)
print(logged.calls)
try:
    for n8, n8_ in enumerate([v9 | i15 for v9 in l21][:5]):
        w10 = 2
        while w10 > 0 and (s17 <= s17):
            w10 -= 1
            assert ((n8 <= n8 > 18) ^ (l21 != l21)), str(dict(zip(s17, l21)))
        w11 = 2
        while w11 > 0:
            w11 -= 1
            i28 = norm((((i15 + 13) and (0 * i15)) // ((i14 + n8) or 1)))
        for n12, n12_ in zip(list(g12(i15 % 7))[:4], [ord(c) for c in ("%o %a" % (n8, s17))][:4]):
            match {}:
                case [m3]:
                    print("match", m3)
                case int(m3):
                    print("match", m3)
                case [m3, *_]:
                    print("match", m3)
                case _:
                    n8 = norm(len(({} | (d22 | {}))))
            if ((False if (n12 <= i14 > n12) else (b19 if b19 else b20)) == b20):
                b29 = isinstance(16, str)
                l21 = cut(([*[n12, i15], *(v for row in [[5][2:2], [ord(c) for c in s18]] for v in row if v)] if (s17 not in "{}{:>6}{!r}".format(float('inf'), n8, s17)) else list(g2(n12 % 7))))
            it30 = g13(n8 % 6)
            print(next(it30, 'end'))
            print([*it30])
            print(it30.send(None))
            it30.close()
    match f"{s17!r}":
        case {"a": m1, **rest}:
            print("match", m1)
        case _:
            print(l21.index(i15), l21.count(i14))
            del l21[12:]
    i31 = norm((~((norm(i14) ** 3) + (0 - (-37)))))
    for n13 in range(5):
        for n14 in range(0):
            b32 = all(([v15 + n14 for v15 in [1, 2, 3]] if isinstance(l21, bool) else l21))
        i33, i34 = norm(((i31 if b19 else 16) + len(d23))), norm((len(d22) + C1(n13, n13).a))
    else:
        def inner35(x, *rest, scale=(-25), **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner35(((i15 + 13) - sum(v16 & 2**64 for v16 in l21))), inner35(1, 2, *[ord(c) for c in "12"], scale=3, z=d23.get(s18, i31)))
except Exception as error:
    print(type(error).__name__, error)
try:
    f36 = (-f16 / (3.14159 or 2))
except Exception as error:
    print(type(error).__name__, error)
print(i14, i15)
print(repr(f16))
print(s17, s18)
print(b19, b20)
print(l21)
print(d22, d23)
print(logged.calls)
try:
    d22[(("" if b19 else s17) if (b20 and b19) else f"{i14:#x}{s17:>8}text ")] = norm(([*l21, *(v for row in [l21, [3, -1, 2, 0]] for v in row if v)] or [5])[-1])
    trim(d22)
    i15 %= ((i15 if False else i14) * 0x7FFFFFFF)
    i15 = norm(i15)
    print(l21.pop(-2))
    del l21[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    w17 = 5
    while w17 > 0:
        w17 -= 1
        try:
            raise ExceptionGroup("it's", [ValueError((i15 * 10)), Odd(((-33) & i14))])
        except* Exception as group:
            print(group.exceptions)
    l21[4::2] = l21
    del l21[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    try:
        s17 += s18
        s17 = cut(s17)
    except ArithmeticError:
        l21 = cut(list(range(((-1) if (b20 ^ b19) else (i14 - i14)) % 9)))
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    match {}:
        case [_, m1, 3]:
            print("match", m1)
        case 0 | 1:
            print("0 | 1")
        case _:
            o37 = C1((norm((i15 + i14)) ** 2), (-(-(-28))))
            o37.extra = s18
            print(sorted(vars(o37).items()))
            print(o37, repr(o37), o37.total)
    l21.insert((-35), sum(v21 * i14 for v21 in l21))
    del l21[12:]
except Exception as error:
    print(type(error).__name__, error)
try:
    for n22, n22_ in zip([v23 & v23 for v23 in l21][:4], ([i15] if (0 != i14 < i15) else [])[:4]):
        print("".join(sorted(s17)).partition("l")[1], {"x": 5, "y": 0, "z": -3})
        def inner38(x, *rest, scale=4, **extra):
            return norm(x * scale + len(rest)) + sum(extra.values())
        print(inner38(i14), inner38(1, 2, *list(g2(i14 % 7)), scale=3, z=sum(v25 + i15 for v25 in l21)))
        assert False, (f"{n22!r}" if b20 else s18.join(s17.split(" ")))
    else:
        if (b19 ^ b20):
            d39 = trim({**(dict(zip(s17, l21)) | {"a": 1}), str([*l21, *(v for row in [l21, l21] for v in row if v)]): (int(s18) & (lambda q, r=-(10**19): q * 2 - r)(i14)), s18: i14})
        else:
            l21.remove(i15)
            del l21[12:]
            d23 = trim({})
    i15 &= (sum(v26 + i15 for v26 in l21 if v26 & 3) * (i14 if b20 else (-27)))
    i15 = norm(i15)
    assert (min(11, i14) != 12 < len(s18)), ("".join(reversed("x,y;z")) if (f16 < f16) else s18)
    i40, i41 = norm(max((i14 if b20 else 11), (2**53 or 4))), norm(i14)
except Exception as error:
    print(type(error).__name__, error)
try:
    s42 = cut(((('quo"te' * 3) if (i14 not in l21) else ('quo"te' if b19 else s17)) * 3))
    for n27 in range(5):
        try:
            raise ExceptionGroup("{}{:>6}{!r}".format(f16, i14, s18), [ValueError((i15 + i14)), KeyError(sum(v28 | n27 for v28 in l21))])
        except* ValueError as group:
            print(group.exceptions)
        d22 = trim(({str(x): x * 2 for x in sorted(l21)} | {}))
    print(([v29 + i14 for v29 in l21 if v29 % v29] if ((l21 or [5])[-1] <= i15 < i14) else ([5][4:] + [v30 | i14 for v30 in l21 if v30 & 5])), sum(v31 - i15 for v31 in [v32 & i14 for v32 in [5] if v32 < 5] if v31 != v31))
    i43, i44 = [x * y for x, y in zip([1, 2, 3], [x * y for x, y in zip([5], [10**20, 0])])]
except Exception as error:
    print(type(error).__name__, error)
try:
    for n33, n33_ in zip([*[ord(c) for c in "ABC abc"], *(v for row in [[v34 * i15 for v34 in l21 if v34 < 5], l21[:2]] for v in row if v)][:4], [(i14 & 7), (l21 or [6])[0], C1(i15, (-32)).total, sum(l21)][:4]):
        i45, *l46 = []
    match ((i14 // (12 or 9)) - s18.find(s18)):
        case None:
            print("None")
        case str(m1) if len(m1) > 2:
            print("match", m1)
        case _:
            print([*[v35 * 4 for v35 in l21], *(v for row in [[i * v for i, v in enumerate([1, 2, 3])], sorted(l21, key=str)] for v in row if v)], [i * v for i, v in enumerate(sorted(l21, reverse=True))][6])
    for n36 in range(1, 6, 2):
        i14 = norm(sum(l21))
    else:
        o47 = C1((lambda q, r=i14: r if q > r else q)(sum(l21)), ((+2**63) * (i14 & i14)))
        print(o47.run(((i14 + i15) + 17)))
    try:
        if (not sum(v37 | v37 for v37 in l21)):
            raise RuntimeError(f"text {s18!r}") from TypeError('cause')
            o48 = C1((i14 | (7 + i15)), i15)
            print([*o48], (-29) in o48, len(o48))
            o48.total = i14
            print(o48.missing)
        elif ([i15, i14, *[]] <= (l21 if False else [1, 2, 3])):
            if ("%o %a" % (i14, s17)).isspace():
                i14 = norm(((norm((lambda q, r=(-39): [r, q][q % 2])(i14)) ** 1) // ((len(l21) if (i14 != i15) else 16) or 8)))
                b49 = bool([5])
            elif isinstance(l21, (float, list)):
                i15 = norm(sum(([*l21, *(v for row in [l21, l21] for v in row if v)] + [*l21, *(v for row in [l21, l21] for v in row if v)])))
            else:
                f50 = (((abs(0.5) ** 1.5) + (1e300 + -2.5)) % ((-0.0 / (f16 - -2.5)) or 2))
        else:
            f16 = f16
            l21 += [v38 - i15 for v38 in l21]
            l21 = cut(l21)
    except (IndexError, KeyError):
        it51 = g12((i14 and i14) % 6)
        print(next(it51, 'end'))
        print(it51.throw(ValueError("日本")))
        it51.close()
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
except Exception as error:
    print(type(error).__name__, error)
try:
    if (i52 := norm(((i15 % 6) * i15))) > i15:
        if ((ascii(s17) in (d22 if True else d22)) if ((s18 not in "  pad ") if s17.startswith("a") else s18.isalpha()) else ((norm(i15) ** 0) in l21[-3:1])):
            w39 = 4
            while w39 > 0:
                w39 -= 1
                b53 = (isinstance((i52 * i52), (float, list)) or (max(i52, i52) > (i14 if b20 else i15)))
                f16 = f3(min((-36), 13))
            i54 = norm(0)
        elif ((i52 in l21) if (i14 not in l21) else (b19 | b20)):
            o55 = C1((i52 * d23.get(s18, 8)), (d23 if b19 else {}).get("日本".replace(s17, "  pad "), 18))
            print(o55.kind)
        else:
            i14 |= divmod((10 + i52), i14)[0]
            i14 = norm(i14)
    else:
        o56 = C1((norm(i52) ** 0), (~(i14 - 12)))
        o56.extra = ("été"[(-13)] + (s18 + s17))
        print(sorted(vars(o56).items()))
        o56.a |= (+(i52 - i14))
        o56.a -= 8
except Exception as error:
    print(type(error).__name__, error)
print(i14, i15)
print(repr(f16))
print(s17, s18)
print(b19, b20)
print(l21)
print(d22, d23)
print(logged.calls)
l21 += [v40 - i15 for v40 in l21 if v40 % 5]
l21 = cut(l21)
def inner57(x, *rest, scale=i14, **extra):
    return norm(x * scale + len(rest)) + sum(extra.values())
print(inner57(round((abs(f16) ** 0.5))), inner57(1, 2, *l21[-1:2], scale=3, z=sum([5])))
print(i15, f"text {f16:%}{i15 = }")
print(i14, i15)
print(repr(f16))
print(s17, s18)
print(b19, b20)
print(l21)
print(d22, d23)
print(logged.calls)
