"""Helpers for packages: finding their modules, data files and further parts."""

import importlib
import importlib.machinery
import importlib.util
import os
import os.path
import sys
import warnings
from collections import namedtuple
from functools import singledispatch as simplegeneric
from types import ModuleType

__all__ = [
    'get_importer', 'iter_importers', 'get_loader', 'find_loader',
    'walk_packages', 'iter_modules', 'get_data',
    'read_code', 'extend_path',
    'ModuleInfo',
]

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A module as iter_modules() finds it.'


def read_code(stream):
    """The code in a stream of a cached file, or None if it is no such file."""
    import marshal
    if stream.read(4) != importlib.util.MAGIC_NUMBER:
        return None
    stream.read(12)
    return marshal.load(stream)


def walk_packages(path=None, prefix='', onerror=None):
    """Generate a ModuleInfo for each module along path, also inside packages.

    path is a list of directories, or None for all that can be imported;
    prefix is put before the names. Packages are imported to find their
    modules. onerror gets the name of one that fails; without it ImportError is
    ignored and other exceptions are raised.
    """
    def walk(path, prefix, seen):
        for info in iter_modules(path, prefix):
            yield info
            if not info.ispkg:
                continue
            try:
                __import__(info.name)
            except ImportError:
                if onerror is not None:
                    onerror(info.name)
                continue
            except Exception:
                if onerror is None:
                    raise
                onerror(info.name)
                continue
            inner = []
            # A package may have its own directory on its path.
            for entry in getattr(sys.modules[info.name], '__path__', None) or ():
                if entry not in seen:
                    seen.add(entry)
                    inner.append(entry)
            yield from walk(inner, info.name + '.', seen)

    return walk(path, prefix, set())


