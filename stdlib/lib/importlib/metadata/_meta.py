"""The protocols of what importlib.metadata returns."""

from __future__ import annotations

import os
from typing import (
    Any, Dict, Iterator, List, Optional, Protocol, TypeVar, Union, overload,
)

_T = TypeVar("_T")


class PackageMetadata(Protocol):
    def __len__(self) -> int: ...

    def __contains__(self, item: str) -> bool: ...

    def __getitem__(self, key: str) -> str: ...

    def __iter__(self) -> Iterator[str]: ...

    @overload
    def get(self, name: str, failobj: None = None) -> Optional[str]: ...

    @overload
    def get(self, name: str, failobj: _T) -> Union[str, _T]: ...

    @overload
    def get_all(self, name: str, failobj: None = None) -> Optional[List[Any]]: ...

    @overload
    def get_all(self, name: str, failobj: _T) -> Union[List[Any], _T]:
        """All values of a field."""

    @property
    def json(self) -> Dict[str, Union[str, List[str]]]:
        """The metadata as a dict for JSON."""


class SimplePath(Protocol):
    """The part of pathlib.Path that is needed here."""

    def joinpath(self, other: Union[str, os.PathLike[str]]) -> SimplePath: ...

    def __truediv__(self, other: Union[str, os.PathLike[str]]) -> SimplePath: ...

    @property
    def parent(self) -> SimplePath: ...

    def read_text(self, encoding=None) -> str: ...

    def read_bytes(self) -> bytes: ...

    def exists(self) -> bool: ...
