"""Sorting: numbers, strings, tuples, with keys, by __lt__, and a hand-written quicksort."""

from operator import itemgetter


class Version:
    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __lt__(self, other):
        if self.major != other.major:
            return self.major < other.major
        return self.minor < other.minor


def randoms(n, seed=7):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(seed >> 4)
    return out


def quicksort(items, lo, hi):
    while lo < hi:
        pivot = items[(lo + hi) // 2]
        i, j = lo, hi
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        if j - lo < hi - i:
            quicksort(items, lo, j)
            lo = i
        else:
            quicksort(items, i, hi)
            hi = j


numbers = randoms(120000)
print(sorted(numbers)[:3], sorted(numbers, reverse=True)[:2])
print(sorted(numbers, key=lambda x: x % 1000)[:3])
words = [format(x, "x") for x in numbers]
print(sorted(words)[:3], sorted(words, key=len)[:2])
rows = [(x % 50, w) for x, w in zip(numbers, words)]
print(sorted(rows)[:2], sorted(rows, key=itemgetter(1))[-1])
versions = sorted(Version(x % 20, x % 77) for x in numbers[:40000])
print(versions[0].major, versions[0].minor, versions[-1].minor)
mine = numbers[:90000]
quicksort(mine, 0, len(mine) - 1)
print(mine == sorted(numbers[:90000]))
floats = [x / 7 for x in numbers]
floats.sort(key=lambda f: -f)
print("%.3f" % floats[0])
