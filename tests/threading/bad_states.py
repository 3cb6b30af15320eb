"""Threads that go wrong: what CPython does then, and nothing is left hanging."""

import _thread
import os
import signal
import subprocess
import sys
import threading
import time

# 10,000 threads, one after the other and many at the same time.
count = 0
lock = threading.Lock()


def one_more():
    global count
    with lock:
        count += 1


for _ in range(100):
    threads = [threading.Thread(target=one_more) for _ in range(100)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
assert count == 10_000
assert threading.active_count() == 1

# A lock may be released by another thread.
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
assert lock.acquire(blocking=False)
lock.release()
try:
    lock.release()
except RuntimeError as e:
    assert str(e) == "release unlocked lock"
else:
    raise AssertionError

# An RLock may not.
rlock = threading.RLock()
rlock.acquire()
errors = []


def release_foreign():
    try:
        rlock.release()
    except RuntimeError as e:
        errors.append(str(e))


t = threading.Thread(target=release_foreign)
t.start()
t.join()
assert errors == ["cannot release un-acquired lock"], errors
rlock.release()

# A thread that dies tells threading.excepthook; the others go on.
seen = []
threading.excepthook = lambda args: seen.append((args.exc_type, str(args.exc_value), args.thread.name))
t = threading.Thread(target=lambda: 1 / 0, name="dying")
t.start()
t.join()
assert seen == [(ZeroDivisionError, "division by zero", "dying")] and not t.is_alive()
threading.excepthook = threading.__excepthook__


# An exception in a signal handler comes out of what the main thread does, and the lock that it waited for
# is not taken.
class Handled(Exception):
    pass


def handler(number, frame):
    raise Handled


signal.signal(signal.SIGUSR1, handler)
lock.acquire()
for call in lock.acquire, lambda: time.sleep(60), lambda: threading.Event().wait():
    threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    try:
        call()
    except Handled:
        pass
    else:
        raise AssertionError(call)
lock.release()
assert lock.acquire(blocking=False)
lock.release()

# In a handler that waits for the thread that sends the signals.
signal.signal(signal.SIGUSR1, lambda *args: time.sleep(0.01))
threads = [threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGUSR1)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()


def python(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)


# Daemon threads that are blocked or compute don't keep the process.
p = python("""
import threading, time, queue, os, socket
lock = threading.Lock()
lock.acquire()
r, w = os.pipe()
a, b = socket.socketpair()
def spin():
    while True: pass
for f in lock.acquire, queue.Queue().get, threading.Event().wait, lambda: os.read(r, 1), lambda: a.recv(1), spin, lambda: time.sleep(1000):
    threading.Thread(target=f, daemon=True).start()
time.sleep(0.1)
print("end")
""")
assert (p.returncode, p.stdout, p.stderr) == (0, "end\n", ""), p

# One that holds a lock which an exit handler tries to take does not stop it for ever.
p = python("""
import atexit, threading, time
lock = threading.Lock()
taken = threading.Event()
def hold():
    with lock:
        taken.set()
        time.sleep(1000)
threading.Thread(target=hold, daemon=True).start()
taken.wait()
atexit.register(lambda: print(lock.acquire(timeout=0.1)))
""")
assert (p.returncode, p.stdout, p.stderr) == (0, "False\n", ""), p

# Threads that are no daemons are waited for, those that they start too.
p = python("""
import threading, time
def second():
    time.sleep(0.1)
    print("second")
def first():
    time.sleep(0.1)
    threading.Thread(target=second).start()
    print("first")
threading.Thread(target=first).start()
print("main")
""")
assert (p.returncode, p.stdout, p.stderr) == (0, "main\nfirst\nsecond\n", ""), p

# The exception of the main thread is printed before the others end, and its status counts.
p = python("""
import threading, time
threading.Thread(target=lambda: (time.sleep(0.2), print("late"))).start()
raise SystemExit(3)
""")
assert (p.returncode, p.stdout, p.stderr) == (3, "late\n", ""), p

# sys.exit() in a thread ends that thread only.
p = python("""
import sys, threading
t = threading.Thread(target=sys.exit, args=(5,))
t.start(); t.join()
print("on")
""")
assert (p.returncode, p.stdout, p.stderr) == (0, "on\n", ""), p

# interrupt_main() from a thread.
p = python("""
import _thread, threading, time
threading.Timer(0.05, _thread.interrupt_main).start()
try:
    for _ in range(1000):
        time.sleep(0.02)
except KeyboardInterrupt:
    print("interrupted")
""")
assert (p.returncode, p.stdout, p.stderr) == (0, "interrupted\n", ""), p

# No new thread once the interpreter ends.
p = python("""
import atexit, threading
def late():
    try:
        threading.Thread(target=print).start()
    except RuntimeError as e:
        print(type(e).__name__, e)
class Late:
    def __del__(self):
        late()
keep = Late()
keep.me = keep
""")
assert p.returncode == 0, p

# A daemon thread that waits in a file's read, whose buffers it has, or for input, doesn't stop the end.
p = subprocess.Popen([sys.executable, "-c", """
import os, sys, threading, time
r, w = os.pipe()
threading.Thread(target=lambda: open(r, "rb").read(), daemon=True).start()
threading.Thread(target=lambda: open(os.dup(r)).read(), daemon=True).start()
time.sleep(0.1)
print("end")
"""], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
assert p.communicate(timeout=30) == ("end\n", ""), p
assert p.returncode == 0

# The hooks of fork(): those before it in reverse order, those after it in order, in a thread as well.
p = python("""
import os, sys, threading
def say(what):
    sys.stdout.write(what + " ")
    sys.stdout.flush()
for n in "12":
    os.register_at_fork(before=lambda n=n: say("before" + n), after_in_parent=lambda n=n: say("parent" + n),
                        after_in_child=lambda n=n: say("child" + n))
def fork():
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(w, b"x")
        say("main" if threading.current_thread() is threading.main_thread() else "other")
        os._exit(0)
    os.waitpid(pid, 0)
    os.read(r, 1)
fork()
print()
import warnings
warnings.simplefilter("ignore")
t = threading.Thread(target=fork)
t.start()
t.join()
""")
assert p.returncode == 0 and p.stderr == "", p
for line in p.stdout.splitlines():
    words = line.split()
    assert words[:2] == ["before2", "before1"], p
    assert [w for w in words if w.startswith("parent")] == ["parent1", "parent2"], p
    assert [w for w in words if w.startswith(("child", "main", "other"))] == ["child1", "child2", "main"], p
assert len(p.stdout.splitlines()) == 2, p
