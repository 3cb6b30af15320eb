"""Recognizes the values of JSON.

make_scanner(decoder) returns a function of a string and an index, which returns
the value found there and the index of its end.  It raises StopIteration with an
index where there is no value.
"""

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

__all__ = ['make_scanner']

# Words, with the values of those that are not left to parse_constant.
_WORDS = {
    'n': ('null', None),
    't': ('true', True),
    'f': ('false', False),
}
_CONSTANTS = {'N': 'NaN', 'I': 'Infinity', '-': '-Infinity'}


def __getattr__(name):
    # Compiled when needed: the native scanner does without it.
    if name == 'NUMBER_RE':
        import re
        global NUMBER_RE
        NUMBER_RE = re.compile(
            r'(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?',
            (re.VERBOSE | re.MULTILINE | re.DOTALL))
        return NUMBER_RE
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def py_make_scanner(context):
    parse_object = context.parse_object
    parse_array = context.parse_array
    parse_string = context.parse_string
    match_number = (globals().get('NUMBER_RE') or __getattr__('NUMBER_RE')).match
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    object_pairs_hook = context.object_pairs_hook
    memo = context.memo

    def _scan_once(string, idx):
        try:
            nextchar = string[idx]
        except IndexError:
            raise StopIteration(idx) from None

        if nextchar == '"':
            return parse_string(string, idx + 1, strict)
        if nextchar == '{':
            return parse_object((string, idx + 1), strict, _scan_once,
                                object_hook, object_pairs_hook, memo)
        if nextchar == '[':
            return parse_array((string, idx + 1), _scan_once)
        if nextchar in _WORDS:
            word, value = _WORDS[nextchar]
            if string.startswith(word, idx):
                return value, idx + len(word)

        m = match_number(string, idx)
        if m is not None:
            integer, frac, exp = m.groups()
            if frac or exp:
                return parse_float(integer + (frac or '') + (exp or '')), m.end()
            return parse_int(integer), m.end()
        word = _CONSTANTS.get(nextchar)
        if word is not None and string.startswith(word, idx):
            return parse_constant(word), idx + len(word)
        raise StopIteration(idx)

    def scan_once(string, idx):
        try:
            return _scan_once(string, idx)
        finally:
            memo.clear()

    return scan_once


make_scanner = c_make_scanner or py_make_scanner
