"""What is known about installed distributions: versions, files, entry points."""

from __future__ import annotations

import abc
import functools
import os
import pathlib
import re
import sys
import types
import warnings
from importlib import import_module
from importlib.abc import MetaPathFinder
from typing import Any, Iterable, List, Mapping, Optional, Set

from . import _meta
from ._meta import PackageMetadata, SimplePath

__all__ = [
    'Distribution',
    'DistributionFinder',
    'PackageMetadata',
    'PackageNotFoundError',
    'distribution',
    'distributions',
    'entry_points',
    'files',
    'metadata',
    'packages_distributions',
    'requires',
    'version',
]


class PackageNotFoundError(ModuleNotFoundError):
    """There is no such distribution."""

    def __str__(self) -> str:
        return f'No package metadata was found for {self.name}'

    @property
    def name(self) -> str:
        (name,) = self.args
        return name


def _sections(text):
    """Generate (section, line) for the lines of a file with [sections].

    Lines before the first section have None.
    """
    section = None
    for line in text.splitlines():
        line = line.strip()
        if line.startswith('[') and line.endswith(']'):
            section = line.strip('[]')
        elif line:
            yield section, line


class EntryPoint:
    """A name of a group that stands for an object: 'package.module:object [extra]'."""

    pattern = re.compile(
        r'(?P<module>[\w.]+)\s*'
        r'(:\s*(?P<attr>[\w.]+)\s*)?'
        r'((?P<extras>\[.*\])\s*)?$'
    )

    name: str
    value: str
    group: str

    dist: Optional[Distribution] = None

    def __init__(self, name: str, value: str, group: str) -> None:
        vars(self).update(name=name, value=value, group=group)

    def load(self) -> Any:
        """Import the object."""
        match = self.pattern.match(self.value)
        result = import_module(match['module'])
        for name in (match['attr'] or '').split('.'):
            if name:
                result = getattr(result, name)
        return result

    def _part(self, name):
        match = self.pattern.match(self.value)
        assert match is not None
        return match[name]

    @property
    def module(self) -> str:
        return self._part('module')

    @property
    def attr(self) -> str:
        return self._part('attr')

    @property
    def extras(self) -> List[str]:
        return re.findall(r'\w+', self._part('extras') or '')

    def _for(self, dist):
        vars(self).update(dist=dist)
        return self

    def matches(self, **params):
        """Whether all these attributes have these values."""
        return all([getattr(self, name) == value for name, value in params.items()])

    def _key(self):
        return self.name, self.value, self.group

    def __lt__(self, other):
        return self._key() < other._key()

    def __eq__(self, other):
        return self._key() == other._key()

    def __setattr__(self, name, value):
        raise AttributeError('EntryPoint objects are immutable.')

    def __repr__(self):
        return (f'EntryPoint(name={self.name!r}, value={self.value!r}, '
                f'group={self.group!r})')

    def __hash__(self) -> int:
        return hash(self._key())


class EntryPoints(tuple):
    """Several entry points."""

    __slots__ = ()

    def __getitem__(self, name: str) -> EntryPoint:
        """The entry point of this name."""
        for found in self.select(name=name):
            return found
        raise KeyError(name)

    def __repr__(self):
        """With the name of the class, unlike a tuple."""
        return f'{self.__class__.__name__}({tuple(self)!r})'

    def select(self, **params) -> EntryPoints:
        """Those whose attributes (name, group, value, module, ...) have these values."""
        return EntryPoints([found for found in self if found.matches(**params)])

    @property
    def names(self) -> Set[str]:
        """All names."""
        return {found.name for found in self}

    @property
    def groups(self) -> Set[str]:
        """All groups."""
        return {found.group for found in self}

    @classmethod
    def _from_text_for(cls, text, dist):
        return cls([found._for(dist) for found in cls._from_text(text)])

    @staticmethod
    def _from_text(text):
        for section, line in _sections(text or ''):
            if section is not None and not line.startswith('#'):
                name, _, value = line.partition('=')
                yield EntryPoint(name=name.strip(), value=value.strip(), group=section)


