# only: gopy
"""C extension modules can't be loaded

Difference: importing a `.so` or `.pyd` fails with ImportError.

Cause: gopy is pure Go and has no C interface.

Workaround: pure Python packages.
"""

try:
    import _no_such_extension
except ImportError:
    pass
