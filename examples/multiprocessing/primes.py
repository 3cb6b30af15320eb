"""Finds primes: each worker sieves segments of the range."""

from math import isqrt
from multiprocessing import Pool

LIMIT = 200_000
SEGMENT = 20_000


def small_primes(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[:2] = b'\0\0'
    for i in range(2, isqrt(n) + 1):
        if sieve[i]:
            sieve[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, prime in enumerate(sieve) if prime]


def segment(start):
    end = min(start + SEGMENT, LIMIT)
    sieve = bytearray([1]) * (end - start)
    for p in small_primes(isqrt(end)):
        first = max(p * p, -(-start // p) * p)
        sieve[first - start::p] = bytes(len(range(first, end, p)))
    return [start + i for i, prime in enumerate(sieve) if prime and start + i > 1]


if __name__ == '__main__':
    with Pool(4) as pool:
        primes = [p for part in pool.map(segment, range(0, LIMIT, SEGMENT)) for p in part]
    print(len(primes), 'primes below', LIMIT)
    print(primes[:10], primes[-3:])
    assert primes == [p for p in small_primes(LIMIT) if p < LIMIT]
