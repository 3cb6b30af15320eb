# A child has its parent's descriptors under the same numbers, however many there are.
import multiprocessing as mp
import os
import threading
import time


def check(pairs):
    for fd, n in pairs:
        assert os.pread(fd, 10, 0) == b'%d' % n, (fd, n)
    # What the child needs for itself works, too.
    done = threading.Event()
    threading.Timer(0.01, done.set).start()
    assert done.wait(10)
    time.sleep(0.01)


def main(count):
    files = []
    for n in range(count):
        fd = os.memfd_create('test')
        os.write(fd, b'%d' % n)
        files.append((fd, n))
    p = mp.get_context('fork').Process(target=check, args=(files,))
    p.start()
    p.join()
    assert p.exitcode == 0, (count, p.exitcode)
    for fd, _ in files:
        os.close(fd)


if __name__ == '__main__':
    import resource
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for count in 10, 100, 300, 550:
        if soft > count + 250:
            main(count)
