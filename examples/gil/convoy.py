"""The convoy: a thread that answers at once, beside threads that compute.

A thread that comes back from a read wants the GIL for some microseconds, to answer. In CPython it
gets its turn when a computing thread has used up the switch interval of 5 ms, and then waits behind
all the others: a queue of quick threads behind slow ones. gopy lets a thread that really waited go
first, as long as it uses little time, and gives the GIL directly to the next in the queue.

    gopy -X gil_report=page.html examples/gil/convoy.py
"""

import os
import threading
import time

print(__doc__)

stop = False


def compute():
    n = 0
    while not stop:
        for _ in range(1000):
            n += 1


def answer(r, w):
    while data := os.read(r, 1):
        os.write(w, data)


for busy in 0, 1, 2, 4:
    stop = False
    question, ask = os.pipe()
    reply, say = os.pipe()
    threads = [threading.Thread(target=compute, name=f"compute-{i}") for i in range(busy)]
    threads.append(threading.Thread(target=answer, args=(question, say), name="answer"))
    for t in threads:
        t.start()
    trips = []
    for _ in range(60):
        time.sleep(0.002)
        start = time.perf_counter()
        os.write(ask, b"?")
        os.read(reply, 1)
        trips.append(time.perf_counter() - start)
    stop = True
    os.close(ask)
    for t in threads:
        t.join()
    for fd in question, reply, say:
        os.close(fd)
    trips.sort()
    print(f"{busy} computing: an answer takes {trips[30] * 1e6:6.0f} µs, at worst {trips[-1] * 1e6:6.0f} µs")
