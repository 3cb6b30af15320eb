"""What a forced switch between two computing threads costs, in microseconds.

The same work is done at a switch interval of a second and one of 1 µs; the difference is divided by
the number of switches, which CPython doesn't tell: there it is taken from the time.
"""

import sys
import threading
import time

INTERVAL = 1e-6
N = 3_000_000


def work(n):
    for _ in range(n):
        pass


def measure(interval):
    sys.setswitchinterval(interval)
    threads = [threading.Thread(target=work, args=(N,)) for _ in range(2)]
    start = time.perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return time.perf_counter() - start


def forced():
    if hasattr(sys, "_gil_stats"):
        return sys._gil_stats()["ended"]["forced"]


slow, fast, switches = [], [], 0
for _ in range(4):
    slow.append(measure(1))
    before = forced()
    fast.append(measure(INTERVAL))
    after = forced()
    switches = max(switches, after - before if after is not None else int(fast[-1] / INTERVAL))
print(max(min(fast) - min(slow), 0) / max(switches, 1) * 1e6, switches)
