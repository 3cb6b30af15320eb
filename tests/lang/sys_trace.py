"""sys.settrace, sys.setprofile, sys._getframe and frame objects."""

import sys

events = []


def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__:
        return None
    events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg if isinstance(arg, (int, type(None))) else type(arg).__name__))
    return tracer


def traced(n):
    total = 0
    for i in range(n):
        total += i
    try:
        1 / 0
    except ZeroDivisionError:
        total = -total
    return total


def gen():
    yield 1
    yield 2


sys.settrace(tracer)
traced(2)
list(gen())
sys.settrace(None)
for e in events:
    print(*e)
events.clear()


def profiler(frame, event, arg):
    name = frame.f_code.co_name if not event.startswith("c_") else arg.__name__
    events.append((event, name))


def profiled():
    len([])
    return sorted([2, 1])


sys.setprofile(profiler)
profiled()
sys.setprofile(None)
print(events)


def inner():
    f = sys._getframe()
    b = f.f_back
    return f.f_code.co_name, b.f_code.co_name, sorted(b.f_locals), f.f_lineno - f.f_code.co_firstlineno, b.f_globals is globals(), sys._getframe(1) is b


def outer(x):
    y = 2
    return inner()


print(outer(1))
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)


def modify():
    x = 1
    sys._getframe().f_locals["x"] = 5
    return x


print(modify())


def bad_tracer(frame, event, arg):
    raise RuntimeError("tracer failed")


sys.settrace(bad_tracer)
try:
    traced(1)
except RuntimeError as e:
    print(e, sys.gettrace())


def jump_tracer(frame, event, arg):
    if frame.f_code is jumping.__code__:
        if event == "line" and frame.f_lineno == jumping.__code__.co_firstlineno + 2:
            frame.f_lineno = jumping.__code__.co_firstlineno + 3
        return jump_tracer


def jumping():
    x = 1
    x = 100
    return x


sys.settrace(jump_tracer)
print(jumping())
sys.settrace(None)
