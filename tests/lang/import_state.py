"""What a program sees of the import system, whichever way it looks first."""

import os
import subprocess
import sys
import tempfile


def run(code, cwd=None, *options):
    done = subprocess.run([sys.executable, *options, '-c', code], cwd=cwd,
                          capture_output=True, text=True)
    assert not done.stderr, (code, done.stderr)
    return done.stdout.strip()


def says(expected, code, *options):
    got = run(code, None, *options)
    assert got == expected, (code, got, expected)


# The finders and hooks, by every road to them.
for look in ('sys.meta_path', 'getattr(sys, "meta" + "_path")', 'vars(sys)["meta_path"]',
             'sys.__dict__["meta_path"]', '__import__("operator").attrgetter("meta_path")(sys)',
             'sys.modules["sys"].meta_path', 'eval("sys.meta_path")'):
    says("['BuiltinImporter', 'FrozenImporter', 'PathFinder']",
         f'import sys; print([f.__name__ for f in {look}])')
says('True', 'import sys; print(len(sys.path_hooks) >= 2)')
says('True', 'from sys import path_hooks; print(len(path_hooks) >= 2)')
says('True', 'from sys import *\nprint(len(path_hooks) >= 2)')
says('True', 'import sys, json; print(len(sys.path_importer_cache) > 0)')
says('True True', 'import sys; m = sys.modules; print("_frozen_importlib" in m, "site" in m)')

# What modules know of themselves.
for name in 'json', 'json.decoder', 'argparse', 'textwrap':
    last = name.rpartition('.')[2]
    says('True True True', f'''
import {name} as m
spec = m.__spec__
print(spec.name.endswith({last!r}), m.__loader__ is spec.loader, m.__file__ == spec.origin)''')
    says('True', f'import {name} as m; print(m.__dict__["__spec__"] is vars(m)["__spec__"] is not None)')
    says('True', f'import {name} as m; print(getattr(m, "__sp" + "ec__").cached == m.__cached__)')
says('True', 'import json; print(repr(json).startswith("<module \'json\' from \'"))')
says("<module 'sys' (built-in)>", 'import sys; print(sys)')
says('built-in', 'import itertools, sys; print(itertools.__spec__.origin)')
says("['__path__']", '''
import json
print([n for n in json.__dict__ if n == "__path__"])''')
says('BuiltinImporter', 'print(__loader__.__name__)')
says('BuiltinImporter', 'print(globals()["__loader__"].__name__)')
says('BuiltinImporter', 'def f(): pass\nprint(f.__globals__["__loader__"].__name__)')
says('BuiltinImporter', 'import sys; print(sys._getframe().f_globals["__loader__"].__name__)')
says('None', 'print(__spec__)')

# What module site adds.
says('Use exit() or Ctrl-D (i.e. EOF) to exit', 'print(exit)')
says('Use quit() or Ctrl-D (i.e. EOF) to exit', 'import builtins; print(builtins.quit)')
says('True', 'import builtins; print("help" in dir(builtins) and "copyright" in vars(builtins))')
says('True', 'print(hasattr(__builtins__, "license"))')
says('False', 'import builtins; print(hasattr(builtins, "exit"))', '-S')
says('True', 'import sys; print("site" in sys.modules)')
says('True', 'import site; print(site.__spec__.name == "site")')

# Threads, tracing, exec.
says('True', '''
import threading
out = []
def work():
    import json
    out.append(json.__spec__.name)
t = threading.Thread(target=work)
t.start()
t.join()
print(out == ["json"])''')
says('json', '''
import sys
names = []
sys.settrace(lambda f, e, a: names.append(f.f_code.co_name))
import json
sys.settrace(None)
assert "_find_and_load" in names
print(json.__spec__.name)''')
says('3', 'ns = {}\nexec("import math\\nx = math.floor(3.5)", ns)\nprint(ns["x"])')

# Modules that are not there, and modules that are in the way.
says("No module named 'nosuch' nosuch", '''
try:
    import nosuch
except ModuleNotFoundError as e:
    print(e, e.name)''')
says("No module named 'json.nosuch' json.nosuch", '''
try:
    import json.nosuch
except ModuleNotFoundError as e:
    print(e, e.name)''')
says("No module named 'math.nosuch'; 'math' is not a package", '''
try:
    import math.nosuch
except ModuleNotFoundError as e:
    print(e)''')
says('ImportError None', '''
try:
    from json import nosuch
except ImportError as e:
    print(type(e).__name__, e.__cause__)''')

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, 'json.py'), 'w') as f:
        f.write('mine = 1\n')
    os.mkdir(os.path.join(folder, 'textwrap'))
    with open(os.path.join(folder, 'textwrap', '__init__.py'), 'w') as f:
        f.write('mine = 2\n')
    got = run('import os, json, textwrap; print(json.mine, textwrap.mine)', folder)
    assert got == '1 2', got
    got = run('import re, json; print(json.mine, re.__spec__.name)', folder)
    assert got == '1 re', got
    got = run('''
import os
open("late.py", "w").write("x = 5")
import late
print(late.x, late.__spec__.name)''', folder)
    assert got == '5 late', got

    script = os.path.join(folder, 'script.py')
    with open(script, 'w') as f:
        f.write('import json\nprint(type(__loader__).__name__, __loader__.path == __file__, __spec__, json.mine)\n')
    done = subprocess.run([sys.executable, script], capture_output=True, text=True)
    assert done.stdout == 'SourceFileLoader True None 1\n', (done.stdout, done.stderr)

# At the end, when there are no more imports.
done = subprocess.run([sys.executable, '-c', """
import traceback
class AtExit:
    def __init__(self, e):
        self.e = e
    def __del__(self):
        traceback.print_exception(self.e)
try:
    1 / 0
except ZeroDivisionError as e:
    kept = AtExit(e)
"""], capture_output=True, text=True)
assert done.stderr.splitlines()[-1] == 'ZeroDivisionError: division by zero', done.stderr
assert 'shutting down' not in done.stderr, done.stderr

print('ok')
