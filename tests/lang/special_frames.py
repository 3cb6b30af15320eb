"""Special methods in Python run in frames of the caller: results, errors and tracebacks."""

class It:
    def __init__(self, n): self.n=n; self.i=0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(It(3)), [x for x in It(3)])
for x in It(2): print(x)
for a, b in [(1,2)]: print(a,b)
class C:
    def __contains__(self, x): return x == 1
    def __bool__(self): return False
    def __call__(self, *a, k=1): return a, k
    def __enter__(self): print("enter"); return 5
    def __exit__(self, t, v, tb): print("exit", t, v); return t is KeyError
    @staticmethod
    def s(x): return x+1
    @classmethod
    def c(cls, x): return cls.__name__, x
c = C()
print(1 in c, 2 in c, 1 not in c)
if 1 in c: print("yes")
if 2 in c: print("no")
if not c: print("falsy")
print(c(1,2), c(k=3), c.s(1), C.s(2), c.c(1), C.c(2))
for i in range(3): print(c.s(i), C.c(i), c.c(i), C.s(i))
with c as z: print(z)
with c as z: raise KeyError
try:
    with c as z: raise ValueError("x")
except ValueError as e: print("caught", e.__context__)
class Bad:
    def __bool__(self): return 5
    def __iter__(self): return 5
    def __next__(self): raise ValueError("inner")
    def __enter__(self): 1/0
    def __exit__(self, *a): pass
import traceback
for f in (lambda: 1 if Bad() else 2, lambda: [x for x in Bad()],):
    try: f()
    except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
class Bad2:
    def __iter__(self): return self
    def __next__(self): raise ValueError("inner")
try:
    for x in Bad2(): pass
except ValueError: print(traceback.format_exc().replace(__file__, "FILE"))
try:
    with Bad(): pass
except ZeroDivisionError: print(traceback.format_exc().replace(__file__, "FILE"))
def g():
    for x in It(3): yield x
    with c as z: yield z
    yield 2 in c
print(list(g()))
import math
for i in range(3): print(math.sqrt(i), math.floor(2.5))
