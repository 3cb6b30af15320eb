"""Binary files, BytesIO and StringIO: writing, reading, lines, seeking."""
import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "binary")


def write(n):
    with open(path, "wb") as f:
        for i in range(n):
            f.write(b"%d some binary data\n" % i)
    return os.path.getsize(path)


def by_line(n):
    total = 0
    for _ in range(n):
        with open(path, "rb") as f:
            for line in f:
                total += len(line)
    return total


def seeks(n):
    total = 0
    with open(path, "rb") as f:
        for i in range(n):
            f.seek(i * 17)
            total += f.read(8)[0] + f.tell()
    return total


def memory(n):
    b, s = io.BytesIO(), io.StringIO()
    for i in range(n):
        b.write(b"bytes\n")
        s.write("text\n")
    b.seek(0)
    s.seek(0)
    total = sum(len(x) for x in b) + sum(len(x) for x in s)
    return total + len(b.getvalue()) + len(s.getvalue())


def small(n):
    total = 0
    for i in range(n):
        with open(path, "rb") as f:
            total += len(f.read(100))
    return total


print(write(250000))
print(by_line(4))
print(seeks(100000))
print(memory(250000))
print(small(6000))
os.remove(path)
os.rmdir(os.path.dirname(path))
