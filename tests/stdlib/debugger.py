"""bdb, cmd and pdb: a session with commands, and stepping by hand."""

import bdb
import cmd
import io
import os
import pdb
import sys
import tempfile


def session(source, commands):
    """Debug a file and return what the debugger says, without places."""
    with tempfile.TemporaryDirectory() as d:
        name = os.path.join(d, 'prog.py')
        with open(name, 'w') as f:
            f.write(source)
        out = io.StringIO()
        p = pdb.Pdb(stdin=io.StringIO('\n'.join(commands) + '\n'), stdout=out, nosigint=True, readrc=False)
        code = compile(source, name, 'exec')
        p.run(code, {'__name__': 'prog', 'pdb': p})
        return out.getvalue().replace(d + os.sep, '').replace(d, '').splitlines()


PROG = '''\
def f(a, b=2):
    x = a + b
    y = [x for i in range(3)]
    return y

total = f(1)
total = f(5)
'''

out = session(PROG, ['n', 'b f, a == 5', 'c', 'a', 'p a + b', 'w', 'n', 'p x', '!x = 40', 'r', 'retval',
                     'b', 'p $_retval', 'whatis f', 'whatis x', 'p nothing', 'u', 'd', 'l 1,3', 'q'])
assert '(Pdb) Breakpoint 1 at prog.py:2' in out, out
assert '> prog.py(2)f()' in out
assert '(Pdb) a = 5' in out and 'b = 2' in out
assert '(Pdb) 7' in out
assert '(Pdb) (Pdb) --Return--' in out, out
assert '> prog.py(4)f()->[40, 40, 40]' in out
assert '1   breakpoint   keep yes   at prog.py:2' in out
assert '\tstop only if a == 5' in out and '\tbreakpoint already hit 2 times' in out
assert '(Pdb) [40, 40, 40]' in out
assert '(Pdb) Function f' in out and "(Pdb) <class 'int'>" in out
assert "(Pdb) *** NameError: name 'nothing' is not defined" in out
assert '(Pdb) *** Newest frame' not in out
assert '  2 B\t    x = a + b' in out, out
bdb.Breakpoint.clearBreakpoints()

# Where set_trace() is called, not the line after it.
out = session('pdb.set_trace()\nx = 1\n', ['c', 'n', 'q'])
assert '-> pdb.set_trace()' in out, out
out = session('def g():\n    pdb.set_trace()\n    x = 1\nx = 2\ng()\n', ['c', 'until 2', 'jump 3', 'c'])
assert out[3:5] == ['(Pdb) > prog.py(2)g()', '-> pdb.set_trace()'] or '> prog.py(2)g()' in '\n'.join(out), out
assert '(Pdb) *** "until" line number is smaller than current line number' in out

out = session('def h():\n    1 / 0\ntry:\n    h()\nexcept ZeroDivisionError:\n    pass\n', ['n', 'n', 'n', 'n', 'q'])
assert '(Pdb) ZeroDivisionError: division by zero' in out, out

# The debugger after an exception.
try:
    try:
        {}['a']
    except KeyError:
        int('x')
except ValueError as e:
    text = io.StringIO()
    p = pdb.Pdb(stdin=io.StringIO('exceptions\nexceptions 0\np $_exception\nq\n'), stdout=text, readrc=False)
    p.reset()
    p.interaction(None, e)
    assert ">   1 ValueError(\"invalid literal for int() with base 10: 'x'\")" in text.getvalue(), text.getvalue()
    assert "(Pdb) KeyError('a')" in text.getvalue()


class Steps(bdb.Bdb):
    def __init__(self):
        super().__init__()
        self.seen = []

    def user_line(self, frame):
        self.seen.append((frame.f_code.co_name, frame.f_lineno))

    def user_return(self, frame, value):
        self.seen.append(('return', value))


b = Steps()
b.run('x = 1\ny = 2')
assert b.seen[:3] == [('<module>', 1), ('<module>', 2), ('return', None)], b.seen


class Shell(cmd.Cmd):
    def do_add(self, arg):
        """Add numbers."""
        print(sum(map(int, arg.split())), file=self.stdout)

    def do_end(self, arg):
        return True

    def help_more():
        pass


s = Shell(stdin=io.StringIO('add 1 2\n\n?\n? add\nhelp none\nwhat\nend\n'), stdout=io.StringIO())
s.use_rawinput = False
s.cmdloop('hello')
assert s.stdout.getvalue() == '''hello
(Cmd) 3
(Cmd) 3
(Cmd) 
Documented commands (type help <topic>):
========================================
add  help

Miscellaneous help topics:
==========================
more

Undocumented commands:
======================
end

(Cmd) Add numbers.
(Cmd) *** No help on none
(Cmd) *** Unknown syntax: what
(Cmd) ''', s.stdout.getvalue()
