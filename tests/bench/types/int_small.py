"""int arithmetic of one to a hundred digits."""


def digits(n):
    total = 0
    for i in range(1, n):
        total += i * i // 3 % 97 + (i << 3 ^ i >> 2 & 255) - divmod(i, 7)[1] + pow(i, 3, 1009) + abs(-i) + i.bit_length()
    return total


def twenty(n):
    a, b = 12345678901234567890, 98765432109876543210
    total = 0
    for i in range(n):
        total += (a + i) * 3 - b // (i + 1) + (a * b) % (i + 7) + (a ^ b) + (a >> 5)
    return total


def hundred(n):
    a, b = 3**200, 7**110
    total = 0
    for i in range(n):
        total += (a * (b + i)) // (a - i) + (a % (b + i)) + (a * b >> 100) + (a == b) + (a > b)
    return total % 10**50


def text(n):
    total = 0
    a = 3**200
    for i in range(n):
        s = str(a + i)
        total += int(s) - len(s) + len(hex(a))
    return total % 10**40


print(digits(400000))
print(twenty(300000))
print(hundred(150000))
print(text(60000))
