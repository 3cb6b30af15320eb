"""Threads, frames, classes and builtins used against their purpose: exceptions, never a crash."""

# gens from threads
import threading
def g():
    while 1: yield sum(range(100))
x = g(); errs = set()
def w():
    for _ in range(3000):
        try: next(x)
        except ValueError as e: errs.add(str(e))
ts = [threading.Thread(target=w) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(errs <= {'generator already executing'})

# settrace nonsense
import sys
for tr in (5, lambda *a: 5, lambda *a: 1/0, lambda f, e, a: f, sys.settrace):
    try:
        sys.settrace(tr)
        (lambda: 0)()
    except Exception as e: pass
    sys.settrace(None)
print('ok')

# f_locals f_lineno
import sys
def f():
    fr = sys._getframe()
    for v in (5, -1, 10**30, 'x', None):
        try: fr.f_lineno = v
        except (ValueError, TypeError) as e: pass
    fr.f_locals['fr'] = 5
    fr2 = sys._getframe()
    fr2.f_locals.update({'zz': 1})
    try: fr2.clear()
    except RuntimeError as e: print(e)
    return fr
print(type(f()).__name__)

# shared mutation by threads
import threading
d = {}; l = []; s = set()
def w(n):
    for i in range(5000):
        d[i % 50, n % 2] = i; l.append(i); s.add(i)
        if i % 7 == 0: d.pop((i % 50, 1), None); l.clear(); s.discard(i)
        for k in list(d): pass
        if len(l) > 100: del l[:]
ts = [threading.Thread(target=w, args=(n,)) for n in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print('ok')

# class tricks
class A: pass
class B: __slots__ = ('x',)
for f in (lambda: setattr(A(), '__class__', B), lambda: setattr(A, '__bases__', ()), lambda: setattr(A, '__bases__', (A,)), lambda: setattr(A, '__bases__', (int,)), lambda: setattr(A(), '__dict__', 5), lambda: setattr(int, 'x', 1), lambda: setattr(A, '__mro__', ()), lambda: setattr(A, '__name__', 5), lambda: setattr(A, '__dict__', {}), lambda: delattr(A, '__name__'), lambda: setattr(A, '__qualname__', 'a\0b'), lambda: setattr(A, '__name__', 'a\0b')):
    try: f(); print('k')
    except Exception as e: print(type(e).__name__, e)

# builtins nonsense
import builtins, sys
builtins.__build_class__ = 5
try:
    class A: pass
except TypeError as e: print(e)
del builtins.__build_class__
try:
    class A: pass
except NameError as e: print(e)
builtins.__import__ = 5
try: import os
except TypeError as e: print(e)
del builtins.__import__
try: import os
except ImportError as e: print(e)

