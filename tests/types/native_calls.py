"""Calls of natives in all their forms, hexadecimal digits in words, powers modulo words."""
import random

r = random.Random(5)
for n in list(range(70)) + [1000]:
    b = r.randbytes(n)
    h = b.hex()
    assert h == "".join("%02x" % x for x in b)
    assert bytes.fromhex(h) == b == bytes.fromhex(h.upper()) == bytes.fromhex(" ".join(h[i:i + 2] for i in range(0, len(h), 2)))
    for at in range(min(len(h), 18)):
        for bad in ":/@`gG\x10\x00Z\x7f\x1f ":
            s = h[:at] + bad + h[at + 1:]
            try:
                x = bytes.fromhex(s)
            except ValueError as e:
                want = at + 1 if bad == " " and at % 2 else at
                assert "position" in str(e), (s, e)
                if bad != " ":
                    assert str(e).endswith("position %d" % at), (s, at, str(e))
            else:
                assert bad == " ", (s, x)


def power(a, e, n):
    p = 1 % n
    for bit in bin(e)[2:]:
        p = p * p % n
        if bit == "1":
            p = p * a % n
    return p


for a in (0, 1, -1, 2, -3, 10, 2**31, -2**31, 2**62, 2**63 - 1, -2**63, 12345678901):
    for e in (0, 1, 2, 3, 17, 2**31, 2**62 + 1, 2**63 - 1):
        for n in (1, 2, 3, 1009, 2**31 - 1, 2**31, 2**32 + 15, 2**62 - 57, 2**63 - 1, -1, -7, -2**31, -2**63):
            assert pow(a, e, n) == power(a, e, n), (a, e, n)
assert pow(3, -1, 7) == 5
assert (min(3, 1, 2), max(3, 1, 2), max(1.5, 1, 2, 0), min(True, 1, 0.5), max("a", "b", "ab")) == (1, 3, 2, 0.5, "b")
assert max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) == 10 and min(*range(20)) == 0
assert max(1, 2, 3, key=lambda x: -x) == 1 and min([], default=4) == 4
for bad in (lambda: max(1, 2, "x"), lambda: min(1, None, 3)):
    try:
        bad()
    except TypeError as e:
        assert "not supported between instances of" in str(e)
    else:
        assert False
assert (255).bit_length() == 8 and int.bit_length(-8) == 4 and True.bit_length() == 1 and (2**100).bit_count() == 1
assert (1.0).is_integer() and not float.is_integer(1.5) and not float("inf").is_integer()

# Arguments that natives keep, and natives that run Python code which calls natives.
kept = []


class Append:
    def __index__(self):
        kept.append((5).to_bytes(2, "big"))
        return 3


bound = (1000).to_bytes
assert bound(Append(), "little") == b"\xe8\x03\x00" and kept == [b"\x00\x05"]
assert int.from_bytes(b"\x01\x02", "little") == 513 and int.from_bytes(bytes=b"\x01", byteorder="big") == 1
assert dict.fromkeys("ab", 1) == {"a": 1, "b": 1} and dict.fromkeys("ab") == {"a": None, "b": None}
for call, message in (
    (lambda: int.from_bytes(), "from_bytes() missing required argument 'bytes' (pos 1)"),
    (lambda: (5).bit_length(1), "int.bit_length() takes no arguments (1 given)"),
    (lambda: [].index(), "index expected at least 1 argument, got 0"),
    (lambda: {}.get(), "get expected at least 1 argument, got 0"),
    (lambda: (1.5).is_integer(2), "float.is_integer() takes no arguments (1 given)"),
    (lambda: (1.5).hex(2), "float.hex() takes no arguments (1 given)"),
    (lambda: float.fromhex(), "float.fromhex() takes exactly one argument (0 given)"),
):
    try:
        call()
    except TypeError as e:
        assert str(e) == message, str(e)
    else:
        assert False, message
