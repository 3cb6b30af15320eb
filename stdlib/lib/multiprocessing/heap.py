"""Memory that processes share."""

import _gopymp
from . import context

__all__ = ['BufferWrapper']


class BufferWrapper:
    """A block of shared memory."""

    def __init__(self, size):
        if size < 0:
            raise ValueError('Size {0:n} out of range'.format(size))
        self._memory = _gopymp.Memory(size)
        self._size = size

    def __getstate__(self):
        context.assert_spawning(self)
        context.get_spawning_popen().register_cell(self._memory.cell)
        return self._memory.cell, self._size

    def __setstate__(self, state):
        cell, self._size = state
        self._memory = _gopymp.Memory(0, cell)

    def create_memoryview(self):
        return memoryview(self._memory)
