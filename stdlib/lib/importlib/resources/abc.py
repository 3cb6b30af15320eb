"""Abstract base classes of resource readers."""

import abc
import io
import os
import pathlib
from typing import (
    Any, BinaryIO, Iterable, Iterator, NoReturn, Optional, Protocol, Text, Union,
    runtime_checkable,
)

StrPath = Union[str, os.PathLike[str]]

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]


class ResourceReader(metaclass=abc.ABCMeta):
    """What a loader provides for the data files beside its modules.

    The methods raise FileNotFoundError for what does not exist.
    """

    @abc.abstractmethod
    def open_resource(self, resource: Text) -> BinaryIO:
        """Open a file, given by its bare name, for reading bytes."""
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource: Text) -> Text:
        """The place of the resource in the file system, if it has one."""
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path: Text) -> bool:
        """Whether the name is that of a file (a directory is no resource)."""
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self) -> Iterable[str]:
        """The names of all that is in the package."""
        raise FileNotFoundError


class TraversalError(Exception):
    pass


@runtime_checkable
class Traversable(Protocol):
    """The part of pathlib.Path that is needed to walk a tree and read its files.

    What the storage behind it raises may come through unchanged.
    """

    @abc.abstractmethod
    def iterdir(self) -> Iterator["Traversable"]:
        """The entries of a directory."""

    def read_bytes(self) -> bytes:
        """The contents as bytes."""
        with self.open('rb') as stream:
            return stream.read()

    def read_text(self, encoding: Optional[str] = None) -> str:
        """The contents as text."""
        with self.open(encoding=encoding) as stream:
            return stream.read()

    @abc.abstractmethod
    def is_dir(self) -> bool:
        """Whether this is a directory."""

    @abc.abstractmethod
    def is_file(self) -> bool:
        """Whether this is a file."""

    def joinpath(self, *descendants: StrPath) -> "Traversable":
        """Descend along the parts of all arguments, which '/' may divide too."""
        if not descendants:
            return self
        first, *rest = [part for path in descendants
                        for part in pathlib.PurePosixPath(path).parts]
        for child in self.iterdir():
            if child.name == first:
                return child.joinpath(*rest)
        raise TraversalError('Target not found during traversal.', first, rest)

    def __truediv__(self, child: StrPath) -> "Traversable":
        """The same as joinpath(child)."""
        return self.joinpath(child)

    @abc.abstractmethod
    def open(self, mode='r', *args, **kwargs):
        """Open with mode 'r' (then as io.TextIOWrapper does) or 'rb'."""

    @property
    @abc.abstractmethod
    def name(self) -> str:
        """The last part of the path."""


class TraversableResources(ResourceReader):
    """A resource reader in terms of a Traversable."""

    @abc.abstractmethod
    def files(self) -> "Traversable":
        """The directory of the package."""

    def open_resource(self, resource: StrPath) -> io.BufferedReader:
        return self.files().joinpath(resource).open('rb')

    def resource_path(self, resource: Any) -> NoReturn:
        raise FileNotFoundError(resource)

    def is_resource(self, path: StrPath) -> bool:
        return self.files().joinpath(path).is_file()

    def contents(self) -> Iterator[str]:
        return (child.name for child in self.files().iterdir())