class PackagePath(pathlib.PurePosixPath):
    """The path of a file of a distribution, relative to where that is installed."""

    hash: Optional[FileHash]
    size: int
    dist: Distribution

    def read_text(self, encoding: str = 'utf-8') -> str:
        return self.locate().read_text(encoding=encoding)

    def read_binary(self) -> bytes:
        return self.locate().read_bytes()

    def locate(self) -> SimplePath:
        """The file itself."""
        return self.dist.locate_file(self)


class FileHash:
    def __init__(self, spec: str) -> None:
        self.mode, _, self.value = spec.partition('=')

    def __repr__(self) -> str:
        return f'<FileHash mode: {self.mode} value: {self.value}>'


class DeprecatedNonAbstract:
    # Will be an abstract base class; until then it only warns.
    def __new__(cls, *args, **kwargs):
        names = {name for base in cls.__mro__ for name in vars(base)}
        abstract = {name for name in names
                    if getattr(getattr(cls, name), '__isabstractmethod__', False)}
        if abstract:
            warnings.warn(f'Unimplemented abstract methods {abstract}',
                          DeprecationWarning, stacklevel=2)
        return super().__new__(cls)


class Distribution(DeprecatedNonAbstract):
    """An installed distribution.

    Subclasses say how to read its metadata and where its files are.
    """

    @abc.abstractmethod
    def read_text(self, filename) -> Optional[str]:
        """The text of a metadata file, such as 'METADATA', or None."""

    @abc.abstractmethod
    def locate_file(self, path: str | os.PathLike[str]) -> SimplePath:
        """The place of a file of the distribution."""

    @classmethod
    def from_name(cls, name: str) -> Distribution:
        """The distribution of this name.

        PackageNotFoundError: there is none; ValueError: the name is empty.
        """
        if not name:
            raise ValueError('A distribution name is required.')
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, context: Optional[DistributionFinder.Context] = None,
                 **kwargs) -> Iterable[Distribution]:
        """All distributions that fit a context, or the arguments of one."""
        if context and kwargs:
            raise ValueError('cannot accept context and kwargs')
        context = context or DistributionFinder.Context(**kwargs)
        return (found for resolver in cls._discover_resolvers()
                for found in resolver(context))

    @staticmethod
    def at(path: str | os.PathLike[str]) -> Distribution:
        """The distribution whose metadata are in a directory."""
        return PathDistribution(pathlib.Path(path))

    @staticmethod
    def _discover_resolvers():
        """The finders in sys.meta_path that know of distributions."""
        declared = [getattr(finder, 'find_distributions', None)
                    for finder in sys.meta_path]
        return filter(None, declared)

    @property
    def metadata(self) -> _meta.PackageMetadata:
        """The metadata, as a message with the fields as headers."""
        from email import message_from_string
        from . import _adapters

        text = (self.read_text('METADATA')
                or self.read_text('PKG-INFO')
                # An egg-info that is a file.
                or self.read_text(''))
        return _adapters.Message(message_from_string(text))

    @property
    def name(self) -> str:
        """The name."""
        return self.metadata['Name']

    @property
    def _normalized_name(self):
        """The name in the form that is compared."""
        return _normalize(self.name)

    @property
    def version(self) -> str:
        """The version."""
        return self.metadata['Version']

    @property
    def entry_points(self) -> EntryPoints:
        """The entry points."""
        return EntryPoints._from_text_for(self.read_text('entry_points.txt'), self)

    @property
    def files(self) -> Optional[List[PackagePath]]:
        """The files, as far as they exist, or None if there is no list of them."""
        lines = (self._read_files_distinfo()
                 or self._read_files_egginfo_installed()
                 or self._read_files_egginfo_sources())
        if lines is None:
            return None
        import csv
        result = []
        for name, *rest in csv.reader(lines):
            hash, size = (*rest, None, None)[:2]
            path = PackagePath(name)
            path.hash = FileHash(hash) if hash else None
            path.size = int(size) if size else None
            path.dist = self
            if path.locate().exists():
                result.append(path)
        return result

    def _read_files_distinfo(self):
        """The lines of RECORD."""
        text = self.read_text('RECORD')
        return text and text.splitlines()

    def _read_files_egginfo_installed(self):
        """The lines of installed-files.txt, made relative to the installation."""
        text = self.read_text('installed-files.txt')
        # Its paths are relative to the metadata.
        subdir = getattr(self, '_path', None)
        if not text or not subdir:
            return None
        root = self.locate_file('').resolve()
        return ['"{}"'.format((subdir / name).resolve()
                              .relative_to(root, walk_up=True).as_posix())
                for name in text.splitlines()]

    def _read_files_egginfo_sources(self):
        """The lines of SOURCES.txt, which may list too much and too little."""
        text = self.read_text('SOURCES.txt')
        return text and [f'"{line}"' for line in text.splitlines()]

    @property
    def requires(self) -> Optional[List[str]]:
        """What it requires, or None."""
        found = self._read_dist_info_reqs() or self._read_egg_info_reqs()
        return found and list(found)

    def _read_dist_info_reqs(self):
        return self.metadata.get_all('Requires-Dist')

    def _read_egg_info_reqs(self):
        source = self.read_text('requires.txt')
        return None if source is None else self._deps_from_requires_text(source)

    @staticmethod
    def _deps_from_requires_text(source):
        """Generate requirements as in METADATA from a requires.txt.

        There sections are named by extras and markers: [extra:marker].
        """
        for section, line in _sections(source):
            extra, _, marker = (section or '').partition(':')
            if extra and marker:
                marker = f'({marker})'
            conditions = [part for part in (marker, extra and f'extra == "{extra}"')
                          if part]
            # After a URL the semicolon needs a space.
            space = ' ' if '@' in line else ''
            tail = '; ' + ' and '.join(conditions) if conditions else ''
            yield line + space + tail

    @property
    def origin(self):
        return self._load_json('direct_url.json')

    def _load_json(self, filename):
        text = self.read_text(filename)
        if text is None:
            return None
        import json
        return json.loads(text, object_hook=lambda data: types.SimpleNamespace(**data))


