"""Starting a process that gets its Process object pickled."""

import io
import os
import signal

import _gopymp
from . import context
from . import resource_tracker
from . import spawn
from . import util

__all__ = ['Popen']


class Popen:
    method = 'spawn'
    DupFd = staticmethod(lambda fd: _DupFd(fd))

    def __init__(self, process_obj):
        util._flush_std_streams()
        self.returncode = None
        self.finalizer = None
        self._cells = set()
        self._fds = []
        self._launch(process_obj)

    def register_cell(self, cell):
        """Keep a shared object alive until the child has it."""
        self._cells.add(cell)

    def duplicate_for_child(self, fd):
        """Give a descriptor to the child, under the same number."""
        if fd not in self._fds:
            self._fds.append(fd)
        return fd

    def _dump(self, process_obj):
        prep_data = spawn.get_preparation_data(process_obj._name)
        if (fd := resource_tracker._resource_tracker._fd) is not None:
            prep_data['tracker_fd'] = self.duplicate_for_child(fd)
        f = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            context.reduction.dump(prep_data, f)
            context.reduction.dump(process_obj, f)
        finally:
            context.set_spawning_popen(None)
        return f.getvalue()

    def _launch(self, process_obj):
        payload = self._dump(process_obj)
        self._child = _gopymp.start(ord('p'), payload, self._fds, self._cells, None)
        self.pid = self._child.pid
        self.sentinel = self._child.dup_sentinel()
        self.finalizer = util.Finalize(self, os.close, (self.sentinel,))

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            self.returncode = self._child.wait(0)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self.returncode = self._child.wait(timeout)
        return self.returncode

    def _send_signal(self, sig):
        if self.returncode is None:
            try:
                self._child.signal(sig)
            except ProcessLookupError:
                pass

    def interrupt(self):
        self._send_signal(signal.SIGINT)

    def terminate(self):
        self._send_signal(signal.SIGTERM)

    def kill(self):
        self._send_signal(signal.SIGKILL)

    def close(self):
        if self.finalizer is not None:
            self.finalizer()
        if self.returncode is not None:
            self._child.close()


class _DupFd:
    """A descriptor on its way to a child."""

    def __init__(self, fd):
        self.fd = fd

    def detach(self):
        return self.fd
