"""The GIL does not make `x += 1` safe.

It is three steps: load, add, store. A thread may have to give way between them, and what the
others stored meanwhile is lost. A lock around the three steps helps; so does an operation that
is one step, like list.append().
"""

import sys
import threading

print(__doc__)

THREADS, ROUNDS = 4, 200_000
lock = threading.Lock()
plain = locked = 0
appended = []


def same(x):
    return x


def work():
    global plain, locked
    for i in range(ROUNDS):
        # The call makes it likely that the thread has to give way between load and store.
        plain = plain + same(1)
        with lock:
            locked = locked + same(1)
        appended.append(i)


sys.setswitchinterval(1e-5)
threads = [threading.Thread(target=work) for i in range(THREADS)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("expected:          ", THREADS * ROUNDS)
print("without a lock:    ", plain, "" if plain == THREADS * ROUNDS else "(%d lost)" % (THREADS * ROUNDS - plain))
print("with a lock:       ", locked)
print("by list.append():  ", len(appended))
assert locked == len(appended) == THREADS * ROUNDS
