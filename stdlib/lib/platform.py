"""What is known about the machine, the system and the interpreter.

All functions return '' for what is not known.
"""

import collections
import functools
import os
import sys

__version__ = '1.0.8'


def _norm_version(version, build=''):
    """At most three numbers of a version."""
    parts = version.split('.')
    if build:
        parts.append(build)
    try:
        parts = [str(int(part)) for part in parts]
    except ValueError:
        pass
    return '.'.join(parts[:3])


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The C library of an executable as (name, version).

    By default that of the system, as far as it tells; lib and version are what
    to return if nothing is found.
    """
    if not executable:
        try:
            # 'glibc 2.36'
            parts = os.confstr('CS_GNU_LIBC_VERSION').split(maxsplit=1)
            if len(parts) == 2:
                return tuple(parts)
        except (AttributeError, ValueError, OSError):
            pass
        executable = sys.executable
        if not executable:
            return lib, version

    import re
    pattern = re.compile(br'(__libc_init)|(GLIBC_([0-9.]+))'
                         br'|(libc(_\w+)?\.so(?:\.(\d[0-9.]*))?)', re.ASCII)

    def key(text):
        return [int(part) for part in text.split('.') if part.isdigit()]

    with open(os.path.realpath(executable), 'rb') as file:
        data = file.read()
    for match in pattern.finditer(data):
        init, glibc, glibc_version, so, threads, so_version = [
            group.decode('latin1') if group is not None else None
            for group in match.groups()]
        if init and not lib:
            lib = 'libc'
        elif glibc:
            if lib != 'glibc':
                lib, version = 'glibc', glibc_version
            elif key(glibc_version) > key(version):
                version = glibc_version
        elif so and lib != 'glibc':
            lib = 'libc'
            if so_version and (not version or key(so_version) > key(version)):
                version = so_version
            if threads and version[-len(threads):] != threads:
                version += threads
    return lib, version


def win32_ver(release='', version='', csd='', ptype=''):
    """The release of Windows as (release, version, service pack, type)."""
    try:
        from sys import getwindowsversion
    except ImportError:
        return release, version, csd, ptype
    found = getwindowsversion()
    major, minor, build = found.platform_version or found[:3]
    version = f'{major}.{minor}.{build}'
    csd = f'SP{found.service_pack_major}' if found.service_pack_major else csd
    if (major, minor) == (10, 0):
        release = '11' if build >= 22000 else '10'
    else:
        release = {(6, 3): '8.1', (6, 2): '8', (6, 1): '7'}.get((major, minor),
                                                                  str(major))
    return release, version, csd, ptype


def win32_is_iot():
    return win32_edition() in ('IoTUAP', 'NanoServer', 'WindowsCoreHeadless',
                               'IoTEdgeOS')


def win32_edition():
    try:
        import winreg
        with winreg.OpenKeyEx(winreg.HKEY_LOCAL_MACHINE,
                              r'SOFTWARE\Microsoft\Windows NT\CurrentVersion') as key:
            return winreg.QueryValueEx(key, 'EditionId')[0]
    except (ImportError, OSError):
        return None


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    """The version of macOS as (release, versioninfo, machine)."""
    path = '/System/Library/CoreServices/SystemVersion.plist'
    if not os.path.exists(path):
        return release, versioninfo, machine
    try:
        import plistlib
        with open(path, 'rb') as file:
            release = plistlib.load(file)['ProductVersion']
    except (ImportError, KeyError, OSError, ValueError):
        return release, versioninfo, machine
    return release, ('', '', ''), os.uname().machine


def system_alias(system, release, version):
    """The three as they are called in advertisements."""
    if system == 'SunOS':
        if release < '5':
            return system, release, version
        parts = release.split('.')
        try:
            parts[0] = str(int(parts[0]) - 3)
            release = '.'.join(parts)
        except ValueError:
            pass
        system = 'Solaris'
    elif system in ('win32', 'win16'):
        system = 'Windows'
    return system, release, version


def _platform(*args):
    """Parts of a platform's name joined, fit for the name of a file."""
    name = '-'.join([arg.strip() for arg in args if arg])
    for char in '/\\:;"()':
        name = name.replace(char, '-')
    name = name.replace(' ', '_').replace('unknown', '')
    while '--' in name:
        name = name.replace('--', '-')
    return name.rstrip('-')


