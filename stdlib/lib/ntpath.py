"""os.path for Windows.

Programs import os.path; this name serves to handle such paths elsewhere.
"""

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'

import os
import sys
import genericpath
from genericpath import *

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split",
           "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists",
           "isdir", "isfile", "ismount", "isreserved", "expanduser",
           "expandvars", "normpath", "abspath", "curdir", "pardir", "sep",
           "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "samefile", "sameopenfile",
           "samestat", "commonpath", "isjunction", "isdevdrive"]

supports_unicode_filenames = True


def _get_bothseps(path):
    return b'\\/' if isinstance(path, bytes) else '\\/'


def _symbols(path):
    """Both separators, '.' and '..' in the type of path."""
    if isinstance(path, bytes):
        return b'\\', b'/', b'.', b'..'
    return '\\', '/', '.', '..'


try:
    from _winapi import (
        LCMapStringEx as _LCMapStringEx,
        LOCALE_NAME_INVARIANT as _LOCALE_NAME_INVARIANT,
        LCMAP_LOWERCASE as _LCMAP_LOWERCASE,
    )

    def _lower(s):
        return _LCMapStringEx(_LOCALE_NAME_INVARIANT, _LCMAP_LOWERCASE, s) if s else s
except ImportError:
    def _lower(s):
        return s.lower()


