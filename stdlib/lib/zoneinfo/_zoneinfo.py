"""The class ZoneInfo."""

import bisect
import calendar
import collections
import functools
import re
import weakref
from datetime import datetime, timedelta, tzinfo

from . import _common, _tzpath

EPOCH = datetime(1970, 1, 1)
EPOCHORDINAL = EPOCH.toordinal()


@functools.lru_cache(maxsize=512)
def _load_timedelta(seconds):
    # There are few different offsets.
    return timedelta(seconds=seconds)


class _ttinfo:
    """A kind of time: its offset from UTC, the part of it that is daylight saving, and
    its abbreviation."""

    __slots__ = ["utcoff", "dstoff", "tzname"]

    def __init__(self, utcoff, dstoff, tzname):
        self.utcoff = utcoff
        self.dstoff = dstoff
        self.tzname = tzname

    def __eq__(self, other):
        return ((self.utcoff, self.dstoff, self.tzname)
                == (other.utcoff, other.dstoff, other.tzname))

    def __repr__(self):
        return f"{self.__class__.__name__}({self.utcoff}, {self.dstoff}, {self.tzname})"


_NO_TTINFO = _ttinfo(None, None, None)


class ZoneInfo(tzinfo):
    """A time zone, by its key in the database, such as "Europe/Berlin".

    The same key gives the same object.
    """

    __module__ = "zoneinfo"

    # The zones used last, and all that are still alive.
    _strong_cache_size = 8
    _strong_cache = collections.OrderedDict()
    _weak_cache = weakref.WeakValueDictionary()

    def __init_subclass__(cls):
        cls._strong_cache = collections.OrderedDict()
        cls._weak_cache = weakref.WeakValueDictionary()

    def __new__(cls, key):
        zone = cls._weak_cache.get(key, None)
        if zone is None:
            zone = cls._weak_cache.setdefault(key, cls._new_instance(key))
            zone._from_cache = True
        cls._strong_cache[key] = cls._strong_cache.pop(key, zone)
        if len(cls._strong_cache) > cls._strong_cache_size:
            cls._strong_cache.popitem(last=False)
        return zone

    @classmethod
    def no_cache(cls, key):
        """A new object for a key."""
        zone = cls._new_instance(key)
        zone._from_cache = False
        return zone

    @classmethod
    def _new_instance(cls, key):
        zone = super().__new__(cls)
        zone._key = key
        zone._file_path = zone._find_tzfile(key)
        if zone._file_path is None:
            file = _common.load_tzdata(key)
        else:
            file = open(zone._file_path, "rb")
        with file:
            zone._load_file(file)
        return zone

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """A zone that a file of bytes contains."""
        zone = super().__new__(cls)
        zone._key = key
        zone._file_path = None
        zone._load_file(fobj)
        zone._file_repr = repr(fobj)
        # There is nothing to find it by again.
        zone.__reduce__ = zone._file_reduce
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget zones, so that they are read again."""
        for cache in cls._weak_cache, cls._strong_cache:
            if only_keys is None:
                cache.clear()
        if only_keys is not None:
            for key in only_keys:
                cls._weak_cache.pop(key, None)
                cls._strong_cache.pop(key, None)

    @property
    def key(self):
        return self._key

    def __str__(self):
        return repr(self) if self._key is None else f"{self._key}"

    @classmethod
    def _name(cls):
        return "zoneinfo.ZoneInfo" if cls is ZoneInfo else cls.__name__

    def __repr__(self):
        if self._key is None:
            return f"{self._name()}.from_file({self._file_repr})"
        return f"{self._name()}(key={self._key!r})"

    def __reduce__(self):
        return self.__class__._unpickle, (self._key, self._from_cache)

    def _file_reduce(self):
        import pickle
        raise pickle.PicklingError("Cannot pickle a ZoneInfo file created from a file stream.")

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)

    # The methods of time zones.

    def utcoffset(self, dt):
        return self._find_trans(dt).utcoff

    def dst(self, dt):
        return self._find_trans(dt).dstoff

    def tzname(self, dt):
        return self._find_trans(dt).tzname

    def fromutc(self, dt):
        """The local time of a time in UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        timestamp = self._get_local_timestamp(dt)
        times = self._trans_utc
        fold = False
        if times and timestamp < times[0]:
            kind = self._tti_before
        elif (not times or timestamp > times[-1]) and isinstance(self._tz_after, _TZStr):
            kind, fold = self._tz_after.get_trans_info_fromutc(timestamp, dt.year)
        elif not times:
            kind = self._tz_after
        else:
            i = bisect.bisect_right(times, timestamp)
            kind = self._tz_after if timestamp > times[-1] else self._ttinfos[i - 1]
            if len(times) > 1 and i >= 2:
                before = self._ttinfos[i - 2]
                kind = self._ttinfos[i - 1]
            elif timestamp > times[-1]:
                before = self._ttinfos[-1]
            else:
                before = self._tti_before
            # Shortly after the clock was put back, times are there again.
            shift = (before.utcoff - kind.utcoff).total_seconds()
            fold = shift > timestamp - times[i - 1]
        dt += kind.utcoff
        return dt.replace(fold=1) if fold else dt

    def _find_trans(self, dt):
        """The kind of time at a local time."""
        if dt is None:
            return self._tz_after if self._fixed_offset else _NO_TTINFO
        timestamp = self._get_local_timestamp(dt)
        times = self._trans_local[dt.fold]
        if times and timestamp < times[0]:
            return self._tti_before
        if times and timestamp <= times[-1]:
            return self._ttinfos[bisect.bisect_right(times, timestamp) - 1]
        if isinstance(self._tz_after, _TZStr):
            return self._tz_after.get_trans_info(timestamp, dt.year, dt.fold)
        return self._tz_after

    def _get_local_timestamp(self, dt):
        days = dt.toordinal() - EPOCHORDINAL
        return ((days * 24 + dt.hour) * 60 + dt.minute) * 60 + dt.second

    # Loading.

    def _find_tzfile(self, key):
        return _tzpath.find_tzfile(key)

    def _load_file(self, fobj):
        indices, times, offsets, isdst, names, rule = _common.load_data(fobj)
        saved = self._utcoff_to_dstoff(indices, offsets, isdst)
        kinds = [_ttinfo(_load_timedelta(offset), _load_timedelta(dst), name)
                 for offset, dst, name in zip(offsets, saved, names)]
        self._trans_utc = times
        self._trans_local = self._ts_to_local(indices, times, offsets)
        self._ttinfos = [kinds[i] for i in indices]

        # Before the first transition it is standard time.
        standard = [kind for kind, dst in zip(kinds, isdst) if not dst]
        self._tti_before = next(iter(standard or self._ttinfos), None)

        if rule:
            self._tz_after = _parse_tz_str(rule.decode())
        elif self._ttinfos:
            self._tz_after = self._ttinfos[-1]
        elif kinds:
            self._tz_after = kinds[-1]
        else:
            raise ValueError("No time zone information found.")

        # Does it have one offset at all times? Then a time without a date has it too.
        self._fixed_offset = (len(kinds) <= 1 and isinstance(self._tz_after, _ttinfo)
                              and (not kinds or kinds[0] == self._tz_after))

    @staticmethod
    def _utcoff_to_dstoff(indices, offsets, isdst):
        """How much of each kind's offset is daylight saving.

        Files tell only whether there is any: the rest follows from the standard time
        before or after.
        """
        saved = [0] * len(isdst)
        missing = sum(map(bool, isdst))
        for i in range(1, len(indices)):
            if not missing:
                break
            kind = indices[i]
            if not isdst[kind] or saved[kind]:
                continue
            other = indices[i - 1]
            amount = 0 if isdst[other] else offsets[kind] - offsets[other]
            if not amount and i + 1 < len(indices) and kind < len(isdst) - 1:
                other = indices[i + 1]
                if isdst[other]:
                    # Maybe another transition to it tells.
                    continue
                amount = offsets[kind] - offsets[other]
            if amount:
                saved[kind] = amount
                missing -= 1
        # An hour is the best guess.
        if missing:
            saved = [amount or 3600 * bool(dst) for amount, dst in zip(saved, isdst)]
        return saved

    @staticmethod
    def _ts_to_local(indices, times, offsets):
        """The times of transitions in local time, for fold=0 and fold=1."""
        if not times:
            return [[], []]
        kinds = [0, *indices]
        lists = [], []
        for time, before, after in zip(times, kinds, indices):
            pair = offsets[before], offsets[after]
            lists[0].append(time + max(pair))
            lists[1].append(time + min(pair))
        return list(lists)


