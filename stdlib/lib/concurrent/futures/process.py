"""ProcessPoolExecutor.

Calls go to the workers through one shared ring, results come back through another. One thread
takes the results; it is told in the same ring when a worker has ended, or when it has to look
for something else.
"""

import collections
import gc
import itertools
import multiprocessing as mp
import os
import sys
import threading
import traceback
import types
import weakref
from concurrent.futures import _base
from functools import partial

import _gopymp
from multiprocessing.pool import _Rings
from multiprocessing.reduction import ForkingPickler as _Pickler

# Calls that are in the ring beyond those being run: they can't be cancelled any more.
EXTRA_QUEUED_CALLS = 1

_threads_wakeups = weakref.WeakKeyDictionary()
_global_shutdown = False
_MAX_WINDOWS_WORKERS = 61


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    items = list(_threads_wakeups.items())
    for _, wakeup in items:
        wakeup()
    for t, _ in items:
        t.join()


threading._register_atexit(_python_exit)


def _check_system_limits():
    """Nothing to check: the locks of processes lie in shared memory and have no limit."""


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    """An exception on its way to the parent."""

    def __init__(self, exc, tb):
        tb = ''.join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        # What the frames refer to is not needed any more.
        self.exc.__traceback__ = None
        self.tb = '\n"""\n%s"""' % tb

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker of a ProcessPoolExecutor ended in the middle of something."""


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs


# Heads of messages: work ids, and above them what is not the result of a call.
_WAKE, _DIED, _LEAVES, _INIT = (n << 40 for n in range(1, 5))
_LOW = (1 << 40) - 1


class _ThreadWakeup:
    """Makes the manager thread of an executor look for what has changed."""

    def __init__(self):
        self.ring = None

    def wakeup(self):
        self.ring.put(None, _Pickler.dumps, True, 5, _WAKE)

    def clear(self):
        """The manager thread has seen it."""


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


# How many seconds a worker waits for a call before it collects its garbage.
_IDLE = 0.25


def _process_worker(rings, initializer, initargs, max_tasks=None):
    """What a worker process does."""
    tasks, results = rings.tasks, rings.results
    dumps, loads = _Pickler.dumps, _Pickler.loads
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.LOGGER.critical('Exception in initializer:', exc_info=True)
            results.put(None, dumps, True, None, _INIT)
            return
    num_tasks = 0
    while True:
        message = tasks.take(loads, _IDLE, True)
        if message is None:
            # There is nothing to do: what the calls before left is finalized now.
            gc.collect()
            message = tasks.take(loads, None, True)
        head, ok, call = message
        if not ok:
            raise call
        if call is None:
            tasks.done()
            return
        else:
            try:
                fn, args, kwargs = call
                obj = (True, fn(*args, **kwargs))
            except BaseException as e:
                obj = (False, _ExceptionWithTraceback(e, e.__traceback__))
        try:
            results.put(obj, dumps, True, None, head)
        except BaseException as e:
            results.put((False, _ExceptionWithTraceback(e, e.__traceback__)), dumps, True, None, head)
        message = obj = call = fn = args = kwargs = None
        num_tasks += 1
        leaves = max_tasks is not None and num_tasks >= max_tasks
        if leaves:
            results.put(None, dumps, True, None, _LEAVES | os.getpid())
        tasks.done()
        if leaves:
            return


class _ExecutorManagerThread(threading.Thread):
    """Takes results, and deals with workers that end and with the shutdown."""

    def __init__(self, executor):
        self.state = executor._shared
        self.processes = executor._processes
        self.pending = executor._pending_work_items
        self.wakeup = executor._wakeup

        def weakref_cb(_, wakeup=executor._wakeup.wakeup):
            mp.util.debug('Executor collected: triggering callback for QueueManager wakeup')
            wakeup()
        self.executor_reference = weakref.ref(executor, weakref_cb)
        super().__init__(name='ExecutorManagerThread')

    def run(self):
        s = self.state
        take, loads = s.results.take, _Pickler.loads
        while True:
            self.fill()
            if self.is_shutting_down():
                self.flag_executor_shutting_down()
                self.fill()
                if not self.pending:
                    self.join_executor_internals()
                    return
            try:
                head, ok, obj = take(loads)
            except BaseException as e:
                head, ok, obj = 0, False, e
            if not ok:
                self.terminate_broken(obj)
                return
            if head <= _LOW:
                self.process_result(head, obj)
            elif head >= _INIT:
                self.terminate_broken(None)
                return
            elif head >= _LEAVES:
                self.left(head & _LOW)
            elif head < _DIED:
                self.wakeup.clear()
            elif (head & _LOW) in self.processes:
                self.terminate_broken(None)
                return
            head = ok = obj = None

    def fill(self):
        """Send calls as long as there are workers for them."""
        self.state.fill(self.pending)

    def process_result(self, work_id, result):
        item = self.pending.pop(work_id, None)
        with self.state.lock:
            self.state.running -= 1
            if item is not None:
                self.state.idle += 1
        if item is None:
            return
        ok, value = result
        if ok:
            item.future.set_result(value)
        else:
            item.future.set_exception(value)

    def left(self, pid):
        """A worker has done its number of calls."""
        p = self.processes.pop(pid, None)
        if p is None:
            return
        p.join()
        executor = self.executor_reference()
        if executor is not None:
            with executor._shutdown_lock:
                if self.pending or not executor._shutdown_thread:
                    if len(self.processes) < executor._max_workers:
                        executor._spawn_process()
        elif self.pending and not self.processes:
            self.terminate_broken(None)

    def is_shutting_down(self):
        executor = self.executor_reference()
        return _global_shutdown or executor is None or executor._shutdown_thread

    def flag_executor_shutting_down(self):
        executor = self.executor_reference()
        if executor is not None:
            executor._shutdown_thread = True
            if executor._cancel_pending_futures:
                with self.state.lock:
                    self.state.work_ids.clear()
                pending = {}
                for work_id, item in list(self.pending.items()):
                    if not item.future.cancel():
                        pending[work_id] = item
                self.pending.clear()
                self.pending.update(pending)
                executor._cancel_pending_futures = False

    def terminate_broken(self, cause):
        self.state.broken = True
        executor = self.executor_reference()
        if executor is not None:
            executor._broken = ('A child process terminated '
                                'abruptly, the process pool is not '
                                'usable anymore')
            executor._shutdown_thread = True
            executor = None
        broken = BrokenProcessPool('A process in the process pool was '
                                   'terminated abruptly while the future was '
                                   'running or pending.')
        if cause is not None:
            text = ''.join(traceback.format_exception(cause))
            broken.__cause__ = _RemoteTraceback(f"\n\'\'\'\n{text}\'\'\'")
        for work_id, item in list(self.pending.items()):
            try:
                item.future.set_exception(broken)
            except _base.InvalidStateError:
                pass        # it was cancelled
        self.pending.clear()
        with self.state.lock:
            self.state.work_ids.clear()
        for p in self.processes.values():
            p.terminate()
        self.join_executor_internals(broken=True)

    def join_executor_internals(self, broken=False):
        if not broken:
            for _ in self.processes:
                self.state.tasks.put(None, _Pickler.dumps, True, 5)
        for p in list(self.processes.values()):
            if broken:
                p.join(2)
                if p.is_alive():
                    p.kill()
            p.join()


class _Shared:
    """What an executor and its thread have in common."""

    def __init__(self, limit):
        self.lock = threading.RLock()
        self.work_ids = collections.deque()
        self.running = 0
        self.idle = 0       # workers that have returned a result since a call was last submitted
        self.feeding = False
        self.broken = False
        self.limit = limit
        self.tasks = _gopymp.Ring(1 << 20)
        self.results = _gopymp.Ring(1 << 20)

    def fill(self, pending):
        """Send calls as long as there are workers for them."""
        with self.lock:
            while self.work_ids and self.running < self.limit and not self.feeding:
                self.send(self.work_ids.popleft(), pending)

    def send(self, work_id, pending):
        """Send a call, unless its future was cancelled; the lock is held."""
        item = pending.get(work_id)
        if item is None:
            return
        if not item.future.set_running_or_notify_cancel():
            pending.pop(work_id, None)
            return
        call = item.fn, item.args, item.kwargs
        try:
            sent = self.tasks.put(call, _Pickler.dumps, False, None, work_id)
        except BaseException as e:
            pending.pop(work_id, None)
            tb = traceback.format_exception(type(e), e, e.__traceback__)
            e.__cause__ = _RemoteTraceback('\n"""\n{}"""'.format(''.join(tb)))
            item.future.set_exception(e)
            return
        self.running += 1
        if not sent:
            self.feeding = True
            threading.Thread(target=self.feed, args=(call, work_id), daemon=True).start()

    def feed(self, call, work_id):
        """Wait for room for a call, in a thread of its own."""
        while not self.tasks.put(call, _Pickler.dumps, True, 5, work_id):
            if self.broken:
                break
        with self.lock:
            self.feeding = False
        self.results.put(None, _Pickler.dumps, True, 5, _WAKE)


    def take_back(self, pending):
        """Let the calls that no worker has begun fail."""
        with self.lock:
            while (message := self.tasks.get_bytes(False)) is not None:
                work_id = int.from_bytes(message[:8], 'little')
                if (item := pending.pop(work_id, None)) is not None:
                    self.running -= 1
                    item.future.set_exception(_base.CancelledError())


class _CallQueue:
    """The calls on their way to the workers."""

    def __init__(self, ring):
        self._ring = ring

    def join_thread(self):
        """There is no thread to wait for, once the executor's has ended."""

    def empty(self):
        return self._ring.empty()

    def qsize(self):
        return self._ring.qsize()