def architecture(executable=sys.executable, bits='', linkage=''):
    """The architecture of an executable as (bits, linkage), by the first bytes of its file."""
    if not bits:
        bits = '64bit' if sys.maxsize > 2 ** 32 else '32bit'
    try:
        with open(executable, 'rb') as file:
            magic = file.read(5)
    except (OSError, TypeError):
        return bits, linkage
    if magic[:4] == b'\x7fELF':
        return {1: '32bit', 2: '64bit'}.get(magic[4], bits), 'ELF'
    if magic[:4] in (b'\xcf\xfa\xed\xfe', b'\xfe\xed\xfa\xcf'):
        return '64bit', 'Mach-O'
    if magic[:4] in (b'\xce\xfa\xed\xfe', b'\xfe\xed\xfa\xce', b'\xca\xfe\xba\xbe'):
        return bits, 'Mach-O'
    if magic[:2] == b'MZ':
        return bits, 'WindowsPE'
    return bits, linkage


# The system.


def _get_processor():
    if sys.platform == 'win32':
        return os.environ.get('PROCESSOR_IDENTIFIER', '')
    try:
        import subprocess
        found = subprocess.check_output(['uname', '-p'], stderr=subprocess.DEVNULL,
                                        text=True, encoding='utf8').strip()
    except (ImportError, OSError, ValueError, NotImplementedError):
        return ''
    except subprocess.CalledProcessError:
        return ''
    return '' if found == 'unknown' else found


class uname_result(
    collections.namedtuple('uname_result_base', 'system node release version machine')
):
    """The results of uname(), with the processor, which is found out when it is asked for."""

    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')

    @functools.cached_property
    def processor(self):
        return _get_processor()

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    @classmethod
    def _make(cls, iterable):
        # Without the processor, which the constructor does not take.
        fields = tuple(iterable)
        if len(fields) != len(cls._fields) - 1:
            raise TypeError(f'Expected {len(cls._fields)} arguments, got {len(fields) + 1}')
        return cls(*fields)

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return len(self._fields)

    def __reduce__(self):
        return uname_result, tuple(self)[:len(self._fields) - 1]


_uname_cache = None


def uname():
    """The system as a named tuple: system, node, release, version, machine, processor."""
    global _uname_cache
    if _uname_cache is not None:
        return _uname_cache
    try:
        system, node, release, version, machine = os.uname()
    except AttributeError:
        system, node, release, version, machine = sys.platform, '', '', '', ''
        if sys.platform == 'win32':
            release, version, _, _ = win32_ver()
            system = 'Windows'
            node = os.environ.get('COMPUTERNAME', '')
            machine = (os.environ.get('PROCESSOR_ARCHITEW6432')
                       or os.environ.get('PROCESSOR_ARCHITECTURE', ''))
    values = system, node, release, version, machine
    _uname_cache = uname_result(*['' if value == 'unknown' else value
                                  for value in values])
    return _uname_cache


def system():
    """The name of the system: 'Linux', 'Darwin', 'Windows'."""
    return uname().system


def node():
    """The name of the machine in the network."""
    return uname().node


def release():
    """The release of the system: '6.1.0', '10'."""
    return uname().release


def version():
    """The version of the release: '#1 SMP ...'."""
    return uname().version


def machine():
    """The kind of machine: 'x86_64', 'aarch64', 'AMD64'."""
    return uname().machine


def processor():
    """The processor, as the system calls it."""
    return uname().processor


# The interpreter.


