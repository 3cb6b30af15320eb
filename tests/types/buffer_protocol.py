# Classes with __buffer__, and details of memoryviews, indexes and codecs.
import codecs
import collections.abc
import operator
import warnings
import weakref


class B:
    def __init__(self):
        self.data = bytearray(b"hello")

    def __buffer__(self, flags):
        print("buffer", flags)
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("release", type(view).__name__)
        view.release()


b = B()
with memoryview(b) as m:
    print(m[0], bytes(m))
    m[0] = 72
print(b.data, bytes(b), isinstance(b, collections.abc.Buffer))


class Bad:
    def __buffer__(self, flags):
        return 42


try:
    memoryview(Bad())
except TypeError as e:
    print(e)
print(bytes(b"abc".__buffer__(0)), hasattr(int, "__buffer__"))
try:
    b"".__buffer__(1)
except BufferError as e:
    print(e)


class Array(bytearray):
    def __buffer__(self, flags):
        print("of Array")
        return super().__buffer__(flags)


print(bytes(memoryview(Array(b"x"))))
view = memoryview(b"x")
print(weakref.ref(view)() is view)


class Index:
    def __index__(self):
        view.release()
        return 1


view = memoryview(bytearray(b"\xff" * 4))
print(list(view[:Index()]))


class BoolIndex:
    def __index__(self):
        return True


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(operator.index(BoolIndex()), caught[0].message)

try:
    "[\udc80\ud800\udfff]".encode("utf-8", "surrogateescape")
except UnicodeEncodeError as e:
    print(ascii(e.object[e.start:e.end]))
data = "\ud901".encode("utf-8", "surrogatepass")
for i in range(1, len(data)):
    decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
    print(ascii(decoder.decode(data[:i])), ascii(decoder.decode(data[i:], True)))


def spoil(exc):
    exc.object = 42
    return "x", 0


codecs.register_error("test.spoil", spoil)
for encoding, data in [("ascii", b"\xff"), ("utf-7", b"++"), ("utf-8", b"\xff"), ("utf-16", b"\xff"), ("utf-32", b"\xff"), ("unicode-escape", b"\\u123g")]:
    try:
        data.decode(encoding, "test.spoil")
    except TypeError as e:
        print(encoding, e)
