"""Gives files() to packages whose loaders have older resource readers, or none."""

from io import TextIOWrapper

from . import abc


class SpecLoaderAdapter:
    """A spec with another loader."""

    def __init__(self, spec, adapter=lambda spec: spec.loader):
        self.spec = spec
        self.loader = adapter(spec)

    def __getattr__(self, name):
        return getattr(self.spec, name)


class TraversableResourcesLoader:
    """A loader whose reader always has files()."""

    def __init__(self, spec):
        self.spec = spec

    def get_resource_reader(self, name):
        return CompatibilityFiles(self.spec)._native()


def _io_wrapper(file, mode='r', *args, **kwargs):
    if mode == 'rb':
        return file
    if mode == 'r':
        return TextIOWrapper(file, *args, **kwargs)
    raise ValueError(
        f"Invalid mode value '{mode}', only 'r' and 'rb' are supported")


class _Leaf(abc.Traversable):
    """What is common to paths without children."""

    def iterdir(self):
        return iter(())

    def is_file(self):
        return False

    def is_dir(self):
        return False


class CompatibilityFiles:
    """A reader with files() in terms of contents() and open_resource()."""

    class SpecPath(abc.Traversable):
        """The directory of the package; its children are what the reader has."""

        def __init__(self, spec, reader):
            self._spec = spec
            self._reader = reader

        def iterdir(self):
            names = self._reader.contents() if self._reader else ()
            return (CompatibilityFiles.ChildPath(self._reader, name)
                    for name in names)

        def is_file(self):
            return False

        is_dir = is_file

        def joinpath(self, other):
            if self._reader:
                return CompatibilityFiles.ChildPath(self._reader, other)
            return CompatibilityFiles.OrphanPath(other)

        @property
        def name(self):
            return self._spec.name

        def open(self, mode='r', *args, **kwargs):
            return _io_wrapper(self._reader.open_resource(None), mode,
                               *args, **kwargs)

    class ChildPath(_Leaf):
        """A file, or a directory that cannot be entered."""

        def __init__(self, reader, name):
            self._reader = reader
            self._name = name

        def is_file(self):
            return self._reader.is_resource(self.name)

        def is_dir(self):
            return not self.is_file()

        def joinpath(self, other):
            return CompatibilityFiles.OrphanPath(self.name, other)

        @property
        def name(self):
            return self._name

        def open(self, mode='r', *args, **kwargs):
            return _io_wrapper(self._reader.open_resource(self.name), mode,
                               *args, **kwargs)

    class OrphanPath(_Leaf):
        """A path that leads nowhere."""

        def __init__(self, *path_parts):
            if not path_parts:
                raise ValueError('Need at least one path part to construct a path')
            self._path = path_parts

        def joinpath(self, other):
            return CompatibilityFiles.OrphanPath(*self._path, other)

        @property
        def name(self):
            return self._path[-1]

        def open(self, mode='r', *args, **kwargs):
            raise FileNotFoundError("Can't open orphan path")

    def __init__(self, spec):
        self.spec = spec

    @property
    def _reader(self):
        try:
            return self.spec.loader.get_resource_reader(self.spec.name)
        except AttributeError:
            return None

    def _native(self):
        """The loader's own reader if that has files(), else this one."""
        reader = self._reader
        return reader if hasattr(reader, 'files') else self

    def __getattr__(self, attr):
        return getattr(self._reader, attr)

    def files(self):
        return CompatibilityFiles.SpecPath(self.spec, self._reader)


def wrap_spec(package):
    """The package's spec, with a loader whose reader has files()."""
    return SpecLoaderAdapter(package.__spec__, TraversableResourcesLoader)
