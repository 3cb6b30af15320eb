"""What is computed a word at a time: wide characters, bytes reversed and translated, long ints."""
import random

random.seed(3)
for kind in ("ab\xe9", "a\xe9\u4f60\u07ff\u0800\uffff", "a\xe9\u4f60\U0001f600"):
    for n in (0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 33, 200, 3000):
        s = "".join(random.choice(kind) for _ in range(n))
        assert s.encode().decode() == s and s.encode() == b"".join(c.encode() for c in s)
        assert s.encode("utf-16-le").decode("utf-16-le") == s
        for c in kind:
            assert s.count(c) == sum(x == c for x in s)
            where = next((i for i, x in enumerate(s) if x == c), -1)
            assert s.find(c) == where, (n, c)
            assert s.replace(c, "x") == "".join("x" if x == c else x for x in s)
            assert s.replace(c, "\xe9", 2).count("\xe9") == s.count("\xe9") + (0 if c == "\xe9" else min(2, s.count(c)))
            assert s.replace(c + "a", "a" + c) == (c + "a").join(s.split(c + "a")).replace(c + "a", "a" + c)
        for k in range(0, n, 17):
            part = s[k:k + 5]
            assert s[s.index(part):].startswith(part) and s.index(part) <= k
assert "\u4f60" * 20 not in "\u4f60" * 19 and ("\u604f" * 50 + "\u4f60").find("\u4f60") == 50
for s in "ab\ud800c\u4f60" * 3, "\u4f60" * 9 + "\udfff":
    try:
        s.encode()
    except UnicodeEncodeError as e:
        assert s[e.start] in "\ud800\udfff" and e.reason == "surrogates not allowed"
    else:
        raise AssertionError(s)
table = bytes(reversed(range(256)))
for n in (0, 1, 7, 8, 9, 15, 16, 17, 255, 4000):
    b = random.randbytes(n)
    assert b[::-1] == bytes(reversed(b)) and bytearray(b)[::-1] == b[::-1]
    assert b[5::-1] == bytes(b[i] for i in range(min(5, n - 1), -1, -1))
    assert b.translate(table) == bytes(255 - c for c in b)
    assert b.translate(table, b"\x00a") == bytes(255 - c for c in b if c not in b"\x00a")
    assert b.translate(None, b"\x00a") == bytes(c for c in b if c not in b"\x00a")
    assert bytes.fromhex(b.hex()) == b
    assert b.replace(b"\x00", b"abc") == b"abc".join(b.split(b"\x00"))
    assert b.replace(b"\x00", b"", 3) == b"".join(b.split(b"\x00", 3))


def some():
    n = random.randint(1, 22)
    words = [random.choice((0, 1, 2**64 - 1, 2**63, 2**63 - 1, random.getrandbits(64))) for _ in range(n)]
    v = 0
    for w in words:
        v = v << 64 | w
    v >>= random.choice((0, random.randint(0, 63)))
    return random.choice((v, -v))


for _ in range(6000):
    a, b = some(), some()
    if random.random() < 0.3:
        a = b * some() + random.randint(-1, 1)
    c = some()
    assert (a + b) * c == a * c + b * c and a * b == b * a
    if b:
        q, r = divmod(a, b)
        assert q * b + r == a and (0 <= r < b or b < r <= 0), (a, b)
        assert q == a // b and r == a % b

# Large strings are made in memory that has been used before.
junk = [b"\xff" * 5000 for _ in range(3000)]
del junk
for i in range(3000):
    s = "x" * 4000 + str(i)
    assert hash(s) == hash("".join(["x" * 4000, str(i)]))
    t = s.replace("x", "y")
    t += "z"
    assert {t: 1}["y" * 4000 + str(i) + "z"] and t.endswith("z")
