"""Encodings, one to a module, found by their names and aliases.

Each module has getregentry(), which returns a codecs.CodecInfo, and may have
getaliases(), which returns other names of the encoding. A module's name is
the normalised name of its encoding: utf_8 for 'utf-8'.
"""

import codecs
import sys
from . import aliases

_aliases = aliases.aliases

# Name as asked for -> CodecInfo, or None where there is none.
_cache = {}
_unknown = '--unknown--'
_import_tail = ['*']


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """Make '_' of each run of characters other than letters, digits and dots.

    Those at the ends, and letters outside ASCII, are dropped.
    """
    if isinstance(encoding, bytes):
        encoding = str(encoding, 'ascii')
    kept = []
    gap = False
    for char in encoding:
        if not (char.isalnum() or char == '.'):
            gap = True
            continue
        if gap and kept:
            kept.append('_')
        gap = False
        if char.isascii():
            kept.append(char)
    return ''.join(kept)


def _find_module(encoding):
    """Import the module of an encoding; return its name and the module, or None."""
    name = normalize_encoding(encoding)
    alias = _aliases.get(name) or _aliases.get(name.replace('.', '_'))
    for candidate in (alias, name):
        # A dot would reach outside this package.
        if not candidate or '.' in candidate:
            continue
        try:
            return candidate, __import__('encodings.' + candidate,
                                         fromlist=_import_tail, level=0)
        except ImportError:
            # Not found, or it needs something that is not there.
            pass
    return None, None


def _check_entry(entry, module):
    """Make a CodecInfo of what getregentry() returned, if that is a plain tuple."""
    if isinstance(entry, codecs.CodecInfo):
        return entry
    where = f'"{module.__name__}" ({module.__file__})'
    if not 4 <= len(entry) <= 7:
        raise CodecRegistryError(f'module {where} failed to register')
    required, optional = entry[:2], entry[2:6]
    if not (all([callable(part) for part in required])
            and all([part is None or callable(part) for part in optional])):
        raise CodecRegistryError(f'incompatible codecs in module {where}')
    if len(entry) < 7 or entry[6] is None:
        entry = entry[:6] + (None,) * (6 - len(entry))
        entry += (module.__name__.split('.', 1)[1],)
    return codecs.CodecInfo(*entry)


def search_function(encoding):
    entry = _cache.get(encoding, _unknown)
    if entry is not _unknown:
        return entry
    name, module = _find_module(encoding)
    getregentry = getattr(module, 'getregentry', None)
    if getregentry is None:
        _cache[encoding] = None
        return None
    entry = _cache[encoding] = _check_entry(getregentry(), module)
    if hasattr(module, 'getaliases'):
        for alias in module.getaliases():
            _aliases.setdefault(alias, name)
    return entry


codecs.register(search_function)

if sys.platform == 'win32':
    def _alias_mbcs(encoding):
        # The code page of the system, by its number.
        try:
            import _winapi
            if encoding == f'cp{_winapi.GetACP()}':
                import encodings.mbcs
                return encodings.mbcs.getregentry()
        except ImportError:
            pass

    codecs.register(_alias_mbcs)
