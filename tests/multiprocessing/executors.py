# ProcessPoolExecutor at errors of pickling, and how many processes it starts.
import multiprocessing as mp
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def fail_quietly(kind):
    sys.stderr = open(os.devnull, 'w')
    raise kind()


class FailsToUnpickle:
    def __init__(self, kind):
        self.kind = kind

    def __reduce__(self):
        return fail_quietly, (self.kind,)


class FailsToPickle:
    def __reduce__(self):
        raise ValueError('not to be pickled')


def make(cls, *args):
    return cls(*args)


def square(x):
    return x * x


def broken(ctx, f, *args):
    with ProcessPoolExecutor(2, mp_context=ctx) as ex:
        future = ex.submit(f, *args)
        e = future.exception(20)
        assert isinstance(e, BrokenProcessPool), e
        try:
            ex.submit(square, 1)
        except BrokenProcessPool:
            pass
        else:
            raise AssertionError('the executor is not broken')
        return e


def main():
    for method in 'fork', 'spawn':
        ctx = mp.get_context(method)
        stderr = sys.stderr
        # Arguments that a worker can't unpickle, results that the parent can't.
        broken(ctx, square, FailsToUnpickle(ValueError))
        e = broken(ctx, make, FailsToUnpickle, ValueError)
        sys.stderr = stderr
        assert 'ValueError' in str(e.__cause__), e.__cause__
        broken(ctx, make, FailsToUnpickle, SystemExit)
        sys.stderr = stderr
        # What can't be pickled is an error of that future alone.
        with ProcessPoolExecutor(2, mp_context=ctx) as ex:
            for f, args in ((square, (FailsToPickle(),)), (make, (FailsToPickle,))):
                e = ex.submit(f, *args).exception(20)
                assert isinstance(e, ValueError) and str(e) == 'not to be pickled', e
            assert ex.submit(square, 7).result(20) == 49
        # Big arguments do not keep submit() waiting.
        with ProcessPoolExecutor(1, mp_context=ctx) as ex:
            fs = [ex.submit(len, b'x' * 3_000_000) for _ in range(6)]
            assert [f.result(20) for f in fs] == [3_000_000] * 6
    # With fork all workers start with the first call.
    with ProcessPoolExecutor(3, mp_context=mp.get_context('fork')) as ex:
        ex.submit(square, 2).result()
        assert len(ex._processes) == 3
    with ProcessPoolExecutor(3, mp_context=mp.get_context('spawn')) as ex:
        for i in range(4):
            ex.submit(square, i).result()
        assert len(ex._processes) == 1


if __name__ == '__main__':
    main()
