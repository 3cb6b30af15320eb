"""Matching of file names with the patterns of the shell.

* stands for any characters, ? for one, [seq] for one of seq and [!seq] for
one that is not in seq. fnmatch() follows the system in whether upper and
lower case differ; fnmatchcase() always tells them apart.
"""

import functools
import os
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether name matches the pattern, by the system's rules for case."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        # Each byte as a character, and back.
        regex = translate(pat.decode('latin-1')).encode('latin-1')
    else:
        regex = translate(pat)
    return re.compile(regex).match


def filter(names, pat):
    """The list of those names that match the pattern."""
    match = _compile_pattern(os.path.normcase(pat))
    if os.path is posixpath:
        # normcase() does nothing there.
        return [name for name in names if match(name)]
    return [name for name in names if match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Whether name matches the pattern, with upper and lower case different."""
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """The pattern as a regular expression."""
    star = object()
    return _join_translated_parts(_translate(pat, star, '.'), star)


def _translate(pat, star, question_mark):
    """The pattern as a list of regular expressions, with star for each run of *."""
    parts = []
    i = 0
    while i < len(pat):
        char = pat[i]
        i += 1
        if char == '*':
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif char == '?':
            parts.append(question_mark)
        elif char != '[':
            parts.append(re.escape(char))
        else:
            # A ']' that comes first belongs to the set.
            start = i + 1 if pat[i:i + 1] == '!' else i
            end = pat.find(']', start + 1 if pat[start:start + 1] == ']' else start)
            if end < 0:
                parts.append(r'\[')
            else:
                parts.append(_character_set(pat[i:end]))
                i = end + 1
    return parts


def _character_set(text):
    """The inside of [...] as a regular expression."""
    negated = text[:1] == '!'
    body = text[1:] if negated else text
    if '-' in body:
        # Pieces between the hyphens that are neither first nor last; a range
        # goes from the end of one piece to the start of the next.
        pieces = []
        start, at = 0, 1
        while True:
            at = body.find('-', at)
            if at < 0:
                break
            pieces.append(body[start:at])
            start = at + 1
            at += 3
        if body[start:]:
            pieces.append(body[start:])
        else:
            pieces[-1] += '-'
        # An empty range, as z-a, matches nothing; re would refuse it.
        for i in range(len(pieces) - 1, 0, -1):
            if pieces[i - 1][-1] > pieces[i][0]:
                pieces[i - 1] = pieces[i - 1][:-1] + pieces[i][1:]
                del pieces[i]
        body = '-'.join([piece.replace('\\', r'\\').replace('-', r'\-')
                         for piece in pieces])
    else:
        body = body.replace('\\', r'\\')
    # Doubled, these may come to mean set operations.
    body = re.sub(r'([&~|])', r'\\\1', body)
    if not body:
        return '.' if negated else '(?!)'
    if negated:
        return f'[^{body}]'
    if body[0] in ('^', '['):
        body = '\\' + body
    return f'[{body}]'


def _join_translated_parts(parts, star):
    """One regular expression of what _translate() returned.

    All but the last run of * are matched by the shortest text that does, once
    and for all: to try others would cost exponential time and change nothing.
    """
    groups = [[]]
    for part in parts:
        if part is star:
            groups.append([])
        else:
            groups[-1].append(part)
    fixed = [''.join(group) for group in groups]
    regex = fixed[0]
    for text in fixed[1:-1]:
        regex += f'(?>.*?{text})'
    if len(fixed) > 1:
        regex += '.*' + fixed[-1]
    return fr'(?s:{regex})\Z'
