"""Importing modules from zip files.

A zip file, or a directory in one ('file.zip/lib'), may be an entry of
sys.path. It may hold source and compiled code; extension modules cannot be
loaded from it. The import system uses this module by itself.
"""

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _bootstrap_external
from _frozen_importlib_external import _unpack_uint16, _unpack_uint32, _unpack_uint64
import _imp
import _io
import _warnings
import marshal
import sys
import time

__all__ = ['ZipImportError', 'zipimporter']

path_sep = _bootstrap_external.path_sep
alt_path_sep = _bootstrap_external.path_separators[1:]


class ZipImportError(ImportError):
    pass


# Path of a zip file -> its directory: name of a file in it -> tuple (path,
# compression, compressed size, size, offset, time, date, CRC).
_zip_directory_cache = {}

_module_type = type(sys)

END_CENTRAL_DIR_SIZE = 22
END_CENTRAL_DIR_SIZE_64 = 56
END_CENTRAL_DIR_LOCATOR_SIZE_64 = 20
STRING_END_ARCHIVE = b'PK\x05\x06'
STRING_END_LOCATOR_64 = b'PK\x06\x07'
STRING_END_ZIP_64 = b'PK\x06\x06'
MAX_COMMENT_LEN = (1 << 16) - 1
MAX_UINT32 = 0xffffffff
ZIP64_EXTRA_TAG = 0x1

# What to look for: what follows the module's name, whether that is compiled
# code, and whether it makes a package.
_zip_searchorder = (
    (path_sep + '__init__.pyc', True, True),
    (path_sep + '__init__.py', False, True),
    ('.pyc', True, False),
    ('.py', False, False),
)


class zipimporter(_bootstrap_external._LoaderBasics):
    """Finder and loader for a zip file, or for a directory in one.

    archive is the path of the file and prefix that of the directory.
    ZipImportError: there is no such zip file.
    """

    def __init__(self, path):
        if not isinstance(path, str):
            raise TypeError(f'expected str, not {type(path)!r}')
        if not path:
            raise ZipImportError('archive path is empty', path=path)
        if alt_path_sep:
            path = path.replace(alt_path_sep, path_sep)
        # The longest part of it that exists must be a file.
        inside = []
        while True:
            try:
                mode = _bootstrap_external._path_stat(path).st_mode
                break
            except (OSError, ValueError):
                directory, name = _bootstrap_external._path_split(path)
                if directory == path:
                    raise ZipImportError('not a Zip file', path=path)
                path = directory
                inside.insert(0, name)
        if mode & 0o170000 != 0o100000:
            raise ZipImportError('not a Zip file', path=path)
        if path not in _zip_directory_cache:
            _zip_directory_cache[path] = _read_directory(path)
        self.archive = path
        self.prefix = _bootstrap_external._path_join(*inside)
        if self.prefix:
            self.prefix += path_sep

    def find_spec(self, fullname, target=None):
        """The spec of a module, or of the part of a namespace package, or None."""
        ispackage = _get_module_info(self, fullname)
        if ispackage is not None:
            return _bootstrap.spec_from_loader(fullname, self, is_package=ispackage)
        path = _get_module_path(self, fullname)
        # Zip files need not list directories; then there is none.
        if path + path_sep not in self._get_files():
            return None
        spec = _bootstrap.ModuleSpec(name=fullname, loader=None, is_package=True)
        spec.submodule_search_locations.append(f'{self.archive}{path_sep}{path}')
        return spec

    def get_code(self, fullname):
        """The code of a module; ZipImportError if there is no such module."""
        return _get_module_code(self, fullname)[0]

    def get_data(self, pathname):
        """The bytes of a file, given with or without the path of the zip file."""
        if alt_path_sep:
            pathname = pathname.replace(alt_path_sep, path_sep)
        key = pathname.removeprefix(self.archive + path_sep)
        try:
            entry = self._get_files()[key]
        except KeyError:
            raise OSError(0, '', key)
        return _get_data(self.archive, entry)

    def get_filename(self, fullname):
        """The __file__ of a module."""
        return _get_module_code(self, fullname)[2]

    def get_source(self, fullname):
        """The source of a module, or None if it has only compiled code."""
        path = _get_module_path(self, fullname)
        if self.is_package(fullname):
            path = _bootstrap_external._path_join(path, '__init__.py')
        else:
            path += '.py'
        entry = self._get_files().get(path)
        return None if entry is None else _get_data(self.archive, entry).decode()

    def is_package(self, fullname):
        """Whether a module is a package; ZipImportError if there is no such module."""
        ispackage = _get_module_info(self, fullname)
        if ispackage is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return ispackage

    def load_module(self, fullname):
        """Import a module and return it (deprecated: exec_module does this)."""
        _warnings.warn('zipimport.zipimporter.load_module() is deprecated and '
                       'slated for removal in Python 3.12; use exec_module() '
                       'instead', DeprecationWarning)
        code, ispackage, path = _get_module_code(self, fullname)
        module = sys.modules.get(fullname)
        if module is None or not isinstance(module, _module_type):
            module = sys.modules[fullname] = _module_type(fullname)
        module.__loader__ = self
        try:
            if ispackage:
                # Before the code runs: it may import submodules.
                module.__path__ = [_bootstrap_external._path_join(
                    self.archive, _get_module_path(self, fullname))]
            if not hasattr(module, '__builtins__'):
                module.__builtins__ = __builtins__
            _bootstrap_external._fix_up_module(module.__dict__, fullname, path)
            exec(code, module.__dict__)
        except:
            del sys.modules[fullname]
            raise
        if fullname not in sys.modules:
            raise ImportError(f'Loaded module {fullname!r} not found in sys.modules')
        _bootstrap._verbose_message('import {} # loaded from Zip {}', fullname, path)
        return sys.modules[fullname]

    def get_resource_reader(self, fullname):
        """The resource reader of a package."""
        from importlib.readers import ZipReader
        return ZipReader(self, fullname)

    def _get_files(self):
        """The directory of the zip file; empty if it can no longer be read."""
        files = _zip_directory_cache.get(self.archive)
        if files is None:
            try:
                files = _zip_directory_cache[self.archive] = _read_directory(self.archive)
            except ZipImportError:
                files = {}
        return files

    def invalidate_caches(self):
        """Read the directory of the zip file again when it is next needed."""
        _zip_directory_cache.pop(self.archive, None)

    def __repr__(self):
        return f'<zipimporter object "{self.archive}{path_sep}{self.prefix}">'


