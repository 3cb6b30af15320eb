"""The part of the import system that knows files: finders, loaders, cached code.

Like _bootstrap this file runs at every start, from inside the executable, and
may import built-in modules only. The standard library is one entry of
sys.path whose finder, StdlibFinder, looks into the executable.
"""

# Set by _set_bootstrap_module().
_bootstrap = None

import _imp
import _io
import sys
import _warnings
import marshal

_MS_WINDOWS = sys.platform == 'win32'
if _MS_WINDOWS:
    import nt as _os
    import winreg
    path_separators = '\\/'
else:
    import posix as _os
    path_separators = '/'

path_sep = path_separators[0]
path_sep_tuple = tuple(path_separators)
_pathseps_with_colon = {':' + sep for sep in path_separators}

_CASE_INSENSITIVE_PLATFORMS_STR_KEY = ('win',)
_CASE_INSENSITIVE_PLATFORMS_BYTES_KEY = ('cygwin', 'darwin', 'ios', 'tvos', 'watchos')
_CASE_INSENSITIVE_PLATFORMS = (_CASE_INSENSITIVE_PLATFORMS_BYTES_KEY
                               + _CASE_INSENSITIVE_PLATFORMS_STR_KEY)

# The interpreter's token names the version of its byte code; files with
# another one are stale.
_RAW_MAGIC_NUMBER = getattr(_imp, 'pyc_magic_number_token', 3571 | 0x0a0d0000)
MAGIC_NUMBER = _RAW_MAGIC_NUMBER.to_bytes(4, 'little')

_PYCACHE = '__pycache__'
_OPT = 'opt-'

SOURCE_SUFFIXES = ['.py']
if _MS_WINDOWS:
    SOURCE_SUFFIXES.append('.pyw')
EXTENSION_SUFFIXES = _imp.extension_suffixes()
BYTECODE_SUFFIXES = ['.pyc']
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES


def _make_relax_case():
    if not sys.platform.startswith(_CASE_INSENSITIVE_PLATFORMS):
        def _relax_case():
            """False: this system tells file names apart by their case."""
            return False
        return _relax_case
    key = 'PYTHONCASEOK'
    if not sys.platform.startswith(_CASE_INSENSITIVE_PLATFORMS_STR_KEY):
        key = key.encode()

    def _relax_case():
        """Whether the environment asks to ignore the case of file names."""
        return not sys.flags.ignore_environment and key in _os.environ
    return _relax_case


_relax_case = _make_relax_case()


def _pack_uint32(x):
    """The low 32 bits of x, little-endian."""
    return (int(x) & 0xFFFFFFFF).to_bytes(4, 'little')


def _unpack_uint64(data):
    """The little-endian number in 8 bytes."""
    assert len(data) == 8
    return int.from_bytes(data, 'little')


def _unpack_uint32(data):
    """The little-endian number in 4 bytes."""
    assert len(data) == 4
    return int.from_bytes(data, 'little')


def _unpack_uint16(data):
    """The little-endian number in 2 bytes."""
    assert len(data) == 2
    return int.from_bytes(data, 'little')


# The few path functions that are needed before os can be imported.


if _MS_WINDOWS:
    def _path_join(*path_parts):
        """os.path.join()."""
        if len(path_parts) < 2:
            return path_parts[0] if path_parts else ''
        drive = ''
        tails = []
        for part in path_parts:
            root, tail = _os._path_splitroot(part)
            if root.startswith(path_sep_tuple) or root.endswith(path_sep_tuple):
                drive = root.rstrip(path_separators) or drive
                tails = [path_sep + tail]
            elif root.endswith(':') and root.casefold() != drive.casefold():
                # A path relative to the current directory of another drive.
                drive = root
                tails = [tail]
            else:
                drive = root if root and not root.endswith(':') else drive
                tails.append(tail)
        tails = [tail.rstrip(path_separators) for tail in tails if tail]
        if tails == ['']:
            return drive + path_sep
        return drive + path_sep.join(tails)

    def _path_isabs(path):
        """os.path.isabs()."""
        root = _os._path_splitroot(path)[0].replace('/', '\\') if path else ''
        return len(root) > 1 and (root.startswith('\\\\') or root.endswith('\\'))
else:
    def _path_join(*path_parts):
        """os.path.join()."""
        return path_sep.join([part.rstrip(path_separators)
                              for part in path_parts if part])

    def _path_isabs(path):
        """os.path.isabs()."""
        return path.startswith(path_separators)


def _path_split(path):
    """os.path.split()."""
    cut = max([path.rfind(sep) for sep in path_separators])
    return (path[:cut], path[cut + 1:]) if cut >= 0 else ('', path)


def _path_stat(path):
    """os.stat(); a function of its own so that it can be replaced."""
    return _os.stat(path)


def _path_is_mode_type(path, mode):
    """Whether path exists and its file type is mode."""
    try:
        found = _path_stat(path).st_mode
    except OSError:
        return False
    return found & 0o170000 == mode


def _path_isfile(path):
    """os.path.isfile()."""
    return _path_is_mode_type(path, 0o100000)


