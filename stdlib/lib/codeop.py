"""Compiling input that may not be complete yet, for interactive use.

compile_command() returns code, or None if more lines are needed, or raises
SyntaxError. CommandCompiler does the same and remembers the __future__
imports of the commands before.
"""

import __future__
import warnings

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

__all__ = ["compile_command", "Compile", "CommandCompiler"]

# Flags of compile(): a block is complete only with an empty line, and input
# that could go on raises _IncompleteInputError, a SyntaxError.
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _maybe_compile(compiler, source, filename, symbol):
    lines = [line.strip() for line in source.split('\n')]
    if not any([line and line[0] != '#' for line in lines]):
        # Nothing but comments, which is complete.
        if symbol != 'eval':
            source = 'pass'

    # Warnings are for the last attempt only.
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            # Would another line help?
            try:
                compiler(source + '\n', filename, symbol)
                return None
            except _IncompleteInputError:
                return None
            except SyntaxError:
                pass
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = 0
    if incomplete_input:
        flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT
    return compile(source, filename, symbol, flags)


def compile_command(source, filename="<input>", symbol="single"):
    r"""Compile a command, or return None if it is not complete.

    source may have several lines; symbol is 'single', 'exec' or 'eval'. Fails
    with SyntaxError, or with ValueError or OverflowError for a bad literal.
    """
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """compile() that goes on with the __future__ imports of earlier calls."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, **kwargs):
        flags = self.flags
        if kwargs.get('incomplete_input', True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        for feature in _features:
            self.flags |= code.co_flags & feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() that goes on with the __future__ imports of earlier calls."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        r"""Compile a command, or return None if it is not complete.

        The arguments and exceptions are those of compile_command().
        """
        return _maybe_compile(self.compiler, source, filename, symbol)
