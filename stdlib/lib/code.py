"""Interactive interpreters inside programs."""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact",
           "compile_command"]


class InteractiveInterpreter:
    """Runs pieces of source in a namespace; reading them is left to others."""

    def __init__(self, locals=None):
        """locals is the namespace, by default a new one for '__console__'."""
        if locals is None:
            locals = {'__name__': '__console__', '__doc__': None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Compile and run source; return True if it needs more lines.

        Errors are shown. The arguments are those of compile_command().
        """
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run code; exceptions other than SystemExit are shown.

        KeyboardInterrupt may come from elsewhere as well: callers should be
        ready for it.
        """
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the current syntax error, with filename in place of its own.

        There is no traceback, as no code was running.
        """
        try:
            kind, value, tb = sys.exc_info()
            if filename and issubclass(kind, SyntaxError):
                value.filename = filename
            self._showtraceback(kind, value, None, kwargs.pop('source', ''))
        finally:
            kind = value = tb = None

    def showtraceback(self):
        """Show the current exception, without the frame of this module."""
        try:
            kind, value, tb = sys.exc_info()
            self._showtraceback(kind, value, tb.tb_next, '')
        finally:
            kind = value = tb = None

    def _showtraceback(self, typ, value, tb, source):
        sys.last_type = typ
        sys.last_traceback = tb
        value = value.with_traceback(tb)
        # Give the line to an error that has none, as its file cannot be read.
        lines = source.splitlines()
        if (source and typ is SyntaxError and not value.text
                and len(lines) >= value.lineno):
            value.text = lines[value.lineno - 1]
        sys.last_exc = sys.last_value = value = value.with_traceback(tb)
        if sys.excepthook is sys.__excepthook__:
            self._excepthook(typ, value, tb)
            return
        try:
            sys.excepthook(typ, value, tb)
        except SystemExit:
            raise
        except BaseException as e:
            # As the interpreter does when a hook fails.
            e.__context__ = None
            e = e.with_traceback(e.__traceback__.tb_next)
            print('Error in sys.excepthook:', file=sys.stderr)
            sys.__excepthook__(type(e), e, e.__traceback__)
            print(file=sys.stderr)
            print('Original exception was:', file=sys.stderr)
            sys.__excepthook__(typ, value, tb)

    def _excepthook(self, typ, value, tb):
        # What subclasses override write() for.
        self.write(''.join(traceback.format_exception(typ, value, tb)))

    def write(self, data):
        """Write text to sys.stderr; subclasses may write it elsewhere."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """An InteractiveInterpreter that reads lines, with prompts."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        """filename is for tracebacks.

        With local_exit, exit() ends the console and not the program.
        """
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines of a command that is not complete."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run commands until the input ends.

        banner is written first, by default one like that of the interpreter,
        and exitmsg last; '' writes nothing.
        """
        for name, prompt in ('ps1', '>>> '), ('ps2', '... '):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        kind = self.__class__.__name__
        if banner is None:
            self.write(f'Python {sys.version} on {sys.platform}\n'
                       'Type "help", "copyright", "credits" or "license" for '
                       f'more information.\n({kind})\n')
        elif banner:
            self.write(f'{banner}\n')

        replaced = {}
        if self.local_exit:
            # The built-in ones close sys.stdin.
            for name in 'exit', 'quit':
                if hasattr(builtins, name):
                    replaced[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        more = 0
        try:
            while True:
                try:
                    try:
                        line = self.raw_input(sys.ps2 if more else sys.ps1)
                    except EOFError:
                        self.write('\n')
                        break
                    more = self.push(line)
                except KeyboardInterrupt:
                    self.write('\nKeyboardInterrupt\n')
                    self.resetbuffer()
                    more = 0
                except SystemExit:
                    if not self.local_exit:
                        raise
                    self.write('\n')
                    break
        finally:
            for name, value in replaced.items():
                setattr(builtins, name, value)
            if exitmsg is None:
                self.write(f'now exiting {kind}...\n')
            elif exitmsg != '':
                self.write(f'{exitmsg}\n')

    def push(self, line, filename=None, _symbol="single"):
        """Add a line (or more) and run the command if it is complete.

        Returns True if it needs more lines.
        """
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer),
                              self.filename if filename is None else filename,
                              symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Read a line without its end; EOFError at the end of the input."""
        return input(prompt)


class Quitter:
    def __init__(self, name):
        self.name = name
        self.eof = ('Ctrl-Z plus Return' if sys.platform == 'win32'
                    else 'Ctrl-D (i.e. EOF)')

    def __repr__(self):
        return f'Use {self.name} or {self.eof} to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Run an InteractiveConsole.

    readfunc takes the place of its raw_input(), local is its namespace; the
    others are those of its methods.
    """
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            # Gives input() its editing.
            import readline
        except ImportError:
            pass
    console.interact(banner, exitmsg)


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument('-q', action='store_true',
                        help="don't print version and copyright messages")
    args = parser.parse_args()
    interact('' if args.q or sys.flags.quiet else None)