def _path_isdir(path):
    """os.path.isdir(), where '' is the current directory."""
    return _path_is_mode_type(path or _os.getcwd(), 0o040000)


def _path_abspath(path):
    """os.path.abspath(), without removing '..'."""
    if _path_isabs(path):
        return path
    for sep in path_separators:
        path = path.removeprefix('.' + sep)
    return _path_join(_os.getcwd(), path)


def _write_atomic(path, data, mode=0o666):
    """Write a file so that readers see the old file, the new one, or none.

    A concurrent writer shows as FileExistsError.
    """
    # The object's address makes the name unlike those of other writers.
    temporary = f'{path}.{id(path)}'
    fd = _os.open(temporary, _os.O_EXCL | _os.O_CREAT | _os.O_WRONLY, mode & 0o666)
    try:
        with _io.FileIO(fd, 'wb') as file:
            file.write(data)
        _os.replace(temporary, path)
    except OSError:
        try:
            _os.unlink(temporary)
        except OSError:
            pass
        raise


_code_type = type(_write_atomic.__code__)


# Cached code: names of the files, headers, checks.


def cache_from_source(path, debug_override=None, *, optimization=None):
    """The name of the file that caches the code of the source file `path`.

    Neither file needs to exist. optimization names the level of optimisation
    (the interpreter's own by default) and must be alphanumeric or empty.
    debug_override is deprecated: true means '', false means '1'.
    NotImplementedError means that sys.implementation.cache_tag is None.
    """
    if debug_override is not None:
        _warnings.warn("the debug_override parameter is deprecated; use "
                       "'optimization' instead", DeprecationWarning)
        if optimization is not None:
            raise TypeError('debug_override or optimization must be set to None')
        optimization = '' if debug_override else 1
    directory, name = _path_split(_os.fspath(path))
    stem, dot, suffix = name.rpartition('.')
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    if optimization is None:
        optimization = sys.flags.optimize or ''
    optimization = str(optimization)
    cached = f'{stem or suffix}{dot}{tag}'
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f'{optimization!r} is not alphanumeric')
        cached = f'{cached}.{_OPT}{optimization}'
    cached += BYTECODE_SUFFIXES[0]
    prefix = sys.pycache_prefix
    if prefix is None:
        return _path_join(directory, _PYCACHE, cached)
    # The whole absolute path is mirrored below the prefix, without its drive.
    directory = _path_abspath(directory)
    if directory[1:2] == ':' and directory[0] not in path_separators:
        directory = directory[2:]
    return _path_join(prefix, directory.lstrip(path_separators), cached)


def source_from_cache(path):
    """The name of the source file whose code the file `path` caches.

    Neither file needs to exist. ValueError means that the name is not one
    that cache_from_source() makes.
    """
    if sys.implementation.cache_tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    path = _os.fspath(path)
    directory, name = _path_split(path)
    mirrored = False
    if sys.pycache_prefix is not None:
        prefix = sys.pycache_prefix.rstrip(path_separators)
        if directory.startswith(prefix + path_sep):
            directory = directory[len(prefix):]
            mirrored = True
    if not mirrored:
        directory, last = _path_split(directory)
        if last != _PYCACHE:
            raise ValueError(f'{_PYCACHE} not bottom-level directory in {path!r}')
    dots = name.count('.')
    if dots not in (2, 3):
        raise ValueError(f'expected only 2 or 3 dots in {name!r}')
    if dots == 3:
        optimization = name.split('.')[2]
        if not optimization.startswith(_OPT):
            raise ValueError('optimization portion of filename does not start '
                             f'with {_OPT!r}')
        level = optimization[len(_OPT):]
        if not level.isalnum():
            raise ValueError(f'optimization level {optimization!r} is not an '
                             'alphanumeric value')
    return _path_join(directory, name.partition('.')[0] + SOURCE_SUFFIXES[0])


def _get_sourcefile(bytecode_path):
    """The source file of a cached file if there is one, else the path itself."""
    if not bytecode_path:
        return None
    stem, _, suffix = bytecode_path.rpartition('.')
    if not stem or suffix.lower()[-3:-1] != 'py':
        return bytecode_path
    try:
        source = source_from_cache(bytecode_path)
    except (NotImplementedError, ValueError):
        source = bytecode_path[:-1]
    return source if _path_isfile(source) else bytecode_path


def _get_cached(filename):
    if filename.endswith(tuple(SOURCE_SUFFIXES)):
        try:
            return cache_from_source(filename)
        except NotImplementedError:
            return None
    if filename.endswith(tuple(BYTECODE_SUFFIXES)):
        return filename
    return None


def _calc_mode(path):
    """The mode of the cached file: that of the source, and writable."""
    try:
        mode = _path_stat(path).st_mode
    except OSError:
        mode = 0o666
    # So that the cache can be replaced even if the source is read-only.
    return mode | 0o200


