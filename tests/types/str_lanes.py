"""Replacement, UTF-16 and tabs at every place of a word, against plain loops; containers of containers."""
import random

r = random.Random(3)
pool = ["a", "\xe9", "\u4f60", "\u597d", "\uffff", "\ud7ff", "\ue000", "\u0100", "\x00", "z"]
for n in range(0, 40):
    for _ in range(20):
        s = "".join(r.choice(pool) for _ in range(n))
        a, b = r.choice(pool), r.choice(pool + ["\U0001f600", "xy", ""])
        want = "".join(b if c == a else c for c in s)
        assert s.replace(a, b) == want, (s, a, b)
        w = s + "\U0001f600" + s
        assert w.replace("\U0001f600", b) == s + b + s
        assert ascii(w.replace("\U0001f600", b)) == ascii(s + b + s)
        assert w.replace("\U0001f600", b, 0) == w
        got = s.encode("utf-16-le").decode("utf-16-le")
        assert got == s and ascii(got) == ascii(s)
        assert w.encode("utf-16-le").decode("utf-16-le") == w
        assert s.expandtabs() == s and (s + "\t" + s).expandtabs(1) == s + " " + s
for at in range(20):
    for bad in (b"\x00\xd8", b"\x00\xdc", b"\xff\xdf"):
        data = ("x" * at).encode("utf-16-le") + bad + ("y" * (20 - at)).encode("utf-16-le")
        try:
            data.decode("utf-16-le")
        except UnicodeDecodeError as e:
            assert e.start == 2 * at, (at, bad)
        else:
            assert False, (at, bad)
        assert len(data.decode("utf-16-le", "surrogatepass")) == 21

s = {i * 37 % 101 for i in range(300)}
d = {str(i): i for i in range(50)}
for x in (s, frozenset(s), d, d.keys(), d.values()):
    want = [k for k in x]
    assert list(x) == want and tuple(x) == tuple(want) and sorted(x, key=want.index) == want
    items = [None]
    items.extend(x)
    assert items == [None] + want and [*x] == want


class Sub(dict):
    def __iter__(self):
        return iter("sub")


assert list(Sub(a=1)) == ["s", "u", "b"] and list(Sub(a=1).keys()) == ["a"]
it = iter(s)
next(it)
s.add(-1)
for again in range(2):
    try:
        list(it)
    except RuntimeError as e:
        assert str(e) == "Set changed size during iteration"
    else:
        assert False
