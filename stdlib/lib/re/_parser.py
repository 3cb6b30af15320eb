"""Parsing of regular expressions: native, as part of _sre.compile().

There are no syntax trees for Python code; this module exists for the names that
programs import from it.
"""

from ._constants import MAXGROUPS, MAXREPEAT, PatternError, error

SPECIAL_CHARS = '.\\[{()*+?^$|'
REPEAT_CHARS = '*+?{'
DIGITS = frozenset('0123456789')
OCTDIGITS = frozenset('01234567')
HEXDIGITS = frozenset('0123456789abcdefABCDEF')
ASCIILETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
WHITESPACE = frozenset(' \t\n\r\v\f')


def parse(str, flags=0, state=None):
    raise NotImplementedError('syntax trees of regular expressions')
