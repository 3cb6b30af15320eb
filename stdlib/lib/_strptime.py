"""Parsing of times, for time.strptime() and datetime.strptime().

A format is translated to a regular expression; TimeRE has the patterns of the
directives, LocaleTime the names that depend on the locale.
"""

import time
import calendar
from datetime import (date as datetime_date,
                      timedelta as datetime_timedelta,
                      timezone as datetime_timezone)
from re import compile as re_compile
from re import IGNORECASE
from re import escape as re_escape
from _thread import allocate_lock as _thread_allocate_lock

__all__ = []


def _getlang():
    # Only compared: tells when the locale has changed.
    try:
        from _locale import setlocale, LC_TIME
    except ImportError:
        return None, None
    if setlocale(LC_TIME, None) in ('C', 'POSIX'):
        # What locale.getlocale() returns, without the import.
        return None, None
    import locale
    return locale.getlocale(LC_TIME)


class LocaleTime(object):
    """The names of days, months, halves of the day and time zones, in lower case,
    and the formats of %c, %x and %X.

    f_weekday, a_weekday: names of days and their abbreviations
    f_month, a_month: names of months and their abbreviations, from index 1
    am_pm: names of the halves of the day
    LC_date_time, LC_date, LC_time: formats
    timezone: names without and with daylight saving time, as two sets
    """

    def __init__(self):
        self.lang = _getlang()
        self.a_weekday = [name.lower() for name in calendar.day_abbr]
        self.f_weekday = [name.lower() for name in calendar.day_name]
        self.a_month = [name.lower() for name in calendar.month_abbr]
        self.f_month = [name.lower() for name in calendar.month_name]
        self.am_pm = [
            time.strftime("%p", time.struct_time((1999, 3, 17, hour, 44, 55, 2, 76, 0))).lower()
            for hour in (1, 22)]
        self._find_timezones()
        self._find_formats()
        if _getlang() != self.lang:
            raise ValueError("locale changed during initialization")
        if time.tzname != self.tzname or time.daylight != self.daylight:
            raise ValueError("timezone changed during initialization")

    def _find_timezones(self):
        try:
            time.tzset()
        except AttributeError:
            pass
        self.tzname = time.tzname
        self.daylight = time.daylight
        standard = frozenset({"utc", "gmt", self.tzname[0].lower()})
        saving = frozenset({self.tzname[1].lower()} if self.daylight else ())
        self.timezone = (standard, saving)

    def _find_formats(self):
        # Formats a time whose fields are all different and replaces each by its
        # directive.  The order matters: '1999' before '99'.
        sample = time.struct_time((1999, 3, 17, 22, 44, 55, 2, 76, 0))
        replacements = [('%', '%%'), (self.f_weekday[2], '%A'),
                        (self.f_month[3], '%B'), (self.a_weekday[2], '%a'),
                        (self.a_month[3], '%b'), (self.am_pm[1], '%p'),
                        ('1999', '%Y'), ('99', '%y'), ('22', '%H'),
                        ('44', '%M'), ('55', '%S'), ('76', '%j'),
                        ('17', '%d'), ('03', '%m'), ('3', '%m'),
                        ('2', '%w'), ('10', '%I')]
        replacements += [(tz, "%Z") for names in self.timezone for tz in names]
        # A Sunday: its week differs between %U and %W.
        sunday = time.struct_time((1999, 1, 3, 1, 1, 1, 6, 3, 0))
        formats = []
        for directive in ('%c', '%x', '%X'):
            text = time.strftime(directive, sample).lower()
            for old, new in replacements:
                # Not every locale has all the names.
                if old:
                    text = text.replace(old, new)
            week = '%W' if '00' in time.strftime(directive, sunday) else '%U'
            formats.append(text.replace('11', week))
        self.LC_date_time, self.LC_date, self.LC_time = formats


