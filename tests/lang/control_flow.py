"""Loops, else clauses, break and continue through try, conditional expressions, decorators, pass."""

log = []
for i in range(5):
    if i == 1:
        continue
    if i == 3:
        break
    log.append(i)
else:
    log.append("else")
assert log == [0, 2]
for i in []:
    pass
else:
    log.append("empty else")
n = 3
while n:
    n -= 1
else:
    log.append("while else")
while True:
    try:
        break
    finally:
        log.append("finally on break")
for i in range(2):
    try:
        continue
    finally:
        log.append(f"finally on continue {i}")
print(log)


def nested():
    out = []
    for i in range(3):
        for j in range(3):
            if j == 2:
                break
            if i == j:
                continue
            out.append((i, j))
        else:
            out.append("never")
            continue
        if i == 1:
            out.append("i1")
    return out


print(nested())


def chained(x):
    if x < 0:
        return "neg"
    elif x == 0:
        return "zero"
    elif x < 10 and not x % 2 or x == 7:
        return "small even or 7"
    else:
        return "big" if x > 100 else "middle" if x > 50 else "other"


print([chained(x) for x in (-1, 0, 4, 7, 9, 60, 200)])


def evaluated():
    seen = []

    def t(x):
        seen.append(x)
        return x

    t(1) and t(0) and t(2)
    t(0) or t("") or t(3) or t(4)
    t(1) < t(3) < t(2) < t(9)
    not t(5)
    t("a") if t(0) else t("b")
    return seen


print(evaluated())


def decorator(tag):
    log.append(("make", tag))

    def apply(f):
        log.append(("apply", tag, f.__name__ if hasattr(f, "__name__") else f))
        return f

    return apply


log.clear()


@decorator(1)
@decorator(2)
def decorated():
    pass


@decorator("class")
class Decorated:
    @decorator("method")
    def m(self):
        pass


print(log)


@lambda f: "replaced"
def g():
    pass


assert g == "replaced"
x = [print, len][1]("abc")
assert x == 3


@[lambda f: f, decorator][0]
def h():
    "doc"
    return 1


assert h() == 1 and h.__doc__ == "doc"


def no_return():
    pass


assert no_return() is None


def implicit(x):
    if x:
        return 1


assert implicit(0) is None


def mutate_while_iterating():
    l = [1, 2, 3]
    for x in l:
        if len(l) < 6:
            l.append(x * 10)
    return l


print(mutate_while_iterating())


def dict_changes():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def set_changes():
    s = {1}
    for k in s:
        s.add(k + 100)


for f in dict_changes, set_changes:
    try:
        f()
    except RuntimeError as e:
        print(e)
for i in range(3):
    i = "rebound"
assert i == "rebound"
total = 0
for i in range(10, 0, -3):
    total += i
assert total == 22
assert [i for i in range(0)] == [] and list(range(5, 5)) == []
a = b = 0
for a in range(3):
    for b in range(a):
        pass
assert (a, b) == (2, 1)
if 0: pass
elif 0: pass
else: z = 1; y = 2
assert z + y == 3
assert (1 if 1 else 2 if 0 else 3) == 1
t = 1, 2,
assert t == (1, 2)
assert not () and not {} and not "" and not 0.0 and not 0j and not b"" and not range(0) and [0] and (0,)


def big_jump(n):
    while n:
        n -= 1
        if n == 5:
            for q in range(3):
                if q == 1:
                    break
            else:
                return "else"
            continue
        try:
            if n == 3:
                return n
        except ValueError:
            pass
        else:
            if n == 4:
                continue
    return "end"


print(big_jump(10), big_jump(2))
