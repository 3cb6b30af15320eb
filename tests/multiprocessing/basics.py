# Processes, locks, queues, pipes and shared objects, with start method spawn.
import ctypes
import multiprocessing as mp
import os
import sys
import time


class Pair(ctypes.Structure):
    _fields_ = [('x', ctypes.c_int), ('y', ctypes.c_double)]


def report(q, *args, **kwds):
    q.put((args, kwds, mp.current_process().name, mp.parent_process().pid == os.getppid(),
           os.environ.get('GOPY_TEST_VALUE')))


def leave(code):
    sys.exit(code)


def count(value, lock, n):
    for _ in range(n):
        with value.get_lock():
            value.value += 1


def fill(array, text, pair, raw):
    for i in range(len(array)):
        array[i] = i * i
    text.value = b'hi'
    pair.x, pair.y = 7, 2.5
    raw.value = -3


def echo(conn):
    while True:
        x = conn.recv()
        if x is None:
            break
        conn.send([x, x])
    conn.send_bytes(b'bye')
    conn.close()


def consume(q, out):
    while True:
        x = q.get()
        if x is None:
            q.task_done()
            break
        out.put(x * x)
        q.task_done()


def waiter(cond, event, sem, out):
    with cond:
        out.put('waiting')
        cond.wait()
    out.put('notified')
    event.wait()
    with sem:
        out.put('done')


def meet(barrier, out):
    out.put(barrier.wait(10))


class Own(mp.Process):
    def __init__(self, q):
        super().__init__(name='mine', daemon=True)
        self.q = q

    def run(self):
        self.q.put((self.name, self.daemon, type(self).__name__))


def main():
    mp.set_start_method('spawn')
    os.environ['GOPY_TEST_VALUE'] = 'set'
    q = mp.Queue()
    p = mp.Process(target=report, args=(q, 1, 'two'), kwargs={'three': [3]})
    assert not p.is_alive() and p.exitcode is None and p.pid is None
    p.start()
    args, kwds, name, parent, value = q.get()
    assert (args, kwds, parent, value) == ((1, 'two'), {'three': [3]}, True, 'set'), value
    p.join()
    assert p.exitcode == 0 and not p.is_alive() and name == p.name
    p.close()

    codes = []
    for code in (0, 3, None, 'text'):
        p = mp.Process(target=leave, args=(code,))
        p.start()
        p.join()
        codes.append(p.exitcode)
    assert codes == [0, 3, 0, 1], codes
    p = mp.Process(target=time.sleep, args=(100,))
    p.start()
    assert p in mp.active_children()
    p.terminate()
    p.join()
    assert p.exitcode == -15
    p = Own(q)
    p.start()
    assert q.get() == ('mine', True, 'Own')
    p.join()

    value, lock = mp.Value('i', 5), mp.Lock()
    ps = [mp.Process(target=count, args=(value, lock, 300)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert value.value == 905, value.value

    array, text = mp.Array('d', 5), mp.Array('c', b'abcdef')
    pair, raw = mp.Value(Pair, 1, 1.5), mp.RawValue(ctypes.c_short, 9)
    p = mp.Process(target=fill, args=(array, text, pair, raw))
    p.start()
    p.join()
    assert array[:] == [0, 1, 4, 9, 16] and text.value == b'hi' and text[3:5] == b'de'
    assert (pair.x, pair.y, raw.value) == (7, 2.5, -3)

    a, b = mp.Pipe()
    p = mp.Process(target=echo, args=(b,))
    p.start()
    b.close()
    for x in (1, 'x', [None, {'k': 2.5}], b'y' * 100_000):
        a.send(x)
        assert a.recv() == [x, x]
    a.send(None)
    assert a.recv_bytes() == b'bye'
    try:
        a.recv()
    except EOFError:
        pass
    p.join()

    jobs, out = mp.JoinableQueue(), mp.Queue()
    ps = [mp.Process(target=consume, args=(jobs, out)) for _ in range(2)]
    for p in ps:
        p.start()
    for i in range(200):
        jobs.put(i)
    for _ in ps:
        jobs.put(None)
    jobs.join()
    assert sum(out.get() for _ in range(200)) == sum(i * i for i in range(200))
    for p in ps:
        p.join()

    cond, event, sem = mp.Condition(), mp.Event(), mp.Semaphore(1)
    p = mp.Process(target=waiter, args=(cond, event, sem, out))
    p.start()
    assert out.get() == 'waiting'
    with cond:
        cond.notify()
    assert out.get() == 'notified'
    assert not event.is_set()
    event.set()
    assert out.get() == 'done'
    p.join()
    barrier = mp.Barrier(3)
    ps = [mp.Process(target=meet, args=(barrier, out)) for _ in range(2)]
    for p in ps:
        p.start()
    mine = barrier.wait(10)
    assert sorted([mine, out.get(), out.get()]) == [0, 1, 2]
    for p in ps:
        p.join()

    q = mp.Queue(2)
    q.put(1)
    q.put(2)
    try:
        q.put(3, timeout=0.01)
        assert False
    except Exception as e:
        assert type(e).__name__ == 'Full'
    assert q.get() == 1 and q.get() == 2
    try:
        q.get(timeout=0.01)
        assert False
    except Exception as e:
        assert type(e).__name__ == 'Empty'
    shared = [1, 2]
    q.put((shared, shared))
    x, y = q.get()
    assert x is y
    big = b'z' * 3_000_000
    q.put(big)
    assert q.get() == big
    s = mp.SimpleQueue()
    s.put({1, 2})
    assert s.get() == {1, 2} and s.empty()
    for obj, kind in ((mp.Lock(), 'Lock'), (mp.Queue(), 'Queue'), (mp.Event(), 'Event')):
        import pickle
        try:
            pickle.dumps(obj)
            assert False
        except RuntimeError as e:
            assert 'should only be shared between processes through inheritance' in str(e), e
    r = mp.RLock()
    with r, r:
        pass
    try:
        r.release()
    except AssertionError as e:
        assert str(e) == 'attempt to release recursive lock not owned by thread'
    try:
        mp.BoundedSemaphore(1).release()
    except ValueError as e:
        assert str(e) == 'semaphore or lock released too many times'


if __name__ == '__main__':
    main()
