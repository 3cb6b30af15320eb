"""Reading files of time zones (RFC 8536)."""

import struct


class ZoneInfoNotFoundError(KeyError):
    """There is no such time zone."""


def load_tzdata(key):
    """Open the file of a zone in the package tzdata."""
    folder, _, name = key.rpartition("/")
    package = ".".join(["tzdata.zoneinfo", *filter(None, folder.split("/"))])
    try:
        from importlib import resources
        return resources.files(package).joinpath(name).open("rb")
    except (ImportError, FileNotFoundError, UnicodeEncodeError):
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


class _Header:
    """The numbers at the beginning of a file."""

    def __init__(self, file):
        if file.read(4) != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        version = file.read(1)
        self.version = 1 if version == b"\0" else int(version)
        file.read(15)
        (self.ut_indicators, self.std_indicators, self.leaps, self.transitions,
         self.types, self.characters) = struct.unpack(">6l", file.read(24))

    def size(self, time):
        """The length of the data behind, with times of so many bytes."""
        return (self.transitions * (time + 1) + self.types * 6 + self.characters
                + self.leaps * (time + 4) + self.std_indicators + self.ut_indicators)


def load_data(fobj):
    """Read a file: (types of transitions, their times, and of each type the offset from
    UTC, whether it is daylight saving time, and the abbreviation; the rule for later).
    """
    header = _Header(fobj)
    time, code = 4, "l"
    if header.version >= 2:
        # The data is there twice; the second time with longer numbers.
        fobj.seek(header.size(4), 1)
        header = _Header(fobj)
        time, code = 8, "q"

    count = header.transitions
    times = struct.unpack(f">{count}{code}", fobj.read(count * time))
    indices = struct.unpack(f">{count}B", fobj.read(count))
    records = list(struct.iter_unpack(">lbb", fobj.read(header.types * 6)))
    offsets = tuple(record[0] for record in records)
    isdst = tuple(record[1] for record in records)
    names = fobj.read(header.characters)
    # An abbreviation may be the end of another one.
    abbreviations = tuple(names[start:names.find(b"\0", start)].decode()
                          for _, _, start in records)

    rule = None
    if header.version >= 2:
        fobj.seek(header.ut_indicators + header.std_indicators + header.leaps * 12, 1)
        newline = fobj.read(1)
        assert newline == b"\n", newline
        rule = b""
        while (byte := fobj.read(1)) != b"\n":
            if not byte:
                raise ValueError("Invalid TZif file: no end of the TZ string")
            rule += byte
    return indices, times, offsets, isdst, abbreviations, rule
