"""Compiling of regular expressions: native, in module _sre."""

import _sre
from ._constants import MAGIC, MAXGROUPS, MAXREPEAT, PatternError, error


def compile(p, flags=0):
    """Compile a pattern, without the cache of re.compile()."""
    return _sre.compile(p, int(flags))
