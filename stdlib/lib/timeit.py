"""Timing of small pieces of code.

From the command line:

    python -m timeit [-n N] [-r N] [-s S] [-p] [-u U] [-v] [-h] [--] [statement]

Options:
  -n/--number N: how many times to run the statement in one go (default: as
                 many as take at least 0.2 seconds)
  -r/--repeat N: how many times to repeat that (default 5)
  -s/--setup S: statement to run once before each repetition (default 'pass');
                several of these are several lines
  -p/--process: measure the time of the process, not that of the clock
  -u/--unit U: the unit of the result: nsec, usec, msec or sec
  -v/--verbose: show all timings; more than once for more digits
  -h/--help: show this text
  --: the end of the options

Several statements are several lines; a line may be indented inside quotes.

The best of the repetitions is what counts: the others were slowed down by
something else. In a program use Timer, timeit() or repeat(), whose statements
may also be functions.
"""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

# The built-in one: parameters have its name.
_globals = globals

# The loop is compiled with the statement in it, so that a call is not timed.
template = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    """Indent all lines of a source but the first."""
    return src.replace('\n', '\n' + ' ' * indent)


class Timer:
    """Times a statement, given as text or as a function.

    setup is run once before. timer is what tells the time; globals is the
    namespace of statements given as text.
    """

    def __init__(self, stmt="pass", setup="pass", timer=default_timer,
                 globals=None):
        self.timer = timer
        namespace = {}
        parameters = ''
        texts = {}
        prefix = ''
        for name, code, indent in ('setup', setup, 4), ('stmt', stmt, 8):
            if isinstance(code, str):
                # First by itself: it must not reach out of the template.
                compile(prefix + code, dummy_src_name, 'exec')
                if name == 'setup':
                    prefix = code + '\n'
                texts[name] = reindent(code, indent)
            elif callable(code):
                namespace['_' + name] = code
                parameters += f', _{name}=_{name}'
                texts[name] = f'_{name}()'
            else:
                raise ValueError(f'{name} is neither a string nor callable')
        # Kept for tracebacks.
        self.src = template.format(init=parameters, **texts)
        code = compile(self.src, dummy_src_name, 'exec')
        exec(code, _globals() if globals is None else globals, namespace)
        self.inner = namespace['inner']

    def print_exc(self, file=None):
        """Print the exception of a statement, with the lines of the template.

            try:
                t.timeit()
            except Exception:
                t.print_exc()
        """
        import linecache
        import traceback
        if self.src is not None:
            linecache.cache[dummy_src_name] = (len(self.src), None,
                                               self.src.split('\n'), dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that the statement takes when it is run number times.

        Garbage is not collected meanwhile.
        """
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if collecting:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """A list of the results of timeit(number); look at the least."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How many times take at least 0.2 seconds, and the seconds they take.

        It tries 1, 2, 5, 10, ...; callback is called with each number and time.
        """
        unit = 1
        while True:
            for number in unit, 2 * unit, 5 * unit:
                seconds = self.timeit(number)
                if callback:
                    callback(number, seconds)
                if seconds >= 0.2:
                    return number, seconds
            unit *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer,
           number=default_number, globals=None):
    """timeit() of a new Timer."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer,
           repeat=default_repeat, number=default_number, globals=None):
    """repeat() of a new Timer."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def main(args=None, *, _wrap_timer=None):
    """Run from the command line, or with a list of arguments.

    Returns an exit code, or None for success. _wrap_timer is for tests.
    """
    if args is None:
        args = sys.argv[1:]
    import getopt
    try:
        options, args = getopt.getopt(
            args, 'n:u:s:r:pvh',
            ['number=', 'setup=', 'repeat=', 'process', 'verbose', 'unit=', 'help'])
    except getopt.error as err:
        print(err)
        print('use -h/--help for command line help')
        return 2

    units = {'nsec': 1e-9, 'usec': 1e-6, 'msec': 1e-3, 'sec': 1.0}
    timer = default_timer
    stmt = '\n'.join(args) or 'pass'
    number = 0
    setup = []
    repeat = default_repeat
    verbose = 0
    unit = None
    precision = 3
    for option, value in options:
        if option in ('-n', '--number'):
            number = int(value)
        elif option in ('-s', '--setup'):
            setup.append(value)
        elif option in ('-u', '--unit'):
            if value not in units:
                print('Unrecognized unit. Please select nsec, usec, msec, or sec.',
                      file=sys.stderr)
                return 2
            unit = value
        elif option in ('-r', '--repeat'):
            repeat = max(int(value), 1)
        elif option in ('-p', '--process'):
            timer = time.process_time
        elif option in ('-v', '--verbose'):
            if verbose:
                precision += 1
            verbose += 1
        elif option in ('-h', '--help'):
            print(__doc__, end=' ')
            return 0

    # As for other scripts, the current directory can be imported from.
    import os
    sys.path.insert(0, os.curdir)
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    t = Timer(stmt, '\n'.join(setup) or 'pass', timer)

    try:
        if number == 0:
            callback = None
            if verbose:
                def callback(number, seconds):
                    plural = 's' if number != 1 else ''
                    print(f'{number} loop{plural} -> {seconds:.{precision}g} secs')
            number, _ = t.autorange(callback)
            if verbose:
                print()
        raw = t.repeat(repeat, number)
    except:
        t.print_exc()
        return 1

    def text(seconds):
        name = unit
        if name is None:
            # The largest of which it is at least one.
            for name in 'sec', 'msec', 'usec', 'nsec':
                if seconds >= units[name]:
                    break
        return f'{seconds / units[name]:.{precision}g} {name}'

    if verbose:
        print('raw times:', ', '.join(map(text, raw)))
        print()
    timings = [seconds / number for seconds in raw]
    best, worst = min(timings), max(timings)
    plural = 's' if number != 1 else ''
    print(f'{number} loop{plural}, best of {repeat}: {text(best)} per loop')
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(
            'The test results are likely unreliable. The worst time '
            f'({text(worst)}) was more than four times slower than the best '
            f'time ({text(best)}).', UserWarning, '', 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
