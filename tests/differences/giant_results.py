# only: gopy
"""Results too large to exist are refused at once

Difference: `10 ** 10 ** 10` raises MemoryError or OverflowError immediately.

Cause: sizes are checked before the work; CPython computes for hours first.

Workaround: none is needed.
"""

try:
    10**10**10
except (MemoryError, OverflowError):
    pass
else:
    raise AssertionError
