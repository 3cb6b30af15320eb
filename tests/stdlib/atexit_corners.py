"""atexit: failing callbacks, and a module that was imported anew."""

import sys

import atexit

seen = []
sys.unraisablehook = lambda u: seen.append((u.err_msg, u.object, u.exc_type))


def fails():
    raise KeyError(1)


atexit.register(fails)
atexit._run_exitfuncs()
assert seen == [(f"Exception ignored in atexit callback {fails!r}", None, KeyError)], seen
sys.unraisablehook = sys.__unraisablehook__

del sys.modules["atexit"]
import atexit as second

del sys.modules["atexit"]
assert second is not atexit
atexit.register(print, "registered first")
second.register(print, "registered second")