class DistributionFinder(MetaPathFinder):
    """A finder that also knows of distributions."""

    class Context:
        """What to look for; finders may know more attributes than name and path."""

        # None is any.
        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self) -> List[str]:
            """Where to look, by default sys.path."""
            return vars(self).get('path', sys.path)

    @abc.abstractmethod
    def find_distributions(self, context=Context()) -> Iterable[Distribution]:
        """The distributions that fit the context."""


def _normalize(name):
    """A name in the form that is compared: runs of -, _ and . are one _."""
    return re.sub(r'[-_.]+', '-', name).lower().replace('-', '_')


def _legacy_normalize(name):
    """A name in the form that is compared for eggs."""
    return name.lower().replace('-', '_')


class Prepared:
    """A name to search for, in both forms; None is any."""

    normalized = None
    legacy_normalized = None

    def __init__(self, name: Optional[str]):
        self.name = name
        if name is not None:
            self.normalized = _normalize(name)
            self.legacy_normalized = _legacy_normalize(name)

    normalize = staticmethod(_normalize)
    legacy_normalize = staticmethod(_legacy_normalize)

    def __bool__(self):
        return bool(self.name)


class FastPath:
    """An entry of sys.path, of which the metadata are listed once.

    There is one object for each root until the caches are dropped.
    """

    @functools.lru_cache()
    def __new__(cls, root):
        return super().__new__(cls)

    def __init__(self, root):
        self.root = root
        if not hasattr(self, '_lookups'):
            self._lookups = {}

    def joinpath(self, child):
        return pathlib.Path(self.root, child)

    def children(self):
        try:
            return os.listdir(self.root or '.')
        except Exception:
            pass
        try:
            return self.zip_children()
        except Exception:
            return []

    def zip_children(self):
        import zipfile
        path = zipfile.Path(self.root)
        names = path.root.namelist()
        self.joinpath = path.joinpath
        return dict.fromkeys([name.split('/', 1)[0] for name in names])

    def search(self, name):
        return self.lookup(self.mtime).search(name)

    @property
    def mtime(self):
        try:
            return os.stat(self.root).st_mtime
        except OSError:
            # It cannot be told whether it has changed.
            self._lookups.clear()
            return None

    def lookup(self, mtime):
        found = self._lookups.get(mtime)
        if found is None:
            found = self._lookups[mtime] = Lookup(self)
        return found


