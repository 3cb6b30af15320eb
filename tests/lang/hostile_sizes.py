"""Sizes and counts that no object can have: the same exceptions everywhere, never an allocation."""

import io
import itertools
import random
import struct
import sys

M = sys.maxsize
H = 10**30


def outcome(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for label, f in {
    "ljust": lambda: "x".ljust(H),
    "center": lambda: "x".center(H),
    "zfill": lambda: "x".zfill(H),
    "bytes ljust": lambda: b"x".ljust(H),
    "bytes center": lambda: b"x".center(H),
    "bytes zfill": lambda: b"x".zfill(H),
    "bytearray rjust": lambda: bytearray(b"x").rjust(H),
    "expandtabs": lambda: "\t".expandtabs(H),
    "bytes expandtabs": lambda: b"\t".expandtabs(H),
    "replace": lambda: "a".replace("a", "b", H),
    "split": lambda: "a".split(" ", H),
    "rsplit": lambda: "a".rsplit(None, H),
    "bytes split": lambda: b"a".split(b" ", H),
    "insert": lambda: [].insert(H, 1),
    "insert low": lambda: [].insert(-H, 1),
    "pop": lambda: [1].pop(H),
    "index": lambda: [1][H],
    "repeat": lambda: [1] * H,
    "hex": lambda: b"ab".hex(":", H),
    "hex low": lambda: b"ab".hex(":", -M),
    "getrandbits": lambda: random.getrandbits(H),
    "getrandbits 10**12": lambda: random.getrandbits(10**12),
    "setrecursionlimit": lambda: sys.setrecursionlimit(H),
    "set_int_max_str_digits": lambda: sys.set_int_max_str_digits(H),
    "set_int_max_str_digits 10**12": lambda: sys.set_int_max_str_digits(10**12),
    "%*d": lambda: "%*d" % (H, 1),
    "%.*f": lambda: "%.*f" % (H, 1.5),
    "%.*s": lambda: "%.*s" % (M, "a"),
    "buffered": lambda: io.BufferedReader(io.BytesIO(b""), H),
    "pack_into": lambda: struct.pack_into("i", bytearray(4), H, 1),
    "unpack_from": lambda: struct.unpack_from("i", b"abcd", M - 3),
    "product": lambda: itertools.product([1], repeat=M),
    "wide ljust": lambda: "x".ljust(2**62, "😀"),
    "wide center": lambda: "x".center(2**61, "😀"),
    "wide format": lambda: format("x", f"😀>{2**62}"),
    "wide %": lambda: "%*s" % (2**62, "😀"),
    "wide repeat": lambda: "😀" * 2**62,
    "list repeat": lambda: [1] * 2**60,
    "tuple repeat": lambda: (1, 2) * 2**61,
    "list of range": lambda: list(range(2**60)),
    "bytearray of range": lambda: bytearray(range(10**13)),
    "text read": lambda: io.TextIOWrapper(io.BytesIO(b"abc")).read(10**9),
}.items():
    print(label, outcome(f))


def write_far(n):
    s = io.StringIO()
    s.seek(n)
    return s.write("a")


print(outcome(lambda: write_far(M)))
for n in (2**62, 2**61, M - 5):
    assert outcome(lambda: write_far(n)).startswith(("MemoryError", "OverflowError"))
with open(__file__) as f:
    assert f.read(M).startswith(chr(34) * 3)
