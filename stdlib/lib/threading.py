"""Threads and the means to synchronize them, on top of _thread."""

import sys as _sys
import _thread
from time import monotonic as _time
from _weakrefset import WeakSet
from itertools import count as _count
from _collections import deque as _deque

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'setprofile', 'settrace', 'local', 'stack_size',
           'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
           'setprofile_all_threads', 'settrace_all_threads']

_start_joinable_thread = _thread.start_joinable_thread
_daemon_threads_allowed = _thread.daemon_threads_allowed
_allocate_lock = _thread.allocate_lock
_LockType = _thread.LockType
_thread_shutdown = _thread._shutdown
_make_thread_handle = _thread._make_thread_handle
_at_thread_end = _thread._at_end
_ThreadHandle = _thread._ThreadHandle
ExceptHookArgs = _thread._ExceptHookArgs
get_ident = _thread.get_ident
_get_main_thread_ident = _thread._get_main_thread_ident
_is_main_interpreter = _thread._is_main_interpreter
try:
    get_native_id = _thread.get_native_id
    _HAVE_THREAD_NATIVE_ID = True
    __all__.append('get_native_id')
except AttributeError:
    _HAVE_THREAD_NATIVE_ID = False
ThreadError = _thread.error
_CRLock = getattr(_thread, 'RLock', None)
TIMEOUT_MAX = _thread.TIMEOUT_MAX
stack_size = _thread.stack_size
local = _thread._local
del _thread


def _warn_deprecated(old, new):
    import warnings
    warnings.warn(f'{old} is deprecated, {new} instead',
                  DeprecationWarning, stacklevel=3)


# Tracing and profiling of the threads started from now on.

_profile_hook = None
_trace_hook = None


def setprofile(func):
    """Set the profile function of the threads that this module starts.

    Each thread calls sys.setprofile() with it before run().
    """
    global _profile_hook
    _profile_hook = func


def setprofile_all_threads(func):
    """Set the profile function of future and of running threads."""
    setprofile(func)
    _sys._setprofileallthreads(func)


def getprofile():
    """Return the function that setprofile() set."""
    return _profile_hook


def settrace(func):
    """Set the trace function of the threads that this module starts.

    Each thread calls sys.settrace() with it before run().
    """
    global _trace_hook
    _trace_hook = func


def settrace_all_threads(func):
    """Set the trace function of future and of running threads."""
    settrace(func)
    _sys._settraceallthreads(func)


def gettrace():
    """Return the function that settrace() set."""
    return _trace_hook


# Synchronization.

Lock = _LockType


def RLock(*args, **kwargs):
    """Make a reentrant lock: its owner may acquire it again.

    It must be released as often as it was acquired, by the same thread.
    """
    if args or kwargs:
        import warnings
        warnings.warn(
            'Passing arguments to RLock is deprecated and will be removed in 3.15',
            DeprecationWarning,
            stacklevel=2,
        )
    if _CRLock is None:
        return _PyRLock(*args, **kwargs)
    return _CRLock(*args, **kwargs)


