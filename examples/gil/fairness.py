"""How long a thread that was waiting has to wait for the GIL beside threads that compute.

In CPython the thread that comes back from sleep() gets its turn after the switch interval of
5 ms, and behind all others: the convoy. gopy lets threads that really waited go first, as long as
they use little time. Threads that compute share evenly in both.
"""

import sys
import threading
import time

print(__doc__)

stop = False


def compute(results, i):
    n = 0
    while not stop:
        n += 1
    results[i] = n


for busy in 0, 1, 2, 4:
    stop = False
    results = [0] * busy
    threads = [threading.Thread(target=compute, args=(results, i), name="compute-%d" % i) for i in range(busy)]
    for t in threads:
        t.start()
    late = []
    for i in range(100):
        end = time.perf_counter() + 0.002
        time.sleep(0.002)
        late.append(time.perf_counter() - end)
    stop = True
    for t in threads:
        t.join()
    late.sort()
    line = "%d computing: sleep(0.002) is late by %6.0f µs, at worst %6.0f µs" % (busy, late[50] * 1e6, late[-1] * 1e6)
    if busy > 1:
        line += "; shares " + " ".join("%.0f%%" % (100 * n / sum(results)) for n in results)
    print(line)
if hasattr(sys, "_gil_stats"):
    stats = sys._gil_stats()
    print("hand-offs: %d, forced: %d" % (stats["handoffs"], stats["ended"]["forced"]))
