"""Reports of what the profilers measured.

A Stats object reads files of profilers, or profilers themselves, and adds them up; its methods
sort, shorten and print, and most of them return it.
"""

import marshal
import os
import re
import sys
import time
from dataclasses import dataclass
from enum import StrEnum, _simple_enum

__all__ = ['Stats', 'SortKey', 'FunctionProfile', 'StatsProfile']


@_simple_enum(StrEnum)
class SortKey:
    CALLS = 'calls', 'ncalls'
    CUMULATIVE = 'cumulative', 'cumtime'
    FILENAME = 'filename', 'module'
    LINE = 'line'
    NAME = 'name'
    NFL = 'nfl'
    PCALLS = 'pcalls'
    STDNAME = 'stdname'
    TIME = 'time', 'tottime'

    def __new__(cls, *values):
        value = values[0]
        self = str.__new__(cls, value)
        self._value_ = value
        for other in values[1:]:
            cls._value2member_map_[other] = self
        self._all_values = values
        return self


@dataclass(unsafe_hash=True)
class FunctionProfile:
    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """All functions of a report, by name."""
    total_tt: float
    func_profiles: dict[str, FunctionProfile]


# What a key sorts by: a function of (name, numbers) that gives the values, and how it is called.
# The numbers are primitive calls, calls, own time, time with all that was called.
def _by_number(i):
    return lambda function, numbers: (-numbers[i],)


def _by_name(*parts):
    return lambda function, numbers: tuple(function[i] for i in parts)


def _by_text(function, numbers):
    return (func_std_string(function),)


_ORDERS = (
    (('calls', 'ncalls'), 'call count', _by_number(1)),
    (('cumtime', 'cumulative'), 'cumulative time', _by_number(3)),
    (('filename', 'module'), 'file name', _by_name(0)),
    (('line',), 'line number', _by_name(1)),
    (('name',), 'function name', _by_name(2)),
    (('nfl',), 'name/file/line', _by_name(2, 0, 1)),
    (('pcalls',), 'primitive call count', _by_number(0)),
    (('stdname',), 'standard name', _by_text),
    (('time', 'tottime'), 'internal time', _by_number(2)),
)
_NUMBERED = {-1: 'stdname', 0: 'calls', 1: 'time', 2: 'cumulative'}


