"""Calendars as text, as HTML and as lists, and functions of dates."""

import sys
import datetime
from enum import IntEnum, global_enum
from itertools import repeat

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday",
           "firstweekday", "isleap", "leapdays", "weekday", "monthrange",
           "monthcalendar", "prmonth", "month", "prcal", "calendar",
           "timegm", "month_name", "month_abbr", "day_name", "day_abbr",
           "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar",
           "LocaleHTMLCalendar", "weekheader",
           "Day", "Month", "JANUARY", "FEBRUARY", "MARCH",
           "APRIL", "MAY", "JUNE", "JULY",
           "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
           "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY",
           "SATURDAY", "SUNDAY"]

error = ValueError


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


def __getattr__(name):
    # Constants of earlier versions.
    values = {'January': 1, 'February': 2}
    if name in values:
        import warnings
        warnings.warn(f"The '{name}' attribute is deprecated, use '{name.upper()}' instead",
                      DeprecationWarning, stacklevel=2)
        return values[name]
    if name == '_locale':
        import locale
        return locale
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")


@global_enum
class Month(IntEnum):
    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12


@global_enum
class Day(IntEnum):
    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


# Days of the months, in a year that is not a leap year.
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


# The names of months and days in the current locale: looked up at each use,
# because the locale can change.

class _localized_month:

    _months = [datetime.date(2001, i+1, 1).strftime for i in range(12)]
    _months.insert(0, lambda x: "")

    def __init__(self, format):
        self.format = format

    def __getitem__(self, i):
        found = self._months[i]
        if isinstance(i, slice):
            return [strftime(self.format) for strftime in found]
        return found(self.format)

    def __len__(self):
        return 13


class _localized_day:

    # January 1 of 2001 was a Monday.
    _days = [datetime.date(2001, 1, i+1).strftime for i in range(7)]

    def __init__(self, format):
        self.format = format

    def __getitem__(self, i):
        found = self._days[i]
        if isinstance(i, slice):
            return [strftime(self.format) for strftime in found]
        return found(self.format)

    def __len__(self):
        return 7


day_name = _localized_day('%A')
day_abbr = _localized_day('%a')

# Indexed from 1.
month_name = _localized_month('%B')
month_abbr = _localized_month('%b')


