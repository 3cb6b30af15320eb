"""Starting a process that goes on with what its parent has: it gets an image of it."""

import atexit
import os
import sys

import _gopymp
from . import popen_spawn_posix
from . import util
from .connection import Connection

__all__ = ['Popen']


def _descriptors(process_obj):
    """Return the descriptors of connections that the process is going to use."""
    found, seen, todo = [], set(), [process_obj.__dict__, sys.modules['__main__'].__dict__]
    while todo and len(seen) < 10000:
        x = todo.pop()
        if id(x) in seen:
            continue
        seen.add(id(x))
        if isinstance(x, Connection):
            if x._handle is not None:
                found.append(x._handle)
        elif isinstance(x, dict):
            todo.extend(x.values())
        elif isinstance(x, (list, tuple, set, frozenset)):
            todo.extend(x)
        elif type(x).__module__ == '__main__' and hasattr(x, '__dict__'):
            todo.append(x.__dict__)
    return found


def _be(process_obj, directory):
    """Be the child; called by gopy itself. Return the exit code."""
    if directory:
        try:
            os.chdir(directory)
        except OSError:
            pass
    atexit._clear()
    atexit.register(util._exit_function)
    try:
        return process_obj._bootstrap(_gopymp.job()[3])
    finally:
        atexit._run_exitfuncs()


class Popen(popen_spawn_posix.Popen):
    method = 'fork'

    def _launch(self, process_obj):
        try:
            head = os.fsencode(os.getcwd())
        except OSError:
            head = b''
        self._child = _gopymp.start_fork(head, process_obj, _descriptors(process_obj))
        self.pid = self._child.pid
        self.sentinel = self._child.dup_sentinel()
        self.finalizer = util.Finalize(self, os.close, (self.sentinel,))
