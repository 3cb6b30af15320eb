# graphlib, sched, queue, threading.
import graphlib
import queue
import sched
import threading

ts = graphlib.TopologicalSorter({'d': ['b', 'c'], 'b': ['a'], 'c': ['a']})
order = list(ts.static_order())
assert order[0] == 'a' and order[-1] == 'd' and set(order) == set('abcd')
try:
    graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except graphlib.CycleError as e:
    cycle = e.args[1]
    assert e.args[0] == 'nodes are in a cycle' and cycle[0] == cycle[-1] and set(cycle) == {1, 2, 3}
else:
    assert False
ts = graphlib.TopologicalSorter()
ts.add('x', 'y')
ts.prepare()
assert ts.get_ready() == ('y',) and ts.get_ready() == () and ts.is_active()
ts.done('y')
assert ts.get_ready() == ('x',)

now = [0]
log = []
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
s.enter(5, 1, log.append, ('late',))
e = s.enter(2, 2, log.append, ('gone',))
s.enter(2, 1, log.append, kwargs={}, argument=('early',))
s.cancel(e)
s.run()
assert log == ['early', 'late'] and now == [5] and s.empty()

q = queue.PriorityQueue(2)
q.put((2, 'b'))
q.put((1, 'a'))
assert q.full() and q.get() == (1, 'a') and q.get() == (2, 'b')
for call, error in ((q.get_nowait, queue.Empty), (lambda: q.get(timeout=0.01), queue.Empty)):
    try:
        call()
    except error:
        pass
    else:
        assert False
lifo = queue.LifoQueue()
lifo.put(1)
lifo.put(2)
assert lifo.get() == 2
closing = queue.Queue()
closing.put(1)
closing.shutdown()
assert closing.get() == 1
try:
    closing.get()
except queue.ShutDown:
    pass
else:
    assert False

jobs, results = queue.Queue(), queue.SimpleQueue()


def work():
    while (n := jobs.get()) is not None:
        results.put(n * n)
        jobs.task_done()
    jobs.task_done()


workers = [threading.Thread(target=work, name=f'w{i}') for i in range(3)]
for w in workers:
    w.start()
for n in range(20):
    jobs.put(n)
for _ in workers:
    jobs.put(None)
jobs.join()
for w in workers:
    w.join()
    assert not w.is_alive()
assert sorted(results.get() for _ in range(20)) == [n * n for n in range(20)]

lock, total = threading.Lock(), 0
barrier = threading.Barrier(4)
event = threading.Event()
local = threading.local()
local.x = 'main'


def count():
    global total
    barrier.wait()
    assert not hasattr(local, 'x')
    for _ in range(500):
        with lock:
            total += 1
    event.wait()


threads = [threading.Thread(target=count) for _ in range(4)]
for t in threads:
    t.start()
event.set()
for t in threads:
    t.join()
assert total == 2000 and local.x == 'main'
assert threading.current_thread() is threading.main_thread() and threading.active_count() == 1
rlock = threading.RLock()
with rlock, rlock:
    pass
sem = threading.BoundedSemaphore(1)
with sem:
    assert not sem.acquire(blocking=False)
try:
    sem.release()
except ValueError as e:
    assert str(e) == 'Semaphore released too many times'
else:
    assert False
cond = threading.Condition()
try:
    cond.notify()
except RuntimeError as e:
    assert str(e) == 'cannot notify on un-acquired lock'
else:
    assert False
with cond:
    assert cond.wait(0.01) is False and cond.wait_for(lambda: True)
fired = []
timer = threading.Timer(0.01, fired.append, [1])
timer.start()
timer.join()
assert fired == [1]
caught = []
threading.excepthook, saved = caught.append, threading.excepthook
t = threading.Thread(target=lambda: 1 / 0)
t.start()
t.join()
threading.excepthook = saved
assert caught[0].exc_type is ZeroDivisionError and caught[0].thread is t
try:
    t.start()
except RuntimeError as e:
    assert str(e) == 'threads can only be started once'
else:
    assert False
