"""The modules gzip and socket."""

import gzip
import io
import os
import socket
import tempfile
import threading
import zlib


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


data = b"".join(b"line %d\n" % i for i in range(20000))
packed = gzip.compress(data, mtime=1)
assert packed[:10] == b"\x1f\x8b\x08\0\1\0\0\0\2\xff" and len(packed) < len(data) / 3
show(r"""
gzip.decompress(packed) == data, gzip.decompress(packed + packed + b'\0\0') == data * 2, gzip.decompress(b'')
gzip.decompress(packed[:-1])
gzip.decompress(packed[:100])
gzip.decompress(b'xx')
gzip.decompress(packed[:-8] + b'\0' * 8)
gzip.open('x', 'rtb')
gzip.open('x', 'rb', encoding='utf-8')
gzip.open(5)
gzip.GzipFile('x', 'q')
gzip.open('/no/such/file')
gzip.GzipFile(fileobj=io.BytesIO(b'abc')).read()
gzip.GzipFile(fileobj=io.BytesIO(packed[:50])).read()
gzip.BadGzipFile.__mro__
""")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file.txt.gz")
    with gzip.open(path, "wb") as f:
        f.write(data[:1000])
        assert f.tell() == 1000 and f.writable() and not f.readable()
        f.write(data[1000:])
    with gzip.open(path, "ab") as f:
        f.write(b"more\n")
    with gzip.open(path) as f:
        assert f.read(10) == data[:10] and f.tell() == 10
        assert f.seek(5000) == 5000 and f.readline() == data[5000 : data.index(b"\n", 5000) + 1]
        assert f.seek(0) == 0 and f.read() == data + b"more\n"
        assert f.seek(-5, os.SEEK_END) and f.read() == b"more\n"
        assert f.mtime > 10**9 and f.peek(1) == b""
    with gzip.open(path, "rt", encoding="ascii") as f:
        assert sum(1 for line in f) == 20001
    with open(path, "rb") as f:
        head = f.read(30)
        assert head[3] == 8 and b"file.txt\0" in head
    f = gzip.GzipFile(path)
    f.close()
    show("f.read()\nf.closed")

# A connection.
server = socket.create_server(("127.0.0.1", 0))
print(server.family, server.type, server.proto)


def serve():
    conn, address = server.accept()
    with conn, conn.makefile("rwb") as f:
        for line in f:
            f.write(line.upper())
            f.flush()


t = threading.Thread(target=serve)
t.start()
with socket.create_connection(server.getsockname(), timeout=10) as c:
    text = c.makefile("rw", encoding="utf-8", newline="\n")
    for word in "hello", "w\xf6rld":
        text.write(word + "\n")
        text.flush()
        print(ascii(text.readline()))
    text.close()
    with tempfile.TemporaryFile() as f:
        f.write(b"from a file\n")
        f.seek(0)
        print(c.sendfile(f), c.recv(100))
    c.shutdown(socket.SHUT_WR)
    print(c.recv(1))
t.join()
server.close()
print(c.fileno(), repr(c)[:31])
a, b = socket.socketpair()
with a, b, tempfile.TemporaryFile() as f:
    socket.send_fds(a, [b"fd"], [f.fileno()])
    msg, fds, flags, _ = socket.recv_fds(b, 10, 2)
    print(msg, len(fds), flags, os.fstat(fds[0]).st_ino == os.fstat(f.fileno()).st_ino)
    os.close(fds[0])
    d = a.dup()
    d.send(b"x")
    print(b.recv(1), d.fileno() != a.fileno(), d.get_inheritable(), d.family is socket.AF_UNIX)
    d.close()
    b.setblocking(False)
    f2 = b.makefile("rb", 0)
    print(f2.read(1), f2.readable(), f2.writable(), f2.mode)
    f2.close()
    show("b.makefile('x')\nb.makefile('r', 0)\nb.recv(1, socket.MSG_DONTWAIT)")
    a.settimeout(None)
    show("a.recv(1, socket.MSG_DONTWAIT)")
show("""
socket.socket(5, 5, 5)
socket.create_connection(('127.0.0.1', 1), timeout=5)
socket.create_connection(('127.0.0.1', 1), timeout=5, all_errors=True)
socket.create_server(('127.0.0.1', 0), dualstack_ipv6=True)
socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM)
socket.AF_INET, socket.MSG_PEEK, socket.AI_PASSIVE, socket.SocketKind(2)
""")
