"""Messages in the language of the user, from catalogs in GNU's .mo format.

gettext(message) returns the translation in the current domain.  The classes are
for programs that handle several languages at once.
"""

import operator
import os
import sys

__all__ = ['NullTranslations', 'GNUTranslations', 'Catalog',
           'bindtextdomain', 'find', 'translation', 'install',
           'textdomain', 'dgettext', 'dngettext', 'gettext',
           'ngettext', 'pgettext', 'dpgettext', 'npgettext',
           'dnpgettext'
           ]

_default_localedir = os.path.join(sys.base_prefix, 'share', 'locale')


# A catalog says which plural form a number n takes by an expression in C, which
# is translated to Python.

def _tokenize(plural):
    # Yields the tokens, and '' at the end.
    i = 0
    while i < len(plural):
        c = plural[i]
        end = i + 1
        if c in ' \t':
            i = end
            continue
        if c.isalnum() or c == '_':
            while end < len(plural) and (plural[end].isalnum() or plural[end] == '_'):
                end += 1
            word = plural[i:end]
            if word != 'n' and not (word.isascii() and word.isdigit()):
                raise ValueError('invalid token in plural form: %s' % word)
        elif plural[i:i+2] in ('==', '!=', '<=', '>=', '&&', '||'):
            end = i + 2
        elif c not in '()-*/%+?:<>!':
            raise ValueError('invalid token in plural form: %s' % c)
        yield plural[i:end]
        i = end
    yield ''


def _error(value):
    if value:
        return ValueError('unexpected token in plural form: %s' % value)
    return ValueError('unexpected end of plural form')


# The binary operators of C from the weakest to the strongest, with those of
# Python.
_binary_ops = (
    {'||': 'or'},
    {'&&': 'and'},
    {'==': '==', '!=': '!='},
    {'<': '<', '>': '>', '<=': '<=', '>=': '>='},
    {'+': '+', '-': '-'},
    {'*': '*', '/': '//', '%': '%'},
)


class _PluralParser:
    def __init__(self, text):
        self.tokens = _tokenize(text)
        self.advance()

    def advance(self):
        self.token = next(self.tokens)

    def expression(self, nested=False):
        condition, _ = self.binary(0)
        if self.token != '?':
            return condition
        self.advance()
        if_true = self.expression(True)
        if self.token != ':':
            raise _error(self.token)
        self.advance()
        if_false = self.expression()
        result = '%s if %s else %s' % (if_true, condition, if_false)
        return '(%s)' % result if nested else result

    def binary(self, level):
        # Returns the text and whether it is a comparison: chains of these mean
        # something else in Python and get parentheses.
        if level == len(_binary_ops):
            return self.operand(), False
        left, compares = self.binary(level + 1)
        ops = _binary_ops[level]
        while self.token in ops:
            op = ops[self.token]
            self.advance()
            right, right_compares = self.binary(level + 1)
            if level in (2, 3):
                if compares:
                    left = '(%s)' % left
                if right_compares:
                    right = '(%s)' % right
                compares = True
            left = '%s %s %s' % (left, op, right)
        return left, compares

    def operand(self):
        result = ''
        while self.token == '!':
            result += 'not '
            self.advance()
        token = self.token
        if token == '(':
            self.advance()
            token = '(%s)' % self.expression()
            if self.token != ')':
                raise ValueError('unbalanced parenthesis in plural form')
        elif token.isdigit():
            token = '%d' % int(token, 10)
        elif token != 'n':
            raise _error(token)
        self.advance()
        return result + token


def _as_int(n):
    # Not-quite-integers such as 1.0 are accepted, with a warning.
    try:
        round(n)
    except TypeError:
        raise TypeError('Plural value must be an integer, got %s' %
                        (n.__class__.__name__,)) from None
    return _as_int2(n)


