"""Threads that compute share one lock; threads that wait give it up.

Two threads that count take as long as one thread that counts twice: only the thread that has
the global interpreter lock (GIL) runs Python code. Ten threads that sleep take as long as one:
a thread that waits for something lets the others run.

    gopy -X gil_report=page.html examples/gil/cpu_and_io.py
"""

import threading
import time

print(__doc__)


def count(n):
    while n:
        n -= 1


def seconds(functions):
    threads = [threading.Thread(target=f, args=args, name=f.__name__) for f, *args in functions]
    start = time.perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return time.perf_counter() - start


N = 20_000_000
print("one thread counts twice as far:  %.2f s" % seconds([(count, 2 * N)]))
print("two threads count:               %.2f s" % seconds([(count, N), (count, N)]))
print("one thread sleeps for 0.1 s:     %.2f s" % seconds([(time.sleep, 0.1)]))
print("ten threads sleep for 0.1 s:     %.2f s" % seconds([(time.sleep, 0.1)] * 10))
