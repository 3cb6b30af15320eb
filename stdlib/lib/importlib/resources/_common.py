"""files() and as_file(), on which the rest of importlib.resources is built."""

import contextlib
import functools
import importlib
import os
import pathlib
import sys
import tempfile
import types
import warnings
from typing import Optional, Union

from .abc import ResourceReader, Traversable

Package = Union[types.ModuleType, str]
Anchor = Package


def package_to_anchor(func):
    """Let func accept its first argument by its former name, package."""
    absent = object()

    @functools.wraps(func)
    def wrapper(anchor=absent, package=absent):
        if package is absent:
            return func() if anchor is absent else func(anchor)
        if anchor is not absent:
            return func(anchor, package)  # one argument too many
        warnings.warn("First parameter to files is renamed to 'anchor'",
                      DeprecationWarning, stacklevel=2)
        return func(package)

    return wrapper


@package_to_anchor
def files(anchor: Optional[Anchor] = None) -> Traversable:
    """The directory of a package, by default the caller's, as a Traversable."""
    return from_package(resolve(anchor))


def get_resource_reader(package: types.ModuleType) -> Optional[ResourceReader]:
    """The resource reader of the package's loader, or None."""
    spec = package.__spec__
    get_reader = getattr(spec.loader, 'get_resource_reader', None)
    return None if get_reader is None else get_reader(spec.name)


def resolve(cand: Optional[Anchor]) -> types.ModuleType:
    if cand is None:
        cand = _infer_caller().f_globals['__name__']
    return importlib.import_module(cand) if isinstance(cand, str) else cand


def _infer_caller():
    """The frame of the nearest caller outside this file."""
    frame = sys._getframe(1)
    while frame.f_code.co_filename == _this_file:
        frame = frame.f_back
    return frame


_this_file = _infer_caller.__code__.co_filename


def from_package(package: types.ModuleType):
    """The directory of a package as a Traversable."""
    from ._adapters import wrap_spec
    spec = wrap_spec(package)
    return spec.loader.get_resource_reader(spec.name).files()


@contextlib.contextmanager
def _tempfile(reader, suffix='',
              # Kept here: at exit os may be gone before this is.
              *, _os_remove=os.remove):
    fd, name = tempfile.mkstemp(suffix=suffix)
    try:
        try:
            os.write(fd, reader())
        finally:
            os.close(fd)
        # The reader may hold an archive open.
        del reader
        yield pathlib.Path(name)
    finally:
        try:
            _os_remove(name)
        except FileNotFoundError:
            pass


@contextlib.contextmanager
def _temp_dir(path):
    with tempfile.TemporaryDirectory() as name:
        yield _write_contents(pathlib.Path(name), path)


def _write_contents(target, source):
    copy = target.joinpath(source.name)
    if source.is_dir():
        copy.mkdir()
        for child in source.iterdir():
            _write_contents(copy, child)
    else:
        copy.write_bytes(source.read_bytes())
    return copy


@functools.singledispatch
def as_file(path):
    """A context manager that gives a Traversable as a path in the file system.

    What is not there already is copied to a temporary place.
    """
    try:
        is_dir = path.is_dir()
    except FileNotFoundError:
        is_dir = False
    if is_dir:
        return _temp_dir(path)
    return _tempfile(path.read_bytes, suffix=path.name)


@as_file.register(pathlib.Path)
@contextlib.contextmanager
def _(path):
    """A path is in the file system already."""
    yield path
