"""Corners of pickling: bound slots, buffers beside the pickle, bad pickles."""

import pickle
import pickletools
import socket
import weakref

for proto in range(6):
    assert pickle.loads(pickle.dumps([1, 2].__len__, proto))() == 2

class Data(bytes):
    pass

data = Data(b"abc")
buffers = []
wrapped = pickle.PickleBuffer(data)
assert wrapped.raw().obj is data
text = pickle.dumps(wrapped, 5, buffer_callback=lambda b: buffers.append(b.raw()))
assert memoryview(pickle.loads(text, buffers=buffers)).obj is data
assert weakref.ref(wrapped)() is wrapped

for bad in b"S' ' \n.", b"S 'a'\n.", b"c\nlog\n.", b"cmath\n\n.":
    try:
        pickle.loads(bad)
    except pickle.UnpicklingError:
        pass
    else:
        raise AssertionError(bad)

class Odd:
    def __reduce__(self):
        return "odd\udbff"
globals()["odd\udbff"] = odd = Odd()
try:
    pickle.dumps(odd, 3)
except (UnicodeEncodeError, pickle.PicklingError):
    pass
else:
    raise AssertionError

# optimize() keeps what a pickle means.
x = [1, "a", ("b",)]
x.append(x[2])
for proto in range(6):
    long = pickle.dumps(x, proto)
    short = pickletools.optimize(long)
    y = pickle.loads(short)
    assert y == x and y[2] is y[3] and len(short) <= len(long)
    assert [op.name for op, _, _ in pickletools.genops(short)][-1] == "STOP"

a, b = socket._fallback_socketpair()
a.sendall(b"hello")
assert b.recv(10) == b"hello"
a.close()
b.close()
