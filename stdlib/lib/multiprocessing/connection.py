"""Connections: messages over pipes and sockets."""

import errno
import io
import itertools
import os
import socket
import struct
import sys
import tempfile
import time

from . import util
from . import context
from .context import AuthenticationError, BufferTooShort

__all__ = ['Client', 'Listener', 'Pipe', 'wait']

_ForkingPickler = context.reduction.ForkingPickler

BUFSIZE = 64 * 1024
CONNECTION_TIMEOUT = 20.

_mmap_counter = itertools.count()

default_family = 'AF_INET'
families = ['AF_INET']
if hasattr(socket, 'AF_UNIX'):
    default_family = 'AF_UNIX'
    families.append('AF_UNIX')


def _init_timeout(timeout=CONNECTION_TIMEOUT):
    return time.monotonic() + timeout


def _check_timeout(t):
    return time.monotonic() > t


def arbitrary_address(family):
    """Return an address that is free."""
    if family == 'AF_INET':
        return 'localhost', 0
    if family == 'AF_UNIX':
        return tempfile.mktemp(prefix='sock-', dir=util.get_temp_dir())
    raise ValueError('unrecognized family')


def _validate_family(family):
    """Complain about a family that this system has not."""
    if sys.platform != 'win32' and family == 'AF_PIPE':
        raise ValueError('Family %s is not recognized.' % family)
    if sys.platform == 'win32' and family == 'AF_UNIX' and not hasattr(socket, family):
        raise ValueError('Family %s is not recognized.' % family)


def address_type(address):
    """Return the family of an address."""
    if type(address) is tuple:
        return 'AF_INET'
    if type(address) is str and address.startswith('\\\\'):
        return 'AF_PIPE'
    if type(address) is str or util.is_abstract_socket_namespace(address):
        return 'AF_UNIX'
    raise ValueError('address type of %r unrecognized' % address)


class _ConnectionBase:
    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        handle = handle.__index__()
        if handle < 0:
            raise ValueError('invalid handle')
        if not readable and not writable:
            raise ValueError('at least one of `readable` and `writable` must be True')
        self._handle = handle
        self._readable = readable
        self._writable = writable

    def __del__(self):
        if self._handle is not None:
            self._close()

    def _check_closed(self):
        if self._handle is None:
            raise OSError('handle is closed')

    def _check_readable(self):
        if not self._readable:
            raise OSError('connection is write-only')

    def _check_writable(self):
        if not self._writable:
            raise OSError('connection is read-only')

    def _bad_message_length(self):
        if self._writable:
            self._readable = False
        else:
            self.close()
        raise OSError('bad message length')

    @property
    def closed(self):
        """Whether the connection is closed."""
        return self._handle is None

    @property
    def readable(self):
        """Whether messages can be received."""
        return self._readable

    @property
    def writable(self):
        """Whether messages can be sent."""
        return self._writable

    def fileno(self):
        """Return the descriptor."""
        self._check_closed()
        return self._handle

    def close(self):
        """Close the connection."""
        if self._handle is not None:
            try:
                self._close()
            finally:
                self._handle = None

    def send_bytes(self, buf, offset=0, size=None):
        """Send the bytes of a bytes-like object."""
        self._check_closed()
        self._check_writable()
        m = memoryview(buf)
        if m.itemsize > 1:
            m = m.cast('B')
        n = m.nbytes
        if offset < 0:
            raise ValueError('offset is negative')
        if n < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = n - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > n:
            raise ValueError('buffer length < offset + size')
        self._send_bytes(m[offset:offset + size])

    def send(self, obj):
        """Send an object that can be pickled."""
        self._check_closed()
        self._check_writable()
        self._send_bytes(_ForkingPickler.dumps(obj))

    def recv_bytes(self, maxlength=None):
        """Receive a message."""
        self._check_closed()
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        buf = self._recv_bytes(maxlength)
        if buf is None:
            self._bad_message_length()
        return buf.getvalue()

    def recv_bytes_into(self, buf, offset=0):
        """Receive a message into a buffer; return its length."""
        self._check_closed()
        self._check_readable()
        with memoryview(buf) as m:
            itemsize = m.itemsize
            bytesize = itemsize * len(m)
            if offset < 0:
                raise ValueError('negative offset')
            if offset > bytesize:
                raise ValueError('offset too large')
            result = self._recv_bytes()
            data = result.getvalue()
            if bytesize < offset + len(data):
                raise BufferTooShort(data)
            m.cast('B')[offset:offset + len(data)] = data
            return len(data)

    def recv(self):
        """Receive an object."""
        self._check_closed()
        self._check_readable()
        buf = self._recv_bytes()
        return _ForkingPickler.loads(buf.getbuffer())

    def poll(self, timeout=0.0):
        """Tell whether there is something to receive."""
        self._check_closed()
        self._check_readable()
        return self._poll(timeout)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


