# only: gopy
"""A debugger's change of a variable does not reach generator expressions

Difference: writing a variable through `frame.f_locals` does not change what a
generator expression made before sees, if the program itself binds the variable
only once.

Cause: such variables are not shared, their values are copied into the generator.

Workaround: make the change before the generator expression is evaluated.
"""

import sys


def f(a):
    g = (a for _ in range(2))
    sys._getframe().f_locals["a"] = "changed"
    return a, list(g)


assert f("given") == ("changed", ["given", "given"]), f("given")