def normcase(s):
    """The path in lower case and with backslashes."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return os.fsencode(_lower(os.fsdecode(s).replace('/', '\\')))
    return _lower(s.replace('/', '\\'))


def isabs(s):
    """Whether the path starts at the root of a drive or share."""
    s = os.fspath(s)
    sep, altsep, _, _ = _symbols(s)
    colon_sep = b':\\' if isinstance(s, bytes) else ':\\'
    start = s[:3].replace(altsep, sep)
    return start.startswith(colon_sep, 1) or start.startswith(sep * 2)


def join(path, *paths):
    path = os.fspath(path)
    sep, altsep, _, _ = _symbols(path)
    seps = _get_bothseps(path)
    colon = b':' if isinstance(path, bytes) else ':'
    try:
        drive, root, rest = splitroot(path)
        for part in paths:
            p_drive, p_root, p_rest = splitroot(part)
            if p_root:
                # Absolute, perhaps on the drive so far.
                if p_drive or not drive:
                    drive = p_drive
                root, rest = p_root, p_rest
                continue
            if p_drive and p_drive != drive:
                if p_drive.lower() != drive.lower():
                    drive, root, rest = p_drive, p_root, p_rest
                    continue
                drive = p_drive  # the same drive in other letters
            if rest and rest[-1] not in seps:
                rest += sep
            rest += p_rest
        if rest and not root and drive and drive[-1:] not in colon + seps:
            # A share needs a separator.
            return drive + sep + rest
        return drive + root + rest
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', path, *paths)
        raise


def splitdrive(p):
    """Split a path into the drive or share and the rest.

    c:/dir gives c: and /dir, //host/share/dir gives //host/share and /dir.
    """
    drive, root, tail = splitroot(p)
    return drive, root + tail


try:
    from nt import _path_splitroot_ex as splitroot
except ImportError:
    def splitroot(p):
        """Split a path into the drive or share, the root, and the rest.

        The root is the one separator after the drive, or empty.
        """
        p = os.fspath(p)
        sep, altsep, _, _ = _symbols(p)
        prefix, colon = '\\\\?\\UNC\\', ':'
        if isinstance(p, bytes):
            prefix, colon = prefix.encode(), colon.encode()
        norm = p.replace(altsep, sep)
        drive = root = 0
        if norm[:2] == sep * 2:
            # \\server\share or \\?\UNC\server\share or \\?\drive
            start = 8 if norm[:8].upper() == prefix else 2
            drive = norm.find(sep, start)
            if drive >= 0:
                drive = norm.find(sep, drive + 1)
            if drive < 0:
                drive = len(p)
            root = 1
        elif norm[:1] == sep:
            root = 1
        elif norm[1:2] == colon:
            drive = 2
            root = 1 if norm[2:3] == sep else 0
        return p[:drive], p[drive:drive + root], p[drive + root:]


def split(p):
    """Split a path into all before the last separator, and what follows it."""
    p = os.fspath(p)
    seps = _get_bothseps(p)
    drive, root, rest = splitroot(p)
    cut = len(rest)
    while cut and rest[cut - 1] not in seps:
        cut -= 1
    return drive + root + rest[:cut].rstrip(seps), rest[cut:]


def splitext(p):
    """Split a path into the part before the extension and the extension.

    The extension starts at the last dot of the last component, and is empty
    if only dots stand before that.
    """
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'\\', b'/', b'.')
    return genericpath._splitext(p, '\\', '/', '.')


def basename(p):
    """What follows the last separator."""
    return split(p)[1]


def dirname(p):
    """What is before the last separator."""
    return split(p)[0]


try:
    from nt import _getvolumepathname
except ImportError:
    _getvolumepathname = None


def ismount(path):
    """Whether path is the root of a drive or share, or a mount point."""
    path = os.fspath(path)
    seps = _get_bothseps(path)
    path = abspath(path)
    drive, root, rest = splitroot(path)
    if drive and drive[0] in seps:
        return not rest
    if root and not rest:
        return True
    if not _getvolumepathname:
        return False
    return (path.rstrip(seps).casefold()
            == _getvolumepathname(path).rstrip(seps).casefold())


_reserved_chars = frozenset([chr(i) for i in range(32)] + list('"*:<>?|/\\'))
_reserved_names = frozenset(
    ['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$']
    + [port + number for port in ('COM', 'LPT') for number in '123456789\xb9\xb2\xb3'])


def isreserved(path):
    """Whether a part of the path is a name that Windows keeps for itself."""
    path = os.fsdecode(splitroot(path)[2]).replace(altsep, sep)
    return any([_isreservedname(name) for name in path.split(sep)])


def _isreservedname(name):
    # Dots and spaces at the end are dropped by the system.
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    if _reserved_chars.intersection(name):
        return True
    # A device keeps its name with any extension.
    return name.partition('.')[0].rstrip(' ').upper() in _reserved_names


def expanduser(path):
    """Replace a leading ~ or ~user by that user's home directory, if known."""
    path = os.fspath(path)
    seps = _get_bothseps(path)
    as_bytes = isinstance(path, bytes)
    if not path.startswith(b'~' if as_bytes else '~'):
        return path
    end = 1
    while end < len(path) and path[end] not in seps:
        end += 1

    if 'USERPROFILE' in os.environ:
        home = os.environ['USERPROFILE']
    elif 'HOMEPATH' in os.environ:
        home = join(os.environ.get('HOMEDRIVE', ''), os.environ['HOMEPATH'])
    else:
        return path
    if end != 1:
        wanted = os.fsdecode(path[1:end])
        current = os.environ.get('USERNAME')
        if wanted != current:
            # Guess that homes stand side by side, if this one is so named.
            if current != basename(home):
                return path
            home = join(dirname(home), wanted)
    if as_bytes:
        home = os.fsencode(home)
    return home + path[end:]


