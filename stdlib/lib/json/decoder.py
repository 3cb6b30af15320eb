"""JSONDecoder: from JSON text to Python objects."""

from json import scanner
try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

__all__ = ['JSONDecoder', 'JSONDecodeError']

NaN = float('nan')
PosInf = float('inf')
NegInf = float('-inf')


class JSONDecodeError(ValueError):
    """An error in a JSON document.

    msg: the message without the position
    doc: the document
    pos: the index in it at which parsing failed
    lineno, colno: the same as line and column, from 1
    """

    # The native scanner makes these too, and knows the parameters.
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(
            self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {
    '-Infinity': NegInf,
    'Infinity': PosInf,
    'NaN': NaN,
}

BACKSLASH = {
    '"': '"', '\\': '\\', '/': '/',
    'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

WHITESPACE_STR = ' \t\n\r'


def __getattr__(name):
    # Compiled when needed: with the native accelerators they are not.
    if name not in ('FLAGS', 'STRINGCHUNK', 'WHITESPACE'):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import re
    global FLAGS, STRINGCHUNK, WHITESPACE
    FLAGS = re.VERBOSE | re.MULTILINE | re.DOTALL
    STRINGCHUNK = re.compile(r'(.*?)(["\\\x00-\x1f])', FLAGS)
    WHITESPACE = re.compile(r'[ \t\n\r]*', FLAGS)
    return globals()[name]


def _skip(s, end):
    # The index of the first character that is not whitespace.
    while s[end:end + 1] in WHITESPACE_STR and end < len(s):
        end += 1
    return end


def _decode_uXXXX(s, pos):
    # The four digits after the u at pos.
    digits = s[pos + 1:pos + 5]
    if len(digits) == 4 and digits[1] not in 'xX':
        try:
            return int(digits, 16)
        except ValueError:
            pass
    raise JSONDecodeError("Invalid \\uXXXX escape", s, pos)


def py_scanstring(s, end, strict=True):
    """Scan a string, from the character after its opening quote.

    Returns the value and the index after the closing quote.  Control characters
    are an error if strict is true.
    """
    match = (globals().get('STRINGCHUNK') or __getattr__('STRINGCHUNK')).match
    begin = end - 1
    chunks = []
    while True:
        chunk = match(s, end)
        if chunk is None:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        end = chunk.end()
        content, terminator = chunk.groups()
        if content:
            chunks.append(content)
        if terminator == '"':
            return ''.join(chunks), end
        if terminator != '\\':
            if strict:
                raise JSONDecodeError(
                    "Invalid control character {0!r} at".format(terminator), s, end)
            chunks.append(terminator)
            continue

        try:
            esc = s[end]
        except IndexError:
            raise JSONDecodeError("Unterminated string starting at",
                                  s, begin) from None
        if esc != 'u':
            try:
                chunks.append(BACKSLASH[esc])
            except KeyError:
                raise JSONDecodeError("Invalid \\escape: {0!r}".format(esc), s, end)
            end += 1
            continue
        code = _decode_uXXXX(s, end)
        end += 5
        if 0xd800 <= code <= 0xdbff and s[end:end + 2] == '\\u':
            # Two surrogates make one character.
            low = _decode_uXXXX(s, end + 1)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00))
                end += 6
        chunks.append(chr(code))


scanstring = c_scanstring or py_scanstring


def _value(scan_once, s, end):
    try:
        return scan_once(s, end)
    except StopIteration as err:
        raise JSONDecodeError("Expecting value", s, err.value) from None


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook,
               memo=None):
    s, end = s_and_end
    intern = ({} if memo is None else memo).setdefault
    no_name = "Expecting property name enclosed in double quotes"
    pairs = []
    end = _skip(s, end)
    if s[end:end + 1] == '}':
        end += 1
    else:
        while True:
            if s[end:end + 1] != '"':
                if pairs and s[end:end + 1] == '}':
                    raise JSONDecodeError("Illegal trailing comma before end of object",
                                          s, comma)
                raise JSONDecodeError(no_name, s, end)
            # Equal keys are the same object.
            key, end = scanstring(s, end + 1, strict)
            key = intern(key, key)
            end = _skip(s, end)
            if s[end:end + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
            value, end = _value(scan_once, s, _skip(s, end + 1))
            pairs.append((key, value))
            end = _skip(s, end)
            nextchar = s[end:end + 1]
            if nextchar == '}':
                end += 1
                break
            if nextchar != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, end)
            comma = end
            end = _skip(s, end + 1)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    result = dict(pairs)
    if object_hook is not None:
        result = object_hook(result)
    return result, end


def JSONArray(s_and_end, scan_once):
    s, end = s_and_end
    values = []
    end = _skip(s, end)
    if s[end:end + 1] == ']':
        return values, end + 1
    while True:
        value, end = _value(scan_once, s, end)
        values.append(value)
        end = _skip(s, end)
        nextchar = s[end:end + 1]
        if nextchar == ']':
            return values, end + 1
        if nextchar != ',':
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        comma = end
        end = _skip(s, end + 1)
        if s[end:end + 1] == ']':
            raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


class JSONDecoder(object):
    """Decodes JSON.

    object     dict
    array      list
    string     str
    number     int, or float if it has a fraction or an exponent
    true       True
    false      False
    null       None

    NaN, Infinity and -Infinity are accepted too, as floats.
    """

    def __init__(self, *, object_hook=None, parse_float=None,
            parse_int=None, parse_constant=None, strict=True,
            object_pairs_hook=None):
        """Make a decoder.

        With strict=False strings may contain control characters.  The other
        parameters are described at json.loads().
        """
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s, _w=None):
        """Convert a document; only whitespace may surround the value."""
        obj, end = self.raw_decode(s, idx=_skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Convert the document at the beginning of s (or at idx).

        Returns the object and the index of its end; more text may follow.
        """
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        return obj, end
