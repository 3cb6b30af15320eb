"""bytes, bytearray and memoryview: methods, slices, joins, hex, packing."""

data = b" ".join(b"word%d,%d" % (i, i * 3) for i in range(3000))


def methods(n):
    total = 0
    for i in range(n):
        total += len(data.split()) + len(data.replace(b"word", b"w")) + data.find(b"word2999") + data.count(b",")
        total += len(data.upper()) + len(b"-".join(data.split(b","))) + len(data.hex()) + data.startswith(b"word")
    return total


def short(n):
    total = 0
    for i in range(n):
        b = b"k%d=v%d" % (i, i)
        k, _, v = b.partition(b"=")
        total += len(k.strip(b"k")) + v[-1] + len(b[1:3]) + int(k[1:]) + len(b.decode()) + (b"v" in b)
    return total


def arrays(n):
    total = 0
    a = bytearray()
    for i in range(n):
        a.append(i & 255)
        a += b"xy"
        a.extend((1, 2))
    view = memoryview(a)
    for i in range(0, len(a), 5):
        total += a[i] + view[i + 1]
    total += len(view[::2].tobytes())
    view.release()
    total += len(bytes(a)) + a.find(b"xyz")
    a[100:1000] = b"!"
    del a[::3]
    return total + len(a)


def translate(n):
    table = bytes(reversed(range(256)))
    total = 0
    for _ in range(n):
        total += sum(data.translate(table, b",")[:100]) + len(bytes.fromhex(data.hex())) + len(data[::-1])
        total += int.from_bytes(data[:64], "little") % 7 + len((2**500).to_bytes(64, "big"))
    return total


print(methods(100))
print(short(200000))
print(arrays(200000))
print(translate(300))
