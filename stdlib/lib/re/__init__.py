r"""Regular expressions.

compile() makes a Pattern of a str or bytes expression; the functions of the
same names as its methods compile and use it in one step. A Pattern finds a
Match with match(), fullmatch() and search(), all of them with findall() and
finditer(), and cuts or changes text with split(), sub() and subn().

Special in expressions are

    .           any character but a newline
    ^  $        the start and end of the text
    *  +  ?     what is before, any number of times, once or more, or perhaps
    {m,n}       what is before, m to n times
    *? +? ?? {m,n}?     as few as possible
    *+ ++ ?+ {m,n}+     as many as possible, without giving any back
    [...]       a set of characters
    |           either of two expressions
    (...)       a group
    \           an escape: what follows is not special, or one of
                \number \A \b \B \d \D \s \S \w \W \Z
    (?...)      extensions: (?aiLmsux) (?:...) (?P<name>...) (?P=name) (?#...)
                (?=...) (?!...) (?<=...) (?<!...) (?>...) (?(name)yes|no)

The flags are IGNORECASE (I), MULTILINE (M), DOTALL (S), VERBOSE (X), ASCII (A),
UNICODE (U) and LOCALE (L).
"""

import copyreg
import enum

import _sre
from _sre import Match, Pattern
from . import _compiler, _constants, _parser
from ._constants import PatternError

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall',
    'finditer', 'compile', 'purge', 'escape', 'error', 'Pattern', 'Match',
    'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE',
    'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag',
    'PatternError',
]

__version__ = '2.2.1'

error = PatternError


@enum.global_enum
@enum._simple_enum(enum.IntFlag, boundary=enum.KEEP)
class RegexFlag:
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


def match(pattern, string, flags=0):
    """Match at the start of the string; None if the pattern does not fit."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match the whole string; None if the pattern does not fit."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Return the first match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


# Marks arguments that were not given, and is the default that is meant.
class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _optional(name, names, args, values):
    """Handle optional arguments that were passed by position: deprecated."""
    import warnings
    for key, value in zip(names, values):
        if value is not _zero_sentinel and len(args) > names.index(key):
            raise TypeError(f"{name}() got multiple values for argument '{key}'")
    if len(args) > len(names):
        most = {'split': 4, 'sub': 5, 'subn': 5}[name]
        given = most + len(args) - len(names)
        raise TypeError(f"{name}() takes from {most - 2} to {most} positional "
                        f"arguments but {given} were given")
    warnings.warn(f"'{names[0]}' is passed as positional argument",
                  DeprecationWarning, stacklevel=3)
    return args + tuple(values[len(args):])


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Replace the matches in string by repl, a template or a function.

    In a template, backslash escapes are processed, and \\1 and \\g<name> stand
    for groups. A function gets the Match and returns the text. With count, at
    most that many matches are replaced.
    """
    if args:
        count, flags = _optional('sub', ('count', 'flags'), args, (count, flags))
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Like sub(), but return the new string and the number of replacements."""
    if args:
        count, flags = _optional('subn', ('count', 'flags'), args, (count, flags))
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """Cut the string at the matches and return the list of the pieces.

    Groups of the pattern become part of the list. With maxsplit, there are at
    most that many cuts.
    """
    if args:
        maxsplit, flags = _optional('split', ('maxsplit', 'flags'), args,
                                    (maxsplit, flags))
    return _compile(pattern, flags).split(string, maxsplit)


sub.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'


def findall(pattern, string, flags=0):
    """Return the list of all matches that don't overlap.

    An item is the text of the match or, if the pattern has groups, of its
    group, or the tuple of its groups.
    """
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Iterate over the Match objects of all matches that don't overlap."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Make a Pattern of an expression."""
    return _compile(pattern, flags)


def purge():
    """Forget compiled patterns."""
    _cache.clear()
    _cache2.clear()


_special_chars_map = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Put a backslash in front of the special characters of a string."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    pattern = str(pattern, 'latin1')
    return pattern.translate(_special_chars_map).encode('latin1')


# Patterns by (type, expression, flags). _cache holds those that were used
# lately, the latest last; _cache2 the others in the order in which they came,
# to be looked up without moving anything.
_cache = {}
_cache2 = {}
_MAXCACHE = 512
_MAXCACHE2 = 256


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache2[type(pattern), pattern, flags]
    except KeyError:
        pass
    key = (type(pattern), pattern, flags)
    p = _cache.pop(key, None)
    if p is None:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError(
                    'cannot process flags argument with a compiled pattern')
            return pattern
        p = _sre.compile(pattern, flags)
        if len(_cache) >= _MAXCACHE:
            try:
                del _cache[next(iter(_cache))]
            except (StopIteration, RuntimeError, KeyError):
                pass
    _cache[key] = p
    if len(_cache2) >= _MAXCACHE2:
        try:
            del _cache2[next(iter(_cache2))]
        except (StopIteration, RuntimeError, KeyError):
            pass
    _cache2[key] = p
    return p


def _pickle(p):
    return _compile, (p.pattern, p.flags)


copyreg.pickle(Pattern, _pickle, _compile)


class Scanner:
    """Cuts text into tokens by a list of (expression, action).

    An action is a function of the scanner and the matched text, or what stands
    for the token itself; None leaves the text out.
    """

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        self.flags = flags
        self._rules = [(compile(phrase, flags).match, action)
                       for phrase, action in lexicon]

    @property
    def scanner(self):
        """The Pattern of all expressions as alternatives."""
        return compile('|'.join(f'({phrase})' for phrase, action in self.lexicon),
                       self.flags)

    def scan(self, string):
        """Return the list of tokens, and the rest that no expression fits."""
        result = []
        pos = 0
        while True:
            for find, action in self._rules:
                m = find(string, pos)
                if m is not None:
                    break
            else:
                break
            end = m.end()
            if end == pos:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            pos = end
        return result, string[pos:]
