"""Signals interrupt os.read() and os.write() that wait."""

import os
import signal
import threading
import time


class Alarm(Exception):
    pass


def handler(*args):
    raise Alarm


signal.signal(signal.SIGALRM, handler)


def interrupted(f, *args):
    start = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        f(*args)
    except Alarm:
        return 0.05 < time.monotonic() - start < 5
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


r, w = os.pipe()
assert interrupted(os.read, r, 1)
assert interrupted(os.write, w, b"x" * (1 << 20))
assert len(os.read(r, 1 << 16)) > 4000

# A handler that returns lets a read go on.
signal.signal(signal.SIGALRM, lambda *args: os.write(v, b"late"))
u, v = os.pipe()
signal.setitimer(signal.ITIMER_REAL, 0.1)
assert os.read(u, 4) == b"late"


# What somebody reads meanwhile is written at once, all of it.
got = []


def reader():
    while sum(got) < 300000:
        got.append(len(os.read(u, 5000)))


t = threading.Thread(target=reader)
t.start()
assert os.write(v, bytes(300000)) == 300000
t.join()

os.close(r)
signal.signal(signal.SIGPIPE, signal.SIG_IGN)
try:
    os.write(w, b"x" * 100000)
except BrokenPipeError:
    pass
else:
    raise AssertionError
assert os.write(v, b"") == 0
os.set_blocking(u, False)
try:
    os.read(u, 1)
except BlockingIOError:
    pass
else:
    raise AssertionError
