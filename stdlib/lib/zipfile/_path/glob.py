"""Glob patterns of names in archives, as regular expressions."""

import os
import re

_default_seps = os.sep + (os.altsep or '')


class Translator:
    """Makes regular expressions for patterns whose parts are separated by seps."""

    def __init__(self, seps=_default_seps):
        assert seps and set(seps) <= set(_default_seps), 'Invalid separators'
        self.seps = seps

    def translate(self, pattern):
        """The expression for a pattern; a slash may follow, as in names of folders."""
        return rf'(?s:{self.translate_core(pattern)}[/]?)\Z'

    def translate_core(self, pattern):
        """The expression for just the pattern."""
        self._restrict_rglob(pattern)
        return ''.join(map(self._replace, separate(self._star_not_empty(pattern))))

    def _replace(self, match):
        """The expression for a piece that separate() found."""
        if match.group('set'):
            return match.group('set')
        wild = {'**': '.*', '*': f'[^{re.escape(self.seps)}]*', '?': '[^/]'}
        pieces = re.split(r'(\*\*|\*|\?)', match.group())
        return ''.join(wild.get(piece) or re.escape(piece) for piece in pieces)

    def _restrict_rglob(self, pattern):
        for part in re.split(f'[{re.escape(self.seps)}]+', pattern):
            if '**' in part and part != '**':
                raise ValueError('** must appear alone in a path segment')

    def _star_not_empty(self, pattern):
        """The pattern with parts "*" that match at least one character."""
        def part(match):
            return '?*' if match.group() == '*' else match.group()

        return re.sub(f'[^{re.escape(self.seps)}]+', part, pattern)


def separate(pattern):
    """Matches of the pieces of a pattern: sets of characters, and what is between."""
    return re.finditer(r'([^\[]+)|(?P<set>\[.*?\])|(\[[^\]]*$)', pattern)
