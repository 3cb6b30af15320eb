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

# In cycles, too.
with tempfile.TemporaryDirectory() as d, warnings.catch_warnings():
    warnings.simplefilter("ignore")
    name = os.path.join(d, "f")
    for wrap in io.BufferedWriter, io.BufferedRandom:
        raw = io.FileIO(name, "w+b")
        f = wrap(raw)
        f.cycle = f
        ref = weakref.ref(f)
        f.write(b"123")
        del f
        gc.collect()
        assert ref() is None
        got = open(name, "rb").read()
        assert got == b"123", got

for f in codecs.lookup, codecs.lookup_error, "".encode:
    try: f("\udcfe")
    except UnicodeEncodeError as e: pass
    else: assert f == "".encode
for f in codecs.lookup, codecs.lookup_error, "".encode, b"".decode:
    try: f("utf-8\0")
    except ValueError as e: assert str(e) == "embedded null character"
    else: raise AssertionError

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

p = subprocess.run([sys.executable, "-X", "dev", "-c", """if 1:
    import io
    for f in (lambda: io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="boom")):
        try: f()
        except LookupError as e: print(e)
""".replace("(lambda", "[lambda").replace('"boom"))', '"boom")]').replace('"boom")):', '"boom")]:')], capture_output=True, text=True)
assert (p.stdout, p.stderr) == ("unknown error handler name 'boom'\n", ""), p
