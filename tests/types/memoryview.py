"""memoryview: indexing, slicing, casts, comparison, release."""

ba = bytearray(b'abcdefgh')
m = memoryview(ba)
r = memoryview(b'abcdef')
m2, m3, m4 = m.cast('H'), m.cast('B', (2, 4)), m.cast('B', [2, 2, 2])
mf = memoryview(bytearray(16)).cast('d')


def released():
    x = memoryview(b'abc')
    x.release()
    return x


rl = released()


def seti(v, k, x):
    v[k] = x
    return bytes(v)


def deli(v, k):
    del v[k]


def exports():
    b = bytearray(b'ab')
    x = memoryview(b)
    try:
        b.append(1)
    except BufferError as e:
        print(e)
    y = memoryview(x)
    x.release()
    z = memoryview(y)
    y.release()
    z.release()
    b.append(1)
    return b


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
memoryview('a')
memoryview()
memoryview(b'a',b'b')
memoryview(object=b'a')[0]
m[0]
m[-1]
m[8]
m['a']
m[1.5]
m[1:3].tobytes()
m[::-1].tobytes()
m[::2].tolist()
m[0,0]
m[()]
m[...]
len(m)
m.nbytes
m.shape
m.strides
m.format
m.itemsize
m.ndim
m.readonly
r.readonly
m.obj is ba
m.c_contiguous
m[::2].c_contiguous
m[::2].f_contiguous
m[::2].contiguous
m.suboffsets
m2.tolist()
m2[0]
m2.shape
m2.strides
m3.tolist()
m3[0,1]
m3[1,3]
m3[2,0]
m3[0]
m3[0,0,0]
m3[0:1]
m3[0:1,0:1]
len(m3)
m3.shape
m3.strides
m4.tolist()
m4.tobytes()
m3.tobytes('F')
m3.tobytes(order='A')
m3.tobytes('X')
m3.f_contiguous
mf.tolist()
seti(mf,0,1.5)
seti(mf,0,'a')
seti(m,0,65)
seti(m,0,256)
seti(m,0,'a')
seti(m,0,b'a')
seti(m,slice(0,2),b'xy')
seti(m,slice(0,2),b'xyz')
seti(m,slice(0,2),[1,2])
seti(m,slice(0,4,2),b'12')
seti(m2,0,70000)
seti(m2,0,-1)
seti(m2,0,500)
seti(m2,slice(0,1),b'ab')
seti(m3,(0,0),90)
seti(m3,0,90)
seti(m3,slice(0,1),b'a')
seti(r,0,1)
deli(m,0)
deli(r,0)
m==ba
m==b'x'
r==b'abcdef'
r!=b'abcdef'
r==5
r<r
hash(r)==hash(b'abcdef')
hash(m)
hash(m2)
rl
len(rl)
rl[0]
rl.tobytes()
rl.nbytes
rl==rl
rl==r
rl.release()
memoryview(rl)
hash(rl)
exports()
m.cast('z')
m.cast('H').cast('I')
m.cast('I',(3,))
m.cast('B',(3,3))
m.cast('B',(0,))
m.cast('B',5)
m.cast('B',('a',))
m3.cast('B')
m3.cast('B',(4,2))
m[::2].cast('B')
memoryview(b'abc').cast('H')
m.cast(5)
m.cast('@H')[0]
m.cast('c')[0]
m.cast('b')[0]
m.cast('?')[0]
m.cast('f').tolist()
m.cast('e').tolist()
m.cast('q')[0]
m.cast('Q')[0]
m.cast('P')[0]
m.cast('n')[0]
m.hex()
m.hex(':')
m.hex(':',2)
m.toreadonly().readonly
m.toreadonly()==m
list(m)
list(m3)
list(iter(r))
97 in r
b'a' in r
r.tolist()
repr(r)[:10]
bytes(m[::2])
bytearray(m[::-1])
b''.join([m,r])
b'a'+r
r+b'a'
r*2
bool(memoryview(b''))
m.cast('B',()).tolist() if 0 else 0
memoryview(b'a').cast('B',[])
memoryview(b'a').cast('B',()).tolist()
memoryview(b'a').cast('B',())[()]
len(memoryview(b'a').cast('B',()))
iter(memoryview(b'a').cast('B',()))
memoryview(b'a').cast('B',())[0]
m.__enter__() is m
type(iter(m))
memoryview(m)[0]
memoryview(m2).format
m2==m2.tolist()
memoryview(b'\1\0')==memoryview(b'\1\0').cast('H')
memoryview(bytearray(b'a')).cast('c').tolist()
seti(memoryview(bytearray(b'a')).cast('c'),0,b'xy')
seti(memoryview(bytearray(b'a')).cast('c'),0,5)
memoryview.__text_signature__
m.foo
memoryview(b'ab').tobytes(order=None)
bytes(memoryview(b'abcd')[1:3])
str(memoryview(b'ab'),'ascii')
int(memoryview(b'12'))
memoryview(b'abc')[1:].obj
bytes.fromhex('61').join([memoryview(b'xyz')[::-1],b'q'])
b'abc'.find(memoryview(b'abc')[::-1])
""")