class Connection(_ConnectionBase):
    """A connection over a descriptor.

    A message is its length in 4 bytes, or -1 and the length in 8, and the bytes.
    """

    def _close(self, _close=os.close):
        # Forgotten first: another thread, or the end of the interpreter, may close it, too.
        handle, self._handle = self._handle, None
        if handle is not None:
            _close(handle)

    _write = os.write
    _read = os.read

    def _send(self, buf, write=_write):
        left = len(buf)
        while True:
            n = write(self._handle, buf)
            left -= n
            if left == 0:
                break
            buf = buf[n:]

    def _recv(self, size, read=_read):
        buf = io.BytesIO()
        handle = self._handle
        left = size
        while left > 0:
            chunk = read(handle, min(left, 1 << 20))
            n = len(chunk)
            if n == 0:
                if left == size:
                    raise EOFError
                raise OSError('got end of file during message')
            buf.write(chunk)
            left -= n
        return buf

    def _send_bytes(self, buf):
        n = len(buf)
        if n > 0x7fffffff:
            self._send(struct.pack('!i', -1) + struct.pack('!Q', n))
            self._send(buf)
            return
        header = struct.pack('!i', n)
        if n > 16384:
            # Not copied; the reader may see the header first.
            self._send(header)
            self._send(buf)
        else:
            self._send(header + bytes(buf))

    def _recv_bytes(self, maxsize=None):
        size, = struct.unpack('!i', self._recv(4).getvalue())
        if size == -1:
            size, = struct.unpack('!Q', self._recv(8).getvalue())
        if maxsize is not None and size > maxsize:
            return None
        return self._recv(size)

    def _poll(self, timeout):
        return bool(wait([self], timeout))


