"""Completion of names and attributes, for readline and for programs with a prompt.

Completer.complete(text, state) returns the state-th way to complete text, None after the last.
Expressions before a dot are evaluated; errors in them mean that there is nothing to complete.
"""

import __main__
import builtins
import inspect
import keyword
import re

__all__ = ["Completer"]

# Set where the module readline took the completer over; tests look at it.
_readline_available = False

_KEYWORD_ENDS = {'finally': ':', 'try': ':'}
_BARE_KEYWORDS = {'False', 'None', 'True', 'break', 'continue', 'pass', 'else', '_'}


class Completer:
    def __init__(self, namespace=None):
        """namespace is a dictionary, by default that of __main__ at the time of completion."""
        if namespace and not isinstance(namespace, dict):
            raise TypeError('namespace must be a dictionary')
        self.use_main_ns = namespace is None
        if not self.use_main_ns:
            self.namespace = namespace

    def complete(self, text, state):
        """Return match number state for text, or None if there are fewer."""
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            return '\t' if state == 0 else None
        if state == 0:
            find = self.attr_matches if '.' in text else self.global_matches
            self.matches = find(text)
        if state < len(self.matches):
            return self.matches[state]
        return None

    def _callable_postfix(self, val, word):
        if not callable(val):
            return word
        word += '('
        try:
            if not inspect.signature(val).parameters:
                word += ')'
        except ValueError:
            pass
        return word

    def global_matches(self, text):
        """The keywords and the names of the namespace and builtins that begin with text."""
        found = []
        seen = {'__builtins__'}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                if word in _KEYWORD_ENDS:
                    word += _KEYWORD_ENDS[word]
                elif word not in _BARE_KEYWORDS:
                    word += ' '
                found.append(word)
        for names in self.namespace, builtins.__dict__:
            for word, value in names.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    found.append(self._callable_postfix(value, word))
        return found

    def attr_matches(self, text):
        """The ways to complete an expression of names with dots."""
        match = re.match(r'(\w+(\.\w+)*)\.(\w*)', text)
        if not match:
            return []
        expression, prefix = match.group(1, 3)
        try:
            thing = eval(expression, self.namespace)
        except Exception:
            return []
        words = set(dir(thing))
        words.discard('__builtins__')
        if hasattr(thing, '__class__'):
            words.add('__class__')
            words.update(get_class_members(thing.__class__))
        found = []
        # Private names only if there are no others, or if they are asked for.
        unwanted = {'': '_', '_': '__'}.get(prefix)
        while True:
            for word in words:
                if not word.startswith(prefix) or unwanted and word.startswith(unwanted):
                    continue
                full = f'{expression}.{word}'
                if isinstance(getattr(type(thing), word, None), property):
                    # Reading it would run code.
                    found.append(full)
                    continue
                value = getattr(thing, word, None)
                found.append(full if value is None else self._callable_postfix(value, full))
            if found or not unwanted:
                break
            unwanted = '__' if unwanted == '_' else None
        found.sort()
        return found


def get_class_members(klass):
    """The names of a class and of its bases."""
    names = dir(klass)
    for base in getattr(klass, '__bases__', ()):
        names += get_class_members(base)
    return names
