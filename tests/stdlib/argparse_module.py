# argparse: parsing, help and errors.
import argparse
import contextlib
import io
import os

os.environ['COLUMNS'] = '80'
p = argparse.ArgumentParser(prog='prog', description='Does things.', epilog='The end.')
p.add_argument('src', help='where from')
p.add_argument('dst', nargs='*', default=['here'])
p.add_argument('-n', '--number', type=int, default=3, metavar='N', help='how many (default: %(default)s)')
p.add_argument('-v', action='count', default=0)
p.add_argument('--mode', choices=['fast', 'slow'])
group = p.add_mutually_exclusive_group()
group.add_argument('--yes', action='store_true')
group.add_argument('--no', dest='yes', action='store_false')
p.add_argument('--tag', action='append')
p.add_argument('--color', action=argparse.BooleanOptionalAction, default=True)
ns = p.parse_args('a b c -vv -n5 --mode=fast --tag x --tag y --no-color'.split())
assert vars(ns) == {'src': 'a', 'dst': ['b', 'c'], 'number': 5, 'v': 2, 'mode': 'fast', 'yes': False,
                    'tag': ['x', 'y'], 'color': False}, ns
assert p.parse_args(['a', '--num', '7']).number == 7 and p.parse_args(['--', '-x']).src == '-x'
assert p.parse_known_args(['a', '--other'])[1] == ['--other']
assert p.format_usage() == '''\
usage: prog [-h] [-n N] [-v] [--mode {fast,slow}] [--yes | --no] [--tag TAG]
            [--color | --no-color]
            src [dst ...]
'''
assert p.format_help() == p.format_usage() + '''
Does things.

positional arguments:
  src                  where from
  dst

options:
  -h, --help           show this help message and exit
  -n, --number N       how many (default: 3)
  -v
  --mode {fast,slow}
  --yes
  --no
  --tag TAG
  --color, --no-color

The end.
''', p.format_help()
for args, message in (
        ([], 'the following arguments are required: src'), (['a', '-n', 'x'], "argument -n/--number: invalid int value: 'x'"),
        (['a', '--mode', 'odd'], "argument --mode: invalid choice: 'odd' (choose from 'fast', 'slow')"),
        (['a', '--yes', '--no'], 'argument --no: not allowed with argument --yes'), (['a', '-n'], 'argument -n/--number: expected one argument'),
        (['a', '--yes=1'], "argument --yes: ignored explicit argument '1'"), (['a', '--zzz'], 'unrecognized arguments: --zzz')):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            p.parse_args(args)
    except SystemExit as e:
        assert e.code == 2 and err.getvalue() == p.format_usage() + f'prog: error: {message}\n', err.getvalue()
    else:
        assert False, args

q = argparse.ArgumentParser(prog='q', exit_on_error=False)
sub = q.add_subparsers(dest='cmd', required=True)
add = sub.add_parser('add', aliases=['a'], help='adds')
add.add_argument('x', nargs='+', type=float)
add.set_defaults(func=sum)
sub.add_parser('rm').add_argument('--all', action='store_const', const='everything')
ns = q.parse_args(['add', '1', '2.5'])
assert ns.func(ns.x) == 3.5 and ns.cmd == 'add' and q.parse_args(['rm', '--all']).all == 'everything'
try:
    q.parse_args(['zap'])
except argparse.ArgumentError as e:
    assert str(e) == "argument cmd: invalid choice: 'zap' (choose from 'add', 'a', 'rm')", e
assert add.format_usage() == 'usage: q add [-h] x [x ...]\n'
r = argparse.ArgumentParser()
r.add_argument('--foo')
r.add_argument('cmd')
r.add_argument('rest', nargs='*', type=int)
assert r.parse_intermixed_args('doit 1 --foo bar 2 3'.split()) == argparse.Namespace(foo='bar', cmd='doit', rest=[1, 2, 3])
assert repr(argparse.Namespace(a=1)) == 'Namespace(a=1)' and 'a' in argparse.Namespace(a=1)
try:
    r.add_argument('--foo')
except argparse.ArgumentError as e:
    assert str(e) == 'argument --foo: conflicting option string: --foo'
else:
    assert False