def _check_name(method):
    """Make a loader's method refuse names other than the loader's own."""
    def _check_name_wrapper(self, name=None, *args, **kwargs):
        if name is None:
            name = self.name
        elif self.name != name:
            raise ImportError(f'loader for {self.name} cannot handle {name}',
                              name=name)
        return method(self, name, *args, **kwargs)

    for attr in ('__module__', '__name__', '__qualname__', '__doc__'):
        setattr(_check_name_wrapper, attr, getattr(method, attr))
    return _check_name_wrapper


def _classify_pyc(data, name, exc_details):
    """Check the header of a cached file and return its flags.

    Bit 0 says that the file is validated by a hash of the source and bit 1
    that this hash is to be checked. ImportError reports a file of another
    version or with unknown flags, EOFError a truncated header.
    """
    magic = data[:4]
    if magic != MAGIC_NUMBER:
        message = f'bad magic number in {name!r}: {magic!r}'
        _bootstrap._verbose_message('{}', message)
        raise ImportError(message, **exc_details)
    if len(data) < 16:
        message = f'reached EOF while reading pyc header of {name!r}'
        _bootstrap._verbose_message('{}', message)
        raise EOFError(message)
    flags = _unpack_uint32(data[4:8])
    if flags & ~0b11:
        raise ImportError(f'invalid flags {flags!r} in {name!r}', **exc_details)
    return flags


def _validate_timestamp_pyc(data, source_mtime, source_size, name,
                            exc_details):
    """Raise ImportError if the source has another time or size than recorded."""
    mtime_differs = _unpack_uint32(data[8:12]) != source_mtime & 0xFFFFFFFF
    if mtime_differs or (source_size is not None and
                         _unpack_uint32(data[12:16]) != source_size & 0xFFFFFFFF):
        message = f'bytecode is stale for {name!r}'
        if mtime_differs:
            _bootstrap._verbose_message('{}', message)
        raise ImportError(message, **exc_details)


def _validate_hash_pyc(data, source_hash, name, exc_details):
    """Raise ImportError if the source has another hash than recorded."""
    if data[8:16] != source_hash:
        raise ImportError("hash in bytecode doesn't match hash of source "
                          f'{name!r}', **exc_details)


def _compile_bytecode(data, name=None, bytecode_path=None, source_path=None):
    """The code object in the body of a cached file."""
    code = marshal.loads(data)
    if not isinstance(code, _code_type):
        raise ImportError(f'Non-code object in {bytecode_path!r}',
                          name=name, path=bytecode_path)
    _bootstrap._verbose_message('code object from {!r}', bytecode_path)
    if source_path is not None:
        # The tree may have been moved since.
        _imp._fix_co_filename(code, source_path)
    return code


def _code_to_timestamp_pyc(code, mtime=0, source_size=0):
    """The contents of a cached file validated by the time of its source."""
    data = bytearray(MAGIC_NUMBER)
    data += _pack_uint32(0)
    data += _pack_uint32(mtime)
    data += _pack_uint32(source_size)
    data += marshal.dumps(code)
    return data


def _code_to_hash_pyc(code, source_hash, checked=True):
    """The contents of a cached file validated by the hash of its source."""
    assert len(source_hash) == 8
    data = bytearray(MAGIC_NUMBER)
    data += _pack_uint32(0b1 | checked << 1)
    data += source_hash
    data += marshal.dumps(code)
    return data


def decode_source(source_bytes):
    """Decode the bytes of a source file, with universal newlines."""
    import tokenize
    raw = _io.BytesIO(source_bytes)
    encoding, _ = tokenize.detect_encoding(raw.readline)
    newlines = _io.IncrementalNewlineDecoder(None, True)
    return newlines.decode(source_bytes.decode(encoding))


# Specs of modules that have files.


_POPULATE = object()


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_POPULATE):
    """Make the spec of a module in a file.

    Without a loader the suffix of the file chooses one. A list of
    directories (it may be empty) says that the module is a package; by
    default the loader is asked.
    """
    if location is not None:
        location = _os.fspath(location)
        try:
            location = _path_abspath(location)
        except OSError:
            pass
    else:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass

    if loader is None:
        for loader_class, suffixes in _get_supported_file_loaders():
            if location.endswith(tuple(suffixes)):
                loader = loader_class(name, location)
                break
        else:
            return None

    spec = _bootstrap.ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if submodule_search_locations is not _POPULATE:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, 'is_package'):
        try:
            if loader.is_package(name):
                spec.submodule_search_locations = []
        except ImportError:
            pass
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(_path_split(location)[0])
    return spec


def _bless_my_loader(module_globals):
    """The loader that the warnings module asks for source lines.

    __spec__.loader wins; a __loader__ that differs or stands alone still
    works and is deprecated.
    """
    if not isinstance(module_globals, dict):
        return None
    absent = object()
    loader = module_globals.get('__loader__')
    spec = module_globals.get('__spec__', absent)
    if loader is None:
        if spec is absent:
            return None
        if spec is None:
            raise ValueError('Module globals is missing a __spec__.loader')
    spec_loader = getattr(spec, 'loader', absent)
    if spec_loader is absent or spec_loader is None:
        message = 'Module globals is missing a __spec__.loader'
        if loader is None:
            raise (AttributeError if spec_loader is absent else ValueError)(message)
        _warnings.warn(message, DeprecationWarning)
        return loader
    if loader is not None and loader != spec_loader:
        _warnings.warn('Module globals; __loader__ != __spec__.loader',
                       DeprecationWarning)
        return loader
    return spec_loader


