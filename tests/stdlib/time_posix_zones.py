"""Time zones written out in TZ, with the rules of summer time."""

import os
import time

ZONES = {
    "EST+05EDT,M4.1.0,M10.5.0": (("EST", "EDT"), 18000, 14400, 1, ["EST", "EDT", "EST"]),
    "AEST-10AEDT-11,M10.5.0,M3.5.0": (("AEST", "AEDT"), -36000, -39600, 1, ["AEDT", "AEST", "AEDT"]),
    "CET-1CEST,M3.5.0,M10.5.0/3": (("CET", "CEST"), -3600, -7200, 1, ["CET", "CEST", "CET"]),
    "EST5EDT4,J60,J300": (("EST", "EDT"), 18000, 14400, 1, ["EST", "EDT", "EST"]),
    "EST5EDT": (("EST", "EDT"), 18000, 14400, 1, ["EST", "EDT", "EST"]),
    "<+0330>-3:30": (("+0330", "+0330"), -12600, -12600, 0, ["+0330"] * 3),
    "UTC+0": (("UTC", "UTC"), 0, 0, 0, ["UTC"] * 3),
    "EST5": (("EST", "EST"), 18000, 18000, 0, ["EST"] * 3),
    "nonsense": (("nonsense", "nonsense"), 0, 0, 0, ["nonsense"] * 3),
}
for zone, (names, timezone, altzone, daylight, seasons) in ZONES.items():
    os.environ["TZ"] = zone
    time.tzset()
    assert (time.tzname, time.timezone, time.altzone, time.daylight) == (names, timezone, altzone, daylight), zone
    for moment, name in zip((1040774400, 1027728000, 1734000000), seasons):
        there = time.localtime(moment)
        assert there.tm_zone == name, (zone, moment, there)
        assert there.tm_gmtoff == -(altzone if there.tm_isdst else timezone)
        assert time.mktime(there) == moment
