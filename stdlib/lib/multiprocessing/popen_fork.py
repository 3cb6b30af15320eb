"""Starting a process that goes on with what its parent has: it gets an image of it."""

import os
import sys

import _gopymp
from . import context
from . import popen_spawn_posix
from . import spawn
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


class Popen(popen_spawn_posix.Popen):
    method = 'fork'

    def _launch(self, process_obj):
        prep = spawn.get_preparation_data(process_obj._name)
        # The main module comes in the image, so it is not imported again.
        prep.pop('init_main_from_name', None)
        prep.pop('init_main_from_path', None)
        context.set_spawning_popen(self)
        try:
            head = bytes(context.reduction.ForkingPickler.dumps(prep))
        finally:
            context.set_spawning_popen(None)
        main = sys.modules['__main__']
        self._child = _gopymp.start_fork(head, (process_obj, main), _descriptors(process_obj))
        self.pid = self._child.pid
        self.sentinel = self._child.dup_sentinel()
        self.finalizer = util.Finalize(self, os.close, (self.sentinel,))
