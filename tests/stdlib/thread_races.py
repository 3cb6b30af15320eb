"""Threads that write files while others open some, interrupted waits, threads that others started, short sleeps."""

import _thread
import os
import tempfile
import threading
import time

# Opening a file writes what other files have not written yet: in the thread that opens.
errors = []
folder = tempfile.mkdtemp()


def write(number):
    try:
        for i in range(60):
            path = os.path.join(folder, "%d-%d" % (number, i))
            f = open(path, "w")
            f.write("text " * 100)
            time.sleep(0.0001)
            f.write("end")
            f.close()
            with open(path) as g:
                assert g.read() == "text " * 100 + "end"
            os.remove(path)
    except BaseException as e:
        errors.append(e)


threads = [threading.Thread(target=write, args=(i,)) for i in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert errors == [], errors
os.rmdir(folder)

# An interrupt during a wait leaves locks and conditions as they have to be.
count = 0
for i in range(50):
    t = threading.Thread(target=_thread.interrupt_main)
    try:
        t.start()
        t.join()
    except KeyboardInterrupt:
        count += 1
    t.join()
assert count == 50

# The object of a thread that another module started goes with it.
started = threading.Lock()
started.acquire()
seen = []


def foreign():
    seen.append(threading.current_thread())
    started.release()


_thread.start_new_thread(foreign, ())
started.acquire()
assert "_DummyThread" in repr(seen[0])
end = time.monotonic() + 5
while seen[0].ident in threading._active and time.monotonic() < end:
    time.sleep(0.01)
assert seen[0].ident not in threading._active
try:
    seen[0].join()
except RuntimeError as e:
    assert str(e) == "cannot join a dummy thread"

start = time.perf_counter()
for i in range(100):
    time.sleep(0.0001)
assert 0.01 <= time.perf_counter() - start < 5
