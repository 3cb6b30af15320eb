# contextlib: managers from generators, stacks, asynchronous ones.
import contextlib
import io
import sys
from contextlib import *

log = []


@contextmanager
def tag(name):
    log.append('+' + name)
    try:
        yield name.upper()
    except KeyError:
        log.append('!' + name)
    finally:
        log.append('-' + name)


with tag('a') as x, tag('b'):
    assert x == 'A'
assert log == ['+a', '+b', '-b', '-a']
del log[:]
with tag('c'):
    raise KeyError
assert log == ['+c', '!c', '-c']
try:
    with tag('d'):
        raise ValueError('kept')
except ValueError as e:
    assert str(e) == 'kept'
else:
    assert False


@tag('deco')
def f(x):
    return x + 1


assert f(1) == 2 and f(2) == 3
for gen, text in ((lambda: iter(()), "generator didn't yield"),):
    try:
        contextmanager(lambda: (yield from ()))().__enter__()
    except RuntimeError as e:
        assert str(e) == text
    else:
        assert False


@contextmanager
def twice():
    yield
    yield


try:
    with twice():
        pass
except RuntimeError as e:
    assert str(e) == "generator didn't stop"
else:
    assert False

with suppress(ZeroDivisionError):
    1 / 0
try:
    with suppress(ValueError):
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    assert repr(e.exceptions) == '(TypeError(2),)'
else:
    assert False
out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
assert out.getvalue() == 'hidden\n'
with closing(io.StringIO()) as s:
    pass
assert s.closed
with nullcontext(5) as five:
    assert five == 5

del log[:]
with ExitStack() as stack:
    stack.enter_context(tag('e'))
    stack.callback(log.append, 'called')
    stack.push(lambda *exc: log.append(exc[0]) or True)
    raise IndexError
assert log == ['+e', IndexError, 'called', '-e']
with ExitStack() as stack:
    stack.callback(log.append, 'moved')
    moved = stack.pop_all()
assert log[-1] == '-e'
moved.close()
assert log[-1] == 'moved'
try:
    with ExitStack() as stack:
        stack.enter_context(5)
except TypeError as e:
    assert str(e) == "'builtins.int' object does not support the context manager protocol"
else:
    assert False
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError('inner')
except ZeroDivisionError as e:
    assert repr(e.__context__) == "KeyError('inner')"


@asynccontextmanager
async def agen(name):
    log.append('enter ' + name)
    try:
        yield name
    finally:
        log.append('exit ' + name)


async def main():
    async with agen('x') as name:
        assert name == 'x'
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(agen('y'))
        stack.callback(log.append, 'sync')
    async with nullcontext(1) as one:
        return one


try:
    main().send(None)
except StopIteration as e:
    assert e.value == 1
assert log[-5:] == ['enter x', 'exit x', 'enter y', 'sync', 'exit y']
assert issubclass(ExitStack, AbstractContextManager)
