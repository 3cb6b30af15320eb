"""Floats of very long texts."""

for n in (10, 799, 801, 10_000, 30_000):
    assert float("0." + "0" * (n - 1) + "1e" + str(n)) == 1.0
    assert float("1" + "0" * n + "e-" + str(n)) == 1.0
    assert float("1" + "0" * n + ".5e-" + str(n)) == (1.00000000005 if n == 10 else 1.0)
assert float("1" * 1020 + "e-710") == float("inf")
assert float("1" * 1020 + "e-712") == float("1." + "1" * 40 + "e307")
assert float("." + "0" * 2000 + "123e1900") == float("1.23e-101")
# Exactly half way between two floats, and beyond it by the last of many digits.
assert float("9007199254740993" + "." + "0" * 2000) == 9007199254740992.0
assert float("9007199254740993" + "." + "0" * 2000 + "1") == 9007199254740994.0
assert float("1e" + "9" * 50) == float("inf") and float("1e-" + "9" * 50) == 0.0
assert float("0" * 5000 + "e99999") == 0.0
assert eval("1" * 1020 + "e-712") == float("1." + "1" * 40 + "e307")
assert complex("1" + "0" * 900 + "e-900j") == 1j
for bad in ("1" * 900 + "e", "1" * 900 + ".1.", "." + "e5" * 30, "1" * 900 + "e+-1"):
    try:
        float(bad)
    except ValueError:
        pass
    else:
        assert False, bad
