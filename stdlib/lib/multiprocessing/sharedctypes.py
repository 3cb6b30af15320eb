"""ctypes objects in shared memory."""

import ctypes
import weakref
from _ctypes import _Synchronized

from . import heap
from . import get_context
from .context import reduction, assert_spawning

_ForkingPickler = reduction.ForkingPickler

__all__ = ['RawValue', 'RawArray', 'Value', 'Array', 'copy', 'synchronized']

typecode_to_type = {
    'c': ctypes.c_char, 'u': ctypes.c_wchar,
    'b': ctypes.c_byte, 'B': ctypes.c_ubyte,
    'h': ctypes.c_short, 'H': ctypes.c_ushort,
    'i': ctypes.c_int, 'I': ctypes.c_uint,
    'l': ctypes.c_long, 'L': ctypes.c_ulong,
    'q': ctypes.c_longlong, 'Q': ctypes.c_ulonglong,
    'f': ctypes.c_float, 'd': ctypes.c_double,
}


def _new_value(type_):
    try:
        size = ctypes.sizeof(type_)
    except TypeError as e:
        raise TypeError("bad typecode (must be c, b, B, u, h, H, i, I, l, L, q, Q, f or d)") from e
    return rebuild_ctype(type_, heap.BufferWrapper(size), None)


def RawValue(typecode_or_type, *args):
    """Return a ctypes object in shared memory."""
    type_ = typecode_to_type.get(typecode_or_type, typecode_or_type)
    obj = _new_value(type_)
    obj.__init__(*args)
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    """Return a ctypes array in shared memory."""
    type_ = typecode_to_type.get(typecode_or_type, typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _new_value(type_ * size_or_initializer)
    type_ = type_ * len(size_or_initializer)
    result = _new_value(type_)
    result.__init__(*size_or_initializer)
    return result


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """Return a ctypes object in shared memory, with a lock around it."""
    obj = RawValue(typecode_or_type, *args)
    return _with_lock(obj, lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """Return a ctypes array in shared memory, with a lock around it."""
    obj = RawArray(typecode_or_type, size_or_initializer)
    return _with_lock(obj, lock, ctx)


def _with_lock(obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        ctx = ctx or get_context()
        lock = ctx.RLock()
    if not hasattr(lock, 'acquire'):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return synchronized(obj, lock, ctx=ctx)


def copy(obj):
    """Return a copy of a ctypes object, in shared memory."""
    new_obj = _new_value(type(obj))
    new_obj._set_bytes(0, obj._bytes(0, ctypes.sizeof(obj)))
    return new_obj


def synchronized(obj, lock=None, ctx=None):
    """Return a wrapper of a ctypes object that has a lock."""
    assert not isinstance(obj, SynchronizedBase), 'object already synchronized'
    ctx = ctx or get_context()
    if isinstance(obj, ctypes._SimpleCData):
        return Synchronized(obj, lock, ctx)
    if isinstance(obj, ctypes.Array):
        if obj._type_ is ctypes.c_char:
            return SynchronizedString(obj, lock, ctx)
        return SynchronizedArray(obj, lock, ctx)
    cls = type(obj)
    try:
        scls = class_cache[cls]
    except KeyError:
        names = [field[0] for field in cls._fields_]
        scls = class_cache[cls] = type('Synchronized' + cls.__name__, (SynchronizedBase,),
                                       {name: make_property(name) for name in names})
    return scls(obj, lock, ctx)


def reduce_ctype(obj):
    assert_spawning(obj)
    if isinstance(obj, ctypes.Array):
        return rebuild_ctype, (obj._type_, obj._wrapper, obj._length_)
    return rebuild_ctype, (type(obj), obj._wrapper, None)


def rebuild_ctype(type_, wrapper, length):
    if length is not None:
        type_ = type_ * length
    _ForkingPickler.register(type_, reduce_ctype)
    obj = type_.from_buffer(wrapper._memory)
    obj._wrapper = wrapper
    return obj


def make_property(name):
    """Return a property that holds the lock."""
    try:
        return prop_cache[name]
    except KeyError:
        pass

    def get(self):
        with self._lock:
            return getattr(self._obj, name)

    def set(self, value):
        with self._lock:
            setattr(self._obj, name, value)
    prop = prop_cache[name] = property(get, set)
    return prop


prop_cache = {}
class_cache = weakref.WeakKeyDictionary()


class SynchronizedBase(_Synchronized):
    """A ctypes object with a lock."""

    def __init__(self, obj, lock=None, ctx=None):
        self._bind(obj, lock or (ctx or get_context()).RLock())
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def __repr__(self):
        return '<%s wrapper for %s>' % (type(self).__name__, self._obj)


class Synchronized(SynchronizedBase):
    value = _Synchronized._value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value

    def __getslice__(self, start, stop):
        with self._lock:
            return self._obj[start:stop]

    def __setslice__(self, start, stop, values):
        with self._lock:
            self._obj[start:stop] = values


class SynchronizedString(SynchronizedArray):
    value = make_property('value')
    raw = make_property('raw')
