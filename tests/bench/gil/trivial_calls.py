"""What a thread takes, in percent, that makes a trivial blocking call every 20 µs, beside two that compute.

All three count rounds of the same length.
"""

import os
import threading
import time

r, w = os.pipe()
counts = [0] * 3
stop = False


def chunk(n):
    for _ in range(n):
        pass


# How many steps take 20 µs?
steps = 1000
start = time.perf_counter()
for _ in range(200):
    chunk(steps)
steps = max(1, int(steps * 20e-6 / ((time.perf_counter() - start) / 200)))


def compute(i):
    while not stop:
        chunk(steps)
        counts[i] += 1


def call(i):
    while not stop:
        chunk(steps)
        counts[i] += 1
        os.stat("/")


threads = [threading.Thread(target=f, args=(i,)) for i, f in enumerate((call, compute, compute))]
for t in threads:
    t.start()
time.sleep(2)
stop = True
for t in threads:
    t.join()
print(counts[0] / sum(counts) * 100)