def expandvars(path):
    """Replace $name, ${name} and %name% by environment variables.

    Unknown ones stay. $$ is $ and %% is %; nothing is replaced between
    single quotes.
    """
    path = os.fspath(path)
    as_bytes = isinstance(path, bytes)
    if (b'$' if as_bytes else '$') not in path and (b'%' if as_bytes else '%') not in path:
        return path
    # On text: each byte as a character.
    text = path.decode('latin-1') if as_bytes else path
    environ = getattr(os, 'environb', None) if as_bytes else os.environ

    def value(name, otherwise):
        try:
            if not as_bytes:
                return environ[name]
            name = name.encode('latin-1')
            if environ is None:
                found = os.fsencode(os.environ[os.fsdecode(name)])
            else:
                found = environ[name]
            return found.decode('latin-1')
        except KeyError:
            return otherwise

    result = []
    i = 0
    while i < len(text):
        char = text[i]
        if char == "'":
            end = text.find("'", i + 1)
            end = len(text) if end < 0 else end + 1
            result.append(text[i:end])
            i = end
        elif char in '%$' and text[i + 1:i + 2] == char:
            result.append(char)
            i += 2
        elif char == '%' or (char == '$' and text[i + 1:i + 2] == '{'):
            start = i + 1 if char == '%' else i + 2
            end = text.find('%' if char == '%' else '}', start)
            if end < 0:
                result.append(text[i:])
                break
            result.append(value(text[start:end], text[i:end + 1]))
            i = end + 1
        elif char == '$':
            end = i + 1
            while end < len(text) and text[end].isascii() and (
                    text[end].isalnum() or text[end] in '_-'):
                end += 1
            result.append(value(text[i + 1:end], text[i:end]))
            i = end
        else:
            result.append(char)
            i += 1
    text = ''.join(result)
    return text.encode('latin-1') if as_bytes else text


try:
    from nt import _path_normpath as normpath
except ImportError:
    def normpath(path):
        """Use backslashes, remove '.' and double ones, and resolve '..'."""
        path = os.fspath(path)
        sep, altsep, dot, dotdot = _symbols(path)
        drive, root, rest = splitroot(path.replace(altsep, sep))
        kept = []
        for part in rest.split(sep):
            if not part or part == dot:
                continue
            if part != dotdot:
                kept.append(part)
            elif kept and kept[-1] != dotdot:
                kept.pop()
            elif kept or not root:
                kept.append(part)
        if not (drive or root or kept):
            return dot
        return drive + root + sep.join(kept)