def _get_module_path(self, fullname):
    return self.prefix + fullname.rpartition('.')[2]


def _get_module_info(self, fullname):
    """Whether a module is a package, or None if it is not there."""
    path = _get_module_path(self, fullname)
    files = self._get_files()
    for suffix, _, ispackage in _zip_searchorder:
        if path + suffix in files:
            return ispackage
    return None


# The format.


def _read_directory(archive):
    """Read the directory at the end of a zip file."""
    def fail(message, error=None):
        raise ZipImportError(f'{message}: {archive!r}', path=archive) from error

    try:
        file = _io.open_code(archive)
    except OSError:
        raise ZipImportError(f"can't open Zip file: {archive!r}", path=archive)
    with file:
        # The file may be in use for something else as well.
        start = file.tell()
        try:
            files = _read_entries(file, archive, fail)
        finally:
            file.seek(start)
    _bootstrap._verbose_message('zipimport: found {} names in {!r}', len(files), archive)
    return files


def _find_directory(file, archive, fail):
    """Find the central directory.

    Returns where it is, where it says it is, what has to be added to offsets
    (something may stand before the archive), and how many entries it has.
    """
    try:
        file.seek(0, 2)
        size = file.tell()
        # A comment may follow.
        file.seek(max(size - (MAX_COMMENT_LEN + END_CENTRAL_DIR_SIZE
                              + END_CENTRAL_DIR_SIZE_64
                              + END_CENTRAL_DIR_LOCATOR_SIZE_64), 0))
        data = file.read()
    except OSError:
        fail("can't read Zip file")
    end = data.rfind(STRING_END_ARCHIVE)
    end64 = data.rfind(STRING_END_ZIP_64)
    if (end64 >= 0 and end64 + END_CENTRAL_DIR_SIZE_64
            + END_CENTRAL_DIR_LOCATOR_SIZE_64 == end):
        record = data[end64:end64 + END_CENTRAL_DIR_SIZE_64]
        if len(record) != END_CENTRAL_DIR_SIZE_64:
            raise ZipImportError('corrupt Zip64 file: Expected '
                                 f'{END_CENTRAL_DIR_SIZE_64} byte zip64 central '
                                 f'directory, but read {len(record)} bytes.',
                                 path=archive)
        position = size - len(data) + end64
        count = _unpack_uint64(record[24:32])
        dir_size = _unpack_uint64(record[40:48])
        dir_offset = _unpack_uint64(record[48:56])
    elif end >= 0:
        record = data[end:end + END_CENTRAL_DIR_SIZE]
        if len(record) != END_CENTRAL_DIR_SIZE:
            fail('corrupt Zip file')
        position = size - len(data) + end
        count = _unpack_uint16(record[8:10])
        dir_size = _unpack_uint32(record[12:16])
        dir_offset = _unpack_uint32(record[16:20])
    else:
        fail('not a Zip file')
    if position < dir_size:
        fail('bad central directory size')
    if position < dir_offset:
        fail('bad central directory offset')
    position -= dir_size
    shift = position - dir_offset
    if shift < 0:
        fail('bad central directory size or offset')
    return position, dir_offset, shift, count


