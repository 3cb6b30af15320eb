"""Events of sys.settrace and sys.setprofile, and jumps by setting f_lineno."""

import sys
import warnings


def events_of(func, *args):
    events = []
    first = func.__code__.co_firstlineno

    def trace(frame, event, arg):
        if frame.f_code.co_filename != __file__:
            return None
        for start, end, line in frame.f_code.co_lines():
            if start <= frame.f_lasti < end:
                assert line == frame.f_lineno, (line, frame.f_lineno, event)
        events.append((frame.f_lineno - first, event))
        return trace

    sys.settrace(trace)
    try:
        func(*args)
    finally:
        sys.settrace(None)
    return events


def empty_try():
    try:
        pass
    finally:
        pass


assert events_of(empty_try) == [(0, 'call'), (1, 'line'), (2, 'line'), (4, 'line'), (4, 'return')]


def nested(a=1, b=0):
    if a:
        if b:
            c = 1
        else:
            pass
    else:
        pass


assert events_of(nested) == [(0, 'call'), (1, 'line'), (2, 'line'), (5, 'line'), (5, 'return')]


def one_line_loop():
    for _ in (1, 2): pass


assert events_of(one_line_loop) == [(0, 'call'), (1, 'line'), (1, 'line'), (1, 'line'), (1, 'return')]


def catch():
    try:
        1 / 0
    except ZeroDivisionError:
        pass


assert events_of(catch) == [(0, 'call'), (1, 'line'), (2, 'line'), (2, 'exception'), (3, 'line'), (4, 'line'), (4, 'return')]


def gen():
    x = yield 1
    return x


def loop():
    for _ in gen():
        pass


assert events_of(loop) == [(0, 'call'), (1, 'line'), (-5, 'call'), (-4, 'line'), (-4, 'return'), (2, 'line'), (1, 'line'),
                           (-5 + 1, 'call'), (-3, 'line'), (-3, 'return'), (1, 'return')], events_of(loop)


def jump(func, line, to, event='line'):
    """Runs func with a jump between two of its lines; returns what it put out, or the error."""
    first = func.__code__.co_firstlineno
    done = []

    def trace(frame, ev, arg):
        if frame.f_code is func.__code__ and not done and ev == event and frame.f_lineno == first + line:
            done.append(1)
            frame.f_lineno = first + to
        return trace

    out = []
    sys.settrace(trace)
    try:
        func(out)
    except ValueError as e:
        return str(e)
    finally:
        sys.settrace(None)
    return out


def plain(out):
    out.append(1)
    out.append(2)
    out.append(3)


def with_loop(out):
    out.append(1)
    for i in 1, 2:
        out.append(3)
    out.append(4)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


def with_block(out):
    out.append(1)
    with Manager():
        out.append(3)
        out.append(4)
    out.append(5)


def handler(out):
    try:
        raise KeyError
    except KeyError:
        out.append(4)
        out.append(5)
    out.append(type(sys.exception()))


assert jump(plain, 1, 3) == [3]
assert jump(plain, 3, 1) == [1, 2, 1, 2, 3]
assert jump(plain, 1, 9) == "line %d comes after the current code block" % (plain.__code__.co_firstlineno + 9)
assert jump(plain, 1, -1) == "line %d comes before the current code block" % (plain.__code__.co_firstlineno - 1)
assert jump(plain, 0, 2, 'call') == "can't jump from the 'call' trace event of a new frame"
assert jump(plain, 3, 2, 'return') == "can only jump from a 'line' trace event"
assert jump(with_loop, 3, 4) == [1, 4]
assert jump(with_loop, 1, 3) == "can't jump into the body of a for loop"
assert jump(with_block, 3, 5) == [1, 5]
assert "stack" in jump(with_block, 1, 3)
assert jump(handler, 4, 6) == [type(None)]
assert jump(handler, 2, 4) == "can't jump into an 'except' block as there's no exception"


def unbound(out):
    x = 1
    out.append(x)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    assert jump(unbound, 1, 2) == [None]
assert [str(w.message) for w in caught] == ["assigning None to 1 unbound local"]

try:
    sys._getframe().f_lineno = 1
except ValueError as e:
    assert str(e) == "f_lineno can only be set in a trace function"


def opcodes():
    return len([])


seen = []


def trace_opcodes(frame, event, arg):
    frame.f_trace_opcodes = True
    seen.append(event)
    return trace_opcodes


sys.settrace(trace_opcodes)
opcodes()
sys.settrace(None)
assert seen.count('opcode') >= 2 and seen[0] == 'call' and seen[-1] == 'return'

calls = []


def profile(frame, event, arg):
    calls.append((event, arg.__name__ if event.startswith('c_') else frame.f_code.co_name))


class A:
    def method(self):
        return [].append(1)


sys.setprofile(profile)
A().method()
try:
    int('x')
except ValueError:
    pass
try:
    [].index(1)
except ValueError:
    pass
sys.setprofile(None)
assert calls == [('call', 'method'), ('c_call', 'append'), ('c_return', 'append'), ('return', 'method'),
                 ('c_call', 'index'), ('c_exception', 'index'), ('c_call', 'setprofile')], calls


def thrown():
    try:
        yield 1
    except KeyError:
        yield 2


g = thrown()
next(g)
calls.clear()
sys.setprofile(profile)
g.throw(KeyError)
sys.setprofile(None)
assert ('call', 'thrown') in calls and ('return', 'thrown') in calls


def depth():
    n, f = 0, sys._getframe()
    while f:
        n, f = n + 1, f.f_back
    return n


def inner():
    try:
        yield depth()
    except KeyError:
        yield depth()


def outer():
    yield from inner()


g = outer()
assert next(g) == g.throw(KeyError)
