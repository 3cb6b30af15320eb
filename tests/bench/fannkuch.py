"""Fannkuch: permutations by slices and swaps of a small list."""


def fannkuch(n):
    perm1 = list(range(n))
    count = [0] * n
    flips_max = checksum = turn = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if perm1[0]:
            perm = perm1[:]
            flips = 0
            k = perm[0]
            while k:
                perm[:k + 1] = perm[k::-1]
                flips += 1
                k = perm[0]
            if flips > flips_max:
                flips_max = flips
            checksum += -flips if turn & 1 else flips
        while True:
            if r == n:
                return checksum, flips_max
            first = perm1[0]
            for i in range(r):
                perm1[i] = perm1[i + 1]
            perm1[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        turn += 1


print(fannkuch(9))