def _days_before_year(year):
    """The days from 1970 to a year."""
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400 - EPOCHORDINAL + 1


class _DayOffset:
    """The n-th day of each year; in the form Jn, days are counted as if there were no
    leap years."""

    __slots__ = ["d", "julian", "hour", "minute", "second"]

    def __init__(self, d, julian, hour=2, minute=0, second=0):
        first = int(julian)
        if not first <= d <= 365:
            raise ValueError(f"d must be in [{first}, 365], not: {d}")
        self.d = d
        self.julian = julian
        self.hour, self.minute, self.second = hour, minute, second

    def year_to_epoch(self, year):
        days = _days_before_year(year) + self.d - 1
        if self.julian and self.d >= 59 and calendar.isleap(year):
            days += 1
        return days * 86400 + self.hour * 3600 + self.minute * 60 + self.second


class _CalendarOffset:
    """The w-th day of the week d in the month m; the fifth is the last one."""

    __slots__ = ["m", "w", "d", "hour", "minute", "second"]

    def __init__(self, m, w, d, hour=2, minute=0, second=0):
        for name, value, low, high in ("m", m, 1, 12), ("w", w, 1, 5), ("d", d, 0, 6):
            if not low <= value <= high:
                raise ValueError(f"{name} must be in [{low}, {high}]")
        self.m, self.w, self.d = m, w, d
        self.hour, self.minute, self.second = hour, minute, second

    def year_to_epoch(self, year):
        # Here the week begins with Sunday, in the calendar with Monday.
        weekday, length = calendar.monthrange(year, self.m)
        day = (self.d - weekday - 1) % 7 + 7 * (self.w - 1)
        if day >= length:
            day -= 7
        days = _days_before_year(year) + day
        days += sum(calendar.monthrange(year, month)[1] for month in range(1, self.m))
        return days * 86400 + self.hour * 3600 + self.minute * 60 + self.second


