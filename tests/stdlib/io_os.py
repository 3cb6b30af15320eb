"""io, open() in its modes, os and os.path basics."""

import io
import os
import sys
import tempfile


def error(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {str(e).replace(os.getcwd(), 'CWD')}"


start = os.getcwd()
folder = tempfile.mkdtemp()
os.chdir(folder)
with open("a.txt", "w") as f:
    print(f.write("one\ntwo\nthré€\n"), f.name, f.mode, f.closed, f.writable(), f.readable(), f.seekable(), f.tell())
    print("printed", file=f)
    f.writelines(["x\n", "y"])
print(f.closed, error(f.write, "x"), error(f.read), os.path.getsize("a.txt"))
with open("a.txt", encoding="utf-8") as f:
    print(f.readline(), f.readline(3), f.read(2), f.readlines(), repr(f.read()), f.encoding, f.errors, f.newlines)
    f.seek(0)
    print([line.rstrip() for line in f], f.seek(4), f.read(3), f.tell())
    print(error(f.write, "x"), error(f.seek, 1, 1), error(f.seek, -1), error(f.fileno) >= 0)
with open("a.txt", "rb") as f:
    print(f.read(5), f.peek(2)[:2], f.seek(-3, 2), f.read(), f.tell(), f.readinto(bytearray(2)), type(f).__name__, type(f.raw).__name__)
with open("a.txt", "r+b") as f:
    f.seek(4)
    f.write(b"TWO")
    f.seek(0, os.SEEK_END)
    f.write(b"\r\nend\r")
    f.truncate(45 if f.tell() > 45 else None)
with open("a.txt", newline="") as f:
    print(repr(f.read()))
with open("a.txt") as f:
    print(repr(f.read()), f.newlines)
with open("a.txt", "a+") as f:
    print(f.tell() > 0, f.write("appended"), f.seek(0), f.read(7))
with open("x.txt", "x") as f:
    f.write("\u20ac")
print(error(open, "x.txt", "x"), error(open, "missing"), error(open, folder), error(open, "a", "q"), error(open, "a", "rw"), error(open, "a.txt", "rb", encoding="utf-8"), error(open, "a.txt", "r", 0), error(open, 5.5), error(open, "a\0b"), error(open, "x.txt", encoding="no-such"), sep="\n")
print(error(lambda: open("x.txt", encoding="ascii").read()), open("x.txt", encoding="ascii", errors="replace").read(), open("x.txt", encoding="latin-1").read(), error(lambda: open("y.txt", "w", encoding="ascii").write("é")), sep="\n")
with open("u16", "w", encoding="utf-16") as f:
    f.write("hé")
print(open("u16", "rb").read() in (b"\xff\xfeh\0\xe9\0", b"\xfe\xff\0h\0\xe9"), open("u16", encoding="utf-16").read())
with open("bin", "wb", buffering=0) as f:
    print(type(f).__name__, f.write(b"raw"), f.write(memoryview(b"!")))
with open(os.open("bin", os.O_RDONLY), "rb") as f:
    print(f.read(), isinstance(f.name, int))
s = io.StringIO("a\nb\r\nc")
print(s.readline(), s.read(), s.getvalue(), s.seek(0), list(s), s.write("z"), s.truncate(2), s.getvalue(), error(s.seek, 1, 1), error(s.write, b"x"))
b = io.BytesIO(b"abc")
print(b.read(1), b.seek(0, 2), b.write(b"d"), b.getvalue(), b.getbuffer()[0], b.seek(1), b.read1(), b.readline(), error(b.write, "x"), b.truncate(1), b.getvalue())
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n", write_through=True)
w.write("a\nb")
print(w.buffer.getvalue(), w.detach().getvalue(), error(w.read))
r = io.BufferedReader(io.BytesIO(b"hello world"), 4)
print(r.read(3), r.peek(), r.readline(), r.seek(0), r.read1(2))
print(issubclass(io.StringIO, io.TextIOBase), isinstance(b, io.IOBase), io.DEFAULT_BUFFER_SIZE > 0, error(io.BytesIO().fileno), error(io.IOBase().read) if hasattr(io.IOBase(), "read") else "no read")
os.mkdir("sub")
os.makedirs("p/q/r", exist_ok=True)
os.rename("x.txt", "sub/renamed")
print(sorted(os.listdir(".")), os.path.exists("x.txt"), os.path.isfile("bin"), os.path.isdir("sub"), os.stat("bin").st_size, sorted(e.name for e in os.scandir("sub")), error(os.mkdir, "sub"), error(os.rmdir, "p"), error(os.remove, "none"), error(os.listdir, "none"), error(os.rename, "none", "b"), sep="\n")
for root, dirs, files in os.walk("."):
    dirs.sort()
    print(root, dirs, sorted(files))
os.remove("bin")
os.removedirs("p/q/r")
os.environ["GOPY_TEST"] = "v"
print(os.environ.get("GOPY_TEST"), os.getenv("GOPY_NONE", "d"), "GOPY_TEST" in os.environ, error(lambda: os.environ["GOPY_NONE"]), error(os.environ.__setitem__, "a", 5), os.environ.pop("GOPY_TEST"))
print(os.path.join("a", "b", "/c", "d"), os.path.split("/a/b"), os.path.splitext("a.tar.gz"), os.path.basename("a/b/"), os.path.dirname("/a/b"), os.path.normpath("a/./b/../c//d"), os.path.isabs("/a"), os.path.commonpath(["/a/b", "/a/c"]), os.path.commonprefix(["abc", "abd"]), os.path.relpath("/a/b", "/a/c"), os.path.expanduser("~") != "~", os.sep, os.linesep == "\n", os.curdir, os.extsep, os.path.splitext(".bashrc"), os.fspath("x"))
print(error(os.fspath, 5), error(os.path.join, 5), error(os.path.commonpath, []), os.fsencode("é"), os.fsdecode(b"\xff"), sep="\n") if False else print(error(os.fspath, 5), error(os.path.join, 5), error(os.path.commonpath, []), os.fsencode("é"), ascii(os.fsdecode(b"\xff")), sep="\n")
r, w = os.pipe()
os.write(w, b"through the pipe")
os.close(w)
print(os.read(r, 100), os.read(r, 1), os.close(r), error(os.close, r), os.getpid() > 0, os.cpu_count() > 0, isinstance(os.urandom(4), bytes), os.strerror(2), os.name)
with tempfile.TemporaryDirectory() as d:
    with tempfile.NamedTemporaryFile("w", dir=d, suffix=".x", delete=False) as f:
        f.write("t")
    assert f.name.endswith(".x") and open(f.name).read() == "t"
assert not os.path.exists(d)
import shutil

os.chdir(start)
shutil.rmtree(folder)
print(sys.stdout.encoding, sys.stdout.name, sys.stdin.fileno(), sys.stderr.fileno(), sys.stdout.isatty())
