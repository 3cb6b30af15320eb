"""What CPython keeps in an extension module: semaphores as the operating system has them.

In gopy the package multiprocessing is on top of _gopymp instead.
"""

import _gopymp

flags = {'HAVE_FD_TRANSFER': 1}


class SemLock:
    """A lock, recursive lock or semaphore between processes."""

    SEM_VALUE_MAX = 2**31 - 1

    def __init__(self, kind, value, maxvalue, name, unlink):
        if kind not in (0, 1):
            raise ValueError('unrecognized kind')
        self.kind, self.maxvalue, self.name = kind, maxvalue, name
        if kind == 0:
            self._lock = _gopymp.Lock(1)
        else:
            self._lock = _gopymp.Semaphore(value, maxvalue)
        for attr in ('acquire', 'release', '_count', '_get_value', '__enter__', '__exit__'):
            setattr(self, attr, getattr(self._lock, attr))

    handle = property(lambda self: self._lock.cell)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _is_mine(self):
        return self._count() > 0

    def _is_zero(self):
        return self._get_value() == 0


def sem_unlink(name):
    """Does nothing: semaphores of gopy have no names to remove."""
