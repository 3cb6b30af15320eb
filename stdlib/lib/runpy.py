"""Running modules and files as scripts, as the -m option does."""

import importlib.machinery
import importlib.util
import io
import os
import sys

__all__ = ["run_module", "run_path"]

ModuleType = type(sys)


class _TempModule(object):
    """Context manager that puts a new module into sys.modules for a while."""

    def __init__(self, mod_name):
        self.mod_name = mod_name
        self.module = ModuleType(mod_name)
        self._saved_module = []

    def __enter__(self):
        if self.mod_name in sys.modules:
            self._saved_module.append(sys.modules[self.mod_name])
        sys.modules[self.mod_name] = self.module
        return self

    def __exit__(self, *args):
        if self._saved_module:
            sys.modules[self.mod_name] = self._saved_module.pop()
        else:
            del sys.modules[self.mod_name]


class _ModifiedArgv0(object):
    """Context manager that changes sys.argv[0] for a while."""

    def __init__(self, value):
        self.value = value
        self._saved_value = self._sentinel = object()

    def __enter__(self):
        if self._saved_value is not self._sentinel:
            raise RuntimeError('Already preserving saved value')
        self._saved_value = sys.argv[0]
        sys.argv[0] = self.value

    def __exit__(self, *args):
        self.value = self._sentinel
        sys.argv[0] = self._saved_value


def _run_code(code, run_globals, init_globals=None,
              mod_name=None, mod_spec=None,
              pkg_name=None, script_name=None):
    """Run code in run_globals, completed with the attributes of a module."""
    if init_globals is not None:
        run_globals.update(init_globals)
    loader = cached = None
    filename = script_name
    if mod_spec is not None:
        loader = mod_spec.loader
        filename = mod_spec.origin
        cached = mod_spec.cached
        if pkg_name is None:
            pkg_name = mod_spec.parent
    run_globals.update(__name__=mod_name,
                       __file__=filename,
                       __cached__=cached,
                       __doc__=None,
                       __loader__=loader,
                       __package__=pkg_name,
                       __spec__=mod_spec)
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None,
                     mod_name=None, mod_spec=None,
                     pkg_name=None, script_name=None):
    """Run code in a new module that is in sys.modules meanwhile."""
    filename = script_name if mod_spec is None else mod_spec.origin
    with _TempModule(mod_name) as temporary, _ModifiedArgv0(filename):
        namespace = temporary.module.__dict__
        _run_code(code, namespace, init_globals, mod_name, mod_spec, pkg_name,
                  script_name)
    # A copy: the module's own may be emptied when it goes.
    return namespace.copy()


def _get_module_details(mod_name, error=ImportError):
    """Find what to run for a module: (its name, its spec, its code)."""
    if mod_name.startswith('.'):
        raise error('Relative module names not supported')
    package = mod_name.rpartition('.')[0]
    if package:
        # Apart from the search, to tell errors inside the package from its
        # absence.
        try:
            __import__(package)
        except ImportError as e:
            missing = e.name is not None and (package == e.name
                                              or package.startswith(e.name + '.'))
            if not missing:
                raise
        existing = sys.modules.get(mod_name)
        if existing is not None and not hasattr(existing, '__path__'):
            from warnings import warn
            warn(RuntimeWarning(
                f'{mod_name!r} found in sys.modules after import of package '
                f'{package!r}, but prior to execution of {mod_name!r}; this may '
                'result in unpredictable behaviour'))

    try:
        spec = importlib.util.find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as ex:
        message = ('Error while finding module specification for '
                   f'{mod_name!r} ({type(ex).__name__}: {ex})')
        if mod_name.endswith('.py'):
            message += (f". Try using '{mod_name[:-3]}' instead of "
                        f"'{mod_name}' as the module name.")
        raise error(message) from ex
    if spec is None:
        raise error(f'No module named {mod_name}')
    if spec.submodule_search_locations is not None:
        if mod_name == '__main__' or mod_name.endswith('.__main__'):
            raise error('Cannot use package as __main__ module')
        try:
            return _get_module_details(mod_name + '.__main__', error)
        except error as e:
            if mod_name not in sys.modules:
                raise  # the package itself failed
            raise error(f'{e}; {mod_name!r} is a package and cannot be directly '
                        'executed')
    if spec.loader is None:
        raise error(f'{mod_name!r} is a namespace package and cannot be executed')
    try:
        code = spec.loader.get_code(mod_name)
    except ImportError as e:
        raise error(format(e)) from e
    if code is None:
        raise error(f'No code object available for {mod_name}')
    return mod_name, spec, code


class _Error(Exception):
    """A failure that the user of -m sees as one line."""


def _run_module_as_main(mod_name, alter_argv=True):
    """What the interpreter calls for -m, and for directories and zip files.

    The code runs in the module __main__ that is there already.
    """
    try:
        if alter_argv or mod_name != '__main__':
            mod_name, spec, code = _get_module_details(mod_name, _Error)
        else:
            # A directory or zip file, which is in front of sys.path.
            mod_name, spec, code = _get_main_module_details(_Error)
    except _Error as exc:
        sys.exit(f'{sys.executable}: {exc}')
    namespace = sys.modules['__main__'].__dict__
    if alter_argv:
        sys.argv[0] = spec.origin
    return _run_code(code, namespace, None, '__main__', spec)


def run_module(mod_name, init_globals=None,
               run_name=None, alter_sys=False):
    """Run a module, of a package its __main__, and return its globals.

    init_globals are there before it runs. run_name is its __name__, by
    default mod_name. With alter_sys it is in sys.modules and sys.argv[0] while
    it runs, which is not safe with threads.
    """
    mod_name, spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, spec)
    return _run_code(code, {}, init_globals, run_name, spec)


def _get_main_module_details(error=ImportError):
    """The details of a module __main__ other than the running one."""
    name = '__main__'
    running = sys.modules.pop(name)
    try:
        return _get_module_details(name)
    except ImportError as exc:
        if name in str(exc):
            raise error(f"can't find {name!r} module in {sys.path[0]!r}") from exc
        raise
    finally:
        sys.modules[name] = running


def _get_code_from_file(fname):
    """The code of a file with source or compiled code."""
    from pkgutil import read_code
    path = os.path.abspath(fname)
    with io.open_code(path) as file:
        code = read_code(file)
    if code is None:
        with io.open_code(path) as file:
            code = compile(file.read(), fname, 'exec')
    return code


def run_path(path_name, init_globals=None, run_name=None):
    """Run a script, or a directory or zip file with a __main__, and return its globals.

    init_globals are there before it runs; run_name is its __name__, by
    default '<run_path>'.
    """
    if run_name is None:
        run_name = '<run_path>'
    package = run_name.rpartition('.')[0]
    from pkgutil import get_importer
    importer = get_importer(path_name)
    path_name = os.fsdecode(path_name)
    if importer is None:
        # Nothing to import from: it is a script.
        code = _get_code_from_file(path_name)
        return _run_module_code(code, init_globals, run_name,
                                pkg_name=package, script_name=path_name)
    sys.path.insert(0, path_name)
    try:
        # Run in a new module, but with the spec of __main__.
        _, spec, code = _get_main_module_details()
        with _TempModule(run_name) as temporary, _ModifiedArgv0(path_name):
            return _run_code(code, temporary.module.__dict__, init_globals,
                             run_name, spec, package).copy()
    finally:
        try:
            sys.path.remove(path_name)
        except ValueError:
            pass


if __name__ == '__main__':
    if len(sys.argv) < 2:
        print('No module specified for execution', file=sys.stderr)
    else:
        del sys.argv[0]
        _run_module_as_main(sys.argv[0])
