# only: gopy
"""The library's files are inside of the executable

Difference: `os.__file__` names a file that does not exist, and the modules that
CPython freezes (`os`, `abc`, `codecs`, `io` and a few more) show that name in their
repr and in `__spec__.origin` instead of `frozen`.

Cause: gopy is one file.

Workaround: `inspect.getsource(module)` and `module.__loader__.get_data(module.__file__)`
give the text.
"""

import inspect
import os

assert not os.path.exists(os.__file__)
assert repr(os) == f"<module 'os' from {os.__file__!r}>" and os.__spec__.origin == os.__file__
assert inspect.getsource(os).encode() == os.__loader__.get_data(os.__file__)
