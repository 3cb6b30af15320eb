"""Abstract base classes of finders and loaders."""

from . import _bootstrap_external
from . import machinery
try:
    import _frozen_importlib
except ImportError as exc:
    if exc.name != '_frozen_importlib':
        raise
    _frozen_importlib = None
try:
    import _frozen_importlib_external
except ImportError:
    _frozen_importlib_external = _bootstrap_external
from ._abc import Loader
import abc
import warnings

from .resources import abc as _resources_abc

__all__ = [
    'Loader', 'MetaPathFinder', 'PathEntryFinder',
    'ResourceLoader', 'InspectLoader', 'ExecutionLoader',
    'FileLoader', 'SourceLoader',
]


def __getattr__(name):
    """The resource classes lived here before they moved to importlib.resources.abc."""
    if name not in _resources_abc.__all__:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    moved = getattr(_resources_abc, name)
    warnings._deprecated(f'{__name__}.{name}', remove=(3, 14))
    globals()[name] = moved
    return moved


def _register(abstract_cls, *classes):
    """Register classes, and the interpreter's own copies of them."""
    for cls in classes:
        abstract_cls.register(cls)
        if _frozen_importlib is not None:
            name = cls.__name__
            home = (_frozen_importlib if hasattr(_frozen_importlib, name)
                    else _frozen_importlib_external)
            abstract_cls.register(getattr(home, name))


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Abstract base class of the finders in sys.meta_path.

    They define find_spec(fullname, path, target=None).
    """

    def invalidate_caches(self):
        """Forget what the finder remembers; importlib.invalidate_caches() calls it."""


_register(MetaPathFinder, machinery.BuiltinImporter, machinery.FrozenImporter,
          machinery.PathFinder, machinery.WindowsRegistryFinder)


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Abstract base class of the finders that PathFinder uses for one entry.

    They define find_spec(fullname, target=None).
    """

    def invalidate_caches(self):
        """Forget what the finder remembers; PathFinder.invalidate_caches() calls it."""


_register(PathEntryFinder, machinery.FileFinder)


class ResourceLoader(Loader):
    """Abstract base class of loaders that give access to files."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes of a file, or raise OSError."""
        raise OSError


class InspectLoader(Loader):
    """Abstract base class of loaders that tell about modules without running them."""

    def is_package(self, fullname):
        """Whether the module is a package (ImportError if there is none)."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code object, or None if it has no source."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """The text of the module, or None (ImportError if there is no module)."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        """Compile anything that compile() takes; path is for tracebacks."""
        return compile(data, path, 'exec', dont_inherit=True)

    exec_module = _bootstrap_external._LoaderBasics.exec_module
    load_module = _bootstrap_external._LoaderBasics.load_module


_register(InspectLoader, machinery.BuiltinImporter, machinery.FrozenImporter,
          machinery.NamespaceLoader)


class ExecutionLoader(InspectLoader):
    """Abstract base class of loaders whose modules can be run as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The value of the module's __file__ (ImportError if there is none)."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code object, or None if it has no source."""
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


_register(ExecutionLoader, machinery.ExtensionFileLoader,
          machinery.AppleFrameworkLoader)


class FileLoader(_bootstrap_external.FileLoader, ResourceLoader, ExecutionLoader):
    """Abstract base class of loaders that read one file."""


_register(FileLoader, machinery.SourceFileLoader, machinery.SourcelessFileLoader)


class SourceLoader(_bootstrap_external.SourceLoader, ResourceLoader, ExecutionLoader):
    """Abstract base class of loaders of source code.

    get_data and get_filename are required; path_stats and set_data make a
    cache of compiled code possible.
    """

    def path_mtime(self, path):
        """The modification time of path as an int, or OSError."""
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)['mtime'])

    def path_stats(self, path):
        """A dict with the 'mtime' of path, and its 'size' if known, or OSError."""
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {'mtime': self.path_mtime(path)}

    def set_data(self, path, data):
        """Write bytes to path, making its directories; must not fail."""


_register(SourceLoader, machinery.SourceFileLoader)
