# Arithmetic of ints of some words, around the limits of words, against identities that use
# other operations.
import random

rnd = random.Random(11)
sizes = [1, 2, 30, 62, 63, 64, 65, 127, 128, 129, 191, 192, 193, 256, 257, 320, 512, 1000, 4000, 4095, 4096, 4097, 5000]


def number():
    k = rnd.choice(sizes)
    x = rnd.choice([rnd.getrandbits(k), (1 << k) - 1, 1 << k, (1 << k) + 1, rnd.getrandbits(k) << k // 2])
    return -x if rnd.random() < 0.4 else x


def slow_mul(a, b):
    result, n = 0, 0
    for n in range(abs(b).bit_length()):
        if abs(b) >> n & 1:
            result += abs(a) << n
    return -result if (a < 0) != (b < 0) else result


def slow_text(a):
    out = []
    n = abs(a)
    while n:
        n, d = divmod(n, 1000)
        out.append("%03d" % d)
    return ("-" if a < 0 else "") + ("".join(reversed(out)).lstrip("0") or "0")


for i in range(1500):
    a = number()
    b = rnd.choice([1, -1, 2, -3, 7, 10**9, 2**63 - 1, -(2**63), 2**64 - 1, -(2**64)]) if i % 4 == 0 else number()
    assert a + b - b == a and a - b + b == a and -(a - b) == b - a
    assert (a ^ b) ^ b == a and (a & b) + (a | b) == a + b and (a | b) - (a & b) == a ^ b
    if b:
        q, m = divmod(a, b)
        assert q * b + m == a and (0 <= m < b if b > 0 else b < m <= 0) and (a // b, a % b) == (q, m)
    s = abs(b) % 333
    assert a << s == a * 2**s and a >> s == a // 2**s and (a << s) >> s == a
    if i % 10 == 0:
        assert a * b == slow_mul(a, b)
        assert str(a) == slow_text(a) and int(str(a)) == a and int(hex(a), 16) == a and hash(a) == hash(int(str(a)))
        assert int("0_" + str(abs(a))) == abs(a) and int(" +" + str(abs(a)) + "\n") == abs(a)
    assert (a < b) == (a - b < 0) and (a == b) == (not a - b)


def to_bytes(x, length, signed):
    """What int.to_bytes gives, by arithmetic."""
    low, high = (-(1 << 8 * length) >> 1, (1 << 8 * length) >> 1) if signed else (0, 1 << 8 * length)
    if x < 0 and not signed:
        return "can't convert negative int to unsigned"
    if not low <= x < max(high, 1):
        return "int too big to convert"
    return bytes(x >> 8 * i & 255 for i in range(length))


for x in sorted(s * (1 << b) + d for s in (1, -1) for b in range(0, 73, 8) for d in (-1, 0, 1)):
    for y in (x, x // 2):
        for length in range(11):
            for signed in (False, True):
                want = to_bytes(y, length, signed)
                for order in ("little", "big"):
                    try:
                        got = y.to_bytes(length, order, signed=signed)
                        got = got if order == "little" else got[::-1]
                    except OverflowError as e:
                        got = str(e)
                    assert got == want, (y, length, signed, order, got, want)