def _as_int2(n):
    try:
        return operator.index(n)
    except TypeError:
        pass
    import warnings
    # The warning is about the first caller outside this module.
    frame = sys._getframe(1)
    stacklevel = 2
    while frame.f_back is not None and frame.f_globals.get('__name__') == __name__:
        stacklevel += 1
        frame = frame.f_back
    warnings.warn('Plural value must be an integer, got %s' %
                  (n.__class__.__name__,),
                  DeprecationWarning,
                  stacklevel)
    return n


def c2py(plural):
    """Make a Python function of a plural form expression in C."""
    if len(plural) > 1000:
        raise ValueError('plural form expression is too long')
    try:
        parser = _PluralParser(plural)
        result = parser.expression()
        if parser.token:
            raise _error(parser.token)
        depth = 0
        for c in result:
            if c == '(':
                depth += 1
                # Python has a limit for nested parentheses too.
                if depth > 20:
                    raise ValueError('plural form expression is too complex')
            elif c == ')':
                depth -= 1

        namespace = {'_as_int': _as_int, '__name__': __name__}
        exec('def func(n):\n'
             '    if not isinstance(n, int):\n'
             '        n = _as_int(n)\n'
             '    return int(%s)\n' % result, namespace)
        return namespace['func']
    except RecursionError:
        # Deeply nested input must not be an attack.
        raise ValueError('plural form expression is too complex')


def _expand_lang(loc):
    # de_AT.UTF-8@euro, then without the parts that may be missing in the name
    # of the catalog's folder, the most specific name first.
    import locale
    loc = locale.normalize(loc)
    rest, at, modifier = loc.partition('@')
    rest, dot, codeset = rest.partition('.')
    language, underscore, territory = rest.partition('_')
    names = []
    for m in ([at + modifier, ''] if at else ['']):
        for c in ([dot + codeset, ''] if dot else ['']):
            for t in ([underscore + territory, ''] if underscore else ['']):
                names.append(language + t + c + m)
    return names


