"""Megabytes for N threads that are blocked in a lock, and the seconds of starting and ending them."""

import _thread
import sys
import threading
import time


def resident():
    with open("/proc/self/status") as f:
        for line in f:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024


N = int(sys.argv[1])
lock = _thread.allocate_lock()
lock.acquire()
ended = threading.Semaphore(0)


def wait():
    lock.acquire()
    lock.release()
    ended.release()


before = resident()
start = time.perf_counter()
for i in range(N):
    try:
        _thread.start_new_thread(wait, ())
    except RuntimeError as e:
        print("nan nan", f"{i}:", e)
        raise SystemExit
time.sleep(0.5)
after = resident()
lock.release()
for _ in range(N):
    ended.acquire()
print(after - before, time.perf_counter() - start)