def _fix_up_module(ns, name, pathname, cpathname=None):
    """Give the globals of a module run from a file its import attributes."""
    loader = ns.get('__loader__')
    spec = ns.get('__spec__')
    if not loader:
        if spec:
            loader = spec.loader
        elif pathname == cpathname:
            loader = SourcelessFileLoader(name, pathname)
        else:
            loader = SourceFileLoader(name, pathname)
    if not spec:
        spec = spec_from_file_location(name, pathname, loader=loader)
        if cpathname:
            spec.cached = _path_abspath(cpathname)
    try:
        ns['__spec__'] = spec
        ns['__loader__'] = loader
        ns['__file__'] = pathname
        ns['__cached__'] = cpathname
    except Exception:
        # A mapping that refuses items is no reason to fail.
        pass


class WindowsRegistryFinder:
    """Finder of modules declared in the Windows registry (deprecated there too)."""

    REGISTRY_KEY = (
        'Software\\Python\\PythonCore\\{sys_version}\\Modules\\{fullname}')
    REGISTRY_KEY_DEBUG = REGISTRY_KEY + '\\Debug'
    DEBUG_BUILD = False

    @staticmethod
    def _open_registry(key):
        try:
            return winreg.OpenKey(winreg.HKEY_CURRENT_USER, key)
        except OSError:
            return winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key)

    @classmethod
    def _search_registry(cls, fullname):
        template = cls.REGISTRY_KEY_DEBUG if cls.DEBUG_BUILD else cls.REGISTRY_KEY
        key = template.format(fullname=fullname,
                              sys_version='%d.%d' % sys.version_info[:2])
        try:
            with cls._open_registry(key) as opened:
                return winreg.QueryValue(opened, '')
        except OSError:
            return None

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        filepath = cls._search_registry(fullname)
        if filepath is None:
            return None
        try:
            _path_stat(filepath)
        except OSError:
            return None
        for loader, suffixes in _get_supported_file_loaders():
            if filepath.endswith(tuple(suffixes)):
                return _bootstrap.spec_from_loader(
                    fullname, loader(fullname, filepath), origin=filepath)
        return None


# Loaders.