class Lookup:
    """The metadata in a directory, by name."""

    def __init__(self, path: FastPath):
        base = os.path.basename(path.root).lower()
        self.infos = {}
        self.eggs = {}
        for child in path.children():
            low = child.lower()
            if low.endswith(('.dist-info', '.egg-info')):
                # The rest may have dashes, and dots in a version.
                name = low.rpartition('.')[0].partition('-')[0]
                self.infos.setdefault(_normalize(name), []).append(path.joinpath(child))
            elif low == 'egg-info' and base.endswith('.egg'):
                name = base.rpartition('.')[0].partition('-')[0]
                self.eggs.setdefault(_legacy_normalize(name), []).append(
                    path.joinpath(child))

    def search(self, prepared: Prepared):
        """Generate the metadata with the name, or all."""
        if prepared:
            yield from self.infos.get(prepared.normalized, ())
            yield from self.eggs.get(prepared.legacy_normalized, ())
        else:
            for found in (*self.infos.values(), *self.eggs.values()):
                yield from found


class MetadataPathFinder(DistributionFinder):
    @classmethod
    def find_distributions(
        cls, context=DistributionFinder.Context()
    ) -> Iterable[PathDistribution]:
        """The distributions along the path of the context."""
        return map(PathDistribution, cls._search_paths(context.name, context.path))

    @classmethod
    def _search_paths(cls, name, paths):
        """Generate the metadata directories along paths."""
        prepared = Prepared(name)
        for path in paths:
            yield from FastPath(path).search(prepared)

    @classmethod
    def invalidate_caches(cls) -> None:
        FastPath.__new__.cache_clear()


class PathDistribution(Distribution):
    def __init__(self, path: SimplePath) -> None:
        """path is the directory with the metadata."""
        self._path = path

    def read_text(self, filename: str | os.PathLike[str]) -> Optional[str]:
        try:
            return self._path.joinpath(filename).read_text(encoding='utf-8')
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError,
                PermissionError):
            return None

    read_text.__doc__ = Distribution.read_text.__doc__

    def locate_file(self, path: str | os.PathLike[str]) -> SimplePath:
        return self._path.parent / path

    @property
    def _normalized_name(self):
        # From the directory's name, to spare reading a file.
        name = self._name_from_stem(os.path.basename(str(self._path)))
        return super()._normalized_name if name is None else _normalize(name)

    @staticmethod
    def _name_from_stem(stem):
        """The name in 'name-1.0.dist-info', or None for other forms."""
        filename, extension = os.path.splitext(stem)
        if extension not in ('.dist-info', '.egg-info'):
            return None
        return filename.partition('-')[0]


def distribution(distribution_name: str) -> Distribution:
    """The distribution of this name."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs) -> Iterable[Distribution]:
    """All distributions; the arguments are those of a Context."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name: str) -> _meta.PackageMetadata:
    """The metadata of a distribution."""
    return Distribution.from_name(distribution_name).metadata


def version(distribution_name: str) -> str:
    """The version of a distribution."""
    return distribution(distribution_name).version


def _unique(dists):
    """The first distribution of each name."""
    found = {}
    for dist in dists:
        found.setdefault(dist._normalized_name, dist)
    return found.values()


def entry_points(**params) -> EntryPoints:
    """The entry points of all distributions, or those that select() takes.

    Of several distributions of one name only the first on the path counts.
    """
    return EntryPoints([point for dist in _unique(distributions())
                        for point in dist.entry_points]).select(**params)


def files(distribution_name: str) -> Optional[List[PackagePath]]:
    """The files of a distribution."""
    return distribution(distribution_name).files


def requires(distribution_name: str) -> Optional[List[str]]:
    """What a distribution requires."""
    return distribution(distribution_name).requires


def packages_distributions() -> Mapping[str, List[str]]:
    """The names of top-level modules, each with the distributions that have it."""
    result = {}
    for dist in distributions():
        for package in _top_level_declared(dist) or _top_level_inferred(dist):
            result.setdefault(package, []).append(dist.metadata['Name'])
    return result


def _top_level_declared(dist):
    return (dist.read_text('top_level.txt') or '').split()


def _get_toplevel_name(name: PackagePath) -> str:
    """The module, or at least the name, that the path of a file starts with."""
    import inspect
    top, *rest = name.parts
    return top if rest else inspect.getmodulename(name) or str(name)


def _top_level_inferred(dist):
    names = {_get_toplevel_name(path) for path in dist.files or ()}
    return [name for name in names if '.' not in name]
