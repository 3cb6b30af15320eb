"""Run other programs: run(...) and the class Popen on which it is built.

run(args) runs a program, waits for its end and returns a CompletedProcess. Popen(args) starts
one; communicate(), wait(), poll(), send_signal(), terminate() and kill() deal with it.
call(), check_call(), check_output(), getoutput() and getstatusoutput() are older forms of
run().
"""

import contextlib
import errno
import io
import locale
import os
import signal
import sys
import threading
import types
import warnings
from time import monotonic as _time

from _posixsubprocess import fork_exec as _fork_exec
import select
import selectors

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput",
           "getoutput", "check_output", "run", "CalledProcessError", "DEVNULL",
           "SubprocessError", "TimeoutExpired", "CompletedProcess"]

_mswindows = False
_can_fork_exec = True
# Whether children may be started by faster calls than fork(); tests switch it off.
_USE_POSIX_SPAWN = False
_USE_VFORK = True

PIPE = -1
STDOUT = -2
DEVNULL = -3

# What select() is told to write at once at most: that many bytes never block a ready pipe.
_PIPE_BUF = getattr(select, "PIPE_BUF", 512)

# poll() knows no limit of descriptors.
_PopenSelector = getattr(selectors, "PollSelector", selectors.SelectSelector)

# Children whose Popen objects were dropped before they ended.
_active = []


class SubprocessError(Exception):
    """What is raised by this module derives from it."""


class CalledProcessError(SubprocessError):
    """A process ended with a status that isn't zero, and check was asked for."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        code = self.returncode
        if code and code < 0:
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-code)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-code}."
        return f"Command '{self.cmd}' returned non-zero exit status {code}."

    @property
    def stdout(self):
        """Another name of output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A process took longer than it was given."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        """Another name of output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A process that has ended, as run() returns it.

    args is what was run, returncode its exit status (negative: the signal that killed it);
    stdout and stderr are what it wrote, None if that was not captured.
    """

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """Raise CalledProcessError if the exit status is not zero."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _cleanup():
    """Collect the dropped children that have ended."""
    if _active is None:
        return
    for child in _active[:]:
        if child._internal_poll(_deadstate=sys.maxsize) is not None:
            with contextlib.suppress(ValueError):  # another thread was faster
                _active.remove(child)


def _optim_args_from_interpreter_flags():
    """The options -O that give a child interpreter the optimization of this one."""
    level = sys.flags.optimize
    return ["-" + "O" * level] if level > 0 else []


def _args_from_interpreter_flags():
    """The options that give a child interpreter the settings of this one."""
    flags = sys.flags
    args = []
    for name, option in (("debug", "d"), ("dont_write_bytecode", "B"),
                         ("no_site", "S"), ("verbose", "v"), ("bytes_warning", "b"),
                         ("quiet", "q")):
        count = getattr(flags, name)
        if count > 0:
            args.append("-" + option * count)
    args += _optim_args_from_interpreter_flags()
    if flags.isolated:
        args.append("-I")
    else:
        for name, option in (("ignore_environment", "-E"), ("no_user_site", "-s"),
                             ("safe_path", "-P")):
            if getattr(flags, name):
                args.append(option)
    warnoptions = sys.warnoptions[:]
    # The options -b and -X dev add filters of their own.
    if flags.bytes_warning:
        implied = "error::BytesWarning" if flags.bytes_warning > 1 else "default::BytesWarning"
        if implied in warnoptions:
            warnoptions.remove(implied)
    xoptions = getattr(sys, "_xoptions", {})
    if "dev" in xoptions:
        if "default" in warnoptions:
            warnoptions.remove("default")
        args += ["-X", "dev"]
    args += ["-W" + option for option in warnoptions]
    for option in ("faulthandler", "tracemalloc", "importtime", "frozen_modules",
                   "showrefcount", "utf8", "gil"):
        if option in xoptions:
            value = xoptions[option]
            args += ["-X", option if value is True else f"{option}={value}"]
    return args


def _text_encoding():
    if sys.flags.warn_default_encoding:
        # The place is where this module was entered.
        frame, level = sys._getframe(), 1
        here = frame.f_code.co_filename
        while frame is not None and frame.f_code.co_filename == here:
            frame, level = frame.f_back, level + 1
        warnings.warn("'encoding' argument not specified.", EncodingWarning, stacklevel=level)
    return "utf-8" if sys.flags.utf8_mode else locale.getencoding()


