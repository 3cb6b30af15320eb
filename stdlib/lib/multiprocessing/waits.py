"""What happens when processes wait for each other."""

import sys

import _gopymp


def set_lock_death_policy(policy):
    """Choose what acquire() does with a lock whose owner died: 'warn' or 'raise'.

    With 'raise' it raises OwnerDiedError, holding the lock.
    """
    if policy not in ('warn', 'raise'):
        raise ValueError("policy must be 'warn' or 'raise'")
    _gopymp.set_death_policy(policy == 'raise')


def dump_waits(file=None):
    """Print who waits for whom: the processes, then the threads of this one."""
    if file is None:
        file = sys.stderr
    import os
    import threading
    import traceback
    me = os.getpid()
    for pid, kind, cell, owner in _gopymp.waits():
        line = f'process {pid}{" (this one)" if pid == me else ""} waits for {kind} #{cell}'
        if owner:
            line += f', held by process {owner}' + (' (this one)' if owner == me else '')
        print(line, file=file)
    names = {t.ident: t.name for t in threading.enumerate()}
    for ident, frame in sys._current_frames().items():
        print(f'thread {names.get(ident, ident)} of process {me}, most recent call last:', file=file)
        traceback.print_stack(frame, file=file)
    file.flush()


def _dump_at_signal():
    """With -X waits, Ctrl-\\ has every process of the program print what it waits for."""
    import signal
    if hasattr(signal, 'SIGQUIT'):
        signal.signal(signal.SIGQUIT, lambda signum, frame: dump_waits())


if 'waits' in sys._xoptions:
    try:
        _dump_at_signal()
    except ValueError:
        pass        # not the main thread
