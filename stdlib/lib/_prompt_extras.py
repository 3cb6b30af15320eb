"""What the lines that are no Python do at the prompt, when the extras are on."""

import runpy
import shlex
import sys
from time import perf_counter, process_time

_UNITS = ('s', 1), ('ms', 1e-3), ('us', 1e-6), ('ns', 1e-9)


def _duration(seconds):
    for unit, size in _UNITS:
        if seconds >= size:
            break
    return f'{seconds / size:.3g} {unit}'


def timeit(statement, namespace):
    """Print how long a statement takes: the best of five rounds."""
    from timeit import Timer
    if not statement:
        raise ValueError('%timeit needs a statement')
    timer = Timer(statement, globals=namespace)
    count, _ = timer.autorange()
    best = min(timer.repeat(5, count)) / count
    print(f'{_duration(best)} per loop (best of 5 rounds of {count})')


def time(statement, namespace):
    """Run a statement once and print how long it took; the value of an expression is shown."""
    try:
        code, expression = compile(statement, '<%time>', 'eval'), True
    except SyntaxError:
        code, expression = compile(statement, '<%time>', 'exec'), False
    wall, cpu = perf_counter(), process_time()
    try:
        value = eval(code, namespace)
    finally:
        wall, cpu = perf_counter() - wall, process_time() - cpu
        print(f'{_duration(wall)}, {_duration(cpu)} of the processor')
    if expression:
        sys.displayhook(value)


def run(line, namespace):
    """Run a script as __main__ and keep its names."""
    args = shlex.split(line)
    if not args:
        raise ValueError('%run needs a file name')
    saved = sys.argv
    sys.argv = args
    try:
        names = runpy.run_path(args[0], run_name='__main__')
    except SystemExit as e:
        if e.code not in (None, 0):
            print(f'the script exited with {e.code!r}')
        return
    finally:
        sys.argv = saved
    namespace.update((k, v) for k, v in names.items() if not k.startswith('__'))


def shell(line):
    """Run a command of the shell on the terminal."""
    import subprocess
    status = subprocess.run(line, shell=True).returncode
    if status:
        print(f'[exit status {status}]')


def who(namespace):
    """Print the names that were made at the prompt."""
    names = [n for n in namespace if not n.startswith('_')]
    print(*names or ['no names yet'])


def debug():
    """Look around where the last exception was raised."""
    import pdb
    error = getattr(sys, 'last_exc', None)
    if error is None:
        raise ValueError('there was no exception yet')
    pdb.post_mortem(error.__traceback__)


def _source(value):
    import inspect
    try:
        return inspect.getsource(value)
    except (TypeError, OSError):
        if not isinstance(value, type):
            raise
    # A class that was typed: the file of one of its functions is the block.
    import linecache
    for function in vars(value).values():
        if hasattr(function, '__code__'):
            lines = linecache.getlines(function.__code__.co_filename)[value.__firstlineno__ - 1:]
            return ''.join(inspect.getblock(lines))
    raise OSError('no source')


def describe(name, detail, namespace):
    """Print what is known about an object: obj?, and with detail its source: obj??"""
    import inspect
    from _completion import describe as about
    name = name.strip()
    text = about(name, len(name), namespace)
    if not text:
        print(f'no such name: {name}')
        return
    value = eval(name, namespace)
    lines = text.rstrip().split('\n')
    kind = type(value)
    print(lines[0])
    print(f'Type: {kind.__name__}', end='')
    try:
        print(f', length {len(value)}', end='')
    except Exception:
        pass
    print()
    try:
        file = inspect.getsourcefile(value) or inspect.getfile(value)
        line = inspect.getsourcelines(value)[1]
        print(f'File: {file}, line {line}' if line else f'File: {file}')
    except (TypeError, OSError):
        pass
    source = None
    if detail:
        try:
            source = _source(value)
        except (TypeError, OSError):
            print('no source')
    if source is not None:
        print(source, end='' if source.endswith('\n') else '\n')
    else:
        print(*lines[1:], sep='\n')


def drive(coroutine):
    """Run a coroutine that a block with await became."""
    try:
        import asyncio
    except ImportError:
        asyncio = None
    if asyncio is not None:
        return asyncio.run(coroutine)
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    coroutine.close()
    raise RuntimeError('await of something that waits needs module asyncio, which is missing')
