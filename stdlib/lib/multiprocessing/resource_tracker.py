"""Removal of named resources that processes leave behind.

The names are noted in a process of its own, which removes what is left when all processes that
know it have ended.
"""

import os
import signal
import sys
import threading
import warnings

import _gopymp
from . import util

__all__ = ['ensure_running', 'register', 'unregister']


def _remove_shared_memory(name):
    try:
        os.unlink('/dev/shm/' + name.lstrip('/'))
    except OSError as e:
        e.filename = name
        raise


_IGNORED_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_CLEANUP_FUNCS = {'noop': lambda name: None, 'dummy': lambda name: None,
                  'shared_memory': _remove_shared_memory}


class ReentrantCallError(RuntimeError):
    pass


class ResourceTracker:
    """The way to the tracking process."""

    def __init__(self):
        self._lock = threading.RLock()
        self._fd = None
        self._pid = None
        self._exitcode = None

    def __del__(self):
        pass

    def _stop(self, *args, **kwds):
        with self._lock:
            if self._fd is None:
                return
            os.close(self._fd)
            self._fd = None
            if self._pid is not None:
                try:
                    _, status = os.waitpid(self._pid, 0)
                    self._exitcode = os.waitstatus_to_exitcode(status)
                except ChildProcessError:
                    self._exitcode = None
            self._pid = None

    def getfd(self):
        self.ensure_running()
        return self._fd

    def ensure_running(self):
        """See to it that the tracking process runs."""
        with self._lock:
            if self._fd is not None:
                if self._check_alive():
                    return
                os.close(self._fd)
                if self._pid is not None:
                    try:
                        os.waitpid(self._pid, 0)
                    except ChildProcessError:
                        pass
                self._fd = self._pid = self._exitcode = None
                warnings.warn('resource_tracker: process died unexpectedly, relaunching.  '
                              'Some resources might leak.')
            r, w = os.pipe()
            heard, ready = os.pipe()
            try:
                from . import spawn
                exe = spawn.get_executable()
                # What a child makes may be for its parent: it stays until that ends, too.
                job = _gopymp.job()
                parent = [job[3]] if job else []
                args = [exe, *util._args_from_interpreter_flags(), '-c',
                        'from multiprocessing.resource_tracker import main;'
                        f'main({", ".join(map(str, [r, ready] + parent))})']
                self._pid = util.spawnv_passfds(exe, args, [r, 2, ready] + parent)
                os.close(ready)
                ready = -1
                # It says when no Ctrl-C can end it any more.
                os.read(heard, 1)
            except:
                os.close(w)
                raise
            else:
                self._fd = w
            finally:
                os.close(r)
                os.close(heard)
                if ready >= 0:
                    os.close(ready)

    def _check_alive(self):
        try:
            os.write(self._fd, b'PROBE:0:noop\n')
        except OSError:
            return False
        return True

    def register(self, name, rtype):
        """Note a resource."""
        self._send('REGISTER', name, rtype)

    def unregister(self, name, rtype):
        """Forget a resource."""
        self._send('UNREGISTER', name, rtype)

    def _send(self, cmd, name, rtype):
        self.ensure_running()
        msg = f'{cmd}:{name}:{rtype}\n'.encode('ascii')
        if len(msg) > 512:
            raise ValueError('msg too long')
        nbytes = os.write(self._fd, msg)
        assert nbytes == len(msg)


_resource_tracker = ResourceTracker()
ensure_running = _resource_tracker.ensure_running
register = _resource_tracker.register
unregister = _resource_tracker.unregister
getfd = _resource_tracker.getfd


def main(fd, ready=None, parent=None):
    """Be the tracking process."""
    for sig in _IGNORED_SIGNALS:
        signal.signal(sig, signal.SIG_IGN)
    if ready is not None:
        os.close(ready)
    for f in (sys.stdin, sys.stdout):
        try:
            f.close()
        except Exception:
            pass
    cache = {rtype: set() for rtype in _CLEANUP_FUNCS}
    try:
        with open(fd, 'rb') as f:
            for line in f:
                try:
                    cmd, name, rtype = line.strip().decode('ascii').split(':')
                    if rtype not in _CLEANUP_FUNCS:
                        raise ValueError(f'Cannot register {name} for automatic cleanup: '
                                         f'unknown resource type {rtype}')
                    if cmd == 'REGISTER':
                        cache[rtype].add(name)
                    elif cmd == 'UNREGISTER':
                        cache[rtype].discard(name)
                    elif cmd != 'PROBE':
                        raise RuntimeError('unrecognized command %r' % cmd)
                except Exception:
                    try:
                        sys.excepthook(*sys.exc_info())
                    except:
                        pass
    finally:
        if parent is not None:
            import select
            select.select([parent], [], [])
            # The parent, which has a tracker of its own, may have removed some.
            names = cache['shared_memory']
            names.intersection_update([n for n in names if os.path.exists('/dev/shm/' + n.lstrip('/'))])
        exit_code = 0
        for rtype, names in cache.items():
            if names:
                exit_code = 1
                # Nothing stands behind a dummy: tests alone make them.
                if rtype != 'dummy':
                    try:
                        warnings.warn(f'resource_tracker: There appear to be {len(names)} leaked '
                                      f'{rtype} objects to clean up at shutdown: {names}')
                    except Exception:
                        pass
            for name in names:
                try:
                    _CLEANUP_FUNCS[rtype](name)
                except Exception as e:
                    warnings.warn('resource_tracker: %r: %s' % (name, e))
        sys.exit(exit_code)
