'''Queues for threads: several may put and get at the same time.'''

import threading
import types
from collections import deque
from heapq import heappush, heappop
from time import monotonic as time

__all__ = [
    'Empty',
    'Full',
    'ShutDown',
    'Queue',
    'PriorityQueue',
    'LifoQueue',
    'SimpleQueue',
]

try:
    from _queue import SimpleQueue
except ImportError:
    SimpleQueue = None
try:
    from _queue import Empty
except ImportError:
    class Empty(Exception):
        'Raised by get(block=0) and get_nowait() if there is no item.'


class Full(Exception):
    'Raised by put(block=0) and put_nowait() if there is no room.'


class ShutDown(Exception):
    '''Raised by put() and get() after shutdown().'''


class Queue:
    '''A queue whose items come out in the order in which they went in.

    With maxsize > 0, put() waits while there are that many items.
    '''

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        # One lock for everything, and three conditions on it: methods that hold
        # one of them hold the lock.
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        '''Report that an item that get() returned has been processed.

        join() waits until this was called for every item.
        '''
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        '''Wait until all items have been processed.'''
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        '''Return the number of items, which may be different a moment later.'''
        with self.mutex:
            return self._qsize()

    def empty(self):
        '''Report whether the queue is empty, which may change at any moment.'''
        with self.mutex:
            return not self._qsize()

    def full(self):
        '''Report whether the queue is full, which may change at any moment.'''
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def _wait(self, condition, blocked, check, block, timeout, error):
        # Waits while blocked(); raises the error when it may not wait longer.
        if not block:
            if blocked():
                raise error
        elif timeout is None:
            while blocked():
                condition.wait()
                check()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            endtime = time() + timeout
            while blocked():
                remaining = endtime - time()
                if remaining <= 0.0:
                    raise error
                condition.wait(remaining)
                check()

    def put(self, item, block=True, timeout=None):
        '''Add an item, waiting for room if necessary.

        With a timeout, raise Full after so many seconds; with block=False, raise
        it at once.  Raise ShutDown after shutdown().
        '''
        # The lock of the condition, without its methods in Python.
        with self.mutex:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait(self.not_full, lambda: self._qsize() >= self.maxsize,
                           self._check_put, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _check_put(self):
        if self.is_shutdown:
            raise ShutDown

    def get(self, block=True, timeout=None):
        '''Remove and return an item, waiting for one if necessary.

        With a timeout, raise Empty after so many seconds; with block=False,
        raise it at once.  Raise ShutDown after shutdown() when no item is left.
        '''
        with self.mutex:
            if self.is_shutdown or timeout is not None or not self._qsize():
                self._check_get()
                self._wait(self.not_empty, lambda: not self._qsize(),
                           self._check_get, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def _check_get(self):
        if self.is_shutdown and not self._qsize():
            raise ShutDown

    def put_nowait(self, item):
        '''Add an item if there is room, otherwise raise Full.'''
        return self.put(item, block=False)

    def get_nowait(self):
        '''Remove and return an item if there is one, otherwise raise Empty.'''
        return self.get(block=False)

    def shutdown(self, immediate=False):
        '''Make put() raise ShutDown, and get() once the queue is empty.

        With immediate=True the items are dropped and join() no longer waits for
        them.
        '''
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            # Whoever waits has to learn about it.
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # The storage.  Subclasses override these, which run under the lock.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(types.GenericAlias)


class PriorityQueue(Queue):
    '''A queue whose items come out in sorted order, lowest first.

    Items are often tuples (priority, data).
    '''

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    '''A queue whose items come out newest first.'''

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class _PySimpleQueue:
    '''A queue without bound, task_done() and join().'''

    # The semaphore counts the items; the deque needs no lock.
    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        '''Add an item.

        It never waits; block and timeout are for compatibility with Queue.
        '''
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        '''Remove and return an item, waiting for one if necessary.

        With a timeout, raise Empty after so many seconds; with block=False,
        raise it at once.
        '''
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        '''Add an item; the same as put().'''
        return self.put(item, block=False)

    def get_nowait(self):
        '''Remove and return an item if there is one, otherwise raise Empty.'''
        return self.get(block=False)

    def empty(self):
        '''Report whether the queue is empty, which may change at any moment.'''
        return len(self._queue) == 0

    def qsize(self):
        '''Return the number of items, which may be different a moment later.'''
        return len(self._queue)

    __class_getitem__ = classmethod(types.GenericAlias)


if SimpleQueue is None:
    SimpleQueue = _PySimpleQueue
