"""format(), f-strings, % formatting, repr, float formatting and parsing."""


def fstrings(n):
    total = 0
    for i in range(n):
        x = i * 0.37
        total += len(f"{i} {x:.3f} {i:>8} {i:08x} {x!r} {'name':<10}|")
    return total


def methods(n):
    total = 0
    for i in range(n):
        total += len("{} {:.2e} {name!r:>12} {:,}".format(i, i / 7, i, name="ab"))
    return total


def percent(n):
    total = 0
    for i in range(n):
        total += len("%d %s %r %.4f %-6d|%05d" % (i, i, "x", i / 3, i, i))
    return total


def floats(n):
    total = 0.0
    for i in range(n):
        s = repr(i * 1.1)
        total += float(s) + float("%.3g" % (i / 9)) + float("12345.6789e-3")
    return total


def ints(n):
    total = 0
    for i in range(n):
        total += int(str(i)) + int(hex(i), 16) + len(bin(i)) + len(format(i, ","))
    return total


print(fstrings(150000))
print(methods(150000))
print(percent(150000))
print(round(floats(200000), 3))
print(ints(200000))
