"""Locks and what is made of them, between processes."""

import os
import threading
import time

import _gopymp
from . import context

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event']

RECURSIVE_MUTEX, SEMAPHORE = range(2)
SEM_VALUE_MAX = 2**31 - 1


def _give(obj):
    """Note that a child gets a shared object; return what names it."""
    context.assert_spawning(obj)
    context.get_spawning_popen().register_cell(obj.cell)
    return obj.cell


def _open(cls, cell):
    return cls._open(cell)


class SemLock:
    """What locks and semaphores have in common."""

    __slots__ = ()

    def __new__(cls, kind, value, maxvalue, *, ctx=None):
        if kind == RECURSIVE_MUTEX:
            return RLock(ctx=ctx)
        if maxvalue == SEM_VALUE_MAX:
            return Semaphore(value, ctx=ctx)
        if (value, maxvalue) == (1, 1):
            return Lock(ctx=ctx)
        return _gopymp.Semaphore.__new__(BoundedSemaphore, value, maxvalue)

    def __reduce__(self):
        return _open, (type(self), _give(self))

    @staticmethod
    def _make_name():
        return '%s-%s' % ('/mp', os.getpid())

    @property
    def _semlock(self):
        return self

    handle = property(lambda self: self.cell)
    name = property(lambda self: '/gopy-%d' % self.cell)

    def _is_zero(self):
        return self._get_value() == 0


def _who(lock):
    """Name the thread that has a lock, for repr()."""
    if lock._is_mine():
        name = context.process.current_process().name
        if threading.current_thread().name != 'MainThread':
            name += '|' + threading.current_thread().name
        return name
    if lock._get_value() == 1:
        return 'None'
    return 'SomeOtherThread' if lock._count() > 0 else 'SomeOtherProcess'


class Lock(SemLock, _gopymp.Lock):
    """A lock that is not recursive."""

    maxvalue = 1
    kind = SEMAPHORE

    def __new__(cls, *, ctx=None):
        return _gopymp.Lock.__new__(cls)

    @classmethod
    def _open(cls, cell):
        return _gopymp.Lock.__new__(cls, 0, cell)

    def __repr__(self):
        return '<%s(owner=%s)>' % (type(self).__name__, _who(self))


class RLock(SemLock, _gopymp.Lock):
    """A lock that its owner may acquire again."""

    maxvalue = 1
    kind = RECURSIVE_MUTEX

    def __new__(cls, *, ctx=None):
        return _gopymp.Lock.__new__(cls, 1)

    @classmethod
    def _open(cls, cell):
        return _gopymp.Lock.__new__(cls, 1, cell)

    def __repr__(self):
        owner, count = _who(self), self._count()
        if owner == 'None':
            count = 0
        elif owner.startswith('SomeOther'):
            count = 'nonzero'
        return '<%s(%s, %s)>' % (type(self).__name__, owner, count)


class Semaphore(SemLock, _gopymp.Semaphore):
    """A counter that waits rather than go below zero."""

    kind = SEMAPHORE
    maxvalue = property(lambda self: self.limit)

    def __new__(cls, value=1, *, ctx=None):
        return _gopymp.Semaphore.__new__(cls, value, SEM_VALUE_MAX)

    @classmethod
    def _open(cls, cell):
        return _gopymp.Semaphore.__new__(cls, 0, 1, cell)

    def get_value(self):
        return self._get_value()

    def _is_mine(self):
        return self._count() > 0

    def __repr__(self):
        return '<%s(value=%s)>' % (type(self).__name__, self._get_value())


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than acquired."""

    def __new__(cls, value=1, *, ctx=None):
        return _gopymp.Semaphore.__new__(cls, value, value)

    def __repr__(self):
        return '<%s(value=%s, maxvalue=%s)>' % (type(self).__name__, self._get_value(), self.limit)


class _Number:
    """A number in the form of a semaphore."""

    def __init__(self, n):
        self._n = n

    def get_value(self):
        return self._n


class Condition:
    """Waiting for what another process says."""

    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock if lock is not None else RLock()
        self._waiters = _gopymp.Waiters()
        self._make_methods()

    def __getstate__(self):
        return self._lock, _give_waiters(self)

    def __setstate__(self, state):
        self._lock, cell = state
        self._waiters = _gopymp.Waiters(cell)
        self._make_methods()

    def _make_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return '<%s(%s, %s)>' % (type(self).__name__, self._lock, self._waiters.count())

    # What another implementation has as semaphores.
    _sleeping_count = property(lambda self: _Number(self._waiters.count()))
    _woken_count = property(lambda self: _Number(0))
    _wait_semaphore = property(lambda self: _Number(0))

    def wait(self, timeout=None):
        """Release the lock until notified; tell whether that was in time."""
        assert self._lock._is_mine(), 'must acquire() condition before using wait()'
        return self._waiters.wait(self._lock, timeout)

    def notify(self, n=1):
        """Wake n waiters."""
        assert self._lock._is_mine(), 'lock is not owned'
        self._waiters.notify(n)

    def notify_all(self):
        """Wake all waiters."""
        self.notify(SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true; return its last value."""
        result = predicate()
        if result:
            return result
        end = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


def _give_waiters(cond):
    context.assert_spawning(cond)
    context.get_spawning_popen().register_cell(cond._waiters.cell)
    return cond._waiters.cell


class Event(_gopymp.Event):
    """A flag to wait for."""

    def __new__(cls, *, ctx=None):
        return _gopymp.Event.__new__(cls)

    @classmethod
    def _open(cls, cell):
        return _gopymp.Event.__new__(cls, cell)

    def __reduce__(self):
        return _open, (type(self), _give(self))

    def __repr__(self):
        return '<%s at %#x %s>' % (type(self).__qualname__, id(self),
                                   'set' if self.is_set() else 'unset')


class Barrier(threading.Barrier):
    """A meeting of a number of processes.

    When one of those that wait dies, the others get BrokenBarrierError.
    """

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = Condition()
        self._memory = _gopymp.Memory(8)

    def __getstate__(self):
        context.assert_spawning(self)
        context.get_spawning_popen().register_cell(self._memory.cell)
        return self._parties, self._action, self._timeout, self._cond, self._memory.cell

    def __setstate__(self, state):
        self._parties, self._action, self._timeout, self._cond, cell = state
        self._memory = _gopymp.Memory(0, cell)

    @property
    def _numbers(self):
        return memoryview(self._memory).cast('i')

    @property
    def _state(self):
        return self._numbers[0]

    @_state.setter
    def _state(self, value):
        self._numbers[0] = value

    @property
    def _count(self):
        return self._numbers[1]

    @_count.setter
    def _count(self, value):
        self._numbers[1] = value

    def _wait(self, timeout):
        end = None if timeout is None else time.monotonic() + timeout
        while self._state == 0:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            if self._cond._waiters.wait(self._cond._lock, left, True) is None:
                break       # somebody who waited here has died
        if self._state == 0 or self._state < 0:
            if self._state == 0:
                self._break()
            raise threading.BrokenBarrierError
        assert self._state == 1 or self._state == -2
