"""__del__ in cycles, chains, threads; weak references and resurrection; classes with a native base."""

import gc
import threading
import weakref

gc.disable()
log = []


class Node:
    def __init__(self, name, other=None):
        self.name = name
        self.other = other

    def __del__(self):
        log.append(self.name)


# A cycle that a list closes; one that a weak reference looks at; one that lives.
a = Node("a")
a.other = [a]
b = Node("b", Node("c"))
b.other.other = b
seen = []
ref = weakref.ref(b, lambda r: seen.append(r is ref))
alive = Node("alive")
alive.other = alive
del a, b
gc.collect()
assert sorted(log) == ["a", "b", "c"], log
assert ref() is None and seen == [True]
log.clear()
del alive
gc.collect()
assert log == ["alive"]

# A weak reference that is garbage itself calls nobody.
log.clear()
a = Node("a")
a.other = a
a.ref = weakref.ref(a, lambda r: log.append("called"))
del a
gc.collect()
assert log == ["a"], log

# The object is whole when __del__ runs, and comes back with what it refers to.
kept = []


class Phoenix:
    def __del__(self):
        kept.append(self)


p = Phoenix()
p.cargo = [p, "cargo"]
del p
gc.collect()
assert kept[0].cargo[0] is kept[0] and kept[0].cargo[1] == "cargo"
kept.clear()
gc.collect()
assert kept == []

# Weak references to an object that __del__ revives without a cycle are still good.
p = Phoenix()
ref = weakref.ref(p)
del p
gc.collect()
assert ref() is kept[0]
kept.clear()
gc.collect()
assert ref() is None and kept == []


# A long chain, and a class with a native base and its own __init__.
class Links(list):
    count = 0

    def __init__(self, *items):
        self[:] = items

    def __del__(self):
        Links.count += 1


x = Links()
for i in range(200):
    x = [Links(x)]
del x
gc.collect()
assert Links.count == 201, Links.count

# Objects that threads leave.
Links.count = 0


def run():
    for i in range(300):
        x = Links()
        x.append(x)


threads = [threading.Thread(target=run) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
gc.collect()
assert Links.count == 900, Links.count

# Many cycles are found without being asked.
gc.enable()
Links.count = 0
for i in range(60000):
    x = Links()
    x.append(x)
assert Links.count > 10000
