"""split, replace and concatenation of short and long strings, against slow versions in Python."""


def split(s, sep, limit):
    out, i = [], 0
    while limit != 0:
        k = s.find(sep, i)
        if k < 0:
            break
        out.append(s[i:k])
        i = k + len(sep)
        limit -= 1
    out.append(s[i:])
    return out


def words(s, limit):
    out, i = [], 0
    while True:
        while i < len(s) and s[i].isspace():
            i += 1
        if i == len(s):
            return out
        if limit == 0:
            out.append(s[i:].rstrip() if False else s[i:])
            return out
        limit -= 1
        start = i
        while i < len(s) and not s[i].isspace():
            i += 1
        out.append(s[start:i])


def replace(s, old, new, limit=-1):
    return new.join(split(s, old, limit))


base = ["", "a", ",", "a,b", ",,", "a b  c ", "  ", "ab,cd,,ef,", "x" * 70, "a," * 31, "a," * 32, "a," * 33, "a " * 31 + "b",
        "a " * 32 + "b", "ab " * 40, "é,b", "€ b,c", "\x1ca\x85b\x1f", "aXbX", "XX", "X", "word\n\ttwo\r\nthree"]


class S(str):
    pass


for s in base:
    for limit in (-1, 0, 1, 2, 31, 32, 33):
        assert s.split(None, limit) == words(s, limit), (s, limit)
        for sep in (",", "a", "é", "ab", "€", "X", " "):
            assert s.split(sep, limit) == split(s, sep, limit), (s, sep, limit)
            for new in ("", "-", "é", "long", "€"):
                assert s.replace(sep, new, limit) == replace(s, sep, new, limit), (s, sep, new, limit)
    for o in base:
        both = s + o
        assert len(both) == len(s) + len(o) and both.startswith(s) and both.endswith(o) and list(both) == list(s) + list(o)
    for part in S(s or "q").split(",") + S(s).split() + [S(s).replace("q", ""), S(s).replace("a", "b"), S(s) + ""]:
        assert type(part) is str, (s, part)
print("X".replace("X", ""), "X".replace("X", "Y"), "aX".replace("X", ""), "123456789".replace("5", ""), "a".split("a"), "abc".split("x"))
