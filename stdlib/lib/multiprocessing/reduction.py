"""Pickling for other processes, and sending descriptors to them."""

import array
import copyreg
import functools
import io
import marshal
import os
import pickle
import socket
import sys
import types
from abc import ABCMeta

__all__ = ['send_handle', 'recv_handle', 'ForkingPickler', 'register', 'dump', 'DupFd', 'sendfds',
           'recvfds']

HAVE_SEND_HANDLE = (sys.platform == 'win32' or hasattr(socket, 'CMSG_LEN') and
                    hasattr(socket, 'SCM_RIGHTS') and hasattr(socket.socket, 'sendmsg'))


class ForkingPickler(pickle.Pickler):
    """A pickler that knows what can travel between processes."""

    _extra_reducers = {}
    _copyreg_dispatch_table = copyreg.dispatch_table

    def __init__(self, *args):
        super().__init__(*args)
        table = self._copyreg_dispatch_table.copy()
        table.update(self._extra_reducers)
        self.dispatch_table = table

    @classmethod
    def register(cls, type, reduce):
        """Have reduce pickle objects of a type."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        buf = io.BytesIO()
        cls(buf, protocol).dump(obj)
        return buf.getbuffer()

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    """Pickle obj to a file."""
    ForkingPickler(file, protocol).dump(obj)


class _Portable:
    """Pickled in place of a function that has no name to be found by: with its code."""

    def __init__(self, func, known):
        self.func = func
        self.known = known

    def __reduce__(self):
        f = self.func
        closure = f.__closure__ or ()
        contents = []
        for cell in closure:
            try:
                contents.append((portable(cell.cell_contents, self.known),))
            except ValueError:
                contents.append(())
        defaults = f.__defaults__ and tuple([portable(x, self.known) for x in f.__defaults__])
        state = defaults, f.__kwdefaults__, f.__dict__, contents
        return (_new_function, (marshal.dumps(f.__code__), f.__module__, f.__name__,
                                f.__qualname__, len(closure)),
                state, None, None, _fill_function)


def portable(func, known=None):
    """Return what can be pickled in place of a function: itself, if its name leads to it."""
    if type(func) is not types.FunctionType:
        return func
    found = sys.modules.get(func.__module__)
    for part in func.__qualname__.split('.'):
        found = getattr(found, part, None)
    if found is func:
        return func
    if known is None:
        known = {}
    if id(func) not in known:
        known[id(func)] = _Portable(func, known)
    return known[id(func)]


def _new_function(code, module, name, qualname, cells):
    names = vars(sys.modules.get(module) or sys.modules['__main__'])
    func = types.FunctionType(marshal.loads(code), names, name, None,
                              tuple([types.CellType() for _ in range(cells)]))
    func.__module__, func.__qualname__ = module, qualname
    return func


def _fill_function(func, state):
    func.__defaults__, func.__kwdefaults__, attributes, contents = state
    func.__dict__.update(attributes)
    for cell, content in zip(func.__closure__ or (), contents):
        if content:
            cell.cell_contents, = content


ACKNOWLEDGE = sys.platform == 'darwin'


def sendfds(sock, fds):
    """Send descriptors over a Unix socket."""
    fds = array.array('i', fds)
    sock.sendmsg([bytes([len(fds) % 256])], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, fds)])
    if ACKNOWLEDGE and sock.recv(1) != b'A':
        raise RuntimeError('did not receive acknowledgement of fd')


def recvfds(sock, size):
    """Receive descriptors over a Unix socket."""
    a = array.array('i')
    bytes_size = a.itemsize * size
    msg, ancdata, flags, addr = sock.recvmsg(1, socket.CMSG_SPACE(bytes_size))
    if not msg and not ancdata:
        raise EOFError
    if ACKNOWLEDGE:
        sock.send(b'A')
    if len(ancdata) != 1:
        raise RuntimeError('received %d items of ancdata' % len(ancdata))
    level, type, data = ancdata[0]
    if level == socket.SOL_SOCKET and type == socket.SCM_RIGHTS:
        if len(data) % a.itemsize != 0:
            raise ValueError
        a.frombytes(data)
        if len(a) % 256 != msg[0]:
            raise AssertionError('Len is {0:n} but msg[0] is {1!r}'.format(len(a), msg[0]))
        return list(a)
    raise RuntimeError('Invalid data received')


def send_handle(conn, handle, destination_pid):
    """Send a descriptor over a connection."""
    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as s:
        sendfds(s, [handle])


def recv_handle(conn):
    """Receive a descriptor from a connection."""
    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as s:
        return recvfds(s, 1)[0]


def DupFd(fd):
    """Wrap a descriptor for pickling."""
    from . import context
    popen = context.get_spawning_popen()
    if popen is not None:
        return popen.DupFd(popen.duplicate_for_child(fd))
    if HAVE_SEND_HANDLE:
        from . import resource_sharer
        return resource_sharer.DupFd(fd)
    raise ValueError('SCM_RIGHTS appears not to be available')


def _reduce_method(m):
    if m.__self__ is None:
        return getattr, (m.__class__, m.__func__.__name__)
    return getattr, (m.__self__, m.__func__.__name__)


class _C:
    def f(self):
        pass

    @classmethod
    def h(cls):
        pass


register(type(_C().f), _reduce_method)
register(type(_C.h), _reduce_method)


def _reduce_method_descriptor(m):
    return getattr, (m.__objclass__, m.__name__)


register(type(list.append), _reduce_method_descriptor)
register(type(int.__add__), _reduce_method_descriptor)


def _reduce_partial(p):
    return _rebuild_partial, (p.func, p.args, p.keywords or {})


def _rebuild_partial(func, args, keywords):
    return functools.partial(func, *args, **keywords)


register(functools.partial, _reduce_partial)


def _reduce_socket(s):
    return _rebuild_socket, (DupFd(s.fileno()), s.family, s.type, s.proto)


def _rebuild_socket(df, family, type, proto):
    return socket.socket(family, type, proto, fileno=df.detach())


register(socket.socket, _reduce_socket)


class AbstractReducer(metaclass=ABCMeta):
    """What a context's reducer has to have."""

    ForkingPickler = ForkingPickler
    register = register
    dump = dump
    send_handle = send_handle
    recv_handle = recv_handle
    DupFd = DupFd
    sendfds = sendfds
    recvfds = recvfds

    def __init__(self, *args):
        register(type(_C().f), _reduce_method)
        register(type(_C.h), _reduce_method)
        register(type(list.append), _reduce_method_descriptor)
        register(type(int.__add__), _reduce_method_descriptor)
        register(functools.partial, _reduce_partial)
        register(socket.socket, _reduce_socket)
