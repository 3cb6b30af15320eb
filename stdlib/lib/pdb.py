"""The Python debugger.

    python -m pdb [-c command] (-m module | pyfile) [args ...]

debugs a program from its start, breakpoint() or pdb.set_trace() from where it is called,
pdb.pm() and pdb.post_mortem() after an exception, pdb.run() a statement. The prompt (Pdb) takes
the commands below, which may be shortened to the part before the brackets; what is none of them
is run as Python in the frame that is looked at, as is all after '!'. ';;' separates commands on a
line, an empty line repeats the last one. Commands in ~/.pdbrc and ./.pdbrc are run first.
$name is a variable of the debugger: $_frame, $_retval, $_exception, or one that you set.

"""

import bdb
import cmd
import code
import codeop
import glob
import inspect
import io
import linecache
import os
import pprint
import re
import signal
import sys
import textwrap
import token
import tokenize
import traceback
import types
from contextlib import contextmanager
from rlcompleter import Completer

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace",
           "post_mortem", "help"]

# Between the place and the source line that a stop shows.
line_prefix = '\n-> '

_VARIABLES = '__pdb_convenience_variables'
_STATUS = '_pdbcmd_print_frame_status'


class Restart(Exception):
    """The program that is debugged should start again."""


class _rstr(str):
    """Text that is its own repr()."""

    def __repr__(self):
        return self


def find_first_executable_line(code):
    """Return the line of the first instruction after the start of a function."""
    import dis
    started = False
    for instruction in dis.get_instructions(code):
        if started and instruction.opname != 'CLEAR_LOCALS':
            line = instruction.positions.lineno
            return code.co_firstlineno if line is None else line
        started = started or instruction.opname == 'RESUME'
    return code.co_firstlineno


def find_function(funcname, filename):
    """Return (name, file, first line that runs) of a function that a file defines, or None."""
    start = re.compile(r'def\s+%s\s*[(]' % re.escape(funcname))
    try:
        with tokenize.open(filename) as file:
            lines = file.readlines()
    except OSError:
        lines = linecache.getlines(filename)
    for number, line in enumerate(lines, 1):
        if not start.match(line):
            continue
        text = ''
        for more in lines[number - 1:]:
            text += more
            try:
                consts = compile(text, filename, 'exec').co_consts
            except SyntaxError:
                continue
            body = next(c for c in consts if isinstance(c, types.CodeType))
            return funcname, filename, number + find_first_executable_line(body) - 1
    return None


def lasti2lineno(code, lasti):
    """Return the line of the instruction at an offset."""
    import dis
    found = 0
    for offset, line in dis.findlinestarts(code):
        if offset > lasti:
            break
        found = line
    return found


class _ScriptTarget:
    """A file to debug."""

    def __init__(self, target):
        self.filename = os.path.realpath(target)
        for wrong, why in (not os.path.exists(self.filename), 'does not exist'), (os.path.isdir(self.filename), 'is a directory'):
            if wrong:
                print(f'Error: {target} {why}')
                sys.exit(1)
        if not sys.flags.safe_path:
            # In place of the debugger's own directory.
            sys.path[0] = os.path.dirname(self.filename)

    def __repr__(self):
        return self.filename

    @property
    def code(self):
        # Read anew for each start: the file may have been edited.
        with io.open_code(self.filename) as file:
            return f"exec(compile({file.read()!r}, {self.filename!r}, 'exec'))"

    @property
    def namespace(self):
        return {'__name__': '__main__', '__file__': self.filename,
                '__builtins__': __builtins__, '__spec__': None}


class _ModuleTarget:
    """A module, or the __main__ of an archive, to debug."""

    def __init__(self, target):
        self._target = target
        try:
            _, self._spec, self.code = self._details()
        except ImportError as error:
            print(f"ImportError: {error}")
            sys.exit(1)
        except Exception:
            traceback.print_exc()
            sys.exit(1)

    def _details(self):
        import runpy
        return runpy._get_module_details(self._target)

    def __repr__(self):
        return self._target

    @property
    def filename(self):
        return self.code.co_filename

    @property
    def namespace(self):
        return {'__name__': '__main__',
                '__file__': os.path.normcase(os.path.abspath(self.filename)),
                '__package__': self._spec.parent, '__loader__': self._spec.loader,
                '__spec__': self._spec, '__builtins__': __builtins__}


class _ZipTarget(_ModuleTarget):
    def _details(self):
        import runpy
        self._target = os.path.realpath(self._target)
        sys.path.insert(0, self._target)
        return runpy._get_main_module_details()


class _PdbInteractiveConsole(code.InteractiveConsole):
    def __init__(self, ns, message):
        self._message = message
        super().__init__(locals=ns, local_exit=True)

    def write(self, data):
        self._message(data, end='')


