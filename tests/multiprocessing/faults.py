# only: gopy
"""What happens when something dies: every scenario ends within seconds, with a known result.

Arguments are names of scenarios; -t prints a table, -fork, -forkserver and -spawn say how
processes start (default: spawn).
"""
import multiprocessing as mp
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
import warnings
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import shared_memory

WorkerDiedError = mp.WorkerDiedError


def raises(exc, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except exc as e:
        return e
    raise AssertionError(f'{exc.__name__} not raised')


def square(x):
    return x * x


def kill_self(x):
    if x == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return x


def exit_self(x):
    os._exit(3)


def sys_exit(x):
    sys.exit(4)


def interrupt(x):
    raise KeyboardInterrupt


class Unfit(Exception):
    def __init__(self, a, b):
        super().__init__('unfit')


def raise_unfit(x):
    raise Unfit(1, 2)


def bad_init():
    raise ValueError('initializer')


def hold(lock, event):
    lock.acquire()
    event.set()
    time.sleep(100)


def wait_condition(cond, event):
    with cond:
        event.set()
        cond.wait()


def wait_barrier(barrier, event):
    event.set()
    barrier.wait()


def put_big(q, event):
    event.set()
    while True:
        q.put(b'x' * 50_000_000)


def put_and_end(q):
    q.put(b'y' * 10_000_000)


def get_forever(q, event):
    event.set()
    while True:
        q.get()


def sleep(n):
    time.sleep(n)


def nothing():
    pass


def put_forever(q):
    while True:
        q.put('x' * 1000)


def attach(name):
    shared_memory.SharedMemory(name)


def nested(q):
    with mp.Pool(2) as pool:
        q.put(pool.map(square, range(4)))


def died(method, *args):
    """A worker is killed in the middle of a pool's method."""
    with mp.Pool(2) as pool:
        e = raises(WorkerDiedError, lambda: method(pool, *args))
        assert 'killed by SIGKILL while it ran task' in str(e), e
        assert pool.map(square, range(20)) == [x * x for x in range(20)]


def killed_in_map():
    died(lambda pool: pool.map(kill_self, range(10), chunksize=1))


def killed_in_imap():
    died(lambda pool: list(pool.imap(kill_self, range(10))))


def killed_in_imap_unordered():
    died(lambda pool: list(pool.imap_unordered(kill_self, range(10), 2)))


def killed_in_apply():
    died(lambda pool: pool.apply(kill_self, (3,)))


def killed_in_starmap():
    died(lambda pool: pool.starmap(kill_self, [(i,) for i in range(10)]))


def killed_and_repeated():
    with mp.Pool(2, retry_on_death=1) as pool:
        flag = shared_memory.SharedMemory(create=True, size=1)
        try:
            assert pool.map(kill_once, [(flag.name, x) for x in range(20)], chunksize=1) == list(range(20))
        finally:
            flag.close()
            flag.unlink()


def kill_once(arg):
    name, x = arg
    flag = shared_memory.SharedMemory(name)
    if x == 7 and not flag.buf[0]:
        flag.buf[0] = 1
        os.kill(os.getpid(), signal.SIGKILL)
    flag.close()
    return x


def task_exits():
    with mp.Pool(2) as pool:
        assert 'exited with code 3' in str(raises(WorkerDiedError, pool.apply, exit_self, (1,)))
        assert 'exited with code 4' in str(raises(WorkerDiedError, pool.apply, sys_exit, (1,)))
        raises(WorkerDiedError, pool.apply, interrupt, (1,))
        assert pool.apply(square, (3,)) == 9


def exception_that_cannot_be_unpickled():
    with mp.Pool(2) as pool:
        raises(TypeError, pool.map, raise_unfit, range(3))
        assert pool.apply(square, (3,)) == 9


def initializer_raises():
    pool = mp.Pool(2, bad_init)
    assert str(raises(ValueError, pool.map, square, range(5))) == 'initializer'
    raises(ValueError, pool.apply, square, (1,))
    pool.terminate()
    pool.join()


def lock_owner_killed():
    for lock in (mp.Lock(), mp.RLock(), mp.Value('i').get_lock()):
        event = mp.Event()
        p = mp.Process(target=hold, args=(lock, event))
        p.start()
        event.wait()
        p.kill()
        with warnings.catch_warnings(record=True) as w:
            warnings.simplefilter('always')
            assert lock.acquire(timeout=4)
        assert lock.owner_died and w[0].category is RuntimeWarning
        lock.release()
        assert lock.acquire(timeout=4) and not lock.owner_died
        lock.release()
        p.join()


def lock_owner_killed_raises():
    mp.set_lock_death_policy('raise')
    try:
        lock, event = mp.Lock(), mp.Event()
        p = mp.Process(target=hold, args=(lock, event))
        p.start()
        event.wait()
        p.kill()
        raises(mp.OwnerDiedError, lock.acquire)
        assert lock._is_mine()
        lock.release()
        p.join()
    finally:
        mp.set_lock_death_policy('warn')


def condition_waiter_killed():
    cond, event = mp.Condition(), mp.Event()
    first = mp.Process(target=wait_condition, args=(cond, event))
    first.start()
    event.wait()
    with cond:
        pass
    event2 = mp.Event()
    second = mp.Process(target=wait_condition, args=(cond, event2))
    second.start()
    event2.wait()
    with cond:
        pass
    first.kill()
    first.join()
    with cond:
        cond.notify()
    second.join(4)
    assert second.exitcode == 0


def barrier_party_killed():
    barrier, events = mp.Barrier(3), [mp.Event(), mp.Event()]
    ps = [mp.Process(target=wait_barrier, args=(barrier, e)) for e in events]
    for p in ps:
        p.start()
    while barrier.n_waiting < 2:
        time.sleep(0.01)
    sys.stderr.flush()
    ps[0].kill()
    for p in ps:
        p.join(4)
    assert [p.exitcode for p in ps] == [-9, 1], ps
    assert barrier.broken


def semaphore_holder_killed():
    sem, event = mp.Semaphore(2), mp.Event()
    p = mp.Process(target=hold, args=(sem, event))
    p.start()
    event.wait()
    p.kill()
    p.join()
    assert sem.acquire(timeout=4) and not sem.acquire(timeout=0.1)


def queue_writer_killed():
    q, event = mp.Queue(), mp.Event()
    p = mp.Process(target=put_big, args=(q, event))
    p.start()
    event.wait()
    time.sleep(0.02)
    p.kill()
    p.join()
    q.put('after')
    while (x := q.get(timeout=4)) != 'after':
        assert len(x) == 50_000_000


def queue_reader_killed():
    q, event = mp.Queue(), mp.Event()
    p = mp.Process(target=get_forever, args=(q, event))
    p.start()
    event.wait()
    for i in range(3):
        q.put(b'z' * 50_000_000)
    p.kill()
    p.join()
    q.put('after')
    while (x := q.get(timeout=4)) != 'after':
        assert len(x) == 50_000_000


def join_before_get():
    q = mp.Queue()
    p = mp.Process(target=put_and_end, args=(q,))
    p.start()
    p.join(4)
    assert p.exitcode == 0
    assert len(q.get(timeout=4)) == 10_000_000


def terminate_during_put():
    q = mp.Queue()
    p = mp.Process(target=put_forever, args=(q,))
    p.start()
    q.get(timeout=4)
    p.terminate()
    p.join(4)
    assert p.exitcode == -15
    q.put('last')
    while q.get(timeout=4) != 'last':
        pass


def start_while_a_thread_holds_a_lock():
    lock = threading.Lock()
    with lock:
        p = mp.Process(target=nothing)
        p.start()
        p.join(4)
        assert p.exitcode == 0


def executor_replaces_workers():
    with ProcessPoolExecutor(2, max_tasks_per_child=2) as ex:
        assert list(ex.map(square, range(12))) == [x * x for x in range(12)]


def executor_worker_killed():
    with ProcessPoolExecutor(2) as ex:
        fs = [ex.submit(kill_self, x) for x in range(20)]
        assert any(isinstance(f.exception(), BrokenProcessPool) for f in fs)


def cancelled_futures_that_cannot_be_pickled():
    with ProcessPoolExecutor(1) as ex:
        first = ex.submit(sleep, 0.3)
        fs = [ex.submit(lambda: 1) for _ in range(5)]
        for f in fs:
            f.cancel()
        assert first.result(4) is None
        assert all(f.cancelled() or f.exception() for f in fs)
        assert ex.submit(square, 3).result(4) == 9


def terminate_in_callback():
    pool = mp.Pool(2)
    done = threading.Event()

    def end(_):
        pool.terminate()
        done.set()
    pool.apply_async(square, (1,), callback=end)
    assert done.wait(4)
    pool.join()


def event_set_in_signal_handler():
    event = mp.Event()
    old = signal.signal(signal.SIGALRM, lambda *a: event.set())
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        assert event.wait(4)
    finally:
        signal.signal(signal.SIGALRM, old)


def attacher_ends():
    m = shared_memory.SharedMemory(create=True, size=10)
    try:
        code = f'from multiprocessing.shared_memory import SharedMemory; SharedMemory({m.name!r})'
        subprocess.run([sys.executable, '-c', code], check=True, timeout=10)
        p = mp.Process(target=attach, args=(m.name,))
        p.start()
        p.join()
        shared_memory.SharedMemory(m.name).close()
    finally:
        m.close()
        m.unlink()


PARENT = '''
import multiprocessing as mp, sys, time
def busy(x):
    while True: pass
def idle(x): return x
if __name__ == '__main__':
    mp.set_start_method(sys.argv[2])
    pool = mp.Pool(2)
    pool.map(idle, range(4))
    print(*[w.pid for w in pool._pool], flush=True)
    if sys.argv[1] == 'busy': pool.map_async(busy, range(2))
    time.sleep(100)
'''


def parent_killed():
    import tempfile
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, 'parent.py')
        with open(path, 'w') as f:
            f.write(PARENT)
        for mode in ('idle', 'busy'):
            p = subprocess.Popen([sys.executable, path, mode, METHOD], stdout=subprocess.PIPE, text=True)
            pids = list(map(int, p.stdout.readline().split()))
            time.sleep(0.2)
            p.kill()
            p.wait()
            p.stdout.close()
            end = time.monotonic() + 4
            while any(os.path.exists(f'/proc/{pid}') and not zombie(pid) for pid in pids):
                assert time.monotonic() < end, (mode, pids)
                time.sleep(0.02)


