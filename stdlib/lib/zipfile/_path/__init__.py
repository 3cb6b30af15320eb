"""Paths in ZIP archives, with much of the interface of pathlib.Path."""

import io
import posixpath
import re
import stat

import zipfile

from .glob import Translator

__all__ = ['Path']


def _ancestry(path):
    """A path and the folders above it, the innermost first."""
    path = path.rstrip('/')
    while path.rstrip('/'):
        yield path
        path = posixpath.split(path)[0]


def _parents(path):
    """The folders above a path, the innermost first."""
    above = _ancestry(path)
    next(above, None)
    return above


class CompleteDirs(zipfile.ZipFile):
    """An archive that lists also the folders that only the names of members imply."""

    def __init__(self, *args, **kwargs):
        # How to open it again is all that is pickled.
        self.__opened = args, kwargs
        super().__init__(*args, **kwargs)

    def __getstate__(self):
        return self.__opened

    def __setstate__(self, state):
        args, kwargs = state
        self.__opened = state
        super().__init__(*args, **kwargs)

    @staticmethod
    def _implied_dirs(names):
        present = set(names)
        implied = {folder + '/': None for name in names for folder in _parents(name)}
        return [folder for folder in implied if folder not in present]

    def namelist(self):
        names = super().namelist()
        return names + list(self._implied_dirs(names))

    def _name_set(self):
        return set(self.namelist())

    def resolve_dir(self, name):
        """The name, with a slash if it is that of a folder."""
        names = self._name_set()
        folder = name + '/'
        return folder if folder in names and name not in names else name

    def getinfo(self, name):
        """The description of a member, or an empty one of an implied folder."""
        try:
            return super().getinfo(name)
        except KeyError:
            if name.endswith('/') and name in self._name_set():
                return zipfile.ZipInfo(name)
            raise

    @classmethod
    def make(cls, source):
        """An archive of this class of a file, or of a ZipFile, whose class changes."""
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, zipfile.ZipFile):
            return cls(source)
        # What can still change must not remember its names.
        source.__class__ = cls if 'r' in source.mode else CompleteDirs
        return source

    @classmethod
    def inject(cls, zf):
        """Add the implied folders to an archive that is being written."""
        for name in cls._implied_dirs(zf.namelist()):
            zf.writestr(name, b'')
        return zf


class FastLookup(CompleteDirs):
    """CompleteDirs of an archive that does not change."""

    def namelist(self):
        try:
            return self.__names
        except AttributeError:
            self.__names = super().namelist()
            return self.__names

    def _name_set(self):
        try:
            return self.__lookup
        except AttributeError:
            self.__lookup = super()._name_set()
            return self.__lookup


def _text_arguments(encoding=None, *args, **kwargs):
    # A warning about a missing encoding concerns the caller's caller.
    return io.text_encoding(encoding, 3), args, kwargs


def _pure(path):
    import pathlib
    return pathlib.PurePosixPath(path)


class Path:
    """A place in an archive.

    root is an archive or its name, at the name of a member. Those of folders end with
    a slash; the archive itself is the empty one. A ZipFile object given as root
    becomes one of a subclass that knows implied folders.
    """

    def __init__(self, root, at=''):
        self.root = FastLookup.make(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return self.root == other.root and self.at == other.at

    def __hash__(self):
        return hash((self.root, self.at))

    def __repr__(self):
        return f'{self.__class__.__name__}({self.root.filename!r}, {self.at!r})'

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def _next(self, at):
        return self.__class__(self.root, at)

    # Opening and reading.

    def open(self, mode='r', *args, pwd=None, **kwargs):
        """Open the member for bytes or text, as pathlib.Path.open() does."""
        if self.is_dir():
            raise IsADirectoryError(self)
        how = mode[0]
        if how == 'r' and not self.exists():
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, how, pwd=pwd)
        if 'b' in mode:
            if args or kwargs:
                raise ValueError('encoding args invalid for binary operation')
            return stream
        encoding, args, kwargs = _text_arguments(*args, **kwargs)
        return io.TextIOWrapper(stream, encoding, *args, **kwargs)

    def read_text(self, *args, **kwargs):
        encoding, args, kwargs = _text_arguments(*args, **kwargs)
        with self.open('r', encoding, *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        with self.open('rb') as stream:
            return stream.read()

    # Names.

    def _base(self):
        return _pure(self.at or self.root.filename)

    @property
    def name(self):
        return self._base().name

    @property
    def suffix(self):
        return self._base().suffix

    @property
    def suffixes(self):
        return self._base().suffixes

    @property
    def stem(self):
        return self._base().stem

    @property
    def filename(self):
        import pathlib
        return pathlib.Path(self.root.filename).joinpath(self.at)

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        folder = posixpath.dirname(self.at.rstrip('/'))
        return self._next(folder and folder + '/')

    def joinpath(self, *other):
        joined = posixpath.join(self.at, *other)
        return self._next(self.root.resolve_dir(joined))

    __truediv__ = joinpath

    def relative_to(self, other, *extra):
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def match(self, path_pattern):
        return _pure(self.at).match(path_pattern)

    # What is there.

    def exists(self):
        return self.at in self.root._name_set()

    def is_dir(self):
        return not self.at or self.at.endswith('/')

    def is_file(self):
        return self.exists() and not self.is_dir()

    def is_symlink(self):
        """Whether the member is a symbolic link."""
        return stat.S_ISLNK(self.root.getinfo(self.at).external_attr >> 16)

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip('/')) == self.at.rstrip('/')

    def iterdir(self):
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self.root.namelist()))

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        expression = re.escape(self.at) + Translator(seps='/').translate(pattern)
        matches = re.compile(expression).fullmatch
        return map(self._next, filter(matches, self.root.namelist()))

    def rglob(self, pattern):
        return self.glob(f'**/{pattern}')
