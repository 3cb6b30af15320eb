"""Data types of the C language, as views of memory.

Only the data is here: simple types, arrays, Structure and Union, as multiprocessing's shared
objects need them. gopy is not built on C: it can't load libraries or follow pointers.
"""

import sys
from types import GenericAlias

from _ctypes import _CData, _SimpleData, _size_of_code

__version__ = '1.1.0'
DEFAULT_MODE = 0
RTLD_LOCAL, RTLD_GLOBAL = 0, 256


class ArgumentError(Exception):
    pass


def _unsupported(*args, **kwds):
    raise NotImplementedError('gopy has no foreign functions and pointers: it is not built on C')


class CDLL:
    def __init__(self, name=None, *args, **kwds):
        raise OSError(f'{name}: gopy cannot load shared libraries: it is not built on C')


PyDLL = CDLL


class LibraryLoader:
    """Libraries as attributes and items."""

    def __init__(self, dlltype):
        self._dlltype = dlltype

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return self.LoadLibrary(name)

    def __getitem__(self, name):
        return getattr(self, name)

    def LoadLibrary(self, name):
        return self._dlltype(name)

    __class_getitem__ = classmethod(GenericAlias)


cdll, pydll = LibraryLoader(CDLL), LibraryLoader(PyDLL)
CFUNCTYPE = PYFUNCTYPE = POINTER = pointer = byref = cast = string_at = wstring_at = _unsupported

_arrays = {}


class _Meta(type):
    """The type of ctypes types."""

    def __mul__(cls, n):
        if not isinstance(n, int):
            raise TypeError("can't multiply sequence by non-int of type '%s'" % type(n).__name__)
        if n < 0:
            raise ValueError('Array length must be >= 0, not %d' % n)
        if (array := _arrays.get((cls, n))) is None:
            array = _ArrayMeta(f'{cls.__name__}_Array_{n}', (Array,),
                               {'_type_': cls, '_length_': n, '__module__': cls.__module__})
            _arrays[cls, n] = array
        return array

    __rmul__ = __mul__


class _SimpleMeta(_Meta):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if '_type_' in ns:
            cls._size_ = cls._align_ = _size_of_code(cls._type_)


class _SimpleCData(_SimpleData, metaclass=_SimpleMeta):
    """A value of a simple type."""

    def __repr__(self):
        if type(self).__bases__[0] is _SimpleCData:
            return f'{type(self).__name__}({self.value!r})'
        return object.__repr__(self)

    def __bool__(self):
        return bool(self.value) if self._type_ != 'c' else self.value != b'\0'


def _simple(name, code):
    return _SimpleMeta(name, (_SimpleCData,), {'_type_': code, '__module__': 'ctypes'})


c_char = _simple('c_char', 'c')
c_wchar = _simple('c_wchar', 'u')
c_bool = _simple('c_bool', '?')
c_byte = _simple('c_byte', 'b')
c_ubyte = _simple('c_ubyte', 'B')
c_short = _simple('c_short', 'h')
c_ushort = _simple('c_ushort', 'H')
c_int = _simple('c_int', 'i')
c_uint = _simple('c_uint', 'I')
c_long = _simple('c_long', 'l')
c_ulong = _simple('c_ulong', 'L')
c_float = _simple('c_float', 'f')
c_double = _simple('c_double', 'd')
c_longdouble = _simple('c_longdouble', 'g')
c_longlong, c_ulonglong = c_long, c_ulong
c_int8, c_uint8, c_int16, c_uint16 = c_byte, c_ubyte, c_short, c_ushort
c_int32, c_uint32, c_int64, c_uint64 = c_int, c_uint, c_long, c_ulong
c_size_t, c_ssize_t, c_time_t = c_ulong, c_long, c_long
c_void_p = _simple('c_void_p', 'P')
c_voidp = c_void_p


def _read(data, typ, offset):
    """Return an element: the value of a simple type, a part otherwise."""
    if issubclass(typ, _SimpleCData) and typ.__bases__[0] is _SimpleCData:
        return data._load(typ._type_, offset)
    return data._part(typ, offset)


def _write(data, typ, offset, value):
    if issubclass(typ, _SimpleCData) and not isinstance(value, typ):
        data._store(typ._type_, offset, value)
    elif isinstance(value, typ):
        data._set_bytes(offset, value._bytes(0, typ._size_))
    elif isinstance(value, tuple):
        data._set_bytes(offset, typ(*value)._bytes(0, typ._size_))
    elif issubclass(typ, Array) and isinstance(value, (bytes, str)):
        data._part(typ, offset).value = value
    else:
        raise TypeError('expected %s instance, got %s' % (typ.__name__, type(value).__name__))


class _ArrayMeta(_Meta):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if '_length_' in ns or '_type_' in ns:
            cls._size_ = cls._type_._size_ * cls._length_
            cls._align_ = cls._type_._align_
            cls._code = cls._type_._type_ if type(cls._type_) is _SimpleMeta else None


