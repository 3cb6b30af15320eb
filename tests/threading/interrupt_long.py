"""What takes long outside of Python code is ended by an exception of a signal handler, once."""

import fcntl
import math
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time


class Alarm(Exception):
    pass


def alarm(*args):
    raise Alarm


signal.signal(signal.SIGALRM, alarm)
sys.set_int_max_str_digits(0)
folder = tempfile.TemporaryDirectory()
fifo = os.path.join(folder.name, "fifo")
os.mkfifo(fifo)
path = os.path.join(folder.name, "locked")
open(path, "w").close()
HOLDER = """
import fcntl, os, sys
f = open(sys.argv[1], 'r+')
fcntl.flock(f, fcntl.LOCK_EX)
fcntl.lockf(f, fcntl.LOCK_EX)
print(1, flush=True)
sys.stdin.read()
"""
holder = subprocess.Popen([sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
holder.stdout.readline()
f = open(path, "r+")
big = 7 ** 3000000


def interrupted(call):
    start = time.monotonic()
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            call()
        except Alarm:
            pass
        else:
            raise AssertionError("not interrupted")
        time.sleep(0.01)
    except Alarm:
        raise AssertionError("interrupted twice") from None
    return time.monotonic() - start


for call in (
    lambda: open(fifo),
    lambda: open(fifo, "w"),
    lambda: os.open(fifo, os.O_RDONLY),
    lambda: fcntl.flock(f, fcntl.LOCK_EX),
    lambda: fcntl.flock(f, fcntl.LOCK_SH),
    lambda: fcntl.lockf(f, fcntl.LOCK_EX),
    lambda: os.lockf(f.fileno(), os.F_LOCK, 0),
    lambda: big ** 40,
    lambda: [big * big * big for _ in range(100)],
    lambda: pow(3, big, big + 2),
):
    took = interrupted(call)
    assert took < 5, took

# A lock that is free at last is taken; one that was given up is not.
done = []
thread = threading.Thread(target=lambda: (fcntl.flock(f, fcntl.LOCK_EX), fcntl.lockf(f, fcntl.LOCK_EX), done.append(1)))
thread.start()
time.sleep(0.05)
assert not done
holder.communicate()
thread.join(10)
assert done
fcntl.flock(f, fcntl.LOCK_UN)
fcntl.lockf(f, fcntl.LOCK_UN)
g = open(path, "r+")
fcntl.flock(g, fcntl.LOCK_EX | fcntl.LOCK_NB)

# Both ends of a FIFO meet.
got = []
reader = threading.Thread(target=lambda: got.append(open(fifo).read()))
reader.start()
time.sleep(0.02)
with open(fifo, "w") as w:
    w.write("through")
reader.join(10)
assert got == ["through"]
folder.cleanup()

# The arithmetic is right where it is done in parts.
x, y = 3 ** 400000, 5 ** 900000
for a, b in (x, y), (-x, y), (x, x), (-x, -x), (x, y ** 3):
    p = a * b
    for m in 10 ** 9 + 7, 2 ** 61 - 1, (1 << 521) - 1:
        assert p % m == (a % m) * (b % m) % m
    assert p // a == b and divmod(p, b) == (a, 0) and divmod(p - 1, abs(a))[1] == abs(a) - 1
assert pow(3, 400000, 10 ** 9 + 7) == x % (10 ** 9 + 7)
text = str(7 ** 100000)
assert int(text) == 7 ** 100000 and int(text[-9:]) == pow(7, 100000, 10 ** 9)
assert math.isqrt(x * x) == x and math.gcd(x * 14, x * 21) == x * 7
