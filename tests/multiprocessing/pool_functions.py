# only: gopy
"""Functions that no name leads to, as tasks of a pool."""
import functools
import multiprocessing as mp


def make(n):
    def inner(x, *, times=1):
        return helper(x) + n * times

    def helper(x):
        return x * base
    return inner


def countdown():
    def count(n):
        return [n] + count(n - 1) if n else []
    return count


base = 10


def main():
    for method in mp.get_all_start_methods():
        ctx = mp.get_context(method)
        with ctx.Pool(2) as pool:
            assert pool.map(lambda x: x * 2, range(5)) == [0, 2, 4, 6, 8]
            assert pool.map(make(3), [1, 2]) == [13, 23]
            assert pool.apply(make(3), (1,), {'times': 2}) == 16
            assert pool.apply(countdown(), (3,)) == [3, 2, 1]
            assert list(pool.imap(lambda x: -x, [1, 2])) == [-1, -2]
            assert sorted(pool.imap_unordered(lambda x: x + base, [1, 2], 2)) == [11, 12]
            assert pool.starmap(lambda a, b=base: a + b, [(1,), (1, 2)]) == [11, 3]
            assert pool.map_async(functools.partial(divmod, 7), [2]).get(30) == [(3, 1)]

            def local(x):
                return method, x
            assert pool.map(local, [1]) == [(method, 1)]


if __name__ == '__main__':
    main()
