"""Which frames and lines errors show: what __init__ returns besides None is an error of the call, as
its frame has ended."""

import traceback


class Wrong:
    def __init__(self):
        return 5


def make():
    Wrong()


try:
    make()
except TypeError as e:
    assert str(e) == "__init__() should return None, not 'int'", e
    assert [f.name for f in traceback.extract_tb(e.__traceback__)] == ['<module>', 'make']
else:
    raise AssertionError
made = []
for _ in range(3):
    try:
        made += [Wrong() for _ in 'ab']
    except TypeError as e:
        assert e.__traceback__.tb_next is None
assert made == []
# The elements of the smaller operand are taken, those of the view if both are as large.
assert [type(x) for x in {1: 2, 5: 6}.keys() & {1.0, 2}] == [int]
assert [type(x) for x in {1: 2}.keys() & {1.0, 2}] == [int]
assert [type(x) for x in {1: 2, 3: 4}.keys() & {1.0}] == [float]


# An exception thrown into a generator that has not started shows its def line.
def held():
    try:
        yield 1
    finally:
        raise AssertionError


for function in (held, make.__class__(held.__code__, globals())):
    try:
        function().throw(KeyError(1))
    except KeyError as e:
        last = traceback.extract_tb(e.__traceback__)[-1]
        assert last.lineno == held.__code__.co_firstlineno and last.colno is None, (last.lineno, last.colno)
