# string: Template, Formatter.
import string
from string import Formatter, Template, capwords

assert string.digits + string.octdigits == '012345678901234567' and len(string.printable) == 100
assert capwords('hello  wORLD') == 'Hello World' and capwords('a-b', '-') == 'A-B'
t = Template('$name owes ${amount}$$ to $who')
assert t.substitute({'name': 'A', 'who': 'B'}, amount=5) == 'A owes 5$ to B'
assert t.safe_substitute(name='A') == 'A owes ${amount}$ to $who'
assert t.get_identifiers() == ['name', 'amount', 'who'] and t.is_valid()
for text, error in (('$x\n a $', 'Invalid placeholder in string: line 2, col 4'),):
    try:
        Template(text).substitute(x=1)
    except ValueError as e:
        assert str(e) == error
    else:
        assert False
try:
    t.substitute()
except KeyError as e:
    assert e.args == ('name',)
else:
    assert False


class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


assert Percent('%a_b %% %c').safe_substitute(a_b=1) == '1 % %c'

f = Formatter()
assert f.format('{0} {1!r:>{w}}', 1, 'x', w=5) == "1   'x'"
assert f.format('{a.real} {b[0]}', a=3, b='xy') == '3 x' and f.format('{}{}', 1, 2) == '12'
assert list(f.parse('a{b!r:c}')) == [('a', 'b', 'c', 'r')]
try:
    f.format('{}{0}', 1)
except ValueError as e:
    assert str(e) == 'cannot switch from manual field specification to automatic field numbering'
else:
    assert False


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, '?')


assert Default().format('{a}{b}', a=1) == '1?'