class _RLock:
    """The reentrant lock in Python."""

    def __init__(self):
        self._block = _allocate_lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        owner = self._owner
        try:
            owner = _active[owner].name
        except KeyError:
            pass
        cls = self.__class__
        return "<%s %s.%s object owner=%r count=%d at %s>" % (
            "locked" if self._block.locked() else "unlocked",
            cls.__module__, cls.__qualname__, owner, self._count,
            hex(id(self)))

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Acquire the lock; return whether that succeeded.

        It fails at once with blocking=False, or after the timeout, if another
        thread has the lock.
        """
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return 1
        acquired = self._block.acquire(blocking, timeout)
        if acquired:
            self._owner = me
            self._count = 1
        return acquired

    __enter__ = acquire

    def release(self):
        """Release the lock once.

        RuntimeError if this thread does not have it.
        """
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, t, v, tb):
        self.release()

    # For Condition, which gives the lock up completely while it waits.

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = (self._count, self._owner)
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()

    # For logging and tests.

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0


_PyRLock = _RLock


class Condition:
    """A condition variable: threads wait until another notifies them.

    Its lock, an RLock by default, must be held to wait and to notify; several
    conditions can share one lock.
    """

    # Each waiting thread blocks on a lock of its own, which the notifier
    # releases.

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        # A reentrant lock has better versions of these methods.
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        if type(lock) is _LockType:
            # It does not know who has it.
            self._release_save = lock.release
            self._is_owned = lock.locked
        self._waiters = _deque()

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, x):
        self._lock.acquire()

    def _is_owned(self):
        # A plain lock does not know who has it.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Wait until notified or until the timeout (in seconds) has passed.

        The lock is released meanwhile.  Returns whether there was a
        notification.
        """
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved_state = self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            # Also after a KeyboardInterrupt.
            self._acquire_restore(saved_state)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true or the timeout has passed.

        Returns the last result of the predicate.
        """
        endtime = None
        remaining = timeout
        result = predicate()
        while not result:
            if remaining is not None:
                if endtime is None:
                    endtime = _time() + remaining
                else:
                    remaining = endtime - _time()
                    if remaining <= 0:
                        break
            self.wait(remaining)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up at most n of the waiting threads."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters[0]
            try:
                waiter.release()
            except RuntimeError:
                # Notified already, but interrupted before it left the queue:
                # it does not count.
                pass
            else:
                n -= 1
            try:
                waiters.remove(waiter)
            except ValueError:
                pass

    def notify_all(self):
        """Wake up all waiting threads."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """Deprecated name of notify_all()."""
        _warn_deprecated('notifyAll()', 'use notify_all()')
        self.notify_all()


class Semaphore:
    """A counter that never goes below zero.

    acquire() decrements it and waits while it is zero; release() increments it.
    """

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def _describe(self, details):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {details}>"

    def __repr__(self):
        return Semaphore._describe(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        """Decrement the counter, waiting if it is zero; return whether that succeeded.

        It fails at once with blocking=False, or after the timeout.
        """
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        endtime = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if endtime is None:
                        endtime = _time() + timeout
                    else:
                        timeout = endtime - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Increment the counter by n; wake up as many waiting threads."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore whose counter must not exceed its initial value.

    It detects a release() too much.
    """

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return Semaphore._describe(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        """Increment the counter by n; ValueError if that exceeds the initial value."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return Semaphore._describe(self, 'set' if self._flag else 'unset')

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def is_set(self):
        """Report whether the flag is set."""
        return self._flag

    def isSet(self):
        """Deprecated name of is_set()."""
        _warn_deprecated('isSet()', 'use is_set()')
        return self.is_set()

    def set(self):
        """Set the flag and wake up all waiting threads."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Clear the flag."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set or until the timeout (in seconds) has passed.

        Returns False after a timeout, else True.
        """
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class Barrier:
    """A point where a number of threads wait for each other.

    It can be used again as soon as all have left it.
    """

    # States of the barrier.
    _FILLING = 0
    _DRAINING = 1
    _RESETTING = -1
    _BROKEN = -2

    def __init__(self, parties, action=None, timeout=None):
        """Make a barrier for so many threads.

        One of them calls the action before they go on.  The timeout is the
        default of wait().
        """
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    def __repr__(self):
        if self.broken:
            return Semaphore._describe(self, 'broken')
        return Semaphore._describe(self, f"waiters={self.n_waiting}/{self.parties}")

    def wait(self, timeout=None):
        """Wait for the other threads.

        Returns a different number from 0 to parties-1 in each thread.  When a
        wait takes longer than the timeout, the barrier breaks for all.
        """
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        # The last round must be over.
        while self._state in (self._RESETTING, self._DRAINING):
            self._cond.wait()
        if self._state < 0:
            raise BrokenBarrierError
        assert self._state == self._FILLING

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = self._DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != self._FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError
        assert self._state == self._DRAINING

    def _exit(self):
        # The last one out lets the next round in.
        if self._count == 0 and self._state in (self._RESETTING, self._DRAINING):
            self._state = self._FILLING
            self._cond.notify_all()

    def reset(self):
        """Go back to the initial state; threads that wait get BrokenBarrierError."""
        with self._cond:
            if self._count == 0:
                self._state = self._FILLING
            elif self._state in (self._FILLING, self._BROKEN):
                # The waiting threads have to leave first.
                self._state = self._RESETTING
            self._cond.notify_all()

    def abort(self):
        """Break the barrier: all waits, also future ones, raise BrokenBarrierError."""
        with self._cond:
            self._break()

    def _break(self):
        self._state = self._BROKEN
        self._cond.notify_all()

    @property
    def parties(self):
        """The number of threads that the barrier waits for."""
        return self._parties

    @property
    def n_waiting(self):
        """The number of threads that are waiting."""
        return self._count if self._state == self._FILLING else 0

    @property
    def broken(self):
        """Whether the barrier is broken."""
        return self._state == self._BROKEN


class BrokenBarrierError(RuntimeError):
    """Raised by Barrier.wait() when the barrier is reset or breaks."""


_counter = _count(1).__next__


def _newname(name_template):
    return name_template % _counter()


# The threads that run, by identifier, and those that have not got one yet.
# The lock is held around changes; it must be reentrant, because a finalizer
# may look at the threads while this thread has it.
_active_limbo_lock = RLock()
_active = {}
_limbo = {}
# All Thread objects, also those not started; for fork and for tests.
_dangling = WeakSet()


class Thread:
    """A thread of control: it calls `target`, or run() of a subclass."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None,
                 args=(), kwargs=None, *, daemon=None):
        """Make a thread, which start() starts.

        target is called with args and kwargs.  The program does not wait for
        daemon threads at its end; the default is the current thread's flag.
        group must be None.  A subclass with an __init__ must call this one
        first.
        """
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if hasattr(target, '__name__'):
                name += f" ({target.__name__})"

        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        if daemon is None:
            self._daemonic = current_thread().daemon
        else:
            if daemon and not _daemon_threads_allowed():
                raise RuntimeError('daemon threads are disabled in this (sub)interpreter')
            self._daemonic = daemon
        self._ident = None
        if _HAVE_THREAD_NATIVE_ID:
            self._native_id = None
        self._handle = _ThreadHandle()
        self._started = Event()
        self._initialized = True
        # For excepthook, after sys is gone.
        self._stderr = _sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()
        _dangling.add(self)

    def _after_fork(self, new_ident=None):
        # Called in the child process of a fork.
        self._started._at_fork_reinit()
        if new_ident is not None:
            self._ident = new_ident
            assert self._handle.ident == new_ident

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        if self._handle.is_done():
            status = "stopped"
        elif self._started.is_set():
            status = "started"
        else:
            status = "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        """Start the thread, which calls run().

        RuntimeError if it was started before.
        """
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            _start_joinable_thread(self._bootstrap, handle=self._handle,
                                   daemon=self.daemon)
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        """Call the target.  A subclass may override this."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # An argument may refer to the thread: no cycle.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        # What the new thread runs.  A daemon thread may wake up when the
        # interpreter is already gone and must not complain about that.
        try:
            self._bootstrap_inner()
        except:
            if self._daemonic and _sys is None:
                return
            raise

    def _set_ident(self):
        self._ident = get_ident()

    if _HAVE_THREAD_NATIVE_ID:
        def _set_native_id(self):
            self._native_id = get_native_id()

    def _bootstrap_inner(self):
        try:
            self._set_ident()
            if _HAVE_THREAD_NATIVE_ID:
                self._set_native_id()
            self._started.set()
            with _active_limbo_lock:
                _active[self._ident] = self
                del _limbo[self]
            if _trace_hook:
                _sys.settrace(_trace_hook)
            if _profile_hook:
                _sys.setprofile(_profile_hook)
            try:
                self.run()
            except:
                self._invoke_excepthook(self)
        finally:
            self._delete()

    def _delete(self):
        with _active_limbo_lock:
            del _active[get_ident()]

    def join(self, timeout=None):
        """Wait until the thread ends or until the timeout (in seconds) has passed.

        Returns None in both cases: is_alive() tells.
        """
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is not None:
            timeout = max(timeout, 0)
        self._handle.join(timeout)

    @property
    def name(self):
        """The name, which has no meaning and need not be unique."""
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        """The identifier as in get_ident(), or None before the start.

        It may be given to another thread after the end of this one.
        """
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    if _HAVE_THREAD_NATIVE_ID:
        @property
        def native_id(self):
            """The operating system's identifier, or None before the start."""
            assert self._initialized, "Thread.__init__() not called"
            return self._native_id

    def is_alive(self):
        """Report whether the thread was started and has not ended."""
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._handle.is_done()

    @property
    def daemon(self):
        """Whether the program may end while this thread runs.

        Can be set before the start.
        """
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if daemonic and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this interpreter')
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        """Deprecated: the attribute daemon."""
        _warn_deprecated('isDaemon()', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        """Deprecated: the attribute daemon."""
        _warn_deprecated('setDaemon()', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        """Deprecated: the attribute name."""
        _warn_deprecated('getName()', 'get the name attribute')
        return self.name

    def setName(self, name):
        """Deprecated: the attribute name."""
        _warn_deprecated('setName()', 'set the name attribute')
        self.name = name


def excepthook(args, /):
    """Print an exception that a thread did not handle; SystemExit is ignored."""
    if type(args) is not ExceptHookArgs:
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type == SystemExit:
        return
    thread = args.thread
    stderr = None
    if _sys is not None and _sys.stderr is not None:
        stderr = _sys.stderr
    elif thread is not None:
        stderr = thread._stderr
    if stderr is None:
        return
    from traceback import print_exception
    name = get_ident() if thread is None else thread.name
    print(f"Exception in thread {name}:",
          file=stderr, flush=True)
    print_exception(args.exc_type, args.exc_value, args.exc_traceback,
                    file=stderr)
    stderr.flush()


# The original, for those that replaced it.
__excepthook__ = excepthook


def _make_invoke_excepthook():
    # Everything is bound to local names, because a daemon thread may get here
    # when the globals of the modules have been cleared.
    old_excepthook = excepthook
    old_sys_excepthook = _sys.excepthook
    if old_excepthook is None:
        raise RuntimeError("threading.excepthook is None")
    if old_sys_excepthook is None:
        raise RuntimeError("sys.excepthook is None")
    exc_info = _sys.exc_info
    local_print = print
    local_sys = _sys

    def invoke_excepthook(thread):
        global excepthook
        try:
            hook = excepthook
            if hook is None:
                hook = old_excepthook
            args = ExceptHookArgs([*exc_info(), thread])
            hook(args)
        except Exception as exc:
            exc.__suppress_context__ = True
            del exc
            if local_sys is not None and local_sys.stderr is not None:
                stderr = local_sys.stderr
            else:
                stderr = thread._stderr
            local_print("Exception in threading.excepthook:",
                        file=stderr, flush=True)
            if local_sys is not None and local_sys.excepthook is not None:
                sys_excepthook = local_sys.excepthook
            else:
                sys_excepthook = old_sys_excepthook
            sys_excepthook(*exc_info())
        finally:
            # No cycle through the traceback.
            args = None

    return invoke_excepthook


class Timer(Thread):
    """A thread that calls a function after so many seconds, unless cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Do not call the function if that has not happened yet."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def _adopt(thread):
    # Registers the object of a thread that runs already.
    if _HAVE_THREAD_NATIVE_ID:
        thread._set_native_id()
    with _active_limbo_lock:
        _active[thread._ident] = thread


class _MainThread(Thread):

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._started.set()
        self._ident = _get_main_thread_ident()
        self._handle = _make_thread_handle(self._ident)
        _adopt(self)


class _DummyThread(Thread):
    # Stands for a thread that this module did not start; it is made when that
    # thread asks for its object.

    def __init__(self):
        Thread.__init__(self, name=_newname("Dummy-%d"),
                        daemon=_daemon_threads_allowed())
        self._started.set()
        self._set_ident()
        self._handle = _make_thread_handle(self._ident)
        _adopt(self)
        _at_thread_end(self._forget)

    def _forget(self):
        with _active_limbo_lock:
            if _active.get(self._ident) is self:
                del _active[self._ident]

    def is_alive(self):
        if not self._handle.is_done() and self._started.is_set():
            return True
        raise RuntimeError("thread is not alive")

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")

    def _after_fork(self, new_ident=None):
        if new_ident is not None:
            # The only thread of the child process.
            self.__class__ = _MainThread
            self._name = 'MainThread'
            self._daemonic = False
        Thread._after_fork(self, new_ident=new_ident)


def current_thread():
    """Return the object of the current thread.

    A thread that was not started by this module gets one with few abilities.
    """
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    """Deprecated name of current_thread()."""
    _warn_deprecated('currentThread()', 'use current_thread()')
    return current_thread()


def active_count():
    """Return the number of threads that are alive, as in enumerate()."""
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


def activeCount():
    """Deprecated name of active_count()."""
    _warn_deprecated('activeCount()', 'use active_count()')
    return active_count()


def _enumerate():
    # The caller has the lock.
    return list(_active.values()) + list(_limbo.values())


def enumerate():
    """List the threads that are alive.

    Daemon threads, the objects of foreign threads and the main thread are among
    them, those not started or ended are not.
    """
    with _active_limbo_lock:
        return _enumerate()


_threading_atexits = []
_SHUTTING_DOWN = False


def _register_atexit(func, *arg, **kwargs):
    """Register a function to be called before the wait for the threads.

    That is earlier than the functions of atexit.  The last one registered is
    called first.
    """
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append(lambda: func(*arg, **kwargs))


_main_thread = _MainThread()


def _shutdown():
    """Called by the interpreter at its end: waits for the non-daemon threads."""
    global _SHUTTING_DOWN
    if _main_thread._handle.is_done() and _is_main_interpreter():
        return
    _SHUTTING_DOWN = True
    for atexit_call in reversed(_threading_atexits):
        atexit_call()
    # The thread of the main interpreter counts as ended; join() returns.
    if _is_main_interpreter():
        _main_thread._handle._set_done()
    _thread_shutdown()


def main_thread():
    """Return the object of the main thread, which started the program."""
    return _main_thread


def _after_fork():
    """Called in the child process of a fork: only the current thread is left."""
    # The lock may have been held by a thread that is no more.
    global _active_limbo_lock, _main_thread
    _active_limbo_lock = RLock()
    try:
        current = _active[get_ident()]
    except KeyError:
        # A thread that this module did not start called fork().
        current = _MainThread()
    _main_thread = current

    with _active_limbo_lock:
        for thread in {*_enumerate(), *_dangling}:
            if thread is not current:
                thread._after_fork()
        # The threads that are gone are not to be looked after any more.
        for thread in _enumerate():
            if thread is not current:
                _dangling.discard(thread)
        ident = get_ident()
        current._after_fork(new_ident=ident)
        _limbo.clear()
        _active.clear()
        _active[ident] = current
        assert len(_active) == 1


# Not through os, which is larger than all the rest.
try:
    from posix import register_at_fork as _register_at_fork
except ImportError:
    pass
else:
    _register_at_fork(after_in_child=_after_fork)
