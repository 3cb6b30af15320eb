"""JSONEncoder: from Python objects to JSON text."""

try:
    from _json import encode_basestring_ascii as c_encode_basestring_ascii
except ImportError:
    c_encode_basestring_ascii = None
try:
    from _json import encode_basestring as c_encode_basestring
except ImportError:
    c_encode_basestring = None
try:
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_make_encoder = None

# The short escapes; other control characters become \uXXXX.
ESCAPE_DCT = {chr(i): '\\u{0:04x}'.format(i) for i in range(0x20)} | {
    '\\': '\\\\',
    '"': '\\"',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
}

INFINITY = float('inf')


def __getattr__(name):
    # Compiled when needed: with the native accelerators they are not.
    if name not in ('ESCAPE', 'ESCAPE_ASCII', 'HAS_UTF8'):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import re
    global ESCAPE, ESCAPE_ASCII, HAS_UTF8
    ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
    ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
    HAS_UTF8 = re.compile(b'[\x80-\xff]')
    return globals()[name]


def py_encode_basestring(s):
    """Return a string as JSON; only what must be escaped is.
    """
    if not isinstance(s, str):
        raise TypeError("first argument must be a string, not %s" % type(s).__name__)
    pattern = globals().get('ESCAPE') or __getattr__('ESCAPE')
    return '"' + pattern.sub(lambda m: ESCAPE_DCT[m.group(0)], s) + '"'


encode_basestring = (c_encode_basestring or py_encode_basestring)


def _escape_ascii(match):
    c = match.group(0)
    short = ESCAPE_DCT.get(c)
    if short is not None:
        return short
    n = ord(c)
    if n < 0x10000:
        return '\\u{0:04x}'.format(n)
    # As two surrogates.
    n -= 0x10000
    return '\\u{0:04x}\\u{1:04x}'.format(0xd800 | n >> 10, 0xdc00 | n & 0x3ff)


def py_encode_basestring_ascii(s):
    """Return a string as JSON with nothing but ASCII characters.
    """
    if not isinstance(s, str):
        raise TypeError("first argument must be a string, not %s" % type(s).__name__)
    pattern = globals().get('ESCAPE_ASCII') or __getattr__('ESCAPE_ASCII')
    return '"' + pattern.sub(_escape_ascii, s) + '"'


encode_basestring_ascii = (
    c_encode_basestring_ascii or py_encode_basestring_ascii)


class JSONEncoder(object):
    """Encodes Python objects as JSON.

    dict                     object
    list, tuple              array
    str                      string
    int, float, and enums derived from them
                             number
    True                     true
    False                    false
    None                     null

    A subclass extends this by overriding default().
    """

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True,
            check_circular=True, allow_nan=True, sort_keys=False,
            indent=None, separators=None, default=None):
        """Make an encoder; the parameters are described at json.dumps()."""
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            # Otherwise lines would end with a space.
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be encoded in the place of o.

        A subclass that does not know o calls this method, which raises
        TypeError.
        """
        raise TypeError(f'Object of type {o.__class__.__name__} '
                        f'is not JSON serializable')

    def encode(self, o):
        """Return the JSON text of an object.

        >>> JSONEncoder().encode({"foo": ["bar", "baz"]})
        '{"foo": ["bar", "baz"]}'
        """
        if isinstance(o, str):
            if self.ensure_ascii:
                return encode_basestring_ascii(o)
            return encode_basestring(o)
        # Not ''.join(iterencode()): an exception would be less useful, and
        # all chunks are needed anyway.
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Yield the JSON text of an object in pieces."""
        markers = {} if self.check_circular else None
        encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent

        def floatstr(o, allow_nan=self.allow_nan):
            if o != o:
                text = 'NaN'
            elif o == INFINITY:
                text = 'Infinity'
            elif o == -INFINITY:
                text = '-Infinity'
            else:
                # A subclass of float may have another repr.
                return float.__repr__(o)
            if not allow_nan:
                raise ValueError(
                    "Out of range float values are not JSON compliant: " +
                    repr(o))
            return text

        if _one_shot and c_make_encoder is not None:
            iterencode = c_make_encoder(
                markers, self.default, encoder, indent,
                self.key_separator, self.item_separator, self.sort_keys,
                self.skipkeys, self.allow_nan)
        else:
            iterencode = _make_iterencode(
                markers, self.default, encoder, indent, floatstr,
                self.key_separator, self.item_separator, self.sort_keys,
                self.skipkeys, _one_shot)
        return iterencode(o, 0)


def _make_iterencode(markers, _default, _encoder, _indent, _floatstr,
        _key_separator, _item_separator, _sort_keys, _skipkeys, _one_shot):
    # markers has the containers around the current object, by id.

    def enter(o):
        if markers is not None:
            if id(o) in markers:
                raise ValueError("Circular reference detected")
            markers[id(o)] = o

    def leave(o):
        if markers is not None:
            del markers[id(o)]

    def scalar(o):
        # The text of an object that is not a container, else None.
        if isinstance(o, str):
            return _encoder(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            # Enums have another repr.
            return int.__repr__(o)
        if isinstance(o, float):
            return _floatstr(o)

    def key_text(key):
        # As a str before escaping; None for a key to skip.
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return scalar(key)
        if _skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, '
                        f'not {key.__class__.__name__}')

    def newline(level):
        return '\n' + _indent * level if _indent is not None else ''

    def iterencode_list(items, level):
        if not items:
            yield '[]'
            return
        enter(items)
        start = newline(level + 1)
        before = '[' + start
        for value in items:
            text = scalar(value)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from iterencode(value, level + 1)
            before = _item_separator + start
        if _indent is not None:
            yield newline(level)
        yield ']'
        leave(items)

    def iterencode_dict(dct, level):
        if not dct:
            yield '{}'
            return
        enter(dct)
        yield '{'
        start = newline(level + 1)
        if start:
            yield start
        first = True
        for key, value in sorted(dct.items()) if _sort_keys else dct.items():
            key = key_text(key)
            if key is None:
                continue
            if not first:
                yield _item_separator + start
            first = False
            yield _encoder(key)
            yield _key_separator
            text = scalar(value)
            if text is not None:
                yield text
            else:
                yield from iterencode(value, level + 1)
        if _indent is not None:
            yield newline(level)
        yield '}'
        leave(dct)

    def iterencode(o, level):
        text = scalar(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from iterencode_list(o, level)
        elif isinstance(o, dict):
            yield from iterencode_dict(o, level)
        else:
            enter(o)
            yield from iterencode(_default(o), level)
            leave(o)

    return iterencode
