# traceback, linecache: texts of exceptions, carets, groups, hints, frames.
import io
import linecache
import sys
import traceback


def lines(exc):
    return ''.join(traceback.format_exception(exc))


def fail():
    return 1 / 0


try:
    fail()
except ZeroDivisionError as e:
    text = lines(e)
    saved = e
assert text.startswith('Traceback (most recent call last):\n')
assert '    return 1 / 0\n           ~~^~~\nZeroDivisionError: division by zero\n' in text, text
assert '    fail()\n    ~~~~^^\n' in text, text
assert traceback.format_exception_only(saved) == ['ZeroDivisionError: division by zero\n']

try:
    try:
        fail()
    except ZeroDivisionError as e:
        raise KeyError('k') from e
except KeyError as e:
    text = lines(e)
assert '\nThe above exception was the direct cause of the following exception:\n\n' in text
try:
    try:
        fail()
    except ZeroDivisionError:
        {}['x']
except KeyError as e:
    text = lines(e)
assert '\nDuring handling of the above exception, another exception occurred:\n\n' in text
assert "    {}['x']\n    ~~^^^^^\nKeyError: 'x'\n" in text, text

group = ExceptionGroup('several', [ValueError('one'), ExceptionGroup('inner', [TypeError('two')])])
assert lines(group) == (
    '  | ExceptionGroup: several (2 sub-exceptions)\n'
    '  +-+---------------- 1 ----------------\n'
    '    | ValueError: one\n'
    '    +---------------- 2 ----------------\n'
    '    | ExceptionGroup: inner (1 sub-exception)\n'
    '    +-+---------------- 1 ----------------\n'
    '      | TypeError: two\n'
    '      +------------------------------------\n'), lines(group)

noted = ValueError('v')
noted.add_note('first\nsecond')
assert traceback.format_exception_only(noted) == ['ValueError: v\n', 'first\n', 'second\n']

try:
    compile('x = (1,\ny = 2', 'file.py', 'exec')
except SyntaxError as e:
    assert traceback.format_exception_only(e) == [
        '  File "file.py", line 1\n', '    x = (1,\n', '        ^\n',
        "SyntaxError: '(' was never closed\n"], traceback.format_exception_only(e)

class Thing:
    colour = 1

try:
    Thing().color
except AttributeError as e:
    assert lines(e).endswith("'Thing' object has no attribute 'color'. Did you mean: 'colour'?\n")
try:
    abss(1)
except NameError as e:
    assert lines(e).endswith("name 'abss' is not defined. Did you mean: 'abs'?\n")
try:
    itertools
except NameError as e:
    assert lines(e).endswith("Did you forget to import 'itertools'?\n")


def deep(n):
    if n:
        deep(n - 1)
    else:
        raise ValueError('deep')

try:
    deep(10)
except ValueError as e:
    assert '  [Previous line repeated 7 more times]\n' in lines(e)

summary = traceback.StackSummary.from_list([('f.py', 3, 'g', 'line')])
assert summary.format() == ['  File "f.py", line 3, in g\n    line\n']
frame = summary[0]
assert list(frame) == ['f.py', 3, 'g', 'line'] and repr(frame) == '<FrameSummary file f.py, line 3 in g>'
assert len(traceback.extract_stack(limit=1)) == 1
out = io.StringIO()
traceback.print_exception(saved, limit=-1, file=out)
assert out.getvalue().count('File') == 1
te = traceback.TracebackException.from_exception(saved)
assert te.exc_type_str == 'ZeroDivisionError' and str(te) == 'division by zero'

linecache._register_code('<made up>', 'a = 1\nb = 2', '<made up>')
assert linecache.getline('<made up>', 2) == 'b = 2\n' and linecache.getline('<made up>', 9) == ''
linecache.clearcache()
assert linecache.getlines('<made up>') == []
