"""ThreadPoolExecutor."""

import itertools
import os
import queue
import threading
import types
import weakref
from concurrent.futures import _base

# Worker threads and the queues they take work from.
_threads_queues = weakref.WeakKeyDictionary()
_shutdown = False
# Starting a worker excludes the end of the interpreter.
_global_shutdown_lock = threading.Lock()


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    items = list(_threads_queues.items())
    for _, q in items:
        q.put(None)
    for t, _ in items:
        t.join()


# Before threading waits for the threads: workers don't end by themselves.
threading._register_atexit(_python_exit)

if hasattr(os, 'register_at_fork'):
    os.register_at_fork(before=_global_shutdown_lock.acquire,
                        after_in_child=_global_shutdown_lock._at_fork_reinit,
                        after_in_parent=_global_shutdown_lock.release)
    os.register_at_fork(after_in_child=_threads_queues.clear)


class _WorkItem:
    """A call and its future."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self, idle=None):
        """Call the function; idle, if given, is called when this was all there was to do.

        It is called before others learn of the result: who then submits another call finds
        this thread idle.
        """
        future = self.future
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            with future._condition:
                if idle is not None and not future._done_callbacks:
                    idle()
                future.set_exception(exc)
            # The exception's traceback has this frame.
            self = future = idle = None
        else:
            with future._condition:
                if idle is not None and not future._done_callbacks:
                    idle()
                future.set_result(result)

    __class_getitem__ = classmethod(types.GenericAlias)


def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.LOGGER.critical('Exception in initializer:', exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    is_idle = False     # and the executor knows

    def idle():
        nonlocal is_idle
        if work_queue.empty():
            executor = executor_reference()
            if executor is not None:
                executor._idle_semaphore.release()
            is_idle = True

    try:
        while True:
            if is_idle:
                work_item = work_queue.get(block=True)
                is_idle = False
            else:
                try:
                    work_item = work_queue.get_nowait()
                except queue.Empty:
                    # Nothing to do: say so, then wait.
                    idle()
                    continue
            if work_item is not None:
                work_item.run(idle)
                # It is not to live until the next one comes.
                del work_item
                continue
            executor = executor_reference()
            # The end of the interpreter, of the executor, or of its life.
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                # The next worker is to see it too.
                work_queue.put(None)
                return
            del executor
    except BaseException:
        _base.LOGGER.critical('Exception in worker', exc_info=True)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a worker thread failed."""


class ThreadPoolExecutor(_base.Executor):

    # For the names of pools without one.
    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='',
                 initializer=None, initargs=()):
        """A pool of at most max_workers threads, which are started as needed.

        Each thread first calls initializer(*initargs), if there is one.
        """
        if max_workers is None:
            # Good for I/O, and not too many on large machines.
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = (
            thread_name_prefix or "ThreadPoolExecutor-%d" % self._counter())
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after '
                                   'interpreter shutdown')
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    submit.__doc__ = _base.Executor.submit.__doc__

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        # An executor that nobody has any more ends its workers.
        work_queue = self._work_queue

        def dropped(_, work_queue=work_queue):
            work_queue.put(None)

        count = len(self._threads)
        if count < self._max_workers:
            thread = threading.Thread(
                name='%s_%d' % (self._thread_name_prefix or self, count),
                target=_worker,
                args=(weakref.ref(self, dropped), work_queue,
                      self._initializer, self._initargs))
            thread.start()
            self._threads.add(thread)
            _threads_queues[thread] = work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = ('A thread initializer failed, the thread pool '
                            'is not usable anymore')
            # The calls that wait fail.
            while True:
                try:
                    work_item = self._work_queue.get_nowait()
                except queue.Empty:
                    break
                if work_item is not None:
                    work_item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                while True:
                    try:
                        work_item = self._work_queue.get_nowait()
                    except queue.Empty:
                        break
                    if work_item is not None:
                        work_item.future.cancel()
            # Wakes a worker, which wakes the next one.
            self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()

    shutdown.__doc__ = _base.Executor.shutdown.__doc__