def call(*popenargs, timeout=None, **kwargs):
    """Run command with arguments.  Wait for command to complete or
    timeout, then return the returncode attribute.

    The arguments are the same as for the Popen constructor.  Example:

    retcode = call(["ls", "-l"])
    """
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:  # whatever ends the wait ends the child
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run command with arguments.  Wait for command to complete.  If
    the exit code was zero then return, otherwise raise
    CalledProcessError.  The CalledProcessError object will have the
    return code in the returncode attribute.

    The arguments are the same as for the call function.  Example:

    check_call(["ls", "-l"])
    """
    code = call(*popenargs, **kwargs)
    if code:
        cmd = kwargs.get("args")
        raise CalledProcessError(code, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    r"""Run command with arguments and return its output.

    If the exit code was non-zero it raises a CalledProcessError.  The
    CalledProcessError object will have the return code in the returncode
    attribute and output in the output attribute.

    The arguments are the same as for the Popen constructor.  Example:

    >>> check_output(["echo", "hello"])
    b'hello\n'

    input is passed to the child as its stdin; with it, stdin must not be given.
    """
    for name in "stdout", "check":
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        # No input is an empty one here, which the child can read to the end.
        text = any(kwargs.get(name) for name in ("universal_newlines", "text", "encoding", "errors"))
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run command with arguments and return a CompletedProcess instance.

    The returned instance will have attributes args, returncode, stdout and
    stderr. By default, stdout and stderr are not captured, and those attributes
    will be None. Pass stdout=PIPE and/or stderr=PIPE in order to capture them,
    or pass capture_output=True to capture both.

    If check is True and the exit code was non-zero, it raises a
    CalledProcessError. The CalledProcessError object will have the return code
    in the returncode attribute, and output & stderr attributes if those streams
    were captured.

    If timeout (seconds) is given and the process takes too long,
     a TimeoutExpired exception will be raised.

    There is an optional argument "input", allowing you to
    pass bytes or a string to the subprocess's stdin.  If you use this argument
    you may not also use the Popen constructor's "stdin" argument, as
    it will be used internally.

    The other arguments are the same as for the Popen constructor.
    """
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used "
                             "with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        code = process.poll()
    done = CompletedProcess(process.args, code, stdout, stderr)
    if check:
        done.check_returncode()
    return done


def list2cmdline(seq):
    """The command line that Windows programs split into these arguments."""
    words = []
    for arg in map(os.fsdecode, seq):
        out = []
        slashes = 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            # Backslashes are special before a quote only.
            out.append("\\" * (2 * slashes + 1 if c == '"' else slashes) + c)
            slashes = 0
        quote = not arg or " " in arg or "\t" in arg
        out.append("\\" * (2 * slashes if quote else slashes))
        word = "".join(out)
        words.append(f'"{word}"' if quote else word)
    return " ".join(words)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Return (exitcode, output) of executing cmd in a shell.

    Execute the string 'cmd' in a shell with 'check_output' and
    return a 2-tuple (status, output). The locale encoding is used
    to decode the output and process newlines.

    A trailing newline is stripped from the output.

    >>> getstatusoutput('ls /bin/ls')
    (0, '/bin/ls')
    """
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT,
                            encoding=encoding, errors=errors)
        code = 0
    except CalledProcessError as e:
        data, code = e.output, e.returncode
    return code, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Return output (stdout or stderr) of executing cmd in a shell.

    Like getstatusoutput(), except the exit status is ignored and the return
    value is a string containing the command's output.  Example:

    >>> getoutput('ls /bin/ls')
    '/bin/ls'
    """
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def _identity(value, lookup, field, wrong):
    """The number of a user or group given by name or number."""
    if isinstance(value, str):
        try:
            found = lookup(value)
        except ImportError:
            raise ValueError("names of users and groups are not known on this platform") from None
        return getattr(found, field)
    if not isinstance(value, int):
        raise TypeError(wrong.format(type(value)))
    return value


def _gid(name):
    import grp
    return grp.getgrnam(name)


def _uid(name):
    import pwd
    return pwd.getpwnam(name)


