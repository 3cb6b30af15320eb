"""The operating system: files, directories, processes and the environment.

Most of it comes from the native module posix or nt; this module adds what can
be written in terms of those, and os.path, which is posixpath or ntpath.
"""

import abc
import sys
import stat as st

from _collections_abc import Mapping, MutableMapping, _check_methods

GenericAlias = type(list[int])

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep",
           "defpath", "name", "path", "devnull", "SEEK_SET", "SEEK_CUR",
           "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen",
           "extsep"]


def _exists(name):
    # Most of the names are not in the source: they come from the system.
    return name in globals()


def _get_exports_list(module):
    try:
        return list(module.__all__)
    except AttributeError:
        return [name for name in dir(module) if name[0] != '_']


if 'posix' in sys.builtin_module_names:
    name = 'posix'
    linesep = '\n'
    import posix as _native
    from posix import *
    import posixpath as path
elif 'nt' in sys.builtin_module_names:
    name = 'nt'
    linesep = '\r\n'
    import nt as _native
    from nt import *
    import ntpath as path
else:
    raise ImportError('no os specific module found')

if hasattr(_native, '_exit'):
    _exit = _native._exit
    __all__.append('_exit')
__all__.extend(_get_exports_list(_native))

sys.modules['os.path'] = path
from os.path import (
    altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep,
)


def _supporting(available, *features):
    """The functions that exist and whose feature the system has."""
    namespace = globals()
    return {namespace[function] for feature, function in features
            if feature in available and function in namespace}


if hasattr(_native, '_have_functions'):
    _features = _native._have_functions

    supports_dir_fd = _supporting(
        _features,
        ('HAVE_FACCESSAT', 'access'), ('HAVE_FCHMODAT', 'chmod'),
        ('HAVE_FCHOWNAT', 'chown'), ('HAVE_FSTATAT', 'stat'),
        ('HAVE_FUTIMESAT', 'utime'), ('HAVE_LINKAT', 'link'),
        ('HAVE_MKDIRAT', 'mkdir'), ('HAVE_MKFIFOAT', 'mkfifo'),
        ('HAVE_MKNODAT', 'mknod'), ('HAVE_OPENAT', 'open'),
        ('HAVE_READLINKAT', 'readlink'), ('HAVE_RENAMEAT', 'rename'),
        ('HAVE_SYMLINKAT', 'symlink'), ('HAVE_UNLINKAT', 'unlink'),
        ('HAVE_UNLINKAT', 'rmdir'), ('HAVE_UTIMENSAT', 'utime'))

    supports_effective_ids = _supporting(_features, ('HAVE_FACCESSAT', 'access'))

    supports_fd = _supporting(
        _features,
        ('HAVE_FCHDIR', 'chdir'), ('HAVE_FCHMOD', 'chmod'),
        ('MS_WINDOWS', 'chmod'), ('HAVE_FCHOWN', 'chown'),
        ('HAVE_FDOPENDIR', 'listdir'), ('HAVE_FDOPENDIR', 'scandir'),
        ('HAVE_FEXECVE', 'execve'), ('HAVE_FTRUNCATE', 'truncate'),
        ('HAVE_FUTIMENS', 'utime'), ('HAVE_FUTIMES', 'utime'),
        ('HAVE_FPATHCONF', 'pathconf'))
    supports_fd.add(stat)
    if _exists('statvfs') and _exists('fstatvfs'):
        supports_fd |= _supporting(_features, ('HAVE_FSTATVFS', 'statvfs'))

    supports_follow_symlinks = _supporting(
        _features,
        ('HAVE_FACCESSAT', 'access'), ('HAVE_FCHOWNAT', 'chown'),
        ('HAVE_FSTATAT', 'stat'), ('HAVE_LCHFLAGS', 'chflags'),
        ('HAVE_LCHMOD', 'chmod'), ('MS_WINDOWS', 'chmod'),
        ('HAVE_LINKAT', 'link'), ('HAVE_LUTIMES', 'utime'),
        ('HAVE_LSTAT', 'stat'), ('HAVE_UTIMENSAT', 'utime'),
        ('MS_WINDOWS', 'stat'))
    if _exists('lchown'):
        supports_follow_symlinks |= _supporting(_features, ('HAVE_LCHOWN', 'chown'))

    del _features

