"""int arithmetic of a thousand to a hundred thousand digits."""
import sys

sys.set_int_max_str_digits(0)


def work(digits, n):
    a, b = 3 ** int(digits * 2.0959), 7 ** int(digits * 0.5917)
    total = 0
    for i in range(n):
        total += a * (b + i) % 1000003 + (a + b + i) % 97 + (a // (b + i)) % 1009 + (a * a) % 13
        total += (a >> digits) % 17 + (a << 1000) % 19 + (a & b) % 23 + pow(b, 2) % 29
    return total


def text(digits, n):
    a = 3 ** int(digits * 2.0959)
    total = 0
    for i in range(n):
        s = str(a + i)
        total += len(s) + int(s) % 101
    return total


def factorial(n):
    p = 1
    for i in range(1, n):
        p *= i
    return p % 1000003, p.bit_length()


def power(n):
    m = 2**2203 - 1
    return sum(pow(3 + i, m >> 1, m) % 101 for i in range(n))


print(work(1000, 3000))
print(work(10000, 50))
print(work(100000, 1))
print(text(1000, 2000), text(10000, 20), text(100000, 1))
print(factorial(9000))
print(power(12))
