"""Sieve of Eratosthenes with item assignment on a list."""


def primes(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    count = 0
    last = 0
    for n in range(limit + 1):
        if flags[n]:
            count += 1
            last = n
    return count, last


for _ in range(4):
    print(primes(1500000))