class Stats:
    """Stats(*filenames or profilers, stream=None)"""

    # For each name of an order what it sorts by and its title.
    sort_arg_dict_default = {word: (key, title) for names, title, key in _ORDERS for word in names}

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        first, *rest = args or (None,)
        self.init(first)
        self.add(*rest)

    def init(self, arg):
        self.all_callees = None
        self.files = []
        self.fcn_list = None
        self.total_tt = self.total_calls = self.prim_calls = self.max_name_len = 0
        self.top_level = set()
        self.stats = {}
        self.sort_arg_dict = {}
        self.load_stats(arg)
        try:
            self.get_top_level_stats()
        except Exception:
            where = f' {self.files[-1]}' if self.files else ''
            print(f'Invalid timing data{where}', file=self.stream)
            raise

    def load_stats(self, arg):
        if arg is None:
            self.stats = {}
            return
        if isinstance(arg, str):
            with open(arg, 'rb') as f:
                self.stats = marshal.load(f)
            try:
                arg = f'{time.ctime(os.stat(arg).st_mtime)}    {arg}'
            except Exception:
                pass
            self.files = [arg]
        elif hasattr(arg, 'create_stats'):
            arg.create_stats()
            self.stats, arg.stats = arg.stats, {}
        if not self.stats:
            raise TypeError(f'Cannot create or construct a {self.__class__!r} object from {arg!r}')

    def get_top_level_stats(self):
        for function, (primitive, calls, own, total, callers) in self.stats.items():
            self.total_calls += calls
            self.prim_calls += primitive
            self.total_tt += own
            if ('jprofile', 0, 'profiler') in callers:
                self.top_level.add(function)
            self.max_name_len = max(self.max_name_len, len(func_std_string(function)))

    def add(self, *others):
        """Add the numbers of other files, profilers or Stats."""
        for other in others:
            if type(other) is not type(self):
                other = Stats(other)
            self.files += other.files
            self.total_calls += other.total_calls
            self.prim_calls += other.prim_calls
            self.total_tt += other.total_tt
            self.top_level |= other.top_level
            self.max_name_len = max(self.max_name_len, other.max_name_len)
            self.fcn_list = None
            for function, numbers in other.stats.items():
                mine = self.stats.get(function, (0, 0, 0, 0, {}))
                self.stats[function] = add_func_stats(mine, numbers)
        return self

    def dump_stats(self, filename):
        """Write the numbers to a file that Stats can read."""
        with open(filename, 'wb') as f:
            marshal.dump(self.stats, f)

    def get_sort_arg_defs(self):
        """The beginnings of the names of orders with what they mean, the first of two names that
        differ in a beginning keeping the shorter ones."""
        if not self.sort_arg_dict:
            found, ambiguous = {}, set()
            for word, meaning in sorted(self.sort_arg_dict_default.items()):
                for n in range(len(word), 0, -1):
                    if word[:n] in found:
                        ambiguous.add(word[:n])
                        break
                    found[word[:n]] = meaning
            self.sort_arg_dict = {k: v for k, v in found.items() if k not in ambiguous}
        return self.sort_arg_dict

    def sort_stats(self, *field):
        """Sort by keys, the first being the most important one."""
        if not field:
            self.fcn_list = 0
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [_NUMBERED[field[0]]]
        elif len(field) >= 2:
            for arg in field[1:]:
                if type(arg) is not type(field[0]):
                    raise TypeError("Can't have mixed argument type")
        orders = self.get_sort_arg_defs()
        chosen = []
        for word in field:
            if isinstance(word, SortKey):
                word = word.value
            chosen.append(orders[word])
        self.sort_type = ', '.join(title for _, title in chosen)

        def position(function):
            numbers = self.stats[function]
            values = tuple(v for key, _ in chosen for v in key(function, numbers))
            return values + (func_std_string(function), function)

        self.fcn_list = sorted(self.stats, key=position)
        return self

    def reverse_order(self):
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        """Take the folders off all file names; what can't be told apart then is added up."""
        old, self.stats = self.stats, {}
        for function, (primitive, calls, own, total, callers) in old.items():
            short = {}
            for caller, numbers in callers.items():
                name = func_strip_path(caller)
                short[name] = _sum(short[name], numbers) if name in short else numbers
            name = func_strip_path(function)
            new = primitive, calls, own, total, short
            self.stats[name] = add_func_stats(self.stats[name], new) if name in self.stats else new
        self.top_level = {func_strip_path(f) for f in self.top_level}
        self.max_name_len = max((len(func_std_string(f)) for f in self.stats), default=0)
        self.fcn_list = self.all_callees = None
        return self

    def calc_callees(self):
        if self.all_callees:
            return
        self.all_callees = callees = {}
        for function, numbers in self.stats.items():
            callees.setdefault(function, {})
            for caller, counted in numbers[4].items():
                callees.setdefault(caller, {})[function] = counted

    # What is printed.

    def eval_print_amount(self, sel, list, msg):
        chosen = list
        if isinstance(sel, str):
            try:
                pattern = re.compile(sel)
            except re.PatternError:
                return list, msg + f'   <Invalid regular expression {sel!r}>\n'
            chosen = [f for f in list if pattern.search(func_std_string(f))]
        elif isinstance(sel, float) and 0.0 <= sel < 1.0:
            chosen = list[:int(len(list) * sel + .5)]
        elif isinstance(sel, int) and 0 <= sel < len(list):
            chosen = list[:sel]
        if len(chosen) != len(list):
            msg += f'   List reduced from {len(list)!r} to {len(chosen)!r} due to restriction <{sel!r}>\n'
        return chosen, msg

    def get_print_list(self, sel_list):
        if self.fcn_list:
            functions = self.fcn_list[:]
            msg = f'   Ordered by: {self.sort_type}\n'
        else:
            functions = list(self.stats)
            msg = '   Random listing order was used\n'
        for restriction in sel_list:
            functions, msg = self.eval_print_amount(restriction, functions, msg)
        if not functions:
            return 0, functions
        print(msg, file=self.stream)
        width = self.max_name_len
        if len(functions) < len(self.stats):
            width = max(len(func_std_string(f)) for f in functions)
        return width + 2, functions

    def get_stats_profile(self):
        """The functions as a StatsProfile."""
        functions = self.fcn_list[:] if self.fcn_list else list(self.stats)
        profiles = {}
        for function in functions:
            primitive, calls, own, total, callers = self.stats[function]
            count = str(calls) if calls == primitive else f'{calls}/{primitive}'
            profiles[function[2]] = FunctionProfile(
                count, float(f8(own)), float(f8(own / calls)) if calls else 0,
                float(f8(total)), float(f8(total / primitive)) if primitive else 0,
                function[0], function[1])
        return StatsProfile(float(f8(self.total_tt)), profiles)

    def print_stats(self, *amount):
        out = self.stream
        for name in self.files:
            print(name, file=out)
        if self.files:
            print(file=out)
        for function in self.top_level:
            print(' ' * 8, func_get_function_name(function), file=out)
        line = f'{" " * 8} {self.total_calls} function calls'
        if self.total_calls != self.prim_calls:
            line += f' ({self.prim_calls} primitive calls)'
        print(f'{line} in {self.total_tt:.3f} seconds', file=out)
        print(file=out)
        _, functions = self.get_print_list(amount)
        if functions:
            self.print_title()
            for function in functions:
                self.print_line(function)
            print('\n', file=out)
        return self

    def print_title(self):
        print('   ncalls  tottime  percall  cumtime  percall filename:lineno(function)', file=self.stream)

    def print_line(self, func):
        primitive, calls, own, total, callers = self.stats[func]
        count = str(calls) if calls == primitive else f'{calls}/{primitive}'
        cells = [count.rjust(9), f8(own), f8(own / calls) if calls else ' ' * 8,
                 f8(total), f8(total / primitive) if primitive else ' ' * 8, func_std_string(func)]
        print(*cells, file=self.stream)

    def print_callees(self, *amount):
        width, functions = self.get_print_list(amount)
        if functions:
            self.calc_callees()
            self.print_call_heading(width, 'called...')
            for function in functions:
                self.print_call_line(width, function, self.all_callees.get(function, {}))
            print('\n', file=self.stream)
        return self

    def print_callers(self, *amount):
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, 'was called by...')
            for function in functions:
                self.print_call_line(width, function, self.stats[function][4], '<-')
            print('\n', file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        print('Function '.ljust(name_size) + column_title, file=self.stream)
        # Only cProfile says how often and how long each caller called.
        for numbers in self.stats.values():
            if numbers[4]:
                if isinstance(next(iter(numbers[4].values())), tuple):
                    print(' ' * name_size + '    ncalls  tottime  cumtime', file=self.stream)
                break

    def print_call_line(self, name_size, source, call_dict, arrow='->'):
        print(func_std_string(source).ljust(name_size) + arrow, end=' ', file=self.stream)
        if not call_dict:
            print(file=self.stream)
            return
        for i, function in enumerate(sorted(call_dict)):
            name, counted = func_std_string(function), call_dict[function]
            if isinstance(counted, tuple):
                calls, primitive, own, total = counted
                count = str(calls) if calls == primitive else f'{calls}/{primitive}'
                text = f'{count.rjust(9 if i else 7)} {f8(own)} {f8(total)}  {name}'
                left = name_size + 1
            else:
                text = f'{name}({counted!r}) {f8(self.stats[function][3])}'
                left = name_size + 3
            print((' ' * left if i else '') + text, file=self.stream)


def func_strip_path(func_name):
    """The function with the last part of its file name."""
    file, line, name = func_name
    return os.path.basename(file), line, name


def func_get_function_name(func):
    return func[2]


def func_std_string(func_name):
    """How reports show a function: file:line(name), or {native function}."""
    file, line, name = func_name
    if (file, line) == ('~', 0):
        return '{' + name[1:-1] + '}' if name.startswith('<') and name.endswith('>') else name
    return f'{file}:{line}({name})'


def _sum(a, b):
    if isinstance(a, tuple):
        return tuple(x + y for x, y in zip(a, b))
    return a + b


def add_func_stats(target, source):
    """The sum of the numbers of a function from two places."""
    return *_sum(target[:4], source[:4]), add_callers(target[4], source[4])


def add_callers(target, source):
    """The callers of both, with their numbers added."""
    both = dict(target)
    for caller, numbers in source.items():
        both[caller] = _sum(both[caller], numbers) if caller in both else numbers
    return both


def count_calls(callers):
    """How many calls came from all callers."""
    return sum(callers.values())


def f8(x):
    return f'{x:8.3f}'


if __name__ == '__main__':
    sys.exit('the browser of module pstats is not implemented; use pstats.Stats')
