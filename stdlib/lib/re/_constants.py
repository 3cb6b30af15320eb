"""Numbers and the exception that the parts of re share."""

from _sre import MAGIC, MAXGROUPS, MAXREPEAT


class PatternError(Exception):
    """A regular expression that can't be compiled.

    msg is the message without position; pattern is the expression; pos, lineno
    and colno tell where in it, None if that is not known.
    """

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        text = msg
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            text = f'{msg} at position {pos}'
            if newline in pattern:
                text = f'{text} (line {self.lineno}, column {self.colno})'
        super().__init__(text)


error = PatternError

SRE_FLAG_IGNORECASE = 2
SRE_FLAG_LOCALE = 4
SRE_FLAG_MULTILINE = 8
SRE_FLAG_DOTALL = 16
SRE_FLAG_UNICODE = 32
SRE_FLAG_VERBOSE = 64
SRE_FLAG_DEBUG = 128
SRE_FLAG_ASCII = 256
