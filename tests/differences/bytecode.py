# only: gopy
"""The bytecode is our own

Difference: `dis` prints other instructions, `co_code` has other bytes, and
`.pyc` files are not exchanged with CPython.

Cause: gopy is a register machine.

Workaround: none; `dis` names an instruction as CPython does where it means the same.
"""

import sys

assert sys.implementation.name == "gopy"
assert sys.implementation.cache_tag.startswith("gopy")
