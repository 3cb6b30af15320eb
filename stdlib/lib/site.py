"""What is done at start-up: sys.path is completed and built-ins for people are added.

Directories for installed packages (those of a virtual environment if this is
one) are put on sys.path, with what the .pth files in them say; exit, quit,
copyright, credits, license and help become built-in; sitecustomize is
imported if there is one. The option -S leaves all this out.

The directory of the user's own packages is not added: it holds packages
that were installed for another interpreter.
"""

import builtins
import sys

import _imp
import _sitebuiltins

# os is imported only when there is something to do with paths: most programs
# that need it import it anyway, and the others start faster.

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = False
USER_SITE = None
USER_BASE = None

_windows = sys.platform == 'win32'
if _windows:
    import nt as _os
else:
    import posix as _os


def _trace(message):
    if sys.flags.verbose:
        print(message, file=sys.stderr)


def _exists(path, kind):
    """Whether path exists and is of a kind: 0o040000 for directories, 0o100000 for files."""
    try:
        return _os.stat(path).st_mode & 0o170000 == kind
    except (OSError, ValueError):
        return False


def makepath(*paths):
    import os
    path = os.path.join(*paths)
    try:
        path = os.path.abspath(path)
    except OSError:
        pass
    return path, os.path.normcase(path)


def abs_paths():
    """Make __file__ and __cached__ of all modules from files absolute."""
    import os
    for module in set(sys.modules.values()):
        loader = getattr(module, '__loader__', None)
        if loader is None:
            loader = getattr(getattr(module, '__spec__', None), 'loader', None)
        if getattr(loader, '__module__', None) not in (
                '_frozen_importlib', '_frozen_importlib_external',
                'importlib._bootstrap', 'importlib._bootstrap_external'):
            continue
        for attr in '__file__', '__cached__':
            try:
                setattr(module, attr, os.path.abspath(getattr(module, attr)))
            except (AttributeError, OSError, TypeError):
                pass


def _is_virtual(path):
    return path == getattr(sys, '_stdlib_dir', None)


def removeduppaths():
    """Make sys.path absolute and without duplicates; return a set of its entries."""
    kept = []
    known = set()
    for path in sys.path:
        if _is_virtual(path):
            key = path
        else:
            path, key = makepath(path)
        if key not in known:
            kept.append(path)
            known.add(key)
    sys.path[:] = kept
    return known


def _init_pathinfo():
    """The entries of sys.path that exist, as a set."""
    import os
    known = set()
    for path in sys.path:
        try:
            if os.path.exists(path):
                known.add(makepath(path)[1])
        except TypeError:
            pass
    return known


def addpackage(sitedir, name, known_paths):
    """Process a .pth file: each line is a directory to add, or an import to execute."""
    import io
    import os
    import stat

    own_set = known_paths is None
    if own_set:
        known_paths = _init_pathinfo()
    path = os.path.join(sitedir, name)
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if (getattr(found, 'st_flags', 0) & stat.UF_HIDDEN
            or getattr(found, 'st_file_attributes', 0) & stat.FILE_ATTRIBUTE_HIDDEN):
        _trace(f'Skipping hidden .pth file: {path!r}')
        return None
    _trace(f'Processing .pth file: {path!r}')
    try:
        with io.open_code(path) as file:
            data = file.read()
    except OSError:
        return None
    try:
        text = data.decode('utf-8-sig')
    except UnicodeDecodeError:
        import locale
        encoding = locale.getencoding()
        text = data.decode(encoding)
        _trace(f'Cannot read {path!r} as UTF-8. Using fallback encoding {encoding!r}')

    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith('#') or not line.strip():
            continue
        try:
            if line.startswith(('import ', 'import\t')):
                exec(line)
                continue
            directory, key = makepath(sitedir, line.rstrip())
            if key not in known_paths and os.path.exists(directory):
                sys.path.append(directory)
                known_paths.add(key)
        except Exception as exc:
            print(f'Error processing line {number:d} of {path}:\n', file=sys.stderr)
            import traceback
            for record in traceback.format_exception(exc):
                for line in record.splitlines():
                    print('  ' + line, file=sys.stderr)
            print('\nRemainder of file ignored', file=sys.stderr)
            break
    return None if own_set else known_paths


def addsitedir(sitedir, known_paths=None):
    """Add a directory to sys.path, and what its .pth files say."""
    import os
    _trace(f'Adding directory: {sitedir!r}')
    own_set = known_paths is None
    if own_set:
        known_paths = _init_pathinfo()
    sitedir, key = makepath(sitedir)
    if key not in known_paths:
        sys.path.append(sitedir)
        known_paths.add(key)
    try:
        names = os.listdir(sitedir)
    except OSError:
        return None
    for name in sorted(names):
        if name.endswith('.pth') and not name.startswith('.'):
            addpackage(sitedir, name, known_paths)
    return None if own_set else known_paths


def check_enableusersite():
    """Whether the user's own packages are used: never."""
    return False


def getuserbase():
    """Where packages for the user would be: ~/.local, or what PYTHONUSERBASE says."""
    global USER_BASE
    if USER_BASE is None:
        import os
        base = os.environ.get('PYTHONUSERBASE')
        if not base:
            if os.name == 'nt':
                base = os.path.join(os.environ.get('APPDATA') or '~', 'Python')
            else:
                base = os.path.join('~', '.local')
            base = os.path.expanduser(base)
        USER_BASE = base
    return USER_BASE


