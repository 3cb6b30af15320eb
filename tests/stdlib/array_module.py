"""The module array."""

import array
import copy
import io
import warnings
from collections.abc import MutableSequence

warnings.simplefilter("ignore", DeprecationWarning)
A = array.array
a = A("i", [1, 2, 3])


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
A()
A('x')
A('xx')
A(1)
A('i', 1)
A('i', 'abc')
A('u', 'abc')
A('u', A('i'))
A('i', A('u', 'a'))
A('i', b'abc')
A('i', b'abcd')
A('d', A('i', [1, 2]))
A('i', [1.5])
A('i', ['a'])
A('b', [128])
A('b', [-129])
A('B', [256])
A('B', [-1])
A('h', [2**15])
A('h', [-2**15-1])
A('H', [2**16])
A('H', [-1])
A('i', [2**31])
A('i', [2**70])
A('I', [2**32])
A('I', [-1])
A('I', [2**70])
A('I', [1.5])
A('l', [2**63])
A('L', [2**64])
A('L', [-1])
A('q', [2**63])
A('Q', [2**64])
A('Q', [-1])
A('Q', ['a'])
A('f', ['a'])
A('f', [1e300, 0.1])
A('d', [1])
A('u', ['ab'])
A('w', [1])
A('w', 'a\U0001f600')
A('i', [1], x=1)
A('i', [1], 2)
A('i'), A('u'), A('w', 'ab'), A('d', [1.5])
A('Q', [2**64 - 1]), A('q', [-2**63]), A('b', [-128, 127]), A('H', (65535,)), A('L', {2**63})
a[3]
a['a']
a[0:2], a[::2], a[::-1], a[5:], a[2:1]
a.__setitem__(0, 'a')
a.__setitem__(5, 1)
a.__setitem__(slice(0, 1), [1])
a.__setitem__(slice(0, 1), A('b', [1]))
a.__setitem__(slice(0, 3, 2), A('i', [1]))
a.__setitem__(0, 2**40)
a.__delitem__(10)
a + 1
a + A('b')
a + A('i', [7])
a * 2, 2 * a, a * 0, a * -1
a * 1.5
a + [1]
a.__iadd__([1])
a.__iadd__(A('b'))
1 in a, 'x' in a
a == A('b', [1, 2, 3]), a == [1, 2, 3], a < A('i', [2]), A('i', [1, 2]) <= A('i', [1, 2, 3]), a != a
a < [1]
A('d', [float('nan')]) == A('d', [float('nan')]), A('d', [0.0]) == A('d', [-0.0])
a.append('a')
a.append()
a.extend(1)
a.extend(A('b'))
a.pop(10)
A('i').pop()
a.index(9)
a.index(1, 5)
a.index(3, -1), a.index(1, 0, 9)
a.remove(99)
a.count(1)
a.insert(0, 'x')
a.fromlist((1,))
a.fromlist([1, 'a'])
a
a.frombytes(b'abc')
a.frombytes('x')
a.fromunicode('x')
A('u').fromunicode(1)
a.tounicode()
A('w', 'h\xe9').tounicode()
a.tobytes()
a.tolist()
a.buffer_info()[1]
a.typecode, a.itemsize, [A(c).itemsize for c in array.typecodes]
a.tofile(1)
a.fromfile(1, 1)
hash(a)
a.__reduce_ex__(2)
a.__reduce_ex__(3)
memoryview(a).format, memoryview(A('w')).format, memoryview(A('u')).format, memoryview(A('l')).format
memoryview(a).tolist(), memoryview(a).nbytes
array._array_reconstructor(A, 'i', 5, b'\1\0\0\0')
array._array_reconstructor(A, 'i', 99, b'')
array._array_reconstructor(A, 'i', 3, '')
array._array_reconstructor(int, 'i', 3, b'')
array._array_reconstructor(A, 'x', 3, b'')
array._array_reconstructor(A, 'i', 3, b'\0\0\0\1\0\0\1\0')
array._array_reconstructor(A, 'd', 17, b'?\xf8\0\0\0\0\0\0')
array._array_reconstructor(A, 'u', 19, b'\0a\xd8\x3d\xde\0')
A[int]
iter(a).__reduce__()[1:]
isinstance(a, MutableSequence), array.ArrayType is A, array.typecodes
bytes(a) == a.tobytes(), bytearray(A('b', [1, 2]))
""")

a = A("i", range(10))
a[2:4] = A("i", [20, 30, 40, 50])
print(a)
a[::3] = A("i", [0] * 4)
print(a)
del a[1::2]
print(a)
del a[::-2], a[1:2]
print(a)
a[1:1] = a
a += A("i", [7])
a *= 2
a.reverse()
print(a, list(a), list(reversed(a)))
a.insert(-1, 99)
a.insert(100, 98)
a.insert(-100, 97)
print(a, a.pop(), a.pop(0), a.pop(-2))
a.byteswap()
a.byteswap()
a.remove(7)
a.extend(x for x in (1, 2))
print(a, sum(a), max(a))
del a[:]
assert len(a) == 0 and not a

for code in array.typecodes:
    x = A(code, "a\xe9\u20ac" if code in "uw" else [0, 1, 2, 100])
    for y in (copy.copy(x), copy.deepcopy(x), x[:]):
        assert x == y and y.typecode == code and y is not x, (x, y)
    f = io.BytesIO()
    x.tofile(f)
    f.seek(0)
    y = A(code)
    y.fromfile(f, 2)
    assert y == x[:2]
    try:
        y.fromfile(f, 10)
    except EOFError as e:
        assert y == x and str(e) == "read() didn't return enough bytes"
    else:
        assert False
    y.clear()
    assert len(y) == 0

x = A("B", b"abc")
m = memoryview(x)
for grow in (lambda: x.append(1), lambda: x.pop(), lambda: x.extend([1]), lambda: x.clear(), lambda: x.frombytes(b"a"), lambda: x.__delitem__(slice(0, 1))):
    try:
        grow()
    except BufferError as e:
        assert str(e) == "cannot resize an array that is exporting buffers"
    else:
        assert False
m[0] = 65
m.release()
x.append(1)
assert x.tobytes() == b"Abc\1"


class Sub(A):
    def __init__(self, code, items=(), name=None):
        self.name = name


s = Sub("h", [1, 2], name="n")
print(s, s.name, s[:1], type(s * 2).__name__)


class Evil:
    def __index__(self):
        z.clear()
        return 5


for use in (lambda: z.__setitem__(2, Evil()), lambda: z.insert(2, Evil()), lambda: z.append(Evil())):
    z = A("i", [1, 2, 3])
    try:
        use()
    except IndexError:
        pass
    assert len(z) < 2