def isleap(year):
    """Report whether a year is a leap year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Return the number of leap years from y1 to before y2."""
    y1 -= 1
    y2 -= 1
    return (y2//4 - y1//4) - (y2//100 - y1//100) + (y2//400 - y1//400)


def weekday(year, month, day):
    """Return the day of the week, from 0 (Monday) to 6."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        # The calendar repeats every 400 years.
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _check_month(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def monthrange(year, month):
    """Return the weekday of the first day of a month, and the number of its days."""
    _check_month(month)
    return weekday(year, month, 1), _monthlen(year, month)


def _monthlen(year, month):
    return mdays[month] + (month == FEBRUARY and isleap(year))


def _prevmonth(year, month):
    return (year - 1, 12) if month == 1 else (year, month - 1)


def _nextmonth(year, month):
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _groups(items, n):
    return [items[i:i + n] for i in range(0, len(items), n)]


class Calendar(object):
    """
    Base class of calendars: makes lists of days, without formatting them.
    """

    def __init__(self, firstweekday=0):
        # 0 = Monday, 6 = Sunday
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """Yield the numbers of the days of a week, beginning with the first one."""
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def _around(self, year, month):
        # The numbers of days before the month in its first week, in it, and
        # after it in its last week.
        day1, ndays = monthrange(year, month)
        return ((day1 - self.firstweekday) % 7, ndays,
                (self.firstweekday - day1 - ndays) % 7)

    def itermonthdates(self, year, month):
        """Yield the dates of a month, in complete weeks: days of the months
        before and after may be among them.
        """
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """Like itermonthdates(), but yield the day numbers, 0 for days of other
        months.
        """
        before, ndays, after = self._around(year, month)
        yield from repeat(0, before)
        yield from range(1, ndays + 1)
        yield from repeat(0, after)

    def itermonthdays2(self, year, month):
        """Like itermonthdays(), but yield pairs of day and weekday."""
        for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield d, i % 7

    def itermonthdays3(self, year, month):
        """Like itermonthdates(), but yield tuples (year, month, day).

        They are not limited to the range of dates.
        """
        before, ndays, after = self._around(year, month)
        y, m = _prevmonth(year, month)
        end = _monthlen(y, m) + 1
        for d in range(end - before, end):
            yield y, m, d
        for d in range(1, ndays + 1):
            yield year, month, d
        y, m = _nextmonth(year, month)
        for d in range(1, after + 1):
            yield y, m, d

    def itermonthdays4(self, year, month):
        """Like itermonthdays3(), but yield the weekday as the fourth item."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + i) % 7

    def monthdatescalendar(self, year, month):
        """Return a list of weeks, which are lists of seven dates."""
        return _groups(list(self.itermonthdates(year, month)), 7)

    def monthdays2calendar(self, year, month):
        """Return a list of weeks, which are lists of seven pairs of day and
        weekday; the day is 0 for days of other months.
        """
        return _groups(list(self.itermonthdays2(year, month)), 7)

    def monthdayscalendar(self, year, month):
        """Return a list of weeks, which are lists of seven days; 0 for days of
        other months.
        """
        return _groups(list(self.itermonthdays(year, month)), 7)

    def yeardatescalendar(self, year, width=3):
        """Return a list of rows of `width` months as in monthdatescalendar()."""
        return _groups([self.monthdatescalendar(year, m) for m in Month], width)

    def yeardays2calendar(self, year, width=3):
        """Return a list of rows of `width` months as in monthdays2calendar()."""
        return _groups([self.monthdays2calendar(year, m) for m in Month], width)

    def yeardayscalendar(self, year, width=3):
        """Return a list of rows of `width` months as in monthdayscalendar()."""
        return _groups([self.monthdayscalendar(year, m) for m in Month], width)


class TextCalendar(Calendar):
    """
    Calendars in plain text, like those of the Unix program cal.
    """

    def prweek(self, theweek, width):
        """Print one week, without a newline."""
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        """Return one day."""
        text = '' if day == 0 else '%2i' % day
        return text.center(width)

    def formatweek(self, theweek, width):
        """Return one week on a line, without a newline."""
        return ' '.join(self.formatday(d, wd, width) for (d, wd) in theweek)

    def formatweekday(self, day, width):
        """Return the name of a weekday, abbreviated if the width is small."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """Return the names of the weekdays."""
        return ' '.join(self.formatweekday(i, width) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """Return the name of a month, with or without the year."""
        text = month_name[themonth]
        if withyear:
            text = "%s %r" % (text, theyear)
        return text.center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """Return a month; w is the width of the days, l the number of lines per
        week.
        """
        w = max(2, w)
        newlines = '\n' * max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1),
                 self.formatweekheader(w)]
        lines += [self.formatweek(week, w)
                  for week in self.monthdays2calendar(theyear, themonth)]
        return ''.join(line.rstrip() + newlines for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """Return a year, with m months in a row and c spaces between them."""
        w = max(2, w)
        c = max(2, c)
        newlines = '\n' * max(1, l)
        colwidth = (w + 1) * 7 - 1
        lines = [repr(theyear).center(colwidth*m + c*(m-1))]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m*i + 1, min(m*(i+1) + 1, 13))
            lines.append('')
            lines.append(formatstring(
                [self.formatmonthname(theyear, k, colwidth, False) for k in months],
                colwidth, c))
            lines.append(formatstring([header] * len(months), colwidth, c))
            for j in range(max(map(len, row))):
                weeks = [self.formatweek(cal[j], w) if j < len(cal) else ''
                         for cal in row]
                lines.append(formatstring(weeks, colwidth, c))
        return ''.join(line.rstrip() + newlines for line in lines)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end='')


class HTMLCalendar(Calendar):
    """
    Calendars as HTML tables.
    """

    # CSS classes of the <td>s of the days, of the <th>s of their names, and so on.
    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        """Return a day as a table cell; 0 for a day of another month."""
        if day == 0:
            return '<td class="%s">&nbsp;</td>' % self.cssclass_noday
        return '<td class="%s">%d</td>' % (self.cssclasses[weekday], day)

    def formatweek(self, theweek):
        """Return a week as a table row."""
        return '<tr>%s</tr>' % ''.join(self.formatday(d, wd) for (d, wd) in theweek)

    def formatweekday(self, day):
        """Return the name of a weekday as a table header."""
        return '<th class="%s">%s</th>' % (
            self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """Return the names of the weekdays as a table row."""
        return '<tr>%s</tr>' % ''.join(map(self.formatweekday, self.iterweekdays()))

    def formatmonthname(self, theyear, themonth, withyear=True):
        """Return the name of a month as a table row."""
        text = month_name[themonth]
        if withyear:
            text = '%s %s' % (text, theyear)
        return '<tr><th colspan="7" class="%s">%s</th></tr>' % (
            self.cssclass_month_head, text)

    def formatmonth(self, theyear, themonth, withyear=True):
        """Return a month as a table."""
        lines = [
            '<table border="0" cellpadding="0" cellspacing="0" class="%s">' % (
                self.cssclass_month),
            self.formatmonthname(theyear, themonth, withyear=withyear),
            self.formatweekheader(),
            *map(self.formatweek, self.monthdays2calendar(theyear, themonth)),
            '</table>',
        ]
        return ''.join(line + '\n' for line in lines)

    def formatyear(self, theyear, width=3):
        """Return a year as a table of tables, `width` in a row."""
        width = max(width, 1)
        parts = [
            '<table border="0" cellpadding="0" cellspacing="0" class="%s">\n' %
            self.cssclass_year,
            '<tr><th colspan="%d" class="%s">%s</th></tr>' % (
                width, self.cssclass_year_head, theyear),
        ]
        for i in range(JANUARY, JANUARY+12, width):
            months = [self.formatmonth(theyear, m, withyear=False)
                      for m in range(i, min(i+width, 13))]
            parts.append('<tr>%s</tr>' % ''.join('<td>%s</td>' % m for m in months))
        parts.append('</table>')
        return ''.join(parts)

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """Return a year as a complete page, encoded as bytes."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        lines = [
            '<?xml version="1.0" encoding="%s"?>' % encoding,
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
            '<html>',
            '<head>',
            '<meta http-equiv="Content-Type" content="text/html; charset=%s" />' % encoding,
        ]
        if css is not None:
            lines.append('<link rel="stylesheet" type="text/css" href="%s" />' % css)
        lines += [
            '<title>Calendar for %d</title>' % theyear,
            '</head>',
            '<body>',
        ]
        page = '\n'.join(lines) + '\n' + self.formatyear(theyear, width) + '</body>\n</html>\n'
        return page.encode(encoding, "xmlcharrefreplace")


