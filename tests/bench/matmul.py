"""Matrix product on lists of lists, three ways."""


def matrix(n, seed):
    step = 1.0 / n / n
    return [[step * (i - j + seed) * (i + j) for j in range(n)] for i in range(n)]


def product_index(x, y):
    n, m, p = len(x), len(y), len(y[0])
    out = [[0.0] * p for _ in range(n)]
    for i in range(n):
        xi = x[i]
        row = out[i]
        for k in range(m):
            f = xi[k]
            yk = y[k]
            for j in range(p):
                row[j] += f * yk[j]
    return out


def product_columns(x, y):
    columns = [list(c) for c in zip(*y)]
    return [[sum([p * q for p, q in zip(row, col)]) for col in columns] for row in x]


def product_int(x, y):
    n = len(x)
    out = []
    for i in range(n):
        row = []
        for j in range(n):
            s = 0
            for k in range(n):
                s += x[i][k] * y[k][j]
            row.append(s)
        out.append(row)
    return out


a, b = matrix(170, 1), matrix(170, 2)
c = product_index(a, b)
d = product_columns(a, b)
print("%.9f %.9f" % (c[80][80], d[80][80]))
p = [[(i * j) % 17 - 8 for j in range(130)] for i in range(130)]
q = product_int(p, p)
print(sum(sum(r) for r in q), q[64][65])
