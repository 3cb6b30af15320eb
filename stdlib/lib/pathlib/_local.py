"""The classes of paths."""

import functools
import io
import ntpath
import os
import posixpath
import sys
from _collections_abc import Sequence
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from itertools import chain
from stat import (
    S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK,
)

try:
    import pwd
except ImportError:
    pwd = None
try:
    import grp
except ImportError:
    grp = None

from ._abc import UnsupportedOperation

__all__ = [
    "PurePath", "PurePosixPath", "PureWindowsPath",
    "Path", "PosixPath", "WindowsPath",
]

# Errors that mean that there is no such file: not there, below a file, a bad
# descriptor, a loop of links; on Windows a drive without disk, an invalid
# name, a link that leads nowhere.
_IGNORED_ERRNOS = (ENOENT, ENOTDIR, EBADF, ELOOP)
_IGNORED_WINERRORS = (21, 123, 1921)


def _ignore_error(exception):
    return (getattr(exception, 'errno', None) in _IGNORED_ERRNOS
            or getattr(exception, 'winerror', None) in _IGNORED_WINERRORS)


def _is_case_sensitive(parser):
    return parser.normcase('Aa') == 'Aa'


# Patterns.


@functools.lru_cache(maxsize=512)
def _compile_pattern(pat, sep, case_sensitive, recursive=True):
    import glob
    import re
    flags = re.NOFLAG if case_sensitive else re.IGNORECASE
    regex = glob.translate(pat, recursive=recursive, include_hidden=True, seps=sep)
    return re.compile(regex, flags=flags).match


def _has_magic(part):
    return '*' in part or '?' in part or '[' in part


class _Globber:
    """Finds the paths, as strings, that match a pattern."""

    def __init__(self, parser, case_sensitive, recurse_symlinks):
        self.sep = parser.sep
        # What the caller said about case goes before what the system does
        # with names: then plain names have to be looked for as well.
        self.pedantic = case_sensitive is not None
        self.case_sensitive = (case_sensitive if self.pedantic
                               else _is_case_sensitive(parser))
        self.recurse_symlinks = recurse_symlinks

    def match(self, pattern):
        return _compile_pattern(pattern, self.sep, self.case_sensitive)

    def add_slash(self, path):
        """The path ready for a name to follow."""
        tail = os.path.splitroot(path)[2] if os.name == 'nt' else path
        if not tail or tail[-1] in ('/', self.sep):
            return path
        return path + self.sep

    def entries(self, path):
        try:
            with os.scandir(path) as found:
                return list(found)
        except OSError:
            return ()

    def select(self, path, parts, exists=False):
        """Generate the paths below path that match a list of components.

        exists says that path is known to exist.
        """
        if not parts:
            if not exists:
                try:
                    os.lstat(path)
                except OSError:
                    return
            yield path
            return
        part, rest = parts[0], parts[1:]
        if part == '**':
            yield from self.select_recursive(path, rest, exists)
        elif part in ('', '.', '..'):
            yield from self.select(self.add_slash(path) + part, rest, exists)
        elif self.pedantic or _has_magic(part):
            yield from self.select_pattern(path, part, rest)
        else:
            # All up to the next pattern at once.
            while rest and not _has_magic(rest[0]):
                part += self.sep + rest[0]
                rest = rest[1:]
            yield from self.select(self.add_slash(path) + part, rest)

    def select_pattern(self, path, part, rest):
        match = None if part == '*' else self.match(part)
        for entry in self.entries(path):
            if match is not None and not match(entry.name):
                continue
            if not rest:
                yield entry.path
                continue
            try:
                if not entry.is_dir():
                    continue
            except OSError:
                continue
            yield from self.select(entry.path, rest, exists=True)

    def select_recursive(self, path, rest, exists):
        while rest and rest[0] == '**':
            rest = rest[1:]
        follow = self.recurse_symlinks
        part = '**'
        if follow:
            # Match the rest against the whole path: walking on from each
            # directory could come to the same place on several ways.
            while rest and rest[0] not in ('', '.', '..'):
                part += self.sep + rest[0]
                rest = rest[1:]
        match = None if part == '**' else self.match(part)
        path = self.add_slash(path)
        start = len(path)
        if match is None or match(path, start):
            yield from self.select(path, rest, exists)

        stack = [path]
        while stack:
            for entry in self.entries(stack.pop()):
                try:
                    is_dir = entry.is_dir(follow_symlinks=follow)
                except OSError:
                    is_dir = False
                if rest and not is_dir:
                    continue
                found = entry.path
                if match is None or match(found, start):
                    if rest:
                        yield from self.select(found, rest, exists=True)
                    else:
                        yield found
                if is_dir:
                    stack.append(found)


