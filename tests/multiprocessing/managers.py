# Managers, proxies, and shared memory with a name.
import multiprocessing as mp
from multiprocessing import shared_memory
from multiprocessing.managers import BaseManager, SharedMemoryManager


class Counter:
    def __init__(self, n=0):
        self.n = n

    def up(self, by=1):
        self.n += by
        return self.n


class MyManager(BaseManager):
    pass


MyManager.register('Counter', Counter)


def work(d, l, ns, lock, name, sl):
    with lock:
        d['n'] = d.get('n', 0) + 1
        l.append(d['n'])
        ns.last = d['n']
    m = shared_memory.SharedMemory(name)
    m.buf[d['n']] = 1
    m.close()
    sl[0] += 1


def main():
    mp.set_start_method('spawn')
    block = shared_memory.SharedMemory(create=True, size=64)
    try:
        with mp.Manager() as m, SharedMemoryManager() as smm:
            d, l, ns, lock = m.dict(), m.list([0]), m.Namespace(), m.Lock()
            sl = smm.ShareableList([0, 'text', None, 2.5, b'x', True])
            for _ in range(2):
                p = mp.Process(target=work, args=(d, l, ns, lock, block.name, sl))
                p.start()
                p.join()
                assert p.exitcode == 0
            assert d.copy() == {'n': 2} and list(l) == [0, 1, 2] and ns.last == 2
            assert list(sl) == [2, 'text', None, 2.5, b'x', True]
            q = m.Queue()
            q.put(1)
            assert q.get() == 1 and q.empty()
            try:
                d['missing']
                assert False
            except KeyError:
                pass
        assert bytes(block.buf[:3]) == b'\0\1\1'
    finally:
        block.close()
        block.unlink()
    with MyManager() as m:
        c = m.Counter(5)
        assert c.up() == 6 and c.up(by=4) == 10
    try:
        shared_memory.SharedMemory(block.name)
        assert False
    except FileNotFoundError:
        pass


if __name__ == '__main__':
    main()
