"""Copying, moving, removing and archiving files and trees of directories.

What files have beyond their contents is copied as far as the documentation of
each function says; owners, access lists and resources are not.
"""

import collections
import errno
import fnmatch
import os
import stat
import sys

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2",
           "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "ExecError", "make_archive", "get_archive_formats",
           "register_archive_format", "unregister_archive_format",
           "get_unpack_formats", "register_unpack_format",
           "unregister_unpack_format", "unpack_archive",
           "ignore_patterns", "chown", "which", "get_terminal_size",
           "SameFileError"]

_WINDOWS = os.name == 'nt'
posix = nt = None
if os.name == 'posix':
    import posix
elif _WINDOWS:
    import nt

if sys.platform == 'win32':
    import _winapi
else:
    _winapi = None


def _can_import(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True


_ZLIB_SUPPORTED = _can_import('zlib')
_BZ2_SUPPORTED = _can_import('bz2')
_LZMA_SUPPORTED = _can_import('lzma')

COPY_BUFSIZE = 1024 * 1024 if _WINDOWS else 64 * 1024
# Ways to let the kernel copy. sendfile() between files is Linux's.
_USE_CP_SENDFILE = (hasattr(os, 'sendfile')
                    and sys.platform.startswith(('linux', 'android')))
_HAS_FCOPYFILE = posix and hasattr(posix, '_fcopyfile')

_WIN_DEFAULT_PATHEXT = '.COM;.EXE;.BAT;.CMD;.VBS;.JS;.WS;.MSC'


class Error(OSError):
    pass


class SameFileError(Error):
    """The source and the destination are one file."""


class SpecialFileError(OSError):
    """Something cannot be done with a special file, such as a named pipe."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A format cannot be registered."""


# Files.


class _GiveupOnFastCopy(Exception):
    """The kernel cannot copy these files: read and write them."""


def _descriptors(fsrc, fdst):
    try:
        return fsrc.fileno(), fdst.fileno()
    except Exception as err:
        raise _GiveupOnFastCopy(err)


def _fastcopy_fcopyfile(fsrc, fdst, flags):
    """Copy with fcopyfile(), which macOS has."""
    source, target = _descriptors(fsrc, fdst)
    try:
        posix._fcopyfile(source, target, flags)
    except OSError as err:
        err.filename = fsrc.name
        err.filename2 = fdst.name
        if err.errno in (errno.EINVAL, errno.ENOTSUP):
            raise _GiveupOnFastCopy(err)
        raise err from None


def _fastcopy_sendfile(fsrc, fdst):
    """Copy with sendfile()."""
    global _USE_CP_SENDFILE
    source, target = _descriptors(fsrc, fdst)
    # At best all in one call; files of /proc say that they are empty.
    try:
        blocksize = max(os.fstat(source).st_size, 2 ** 23)
    except OSError:
        blocksize = 2 ** 27
    if sys.maxsize < 2 ** 32:
        blocksize = min(blocksize, 2 ** 30)

    offset = 0
    while True:
        try:
            sent = os.sendfile(target, source, offset, blocksize)
        except OSError as err:
            err.filename = fsrc.name
            err.filename2 = fdst.name
            if err.errno == errno.ENOTSOCK:
                # An old kernel: never try again.
                _USE_CP_SENDFILE = False
                raise _GiveupOnFastCopy(err)
            if err.errno == errno.ENOSPC:
                raise err from None
            if offset == 0 and os.lseek(target, 0, os.SEEK_CUR) == 0:
                raise _GiveupOnFastCopy(err)
            raise err
        if sent == 0:
            return
        offset += sent


def _copyfileobj_readinto(fsrc, fdst, length=COPY_BUFSIZE):
    """copyfileobj() with one buffer, for files opened for bytes."""
    readinto, write = fsrc.readinto, fdst.write
    with memoryview(bytearray(length)) as buffer:
        while n := readinto(buffer):
            if n == length:
                write(buffer)
                continue
            with buffer[:n] as part:
                write(part)
            break


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left in one open file to another, length at a time."""
    read, write = fsrc.read, fdst.write
    while data := read(length or COPY_BUFSIZE):
        write(data)


def _samefile(src, dst):
    try:
        if isinstance(src, os.DirEntry) and hasattr(os.path, 'samestat'):
            return os.path.samestat(src.stat(), os.stat(dst))
        if hasattr(os.path, 'samefile'):
            return os.path.samefile(src, dst)
    except OSError:
        return False
    return (os.path.normcase(os.path.abspath(src))
            == os.path.normcase(os.path.abspath(dst)))


def _stat(fn):
    return fn.stat() if isinstance(fn, os.DirEntry) else os.stat(fn)


def _islink(fn):
    return fn.is_symlink() if isinstance(fn, os.DirEntry) else os.path.islink(fn)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of a file and return dst.

    A link is copied as a link only without follow_symlinks. SameFileError: it
    would be copied to itself.
    """
    sys.audit('shutil.copyfile', src, dst)
    if _samefile(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    size = 0
    for path in src, dst:
        try:
            found = _stat(path)
        except OSError:
            continue  # most likely the destination is not there
        if stat.S_ISFIFO(found.st_mode):
            # Reading would wait for ever.
            path = path.path if isinstance(path, os.DirEntry) else path
            raise SpecialFileError(f'`{path}` is a named pipe')
        if _WINDOWS and path is src:
            size = found.st_size

    if not follow_symlinks and _islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        try:
            with open(dst, 'wb') as fdst:
                _copy_contents(fsrc, fdst, size)
        except IsADirectoryError as e:
            # What open() says of 'new/' is misleading.
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f'Directory does not exist: {dst}') from e
    return dst


def _copy_contents(fsrc, fdst, size):
    try:
        if _HAS_FCOPYFILE:
            return _fastcopy_fcopyfile(fsrc, fdst, posix._COPYFILE_DATA)
        if _USE_CP_SENDFILE:
            return _fastcopy_sendfile(fsrc, fdst)
    except _GiveupOnFastCopy:
        pass
    if _WINDOWS and size > 0:
        _copyfileobj_readinto(fsrc, fdst, min(size, COPY_BUFSIZE))
    else:
        copyfileobj(fsrc, fdst)


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permissions.

    Those of links themselves, if both are links and follow_symlinks is false,
    where the system has them.
    """
    sys.audit('shutil.copymode', src, dst)
    look, change = _stat, os.chmod
    if not follow_symlinks and _islink(src) and os.path.islink(dst):
        if not hasattr(os, 'lchmod'):
            return
        look, change = os.lstat, os.lchmod
    elif os.name == 'nt' and os.path.islink(dst):
        def change(*args):
            os.chmod(*args, follow_symlinks=True)
    change(dst, stat.S_IMODE(look(src).st_mode))


if hasattr(os, 'listxattr'):
    def _copyxattr(src, dst, *, follow_symlinks=True):
        """Copy the extended attributes, as far as the file system takes them."""
        unsupported = (errno.ENOTSUP, errno.ENODATA, errno.EINVAL)
        try:
            names = os.listxattr(src, follow_symlinks=follow_symlinks)
        except OSError as e:
            if e.errno not in unsupported:
                raise
            return
        for name in names:
            try:
                value = os.getxattr(src, name, follow_symlinks=follow_symlinks)
                os.setxattr(dst, name, value, follow_symlinks=follow_symlinks)
            except OSError as e:
                if e.errno not in (errno.EPERM, errno.EACCES, *unsupported):
                    raise
else:
    def _copyxattr(*args, **kwargs):
        pass


def copystat(src, dst, *, follow_symlinks=True):
    """Copy permissions, times, flags and extended attributes.

    Those of links themselves, if both are links and follow_symlinks is false,
    as far as the system can change them.
    """
    sys.audit('shutil.copystat', src, dst)

    def nothing(*args, ns=None, follow_symlinks=None):
        pass

    follow = follow_symlinks or not (_islink(src) and os.path.islink(dst))

    def function(name):
        found = getattr(os, name, nothing)
        if follow or found in os.supports_follow_symlinks:
            return found
        return nothing

    if isinstance(src, os.DirEntry):
        found = src.stat(follow_symlinks=follow)
    else:
        found = function('stat')(src, follow_symlinks=follow)
    function('utime')(dst, ns=(found.st_atime_ns, found.st_mtime_ns),
                      follow_symlinks=follow)
    # Before the permissions, which may forbid it.
    _copyxattr(src, dst, follow_symlinks=follow)
    try:
        function('chmod')(dst, stat.S_IMODE(found.st_mode), follow_symlinks=follow)
    except NotImplementedError:
        # The system cannot change a link, though the function could be asked.
        pass
    if hasattr(found, 'st_flags'):
        try:
            function('chflags')(dst, found.st_flags, follow_symlinks=follow)
        except OSError as why:
            unsupported = [getattr(errno, name) for name in ('EOPNOTSUPP', 'ENOTSUP')
                           if hasattr(errno, name)]
            if why.errno not in unsupported:
                raise


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file's contents and permissions; return the path of the copy.

    dst may be a directory to copy it into.
    """
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with all that copystat() copies; return the path of the copy.

    dst may be a directory to copy it into.
    """
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    if hasattr(_winapi, 'CopyFile2'):
        flags = _winapi.COPY_FILE_ALLOW_DECRYPTED_DESTINATION
        if not follow_symlinks:
            flags |= _winapi.COPY_FILE_COPY_SYMLINK
        try:
            _winapi.CopyFile2(os.fsdecode(src), os.fsdecode(dst), flags)
            return dst
        except OSError as exc:
            # Links may need a privilege, encrypted files may be refused.
            link_refused = (exc.winerror == _winapi.ERROR_PRIVILEGE_NOT_HELD
                            and not follow_symlinks)
            if not link_refused and exc.winerror != _winapi.ERROR_ACCESS_DENIED:
                raise
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


# Trees.


def ignore_patterns(*patterns):
    """A function for copytree(ignore=) that leaves out names by patterns."""
    def _ignore_patterns(path, names):
        return {name for pattern in patterns
                for name in fnmatch.filter(names, pattern)}

    return _ignore_patterns


def _is_real_link(entry):
    if not entry.is_symlink():
        return False
    if os.name == 'nt':
        # A junction is to be copied as a directory.
        tag = entry.stat(follow_symlinks=False).st_reparse_tag
        return tag != stat.IO_REPARSE_TAG_MOUNT_POINT
    return True


def _copytree(entries, src, dst, symlinks, ignore, copy_function,
              ignore_dangling_symlinks, dirs_exist_ok=False):
    ignored = ()
    if ignore is not None:
        ignored = ignore(os.fspath(src), [entry.name for entry in entries])
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    # These two can use what the entry already knows.
    give_entry = copy_function is copy2 or copy_function is copy

    for entry in entries:
        if entry.name in ignored:
            continue
        source = os.path.join(src, entry.name)
        target = os.path.join(dst, entry.name)
        given = entry if give_entry else source
        try:
            if _is_real_link(entry):
                leads_to = os.readlink(source)
                if symlinks:
                    os.symlink(leads_to, target)
                    copystat(given, target, follow_symlinks=False)
                    continue
                if ignore_dangling_symlinks and not os.path.exists(leads_to):
                    continue
            if entry.is_dir():
                copytree(given, target, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(given, target)
        except Error as err:
            # Those of a whole subtree.
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((source, target, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        # Windows may refuse times of directories.
        if getattr(why, 'winerror', None) is None:
            errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a tree of directories and return dst.

    symlinks copies links as links, else what they lead to is copied; one that
    leads nowhere is an error, unless ignore_dangling_symlinks. ignore is called
    with each directory and the names in it and returns the names to leave out.
    copy_function copies a file. dst must not exist, unless dirs_exist_ok.

    Errors do not stop it: at the end Error is raised with a list of tuples
    (source, destination, reason).
    """
    sys.audit('shutil.copytree', src, dst)
    with os.scandir(src) as found:
        entries = list(found)
    return _copytree(entries=entries, src=src, dst=dst, symlinks=symlinks,
                     ignore=ignore, copy_function=copy_function,
                     ignore_dangling_symlinks=ignore_dangling_symlinks,
                     dirs_exist_ok=dirs_exist_ok)


if hasattr(os.stat_result, 'st_file_attributes'):
    def _rmtree_islink(st):
        return (stat.S_ISLNK(st.st_mode)
                or (st.st_file_attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT
                    and st.st_reparse_tag == stat.IO_REPARSE_TAG_MOUNT_POINT))
else:
    def _rmtree_islink(st):
        return stat.S_ISLNK(st.st_mode)


def _rmtree_unsafe(path, onexc):
    """Remove a tree by names; someone might put a link in the way meanwhile."""
    def remove(function, path):
        try:
            function(path)
        except FileNotFoundError:
            pass
        except OSError as err:
            onexc(function, path, err)

    def onerror(err):
        if not isinstance(err, FileNotFoundError):
            onexc(os.scandir, err.filename, err)

    for directory, dirnames, filenames in os.walk(
            path, topdown=False, onerror=onerror,
            followlinks=os._walk_symlinks_as_files):
        for name in dirnames:
            remove(os.rmdir, os.path.join(directory, name))
        for name in filenames:
            remove(os.unlink, os.path.join(directory, name))
    remove(os.rmdir, path)


def _rmtree_safe_fd(stack, onexc):
    """Take one step of a removal by descriptors.

    On the stack are tuples (function, descriptor, path, entry): os.lstat is a
    directory to enter, which is in that of the descriptor; os.rmdir one that
    is empty now; os.close its descriptor.
    """
    func, dirfd, path, entry = stack.pop()
    name = path if entry is None else entry.name
    try:
        if func is os.close:
            os.close(dirfd)
            return
        if func is os.rmdir:
            os.rmdir(name, dir_fd=dirfd)
            return
        if entry is None:
            seen = os.lstat(name, dir_fd=dirfd)
        else:
            seen = entry.stat(follow_symlinks=False)

        # func is now what an error is reported for.
        func = os.open
        fd = os.open(name, os.O_RDONLY | os.O_NONBLOCK, dir_fd=dirfd)
        func = os.path.islink
        try:
            # That what was opened is what was seen, and no link.
            if not os.path.samestat(seen, os.fstat(fd)):
                raise OSError('Cannot call rmtree on a symbolic link')
            stack.append((os.rmdir, dirfd, path, entry))
        finally:
            stack.append((os.close, fd, path, entry))

        func = os.scandir
        with os.scandir(fd) as found:
            entries = list(found)
        for child in entries:
            fullname = os.path.join(path, child.name)
            try:
                if child.is_dir(follow_symlinks=False):
                    stack.append((os.lstat, fd, fullname, child))
                    continue
            except FileNotFoundError:
                continue
            except OSError:
                pass
            try:
                os.unlink(child.name, dir_fd=fd)
            except FileNotFoundError:
                pass
            except OSError as err:
                onexc(os.unlink, fullname, err)
    except FileNotFoundError as err:
        # What has vanished needs no removal, but the top must have been there.
        if entry is None or func is os.close:
            err.filename = path
            onexc(func, path, err)
    except OSError as err:
        err.filename = path
        onexc(func, path, err)


_use_fd_functions = ({os.open, os.stat, os.unlink, os.rmdir} <= os.supports_dir_fd
                     and os.scandir in os.supports_fd
                     and os.stat in os.supports_follow_symlinks)


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a directory with all that is in it.

    path is relative to dir_fd if that is given. Errors are ignored with
    ignore_errors; else onexc is called with the function that failed, the path
    and the exception, and without it the exception is raised. onerror, which
    is deprecated, gets what sys.exc_info() returns.
    """
    sys.audit('shutil.rmtree', path, dir_fd)
    if ignore_errors:
        def onexc(*args):
            pass
    elif onexc is None:
        if onerror is None:
            def onexc(*args):
                raise
        else:
            def onexc(func, path, exc):
                info = (None, None, None)
                if exc is not None:
                    info = (type(exc), exc, exc.__traceback__)
                return onerror(func, path, info)

    if _use_fd_functions:
        # Names of entries are text where a descriptor is scanned.
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        stack = [(os.lstat, dir_fd, path, None)]
        try:
            while stack:
                _rmtree_safe_fd(stack, onexc)
        finally:
            # Left after an exception.
            while stack:
                func, fd, path, _ = stack.pop()
                if func is os.close:
                    try:
                        os.close(fd)
                    except OSError as err:
                        onexc(os.close, path, err)
        return

    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')
    try:
        found = os.lstat(path)
    except OSError as err:
        onexc(os.lstat, path, err)
        return
    try:
        if _rmtree_islink(found):
            raise OSError('Cannot call rmtree on a symbolic link')
    except OSError as err:
        onexc(os.path.islink, path, err)
        return
    _rmtree_unsafe(path, onexc)


# Whether nobody can make it remove something else by links.
rmtree.avoids_symlink_attacks = _use_fd_functions


def _basename(path):
    """os.path.basename() that ignores a trailing separator."""
    path = os.fspath(path)
    return os.path.basename(path.rstrip(os.path.sep + (os.path.altsep or '')))


def move(src, dst, copy_function=copy2):
    """Move a file or tree and return where it is now.

    An existing directory dst is where it is moved into. If it cannot be
    renamed, as between file systems, it is copied with copy_function and
    removed.
    """
    sys.audit('shutil.move', src, dst)
    target = dst
    if os.path.isdir(dst):
        if _samefile(src, dst) and not os.path.islink(src):
            # On a system that ignores case the name may still change.
            os.rename(src, dst)
            return
        target = os.path.join(dst, _basename(src))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
        return target
    except OSError:
        pass
    if os.path.islink(src):
        os.symlink(os.readlink(src), target)
        os.unlink(src)
    elif os.path.isdir(src):
        if _destinsrc(src, dst):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
        if _is_immutable(src) or (sys.platform == 'darwin'
                                  and not os.access(src, os.W_OK)
                                  and os.listdir(src)):
            raise PermissionError(f"Cannot move the non-empty directory '{src}': "
                                  f"Lacking write permission to '{src}'.")
        copytree(src, target, copy_function=copy_function, symlinks=True)
        rmtree(src)
    else:
        copy_function(src, target)
        os.unlink(src)
    return target


def _destinsrc(src, dst):
    def with_sep(path):
        path = os.path.abspath(path)
        return path if path.endswith(os.path.sep) else path + os.path.sep

    return with_sep(dst).startswith(with_sep(src))


def _is_immutable(src):
    flags = getattr(_stat(src), 'st_flags', None)
    return flags in (stat.UF_IMMUTABLE, stat.SF_IMMUTABLE)


# Archives.


def _get_gid(name):
    """The number of a group, or None."""
    if name is None:
        return None
    try:
        from grp import getgrnam
        return getgrnam(name)[2]
    except (ImportError, KeyError):
        return None


def _get_uid(name):
    """The number of a user, or None."""
    if name is None:
        return None
    try:
        from pwd import getpwnam
        return getpwnam(name)[2]
    except (ImportError, KeyError):
        return None


def _make_directory_of(archive, dry_run, logger):
    directory = os.path.dirname(archive)
    if directory and not os.path.exists(directory):
        if logger is not None:
            logger.info('creating %s', directory)
        if not dry_run:
            os.makedirs(directory)


def _make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0,
                  owner=None, group=None, logger=None, root_dir=None):
    """Make a tar file of base_dir and return its name.

    compress is 'gzip' (the default), 'bzip2', 'xz' or None; the name is
    base_name with the fitting suffix. owner and group are the names to record.
    """
    if compress is None:
        kind = ''
    elif _ZLIB_SUPPORTED and compress == 'gzip':
        kind = 'gz'
    elif _BZ2_SUPPORTED and compress == 'bzip2':
        kind = 'bz2'
    elif _LZMA_SUPPORTED and compress == 'xz':
        kind = 'xz'
    else:
        raise ValueError("bad value for 'compress', or compression format not "
                         f'supported : {compress}')
    import tarfile

    name = base_name + '.tar' + ('.' + kind if compress else '')
    _make_directory_of(name, dry_run, logger)
    if logger is not None:
        logger.info('Creating tar archive')
    uid = _get_uid(owner)
    gid = _get_gid(group)

    def set_owner(tarinfo):
        if gid is not None:
            tarinfo.gid = gid
            tarinfo.gname = group
        if uid is not None:
            tarinfo.uid = uid
            tarinfo.uname = owner
        return tarinfo

    if not dry_run:
        source = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
        with tarfile.open(name, 'w|' + kind) as tar:
            tar.add(source, base_dir, filter=set_owner)
    return name if root_dir is None else os.path.abspath(name)


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0,
                  logger=None, owner=None, group=None, root_dir=None):
    """Make a zip file of base_dir and return its name, base_name with '.zip'."""
    import zipfile

    name = base_name + '.zip'
    _make_directory_of(base_name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", name, base_dir)
    if not dry_run:
        with zipfile.ZipFile(name, 'w', compression=zipfile.ZIP_DEFLATED) as zf:
            def add(path, arcname):
                zf.write(path, arcname)
                if logger is not None:
                    logger.info("adding '%s'", path)

            arcname = os.path.normpath(base_dir)
            if root_dir is not None:
                base_dir = os.path.join(root_dir, base_dir)
            base_dir = os.path.normpath(base_dir)
            if arcname != os.curdir:
                add(base_dir, arcname)
            for directory, dirnames, filenames in os.walk(base_dir):
                inside = directory
                if root_dir is not None:
                    inside = os.path.relpath(inside, root_dir)
                inside = os.path.normpath(inside)
                for each in sorted(dirnames):
                    add(os.path.join(directory, each), os.path.join(inside, each))
                for each in filenames:
                    path = os.path.normpath(os.path.join(directory, each))
                    if os.path.isfile(path):
                        add(path, os.path.join(inside, each))
    return name if root_dir is None else os.path.abspath(name)


# They need no change of the current directory.
_make_tarball.supports_root_dir = True
_make_zipfile.supports_root_dir = True

# Name -> (function, extra arguments, description).
_ARCHIVE_FORMATS = {
    'tar': (_make_tarball, [('compress', None)], "uncompressed tar file"),
}
# Name -> (extensions, function, extra arguments, description); filled below.
_UNPACK_FORMATS = {}

if _ZLIB_SUPPORTED:
    _ARCHIVE_FORMATS['gztar'] = (_make_tarball, [('compress', 'gzip')],
                                 "gzip'ed tar-file")
    _ARCHIVE_FORMATS['zip'] = (_make_zipfile, [], "ZIP file")
if _BZ2_SUPPORTED:
    _ARCHIVE_FORMATS['bztar'] = (_make_tarball, [('compress', 'bzip2')],
                                 "bzip2'ed tar-file")
if _LZMA_SUPPORTED:
    _ARCHIVE_FORMATS['xztar'] = (_make_tarball, [('compress', 'xz')],
                                 "xz'ed tar-file")


def get_archive_formats():
    """The formats of make_archive(), as a sorted list of (name, description)."""
    return sorted([(name, info[2]) for name, info in _ARCHIVE_FORMATS.items()])


def register_archive_format(name, function, extra_args=None, description=''):
    """Add a format for make_archive().

    function makes an archive; extra_args is a list of (name, value) to call
    it with.
    """
    if extra_args is None:
        extra_args = []
    if not callable(function):
        raise TypeError(f'The {function} object is not callable')
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    for element in extra_args:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError('extra_args elements are : (arg_name, value)')
    _ARCHIVE_FORMATS[name] = (function, extra_args, description)


def unregister_archive_format(name):
    del _ARCHIVE_FORMATS[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0,
                 dry_run=0, owner=None, group=None, logger=None):
    """Make an archive and return its name.

    base_name is that name without the suffix, format one of
    get_archive_formats(). root_dir is the directory that names in the archive
    are relative to, and base_dir what to put in, relative to it; both are the
    current directory by default. owner and group are for tar files.
    """
    sys.audit('shutil.make_archive', base_name, format, root_dir, base_dir)
    try:
        func, extra, _ = _ARCHIVE_FORMATS[format]
    except KeyError:
        raise ValueError(f"unknown archive format '{format}'") from None
    kwargs = {'dry_run': dry_run, 'logger': logger,
              'owner': owner, 'group': group, **dict(extra)}
    if base_dir is None:
        base_dir = os.curdir

    go_back = None
    if root_dir is not None:
        if not stat.S_ISDIR(os.stat(root_dir).st_mode):
            raise NotADirectoryError(errno.ENOTDIR, 'Not a directory', root_dir)
        if getattr(func, 'supports_root_dir', False):
            base_name = os.fspath(base_name)
            kwargs['root_dir'] = root_dir
        else:
            # Not safe with threads.
            go_back = os.getcwd()
            if logger is not None:
                logger.debug("changing into '%s'", root_dir)
            base_name = os.path.abspath(base_name)
            if not dry_run:
                os.chdir(root_dir)
    try:
        return func(base_name, base_dir, **kwargs)
    finally:
        if go_back is not None:
            if logger is not None:
                logger.debug("changing back to '%s'", go_back)
            os.chdir(go_back)


def get_unpack_formats():
    """The formats of unpack_archive(): a sorted list of (name, extensions, description)."""
    return sorted([(name, info[0], info[3]) for name, info in _UNPACK_FORMATS.items()])


def _check_unpack_options(extensions, function, extra_args):
    """Check the arguments of register_unpack_format()."""
    taken = {extension: name for name, info in _UNPACK_FORMATS.items()
             for extension in info[0]}
    for extension in extensions:
        if extension in taken:
            raise RegistryError(f'{extension} is already registered for '
                                f'"{taken[extension]}"')
    if not callable(function):
        raise TypeError('The registered function must be a callable')


def register_unpack_format(name, extensions, function, extra_args=None,
                           description=''):
    """Add a format for unpack_archive().

    function takes the name of an archive and a directory, and raises ReadError
    if it cannot read the archive; extra_args is a list of (name, value) to
    call it with.
    """
    if extra_args is None:
        extra_args = []
    _check_unpack_options(extensions, function, extra_args)
    _UNPACK_FORMATS[name] = extensions, function, extra_args, description


def unregister_unpack_format(name):
    """Remove a format of unpack_archive()."""
    del _UNPACK_FORMATS[name]


def _ensure_directory(path):
    """Make the directory that path is in."""
    directory = os.path.dirname(path)
    if not os.path.isdir(directory):
        os.makedirs(directory)


def _unpack_zipfile(filename, extract_dir):
    """Unpack a zip file."""
    import zipfile

    if not zipfile.is_zipfile(filename):
        raise ReadError(f'{filename} is not a zip file')
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            name = info.filename
            # Nothing may be put outside the directory.
            if name.startswith('/') or '..' in name:
                continue
            target = os.path.join(extract_dir, *name.split('/'))
            if not target:
                continue
            _ensure_directory(target)
            if not name.endswith('/'):
                with archive.open(name, 'r') as source, open(target, 'wb') as file:
                    copyfileobj(source, file)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    """Unpack a tar file, compressed or not."""
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError(f'{filename} is not a compressed or uncompressed tar file')
    with archive:
        archive.extractall(extract_dir, filter=filter)


_UNPACK_FORMATS['tar'] = (['.tar'], _unpack_tarfile, [], "uncompressed tar file")
_UNPACK_FORMATS['zip'] = (['.zip'], _unpack_zipfile, [], "ZIP file")
if _ZLIB_SUPPORTED:
    _UNPACK_FORMATS['gztar'] = (['.tar.gz', '.tgz'], _unpack_tarfile, [],
                                "gzip'ed tar-file")
if _BZ2_SUPPORTED:
    _UNPACK_FORMATS['bztar'] = (['.tar.bz2', '.tbz2'], _unpack_tarfile, [],
                                "bzip2'ed tar-file")
if _LZMA_SUPPORTED:
    _UNPACK_FORMATS['xztar'] = (['.tar.xz', '.txz'], _unpack_tarfile, [],
                                "xz'ed tar-file")


def _find_unpack_format(filename):
    for name, info in _UNPACK_FORMATS.items():
        for extension in info[0]:
            if filename.endswith(extension):
                return name
    return None


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into a directory, by default the current one.

    format is one of get_unpack_formats(), by default told from the name.
    filter is that of tarfile's extractall(), for tar files.
    """
    sys.audit('shutil.unpack_archive', filename, extract_dir, format)
    if extract_dir is None:
        extract_dir = os.getcwd()
    extract_dir = os.fspath(extract_dir)
    filename = os.fspath(filename)
    if format is None:
        format = _find_unpack_format(filename)
        if format is None:
            raise ReadError(f"Unknown archive format '{filename}'")
    elif format not in _UNPACK_FORMATS:
        raise ValueError(f"Unknown unpack format '{format}'")
    _, function, extra, _ = _UNPACK_FORMATS[format]
    kwargs = dict(extra)
    if filter is not None:
        kwargs['filter'] = filter
    function(filename, extract_dir, **kwargs)


# Other things that scripts do.


if hasattr(os, 'statvfs') or _WINDOWS:
    __all__.append('disk_usage')
    _ntuple_diskusage = collections.namedtuple('usage', 'total used free')
    _ntuple_diskusage.total.__doc__ = 'Total space in bytes'
    _ntuple_diskusage.used.__doc__ = 'Used space in bytes'
    _ntuple_diskusage.free.__doc__ = 'Free space in bytes'

    if hasattr(os, 'statvfs'):
        def disk_usage(path):
            """The space on the disk that path is on: total, used and free bytes."""
            found = os.statvfs(path)
            size = found.f_frsize
            return _ntuple_diskusage(found.f_blocks * size,
                                     (found.f_blocks - found.f_bfree) * size,
                                     found.f_bavail * size)
    else:
        def disk_usage(path):
            """The space on the disk that path is on: total, used and free bytes."""
            total, free = nt._getdiskusage(path)
            return _ntuple_diskusage(total, total - free, free)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Change the owner and group of a file, given by names or numbers.

    One of the two may be left out. LookupError: there is no such name.
    """
    sys.audit('shutil.chown', path, user, group)
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    uid, gid = user, group
    if user is None:
        uid = -1  # as it is
    elif isinstance(user, str):
        uid = _get_uid(user)
        if uid is None:
            raise LookupError(f'no such user: {user!r}')
    if group is None:
        gid = -1
    elif not isinstance(group, int):
        gid = _get_gid(group)
        if gid is None:
            raise LookupError(f'no such group: {group!r}')
    os.chown(path, uid, gid, dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def get_terminal_size(fallback=(80, 24)):
    """The size of the terminal as (columns, lines).

    The variables COLUMNS and LINES go first, then what the terminal of
    sys.__stdout__ says, then fallback.
    """
    def variable(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = variable('COLUMNS'), variable('LINES')
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            # No stdout, or it is closed, or no terminal.
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def _access_check(fn, mode):
    # Directories are executable on Linux.
    return os.path.exists(fn) and os.access(fn, mode) and not os.path.isdir(fn)


def _win_path_needs_curdir(cmd, mode):
    """Whether Windows looks for the command in the current directory first."""
    return (not mode & os.X_OK
            or _winapi.NeedCurrentDirectoryForExePath(os.fsdecode(cmd)))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of the program that a shell would run for cmd, or None.

    path is what to use in place of the variable PATH; mode is what the file
    must allow, as in os.access().
    """
    as_bytes = isinstance(cmd, bytes)
    directory, cmd = os.path.split(cmd)
    if directory:
        # Not searched for.
        places = [directory]
    else:
        if path is None:
            path = os.environ.get('PATH')
            if path is None:
                try:
                    path = os.confstr('CS_PATH')
                except (AttributeError, ValueError):
                    path = os.defpath
        if not path:
            return None
        if as_bytes:
            places = os.fsencode(path).split(os.fsencode(os.pathsep))
        else:
            places = os.fsdecode(path).split(os.pathsep)
        if sys.platform == 'win32' and _win_path_needs_curdir(cmd, mode):
            places.insert(0, os.fsencode(os.curdir) if as_bytes else os.curdir)

    names = [cmd]
    if sys.platform == 'win32':
        extensions = (os.getenv('PATHEXT') or _WIN_DEFAULT_PATHEXT).split(os.pathsep)
        extensions = [os.fsencode(extension) if as_bytes else extension
                      for extension in extensions if extension]
        names += [cmd + extension for extension in extensions]
        # A name without one of the extensions is no program, or the last choice.
        suffix = os.path.splitext(cmd)[1].upper()
        if mode & os.X_OK and suffix not in [ext.upper() for ext in extensions]:
            names.append(names.pop(0))

    seen = set()
    for place in places:
        key = os.path.normcase(place)
        if key in seen:
            continue
        seen.add(key)
        for name in names:
            candidate = os.path.join(place, name)
            if _access_check(candidate, mode):
                return candidate
    return None
