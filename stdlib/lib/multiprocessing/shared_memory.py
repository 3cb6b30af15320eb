"""Shared memory with a name, which any process can attach to."""

import errno
import os
import secrets
import struct
import types

import _gopymp
from . import resource_tracker

__all__ = ['SharedMemory', 'ShareableList']

_O_CREX = os.O_CREAT | os.O_EXCL
_SHM_SAFE_NAME_LENGTH = 14
_SHM_NAME_PREFIX = '/psm_'
_DIR = '/dev/shm'
_USE_POSIX = os.name != 'nt'


def _make_filename():
    nbytes = (_SHM_SAFE_NAME_LENGTH - len(_SHM_NAME_PREFIX)) // 2
    return _SHM_NAME_PREFIX + secrets.token_hex(nbytes)


def _path(name):
    return _DIR + '/' + name.lstrip('/')


class _TrackOwn(int):
    """What SharedMemory() takes for track when nothing is said: only who makes memory tracks it.

    Who merely attaches must not have it removed at its end, unless asked to.
    """

    def __repr__(self):
        return 'True'


class SharedMemory:
    """A block of memory with a name."""

    _name = None
    _fd = -1
    _mmap = None
    _buf = None
    _flags = os.O_RDWR
    _mode = 0o600
    _prepend_leading_slash = True
    _track = True
    _tracked = False

    def __init__(self, name=None, create=False, size=0, *, track=_TrackOwn(1)):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create:
            self._flags = _O_CREX | os.O_RDWR
            if size == 0:
                raise ValueError("'size' must be a positive number different from zero")
        if name is None and not self._flags & os.O_EXCL:
            raise ValueError("'name' can only be None if create=True")
        self._track = bool(track)
        if name is None:
            while True:
                name = _make_filename()
                try:
                    self._fd = os.open(_path(name), self._flags, self._mode)
                except FileExistsError:
                    continue
                self._name = name
                break
        else:
            name = '/' + name if self._prepend_leading_slash else name
            try:
                self._fd = os.open(_path(name), self._flags, self._mode)
            except OSError as e:
                e.filename = name
                raise
            self._name = name
        try:
            if create and size:
                os.ftruncate(self._fd, size)
            size = os.fstat(self._fd).st_size
            self._mmap = _gopymp.Mapping(self._fd, size)
        except OSError:
            self.unlink()
            raise
        if track and (create or not isinstance(track, _TrackOwn)):
            resource_tracker.register(self._name, 'shared_memory')
            self._tracked = True
        self._size = size
        self._buf = memoryview(self._mmap)

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r}, size={self.size})'

    @property
    def buf(self):
        """A view of the memory."""
        return self._buf

    @property
    def name(self):
        """The name to attach by."""
        name = self._name
        if self._prepend_leading_slash and name.startswith('/'):
            name = name[1:]
        return name

    @property
    def size(self):
        """The size in bytes."""
        return self._size

    def close(self):
        """Detach from the memory."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        if self._mmap is not None:
            self._mmap.close()
            self._mmap = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def unlink(self):
        """Have the memory removed when nobody is attached any more."""
        if self._name:
            try:
                os.unlink(_path(self._name))
            except OSError as e:
                e.filename = self._name
                raise
            # Who removes it may be a child of the one that made it: they share a tracker.
            if self._tracked or self._track and resource_tracker._resource_tracker._fd is not None:
                resource_tracker.unregister(self._name, 'shared_memory')


_encoding = 'utf8'


class ShareableList:
    """A list of fixed length, with int, float, bool, str, bytes and None, in shared memory.

    The memory holds the number of items, their offsets, their formats, and codes that say how
    they are to be unpacked; the items come first behind the offsets.
    """

    _types_mapping = {int: 'q', float: 'd', bool: 'xxxxxxx?', str: '%ds', bytes: '%ds',
                      None.__class__: 'xxxxxx?x'}
    _alignment = 8
    _back_transforms_mapping = {
        0: lambda value: value,
        1: lambda value: value.rstrip(b'\x00').decode(_encoding),
        2: lambda value: value.rstrip(b'\x00'),
        3: lambda _value: None,
    }

    @staticmethod
    def _extract_recreation_code(value):
        if not isinstance(value, (str, bytes, None.__class__)):
            return 0
        if isinstance(value, str):
            return 1
        if isinstance(value, bytes):
            return 2
        return 3

    def _format_of(self, item):
        if not isinstance(item, (str, bytes)):
            return self._types_mapping[type(item)]
        size = self._alignment * (len(item) // self._alignment + 1)
        if isinstance(item, str):
            # CPython counts the characters and cuts off what does not fit then.
            size = max(size, -(-len(item.encode(_encoding)) // self._alignment) * self._alignment)
        return '%ds' % size

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            sequence = sequence or ()
            formats = [self._format_of(item) for item in sequence]
            self._list_len = len(formats)
            assert sum(len(fmt) <= 8 for fmt in formats) == self._list_len
            offset = 0
            self._allocated_offsets = [0]
            for fmt in formats:
                offset += self._alignment if fmt[-1] != 's' else int(fmt[:-1])
                self._allocated_offsets.append(offset)
            codes = [self._extract_recreation_code(item) for item in sequence]
            requested_size = struct.calcsize(
                'q' + self._format_size_metainfo + ''.join(formats) +
                self._format_packing_metainfo + self._format_back_transform_codes)
            self.shm = SharedMemory(name, create=True, size=requested_size)
        else:
            self.shm = SharedMemory(name)
        if sequence is not None:
            enc = _encoding
            struct.pack_into('q' + self._format_size_metainfo, self.shm.buf, 0,
                             self._list_len, *self._allocated_offsets)
            struct.pack_into(''.join(formats), self.shm.buf, self._offset_data_start,
                             *(v.encode(enc) if isinstance(v, str) else v for v in sequence))
            struct.pack_into(self._format_packing_metainfo, self.shm.buf,
                             self._offset_packing_formats, *(v.encode(enc) for v in formats))
            struct.pack_into(self._format_back_transform_codes, self.shm.buf,
                             self._offset_back_transform_codes, *codes)
        else:
            self._list_len = len(self)
            self._allocated_offsets = list(
                struct.unpack_from(self._format_size_metainfo, self.shm.buf, 8))

    def _get_packing_format(self, position):
        position = position if position >= 0 else position + self._list_len
        if position >= self._list_len or self._list_len < 0:
            raise IndexError('Requested position out of range.')
        v = struct.unpack_from('8s', self.shm.buf, self._offset_packing_formats + position * 8)[0]
        return v.rstrip(b'\x00').decode(_encoding)

    def _get_back_transform(self, position):
        if position >= self._list_len or self._list_len < 0:
            raise IndexError('Requested position out of range.')
        code = struct.unpack_from('b', self.shm.buf,
                                  self._offset_back_transform_codes + position)[0]
        return self._back_transforms_mapping[code]

    def _set_packing_format_and_transform(self, position, fmt_as_str, value):
        if position >= self._list_len or self._list_len < 0:
            raise IndexError('Requested position out of range.')
        struct.pack_into('8s', self.shm.buf, self._offset_packing_formats + position * 8,
                         fmt_as_str.encode(_encoding))
        struct.pack_into('b', self.shm.buf, self._offset_back_transform_codes + position,
                         self._extract_recreation_code(value))

    def __getitem__(self, position):
        position = position if position >= 0 else position + self._list_len
        try:
            offset = self._offset_data_start + self._allocated_offsets[position]
            (v,) = struct.unpack_from(self._get_packing_format(position), self.shm.buf, offset)
        except IndexError:
            raise IndexError('index out of range')
        return self._get_back_transform(position)(v)

    def __setitem__(self, position, value):
        position = position if position >= 0 else position + self._list_len
        try:
            item_offset = self._allocated_offsets[position]
            offset = self._offset_data_start + item_offset
            current_format = self._get_packing_format(position)
        except IndexError:
            raise IndexError('assignment index out of range')
        if not isinstance(value, (str, bytes)):
            new_format = self._types_mapping[type(value)]
            encoded_value = value
        else:
            allocated_length = self._allocated_offsets[position + 1] - item_offset
            encoded_value = value.encode(_encoding) if isinstance(value, str) else value
            if len(encoded_value) > allocated_length:
                raise ValueError('bytes/str item exceeds available storage')
            if current_format[-1] == 's':
                new_format = current_format
            else:
                new_format = '%ds' % allocated_length
        self._set_packing_format_and_transform(position, new_format, value)
        struct.pack_into(new_format, self.shm.buf, offset, encoded_value)

    def __reduce__(self):
        from functools import partial
        return partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return struct.unpack_from('q', self.shm.buf, 0)[0]

    def __repr__(self):
        return f'{self.__class__.__name__}({list(self)}, name={self.shm.name!r})'

    @property
    def format(self):
        """The struct format of the items."""
        return ''.join(self._get_packing_format(i) for i in range(self._list_len))

    @property
    def _format_size_metainfo(self):
        return 'q' * (self._list_len + 1)

    @property
    def _format_packing_metainfo(self):
        return '8s' * self._list_len

    @property
    def _format_back_transform_codes(self):
        return 'b' * self._list_len

    @property
    def _offset_data_start(self):
        return (self._list_len + 2) * 8

    @property
    def _offset_packing_formats(self):
        return self._offset_data_start + self._allocated_offsets[-1]

    @property
    def _offset_back_transform_codes(self):
        return self._offset_packing_formats + self._list_len * 8

    def count(self, value):
        """Return how often a value occurs."""
        return sum(value == entry for entry in self)

    def index(self, value):
        """Return where a value occurs first."""
        for position, entry in enumerate(self):
            if value == entry:
                return position
        raise ValueError('ShareableList.index(x): x not in list')

    __class_getitem__ = classmethod(types.GenericAlias)
