"""A signal interrupts every call that waits, at once, and its handler's exception ends it."""

import fcntl
import os
import queue
import select
import signal
import socket
import subprocess
import sys
import threading
import time


class Alarm(Exception):
    pass


def handler(*args):
    raise Alarm


signal.signal(signal.SIGALRM, handler)

r, w = os.pipe()
r2, w2 = os.pipe()
os.set_blocking(w2, False)
try:
    while True:
        os.write(w2, bytes(1 << 16))
except BlockingIOError:
    os.set_blocking(w2, True)
a, b = socket.socketpair()
c, d = socket.socketpair()
server = socket.create_server(("127.0.0.1", 0))
lock = threading.Lock()
lock.acquire()
rlock = threading.RLock()
done = threading.Event()
thread = threading.Thread(target=lambda: (rlock.acquire(), done.wait(), rlock.release()))
thread.start()
while rlock.acquire(blocking=False):
    rlock.release()
condition = threading.Condition()
barrier = threading.Barrier(2)
child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
poll = select.poll()
poll.register(r, select.POLLIN)


def wait_condition():
    with condition:
        condition.wait()


calls = {
    "os.read": lambda: os.read(r, 1),
    "os.write": lambda: os.write(w2, bytes(1 << 20)),
    "open().read": lambda: open(r, "rb", closefd=False).read(1),
    "open().write": lambda: open(w2, "wb", 0, closefd=False).write(bytes(1 << 20)),
    "lock": lambda: lock.acquire(),
    "with lock": lambda: lock.__enter__(),
    "lock with timeout": lambda: lock.acquire(timeout=100),
    "rlock": lambda: rlock.acquire(),
    "join": lambda: thread.join(),
    "join with timeout": lambda: thread.join(100),
    "event": lambda: done.wait(),
    "condition": wait_condition,
    "semaphore": lambda: threading.Semaphore(0).acquire(),
    "queue": lambda: queue.Queue().get(),
    "simple queue": lambda: queue.SimpleQueue().get(),
    "sleep": lambda: time.sleep(100),
    "recv": lambda: a.recv(1),
    "recv_into": lambda: a.recv_into(bytearray(1)),
    "recv with timeout": lambda: (a.settimeout(100), a.recv(1)),
    "sendall": lambda: c.sendall(bytes(10 << 20)),
    "send": lambda: c.send(bytes(10 << 20)),
    "accept": lambda: server.accept(),
    "select": lambda: select.select([r], [], []),
    "select with timeout": lambda: select.select([r], [], [], 100),
    "poll": lambda: poll.poll(),
    "waitpid": lambda: os.waitpid(child.pid, 0),
    "waitpid of any": lambda: os.waitpid(-1, 0),
    "waitid": lambda: os.waitid(os.P_PID, child.pid, os.WEXITED),
    "Popen.wait": lambda: child.wait(),
    "pause": lambda: signal.pause(),
    "barrier": lambda: barrier.wait(),
}

if hasattr(select, "epoll"):
    epoll = select.epoll()
    epoll.register(r, select.EPOLLIN)
    calls["epoll"] = lambda: epoll.poll()

for name, call in calls.items():
    # The timer comes again because CPython may take the signal just before it waits.
    for delay in 0.03, 0.005:
        start = time.monotonic()
        try:
            signal.setitimer(signal.ITIMER_REAL, delay, 1)
            result = call()
        except Alarm:
            signal.setitimer(signal.ITIMER_REAL, 0)
        else:
            raise AssertionError(f"{name} returned {result!r}")
        assert time.monotonic() - start < 10, name

done.set()
thread.join()
child.stdin.close()
child.wait()
