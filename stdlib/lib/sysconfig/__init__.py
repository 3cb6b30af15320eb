"""Where Python and packages are installed, and how Python was built.

gopy is one executable: there is no Makefile and no pyconfig.h, and of the
variables that these define only the ones that make sense are known.
"""

import os
import sys

__all__ = [
    'get_config_h_filename',
    'get_config_var',
    'get_config_vars',
    'get_makefile_filename',
    'get_path',
    'get_path_names',
    'get_paths',
    'get_platform',
    'get_python_version',
    'get_scheme_names',
    'parse_config_h',
]

# Variables that stay text though they look like numbers.
_ALWAYS_STR = frozenset(('IPHONEOS_DEPLOYMENT_TARGET', 'MACOSX_DEPLOYMENT_TARGET'))

_SCHEME_KEYS = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include',
                'scripts', 'data')

_PY_VERSION = sys.version.split()[0]
_PY_VERSION_SHORT = '%d.%d' % sys.version_info[:2]
_PY_VERSION_SHORT_NO_DOT = '%d%d' % sys.version_info[:2]


def _scheme(stdlib, platstdlib, purelib, platlib, include, scripts, data,
            platinclude=None):
    paths = dict(zip(_SCHEME_KEYS, (stdlib, platstdlib, purelib, platlib, include,
                                    scripts, data)))
    if platinclude is not None:
        # In its usual place.
        paths = {key: paths[key] for key in _SCHEME_KEYS[:5]} | {
            'platinclude': platinclude, 'scripts': scripts, 'data': data}
    return paths


def _make_schemes():
    python = '{implementation_lower}{py_version_short}{abi_thread}'
    posix = _scheme(
        '{installed_base}/{platlibdir}/' + python,
        '{platbase}/{platlibdir}/' + python,
        '{base}/lib/' + python + '/site-packages',
        '{platbase}/{platlibdir}/' + python + '/site-packages',
        '{installed_base}/include/{implementation_lower}{py_version_short}{abiflags}',
        '{base}/bin',
        '{base}',
        '{installed_platbase}/include/{implementation_lower}{py_version_short}{abiflags}')
    home = '{base}/lib/{implementation_lower}'
    posix_home = _scheme('{installed_base}/lib/{implementation_lower}', home, home, home,
                         '{installed_base}/include/{implementation_lower}',
                         '{base}/bin', '{base}',
                         '{installed_base}/include/{implementation_lower}')
    nt = _scheme('{installed_base}/Lib', '{base}/Lib', '{base}/Lib/site-packages',
                 '{base}/Lib/site-packages', '{installed_base}/Include',
                 '{base}/Scripts', '{base}', '{installed_base}/Include')
    nt_user = '{userbase}/{implementation}{py_version_nodot_plat}'
    framework = '{userbase}/lib/{implementation_lower}'
    user = '{userbase}/{platlibdir}/' + python
    return {
        'posix_prefix': posix,
        'posix_home': posix_home,
        'nt': nt,
        'posix_venv': dict(posix),
        'nt_venv': dict(nt),
        'venv': dict(nt if os.name == 'nt' else posix),
        'nt_user': _scheme(nt_user, nt_user, nt_user + '/site-packages',
                           nt_user + '/site-packages', nt_user + '/Include',
                           nt_user + '/Scripts', '{userbase}'),
        'posix_user': _scheme(user, user, '{userbase}/lib/' + python + '/site-packages',
                              '{userbase}/lib/' + python + '/site-packages',
                              '{userbase}/include/' + python,
                              '{userbase}/bin', '{userbase}'),
        'osx_framework_user': _scheme(
            framework, framework, framework + '/site-packages',
            framework + '/site-packages',
            '{userbase}/include/{implementation_lower}{py_version_short}',
            '{userbase}/bin', '{userbase}'),
    }


_INSTALL_SCHEMES = _make_schemes()

_config_vars = None


def _userbase():
    import site
    return site.getuserbase()


def get_config_vars(*args):
    """All variables as a dict, or a list of the values of those that are named.

    A variable that is not known has the value None.
    """
    global _config_vars
    if _config_vars is None:
        normpath = os.path.normpath
        executable = os.path.realpath(sys.executable) if sys.executable else os.getcwd()
        variables = {
            'prefix': normpath(sys.prefix),
            'exec_prefix': normpath(sys.exec_prefix),
            'py_version': _PY_VERSION,
            'py_version_short': _PY_VERSION_SHORT,
            'py_version_nodot': _PY_VERSION_SHORT_NO_DOT,
            'installed_base': normpath(sys.base_prefix),
            'base': normpath(sys.prefix),
            'installed_platbase': normpath(sys.base_exec_prefix),
            'platbase': normpath(sys.exec_prefix),
            'projectbase': os.path.dirname(executable),
            'platlibdir': getattr(sys, 'platlibdir', 'lib'),
            'implementation': 'Python',
            'implementation_lower': 'python',
            'abiflags': getattr(sys, 'abiflags', ''),
            'abi_thread': '',
            'py_version_nodot_plat': getattr(sys, 'winver', '').replace('.', ''),
            'userbase': _userbase(),
            'srcdir': os.path.dirname(executable),
            'VERSION': _PY_VERSION_SHORT,
            'BINDIR': os.path.dirname(executable),
            'EXE': '.exe' if os.name == 'nt' else '',
            # It cannot load extension modules.
            'EXT_SUFFIX': None,
            'SOABI': None,
            'Py_DEBUG': 0,
            'Py_ENABLE_SHARED': 0,
            'Py_GIL_DISABLED': 0,
            'WITH_DOC_STRINGS': 1,
            'SIZEOF_VOID_P': 8 if sys.maxsize > 2 ** 32 else 4,
            'TZPATH': '' if os.name == 'nt' else (
                '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:'
                '/etc/zoneinfo'),
        }
        _config_vars = variables
    if args:
        return [_config_vars.get(name) for name in args]
    return _config_vars


