# gc.collect() calls __del__ from the outside to the inside, those of a cycle in the order of
# their creation; OrderedDict in Python keeps an order of its own.
import gc
import sys


class Node:
    def __init__(self, name, other=None):
        self.name, self.other = name, other

    def __del__(self):
        log.append(self.name)


log = []


def chain(n):
    node = None
    for i in range(n):
        node = Node(i, [node])


gc.disable()
chain(50)
gc.collect()
assert log == list(reversed(range(50))), log
log.clear()


def cycle():
    a, b, c = Node("a"), Node("b"), Node("c")
    a.other, b.other, c.other = b, c, a


cycle()
gc.collect()
assert log == ["a", "b", "c"], log

# Without the accelerator.
import importlib

saved = {n: sys.modules.pop(n) for n in list(sys.modules) if n.split(".")[0] in ("collections", "_collections")}
sys.modules["_collections"] = None
try:
    plain = importlib.import_module("collections").OrderedDict
finally:
    for n in [n for n in sys.modules if n.split(".")[0] == "collections"]:
        del sys.modules[n]
    sys.modules.update(saved)

od = plain(a=1, b=2, c=3)
od.move_to_end("a")
assert list(od) == ["b", "c", "a"] and list(reversed(od)) == ["a", "c", "b"]
od.move_to_end("a", last=False)
assert od.popitem() == ("c", 3) and od.popitem(last=False) == ("a", 1)
assert repr(od) == "OrderedDict({'b': 2})" and od.copy() == od
od["z"] = 0
dict.__delitem__(od, "z")
try:
    repr(od)
except KeyError:
    pass
else:
    assert False