class Pdb(bdb.Bdb, cmd.Cmd):
    """The debugger with its prompt."""

    MAX_CHAINED_EXCEPTION_DEPTH = 999
    commands_resuming = ['do_continue', 'do_step', 'do_next', 'do_return',
                         'do_quit', 'do_jump']

    _previous_sigint_handler = None
    _file_mtime_table = {}
    _user_requested_quit = False

    def __init__(self, completekey='tab', stdin=None, stdout=None, skip=None,
                 nosigint=False, readrc=True):
        """skip has patterns of modules that are not stepped into; with nosigint, continue
        leaves Ctrl-C alone; readrc says whether .pdbrc files are read.
        """
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        sys.audit("pdb.Pdb")
        if stdout:
            self.use_rawinput = 0
        self.prompt = '(Pdb) '
        self.aliases = {}
        self.displaying = {}
        self.mainpyfile = ''
        self._wait_for_mainpyfile = False
        self.tb_lineno = {}
        try:
            import readline
        except ImportError:
            pass
        else:
            readline.set_completer_delims(' \t\n`@#%^&*()=+[{]}\\|;:\'",<>?')
        self.allow_kbdint = False
        self.nosigint = nosigint
        # So that c.a and c = 1 are no command c.
        self.identchars = cmd.Cmd.identchars + '=.[](),"\'+-*/%@&|<>~^'
        self.rcLines = []
        if readrc:
            for name in os.path.expanduser('~/.pdbrc'), '.pdbrc':
                try:
                    with open(name, encoding='utf-8') as file:
                        self.rcLines.extend(file)
                except OSError:
                    pass
        self.commands = {}           # of a breakpoint's number
        self.commands_doprompt = {}  # whether they leave the program stopped
        self.commands_silent = {}    # whether the place isn't shown
        self.commands_defining = False
        self.commands_bnum = None
        self._chained_exceptions = ()
        self._chained_exception_index = 0

    def message(self, msg, end='\n'):
        print(msg, end=end, file=self.stdout)

    def error(self, msg):
        print('***', msg, file=self.stdout)

    def sigint_handler(self, signum, frame):
        if self.allow_kbdint:
            raise KeyboardInterrupt
        self.message("\nProgram interrupted. (Use 'cont' to resume).")
        self.set_step()
        self.set_trace(frame)

    # The frames that are looked at.

    def reset(self):
        bdb.Bdb.reset(self)
        self.forget()

    def forget(self):
        self.lineno = None
        self.stack = []
        self.curindex = 0
        if frame := getattr(self, 'curframe', None):
            frame.f_globals.pop(_VARIABLES, None)
        self.curframe = None
        self.tb_lineno.clear()

    def setup(self, f, tb):
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            # Where the exception was; a finally clause may have gone on since.
            self.tb_lineno[tb.tb_frame] = lasti2lineno(tb.tb_frame.f_code, tb.tb_lasti)
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        self.curframe_locals = self.curframe.f_locals
        self.set_convenience_variable(self.curframe, '_frame', self.curframe)
        if self._chained_exceptions:
            self.set_convenience_variable(
                self.curframe, '_exception', self._chained_exceptions[self._chained_exception_index])
        if self.rcLines:
            lines, self.rcLines = self.rcLines, []
            self.cmdqueue = [x for x in lines if x.strip() and not x.strip().startswith("#")]

    def set_convenience_variable(self, frame, name, value):
        frame.f_globals.setdefault(_VARIABLES, {})[name] = value

    # What Bdb calls.

    def user_call(self, frame, argument_list):
        if not self._wait_for_mainpyfile and self.stop_here(frame):
            self.message('--Call--')
            self.interaction(frame, None)

    def user_line(self, frame):
        if self._wait_for_mainpyfile:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename) or frame.f_lineno <= 0:
                return
            self._wait_for_mainpyfile = False
        if self.bp_commands(frame):
            self.interaction(frame, None)

    user_opcode = user_line

    def user_return(self, frame, return_value):
        if self._wait_for_mainpyfile:
            return
        frame.f_locals['__return__'] = return_value
        self.set_convenience_variable(frame, '_retval', return_value)
        self.message('--Return--')
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._wait_for_mainpyfile:
            return
        kind, value, tb = exc_info
        frame.f_locals['__exception__'] = kind, value
        self.set_convenience_variable(frame, '_exception', value)
        # Without a traceback it only says that a generator has ended.
        inner = 'Internal ' if not tb and kind is StopIteration else ''
        self.message(f'{inner}{self._format_exc(value)}')
        self.interaction(frame, tb)

    def bp_commands(self, frame):
        """Run the commands of the breakpoint that stopped; true if there are none."""
        number = getattr(self, "currentbp", False)
        if not number or number not in self.commands:
            return 1
        self.currentbp = 0
        last = self.lastcmd
        self.setup(frame, None)
        for line in self.commands[number]:
            self.onecmd(line)
        self.lastcmd = last
        if not self.commands_silent[number]:
            self.print_stack_entry(self.stack[self.curindex])
        if self.commands_doprompt[number]:
            self._cmdloop()
        self.forget()
        return None

    # The prompt.

    def _cmdloop(self):
        while True:
            try:
                self.allow_kbdint = True
                self.cmdloop()
                self.allow_kbdint = False
                return
            except KeyboardInterrupt:
                self.message('--KeyboardInterrupt--')

    def _validate_file_mtime(self):
        """Warn if the file of the frame was edited since it was looked at first."""
        try:
            name = self.curframe.f_code.co_filename
            time = os.path.getmtime(name)
        except Exception:
            return
        if self._file_mtime_table.get(name, time) != time:
            self.message(f"*** WARNING: file '{name}' was edited, "
                         "running stale code until the program is rerun")
        self._file_mtime_table[name] = time

    def _show_display(self):
        shown = self.displaying.get(self.curframe)
        for expr, old in list((shown or {}).items()):
            new = self._getval_except(expr)
            if new is not old and new != old:
                shown[expr] = new
                self.message('display %s: %s  [old: %s]' %
                             (expr, self._safe_repr(new, expr), self._safe_repr(old, expr)))

    def _get_tb_and_exceptions(self, tb_or_exc):
        """Return the chain of an exception, oldest first, and its traceback."""
        if not isinstance(tb_or_exc, BaseException):
            return (), tb_or_exc
        chain, current = [], tb_or_exc
        while current is not None and current not in chain:
            chain.append(current)
            if current.__cause__ is not None:
                current = current.__cause__
            elif current.__context__ is not None and not current.__suppress_context__:
                current = current.__context__
            else:
                break
            if len(chain) >= self.MAX_CHAINED_EXCEPTION_DEPTH:
                self.message(f"More than {self.MAX_CHAINED_EXCEPTION_DEPTH}"
                             " chained exceptions found, not all exceptions"
                             "will be browsable with `exceptions`.")
                break
        return tuple(reversed(chain)), tb_or_exc.__traceback__

    @contextmanager
    def _hold_exceptions(self, exceptions):
        """Keep a chain only as long as the prompt is open."""
        try:
            self._chained_exceptions = exceptions
            self._chained_exception_index = len(exceptions) - 1
            yield
        finally:
            self._chained_exceptions = ()
            self._chained_exception_index = 0

    def interaction(self, frame, tb_or_exc):
        if Pdb._previous_sigint_handler:
            try:
                signal.signal(signal.SIGINT, Pdb._previous_sigint_handler)
            except ValueError:
                pass  # not the main thread
            else:
                Pdb._previous_sigint_handler = None
        chain, tb = self._get_tb_and_exceptions(tb_or_exc)
        if isinstance(tb_or_exc, BaseException):
            assert tb is not None, "main exception must have a traceback"
        with self._hold_exceptions(chain):
            self.setup(frame, tb)
            # The place is shown only once input is waited for.
            self.cmdqueue.append(_STATUS)
            self._cmdloop()
            if self.cmdqueue and self.cmdqueue[-1] == _STATUS:
                self.cmdqueue.pop()
            self.forget()

    def displayhook(self, obj):
        """Like sys.displayhook, but leaves _ alone."""
        if obj is not None:
            self.message(repr(obj))

    # Python at the prompt.

    @contextmanager
    def _disable_command_completion(self):
        saved = self.completenames
        self.completenames = self.completedefault
        try:
            yield
        finally:
            self.completenames = saved

    def _exec_in_closure(self, source, globals, locals):
        """Run source whose inner functions use names of the frame; false if it has none.

        Such source becomes the body of a function inside one that has the frame's names as
        its variables: then they are cells, which we fill.
        """
        if not any(isinstance(c, types.CodeType) for c in compile(source, "<string>", "exec").co_consts):
            return False
        names = dict(locals)
        names["__pdb_eval__"] = {"result": None, "write_back": {}}
        try:
            compile(source, "<string>", "eval")
        except SyntaxError:
            pass
        else:
            source = "__pdb_eval__['result'] = " + source
        body = f"try:\n{textwrap.indent(source, ' ')}\nfinally:\n __pdb_eval__['write_back'] = locals()"
        lines = ["def __pdb_outer():"]
        lines += [f" {name} = None" for name in names]
        lines.append(" def __pdb_scope():")
        lines += [f"  nonlocal {name}" for name in names]
        lines += [textwrap.indent(body, "  "), " return __pdb_scope.__code__"]
        ns = {}
        try:
            exec("\n".join(lines), {}, ns)
        except Exception:
            return False
        inner = ns["__pdb_outer"]()
        cells = tuple(types.CellType(names.get(name)) for name in inner.co_freevars)
        try:
            exec(inner, globals, names, closure=cells)
        except Exception:
            return False
        state = names["__pdb_eval__"]
        state["write_back"].pop("__pdb_eval__")
        locals.update(state["write_back"])
        if state["result"] is not None:
            print(repr(state["result"]))
        return True

    def _read_statement(self, first):
        """Return the text and code of a statement whose later lines are asked for; no code
        if the input ends.
        """
        text = first
        code = codeop.compile_command(first + '\n', '<stdin>', 'single')
        if code is not None:
            return text, code
        prompt = "...   "
        with self._disable_command_completion():
            while (code := codeop.compile_command(text, '<stdin>', 'single')) is None:
                if self.use_rawinput:
                    try:
                        line = input(prompt)
                    except (EOFError, KeyboardInterrupt):
                        self.lastcmd = ""
                        print('\n')
                        return text, None
                else:
                    self.stdout.write(prompt)
                    self.stdout.flush()
                    line = self.stdin.readline()
                    if not line:
                        self.lastcmd = ""
                        self.stdout.write('\n')
                        self.stdout.flush()
                        return text, None
                    line = line.rstrip('\r\n')
                text += '\n' + line
        return text, code

    def default(self, line):
        if line.startswith('!'):
            line = line[1:].strip()
        locals, globals = self.curframe_locals, self.curframe.f_globals
        try:
            text, code = self._read_statement(line)
            if code is None:
                return
            saved = sys.stdout, sys.stdin, sys.displayhook
            try:
                sys.stdin, sys.stdout = self.stdin, self.stdout
                sys.displayhook = self.displayhook
                if not self._exec_in_closure(text, globals, locals):
                    exec(code, globals, locals)
            finally:
                sys.stdout, sys.stdin, sys.displayhook = saved
        except:
            self._error_exc()

    def _replace_convenience_variables(self, line):
        """Replace $name outside strings by what means it."""
        if "$" not in line:
            return line
        end, pieces, dollar = 0, [], None
        try:
            for t in tokenize.generate_tokens(io.StringIO(line).readline):
                if t.type == token.OP and t.string == '$':
                    dollar = t
                elif dollar and t.type == token.NAME and t.start == dollar.end:
                    pieces += [line[end:dollar.start[1]], f'{_VARIABLES}["{t.string}"]']
                    end = t.end[1]
        except tokenize.TokenError:
            return line
        return ''.join(pieces) + line[end:]

    def precmd(self, line):
        """Put aliases in, queue what follows ';;'."""
        if not line.strip():
            return line
        args = line.split()
        while args[0] in self.aliases:
            line = self.aliases[args[0]]
            for n in range(1, 10):
                if f'%{n}' in line:
                    if n >= len(args):
                        self.error(f"Not enough arguments for alias '{args[0]}'")
                        return "!"
                    line = line.replace(f'%{n}', args[n])
                elif '%*' not in line:
                    if n < len(args):
                        self.error(f"Too many arguments for alias '{args[0]}'")
                        return "!"
                    break
            line = line.replace("%*", ' '.join(args[1:]))
            args = line.split()
        if args[0] != 'alias':
            head, mark, rest = line.partition(';;')
            if mark:
                self.cmdqueue.insert(0, rest.lstrip())
                line = head.rstrip()
        return self._replace_convenience_variables(line)

    def onecmd(self, line):
        """Run a command, or add it to the commands of a breakpoint."""
        if self.commands_defining:
            return self.handle_command_def(line)
        self._validate_file_mtime()
        if line.startswith('_pdbcmd'):
            name, arg, line = self.parseline(line)
            if hasattr(self, name):
                return getattr(self, name)(arg)
        return cmd.Cmd.onecmd(self, line)

    def handle_command_def(self, line):
        """Add a command to the list; true if it is the last."""
        name, arg, line = self.parseline(line)
        if not name:
            return False
        if name == 'silent':
            self.commands_silent[self.commands_bnum] = True
            return False
        if name == 'end':
            return True
        self.commands[self.commands_bnum].append(f'{name} {arg}' if arg else name)
        method = getattr(self, 'do_' + name, self.default)
        if method.__name__ in self.commands_resuming:
            self.commands_doprompt[self.commands_bnum] = False
            return True
        return False

    # Completion.

    def _variables(self, text):
        names = self.curframe.f_globals.get(_VARIABLES, {})
        return [f"${name}" for name in names if name.startswith(text[1:])]

    def completenames(self, text, line, begidx, endidx):
        found = super().completenames(text, line, begidx, endidx)
        found += [alias for alias in self.aliases if alias.startswith(text)]
        return (found or self._complete_expression(text, line, begidx, endidx)
                or self.completedefault(text, line, begidx, endidx))

    def completedefault(self, text, line, begidx, endidx):
        if text.startswith("$"):
            return self._variables(text)
        completer = Completer({**self.curframe.f_globals, **self.curframe_locals})
        found = []
        while (match := completer.complete(text, len(found))) is not None:
            found.append(match)
        return found

    def _complete_location(self, text, line, begidx, endidx):
        if line.strip().endswith((':', ',')):
            return []  # a number or a condition follows
        try:
            found = self._complete_expression(text, line, begidx, endidx)
        except Exception:
            found = []
        for name in glob.glob(glob.escape(text) + '*'):
            if os.path.isdir(name):
                found.append(name + '/')
            elif os.path.isfile(name) and name.lower().endswith(('.py', '.pyw')):
                found.append(name + ':')
        return found

    def _complete_bpnumber(self, text, line, begidx, endidx):
        return [str(bp.number) for bp in bdb.Breakpoint.bpbynumber
                if bp is not None and str(bp.number).startswith(text)]

    def _complete_expression(self, text, line, begidx, endidx):
        if not self.curframe:
            return []
        if text.startswith("$"):
            return self._variables(text)
        ns = {**self.curframe.f_globals, **self.curframe_locals}
        head, dot, last = text.rpartition('.')
        if not dot:
            return [name for name in ns if name.startswith(text)]
        first, *rest = head.split('.')
        try:
            obj = ns[first]
            for part in rest:
                obj = getattr(obj, part)
        except (KeyError, AttributeError):
            return []
        return [f'{head}.{name}' for name in dir(obj) if name.startswith(last)]

    # Commands. One that returns something true lets the program go on. The first lines of
    # their documentation, up to an empty one, are how they are used.

    def _pdbcmd_print_frame_status(self, arg):
        self.print_stack_entry(self.stack[self.curindex])
        self._show_display()

    def do_commands(self, arg):
        """(Pdb) commands [bpnumber]
        (com) ...
        (com) end
        (Pdb)

        Give a breakpoint (the last one that was set, without a number)
        commands that run when it stops the program.  They are typed on
        the lines that follow, the line 'end' closes them.  An empty
        list takes the commands away.

        A command that lets the program go on (continue, step, next,
        return, jump, quit) closes the list as well.  With 'silent' in
        the list, the place is not shown.
        """
        if not arg:
            number = len(bdb.Breakpoint.bpbynumber) - 1
        else:
            try:
                number = int(arg)
            except:
                self._print_invalid_arg(arg)
                return
        try:
            self.get_bpbynumber(number)
        except ValueError as err:
            self.error('cannot set commands: %s' % err)
            return
        tables = self.commands, self.commands_doprompt, self.commands_silent
        saved = [table.get(number) for table in tables] if number in self.commands else None
        self.commands_bnum = number
        for table, fresh in zip(tables, ([], True, False)):
            table[number] = fresh
        prompt, self.prompt = self.prompt, '(com) '
        self.commands_defining = True
        try:
            self.cmdloop()
        except KeyboardInterrupt:
            for i, table in enumerate(tables):
                if saved:
                    table[number] = saved[i]
                else:
                    del table[number]
            self.error('command definition aborted, old commands restored')
        finally:
            self.commands_defining = False
            self.prompt = prompt

    complete_commands = _complete_bpnumber

    def do_break(self, arg, temporary=0):
        """b(reak) [ ([filename:]lineno | function) [, condition] ]

        Without argument, show all breakpoints.

        Otherwise set one, at a line of this file or another (looked
        for on sys.path, '.py' may be left out), or at the first line
        of a function.  With a condition, an expression, it stops the
        program only where that is true.
        """
        if not arg:
            if self.breaks:
                self.message("Num Type         Disp Enb   Where")
                for bp in bdb.Breakpoint.bpbynumber:
                    if bp:
                        self.message(bp.bpformat())
            return
        cond = None
        if (comma := arg.find(',')) > 0:
            cond = arg[comma + 1:].lstrip()
            if err := self._compile_error_message(cond):
                self.error('Invalid condition %s: %r' % (cond, err))
                return
            arg = arg[:comma].rstrip()
        place = self._parse_place(arg)
        if place is None:
            return
        filename, lineno, funcname = place
        filename = filename or self.defaultFile()
        lineno = self.checkline(filename, lineno)
        if not lineno:
            return
        if err := self.set_break(filename, lineno, temporary, cond, funcname):
            self.error(err)
            return
        bp = self.get_breaks(filename, lineno)[-1]
        self.message("Breakpoint %d at %s:%d" % (bp.number, bp.file, bp.line))

    def _parse_place(self, arg):
        """Return file, line and function of a breakpoint's place, or None after an error."""
        name, colon, line = arg.rpartition(':')
        if colon:
            name = name.rstrip()
            filename = self.lookupmodule(name)
            if not filename:
                self.error('%r not found from sys.path' % name)
                return None
            line = line.lstrip()
            try:
                return filename, int(line), None
            except ValueError:
                self.error('Bad lineno: %s' % line)
                return None
        try:
            return None, int(arg), None
        except ValueError:
            pass
        try:
            func = eval(arg, self.curframe.f_globals, self.curframe_locals)
        except:
            func = arg
        try:
            code = getattr(func, '__func__', func).__code__
            return code.co_filename, find_first_executable_line(code), code.co_name
        except:
            name, filename, line = self.lineinfo(arg)
            if not name:
                self.error('The specified object %r is not a function '
                           'or was not found along sys.path.' % arg)
                return None
            return filename, int(line), name

    def defaultFile(self):
        """Return the file that is meant where none is named."""
        name = self.curframe.f_code.co_filename
        return self.mainpyfile if name == '<string>' and self.mainpyfile else name

    do_b = do_break
    complete_break = _complete_location
    complete_b = _complete_location

    def do_tbreak(self, arg):
        """tbreak [ ([filename:]lineno | function) [, condition] ]

        Like break, but the breakpoint is deleted when it stops the
        program.
        """
        self.do_break(arg, 1)

    complete_tbreak = _complete_location

    def lineinfo(self, identifier):
        """Return (name, file, line) of a function, looked for in source; three None if
        there is none.
        """
        nothing = None, None, None
        quoted = identifier.split("'")
        if len(quoted) not in (1, 3):
            return nothing
        name = quoted[len(quoted) // 2].strip()
        if not name:
            return nothing
        parts = name.split('.')
        if parts[0] == 'self':
            del parts[0]
            if not parts:
                return nothing
        filename = self.defaultFile()
        item = parts[0]
        if len(parts) > 1:
            filename = self.lookupmodule(item) or filename
            item = parts[1]
        return find_function(item, self.canonic(filename)) or nothing

    def checkline(self, filename, lineno):
        """Return lineno if a breakpoint makes sense there, else 0 and say why."""
        frame = getattr(self, 'curframe', None)
        line = linecache.getline(filename, lineno, frame.f_globals if frame else None)
        if not line:
            self.message('End of file')
            return 0
        line = line.strip()
        if not line or line.startswith(('#', '"""', "'''")):
            self.error('Blank or comment')
            return 0
        return lineno

    def _breakpoints(self, arg):
        """Yield the breakpoints that arg numbers; errors are shown."""
        for number in arg.split():
            try:
                yield self.get_bpbynumber(number)
            except ValueError as err:
                self.error(err)

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]

        Let breakpoints stop the program again.
        """
        for bp in self._breakpoints(arg):
            bp.enable()
            self.message('Enabled %s' % bp)

    complete_enable = _complete_bpnumber

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]

        Keep breakpoints, but don't let them stop the program.
        """
        for bp in self._breakpoints(arg):
            bp.disable()
            self.message('Disabled %s' % bp)

    complete_disable = _complete_bpnumber

    def do_condition(self, arg):
        """condition bpnumber [condition]

        Let a breakpoint stop the program only where an expression is
        true, or always if there is none.
        """
        number, _, cond = arg.partition(' ')
        if _ and (err := self._compile_error_message(cond)):
            self.error('Invalid condition %s: %r' % (cond, err))
            return
        try:
            bp = self.get_bpbynumber(number.strip())
        except ValueError as err:
            self.error(err)
            return
        bp.cond = cond if _ else None
        if bp.cond:
            self.message('New condition set for breakpoint %d.' % bp.number)
        else:
            self.message('Breakpoint %d is now unconditional.' % bp.number)

    complete_condition = _complete_bpnumber

    def do_ignore(self, arg):
        """ignore bpnumber [count]

        Let a breakpoint (where its condition is true) not stop the
        program count times, 0 if it is left out.
        """
        args = arg.split()
        if not args:
            self.error('Breakpoint number expected')
            return
        try:
            number, count = args[0], int(args[1]) if len(args) > 1 else 0
            if len(args) > 2:
                raise ValueError
        except ValueError:
            self._print_invalid_arg(arg)
            return
        try:
            bp = self.get_bpbynumber(number)
        except ValueError as err:
            self.error(err)
            return
        bp.ignore = count
        if count > 0:
            crossings = '%d crossings' % count if count > 1 else '1 crossing'
            self.message('Will ignore next %s of breakpoint %d.' % (crossings, bp.number))
        else:
            self.message('Will stop next time breakpoint %d is reached.' % bp.number)

    complete_ignore = _complete_bpnumber

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | bpnumber ...]

        Delete breakpoints: those with the numbers, those of a line,
        or, after a question, all.
        """
        if not arg:
            try:
                reply = input('Clear all breaks? ')
            except EOFError:
                reply = 'no'
            gone = []
            if reply.strip().lower() in ('y', 'yes'):
                gone = [bp for bp in bdb.Breakpoint.bpbynumber if bp]
                self.clear_all_breaks()
        elif ':' in arg:
            filename, _, line = arg.rpartition(':')
            try:
                line = int(line)
            except ValueError:
                err = "Invalid line number (%s)" % line
            else:
                gone = list(self.get_breaks(filename, line))
                err = self.clear_break(filename, line)
            if err:
                self.error(err)
                return
        else:
            for bp in self._breakpoints(arg):
                self.clear_bpbynumber(bp.number)
                self.message('Deleted %s' % bp)
            return
        for bp in gone:
            self.message('Deleted %s' % bp)

    do_cl = do_clear
    complete_clear = _complete_location
    complete_cl = _complete_location

    def do_where(self, arg):
        """w(here)

        Show the stack, the newest frame last, with an arrow at the
        frame that commands look at.  'bt' is the same.
        """
        if arg:
            self._print_invalid_arg(arg)
            return
        self.print_stack_trace()

    do_w = do_where
    do_bt = do_where

    def _select_frame(self, number):
        assert 0 <= number < len(self.stack)
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.curframe_locals = self.curframe.f_locals
        self.set_convenience_variable(self.curframe, '_frame', self.curframe)
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    def do_exceptions(self, arg):
        """exceptions [number]

        Without argument, show the exceptions that led to this one,
        with an arrow at the one that is looked at.  With a number,
        look at that one.
        """
        chain = self._chained_exceptions
        if not chain:
            self.message("Did not find chained exceptions. To move between"
                         " exceptions, pdb/post_mortem must be given an exception"
                         " object rather than a traceback.")
            return
        if not arg:
            for i, exc in enumerate(chain):
                text = repr(exc)
                if len(text) > 80:
                    text = text[:77] + "..."
                number = "  -" if exc.__traceback__ is None else f"{i:>3}"
                self.message(f"{'>' if i == self._chained_exception_index else ' '} {number} {text}")
            return
        try:
            number = int(arg)
        except ValueError:
            self.error("Argument must be an integer")
            return
        if not 0 <= number < len(chain):
            self.error("No exception with that number")
        elif chain[number].__traceback__ is None:
            self.error("This exception does not have a traceback, cannot jump to it")
        else:
            self._chained_exception_index = number
            self.setup(None, chain[number].__traceback__)
            self.print_stack_entry(self.stack[self.curindex])

    def _move(self, arg, end, direction, message):
        """Look at another frame."""
        if self.curindex == end:
            self.error(message)
            return
        try:
            count = int(arg or 1)
        except ValueError:
            self.error('Invalid frame count (%s)' % arg)
            return
        if count < 0:
            self._select_frame(end)
        else:
            self._select_frame(max(0, min(len(self.stack) - 1, self.curindex + direction * count)))

    def do_up(self, arg):
        """u(p) [count]

        Look at an older frame, count (default one) levels up.
        """
        self._move(arg, 0, -1, 'Oldest frame')

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]

        Look at a newer frame, count (default one) levels down.
        """
        self._move(arg, len(self.stack) - 1, 1, 'Newest frame')

    do_d = do_down

    def do_until(self, arg):
        """unt(il) [lineno]

        Run to a line below this one, or to lineno or a line after it,
        or to the end of the function.
        """
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                self.error('Error in argument: %r' % arg)
                return None
            if lineno <= self.curframe.f_lineno:
                self.error('"until" line number is smaller than current line number')
                return None
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_step(self, arg):
        """s(tep)

        Run this line and stop as soon as possible, also in a function
        that it calls.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Run to the next line of this function, or to its end.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_run(self, arg):
        """run [args...]

        Start the program again, with args (split as a shell does) in
        sys.argv if there are any.  Breakpoints stay.  'restart' is
        the same.
        """
        if arg:
            import shlex
            try:
                sys.argv = sys.argv[:1] + shlex.split(arg)
            except ValueError as err:
                self.error('Cannot run %s: %s' % (arg, err))
                return
        raise Restart

    do_restart = do_run

    def do_return(self, arg):
        """r(eturn)

        Run to the end of this function.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Run to the next breakpoint.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        if not self.nosigint:
            try:
                Pdb._previous_sigint_handler = signal.signal(signal.SIGINT, self.sigint_handler)
            except ValueError:
                pass  # not the main thread: Ctrl-C goes there
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Go on at another line, in the newest frame only.  Some jumps
        are not possible, such as into a for loop.
        """
        if self.curindex + 1 != len(self.stack):
            self.error('You can only jump within the bottom frame')
            return
        try:
            lineno = int(arg)
        except ValueError:
            self.error("The 'jump' command requires a line number")
            return
        try:
            self.curframe.f_lineno = lineno
            self.stack[self.curindex] = self.stack[self.curindex][0], lineno
            self.print_stack_entry(self.stack[self.curindex])
        except ValueError as err:
            self.error('Jump failed: %s' % err)

    do_j = do_jump

    def do_debug(self, arg):
        """debug code

        Debug a statement or an expression in a debugger of its own.
        """
        sys.settrace(None)
        inner = Pdb(self.completekey, self.stdin, self.stdout)
        inner.prompt = "(%s) " % self.prompt.strip()
        self.message("ENTERING RECURSIVE DEBUGGER")
        try:
            sys.call_tracing(inner.run, (arg, self.curframe.f_globals, self.curframe_locals))
        except Exception:
            self._error_exc()
        self.message("LEAVING RECURSIVE DEBUGGER")
        sys.settrace(self.trace_dispatch)
        self.lastcmd = inner.lastcmd

    complete_debug = _complete_expression

    def do_quit(self, arg):
        """q(uit) | exit

        End the debugger and the program.
        """
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_quit
    do_exit = do_quit

    def do_EOF(self, arg):
        """EOF

        The end of the input, which is like quit.
        """
        self.message('')
        self._user_requested_quit = True
        self.set_quit()
        return 1

    def do_args(self, arg):
        """a(rgs)

        Show the arguments of this function.
        """
        if arg:
            self._print_invalid_arg(arg)
            return
        co, names = self.curframe.f_code, self.curframe_locals
        n = co.co_argcount + co.co_kwonlyargcount
        n += bool(co.co_flags & inspect.CO_VARARGS) + bool(co.co_flags & inspect.CO_VARKEYWORDS)
        for name in co.co_varnames[:n]:
            text = self._safe_repr(names[name], name) if name in names else '*** undefined ***'
            self.message(f'{name} = {text}')

    do_a = do_args

    def do_retval(self, arg):
        """retval

        Show what the function that returned last has returned.
        """
        if arg:
            self._print_invalid_arg(arg)
        elif '__return__' in self.curframe_locals:
            self.message(self._safe_repr(self.curframe_locals['__return__'], "retval"))
        else:
            self.error('Not yet returned!')

    do_rv = do_retval

    def _getval(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        """Return the value of an expression, or text about its exception."""
        try:
            if frame is None:
                return eval(arg, self.curframe.f_globals, self.curframe_locals)
            return eval(arg, frame.f_globals, frame.f_locals)
        except BaseException as exc:
            return _rstr('** raised %s **' % self._format_exc(exc))

    def _error_exc(self):
        self.error(self._format_exc(sys.exception()))

    def _msg_val_func(self, arg, func):
        try:
            value = self._getval(arg)
        except:
            return
        try:
            self.message(func(value))
        except:
            self._error_exc()

    def _safe_repr(self, obj, expr):
        try:
            return repr(obj)
        except Exception as err:
            return _rstr(f"*** repr({expr}) failed: {self._format_exc(err)} ***")

    def do_p(self, arg):
        """p expression

        Show the value of the expression.
        """
        self._msg_val_func(arg, repr)

    def do_pp(self, arg):
        """pp expression

        Show the value of the expression on lines that fit.
        """
        self._msg_val_func(arg, pprint.pformat)

    complete_print = _complete_expression
    complete_p = _complete_expression
    complete_pp = _complete_expression

    def do_list(self, arg):
        """l(ist) [first[, last] | .]

        Show source of this file: 11 lines around the current one, or
        the lines after those shown last; with '.', around the current
        line again; with one number, 11 lines around that; with two, a
        range, where a second number that is smaller is a count.

        '->' marks the current line, '>>' the line where an exception
        was raised, if that is another.
        """
        self.lastcmd = 'list'
        last = None
        if arg and arg != '.':
            try:
                if ',' in arg:
                    first, last = map(int, arg.split(','))
                    if last < first:
                        last += first
                else:
                    first = max(1, int(arg) - 5)
            except ValueError:
                self.error('Error in argument: %r' % arg)
                return
        elif self.lineno is None or arg == '.':
            first = max(1, self.curframe.f_lineno - 5)
        else:
            first = self.lineno + 1
        if last is None:
            last = first + 10
        filename = self.curframe.f_code.co_filename
        if filename.startswith("<frozen") and isinstance(self.curframe.f_globals.get("__file__"), str):
            filename = self.curframe.f_globals["__file__"]
        breaks = self.get_file_breaks(filename)
        try:
            lines = linecache.getlines(filename, self.curframe.f_globals)
            self._print_lines(lines[first - 1:last], first, breaks, self.curframe)
            self.lineno = min(last, len(lines))
            if len(lines) < last:
                self.message('[EOF]')
        except KeyboardInterrupt:
            pass

    do_l = do_list

    def do_longlist(self, arg):
        """ll | longlist

        Show the source of this function.
        """
        if arg:
            self._print_invalid_arg(arg)
            return
        breaks = self.get_file_breaks(self.curframe.f_code.co_filename)
        try:
            lines, first = self._getsourcelines(self.curframe)
        except OSError as err:
            self.error(err)
            return
        self._print_lines(lines, first, breaks, self.curframe)

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression

        Show the source of an object.
        """
        try:
            obj = self._getval(arg)
        except:
            return
        try:
            lines, first = self._getsourcelines(obj)
        except (OSError, TypeError) as err:
            self.error(err)
            return
        self._print_lines(lines, first)

    complete_source = _complete_expression

    def _print_lines(self, lines, start, breaks=(), frame=None):
        """Show lines with their numbers and marks."""
        current = frame.f_lineno if frame else -1
        raised = self.tb_lineno.get(frame, -1) if frame else -1
        for number, line in enumerate(lines, start):
            mark = '->' if number == current else '>>' if number == raised else ''
            self.message(f"{str(number).rjust(3).ljust(4)}{'B' if number in breaks else ' '}{mark}\t{line.rstrip()}")

    def do_whatis(self, arg):
        """whatis expression

        Show the type of the value.
        """
        try:
            value = self._getval(arg)
        except:
            return
        for kind, read in ('Method', lambda: value.__func__.__code__), ('Function', lambda: value.__code__):
            try:
                code = read()
            except Exception:
                continue
            if code:
                self.message(f'{kind} {code.co_name}')
                return
        if value.__class__ is type:
            self.message(f'Class {value.__module__}.{value.__qualname__}')
        else:
            self.message(type(value))

    complete_whatis = _complete_expression

    def do_display(self, arg):
        """display [expression]

        Show the value of an expression whenever the program stops in
        this frame and it has changed; without one, show those that
        there are.
        """
        if not arg:
            if self.displaying:
                self.message('Currently displaying:')
                for expr, value in self.displaying.get(self.curframe, {}).items():
                    self.message('%s: %s' % (expr, self._safe_repr(value, expr)))
            else:
                self.message('No expression is being displayed')
        elif err := self._compile_error_message(arg):
            self.error('Unable to display %s: %r' % (arg, err))
        else:
            value = self._getval_except(arg)
            self.displaying.setdefault(self.curframe, {})[arg] = value
            self.message('display %s: %s' % (arg, self._safe_repr(value, arg)))

    complete_display = _complete_expression

    def do_undisplay(self, arg):
        """undisplay [expression]

        Don't show the expression any more, or none of this frame.
        """
        if not arg:
            self.displaying.pop(self.curframe, None)
            return
        try:
            del self.displaying.get(self.curframe, {})[arg]
        except KeyError:
            self.error('not displaying %s' % arg)

    def complete_undisplay(self, text, line, begidx, endidx):
        return [e for e in self.displaying.get(self.curframe, {}) if e.startswith(text)]

    def do_interact(self, arg):
        """interact

        Open a prompt of Python with the names of this frame.
        """
        console = _PdbInteractiveConsole({**self.curframe.f_globals, **self.curframe_locals}, message=self.message)
        console.interact(banner="*pdb interact start*", exitmsg="*exit from pdb interact command*")

    def do_alias(self, arg):
        """alias [name [command]]

        Give a command a name.  %1, %2 and so on in it stand for the
        arguments, %* for all of them.  Without a command, show that
        of the name; without anything, show all.  Names of commands of
        the debugger may be used, and aliases in aliases.

        alias pi for k in %1.__dict__.keys(): print("%1.",k,"=",%1.__dict__[k])
        alias ps pi self
        """
        args = arg.split()
        if not args:
            for name in sorted(self.aliases):
                self.message("%s = %s" % (name, self.aliases[name]))
            return
        name, *words = args
        if not words:
            if name in self.aliases:
                self.message("%s = %s" % (name, self.aliases[name]))
            else:
                self.error(f"Unknown alias '{name}'")
            return
        command = ' '.join(words)
        if '%*' not in command:
            used = [f'%{n}' in command for n in range(1, 10)]
            if any(later and not earlier for earlier, later in zip(used, used[1:])):
                self.error("Replaceable parameters must be consecutive")
                return
        self.aliases[name] = command

    def do_unalias(self, arg):
        """unalias name

        Forget an alias.
        """
        args = arg.split()
        if not args:
            self._print_invalid_arg(arg)
            return
        self.aliases.pop(args[0], None)

    def complete_unalias(self, text, line, begidx, endidx):
        return [name for name in self.aliases if name.startswith(text)]

    def print_stack_trace(self):
        try:
            for entry in self.stack:
                self.print_stack_entry(entry)
        except KeyboardInterrupt:
            pass

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        mark = '> ' if frame_lineno[0] is self.curframe else '  '
        self.message(mark + self.format_stack_entry(frame_lineno, prompt_prefix))

    def do_help(self, arg):
        """h(elp)

        Show the commands that there are, or what one does.
        "help pdb" shows all of them, "help exec" is about '!'.
        """
        if not arg:
            cmd.Cmd.do_help(self, arg)
            return
        if topic := getattr(self, 'help_' + arg, None):
            topic()
            return
        command = getattr(self, 'do_' + arg, None)
        if command is None:
            self.error('No help for %r' % arg)
        elif sys.flags.optimize >= 2:
            self.error('No help for %r; please do not run Python with -OO '
                       'if you need command help' % arg)
        elif command.__doc__ is None:
            self.error('No help for %r; __doc__ string missing' % arg)
        else:
            self.message(self._help_message_from_doc(command.__doc__))

    do_h = do_help

    def help_exec(self):
        """(!) statement

        Run a statement in the frame that is looked at.  The
        exclamation mark is needed only if the first word is a command
        as well:
        (Pdb) ! n=42
        (Pdb)

        A global variable is assigned to after a 'global' statement:
        (Pdb) global list_options; list_options = ['-l']
        (Pdb)
        """
        self.message((self.help_exec.__doc__ or '').strip())

    def help_pdb(self):
        help()

    def lookupmodule(self, filename):
        """Return the absolute name of a file, or of a module on sys.path, or None."""
        if not filename.endswith('.py'):
            filename = filename.replace('.', os.sep) + '.py'
        if os.path.isabs(filename):
            return filename if os.path.exists(filename) else None
        for directory in sys.path:
            while os.path.islink(directory):
                directory = os.readlink(directory)
            full = os.path.join(directory, filename)
            if os.path.exists(full):
                return full
        return None

    def _run(self, target):
        # Until the program's own file runs, nothing stops.
        self._wait_for_mainpyfile = True
        self._user_requested_quit = False
        self.mainpyfile = self.canonic(target.filename)
        import __main__
        __main__.__dict__.clear()
        __main__.__dict__.update(target.namespace)
        self._file_mtime_table.clear()
        self.run(target.code)

    def _format_exc(self, exc):
        return traceback.format_exception_only(exc)[-1].strip()

    def _compile_error_message(self, expr):
        """Return what is wrong with an expression, or ''."""
        try:
            compile(expr, "<stdin>", "eval")
        except SyntaxError as exc:
            return _rstr(self._format_exc(exc))
        return ""

    def _getsourcelines(self, obj):
        lines, first = inspect.getsourcelines(obj)
        return lines, max(1, first)

    def _help_message_from_doc(self, doc, usage_only=False):
        lines = [line.strip() for line in doc.rstrip().splitlines()]
        if not lines:
            return "No help message found."
        usage = lines.index("") if "" in lines else 1
        if usage_only:
            del lines[usage:]
        marks = ["Usage: "] + ["       "] * (usage - 1)
        marks += [""] * (len(lines) - len(marks))
        return "\n".join(" " * len(self.prompt) + mark + line for mark, line in zip(marks, lines))

    def _print_invalid_arg(self, arg):
        """Say that an argument of the calling command is wrong, and how it is used."""
        self.error(f"Invalid argument: {arg}")
        doc = inspect.getdoc(getattr(self, sys._getframe(1).f_code.co_name))
        if doc is not None:
            self.message(self._help_message_from_doc(doc, usage_only=True))


