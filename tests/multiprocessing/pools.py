# Pools of processes and threads, and executors.
import multiprocessing as mp
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.pool import ThreadPool


def square(x):
    return x * x


def add(x, y=0):
    return x + y


def fail(x):
    raise KeyError(x)


def slow(x):
    time.sleep(x)
    return x


def prepare(n):
    global prepared
    prepared = n


def get_prepared(x):
    return prepared + x, os.getpid()


def broken_iterable():
    yield 1
    raise ZeroDivisionError('broken')


def check(pool, wrapped):
    assert pool.apply(add, (1,), {'y': 2}) == 3
    assert pool.map(square, range(50)) == [x * x for x in range(50)]
    assert pool.map(square, []) == []
    assert pool.map(square, range(10), chunksize=1) == [x * x for x in range(10)]
    assert pool.starmap(add, [(1, 2), (3, 4)]) == [3, 7]
    assert list(pool.imap(square, range(30))) == [x * x for x in range(30)]
    assert list(pool.imap(square, range(30), 4)) == [x * x for x in range(30)]
    assert sorted(pool.imap_unordered(square, iter(range(30)))) == [x * x for x in range(30)]
    got = []
    r = pool.map_async(square, range(5), callback=got.append)
    r.wait(10)
    assert r.successful() and r.get() == got[0] == [0, 1, 4, 9, 16]
    errors = []
    r = pool.apply_async(fail, (5,), error_callback=errors.append)
    try:
        r.get()
        assert False
    except KeyError as e:
        assert e.args == (5,)
        if wrapped:
            assert 'in fail' in str(e.__cause__), e.__cause__
    assert len(errors) == 1 and not r.successful()
    r = pool.apply_async(slow, (0.3,))
    try:
        r.get(timeout=0.01)
        assert False
    except mp.TimeoutError:
        pass
    assert r.get() == 0.3
    try:
        pool.map(square, broken_iterable())
        assert False
    except ZeroDivisionError:
        pass
    it = pool.imap(square, broken_iterable())
    assert next(it) == 1
    try:
        next(it)
        assert False
    except ZeroDivisionError:
        pass


def main():
    mp.set_start_method('spawn')
    with mp.Pool(2, prepare, (100,)) as pool:
        check(pool, True)
        values = pool.map(get_prepared, range(4), chunksize=1)
        assert [v for v, pid in values] == [100, 101, 102, 103]
        try:
            pool.apply_async(square, (lambda: 1,)).get()
            assert False
        except Exception as e:
            assert 'local object' in str(e), e
    try:
        pool.map(square, [1])
        assert False
    except ValueError as e:
        assert str(e) == 'Pool not running'
    pool = mp.Pool(1, maxtasksperchild=2)
    pids = [pid for v, pid in [pool.apply(get_pid_of, (x,)) for x in range(6)]]
    assert len(set(pids)) >= 3, pids
    pool.close()
    pool.join()
    with ThreadPool(3) as pool:
        check(pool, False)
    with ProcessPoolExecutor(2) as ex:
        assert ex.submit(add, 1, y=4).result() == 5
        assert list(ex.map(square, range(20), chunksize=3)) == [x * x for x in range(20)]
        assert isinstance(ex.submit(fail, 1).exception(), KeyError)
        f = ex.submit(os._exit, 3)
        assert isinstance(f.exception(), BrokenProcessPool)
        try:
            ex.submit(square, 1)
            assert False
        except BrokenProcessPool:
            pass


def get_pid_of(x):
    return x, os.getpid()


if __name__ == '__main__':
    main()