class _LoaderBasics:
    """What all loaders of code have in common."""

    def is_package(self, fullname):
        """A module is a package if its file is called __init__."""
        stem = _path_split(self.get_filename(fullname))[1].rsplit('.', 1)[0]
        return stem == '__init__' and fullname.rpartition('.')[2] != '__init__'

    def create_module(self, spec):
        """None: an ordinary module will do."""

    def exec_module(self, module):
        """Run the module's code in its namespace."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when '
                              'get_code() returns None')
        _bootstrap._call_with_frames_removed(exec, code, module.__dict__)

    def load_module(self, fullname):
        """Import the module (deprecated: exec_module does this)."""
        return _bootstrap._load_module_shim(self, fullname)


class SourceLoader(_LoaderBasics):

    def path_mtime(self, path):
        """The modification time of path (optional; OSError if unknown)."""
        raise OSError

    def path_stats(self, path):
        """A dict with the 'mtime' and perhaps the 'size' of path (optional)."""
        return {'mtime': self.path_mtime(path)}

    def _cache_bytecode(self, source_path, cache_path, data):
        """Write a cached file; source_path is the file whose mode it gets."""
        return self.set_data(cache_path, data)

    def set_data(self, path, data):
        """Write data to the file path (optional)."""

    def get_source(self, fullname):
        """The text of the module's source."""
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as exc:
            raise ImportError('source not available through get_data()',
                              name=fullname) from exc
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        """Compile source: bytes, text, or a syntax tree."""
        return _bootstrap._call_with_frames_removed(
            compile, data, path, 'exec', dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        """The module's code, from the cache when that is up to date.

        Reading a cache needs path_stats, writing one needs set_data.
        """
        source_path = self.get_filename(fullname)
        mtime = source = source_hash = None
        by_hash = False
        check_hash = True
        try:
            cache_path = cache_from_source(source_path)
        except NotImplementedError:
            cache_path = None
        else:
            try:
                stats = self.path_stats(source_path)
            except OSError:
                pass
            else:
                mtime = int(stats['mtime'])
                try:
                    data = self.get_data(cache_path)
                except OSError:
                    data = None
                if data is not None:
                    details = {'name': fullname, 'path': cache_path}
                    try:
                        flags = _classify_pyc(data, fullname, details)
                        by_hash = flags & 0b01 != 0
                        if not by_hash:
                            _validate_timestamp_pyc(data, mtime, stats['size'],
                                                    fullname, details)
                        else:
                            check_hash = flags & 0b10 != 0
                            policy = _imp.check_hash_based_pycs
                            if policy == 'always' or (check_hash and policy != 'never'):
                                source = self.get_data(source_path)
                                source_hash = _imp.source_hash(
                                    _RAW_MAGIC_NUMBER, source)
                                _validate_hash_pyc(data, source_hash, fullname,
                                                   details)
                    except (ImportError, EOFError):
                        pass
                    else:
                        _bootstrap._verbose_message('{} matches {}', cache_path,
                                                    source_path)
                        return _compile_bytecode(memoryview(data)[16:],
                                                 name=fullname,
                                                 bytecode_path=cache_path,
                                                 source_path=source_path)
        if source is None:
            source = self.get_data(source_path)
        code = self.source_to_code(source, source_path)
        _bootstrap._verbose_message('code object from {}', source_path)
        if mtime is not None and cache_path is not None and not sys.dont_write_bytecode:
            if by_hash:
                # Stay with the kind of cache that was there.
                if source_hash is None:
                    source_hash = _imp.source_hash(_RAW_MAGIC_NUMBER, source)
                data = _code_to_hash_pyc(code, source_hash, check_hash)
            else:
                data = _code_to_timestamp_pyc(code, mtime, len(source))
            try:
                self._cache_bytecode(source_path, cache_path, data)
            except NotImplementedError:
                pass
        return code


class FileLoader:
    """The part of a loader that reads files."""

    def __init__(self, fullname, path):
        """Remember the module's name and its file."""
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return (self.__class__ == other.__class__
                and self.__dict__ == other.__dict__)

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    @_check_name
    def load_module(self, fullname):
        """Import the module (deprecated: exec_module does this)."""
        # Named in full: the decorator hides the class cell's first argument.
        return super(FileLoader, self).load_module(fullname)

    @_check_name
    def get_filename(self, fullname):
        """The module's file."""
        return self.path

    def get_data(self, path):
        """The bytes of the file path."""
        if isinstance(self, (SourceLoader, ExtensionFileLoader)):
            # Code that will run: the audit hook of open_code may object.
            opened = _io.open_code(str(path))
        else:
            opened = _io.FileIO(path, 'r')
        with opened as file:
            return file.read()

    @_check_name
    def get_resource_reader(self, module):
        from importlib.readers import FileReader
        return FileReader(self)


class SourceFileLoader(FileLoader, SourceLoader):
    """Loader of source files, with a cache of their code."""

    def path_stats(self, path):
        """The modification time and the size of path."""
        found = _path_stat(path)
        return {'mtime': found.st_mtime, 'size': found.st_size}

    def _cache_bytecode(self, source_path, bytecode_path, data):
        return self.set_data(bytecode_path, data, _mode=_calc_mode(source_path))

    def set_data(self, path, data, *, _mode=0o666):
        """Write a file, making its directories; failing to do so is no error."""
        directory = _path_split(path)[0]
        missing = []
        while directory and not _path_isdir(directory):
            directory, last = _path_split(directory)
            missing.append(last)
        while missing:
            directory = _path_join(directory, missing.pop())
            try:
                _os.mkdir(directory)
            except FileExistsError:
                pass
            except OSError as exc:
                _bootstrap._verbose_message('could not create {!r}: {!r}',
                                            directory, exc)
                return
        try:
            _write_atomic(path, data, _mode)
        except OSError as exc:
            _bootstrap._verbose_message('could not create {!r}: {!r}', path, exc)
        else:
            _bootstrap._verbose_message('created {!r}', path)


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """Loader of files that hold compiled code only."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        data = self.get_data(path)
        _classify_pyc(data, fullname, {'name': fullname, 'path': path})
        return _compile_bytecode(memoryview(data)[16:], name=fullname,
                                 bytecode_path=path)

    def get_source(self, fullname):
        """None: there is no source."""
        return None


class ExtensionFileLoader(FileLoader, _LoaderBasics):
    """Loader of extension modules; whether it can load any is _imp's matter."""

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def __eq__(self, other):
        return (self.__class__ == other.__class__
                and self.__dict__ == other.__dict__)

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def create_module(self, spec):
        """Create the module, not yet filled."""
        module = _bootstrap._call_with_frames_removed(_imp.create_dynamic, spec)
        _bootstrap._verbose_message('extension module {!r} loaded from {!r}',
                                    spec.name, self.path)
        return module

    def exec_module(self, module):
        """Fill the module."""
        _bootstrap._call_with_frames_removed(_imp.exec_dynamic, module)
        _bootstrap._verbose_message('extension module {!r} executed from {!r}',
                                    self.name, self.path)

    def is_package(self, fullname):
        """Whether the file is the __init__ of a package."""
        name = _path_split(self.path)[1]
        return any([name == '__init__' + suffix for suffix in EXTENSION_SUFFIXES])

    def get_code(self, fullname):
        """None: an extension module has no code object."""
        return None

    def get_source(self, fullname):
        """None: an extension module has no Python source."""
        return None

    @_check_name
    def get_filename(self, fullname):
        """The module's file."""
        return self.path


class AppleFrameworkLoader(ExtensionFileLoader):
    """Loader of extension modules that iOS keeps in framework folders.

    The .fwork file in the module's place names the library, relative to the
    application's bundle.
    """

    def create_module(self, spec):
        bundle = _path_split(sys.executable)[0]
        if spec.origin.endswith('.fwork'):
            spec.origin = _path_join(bundle, self._read_place(spec.origin))
        # A spec made from a loaded module has the library as its path.
        if self.path.endswith('.fwork'):
            path = self.path
        else:
            path = _path_join(bundle, self._read_place(self.path + '.origin'))
        module = _bootstrap._call_with_frames_removed(_imp.create_dynamic, spec)
        _bootstrap._verbose_message(
            'Apple framework extension module {!r} loaded from {!r} (path {!r})',
            spec.name, spec.origin, path)
        module.__file__ = path
        return module

    @staticmethod
    def _read_place(path):
        with _io.FileIO(path, 'r') as file:
            return file.read().decode().strip()


# Namespace packages.


class _NamespacePath:
    """The __path__ of a namespace package.

    It is computed again when the parent's path (sys.path for a top-level
    package) has changed, or the caches of the import system were dropped.
    """

    # Grows with each invalidate_caches().
    _epoch = 0

    def __init__(self, name, path, path_finder):
        self._name = name
        self._path = path
        self._last_parent_path = tuple(self._get_parent_path())
        self._last_epoch = self._epoch
        self._path_finder = path_finder

    def _find_parent_path_names(self):
        """The module that has the parent's path, and the name of that attribute."""
        parent, dot, _ = self._name.rpartition('.')
        return (parent, '__path__') if dot else ('sys', 'path')

    def _get_parent_path(self):
        module, attr = self._find_parent_path_names()
        return getattr(sys.modules[module], attr)

    def _recalculate(self):
        parent_path = tuple(self._get_parent_path())
        if self._epoch != self._last_epoch or parent_path != self._last_parent_path:
            spec = self._path_finder(self._name, parent_path)
            # A package that has become a regular one keeps its old path.
            if spec is not None and spec.loader is None:
                if spec.submodule_search_locations:
                    self._path = spec.submodule_search_locations
            self._last_parent_path = parent_path
            self._last_epoch = self._epoch
        return self._path

    def __iter__(self):
        return iter(self._recalculate())

    def __getitem__(self, index):
        return self._recalculate()[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._recalculate())

    def __repr__(self):
        return f'_NamespacePath({self._path!r})'

    def __contains__(self, item):
        return item in self._recalculate()

    def append(self, item):
        self._path.append(item)


class NamespaceLoader:
    """The loader of namespace packages: it has a path and no code."""

    def __init__(self, name, path, path_finder):
        self._path = _NamespacePath(name, path, path_finder)

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''

    def get_code(self, fullname):
        return compile('', '<string>', 'exec', dont_inherit=True)

    def create_module(self, spec):
        """None: an ordinary module will do."""

    def exec_module(self, module):
        pass

    def load_module(self, fullname):
        """Import the package (deprecated: exec_module does this)."""
        _bootstrap._verbose_message('namespace module loaded with path {!r}',
                                    self._path)
        return _bootstrap._load_module_shim(self, fullname)

    def get_resource_reader(self, module):
        from importlib.readers import NamespaceReader
        return NamespaceReader(self._path)


# The name it had before it was made public.
_NamespaceLoader = NamespaceLoader


# Finders.


class PathFinder:
    """The meta path finder that walks sys.path, or the __path__ of a package."""

    @staticmethod
    def invalidate_caches():
        """Make all finders look at the file system again."""
        cache = sys.path_importer_cache
        for name, finder in list(cache.items()):
            # What a relative name means changes with the current directory.
            if finder is None or not _path_isabs(name):
                del cache[name]
            elif hasattr(finder, 'invalidate_caches'):
                finder.invalidate_caches()
        _NamespacePath._epoch += 1
        metadata = sys.modules.get('importlib.metadata')
        if metadata is not None:
            metadata.MetadataPathFinder.invalidate_caches()

    @staticmethod
    def _path_hooks(path):
        """The finder that the first willing hook of sys.path_hooks makes for path."""
        hooks = sys.path_hooks
        if hooks is not None and not hooks:
            _warnings.warn('sys.path_hooks is empty', ImportWarning)
        for hook in hooks:
            try:
                return hook(path)
            except ImportError:
                pass
        return None

    @classmethod
    def _path_importer_cache(cls, path):
        """The finder for a path entry, made once; None if no hook wants it."""
        if path == '':
            try:
                path = _os.getcwd()
            except FileNotFoundError:
                # Not cached: there may be a current directory later.
                return None
        cache = sys.path_importer_cache
        try:
            return cache[path]
        except KeyError:
            finder = cache[path] = cls._path_hooks(path)
            return finder

    @classmethod
    def _get_spec(cls, fullname, path, target=None):
        """The module's spec, or one with the portions of a namespace package."""
        portions = []
        for entry in path:
            if not isinstance(entry, str):
                continue
            finder = cls._path_importer_cache(entry)
            if finder is None:
                continue
            spec = finder.find_spec(fullname, target)
            if spec is None:
                continue
            if spec.loader is not None:
                return spec
            found = spec.submodule_search_locations
            if found is None:
                raise ImportError('spec missing loader')
            portions.extend(found)
        spec = _bootstrap.ModuleSpec(fullname, None)
        spec.submodule_search_locations = portions
        return spec

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Find a module along path, which is sys.path by default."""
        spec = cls._get_spec(fullname, sys.path if path is None else path, target)
        if spec is None or spec.loader is not None:
            return spec
        portions = spec.submodule_search_locations
        if not portions:
            return None
        spec.origin = None
        spec.submodule_search_locations = _NamespacePath(fullname, portions,
                                                         cls._get_spec)
        return spec

    @staticmethod
    def find_distributions(*args, **kwargs):
        """The installed distributions; see importlib.metadata."""
        from importlib.metadata import MetadataPathFinder
        return MetadataPathFinder.find_distributions(*args, **kwargs)


class FileFinder:
    """Finder for one directory.

    It lists the directory once and again when its time has changed, so that
    most misses cost one stat().
    """

    def __init__(self, path, *loader_details):
        """Each further argument is a pair: a loader and its list of suffixes."""
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details
                         for suffix in suffixes]
        self.path = _os.getcwd() if not path or path == '.' else _path_abspath(path)
        self._path_mtime = -1
        self._path_cache = set()
        self._relaxed_path_cache = set()

    def invalidate_caches(self):
        """List the directory again at the next search."""
        self._path_mtime = -1

    def _get_spec(self, loader_class, fullname, path, smsl, target):
        loader = loader_class(fullname, path)
        return spec_from_file_location(fullname, path, loader=loader,
                                       submodule_search_locations=smsl)

    def find_spec(self, fullname, target=None):
        """Find a module in the directory: a package first, then a file."""
        tail = fullname.rpartition('.')[2]
        directory = self.path
        try:
            mtime = _path_stat(directory or _os.getcwd()).st_mtime
        except OSError:
            mtime = -1
        if mtime != self._path_mtime:
            self._fill_cache()
            self._path_mtime = mtime
        if _relax_case():
            cache, key = self._relaxed_path_cache, tail.lower()
        else:
            cache, key = self._path_cache, tail

        namespace = None
        if key in cache:
            base = _path_join(directory, tail)
            for suffix, loader_class in self._loaders:
                init = _path_join(base, '__init__' + suffix)
                if _path_isfile(init):
                    return self._get_spec(loader_class, fullname, init, [base], target)
            if _path_isdir(base):
                namespace = base
        for suffix, loader_class in self._loaders:
            try:
                file = _path_join(directory, tail + suffix)
            except ValueError:
                return None
            _bootstrap._verbose_message('trying {}', file, verbosity=2)
            if key + suffix in cache and _path_isfile(file):
                return self._get_spec(loader_class, fullname, file, None, target)
        if namespace is None:
            return None
        _bootstrap._verbose_message('possible namespace for {}', namespace)
        spec = _bootstrap.ModuleSpec(fullname, None)
        spec.submodule_search_locations = [namespace]
        return spec

    def _fill_cache(self):
        """List the directory."""
        try:
            names = _os.listdir(self.path or _os.getcwd())
        except (FileNotFoundError, PermissionError, NotADirectoryError):
            # It may appear, or be made readable, later.
            names = []
        if _MS_WINDOWS:
            # Windows ignores the case of suffixes even with strict names.
            self._path_cache = set()
            for name in names:
                stem, dot, suffix = name.partition('.')
                self._path_cache.add(stem + dot + suffix.lower())
        else:
            self._path_cache = set(names)
        if sys.platform.startswith(_CASE_INSENSITIVE_PLATFORMS):
            self._relaxed_path_cache = {name.lower() for name in names}

    @classmethod
    def path_hook(cls, *loader_details):
        """A hook for sys.path_hooks that makes finders with these loaders."""
        def path_hook_for_FileFinder(path):
            """Make a FileFinder if path is a directory."""
            if not _path_isdir(path):
                raise ImportError('only directories are supported', path=path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f'FileFinder({self.path!r})'


# The standard library inside the executable.


class StdlibFinder:
    """Finder for the standard library's entry of sys.path, and its packages.

    Modules written in Python are found by _imp.find_frozen(name), those
    written in Go by _imp.find_native(name), which says whether the module is
    a package, or None. What is not there may be in a directory of that name
    beside the executable.
    """

    def __init__(self, path):
        self.path = path
        self._directory = None

    def find_spec(self, fullname, target=None):
        base = self.path + path_sep + fullname.rpartition('.')[2]
        info = _imp.find_frozen(fullname)
        if info is not None:
            is_package = info[1]
            file = base + path_sep + '__init__.py' if is_package else base + '.py'
            spec = _bootstrap.ModuleSpec(fullname, StdlibLoader(fullname, file),
                                         origin=file, is_package=is_package)
            spec._set_fileattr = True
        else:
            is_package = _imp.find_native(fullname)
            if is_package is None:
                return self._find_in_directory(fullname)
            spec = _bootstrap.ModuleSpec(fullname, NativeLoader, origin='built-in',
                                         is_package=is_package)
        if is_package:
            spec.submodule_search_locations.append(base)
        return spec

    def _find_in_directory(self, fullname):
        if self._directory is None:
            if not _path_isdir(self.path):
                return None
            self._directory = FileFinder(self.path, *_get_supported_file_loaders())
        return self._directory.find_spec(fullname)

    def invalidate_caches(self):
        """The executable does not change, but the directory may."""
        if self._directory is not None:
            self._directory.invalidate_caches()

    @classmethod
    def path_hook(cls, root):
        """The hook for sys.path_hooks; root is the entry of sys.path."""
        def path_hook_for_StdlibFinder(path):
            """Make a StdlibFinder if path is the standard library, or a package of it."""
            if path != root:
                start = root + path_sep
                name = path[len(start):].replace(path_sep, '.')
                if not path.startswith(start) or _imp.find_frozen(name) is None:
                    raise ImportError('not in the standard library', path=path)
            return cls(path)

        return path_hook_for_StdlibFinder

    def __repr__(self):
        return f'StdlibFinder({self.path!r})'


class StdlibLoader(FileLoader, _LoaderBasics):
    """Loader of the standard library's modules that are written in Python."""

    def get_code(self, fullname=None):
        """The module's code, which was compiled when the executable was built."""
        return _imp.get_frozen_object(self.name)

    def get_source(self, fullname=None):
        """The text of the module's source."""
        try:
            return decode_source(self.get_data(self.path))
        except OSError as exc:
            raise ImportError('source not available through get_data()',
                              name=self.name) from exc

    def get_data(self, path):
        """The bytes of a file of the standard library."""
        return _imp.get_stdlib_data(path)


class NativeLoader:
    """Loader of the standard library's modules that are written in Go."""

    @staticmethod
    def create_module(spec):
        return _bootstrap._call_with_frames_removed(_imp.create_builtin, spec)

    @staticmethod
    def exec_module(module):
        _bootstrap._call_with_frames_removed(_imp.exec_builtin, module)

    @classmethod
    def get_code(cls, fullname):
        """None: the module has no code object."""
        return None

    @classmethod
    def get_source(cls, fullname):
        """None: the module has no Python source."""
        return None

    @classmethod
    def is_package(cls, fullname):
        return bool(_imp.find_native(fullname))


def _zip_path_hook(path):
    """Make a zipimporter if path is, or is inside, a file.

    zipimport is imported only then: most programs never need it.
    """
    probe = path
    while probe and not _path_isdir(probe):
        if _path_isfile(probe):
            if 'zipimport' not in sys.modules:
                # Its own imports must not come back here.
                saved, sys.path = sys.path, [sys._stdlib_dir]
                try:
                    import zipimport
                finally:
                    sys.path = saved
            from zipimport import zipimporter
            return zipimporter(path)
        shorter = _path_split(probe)[0]
        if shorter == probe:
            break
        probe = shorter
    raise ImportError(f'not a Zip file: {path!r}', path=path)


def _get_supported_file_loaders():
    """The file loaders, each with its suffixes, in order of preference."""
    suffixes = _imp.extension_suffixes()
    loaders = []
    if sys.platform in ('ios', 'tvos', 'watchos'):
        loaders.append((AppleFrameworkLoader,
                        [suffix.replace('.so', '.fwork') for suffix in suffixes]))
    loaders.append((ExtensionFileLoader, suffixes))
    loaders.append((SourceFileLoader, SOURCE_SUFFIXES))
    loaders.append((SourcelessFileLoader, BYTECODE_SUFFIXES))
    return loaders


def _set_bootstrap_module(_bootstrap_module):
    global _bootstrap
    _bootstrap = _bootstrap_module


def _adopt(modules):
    """Complete (name, module) pairs of the standard library that were imported before."""
    for name, module in modules:
        parent = name.rpartition('.')[0]
        path = sys._stdlib_dir
        if parent:
            path += path_sep + parent.replace('.', path_sep)
        spec = StdlibFinder(path).find_spec(name)
        _bootstrap._init_module_attrs(spec, module)


def _install(_bootstrap_module):
    """Make modules in files importable."""
    _set_bootstrap_module(_bootstrap_module)
    if hasattr(_imp, 'find_native'):
        _bootstrap._pinned_frozen = ('_frozen_importlib', '_frozen_importlib_external',
                                     'importlib._bootstrap',
                                     'importlib._bootstrap_external')
        sys.path_hooks.append(StdlibFinder.path_hook(sys._stdlib_dir))
        sys.path_hooks.append(FileFinder.path_hook(*_get_supported_file_loaders()))
        sys.path_hooks.append(_zip_path_hook)
    else:
        sys.path_hooks.append(FileFinder.path_hook(*_get_supported_file_loaders()))
    sys.meta_path.append(PathFinder)
