# only: gopy
"""Equal numbers may be identical

Difference: `x is y` can be true for equal ints and floats that were computed
separately, where CPython says so for small ints alone.

Cause: ints and floats are stored in the value itself and have no address.

Workaround: compare numbers with `==`.
"""

x = int("1000")
y = int("1000")
assert x is y