class _TZStr:
    """The rule of a zone: two kinds of time, and when in the year they change."""

    __slots__ = ("std", "dst", "start", "end", "dst_diff")

    def __init__(self, std_abbr, std_offset, dst_abbr, dst_offset, start=None, end=None):
        assert start is not None, "No transition start specified"
        assert end is not None, "No transition end specified"
        self.dst_diff = dst_offset - std_offset
        self.std = _ttinfo(_load_timedelta(std_offset), _load_timedelta(0), std_abbr)
        self.dst = _ttinfo(_load_timedelta(dst_offset), _load_timedelta(self.dst_diff),
                           dst_abbr)
        self.start = start
        self.end = end

    def transitions(self, year):
        """When daylight saving time starts and ends, in the local time before each."""
        return self.start.year_to_epoch(year), self.end.year_to_epoch(year)

    @staticmethod
    def _between(start, timestamp, end):
        if start < end:
            return start <= timestamp < end
        # In the south summer includes New Year.
        return not end <= timestamp < start

    def get_trans_info(self, ts, year, fold):
        """The kind of time at a local time."""
        start, end = self.transitions(year)
        # Of the times that are there twice or never, fold decides.
        if fold == (self.dst_diff >= 0):
            end -= self.dst_diff
        else:
            start += self.dst_diff
        return self.dst if self._between(start, ts, end) else self.std

    def get_trans_info_fromutc(self, ts, year):
        """The kind of time at a time in UTC, and whether the local time comes again."""
        start, end = self.transitions(year)
        start -= self.std.utcoff.total_seconds()
        end -= self.dst.utcoff.total_seconds()
        kind = self.dst if self._between(start, ts, end) else self.std
        again = end if self.dst_diff > 0 else start
        return kind, again <= ts < again + abs(self.dst_diff)


