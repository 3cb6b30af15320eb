"""Spectral norm: float arithmetic, generator sums and zip."""


def a(i, j):
    ij = i + j
    return 1.0 / (ij * (ij + 1) // 2 + i + 1)


def times(v):
    n = range(len(v))
    return [sum(a(i, j) * v[j] for j in n) for i in n]


def transposed_times(v):
    n = range(len(v))
    return [sum(a(j, i) * v[j] for j in n) for i in n]


def at_a(v):
    return transposed_times(times(v))


def norm(n):
    u = [1.0] * n
    for _ in range(8):
        v = at_a(u)
        u = at_a(v)
    vbv = vv = 0.0
    for x, y in zip(u, v):
        vbv += x * y
        vv += y * y
    return (vbv / vv) ** 0.5


print("%.9f" % norm(330))
