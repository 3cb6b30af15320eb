# only: gopy
"""Results too large to exist: an error at once, where CPython may compute for hours."""

import sys


def too_large(f):
    try:
        f()
    except (MemoryError, OverflowError, ValueError) as e:
        return type(e).__name__
    raise AssertionError("no error")


ten12 = 10**12
for f in (
    lambda: 10**10**10,
    lambda: 2 ** (2**70),
    lambda: (10**1000) ** (10**9),
    lambda: 1 << 10**13,
    lambda: [0] * ten12,
    lambda: (0,) * ten12,
    lambda: "a" * ten12,
    lambda: b"a" * ten12,
    lambda: bytearray(ten12),
    lambda: bytes(ten12),
    lambda: "%*d" % (ten12, 1),
    lambda: f"{1:{ten12}}",
    lambda: f"{1.5:.{ten12}f}",
    lambda: "a".ljust(ten12),
    lambda: "\t".expandtabs(ten12),
    lambda: ("a" * 10**6).replace("a", "b" * 10**7),
    lambda: ("," * 10**6).join(["a"] * 10**7),
    lambda: list(range(ten12)),
    lambda: tuple(range(ten12)),
    lambda: [*range(ten12)],
    lambda: [0] * sys.maxsize,
    lambda: "ab" * sys.maxsize,
    lambda: (1).to_bytes(ten12),
    lambda: str(10**10**6),
):
    too_large(f)
