# What the package offers: names, signatures, and that everything in __all__ is there.
import concurrent.futures
import ctypes
import importlib
import inspect
import multiprocessing as mp
from multiprocessing import synchronize

MODULES = '''connection context dummy dummy.connection heap managers pool process queues reduction
resource_sharer resource_tracker shared_memory sharedctypes spawn synchronize util forkserver
popen_fork popen_spawn_posix popen_forkserver'''.split()

SIGNATURES = '''
Process (group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None)
Array (typecode_or_type, size_or_initializer, *, lock=True)
Value (typecode_or_type, *args, lock=True)
RawArray (typecode_or_type, size_or_initializer)
RawValue (typecode_or_type, *args)
Barrier (parties, action=None, timeout=None)
Condition (lock=None)
Semaphore (value=1)
Queue (maxsize=0)
JoinableQueue (maxsize=0)
SimpleQueue ()
Pipe (duplex=True)
Manager ()
Lock ()
get_context (method=None)
set_start_method (method, force=False)
get_start_method (allow_none=False)
log_to_stderr (level=None)
set_executable (executable)
set_forkserver_preload (module_names)
'''

METHODS = {
    'pool.Pool': 'apply apply_async close imap imap_unordered join map map_async starmap starmap_async terminate',
    'pool.AsyncResult': 'get ready successful wait',
    'connection.Connection': 'close closed fileno poll readable recv recv_bytes recv_bytes_into send send_bytes writable',
    'connection.Listener': 'accept address close last_accepted',
    'process.BaseProcess': 'authkey close daemon exitcode ident is_alive join kill name pid run sentinel start terminate',
    'queues.Queue': 'cancel_join_thread close empty full get get_nowait join_thread put put_nowait qsize',
    'queues.JoinableQueue': 'join task_done',
    'queues.SimpleQueue': 'close empty get put',
    'managers.BaseManager': 'address connect get_server join register start',
    'managers.SyncManager': 'Array Barrier BoundedSemaphore Condition Event JoinableQueue Lock Namespace Pool Queue '
                            'RLock Semaphore Value dict list',
    'managers.SharedMemoryManager': 'ShareableList SharedMemory',
    'managers.Server': 'accepter accept_connection create debug_info decref get_methods incref number_of_objects '
                       'serve_client serve_forever shutdown',
    'shared_memory.SharedMemory': 'buf close name size unlink',
    'shared_memory.ShareableList': 'count format index',
    'sharedctypes.Synchronized': 'acquire get_lock get_obj release value',
    'synchronize.Condition': 'notify notify_all wait wait_for',
    'synchronize.Event': 'clear is_set set wait',
    'synchronize.Barrier': 'abort broken n_waiting parties reset wait',
}


def main():
    for name in MODULES:
        module = importlib.import_module('multiprocessing.' + name)
        for attr in getattr(module, '__all__', ()):
            assert hasattr(module, attr), (name, attr)
    for line in SIGNATURES.split('\n')[1:-1]:
        name, sig = line.split(' ', 1)
        assert str(inspect.signature(getattr(mp, name))) == sig, (name, inspect.signature(getattr(mp, name)))
    objects = {'acquire', 'release'}        # attributes of instances
    for path, names in METHODS.items():
        module, cls = path.split('.')
        cls = getattr(importlib.import_module('multiprocessing.' + module), cls)
        for name in names.split():
            assert hasattr(cls, name) or name in objects, (path, name)
    for lock, kind in ((mp.Lock(), 'Lock'), (mp.RLock(), 'RLock'), (mp.Semaphore(2), 'Semaphore'),
                       (mp.BoundedSemaphore(2), 'BoundedSemaphore')):
        assert isinstance(lock, synchronize.SemLock) and type(lock) is getattr(synchronize, kind)
        assert lock.acquire(timeout=1) and lock.acquire(block=False) is (kind != 'Lock')
    assert 'InvalidStateError' in concurrent.futures.__all__
    assert issubclass(ctypes.LittleEndianStructure, ctypes.Structure)
    assert len(ctypes.c_buffer(5)) == 5
    for how in 'DupFd', 'sendfds', 'recvfds':
        assert how in mp.reduction.__all__


if __name__ == '__main__':
    main()
