"""Locales: numbers, money and text by the customs of a place.

The native module _locale does what the system can do. A program starts in
the locale 'C'; setlocale(LC_ALL, '') is that of the user. The tables of names
are in _locale_names, which is loaded when a name has to be looked up.
"""

import functools
import sys
from builtins import str as _builtin_str

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error",
           "setlocale", "localeconv", "strcoll", "strxfrm",
           "str", "atof", "atoi", "format_string", "currency",
           "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY",
           "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding"]


def _strcoll(a, b):
    """Compare two strings: negative, zero or positive."""
    return (a > b) - (a < b)


def _strxfrm(s):
    """A string that compares as strcoll() does."""
    return s


try:
    from _locale import *
except ImportError:
    # The locale C, without the system.
    CHAR_MAX = 127
    LC_ALL = 6
    LC_COLLATE = 3
    LC_CTYPE = 0
    LC_MESSAGES = 5
    LC_MONETARY = 4
    LC_NUMERIC = 1
    LC_TIME = 2
    Error = ValueError

    def localeconv():
        """The customs of the locale as a dict."""
        unknown = 127
        conv = dict.fromkeys((
            'n_sign_posn', 'p_sign_posn', 'p_cs_precedes', 'n_cs_precedes',
            'n_sep_by_space', 'p_sep_by_space', 'frac_digits', 'int_frac_digits'),
            unknown)
        conv.update(dict.fromkeys((
            'currency_symbol', 'negative_sign', 'positive_sign', 'int_curr_symbol',
            'thousands_sep', 'mon_thousands_sep', 'mon_decimal_point'), ''))
        conv.update(grouping=[unknown], mon_grouping=[], decimal_point='.')
        return conv

    def setlocale(category, value=None):
        """Set the locale of a category, which can only be 'C', and return it."""
        if value not in (None, '', 'C'):
            raise Error('_locale emulation only supports "C" locale')
        return 'C'

if 'strxfrm' not in globals():
    strxfrm = _strxfrm
if 'strcoll' not in globals():
    strcoll = _strcoll

_localeconv = localeconv

# For tests.
_override_localeconv = {}


@functools.wraps(_localeconv)
def localeconv():
    conv = _localeconv()
    if _override_localeconv:
        conv.update(_override_localeconv)
    return conv


# Numbers.


def _grouping_intervals(grouping):
    """Generate the sizes of the groups of digits, from the right."""
    last = None
    for interval in grouping:
        if interval == CHAR_MAX:
            return  # no further groups
        if interval == 0:
            if last is None:
                raise ValueError('invalid grouping')
            while True:
                yield last
        yield interval
        last = interval


