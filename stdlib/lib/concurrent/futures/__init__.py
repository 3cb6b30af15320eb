"""Calls that run asynchronously, in a pool of threads or processes."""

from concurrent.futures._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION,
    BrokenExecutor, CancelledError, Executor, Future, InvalidStateError,
    TimeoutError, as_completed, wait)

__all__ = (
    'FIRST_COMPLETED',
    'FIRST_EXCEPTION',
    'ALL_COMPLETED',
    'CancelledError',
    'TimeoutError',
    'InvalidStateError',
    'BrokenExecutor',
    'Future',
    'Executor',
    'wait',
    'as_completed',
    'ProcessPoolExecutor',
    'ThreadPoolExecutor',
)

# The pools are imported when they are first named.
_POOLS = {'ThreadPoolExecutor': 'thread', 'ProcessPoolExecutor': 'process'}


def __dir__():
    return __all__ + ('__author__', '__doc__')


def __getattr__(name):
    if name not in _POOLS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module
    value = getattr(import_module(f'{__name__}.{_POOLS[name]}'), name)
    globals()[name] = value
    return value