def _get_chunks(*iterables, chunksize):
    it = zip(*iterables)
    while chunk := tuple(itertools.islice(it, chunksize)):
        yield chunk


def _chain_from_iterable_of_lists(iterable):
    for element in iterable:
        element.reverse()
        while element:
            yield element.pop()


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        """Make an executor.

        Args:
            max_workers: how many processes there are at most, the number of CPUs by default.
            mp_context: a context of multiprocessing, which starts the workers.
            initializer: a callable that each worker calls first.
            initargs: its arguments.
            max_tasks_per_child: how many calls a worker runs before it is replaced.
        """
        if max_workers is None:
            self._max_workers = os.process_cpu_count() or 1
        else:
            if max_workers <= 0:
                raise ValueError('max_workers must be greater than 0')
            self._max_workers = max_workers
        if mp_context is None:
            if max_tasks_per_child is not None:
                mp_context = mp.get_context('spawn')
            else:
                mp_context = mp.get_context()
        self._mp_context = mp_context
        self._safe_to_dynamically_spawn_children = mp_context.get_start_method(allow_none=False) != 'fork'
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._initializer = initializer
        self._initargs = initargs
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
            if mp_context.get_start_method(allow_none=False) == 'fork':
                raise ValueError('max_tasks_per_child is incompatible with'
                                 ' the "fork" multiprocessing start method;'
                                 ' supply a different mp_context.')
        self._max_tasks_per_child = max_tasks_per_child
        self._executor_manager_thread = None
        self._processes = {}
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._broken = False
        self._queue_count = 0
        self._pending_work_items = {}
        self._cancel_pending_futures = False
        self._shared = s = _Shared(self._max_workers + EXTRA_QUEUED_CALLS)
        self._call_queue = _CallQueue(s.tasks)
        self._wakeup = _ThreadWakeup()
        self._wakeup.ring = s.results

    def _start_executor_manager_thread(self):
        if self._executor_manager_thread is None:
            if not self._safe_to_dynamically_spawn_children:
                # All workers see what this process has now.
                while len(self._processes) < self._max_workers:
                    self._spawn_process()
            self._executor_manager_thread = _ExecutorManagerThread(self)
            self._executor_manager_thread.start()
            _threads_wakeups[self._executor_manager_thread] = self._wakeup.wakeup

    def _adjust_process_count(self):
        """Start a worker for a call that was submitted, unless one is idle."""
        s = self._shared
        with s.lock:
            if s.idle > 0:
                s.idle -= 1
                return
        if len(self._processes) < self._max_workers:
            self._spawn_process()

    def _spawn_process(self):
        s = self._shared
        rings = _Rings.__new__(_Rings)
        rings.tasks, rings.results = s.tasks, s.results
        p = self._mp_context.Process(
            target=_process_worker,
            args=(rings, self._initializer, self._initargs, self._max_tasks_per_child))
        p.start()
        self._processes[p.pid] = p
        p._popen._child.notify(s.results, _DIED | p.pid)

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _global_shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            f = _base.Future()
            work_id = self._queue_count
            self._pending_work_items[work_id] = _WorkItem(f, fn, args, kwargs)
            self._queue_count += 1
            if self._safe_to_dynamically_spawn_children:
                self._adjust_process_count()
            self._start_executor_manager_thread()
            s = self._shared
            with s.lock:
                s.work_ids.append(work_id)
                s.fill(self._pending_work_items)
            if not self._executor_manager_thread.is_alive() and not f.done():
                self._pending_work_items.pop(work_id, None)
                f.set_exception(BrokenProcessPool(self._broken or 'the pool has ended'))
            return f
    submit.__doc__ = _base.Executor.submit.__doc__

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Return an iterator of fn's results for the items of the iterables.

        Args:
            fn: called with an item of each iterable.
            timeout: how many seconds to wait for the results, None for ever.
            chunksize: how many items are sent to a process at once.
        """
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        results = super().map(partial(_process_chunk, fn),
                              _get_chunks(*iterables, chunksize=chunksize), timeout=timeout)
        return _chain_from_iterable_of_lists(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancel_pending_futures = cancel_futures
            self._shutdown_thread = True
            if self._executor_manager_thread is not None:
                self._wakeup.wakeup()
        if self._executor_manager_thread is not None and wait:
            self._executor_manager_thread.join()
        self._executor_manager_thread = None
        self._call_queue = None
        self._processes = None
    shutdown.__doc__ = _base.Executor.shutdown.__doc__

    def __exit__(self, exc_type, exc_val, exc_tb):
        if exc_type is not None and issubclass(exc_type, KeyboardInterrupt):
            # The user wants the end: what has not begun is not waited for.
            self._shared.take_back(self._pending_work_items)
            self.shutdown(wait=True, cancel_futures=True)
        else:
            self.shutdown(wait=True)
        return False

    def _force_shutdown(self, operation):
        processes = list((self._processes or {}).values())
        # The futures fail at once, as when a worker ends by itself.
        for p in processes:
            try:
                if p.is_alive():
                    getattr(p, operation)()
            except (ProcessLookupError, ValueError):
                pass
        self.shutdown(wait=False, cancel_futures=True)

    def terminate_workers(self):
        """End the workers with SIGTERM, and the executor with them."""
        self._force_shutdown('terminate')

    def kill_workers(self):
        """End the workers with SIGKILL, and the executor with them."""
        self._force_shutdown('kill')