_OFFSET = r"[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?"


def _parse_tz_str(tz_str):
    """Read a rule as in POSIX: std[offset[dst[offset],start[/time],end[/time]]]"""
    zones, comma, changes = tz_str.partition(",")
    match = re.fullmatch(
        rf"([^<0-9:.+-]+|<[a-zA-Z0-9+-]+>)(?:({_OFFSET})"
        rf"(?:([^0-9:.+-]+|<[a-zA-Z0-9+-]+>)({_OFFSET})?)?)?", zones, re.ASCII)
    if match is None:
        raise ValueError(f"{tz_str} is not a valid TZ string")
    std, std_offset, dst, dst_offset = match.groups()
    std = std.strip("<>")

    def offset(text, kind):
        try:
            return _parse_tz_delta(text)
        except ValueError as e:
            raise ValueError(f"Invalid {kind} offset in {tz_str}") from e

    std_offset = offset(std_offset, "STD") if std_offset else 0
    if dst is None:
        if comma:
            raise ValueError(f"Transition rule present without DST: {tz_str}")
        return _ttinfo(_load_timedelta(std_offset), _load_timedelta(0), std)
    dst_offset = offset(dst_offset, "DST") if dst_offset else std_offset + 3600
    if not comma:
        raise ValueError(f"Missing transition rules: {tz_str}")
    try:
        start, end = map(_parse_dst_start_end, changes.split(",", 1))
    except ValueError as e:
        raise ValueError(f"Invalid TZ string: {tz_str}") from e
    return _TZStr(std, std_offset, dst.strip("<>"), dst_offset, start, end)


def _parse_dst_start_end(dststr):
    date, slash, time = dststr.partition("/")
    if date.startswith("M"):
        match = re.fullmatch(r"M(\d{1,2})\.(\d).(\d)", date, re.ASCII)
        if match is None:
            raise ValueError(f"Invalid dst start/end date: {dststr}")
        when = _CalendarOffset(*map(int, match.groups()))
    else:
        julian = date.startswith("J")
        when = _DayOffset(int(date[julian:]), julian)
    if slash:
        when.hour, when.minute, when.second = _parse_transition_time(time)
    return when


def _parse_clock(text):
    """Read [+-]h[:mm[:ss]] as (whether it is negative, hours, minutes, seconds)."""
    match = re.fullmatch(r"([+-])?(\d{1,3})(?::(\d{2})(?::(\d{2}))?)?", text, re.ASCII)
    if match is None:
        raise ValueError(f"Invalid time: {text}")
    return match[1] == "-", *(int(part or 0) for part in match.group(2, 3, 4))


def _parse_transition_time(time_str):
    negative, *parts = _parse_clock(time_str)
    if parts[0] > 167:
        raise ValueError(f"Hour must be in [0, 167]: {time_str}")
    return [-part if negative else part for part in parts]


def _parse_tz_delta(tz_delta):
    """Read an offset, which is positive west of Greenwich, as seconds."""
    negative, hours, minutes, seconds = _parse_clock(tz_delta)
    if hours > 24:
        raise ValueError(f"Offset hours must be in [0, 24]: {tz_delta}")
    total = (hours * 60 + minutes) * 60 + seconds
    return total if negative else -total
