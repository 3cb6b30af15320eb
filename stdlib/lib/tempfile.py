"""Temporary files and directories.

TemporaryFile, NamedTemporaryFile, SpooledTemporaryFile and TemporaryDirectory
clean up after themselves; mkstemp() and mkdtemp() leave that to the caller.
All are made so that nobody else can open them or have made them before.
mktemp() only makes up a name, which is not safe.
"""

__all__ = [
    "NamedTemporaryFile", "TemporaryFile",
    "SpooledTemporaryFile", "TemporaryDirectory",
    "mkstemp", "mkdtemp",
    "mktemp",
    "TMP_MAX", "gettempprefix",
    "tempdir", "gettempdir",
    "gettempprefixb", "gettempdirb",
]

import _thread
import errno as _errno
import functools as _functools
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
import types as _types
import warnings as _warnings
import weakref as _weakref
from random import Random as _Random

_allocate_lock = _thread.allocate_lock

_text_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | getattr(_os, 'O_NOFOLLOW', 0)
_bin_openflags = _text_openflags | getattr(_os, 'O_BINARY', 0)

# How many names to try.
TMP_MAX = getattr(_os, 'TMP_MAX', 10000)

# What names start with.
template = "tmp"

# Protects the making of the two things that are made once.
_once_lock = _allocate_lock()


def _exists(fn):
    try:
        _os.lstat(fn)
    except OSError:
        return False
    return True


def _infer_return_type(*args):
    """str or bytes: the type of the arguments that are not None."""
    found = None
    for arg in args:
        if arg is None:
            continue
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        kind = bytes if isinstance(arg, bytes) else str
        if found not in (None, kind):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        found = kind
    if found is None:
        found = str if tempdir is None or isinstance(tempdir, str) else bytes
    return found


def _sanitize_params(prefix, suffix, dir):
    """The three with their defaults, and the type of names: str or bytes."""
    output_type = _infer_return_type(prefix, suffix, dir)
    as_text = output_type is str
    if suffix is None:
        suffix = output_type()
    if prefix is None:
        prefix = template if as_text else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if as_text else gettempdirb()
    return prefix, suffix, dir, output_type


