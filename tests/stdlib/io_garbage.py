"""Streams that are dropped, closed by another thread, or used while they write."""

import io, gc, codecs, sys, os, tempfile, warnings, weakref, threading, time, subprocess
class Raw(io.RawIOBase):
    out = []
    def writable(self): return True
    def readable(self): return True
    def seekable(self): return False
    def write(self, b): self.out.append(bytes(b)); return len(b)
    def readinto(self, b): return 0

# Data in a stream over a raw stream of Python is written when the stream is garbage.
def drop():
    io.BufferedWriter(Raw(), 8).write(b"abc")
    t = io.TextIOWrapper(io.BufferedWriter(Raw()), encoding="ascii")
    t.write("text")
drop()
gc.collect()
assert sorted(Raw.out) == [b"abc", b"text"], Raw.out

# In cycles, too: the wrapper first.
with tempfile.TemporaryDirectory() as d, warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    name = os.path.join(d, "f")
    for wrap in (lambda f: io.BufferedWriter(f), lambda f: io.BufferedRandom(f), lambda f: io.TextIOWrapper(io.BufferedWriter(f), encoding="ascii")):
        f = wrap(io.FileIO(name, "w+b"))
        f.cycle = f
        ref = weakref.ref(f)
        f.write("123" if isinstance(f, io.TextIOBase) else b"123")
        del f
        gc.collect()
        assert ref() is None
        got = open(name, "rb").read()
        assert got == b"123", (got, f"{open(name,chr(114)).read()!r}", wrap.__code__.co_names)
    assert [x.category for x in w if "unclosed" in str(x.message)], w

for f in codecs.lookup, codecs.lookup_error, "".encode:
    try: f("\udcfe")
    except UnicodeEncodeError as e: pass
    else: assert f == "".encode

# Nobody writes while another thread closes.
class Slow(Raw):
    started = threading.Event()
    def close(self):
        super().close()
        if self.started.is_set(): return
        self.started.set()
        time.sleep(0.1)
b = io.BufferedWriter(Slow(), 8)
t = threading.Thread(target=b.close)
t.start()
Slow.started.wait()
try: b.write(b"x")
except ValueError: pass
else: raise AssertionError
t.join()

# A write within a write keeps its place.
class Nested(Raw):
    out = []
    def write(self, b):
        if not self.out:
            self.out.append(b"")
            t.write("middle")
        return super().write(b)
t = io.TextIOWrapper(Nested())
t.write("abcdef")
t.write("g" * 8192)
t.flush()
assert Nested.out == [b"", b"abcdef", b"middle", b"g" * 8192], [x[:10] for x in Nested.out]

# A stream that stands for sys.stdout is closed after all others have written.
p = subprocess.run([sys.executable, "-c", """if 1:
    import sys, io
    sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")
    class C:
        def __del__(self): print("last")
    c = C()
    print("first")
"""], capture_output=True, text=True)
assert (p.stdout, p.stderr) == ("first\nlast\n", ""), p
p = subprocess.run([sys.executable, "-X", "dev", "-c", """if 1:
    import io
    for f in (lambda: io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="boom")):
        try: f()
        except LookupError as e: print(e)
""".replace("(lambda", "[lambda").replace('"boom"))', '"boom")]').replace('"boom")):', '"boom")]:')], capture_output=True, text=True)
assert (p.stdout, p.stderr) == ("unknown error handler name 'boom'\n", ""), p
