"""Helpers for those who write finders and loaders."""

from ._abc import Loader
from ._bootstrap import module_from_spec, spec_from_loader, _find_spec, _resolve_name
from ._bootstrap_external import (
    MAGIC_NUMBER, _RAW_MAGIC_NUMBER, cache_from_source, decode_source,
    source_from_cache, spec_from_file_location,
)

import _imp
import sys
import types


def source_hash(source_bytes):
    "The hash of source_bytes that hash-based cached files contain."
    return _imp.source_hash(_RAW_MAGIC_NUMBER, source_bytes)


def resolve_name(name, package):
    """Turn a name that may be relative into an absolute one."""
    level = len(name) - len(name.lstrip('.'))
    if not level:
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} '
                          '(required for relative module names)')
    return _resolve_name(name[level:], package, level)


def _imported_spec(name, module):
    """The spec of a module that is in sys.modules."""
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f'{name}.__spec__ is not set') from None
    if spec is None:
        raise ValueError(f'{name}.__spec__ is None')
    return spec


def _find_spec_from_path(name, path=None):
    """The spec of a module, without importing its parents.

    An imported module's own spec is returned; path is where to look for one
    that is not imported. None means that there is no such module.
    """
    if name in sys.modules:
        return _imported_spec(name, sys.modules[name])
    return _find_spec(name, path)


def find_spec(name, package=None):
    """The spec of a module, whose parents get imported.

    An imported module's own spec is returned. A relative name starts from
    package. None means that there is no such module.
    """
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        return _imported_spec(name, sys.modules[fullname])
    path = None
    parent = fullname.rpartition('.')[0]
    if parent:
        try:
            path = __import__(parent, fromlist=['__path__']).__path__
        except AttributeError as exc:
            raise ModuleNotFoundError(
                f'__path__ attribute not found on {parent!r} while trying to '
                f'find {fullname!r}', name=fullname) from exc
    return _find_spec(fullname, path)


class _incompatible_extension_module_restrictions:
    """Context manager that switches the check of extension modules on or off.

    The check keeps modules that support only one interpreter out of others.
    """

    def __init__(self, *, disable_check):
        self.disable_check = bool(disable_check)

    def __enter__(self):
        self.old = _imp._override_multi_interp_extensions_check(self.override)
        return self

    def __exit__(self, *args):
        old = self.old
        del self.old
        _imp._override_multi_interp_extensions_check(old)

    @property
    def override(self):
        return -1 if self.disable_check else 1


class _LazyModule(types.ModuleType):
    """A module whose code runs when one of its attributes is first used."""

    def __getattribute__(self, attr):
        """Load the module, then get the attribute."""
        spec = object.__getattribute__(self, '__spec__')
        state = spec.loader_state
        with state['lock']:
            # Another thread may have loaded it while this one waited.
            if object.__getattribute__(self, '__class__') is _LazyModule:
                cls = state['__class__']
                if state['is_loading']:
                    # The module's own code, or exec_module(), asks.
                    return cls.__getattribute__(self, attr)
                state['is_loading'] = True
                namespace = cls.__getattribute__(self, '__dict__')
                # What was assigned since the import must survive the load.
                before = state['__dict__']
                assigned = {}
                for key, value in namespace.items():
                    if key not in before or before[key] is not value:
                        assigned[key] = value
                name = spec.name
                spec.loader.exec_module(self)
                if name in sys.modules and sys.modules[name] is not self:
                    raise ValueError(f'module object for {name!r} substituted '
                                     'in sys.modules during a lazy load')
                namespace.update(assigned)
                # The module may have chosen a class of its own.
                if isinstance(self, _LazyModule):
                    object.__setattr__(self, '__class__', cls)
        return getattr(self, attr)

    def __delattr__(self, attr):
        """Load the module, then delete the attribute."""
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader(Loader):
    """A loader that puts off the execution of a module until it is used."""

    @staticmethod
    def _require_exec_module(loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')

    @classmethod
    def factory(cls, loader):
        """Make a lazy variant of a loader class."""
        cls._require_exec_module(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def __init__(self, loader):
        self._require_exec_module(loader)
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Prepare the module for its load."""
        # Imported here: few programs have lazy modules.
        import threading
        spec = module.__spec__
        spec.loader = self.loader
        module.__loader__ = self.loader
        spec.loader_state = {
            '__dict__': module.__dict__.copy(),
            '__class__': module.__class__,
            'lock': threading.RLock(),
            'is_loading': False,
        }
        module.__class__ = _LazyModule
