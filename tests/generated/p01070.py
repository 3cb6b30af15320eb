# Program 1070 of internal/progen.


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
    __slots__ = ("a", "b")
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
    
    def run(self, x):
        return norm((list(range(self.b % 9)) or [8])[0])
    

def f2(p0={"a": 1}):
    match [*([10**20, 0] * 0), *(v for row in [([] if True else [10**20, 0]), [v1 | v1 for v1 in [7, 7, 7] if v1 < 2]] for v in row if v)]:
        case {}:
            print("{}")
        case _:
            print((str(float(0)) or ("".join(sorted('quo"te')) or 'e')[0]), ("tab\t" if (isinstance(list(range(6)), str) ^ False) else (("tab\t" + "a") + "x,y;z")))
    try:
        raise ExceptionGroup(('quo"te' or 'e')[0], [ValueError(len(C1(4, 1) + 5)), KeyError(13)])
    except* ValueError as group:
        print(group.exceptions)
    if isinstance([v2 - 12 for v2 in [10**20, 0] if v2 != v2], int):
        return cut(sorted([11, (-37), 13], key=lambda v: -v))
    return cut([(lambda q, r=11: q * 2 - r)((7 // (9 or 4))), divmod(10, p0.get("😀!", 15))[0], repr(0.0).find('quo"te')])


def f3(p0, p1, p2):
    p2.insert(10, (9 + 2**53))
    del p2[12:]
    match f"{p1}{p1:%}":
        case None:
            print("None")
        case []:
            print("[]")
        case {}:
            print("{}")
        case _:
            i4 = norm((norm(((4611686018427387903 // ((-12) or 3)) * int(2.0))) ** 0))
    l5 = cut(f2({"it's": (-22), "hello": (-7)}))
    return cut(("%05d%-8s|" % (len(({"x": 5, "y": 0, "z": -3} | dict(k=2, a=9))), "été")))


@logged
def f6():
    raise KeyError(({}.get("Zebra", 18) // ((1 + 19) or 9)))
    (i7, i8), _ = divmod(len({'quo"te': 16, "été": 3}), sum([])), None
    return trim(dict(k=2, a=9))


i9 = 18
i10 = 6
f11 = 0.1
s12 = "it's"
b13 = True
l14 = list(range(6))
l15 = [5]
d16 = dict(k=2, a=9)
d17 = {"a": 1}
try:
    for n3, n3_ in enumerate([*[v4 * i9 for v4 in l15 if v4 > 5], *(v for row in [[i9, i10, i10], ([5] * 1)] for v in row if v)][:5]):
        d17 = trim({})
        assert (s12.replace("it's", "") >= "ABC abc"), f3(p0=f11, p1=f11, p2=[5])[::1]
        match (abs(n3) + i9):
            case [_, m2, 3]:
                print("match", m2)
            case str(m2) if len(m2) > 2:
                print("match", m2)
            case True:
                print("True")
            case _:
                if ((s12 if b13 else s12) > f"{i9:,}{n3:#x}{s12!a}"):
                    break
    def inner18(x, *rest, scale=i10, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner18(((norm(i10) ** 0) - (i10 * (-22)))), inner18(1, 2, *[v5 * i9 for v5 in l14], scale=3, z=sum(v6 & i10 for v6 in l14 if v6 != 5)))
    b13 = b13
except Exception as error:
    print(type(error).__name__, error)
try:
    def inner19(x, *rest, scale=i10, **extra):
        return norm(x * scale + len(rest)) + sum(extra.values())
    print(inner19((i9 ^ ((-9) + (2**63 - 1)))), inner19(1, 2, *[7, 7, 7][-2:-2], scale=3, z=d16[s12]))
    for n7 in range(4, 0, -1):
        o20 = C1(n7, n7)
        print([*o20], 6 in o20, len(o20))
        print(o20.missing)
        print(o20.run(((norm(i10) ** 2) or (n7 if b13 else i9))))
        (i21, i22), _ = divmod(((n7 - i10) // ((n7 and n7) or 9)), (~sum(l14))), None
    else:
        for n8 in (s12 * 3)[:5]:
            match {k: v + 1 for k, v in {n8: i10}.items() if v}:
                case "a" | "hello":
                    print("\"a\" | \"hello\"")
                case [_, m3, 3]:
                    print("match", m3)
                case _:
                    f11 = (((abs(f11) ** 2) - (f11 if b13 else f11)) + float((lambda q, r=i9: r if q > r else q)((-37))))
    l14 = cut(list(filter(None, [v9 + 11 for v9 in l15])))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(d17, (len([2**63, i10, i9, i10]) + sum([v10 - (-32) for v10 in l15])))
    del l15[3:]
    del l15[12:]
    o23 = C1((C1((-7), 18).b * (~i10)), C1(i10, 6)[i10])
    print([*o23], i9 in o23, len(o23))
    s12 = cut(s12)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(l14.pop())
    del l14[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11))
print(s12)
print(b13)
print(l14, l15)
print(d16, d17)
print(logged.calls)
try:
    l15[3::2] = [x * y for x, y in zip(l15, l14)]
    del l15[12:]
    d17 = trim(f6())
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11))
print(s12)
print(b13)
print(l14, l15)
print(d16, d17)
print(logged.calls)
try:
    if (i10 not in [sum([5])]):
        raise ValueError("".join(chr(97 + abs(n) % 26) for n in l15)[C1(10, i10).total])
    else:
        o24 = C1(((i9 % 2) << ((-i9) & 31)), i9)
        print([*o24], -(10**19) in o24, len(o24))
    l15 = cut([v11 * i9 for v11 in ([7, 7, 7] if b13 else l14) if v11 < 3])
    b13 = (([*[10**20, 0], *(v for row in [l15, l14] for v in row if v)] * 1) <= [i10, (lambda q, r=i10: q + r)(i10)])
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11))
print(s12)
print(b13)
print(l14, l15)
print(d16, d17)
print(logged.calls)
try:
    s25 = cut(s12)
except Exception as error:
    print(type(error).__name__, error)
try:
    w12 = 1
    while w12 > 0 and (b13 & b13):
        w12 -= 1
        for n13 in l14[:6]:
            i26, i27 = [x * y for x, y in zip(l14, [v14 + n13 for v14 in [3, -1, 2, 0] if v14 & v14])]
            try:
                raise ExceptionGroup(s12, [ValueError((n13 // (i26 or 9))), Odd(2**64)])
            except* Exception as group:
                print(group.exceptions)
    match (f2() if b13 else [ord(c) for c in s12]):
        case True:
            print("True")
        case _:
            for n15 in range(5):
                f11 /= (f11 * (abs(f11) ** 2))
                for n16, n16_ in zip([ord(c) for c in "a".ljust(8, "*")][:4], [][:4]):
                    s12 = cut((ascii(s12.replace(s12, s12)) if (f"text {s12:*^9}text " in ("%d|%s" % (i9, s12))) else s12))
                else:
                    b13 = (((list(range(6)) < l15) is (b13 if b13 else b13)) and any([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three", ValueError) as i28:
        l15.append(((i10 if b13 else i28) if "ABC abc".endswith(("e", "y")) else (norm(i28) ** 1)))
        del l15[12:]
        raise RuntimeError("tab\t") from TypeError('cause')
    print(l15.index(i9), l15.count(i10))
    del l15[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11))
print(s12)
print(b13)
print(l14, l15)
print(d16, d17)
print(logged.calls)
try:
    try:
        try:
            i29 = norm(sum([i * v for i, v in enumerate([3, -1, 2, 0])]))
            f30 = (float((i9 >= i10)) if ((i9 if b13 else i10) in [v18 - i9 for v18 in l15]) else ((f11 if b13 else float('inf')) + float(i10)))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            print(f"text ".replace("a", s12), ([len(C1(i9, i9) + i10), (i9 + i9), ((-29) & i10), d17.get(s12, 10)] if (b13 if b13 else ("%" != s12)) else [(i9 - i10), (i10 - 4), (i10 | i10), {**{"a": 1}, "a": 1}["a"]]))
        o31 = C1(((i9 + i9) and i9), i10)
        o31.a -= 2**62
        o31.total = i9
    except Exception as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    else:
        with Context("two", ValueError) as i32:
            for n19 in range(3):
                i33 = norm(sum(v20 | n19 for v20 in l15))
                d34 = trim(dict(zip(type((i10 * i33)).__name__, [v21 + i32 for v21 in l15 if v21 > 5])))
                s12 = cut(s12)
            l14 = cut([i * v for i, v in enumerate(list(map(lambda v: v * 2, [v23 * i10 for v23 in l15])))])
    finally:
        l15 = cut(([i * v for i, v in enumerate(list(sorted({*l14, *l14} & set(range(10)))))] if (not (f11 - f11)) else ([1, 2, 3] if (f11 == f11) else l15[:1])))
    for n24, n24_ in enumerate([v25 | v25 for v25 in l15][:5]):
        s12 += (f3(f11, f11, [5]) if b13 else ("it's" if False else s12))
        s12 = cut(s12)
    l14 = cut(list(filter(None, [v26 - i10 for v26 in l15 if v26 & 3])))
    w27 = 4
    while w27 > 0:
        w27 -= 1
        if (([7, 7, 7] * 1) > [ord(c) for c in s12]):
            break
except Exception as error:
    print(type(error).__name__, error)
try:
    d17.update(f6())
    trim(d17)
    if (b13 if b13 else all([v28 & 16 for v28 in l15 if v28 < 3])):
        i9 = norm((6 >> ((i10 - (4611686018427387903 if b13 else i9)) & 31)))
    elif True:
        assert ((s12 > s12) if (True == True) else (True if True else b13)), f3(1e300, 0.1, l14)
    else:
        i35, *l36 = f2(d16, bad=1)
        print((((not f11) if (l36 != l36) else (i10 == i9)) and ((lambda q, r=i9: q + r)(i9) not in f2(p0={"a": 1}))), d17)
    try:
        i9 = norm(((i10 % (i10 + i10)) + ((i9 << (10 & 31)) % (((-34) * i9) or 3))))
        f11 += ((~i10) // (i10 or 2))
    except (IndexError, KeyError):
        l37 = cut([v29 * 1 for v29 in [v30 - i10 for v30 in l14] if v29 & v29])
    except ValueError as e1:
        print(type(e1).__name__, e1, type(e1.__context__).__name__)
    l38 = cut([*sorted(l14), *(v for row in [[*(l15 if b13 else l15), *(v for row in [l14, l14] for v in row if v)], [v31 | 16 for v31 in list(range(6)) if v31 != v31]] for v in row if v)])
except Exception as error:
    print(type(error).__name__, error)
print(i9, i10)
print(repr(f11))
print(s12)
print(b13)
print(l14, l15)
print(d16, d17)
print(logged.calls)
