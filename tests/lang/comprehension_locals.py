# Variables of inlined comprehensions: seen while it runs, gone after it, even by an exception.
import contextlib
import sys


def caught():
    try:
        [1 / 0 for q in [1]]
    except ZeroDivisionError:
        pass
    return locals()


def suppressed():
    with contextlib.suppress(Exception):
        [1 / 0 for q in [1]]
    return list(locals())


def shadowed():
    q = 5
    try:
        [1 / 0 for q in [1]]
    except ZeroDivisionError:
        pass
    return q, locals()


def in_cell():
    try:
        [(lambda: q, 1 / 0) for q in [1]]
    except ZeroDivisionError:
        pass
    return locals()


print(caught(), suppressed(), shadowed(), in_cell())
print([locals() for x in [1]], [sorted(vars()) for x in [1]], [dir() for x in [1]])
print([type(sys._getframe().f_locals).__name__ for x in [1]], [dict(sys._getframe().f_locals) for x in [1]])
print([eval("x + 1") for x in [1]], [[locals() for y in [2]] for x in [1]])
y = 5
[exec("y = x; w = 1") for x in [7]]
print(y, "w" in globals())
try:
    [1 / 0 for x in [1]]
except ZeroDivisionError:
    print("y" in locals(), "x" in locals())


class C:
    z = 3
    print([locals() for x in [1]], "z" in locals())