def _read_entries(file, archive, fail):
    position, dir_offset, shift, expected = _find_directory(file, archive, fail)
    try:
        file.seek(position)
    except OSError:
        fail("can't read Zip file")
    files = {}
    count = 0
    while True:
        header = file.read(46)
        if len(header) < 4:
            raise EOFError('EOF read where not expected')
        if header[:4] != b'PK\x01\x02':
            # The end of the directory.
            if count != expected:
                raise ZipImportError(f'mismatched num_entries: {count} should be '
                                     f'{expected} in {archive!r}', path=archive)
            return files
        if len(header) != 46:
            raise EOFError('EOF read where not expected')
        flags = _unpack_uint16(header[8:10])
        compress = _unpack_uint16(header[10:12])
        mtime = _unpack_uint16(header[12:14])
        date = _unpack_uint16(header[14:16])
        crc = _unpack_uint32(header[16:20])
        data_size = _unpack_uint32(header[20:24])
        file_size = _unpack_uint32(header[24:28])
        name_size = _unpack_uint16(header[28:30])
        rest_size = _unpack_uint16(header[30:32]) + _unpack_uint16(header[32:34])
        offset = _unpack_uint32(header[42:46])
        try:
            name = file.read(name_size)
            extra = file.read(rest_size)
        except OSError:
            fail("can't read Zip file")
        if len(name) != name_size or len(extra) != rest_size:
            fail("can't read Zip file")

        # Bit 11: the name is UTF-8; else it is in the encoding of DOS.
        if flags & 0x800:
            name = name.decode()
        else:
            try:
                name = name.decode('ascii')
            except UnicodeDecodeError:
                name = name.decode('cp437')
        name = name.replace('/', path_sep)
        path = _bootstrap_external._path_join(archive, name)

        if MAX_UINT32 in (file_size, data_size, offset):
            values = _zip64_values(extra, fail)
            if values is None:
                _bootstrap._verbose_message(
                    'zipimport: suspected zip64 but no zip64 extra for {!r}', path)
            else:
                if file_size == MAX_UINT32:
                    file_size = values.pop(0)
                if data_size == MAX_UINT32:
                    data_size = values.pop(0)
                if offset == MAX_UINT32:
                    offset = values.pop(0)
        if offset > dir_offset:
            fail('bad local header offset')
        files[name] = (path, compress, data_size, file_size, offset + shift,
                       mtime, date, crc)
        count += 1


def _zip64_values(extra, fail):
    """The 64-bit numbers in the extra fields of an entry, or None."""
    while extra:
        if len(extra) < 4:
            fail("can't read header extra")
        tag = _unpack_uint16(extra[:2])
        size = _unpack_uint16(extra[2:4])
        if len(extra) < 4 + size:
            fail("can't read header extra")
        if tag == ZIP64_EXTRA_TAG:
            if (len(extra) - 4) % 8 != 0 or len(extra) - 4 > 3 * 8:
                fail("can't read header extra")
            return [_unpack_uint64(extra[i:i + 8]) for i in range(4, len(extra), 8)]
        extra = extra[4 + size:]
    return None


# True while zlib is imported: it may be in a zip file itself.
_importing_zlib = False


def _get_decompress_func():
    """zlib.decompress, if that can be had."""
    global _importing_zlib
    if not _importing_zlib:
        _importing_zlib = True
        try:
            from zlib import decompress
            _bootstrap._verbose_message('zipimport: zlib available')
            return decompress
        except Exception:
            pass
        finally:
            _importing_zlib = False
    _bootstrap._verbose_message('zipimport: zlib UNAVAILABLE')
    raise ZipImportError("can't decompress data; zlib not available")


