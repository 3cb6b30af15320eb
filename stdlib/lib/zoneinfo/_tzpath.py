"""Where the files of time zones are."""

import os
import sysconfig

TZPATH = ()


class InvalidTZPathWarning(RuntimeWarning):
    """PYTHONTZPATH contains paths that are not absolute."""


def _message(paths):
    relative = [path for path in paths if not os.path.isabs(path)]
    return ("Paths should be absolute but found the following relative paths:"
            + "".join("\n    " + path for path in relative))


def _from_environment(text, stacklevel):
    if not text:
        return ()
    paths = text.split(os.pathsep)
    absolute = tuple(filter(os.path.isabs, paths))
    if len(absolute) != len(paths):
        import warnings
        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. "
                      + _message(paths), InvalidTZPathWarning, stacklevel=stacklevel)
    return absolute


def _reset_tzpath(to=None, stacklevel=4):
    global TZPATH
    if to is None:
        text = os.environ.get("PYTHONTZPATH", None)
        if text is None:
            text = sysconfig.get_config_var("TZPATH")
        to = _from_environment(text, stacklevel)
    elif isinstance(to, (str, bytes)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    elif not all(map(os.path.isabs, to)):
        raise ValueError(_message(to))
    TZPATH = tuple(to)


def reset_tzpath(to=None):
    """Set the folders to search, by default to those of the environment or the system."""
    # The warning is about the caller.
    _reset_tzpath(to)


def _validate_tzfile_path(path):
    """Refuse keys that could lead anywhere else than below a folder."""
    if os.path.isabs(path):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {path}")
    if len(os.path.normpath(path)) != len(path):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {path}")
    base = os.path.join("_", "")
    if not os.path.normpath(os.path.join(base, path)).startswith(base):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {path}")


def find_tzfile(key):
    """The path of the file of a zone, or None."""
    _validate_tzfile_path(key)
    for folder in TZPATH:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            return path
    return None


def _is_tzfile(path):
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"TZif"
    except Exception:
        return False


def available_timezones():
    """The set of the keys of all zones. It looks into many files."""
    zones = set()
    try:
        # The package tzdata has a list.
        from importlib import resources
        with resources.files("tzdata").joinpath("zones").open("r") as file:
            zones.update(filter(None, map(str.strip, file)))
    except (ImportError, FileNotFoundError):
        pass
    for base in TZPATH:
        for folder, folders, files in os.walk(base):
            if folder == base:
                # The same zones in other forms.
                folders[:] = [name for name in folders if name not in ("right", "posix")]
            for name in files:
                path = os.path.join(folder, name)
                key = os.path.relpath(path, start=base).replace(os.sep, "/")
                if key not in zones and _is_tzfile(path):
                    zones.add(key)
    # Not a zone, but the default for rules.
    zones.discard("posixrules")
    return zones


_reset_tzpath(stacklevel=5)
