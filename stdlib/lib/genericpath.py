"""The functions of os.path that are the same on all systems.

posixpath and ntpath import them; programs use os.path.
"""

import os
import stat

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime',
           'getsize', 'isdevdrive', 'isdir', 'isfile', 'isjunction', 'islink',
           'lexists', 'samefile', 'sameopenfile', 'samestat']


def exists(path):
    """Whether path exists; a symbolic link to nothing does not."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Whether path exists, be it a symbolic link to nothing."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Whether path is a regular file, or a link to one."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(mode)


def isdir(s):
    """Whether s is a directory, or a link to one."""
    try:
        mode = os.stat(s).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(mode)


def islink(path):
    """Whether path is a symbolic link."""
    try:
        mode = os.lstat(path).st_mode
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISLNK(mode)


def isjunction(path):
    """False: only Windows has junctions."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """False: only Windows has Dev Drives."""
    os.fspath(path)
    return False


def getsize(filename):
    """The size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When the file's contents were last changed."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When the file was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When the file's metadata were last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    "The longest string (or list) that all paths in m begin with."
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    # What the smallest and the largest share, all in between share too.
    low, high = min(m), max(m)
    for i, part in enumerate(low):
        if part != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    """Whether two stat results are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to the same file; both must exist."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two file descriptors are of the same file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    """What splitext of a kind of paths does, which has these separators."""
    dot = p.rfind(extsep)
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    start += 1
    if dot >= start and p[start:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    """Raise the TypeError that explains why paths could not be combined."""
    kinds = set()
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f'{funcname}() argument must be str, bytes, or '
                            f'os.PathLike object, not {arg.__class__.__name__!r}'
                            ) from None
        kinds.add(isinstance(arg, str))
    if len(kinds) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None
