# datetime and calendar.
import calendar
import pickle
from datetime import *

d = date(2024, 2, 29)
assert repr(d) == 'datetime.date(2024, 2, 29)' and str(d) == '2024-02-29' and d.weekday() == 3 and d.toordinal() == 738945
assert d + timedelta(366) == date(2025, 3, 1) and date(2024, 12, 31) - d == timedelta(306) and d.replace(year=2020) < d
assert tuple(d.isocalendar()) == (2024, 9, 4) and date.fromisocalendar(2024, 9, 4) == d and date.fromordinal(1) == date.min
assert date.fromisoformat('2024-W09-4') == d == date.fromisoformat('20240229') and f'{d:%d.%m.%y}' == '29.02.24'
t = timedelta(days=-1, seconds=3601, milliseconds=5)
assert repr(t) == 'datetime.timedelta(days=-1, seconds=3601, microseconds=5000)' and str(t) == '-1 day, 1:00:01.005000'
assert timedelta(hours=25) // timedelta(hours=2) == 12 and timedelta(1) / 3 == timedelta(seconds=28800) and -t > t
assert timedelta(1.5).total_seconds() == 129600.0 and timedelta(microseconds=0.5) == timedelta(0) and abs(t) == -t
utc3 = timezone(timedelta(hours=3))
a = datetime(2024, 1, 1, 12, 30, 15, 250000, tzinfo=utc3)
assert str(a) == '2024-01-01 12:30:15.250000+03:00' and a.astimezone(UTC).hour == 9 and a.timestamp() == 1704101415.25
assert datetime.fromisoformat('2024-01-01T12:30:15,25+03:00') == a == datetime(2024, 1, 1, 9, 30, 15, 250000, UTC)
assert a.isoformat(timespec='milliseconds') == '2024-01-01T12:30:15.250+03:00' and hash(a) == hash(a.astimezone(UTC))
assert a.strftime('%Y %f %z %:z %Z %%') == '2024 250000 +0300 +03:00 UTC+03:00 %' and a.date() == date(2024, 1, 1)
assert datetime.fromtimestamp(0, UTC).isoformat() == '1970-01-01T00:00:00+00:00' and repr(UTC) == 'datetime.timezone.utc'
assert repr(time(1, 2, fold=1)) == 'datetime.time(1, 2, fold=1)' and time.fromisoformat('T10:00Z').tzinfo is UTC
assert datetime.combine(d, time(5)) == datetime(2024, 2, 29, 5) and a.timetuple()[:6] == (2024, 1, 1, 12, 30, 15)
for x in (d, t, a, utc3, time(1, 2, 3, 4, UTC)):
    assert pickle.loads(pickle.dumps(x)) == x
for call, error, message in (
        (lambda: date(2023, 2, 29), ValueError, 'day is out of range for month'), (lambda: date(2023, 13, 1), ValueError, 'month must be in 1..12'),
        (lambda: datetime(2023, 1, 1, 24), ValueError, 'hour must be in 0..23'), (lambda: date(0, 1, 1), ValueError, 'year 0 is out of range'),
        (lambda: date.max + timedelta(1), OverflowError, 'date value out of range'), (lambda: date.fromisoformat('x'), ValueError, "Invalid isoformat string: 'x'"),
        (lambda: a < datetime(2024, 1, 1), TypeError, "can't compare offset-naive and offset-aware datetimes"),
        (lambda: timedelta(10**9), OverflowError, 'days=1000000000; must have magnitude <= 999999999'),
        (lambda: timedelta('x'), TypeError, 'unsupported type for timedelta days component: str')):
    try:
        call()
    except error as e:
        assert str(e) == message, e
    else:
        assert False

parse = datetime.strptime
assert parse('2024-02-29 13:05:09.25', '%Y-%m-%d %H:%M:%S.%f') == datetime(2024, 2, 29, 13, 5, 9, 250000)
assert parse('Thu 29 Feb 24 01:05 PM', '%a %d %b %y %I:%M %p') == datetime(2024, 2, 29, 13, 5)
assert parse('2024-060 +05:30', '%Y-%j %z').isoformat() == '2024-02-29T00:00:00+05:30' and parse('2024 9 4', '%G %V %u').day == 29
for text, form, message in (('x', '%Y', "time data 'x' does not match format '%Y'"), ('2024x', '%Y', 'unconverted data remains: x'),
                            ('1', '%Q', "'Q' is a bad directive in format '%Q'"), ('1', '%', "stray % in format '%'")):
    try:
        parse(text, form)
    except ValueError as e:
        assert str(e) == message, e
    else:
        assert False

assert calendar.monthrange(2024, 2) == (3, 29) and calendar.isleap(2000) and calendar.leapdays(2000, 2010) == 3
assert calendar.month(2024, 2) == '''\
   February 2024
Mo Tu We Th Fr Sa Su
          1  2  3  4
 5  6  7  8  9 10 11
12 13 14 15 16 17 18
19 20 21 22 23 24 25
26 27 28 29
'''
assert calendar.timegm((2024, 1, 1, 9, 30, 15)) == 1704101415 and calendar.FEBRUARY == 2 and calendar.weekday(2024, 2, 29) is calendar.THURSDAY
