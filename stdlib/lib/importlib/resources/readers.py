"""The resource readers of importlib's own loaders."""

import pathlib
import warnings

from . import abc


class FileReader(abc.TraversableResources):
    """Reader of the directory of a package in the file system."""

    def __init__(self, loader):
        self.path = pathlib.Path(loader.path).parent

    def resource_path(self, resource):
        """The file itself: no copy is needed."""
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path


class ZipReader(abc.TraversableResources):
    """Reader of the directory of a package in a zip file."""

    def __init__(self, loader, module):
        self.prefix = loader.prefix.replace('\\', '/')
        if loader.is_package(module):
            self.prefix += module.rpartition('.')[2] + '/'
        self.archive = loader.archive

    def open_resource(self, resource):
        try:
            return super().open_resource(resource)
        except KeyError as exc:
            raise FileNotFoundError(exc.args[0])

    def is_resource(self, path):
        """Whether path is a file that exists."""
        # zipfile.Path.is_file() is true for what does not exist.
        target = self.files().joinpath(path)
        return target.is_file() and target.exists()

    def files(self):
        import zipfile
        return zipfile.Path(self.archive, self.prefix)


class MultiplexedPath(abc.Traversable):
    """Several directories seen as one, for namespace packages."""

    def __init__(self, *paths):
        self._paths = [_ensure_traversable(path) for path in dict.fromkeys(paths)]
        if not self._paths:
            raise FileNotFoundError('MultiplexedPath must contain at least one path')
        if not all(path.is_dir() for path in self._paths):
            raise NotADirectoryError('MultiplexedPath only supports directories')

    def iterdir(self):
        by_name = {}
        for path in self._paths:
            for child in path.iterdir():
                by_name.setdefault(child.name, []).append(child)
        return (self._merge(by_name[name]) for name in sorted(by_name))

    @classmethod
    def _merge(cls, children):
        """One entry for several of the same name: the first, unless all are directories."""
        if len(children) == 1:
            return children[0]
        try:
            return cls(*children)
        except NotADirectoryError:
            return children[0]

    def read_bytes(self):
        raise FileNotFoundError(f'{self} is not a file')

    def read_text(self, *args, **kwargs):
        raise FileNotFoundError(f'{self} is not a file')

    def is_dir(self):
        return True

    def is_file(self):
        return False

    def joinpath(self, *descendants):
        try:
            return super().joinpath(*descendants)
        except abc.TraversalError:
            # Any path that does not exist will do.
            return self._paths[0].joinpath(*descendants)

    def open(self, *args, **kwargs):
        raise FileNotFoundError(f'{self} is not a file')

    @property
    def name(self):
        return self._paths[0].name

    def __repr__(self):
        paths = ', '.join([f"'{path}'" for path in self._paths])
        return f'MultiplexedPath({paths})'


class NamespaceReader(abc.TraversableResources):
    """Reader of the directories of a namespace package."""

    def __init__(self, namespace_path):
        if 'NamespacePath' not in str(namespace_path):
            raise ValueError('Invalid path')
        self.path = MultiplexedPath(*map(self._resolve, namespace_path))

    @classmethod
    def _resolve(cls, path_str) -> abc.Traversable:
        """The directory that an item of a namespace path means.

        It is in the file system, or inside a zip file that is named by some
        leading part of the path.
        """
        (found,) = [path for path in cls._candidate_paths(path_str)
                    if path.is_dir()]
        return found

    @classmethod
    def _candidate_paths(cls, path_str):
        yield pathlib.Path(path_str)
        yield from cls._resolve_zip_path(path_str)

    @staticmethod
    def _resolve_zip_path(path_str):
        import zipfile
        for end in range(len(path_str) - 1, -1, -1):
            if path_str[end] not in '\\/':
                continue
            inner = path_str[end + 1:].replace('\\', '/') + '/'
            try:
                yield zipfile.Path(path_str[:end], inner.lstrip('/'))
            except (FileNotFoundError, IsADirectoryError, NotADirectoryError,
                    PermissionError):
                pass

    def resource_path(self, resource):
        """The file itself: no copy is needed."""
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path


def _ensure_traversable(path):
    """Turn a string, which is deprecated, into a path."""
    if not isinstance(path, str):
        return path
    warnings.warn('String arguments are deprecated. Pass a Traversable instead.',
                  DeprecationWarning, stacklevel=3)
    return pathlib.Path(path)
