"""Time zones of the IANA database (PEP 615).

>>> from datetime import datetime
>>> from zoneinfo import ZoneInfo
>>> datetime(2020, 7, 1, tzinfo=ZoneInfo('America/New_York')).utcoffset()
datetime.timedelta(days=-1, seconds=72000)
"""

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH",
           "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

from . import _tzpath
from ._common import ZoneInfoNotFoundError
from ._tzpath import InvalidTZPathWarning, available_timezones, reset_tzpath
from ._zoneinfo import ZoneInfo


def __getattr__(name):
    # reset_tzpath() changes it.
    if name == "TZPATH":
        return _tzpath.TZPATH
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted([*globals(), "TZPATH"])