class TimeRE(dict):
    """The patterns of the directives, by their letters."""

    def __init__(self, locale_time=None):
        names = self.locale_time = locale_time or LocaleTime()
        super().__init__({
            'd': r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
            'f': r"(?P<f>[0-9]{1,6})",
            'H': r"(?P<H>2[0-3]|[0-1]\d|\d)",
            'I': r"(?P<I>1[0-2]|0[1-9]|[1-9])",
            'G': r"(?P<G>\d\d\d\d)",
            'j': r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
            'm': r"(?P<m>1[0-2]|0[1-9]|[1-9])",
            'M': r"(?P<M>[0-5]\d|\d)",
            'S': r"(?P<S>6[0-1]|[0-5]\d|\d)",
            'U': r"(?P<U>5[0-3]|[0-4]\d|\d)",
            'W': r"(?P<W>5[0-3]|[0-4]\d|\d)",
            'w': r"(?P<w>[0-6])",
            'u': r"(?P<u>[1-7])",
            'V': r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
            'y': r"(?P<y>\d\d)",
            'Y': r"(?P<Y>\d\d\d\d)",
            'z': r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
            'A': self._one_of(names.f_weekday, 'A'),
            'a': self._one_of(names.a_weekday, 'a'),
            'B': self._one_of(names.f_month[1:], 'B'),
            'b': self._one_of(names.a_month[1:], 'b'),
            'p': self._one_of(names.am_pm, 'p'),
            'Z': self._one_of((tz for group in names.timezone for tz in group), 'Z'),
            '%': '%'})
        self['c'] = self.pattern(names.LC_date_time)
        self['x'] = self.pattern(names.LC_date)
        self['X'] = self.pattern(names.LC_time)

    @staticmethod
    def _one_of(names, directive):
        # Longer names first: one may begin with another.
        names = sorted(names, key=len, reverse=True)
        if not any(names):
            return ''
        return '(?P<%s>%s)' % (directive, '|'.join(map(re_escape, names)))

    def pattern(self, format):
        """Return the pattern of a format as a string.

        Whitespace in the format stands for any amount of whitespace.
        """
        format = re_compile(r"([\\.^$*+?\(\){}\[\]|])").sub(r"\\\1", format)
        format = re_compile(r'\s+').sub(r'\\s+', format)
        parts = []
        has_year = has_day = False
        while '%' in format:
            text, _, format = format.partition('%')
            letter = format[0]
            parts += [text, self[letter]]
            format = format[1:]
            if letter in 'YyG':
                has_year = True
            elif letter == 'd':
                has_day = True
        if has_day and not has_year:
            import os
            import warnings
            warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""",
                          DeprecationWarning,
                          skip_file_prefixes=(os.path.dirname(__file__),))
        return ''.join(parts) + format

    def compile(self, format):
        """Return the compiled pattern of a format."""
        return re_compile(self.pattern(format), IGNORECASE)


# The lock protects both caches, which belong to one locale and time zone.
_cache_lock = _thread_allocate_lock()
_TimeRE_cache = TimeRE()
_CACHE_MAX_SIZE = 5
_regex_cache = {}


def _calc_julian_from_U_or_W(year, week_of_year, day_of_week, week_starts_Mon):
    """Return the day of the year of a weekday in a week.

    It may be zero or negative: a day of the year before.
    """
    first_weekday = datetime_date(year, 1, 1).weekday()
    if not week_starts_Mon:
        first_weekday = (first_weekday + 1) % 7
        day_of_week = (day_of_week + 1) % 7
    # Week 0 has the days before the first Monday (or Sunday).
    if week_of_year == 0:
        return 1 + day_of_week - first_weekday
    return 1 + (7 - first_weekday) % 7 + 7 * (week_of_year - 1) + day_of_week


def _compiled(format):
    """Return the pattern of a format and the LocaleTime it is based on."""
    global _TimeRE_cache
    with _cache_lock:
        names = _TimeRE_cache.locale_time
        if (_getlang() != names.lang or time.tzname != names.tzname
                or time.daylight != names.daylight):
            _TimeRE_cache = TimeRE()
            _regex_cache.clear()
            names = _TimeRE_cache.locale_time
        pattern = _regex_cache.get(format)
        if not pattern:
            if len(_regex_cache) > _CACHE_MAX_SIZE:
                _regex_cache.clear()
            try:
                pattern = _TimeRE_cache.compile(format)
            except KeyError as err:
                bad_directive = err.args[0]
                # The percent sign was escaped.
                if bad_directive == "\\":
                    bad_directive = "%"
                raise ValueError("'%s' is a bad directive in format '%s'" %
                                 (bad_directive, format)) from None
            except IndexError:
                # The format ends with a percent sign.
                raise ValueError("stray %% in format '%s'" % format) from None
            _regex_cache[format] = pattern
    return pattern, names


def _offset(text):
    """Return the seconds and microseconds of an offset like +05:30."""
    if text == 'Z':
        return 0, 0
    digits = text
    if digits[3] == ':':
        digits = digits[:3] + digits[4:]
        if len(digits) > 5:
            if digits[5] != ':':
                raise ValueError(f"Inconsistent use of : in {text}")
            digits = digits[:5] + digits[6:]
    seconds = int(digits[1:3]) * 3600 + int(digits[3:5]) * 60 + int(digits[5:7] or 0)
    us = int(digits[8:].ljust(6, '0'))
    return (-seconds, -us) if text.startswith('-') else (seconds, us)


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return the fields of a time tuple with time zone, the microseconds, and
    those of the offset from UTC."""
    for index, arg in enumerate([data_string, format]):
        if not isinstance(arg, str):
            msg = "strptime() argument {} must be str, not {}"
            raise TypeError(msg.format(index, type(arg)))

    pattern, names = _compiled(format)
    match = pattern.match(data_string)
    if not match:
        raise ValueError("time data %r does not match format %r" %
                         (data_string, format))
    if len(data_string) != match.end():
        raise ValueError("unconverted data remains: %s" %
                         data_string[match.end():])
    found = match.groupdict()

    def number(letter, default=None):
        text = found.get(letter)
        return default if text is None else int(text)

    year = number('Y')
    if year is None and found.get('y') is not None:
        # The rule of POSIX.
        year = number('y')
        year += 2000 if year <= 68 else 1900
    iso_year = number('G')

    month = number('m', 1)
    for letter, table in (('B', names.f_month), ('b', names.a_month)):
        if letter in found:
            month = table.index(found[letter].lower())
    day = number('d', 1)

    hour = number('H', 0)
    if 'I' in found:
        hour = number('I')
        half = (found.get('p') or '').lower()
        if half in ('', names.am_pm[0]):
            # 12 in the morning is midnight.
            if hour == 12:
                hour = 0
        elif half == names.am_pm[1] and hour != 12:
            hour += 12
    minute = number('M', 0)
    second = number('S', 0)
    fraction = int(found['f'].ljust(6, '0')) if 'f' in found else 0

    # From 0 for Monday.
    weekday = None
    for letter, table in (('A', names.f_weekday), ('a', names.a_weekday)):
        if letter in found:
            weekday = table.index(found[letter].lower())
    if 'w' in found:
        weekday = (number('w') - 1) % 7
    if 'u' in found:
        weekday = number('u') - 1
    julian = number('j')
    iso_week = number('V')

    gmtoff = None
    gmtoff_fraction = 0
    if 'z' in found:
        gmtoff, gmtoff_fraction = _offset(found['z'])

    tz = -1
    tzname = found.get('Z')
    if tzname is not None:
        zone = tzname.lower()
        for value, group in enumerate(names.timezone):
            if zone in group:
                # Both names may be the same: then nothing is known.
                if not (time.tzname[0] == time.tzname[1] and time.daylight
                        and zone not in ("utc", "gmt")):
                    tz = value
                break

    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not "
                             "compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with "
                             "the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with "
                             "the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with "
                         "the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")

    leap_day = False
    if year is None:
        # February 29 needs a leap year to be valid.
        leap_day = month == 2 and day == 29
        year = 1904 if leap_day else 1900

    if julian is None and weekday is not None:
        for letter in 'UW':
            if letter in found:
                julian = _calc_julian_from_U_or_W(year, number(letter), weekday,
                                                  letter == 'W')
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if calendar.isleap(year) else 365
        if julian is None and iso_year is not None:
            result = datetime_date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = result.year, result.month, result.day

    january1 = datetime_date(year, 1, 1).toordinal()
    if julian is None:
        # The order of the calls decides which error a bad date gives.
        julian = datetime_date(year, month, day).toordinal() - january1 + 1
    else:
        result = datetime_date.fromordinal(january1 + julian - 1)
        year, month, day = result.year, result.month, result.day
    if weekday is None:
        weekday = datetime_date(year, month, day).weekday()
    if leap_day:
        year = 1900
    return ((year, month, day, hour, minute, second,
             weekday, julian, tz, tzname, gmtoff), fraction, gmtoff_fraction)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return the time tuple of a string."""
    fields = _strptime(data_string, format)[0]
    return time.struct_time(fields[:time._STRUCT_TM_ITEMS])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return the datetime (of the class cls) of a string."""
    fields, fraction, gmtoff_fraction = _strptime(data_string, format)
    tzname, gmtoff = fields[-2:]
    args = fields[:6] + (fraction,)
    if gmtoff is not None:
        delta = datetime_timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
        args += (datetime_timezone(delta, tzname) if tzname
                 else datetime_timezone(delta),)
    return cls(*args)