def zombie(pid):
    try:
        with open(f'/proc/{pid}/stat') as f:
            return f.read().rsplit(')', 1)[1].split()[0] == 'Z'
    except OSError:
        return True


INTERRUPTED = '''
import multiprocessing as mp, sys, time
if __name__ == '__main__':
    mp.set_start_method(sys.argv[1])
    with mp.Pool(2) as pool:
        pool.map(abs, range(4))
        print('ready', *[w.pid for w in pool._pool], flush=True)
        try:
            pool.map(time.sleep, [100, 100], chunksize=1)
        except KeyboardInterrupt:
            print('interrupted', flush=True)
'''


def interrupted_map():
    import tempfile
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, 'program.py')
        with open(path, 'w') as f:
            f.write(INTERRUPTED)
        p = subprocess.Popen([sys.executable, path, METHOD], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, text=True, process_group=0)
        pids = list(map(int, p.stdout.readline().split()[1:]))
        time.sleep(0.3)
        os.killpg(p.pid, signal.SIGINT)
        assert p.stdout.read() == 'interrupted\n'
        assert p.wait(4) == 0
        p.stdout.close()
        assert not any(os.path.exists(f'/proc/{pid}') and not zombie(pid) for pid in pids)


DEADLOCK = '''
import multiprocessing as mp, os, sys, time
def hold(first, second, mine, other):
    with first:
        mine.set()
        other.wait()
        second.acquire()
if __name__ == '__main__':
    mp.set_start_method(sys.argv[1])
    locks, events = [mp.Lock(), mp.Lock()], [mp.Event(), mp.Event()]
    ps = [mp.Process(target=hold, args=(*locks[::d], *events[::d]), daemon=True) for d in (1, -1)]
    for p in ps:
        p.start()
    for e in events:
        e.wait()
    print(*[p.pid for p in ps], flush=True)
    for p in ps:
        p.join()
'''