def _fork_call_exec(args, executables, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite,
                    errread, errwrite, errpipe_read, errpipe_write, restore_signals, start_new_session,
                    process_group, gid, gids, uid, umask, preexec_fn, allow_vfork):
    """What fork_exec() does, with a function that the child calls before it becomes the program."""
    if sys.is_finalizing():
        raise PythonFinalizationError("preexec_fn not supported at interpreter shutdown")
    pid = os.fork()
    if pid:
        return pid
    message = b"SubprocessError:0:Exception occurred in preexec_fn."
    try:
        where = b"noexec"
        try:
            for fd in pass_fds:
                if fd != errpipe_write:
                    os.set_inheritable(fd, True)
            for fd in (p2cwrite, c2pread, errread, errpipe_read):
                if fd >= 0:
                    os.close(fd)
            # None of them may be where another one belongs.
            if c2pwrite == 0:
                c2pwrite = os.dup(c2pwrite)
            while 0 <= errwrite <= 1:
                errwrite = os.dup(errwrite)
            for to, fd in enumerate((p2cread, c2pwrite, errwrite)):
                if fd == to:
                    os.set_inheritable(fd, True)
                elif fd >= 0:
                    os.dup2(fd, to)
            if cwd is not None:
                where = b"noexec:chdir"
                os.chdir(cwd)
                where = b"noexec"
            if umask >= 0:
                os.umask(umask)
            if restore_signals:
                for name in ("SIGPIPE", "SIGXFZ", "SIGXFSZ"):
                    if hasattr(signal, name):
                        signal.signal(getattr(signal, name), signal.SIG_DFL)
            if start_new_session:
                os.setsid()
            if process_group >= 0:
                os.setpgid(0, process_group)
            if gids is not None:
                os.setgroups(gids)
            if gid is not None:
                os.setregid(gid, gid)
            if uid is not None:
                os.setreuid(uid, uid)
        except OSError as e:
            message = b"OSError:%X:%s" % (e.errno or 0, where)
            return
        preexec_fn()
        if close_fds:
            # What this interpreter has open for itself ends with it, at exec.
            for name in os.listdir("/proc/self/fd"):
                if (fd := int(name)) > 2 and fd not in pass_fds:
                    try:
                        os.set_inheritable(fd, False)
                    except OSError:
                        pass
        failure = errno.ENOENT
        if env is not None:
            env = dict(item.split(b"=", 1) for item in env)
        for executable in executables:
            try:
                if env is None:
                    os.execv(executable, args)
                else:
                    os.execve(executable, args, env)
            except OSError as e:
                if e.errno not in (errno.ENOENT, errno.ENOTDIR):
                    failure = e.errno
        message = b"OSError:%X:" % failure
    except BaseException:
        pass  # the message tells what failed
    finally:
        os.write(errpipe_write, message)
        os._exit(255)


