# Program 1051 of internal/progen.


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
    
    def __getitem__(self, i):
        return (self.a, self.b)[i]
    
    def __contains__(self, x):
        return x == self.a
    
    def run(self, x):
        return norm((({"x": 5, "y": 0, "z": -3} | {}).get(("tab\t" if True else "hello"), ((-6) * self.a)) >> ((([3, -1, 2, 0] or [1])[0] * len(list(range(6)))) & 31)))
    
    @classmethod
    def make(*args):
        return len(args)
    

def f2():
    i3 = norm(-(10**19))
    return (((1e300 / (0.0 or 5)) % (1.5 - 10)) if "tab\t".isalpha() else (abs((1.5 / (0.5 or 2))) ** -1))


def f4(p0):
    try:
        for n1, n1_ in zip([v2 + v2 for v2 in [3, -1, 2, 0]][:4], [ord(c) for c in f"text "][:4]):
            for n3 in range(4, 0, -1):
                assert False, repr((3.14159 + 3.14159))
                d5 = trim({"".join(c * 2 for c in p0[1:2:2]): len({str(x): x * 2 for x in [1, 2, 3]}), ("".join(sorted(p0)) if (p0 > p0) else "{}{:>6}{!r}".format(float('inf'), n1, "😀!")): (lambda q, r=n1: r if q > r else q)(n3)})
            with Context("two", ValueError) as i6:
                if all([3, -1, 2, 0]):
                    b7 = (((0.0 * 0.0) if (False or False) else f2(bad=1)) <= ((-0.0 * 2.0) - (-0.0 % 0.1)))
                else:
                    d8 = trim({p0.strip()[p0.count(p0)]: i6})
                l9 = cut([7, 7, 7])
    except Exception as e0:
        print(type(e0).__name__, e0, type(e0.__context__).__name__)
    for n4 in range(1, 6, 2):
        s10 = cut(ascii(repr(n4)[1:]))
        for n6, n6_ in enumerate([n4][:5]):
            f11 = -2.5
            i13 = norm((+(4611686018427387903 if True else (-9))))
            def inner12(x):
                nonlocal i13
                i13 = norm(i13 + x)
                return i13
            print(inner12(sum([5])), inner12(1), i13)
        for n7 in range(5):
            l14 = cut([v8 * v8 for v8 in [v9 * v9 for v9 in [5] if v9 != 2] if v8 > 2])
    else:
        for n10, n10_ in zip(([x * y for x, y in zip([1, 2, 3], [3, -1, 2, 0])] * 2)[:4], [i * v for i, v in enumerate(([10**20, 0] if False else [10**20, 0]))][:4]):
            if ((n10).bit_length() not in [*[1, 2, 3], *(v for row in [[3, -1, 2, 0], [3, -1, 2, 0]] for v in row if v)]):
                continue
            for n11, n11_ in enumerate([x * y for x, y in zip(([5] * 0), (list(range(6)) + list(range(6))))][:5]):
                if ({}.get(p0, n10) not in [v12 | 16 for v12 in [] if v12 % 5]):
                    break
                print(f2(), (p0.join(p0[3:].split(",")) or "日本"[n11][1:1]))
            l15 = cut([*[x * y for x, y in zip(([1, 2, 3] if True else [10**20, 0]), [v14 * v14 for v14 in [5]])], *(v for row in [[v15 & v15 for v15 in [10**20, 0]], [*[v16 | v16 for v16 in list(range(6))], *(v for row in [[i * v for i, v in enumerate([1, 2, 3])], ([7, 7, 7] if False else [5])] for v in row if v)]] for v in row if v)])
    print({str([7, 7, 7][2:3]): ((lambda q, r=4611686018427387903: q + r)(1) // (max(11, 4) or 8)), repr(len(C1(4, -(10**19)) + 9)): sum(v17 - v17 for v17 in [10**20, 0]), f"{p0:>8}text "[:-1]: (7 + 14)}, (hex(sum(list(range(6)))) if False else ((p0 + p0) if (True and True) else (p0 or 'e')[0])))
    if any([5]):
        return ((p0 or 'e')[0] not in "{}{:>6}{!r}".format(3.14159, 11, 'quo"te'))
    return (((p0 + p0) + f"{41 + 1:>5}{41 + 1:{4 + 2}}") not in str(({} | {})))


def f16(p0, p1):
    i17 = norm(divmod((4611686018427387903 + 16), ((17 or 15) - (1 if False else 1_000_000)))[0])
    p0 += p0
    p0 = cut(p0)
    return ((f4(p0) ^ (True or False)) if bool([x * y for x, y in zip([10**20, 0], [1, 2, 3])]) else ((i17 * i17) < p1[p0] < abs(-2.5)))


i18 = 16
i19 = 4
f20 = 1e-7
f21 = 0.5
s22 = "été"
b23 = True
b24 = False
l25 = [5]
d26 = {}
d27 = {"a": 1}
try:
    i19 = norm(sum(v18 * i19 for v18 in [*l25, *(v for row in [l25, [1, 2, 3]] for v in row if v)] if v18 % 5))
    l25 = cut([x * y for x, y in zip([ord(c) for c in s22], [v19 + (-18) for v19 in [1, 2, 3]])])
except Exception as error:
    print(type(error).__name__, error)
try:
    s22 = cut(("".join(sorted(("Zebra" or 'e')[0])) * 0))
    f21 = ((abs(i18) >> (C1(10, i19)[i19] & 31)) / (abs(i19) if isinstance(i19, (float, list)) else (i19 - i19)))
    l28 = cut(sorted([1, 2, 3]))
except Exception as error:
    print(type(error).__name__, error)
try:
    d29 = trim(d27)
    i30 = norm((((i18).bit_length() % (6 or 8)) * min((l25 or [6])[0], len('quo"te'))))
    assert f4(s22), ("😀!" + "")[:-3:1]
except Exception as error:
    print(type(error).__name__, error)
print(i18, i19)
print(repr(f20), repr(f21))
print(s22)
print(b23, b24)
print(l25)
print(d26, d27)
print(logged.calls)
try:
    w20 = 4
    while w20 > 0:
        w20 -= 1
        for n21, n21_ in enumerate(list(reversed([v22 & v22 for v22 in l25]))[:5]):
            try:
                d31 = trim((dict(zip(s22, sorted(l25))) if (s22 or "").endswith(("e", "y")) else ({str(x): x * 2 for x in [7, 7, 7]} | dict(zip(s22, l25)))))
            except (TypeError, ValueError, LookupError) as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
                raise Odd('new')
        try:
            with Context("three", (ArithmeticError, LookupError)) as i32:
                i33 = norm(sum(v23 & i19 for v23 in [3, -1, 2, 0][:] if v23 & v23))
                s22 = cut(repr(f20)[::-2])
            w24 = 4
            while w24 > 0:
                w24 -= 1
                i34 = norm((((i18 + i18) & {}.get("hello", i19))).bit_length())
        except (TypeError, ValueError, LookupError) as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            try:
                b24 = isinstance(f20, object)
            except Exception as e3:
                print(type(e3).__name__, e3, type(e3.__context__).__name__)
            finally:
                s22 = cut(((ascii(s22) if (s22 not in d26) else s22.ljust(2, " ")) if ((l25 <= l25) if (b24 if b24 else False) else (b24 if b23 else True)) else ("hello" + s22)[:-2]))
    s22 += "{}{:>6}{!r}".format((float('inf') / (f21 or 6)), i18, repr(s22))
    s22 = cut(s22)
    s35 = cut("hello"[int("0x1f"[2:], 16)])
    b36 = ((("  pad " or 'e')[0] * 2) not in s22)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(("%o %a" % (((+i19) % (d27["tab\t"] or 7)), f"{s22!a}{f20:%}")), {k: v + 1 for k, v in {str(x): x * 2 for x in l25}.items() if v}.get(s22.join((s22 * 1).split()), (sum(v26 * (-26) for v26 in l25) if b23 else i19)))
except Exception as error:
    print(type(error).__name__, error)
try:
    with Context("three") as i37:
        del d26[s22.lower()]
        trim(d26)
        for n27, n27_ in enumerate(sorted(l25)[:5]):
            if all([*[ord(c) for c in "12"], *(v for row in [(l25 + l25), (l25 if b24 else l25)] for v in row if v)]):
                l25 = cut(l25)
            elif ([v28 + i37 for v28 in l25 if v28 % 5] >= [i * v for i, v in enumerate([3, -1, 2, 0])]):
                i38 = norm((2**63 - 1))
            else:
                f39 = f2()
                s40 = cut(("{}{:>6}{!r}".format(float(b24), i37, s22.replace("tab\t", s22)) + type((l25 if b23 else [10**20, 0])).__name__))
    o41 = C1(min((norm(i19) ** 2), C1(2**64, i19).run(i18)), sum(v29 - v29 for v29 in [7, 7, 7] if v29 % 2))
    print(o41, repr(o41), o41.total)
    o41.extra = ((-i18) if (not s22) else (i18 + i18))
    print(sorted(vars(o41).items()))
    print(("%+d %10s" % (dict(k=2, a=9).get(format(3, "+x"), (i19 + i18)), ((s22 or 'e')[0] * 1))), max(sum(v30 | v30 for v30 in [3, -1, 2, 0] if v30 > v30), i19))
    for kn31, n31 in list(d27.items())[:5]:
        raise IndexError
        s42 = cut('quo"te')
except Exception as error:
    print(type(error).__name__, error)
try:
    if ({**{s22: i18}, "a": 1}["a"] <= {}.get(s22, 2**63) == f2()):
        try:
            s43 = cut(f"{i19!r}{i19=:x}{i19!r}")
            for n32 in (s43 + str(b23))[:5]:
                b24 = (bool(l25) if b23 else ("".join(chr(97 + abs(n) % 26) for n in list(range(6))) < s22))
        except (IndexError, KeyError):
            if f16(("%5d %r" % (i18, s22)), p1={"tab\t": i19}):
                i44 = norm((+(len(s22) << ((l25 or [3])[-1] & 31))))
            elif ((f21 + i19) > (abs(0.5) ** 0)):
                s22 = cut("".join(chr(97 + abs(n) % 26) for n in sorted(l25, key=abs)))
        except Exception as e2:
            print(type(e2).__name__, e2, type(e2.__context__).__name__)
        else:
            o45 = C1((0 * (i19 << (0x7FFFFFFF & 31))), (((-32) if b23 else i19) if (l25 <= l25) else (i18 or 19)))
            print([*o45], i19 in o45, len(o45))
        finally:
            i19 = norm((min((i19 if b24 else i18), (i19 - i18)) - sum(v33 + v33 for v33 in [10**20, 0])))
        l25.insert(7, i19)
        del l25[12:]
    elif True:
        d27 = trim({k: v + 1 for k, v in (d26 if f4(p0=s22) else {s22: i19, s22: (-4), s22: i19}).items() if v})
    l25.append(({"a": 1}.get(s22, i18) + -(10**19)))
    del l25[12:]
    l25 = cut(([x * y for x, y in zip([v34 | v34 for v34 in [7, 7, 7] if v34 != 2], [v35 | v35 for v35 in l25])] + l25))
    for n36, n36_ in zip(list(map(len, s22.split()))[:-2][:4], [5][:4]):
        l46 = cut(list(map(len, f"{n36=:x}{s22!a}".split())))
        s22 = cut(s22)
        match type(s22.casefold()).__name__:
            case {}:
                print("{}")
            case int(m2):
                print("match", m2)
            case []:
                print("[]")
            case _:
                if isinstance(((18 if False else i19) if (i18 != 7 == i18) else 3), str):
                    d47 = trim({})
                    f48 = float("".join(c * 2 for c in s22).islower())
                elif f4(p0=s22):
                    d49 = trim(dict(zip((('quo"te' * 3) or 'e')[0], [v39 & i19 for v39 in l46 if v39 > 3])))
                else:
                    i19 = norm((((i19 if b23 else n36) if isinstance(b24, (float, list)) else (9 if True else i18)) % (((0x7FFFFFFF).bit_length() % (s22.count(s22) or 2)) or 5)))
                    b50 = f16(s22.replace(s22, "hello"), {})
except Exception as error:
    print(type(error).__name__, error)
print(i18, i19)
print(repr(f20), repr(f21))
print(s22)
print(b23, b24)
print(l25)
print(d26, d27)
print(logged.calls)