# Paths.


class _PathParents(Sequence):
    """The parents of a path, the nearest first."""

    __slots__ = ('_path', '_drv', '_root', '_tail')

    def __init__(self, path):
        self._path = path
        self._drv = path.drive
        self._root = path.root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple([self[i] for i in range(*idx.indices(len(self)))])
        if not -len(self) <= idx < len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from_parsed_parts(self._drv, self._root,
                                             self._tail[:-idx - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path as such, without access to files.

    It is made of strings and other paths, which are joined with the rules of
    its subclass. Making a PurePath gives a PurePosixPath or a
    PureWindowsPath, after the system.
    """

    __slots__ = (
        # The arguments, as strings.
        '_raw_paths',
        # The drive, the root and the list of the other parts, once needed.
        '_drv', '_root', '_tail_cached',
        # Once needed: the text, the text and the parts as they are compared,
        # and the hash.
        '_str', '_str_normcase_cached', '_parts_normcase_cached', '_hash',
    )
    parser = os.path

    def __new__(cls, *args, **kwargs):
        """Make the subclass for this system."""
        if cls is PurePath:
            cls = PureWindowsPath if os.name == 'nt' else PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is ntpath and self.parser is posixpath:
                    paths += [path.replace('\\', '/') for path in arg._raw_paths]
                else:
                    paths += arg._raw_paths
                continue
            try:
                arg = os.fspath(arg)
            except TypeError:
                pass
            if not isinstance(arg, str):
                raise TypeError(
                    'argument should be a str or an os.PathLike object where '
                    f'__fspath__ returns a str, not {type(arg).__name__!r}')
            paths.append(arg)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """Make a path of this class.

        All methods that return paths call it: subclasses may use it to hand
        on what they know.
        """
        return type(self)(*pathsegments)

    def joinpath(self, *pathsegments):
        """The path with others put after it; an absolute one replaces it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        """The path as the system takes it (not for Windows)."""
        return os.fsencode(self)

    # Comparison.

    @property
    def _str_normcase(self):
        try:
            return self._str_normcase_cached
        except AttributeError:
            text = str(self)
            if self.parser is not posixpath:
                text = text.lower()
            self._str_normcase_cached = text
            return text

    @property
    def _parts_normcase(self):
        try:
            return self._parts_normcase_cached
        except AttributeError:
            parts = self._parts_normcase_cached = self._str_normcase.split(self.parser.sep)
            return parts

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._str_normcase)
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._str_normcase == other._str_normcase

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase < other._parts_normcase

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase <= other._parts_normcase

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase > other._parts_normcase

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase >= other._parts_normcase

    # Text and parts.

    def __str__(self):
        """The path as text, normalised, for functions that take file names."""
        try:
            return self._str
        except AttributeError:
            self._str = self._format_parsed_parts(self.drive, self.root,
                                                  self._tail) or '.'
            return self._str

    def as_posix(self):
        """The path as text with '/' between its parts."""
        return str(self).replace(self.parser.sep, '/')

    @classmethod
    def _format_parsed_parts(cls, drv, root, tail):
        text = cls.parser.sep.join(tail)
        if drv or root:
            return drv + root + text
        if tail and cls.parser.splitdrive(tail[0])[0]:
            # A first part such as 'c:x' must not become a drive.
            return '.' + cls.parser.sep + text
        return text

    def _from_parsed_parts(self, drv, root, tail):
        path = self._from_parsed_string(self._format_parsed_parts(drv, root, tail))
        path._drv = drv
        path._root = root
        path._tail_cached = tail
        return path

    def _from_parsed_string(self, path_str):
        path = self.with_segments(path_str)
        path._str = path_str or '.'
        return path

    @classmethod
    def _parse_path(cls, path):
        """Split text into the drive, the root and a list of the other parts."""
        if not path:
            return '', '', []
        parser = cls.parser
        sep = parser.sep
        if parser.altsep:
            path = path.replace(parser.altsep, sep)
        drv, root, rest = parser.splitroot(path)
        if not root and drv.startswith(sep) and not drv.endswith(sep):
            pieces = drv.split(sep)
            # \\server\share and \\?\UNC\server\share imply a root.
            if (len(pieces) == 4 and pieces[2] not in '?.') or len(pieces) == 6:
                root = sep
        tail = [sys.intern(str(part)) for part in rest.split(sep)
                if part and part != '.']
        return drv, root, tail

    def _parse(self):
        self._drv, self._root, self._tail_cached = self._parse_path(self._raw_path)

    @property
    def _raw_path(self):
        # The arguments joined, not normalised.
        paths = self._raw_paths
        if len(paths) == 1:
            return paths[0]
        return self.parser.join(*paths) if paths else ''

    @property
    def drive(self):
        """The drive or UNC share of a Windows path, else ''."""
        try:
            return self._drv
        except AttributeError:
            self._parse()
            return self._drv

    @property
    def root(self):
        """The root of an absolute path, else ''."""
        try:
            return self._root
        except AttributeError:
            self._parse()
            return self._root

    @property
    def _tail(self):
        try:
            return self._tail_cached
        except AttributeError:
            self._parse()
            return self._tail_cached

    @property
    def anchor(self):
        """The drive and the root together, or ''."""
        return self.drive + self.root

    @property
    def parts(self):
        """The parts as a tuple; the first is the anchor if there is one."""
        anchor = self.drive + self.root
        return ((anchor,) if anchor else ()) + tuple(self._tail)

    @property
    def parent(self):
        """The path without its last part."""
        tail = self._tail
        if not tail:
            return self
        return self._from_parsed_parts(self.drive, self.root, tail[:-1])

    @property
    def parents(self):
        """The parent, its parent, and so on, as a sequence."""
        return _PathParents(self)

    @property
    def name(self):
        """The last part, or ''."""
        tail = self._tail
        return tail[-1] if tail else ''

    def _split_name(self):
        """The name before and after the last dot, which may not be at an end."""
        name = self.name
        dot = name.rfind('.')
        if 0 < dot < len(name) - 1:
            return name[:dot], name[dot:]
        return name, ''

    @property
    def suffix(self):
        """The last extension of the name with its dot, or ''."""
        return self._split_name()[1]

    @property
    def suffixes(self):
        """All extensions of the name: ['.tar', '.gz']."""
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The name without its last extension."""
        return self._split_name()[0]

    def with_name(self, name):
        """The path with another last part."""
        parser = self.parser
        if (not name or parser.sep in name or name == '.'
                or (parser.altsep and parser.altsep in name)):
            raise ValueError(f'Invalid name {name!r}')
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._from_parsed_parts(self.drive, self.root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another name and the same last extension."""
        suffix = self.suffix
        if suffix and not stem:
            # The extension would become the name.
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another last extension; '' removes it."""
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not (suffix.startswith('.') and len(suffix) > 1):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def _as_path(self, other, deprecated, message):
        if deprecated:
            import warnings
            warnings.warn(message, DeprecationWarning, stacklevel=3)
            return self.with_segments(other, *deprecated)
        return other if isinstance(other, PurePath) else self.with_segments(other)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as seen from other, in which it must be.

        With walk_up it may be elsewhere, and the result starts with '..'.
        """
        other = self._as_path(
            other, _deprecated,
            'support for supplying more than one positional argument '
            'to pathlib.PurePath.relative_to() is deprecated and '
            'scheduled for removal in Python 3.14')
        for step, path in enumerate(chain([other], other.parents)):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of '
                                 f'{str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        parts = ['..'] * step + self._tail[len(path._tail):]
        return self._from_parsed_parts('', '', parts)

    def is_relative_to(self, other, /, *_deprecated):
        """Whether the path is other, or in it."""
        other = self._as_path(
            other, _deprecated,
            'support for supplying more than one argument to '
            'pathlib.PurePath.is_relative_to() is deprecated and '
            'scheduled for removal in Python 3.14')
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path has a root, and on Windows a drive."""
        if self.parser is posixpath:
            # The last absolute argument counts, so any will do.
            return any([path.startswith('/') for path in self._raw_paths])
        return self.parser.isabs(self)

    def is_reserved(self):
        """Whether Windows keeps the name for something else (deprecated)."""
        import warnings
        warnings.warn('pathlib.PurePath.is_reserved() is deprecated and scheduled '
                      'for removal in Python 3.15. Use os.path.isreserved() to '
                      'detect reserved paths on Windows.',
                      DeprecationWarning, stacklevel=2)
        return self.parser is ntpath and self.parser.isreserved(self)

    def as_uri(self):
        """The path, which must be absolute, as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ':':
            prefix, path = 'file:///' + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = 'file:', self.as_posix()
        else:
            prefix, path = 'file://', str(self)
        from urllib.parse import quote_from_bytes
        return prefix + quote_from_bytes(os.fsencode(path))

    # Patterns.

    @property
    def _pattern_str(self):
        text = str(self)
        return '' if text == '.' else text

    def _case_rule(self, case_sensitive):
        if case_sensitive is None:
            return _is_case_sensitive(self.parser)
        return case_sensitive

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, in which ** is any directories."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        match = _compile_pattern(pattern._pattern_str, pattern.parser.sep,
                                 self._case_rule(case_sensitive))
        return match(self._pattern_str) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path, or the end of it if the pattern is relative, matches."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        case_sensitive = self._case_rule(case_sensitive)
        sep = path_pattern.parser.sep
        parts, patterns = self.parts, path_pattern.parts
        if not patterns:
            raise ValueError('empty pattern')
        if len(parts) < len(patterns):
            return False
        if len(parts) > len(patterns) and path_pattern.anchor:
            return False
        for part, pattern in zip(parts[::-1], patterns[::-1]):
            # Here ** is just *.
            if _compile_pattern(pattern, sep, case_sensitive, False)(part) is None:
                return False
        return True


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path with the rules of POSIX, on any system."""

    parser = posixpath
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path with the rules of Windows, on any system."""

    parser = ntpath
    __slots__ = ()