class _RandomNameSequence:
    """An endless iterator of random names of eight characters."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    @property
    def rng(self):
        # A forked process must not repeat the names of its parent.
        pid = _os.getpid()
        if pid != getattr(self, '_rng_pid', None):
            self._rng = _Random()
            self._rng_pid = pid
        return self._rng

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))


def _candidate_tempdir_list():
    """The directories to try: what the environment says, then the usual ones."""
    found = [_os.getenv(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
    found = [name for name in found if name]
    if _os.name == 'nt':
        found += [_os.path.expanduser(r'~\AppData\Local\Temp'),
                  _os.path.expandvars(r'%SYSTEMROOT%\Temp'),
                  r'c:\temp', r'c:\tmp', r'\temp', r'\tmp']
    else:
        found += ['/tmp', '/var/tmp', '/usr/tmp']
    try:
        found.append(_os.getcwd())
    except (AttributeError, OSError):
        found.append(_os.curdir)
    return found


def _get_default_tempdir():
    """The first directory in which a file can be written."""
    names = _RandomNameSequence()
    candidates = _candidate_tempdir_list()
    for directory in candidates:
        if directory != _os.curdir:
            directory = _os.path.abspath(directory)
        # A name may be taken, but not so often.
        for _ in range(100):
            path = _os.path.join(directory, next(names))
            try:
                fd = _os.open(path, _bin_openflags, 0o600)
                try:
                    try:
                        _os.write(fd, b'blat')
                    finally:
                        _os.close(fd)
                finally:
                    _os.unlink(path)
                return directory
            except FileExistsError:
                pass
            except PermissionError:
                if not _is_name_of_directory(directory):
                    break
            except OSError:
                break
    raise FileNotFoundError(_errno.ENOENT, 'No usable temporary directory found '
                            f'in {candidates}')


def _is_name_of_directory(directory):
    """Whether PermissionError may mean that a directory has the name of the file."""
    # So it is on Windows.
    return (_os.name == 'nt' and _os.path.isdir(directory)
            and _os.access(directory, _os.W_OK))


_name_sequence = None


def _get_candidate_names():
    """The generator of names for the whole program."""
    global _name_sequence
    if _name_sequence is None:
        with _once_lock:
            if _name_sequence is None:
                _name_sequence = _RandomNameSequence()
    return _name_sequence


def _names(output_type):
    names = _get_candidate_names()
    return map(_os.fsencode, names) if output_type is bytes else names


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    """Make a file with an unused name; return its descriptor and path."""
    dir = _os.path.abspath(dir)
    names = _names(output_type)
    for _ in range(TMP_MAX):
        path = _os.path.join(dir, pre + next(names) + suf)
        _sys.audit('tempfile.mkstemp', path)
        try:
            return _os.open(path, flags, 0o600), path
        except FileExistsError:
            pass
        except PermissionError:
            if not _is_name_of_directory(dir):
                raise
    raise FileExistsError(_errno.EEXIST, 'No usable temporary file name found')


def _dont_follow_symlinks(func, path, *args):
    # Where the function cannot be told so, links are left alone.
    if func in _os.supports_follow_symlinks:
        func(path, *args, follow_symlinks=False)
    elif not _os.path.islink(path):
        func(path, *args)


def _resetperms(path):
    if hasattr(_os, 'chflags'):
        _dont_follow_symlinks(_os.chflags, path, 0)
    _dont_follow_symlinks(_os.chmod, path, 0o700)


def gettempprefix():
    """What names start with, as str."""
    return _os.fsdecode(template)


def gettempprefixb():
    """What names start with, as bytes."""
    return _os.fsencode(template)


# The directory for temporary files, once found. Programs may set it.
tempdir = None


def _gettempdir():
    """The directory for temporary files, of either type."""
    global tempdir
    if tempdir is None:
        with _once_lock:
            if tempdir is None:
                tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The directory for temporary files, as str."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """The directory for temporary files, as bytes."""
    return _os.fsencode(_gettempdir())


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a temporary file; return its descriptor and its absolute path.

    Only this user can read and write it, and child processes do not inherit
    the descriptor. Its name has the prefix and suffix, and is bytes if one of
    the arguments is. The caller has to remove it.
    """
    prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)
    flags = _text_openflags if text else _bin_openflags
    return _mkstemp_inner(dir, prefix, suffix, flags, output_type)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a temporary directory and return its absolute path.

    Only this user can use it. The arguments are those of mkstemp(). The caller
    has to remove it.
    """
    prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)
    names = _names(output_type)
    for _ in range(TMP_MAX):
        path = _os.path.join(dir, prefix + next(names) + suffix)
        _sys.audit('tempfile.mkdtemp', path)
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        except PermissionError:
            if not _is_name_of_directory(dir):
                raise
            continue
        return _os.path.abspath(path)
    raise FileExistsError(_errno.EEXIST, 'No usable temporary directory name found')


def mktemp(suffix="", prefix=template, dir=None):
    """Make up the name of a file that does not exist (unsafe).

    By the time the file is made someone else may have made it: use mkstemp().
    """
    if dir is None:
        dir = gettempdir()
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        path = _os.path.join(dir, prefix + next(names) + suffix)
        if not _exists(path):
            return path
    raise FileExistsError(_errno.EEXIST, 'No usable temporary filename found')


class _TemporaryFileCloser:
    """Closes and removes a file, once, at the latest when it is collected.

    It is apart from _TemporaryFileWrapper so that methods of the file taken
    from that keep the file alive.
    """

    cleanup_called = False
    close_called = False

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self.delete_on_close = delete_on_close

    def cleanup(self, windows=(_os.name == 'nt'), unlink=_os.unlink):
        # The defaults are there late at exit, when globals may be gone.
        if self.cleanup_called:
            return
        self.cleanup_called = True
        try:
            if not self.close_called:
                self.close_called = True
                self.file.close()
        finally:
            # Windows itself removes it on closing.
            if self.delete and not (windows and self.delete_on_close):
                try:
                    unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        if not self.close_called:
            self.close_called = True
            try:
                self.file.close()
            finally:
                if self.delete and self.delete_on_close:
                    self.cleanup()

    def __del__(self):
        self.cleanup()


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close)

    def __getattr__(self, name):
        # Not self.file: copying asks before there is one.
        value = getattr(self.__dict__['file'], name)
        if hasattr(value, '__call__'):
            func = value

            @_functools.wraps(func)
            def func_wrapper(*args, **kwargs):
                return func(*args, **kwargs)

            # A method that is kept keeps the file.
            func_wrapper._closer = self._closer
            value = func_wrapper
        if not isinstance(value, int):
            # Next time without coming here; numbers may change.
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        """Close the file, and remove it unless that was not wanted."""
        self._closer.close()

    def __iter__(self):
        # A generator, so that the loop keeps this object and with it the file.
        for line in self.file:
            yield line


def _set_raw_name(file, name):
    raw = getattr(file, 'buffer', file)
    raw = getattr(raw, 'raw', raw)
    raw.name = name


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None,
                       newline=None, suffix=None, prefix=None,
                       dir=None, delete=True, *, errors=None,
                       delete_on_close=True):
    """Make a temporary file with a name, which its attribute name tells.

    The arguments are those of open() and mkstemp(). With delete it is removed
    when it is closed; with delete_on_close=False at the end of the with block
    or when it is collected.
    """
    prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)
    flags = _bin_openflags
    # Let Windows remove it, even if the process is killed.
    by_system = _os.name == 'nt' and delete and delete_on_close
    if by_system:
        flags |= _os.O_TEMPORARY
    if 'b' not in mode:
        encoding = _io.text_encoding(encoding)

    name = None

    def opener(*args):
        nonlocal name
        fd, name = _mkstemp_inner(dir, prefix, suffix, flags, output_type)
        return fd

    try:
        file = _io.open(dir, mode, buffering=buffering, newline=newline,
                        encoding=encoding, errors=errors, opener=opener)
        try:
            _set_raw_name(file, name)
            return _TemporaryFileWrapper(file, name, delete, delete_on_close)
        except:
            file.close()
            raise
    except:
        if name is not None and not by_system:
            _os.unlink(name)
        raise


if _os.name != 'posix' or _sys.platform == 'cygwin':
    # An open file cannot be removed there.
    TemporaryFile = NamedTemporaryFile
else:
    # False once the kernel turns out not to know the flag.
    _O_TMPFILE_WORKS = hasattr(_os, 'O_TMPFILE')

    def TemporaryFile(mode='w+b', buffering=-1, encoding=None,
                      newline=None, suffix=None, prefix=None,
                      dir=None, *, errors=None):
        """Make a temporary file that has no name and vanishes when it is closed.

        The arguments are those of open() and mkstemp().
        """
        global _O_TMPFILE_WORKS

        if 'b' not in mode:
            encoding = _io.text_encoding(encoding)
        prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)
        flags = _bin_openflags
        fd = None

        def without_name(*args):
            nonlocal fd
            fd = _os.open(dir, (flags | _os.O_TMPFILE) & ~_os.O_CREAT, 0o600)
            return fd

        def without_name_at_once(*args):
            nonlocal fd
            fd, name = _mkstemp_inner(dir, prefix, suffix, flags, output_type)
            try:
                _os.unlink(name)
            except BaseException:
                _os.close(fd)
                raise
            return fd

        def open_with(opener):
            file = _io.open(dir, mode, buffering=buffering, newline=newline,
                            encoding=encoding, errors=errors, opener=opener)
            _set_raw_name(file, fd)
            return file

        if _O_TMPFILE_WORKS:
            try:
                return open_with(without_name)
            except IsADirectoryError:
                # An old kernel takes it for O_DIRECTORY.
                _O_TMPFILE_WORKS = False
            except OSError:
                # This file system cannot do it.
                pass
        return open_with(without_name_at_once)


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file that stays in memory until it is larger than max_size.

    It also moves to the disk when fileno() is asked for. The other arguments
    are those of TemporaryFile().
    """

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1,
                 encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            encoding = _io.text_encoding(encoding)
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding,
                                           errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._TemporaryFileArgs = {'mode': mode, 'buffering': buffering,
                                   'suffix': suffix, 'prefix': prefix,
                                   'encoding': encoding, 'newline': newline,
                                   'dir': dir, 'errors': errors}

    __class_getitem__ = classmethod(_types.GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        memory = self._file
        disk = self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        position = memory.tell()
        if hasattr(disk, 'buffer'):
            # Encoded already.
            disk.buffer.write(memory.detach().getvalue())
        else:
            disk.write(memory.getvalue())
        disk.seek(position, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if not self.closed:
            _warnings.warn(f'Unclosed file {self!r}', ResourceWarning,
                           stacklevel=2, source=self)
            self.close()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs['mode']

    @property
    def name(self):
        return getattr(self._file, 'name', None)

    @property
    def newlines(self):
        return self._file.newlines

    def readable(self):
        return self._file.readable()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, b):
        return self._file.readinto(b)

    def readinto1(self, b):
        return self._file.readinto1(b)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seekable(self):
        return self._file.seekable()

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def writable(self):
        return self._file.writable()

    def write(self, s):
        file = self._file
        result = file.write(s)
        self._check(file)
        return result

    def writelines(self, iterable):
        file = self._file
        result = file.writelines(iterable)
        self._check(file)
        return result

    def detach(self):
        return self._file.detach()


class TemporaryDirectory:
    """A temporary directory that is removed with all that is in it.

    That happens at the end of a with block, which gets its path, by
    cleanup(), or when the object is collected. delete=False keeps it.

        with TemporaryDirectory() as path:
            ...
    """

    def __init__(self, suffix=None, prefix=None, dir=None,
                 ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(
            self, self._cleanup, self.name,
            warn_message=f'Implicitly cleaning up {self!r}',
            ignore_errors=self._ignore_cleanup_errors, delete=self._delete)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False, repeated=False):
        def onexc(func, path, exc):
            if isinstance(exc, FileNotFoundError):
                return
            if not isinstance(exc, PermissionError) or (repeated and path == name):
                if ignore_errors:
                    return
                raise
            # Make it removable and try again.
            try:
                if path != name:
                    _resetperms(_os.path.dirname(path))
                _resetperms(path)
                try:
                    _os.unlink(path)
                except IsADirectoryError:
                    cls._rmtree(path, ignore_errors=ignore_errors)
                except PermissionError:
                    # Some systems report a directory so.
                    if not _os.path.isdir(path) or _os.path.isjunction(path):
                        if ignore_errors:
                            return
                        raise
                    cls._rmtree(path, ignore_errors=ignore_errors,
                                repeated=path == name)
            except FileNotFoundError:
                pass

        _shutil.rmtree(name, onexc=onexc)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors=ignore_errors)
            _warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_types.GenericAlias)
