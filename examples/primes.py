"""Classic number programs: primes, pi to many digits, perfect numbers, e as a fraction."""

from fractions import Fraction
from itertools import accumulate, count, islice, takewhile
from operator import mul


def primes():
    """All primes, by an incremental sieve."""
    composites = {}
    for n in count(2):
        step = composites.pop(n, None)
        if step is None:
            yield n
            composites[n * n] = n
        else:
            m = n + step
            while m in composites:
                m += step
            composites[m] = step


def pi_digits():
    """The digits of pi, one by one, with integers alone (Gibbons' spigot)."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def is_probable_prime(n, bases=(2, 3, 5, 7, 11, 13, 17)):
    if n < 20:
        return n in (2, 3, 5, 7, 11, 13, 17, 19)
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in bases:
        x = pow(a, d, n)
        if x not in (1, n - 1) and all((x := x * x % n) != n - 1 for _ in range(s - 1)):
            return False
    return True


print("primes:", *takewhile(lambda p: p < 60, primes()))
print("the 3000th:", next(islice(primes(), 2999, None)))
print("pi:", "".join(map(str, islice(pi_digits(), 120))))
print("Mersenne primes:", *(f"2^{p}-1" for p in takewhile(lambda p: p < 650, primes()) if is_probable_prime(2**p - 1)))
terms = accumulate(range(1, 30), mul, initial=1)
e = sum(Fraction(1, factorial) for factorial in terms)
print("e as a fraction:", e.numerator, "/", e.denominator, "=", float(e))
print("perfect:", *(2 ** (p - 1) * (2**p - 1) for p in (2, 3, 5, 7, 13, 17)))
big = 3**1000
print("3^1000 has", len(str(big)), "digits, their sum is", sum(map(int, str(big))))
