"""Constants with groups of characters, templates, and a customizable str.format."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
           "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

import _string

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize each word of a string.

    The words are those of s.split(sep).  Without sep, runs of whitespace become
    one space and those at the ends disappear.
    """
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


# The default of parameters for which every mapping is a valid argument.
_sentinel_dict = {}


class _Lazy:
    # A class attribute that is computed at its first use.  Template needs the
    # module re, which most importers of string do not.
    def __init__(self, name, make):
        self.name = name
        self.make = make

    def __get__(self, instance, owner):
        value = self.make()
        setattr(Template, self.name, value)
        # A subclass has its own pattern, so this is always for Template.
        return value


def _ignorecase():
    import re
    return re.IGNORECASE


def _compile_pattern(cls, pattern=None):
    import re
    if pattern is None:
        delim = re.escape(cls.delimiter)
        pattern = (
            rf'{delim}(?:(?P<escaped>{delim})'
            rf'|(?P<named>{cls.idpattern})'
            rf'|{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}'
            r'|(?P<invalid>))')
    return re.compile(pattern, cls.flags | re.VERBOSE)


class Template:
    """A string with $-placeholders: $name, ${name}, and $$ for a dollar sign."""

    delimiter = '$'
    # (?a:) keeps IGNORECASE from matching the non-ASCII characters whose lower
    # case is ASCII.
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _Lazy('flags', _ignorecase)
    pattern = _Lazy('pattern', lambda: _compile_pattern(Template))

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _compile_pattern(cls, cls.__dict__.get('pattern'))

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        start = mo.start('invalid')
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = start - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' %
                         (lineno, colno))

    def _bad_pattern(self):
        return ValueError('Unrecognized named group in pattern', self.pattern)

    def substitute(self, mapping=_sentinel_dict, /, **kws):
        mapping = _with_keywords(mapping, kws)

        def convert(mo):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                return str(mapping[named])
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                self._invalid(mo)
            raise self._bad_pattern()

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_sentinel_dict, /, **kws):
        mapping = _with_keywords(mapping, kws)

        def convert(mo):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                return mo.group()
            raise self._bad_pattern()

        return self.pattern.sub(convert, self.template)

    def _is_other(self, mo):
        # A match that is neither a name, nor an escape, nor invalid can only
        # come from a subclass's pattern that lacks these groups.
        return (mo.group('named') is None and mo.group('braced') is None
                and mo.group('escaped') is None and mo.group('invalid') is None)

    def is_valid(self):
        for mo in self.pattern.finditer(self.template):
            if mo.group('invalid') is not None:
                return False
            if self._is_other(mo):
                raise self._bad_pattern()
        return True

    def get_identifiers(self):
        ids = {}
        for mo in self.pattern.finditer(self.template):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                ids[named] = None
            elif self._is_other(mo):
                raise self._bad_pattern()
        return list(ids)


def _with_keywords(mapping, kws):
    if mapping is _sentinel_dict:
        return kws
    if kws:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return mapping


class Formatter:
    """Does what str.format() does, in steps that a subclass can override.

    The parsing is native; str.format() itself does not come here.
    """

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        # auto_arg_index is the next automatic number, or False once a field
        # has been numbered by hand.
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field '
                                     'numbering')
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field '
                                     'numbering')
                auto_arg_index = False

            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1,
                auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        elif conversion == 's':
            return str(value)
        elif conversion == 'r':
            return repr(value)
        elif conversion == 'a':
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """Iterate over (literal text, field name, format spec, conversion)."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """Look up a field name such as 0.name or key[1].

        Returns the object and the first part of the name.
        """
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
