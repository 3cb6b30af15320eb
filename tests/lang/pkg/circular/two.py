from . import one
import pkg.circular.one as again

value = 2
assert again is one


def late():
    return one.value
