"""Queues between processes.

A message goes straight into the shared ring, if there is room. Otherwise put() leaves it to a
thread that exists as long as messages wait, so put() never waits for the reader.
"""

import collections
import os
import sys
import threading
import time
import types
import weakref
from queue import Empty, Full

import _gopymp
from . import connection
from . import context
from .util import debug, info, Finalize, is_exiting, register_after_fork

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']

_ForkingPickler = context.reduction.ForkingPickler

RING = 4 << 20      # bytes of a queue's ring; only what is used takes memory
PATIENCE = 0.003    # seconds that put() waits for a reader before it leaves the message to a thread


class _Reader:
    """What a queue's readers can wait for; see connection.wait()."""

    def __init__(self, ring):
        self._ring = ring
        self.closed = False

    def poll(self, timeout=0.0):
        return self._ring.wait(timeout)

    def _gopy_ready(self):
        return not self._ring.empty()

    def close(self):
        self.closed = True


class _Ring:
    """A queue's share in this process."""

    def _make(self, maxsize):
        self._ring = _gopymp.Ring(RING, maxsize)

    def _give(self):
        context.assert_spawning(self)
        context.get_spawning_popen().register_cell(self._ring.cell)
        return self._ring.cell

    def _open(self, cell):
        self._ring = _gopymp.Ring(0, 0, cell)


_nothing = object()


class Queue(_Ring):
    """A queue for any number of producers and consumers."""

    def __init__(self, maxsize=0, *, ctx):
        if maxsize <= 0:
            maxsize = SEM_VALUE_MAX
        self._maxsize = maxsize
        self._make(0 if maxsize == SEM_VALUE_MAX else maxsize)
        self._ignore_epipe = False
        self._reset()

    def __getstate__(self):
        return self._ignore_epipe, self._maxsize, self._give(), os.getpid()

    def __setstate__(self, state):
        self._ignore_epipe, self._maxsize, cell, self._opid = state
        self._open(cell)
        self._reset()

    def _reset(self, after_fork=False):
        self._opid = os.getpid()
        self._reader = _Reader(self._ring)
        self._notempty = threading.Condition(threading.Lock())
        self._buffer = collections.deque()
        self._thread = None
        self._jointhread = None
        self._joincancelled = False
        self._closed = False
        self._used = False
        self._finalizer = None

    def put(self, obj, block=True, timeout=None):
        """Add an object."""
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        self._used = True
        if not self._buffer and self._maxsize == SEM_VALUE_MAX:
            # Whatever can't be pickled is reported as the feeder would.
            try:
                if self._ring.put(obj, _ForkingPickler.dumps, block, PATIENCE):
                    return
            except Exception as e:
                self._failed(e, obj)
                return
            self._later(_gopymp.message(obj, _ForkingPickler.dumps))
            return
        try:
            data = _gopymp.message(obj, _ForkingPickler.dumps)
        except Exception as e:
            self._failed(e, obj)
            return
        if not self._buffer and self._ring.put_bytes(data, False):
            return
        if self._maxsize == SEM_VALUE_MAX:
            self._later(data)
        elif not self._ring.put_bytes(data, block, timeout):
            raise Full

    def _failed(self, e, obj):
        if self._ignore_epipe and getattr(e, 'errno', 0) == 32:
            return
        self._on_queue_feeder_error(e, obj)

    def _later(self, data):
        with self._notempty:
            self._buffer.append(data)
            if self._thread is None:
                self._start_thread()
            self._notempty.notify()

    def _start_thread(self):
        debug('Queue._start_thread()')
        self._thread = threading.Thread(target=self._feed, name='QueueFeederThread', daemon=True)
        self._thread.start()
        if self._finalizer is None:
            self._finalizer = Finalize(self, Queue._finalize_join,
                                       [weakref.ref(self)], exitpriority=-5)

    def _feed(self):
        """Put what put() had to leave."""
        while True:
            with self._notempty:
                if not self._buffer or self._joincancelled and is_exiting():
                    self._thread = None
                    return
                data = self._buffer[0]
            self._ring.put_bytes(data)
            with self._notempty:
                self._buffer.popleft()

    @staticmethod
    def _finalize_join(ref):
        q = ref()
        if q is not None and not q._joincancelled:
            thread = q._thread
            if thread is not None:
                thread.join()

    def get(self, block=True, timeout=None):
        """Take the oldest object."""
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        obj = self._ring.get(_ForkingPickler.loads, _nothing, block, timeout)
        if obj is _nothing:
            raise Empty
        return obj

    def qsize(self):
        """Return how many objects there are, about."""
        return self._ring.qsize() + len(self._buffer)

    def empty(self):
        if self._closed and self._used:
            raise OSError('handle is closed')
        return self._ring.empty()

    def full(self):
        return self._maxsize != SEM_VALUE_MAX and self._ring.qsize() >= self._maxsize

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        """Say that this process puts no more."""
        self._closed = True
        self._jointhread = True

    def join_thread(self):
        """Wait until all that was put is on its way."""
        debug('Queue.join_thread()')
        assert self._closed, f'Queue {self!r} not closed'
        thread = self._thread
        if thread is not None:
            thread.join()

    def cancel_join_thread(self):
        """Don't wait at exit for what was put."""
        debug('Queue.cancel_join_thread()')
        self._joincancelled = True
        if self._finalizer is not None:
            self._finalizer.cancel()

    def _terminate_broken(self):
        self.close()
        self.cancel_join_thread()
        self._buffer.clear()

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        """Called when an object that was put can't be pickled."""
        import traceback
        traceback.print_exc()

    def __repr__(self):
        return object.__repr__(self)

    __class_getitem__ = classmethod(types.GenericAlias)


SEM_VALUE_MAX = 2**31 - 1


class JoinableQueue(Queue):
    """A queue whose consumers say when they are done."""

    def put(self, obj, block=True, timeout=None):
        # Counted first: a consumer may be done before put() returns.
        self._ring.tasks(1)
        try:
            super().put(obj, block, timeout)
        except:
            self._ring.tasks(-1)
            raise

    def task_done(self):
        """Say that an object that was got has been dealt with."""
        self._ring.tasks(-1)

    def join(self):
        """Wait until all objects have been dealt with."""
        self._ring.join()


class SimpleQueue(_Ring):
    """A queue whose put() waits for room."""

    def __init__(self, *, ctx):
        self._make(0)
        self._reader = _Reader(self._ring)
        self._closed = False

    def __getstate__(self):
        return self._give()

    def __setstate__(self, cell):
        self._open(cell)
        self._reader = _Reader(self._ring)
        self._closed = False

    def _check(self):
        if self._closed:
            raise OSError('handle is closed')

    def close(self):
        self._closed = True
        self._reader.close()

    def empty(self):
        self._check()
        return self._ring.empty()

    def get(self):
        self._check()
        return self._ring.get(_ForkingPickler.loads, None)

    def put(self, obj):
        self._check()
        self._ring.put(obj, _ForkingPickler.dumps)

    __class_getitem__ = classmethod(types.GenericAlias)
