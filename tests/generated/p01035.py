# exit: 1
# Program 1035 of internal/progen.


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
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __getattr__(self, name):
        if name == "extra":
            return "fallback"
        raise AttributeError(f"no {name}")
    
    def run(self, x):
        return norm((((self.b + 10**20) and (norm(self.a) ** 3)) << (({**dict(k=2, a=9), "a": 1}["a"] // {"x": 5, "y": 0, "z": -3}.get("Zebra", self.b)) & 31)))
    
    @classmethod
    def make(*args):
        return len(args)
    

def f2(p0, p1):
    try:
        print({(p1 or 'e')[0].ljust(0, "*"): (((-16) % (10 or 8)) + 16)}, float(((False is True) if (9 in p0) else (p1 not in {}))))
        print([i * v for i, v in enumerate(p0)], "".join(c * 2 for c in p1))
    except ValueError as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    finally:
        for n2, n2_ in zip([3, -1, 2, 0][:4], (([1, 2, 3] + p0) + [x * y for x, y in zip(p0, p0)])[:4]):
            p0.remove(11)
            del p0[12:]
    return cut(p0)


def f3(p0, p1):
    i4 = norm(sum(v3 | v3 for v3 in [1, (-23), (-11), 8]))
    print((((float('inf') + -0.0) if (False if True else False) else (-0.0 - 123456.789)) / ((i4 / i4) or 6)), {**{p0.strip(): p0.find("日本"), **p1}, **p1})
    return ((("" in p1) == (i4 in [])) != (i4 < (lambda q, r=i4: [r, q][q % 2])(i4) > round(0.0, 2)))


def f5(p0=dict(k=2, a=9), p1={}, p2=True):
    assert (f"text " == repr(18)), ("hello" if p2 else "日本").rjust(7, "é")
    i6 = norm(((-(lambda q, r=6: r if q > r else q)(4)) * p0["%"]))
    return norm(len((f2([3, -1, 2, 0], p1="ABC abc") if ("Zebra" <= "  pad ") else ([] * 1))))


def f7():
    d8 = trim(({} | ({"%": 1_000_000} if False else dict(zip("tab\t", [7, 7, 7])))))
    if (ascii("%".join("hello".split())) not in ("12" + "été".partition(" ")[1])):
        for n4, n4_ in enumerate([x * y for x, y in zip(list(filter(None, [1, 2, 3])), [*[5], (2**63 - 1)])][:5]):
            if (i9 := norm(C1(n4, n4)[n4])) != n4:
                l10 = cut([7, 7, 7])
                l10[n4] = (f5(d8, d8, False) + i9)
                del l10[12:]
            elif ((False ^ False) != (not list(range(6)))):
                assert ((n4 != 0x7FFFFFFF < 2.0) if (n4 < n4 > 0.0) else f3("日本", p1=d8)), "Zebra".replace('quo"te', "a")
            for n5 in (([] if True else []) + [v6 & i9 for v6 in [5] if v6 < 5])[:6]:
                if (sum(sorted([7, 7, 7], key=abs)) in f2(p0=[7, 7, 7], p1="日本")):
                    f11 = (sum([1.5, 3.14159]) // ((-2.5 - -2.5) / ((0.5 % -2.5) or 9)))
                    d12 = trim(d8)
                else:
                    s13 = cut(("12" + ("日本".rstrip() or 'e')[0]))
                    b14 = True
        i15 = norm(((C1(2, 9)[2**63] << (sum(v7 | v7 for v7 in []) & 31)) << (sum(v8 * v8 for v8 in list(range(6)) if v8 > 5) & 31)))
    try:
        d8 = trim(d8)
    except LookupError:
        i16 = norm((14 | (((-26) or 8) // (f5(p1=d8, p2=False) or 2))))
    except (TypeError, ValueError, LookupError) as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    else:
        try:
            def inner17(x, *rest, scale=3, **extra):
                return norm(x * scale + len(rest)) + sum(extra.values())
            print(inner17(15), inner17(1, 2, *[1, 2, 3], scale=3, z=abs(6)))
        except LookupError:
            if f3("%".replace("été", ""), d8):
                o18 = C1((((-31) if False else 0x7FFFFFFF) and len("")), (d8.get("", 18) * sum(v9 & v9 for v9 in [7, 7, 7])))
                o18.total = 0
                o18.total = 1
        except ValueError as e1:
            print(type(e1).__name__, e1, type(e1.__context__).__name__)
    return cut([*[(11 if True else 17)], *(v for row in [sorted(f2([5], "a"), key=abs), [*list(range(6)), *(v for row in [f2([10**20, 0], p1="tab\t"), [v10 | v10 for v10 in [] if v10 > 3]] for v in row if v)]] for v in row if v)])


i19 = 2
i20 = 0x7FFFFFFF
f21 = -0.0
s22 = "été"
b23 = False
b24 = True
l25 = [1, 2, 3]
l26 = []
d27 = {}
try:
    i19 += 17
    i19 = norm(i19)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n11 in range(0):
        if b24:
            o28 = C1(sum(v12 + 9 for v12 in []), ((i20 if True else n11) & d27.get(s22, i20)))
            o28.a -= ((n11 + n11) + (n11 - i20))
            o28.total = n11
            o28.total = 16
            o29 = C1(int(s22[4:-3:-1]), i20)
            print(o29.kind)
        elif ((8 - i19) < (i19 * n11)):
            i19 %= (+(norm(i20) ** 3))
            i19 = norm(i19)
        else:
            if (l26 >= l26):
                break
            i19 -= (~C1(i19, n11).a)
            i19 = norm(i19)
except Exception as error:
    print(type(error).__name__, error)
try:
    i20 &= (-33)
    i20 = norm(i20)
except Exception as error:
    print(type(error).__name__, error)
try:
    for n13 in range(0):
        s30 = cut(((s22.replace(s22, s22) if isinstance(n13, str) else f"{n13=:x}{n13=:x}") or s22))
        if ((sum(l26) >= len(C1(n13, n13) + i19)) is (b23 and any(l25))):
            for n15 in range(4, 0, -1):
                d31 = trim((dict(zip((s30 or 'e')[0], (l25 * 1))) if (s30 in {str(x): x * 2 for x in [10**20, 0]}) else {str(b23): (norm(n13) ** 0), (s30 + s22): (n13 * i19)}))
            else:
                n13 = norm((((i19 % (-29)) - 2) // (lambda q, r=i19: [r, q][q % 2])((~n13))))
        elif (isinstance(n13, str) if b23 else (b24 if b24 else True)):
            raise IndexError
    f32 = abs(f21)
    if ((len(s22) != (15 % (i19 or 9)) == round(f21, 2)) | b23):
        l33 = cut(sorted(f7(), key=abs))
    elif (b23 ^ s22.isdigit()):
        l26 = cut([v16 * i19 for v16 in [x * y for x, y in zip(l25, l26)]])
    else:
        if f"text {i20!r}".isdigit():
            b23 = (b23 and (b24 if any(l26) else True))
            assert (list(sorted({*list(range(6)), *[1, 2, 3]} & set(range(10)))) <= sorted(l26, key=abs)), s22
    o34 = C1(i19, f5(d27, d27, p2=b23))
    print(o34, repr(o34), o34.total)
    print(o34.run(((norm(i20) ** 0) - C1(4611686018427387903, i19)[i19])))
except Exception as error:
    print(type(error).__name__, error)
try:
    raise KeyError(sum([i * v for i, v in enumerate(l26)]))
    l26.sort(reverse=True)
    del l26[12:]
    with Context("three", (ArithmeticError, LookupError)) as i35:
        for n18 in (("%5d %r" % (i20, "a")) if (l26 > l26) else (s22 or 'e')[0])[:5]:
            print(isinstance((abs(3.14159) ** 0.5), int), len({str(x): x * 2 for x in sorted(l26)}))
            i35 = norm(sum(v19 | i19 for v19 in [v20 & i20 for v20 in [7, 7, 7]] if v19 & 2))
            o36 = C1(((i35 + i35) * f5(d27, p1=d27, p2=True)), C1((-11), i19).total)
            print(o36.kind)
            o36.extra = s22[:0]
            print(sorted(vars(o36).items()))
        f21 = ((f21 * (lambda q, r=i19: r if q > r else q)(i35)) / (((f21 + f21) / (i35 / (i20 or 3))) or 2))
    l26 = cut([*[], *(v for row in [f2(p0=[5], p1=s22), ((l25 if False else l26) if (16 < i20 == f21) else f7())] for v in row if v)])
except Exception as error:
    print(type(error).__name__, error)
try:
    assert (((-12) // i19) != (i20 and (-34)) < max(i20, i19)), "".join(chr(97 + abs(n) % 26) for n in [*l25, *(v for row in [l25, l25] for v in row if v)])
    i37, *l38 = (l26 * 2)
    s39 = cut(format(len(C1(i20, i19) + i20), ","))
    try:
        raise ExceptionGroup(s39, [ValueError((lambda q, r=i37: r if q > r else q)(i37)), Odd((l38 or [6])[0])])
    except* (ValueError, LookupError) as group:
        print(group.exceptions)
    except* OSError as group:
        print(len(group.exceptions), group)
except Exception as error:
    print(type(error).__name__, error)
try:
    i20 = norm(i20)
    with Context("three") as i40:
        for n21 in ([v22 & i40 for v22 in l25 if v22 < 3] if b23 else l26)[:6]:
            i20 = norm((sum(v23 + v23 for v23 in l25) // (i19 or 4)))
            for kn24, n24 in list({"été": (i19 - n21), (s22 * 1): min(i40, n21), s22[i19]: len(C1(i40, i40) + n21)}.items())[:5]:
                i40 = norm(min(f5(p0=d27), f5(d27, d27, b23)))
                s22 = cut(("ABC abc" * 2))
            try:
                s22 = cut('quo"te')
            except ArithmeticError:
                d27 = trim(({**{k: v + 1 for k, v in d27.items() if v > 1}} if ((n21 + 1) < ((-14) ^ i19) > (13 - 14)) else {s22[i20]: l25[(-13)], s22.rjust(5, "é"): i19, s22.casefold(): l25[i19]}))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            else:
                d27 = trim({repr(f5(p0=d27, p1=d27)): sum(f2(l26, s22))})
        w25 = 3
        while w25 > 0 and (1.5 > f21):
            w25 -= 1
            s22 = cut((("%" or 'e')[-1][:-3:1] or 'e')[-1])
            s22 = cut(f"{f21:.2f}{s22}{i19 = }")
except Exception as error:
    print(type(error).__name__, error)
try:
    for n26 in range(5):
        d27.update((d27 | {}))
        trim(d27)
        l41 = cut(([3, -1, 2, 0] if (("  pad " > s22) if (17 not in l26) else (i19 == n26)) else l25))
except Exception as error:
    print(type(error).__name__, error)
try:
    i42, i43 = norm((d27 if True else {"x": 5, "y": 0, "z": -3})[s22.replace(s22, s22)]), norm((lambda q, r=10: [r, q][q % 2])(i19))
    print(l25.index(i42), l25.count(i42))
    del l25[12:]
except Exception as error:
    print(type(error).__name__, error)
print(i19, i20)
print(repr(f21))
print(s22)
print(b23, b24)
print(l25, l26)
print(d27)
print(logged.calls)
try:
    s44 = cut("tab\t")
    l26 += [v27 * i19 for v27 in [7, 7, 7]]
    l26 = cut(l26)
except Exception as error:
    print(type(error).__name__, error)
print(i19, i20)
print(repr(f21))
print(s22)
print(b23, b24)
print(l25, l26)
print(d27)
print(logged.calls)
w28 = 2
while w28 > 0:
    w28 -= 1
    o45 = C1((f5(d27, d27) - 17), (~(6 - i20)))
    o45.total = 13
    o45.total = i20
print(l25, (0 % ([*l26] or [1])[-1]))
for n29 in [(i20 * (-32))][:6]:
    print(i19, f3(("%d|%s" % (0, s22)), {s22: n29}))
    print(s22, b24)
    i46, *l47 = [5]
else:
    d27 = trim({})
print(i19, i20)
print(repr(f21))
print(s22)
print(b23, b24)
print(l25, l26)
print(d27)
print(logged.calls)
