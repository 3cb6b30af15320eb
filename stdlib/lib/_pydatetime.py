"""The classes of the module datetime, in Python.

Dates follow the Gregorian calendar, extended to the years 1 to 9999.  Day
number 1 is January 1 of year 1.
"""

# Reprs, pickles and error messages speak of the public module.
__name__ = "datetime"

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo",
           "MINYEAR", "MAXYEAR", "UTC")

import time as _time
import math as _math
import sys
from operator import index as _index

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059   # date.max.toordinal()

# Both are indexed by the month.
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

_MONTHNAMES = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun",
               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYNAMES = (None, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_DAY_US = 24 * 3600 * 10**6


# The calendar.

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    "Number of days before January 1 of the year."
    y = year - 1
    return y*365 + y//4 - y//100 + y//400


def _days_in_month(year, month):
    if month == 2 and _is_leap(year):
        return 29
    return _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    "Number of days in the year before the first day of the month."
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _ymd2ord(year, month, day):
    "Day number of a date."
    return _days_before_year(year) + _days_before_month(year, month) + day


def _ord2ymd(n):
    "Date of a day number."
    # Split off periods of 400, 100, 4 and 1 years.  The last day of a leap year
    # at the end of such a period would start the next one.
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    # A first guess at the month is exact or one too large.
    month = (n + 50) >> 5
    before = _days_before_month(year, month)
    if before > n:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, n - before + 1


def _isoweek1monday(year):
    "Day number of the Monday of the first ISO week: the one with January 4."
    january4 = _ymd2ord(year, 1, 4)
    return january4 - (january4 + 6) % 7


def _isoweek_to_gregorian(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        # Years with 53 weeks start on a Thursday, or on a Wednesday if leap.
        first_weekday = _ymd2ord(year, 1, 1) % 7
        if week != 53 or not (first_weekday == 4
                              or first_weekday == 3 and _is_leap(year)):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _ord2ymd(_isoweek1monday(year) + (week - 1) * 7 + day - 1)


def _build_struct_time(y, m, d, hh, mm, ss, dstflag):
    wday = (_ymd2ord(y, m, d) + 6) % 7
    dnum = _days_before_month(y, m) + d
    return _time.struct_time((y, m, d, hh, mm, ss, wday, dnum, dstflag))


# Formatting.

def _format_time(hh, mm, ss, us, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'seconds':
        return '%02d:%02d:%02d' % (hh, mm, ss)
    if timespec == 'microseconds':
        return '%02d:%02d:%02d.%06d' % (hh, mm, ss, us)
    if timespec == 'milliseconds':
        return '%02d:%02d:%02d.%03d' % (hh, mm, ss, us // 1000)
    if timespec == 'minutes':
        return '%02d:%02d' % (hh, mm)
    if timespec == 'hours':
        return '%02d' % hh
    raise ValueError('Unknown timespec value')


def _format_offset(off, sep=':'):
    # +HH:MM, with seconds and microseconds if they are not zero.
    if off is None:
        return ''
    sign = '+'
    if off._days < 0:
        sign = '-'
        off = -off
    minutes, seconds = divmod(off._seconds, 60)
    text = '%s%02d%s%02d' % (sign, minutes // 60, sep, minutes % 60)
    if seconds or off._microseconds:
        text += '%s%02d' % (sep, seconds)
        if off._microseconds:
            text += '.%06d' % off._microseconds
    return text


def _wrap_strftime(object, format, timetuple):
    # time.strftime() with %f, %z, %:z and %Z, which it cannot know.
    def offset(sep):
        if hasattr(object, "utcoffset"):
            return _format_offset(object.utcoffset(), sep)
        return ''

    parts = []
    i = 0
    while True:
        percent = format.find('%', i)
        if percent < 0:
            parts.append(format[i:])
            break
        parts.append(format[i:percent])
        code = format[percent + 1:percent + 2]
        i = percent + 2
        if code == 'f':
            parts.append('%06d' % getattr(object, 'microsecond', 0))
        elif code == 'z':
            parts.append(offset(''))
        elif code == ':' and format[i:i + 1] == 'z':
            i += 1
            parts.append(offset(':'))
        elif code == 'Z':
            name = object.tzname() if hasattr(object, "tzname") else None
            if name is not None:
                parts.append(name.replace('%', '%%'))
        else:
            parts.append('%' + code)
    return _time.strftime(''.join(parts), timetuple)


# Parsing of the ISO 8601 formats.

_DIGITS = '0123456789'


def _is_ascii_digit(c):
    return c in _DIGITS


def _digits(text, pos, n):
    # int() alone would take signs, spaces and foreign digits.
    part = text[pos:pos + n]
    if len(part) != n or not (part.isascii() and part.isdigit()):
        raise ValueError("Invalid ISO string")
    return int(part)


def _find_isoformat_datetime_separator(dtstr):
    # The date is one of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYY-Www, YYYYWwwD
    # and YYYYWww; any character may separate it from the time.
    n = len(dtstr)
    if n == 7:
        return 7
    if dtstr[4] == '-':
        if dtstr[5] != 'W':
            return 10
        # YYYY-Www, and perhaps -D; a dash may also be the separator.
        if n > 8 and dtstr[8] == '-':
            if n == 9:
                raise ValueError("Invalid ISO string")
            if n > 10 and _is_ascii_digit(dtstr[10]):
                # Two digits after the dash: an hour.
                return 8
            return 10
        return 8
    if dtstr[4] != 'W':
        return 8
    # YYYYWww with or without a digit for the day.
    i = 7
    while i < n and _is_ascii_digit(dtstr[i]):
        i += 1
    if i < 9:
        return i
    # A digit separates: its place depends on the number of digits.
    return 7 if i % 2 == 0 else 8


def _parse_isoformat_date(dtstr):
    # The length is 7, 8 or 10.
    year = _digits(dtstr, 0, 4)
    dashes = dtstr[4] == '-'
    pos = 4 + dashes
    if dtstr[pos:pos + 1] == "W":
        week = _digits(dtstr, pos + 1, 2)
        pos += 3
        day = 1
        if len(dtstr) > pos:
            if (dtstr[pos:pos + 1] == '-') != dashes:
                raise ValueError("Inconsistent use of dash separator")
            day = _digits(dtstr, pos + dashes, len(dtstr) - pos - dashes)
        return list(_isoweek_to_gregorian(year, week, day))
    month = _digits(dtstr, pos, 2)
    pos += 2
    if (dtstr[pos:pos + 1] == "-") != dashes:
        raise ValueError("Inconsistent use of dash separator")
    return [year, month, _digits(dtstr, pos + dashes, 2)]


def _parse_hh_mm_ss_ff(tstr):
    # HH[:?MM[:?SS[{.,}fff...]]]; more than six digits are cut off.
    parts = [0, 0, 0, 0]
    pos = 0
    for i in range(3):
        parts[i] = _digits(tstr, pos, 2)
        pos += 2
        following = tstr[pos:pos + 1]
        if i == 0:
            colons = following == ':'
        if not following or i == 2:
            break
        if colons:
            if following != ':':
                raise ValueError("Invalid time separator: %c" % following)
            pos += 1
    if pos < len(tstr):
        if tstr[pos] not in '.,':
            raise ValueError("Invalid microsecond component")
        fraction = tstr[pos + 1:]
        _digits(fraction, 0, len(fraction))
        parts[3] = int(fraction[:6].ljust(6, '0'))
    return parts


def _parse_isoformat_time(tstr):
    if len(tstr) < 2:
        raise ValueError("Isoformat time too short")
    at = (tstr.find('-') + 1 or tstr.find('+') + 1 or tstr.find('Z') + 1)
    parts = _parse_hh_mm_ss_ff(tstr[:at - 1] if at else tstr)
    # The offset, not the time zone: the caller tells bad syntax from bad values.
    offset = None
    if at == len(tstr) and tstr[-1] == 'Z':
        offset = timedelta(0)
    elif at:
        hours, minutes, seconds, us = _parse_hh_mm_ss_ff(tstr[at:])
        offset = timedelta(hours=hours, minutes=minutes, seconds=seconds,
                           microseconds=us)
        if tstr[at - 1] == '-':
            offset = -offset
    return [*parts, offset]


def _offset_timezone(offset):
    return None if offset is None else timezone(offset)


# Checks of arguments.

# The default of parameters that are required, except that a pickle may put the
# state in the place of the first one.
_required = object()


def _check_date_fields(year, month, day):
    for name, value, pos in (('year', year, 1), ('month', month, 2), ('day', day, 3)):
        if value is _required:
            raise TypeError(f"function missing required argument '{name}' (pos {pos})")
    year = _index(year)
    month = _index(month)
    day = _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year %i is out of range' % year)
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time_fields(hour, minute, second, microsecond, fold):
    hour = _index(hour)
    minute = _index(minute)
    second = _index(second)
    microsecond = _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, fold


def _check_tzinfo_arg(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        "not type '%s'" % type(tz).__name__)


def _check_format(fmt, function):
    if not isinstance(fmt, str):
        raise TypeError(f"{function} must be str, not {type(fmt).__name__}")


def _call_offset(tz, name, dt):
    # tz.utcoffset(dt) or tz.dst(dt), checked.
    if tz is None:
        return None
    offset = getattr(tz, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or timedelta, not '%s'"
                        % (name, type(offset).__name__))
    if not -_ONE_DAY < offset < _ONE_DAY:
        raise ValueError("offset must be a timedelta strictly between "
                         "-timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _call_tzname(tz, dt):
    if tz is None:
        return None
    name = tz.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError("tzinfo.tzname() must return None or a string, "
                        "not '%s'" % type(name).__name__)
    return name


def _divide_and_round(a, b):
    "Divide integers; round to the nearest, halves to even."
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


def _state_bytes(state, what):
    # Pickles of Python 2, loaded with encoding='latin1', have a str.
    if isinstance(state, str):
        try:
            return state.encode('latin1')
        except UnicodeEncodeError:
            raise ValueError(
                "Failed to encode latin1 string when unpickling "
                f"a {what} object. "
                "pickle.load(data, encoding='latin1') is assumed.")
    return state


class timedelta:
    """A difference between two dates or times.

    It has days, seconds (from 0 to 86399) and microseconds (from 0 to 999999);
    the days may be negative.  The arguments of the constructor may be integers
    or floats; the sum is rounded to the microsecond.
    """

    __slots__ = '_days', '_seconds', '_microseconds', '_hashcode'

    def __new__(cls, days=0, seconds=0, microseconds=0,
                milliseconds=0, minutes=0, hours=0, weeks=0):
        if (type(days) is type(seconds) is type(microseconds) is type(milliseconds)
                is type(minutes) is type(hours) is type(weeks) is int):
            return cls._from_us(
                (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 * 10**6
                + seconds * 10**6 + milliseconds * 1000 + microseconds)
        total = 0
        # What floats add beyond whole microseconds.
        rest = 0.0
        for name, value, factor in (
                ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                ('seconds', seconds, 10**6), ('minutes', minutes, 60 * 10**6),
                ('hours', hours, 3600 * 10**6), ('days', days, _DAY_US),
                ('weeks', weeks, 7 * _DAY_US)):
            if isinstance(value, int):
                if value:
                    total += int(value) * factor
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * factor
                fraction, whole = _math.modf(fraction * factor)
                total += int(whole)
                rest += fraction
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: "
                                f"{type(value).__name__}")
        if rest:
            # round() rounds halves to even, which must hold for the sum.
            whole = round(rest)
            if abs(rest - _math.trunc(rest)) == 0.5:
                odd = total & 1
                whole = 2 * round((rest + odd) * 0.5) - odd
            total += whole
        return cls._from_us(total)

    @classmethod
    def _from_us(cls, total):
        days, rest = divmod(total, _DAY_US)
        if not -2**31 <= days < 2**31:
            raise OverflowError("Python int too large to convert to C int")
        if abs(days) > 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
        self = object.__new__(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, 10**6)
        self._hashcode = -1
        return self

    def __repr__(self):
        args = []
        if self._days:
            args.append("days=%d" % self._days)
        if self._seconds:
            args.append("seconds=%d" % self._seconds)
        if self._microseconds:
            args.append("microseconds=%d" % self._microseconds)
        cls = self.__class__
        return "%s.%s(%s)" % (cls.__module__, cls.__qualname__, ', '.join(args) or '0')

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = "%d:%02d:%02d" % (minutes // 60, minutes % 60, seconds)
        if self._days:
            text = "%d day%s, %s" % (self._days, "" if abs(self._days) == 1 else "s", text)
        if self._microseconds:
            text += ".%06d" % self._microseconds
        return text

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._to_microseconds() / 10**6

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def _to_microseconds(self):
        return (self._days * 86400 + self._seconds) * 10**6 + self._microseconds

    # The results are of this class also for subclasses.

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_us(self._to_microseconds() + other._to_microseconds())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_us(self._to_microseconds() - other._to_microseconds())

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return -self + other

    def __neg__(self):
        return timedelta._from_us(-self._to_microseconds())

    def __pos__(self):
        return timedelta._from_us(self._to_microseconds())

    def __abs__(self):
        return -self if self._days < 0 else self.__pos__()

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._from_us(self._to_microseconds() * int(other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_us(_divide_and_round(self._to_microseconds() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        us = self._to_microseconds()
        if isinstance(other, timedelta):
            return us // other._to_microseconds()
        if isinstance(other, int):
            return timedelta._from_us(us // other)
        return NotImplemented

    def __truediv__(self, other):
        us = self._to_microseconds()
        if isinstance(other, timedelta):
            return us / other._to_microseconds()
        if isinstance(other, int):
            return timedelta._from_us(_divide_and_round(us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_us(_divide_and_round(b * us, a))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_us(self._to_microseconds() % other._to_microseconds())

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._to_microseconds(), other._to_microseconds())
        return q, timedelta._from_us(r)

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._getstate() == other._getstate()

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._getstate() <= other._getstate()

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._getstate() < other._getstate()

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._getstate() >= other._getstate()

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._getstate() > other._getstate()

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash(self._getstate())
        return self._hashcode

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def _getstate(self):
        return (self._days, self._seconds, self._microseconds)

    def __reduce__(self):
        return (self.__class__, self._getstate())


_ONE_DAY = timedelta(1)

timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59,
                          microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class date:
    """A date: date(year, month, day)"""

    __slots__ = '_year', '_month', '_day', '_hashcode'

    def __new__(cls, year=_required, month=_required, day=_required):
        if (month is _required and isinstance(year, (bytes, str)) and len(year) == 4
                and 1 <= ord(year[2:3]) <= 12):
            # The state from a pickle.
            self = object.__new__(cls)
            self.__setstate(_state_bytes(year, 'date'))
            self._hashcode = -1
            return self
        year, month, day = _check_date_fields(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hashcode = -1
        return self

    # Other constructors.

    @classmethod
    def fromtimestamp(cls, t, /):
        "Make the local date of a POSIX timestamp."
        if t is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(t)[:3])

    @classmethod
    def today(cls):
        "Make the local date of the moment."
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        """Make the date of a day number; January 1 of year 1 is day 1."""
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n >= 2**31:
            raise OverflowError("signed integer is greater than maximum")
        return cls(*_ord2ymd(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Make the date of a string in an ISO 8601 format."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            fields = _parse_isoformat_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Make the date of an ISO year, week and weekday; undoes isocalendar()."""
        return cls(*_isoweek_to_gregorian(_index(year), _index(week), _index(day)))

    # Conversions to strings.

    def __repr__(self):
        cls = self.__class__
        return "%s.%s(%d, %d, %d)" % (cls.__module__, cls.__qualname__,
                                      self._year, self._month, self._day)

    def ctime(self):
        "Return the date in the format of C's ctime()."
        return "%s %s %2d 00:00:00 %04d" % (
            _DAYNAMES[self.toordinal() % 7 or 7],
            _MONTHNAMES[self._month],
            self._day, self._year)

    def strftime(self, format):
        """Format with a format string; example: "%d/%m/%Y, %H:%M:%S"."""
        _check_format(format, 'strftime() argument 1')
        return _wrap_strftime(self, format, self.timetuple())

    def __format__(self, fmt, /):
        _check_format(fmt, '__format__() argument 1')
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        """Return the date as YYYY-MM-DD."""
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    # Conversions to other types; comparison; hash.

    def timetuple(self):
        "Return a time tuple for time.localtime() and the like."
        return _build_struct_time(self._year, self._month, self._day,
                                  0, 0, 0, -1)

    def toordinal(self):
        """Return the day number; January 1 of year 1 is day 1."""
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return a date in which the given fields are different."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    # A datetime is a date too, but cannot be compared with one.

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def _fields(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return date._fields(self) == date._fields(other)

    def __le__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return date._fields(self) <= date._fields(other)

    def __lt__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return date._fields(self) < date._fields(other)

    def __ge__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return date._fields(self) >= date._fields(other)

    def __gt__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return date._fields(self) > date._fields(other)

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash(self._getstate()[0])
        return self._hashcode

    # Arithmetic.

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other._days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        """Subtract a timedelta, or another date."""
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        "Return the day of the week, from 0 for Monday to 6 for Sunday."
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        "Return the day of the week, from 1 for Monday to 7 for Sunday."
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Return the ISO year, week and weekday as a named tuple.

        The first week of a year is the one with its first Thursday.
        """
        today = _ymd2ord(self._year, self._month, self._day)
        # The year of the Thursday in the same week is the one that counts; it
        # may lie outside the range of years.
        monday = today - (today + 6) % 7
        year = self._year
        if monday + 3 > _days_before_year(year + 1):
            year += 1
        elif monday + 3 <= _days_before_year(year):
            year -= 1
        week = (monday + 3 - _days_before_year(year) - 1) // 7 + 1
        return _IsoCalendarDate(year, week, today - monday + 1)

    # Pickle.

    def _getstate(self):
        return bytes([self._year >> 8, self._year & 255, self._month, self._day]),

    def __setstate(self, string):
        hi, lo, self._month, self._day = string
        self._year = hi << 8 | lo

    def __reduce__(self):
        return (self.__class__, self._getstate())


# For methods with parameters of that name.
_date_class = date

date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    """Base class of time zones.

    A subclass overrides utcoffset(), dst() and tzname().
    """

    __slots__ = ()

    def tzname(self, dt):
        "datetime -> string name of time zone."
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        "datetime -> timedelta, positive for east of UTC, negative for west of UTC"
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        "datetime -> DST offset as timedelta, positive for east of UTC."
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        "datetime in UTC -> datetime in local time."
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        # The standard offset leads to the standard time; whether DST is in
        # effect is asked there again.
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; "
                                 "cannot convert")
        return dt + dst

    def __reduce__(self):
        getinitargs = getattr(self, "__getinitargs__", None)
        args = getinitargs() if getinitargs else ()
        return (self.__class__, args, self.__getstate__())


class IsoCalendarDate(tuple):
    # What date.isocalendar() returns.

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        # The class is not public: a pickle has a plain tuple.
        return (tuple, (tuple(self),))

    def __repr__(self):
        cls = self.__class__
        return (f'{cls.__module__}.{cls.__name__}'
                f'(year={self[0]}, week={self[1]}, weekday={self[2]})')


_IsoCalendarDate = IsoCalendarDate
del IsoCalendarDate
_tzinfo_class = tzinfo


def _us_bytes(us):
    return us >> 16, us >> 8 & 255, us & 255


class time:
    """A time of the day, with or without a time zone.

    time([hour[, minute[, second[, microsecond[, tzinfo]]]]], *, fold=0)

    fold is 1 for the second of two equal times, when clocks are set back.
    """

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_hashcode', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if (isinstance(hour, (bytes, str)) and len(hour) == 6 and
                ord(hour[0:1]) & 0x7F < 24):
            # The state from a pickle.
            self = object.__new__(cls)
            self.__setstate(_state_bytes(hour, 'time'), minute or None)
            self._hashcode = -1
            return self
        hour, minute, second, microsecond, fold = _check_time_fields(
            hour, minute, second, microsecond, fold)
        _check_tzinfo_arg(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hashcode = -1
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    # Comparison.

    def _keys(self, other, equality=False):
        # Two values that compare as the times do; None if one is aware and the
        # other naive, which only equality allows.
        if self._tzinfo is other._tzinfo:
            mine = theirs = None
        else:
            mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return time._fields(self), time._fields(other)
        if mine is None or theirs is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._us() - mine._to_microseconds(), other._us() - theirs._to_microseconds()

    def _fields(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _us(self):
        # Microseconds since midnight.
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 10**6 + self._microsecond

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine <= theirs

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine < theirs

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine >= theirs

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine > theirs

    def __hash__(self):
        if self._hashcode == -1:
            # Equal times of different time zones must have equal hashes.
            t = self.replace(fold=0) if self.fold else self
            offset = t.utcoffset()
            if not offset:
                self._hashcode = hash(t._getstate()[0])
            else:
                us = self._us() - offset._to_microseconds()
                if 0 <= us < _DAY_US:
                    seconds, us = divmod(us, 10**6)
                    self._hashcode = hash(time(seconds // 3600, seconds // 60 % 60,
                                               seconds % 60, us))
                else:
                    self._hashcode = hash(us)
        return self._hashcode

    # Conversions to strings.

    def __repr__(self):
        cls = self.__class__
        text = "%s.%s(%d, %d" % (cls.__module__, cls.__qualname__,
                                 self._hour, self._minute)
        if self._microsecond:
            text += ", %d, %d" % (self._second, self._microsecond)
        elif self._second:
            text += ", %d" % self._second
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        if self._fold:
            text += ", fold=1"
        return text + ')'

    def isoformat(self, timespec='auto'):
        """Return the time as HH:MM:SS.ffffff+zz:zz.

        The microseconds are left out if they are zero; timespec says what to
        show: 'auto', 'hours', 'minutes', 'seconds', 'milliseconds' or
        'microseconds'.
        """
        return (_format_time(self._hour, self._minute, self._second,
                             self._microsecond, timespec)
                + _format_offset(self.utcoffset()))

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, time_string, /):
        """Make the time of a string in an ISO 8601 format."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        # A T at the beginning is allowed.
        try:
            *fields, offset = _parse_isoformat_time(time_string.removeprefix('T'))
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*fields, _offset_timezone(offset))

    def strftime(self, format):
        """Format with a format string; the date is January 1 of 1900."""
        _check_format(format, 'strftime() argument 1')
        return _wrap_strftime(self, format, (
            1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, fmt, /):
        _check_format(fmt, '__format__() argument 1')
        return self.strftime(fmt) if fmt else str(self)

    # The time zone is asked without a date.

    def utcoffset(self):
        """Return the offset from UTC as a timedelta, or None."""
        return _call_offset(self._tzinfo, 'utcoffset', None)

    def tzname(self):
        """Return the name of the time zone, or None."""
        return _call_tzname(self._tzinfo, None)

    def dst(self):
        """Return the part of the offset that is daylight saving time, or None."""
        return _call_offset(self._tzinfo, 'dst', None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """Return a time in which the given fields are different."""
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    # Pickle.

    def _getstate(self, protocol=3):
        hour = self._hour
        # Before protocol 4 there was no fold.
        if self._fold and protocol > 3:
            hour += 128
        state = bytes([hour, self._minute, self._second, *_us_bytes(self._microsecond)])
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __setstate(self, string, tzinfo):
        if tzinfo is not None and not isinstance(tzinfo, _tzinfo_class):
            raise TypeError("bad tzinfo state arg")
        hour, self._minute, self._second, us1, us2, us3 = string
        self._fold = hour >> 7
        self._hour = hour & 127
        self._microsecond = us1 << 16 | us2 << 8 | us3
        self._tzinfo = tzinfo

    def __reduce_ex__(self, protocol, /):
        return (self.__class__, self._getstate(protocol))

    def __reduce__(self):
        return self.__reduce_ex__(2)


_time_class = time

time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A date and a time, with or without a time zone.

    datetime(year, month, day[, hour[, minute[, second[, microsecond[, tzinfo]]]]], *, fold=0)
    """

    __slots__ = time.__slots__

    def __new__(cls, year=_required, month=_required, day=_required, hour=0, minute=0,
                second=0, microsecond=0, tzinfo=None, *, fold=0):
        if (isinstance(year, (bytes, str)) and len(year) == 10 and
                1 <= ord(year[2:3]) & 0x7F <= 12):
            # The state from a pickle.
            self = object.__new__(cls)
            self.__setstate(_state_bytes(year, 'datetime'),
                            None if month is _required else month)
            self._hashcode = -1
            return self
        year, month, day = _check_date_fields(year, month, day)
        hour, minute, second, microsecond, fold = _check_time_fields(
            hour, minute, second, microsecond, fold)
        _check_tzinfo_arg(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hashcode = -1
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    # Other constructors.

    @classmethod
    def _fromtimestamp(cls, t, utc, tz):
        if not isinstance(t, float):
            t = _index(t)
        elif t != t:
            raise ValueError("Invalid value NaN (not a number)")
        fraction, t = _math.modf(t)
        us = round(fraction * 1e6)
        if us >= 1000000:
            t += 1
            us -= 1000000
        elif us < 0:
            t -= 1
            us += 1000000
        converter = _time.gmtime if utc else _time.localtime

        def convert(t):
            y, m, d, hh, mm, ss = converter(t)[:6]
            # Some systems have leap seconds.
            return cls(y, m, d, hh, mm, min(ss, 59), us, tz)

        result = convert(t)
        if tz is not None:
            return tz.fromutc(result)
        if not utc:
            # Is it the second of two equal local times?  If clocks were set
            # back during the last day, so much earlier it was the same time.
            day = 24 * 3600
            if t < day and sys.platform.startswith("win"):
                # Negative timestamps do not work there.
                return result
            jump = result - convert(t - day) - timedelta(0, day)
            if jump._days < 0 and convert(t + jump // timedelta(0, 1)) == result:
                result._fold = 1
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """Make the local datetime of a POSIX timestamp, or that in the time zone tz."""
        _check_tzinfo_arg(tz)
        return cls._fromtimestamp(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        """Make a naive UTC datetime of a POSIX timestamp.  Deprecated."""
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled "
                      "for removal in a future version. Use timezone-aware "
                      "objects to represent datetimes in UTC: "
                      "datetime.datetime.fromtimestamp(t, datetime.UTC).",
                      DeprecationWarning,
                      stacklevel=2)
        return cls._fromtimestamp(t, True, None)

    @classmethod
    def now(cls, tz=None):
        "Make the local datetime of the moment, or that in the time zone tz."
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        "Make a naive UTC datetime of the moment.  Deprecated."
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for "
                      "removal in a future version. Use timezone-aware "
                      "objects to represent datetimes in UTC: "
                      "datetime.datetime.now(datetime.UTC).",
                      DeprecationWarning,
                      stacklevel=2)
        return cls._fromtimestamp(_time.time(), True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        "Make a datetime of a date and a time."
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not %s"
                            % type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not %s"
                            % type(time).__name__)
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date.year, date.month, date.day,
                   time.hour, time.minute, time.second, time.microsecond,
                   tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Make the datetime of a string in an ISO 8601 format."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) < 7:
                raise ValueError
            at = _find_isoformat_datetime_separator(date_string)
            fields = _parse_isoformat_date(date_string[:at])
            rest = date_string[at + 1:]
            fields += _parse_isoformat_time(rest) if rest else [0, 0, 0, 0, None]
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        *fields, offset = fields
        return cls(*fields, _offset_timezone(offset))

    # Conversions to other types.

    def timetuple(self):
        "Return a time tuple for time.localtime() and the like."
        dst = self.dst()
        return _build_struct_time(self.year, self.month, self.day,
                                  self.hour, self.minute, self.second,
                                  -1 if dst is None else int(bool(dst)))

    def _seconds_since_epoch(self):
        # As if the local time were UTC.
        return ((_ymd2ord(self._year, self._month, self._day) - 719163) * 86400
                + self._hour * 3600 + self._minute * 60 + self._second)

    def _mktime(self):
        """Return the POSIX timestamp of a local time, without the fraction."""
        day = 24 * 3600
        t = self._seconds_since_epoch()

        def local(u):
            y, m, d, hh, mm, ss = _time.localtime(u)[:6]
            return ((_ymd2ord(y, m, d) - 719163) * 86400
                    + hh * 3600 + mm * 60 + ss)

        # Solve t = local(u) for u: first with the offset at t, then with the
        # one found there.
        a = local(t) - t
        u1 = t - a
        t1 = local(u1)
        if t1 == t:
            # One solution.  The offset a day earlier or later, depending on
            # the fold, may give another.
            u2 = u1 + (-day, day)[self.fold]
            b = local(u2) - u2
            if a == b:
                return u1
        else:
            b = t1 - u1
        u2 = t - b
        t2 = local(u2)
        if t2 == t:
            return u2
        if t1 == t:
            return u1
        # The time does not exist: clocks were set forward over it.
        return (max, min)[self.fold](u1, u2)

    def timestamp(self):
        "Return the POSIX timestamp as a float"
        if self._tzinfo is None:
            return self._mktime() + self.microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def utctimetuple(self):
        "Return a time tuple of the same moment in UTC."
        offset = self.utcoffset()
        if offset:
            self -= offset
        return _build_struct_time(self.year, self.month, self.day,
                                  self.hour, self.minute, self.second, 0)

    def date(self):
        "Return the date part."
        return date(self._year, self._month, self._day)

    def time(self):
        "Return the time part, without the time zone."
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        "Return the time part with the time zone."
        return time(self.hour, self.minute, self.second, self.microsecond,
                    self._tzinfo, fold=self.fold)

    def replace(self, year=None, month=None, day=None, hour=None,
                minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        """Return a datetime in which the given fields are different."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local_timezone(self):
        if self._tzinfo is None:
            ts = self._mktime()
            # In a gap or a fold the other reading may be the right one.
            ts2 = self.replace(fold=1-self.fold)._mktime()
            if ts2 != ts and (ts2 > ts) == self.fold:
                ts = ts2
        else:
            ts = (self - _EPOCH) // timedelta(seconds=1)
        local = _time.localtime(ts)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def astimezone(self, tz=None):
        """Return the same moment in the time zone tz, by default the local one.

        A naive datetime is taken for local time.
        """
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, tzinfo):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                            "not type '%s'" % type(tz).__name__)
        mine = self._tzinfo
        offset = None
        if mine is not None:
            if tz is mine:
                return self
            offset = mine.utcoffset(self)
        if offset is None:
            mine = self.replace(tzinfo=None)._local_timezone()
            offset = mine.utcoffset(self)
            if tz is mine:
                return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    # Conversions to strings.

    def ctime(self):
        "Return the datetime in the format of C's ctime()."
        return "%s %s %2d %02d:%02d:%02d %04d" % (
            _DAYNAMES[self.toordinal() % 7 or 7],
            _MONTHNAMES[self._month],
            self._day,
            self._hour, self._minute, self._second,
            self._year)

    def isoformat(self, sep='T', timespec='auto'):
        """Return the datetime as YYYY-MM-DDTHH:MM:SS.ffffff+zz:zz.

        sep separates the date from the time.  The microseconds are left out if
        they are zero; timespec says what to show: 'auto', 'hours', 'minutes',
        'seconds', 'milliseconds' or 'microseconds'.
        """
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, "
                            "not %s" % type(sep).__name__)
        return ("%04d-%02d-%02d%s" % (self._year, self._month, self._day, sep)
                + _format_time(self._hour, self._minute, self._second,
                               self._microsecond, timespec)
                + _format_offset(self.utcoffset()))

    def __repr__(self):
        fields = [self._year, self._month, self._day,
                  self._hour, self._minute, self._second, self._microsecond]
        # Seconds and microseconds only if they are not zero.
        for _ in range(2):
            if fields[-1] == 0:
                fields.pop()
        cls = self.__class__
        text = "%s.%s(%s" % (cls.__module__, cls.__qualname__,
                             ", ".join(map(str, fields)))
        # The order differs from that of time's repr.
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        return text + ')'

    def __str__(self):
        return self.isoformat(sep=' ')

    @classmethod
    def strptime(cls, date_string, format, /):
        'string, format -> new datetime parsed from a string (like time.strptime()).'
        for i, text in enumerate((date_string, format), 1):
            if not isinstance(text, str):
                raise TypeError("strptime() argument %d must be str, not %s"
                                % (i, type(text).__name__))
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    def utcoffset(self):
        """Return the offset from UTC as a timedelta, or None."""
        return _call_offset(self._tzinfo, 'utcoffset', self)

    def tzname(self):
        """Return the name of the time zone, or None."""
        return _call_tzname(self._tzinfo, self)

    def dst(self):
        """Return the part of the offset that is daylight saving time, or None."""
        return _call_offset(self._tzinfo, 'dst', self)

    # Comparison.

    def _keys(self, other, equality=False):
        # Two values that compare as the datetimes do; None if they are neither
        # equal nor comparable.
        if self._tzinfo is other._tzinfo:
            mine = theirs = None
        else:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if equality:
                # A time in a gap or a fold has no definite place among those
                # of other time zones.
                if mine != self.replace(fold=not self.fold).utcoffset():
                    return None
                if theirs != other.replace(fold=not other.fold).utcoffset():
                    return None
        if mine == theirs:
            return (date._fields(self) + time._fields(self),
                    date._fields(other) + time._fields(other))
        if mine is None or theirs is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return (self._us() - mine._to_microseconds(),
                other._us() - theirs._to_microseconds())

    def _us(self):
        # Microseconds since the beginning of the calendar.
        return _ymd2ord(self._year, self._month, self._day) * _DAY_US + time._us(self)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine <= theirs

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine < theirs

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine >= theirs

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine > theirs

    # Arithmetic.

    def __add__(self, other):
        "Add a datetime and a timedelta."
        if not isinstance(other, timedelta):
            return NotImplemented
        days, us = divmod(self._us() + other._to_microseconds(), _DAY_US)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        seconds, us = divmod(us, 10**6)
        minutes, seconds = divmod(seconds, 60)
        return type(self)(*_ord2ymd(days), minutes // 60, minutes % 60, seconds, us,
                          self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        "Subtract a timedelta, or another datetime."
        if not isinstance(other, datetime):
            if isinstance(other, timedelta):
                return self + -other
            return NotImplemented
        difference = self._us() - other._us()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if mine != theirs:
                if mine is None or theirs is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                difference += theirs._to_microseconds() - mine._to_microseconds()
        return timedelta._from_us(difference)

    def __hash__(self):
        if self._hashcode == -1:
            t = self.replace(fold=0) if self.fold else self
            offset = t.utcoffset()
            if offset is None:
                self._hashcode = hash(t._getstate()[0])
            else:
                self._hashcode = hash(timedelta._from_us(
                    self._us() - offset._to_microseconds()))
        return self._hashcode

    # Pickle.

    def _getstate(self, protocol=3):
        month = self._month
        # Before protocol 4 there was no fold.
        if self._fold and protocol > 3:
            month += 128
        state = bytes([self._year >> 8, self._year & 255, month, self._day,
                       self._hour, self._minute, self._second,
                       *_us_bytes(self._microsecond)])
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __setstate(self, string, tzinfo):
        if tzinfo is not None and not isinstance(tzinfo, _tzinfo_class):
            raise TypeError("bad tzinfo state arg")
        (hi, lo, month, self._day, self._hour,
         self._minute, self._second, us1, us2, us3) = string
        self._fold = month >> 7
        self._month = month & 127
        self._year = hi << 8 | lo
        self._microsecond = us1 << 16 | us2 << 8 | us3
        self._tzinfo = tzinfo

    def __reduce_ex__(self, protocol, /):
        return (self.__class__, self._getstate(protocol))

    def __reduce__(self):
        return self.__reduce_ex__(2)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


class timezone(tzinfo):
    """A time zone with a fixed offset from UTC."""

    __slots__ = '_offset', '_name'

    _Omitted = object()

    def __new__(cls, offset, name=_Omitted):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s"
                            % type(offset).__name__)
        if name is cls._Omitted:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s"
                            % type(name).__name__)
        if not -_ONE_DAY < offset < _ONE_DAY:
            raise ValueError("offset must be a timedelta strictly between "
                             "-timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        return cls._create(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        """For pickle."""
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __getstate__(self):
        # The arguments are everything.
        return None

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        cls = self.__class__
        args = ', '.join(map(repr, self.__getinitargs__()))
        return "%s.%s(%s)" % (cls.__module__, cls.__qualname__, args)

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance "
                            f"or None, not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt, /):
        """Return the given name, or UTC with the offset: 'UTC+03:00'."""
        self._check(dt, 'tzname')
        if self._name is None:
            return self._name_from_offset(self._offset)
        return self._name

    def dst(self, dt, /):
        """Return None."""
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    @staticmethod
    def _name_from_offset(delta):
        return 'UTC' + _format_offset(delta) if delta else 'UTC'


UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
