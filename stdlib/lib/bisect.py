"""Binary search and insertion in sorted sequences."""


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert x into the sorted list a, after the items equal to it.

    Only a[lo:hi] is searched; with a key, the items are compared by it.
    """
    where = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(where, x)


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return the index in the sorted list a that follows all items <= x.

    Only a[lo:hi] is searched; with a key, key(item) is compared with x.
    """
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid]
        if x < (item if key is None else key(item)):
            hi = mid
        else:
            lo = mid + 1
    return lo


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert x into the sorted list a, before the items equal to it.

    Only a[lo:hi] is searched; with a key, the items are compared by it.
    """
    where = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(where, x)


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return the index in the sorted list a of the first item >= x.

    Only a[lo:hi] is searched; with a key, key(item) is compared with x.
    """
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid]
        if (item if key is None else key(item)) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


try:
    from _bisect import *
except ImportError:
    pass

bisect = bisect_right
insort = insort_right