def get_config_var(name):
    """The value of a variable, or None."""
    return get_config_vars().get(name)


def is_python_build(check_home=None):
    """False: the executable does not run in a source tree."""
    if check_home is not None:
        import warnings
        warnings.warn('check_home argument is deprecated and ignored.',
                      DeprecationWarning, stacklevel=2)
    return False


# Paths.


def _get_preferred_schemes():
    if os.name == 'nt':
        return {'prefix': 'nt', 'home': 'posix_home', 'user': 'nt_user'}
    user = 'posix_user'
    if sys.platform == 'darwin' and getattr(sys, '_framework', ''):
        user = 'osx_framework_user'
    return {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': user}


def get_preferred_scheme(key):
    """The name of the scheme for 'prefix', 'home' or 'user'."""
    if key == 'prefix' and sys.prefix != sys.base_prefix:
        return 'venv'
    return _get_preferred_schemes()[key]


def get_default_scheme():
    """The name of the scheme that is used when none is given."""
    return get_preferred_scheme('prefix')


def get_scheme_names():
    """The names of all schemes, sorted."""
    return tuple(sorted(_INSTALL_SCHEMES))


def get_path_names():
    """The names of the paths that every scheme has."""
    return _SCHEME_KEYS


def get_paths(scheme=get_default_scheme(), vars=None, expand=True):
    """The paths of a scheme as a dict; vars go before the configuration variables."""
    if not expand:
        return _INSTALL_SCHEMES[scheme]
    values = get_config_vars() | (vars or {})
    if os.name == 'nt':
        values['platlibdir'] = 'lib'
    result = {}
    for key, path in _INSTALL_SCHEMES[scheme].items():
        try:
            path = os.path.expanduser(path).format(**values)
        except KeyError as name:
            raise AttributeError(f'{name}') from None
        result[key] = os.path.normpath(path)
    return result


def get_path(name, scheme=get_default_scheme(), vars=None, expand=True):
    """One path of a scheme."""
    return get_paths(scheme, vars, expand)[name]


def get_makefile_filename():
    """Where the Makefile would be; gopy has none."""
    return os.path.join(get_path('stdlib'),
                        f'config-{_PY_VERSION_SHORT}{getattr(sys, "abiflags", "")}',
                        'Makefile')


def get_config_h_filename():
    """Where pyconfig.h would be; gopy has none."""
    return os.path.join(get_path('platinclude'), 'pyconfig.h')


def parse_config_h(fp, vars=None):
    """The definitions in a file like pyconfig.h, added to a dict."""
    import re
    if vars is None:
        vars = {}
    define = re.compile('#define ([A-Z][A-Za-z0-9_]+) (.*)\n')
    undef = re.compile('/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n')
    for line in iter(fp.readline, ''):
        if match := define.match(line):
            name, value = match.groups()
            if name not in _ALWAYS_STR:
                try:
                    value = int(value)
                except ValueError:
                    pass
            vars[name] = value
        elif match := undef.match(line):
            vars[match[1]] = 0
    return vars


def get_platform():
    """The platform as in the names of packages: 'linux-x86_64', 'win-amd64'."""
    if os.name == 'nt':
        version = sys.version.lower()
        for mark, name in (('amd64', 'win-amd64'), ('(arm)', 'win-arm32'),
                           ('(arm64)', 'win-arm64')):
            if mark in version:
                return name
        return sys.platform
    if os.name != 'posix' or not hasattr(os, 'uname'):
        return sys.platform
    if '_PYTHON_HOST_PLATFORM' in os.environ:
        return os.environ['_PYTHON_HOST_PLATFORM']
    system, _, release, _, machine = os.uname()
    system = system.lower().replace('/', '')
    machine = machine.replace(' ', '_').replace('/', '-')
    if system.startswith('linux'):
        # Releases of the kernel do not matter.
        return f'{system}-{machine}'
    if system.startswith('darwin'):
        # What Go programs require at least.
        return f'macosx-11.0-{machine}'
    return f'{system}-{release}-{machine}'


def get_python_version():
    """The version with two numbers: '3.13'."""
    return _PY_VERSION_SHORT


def _print_dict(title, data):
    for index, (key, value) in enumerate(sorted(data.items())):
        if index == 0:
            print(f'{title}: ')
        print(f'\t{key} = "{value}"')


def _main():
    """Print everything."""
    print(f'Platform: "{get_platform()}"')
    print(f'Python version: "{get_python_version()}"')
    print(f'Current installation scheme: "{get_default_scheme()}"')
    print()
    _print_dict('Paths', get_paths())
    print()
    _print_dict('Variables', get_config_vars())
