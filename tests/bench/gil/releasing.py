"""Seconds of processor time of two computing threads and one that blocks often: work for a recording."""

import os
import threading
import time

r, w = os.pipe()


def compute():
    n = 0
    for i in range(6_000_000):
        n += i & 3


def call():
    for i in range(20_000):
        os.write(w, b"x")
        os.read(r, 1)


start = time.process_time()
threads = [threading.Thread(target=f) for f in (compute, compute, call)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(time.process_time() - start)