class Popen:
    """ Execute a child program in a new process.

    For a complete description of the arguments see the Python documentation.

    Arguments:
      args: A string, or a sequence of program arguments.

      bufsize: supplied as the buffering argument to the open() function when
          creating the stdin/stdout/stderr pipe file objects

      executable: A replacement program to execute.

      stdin, stdout and stderr: These specify the executed programs' standard
          input, standard output and standard error file handles, respectively.

      preexec_fn: (POSIX only) An object to be called in the child process
          just before the child is executed.

      close_fds: Controls closing or inheriting of file descriptors.

      shell: If true, the command will be executed through the shell.

      cwd: Sets the current directory before the child is executed.

      env: Defines the environment variables for the new process.

      text: If true, decode stdin, stdout and stderr using the given encoding
          (if set) or the system default otherwise.

      universal_newlines: Alias of text, provided for backwards compatibility.

      startupinfo and creationflags (Windows only)

      restore_signals (POSIX only)

      start_new_session (POSIX only)

      process_group (POSIX only)

      group (POSIX only)

      extra_groups (POSIX only)

      user (POSIX only)

      umask (POSIX only)

      pass_fds (POSIX only)

      encoding and errors: Text mode encoding and error handling to use for
          file objects stdin, stdout and stderr.

    Attributes:
        stdin, stdout, stderr, pid, returncode
    """
    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None,
                 stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=True,
                 shell=False, cwd=None, env=None, universal_newlines=None,
                 startupinfo=None, creationflags=0,
                 restore_signals=True, start_new_session=False,
                 pass_fds=(), *, user=None, group=None, extra_groups=None,
                 encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
                 process_group=None):
        if not _can_fork_exec:
            raise OSError(errno.ENOTSUP, f"{sys.platform} does not support processes.")
        _cleanup()
        # One thread waits for the child at a time: its number is free after that.
        self._waitpid_lock = threading.Lock()
        self._input = None
        self._communication_started = False
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if stdout is STDOUT:
            raise ValueError("STDOUT can only be used for stderr")
        if pipesize is None:
            pipesize = -1
        if not isinstance(pipesize, int):
            raise TypeError("pipesize must be an integer")
        if pass_fds and not close_fds:
            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        if text is not None and universal_newlines is not None and \
                bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines "
                                  "are supplied but different. Pass one or the other.")
        self.text_mode = encoding or errors or text or universal_newlines
        if self.text_mode and encoding is None:
            self.encoding = encoding = _text_encoding()
        self._sigint_wait_secs = 0.25
        self._closed_child_pipe_fds = False
        if self.text_mode and bufsize == 1:
            line_buffering = True
            bufsize = -1  # the buffer is below the text
        else:
            line_buffering = False
            if bufsize == 1:
                warnings.warn("line buffering (buffering=1) isn't supported in binary mode, "
                              "the default buffer size will be used", RuntimeWarning,
                              stacklevel=2)
                bufsize = -1
        if process_group is None:
            process_group = -1
        gid = None if group is None else _identity(
            group, _gid, "gr_gid", "Group must be a string or an integer, not {}")
        if gid is not None and gid < 0:
            raise ValueError(f"Group ID cannot be negative, got {gid}")
        gids = None
        if extra_groups is not None:
            if isinstance(extra_groups, str):
                raise ValueError("Groups must be a list, not a string")
            gids = [_identity(g, _gid, "gr_gid",
                              "Items in extra_groups must be a string or integer, not {}") for g in extra_groups]
            for number in gids:
                if number < 0:
                    raise ValueError(f"Group ID cannot be negative, got {number}")
        uid = None if user is None else _identity(
            user, _uid, "pw_uid", "User must be a string or an integer")
        if uid is not None and uid < 0:
            raise ValueError(f"User ID cannot be negative, got {uid}")

        handles = self._get_handles(stdin, stdout, stderr)
        p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite = handles
        try:
            if p2cwrite != -1:
                self.stdin = io.open(p2cwrite, "wb", bufsize)
                if self.text_mode:
                    self.stdin = io.TextIOWrapper(self.stdin, write_through=True,
                                                  line_buffering=line_buffering,
                                                  encoding=encoding, errors=errors)
            if c2pread != -1:
                self.stdout = io.open(c2pread, "rb", bufsize)
                if self.text_mode:
                    self.stdout = io.TextIOWrapper(self.stdout, encoding=encoding, errors=errors)
            if errread != -1:
                self.stderr = io.open(errread, "rb", bufsize)
                if self.text_mode:
                    self.stderr = io.TextIOWrapper(self.stderr, encoding=encoding, errors=errors)
            self._execute_child(args, executable, preexec_fn, close_fds, pass_fds, cwd, env,
                                shell, handles, restore_signals, gid, gids, uid, umask,
                                start_new_session, process_group)
        except:
            for file in filter(None, (self.stdin, self.stdout, self.stderr)):
                with contextlib.suppress(OSError):
                    file.close()
            if not self._closed_child_pipe_fds:
                fds = []
                if stdin == PIPE:
                    fds.append(p2cread)
                if stdout == PIPE:
                    fds.append(c2pwrite)
                if stderr == PIPE:
                    fds.append(errwrite)
                if hasattr(self, "_devnull"):
                    fds.append(self._devnull)
                for fd in fds:
                    with contextlib.suppress(OSError):
                        os.close(fd)
            raise

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def universal_newlines(self):
        # The old name of text_mode.
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type == KeyboardInterrupt:
                # The child got the signal too and has a moment to end by itself.
                if self._sigint_wait_secs > 0:
                    with contextlib.suppress(TimeoutExpired):
                        self._wait(timeout=self._sigint_wait_secs)
                self._sigint_wait_secs = 0
            else:
                self.wait()

    def __del__(self, _maxsize=sys.maxsize, _warn=warnings.warn):
        if not self._child_created:
            return
        if self.returncode is None:
            _warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)
        if self._internal_poll(_deadstate=_maxsize) is None and _active is not None:
            _active.append(self)

    def _get_devnull(self):
        if not hasattr(self, "_devnull"):
            self._devnull = os.open(os.devnull, os.O_RDWR)
        return self._devnull

    def _pipe(self):
        read, write = os.pipe()
        if self.pipesize > 0:
            import fcntl
            if hasattr(fcntl, "F_SETPIPE_SZ"):
                fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, self.pipesize)
        return read, write

    def _get_handles(self, stdin, stdout, stderr):
        """The descriptors: reading and writing end for each standard stream."""
        p2cread = p2cwrite = c2pread = c2pwrite = errread = errwrite = -1
        if stdin == PIPE:
            p2cread, p2cwrite = self._pipe()
        elif stdin == DEVNULL:
            p2cread = self._get_devnull()
        elif isinstance(stdin, int):
            p2cread = stdin
        elif stdin is not None:
            p2cread = stdin.fileno()
        if stdout == PIPE:
            c2pread, c2pwrite = self._pipe()
        elif stdout == DEVNULL:
            c2pwrite = self._get_devnull()
        elif isinstance(stdout, int):
            c2pwrite = stdout
        elif stdout is not None:
            c2pwrite = stdout.fileno()
        if stderr == PIPE:
            errread, errwrite = self._pipe()
        elif stderr == STDOUT:
            # Where the child's standard output goes, be it the one of this process.
            errwrite = c2pwrite if c2pwrite != -1 else sys.__stdout__.fileno()
        elif stderr == DEVNULL:
            errwrite = self._get_devnull()
        elif isinstance(stderr, int):
            errwrite = stderr
        elif stderr is not None:
            errwrite = stderr.fileno()
        return p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite

    def _close_pipe_fds(self, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite):
        """Close the child's ends in this process."""
        devnull = getattr(self, "_devnull", None)
        for mine, other in ((p2cread, p2cwrite), (c2pwrite, c2pread), (errwrite, errread)):
            if mine != -1 and other != -1 and mine != devnull:
                os.close(mine)
        if devnull is not None:
            os.close(devnull)
        self._closed_child_pipe_fds = True

    def _execute_child(self, args, executable, preexec_fn, close_fds, pass_fds, cwd, env,
                       shell, handles, restore_signals, gid, gids, uid, umask,
                       start_new_session, process_group):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            unix_shell = "/system/bin/sh" if hasattr(sys, "getandroidapilevel") else "/bin/sh"
            args = [unix_shell, "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)
        p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite = handles
        orig_executable = executable
        # The child reports through this pipe why it could not be started.
        errpipe_read, errpipe_write = os.pipe()
        low = []
        try:
            # The standard streams' numbers are needed in the child.
            while errpipe_write < 3:
                low.append(errpipe_write)
                errpipe_write = os.dup(errpipe_write)
        finally:
            for fd in low:
                os.close(fd)
        try:
            try:
                env_list = None
                if env is not None:
                    env_list = []
                    for name, value in env.items():
                        name = os.fsencode(name)
                        if b"=" in name:
                            raise ValueError("illegal environment variable name")
                        env_list.append(name + b"=" + os.fsencode(value))
                executable = os.fsencode(executable)
                if os.path.dirname(executable):
                    executables = (executable,)
                else:
                    executables = tuple(os.path.join(os.fsencode(folder), executable)
                                        for folder in os.get_exec_path(env))
                keep = set(pass_fds)
                keep.add(errpipe_write)
                start = _fork_exec if preexec_fn is None else _fork_call_exec
                self.pid = start(
                    args, executables, close_fds, tuple(sorted(map(int, keep))), cwd, env_list,
                    p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite,
                    errpipe_read, errpipe_write, restore_signals, start_new_session,
                    process_group, gid, gids, uid, umask, preexec_fn, _USE_VFORK)
                self._child_created = True
            finally:
                os.close(errpipe_write)
            self._close_pipe_fds(*handles)
            report = bytearray()
            while True:
                part = os.read(errpipe_read, 50000)
                report += part
                if not part or len(report) > 50000:
                    break
        finally:
            os.close(errpipe_read)
        if report:
            self._failed(bytes(report), orig_executable, cwd)

    def _failed(self, report, executable, cwd):
        """Raise what kept the child from running the program."""
        try:
            pid, status = os.waitpid(self.pid, 0)
            if pid == self.pid:
                self._handle_exitstatus(status)
            else:
                self.returncode = sys.maxsize
        except ChildProcessError:
            pass
        try:
            name, number, message = report.split(b":", 2)
            message = message.decode()
        except ValueError:
            name, number = b"SubprocessError", b"0"
            message = f"Bad exception data from child: {report!r}"
        exception = getattr(sys.modules["builtins"], name.decode("ascii"), SubprocessError)
        if issubclass(exception, OSError) and number:
            number = int(number, 16)
            filename = executable
            if message == "noexec:chdir":
                message, filename = "", cwd
            elif message == "noexec":
                message, filename = "", None
            if number != 0:
                message = os.strerror(number)
            if filename is not None:
                raise exception(number, message, filename)
            raise exception(number, message)
        raise exception(message)

    def _handle_exitstatus(self, status):
        if os.WIFSTOPPED(status):
            self.returncode = -os.WSTOPSIG(status)
        else:
            self.returncode = os.waitstatus_to_exitcode(status)

    def _internal_poll(self, _deadstate=None):
        """poll() that can be called by finalizers: _deadstate is what is told of a lost child."""
        if self.returncode is None:
            if not self._waitpid_lock.acquire(False):
                return None  # another thread waits
            try:
                if self.returncode is not None:
                    return self.returncode
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                if pid == self.pid:
                    self._handle_exitstatus(status)
            except OSError as e:
                if _deadstate is not None:
                    self.returncode = _deadstate
                elif e.errno == errno.ECHILD:
                    # Somebody else has collected the child.
                    self.returncode = 0
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def poll(self):
        """Check if child process has terminated. Set and return returncode
        attribute."""
        return self._internal_poll()

    def _try_wait(self, flags):
        try:
            return os.waitpid(self.pid, flags)
        except ChildProcessError:
            # SIGCHLD is ignored, or somebody else has collected the child.
            return self.pid, 0

    def _wait(self, timeout):
        if self.returncode is not None:
            return self.returncode
        if timeout is None:
            while self.returncode is None:
                with self._waitpid_lock:
                    if self.returncode is not None:
                        break
                    pid, status = self._try_wait(0)
                    if pid == self.pid:
                        self._handle_exitstatus(status)
            return self.returncode
        end = _time() + timeout
        pause = 0.0005
        while True:
            if self._waitpid_lock.acquire(False):
                try:
                    if self.returncode is not None:
                        break
                    pid, status = self._try_wait(os.WNOHANG)
                    if pid == self.pid:
                        self._handle_exitstatus(status)
                        break
                finally:
                    self._waitpid_lock.release()
            left = end - _time()
            if left <= 0:
                raise TimeoutExpired(self.args, timeout)
            pause = min(pause * 2, left, 0.05)
            _sleep(pause)
        return self.returncode

    def wait(self, timeout=None):
        """Wait for child process to terminate; returns self.returncode."""
        end = None if timeout is None else _time() + timeout
        try:
            return self._wait(timeout=timeout)
        except KeyboardInterrupt:
            # The child got the signal too: it has a moment to end by itself.
            moment = self._sigint_wait_secs
            if end is not None:
                moment = min(moment, end - _time())
            self._sigint_wait_secs = 0
            if moment > 0:
                with contextlib.suppress(TimeoutExpired):
                    self._wait(timeout=moment)
            raise

    def _stdin_write(self, input):
        if input:
            # The child need not read all of it.
            with contextlib.suppress(BrokenPipeError):
                self.stdin.write(input)
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass
        except OSError as e:
            if e.errno != errno.EINVAL:
                raise

    def communicate(self, input=None, timeout=None):
        """Interact with process: Send data to stdin and close it.
        Read data from stdout and stderr, until end-of-file is
        reached.  Wait for process to terminate.

        The optional "input" argument should be data to be sent to the
        child process, or None, if no data should be sent to the child.
        communicate() returns a tuple (stdout, stderr).

        By default, all communication is in bytes, and therefore any
        "input" should be bytes, and the (stdout, stderr) will be bytes.
        If in text mode (indicated by self.text_mode), any "input" should
        be a string, and (stdout, stderr) will be strings decoded
        according to locale encoding, or by "encoding" if set. Text mode
        is triggered by setting any of text, encoding, errors or
        universal_newlines.
        """
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        if timeout is None and not self._communication_started and \
                [self.stdin, self.stdout, self.stderr].count(None) >= 2:
            # One stream can't block another.
            stdout = stderr = None
            if self.stdin:
                self._stdin_write(input)
            elif self.stdout:
                stdout = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                stderr = self.stderr.read()
                self.stderr.close()
            self.wait()
            return stdout, stderr
        end = None if timeout is None else _time() + timeout
        try:
            stdout, stderr = self._communicate(input, end, timeout)
        except KeyboardInterrupt:
            moment = self._sigint_wait_secs
            if end is not None:
                moment = min(moment, end - _time())
            self._sigint_wait_secs = 0
            if moment > 0:
                with contextlib.suppress(TimeoutExpired):
                    self._wait(timeout=moment)
            raise
        finally:
            self._communication_started = True
        self.wait(timeout=self._remaining_time(end))
        return stdout, stderr

    def _remaining_time(self, end):
        return None if end is None else end - _time()

    def _check_timeout(self, end, timeout, stdout_parts, stderr_parts, skip_check=False):
        if end is not None and (skip_check or _time() > end):
            raise TimeoutExpired(self.args, timeout,
                                 output=b"".join(stdout_parts) if stdout_parts else None,
                                 stderr=b"".join(stderr_parts) if stderr_parts else None)

    def _save_input(self, input):
        if self.stdin and self._input is None:
            # It is kept for another call after a timeout.
            self._input_offset = 0
            self._input = input
            if input is not None and self.text_mode:
                self._input = self._input.encode(self.stdin.encoding, self.stdin.errors)

    def _translate_newlines(self, data, encoding, errors):
        return data.decode(encoding, errors).replace("\r\n", "\n").replace("\r", "\n")

    def _communicate(self, input, end, timeout):
        if self.stdin and not self._communication_started:
            try:
                self.stdin.flush()
            except BrokenPipeError:
                pass  # whether the child reads shows below
            if not input:
                with contextlib.suppress(BrokenPipeError):
                    self.stdin.close()
        if not self._communication_started:
            self._output = {}
            if self.stdout:
                self._output[self.stdout] = []
            if self.stderr:
                self._output[self.stderr] = []
        stdout = self._output.get(self.stdout) if self.stdout else None
        stderr = self._output.get(self.stderr) if self.stderr else None
        self._save_input(input)
        view = None
        if self._input:
            view = self._input if isinstance(self._input, memoryview) else memoryview(self._input)
            if view.format != "B" or view.ndim != 1:
                view = view.cast("b")
        with _PopenSelector() as selector:
            if self.stdin and not self.stdin.closed and self._input:
                selector.register(self.stdin, selectors.EVENT_WRITE)
            for file in self.stdout, self.stderr:
                if file and not file.closed:
                    selector.register(file, selectors.EVENT_READ)
            while selector.get_map():
                left = self._remaining_time(end)
                if left is not None and left < 0:
                    self._check_timeout(end, timeout, stdout, stderr, skip_check=True)
                    raise RuntimeError("_check_timeout(..., skip_check=True) failed to raise "
                                       "TimeoutExpired.")
                ready = selector.select(left)
                self._check_timeout(end, timeout, stdout, stderr)
                for key, _ in ready:
                    file = key.fileobj
                    if file is self.stdin:
                        chunk = view[self._input_offset:self._input_offset + _PIPE_BUF]
                        try:
                            self._input_offset += os.write(key.fd, chunk)
                        except BrokenPipeError:
                            selector.unregister(file)
                            file.close()
                        else:
                            if self._input_offset >= len(view):
                                selector.unregister(file)
                                file.close()
                    else:
                        data = os.read(key.fd, 32768)
                        if not data:
                            selector.unregister(file)
                            file.close()
                        self._output[file].append(data)
        self.wait(timeout=self._remaining_time(end))
        if stdout is not None:
            stdout = b"".join(stdout)
        if stderr is not None:
            stderr = b"".join(stderr)
        if self.text_mode:
            if stdout is not None:
                stdout = self._translate_newlines(stdout, self.stdout.encoding,
                                                  self.stdout.errors)
            if stderr is not None:
                stderr = self._translate_newlines(stderr, self.stderr.encoding,
                                                  self.stderr.errors)
        return stdout, stderr

    def send_signal(self, sig):
        """Send a signal to the process."""
        # A process that has ended is collected first: its number may be another's by now.
        self.poll()
        if self.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, sig)

    def terminate(self):
        """Terminate the process with SIGTERM
        """
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """Kill the process with SIGKILL
        """
        self.send_signal(signal.SIGKILL)


def _sleep(seconds):
    import time
    time.sleep(seconds)