def _get_data(archive, toc_entry):
    """The bytes of a file in a zip file."""
    _, compress, data_size, _, offset, _, _, _ = toc_entry
    if data_size < 0:
        raise ZipImportError('negative data size')
    with _io.open_code(archive) as file:
        # The header before the data has the sizes of its variable parts.
        try:
            file.seek(offset)
        except OSError:
            raise ZipImportError(f"can't read Zip file: {archive!r}", path=archive)
        header = file.read(30)
        if len(header) != 30:
            raise EOFError('EOF read where not expected')
        if header[:4] != b'PK\x03\x04':
            raise ZipImportError(f'bad local file header: {archive!r}', path=archive)
        offset += 30 + _unpack_uint16(header[26:28]) + _unpack_uint16(header[28:30])
        try:
            file.seek(offset)
        except OSError:
            raise ZipImportError(f"can't read Zip file: {archive!r}", path=archive)
        data = file.read(data_size)
        if len(data) != data_size:
            raise OSError("zipimport: can't read data")
    if compress == 0:
        return data
    try:
        decompress = _get_decompress_func()
    except Exception:
        raise ZipImportError("can't decompress data; zlib not available")
    return decompress(data, -15)


# Code.


def _eq_mtime(t1, t2):
    # Zip files count every other second.
    return abs(t1 - t2) <= 1


def _unmarshal_code(self, pathname, fullpath, fullname, data):
    """The code in a compiled file; None if it is older than its source.

    ImportError: it is of another version or its hash differs.
    """
    details = {'name': fullname, 'path': fullpath}
    flags = _bootstrap_external._classify_pyc(data, fullname, details)
    if flags & 0b01:
        policy = _imp.check_hash_based_pycs
        if policy == 'always' or (flags & 0b10 and policy != 'never'):
            source = _get_pyc_source(self, fullpath)
            if source is not None:
                source_hash = _imp.source_hash(_bootstrap_external._RAW_MAGIC_NUMBER,
                                               source)
                _bootstrap_external._validate_hash_pyc(data, source_hash, fullname,
                                                       details)
    else:
        mtime, size = _get_mtime_and_size_of_source(self, fullpath)
        if mtime and not (_eq_mtime(_unpack_uint32(data[8:12]), mtime)
                          and _unpack_uint32(data[12:16]) == size):
            _bootstrap._verbose_message(f'bytecode is stale for {fullname!r}')
            return None
    code = marshal.loads(data[16:])
    if not isinstance(code, _code_type):
        raise TypeError(f'compiled module {pathname!r} is not a code object')
    return code


_code_type = type(_unmarshal_code.__code__)


def _normalize_line_endings(source):
    return source.replace(b'\r\n', b'\n').replace(b'\r', b'\n')


def _compile_source(pathname, source):
    return compile(_normalize_line_endings(source), pathname, 'exec', dont_inherit=True)


def _parse_dostime(d, t):
    """The seconds since the epoch of a date and time of DOS."""
    return time.mktime((
        (d >> 9) + 1980, d >> 5 & 0x0f, d & 0x1f,
        t >> 11, t >> 5 & 0x3f, (t & 0x1f) * 2,
        -1, -1, -1))


def _get_mtime_and_size_of_source(self, path):
    """The time and size of the source of a compiled file, or (0, 0)."""
    entry = self._get_files().get(path[:-1])
    if entry is None:
        return 0, 0
    return _parse_dostime(entry[6], entry[5]), entry[3]


def _get_pyc_source(self, path):
    """The source of a compiled file as bytes, or None."""
    entry = self._get_files().get(path[:-1])
    return None if entry is None else _get_data(self.archive, entry)


def _get_module_code(self, fullname):
    """The code of a module, whether it is a package, and its path."""
    path = _get_module_path(self, fullname)
    error = None
    for suffix, compiled, ispackage in _zip_searchorder:
        fullpath = path + suffix
        _bootstrap._verbose_message('trying {}{}{}', self.archive, path_sep, fullpath,
                                    verbosity=2)
        entry = self._get_files().get(fullpath)
        if entry is None:
            continue
        pathname = entry[0]
        data = _get_data(self.archive, entry)
        code = None
        if not compiled:
            code = _compile_source(pathname, data)
        else:
            try:
                code = _unmarshal_code(self, pathname, fullpath, fullname, data)
            except ImportError as exc:
                error = exc
        if code is not None:
            return code, ispackage, pathname
    if error:
        raise ZipImportError(f'module load failed: {error}', name=fullname) from error
    raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
