# textwrap, pprint, shlex, getopt.
import getopt
import io
import pprint
import shlex
import textwrap

text = 'The quick brown fox -- a half-blooded one -- jumped over the lazy dog.'
assert textwrap.wrap(text, 20) == ['The quick brown fox', '-- a half-blooded', 'one -- jumped over', 'the lazy dog.']
assert textwrap.fill('aaaa bbbb', 6, initial_indent='* ', subsequent_indent='  ') == '* aaaa\n  bbbb'
assert textwrap.shorten('Hello  world!', 11) == 'Hello [...]' and textwrap.wrap('abcdefgh', 3) == ['abc', 'def', 'gh']
assert textwrap.wrap('one two three four', 7, max_lines=2) == ['one two', '[...]']
assert textwrap.dedent('  a\n    b\n \n  c\n') == 'a\n  b\n\nc\n' and textwrap.dedent('\ta\n  b') == '\ta\n  b'
assert textwrap.indent('a\n\nb', '> ') == '> a\n\n> b'
try:
    textwrap.wrap('a', 0)
except ValueError as e:
    assert str(e) == 'invalid width 0 (must be > 0)'
else:
    assert False

data = {'b': list(range(12)), 'a': 'word ' * 10, (1, 2): {'x': {1, 2}}}
assert pprint.pformat({'b': 1, 'a': 2}) == "{'a': 2, 'b': 1}" and pprint.pformat({'b': 1, 'a': 2}, sort_dicts=False) == "{'b': 1, 'a': 2}"
assert pprint.pformat([[1, 2], [3, 4]], width=8) == '[[1, 2],\n [3, 4]]'
assert pprint.pformat(list(range(20)), width=20, compact=True).count('\n') == 3
assert pprint.pformat('word ' * 6, width=20) == "('word word word '\n 'word word word ')"
assert pprint.pformat([1, [2, [3]]], depth=2) == '[1, [2, [...]]]' and pprint.pformat(10**6, underscore_numbers=True) == '1_000_000'
loop = []
loop.append(loop)
assert pprint.isrecursive(loop) and not pprint.isreadable(loop) and pprint.saferepr(loop).startswith('[<Recursion on list with id=')
out = io.StringIO()
pprint.pprint(data, stream=out, width=30)
assert eval(out.getvalue()) == data

assert shlex.split('a "b c" d\\ e \'f"g\' # x') == ['a', 'b c', 'd e', 'f"g', '#', 'x']
assert shlex.split('a # x', comments=True) == ['a'] and shlex.quote("it's") == "'it'\"'\"'s'" and shlex.quote('a-b') == 'a-b'
assert shlex.join(['a b', 'c']) == "'a b' c" and list(shlex.shlex('a&&b | c', punctuation_chars=True)) == ['a', '&&', 'b', '|', 'c']
assert list(shlex.shlex("x = 'y z'")) == ['x', '=', "'y z'"]
for bad, message in (('"a', 'No closing quotation'), ('a\\', 'No escaped character')):
    try:
        shlex.split(bad)
    except ValueError as e:
        assert str(e) == message
    else:
        assert False

assert getopt.getopt(['-a', '-bx', '--long=1', '--flag', 'rest', '-c'], 'ab:c', ['long=', 'flag']) == (
    [('-a', ''), ('-b', 'x'), ('--long', '1'), ('--flag', '')], ['rest', '-c'])
assert getopt.gnu_getopt(['x', '-a', 'y'], 'a') == ([('-a', '')], ['x', 'y'])
for args, message in ((['-z'], 'option -z not recognized'), (['-b'], 'option -b requires argument'),
                      (['--fla=1'], 'option --flag must not have an argument'), (['--q'], 'option --q not recognized')):
    try:
        getopt.getopt(args, 'ab:', ['flag', 'flop'])
    except getopt.GetoptError as e:
        assert str(e) == message
    else:
        assert False
