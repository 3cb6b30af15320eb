"""next() and send() of generators that the eval loop resumes itself."""

def avg():
    t = c = 0; a = None
    while True:
        x = yield a
        t += x; c += 1; a = t / c
m = avg(); next(m)
print([m.send(i) for i in range(5)])
s = m.send
print(s(10), s(20))
def g():
    x = yield 1
    print("got", x)
    try:
        y = yield 2
    except ValueError as e:
        print("val", e)
        yield 9
    return 77
i = g()
print(next(i)); print(i.send("a"))
print(i.throw(ValueError("q")))
try: next(i)
except StopIteration as e: print("stop", e.value)
try: next(i)
except StopIteration as e: print("stop", e.value)
print(next(i, "dflt"))
def h():
    yield 1
    return (1, 2)
i = h(); next(i)
try: i.send(None)
except StopIteration as e: print(e.value, e.args)
import traceback
def boom():
    yield 1
    1/0
i = boom(); next(i)
try: next(i)
except ZeroDivisionError: print(traceback.format_exc().replace(__file__, "F"))
i = h(); next(i)
try: next(i)
except StopIteration: print(traceback.format_exc().replace(__file__, "F"))
i = h()
try: i.send(5)
except TypeError as e: print(e)
def selfish():
    try: next(me)
    except ValueError as e: yield str(e)
    yield 5
me = selfish(); print(next(me), next(me))
def deleg():
    r = yield from h()
    print("r", r)
    yield 3
d = deleg(); print(next(d), next(d))
def outer():
    inner = h()
    yield next(inner)
    try: yield next(inner)
    except StopIteration as e: yield e.value
print(list(outer()))