def deadlock_is_explained():
    import tempfile
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, 'program.py')
        with open(path, 'w') as f:
            f.write(DEADLOCK)
        p = subprocess.Popen([sys.executable, '-X', 'waits', path, METHOD], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, text=True, process_group=0)
        a, b = map(int, p.stdout.readline().split())
        time.sleep(0.5)
        os.killpg(p.pid, signal.SIGQUIT)
        time.sleep(0.5)
        assert p.poll() is None
        p.terminate()
        os.killpg(p.pid, signal.SIGKILL)
        _, text = p.communicate(timeout=10)
        lines = text.split('\n')
        for x, y in (a, b), (b, a):
            assert any(line.startswith(f'process {x} ') and line.endswith(f', held by process {y}')
                       for line in lines), text
            assert f'thread MainThread of process {x}, most recent call last:' in lines, text
        assert '    second.acquire()' in lines and '    p.join()' in lines, text


TERMINAL = '''
import multiprocessing as mp, sys, time
from concurrent.futures import ProcessPoolExecutor
def wait(x): time.sleep(100)
if __name__ == '__main__':
    mp.set_start_method(sys.argv[1])
    if sys.argv[2] == 'pool':
        with mp.Pool(2) as pool:
            print('ready', flush=True)
            pool.map(wait, range(10))
    else:
        with ProcessPoolExecutor(2) as executor:
            print('ready', flush=True)
            list(executor.map(wait, range(10)))
'''


