"""What debuggers are made of: stepping, breakpoints and stacks.

Bdb turns the events of sys.settrace() into calls of user_line() and its like, which a subclass
defines; the set_*() methods say where the program stops next.
"""

import fnmatch
import os
import sys
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]

GENERATOR_AND_COROUTINE_FLAGS = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR

_NEVER = -1  # a stoplineno that stops at no line


class BdbQuit(Exception):
    """Raised in the program to end it."""


class Bdb:
    """A debugger without a user interface."""

    def __init__(self, skip=None):
        """skip has patterns of modules that are not stepped into."""
        self.skip = set(skip) if skip else None
        self.breaks = {}
        self.fncache = {}
        self.frame_trace_lines_opcodes = {}
        self.frame_returning = None
        self.trace_opcodes = False
        self.enterframe = None
        self._load_breaks()

    def canonic(self, filename):
        """Return the absolute form of a file name; names like <stdin> stay."""
        if filename[:1] == '<' and filename[-1:] == '>' and len(filename) > 1:
            return filename
        try:
            return self.fncache[filename]
        except KeyError:
            full = os.path.normcase(os.path.abspath(filename))
            self.fncache[filename] = full
            return full

    def reset(self):
        """Prepare for a new run."""
        import linecache
        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    # Events.

    def trace_dispatch(self, frame, event, arg):
        """The trace function: hands an event to its method."""
        self.enterframe = frame
        if self.quitting:
            return None
        match event:
            case 'line':
                return self.dispatch_line(frame)
            case 'call':
                return self.dispatch_call(frame, arg)
            case 'return':
                return self.dispatch_return(frame, arg)
            case 'exception':
                return self.dispatch_exception(frame, arg)
            case 'opcode':
                return self.dispatch_opcode(frame, arg)
            case 'c_call' | 'c_exception' | 'c_return':
                pass
            case _:
                print('bdb.Bdb.dispatch: unknown debugging event:', repr(event))
        return self.trace_dispatch

    def _tell(self, method, *args):
        method(*args)
        if self.quitting:
            raise BdbQuit

    def dispatch_line(self, frame):
        """A line comes next: stop if it was asked for."""
        if self.stop_here(frame) or self.break_here(frame):
            self._tell(self.user_line, frame)
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        """A function starts: return the trace function for it, None if nothing in it stops."""
        if self.botframe is None:
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        # Entering a generator again is no call, unless every step is wanted.
        if not (self.stopframe and frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS):
            self._tell(self.user_call, frame, arg)
        return self.trace_dispatch

    def dispatch_return(self, frame, arg):
        """A function ends."""
        if not (self.stop_here(frame) or frame == self.returnframe):
            return self.trace_dispatch
        if self.stopframe and frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
            return self.trace_dispatch
        try:
            self.frame_returning = frame
            self.user_return(frame, arg)
        finally:
            self.frame_returning = None
        if self.quitting:
            raise BdbQuit
        if self.stoplineno != _NEVER:
            if self.stopframe is frame:
                # Where next and until wanted to stop, there is nothing left.
                self._set_stopinfo(None, None)
            self._set_caller_tracefunc(frame)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        """An exception passes a frame."""
        kind, _, traceback = arg
        if self.stop_here(frame):
            # The StopIteration that ends a 'yield from' is nobody's error.
            inner = frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS and kind is StopIteration and traceback is None
            if not inner:
                self._tell(self.user_exception, frame, arg)
        elif (self.stopframe and frame is not self.stopframe
              and self.stopframe.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS
              and kind in (StopIteration, GeneratorExit)):
            # The generator that 'return' or 'next' was in has ended.
            self._tell(self.user_exception, frame, arg)
        return self.trace_dispatch

    def dispatch_opcode(self, frame, arg):
        """An instruction comes next."""
        if self.stop_here(frame) or self.break_here(frame):
            self._tell(self.user_opcode, frame)
        return self.trace_dispatch

    # Where to stop.

    def is_skipped_module(self, module_name):
        "Tell whether a module is one of those to skip."
        return module_name is not None and any(fnmatch.fnmatch(module_name, p) for p in self.skip)

    def stop_here(self, frame):
        "Tell whether stepping stops in this frame."
        if self.skip and self.is_skipped_module(frame.f_globals.get('__name__')):
            return False
        if frame is self.stopframe:
            return self.stoplineno != _NEVER and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        """Tell whether a breakpoint stops at this line; a temporary one is deleted."""
        filename = self.canonic(frame.f_code.co_filename)
        lines = self.breaks.get(filename)
        if lines is None:
            return False
        lineno = frame.f_lineno
        if lineno not in lines:
            # A breakpoint of a function is at the line of its def.
            lineno = frame.f_code.co_firstlineno
            if lineno not in lines:
                return False
        bp, may_delete = effective(filename, lineno, frame)
        if not bp:
            return False
        self.currentbp = bp.number
        if may_delete and bp.temporary:
            self.do_clear(str(bp.number))
        return True

    def do_clear(self, arg):
        """Delete a temporary breakpoint; subclasses define it."""
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    def break_anywhere(self, frame):
        """Tell whether the frame's file has breakpoints."""
        return self.canonic(frame.f_code.co_filename) in self.breaks

    # What subclasses define.

    def user_call(self, frame, argument_list):
        """A function was entered."""

    def user_line(self, frame):
        """The program stopped before a line."""

    def user_return(self, frame, return_value):
        """A function is about to return."""

    def user_exception(self, frame, exc_info):
        """An exception was raised."""

    def user_opcode(self, frame):
        """The program stopped before an instruction."""

    # Stepping.

    def _frames(self, frame):
        """Yield frame and its callers as far as the bottom of what is debugged."""
        while frame is not None:
            yield frame
            if frame is self.botframe:
                return
            frame = frame.f_back

    def _set_trace_opcodes(self, trace_opcodes):
        if trace_opcodes == self.trace_opcodes:
            return
        self.trace_opcodes = trace_opcodes
        for frame in self._frames(self.enterframe):
            frame.f_trace_opcodes = trace_opcodes

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0, opcode=False):
        """Stop in stopframe from line stoplineno on (-1: never; no frame: anywhere), and at
        the return of returnframe.
        """
        self.stopframe = stopframe
        self.returnframe = returnframe
        self.quitting = False
        self.stoplineno = stoplineno
        self._set_trace_opcodes(opcode)

    def _set_caller_tracefunc(self, current_frame):
        # The caller may have been entered while nothing in it was of interest.
        caller = current_frame.f_back
        if caller and not caller.f_trace:
            caller.f_trace = self.trace_dispatch

    def set_until(self, frame, lineno=None):
        """Stop at a line with a greater number, or at lineno or after it, or at the return."""
        self._set_stopinfo(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        """Stop at the next line anywhere."""
        self._set_stopinfo(None, None)

    def set_stepinstr(self):
        """Stop before the next instruction."""
        self._set_stopinfo(None, None, opcode=True)

    def set_next(self, frame):
        """Stop at the next line of this frame or below."""
        self._set_stopinfo(frame, None)

    def set_return(self, frame):
        """Stop when the frame returns."""
        if frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
            self._set_stopinfo(frame, None, _NEVER)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Start to debug in frame, by default the caller's."""
        if frame is None:
            frame = sys._getframe().f_back
        self.reset()
        self.enterframe = frame
        while frame:
            frame.f_trace = self.trace_dispatch
            self.botframe = frame
            self.frame_trace_lines_opcodes[frame] = (frame.f_trace_lines, frame.f_trace_opcodes)
            frame.f_trace_lines = True
            frame = frame.f_back
        self.set_stepinstr()
        sys.settrace(self.trace_dispatch)

    def set_continue(self):
        """Stop at breakpoints only; without any, at full speed."""
        self._set_stopinfo(self.botframe, None, _NEVER)
        if self.breaks:
            return
        sys.settrace(None)
        for frame in self._frames(sys._getframe().f_back):
            if frame is not self.botframe:
                del frame.f_trace
        for frame, (lines, opcodes) in self.frame_trace_lines_opcodes.items():
            frame.f_trace_lines, frame.f_trace_opcodes = lines, opcodes
        self.frame_trace_lines_opcodes = {}

    def set_quit(self):
        """End the program at the next event."""
        self.stopframe = self.botframe
        self.returnframe = None
        self.quitting = True
        sys.settrace(None)

    # Breakpoints. What returns a text returns an error's, or None.

    def _add_to_breaks(self, filename, lineno):
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Set a breakpoint."""
        import linecache
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return 'Line %s:%d does not exist' % (filename, lineno)
        self._add_to_breaks(filename, lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        # Frames that run already must be traced from now on.
        for frame in self._frames(self.enterframe):
            if self.break_anywhere(frame) and not frame.f_trace:
                frame.f_trace = self.trace_dispatch
        return None

    def _load_breaks(self):
        """Take over the breakpoints that other debuggers of this process have set."""
        for filename, lineno in Breakpoint.bplist:
            self._add_to_breaks(filename, lineno)

    def _prune_breaks(self, filename, lineno):
        """Forget a line that has no breakpoint any more."""
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        """Delete the breakpoints of a line."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return 'There are no breakpoints in %s' % filename
        if lineno not in self.breaks[filename]:
            return 'There is no breakpoint at %s:%d' % (filename, lineno)
        for bp in list(Breakpoint.bplist[filename, lineno]):
            bp.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        """Delete the breakpoint with a number."""
        try:
            bp = self.get_bpbynumber(arg)
        except ValueError as err:
            return str(err)
        bp.deleteMe()
        self._prune_breaks(bp.file, bp.line)
        return None

    def clear_all_file_breaks(self, filename):
        """Delete the breakpoints of a file."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return 'There are no breakpoints in %s' % filename
        for line in self.breaks.pop(filename):
            for bp in list(Breakpoint.bplist[filename, line]):
                bp.deleteMe()
        return None

    def clear_all_breaks(self):
        """Delete all breakpoints."""
        if not self.breaks:
            return 'There are no breakpoints'
        for bp in list(Breakpoint.bpbynumber):
            if bp:
                bp.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        """Return the breakpoint with a number, or raise ValueError."""
        if not arg:
            raise ValueError('Breakpoint number expected')
        try:
            number = int(arg)
        except ValueError:
            raise ValueError('Non-numeric breakpoint number %s' % arg) from None
        try:
            bp = Breakpoint.bpbynumber[number]
        except IndexError:
            raise ValueError('Breakpoint number %d out of range' % number) from None
        if bp is None:
            raise ValueError('Breakpoint %d already deleted' % number)
        return bp

    def get_break(self, filename, lineno):
        """Tell whether a line has a breakpoint."""
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        """Return the breakpoints of a line."""
        if not self.get_break(filename, lineno):
            return []
        return Breakpoint.bplist[self.canonic(filename), lineno] or []

    def get_file_breaks(self, filename):
        """Return the lines of a file that have breakpoints."""
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        """Return the lines of all files that have breakpoints."""
        return self.breaks

    # Stacks.

    def get_stack(self, f, t):
        """Return a list of (frame, line), oldest first, from the stack above f and the
        traceback t, and the index of the frame that is looked at.
        """
        if t and t.tb_frame is f:
            t = t.tb_next
        stack = [(frame, frame.f_lineno) for frame in self._frames(f)]
        stack.reverse()
        index = max(0, len(stack) - 1)
        bottom = not stack or stack[0][0] is not self.botframe
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        if bottom:
            index = max(0, len(stack) - 1)
        return stack, index

    def format_stack_entry(self, frame_lineno, lprefix=': '):
        """Return a line about an entry of get_stack()."""
        import linecache
        import reprlib
        frame, lineno = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        parts = ['%s(%r)' % (filename, lineno), frame.f_code.co_name or "<lambda>", '()']
        if '__return__' in frame.f_locals:
            parts += ['->', reprlib.repr(frame.f_locals['__return__'])]
        if lineno is None:
            parts.append(f'{lprefix}Warning: lineno is None')
        elif line := linecache.getline(filename, lineno, frame.f_globals):
            parts += [lprefix, line.strip()]
        return ''.join(parts)

    # Running.

    def _traced(self, function, *args, **kwargs):
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return function(*args, **kwargs)
        except BdbQuit:
            return None
        finally:
            self.quitting = True
            sys.settrace(None)

    def run(self, cmd, globals=None, locals=None):
        """Debug statements, given as text or code."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        if isinstance(cmd, str):
            cmd = compile(cmd, "<string>", "exec")
        sys.settrace(self.trace_dispatch)
        try:
            exec(cmd, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runeval(self, expr, globals=None, locals=None):
        """Debug an expression and return its value."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return eval(expr, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runctx(self, cmd, globals, locals):
        """The same as run()."""
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        """Debug a call and return its result."""
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return func(*args, **kwds)
        except BdbQuit:
            return None
        finally:
            self.quitting = True
            sys.settrace(None)


def set_trace():
    """Debug the caller with a Bdb."""
    Bdb().set_trace()


class Breakpoint:
    """A breakpoint. All of the process are in bpbynumber and bplist."""

    next = 1
    bplist = {}  # (file, line) to list
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        """file is a canonical name; with funcname, the first line of that function stops."""
        self.funcname = funcname
        self.func_first_executable_line = None
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Take the breakpoint out of the lists."""
        place = self.file, self.line
        self.bpbynumber[self.number] = None
        self.bplist[place].remove(self)
        if not self.bplist[place]:
            del self.bplist[place]

    def enable(self):
        """Let it stop the program."""
        self.enabled = True

    def disable(self):
        """Let it stop nothing."""
        self.enabled = False

    def bpprint(self, out=None):
        """Print what bpformat() says."""
        print(self.bpformat(), file=sys.stdout if out is None else out)

    def bpformat(self):
        """Return all about the breakpoint, for a table."""
        lines = ['%-4dbreakpoint   %s %s at %s:%d' % (
            self.number, 'del ' if self.temporary else 'keep', 'yes  ' if self.enabled else 'no   ',
            self.file, self.line)]
        if self.cond:
            lines.append(f'\tstop only if {self.cond}')
        if self.ignore:
            lines.append(f'\tignore next {self.ignore} hits')
        if self.hits:
            lines.append(f'\tbreakpoint already hit {self.hits} time{"s" if self.hits > 1 else ""}')
        return '\n'.join(lines)

    def __str__(self):
        "Return number and place."
        return f'breakpoint {self.number} at {self.file}:{self.line}'


def checkfuncname(b, frame):
    """Tell whether a breakpoint is meant for the line that a frame is at."""
    if not b.funcname:
        # A breakpoint at the line of a def isn't one inside the function.
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """Return the breakpoint that stops at a line and whether it may be deleted if temporary,
    or (None, None).
    """
    for b in Breakpoint.bplist[file, line]:
        if not b.enabled or not checkfuncname(b, frame):
            continue
        b.hits += 1
        if b.cond:
            try:
                if not eval(b.cond, frame.f_globals, frame.f_locals):
                    continue
            except:
                # The user should see a condition that can't be told.
                return b, False
        if b.ignore <= 0:
            return b, True
        b.ignore -= 1
    return None, None
