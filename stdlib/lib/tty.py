"""Terminal utilities."""

from termios import *

__all__ = ["cfmakeraw", "cfmakecbreak", "setraw", "setcbreak"]

# The places of a list from tcgetattr().
IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def _each_byte_at_once(mode):
    """Have reads return as soon as there is one byte."""
    chars = list(mode[CC])
    chars[VMIN], chars[VTIME] = 1, 0
    mode[CC] = chars


def cfmakeraw(mode):
    """Make termios mode raw."""
    # All input flags of POSIX, and all that change the output or the characters.
    mode[IFLAG] &= ~(BRKINT | ICRNL | IGNBRK | IGNCR | IGNPAR | INLCR | INPCK | ISTRIP
                     | IXANY | IXOFF | IXON | PARMRK)
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] = mode[CFLAG] & ~(CSIZE | PARENB) | CS8
    mode[LFLAG] &= ~(ECHO | ECHOE | ECHOK | ECHONL | ICANON | IEXTEN | ISIG | NOFLSH | TOSTOP)
    _each_byte_at_once(mode)


def cfmakecbreak(mode):
    """Make termios mode cbreak."""
    mode[LFLAG] &= ~(ECHO | ICANON)
    _each_byte_at_once(mode)


def _change(fd, when, make):
    old = tcgetattr(fd)
    mode = old[:]
    make(mode)
    tcsetattr(fd, when, mode)
    return old


def setraw(fd, when=TCSAFLUSH):
    """Put terminal into raw mode."""
    return _change(fd, when, cfmakeraw)


def setcbreak(fd, when=TCSAFLUSH):
    """Put terminal into cbreak mode."""
    return _change(fd, when, cfmakecbreak)