if __doc__ is not None:
    for _name in """help where down up break tbreak clear disable enable ignore condition commands
                    step next until jump return retval run continue list longlist args p pp whatis
                    source display undisplay interact alias unalias debug quit""".split():
        __doc__ += getattr(Pdb, 'do_' + _name).__doc__.strip() + '\n\n'
    __doc__ += Pdb.help_exec.__doc__
    del _name


def run(statement, globals=None, locals=None):
    """Debug a statement, text or code, from its start; names are those of __main__ by default."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Debug an expression and return its value."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """The same as run()."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Debug the call of a function and return its result."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None):
    """Stop here; header is shown first."""
    pdb = Pdb()
    if header is not None:
        pdb.message(header)
    pdb.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    """Look at the frames of an exception or a traceback, by default those of the exception
    that is being handled.
    """
    return _post_mortem(t, Pdb())


def _post_mortem(t, pdb_instance):
    if t is None and (exc := sys.exception()) is not None:
        t = exc.__traceback__
    if t is None or isinstance(t, BaseException) and t.__traceback__ is None:
        raise ValueError("A valid traceback must be passed if no "
                         "exception is being handled")
    pdb_instance.reset()
    pdb_instance.interaction(None, t)


def pm():
    """Look at the frames of the last exception that was shown."""
    post_mortem(sys.last_exc)