del _native, _supporting

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


# Trees of directories.


def _split_leaf(name):
    """path.split() that ignores a trailing separator."""
    head, tail = path.split(name)
    return (head, tail) if tail else path.split(head)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory, and the directories it is to be in.

    An existing directory is an error unless exist_ok. mode is for the last
    directory only.
    """
    head, tail = _split_leaf(name)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # someone else just made it
        if tail == (b'.' if isinstance(tail, bytes) else curdir):
            return  # making 'a/.' is making 'a'
    try:
        mkdir(name, mode)
    except OSError:
        # Not only FileExistsError: systems differ in what they report first.
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty directory, then all parents that become empty."""
    rmdir(name)
    head, tail = _split_leaf(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            return
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the directories of new and removing those of old left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


__all__.extend(["makedirs", "removedirs", "renames"])

# A value for followlinks: links to directories count as files.
_walk_symlinks_as_files = object()


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Generate (directory, names of directories, names of files) for a whole tree.

    A directory comes before its subdirectories, and the list of those may be
    changed to choose what is walked next; with topdown false it comes after
    them. Links to directories are listed as directories and entered only with
    followlinks. A directory that cannot be read is skipped; onerror is called
    with the OSError, and may raise it.

        for here, dirs, files in os.walk('project'):
            dirs[:] = [d for d in dirs if d != '.git']
            print(here, len(files))
    """
    sys.audit('os.walk', top, topdown, onerror, followlinks)
    links_are_files = followlinks is _walk_symlinks_as_files
    islink, join = path.islink, path.join

    # Directories to read, and with topdown false results to hand out after
    # what stands above them.
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue

        dirs = []
        nondirs = []
        enter = []
        try:
            with scandir(top) as entries:
                for entry in entries:
                    try:
                        if links_are_files:
                            is_dir = (entry.is_dir(follow_symlinks=False)
                                      and not entry.is_junction())
                        else:
                            is_dir = entry.is_dir()
                    except OSError:
                        is_dir = False
                    if not is_dir:
                        nondirs.append(entry.name)
                        continue
                    dirs.append(entry.name)
                    if not topdown:
                        if not followlinks:
                            try:
                                if entry.is_symlink():
                                    continue
                            except OSError:
                                pass
                        enter.append(entry.path)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue

        if topdown:
            yield top, dirs, nondirs
            # The caller may have changed dirs and what they are.
            for name in reversed(dirs):
                child = join(top, name)
                if followlinks or not islink(child):
                    stack.append(child)
        else:
            stack.append((top, dirs, nondirs))
            stack.extend(reversed(enter))


__all__.append("walk")

if {open, stat} <= supports_dir_fd and {scandir, stat} <= supports_fd:

    def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
        """walk() that also gives a file descriptor of each directory.

        It yields (directory, names of directories, names of files, descriptor)
        and cannot be led astray by links that are made while it runs. The
        descriptor is valid until the next step. top is relative to dir_fd if
        that is given.
        """
        sys.audit('os.fwalk', top, topdown, onerror, follow_symlinks, dir_fd)
        top = fspath(top)
        stack = [(_fwalk_walk, (True, dir_fd, top, top, None))]
        try:
            while stack:
                action, value = stack.pop()
                if action == _fwalk_close:
                    close(value)
                elif action == _fwalk_yield:
                    yield value
                else:
                    entered = _fwalk_enter(stack, value, isinstance(top, bytes),
                                           topdown, onerror, follow_symlinks)
                    if entered is None:
                        continue
                    result, entries = entered
                    toppath, dirs, nondirs, fd = result
                    if topdown:
                        yield result
                    else:
                        stack.append((_fwalk_yield, result))
                    # The caller may have changed dirs by now.
                    if entries is None:
                        entries = [None] * len(dirs)
                    prefix = path.join(toppath, toppath[:0])
                    for name, entry in zip(dirs[::-1], entries[::-1]):
                        stack.append((_fwalk_walk,
                                      (False, fd, prefix + name, name, entry)))
        finally:
            for action, value in reversed(stack):
                if action == _fwalk_close:
                    close(value)

    # What is on fwalk's stack: a directory to enter, as (is it top, descriptor
    # of its parent, path, name, its DirEntry or None); a result to hand out;
    # or a descriptor to close.
    _fwalk_walk = 0
    _fwalk_yield = 1
    _fwalk_close = 2

    def _fwalk_enter(stack, value, isbytes, topdown, onerror, follow_symlinks):
        """Open and read a directory; return its result, and entries or None."""
        is_top, parent_fd, toppath, topname, entry = value
        try:
            if not follow_symlinks:
                # To compare with what gets opened.
                if entry is None:
                    seen = stat(topname, follow_symlinks=False, dir_fd=parent_fd)
                else:
                    seen = entry.stat(follow_symlinks=False)
            fd = open(topname, O_RDONLY | O_NONBLOCK, dir_fd=parent_fd)
        except OSError as error:
            if is_top:
                raise
            if onerror is not None:
                onerror(error)
            return None
        stack.append((_fwalk_close, fd))
        if not follow_symlinks:
            if is_top and not st.S_ISDIR(seen.st_mode):
                return None
            if not path.samestat(seen, stat(fd)):
                return None

        dirs = []
        nondirs = []
        # Entries spare a stat() each, but with topdown may be out of date.
        entries = None if topdown or follow_symlinks else []
        for entry in scandir(fd):
            name = fsencode(entry.name) if isbytes else entry.name
            try:
                if entry.is_dir():
                    dirs.append(name)
                    if entries is not None:
                        entries.append(entry)
                else:
                    nondirs.append(name)
            except OSError:
                try:
                    # Links to nothing are listed, what has vanished is not.
                    if entry.is_symlink():
                        nondirs.append(name)
                except OSError:
                    pass
        return (toppath, dirs, nondirs, fd), entries

    __all__.append("fwalk")


# Running programs. In the names, l means arguments one by one and v in a list,
# p a search in $PATH, and e an environment as the last argument.


def execl(file, *args):
    """execl(file, *args)

    Replace this process by the program file, with arguments args.
    """
    execv(file, args)


def execle(file, *args):
    """execle(file, *args, env)

    Replace this process by the program file, with arguments args and the
    environment env.
    """
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """execlp(file, *args)

    Replace this process by the program file, found along $PATH, with
    arguments args.
    """
    execvp(file, args)


def execlpe(file, *args):
    """execlpe(file, *args, env)

    Replace this process by the program file, found along $PATH, with
    arguments args and the environment env.
    """
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """execvp(file, args)

    Replace this process by the program file, found along $PATH, with the
    list or tuple of arguments args.
    """
    _execvpe(file, args)


def execvpe(file, args, env):
    """execvpe(file, args, env)

    Replace this process by the program file, found along $PATH, with the
    list or tuple of arguments args and the environment env.
    """
    _execvpe(file, args, env)


__all__.extend(["execl", "execle", "execlp", "execlpe", "execvp", "execvpe"])


def _execvpe(file, args, env=None):
    def replace(program):
        if env is None:
            execv(program, args)
        else:
            execve(program, args, env)

    _along_path(file, env, replace)


def _along_path(file, env, run):
    """Call run with the programs that file may mean, until one can be run."""
    if path.dirname(file):
        return run(file)
    directories = get_exec_path(environ if env is None else env)
    if name != 'nt':
        file = fsencode(file)
        directories = map(fsencode, directories)
    # A program that is there and cannot run says more than one that is not.
    telling = last = None
    for directory in directories:
        try:
            return run(path.join(directory, file))
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            last = error
            telling = telling or error
    raise telling or last


def get_exec_path(env=None):
    """The directories in which programs are looked for.

    env is the environment to take PATH from, by default os.environ.
    """
    # Not at the top: warnings is not needed for much else here.
    import warnings

    if env is None:
        env = environ
    with warnings.catch_warnings():
        # env may have keys of str or bytes; comparing the two may warn.
        warnings.simplefilter('ignore', BytesWarning)
        try:
            found = env.get('PATH')
        except TypeError:
            found = None
        if supports_bytes_environ:
            try:
                as_bytes = env[b'PATH']
            except (KeyError, TypeError):
                pass
            else:
                if found is not None:
                    raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
                found = as_bytes
            if isinstance(found, bytes):
                found = fsdecode(found)
    return (defpath if found is None else found).split(pathsep)


# The environment.


class _Environ(MutableMapping):
    """The environment as a mapping; changes reach the system at once."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            # With the key that the caller used.
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        # A copy, so that another thread may change the environment.
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = [f'{self.decodekey(key)!r}: {self.decodevalue(value)!r}'
                 for key, value in self._data.items()]
        return f'environ({{{", ".join(items)}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        merged = dict(self)
        merged.update(other)
        return merged

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        merged = dict(other)
        merged.update(self)
        return merged


def _make_environ(data):
    def check_str(value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    if name == 'nt':
        # Names ignore case there and are kept in upper case.
        def encodekey(key):
            return check_str(key).upper()

        return _Environ({encodekey(key): value for key, value in data.items()},
                        encodekey, str, check_str, str)

    encoding = sys.getfilesystemencoding()

    def encode(value):
        return check_str(value).encode(encoding, 'surrogateescape')

    def decode(value):
        return value.decode(encoding, 'surrogateescape')

    return _Environ(data, encode, decode, encode, decode)


# The name comes from the native module, as a plain dict.
environ = _make_environ(environ)
del _make_environ


def getenv(key, default=None):
    """The environment variable key, or default. All are str."""
    return environ.get(key, default)


supports_bytes_environ = name != 'nt'
__all__.extend(("getenv", "supports_bytes_environ"))

if supports_bytes_environ:
    def _check_bytes(value):
        if not isinstance(value, bytes):
            raise TypeError(f'bytes expected, not {type(value).__name__}')
        return value

    # The same data seen as bytes.
    environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)
    del _check_bytes

    def getenvb(key, default=None):
        """The environment variable key, or default. All are bytes."""
        return environb.get(key, default)

    __all__.extend(("environb", "getenvb"))


def fsencode(filename):
    """A file name (str, bytes or os.PathLike) as the bytes the system uses.

    What fsdecode() could not decode comes out as it was.
    """
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode(sys.getfilesystemencoding(),
                               sys.getfilesystemencodeerrors())
    return filename


def fsdecode(filename):
    """A file name (str, bytes or os.PathLike) as str.

    Bytes that are no text become lone surrogates, which fsencode() undoes.
    """
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode(sys.getfilesystemencoding(),
                               sys.getfilesystemencodeerrors())
    return filename


if _exists('posix_spawn') and not _exists('spawnv'):

    P_WAIT = 0
    P_NOWAIT = P_NOWAITO = 1

    __all__.extend(["P_WAIT", "P_NOWAIT", "P_NOWAITO"])

    def _spawnvef(mode, file, args, env, search):
        if not isinstance(args, (tuple, list)):
            raise TypeError('argv must be a tuple or a list')
        if not args or not args[0]:
            raise ValueError('argv first element cannot be empty')

        def start(program):
            return posix_spawn(program, args, environ if env is None else env)

        try:
            pid = _along_path(file, env, start) if search else start(file)
        except Exception:
            # The child is there all the same, and ends like one whose exec failed.
            pid = posix_spawn('/bin/sh', ['sh', '-c', 'exit 127'], environ)
        if mode == P_NOWAIT:
            return pid
        while True:
            _, status = waitpid(pid, 0)
            if not WIFSTOPPED(status):
                return waitstatus_to_exitcode(status)

    def spawnv(mode, file, args):
        """spawnv(mode, file, args) -> integer

        Run the program file with arguments args in a new process. Return its
        id for P_NOWAIT; for P_WAIT its exit code, or the negative number of
        the signal that ended it.
        """
        return _spawnvef(mode, file, args, None, False)

    def spawnve(mode, file, args, env):
        """spawnve(mode, file, args, env) -> integer

        As spawnv(), with the environment env.
        """
        return _spawnvef(mode, file, args, env, False)

    def spawnvp(mode, file, args):
        """spawnvp(mode, file, args) -> integer

        As spawnv(), with the program found along $PATH.
        """
        return _spawnvef(mode, file, args, None, True)

    def spawnvpe(mode, file, args, env):
        """spawnvpe(mode, file, args, env) -> integer

        As spawnv(), with the program found along $PATH and the environment env.
        """
        return _spawnvef(mode, file, args, env, True)

    __all__.extend(["spawnv", "spawnve", "spawnvp", "spawnvpe"])

if _exists('spawnv'):
    def spawnl(mode, file, *args):
        """spawnl(mode, file, *args) -> integer

        As spawnv(), with the arguments one by one.
        """
        return spawnv(mode, file, args)

    def spawnle(mode, file, *args):
        """spawnle(mode, file, *args, env) -> integer

        As spawnve(), with the arguments one by one.
        """
        return spawnve(mode, file, args[:-1], args[-1])

    __all__.extend(["spawnl", "spawnle"])

if _exists('spawnvp'):
    def spawnlp(mode, file, *args):
        """spawnlp(mode, file, *args) -> integer

        As spawnvp(), with the arguments one by one.
        """
        return spawnvp(mode, file, args)

    def spawnlpe(mode, file, *args):
        """spawnlpe(mode, file, *args, env) -> integer

        As spawnvpe(), with the arguments one by one.
        """
        return spawnvpe(mode, file, args[:-1], args[-1])

    __all__.extend(["spawnlp", "spawnlpe"])


def popen(cmd, mode="r", buffering=-1):
    if not isinstance(cmd, str):
        raise TypeError(f'invalid cmd type ({type(cmd)}, expected string)')
    if mode not in ('r', 'w'):
        raise ValueError(f'invalid mode {mode!r}')
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    import subprocess
    end = 'stdout' if mode == 'r' else 'stdin'
    proc = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering,
                            **{end: subprocess.PIPE})
    return _wrap_close(getattr(proc, end), proc)


