"""Paths as objects.

PurePath and its subclasses handle paths without looking at files; Path does
both, with the rules of this system.
"""

from ._abc import *
from ._local import *

__all__ = _abc.__all__ + _local.__all__
