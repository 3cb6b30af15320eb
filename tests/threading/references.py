"""What generators and threads have given away or finished with does not live on in them."""
import gc
import queue
import threading
import time
import weakref
from concurrent import futures


class Thing:
    pass


def handing_out():
    for _ in range(3):
        yield Thing()


def guarded(things):
    try:
        while things:
            yield things.pop()
    finally:
        things.clear()


def delegating(things):
    try:
        yield from guarded(things)
    finally:
        pass


def check(things):
    n = 0
    for thing in things:
        ref = weakref.ref(thing)
        del thing
        gc.collect()
        assert ref() is None, n
        n += 1
    return n


assert check(handing_out()) == 3
assert check(guarded([Thing() for _ in range(3)])) == 3
assert check(delegating([Thing() for _ in range(3)])) == 3

# A thread that waits for its next job.
jobs, done = queue.SimpleQueue(), queue.SimpleQueue()


def work():
    while (job := jobs.get()) is not None:
        done.put(job())
        del job


worker = threading.Thread(target=work)
worker.start()
jobs.put(Thing)
thing = done.get()
ref = weakref.ref(thing)
del thing
time.sleep(0.05)
gc.collect()
assert ref() is None
jobs.put(None)
worker.join()

with futures.ThreadPoolExecutor(2) as pool:
    assert check(pool.map(lambda _: Thing(), range(5))) == 5

# The threads of an executor that nobody has any more end, though nobody asks for a collection.
pool = futures.ThreadPoolExecutor(3)
results = pool.map(abs, range(-5, 5))
threads = pool._threads
del pool
for t in threads:
    t.join(30)
    assert not t.is_alive()
assert list(results) == [5, 4, 3, 2, 1, 0, 1, 2, 3, 4]

# One call after the other takes one thread, even if the result comes at once.
with futures.ThreadPoolExecutor() as pool:
    for i in range(50):
        pool.submit(abs, -i).result()
    assert len(pool._threads) <= 3, len(pool._threads)

# A list that was emptied keeps nothing alive.
def empty(how):
    items = [Thing(), Thing()]
    refs = [weakref.ref(x) for x in items]
    how(items)
    gc.collect()
    return [r() for r in refs] == [None, None]


def times_zero(items):
    items *= 0


assert empty(list.clear)
assert empty(times_zero)

# One that was allocated with its items, and grew.
items = [Thing() for _ in range(8)]
refs = [weakref.ref(x) for x in items]
items.append(1)
items.extend([2] * 100)
del items[:8]
gc.collect()
assert [r() for r in refs] == [None] * 8


# A function that handled an exception does not keep what that has passed alive.
def fails(x):
    raise KeyError


def handles():
    x = Thing()
    ref = weakref.ref(x)
    try:
        fails(x)
    except KeyError:
        pass
    del x
    gc.collect()
    assert ref() is None


handles()
