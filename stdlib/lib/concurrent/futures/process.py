"""ProcessPoolExecutor, which is not there yet."""

from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """A process of the pool ended abruptly."""


class ProcessPoolExecutor(_base.Executor):
    """A pool of processes."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None,
                 initargs=(), *, max_tasks_per_child=None):
        raise NotImplementedError(
            "gopy has no ProcessPoolExecutor yet: use multiprocessing.Pool")
