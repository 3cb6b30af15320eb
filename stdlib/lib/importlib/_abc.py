"""The one abstract base class that importlib.util needs."""

from . import _bootstrap
import abc


class Loader(metaclass=abc.ABCMeta):
    """Abstract base class of loaders."""

    # exec_module() is left out: its absence marks a loader of the old kind.

    def create_module(self, spec):
        """Return the module to load into, or None for an ordinary one."""
        return None

    def load_module(self, fullname):
        """Import a module and return it (deprecated: define exec_module)."""
        if not hasattr(self, 'exec_module'):
            raise ImportError
        return _bootstrap._load_module_shim(self, fullname)
