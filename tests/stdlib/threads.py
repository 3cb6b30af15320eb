"""threading, queue and time-outs: results that don't depend on the schedule."""

import queue
import sys
import threading
import time

sys.setswitchinterval(0.0005)
total = 0
lock = threading.Lock()


def add(n):
    global total
    for _ in range(n):
        with lock:
            total += 1


threads = [threading.Thread(target=add, args=(2000,), name=f"t{i}") for i in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert total == 16000 and not any(t.is_alive() for t in threads)
q = queue.Queue(maxsize=3)
results = []


def producer():
    for i in range(50):
        q.put(i)
    q.put(None)


def consumer():
    while (item := q.get()) is not None:
        results.append(item * item)


pair = [threading.Thread(target=f) for f in (producer, consumer)]
[t.start() for t in pair]
[t.join() for t in pair]
assert results == [i * i for i in range(50)]
event = threading.Event()
seen = []
w = threading.Thread(target=lambda: seen.append(event.wait(10)))
w.start()
event.set()
w.join()
assert seen == [True] and event.is_set() and not threading.Event().wait(0.01)
local = threading.local()
local.x = "main"


def use_local():
    seen.append(hasattr(local, "x"))
    local.x = "other"


t = threading.Thread(target=use_local)
t.start()
t.join()
assert seen[-1] is False and local.x == "main"
cond = threading.Condition()
turn = 0
order = []


def alternate(me):
    global turn
    for _ in range(5):
        with cond:
            cond.wait_for(lambda: turn == me)
            order.append(me)
            turn = 1 - me
            cond.notify_all()


ts = [threading.Thread(target=alternate, args=(i,)) for i in (0, 1)]
[t.start() for t in ts]
[t.join() for t in ts]
assert order == [0, 1] * 5
sem = threading.BoundedSemaphore(2)
assert sem.acquire() and sem.acquire() and not sem.acquire(blocking=False)
sem.release(2)
try:
    sem.release()
except ValueError as e:
    print(e)
r = threading.RLock()
with r, r:
    assert not threading.Thread(target=lambda: None).is_alive()
barrier = threading.Barrier(3)
passed = []
bs = [threading.Thread(target=lambda: (barrier.wait(), passed.append(1))) for _ in range(3)]
[t.start() for t in bs]
[t.join() for t in bs]
assert len(passed) == 3
timer_done = []
timer = threading.Timer(0.01, timer_done.append, [1])
timer.start()
timer.join()
assert timer_done == [1]
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name, threading.active_count())


def raises():
    raise ValueError("in thread")


hooked = []
threading.excepthook = lambda args: hooked.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=raises, name="bad")
t.start()
t.join()
print(hooked)
for bad in (lambda: lock.release(), lambda: t.start(), lambda: threading.current_thread().join(), lambda: r.release(), lambda: lock.acquire(timeout=-5), lambda: lock.acquire(False, 1)):
    try:
        bad()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
daemon = threading.Thread(target=time.sleep, args=(60,), daemon=True)
daemon.start()


def spin():
    while not stop:
        pass


stop = False
s = threading.Thread(target=spin)
s.start()
time.sleep(0.05)
stop = True
s.join()
print("done")