class Listener:
    """Accepts connections at an address."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or default_family
        _validate_family(family)
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')
        self._listener = SocketListener(address or arbitrary_address(family), family, backlog)
        self._authkey = authkey

    def accept(self):
        """Return the next connection."""
        if self._listener is None:
            raise OSError('listener is closed')
        c = self._listener.accept()
        if self._authkey is not None:
            deliver_challenge(c, self._authkey)
            answer_challenge(c, self._authkey)
        return c

    def close(self):
        """Stop listening."""
        listener = self._listener
        if listener is not None:
            self._listener = None
            listener.close()

    @property
    def address(self):
        return self._listener._address

    @property
    def last_accepted(self):
        return self._listener._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Client(address, family=None, authkey=None):
    """Connect to a listener."""
    family = family or address_type(address)
    _validate_family(family)
    c = SocketClient(address)
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError('authkey should be a byte string')
    if authkey is not None:
        answer_challenge(c, authkey)
        deliver_challenge(c, authkey)
    return c


def Pipe(duplex=True):
    """Return two connected connections."""
    if duplex:
        s1, s2 = socket.socketpair()
        s1.setblocking(True)
        s2.setblocking(True)
        return Connection(s1.detach()), Connection(s2.detach())
    fd1, fd2 = os.pipe()
    return Connection(fd1, writable=False), Connection(fd2, readable=False)


class SocketListener:
    """A socket that listens."""

    def __init__(self, address, family, backlog=1):
        self._socket = socket.socket(getattr(socket, family))
        try:
            if os.name == 'posix':
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setblocking(True)
            self._socket.bind(address)
            self._socket.listen(backlog)
            self._address = self._socket.getsockname()
        except OSError:
            self._socket.close()
            raise
        self._family = family
        self._last_accepted = None
        if family == 'AF_UNIX' and not util.is_abstract_socket_namespace(address):
            self._unlink = util.Finalize(self, os.unlink, args=(address,), exitpriority=0)
        else:
            self._unlink = None

    def accept(self):
        s, self._last_accepted = self._socket.accept()
        s.setblocking(True)
        return Connection(s.detach())

    def close(self):
        try:
            self._socket.close()
        finally:
            unlink = self._unlink
            if unlink is not None:
                self._unlink = None
                unlink()


def SocketClient(address):
    """Connect to a socket."""
    family = address_type(address)
    with socket.socket(getattr(socket, family)) as s:
        s.setblocking(True)
        s.connect(address)
        return Connection(s.detach())


# How two sides prove to each other that they know the key: each sends a challenge, and the other
# its HMAC. The digest's name stands in braces in front; without it the digest is MD5.
MESSAGE_LENGTH = 40
_MD5ONLY_MESSAGE_LENGTH = 20
_MD5_DIGEST_LEN = 16
_LEGACY_LENGTHS = (_MD5ONLY_MESSAGE_LENGTH, _MD5_DIGEST_LEN)
_CHALLENGE = b'#CHALLENGE#'
_WELCOME = b'#WELCOME#'
_FAILURE = b'#FAILURE#'
_mac_algo_len_hint = len(b'{sha256}')
_ALLOWED_DIGESTS = {b'md5', b'sha256', b'sha384', b'sha3_256', b'sha3_384'}
_MAX_DIGEST_LEN = max(len(name) for name in _ALLOWED_DIGESTS)
_MD5_ONLY = False


def _get_digest_name_and_payload(message):
    """Return the digest's name, '' for the old form, and the rest of a message."""
    if len(message) in _LEGACY_LENGTHS:
        return '', message
    if message.startswith(b'{') and (end := message.find(b'}', 1, _MAX_DIGEST_LEN + 2)) > 0:
        digest = message[1:end]
        if digest in _ALLOWED_DIGESTS:
            return digest.decode('ascii'), message[end + 1:]
    raise AuthenticationError(
        'unsupported message length, missing digest prefix, or unsupported digest: '
        f'{message=}')


def _create_response(authkey, message):
    import hmac
    name = _get_digest_name_and_payload(message)[0]
    try:
        response = hmac.new(authkey, message, name or 'md5').digest()
    except ValueError:
        raise AuthenticationError(f'unsupported digest: {name}') from None
    return (b'{%s}%s' % (name.encode('ascii'), response)) if name else response


def _verify_challenge(authkey, message, response):
    import hmac
    response_digest, response_mac = _get_digest_name_and_payload(response)
    response_digest = response_digest or 'md5'
    try:
        expected = hmac.new(authkey, message, response_digest).digest()
    except ValueError:
        raise AuthenticationError(f'{response_digest=} unsupported') from None
    if len(expected) != len(response_mac):
        raise AuthenticationError(
            f'expected {response_digest!r} of length {len(expected)} '
            f'got {len(response_mac)}')
    if not hmac.compare_digest(expected, response_mac):
        raise AuthenticationError('digest received was wrong')


