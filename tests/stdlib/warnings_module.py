# warnings: filters, recording, formats, errors, deprecated().
import io
import sys
import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('hello')
    warnings.warn('old', DeprecationWarning)
    warnings.warn_explicit('there', UserWarning, 'file.py', 12)
assert [str(w.message) for w in log] == ['hello', 'old', 'there']
assert [w.category for w in log] == [UserWarning, DeprecationWarning, UserWarning]
assert log[0].filename == __file__ and log[2].lineno == 12

with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('boom', RuntimeWarning)
    except RuntimeWarning as e:
        assert str(e) == 'boom'
    else:
        assert False
    warnings.filterwarnings('ignore', message='qui', category=UserWarning)
    warnings.warn('quiet')

with warnings.catch_warnings(record=True, action='default') as log:
    for _ in range(3):
        warnings.warn('once for each place')
assert len(log) == 1
assert warnings.formatwarning('msg', UserWarning, 'f.py', 3, 'the line') == (
    'f.py:3: UserWarning: msg\n  the line\n')

for call, kind, message in [
    (lambda: warnings.simplefilter('bogus'), ValueError, "invalid action: 'bogus'"),
    (lambda: warnings.filterwarnings('error', lineno=-1), ValueError, 'lineno must be an int >= 0'),
    (lambda: warnings.filterwarnings('error', message=3), TypeError, 'message must be a string'),
    (lambda: warnings.warn('x', int), TypeError, "category must be a Warning subclass, not 'type'"),
]:
    try:
        call()
    except kind as e:
        assert str(e) == message, e
    else:
        assert False


@warnings.deprecated('use g')
def f():
    return 1


@warnings.deprecated('use B')
class A:
    pass


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    assert f() == 1
    A()

    class C(A):
        pass
assert [str(w.message) for w in log] == ['use g', 'use B', 'use B'], log
assert f.__deprecated__ == 'use g' and A.__deprecated__ == 'use B'
manager = warnings.catch_warnings()
with manager:
    try:
        manager.__enter__()
    except RuntimeError as e:
        assert str(e) == 'Cannot enter catch_warnings() twice'
