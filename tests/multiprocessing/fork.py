# Start method fork: what a program made goes on in the child, without a guard of the main module.
import multiprocessing as mp
import os
import socket

mp.set_start_method('fork')
numbers = [1, 2, 3]
queue = mp.Queue()
total = mp.Value('i', 3)
lock = mp.Lock()


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def move(self, n):
        return Point(self.x + n, self.y)


def outer(n):
    def inner(x):
        with lock:
            total.value += n
        queue.put((numbers, x.x, x.move(n).x, mp.current_process().name))
    return inner


p = mp.Process(target=outer(5), args=(Point(1, 2),), name='first')
p.start()
assert queue.get() == ([1, 2, 3], 1, 6, 'first')
p.join()
assert p.exitcode == 0 and total.value == 8

numbers.append(4)
p = mp.Process(target=lambda: queue.put((numbers, os.getppid())))
p.start()
assert queue.get() == ([1, 2, 3, 4], os.getpid())
p.join()

a, b = mp.Pipe()


def talk():
    b.send([b.recv(), 'back'])


p = mp.Process(target=talk)
p.start()
a.send('there')
assert a.recv() == ['there', 'back']
p.join()

cyclic = [1]
cyclic.append(cyclic)
p = mp.Process(target=lambda c: queue.put(c[1] is c), args=(cyclic,))
p.start()
assert queue.get() is True
p.join()


def square(x):
    return x * x


with mp.Pool(2) as pool:
    assert pool.map(square, range(20)) == [x * x for x in range(20)]

barrier, event = mp.Barrier(2), mp.Event()
array = mp.Array('d', [1, 2, 3])


def meet():
    barrier.wait()
    array[1] = 7.5
    event.set()


p = mp.Process(target=meet)
p.start()
barrier.wait()
event.wait()
p.join()
assert array[:] == [1, 7.5, 3]

# All of the program goes on, not only what is in the main module.
import atexit
import json
import logging
import sys

json.marker = [1]
logging.basicConfig(format='%(levelname)s:%(message)s', level=logging.INFO)
sys.my_setting = {'a': 1}
trace = []
os.register_at_fork(before=lambda: trace.append('before'), after_in_parent=lambda: trace.append('parent'),
                    after_in_child=lambda: trace.append('child'))
atexit.register(lambda: queue.put('the parent ends'))
here = os.getcwd()
os.chdir('/')


def look():
    queue.put((json.marker, logging.getLogger().level, len(logging.getLogger().handlers),
               sys.my_setting, trace, os.getcwd(), mp.parent_process().pid))


p = mp.Process(target=look)
p.start()
assert queue.get() == ([1], logging.INFO, 1, {'a': 1}, ['before', 'child'], '/', os.getpid())
p.join()
assert p.exitcode == 0 and trace == ['before', 'parent']
os.chdir(here)


def leave():
    sys.exit(7)


p = mp.Process(target=leave)
p.start()
p.join()
assert p.exitcode == 7 and queue.empty()

# Descriptors are those of the parent, whether an object has them or a number.
reader, writer = os.pipe()
one, other = socket.socketpair()
os.set_inheritable(writer, True)


def write():
    os.write(writer, b'pipe %d' % os.get_inheritable(writer))
    one.sendall(b'socket %d' % one.get_inheritable())


p = mp.Process(target=write)
p.start()
p.join()
assert p.exitcode == 0 and os.read(reader, 10) == b'pipe 1' and other.recv(10) == b'socket 0'
