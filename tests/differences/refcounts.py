# only: gopy
"""There is no sys.getrefcount

Difference: `sys.getrefcount` does not exist.

Cause: there are no reference counts.

Workaround: none is needed in programs; tests of leaks can use `weakref`.
"""

import sys

assert not hasattr(sys, "getrefcount")
