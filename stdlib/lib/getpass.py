"""Asking for a password without showing it, and the name of the user."""

import io
import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def unix_getpass(prompt='Password: ', stream=None):
    """Ask for a password with the echo of the terminal switched off.

    It is read from /dev/tty, or else from stdin. The prompt goes to stream,
    by default the terminal, or else stderr. If the echo cannot be switched off
    there is a GetPassWarning. EOFError: the input ended.
    """
    tty = None
    try:
        try:
            # The terminal, even if stdin is something else.
            fd = os.open('/dev/tty', os.O_RDWR | os.O_NOCTTY)
            raw = io.FileIO(fd, 'w+')
            tty = input = io.TextIOWrapper(raw)
            if not stream:
                stream = input
        except OSError:
            try:
                fd = sys.stdin.fileno()
            except (AttributeError, ValueError):
                password = fallback_getpass(prompt, stream)
                (stream or sys.stderr).write('\n')
                return password
            input = sys.stdin
            if not stream:
                stream = sys.stderr

        password = None
        try:
            old = termios.tcgetattr(fd)
            new = old[:]
            new[3] &= ~termios.ECHO
            when = termios.TCSAFLUSH | getattr(termios, 'TCSASOFT', 0)
            try:
                termios.tcsetattr(fd, when, new)
                password = _raw_input(prompt, stream, input=input)
            finally:
                termios.tcsetattr(fd, when, old)
                stream.flush()
        except termios.error:
            if password is not None:
                # The terminal could not be set back.
                raise
            # Not a terminal.
            if stream is not input and tty is not None:
                tty.close()
                tty = None
            password = fallback_getpass(prompt, stream)
        stream.write('\n')
        return password
    finally:
        if tty is not None:
            tty.close()


def win_getpass(prompt='Password: ', stream=None):
    """Ask for a password on the console of Windows, without showing it."""
    if sys.stdin is not sys.__stdin__:
        return fallback_getpass(prompt, stream)
    for char in prompt:
        msvcrt.putwch(char)
    password = ''
    while True:
        char = msvcrt.getwch()
        if char in '\r\n':
            break
        if char == '\003':
            raise KeyboardInterrupt
        password = password[:-1] if char == '\b' else password + char
    msvcrt.putwch('\r')
    msvcrt.putwch('\n')
    return password


def fallback_getpass(prompt='Password: ', stream=None):
    import warnings
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    if not stream:
        stream = sys.stderr
    print('Warning: Password input may be echoed.', file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    # Not the built-in input(), which would keep a history.
    if not stream:
        stream = sys.stderr
    if not input:
        input = sys.stdin
    prompt = str(prompt)
    if prompt:
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            stream.write(prompt.encode(stream.encoding, 'replace')
                         .decode(stream.encoding))
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    """The name of the user, by the environment or else by the system.

    OSError: it is not known.
    """
    for name in 'LOGNAME', 'USER', 'LNAME', 'USERNAME':
        user = os.environ.get(name)
        if user:
            return user
    try:
        import pwd
        return pwd.getpwuid(os.getuid())[0]
    except (ImportError, KeyError) as e:
        raise OSError('No username set in the environment') from e


try:
    import termios
    # Some systems have a module of that name for something else.
    termios.tcgetattr, termios.tcsetattr
except (ImportError, AttributeError):
    try:
        import msvcrt
    except ImportError:
        getpass = fallback_getpass
    else:
        getpass = win_getpass
else:
    getpass = unix_getpass
