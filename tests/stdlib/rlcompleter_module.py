import rlcompleter


class Thing:
    alpha = 1

    @property
    def beta(self):
        raise RuntimeError('properties are not read')

    def gamma(self, x):
        pass

    def delta(self):
        pass


rlcompleter._readline_available = False  # else '\t' goes to the module readline
c = rlcompleter.Completer({'thing': Thing(), 'things': 3, 'thaw': len})


def all_of(text):
    found = []
    while (match := c.complete(text, len(found))) is not None:
        found.append(match)
    return found


assert sorted(all_of('th')) == ['thaw(', 'thing', 'things']
assert all_of('thing.') == ['thing.alpha', 'thing.beta', 'thing.delta()', 'thing.gamma(']
assert all_of('thing.al') == ['thing.alpha']
assert 'thing.__class__(' in [m.rstrip(')') for m in all_of('thing.__')]
assert all_of('nothing.al') == []
assert all_of('try') == ['try:'] and all_of('els') == ['else'] and all_of('impo') == ['import ']
assert c.complete('', 0) == '\t' and c.complete('', 1) is None
try:
    rlcompleter.Completer('x')
except TypeError as e:
    assert str(e) == 'namespace must be a dictionary'
else:
    raise AssertionError
