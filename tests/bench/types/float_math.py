"""float: arithmetic, comparison, rounding, hex, ratios, and module math."""
import math


def arithmetic(n):
    x = total = 0.5
    for i in range(n):
        x = (x * 3.7 + i) % 11.0 - x / 3 + x ** 0.5 if x > 0 else -x
        total += x if x < 5.0 else 1.0
    return round(total, 6)


def rounding(n):
    total = 0
    for i in range(n):
        v = i * 0.731
        total += round(v) + round(v, 2) + int(v) + math.floor(v) + math.ceil(v) + v // 1 + v.is_integer()
    return round(total, 6)


def functions(n):
    total = 0.0
    for i in range(1, n):
        total += math.sin(i) + math.sqrt(i) + math.log(i) + math.exp(1 / i) + math.hypot(i, 1) + math.fabs(-i) + math.atan2(1, i)
    return round(total, 4)


def corners(n):
    total = 0
    for i in range(n):
        f = i / 7
        total += len(f.hex()) + f.as_integer_ratio()[1] % 5 + (f == float.fromhex(f.hex())) + hash(f) % 3
    return total


def bulk(n):
    data = [i * 0.1 for i in range(1000)]
    total = 0.0
    for _ in range(n):
        total += math.fsum(data) + sum(data) + max(data) + min(data)
    return round(total, 6)


print(arithmetic(500000))
print(rounding(200000))
print(functions(200000))
print(corners(60000))
print(bulk(800))