class Array(_CData, metaclass=_ArrayMeta):
    """A number of elements of one type."""

    def __init__(self, *args):
        if len(args) > self._length_:
            raise IndexError('invalid index')
        for i, x in enumerate(args):
            self[i] = x

    def __len__(self):
        return self._length_

    def _offset(self, i):
        n = self._length_
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError('invalid index')
        return i * self._type_._size_

    def __getitem__(self, i):
        if isinstance(i, slice):
            indices = range(*i.indices(self._length_))
            if self._code == 'c':
                return b''.join(self[k] for k in indices)
            if self._code == 'u':
                return ''.join(self[k] for k in indices)
            return [self[k] for k in indices]
        try:
            i = i.__index__()
        except AttributeError:
            raise TypeError('indices must be integers') from None
        return _read(self, self._type_, self._offset(i))

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            indices = range(*i.indices(self._length_))
            if len(indices) != len(value):
                raise ValueError('Can only assign sequence of same size')
            for k, x in zip(indices, value):
                self[k] = x
            return
        _write(self, self._type_, self._offset(i.__index__()), value)

    def __iter__(self):
        for i in range(self._length_):
            yield self[i]

    __class_getitem__ = classmethod(GenericAlias)

    def __getattr__(self, name):
        if name == 'value' and self._code == 'c':
            return self._bytes(0, self._size_).split(b'\0', 1)[0]
        if name == 'raw' and self._code == 'c':
            return self._bytes(0, self._size_)
        if name == 'value' and self._code == 'u':
            return ''.join(self).split('\0', 1)[0]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')

    def __setattr__(self, name, value):
        if name == 'value' and self._code == 'c':
            if not isinstance(value, bytes):
                raise TypeError('bytes expected instead of %s instance' % type(value).__name__)
            if len(value) > self._size_:
                raise ValueError('byte string too long')
            self._set_bytes(0, value + b'\0' if len(value) < self._size_ else value)
        elif name == 'raw' and self._code == 'c':
            if len(value) > self._size_:
                raise ValueError('byte string too long')
            self._set_bytes(0, value)
        elif name == 'value' and self._code == 'u':
            if len(value) > self._length_:
                raise ValueError('string too long')
            for i, c in enumerate(value + '\0' if len(value) < self._length_ else value):
                self[i] = c
        else:
            object.__setattr__(self, name, value)


class _Field:
    """An attribute of a structure."""

    def __init__(self, name, typ, offset):
        self.name, self.type, self.offset, self.size = name, typ, offset, typ._size_

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return _read(obj, self.type, self.offset)

    def __set__(self, obj, value):
        _write(obj, self.type, self.offset, value)

    def __repr__(self):
        return f'<Field type={self.type.__name__}, ofs={self.offset}, size={self.size}>'


class _RecordMeta(_Meta):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if '_fields_' in ns:
            cls._lay_out(ns['_fields_'])

    def __setattr__(cls, name, value):
        super().__setattr__(name, value)
        if name == '_fields_':
            cls._lay_out(value)

    def _lay_out(cls, fields):
        base = cls.__mro__[1]
        size, align = base.__dict__.get('_size_', 0), base.__dict__.get('_align_', 1)
        names = list(base.__dict__.get('_names', ()))
        pack = getattr(cls, '_pack_', None)
        union = issubclass(cls, Union)
        for field in fields:
            if len(field) > 2:
                raise NotImplementedError('gopy has no bit fields')
            name, typ = field
            if not isinstance(typ, _Meta):
                raise TypeError('second item in _fields_ tuple (index %d) must be a C type'
                                % len(names))
            a = min(pack, typ._align_) if pack else typ._align_
            align = max(align, a)
            offset = 0 if union else -(-size // a) * a
            size = max(size, typ._size_) if union else offset + typ._size_
            type.__setattr__(cls, name, _Field(name, typ, offset))
            names.append(name)
        type.__setattr__(cls, '_size_', -(-size // align) * align)
        type.__setattr__(cls, '_align_', align)
        type.__setattr__(cls, '_names', names)


class _Record(_CData, metaclass=_RecordMeta):
    _size_, _align_, _names = 0, 1, ()

    def __init__(self, *args, **kwds):
        names = self._names
        if len(args) > len(names):
            raise TypeError('too many initializers')
        for name, value in zip(names, args):
            if name in kwds:
                raise TypeError('duplicate values for field %r' % name)
            setattr(self, name, value)
        for name, value in kwds.items():
            setattr(self, name, value)


class Structure(_Record):
    """Fields that follow each other."""


class Union(_Record):
    """Fields that share their memory."""


if sys.byteorder == 'little':
    LittleEndianStructure, LittleEndianUnion = Structure, Union
else:
    BigEndianStructure, BigEndianUnion = Structure, Union


def sizeof(obj):
    """Return the size in bytes of a type or object."""
    if isinstance(obj, _CData):
        return obj._nbytes()
    try:
        return obj._size_
    except AttributeError:
        raise TypeError('this type has no size') from None


def alignment(obj):
    """Return the alignment of a type or object."""
    try:
        return obj._align_
    except AttributeError:
        raise TypeError('no alignment info') from None


def addressof(obj):
    """Return where an object's memory is."""
    if not isinstance(obj, _CData):
        raise TypeError('invalid type')
    return obj._address()


def resize(obj, size):
    """Give an object other memory, with what it has, which is at least as large as its type."""
    if not isinstance(obj, _CData):
        raise TypeError('expected ctypes instance')
    obj._resize(size)


def create_string_buffer(init, size=None):
    """Return an array of characters."""
    if isinstance(init, bytes):
        if size is None:
            size = len(init) + 1
        buf = (c_char * size)()
        buf.value = init
        return buf
    if isinstance(init, int):
        return (c_char * init)()
    raise TypeError(init)


c_buffer = create_string_buffer


def create_unicode_buffer(init, size=None):
    """Return an array of wide characters."""
    if isinstance(init, str):
        if size is None:
            size = len(init) + 1
        buf = (c_wchar * size)()
        buf.value = init
        return buf
    if isinstance(init, int):
        return (c_wchar * init)()
    raise TypeError(init)


def memset(dst, c, count):
    """Fill the memory of an object."""
    if not isinstance(dst, _CData):
        _unsupported()
    dst._set_bytes(0, bytes([c]) * count)
    return dst


def memmove(dst, src, count):
    """Copy bytes into the memory of an object."""
    if not isinstance(dst, _CData):
        _unsupported()
    dst._set_bytes(0, bytes(memoryview(src).cast('B')[:count]))
    return dst
