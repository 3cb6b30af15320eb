"""A resource reader in terms of four simple methods."""

import abc
import io
import itertools
from typing import BinaryIO, List

from .abc import Traversable, TraversableResources


class SimpleReader(abc.ABC):
    """The least that a provider of resources has to define."""

    @property
    @abc.abstractmethod
    def package(self) -> str:
        """The full name of the package that has the resources."""

    @abc.abstractmethod
    def children(self) -> List['SimpleReader']:
        """The readers of the directories in this one."""

    @abc.abstractmethod
    def resources(self) -> List[str]:
        """The names of the files in this directory."""

    @abc.abstractmethod
    def open_binary(self, resource: str) -> BinaryIO:
        """Open a file for reading bytes."""

    @property
    def name(self):
        return self.package.rpartition('.')[2]


class ResourceContainer(Traversable):
    """A directory of a SimpleReader."""

    def __init__(self, reader: SimpleReader):
        self.reader = reader

    def is_dir(self):
        return True

    def is_file(self):
        return False

    def iterdir(self):
        return itertools.chain(
            (ResourceHandle(self, name) for name in self.reader.resources),
            map(ResourceContainer, self.reader.children()))

    def open(self, *args, **kwargs):
        raise IsADirectoryError()


class ResourceHandle(Traversable):
    """A file of a SimpleReader."""

    def __init__(self, parent: ResourceContainer, name: str):
        self.parent = parent
        self.name = name

    def is_file(self):
        return True

    def is_dir(self):
        return False

    def open(self, mode='r', *args, **kwargs):
        stream = self.parent.reader.open_binary(self.name)
        return stream if 'b' in mode else io.TextIOWrapper(stream, *args, **kwargs)

    def joinpath(self, name):
        raise RuntimeError('Cannot traverse into a resource')


class TraversableReader(TraversableResources, SimpleReader):
    """A full resource reader for those that define a SimpleReader's methods."""

    def files(self):
        return ResourceContainer(self)