def _group(s, monetary=False):
    """Put separators into a number; return it and how much it has grown."""
    conv = localeconv()
    separator = conv['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conv['mon_grouping' if monetary else 'grouping']
    if not grouping:
        return s, 0
    stripped = s.rstrip()
    right = s[len(stripped):]
    s = stripped
    left = ''
    groups = []
    for interval in _grouping_intervals(grouping):
        if not s or s[-1] not in '0123456789':
            # Only spaces and a sign are left.
            left, s = s, ''
            break
        groups.insert(0, s[-interval:])
        s = s[:-interval]
    if s:
        groups.insert(0, s)
    return (left + separator.join(groups) + right,
            len(separator) * (len(groups) - 1))


def _strip_padding(s, amount):
    """Take that many spaces off, first on the left and then on the right."""
    start, end = 0, len(s)
    while amount and s[start] == ' ':
        start += 1
        amount -= 1
    while amount and s[end - 1] == ' ':
        end -= 1
        amount -= 1
    return s[start:end]


_percent_re = None


def _percent_pattern():
    global _percent_re
    if _percent_re is None:
        import re
        _percent_re = re.compile(r'%(?:\((?P<key>.*?)\))?'
                                 r'(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')
    return _percent_re


def _format(percent, value, grouping=False, monetary=False, *additional):
    text = percent % ((value,) + additional) if additional else percent % value
    if percent[-1] in 'eEfFgGdiu':
        text = _localize(text, grouping, monetary)
    return text


def _localize(formatted, grouping=False, monetary=False):
    whole, point, fraction = formatted.partition('.')
    grown = 0
    if grouping:
        whole, grown = _group(whole, monetary=monetary)
    if point:
        point = localeconv()['mon_decimal_point' if monetary else 'decimal_point']
    text = whole + point + fraction
    # The separators take the place of padding.
    return _strip_padding(text, grown) if grown else text


def format_string(f, val, grouping=False, monetary=False):
    """f % val with numbers as the locale has them.

    grouping puts in separators of thousands; monetary uses the customs for
    money.
    """
    from collections.abc import Mapping
    percents = list(_percent_pattern().finditer(f))
    values = []
    if isinstance(val, Mapping):
        for percent in percents:
            text = percent.group()
            values.append('%' if text[-1] == '%'
                          else _format(text, val, grouping, monetary))
    else:
        if not isinstance(val, tuple):
            val = (val,)
        i = 0
        for percent in percents:
            text = percent.group()
            if text[-1] == '%':
                values.append('%')
                continue
            # A '*' takes a value too.
            stars = percent['modifiers'].count('*')
            values.append(_format(text, val[i], grouping, monetary,
                                  *val[i + 1:i + 1 + stars]))
            i += 1 + stars
    return _percent_pattern().sub('%s', f) % tuple(values)


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money as the locale has it.

    symbol adds that of the currency, international the one of ISO 4217.
    """
    conv = localeconv()
    digits = conv['int_frac_digits' if international else 'frac_digits']
    if digits == 127:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    # Where a sign may have to be.
    text = f'<{_localize(f"{abs(val):.{digits}f}", grouping, monetary=True)}>'
    kind = 'n' if val < 0 else 'p'
    if symbol:
        sign = conv['int_curr_symbol' if international else 'currency_symbol']
        gap = ' ' if conv[kind + '_sep_by_space'] else ''
        if conv[kind + '_cs_precedes']:
            text = sign + gap + text
        else:
            if international and sign[-1] == ' ':
                sign = sign[:-1]
            text = text + gap + sign
    sign = conv['negative_sign' if val < 0 else 'positive_sign']
    position = conv[kind + '_sign_posn']
    if position == 0:
        text = f'({text})'
    elif position == 2:
        text += sign
    elif position == 3:
        text = text.replace('<', sign)
    elif position == 4:
        text = text.replace('>', sign)
    else:
        # 1, and what the locale does not say.
        text = sign + text
    return text.replace('<', '').replace('>', '')


def str(val):
    """A float as text, with the decimal point of the locale."""
    return _format('%.12g', val)


def delocalize(string):
    "A number as text by the locale, in the form that float() takes."
    conv = localeconv()
    if conv['thousands_sep']:
        string = string.replace(conv['thousands_sep'], '')
    if conv['decimal_point']:
        string = string.replace(conv['decimal_point'], '.')
    return string


def localize(string, grouping=False, monetary=False):
    """A number as text, in the form of the locale."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    "The float of a text in the form of the locale."
    return func(delocalize(string))


def atoi(string):
    "The int of a text in the form of the locale."
    return int(delocalize(string))


# Names.


_setlocale = setlocale


def __getattr__(name):
    if name not in ('locale_alias', 'locale_encoding_alias', 'windows_locale'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import _locale_names
    value = globals()[name] = getattr(_locale_names, name)
    return value


def _replace_encoding(code, encoding):
    """The name with an encoding, in the spelling of names of locales."""
    import encodings.aliases
    from _locale_names import locale_encoding_alias
    language = code.partition('.')[0]
    name = encodings.normalize_encoding(encoding)
    encoding = encodings.aliases.aliases.get(name.lower(), name)
    name = encoding.lower()
    if name not in locale_encoding_alias:
        name = name.replace('_', '').replace('-', '')
    return f'{language}.{locale_encoding_alias.get(name, encoding)}'


def _append_modifier(code, modifier):
    if modifier == 'euro':
        if '.' not in code:
            return code + '.ISO8859-15'
        encoding = code.partition('.')[2]
        if encoding in ('ISO8859-15', 'UTF-8'):
            return code  # has the sign
        if encoding == 'ISO8859-1':
            return _replace_encoding(code, 'ISO8859-15')
    return code + '@' + modifier


def normalize(localename):
    """The name of a locale in the form that setlocale() takes.

    A name that is not known comes back unchanged.
    """
    from _locale_names import locale_alias
    code = localename.lower().replace(':', '.')
    code, _, modifier = code.partition('@')
    language, _, encoding = code.partition('.')
    encoding = encoding.partition('.')[0]
    short = encoding.replace('-', '').replace('_', '')
    with_encoding = f'{language}.{short}' if encoding else language
    suffix = '@' + modifier if modifier else ''

    # The whole name, without the modifier, without the encoding, without both.
    found = locale_alias.get(with_encoding + suffix)
    if found is not None:
        return found
    if modifier:
        found = locale_alias.get(with_encoding)
        if found is not None:
            if '@' not in found:
                return _append_modifier(found, modifier)
            if found.partition('@')[2].lower() == modifier:
                return found
    if encoding:
        found = locale_alias.get(language + suffix)
        if found is not None:
            found, at, rest = found.partition('@')
            return _replace_encoding(found, encoding) + at + rest
        if modifier:
            found = locale_alias.get(language)
            if found is not None:
                found, at, rest = found.partition('@')
                if not at:
                    return _append_modifier(_replace_encoding(found, encoding), modifier)
                if rest.lower() == modifier:
                    return _replace_encoding(found, encoding) + at + rest
    return localename


def _parse_localename(localename):
    """The name as (language, encoding); each may be None."""
    code, _, modifier = normalize(localename).partition('@')
    if modifier == 'euro' and '.' not in code:
        return code, 'iso-8859-15'
    if '.' in code:
        return tuple(code.split('.')[:2])
    if code == 'C':
        return None, None
    if code == 'UTF-8':
        # On macOS, for LC_CTYPE.
        return None, 'UTF-8'
    raise ValueError(f'unknown locale: {localename}')


def _build_localename(localetuple):
    """The name made of (language, encoding)."""
    try:
        language, encoding = localetuple
        if language is None:
            language = 'C'
        return language if encoding is None else language + '.' + encoding
    except (TypeError, ValueError):
        raise TypeError('Locale must be None, a string, or an iterable of '
                        'two strings -- language code, encoding.') from None


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """The locale of the user as (language, encoding) (deprecated).

    envvars are the environment variables that tell, in this order.
    """
    import warnings
    warnings._deprecated(
        'locale.getdefaultlocale',
        '{name!r} is deprecated and slated for removal in Python {remove}. '
        'Use setlocale(), getencoding() and getlocale() instead.',
        remove=(3, 15))
    return _getdefaultlocale(envvars)


def _getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    try:
        # Windows knows by itself.
        import _locale
        code, encoding = _locale._getdefaultlocale()
    except (ImportError, AttributeError):
        pass
    else:
        if sys.platform == 'win32' and code and code[:2] == '0x':
            from _locale_names import windows_locale
            code = windows_locale.get(int(code, 0))
        return code, encoding

    import os
    for variable in envvars:
        name = os.environ.get(variable)
        if name:
            if variable == 'LANGUAGE':
                # A list by preference.
                name = name.split(':')[0]
            break
    else:
        name = 'C'
    return _parse_localename(name)


def getlocale(category=LC_CTYPE):
    """The locale of a category as (language, encoding); each may be None."""
    name = _setlocale(category)
    if category == LC_ALL and ';' in name:
        raise TypeError('category LC_ALL is not supported')
    return _parse_localename(name)


def setlocale(category, locale=None):
    """Set the locale of a category and return its name; without locale only that.

    locale is a name, '' for that of the user, or (language, encoding). Not
    safe with threads. Error: there is no such locale.
    """
    if locale and not isinstance(locale, _builtin_str):
        locale = normalize(_build_localename(locale))
    return _setlocale(category, locale)


try:
    from _locale import getencoding
except ImportError:
    def getencoding():
        # What files have is the best guess.
        return sys.getfilesystemencoding()


def getpreferredencoding(do_setlocale=True):
    """The encoding of text by the locale; of the user's, unless do_setlocale is false."""
    if sys.flags.warn_default_encoding:
        import warnings
        warnings.warn('UTF-8 Mode affects locale.getpreferredencoding(). Consider '
                      'locale.getencoding() instead.', EncodingWarning, 2)
    if sys.flags.utf8_mode:
        return 'utf-8'
    if not do_setlocale or 'CODESET' not in globals():
        return getencoding()
    old = setlocale(LC_CTYPE)
    try:
        try:
            setlocale(LC_CTYPE, '')
        except Error:
            pass
        return getencoding()
    finally:
        setlocale(LC_CTYPE, old)


try:
    LC_MESSAGES
except NameError:
    pass
else:
    __all__.append("LC_MESSAGES")


def _print_locale():
    """Print the locales of all categories, as they are and by the user's settings."""
    categories = {name: value for name, value in globals().items()
                  if name.startswith('LC_') and name != 'LC_ALL'}

    def show():
        for name, category in categories.items():
            print(name, '...')
            language, encoding = getlocale(category)
            print('   Language: ', language or '(undefined)')
            print('   Encoding: ', encoding or '(undefined)')
            print()

    print('Locale defaults as determined by getdefaultlocale():')
    print('-' * 72)
    language, encoding = _getdefaultlocale()
    print('Language: ', language or '(undefined)')
    print('Encoding: ', encoding or '(undefined)')
    print()
    print('Locale settings on startup:')
    print('-' * 72)
    show()
    try:
        setlocale(LC_ALL, '')
    except Error:
        print('NOTE:')
        print('setlocale(LC_ALL, "") does not support the default locale')
        print('given in the OS environment variables.')
    else:
        print()
        print('Locale settings after calling setlocale(LC_ALL, ""):')
        print('-' * 72)
        show()


if __name__ == '__main__':
    _print_locale()