def iter_modules(path=None, prefix=''):
    """Generate a ModuleInfo for each module directly along path.

    path is a list of directories, or None for all top-level modules; prefix
    is put before the names.
    """
    if path is None:
        importers = iter_importers()
    elif isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for '
                         'modules in')
    else:
        importers = map(get_importer, path)
    seen = set()
    for importer in importers:
        for name, ispkg in iter_importer_modules(importer, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(importer, name, ispkg)


@simplegeneric
def iter_importer_modules(importer, prefix=''):
    if not hasattr(importer, 'iter_modules'):
        return []
    return importer.iter_modules(prefix)


def _names_in(directory):
    try:
        return sorted(os.listdir(directory))
    except OSError:
        return []


def _iter_file_finder_modules(importer, prefix=''):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    import inspect
    seen = set()
    for filename in _names_in(importer.path):
        name = inspect.getmodulename(filename)
        if name == '__init__' or name in seen:
            continue
        ispkg = False
        if not name and '.' not in filename:
            path = os.path.join(importer.path, filename)
            if os.path.isdir(path):
                name = filename
                ispkg = any([inspect.getmodulename(inner) == '__init__'
                             for inner in _names_in(path)])
                if not ispkg:
                    continue
        if name and '.' not in name:
            seen.add(name)
            yield prefix + name, ispkg


iter_importer_modules.register(importlib.machinery.FileFinder,
                               _iter_file_finder_modules)

try:
    import zipimport
    from zipimport import zipimporter
except ImportError:
    pass
else:
    def iter_zipimport_modules(importer, prefix=''):
        import inspect
        start = importer.prefix
        seen = set()
        for filename in sorted(zipimport._zip_directory_cache[importer.archive]):
            if not filename.startswith(start):
                continue
            first, *rest = filename[len(start):].split(os.sep)
            if len(rest) == 1 and rest[0].startswith('__init__.py'):
                name, ispkg = first, True
            elif not rest:
                name, ispkg = inspect.getmodulename(first), False
                if not name or name == '__init__' or '.' in name:
                    continue
            else:
                continue
            if name not in seen:
                seen.add(name)
                yield prefix + name, ispkg

    iter_importer_modules.register(zipimporter, iter_zipimport_modules)


def get_importer(path_item):
    """The finder for an entry of sys.path, or None if no path hook wants it.

    It is kept in sys.path_importer_cache.
    """
    path_item = os.fsdecode(path_item)
    try:
        return sys.path_importer_cache[path_item]
    except KeyError:
        pass
    for hook in sys.path_hooks:
        try:
            importer = hook(path_item)
        except ImportError:
            continue
        sys.path_importer_cache.setdefault(path_item, importer)
        return importer
    return None


def iter_importers(fullname=''):
    """Generate the finders that look for a module of this name.

    For a top-level name those are sys.meta_path and the finders of sys.path,
    else the finders of the package's path; the package is imported.
    """
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    package = fullname.rpartition('.')[0]
    if package:
        path = getattr(importlib.import_module(package), '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def get_loader(module_or_name):
    """The loader of a module, given by itself or its name, or None (deprecated).

    The package of a module that is not yet imported gets imported.
    """
    warnings._deprecated('pkgutil.get_loader',
                         f'{warnings._DEPRECATED_MSG}; '
                         'use importlib.util.find_spec() instead',
                         remove=(3, 14))
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if not isinstance(module_or_name, ModuleType):
        return find_loader(module_or_name)
    module = module_or_name
    loader = getattr(module, '__loader__', None)
    if loader is not None:
        return loader
    if getattr(module, '__spec__', None) is None:
        return None
    return find_loader(module.__name__)


def find_loader(fullname):
    """The loader of the module of this name, or None (deprecated)."""
    warnings._deprecated('pkgutil.find_loader',
                         f'{warnings._DEPRECATED_MSG}; '
                         'use importlib.util.find_spec() instead',
                         remove=(3, 14))
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as ex:
        # As it has always been one exception.
        raise ImportError(f'Error while finding loader for {fullname!r} '
                          f'({type(ex)}: {ex})') from ex
    return None if spec is None else spec.loader


def extend_path(path, name):
    """The path of a package together with its parts elsewhere on sys.path.

        from pkgutil import extend_path
        __path__ = extend_path(__path__, __name__)

    Lines of files NAME.pkg on sys.path are added too. Packages without an
    __init__ do not need this.
    """
    if not isinstance(path, list):
        # Frozen packages may have other paths: those are left alone.
        return path
    path = path[:]
    parent, _, last = name.rpartition('.')
    if parent:
        try:
            places = sys.modules[parent].__path__
        except (KeyError, AttributeError):
            return path
    else:
        places = sys.path

    for place in places:
        if not isinstance(place, str):
            continue
        finder = get_importer(place)
        if finder is not None:
            portions = []
            if hasattr(finder, 'find_spec'):
                spec = finder.find_spec(last)
                if spec is not None:
                    portions = spec.submodule_search_locations or []
            elif hasattr(finder, 'find_loader'):
                _, portions = finder.find_loader(last)
            for portion in portions:
                if portion not in path:
                    path.append(portion)

        pkgfile = os.path.join(place, name + '.pkg')
        if os.path.isfile(pkgfile):
            try:
                file = open(pkgfile)
            except OSError as msg:
                sys.stderr.write(f"Can't open {pkgfile}: {msg}\n")
                continue
            with file:
                for line in file:
                    line = line.rstrip('\n')
                    if line and not line.startswith('#'):
                        path.append(line)
    return path


def get_data(package, resource):
    """The bytes of a file of a package, or None if its loader cannot read files.

    resource is relative to the package, with '/' between its parts.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or not hasattr(spec.loader, 'get_data'):
        return None
    module = sys.modules.get(package) or importlib._bootstrap._load(spec)
    if module is None or not hasattr(module, '__file__'):
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__),
                                             *resource.split('/')))


_NAME_PATTERN = None


def resolve_name(name):
    """The object of a name: 'package.module:object.attribute', or all with dots.

    With a colon the part before it is a module; without, as much as can be
    imported is one. Fails with ValueError for a wrong form, ImportError or
    AttributeError.
    """
    global _NAME_PATTERN
    if _NAME_PATTERN is None:
        import re
        words = r'(?!\d)(\w+)(\.(?!\d)(\w+))*'
        _NAME_PATTERN = re.compile(f'^(?P<pkg>{words})(?P<cln>:(?P<obj>{words})?)?$',
                                   re.UNICODE)
    match = _NAME_PATTERN.match(name)
    if not match:
        raise ValueError(f'invalid format: {name!r}')
    if match['cln']:
        result = importlib.import_module(match['pkg'])
        attributes = match['obj'].split('.') if match['obj'] else []
    else:
        module, *attributes = name.split('.')
        result = importlib.import_module(module)
        while attributes:
            module = f'{module}.{attributes[0]}'
            try:
                result = importlib.import_module(module)
            except ImportError:
                break
            del attributes[0]
    for attribute in attributes:
        result = getattr(result, attribute)
    return result