def _without_dot(paths):
    """Take the './' off each path."""
    return (path[2:] for path in paths)


class Path(PurePath):
    """A path that can be used to work with files.

    Making a Path gives a PosixPath or a WindowsPath, after the system.
    """

    __slots__ = ()

    @classmethod
    def _unsupported_msg(cls, attribute):
        return f'{cls.__name__}.{attribute} is unsupported on this system'

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings._deprecated(
                'pathlib.PurePath(**kwargs)',
                'support for supplying keyword arguments to pathlib.PurePath '
                'is deprecated and scheduled for removal in Python {remove}',
                remove=(3, 14))
        super().__init__(*args)

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        return object.__new__(cls)

    # What is there?

    def stat(self, *, follow_symlinks=True):
        """os.stat() of the path."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """stat() of a link itself."""
        return self.stat(follow_symlinks=False)

    def exists(self, *, follow_symlinks=True):
        """Whether the path exists."""
        return self._mode(follow_symlinks) is not None

    def _mode(self, follow_symlinks=True):
        """st_mode, or None if there is no such file."""
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except OSError as e:
            if not _ignore_error(e):
                raise
        except ValueError:
            pass  # a null character in the path
        return None

    def is_dir(self, *, follow_symlinks=True):
        """Whether the path is a directory."""
        mode = self._mode(follow_symlinks)
        return mode is not None and S_ISDIR(mode)

    def is_file(self, *, follow_symlinks=True):
        """Whether the path is a regular file."""
        mode = self._mode(follow_symlinks)
        return mode is not None and S_ISREG(mode)

    def is_symlink(self):
        """Whether the path is a symbolic link."""
        try:
            return S_ISLNK(self.lstat().st_mode)
        except OSError as e:
            if not _ignore_error(e):
                raise
        except ValueError:
            pass
        return False

    def is_block_device(self):
        """Whether the path is a block device."""
        mode = self._mode()
        return mode is not None and S_ISBLK(mode)

    def is_char_device(self):
        """Whether the path is a character device."""
        mode = self._mode()
        return mode is not None and S_ISCHR(mode)

    def is_fifo(self):
        """Whether the path is a named pipe."""
        mode = self._mode()
        return mode is not None and S_ISFIFO(mode)

    def is_socket(self):
        """Whether the path is a socket."""
        mode = self._mode()
        return mode is not None and S_ISSOCK(mode)

    def is_mount(self):
        """Whether something is mounted at the path."""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether the path is a junction (Windows)."""
        return os.path.isjunction(self)

    def samefile(self, other_path):
        """Whether another path leads to the same file."""
        found = self.stat()
        if not hasattr(other_path, 'stat'):
            other_path = self.with_segments(other_path)
        other = other_path.stat()
        return found.st_ino == other.st_ino and found.st_dev == other.st_dev

    # Contents of files.

    def open(self, mode='r', buffering=-1, encoding=None,
             errors=None, newline=None):
        """The built-in open() of the path."""
        if 'b' not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The contents of the file."""
        with self.open(mode='rb') as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The contents of the file as text."""
        encoding = io.text_encoding(encoding)
        with self.open(mode='r', encoding=encoding, errors=errors,
                       newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Replace the contents of the file."""
        # Before the file is emptied.
        view = memoryview(data)
        with self.open(mode='wb') as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Replace the contents of the file by text."""
        encoding = io.text_encoding(encoding)
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {data.__class__.__name__}')
        with self.open(mode='w', encoding=encoding, errors=errors,
                       newline=newline) as file:
            return file.write(data)

    # Directories.

    def iterdir(self):
        """Generate the paths in the directory, in no order, without '.' and '..'."""
        root = str(self)
        with os.scandir(root) as entries:
            paths = [entry.path for entry in entries]
        if root == '.':
            paths = _without_dot(paths)
        return map(self._from_parsed_string, paths)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Generate the paths below this one that match a relative pattern."""
        sys.audit('pathlib.Path.glob', self, pattern)
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = pattern._tail.copy()
        if not parts:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        if pattern._raw_path[-1] in (self.parser.sep, self.parser.altsep):
            # It asks for directories.
            parts.append('')
        globber = _Globber(self.parser, case_sensitive, recurse_symlinks)
        root = str(self)
        paths = globber.select(root, parts)
        if root == '.':
            paths = _without_dot(paths)
        if parts[-1] == '':
            paths = (path[:-1] for path in paths)
        elif parts[-1] == '**':
            paths = self._without_trailing_sep(paths)
        return map(self._from_parsed_string, paths)

    def _without_trailing_sep(self, paths):
        sep, width = self.parser.sep, len(self.anchor)
        for path in paths:
            if len(path) > width and path[-1] == sep:
                path = path[:-1]
            yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """glob() with '**/' before the pattern."""
        sys.audit('pathlib.Path.rglob', self, pattern)
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return self.glob('**' / pattern, case_sensitive=case_sensitive,
                         recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Generate (directory, names of directories, names of files) for a whole tree.

        As os.walk(), but links to directories are listed as files unless they
        are followed.
        """
        sys.audit('pathlib.Path.walk', self, on_error, follow_symlinks)
        root = str(self)
        for path, dirnames, filenames in os.walk(
                root, top_down, on_error,
                follow_symlinks or os._walk_symlinks_as_files):
            if root == '.':
                path = path[2:]
            yield self._from_parsed_string(path), dirnames, filenames

    # Other paths to the same place.

    def absolute(self):
        """The path made absolute, without looking at links or removing '..'."""
        if self.is_absolute():
            return self
        if self.root:
            # A root without a drive: that of the current directory.
            drive = os.path.splitroot(os.getcwd())[0]
            return self._from_parsed_parts(drive, self.root, self._tail)
        # Each drive has a current directory.
        cwd = os.path.abspath(self.drive) if self.drive else os.getcwd()
        if not self._tail:
            return self._from_parsed_string(cwd)
        drive, root, rest = os.path.splitroot(cwd)
        if not rest:
            return self._from_parsed_parts(drive, root, self._tail)
        return self._from_parsed_parts(drive, root,
                                       rest.split(self.parser.sep) + self._tail)

    @classmethod
    def cwd(cls):
        """The current directory."""
        return cls('').absolute()

    @classmethod
    def home(cls):
        """The home directory of the user."""
        return cls('~').expanduser()

    def expanduser(self):
        """The path with ~ or ~user at its start replaced by a home directory."""
        tail = self._tail
        if self.drive or self.root or not tail or tail[0][:1] != '~':
            return self
        home = os.path.expanduser(tail[0])
        if home[:1] == '~':
            raise RuntimeError('Could not determine home directory.')
        drv, root, parts = self._parse_path(home)
        return self._from_parsed_parts(drv, root, parts + tail[1:])

    def resolve(self, strict=False):
        """The absolute path without links and '..'; with strict it must exist."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    if hasattr(os, 'readlink'):
        def readlink(self):
            """Where a symbolic link leads."""
            return self.with_segments(os.readlink(self))
    else:
        def readlink(self):
            """Where a symbolic link leads."""
            raise UnsupportedOperation(self._unsupported_msg('readlink()'))

    @classmethod
    def from_uri(cls, uri):
        """The path of a file URI."""
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == '///':
            path = path[2:]  # no host
        elif path[:12] == '//localhost/':
            path = path[11:]
        if path[:3] == '///' or (path[:1] == '/' and path[2:3] in ':|'):
            path = path[1:]  # a UNC path, or a drive
        if path[1:2] == '|':
            path = path[:1] + ':' + path[2:]
        from urllib.parse import unquote_to_bytes
        result = cls(os.fsdecode(unquote_to_bytes(path)))
        if not result.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return result

    # Owners.

    if pwd:
        def owner(self, *, follow_symlinks=True):
            """The name of the user who owns the file."""
            uid = self.stat(follow_symlinks=follow_symlinks).st_uid
            return pwd.getpwuid(uid).pw_name
    else:
        def owner(self, *, follow_symlinks=True):
            """The name of the user who owns the file."""
            raise UnsupportedOperation(self._unsupported_msg('owner()'))

    if grp:
        def group(self, *, follow_symlinks=True):
            """The name of the group that owns the file."""
            gid = self.stat(follow_symlinks=follow_symlinks).st_gid
            return grp.getgrgid(gid).gr_name
    else:
        def group(self, *, follow_symlinks=True):
            """The name of the group that owns the file."""
            raise UnsupportedOperation(self._unsupported_msg('group()'))

    # Changes.

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or set the time of an existing one to now."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                # Not there, or not ours: opening it will tell.
                pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a directory, with parents also those it is to be in."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            # Systems differ in what they report first.
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """os.chmod() of the path."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """chmod() of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the directory, which must be empty."""
        os.rmdir(self)

    def rename(self, target):
        """Rename to target, and return that as a path.

        A relative target starts from the current directory. Whether an
        existing file is replaced depends on the system.
        """
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """rename() that replaces an existing file."""
        os.replace(self, target)
        return self.with_segments(target)

    if hasattr(os, 'symlink'):
        def symlink_to(self, target, target_is_directory=False):
            """Make the path a symbolic link to target."""
            os.symlink(target, self, target_is_directory)
    else:
        def symlink_to(self, target, target_is_directory=False):
            """Make the path a symbolic link to target."""
            raise UnsupportedOperation(self._unsupported_msg('symlink_to()'))

    if hasattr(os, 'link'):
        def hardlink_to(self, target):
            """Make the path a hard link to the file target."""
            os.link(target, self)
    else:
        def hardlink_to(self, target):
            """Make the path a hard link to the file target."""
            raise UnsupportedOperation(self._unsupported_msg('hardlink_to()'))


class PosixPath(Path, PurePosixPath):
    """A Path for systems that are not Windows."""

    __slots__ = ()

    if os.name == 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(
                f'cannot instantiate {cls.__name__!r} on your system')


class WindowsPath(Path, PureWindowsPath):
    """A Path for Windows."""

    __slots__ = ()

    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(
                f'cannot instantiate {cls.__name__!r} on your system')
