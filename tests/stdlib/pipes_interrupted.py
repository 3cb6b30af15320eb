# Pipes: a signal interrupts a blocked write, and a pipe that doesn't block never waits.
import os
import signal
import threading

r, w = os.pipe()
os.set_blocking(r, False)
with open(r, "rb", buffering=0) as f, open(w, "wb", buffering=0) as g:
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    assert f.read(10) is None
    g.write(b"abc")
    assert f.read(10) == b"abc" and f.read() is None


class Alarm(Exception):
    pass


def handler(number, frame):
    raise Alarm


signal.signal(signal.SIGALRM, handler)
r, w = os.pipe()
with open(w, "wb", buffering=0) as f:
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        f.write(bytes(1 << 20))
        print("written")
    except Alarm:
        print("interrupted")
    reader = threading.Thread(target=lambda: received.append(len(open(r, "rb").read())))
    received = []
    reader.start()
    print(f.write(bytes(1 << 20)))
reader.join()
print(received[0] >= 1 << 20)
