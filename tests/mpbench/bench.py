"""Measures multiprocessing. Prints lines NAME VALUE, smaller is better.

The argument is the start method.
"""
import multiprocessing as mp
import sys
import time

clock = time.perf_counter


def nothing(*args):
    pass


def square(x):
    return x * x


def burn(n):
    s = 0
    for i in range(n):
        s += i * i % 7
    return s


def echo(q, r):
    while (x := q.get()) is not None:
        r.put(x)


def drain(q, n, done):
    for _ in range(n):
        q.get()
    done.put(1)


def best(f, runs):
    return min(f() for _ in range(runs))


def start_join():
    t = clock()
    p = mp.Process(target=nothing)
    p.start()
    p.join()
    d = clock() - t
    time.sleep(0.03)
    return d


def throughput(size, n):
    q, done = mp.Queue(), mp.Queue()
    p = mp.Process(target=drain, args=(q, n, done))
    p.start()
    data = b'x' * size
    time.sleep(0.2)
    t = clock()
    for _ in range(n):
        q.put(data)
    done.get()
    d = clock() - t
    p.join()
    return d / n


def value():
    v = mp.Value('i', 0)
    n = 50_000
    t = clock()
    for _ in range(n):
        with v.get_lock():
            v.value += 1
    return (clock() - t) / n


def report(name, seconds):
    print(name, f'{seconds * 1e6:.3f}', flush=True)


def main():
    mp.set_start_method(sys.argv[1])
    time.sleep(0.1)
    start_join()
    report('start+join', best(start_join, 10))
    t = clock()
    pool = mp.Pool(2)
    pool.apply(square, (1,))
    report('pool-ready', clock() - t)

    def mapped(chunksize, n):
        def run():
            t = clock()
            pool.map(square, range(n), chunksize=chunksize)
            return (clock() - t) / n
        return run
    report('map-chunksize-1', best(mapped(1, 20_000), 3))
    report('map-default', best(mapped(None, 200_000), 3))

    def apply():
        t = clock()
        for _ in range(300):
            pool.apply(square, (1,))
        return (clock() - t) / 300
    report('apply', best(apply, 3))

    def serial():
        t = clock()
        for _ in range(4):
            burn(3_000_000)
        return clock() - t

    def parallel():
        t = clock()
        pool.map(burn, [3_000_000] * 4, chunksize=1)
        return clock() - t
    report('cpu-map-over-serial', best(parallel, 3) / best(serial, 3) / 1e6)
    pool.close()
    pool.join()
    report('queue-16B', best(lambda: throughput(16, 20_000), 2))
    report('queue-1KB', best(lambda: throughput(1000, 10_000), 2))
    report('queue-1MB', best(lambda: throughput(1_000_000, 100), 2))
    q, r = mp.Queue(), mp.Queue()
    p = mp.Process(target=echo, args=(q, r))
    p.start()
    q.put(1)
    r.get()
    t = clock()
    for i in range(1000):
        q.put(i)
        r.get()
    report('queue-echo', (clock() - t) / 1000)
    q.put(None)
    p.join()
    report('value-increment', best(value, 3))


if __name__ == '__main__':
    main()
