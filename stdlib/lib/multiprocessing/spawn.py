"""What a started process needs to know, and its beginning."""

import io
import os
import runpy
import sys
import types

import _gopymp
from . import process
from .context import reduction, get_spawning_popen

__all__ = ['_main', 'freeze_support', 'set_executable', 'get_executable',
           'get_preparation_data', 'get_command_line', 'import_main_path']

WINEXE = False
WINSERVICE = False
_python_exe = os.fsencode(sys.executable) if sys.executable else sys.executable


def set_executable(exe):
    global _python_exe
    if exe is None:
        _python_exe = exe
    else:
        _python_exe = os.fsencode(exe)


def get_executable():
    return _python_exe


def is_forking(argv):
    """Tell whether a command line is that of a started process."""
    return len(argv) >= 2 and argv[1] == '--multiprocessing-fork'


def freeze_support():
    """Does nothing: gopy's processes are not started by a command line."""


def get_command_line(**kwds):
    """Return a command line that starts a process by hand."""
    opts = ', '.join('%s=%r' % item for item in kwds.items())
    return [os.fsdecode(_python_exe), '-c',
            f'from multiprocessing.spawn import spawn_main; spawn_main({opts})',
            '--multiprocessing-fork']


def spawn_main(pipe_handle, parent_pid=None, tracker_fd=None):
    """Read a process from a pipe and be it."""
    parent_sentinel = os.dup(pipe_handle)
    sys.exit(_main(pipe_handle, parent_sentinel))


def _main(fd, parent_sentinel):
    with os.fdopen(fd, 'rb', closefd=True) as from_parent:
        return _be(from_parent, parent_sentinel)


def _be(f, parent_sentinel):
    process.current_process()._inheriting = True
    try:
        prepare(reduction.pickle.load(f))
        self = reduction.pickle.load(f)
    finally:
        del process.current_process()._inheriting
    return self._bootstrap(parent_sentinel)


def _run_job():
    """Be what the parent asked for; called by gopy itself."""
    kind, payload, ppid, control = _gopymp.job()
    # The environment is that of the parent now, not that at the birth of this process.
    data = os.environ._data
    data.clear()
    data.update(_gopymp.environ())
    if kind == ord('p'):
        return _be(io.BytesIO(payload), control)
    raise RuntimeError(f'unknown kind of job: {kind}')


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError('''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        ''')


def get_preparation_data(name):
    """Return what the child needs to unpickle its Process object."""
    _check_not_importing_main()
    from . import util
    d = dict(log_to_stderr=util._log_to_stderr, authkey=process.current_process().authkey)
    if util._logger is not None:
        d['log_level'] = util._logger.getEffectiveLevel()
    path = sys.path.copy()
    if '' in path and process.ORIGINAL_DIR is not None:
        path[path.index('')] = process.ORIGINAL_DIR
    d.update(name=name, sys_path=path, sys_argv=sys.argv, orig_dir=process.ORIGINAL_DIR,
             dir=os.getcwd() if process.ORIGINAL_DIR is not None else None,
             start_method=_start_method())
    main = sys.modules['__main__']
    main_mod_name = getattr(getattr(main, '__spec__', None), 'name', None)
    if main_mod_name is not None:
        d['init_main_from_name'] = main_mod_name
    elif (main_path := getattr(main, '__file__', None)) is not None:
        if not os.path.isabs(main_path) and process.ORIGINAL_DIR is not None:
            main_path = os.path.join(process.ORIGINAL_DIR, main_path)
        d['init_main_from_path'] = os.path.normpath(main_path)
    return d


def _start_method():
    from .context import _default_context
    return _default_context.get_start_method()


old_main_modules = []


def prepare(data):
    """Make this process fit for the Process object that comes next."""
    if 'name' in data:
        process.current_process().name = data['name']
    if 'authkey' in data:
        process.current_process().authkey = data['authkey']
    if data.get('log_to_stderr'):
        from . import util
        util.log_to_stderr()
    if 'log_level' in data:
        from . import util
        util.get_logger().setLevel(data['log_level'])
    if 'tracker_fd' in data:
        from . import resource_tracker
        resource_tracker._resource_tracker._fd = data['tracker_fd']
    if 'sys_path' in data:
        sys.path = data['sys_path']
    if 'sys_argv' in data:
        sys.argv = data['sys_argv']
    if data.get('dir') is not None:
        try:
            os.chdir(data['dir'])
        except OSError:
            pass
    if 'orig_dir' in data:
        process.ORIGINAL_DIR = data['orig_dir']
    if 'start_method' in data:
        from .context import _default_context
        _default_context.set_start_method(data['start_method'], force=True)
    if 'init_main_from_name' in data:
        _fixup_main_from_name(data['init_main_from_name'])
    elif 'init_main_from_path' in data:
        _fixup_main_from_path(data['init_main_from_path'])


def _become_main(contents):
    current = sys.modules['__main__']
    old_main_modules.append(current)
    main = types.ModuleType('__mp_main__')
    main.__dict__.update(contents)
    sys.modules['__main__'] = sys.modules['__mp_main__'] = main


def _fixup_main_from_name(mod_name):
    current = sys.modules['__main__']
    # The __main__ of a package, or what is already there, is not imported again.
    if mod_name == '__main__' or mod_name.endswith('.__main__'):
        return
    if getattr(current.__spec__, 'name', None) == mod_name:
        return
    _become_main(runpy.run_module(mod_name, run_name='__mp_main__', alter_sys=True))


def _fixup_main_from_path(main_path):
    current = sys.modules['__main__']
    main_name = os.path.splitext(os.path.basename(main_path))[0]
    if main_name == 'ipython':
        return
    if getattr(current, '__file__', None) == main_path:
        return
    _become_main(_run_main(main_path))


def _run_main(main_path):
    old_main_modules.append(sys.modules['__main__'])
    main = types.ModuleType('__mp_main__')
    sys.modules['__main__'] = sys.modules['__mp_main__'] = main
    return runpy.run_path(main_path, run_name='__mp_main__')


def import_main_path(main_path):
    """Make a file the __main__ module."""
    _fixup_main_from_path(main_path)
