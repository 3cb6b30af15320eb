"""Escaping and unescaping of text for HTML."""

__all__ = ['escape', 'unescape']

import _html

_QUOTES = {ord('"'): '&quot;', ord("'"): '&#x27;'}
_MARKUP = {ord('&'): '&amp;', ord('<'): '&lt;', ord('>'): '&gt;'}

# Numeric references that HTML 5 reads as Windows-1252, and those that stand for nothing.
_WINDOWS = {0x80 + i: c for i, c in enumerate(
    '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
    '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')}
_WINDOWS[0] = '\ufffd'
_WINDOWS[0x0d] = '\r'


def escape(s, quote=True):
    """Replace the characters &, < and > by references; quotation marks too unless quote is false."""
    s = s.translate(_MARKUP)
    return s.translate(_QUOTES) if quote else s


def _is_nothing(code):
    return (1 <= code <= 8 or code == 0xb or 0xe <= code <= 0x1f or 0x7f <= code <= 0x9f
            or 0xfdd0 <= code <= 0xfdef or code & 0xfffe == 0xfffe)


def _number(text):
    digits = text[1:].rstrip(';')
    code = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
    if code in _WINDOWS:
        return _WINDOWS[code]
    if 0xd800 <= code <= 0xdfff or code > 0x10ffff:
        return '\ufffd'
    return '' if _is_nothing(code) else chr(code)


def _resolve(match):
    text = match.group(1)
    if text[0] == '#':
        return _number(text)
    # The longest known name that the text starts with; some names need no semicolon.
    for end in range(len(text), 1, -1):
        found = _html.entity(text[:end])
        if found is not None and not found.endswith(text[:end]):
            return found + text[end:]
    return '&' + text


def unescape(s):
    """Replace all named and numeric character references by the characters they stand for."""
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)', _resolve, s)
