"""The server that other implementations fork processes from; gopy keeps spare processes instead."""

import _gopymp

__all__ = ['ensure_running', 'get_inherited_fds', 'connect_to_new_process',
           'set_forkserver_preload']

_preload_modules = ['__main__']


def set_forkserver_preload(modules_names):
    """Note the modules that children will need."""
    global _preload_modules
    if not all(type(mod) is str for mod in modules_names):
        raise TypeError('module_names must be a list of strings')
    _preload_modules = modules_names


def get_inherited_fds():
    """Return None: there is no server to inherit from."""
    return None


def ensure_running():
    """See to it that a process is ready."""
    _gopymp.warm(1)


def connect_to_new_process(fds):
    raise NotImplementedError('gopy has no fork server: use Process')