TESTCMD = 'import x; x.main()'


def test():
    run(TESTCMD)


def help():
    """Show the manual."""
    import pydoc
    pydoc.pager(__doc__)


_usage = """\
Debug a Python program: a file, or a module or package with -m.

Commands are read from .pdbrc in your home directory and in the current
directory; those given with -c come after them.

"-c continue" runs the program until there is an exception,
"-c 'until X'" up to line X."""


def main():
    """The command python -m pdb."""
    import argparse
    import _colorize
    parser = argparse.ArgumentParser(prog="pdb",
                                     usage="%(prog)s [-h] [-c command] (-m module | pyfile) [args ...]",
                                     description=_usage, allow_abbrev=False,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('-c', '--command', action='append', default=[], metavar='command', dest='commands',
                        help='command to run first, as if it were in a .pdbrc file')
    parser.add_argument('-m', metavar='module', dest='module')
    parser.add_argument('args', nargs='*', help="without -m, the first is the program")
    if len(sys.argv) == 1:
        parser.print_help()
        sys.exit(2)
    opts = parser.parse_args()
    if opts.module:
        file = opts.module
        target = _ModuleTarget(file)
    else:
        if not opts.args:
            parser.error("no module or script to run")
        file = opts.args.pop(0)
        target = (_ZipTarget if file.endswith('.pyz') else _ScriptTarget)(file)
    sys.argv[:] = [file] + opts.args

    def restarting():
        print("Restarting", target, "with arguments:")
        print("\t" + " ".join(sys.argv[1:]))

    pdb = Pdb()
    pdb.rcLines.extend(opts.commands)
    while True:
        try:
            pdb._run(target)
        except Restart:
            restarting()
        except SystemExit as e:
            print("The program exited via sys.exit(). Exit status:", end=' ')
            print(e)
        except BaseException as e:
            traceback.print_exception(e, colorize=_colorize.can_colorize())
            print("Uncaught exception. Entering post mortem debugging")
            print("Running 'cont' or 'step' will restart the program")
            try:
                pdb.interaction(None, e)
            except Restart:
                restarting()
                continue
        if pdb._user_requested_quit:
            break
        print("The program finished and will be restarted")


if __name__ == '__main__':
    # The module under its own name: others must meet the same classes.
    import pdb
    pdb.main()
