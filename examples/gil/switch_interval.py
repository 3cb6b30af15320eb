"""The switch interval: how long a computing thread may keep the GIL while another one wants it.

A short interval makes threads take turns more often, and each turn costs something: with 5 ms nobody
notices, with some microseconds the threads do little else. Threads that wait for something
give the GIL up by themselves, whatever the interval is.
"""

import sys
import threading
import time

print(__doc__)


def compute(n):
    for _ in range(n):
        pass


for interval in 0.05, 0.005, 0.0005, 0.00001:
    sys.setswitchinterval(interval)
    before = sys._gil_stats()["ended"]["forced"] if hasattr(sys, "_gil_stats") else None
    threads = [threading.Thread(target=compute, args=(4_000_000,)) for _ in range(2)]
    start = time.perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    line = f"interval {interval * 1e3:6.2f} ms: {(time.perf_counter() - start) * 1e3:6.0f} ms"
    if before is not None:
        line += f", {sys._gil_stats()['ended']['forced'] - before} forced switches"
    print(line)