def deliver_challenge(connection, authkey, digest_name='sha256'):
    if not isinstance(authkey, bytes):
        raise ValueError('Authkey must be bytes, not {0!s}'.format(type(authkey)))
    assert MESSAGE_LENGTH > _MD5ONLY_MESSAGE_LENGTH, 'protocol constraint'
    message = os.urandom(MESSAGE_LENGTH)
    message = b'{%s}%s' % (digest_name.encode('ascii'), message)
    connection.send_bytes(_CHALLENGE + message)
    response = connection.recv_bytes(256)
    try:
        _verify_challenge(authkey, message, response)
    except AuthenticationError:
        connection.send_bytes(_FAILURE)
        raise
    connection.send_bytes(_WELCOME)


def answer_challenge(connection, authkey):
    if not isinstance(authkey, bytes):
        raise ValueError('Authkey must be bytes, not {0!s}'.format(type(authkey)))
    message = connection.recv_bytes(256)
    if not message.startswith(_CHALLENGE):
        raise AuthenticationError(f'Protocol error, expected challenge: {message=}')
    message = message[len(_CHALLENGE):]
    if len(message) < _MD5ONLY_MESSAGE_LENGTH:
        raise AuthenticationError(f'challenge too short: {len(message)} bytes')
    connection.send_bytes(_create_response(authkey, message))
    if connection.recv_bytes(256) != _WELCOME:
        raise AuthenticationError('digest sent was rejected')


class ConnectionWrapper:
    """A connection with another way to write objects."""

    def __init__(self, conn, dumps, loads):
        self._conn = conn
        self._dumps = dumps
        self._loads = loads
        for attr in ('fileno', 'close', 'poll', 'recv_bytes', 'send_bytes'):
            setattr(self, attr, getattr(conn, attr))

    def send(self, obj):
        self._conn.send_bytes(self._dumps(obj))

    def recv(self):
        return self._loads(self._conn.recv_bytes())


def _xml_dumps(obj):
    from .xmlvalues import dumps
    return dumps(obj).encode('utf-8')


def _xml_loads(s):
    from .xmlvalues import loads
    return loads(s.decode('utf-8'))


class XmlListener(Listener):
    def accept(self):
        return ConnectionWrapper(Listener.accept(self), _xml_dumps, _xml_loads)


def XmlClient(*args, **kwds):
    return ConnectionWrapper(Client(*args, **kwds), _xml_dumps, _xml_loads)


import selectors

_WaitSelector = selectors.PollSelector if hasattr(selectors, 'PollSelector') else selectors.SelectSelector


def wait(object_list, timeout=None):
    """Wait until one of the objects is ready; return those that are.

    They are connections, sockets, sentinels of processes, and readers of queues.
    """
    queues = [x for x in object_list if hasattr(x, '_gopy_ready')]
    deadline = None if timeout is None else time.monotonic() + timeout
    with _WaitSelector() as selector:
        others = False
        for obj in object_list:
            if not hasattr(obj, '_gopy_ready'):
                selector.register(obj, selectors.EVENT_READ)
                others = True
        while True:
            left = None if deadline is None else max(deadline - time.monotonic(), 0)
            if queues:
                ready = [q for q in queues if q._gopy_ready()]
                if ready:
                    left = 0
                elif not others:
                    if len(queues) == 1:
                        return queues if queues[0]._ring.wait(left) else []
                    left = min(0.002, left) if left is not None else 0.002
                    time.sleep(left)
                    if deadline is not None and time.monotonic() >= deadline:
                        return [q for q in queues if q._gopy_ready()]
                    continue
                else:
                    left = min(0.005, left) if left is not None else 0.005
            else:
                ready = []
            if others:
                found = {key.fileobj for key, events in selector.select(left)}
                ready = [x for x in object_list if x in ready or not hasattr(x, '_gopy_ready') and x in found]
            if ready:
                return ready
            if deadline is not None and time.monotonic() >= deadline:
                return ready


def reduce_connection(conn):
    df = context.reduction.DupFd(conn.fileno())
    return rebuild_connection, (df, conn.readable, conn.writable)


def rebuild_connection(df, readable, writable):
    return Connection(df.detach(), readable, writable)


context.reduction.register(Connection, reduce_connection)
