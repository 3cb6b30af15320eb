"""Seconds of processor time of one thread that computes: loops, calls, lists."""

import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def work():
    total = 0
    for i in range(3_000_000):
        total += i & 7
    items = []
    for i in range(600_000):
        items.append(i)
    return total + len(items) + fib(25)


best = 1e9
for _ in range(5):
    start = time.process_time()
    work()
    best = min(best, time.process_time() - start)
print(best)
