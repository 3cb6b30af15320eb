"""Finding files by patterns of the shell, without its ~ and variables."""

import fnmatch
import itertools
import os
import re
import stat
import sys

__all__ = ["glob", "iglob", "escape", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False,
        include_hidden=False):
    """The list of paths that match a pattern.

    The pattern may have *, ? and [...] as in fnmatch; unlike there names that
    start with a dot have to be asked for by a dot, unless include_hidden. With
    recursive, ** stands for any number of directories. root_dir (or dir_fd)
    is where relative patterns start, without becoming part of the results.
    """
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd,
                      recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False,
          include_hidden=False):
    """glob() as an iterator."""
    sys.audit('glob.glob', pathname, recursive)
    sys.audit('glob.glob/2', pathname, recursive, root_dir, dir_fd)
    root_dir = pathname[:0] if root_dir is None else os.fspath(root_dir)
    found = _iglob(pathname, root_dir, dir_fd, recursive, False,
                   include_hidden=include_hidden)
    if not pathname or (recursive and _isrecursive(pathname[:2])):
        # The first is the empty path, for the directory itself.
        for first in found:
            if first:
                return itertools.chain((first,), found)
            break
    return found


def _iglob(pathname, root_dir, dir_fd, recursive, dironly, include_hidden=False):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        # A trailing separator asks for a directory.
        exists = (_lexists(_join(root_dir, pathname), dir_fd) if basename
                  else _isdir(_join(root_dir, dirname), dir_fd))
        if exists:
            yield pathname
        return

    if not has_magic(basename):
        search = _glob0
    elif recursive and _isrecursive(basename):
        search = _glob2
    else:
        search = _glob1
    if not dirname:
        yield from search(root_dir, basename, dir_fd, dironly,
                          include_hidden=include_hidden)
        return
    # A drive or UNC path may contain magic characters and have no parent.
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root_dir, dir_fd, recursive, True,
                      include_hidden=include_hidden)
    else:
        dirs = (dirname,)
    for directory in dirs:
        for name in search(_join(root_dir, directory), basename, dir_fd, dironly,
                           include_hidden=include_hidden):
            yield os.path.join(directory, name)


# What matches one component in a directory: a name, a pattern, or **.


def _glob0(dirname, basename, dir_fd, dironly, include_hidden=False):
    if basename:
        exists = _lexists(_join(dirname, basename), dir_fd)
    else:
        exists = _isdir(dirname, dir_fd)
    return [basename] if exists else []


def _glob1(dirname, pattern, dir_fd, dironly, include_hidden=False):
    names = _listdir(dirname, dir_fd, dironly)
    if not (include_hidden or _ishidden(pattern)):
        names = [name for name in names if not _ishidden(name)]
    return fnmatch.filter(names, pattern)


def _glob2(dirname, pattern, dir_fd, dironly, include_hidden=False):
    if not dirname or _isdir(dirname, dir_fd):
        yield pattern[:0]
    yield from _rlistdir(dirname, dir_fd, dironly, include_hidden=include_hidden)


_deprecated_function_message = (
    "{name} is deprecated and will be removed in Python {remove}. Use "
    "glob.glob and pass a directory to its root_dir argument instead."
)


def glob0(dirname, pattern):
    import warnings
    warnings._deprecated("glob.glob0", _deprecated_function_message, remove=(3, 15))
    return _glob0(dirname, pattern, None, False)


def glob1(dirname, pattern):
    import warnings
    warnings._deprecated("glob.glob1", _deprecated_function_message, remove=(3, 15))
    return _glob1(dirname, pattern, None, False)


def _listdir(dirname, dir_fd, dironly):
    """The names in a directory, or of the directories in it; [] if it cannot be read."""
    as_bytes = isinstance(dirname, bytes)
    fd = None
    names = []
    try:
        if dir_fd is not None:
            place = dir_fd
            if dirname:
                place = fd = os.open(dirname, _dir_open_flags, dir_fd=dir_fd)
        elif dirname:
            place = dirname
        else:
            place = b'.' if as_bytes else os.curdir
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    try:
                        if dironly and not entry.is_dir():
                            continue
                    except OSError:
                        continue
                    name = entry.name
                    # Of a descriptor the names are text.
                    if as_bytes and dir_fd is not None:
                        name = os.fsencode(name)
                    names.append(name)
        finally:
            if fd is not None:
                os.close(fd)
    except OSError:
        pass
    return names


def _rlistdir(dirname, dir_fd, dironly, include_hidden=False):
    for name in _listdir(dirname, dir_fd, dironly):
        if include_hidden or not _ishidden(name):
            yield name
            path = _join(dirname, name) if dirname else name
            for below in _rlistdir(path, dir_fd, dironly, include_hidden=include_hidden):
                yield _join(name, below)


def _lexists(pathname, dir_fd):
    if dir_fd is None:
        return os.path.lexists(pathname)
    try:
        os.lstat(pathname, dir_fd=dir_fd)
    except (OSError, ValueError):
        return False
    return True


def _isdir(pathname, dir_fd):
    if dir_fd is None:
        return os.path.isdir(pathname)
    try:
        mode = os.stat(pathname, dir_fd=dir_fd).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(mode)


def _join(dirname, basename):
    # os.path.join() would put a separator after an empty part.
    if not dirname or not basename:
        return dirname or basename
    return os.path.join(dirname, basename)


magic_check = re.compile('([*?[])')
magic_check_bytes = re.compile(b'([*?[])')


def has_magic(s):
    check = magic_check_bytes if isinstance(s, bytes) else magic_check
    return check.search(s) is not None


def _ishidden(path):
    return path[0] in ('.', b'.'[0])


def _isrecursive(pattern):
    return pattern == (b'**' if isinstance(pattern, bytes) else '**')


def escape(pathname):
    """A pattern that only pathname itself matches."""
    # In the drive there is no magic.
    drive, rest = os.path.splitdrive(pathname)
    if isinstance(rest, bytes):
        return drive + magic_check_bytes.sub(br'[\1]', rest)
    return drive + magic_check.sub(r'[\1]', rest)


_dir_open_flags = os.O_RDONLY | getattr(os, 'O_DIRECTORY', 0)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """A pattern for whole paths as a regular expression.

    *, ? and [...] do not match separators, which are those of the system or
    in seps. With recursive, ** as a component stands for any number of
    components. Names that start with a dot are matched only by a dot, unless
    include_hidden.
    """
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = ''.join(map(re.escape, seps))
    any_sep = f'[{escaped}]' if len(seps) > 1 else escaped
    not_sep = f'[^{escaped}]'
    if include_hidden:
        name = f'{not_sep}+'
        directories = f'(?:.+{any_sep})?'
        rest = '.*'
    else:
        name = f'[^{escaped}.]{not_sep}*'
        directories = f'(?:{name}{any_sep})*'
        rest = f'{directories}(?:{name})?'

    results = []
    parts = re.split(any_sep, pat)
    for i, part in enumerate(parts):
        is_last = i == len(parts) - 1
        if part == '*':
            results.append(name if is_last else name + any_sep)
        elif part == '**' and recursive:
            if is_last:
                results.append(rest)
            elif parts[i + 1] != '**':
                # Several in a row are as good as one.
                results.append(directories)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    results.append(r'(?!\.)')
                results.extend(fnmatch._translate(part, f'{not_sep}*', not_sep))
            if not is_last:
                results.append(any_sep)
    return fr'(?s:{"".join(results)})\Z'
