"""Hashes with a key, as in RFC 2104."""

import hashlib as _hashlib
import warnings as _warnings
from _operator import _compare_digest as compare_digest

# What the key is combined with for the outer and the inner hash.
trans_5C = bytes(byte ^ 0x5C for byte in range(256))
trans_36 = bytes(byte ^ 0x36 for byte in range(256))

# The size of a digest depends on the hash.
digest_size = None


def _constructor(digestmod):
    """A function that makes hash objects, for a name, a function or a module."""
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b'': _hashlib.new(digestmod, data)
    return lambda data=b'': digestmod.new(data)


class HMAC:
    """A hash of a message and a key.

    digestmod is a name that hashlib.new() takes, a function that returns a hash
    object, or a module with a function new().
    """

    blocksize = 64  # where the hash does not tell its own

    # _hmac would be an object of another library.
    __slots__ = ("_hmac", "_inner", "_outer", "block_size", "digest_size")

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r"
                            % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        self._hmac = None
        make = _constructor(digestmod)
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        if not hasattr(self._inner, 'block_size'):
            _warnings.warn('No block_size attribute on given digest object; '
                           'Assuming %d.' % self.blocksize, RuntimeWarning, 2)
            size = self.blocksize
        elif (size := self._inner.block_size) < 16:
            _warnings.warn('block_size of %d seems too small; using our '
                           'default of %d.' % (size, self.blocksize), RuntimeWarning, 2)
            size = self.blocksize
        self.block_size = size
        if len(key) > size:
            key = make(key).digest()
        key = key.ljust(size, b'\0')
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Add to the message."""
        self._inner.update(msg)

    def copy(self):
        """Another object, of the same message so far."""
        other = self.__class__.__new__(self.__class__)
        other._hmac = None
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def _current(self):
        result = self._outer.copy()
        result.update(self._inner.digest())
        return result

    def digest(self):
        """The hash of the message so far, as bytes."""
        return self._current().digest()

    def hexdigest(self):
        """The hash of the message so far, as hexadecimal digits."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=''):
    """Make an HMAC object."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The hash of a whole message, as bytes."""
    make = _constructor(digest)
    inner, outer = make(), make()
    size = getattr(inner, 'block_size', 64)
    if len(key) > size:
        key = make(key).digest()
    key = key.ljust(size, b'\0')
    inner.update(key.translate(trans_36))
    inner.update(msg)
    outer.update(key.translate(trans_5C))
    outer.update(inner.digest())
    return outer.digest()