class different_locale:
    # Context manager: the locale for times is another one in the block.

    def __init__(self, locale):
        self.locale = locale
        self.oldlocale = None

    def __enter__(self):
        import locale
        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        import locale
        locale.setlocale(locale.LC_TIME, self.oldlocale)


def _get_default_locale():
    import locale
    name = locale.setlocale(locale.LC_TIME, None)
    if name == "C":
        # Nobody has called setlocale(): take that of the user.
        with different_locale(""):
            name = locale.setlocale(locale.LC_TIME, None)
    return name


class LocaleTextCalendar(TextCalendar):
    """
    TextCalendar with the names of a locale.
    """

    def __init__(self, firstweekday=0, locale=None):
        TextCalendar.__init__(self, firstweekday)
        self.locale = _get_default_locale() if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """
    HTMLCalendar with the names of a locale.
    """

    def __init__(self, firstweekday=0, locale=None):
        HTMLCalendar.__init__(self, firstweekday)
        self.locale = _get_default_locale() if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


# The functions of the module are methods of one calendar.

c = TextCalendar()

firstweekday = c.getfirstweekday


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear


# The width of a week and the space between two columns.
_colwidth = 7*3 - 1
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Print columns, each centered in its width."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Return columns as one line, each centered in its width."""
    return (spacing * ' ').join(c.center(colwidth) for c in cols)


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """Return the POSIX timestamp of a time tuple in UTC; undoes time.gmtime()."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days*24 + hour)*60 + minute)*60 + second


def _parse_args(args):
    import argparse
    parser = argparse.ArgumentParser()
    add = parser.add_argument_group('text only arguments').add_argument
    add("-w", "--width", type=int, default=2,
        help="width of date column (default 2)")
    add("-l", "--lines", type=int, default=1,
        help="number of lines for each week (default 1)")
    add("-s", "--spacing", type=int, default=6,
        help="spacing between months (default 6)")
    add("-m", "--months", type=int, default=3,
        help="months per row (default 3)")
    add = parser.add_argument_group('html only arguments').add_argument
    add("-c", "--css", default="calendar.css",
        help="CSS to use for page")
    add = parser.add_argument
    add("-L", "--locale", default=None,
        help="locale to use for month and weekday names")
    add("-e", "--encoding", default=None,
        help="encoding to use for output")
    add("-t", "--type", default="text", choices=("text", "html"),
        help="output type (text or html)")
    add("-f", "--first-weekday", type=int, default=0,
        help="weekday (0 is Monday, 6 is Sunday) to start each week (default 0)")
    add("year", nargs='?', type=int,
        help="year number")
    add("month", nargs='?', type=int,
        help="month number (1-12, text only)")
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error("if --locale is specified --encoding is required")
    if options.type == "html" and options.month:
        parser.error("incorrect number of arguments")
    return options


def main(args=None):
    options = _parse_args(args)
    locale = options.locale, options.encoding
    year = datetime.date.today().year if options.year is None else options.year

    if options.type == "html":
        cal = LocaleHTMLCalendar(locale=locale) if options.locale else HTMLCalendar()
        cal.setfirstweekday(options.first_weekday)
        encoding = options.encoding
        if encoding is None:
            encoding = sys.getdefaultencoding()
        sys.stdout.buffer.write(
            cal.formatyearpage(year, encoding=encoding, css=options.css))
        return

    cal = LocaleTextCalendar(locale=locale) if options.locale else TextCalendar()
    cal.setfirstweekday(options.first_weekday)
    if options.month is None:
        result = cal.formatyear(year, w=options.width, l=options.lines,
                                c=options.spacing, m=options.months)
    else:
        result = cal.formatmonth(year, options.month, w=options.width, l=options.lines)
    if options.encoding:
        sys.stdout.buffer.write(result.encode(options.encoding))
    else:
        sys.stdout.write(result)


if __name__ == "__main__":
    main()
