# optparse and gettext.
import contextlib
import gettext
import io
import os
from optparse import *

os.environ['COLUMNS'] = '80'
p = OptionParser(usage='%prog [options] file', version='%prog 1.0', prog='tool', description='Does it.')
p.add_option('-f', '--file', dest='path', help='read FILE', metavar='FILE')
p.add_option('-q', action='store_false', dest='verbose', default=True, help='be quiet [default: %default]')
p.add_option('-n', type=int, default='0x10')
p.add_option('--pair', nargs=2, type='float', action='append')
g = p.add_option_group('More', 'Other options.')
g.add_option('--mode', choices=['a', 'b'], help=SUPPRESS_HELP)
g.add_option('-v', action='count')
opts, args = p.parse_args('x -qfname -n 7 --pair 1 2 --pai 3 4 --mode=b -vv y -- -z'.split())
assert vars(opts) == {'path': 'name', 'verbose': False, 'n': 7, 'pair': [(1.0, 2.0), (3.0, 4.0)], 'mode': 'b', 'v': 2}
assert args == ['x', 'y', '-z'] and p.parse_args([])[0].n == 16 and p.get_version() == 'tool 1.0'
lines = [line.rstrip() for line in p.format_help().splitlines()]
assert lines == """\
Usage: tool [options] file

Does it.

Options:
  --version             show program's version number and exit
  -h, --help            show this help message and exit
  -f FILE, --file=FILE  read FILE
  -q                    be quiet [default: True]
  -n N
  --pair=PAIR

  More:
    Other options.

    -v""".splitlines(), lines
for argv, message in ((['--zap'], 'no such option: --zap'), (['-n', 'x'], "option -n: invalid integer value: 'x'"),
                      (['--mode=c'], "option --mode: invalid choice: 'c' (choose from 'a', 'b')"),
                      (['--pair', '1'], '--pair option requires 2 arguments'), (['--version=1'], '--version option does not take a value')):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            p.parse_args(argv)
    except SystemExit as e:
        assert e.code == 2 and err.getvalue() == f'Usage: tool [options] file\n\ntool: error: {message}\n', err.getvalue()
    else:
        assert False
for bad, message in ((('-xy',), "invalid long option string '-xy': must start with --, followed by non-dash"),
                     (('-f',), "option -f: conflicting option string(s): -f")):
    try:
        p.add_option(*bad)
    except OptionError as e:
        assert str(e) == message, e
    else:
        assert False

assert gettext.gettext('x') == 'x' and gettext.ngettext('one', 'many', 2) == 'many'
plural = gettext.c2py('n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2')
assert [plural(n) for n in (1, 2, 5, 11, 21, 22, 112)] == [0, 1, 2, 2, 0, 1, 2]
for text, message in (('n +', 'unexpected end of plural form'), ('x', 'invalid token in plural form: x'), ('(n', 'unbalanced parenthesis in plural form')):
    try:
        gettext.c2py(text)
    except ValueError as e:
        assert str(e) == message, e
    else:
        assert False
