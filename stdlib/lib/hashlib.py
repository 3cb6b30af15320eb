"""Cryptographic hash functions under one roof.

Each constructor (md5, sha1, sha224, sha256, sha384, sha512, sha3_224,
sha3_256, sha3_384, sha3_512, shake_128, shake_256, blake2b, blake2s), and
new(name), makes a hash object of bytes. It has update(data), digest(),
hexdigest() and copy().

    >>> import hashlib
    >>> hashlib.sha256(b'Nobody inspects').hexdigest()[:16]
    'e7a3f808cb0687fd'

md5 and sha1 are no longer safe against deliberate collisions.
"""

_always_supported = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512',
                     'blake2b', 'blake2s',
                     'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
                     'shake_128', 'shake_256')

algorithms_guaranteed = set(_always_supported)
algorithms_available = set(_always_supported)

__all__ = _always_supported + ('new', 'algorithms_guaranteed',
                               'algorithms_available', 'file_digest')

# The native module of each algorithm.
_modules = {'md5': '_md5', 'sha1': '_sha1', 'blake2b': '_blake2', 'blake2s': '_blake2'}


def __get_builtin_constructor(name):
    """The constructor of the native module; ValueError if there is none."""
    # Those that were first may also be written in upper case.
    key = name.lower() if name in ('MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384',
                                   'SHA512') else name
    if key in algorithms_guaranteed:
        module = _modules.get(key)
        if module is None:
            module = '_sha3' if key.startswith(('sha3_', 'shake_')) else '_sha2'
        try:
            return getattr(__import__(module), key)
        except ImportError:
            pass
    raise ValueError('unsupported hash type ' + name)


try:
    import _hashlib
except ImportError:
    _hashlib = None
else:
    algorithms_available |= set(_hashlib.openssl_md_meth_names)

# OpenSSL's cannot be keyed.
_not_from_openssl = ('blake2b', 'blake2s')


def _constructor(name):
    if _hashlib is not None and name not in _not_from_openssl:
        try:
            function = getattr(_hashlib, 'openssl_' + name)
            # It may be switched off.
            function(usedforsecurity=False)
            return function
        except (AttributeError, ValueError):
            pass
    return __get_builtin_constructor(name)


def new(name, data=b'', **kwargs):
    """A hash object of the algorithm with this name, which has hashed data."""
    if _hashlib is None or name in _not_from_openssl:
        return __get_builtin_constructor(name)(data, **kwargs)
    try:
        return _hashlib.new(name, data, **kwargs)
    except ValueError:
        return __get_builtin_constructor(name)(data)


try:
    from _hashlib import pbkdf2_hmac
except ImportError:
    from _kdf import pbkdf2_hmac
__all__ += ('pbkdf2_hmac',)

try:
    from _hashlib import scrypt
except ImportError:
    pass


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """A hash object that has hashed a file opened for reading bytes.

    digest is the name of an algorithm or a constructor. The position of the
    file afterwards is not known.
    """
    hashed = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        # In memory already.
        hashed.update(fileobj.getbuffer())
        return hashed
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable')
            and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary "
                         'reading mode.')
    buffer = bytearray(_bufsize)
    view = memoryview(buffer)
    while size := fileobj.readinto(buffer):
        hashed.update(view[:size])
    return hashed


for _name in _always_supported:
    try:
        globals()[_name] = _constructor(_name)
    except ValueError:
        import logging
        logging.exception('code for hash %s was not found.', _name)

del _name
