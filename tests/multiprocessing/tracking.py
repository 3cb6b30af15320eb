# The process that removes shared memory which was left behind, and addresses without a file.
import multiprocessing as mp
import os
import queue
import signal
import subprocess
import sys
import time
from multiprocessing import connection, managers, resource_tracker, shared_memory

LEAKS = '''
import os, sys
from multiprocessing.shared_memory import SharedMemory
kept = [SharedMemory(create=True, size=10) for _ in range(2)]
print(*[m.name for m in kept], flush=True)
os.kill(os.getpid(), 9)
'''

ATTACHES = '''
import sys
from multiprocessing.shared_memory import SharedMemory
SharedMemory(sys.argv[1], track=True).close()
'''


def exists(name):
    return os.path.exists('/dev/shm/' + name)


def unlink(name):
    m = shared_memory.SharedMemory(name)
    m.close()
    m.unlink()


def unlinked_by_child(method):
    m = shared_memory.SharedMemory(create=True, size=10)
    p = mp.get_context(method).Process(target=unlink, args=(m.name,))
    p.start()
    p.join()
    assert p.exitcode == 0
    m.close()


def leaked():
    r = subprocess.run([sys.executable, '-c', LEAKS], capture_output=True, text=True)
    names = r.stdout.split()
    end = time.monotonic() + 10
    while any(map(exists, names)):
        assert time.monotonic() < end, names
        time.sleep(0.02)
    assert 'There appear to be 2 leaked shared_memory objects' in r.stderr, r.stderr


def attached_and_tracked():
    m = shared_memory.SharedMemory(create=True, size=10)
    r = subprocess.run([sys.executable, '-c', ATTACHES, m.name], capture_output=True, text=True)
    assert 'There appear to be 1 leaked shared_memory objects' in r.stderr, r.stderr
    assert not exists(m.name)
    resource_tracker.unregister(m._name, 'shared_memory')
    m.close()


def exit_code():
    for leaves in False, True:
        tracker = resource_tracker.ResourceTracker()
        tracker.ensure_running()
        os.kill(tracker._pid, signal.SIGINT)
        os.kill(tracker._pid, signal.SIGTERM)
        tracker.register('name', 'dummy')
        if not leaves:
            tracker.unregister('name', 'dummy')
        assert tracker._check_alive() and tracker._exitcode is None
        tracker._stop()
        assert tracker._exitcode == leaves, tracker._exitcode


def abstract_address():
    name = '\0gopy test %d' % os.getpid()
    with connection.Listener(name) as listener:
        assert listener.address == name.encode()
        with connection.Client(listener.address) as c, listener.accept() as d:
            c.send(1729)
            assert d.recv() == 1729


shared = queue.Queue()


class Manager(managers.BaseManager):
    pass


Manager.register('queue', callable=lambda: shared)

VALUES = ['text <&>', '', None, True, -7, 2.25, 'h\xe5ll \u0456', b'bytes \0\xff', [1, [2]], {'a': [None]}]


def put(address, key):
    m = Manager(address=address, authkey=key, serializer='xmlrpclib')
    m.connect()
    m.queue().put(tuple(VALUES))


def manager_with_xml():
    key = os.urandom(32)
    m = Manager(address=('127.0.0.1', 0), authkey=key, serializer='xmlrpclib')
    m.start()
    try:
        p = mp.Process(target=put, args=(m.address, key))
        p.start()
        p.join()
        assert p.exitcode == 0
        assert m.queue().get(timeout=10) == VALUES
        try:
            m.queue().put(time.sleep)
        except Exception:
            pass
        else:
            raise AssertionError('XML can not say what a function is')
    finally:
        m.shutdown()


if __name__ == '__main__':
    mp.set_start_method('fork')
    unlinked_by_child('fork')
    unlinked_by_child('spawn')
    leaked()
    attached_and_tracked()
    exit_code()
    abstract_address()
    manager_with_xml()
