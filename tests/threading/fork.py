"""fork() in a program with threads, and with much in its memory."""
import os
import sys
import threading
import warnings

# The image of a process: tuples of all sizes.
tuples = [tuple(range(n)) for n in range(70)]
pid = os.fork()
if pid == 0:
    os._exit(7 if tuples == [tuple(range(n)) for n in range(70)] else 1)
assert os.waitpid(pid, 0)[1] == 7 << 8

# Threads stay behind, with a warning.
event = threading.Event()
other = threading.Thread(target=event.wait)
other.start()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    pid = os.fork()
    if pid == 0:
        alone = not other.is_alive() and threading.active_count() == 1 and len(sys._current_frames()) == 1
        os._exit(8 if alone else 1)
assert os.waitpid(pid, 0)[1] == 8 << 8
assert [w.category for w in caught] == [DeprecationWarning], caught
assert 'multi-threaded, use of fork() may lead to deadlocks in the child' in str(caught[0].message)
event.set()
other.join()
