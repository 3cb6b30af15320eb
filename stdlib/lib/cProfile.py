"""A profiler that measures all calls of a program.

Here it is a function for sys.setprofile; it costs more for each call than CPython's, which is
part of the interpreter. Module pstats shows the results.
"""

__all__ = ['run', 'runctx', 'Profile']

import io
import sys
import types
from collections import namedtuple
from time import perf_counter

profiler_entry = namedtuple('profiler_entry', 'code callcount reccallcount totaltime inlinetime calls')
profiler_subentry = namedtuple('profiler_subentry', 'code callcount reccallcount totaltime inlinetime')

_DISABLE = "<method 'disable' of '_lsprof.Profiler' objects>"


def run(statement, filename=None, sort=-1):
    """Run a statement under the profiler; show the results, or write them to a file."""
    profile = Profile()
    try:
        profile.run(statement)
    except SystemExit:
        pass
    finally:
        _finish(profile, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """Like run, in the given namespaces."""
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        _finish(profile, filename, sort)


def _finish(profile, filename, sort):
    if filename is not None:
        profile.dump_stats(filename)
    else:
        profile.print_stats(sort)


class _Counts:
    """What is known about a function, or about a function as called by another."""

    __slots__ = 'calls', 'again', 'total', 'own', 'level', 'callees'

    def __init__(self):
        self.calls = self.again = self.level = 0
        self.total = self.own = 0
        self.callees = {}

    def add(self, total, own):
        self.level -= 1
        if self.level:
            self.again += 1
        else:
            self.total += total
        self.own += own
        self.calls += 1


def _native_label(function):
    """The text that stands for a function without code."""
    name = getattr(function, '__name__', '?')
    owner = getattr(function, '__self__', None)
    if owner is None or isinstance(owner, types.ModuleType):
        module = getattr(function, '__module__', None) or getattr(owner, '__name__', None)
        return f'<built-in method {module}.{name}>' if module else f'<built-in method {name}>'
    for kind in type(owner).__mro__:
        found = kind.__dict__.get(name)
        if found is not None:
            return repr(found)
    return f'<built-in method {name}>'


class Profile:
    """Profile(timer=None, timeunit=0.0, subcalls=True, builtins=True)

    timer is a function that returns the time, timeunit its unit in seconds if it returns integers.
    """

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = timer or perf_counter
        self._unit = timeunit if timer and timeunit else 1
        self._subcalls, self._builtins = subcalls, builtins
        self._active = False
        self.clear()

    def clear(self):
        """Forget everything that was measured."""
        self._counts = {}
        self._stack = []
        self._labels = {}

    def enable(self, subcalls=None, builtins=None):
        """Begin to measure."""
        try:
            sys.monitoring.use_tool_id(sys.monitoring.PROFILER_ID, 'cProfile')
        except ValueError:
            raise ValueError('Another profiling tool is already active') from None
        self._active = True
        if subcalls is not None:
            self._subcalls = subcalls
        if builtins is not None:
            self._builtins = builtins
        sys.setprofile(self._hook())

    def disable(self):
        """Stop measuring."""
        if not self._active:
            return
        sys.setprofile(None)
        self._active = False
        sys.monitoring.free_tool_id(sys.monitoring.PROFILER_ID)
        now = self._timer()
        while self._stack:
            self._leave(now)

    def _hook(self):
        timer, counts, stack, labels = self._timer, self._counts, self._stack, self._labels
        subcalls, builtins, leave = self._subcalls, self._builtins, self._leave
        ending = Profile.disable.__code__

        def enter(key):
            entry = counts.get(key)
            if entry is None:
                entry = counts[key] = _Counts()
            entry.level += 1
            sub = None
            if subcalls and stack:
                callees = stack[-1][0].callees
                sub = callees.get(key)
                if sub is None:
                    sub = callees[key] = _Counts()
                sub.level += 1
            # entry, entry as called from the one before, start, time of what it calls
            stack.append([entry, sub, timer(), 0])

        def hook(frame, event, arg):
            if event == 'call':
                code = frame.f_code
                enter(_DISABLE if code is ending else code)
            elif event == 'return':
                if stack:
                    leave(timer())
            elif builtins:
                if event != 'c_call':
                    if stack:
                        leave(timer())
                elif frame.f_code is not ending:
                    owner = getattr(arg, '__self__', None)
                    key = type(owner), arg.__name__, getattr(arg, '__module__', None)
                    label = labels.get(key)
                    if label is None:
                        label = labels[key] = _native_label(arg)
                    enter(label)

        return hook

    def _leave(self, now):
        stack = self._stack
        entry, sub, start, inner = stack.pop()
        total = now - start
        if stack:
            stack[-1][3] += total
        entry.add(total, total - inner)
        if sub is not None:
            sub.add(total, total - inner)

    def getstats(self):
        """A list of entries: code, callcount, reccallcount, totaltime, inlinetime, calls."""
        unit = self._unit
        result = []
        for code, c in self._counts.items():
            calls = [profiler_subentry(k, s.calls, s.again, s.total * unit, s.own * unit)
                     for k, s in c.callees.items() if s.calls]
            if c.calls:
                result.append(profiler_entry(code, c.calls, c.again, c.total * unit, c.own * unit,
                                             calls or None))
        return result

    def print_stats(self, sort=-1):
        """Show what was measured."""
        import pstats
        keys = sort if isinstance(sort, tuple) else (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*keys).print_stats()

    def dump_stats(self, file):
        """Write what was measured, for pstats.Stats."""
        import marshal
        self.create_stats()
        with open(file, 'wb') as f:
            marshal.dump(self.stats, f)

    def create_stats(self):
        """Stop and make the attribute stats."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Make the attribute stats of what was measured so far."""
        entries = self.getstats()
        self.stats = {}
        for e in entries:
            old = self.stats.get(label(e.code), (0, 0, 0, 0, {}))
            self.stats[label(e.code)] = (
                old[0] + e.callcount - e.reccallcount, old[1] + e.callcount,
                old[2] + e.inlinetime, old[3] + e.totaltime, old[4])
        for e in entries:
            for sub in e.calls or ():
                found = self.stats.get(label(sub.code))
                if found is None:
                    continue
                callers = found[4]
                new = (sub.callcount, sub.callcount - sub.reccallcount, sub.inlinetime, sub.totaltime)
                if (old := callers.get(label(e.code))) is not None:
                    new = tuple(a + b for a, b in zip(old, new))
                callers[label(e.code)] = new

    def run(self, cmd):
        """Profile a statement in the namespace of __main__."""
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        """Profile a statement in the given namespaces."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Profile a call and return its result."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def label(code):
    """The key of pstats for a code object or the name of a native function."""
    if isinstance(code, str):
        return '~', 0, code
    return code.co_filename, code.co_firstlineno, code.co_name


def main():
    import os
    import pstats
    from optparse import OptionParser
    parser = OptionParser(usage='cProfile.py [-o output_file_path] [-s sort] [-m module | scriptfile] [arg] ...')
    parser.allow_interspersed_args = False
    parser.add_option('-o', '--outfile', dest='outfile', default=None, help='Save stats to <outfile>')
    parser.add_option('-s', '--sort', dest='sort', default=2, choices=sorted(pstats.Stats.sort_arg_dict_default),
                      help='Sort order when printing to stdout, based on pstats.Stats class')
    parser.add_option('-m', dest='module', action='store_true', default=False, help='Profile a library module')
    if not sys.argv[1:]:
        parser.print_usage()
        sys.exit(2)
    options, args = parser.parse_args()
    if not args:
        parser.print_usage()
        sys.exit(2)
    sys.argv[:] = args
    if options.outfile is not None:
        options.outfile = os.path.abspath(options.outfile)
    if options.module:
        import runpy
        code = 'run_module(modname, run_name="__main__")'
        names = {'run_module': runpy.run_module, 'modname': args[0]}
    else:
        import importlib.machinery
        name = args[0]
        sys.path.insert(0, os.path.dirname(name))
        with io.open_code(name) as f:
            code = compile(f.read(), name, 'exec')
        spec = importlib.machinery.ModuleSpec(name='__main__', loader=None, origin=name)
        module = types.ModuleType('__main__')
        module.__file__ = spec.origin
        sys.modules['__main__'] = module
        names = module.__dict__
        names.update({'__spec__': spec, '__package__': None, '__cached__': None})
    try:
        runctx(code, names, None, options.outfile, options.sort)
    except BrokenPipeError:
        sys.stdout = None
    return parser


if __name__ == '__main__':
    main()
