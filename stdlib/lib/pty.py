"""Pseudo terminal utilities."""

import os
import sys
import tty
from os import close, waitpid
from select import select
from tty import setraw, tcgetattr, tcsetattr

__all__ = ["openpty", "fork", "spawn"]

STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO = 0, 1, 2

# What fork() returns as the process in the child.
CHILD = 0

# How many bytes _copy() keeps for a side that does not take them.
_MOST_PENDING = 4096


def openpty():
    """Open a pseudo terminal and return the descriptors of master and slave."""
    return os.openpty()


def master_open():
    """Return the master's descriptor and the slave's name; use openpty() instead."""
    import warnings
    warnings.warn("Use pty.openpty() instead.", DeprecationWarning, stacklevel=2)
    master, slave = os.openpty()
    name = os.ttyname(slave)
    os.close(slave)
    return master, name


def slave_open(tty_name):
    """Open the slave with this name; use openpty() instead."""
    import warnings
    warnings.warn("Use pty.openpty() instead.", DeprecationWarning, stacklevel=2)
    return os.open(tty_name, os.O_RDWR)


def fork():
    """Fork with the child in a session of its own, on a new terminal.

    The result is the pair of the process, CHILD in the child, and the master's descriptor.
    """
    try:
        pid, master = os.forkpty()
    except (AttributeError, OSError):
        master, slave = openpty()
        pid = os.fork()
        if pid == CHILD:
            os.close(master)
            os.login_tty(slave)
        else:
            os.close(slave)
        return pid, master
    if pid == CHILD:
        try:
            os.setsid()
        except OSError:
            pass  # it leads its session already
    return pid, master


def _read(fd):
    """Read what there is."""
    return os.read(fd, 1024)


def _copy(master_fd, master_read=_read, stdin_read=_read):
    """Copy standard input to the terminal and its output to standard output, until it ends."""
    blocking = os.get_blocking(master_fd)
    if blocking:
        # The terminal may take less than there is to write.
        os.set_blocking(master_fd, False)
    try:
        _shuffle(master_fd, master_read, stdin_read)
    finally:
        if blocking:
            os.set_blocking(master_fd, True)


def _shuffle(master_fd, master_read, stdin_read):
    typed = shown = b""
    has_input = master_fd != STDIN_FILENO
    has_output = master_fd != STDOUT_FILENO
    while True:
        readers, writers = [], []
        if has_input and len(typed) < _MOST_PENDING:
            readers.append(STDIN_FILENO)
        if has_output and len(shown) < _MOST_PENDING:
            readers.append(master_fd)
        if has_output and shown:
            writers.append(STDOUT_FILENO)
        if typed:
            writers.append(master_fd)
        readers, writers, _ = select(readers, writers, [])
        if STDOUT_FILENO in writers:
            try:
                shown = shown[os.write(STDOUT_FILENO, shown):]
            except OSError:
                has_output = False
        if master_fd in readers:
            try:
                data = master_read(master_fd)
            except OSError:
                data = b""  # how Linux tells that nobody has the other side open
            if not data:
                return
            shown += data
        if master_fd in writers:
            typed = typed[os.write(master_fd, typed):]
        if has_input and STDIN_FILENO in readers:
            data = stdin_read(STDIN_FILENO)
            has_input = bool(data)
            typed += data


def spawn(argv, master_read=_read, stdin_read=_read):
    """Run a program on a new terminal that stands behind this one; return its wait status."""
    if isinstance(argv, str):
        argv = (argv,)
    sys.audit("pty.spawn", argv)
    pid, master_fd = fork()
    if pid == CHILD:
        os.execlp(argv[0], *argv)
    try:
        mode = tcgetattr(STDIN_FILENO)
        setraw(STDIN_FILENO)
    except tty.error:
        mode = None  # standard input is no terminal
    try:
        _copy(master_fd, master_read, stdin_read)
    finally:
        if mode is not None:
            tcsetattr(STDIN_FILENO, tty.TCSAFLUSH, mode)
    close(master_fd)
    return waitpid(pid, 0)[1]