class _wrap_close:
    """The stream of popen(): closing it waits for the process."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        returncode = self._proc.wait()
        if returncode == 0:
            return None
        # As wait() of old gave it.
        return returncode if name == 'nt' else returncode << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


__all__.append("popen")


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    if 'b' not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def _fspath(path):
    """The path that a str, bytes or os.PathLike object stands for."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    if getattr(cls, '__fspath__', None) is None:
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        + cls.__name__)
    result = cls.__fspath__(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f'expected {cls.__name__}.__fspath__() to return str or '
                    f'bytes, not {type(result).__name__}')


if not _exists('fspath'):
    fspath = _fspath
    fspath.__name__ = 'fspath'


class PathLike(abc.ABC):
    """Abstract base class of objects that stand for a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return _check_methods(subclass, '__fspath__')
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


if name == 'nt':
    class _AddedDllDirectory:
        def __init__(self, path, cookie, remove_dll_directory):
            self.path = path
            self._cookie = cookie
            self._remove_dll_directory = remove_dll_directory

        def close(self):
            self._remove_dll_directory(self._cookie)
            self.path = None

        def __enter__(self):
            return self

        def __exit__(self, *args):
            self.close()

        def __repr__(self):
            if self.path:
                return f'<AddedDllDirectory({self.path!r})>'
            return '<AddedDllDirectory()>'

    def add_dll_directory(path):
        """Add a directory to those that libraries are loaded from.

        The result has close(), also as a context manager, to remove it again.
        """
        import nt
        return _AddedDllDirectory(path, nt._add_dll_directory(path),
                                  nt._remove_dll_directory)


if _exists('sched_getaffinity') and sys._get_cpu_count_config() < 0:
    def process_cpu_count():
        """The number of CPUs that this thread may run on, or None if unknown."""
        return len(sched_getaffinity(0))
else:
    process_cpu_count = cpu_count