def interrupted_from_a_terminal():
    import pty
    import select
    import tempfile
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, 'program.py')
        with open(path, 'w') as f:
            f.write(TERMINAL)
        for what in 'pool', 'executor':
            pid, fd = pty.fork()
            if pid == 0:
                os.execv(sys.executable, [sys.executable, path, METHOD, what])
            shown, asked, end = b'', False, time.monotonic() + 10
            while time.monotonic() < end:
                if select.select([fd], [], [], 0.1)[0]:
                    try:
                        shown += os.read(fd, 4096)
                    except OSError:
                        break       # all that had the terminal have ended
                elif b'ready' in shown and not asked:
                    time.sleep(0.3)
                    os.write(fd, b'\x03')
                    asked = True
            os.close(fd)
            done = 0
            while not done and time.monotonic() < end + 2:
                done, status = os.waitpid(pid, os.WNOHANG)
                time.sleep(0.01)
            assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT, (what, status, shown)
            lines = shown.decode().replace('\r', '').split('\n')
            assert any('KeyboardInterrupt' in line for line in lines), shown


def nested_pool():
    q = mp.Queue()
    p = mp.Process(target=nested, args=(q,))
    p.start()
    assert q.get(timeout=4) == [0, 1, 4, 9]
    p.join(4)
    assert p.exitcode == 0


def exit_without_closing():
    code = ('import multiprocessing as mp\n'
            f'mp.set_start_method("{METHOD}")\npool = mp.Pool(2)\nprint(pool.map(abs, range(-3, 0)))\n')
    r = subprocess.run([sys.executable, '-W', 'ignore', '-c', code], capture_output=True, text=True, timeout=10)
    assert r.stdout == '[3, 2, 1]\n' and r.returncode == 0, r


def many_short_processes(n=1000 if '-long' in sys.argv else 40):
    before = len(os.listdir('/proc/self/fd'))
    threads = threading.active_count()
    names = set(os.listdir('/dev/shm'))
    for _ in range(n):
        p = mp.Process(target=nothing)
        p.start()
        p.join()
        assert p.exitcode == 0
        p.close()
    assert len(os.listdir('/proc/self/fd')) <= before + 16
    assert threading.active_count() <= threads
    new = set(os.listdir('/dev/shm')) - names
    assert not [n for n in new if 'gopy' in n], new
    with open('/proc/self/task/%d/children' % os.getpid()) as f:
        assert len(f.read().split()) <= 8


SCENARIOS = [
    killed_in_map, killed_in_imap, killed_in_imap_unordered, killed_in_apply, killed_in_starmap,
    killed_and_repeated, task_exits, exception_that_cannot_be_unpickled, initializer_raises,
    lock_owner_killed, lock_owner_killed_raises, condition_waiter_killed, barrier_party_killed,
    semaphore_holder_killed, queue_writer_killed, queue_reader_killed, join_before_get,
    terminate_during_put, start_while_a_thread_holds_a_lock, executor_replaces_workers,
    executor_worker_killed, cancelled_futures_that_cannot_be_pickled, terminate_in_callback,
    event_set_in_signal_handler, attacher_ends, parent_killed, interrupted_map,
    interrupted_from_a_terminal, deadlock_is_explained, nested_pool,
    exit_without_closing, many_short_processes,
]


METHOD = next((a[1:] for a in sys.argv[1:] if a in ('-fork', '-forkserver')), 'spawn')


def main():
    mp.set_start_method(METHOD)
    names = [a for a in sys.argv[1:] if a[0] != '-']
    table = '-t' in sys.argv
    sys.stderr = open(os.devnull, 'w') if table else sys.stderr
    failed = []
    for f in SCENARIOS:
        if names and f.__name__ not in names:
            continue
        start = time.monotonic()
        watch = threading.Timer(200 if '-long' in sys.argv else 20, hangs, (f,))
        watch.daemon = True
        watch.start()
        try:
            f()
            result = 'ok'
        except AssertionError as e:
            result = f'FAILED {e}'
            traceback.print_exc()
            failed.append(f.__name__)
        watch.cancel()
        took = time.monotonic() - start
        if table:
            print(f'{f.__name__:45} {took:6.2f} s  {result}', flush=True)
    assert not failed, failed


def hangs(f):
    print(f'{f.__name__} hangs', file=sys.__stderr__)
    mp.dump_waits(sys.__stderr__)
    os._exit(1)


if __name__ == '__main__':
    main()
