"""Starting a process that goes on with what its parent has: it gets an image of it."""

import atexit
import os

import _gopymp
from . import popen_spawn_posix
from . import util

__all__ = ['Popen']


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
        self._child = _gopymp.start_fork(head, process_obj)
        self.pid = self._child.pid
        self.sentinel = self._child.dup_sentinel()
        self.finalizer = util.Finalize(self, os.close, (self.sentinel,))
