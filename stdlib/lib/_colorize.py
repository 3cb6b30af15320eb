"""Whether to colour what is printed for people, and the escape sequences for it."""

import io
import os
import sys

# Tests switch it off.
COLORIZE = True


class ANSIColors:
    BOLD_GREEN = "\x1b[1;32m"
    BOLD_MAGENTA = "\x1b[1;35m"
    BOLD_RED = "\x1b[1;31m"
    GREEN = "\x1b[32m"
    GREY = "\x1b[90m"
    MAGENTA = "\x1b[35m"
    RED = "\x1b[31m"
    RESET = "\x1b[0m"
    YELLOW = "\x1b[33m"


NoColors = ANSIColors()
for _name in vars(ANSIColors):
    if not _name.startswith('_'):
        setattr(NoColors, _name, '')
del _name


def get_colors(colorize: bool = False) -> ANSIColors:
    return ANSIColors() if colorize or can_colorize() else NoColors


def can_colorize() -> bool:
    """Whether stderr shows colours, by the environment and then by what it is."""
    if sys.platform == 'win32':
        try:
            import nt
            if not nt._supports_virtual_terminal():
                return False
        except (ImportError, AttributeError):
            return False
    environ = {} if sys.flags.ignore_environment else os.environ
    wish = environ.get('PYTHON_COLORS')
    if wish in ('0', '1'):
        return wish == '1'
    if 'NO_COLOR' in environ or not COLORIZE:
        return False
    if 'FORCE_COLOR' in environ:
        return True
    if environ.get('TERM') == 'dumb' or not hasattr(sys.stderr, 'fileno'):
        return False
    try:
        return os.isatty(sys.stderr.fileno())
    except io.UnsupportedOperation:
        return sys.stderr.isatty()
