"""os.path for systems whose paths are made of '/'.

Programs import os.path; this name serves to handle such paths elsewhere.
"""

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'

import os
import sys
import stat
import genericpath
from genericpath import *

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split",
           "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists",
           "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath",
           "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir",
           "sep", "pathsep", "defpath", "altsep", "extsep", "devnull",
           "realpath", "supports_unicode_filenames", "relpath", "commonpath",
           "isjunction", "isdevdrive"]

supports_unicode_filenames = sys.platform == 'darwin'


def _get_sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def _symbols(path):
    """The separator, '.' and '..' in the type of path."""
    return (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')


def normcase(s):
    """The path itself: upper and lower case differ here."""
    return os.fspath(s)


def isabs(s):
    """Whether the path starts at the root."""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Put '/' between the parts of a path.

    An absolute part makes those before it void; an empty last part gives a
    trailing '/'.
    """
    a = os.fspath(a)
    sep = _get_sep(a)
    path = a
    try:
        for part in p:
            part = os.fspath(part)
            if not path or part.startswith(sep):
                path = part
            elif path.endswith(sep):
                path += part
            else:
                path += sep + part
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """Split a path into all before the last '/', and what follows it."""
    p = os.fspath(p)
    sep = _get_sep(p)
    cut = p.rfind(sep) + 1
    head = p[:cut]
    # A head of slashes only is the root and stays as it is.
    return head.rstrip(sep) or head, p[cut:]


def splitext(p):
    """Split a path into the part before the extension and the extension.

    The extension starts at the last dot of the last component, and is empty
    if only dots stand before that.
    """
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'/', None, b'.')
    return genericpath._splitext(p, '/', None, '.')


def splitdrive(p):
    """Split a path into the drive, which is always empty here, and the rest."""
    p = os.fspath(p)
    return p[:0], p


try:
    from posix import _path_splitroot_ex as splitroot
except ImportError:
    def splitroot(p):
        """Split a path into drive (empty), root and tail.

        The root is '/', or '//' if the path starts with exactly two slashes.
        """
        p = os.fspath(p)
        sep = _get_sep(p)
        if p[:1] != sep:
            width = 0
        elif p[1:2] == sep and p[2:3] != sep:
            width = 2
        else:
            width = 1
        return p[:0], p[:width], p[width:]


def basename(p):
    """What follows the last '/'."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """What is before the last '/'."""
    return split(p)[0]


def ismount(path):
    """Whether something is mounted at path."""
    try:
        here = os.lstat(path)
    except (OSError, ValueError):
        return False
    if stat.S_ISLNK(here.st_mode):
        return False
    path = os.fspath(path)
    parent = join(path, b'..' if isinstance(path, bytes) else '..')
    try:
        above = os.lstat(parent)
    except OSError:
        try:
            above = os.lstat(realpath(parent))
        except OSError:
            return False
    # Another device, or the root, which is its own parent.
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def expanduser(path):
    """Replace a leading ~ or ~user by that user's home directory, if known."""
    path = os.fspath(path)
    tilde = b'~' if isinstance(path, bytes) else '~'
    if not path.startswith(tilde):
        return path
    sep = _get_sep(path)
    end = path.find(sep, 1)
    if end < 0:
        end = len(path)
    home = os.environ.get('HOME') if end == 1 else None
    if home is None:
        try:
            import pwd
            if end == 1:
                entry = pwd.getpwuid(os.getuid())
            else:
                entry = pwd.getpwnam(os.fsdecode(path[1:end]))
        except (ImportError, KeyError):
            return path
        home = entry.pw_dir
    if home is None and sys.platform == 'vxworks':
        return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return home.rstrip(sep) + path[end:] or sep


# Compiled at first use: re need not be loaded at start-up.
_varprog = None
_varprogb = None


def expandvars(path):
    """Replace $name and ${name} by environment variables; unknown ones stay."""
    path = os.fspath(path)
    global _varprog, _varprogb
    if isinstance(path, bytes):
        if b'$' not in path:
            return path
        if not _varprogb:
            import re
            _varprogb = re.compile(br'\$(\w+|\{[^}]*\})', re.ASCII)
        prog, brace = _varprogb, b'{'
        environ = getattr(os, 'environb', None)
    else:
        if '$' not in path:
            return path
        if not _varprog:
            import re
            _varprog = re.compile(r'\$(\w+|\{[^}]*\})', re.ASCII)
        prog, brace = _varprog, '{'
        environ = os.environ

    def value(match):
        name = match.group(1)
        if name.startswith(brace):
            name = name[1:-1]
        try:
            if environ is None:
                return os.fsencode(os.environ[os.fsdecode(name)])
            return environ[name]
        except KeyError:
            return match.group()

    return prog.sub(value, path)


try:
    from posix import _path_normpath as normpath
except ImportError:
    def normpath(path):
        """Remove '.' and double slashes, and resolve '..' without looking at links."""
        path = os.fspath(path)
        sep, dot, dotdot = _symbols(path)
        if not path:
            return dot
        _, root, path = splitroot(path)
        kept = []
        for part in path.split(sep):
            if not part or part == dot:
                continue
            if part != dotdot:
                kept.append(part)
            elif kept and kept[-1] != dotdot:
                kept.pop()
            elif not root:
                kept.append(part)
        return root + sep.join(kept) or dot


def abspath(path):
    """Make a path absolute and normalise it."""
    path = os.fspath(path)
    if not path.startswith(_get_sep(path)):
        cwd = os.getcwdb() if isinstance(path, bytes) else os.getcwd()
        path = join(cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """Make a path absolute and resolve all symbolic links in it.

    With strict, what does not exist and loops of links raise OSError.
    """
    filename = os.fspath(filename)
    sep, dot, dotdot = _symbols(filename)
    if filename.startswith(sep):
        path = sep
    elif isinstance(filename, bytes):
        path = os.getcwdb()
    else:
        path = os.getcwd()

    # What is still to be walked, the next part last. None means that the link
    # named below it is walked to its end, which is the current path.
    todo = filename.split(sep)[::-1]
    # Links already met -> where they lead, or None while that is being found.
    links = {}
    while todo:
        name = todo.pop()
        if name is None:
            links[todo.pop()] = path
            continue
        if not name or name == dot:
            continue
        if name == dotdot:
            path = path[:path.rindex(sep)] or sep
            continue
        here = path + name if path == sep else path + sep + name
        try:
            if not stat.S_ISLNK(os.lstat(here).st_mode):
                path = here
                continue
            if here in links:
                path = links[here]
                if path is None:
                    # A loop: let the system raise its error, or stop here.
                    if strict:
                        os.stat(here)
                    path = here
                continue
            target = os.readlink(here)
        except OSError:
            if strict:
                raise
            path = here
            continue
        links[here] = None
        if target.startswith(sep):
            path = sep
        todo += [here, None]
        todo += target.split(sep)[::-1]
    return path


def relpath(path, start=None):
    """The path as seen from start, by default the current directory."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    sep, dot, dotdot = _symbols(path)
    start = dot if start is None else os.fspath(start)
    try:
        origin = [part for part in abspath(start).split(sep) if part]
        parts = [part for part in abspath(path).split(sep) if part]
        shared = len(commonprefix([origin, parts]))
        return sep.join([dotdot] * (len(origin) - shared) + parts[shared:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all paths are, or are in."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    sep, dot, _ = _symbols(paths[0])
    try:
        absolute = {path.startswith(sep) for path in paths}
        if len(absolute) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        split = [[part for part in path.split(sep) if part and part != dot]
                 for path in paths]
        return sep * absolute.pop() + sep.join(commonprefix(split))
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise
