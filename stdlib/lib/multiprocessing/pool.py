"""Pools of processes and of threads.

Tasks go through one shared ring to whichever worker is free, results come back through another.
The ring notes which task a worker has taken, so that the task of a worker that dies fails, or is
repeated, while all others go on.
"""

import collections
import itertools
import os
import queue
import threading
import time
import traceback
import types
import warnings

import _gopymp
from . import connection
from . import get_context, TimeoutError
from . import util
from .context import WorkerDiedError, reduction

__all__ = ['Pool', 'ThreadPool']

INIT = 'INIT'
RUN = 'RUN'
CLOSE = 'CLOSE'
TERMINATE = 'TERMINATE'

job_counter = itertools.count()
_Pickler = reduction.ForkingPickler


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(Exception):
    """The traceback of another process, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception on its way to another process."""

    def __init__(self, exc, tb):
        text = ''.join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = '\n"""\n%s"""' % text

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """The error of a result that can't be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self)


def _helper_reraises_exception(ex):
    """Raise an exception that came up when a task was made."""
    raise ex


# The job number of messages that are not results, and what they say.
_CONTROL = 0x7fffffff
_INIT_FAILED, _WORKER_DIED, _STOP, _READY = range(4)


def worker(tasks, results, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    """What a worker process does."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError('Maxtasks {!r} is not valid'.format(maxtasks))
    dumps, loads = _Pickler.dumps, _Pickler.loads
    put, take, done = results.put, tasks.take, tasks.done

    def send(head, obj):
        try:
            put(obj, dumps, True, None, head)
        except Exception as e:
            wrapped = MaybeEncodingError(e, obj[1])
            util.debug('Possible encoding error while sending result: %s', wrapped)
            put((False, wrapped), dumps, True, None, head)

    if initializer is not None:
        try:
            initializer(*initargs)
        except Exception as e:
            send(_CONTROL << 32 | _INIT_FAILED, (False, ExceptionWithTraceback(e, e.__traceback__)))
            raise
    completed = 0
    while maxtasks is None or completed < maxtasks:
        head, ok, task = take(loads, None, True)
        if not ok:
            send(head, (False, ExceptionWithTraceback(task, task.__traceback__)))
            done()
            completed += 1
            continue
        if task is None:
            done()
            util.debug('worker got sentinel -- exiting')
            break
        func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))
        except Exception as e:
            if wrap_exception and func is not _helper_reraises_exception:
                e = ExceptionWithTraceback(e, e.__traceback__)
            result = (False, e)
        send(head, result)
        done()
        task = func = args = kwds = result = None
        completed += 1
    util.debug('worker exiting after %d tasks', completed)


class _State:
    """What a pool's threads share. It does not refer to the pool, which may die before them."""

    def __init__(self):
        self.state = RUN
        self.cache = {}
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.backlog = collections.deque()      # generators of (job, index, task)
        self.feeding = False
        self.broken = None      # the exception that ended the pool
        self.workers = []
        self.notify = None      # wakes the supervisor
        self.tasks = {}         # of jobs that may be repeated: (job, index) -> [task, tries]

    def fail_all(self, exc):
        with self.lock:
            self.broken = exc
            self.backlog.clear()
            jobs = list(self.cache.values())
        for job in jobs:
            job._abort(exc)


class Pool:
    """Runs functions in worker processes."""

    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,
                 context=None, *, retry_on_death=0):
        self._pool = []
        self._state_obj = None
        self._ctx = context or get_context()
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        self._retries = retry_on_death
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._start()

    def _start(self):
        s = self._state_obj = _State()
        s.retries = self._retries
        self._cache = s.cache
        s.taskring = _gopymp.Ring(1 << 20)
        s.resultring = _gopymp.Ring(1 << 20)
        self._pool = s.workers
        args = (s, self._ctx, self.Process, self._processes, self._initializer, self._initargs,
                self._maxtasksperchild, self._wrap_exception)
        try:
            _populate(*args)
        except Exception:
            for p in s.workers:
                if p.exitcode is None:
                    p.terminate()
            for p in s.workers:
                p.join()
            raise
        self._result_handler = threading.Thread(target=_handle_results, args=(s,), daemon=True)
        self._worker_handler = threading.Thread(target=_supervise, args=args, daemon=True)
        self._result_handler.start()
        self._worker_handler.start()
        self._terminate = util.Finalize(
            self, _terminate_pool, args=(s, self._worker_handler, self._result_handler),
            exitpriority=15)

    @property
    def _state(self):
        return self._state_obj.state if self._state_obj is not None else INIT

    @_state.setter
    def _state(self, state):
        self._state_obj.state = state

    def _repopulate_pool(self):
        """Replace workers that have ended, as the supervisor does by itself."""
        self._wake()

    def __del__(self, _warn=warnings.warn, RUN=RUN):
        if self._state == RUN:
            _warn(f'unclosed running multiprocessing pool {self!r}', ResourceWarning, source=self)

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>'

    def _check_running(self):
        s = self._state_obj
        if s.state != RUN:
            raise ValueError('Pool not running')
        if s.broken is not None:
            raise s.broken

    _portable = staticmethod(reduction.portable)

    def _submit(self, items):
        """Send tasks, given as an iterator of (job, index, (func, args, kwds))."""
        s = self._state_obj
        with s.lock:
            if not s.feeding:
                item = None
                for item in items:
                    if not _send(s, item, False):
                        break
                else:
                    return
                items = itertools.chain([item], items)
            self._feed_later(s, items)

    def _feed_later(self, s, items):
        with s.lock:
            s.backlog.append(items)
            if not s.feeding:
                s.feeding = True
                threading.Thread(target=_feed, args=(s,), daemon=True).start()

    def apply(self, func, args=(), kwds={}):
        """Call a function in a worker and return its result."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Call a function in a worker; return an AsyncResult."""
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._submit(iter([(result, 0, (self._portable(func), args, kwds))]))
        return result

    def map(self, func, iterable, chunksize=None):
        """Call a function with each item; return the list of results."""
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        """Like map(), but the items are tuples of arguments."""
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Like starmap(), but return an AsyncResult."""
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Like map(), but return an AsyncResult."""
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None,
                   error_callback=None):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback=error_callback)
        if len(iterable):
            func = self._portable(func)
            self._submit(self._tasks(result, func, iterable, chunksize, mapper))
        return result

    def _tasks(self, result, func, iterable, chunksize, mapper):
        """Make tasks; an error of the iterable becomes one that raises it."""
        i = -1
        try:
            for i, chunk in enumerate(Pool._get_tasks(func, iterable, chunksize)):
                yield result, i, (mapper, (chunk,), {})
        except Exception as e:
            yield result, i + 1, (_helper_reraises_exception, (e,), {})

    @staticmethod
    def _get_tasks(func, it, size):
        it = iter(it)
        while True:
            x = tuple(itertools.islice(it, size))
            if not x:
                return
            yield func, x

    def imap(self, func, iterable, chunksize=1):
        """Like map(), but return an iterator."""
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        """Like imap(), in whatever order the results come."""
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, cls, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1 and chunksize != 1:
            raise ValueError('Chunksize must be 1+, not {0:n}'.format(chunksize))
        func = self._portable(func)
        result = cls(self)
        if chunksize == 1:
            items = self._single(result, func, iterable)
        else:
            items = self._chunked(result, func, iterable, chunksize)
        # The iterable may wait for the results: it is not run in this thread.
        self._feed_later(self._state_obj, items)
        if chunksize == 1:
            return result
        return (item for chunk in result for item in chunk)

    def _single(self, result, func, iterable):
        i = -1
        try:
            for i, x in enumerate(iterable):
                yield result, i, (func, (x,), {})
        except Exception as e:
            i += 1
            yield result, i, (_helper_reraises_exception, (e,), {})
        result._set_length(i + 1)

    def _chunked(self, result, func, iterable, chunksize):
        n = 0
        for item in self._tasks(result, func, iterable, chunksize, mapstar):
            n += 1
            yield item
        result._set_length(n)

    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')

    def close(self):
        """Take no more tasks."""
        util.debug('closing pool')
        s = self._state_obj
        with s.lock:
            if s.state == RUN:
                s.state = CLOSE
                s.changed.notify_all()
        self._wake()

    def terminate(self):
        """End the workers at once."""
        util.debug('terminating pool')
        self._terminate()

    def join(self):
        """Wait for the workers to end, after close() or terminate()."""
        util.debug('joining pool')
        s = self._state_obj
        if s.state == RUN:
            raise ValueError('Pool is still running')
        if s.state not in (CLOSE, TERMINATE):
            raise ValueError('In unknown state')
        self._worker_handler.join()
        self._result_handler.join()
        for p in self._pool:
            p.join()

    def _wake(self):
        _wake(self._state_obj)

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


def _wake(s):
    with s.lock:
        if s.notify is not None:
            try:
                os.write(s.notify, b'x')
            except BlockingIOError:
                pass


def _send(s, item, block):
    """Send a task; tell whether there was room."""
    job, i, task = item
    if job._job not in s.cache:
        return True         # it was cancelled by an error
    try:
        if s.retries:
            s.tasks[job._job, i] = [task, s.retries]
        while not s.taskring.put(task, _Pickler.dumps, block, 0.5, job._job << 32 | i):
            if not block:
                return False
            if s.state == TERMINATE or s.broken is not None:
                return True
    except Exception as e:
        job._set(i, (False, e))
    return True


def _feed(s):
    """The thread that sends what could not be sent at once."""
    while True:
        with s.lock:
            if not s.backlog or s.state == TERMINATE:
                s.feeding = False
                s.changed.notify_all()
                break
            items = s.backlog[0]
        for item in items:
            if s.state == TERMINATE or s.broken is not None:
                break
            _send(s, item, True)
        with s.lock:
            if s.backlog and s.backlog[0] is items:
                s.backlog.popleft()
    _wake(s)


def _handle_results(s):
    """The thread that gets results."""
    take, loads, cache = s.resultring.take, _Pickler.loads, s.cache
    while True:
        head, ok, obj = take(loads)
        job, i = head >> 32, head & 0xffffffff
        if job == _CONTROL:
            if i == _STOP:
                break
            if i == _INIT_FAILED:
                s.fail_all(obj[1] if ok else obj)
                _wake(s)
            elif i == _WORKER_DIED:
                _died(s, *obj)
            continue
        if s.tasks:
            s.tasks.pop((job, i), None)
        s.idle_deaths = 0
        result = cache.get(job)
        if result is not None:
            try:
                result._set(i, obj if ok else (False, obj))
            except Exception:
                traceback.print_exc()       # of a callback
        head = ok = obj = result = None
        if s.state != RUN and not cache:
            _wake(s)


def _died(s, job, i, text):
    """A worker died that had taken a task. Had it sent a result, that would have come before."""
    result = s.cache.get(job)
    if result is None or result._is_set(i):
        return
    repeat = s.tasks.get((job, i))
    if repeat is not None and repeat[1] > 0:
        repeat[1] -= 1
        try:
            s.taskring.put(repeat[0], _Pickler.dumps, True, None, job << 32 | i)
            return
        except Exception:
            pass
    try:
        result._set(i, (False, WorkerDiedError(text)))
    except Exception:
        traceback.print_exc()


def _populate(s, ctx, Process, n, initializer, initargs, maxtasks, wrap):
    """Start workers until there are n."""
    while len(s.workers) < n:
        w = Process(ctx, target=_work,
                    args=(_Rings(s), initializer, initargs, maxtasks, wrap))
        w.name = w.name.replace('Process', 'PoolWorker')
        w.daemon = True
        w.start()
        s.workers.append(w)
        util.debug('added worker')


class _Rings:
    """The rings of a pool on their way to a worker."""

    def __init__(self, s):
        self.tasks, self.results = s.taskring, s.resultring

    def __getstate__(self):
        from .context import get_spawning_popen
        popen = get_spawning_popen()
        popen.register_cell(self.tasks.cell)
        popen.register_cell(self.results.cell)
        return self.tasks.cell, self.results.cell

    def __setstate__(self, cells):
        self.tasks = _gopymp.Ring(0, 0, cells[0])
        self.results = _gopymp.Ring(0, 0, cells[1])


def _work(rings, *args):
    worker(rings.tasks, rings.results, *args)


def _supervise(s, ctx, Process, n, initializer, initargs, maxtasks, wrap):
    """The thread that replaces workers, and ends them when the pool is closed."""
    s.idle_deaths = 0
    r, w = os.pipe()
    os.set_blocking(w, False)
    with s.lock:
        s.notify = w
    try:
        while s.state != TERMINATE:
            if s.state == CLOSE and not s.cache and not s.feeding or s.broken is not None:
                break
            ready = connection.wait([w.sentinel for w in s.workers] + [r], 30)
            if r in ready:
                os.read(r, 4096)
            if s.state == TERMINATE:
                break
            if len(ready) > (r in ready):
                for w in list(s.workers):
                    if w.sentinel in ready:
                        _gone(s, w, n)
                if s.broken is None and (s.state == RUN or s.cache):
                    try:
                        _populate(s, ctx, Process, n, initializer, initargs, maxtasks, wrap)
                    except Exception as e:
                        s.fail_all(e)
        if s.state != TERMINATE:
            # One sentinel ends one worker.
            for w in s.workers:
                s.taskring.put(None, _Pickler.dumps, True, 5, _CONTROL << 32)
            while s.state != TERMINATE and any(w.exitcode is None for w in s.workers):
                connection.wait([w.sentinel for w in s.workers if w.exitcode is None] + [r], 30)
        if s.state != TERMINATE:
            s.resultring.put(None, _Pickler.dumps, True, 5, _CONTROL << 32 | _STOP)
    finally:
        with s.lock:
            fd, s.notify = s.notify, None
        os.close(r)
        os.close(fd)
    util.debug('worker handler exiting')


def _gone(s, w, n):
    """Deal with a worker that has ended."""
    w.join()
    code = w.exitcode
    note = s.taskring.claimed(w._popen._child.token)
    if note is not None and note >> 32 != _CONTROL:
        how = f'was killed by {_signal_name(-code)}' if code < 0 else f'exited with code {code}'
        text = f'worker process {w.pid} {how} while it ran task {note & 0xffffffff} of job {note >> 32}'
        s.resultring.put((note >> 32, note & 0xffffffff, text), _Pickler.dumps, True, 5,
                         _CONTROL << 32 | _WORKER_DIED)
    elif code != 0:
        s.idle_deaths += 1
        if s.idle_deaths > 3 * n + 3 and s.broken is None:
            s.fail_all(WorkerDiedError(
                f'the last {s.idle_deaths} worker processes ended before they took a task; '
                f'the last one exited with code {code}'))
    s.workers.remove(w)
    w.close()


def _signal_name(n):
    import signal
    try:
        return signal.Signals(n).name
    except ValueError:
        return f'signal {n}'


def _terminate_pool(s, supervisor, results):
    """End all workers and threads of a pool."""
    with s.lock:
        s.state = TERMINATE
        s.backlog.clear()
        s.changed.notify_all()
    _wake(s)
    for w in list(s.workers):
        try:
            w.terminate()
        except ValueError:
            pass
    me = threading.current_thread()
    if supervisor is not me:
        supervisor.join(5)
    end = time.monotonic() + 2
    for w in list(s.workers):
        try:
            w.terminate()       # one that was started meanwhile
            w.join(max(end - time.monotonic(), 0))
            if w.is_alive():
                w.kill()        # it does not heed SIGTERM
                w.join()
        except ValueError:
            pass
    s.resultring.put(None, _Pickler.dumps, False, None, _CONTROL << 32 | _STOP)
    if results is not me:
        results.join(2)
    if s.cache:
        # Nobody waits for ever for what will not come.
        error = WorkerDiedError('the pool was terminated before the task was done')
        for job in list(s.cache.values()):
            job._abort(error)


