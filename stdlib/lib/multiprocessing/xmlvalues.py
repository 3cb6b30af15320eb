"""Messages in the form of XML-RPC, for managers with the serializer 'xmlrpclib'."""

import base64
import binascii
import datetime
import re
import types

_MAXINT = 2**31 - 1
_MININT = -2**31

_token = re.compile(r'<(/?)([^<>/\s]+)[^<>]*?(/?)>|([^<]+)|(<)')
_entity = re.compile(r'&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));')
_names = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'"}


class ResponseError(Exception):
    """A message that is not in the form it should have."""


def dumps(obj):
    """Return an object as a list of one parameter."""
    out = ['<params>\n<param>\n']
    _write(obj, out.append, set())
    out.append('</param>\n</params>\n')
    return ''.join(out)


def _escape(s):
    return s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _write(obj, put, inside):
    if obj is None:
        put('<value><nil/></value>')
    elif obj is True or obj is False:
        put('<value><boolean>%d</boolean></value>\n' % obj)
    elif type(obj) is int:
        if not _MININT <= obj <= _MAXINT:
            raise OverflowError('int exceeds XML-RPC limits')
        put('<value><int>%d</int></value>\n' % obj)
    elif type(obj) is float:
        put('<value><double>%r</double></value>\n' % obj)
    elif type(obj) is str:
        put('<value><string>%s</string></value>\n' % _escape(obj))
    elif type(obj) in (bytes, bytearray):
        put('<value><base64>\n%s</base64></value>\n' % base64.encodebytes(obj).decode('ascii'))
    elif type(obj) is datetime.datetime:
        put('<value><dateTime.iso8601>%s</dateTime.iso8601></value>\n'
            % obj.strftime('%Y%m%dT%H:%M:%S'))
    elif type(obj) in (list, tuple):
        _enter(obj, inside, 'sequences')
        put('<value><array><data>\n')
        for item in obj:
            _write(item, put, inside)
        put('</data></array></value>\n')
        inside.discard(id(obj))
    elif type(obj) is dict:
        _write_struct(obj, obj, put, inside)
    else:
        # An object goes as its attributes, unless it is also one of the above.
        plain = (int, float, str, bytes, bytearray, list, tuple, dict, datetime.datetime)
        attrs = getattr(obj, '__dict__', None)
        if attrs is None or isinstance(obj, plain) or isinstance(obj, types.ModuleType | type):
            raise TypeError('cannot marshal %s objects' % type(obj))
        _write_struct(obj, attrs, put, inside)


def _enter(obj, inside, what):
    if id(obj) in inside:
        raise TypeError('cannot marshal recursive ' + what)
    inside.add(id(obj))


def _write_struct(obj, items, put, inside):
    _enter(obj, inside, 'dictionaries')
    put('<value><struct>\n')
    for key, value in items.items():
        if not isinstance(key, str):
            raise TypeError('dictionary key must be string')
        put('<member>\n<name>%s</name>\n' % _escape(key))
        _write(value, put, inside)
        put('</member>\n')
    put('</struct></value>\n')
    inside.discard(id(obj))


def loads(text):
    """Return the one parameter of a message."""
    tokens = list(_tokens(text))
    if tokens and tokens[0][0] == '?xml':
        del tokens[0]
    reader = _Reader(tokens)
    reader.tag('params')
    reader.tag('param')
    value = reader.value()
    reader.tag('/param')
    reader.tag('/params')
    return value


def _tokens(text):
    """Split a message into (tag, '') and ('', text); a tag that ends at once counts as two."""
    for m in _token.finditer(text.replace('\r\n', '\n').replace('\r', '\n')):
        slash, name, empty, chars, stray = m.groups()
        if stray:
            raise ResponseError('not well-formed')
        if chars:
            yield '', _entity.sub(_character, chars)
            continue
        yield slash + name, ''
        if empty and not name.startswith('?'):
            yield '/' + name, ''


def _character(m):
    hexadecimal, decimal, name = m.groups()
    if hexadecimal:
        return chr(int(hexadecimal, 16))
    if decimal:
        return chr(int(decimal))
    try:
        return _names[name]
    except KeyError:
        raise ResponseError('undefined entity %r' % name) from None


class _Reader:
    """Goes through the parts of a message."""

    def __init__(self, tokens):
        self._tokens = tokens
        self._at = 0

    def _next(self):
        try:
            token = self._tokens[self._at]
        except IndexError:
            raise ResponseError('unexpected end') from None
        self._at += 1
        return token

    def _skip_space(self):
        while self._at < len(self._tokens):
            tag, text = self._tokens[self._at]
            if tag or text.strip():
                return
            self._at += 1

    def _peek(self):
        self._skip_space()
        return self._tokens[self._at][0] if self._at < len(self._tokens) else None

    def tag(self, want):
        self._skip_space()
        tag, text = self._next()
        if tag != want:
            raise ResponseError('unknown tag %r' % (tag or text))

    def _text(self, end):
        parts = []
        while True:
            tag, text = self._next()
            if tag == end:
                return ''.join(parts)
            if tag:
                raise ResponseError('unknown tag %r' % tag)
            parts.append(text)

    def value(self):
        self.tag('value')
        start = self._at
        self._skip_space()
        kind = self._next()[0]
        if kind == '' or kind == '/value':
            self._at = start            # text without a type
            return self._text('/value')
        result = self._typed(kind)
        self.tag('/value')
        return result

    def _typed(self, kind):
        if kind == 'array':
            self.tag('data')
            items = []
            while self._peek() == 'value':
                items.append(self.value())
            self.tag('/data')
            self.tag('/array')
            return items
        if kind == 'struct':
            items = {}
            while self._peek() == 'member':
                self.tag('member')
                self.tag('name')
                name = self._text('/name')
                items[name] = self.value()
                self.tag('/member')
            self.tag('/struct')
            return items
        text = self._text('/' + kind)
        try:
            if kind == 'nil':
                return None
            if kind == 'string' or kind == 'name':
                return text
            if kind == 'boolean':
                return {'0': False, '1': True}[text.strip()]
            if kind in ('int', 'i1', 'i2', 'i4', 'i8', 'biginteger'):
                return int(text)
            if kind in ('double', 'float'):
                return float(text)
            if kind == 'base64':
                return binascii.a2b_base64(text)
            if kind == 'dateTime.iso8601':
                return datetime.datetime.strptime(text.strip(), '%Y%m%dT%H:%M:%S')
        except (KeyError, ValueError) as e:
            raise ResponseError('bad %s: %r' % (kind, text)) from e
        raise ResponseError('unknown tag %r' % kind)
