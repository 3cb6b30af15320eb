"""sys.monitoring: tools, events, single code objects, switching events off."""

import sys

m = sys.monitoring
E = m.events
TOOL = 3


def f(n):
    total = 0
    for i in range(n):
        total += i
    return len([total])


def raises(func, exc, text):
    try:
        func()
    except exc as e:
        assert str(e) == text, e
    else:
        raise AssertionError


raises(lambda: m.use_tool_id(9, "x"), ValueError, "invalid tool 9 (must be between 0 and 5)")
raises(lambda: m.set_events(TOOL, E.LINE), ValueError, "tool 3 is not in use")
m.use_tool_id(TOOL, "test")
raises(lambda: m.use_tool_id(TOOL, "test"), ValueError, "tool 3 is already in use")
assert m.get_tool(TOOL) == "test" and m.get_tool(4) is None
raises(lambda: m.set_events(TOOL, E.C_RETURN), ValueError, "cannot set C_RETURN or C_RAISE events independently")
raises(lambda: m.set_local_events(TOOL, f.__code__, E.RAISE), ValueError, "invalid local event set 0x400")
raises(lambda: m.register_callback(TOOL, 3, None), ValueError, "The callback can only be set for one event at a time")

log = []


def record(name):
    def callback(code, *args):
        if code is f.__code__ or code is g.__code__:
            log.append((name,) + args)
    return callback


def g():
    yield 1


first = f.__code__.co_firstlineno
for e in 'PY_START', 'PY_RESUME', 'PY_RETURN', 'PY_YIELD', 'CALL', 'C_RETURN', 'LINE', 'RAISE', 'PY_UNWIND', 'EXCEPTION_HANDLED':
    assert m.register_callback(TOOL, getattr(E, e), record(e)) is None

m.set_events(TOOL, E.LINE | E.PY_START | E.PY_RETURN)
f(1)
m.set_events(TOOL, 0)
assert [x[0] for x in log] == ['PY_START'] + ['LINE'] * 5 + ['PY_RETURN']
assert [x[1] - first for x in log if x[0] == 'LINE'] == [1, 2, 3, 2, 4] and log[-1][2] == 1
log.clear()
f(1)
assert not log

m.set_local_events(TOOL, f.__code__, E.CALL)
assert m.get_local_events(TOOL, f.__code__) == E.CALL
f(0)
assert [(x[0], x[2], x[3]) for x in log] == [('CALL', range, 0), ('C_RETURN', range, 0), ('CALL', len, [0]), ('C_RETURN', len, [0])], log
m.set_local_events(TOOL, f.__code__, 0)
log.clear()

m.set_events(TOOL, E.PY_START | E.PY_RESUME | E.PY_RETURN | E.PY_YIELD)
list(g())
m.set_events(TOOL, 0)
assert [x[0] for x in log] == ['PY_START', 'PY_YIELD', 'PY_RESUME', 'PY_RETURN'] and log[1][2] == 1
log.clear()

# A generator that is drained by a native function is monitored like any other.
m.set_local_events(TOOL, g.__code__, E.PY_START | E.PY_RESUME | E.PY_RETURN | E.PY_YIELD)
assert sum(g()) == sum(list(g()))
m.set_local_events(TOOL, g.__code__, 0)
assert [x[0] for x in log] == 2 * ['PY_START', 'PY_YIELD', 'PY_RESUME', 'PY_RETURN'], log
log.clear()

m.set_events(TOOL, E.RAISE | E.PY_UNWIND | E.EXCEPTION_HANDLED)
try:
    f('x')
except TypeError as e:
    error = e
m.set_events(TOOL, 0)
assert [(x[0], x[2]) for x in log] == [('RAISE', error), ('PY_UNWIND', error)]
log.clear()


def off(code, line):
    if code is f.__code__:
        log.append(line - first)
    return m.DISABLE


m.register_callback(TOOL, E.LINE, off)
m.set_events(TOOL, E.LINE)
f(3)
f(3)
m.restart_events()
f(0)
m.set_events(TOOL, 0)
assert set(log[:-3]) == {1, 2, 3, 4} and len(log) == 8 and log[-3:] == [1, 2, 4], log


def bad(*args):
    return m.DISABLE


def raising():
    raise KeyError


m.register_callback(TOOL, E.RAISE, bad)
m.set_events(TOOL, E.RAISE)
try:
    raising()
except ValueError as e:
    assert str(e) == "Cannot disable RAISE events. Callback removed."
m.set_events(TOOL, 0)


def failing(*args):
    raise LookupError("in the callback")


m.register_callback(TOOL, E.PY_START, failing)
m.set_local_events(TOOL, f.__code__, E.PY_START)
try:
    f(1)
except LookupError as e:
    assert str(e) == "in the callback"
else:
    raise AssertionError
m.set_local_events(TOOL, f.__code__, 0)
m.free_tool_id(TOOL)
assert f(3) == 1 and m.get_tool(TOOL) is None
