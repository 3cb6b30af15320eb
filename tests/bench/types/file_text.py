"""Text files: writing lines, reading by line, whole, by pieces, and encodings."""
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "text")


def write(n):
    with open(path, "w", encoding="utf-8") as f:
        for i in range(n):
            f.write("line %d of the file\n" % i)
    return os.path.getsize(path)


def by_line(n):
    total = 0
    for _ in range(n):
        with open(path, encoding="utf-8") as f:
            for line in f:
                total += len(line)
    return total


def stripped(n):
    total = 0
    for _ in range(n):
        with open(path, encoding="utf-8") as f:
            for line in f:
                total += len(line.rstrip("\n").split(" "))
    return total


def whole(n):
    total = 0
    for _ in range(n):
        with open(path, encoding="utf-8") as f:
            total += len(f.read())
        with open(path, encoding="utf-8") as f:
            total += len(f.readlines())
    return total


def pieces(n):
    total = 0
    for _ in range(n):
        with open(path, encoding="latin-1") as f:
            while s := f.read(1000):
                total += len(s)
            f.seek(0)
            while s := f.readline():
                total += 1
    return total


print(write(200000))
print(by_line(4))
print(stripped(2))
print(whole(6))
print(pieces(2))
os.remove(path)
os.rmdir(os.path.dirname(path))
