"""mmap objects: reading, writing, sizes, and the errors."""
import mmap, os, tempfile
f = tempfile.TemporaryFile()
f.write(b'hello world\nline2\n')
f.flush()
m=mmap.mmap(f.fileno(),0)
def e(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as x: print(s,type(x).__name__, x)
for s in '''m
m[0]
m[0:5:2]
m.__setitem__(0,300)
m.__setitem__(0,"a")
m.__setitem__(0,b"a")
m.__setitem__(slice(0,3),b"a")
m.__setitem__(slice(0,3,1),"abc")
m.__setitem__(slice(0,4,2),b"XY")
m.__setitem__("a",b"XY")
m.__delitem__(0)
m.__delitem__(slice(0,1))
m+b"a"
m*2
len(m)
list(m)[:3]
b"h" in m
104 in m
m.closed
m.seekable()
m.tell()
m.readline()
memoryview(m).format
m.__reduce__()
m.__sizeof__() > 0
mmap.mmap.__mro__
m.x
mmap.error
mmap.mmap.find
m==m
m<m
m.find(b"l", 2, 100)
m.find(b"", 2)
m.rfind(b"", 2)
m.rfind(b"l", 100)
m.find(b"l","a")
m.resize("a")
m.flush("a")
m.read_byte(1)
m.size()
type(iter(m))
m.find(b"l",None)'''.split('\n'): e(s)
v=memoryview(m)
e('m.close()'); e('m.resize(20)')
v.release(); m=mmap.mmap(f.fileno(),0); m.close()
for s in ['m','m.read()','m[0]','len(m)','m.close()','m.closed','m.__enter__()','memoryview(m)','m.seek(0)','m.size()','m.flush()','m.tell()', 'm.seekable()','b"" in m','list(m)','m[0:1]','m.madvise(1)','m.resize(3)','m.__exit__()']: e(s)
r=mmap.mmap(f.fileno(),0,access=mmap.ACCESS_READ); m=r
for s in ['m','m[0]','m.__setitem__(0,1)','m.write(b"a")','m.write_byte(1)','m.move(0,1,1)','m.resize(4)','m.flush()','memoryview(m).readonly']: e(s)
m=mmap.mmap(f.fileno(),0,access=mmap.ACCESS_COPY)
for s in ['m','m.resize(4)','m.flush()','m.size()']: e(s)
m=mmap.mmap(-1,10)
for s in ['m','m.resize(4)','m.flush()','m.size()','m.write(b"x"*11)','m.seek(10)','m.write_byte(2)']: e(s)
m=mmap.mmap(f.fileno(),10,trackfd=False)
for s in ['m','m.resize(4)','m.flush()','m.size()']: e(s)
class M(mmap.mmap):
    pass
m=M(-1,5); m.a=3
print(m, m.a)
import weakref
weakref.ref(m)
m=mmap.mmap(-1,10, flags=mmap.MAP_PRIVATE|mmap.MAP_ANON, prot=mmap.PROT_READ); print(m)
e('m.__setitem__(0,1)') if 0 else 0
try: m[0]=1
except BaseException as x: print(type(x).__name__,x)
# Shared memory of no file is shared with a forked process, private memory is not.
shared, private = mmap.mmap(-1, 8), mmap.mmap(-1, 8, flags=mmap.MAP_PRIVATE)
shared[:2] = private[:2] = b"ab"
pid = os.fork()
if not pid:
    ok = shared[:2] == private[:2] == b"ab"
    shared[0] = private[0] = ord("c")
    os._exit(0 if ok else 1)
print(os.waitpid(pid, 0)[1], shared[:2], private[:2])