def _abspath_fallback(path):
    """abspath() without the system's help."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


try:
    from nt import _getfullpathname
except ImportError:
    abspath = _abspath_fallback
else:
    def abspath(path):
        """Make a path absolute and normalise it."""
        try:
            return _getfullpathname(normpath(path))
        except (OSError, ValueError):
            return _abspath_fallback(path)

try:
    from nt import _findfirstfile, _getfinalpathname, readlink as _nt_readlink
except ImportError:
    # Nothing here can resolve links.
    realpath = abspath
else:
    def _readlink_deep(path):
        """Follow a link as long as it leads to another."""
        # Not found, denied, in use, not supported, no link, and the like.
        allowed = (1, 2, 3, 5, 21, 32, 50, 67, 87, 4390, 4392, 4393)
        seen = set()
        while normcase(path) not in seen:
            seen.add(normcase(path))
            try:
                link, path = path, _nt_readlink(path)
                if not isabs(path):
                    # Relative targets are only those of true links.
                    if not islink(link):
                        return link
                    path = normpath(join(dirname(link), path))
            except OSError as ex:
                if ex.winerror in allowed:
                    break
                raise
            except ValueError:
                break
        return path

    def _getfinalpathname_nonstrict(path):
        """_getfinalpathname() of as much of the path as exists, and the rest."""
        allowed = (1, 2, 3, 5, 21, 32, 50, 53, 65, 67, 87, 123, 161, 1920, 1921)
        denied = (1, 5, 32, 50, 87, 1920, 1921)
        tail = path[:0]
        while path:
            try:
                path = _getfinalpathname(path)
                return join(path, tail) if tail else path
            except OSError as ex:
                if ex.winerror not in allowed:
                    raise
                error = ex.winerror
            try:
                target = _readlink_deep(path)
                if target != path:
                    return join(target, tail) if tail else target
            except OSError:
                pass
            name = None
            if error in denied:
                # It may be there: get its name as it is on the disk.
                try:
                    name = _findfirstfile(path)
                    path = split(path)[0]
                except OSError:
                    name = None
            if name is None:
                path, name = split(path)
            if path and not name:
                return path + tail
            tail = join(name, tail) if tail else name
        return tail

    def realpath(path, *, strict=False):
        path = normpath(path)
        as_bytes = isinstance(path, bytes)
        prefix, unc_prefix, new_unc_prefix, null = '\\\\?\\', '\\\\?\\UNC\\', '\\\\', 'nul'
        if as_bytes:
            prefix, unc_prefix = prefix.encode(), unc_prefix.encode()
            new_unc_prefix, null = new_unc_prefix.encode(), null.encode()
        if normcase(path) == null:
            return b'\\\\.\\NUL' if as_bytes else '\\\\.\\NUL'
        had_prefix = path.startswith(prefix)
        if not had_prefix and not isabs(path):
            path = join(os.getcwdb() if as_bytes else os.getcwd(), path)
        error = 0
        try:
            path = _getfinalpathname(path)
        except ValueError as ex:
            if strict:
                raise OSError(str(ex)) from None
            path = normpath(path)
        except OSError as ex:
            if strict:
                raise
            error = ex.winerror
            path = _getfinalpathname_nonstrict(path)
        # Take off the prefix if the path means the same without it.
        if not had_prefix and path.startswith(prefix):
            if path.startswith(unc_prefix):
                short = new_unc_prefix + path[len(unc_prefix):]
            else:
                short = path[len(prefix):]
            try:
                if _getfinalpathname(short) == path:
                    path = short
            except ValueError:
                pass
            except OSError as ex:
                if ex.winerror == error:
                    path = short
        return path


def relpath(path, start=None):
    """The path as seen from start, by default the current directory."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    sep, _, dot, dotdot = _symbols(path)
    start = dot if start is None else os.fspath(start)
    try:
        start_drive, _, start_rest = splitroot(abspath(start))
        path_drive, _, path_rest = splitroot(abspath(path))
        if normcase(start_drive) != normcase(path_drive):
            raise ValueError(f'path is on mount {path_drive!r}, start on mount '
                             f'{start_drive!r}')
        origin = start_rest.split(sep) if start_rest else []
        parts = path_rest.split(sep) if path_rest else []
        shared = 0
        for a, b in zip(origin, parts):
            if normcase(a) != normcase(b):
                break
            shared += 1
        return sep.join([dotdot] * (len(origin) - shared) + parts[shared:]) or dot
    except (TypeError, ValueError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all paths are, or are in."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty iterable')
    sep, altsep, dot, _ = _symbols(paths[0])

    def parts(text):
        return [part for part in text.split(sep) if part and part != dot]

    try:
        splits = [splitroot(path.replace(altsep, sep).lower()) for path in paths]
        if len({drive for drive, _, _ in splits}) != 1:
            raise ValueError("Paths don't have the same drive")
        drive, root, rest = splitroot(paths[0].replace(altsep, sep))
        if len({root for _, root, _ in splits}) != 1:
            if drive:
                raise ValueError("Can't mix absolute and relative paths")
            raise ValueError("Can't mix rooted and not-rooted paths")
        shared = len(commonprefix([parts(text) for _, _, text in splits]))
        return drive + root + sep.join(parts(rest)[:shared])
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise


try:
    # The system can answer these with less work.
    from nt import (
        _path_exists as exists, _path_isdir as isdir, _path_isfile as isfile,
        _path_isjunction as isjunction, _path_islink as islink,
        _path_lexists as lexists,
    )
except ImportError:
    pass

try:
    from nt import _path_isdevdrive

    def isdevdrive(path):
        """Whether the path is on a Dev Drive."""
        try:
            return _path_isdevdrive(abspath(path))
        except OSError:
            return False
except ImportError:
    pass
