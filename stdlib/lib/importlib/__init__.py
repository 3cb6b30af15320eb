"""The import system as a library: import_module(), reload() and their parts."""

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

# Nothing that imports importlib may be imported before the two bootstrap
# modules are in place: a second copy of them would be made.
import _imp
import sys


def _adopt(bootstrap, name):
    """Make the interpreter's copy of a bootstrap module importlib's submodule."""
    full = f'importlib.{name}'
    bootstrap.__name__ = full
    bootstrap.__package__ = 'importlib'
    try:
        bootstrap.__file__ = __file__.replace('__init__.py', name + '.py')
    except NameError:
        pass  # no __file__ in some frozen programs
    sys.modules[full] = bootstrap


try:
    import _frozen_importlib as _bootstrap
except ImportError:
    from . import _bootstrap
    _bootstrap._setup(sys, _imp)
else:
    _adopt(_bootstrap, '_bootstrap')

try:
    import _frozen_importlib_external as _bootstrap_external
except ImportError:
    from . import _bootstrap_external
    _bootstrap_external._set_bootstrap_module(_bootstrap)
    _bootstrap._bootstrap_external = _bootstrap_external
else:
    _adopt(_bootstrap_external, '_bootstrap_external')

_pack_uint32 = _bootstrap_external._pack_uint32
_unpack_uint32 = _bootstrap_external._unpack_uint32

from ._bootstrap import __import__


def invalidate_caches():
    """Make all finders of sys.meta_path look at the file system again."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def import_module(name, package=None):
    """Import a module and return it.

    package is what a relative name, one that starts with dots, starts from.
    """
    level = len(name) - len(name.lstrip('.'))
    if level and not package:
        raise TypeError("the 'package' argument is required to perform a "
                        f"relative import for {name!r}")
    return _bootstrap._gcd_import(name[level:], package, level)


# Modules being reloaded: reloading one from within its own reload is a no-op.
_RELOADING = {}


def reload(module):
    """Run the code of an imported module again, in the same module object.

    Returns the module of that name in sys.modules.
    """
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError('reload() argument must be a module')

    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        path = None
        parent = name.rpartition('.')[0]
        if parent:
            if parent not in sys.modules:
                raise ImportError(f'parent {parent!r} not in sys.modules',
                                  name=parent)
            path = sys.modules[parent].__path__
        spec = module.__spec__ = _bootstrap._find_spec(name, path, module)
        if spec is None:
            raise ModuleNotFoundError(f'spec not found for the module {name!r}',
                                      name=name)
        _bootstrap._exec(spec, module)
        return sys.modules[name]
    finally:
        _RELOADING.pop(name, None)
