"""cProfile and pstats: what is counted and how it is shown."""
import cProfile
import io
import os
import pstats
import re
import tempfile


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def boom():
    raise ValueError


def numbers():
    yield 1
    yield 2


def work():
    x = sorted([3, 1, 2])
    x.append(len(x))
    for i in range(3):
        fib(5)
    try:
        boom()
    except ValueError:
        pass
    return list(numbers())


def shown(function):
    """What is printed, without times and line numbers."""
    out = io.StringIO()
    function(out)
    text = re.sub(r'\d+\.\d{3}', 'T', out.getvalue())
    return re.sub(r'\.py:\d+', '.py:N', text)


def narrow(text):
    """Without the padding that depends on line numbers."""
    return re.sub(' +', ' ', text)


p = cProfile.Profile()
p.enable()
assert work() == [1, 2]
p.disable()
report = shown(lambda out: pstats.Stats(p, stream=out).strip_dirs().sort_stats('name').print_stats())
assert report == '''\
         54 function calls (12 primitive calls) in T seconds

   Ordered by: function name

   ncalls  tottime  percall  cumtime  percall filename:lineno(function)
        1    T    T    T    T {built-in method builtins.len}
        1    T    T    T    T {built-in method builtins.sorted}
        1    T    T    T    T {method 'append' of 'list' objects}
        1    T    T    T    T {method 'disable' of '_lsprof.Profiler' objects}
        1    T    T    T    T profilers.py:N(boom)
     45/3    T    T    T    T profilers.py:N(fib)
        3    T    T    T    T profilers.py:N(numbers)
        1    T    T    T    T profilers.py:N(work)


''', report

report = shown(lambda out: pstats.Stats(p, stream=out).strip_dirs().sort_stats('ncalls', 'name')
               .print_stats('fib|work', 5).print_callers('fib').print_callees('work'))
assert narrow(report) == narrow('''\
         54 function calls (12 primitive calls) in T seconds

   Ordered by: call count, function name
   List reduced from 8 to 2 due to restriction <'fib|work'>

   ncalls  tottime  percall  cumtime  percall filename:lineno(function)
     45/3    T    T    T    T profilers.py:N(fib)
        1    T    T    T    T profilers.py:N(work)


   Ordered by: call count, function name
   List reduced from 8 to 1 due to restriction <'fib'>

Function             was called by...
                         ncalls  tottime  cumtime
profilers.py:N(fib)  <-    42/6    T    T  profilers.py:N(fib)
                              3    T    T  profilers.py:N(work)


   Ordered by: call count, function name
   List reduced from 8 to 1 due to restriction <'work'>

Function              called...
                          ncalls  tottime  cumtime
profilers.py:N(work)  ->       3    T    T  profilers.py:N(fib)
                               1    T    T  profilers.py:N(boom)
                               3    T    T  profilers.py:N(numbers)
                               1    T    T  {built-in method builtins.len}
                               1    T    T  {built-in method builtins.sorted}
                               1    T    T  {method 'append' of 'list' objects}


'''), report

# Files, sums, several orders and restrictions.
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, 'x.prof')
    cProfile.run('sum(range(10)); fib(3)', name)
    s = pstats.Stats(name, name)
    assert s.total_calls == 2 * 9 and s.prim_calls == 2 * 5, (s.total_calls, s.prim_calls)
    key = next(f for f in s.stats if f[2] == 'fib')
    assert s.stats[key][:2] == (2, 10)
    s.dump_stats(name)
    assert pstats.Stats(name).stats == s.stats
for key in pstats.SortKey:
    for word in (key, key.value):
        pstats.Stats(p).sort_stats(word)
assert pstats.Stats(p).sort_stats(2).sort_type == 'cumulative time'
assert pstats.Stats(p).sort_stats('cumu').sort_type == 'cumulative time'
profiles = pstats.Stats(p).get_stats_profile().func_profiles
assert profiles['fib'].ncalls == '45/3' and profiles['boom'].ncalls == '1'
assert 'Invalid regular expression' in shown(lambda out: pstats.Stats(p, stream=out).print_stats('('))
for wrong in (lambda: pstats.Stats(p).sort_stats('name', 1), lambda: pstats.Stats({}),):
    try:
        wrong()
    except TypeError:
        pass
    else:
        raise AssertionError

# Calls, a timer of integers, two profilers at once.
p = cProfile.Profile(iter(range(100000)).__next__, 0.5)
assert p.runcall(fib, 6) == 8
entry = next(e for e in p.getstats() if getattr(e.code, 'co_name', '') == 'fib')
assert (entry.callcount, entry.reccallcount) == (25, 24), entry
assert entry.totaltime == int(entry.totaltime * 2) / 2 > entry.inlinetime / 2 > 0
with cProfile.Profile():
    try:
        cProfile.Profile().enable()
    except ValueError as e:
        assert str(e) == 'Another profiling tool is already active'
    else:
        raise AssertionError
