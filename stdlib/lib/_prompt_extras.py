"""What the lines with % do at the prompt, when the extras are on."""

import runpy
import shlex
import sys
from timeit import Timer

_UNITS = ('s', 1), ('ms', 1e-3), ('us', 1e-6), ('ns', 1e-9)


def timeit(statement, namespace):
    """Print how long a statement takes: the best of five rounds."""
    timer = Timer(statement, globals=namespace)
    count, _ = timer.autorange()
    best = min(timer.repeat(5, count)) / count
    for unit, size in _UNITS:
        if best >= size:
            break
    print(f'{best / size:.3g} {unit} per loop (best of 5 rounds of {count})')


def run(line, namespace):
    """Run a script as __main__ and keep its names."""
    args = shlex.split(line)
    if not args:
        raise ValueError('%run needs a file name')
    saved = sys.argv
    sys.argv = args
    try:
        names = runpy.run_path(args[0], run_name='__main__')
    finally:
        sys.argv = saved
    namespace.update((k, v) for k, v in names.items() if not k.startswith('__'))