class NullTranslations:
    """Translations that change nothing; base of those that do."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        if self._fallback:
            return self._fallback.gettext(message)
        return message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if _as_int2(n) == 1 else msgid2

    def pgettext(self, context, message):
        if self._fallback:
            return self._fallback.pgettext(context, message)
        return message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if _as_int2(n) == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins
        builtins.__dict__['_'] = self.gettext
        if names is not None:
            for name in {'gettext', 'ngettext', 'npgettext', 'pgettext'} & set(names):
                builtins.__dict__[name] = getattr(self, name)


_missing = object()


class GNUTranslations(NullTranslations):
    # The first number of a .mo file shows its byte order.
    LE_MAGIC = 0x950412de
    BE_MAGIC = 0xde120495

    # How a message with a context is stored.
    CONTEXT = "%s\x04%s"

    # Major versions of the format.
    VERSIONS = (0, 1)

    def _get_versions(self, version):
        """Split a version into its major and minor numbers"""
        return (version >> 16, version & 0xffff)

    def _parse(self, fp):
        """Read a .mo file."""
        from struct import unpack
        filename = getattr(fp, 'name', '')
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)
        buf = fp.read()
        order = {self.LE_MAGIC: '<', self.BE_MAGIC: '>'}.get(unpack('<I', buf[:4])[0])
        if order is None:
            raise OSError(0, 'Bad magic number', filename)
        version, count, originals, translations = unpack(order + '4I', buf[4:20])
        major_version, minor_version = self._get_versions(version)
        if major_version not in self.VERSIONS:
            raise OSError(0, 'Bad version number ' + str(major_version), filename)

        def string(table, i):
            # Both tables have the length and the offset of each string.
            length, offset = unpack(order + 'II', buf[table + 8*i:table + 8*i + 8])
            # A null byte follows each string.
            if offset + length >= len(buf):
                raise OSError(0, 'File is corrupt', filename)
            return buf[offset:offset + length]

        for i in range(count):
            message = string(originals, i)
            translated = string(translations, i)
            # The translation of the empty message describes the catalog.
            if not message:
                self._parse_header(translated)
            charset = self._charset or 'ascii'
            if b'\x00' in message:
                singular, plural = message.split(b'\x00')
                singular = str(singular, charset)
                for form, text in enumerate(translated.split(b'\x00')):
                    catalog[(singular, form)] = str(text, charset)
            else:
                catalog[str(message, charset)] = str(translated, charset)

    def _parse_header(self, header):
        last = None
        for line in header.split(b'\n'):
            item = line.decode().strip()
            if not item or item.startswith('#-#-#-#-#') and item.endswith('#-#-#-#-#'):
                # The latter are marks of msgcat.
                continue
            key = value = None
            if ':' in item:
                key, value = item.split(':', 1)
                key = key.strip().lower()
                value = value.strip()
                self._info[key] = value
                last = key
            elif last:
                self._info[last] += '\n' + item
            if key == 'content-type':
                self._charset = value.split('charset=')[1]
            elif key == 'plural-forms':
                self.plural = c2py(value.split(';')[1].split('plural=')[1])

    def _lookup(self, key):
        # A message with plural forms is found by gettext() too.
        found = self._catalog.get(key, _missing)
        if found is _missing:
            found = self._catalog.get((key, self.plural(1)), _missing)
        return found

    def gettext(self, message):
        found = self._lookup(message)
        return super().gettext(message) if found is _missing else found

    def ngettext(self, msgid1, msgid2, n):
        try:
            return self._catalog[(msgid1, self.plural(n))]
        except KeyError:
            if self._fallback:
                return self._fallback.ngettext(msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        found = self._lookup(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is _missing else found

    def npgettext(self, context, msgid1, msgid2, n):
        try:
            return self._catalog[self.CONTEXT % (context, msgid1), self.plural(n)]
        except KeyError:
            if self._fallback:
                return self._fallback.npgettext(context, msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2


def find(domain, localedir=None, languages=None, all=False):
    # Finds the file of a domain, or all of them, for the languages that the
    # environment asks for.
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = []
        for variable in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
            value = os.environ.get(variable)
            if value:
                languages = value.split(':')
                break
        if 'C' not in languages:
            languages.append('C')

    found = []
    seen = set()
    for lang in languages:
        # C is the language of the program itself.  Stopping here saves the
        # import of locale in the most frequent case.
        if lang == 'C':
            break
        for name in _expand_lang(lang):
            if name == 'C':
                return found if all else None
            if name in seen:
                continue
            seen.add(name)
            mofile = os.path.join(localedir, name, 'LC_MESSAGES', '%s.mo' % domain)
            if os.path.exists(mofile):
                if not all:
                    return mofile
                found.append(mofile)
    return found if all else None


# Catalogs that have been read, by class and path.
_translations = {}


def translation(domain, localedir=None, languages=None,
                class_=None, fallback=False):
    if class_ is None:
        class_ = GNUTranslations
    mofiles = find(domain, localedir, languages, all=True)
    if not mofiles:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT,
                                'No translation file found for domain', domain)
    import copy
    result = None
    for mofile in mofiles:
        key = (class_, os.path.abspath(mofile))
        t = _translations.get(key)
        if t is None:
            with open(mofile, 'rb') as fp:
                t = _translations.setdefault(key, class_(fp))
        # A copy, because it may get a fallback.
        t = copy.copy(t)
        if result is None:
            result = t
        else:
            result.add_fallback(t)
    return result


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)


# Directories of the domains that bindtextdomain() bound, and the domain of the
# functions without one.
_localedirs = {}
_current_domain = 'messages'


def textdomain(domain=None):
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of_domain(domain):
    try:
        return translation(domain, _localedirs.get(domain, None))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    return _of_domain(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of_domain(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _of_domain(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of_domain(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


# An older name.
Catalog = translation
