# codeop, code, symtable, timeit, __future__.
import __future__
import code
import codeop
import symtable
import timeit

assert codeop.compile_command('x = 1') is not None
assert codeop.compile_command('if x:') is None and codeop.compile_command('(') is None
assert codeop.compile_command('# comment') is not None
try:
    codeop.compile_command('x = = 1')
except SyntaxError:
    pass
else:
    assert False
compiler = codeop.CommandCompiler()
compiler('from __future__ import annotations')
assert compiler('x: undefined').co_flags & __future__.annotations.compiler_flag

written = []


class Console(code.InteractiveConsole):
    def write(self, data):
        written.append(data)


console = Console({})
assert console.push('def f():') is True
assert console.push('    return 7') is True
assert console.push('') is False
assert console.push('y = f()') is False and console.locals['y'] == 7
console.push('1/0')
assert written[-1].endswith('ZeroDivisionError: division by zero\n'), written
console.push('x = = 2')
assert 'SyntaxError' in written[-1]

table = symtable.symtable('def f(a):\n    global g\n    b = a\n    def h():\n        return b\n', 'f.py', 'exec')
assert table.get_type() == 'module' and table.get_name() == 'top'
f = table.get_children()[0]
assert f.get_parameters() == ('a',) and set(f.get_locals()) == {'a', 'b', 'h'}
assert f.lookup('g').is_declared_global() and f.get_children()[0].get_frees() == ('b',)
assert repr(f) == '<Function SymbolTable for f in f.py>'
assert f.lookup('a').is_parameter() and f.lookup('h').is_namespace()

assert timeit.timeit('x = 1', number=10) >= 0
count = []
assert len(timeit.repeat(lambda: count.append(1), repeat=2, number=3)) == 2 and len(count) == 6
try:
    timeit.Timer(stmt=3)
except ValueError as e:
    assert str(e) == 'stmt is neither a string nor callable'
assert repr(__future__.division) == "_Feature((2, 2, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 131072)"
