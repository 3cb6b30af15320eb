"""The module decimal under the name of CPython's implementation in Python.

There is one implementation here, which is native. This one is for programs that ask for
_pydecimal; it has what they import from there.
"""

import importlib.machinery as _machinery
import importlib.util as _util

# The native module, even where "_decimal" is not to be imported.
_spec = _machinery.PathFinder.find_spec('_decimal')
_native = _util.module_from_spec(_spec)
_spec.loader.exec_module(_native)

globals().update({name: getattr(_native, name) for name in dir(_native)
                  if not name.startswith('_')})
__version__ = _native.__version__
__libmpdec_version__ = _native.__libmpdec_version__
