"""Weak references, finalizers, garbage collection, context variables, atexit."""

import contextvars
import gc
import weakref


def error(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Node:
    log = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        Node.log.append(self.name)


n = Node("a")
ref = weakref.ref(n)
called = []
ref2 = weakref.ref(n, lambda r: called.append(r is ref2))
assert ref() is n and weakref.getweakrefcount(n) == 2
del n
gc.collect()
assert ref() is None and called == [True] and Node.log == ["a"]
a, b = Node("x"), Node("y")
a.other, b.other = b, a
del a, b
gc.collect()
assert sorted(Node.log) == ["a", "x", "y"]


class Lazarus:
    alive = None

    def __del__(self):
        Lazarus.alive = self


Lazarus()
gc.collect()
assert isinstance(Lazarus.alive, Lazarus)
Lazarus.alive = None
gc.collect()
assert Lazarus.alive is None


class Key:
    pass


d = weakref.WeakKeyDictionary()
v = weakref.WeakValueDictionary()
s = weakref.WeakSet()
k, val = Key(), Key()
d[k], v["v"] = 1, val
s.add(k)
assert len(d) == len(v) == len(s) == 1 and d[k] == 1 and v["v"] is val
del k, val
gc.collect()
assert len(d) == len(v) == len(s) == 0
p = Node("proxied")
proxy = weakref.proxy(p)
assert proxy.name == "proxied"
del p
gc.collect()
print(error(lambda: proxy.name), error(weakref.ref, 5), error(weakref.ref, []), error(hash, weakref.proxy(Key)) != 0, sep="\n")
done = []
o = Key()
fin = weakref.finalize(o, done.append, "finalized")
assert fin.alive
del o
gc.collect()
assert done == ["finalized"] and not fin.alive
m = weakref.WeakMethod(Node("m").__init__)


def gen():
    try:
        yield 1
    finally:
        done.append("generator closed")


g = gen()
next(g)
del g
gc.collect()
assert done[-1] == "generator closed"
var = contextvars.ContextVar("var", default=0)
token = var.set(5)
ctx = contextvars.copy_context()
var.set(6)
assert ctx.run(var.get) == 5 and var.get() == 6 and ctx[var] == 5 and var in ctx
ctx.run(var.set, 9)
assert ctx[var] == 9 and var.get() == 6
var.reset(token)
assert var.get() == 0
print(error(var.reset, token).split(" at ")[0][:60], error(contextvars.ContextVar("none").get).split(" at ")[0], error(contextvars.ContextVar, 5), sep="\n")
assert gc.isenabled() and isinstance(gc.get_count(), tuple) and isinstance(gc.collect(), int)
assert any(x is Node.log for x in gc.get_referents(Node.__dict__)) or True
print("end")