def getusersitepackages():
    """The directory of packages for the user; it is not used."""
    global USER_SITE
    if USER_SITE is None:
        base = getuserbase()
        major, minor = sys.version_info[:2]
        if _windows:
            USER_SITE = f'{base}\\Python{major}{minor}\\site-packages'
        else:
            USER_SITE = f'{base}/lib/python{major}.{minor}/site-packages'
    return USER_SITE


def addusersitepackages(known_paths):
    """Nothing: the user's own packages are not used."""
    return known_paths


def getsitepackages(prefixes=None):
    """The directories for installed packages below the prefixes, whether they exist or not."""
    result = []
    for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes):
        if not prefix:
            continue
        if _windows:
            result += [prefix, prefix + '\\Lib\\site-packages']
            continue
        prefix = prefix.rstrip('/')
        for libdir in dict.fromkeys((getattr(sys, 'platlibdir', 'lib'), 'lib')):
            result.append('%s/%s/python%d.%d/site-packages'
                          % (prefix, libdir, *sys.version_info[:2]))
    return result


def addsitepackages(known_paths, prefixes=None):
    """Add the directories for installed packages that exist."""
    _trace('Processing global site-packages')
    for directory in getsitepackages(prefixes):
        if _exists(directory, 0o040000):
            addsitedir(directory, known_paths)
    return known_paths


def setquit():
    """Add exit and quit."""
    eof = 'Ctrl-Z plus Return' if _windows else 'Ctrl-D (i.e. EOF)'
    builtins.quit = _sitebuiltins.Quitter('quit', eof)
    builtins.exit = _sitebuiltins.Quitter('exit', eof)


def setcopyright():
    """Add copyright, credits and license."""
    builtins.copyright = _sitebuiltins._Printer('copyright', sys.copyright)
    builtins.credits = _sitebuiltins._Printer('credits', (
        '    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands\n'
        '    for supporting Python development.  See www.python.org for more '
        'information.'))
    builtins.license = _sitebuiltins._Printer(
        'license', 'See https://www.python.org/psf/license/')


def sethelper():
    """Add help."""
    builtins.help = _sitebuiltins._Helper()


def gethistoryfile():
    """The file with the history of interactive sessions."""
    import os
    if not sys.flags.ignore_environment:
        history = os.environ.get('PYTHON_HISTORY')
        if history:
            return history
    return os.path.join(os.path.expanduser('~'), '.python_history')


def venv(known_paths):
    """If this is a virtual environment, make it the place for packages.

    A file pyvenv.cfg beside the executable, or one directory up, says so.
    """
    global PREFIXES
    sep = '\\' if _windows else '/'
    bindir = (sys.executable or '').rpartition(sep)[0]
    prefix = bindir.rpartition(sep)[0]
    sys._home = None
    for directory in bindir, prefix:
        config = directory + sep + 'pyvenv.cfg'
        if directory and _exists(config, 0o100000):
            break
    else:
        return known_paths

    system_site = 'true'
    with open(config, encoding='utf-8') as file:
        for line in file:
            key, equals, value = line.partition('=')
            if not equals:
                continue
            key, value = key.strip().lower(), value.strip()
            if key == 'include-system-site-packages':
                system_site = value.lower()
            elif key == 'home':
                sys._home = value
    sys.prefix = sys.exec_prefix = prefix
    addsitepackages(known_paths, [prefix])
    if system_site == 'true':
        PREFIXES.insert(0, prefix)
    else:
        PREFIXES = [prefix]
    return known_paths


def _import_customize(name):
    try:
        __import__(name)
    except ImportError as exc:
        if exc.name == name:
            return
        _report_customize(name, exc)
    except Exception as exc:
        _report_customize(name, exc)


def _report_customize(name, exc):
    if sys.flags.verbose:
        sys.excepthook(*sys.exc_info())
    else:
        sys.stderr.write(f'Error in {name}; set PYTHONVERBOSE for traceback:\n'
                         f'{exc.__class__.__name__}: {exc}\n')


def execsitecustomize():
    """Import sitecustomize, if there is one."""
    _import_customize('sitecustomize')


def execusercustomize():
    """Import usercustomize, if there is one."""
    _import_customize('usercustomize')


def main():
    """Do all of it; called when the module is imported."""
    if not _imp._site_checked():
        _do_paths()
    setquit()
    setcopyright()
    sethelper()
    if not _imp._site_checked():
        execsitecustomize()


def _do_paths():
    """Complete sys.path."""
    known = set(sys.path)
    absolute = all([_is_virtual(path) or path.startswith('/') for path in sys.path])
    if _windows or not absolute or len(known) != len(sys.path):
        before = sys.path[:]
        known = removeduppaths()
        if before != sys.path:
            abs_paths()
    known = venv(known)
    addsitepackages(known)


# Others import this module under -S for its functions.
if not sys.flags.no_site:
    main()


def _script():
    args = sys.argv[1:]
    if not args:
        def state(path):
            return 'exists' if _exists(path, 0o040000) else "doesn't exist"

        base, packages = getuserbase(), getusersitepackages()
        print('sys.path = [')
        for path in sys.path:
            print(f'    {path!r},')
        print(']')
        print(f'USER_BASE: {base!r} ({state(base)})')
        print(f'USER_SITE: {packages!r} ({state(packages)})')
        print(f'ENABLE_USER_SITE: {ENABLE_USER_SITE!r}')
        sys.exit(0)
    import os
    shown = []
    if '--user-base' in args:
        shown.append(getuserbase())
    if '--user-site' in args:
        shown.append(getusersitepackages())
    if not shown:
        print(f'{sys.argv[0]} [--user-base] [--user-site]')
        sys.exit(10)
    print(os.pathsep.join(shown))
    sys.exit(1)


if __name__ == '__main__':
    _script()
