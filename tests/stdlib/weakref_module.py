# weakref: references, containers, finalizers.
import gc
import weakref


class Obj:
    def method(self):
        return 'called'


o = Obj()
r = weakref.ref(o)
assert r() is o and weakref.getweakrefs(o) == [r]
p = weakref.proxy(o)
assert p.method() == 'called'
m = weakref.WeakMethod(o.method)
assert m()() == 'called'
values = weakref.WeakValueDictionary(a=o)
keys = weakref.WeakKeyDictionary({o: 1})
objs = weakref.WeakSet([o])
assert values['a'] is o and keys[o] == 1 and o in objs and len(objs) == len(keys) == len(values) == 1
assert list(values.items()) == [('a', o)] and list(keys.keyrefs()) == [r] and values.get('b', 5) == 5
assert (values | {'b': o}).keys() and objs == weakref.WeakSet([o]) and keys.pop(Obj(), 'none') == 'none'
calls = []
f = weakref.finalize(o, calls.append, 'dead')
assert f.alive and f.peek()[0] is o
del o
gc.collect()
assert r() is None and m() is None and not values and not keys and not objs
assert calls == ['dead'] and not f.alive and f() is None
try:
    p.method()
except ReferenceError as e:
    assert str(e) == 'weakly-referenced object no longer exists'
else:
    assert False
g = weakref.finalize(Obj, calls.append, 'x')
assert g.detach()[0] is Obj and not g.alive
try:
    weakref.WeakMethod(len)
except TypeError as e:
    assert str(e).startswith('argument should be a bound method, not ')
else:
    assert False
