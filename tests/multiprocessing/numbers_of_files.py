"""Descriptors of the program have any numbers, in a child too, and closing all does no harm."""

import multiprocessing
import os
import select
import sys
import threading
import time


def child(fds, fd, counter):
    time.sleep(0.01)
    for n in fds:
        assert os.fstat(n).st_ino == os.fstat(fds[0]).st_ino, n
    t = threading.Thread(target=time.sleep, args=(0.01,))
    t.start()
    t.join()
    os.write(fd, b"child\n")
    assert os.eventfd_read(counter) == 7
    sys.exit(3)


def fill(first, last):
    """Open as many numbers in a range as there can be."""
    got = []
    for n in range(first, last):
        try:
            os.fstat(n)
        except OSError:
            try:
                os.dup2(1, n)
                got.append(n)
            except OSError:
                pass
    return got


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    r, w = os.pipe()
    counter = os.eventfd(7)
    fds = fill(3, 300)
    assert len(fds) > 250
    for _ in range(2):
        p = context.Process(target=child, args=(fds, w, counter))
        p.start()
        p.join()
        assert p.exitcode == 3, p.exitcode
        assert os.read(r, 100) == b"child\n"
        os.eventfd_write(counter, 7)
    os.closerange(3, 300)
    for n in range(3, 100):
        try:
            os.close(n)
        except OSError:
            pass
        else:
            raise AssertionError(f"{n} was open")
    time.sleep(0.01)
    t = threading.Thread(target=time.sleep, args=(0.01,))
    t.start()
    t.join()
    r, w = os.pipe()
    threading.Timer(0.02, os.write, (w, b"x")).start()
    assert select.select([r], [], [], 10)[0] == [r] and os.read(r, 1) == b"x"