@functools.lru_cache(maxsize=1)
def _sys_version(sys_version=None):
    """The parts of sys.version.

    (name, version, branch, revision, build number, build date, compiler)
    """
    import re
    if sys_version is None:
        sys_version = sys.version
    name = sys.implementation.name
    name = {'cpython': 'CPython', 'pypy': 'PyPy'}.get(name, name)
    match = re.match(r'([\w.+]+)\s*'  # version
                     r'(?:experimental free-threading build\s+)?'
                     r'\(#?([^,]+)'  # number of the build
                     r'(?:,\s*([\w ]*)(?:,\s*([\w :]*))?)?\)\s*'  # date and time
                     r'\[([^\]]+)\]?', sys_version, re.ASCII)
    if match is None:
        raise ValueError(f'failed to parse CPython sys.version: {sys_version!r}')
    number, build, date, time, compiler = match.groups()
    if date is None:
        date = ''
    elif time:
        date = f'{date} {time}'
    git = getattr(sys, '_git', ('', '', ''))
    if number.count('.') == 1:
        number += '.0'
    return name, number, git[1], git[2], build, date, compiler


def python_implementation():
    """The name of the implementation: 'CPython', 'PyPy', 'gopy'."""
    return _sys_version()[0]


def python_version():
    """The version with three numbers and more: '3.13.0'."""
    return _sys_version()[1]


def python_version_tuple():
    """The three numbers of the version as strings."""
    return tuple(_sys_version()[1].split('.'))


def python_branch():
    """The branch of the sources."""
    return _sys_version()[2]


def python_revision():
    """The revision of the sources."""
    return _sys_version()[3]


def python_build():
    """The number and the date of the build."""
    return _sys_version()[4:6]


def python_compiler():
    """The compiler that the interpreter was built with."""
    return _sys_version()[6]


# All in one.


_platform_cache = {}


def platform(aliased=False, terse=False):
    """A text about the system for people: 'Linux-6.1.0-x86_64-with-glibc2.36'.

    aliased uses other names where there are such; terse says as little as
    identifies the system.
    """
    key = bool(aliased), bool(terse)
    found = _platform_cache.get(key)
    if found is not None:
        return found
    system, node, release, version, machine, processor = uname()
    if machine == processor:
        processor = ''
    if aliased:
        system, release, version = system_alias(system, release, version)
    if system == 'Darwin':
        mac = mac_ver()[0]
        if mac:
            system, release = 'macOS', mac

    if system == 'Windows':
        _, number, csd, _ = win32_ver(version)
        result = (_platform(system, release) if terse
                  else _platform(system, release, number or version, csd))
    elif system == 'Linux' or system == 'Android':
        result = (_platform(system, release, 'with', ''.join(libc_ver())) if terse
                  else _platform(system, release, machine, processor, 'with',
                                 ''.join(libc_ver())))
    elif terse:
        result = _platform(system, release)
    else:
        bits, linkage = architecture(sys.executable)
        result = _platform(system, release, machine, processor, bits, linkage)
    _platform_cache[key] = result
    return result


_os_release_candidates = ("/etc/os-release", "/usr/lib/os-release")
_os_release_cache = None


def _parse_os_release(lines):
    """The variables in a file of assignments of the shell."""
    import re
    line_pattern = re.compile('^(?P<name>[a-zA-Z0-9_]+)=(?P<quote>["\']?)'
                              '(?P<value>.*)(?P=quote)$')
    # What the specification requires.
    info = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}
    for line in lines:
        match = line_pattern.match(line)
        if match is not None:
            info[match['name']] = re.sub(r'\\([\\\$\"\'`])', r'\1', match['value'])
    return info


def freedesktop_os_release():
    """The contents of os-release as a dict; OSError if there is no such file."""
    global _os_release_cache
    if _os_release_cache is None:
        error = None
        for candidate in _os_release_candidates:
            try:
                with open(candidate, encoding='utf-8') as file:
                    _os_release_cache = _parse_os_release(file)
                break
            except OSError as e:
                error = e
        else:
            raise OSError(error.errno, 'Unable to read files '
                          + ', '.join(_os_release_candidates))
    return _os_release_cache.copy()


def invalidate_caches():
    """Forget all that was found out."""
    global _uname_cache, _os_release_cache
    _uname_cache = _os_release_cache = None
    _platform_cache.clear()
    _sys_version.cache_clear()




if __name__ == '__main__':
    terse = 'terse' in sys.argv or '--terse' in sys.argv
    aliased = 'nonaliased' not in sys.argv and '--nonaliased' not in sys.argv
    print(platform(aliased, terse))
    sys.exit(0)
