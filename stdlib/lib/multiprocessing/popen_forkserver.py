"""Starting a process from one that is ready: every process of gopy is started so."""

from . import popen_spawn_posix

__all__ = ['Popen']


class Popen(popen_spawn_posix.Popen):
    method = 'forkserver'
