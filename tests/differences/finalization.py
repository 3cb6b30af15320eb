# only: gopy
"""Objects are finalized later than on CPython

Difference: `__del__`, weak reference callbacks and the `finally` of an abandoned
generator run at a collection or at exit, not when the last reference goes.

Cause: there are no reference counts.

Workaround: `with`, `close()`, or `gc.collect()` where the moment matters. Files
with unflushed data are flushed before files are opened or processes started.
"""

import gc

log = []


class Noisy:
    def __del__(self):
        log.append("gone")


Noisy()
gc.collect()
assert log == ["gone"]