class ApplyResult:
    """The result of a task, when it is there."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = next(job_counter)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        """Tell whether the result is there."""
        return self._event.is_set()

    def successful(self):
        """Tell whether the task did not raise."""
        if not self.ready():
            raise ValueError('{0!r} not ready'.format(self))
        return self._success

    def wait(self, timeout=None):
        """Wait for the result."""
        self._event.wait(timeout)

    def get(self, timeout=None):
        """Return the result, or raise what the task raised."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _is_set(self, i):
        return self._event.is_set()

    def _set(self, i, obj):
        self._success, self._value = obj
        try:
            if self._callback and self._success:
                self._callback(self._value)
            if self._error_callback and not self._success:
                self._error_callback(self._value)
        finally:
            self._finish()

    def _finish(self):
        self._cache.pop(self._job, None)
        self._event.set()
        self._pool = None

    def _abort(self, exc):
        if not self._event.is_set():
            self._success, self._value = False, exc
            self._finish()

    __class_getitem__ = classmethod(types.GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of map()."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback=error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._finish()
        else:
            self._number_left = -(-length // chunksize)
            self._seen = bytearray(self._number_left + 1)

    def _is_set(self, i):
        return self._seen[i]

    def _set(self, i, success_result):
        if self._seen[i]:
            return
        self._seen[i] = 1
        self._number_left -= 1
        success, result = success_result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
            if self._number_left == 0:
                try:
                    if self._callback:
                        self._callback(self._value)
                finally:
                    self._finish()
        else:
            if not success and self._success:
                # Only the first exception counts.
                self._success = False
                self._value = result
            if self._number_left == 0:
                try:
                    if self._error_callback:
                        self._error_callback(self._value)
                finally:
                    self._finish()


class IMapIterator:
    """The results of imap()."""

    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = next(job_counter)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._seen = set()
        self._aborted = None
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        """Return the next result."""
        with self._cond:
            if not self._items:
                if self._index != self._length and self._aborted is None:
                    self._cond.wait_for(lambda: self._items or self._index == self._length
                                        or self._aborted is not None, timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration from None
                    if self._aborted is not None:
                        raise self._aborted
                    raise TimeoutError from None
            item = self._items.popleft()
        success, value = item
        if success:
            return value
        raise value

    __next__ = next

    def _is_set(self, i):
        return i < self._index or i in self._unsorted or i in self._seen

    def _set(self, i, obj):
        with self._cond:
            if self._index == i:
                self._items.append(obj)
                self._index += 1
                while self._index in self._unsorted:
                    self._items.append(self._unsorted.pop(self._index))
                    self._index += 1
                self._cond.notify()
            else:
                self._unsorted[i] = obj
            self._end()

    def _end(self):
        if self._index == self._length:
            self._cache.pop(self._job, None)
            self._pool = None

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == self._length:
                self._cond.notify()
                self._end()

    def _abort(self, exc):
        with self._cond:
            self._aborted = exc
            self._cache.pop(self._job, None)
            self._cond.notify_all()


class IMapUnorderedIterator(IMapIterator):
    """The results of imap_unordered()."""

    def _set(self, i, obj):
        with self._cond:
            self._seen.add(i)
            self._items.append(obj)
            self._index += 1
            self._cond.notify()
            self._end()

    def _is_set(self, i):
        return i in self._seen


class ThreadPool(Pool):
    """Runs functions in threads."""

    _wrap_exception = False

    @staticmethod
    def _portable(func):
        return func

    @staticmethod
    def Process(ctx, *args, **kwds):
        from .dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _start(self):
        s = self._state_obj = _State()
        self._cache = s.cache
        s.queue = queue.SimpleQueue()
        s.pending = 0
        self._pool = s.workers
        for _ in range(self._processes):
            w = self.Process(self._ctx, target=_thread_work,
                             args=(s, self._initializer, self._initargs))
            w.name = w.name.replace('Process', 'PoolWorker')
            w.daemon = True
            w.start()
            s.workers.append(w)
        self._terminate = util.Finalize(self, _terminate_threads, args=(s,), exitpriority=15)

    def _submit(self, items):
        s = self._state_obj
        for job, i, task in items:
            s.queue.put((job, i, task))

    def _feed_later(self, s, items):
        with s.lock:
            s.pending += 1

        def feed():
            try:
                for item in items:
                    if s.state == TERMINATE:
                        break
                    s.queue.put(item)
            finally:
                with s.lock:
                    s.pending -= 1
                    s.changed.notify_all()
        threading.Thread(target=feed, daemon=True).start()

    def _wake(self):
        s = self._state_obj

        def end():
            with s.lock:
                s.changed.wait_for(lambda: not s.pending)
            for _ in s.workers:
                s.queue.put(None)
        if not getattr(s, 'ending', False):
            s.ending = True
            threading.Thread(target=end, daemon=True).start()

    def join(self):
        s = self._state_obj
        if s.state == RUN:
            raise ValueError('Pool is still running')
        for w in self._pool:
            w.join()


def _thread_work(s, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except Exception as e:
            s.fail_all(e)
            raise
    while True:
        item = s.queue.get()
        if item is None or s.state == TERMINATE:
            break
        job, i, (func, args, kwds) = item
        try:
            result = (True, func(*args, **kwds))
        except Exception as e:
            result = (False, e)
        try:
            job._set(i, result)
        except Exception:
            traceback.print_exc()
        item = job = func = args = kwds = result = None


def _terminate_threads(s):
    with s.lock:
        s.state = TERMINATE
        s.changed.notify_all()
    try:
        while True:
            s.queue.get_nowait()
    except queue.Empty:
        pass
    for _ in s.workers:
        s.queue.put(None)
