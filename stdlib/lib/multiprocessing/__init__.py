"""Processes that are used like threads.

The public names are the methods of the default context.
"""

import sys

from . import context
from .context import (AuthenticationError, BufferTooShort, OwnerDiedError, ProcessError,
                      TimeoutError, WorkerDiedError)

# What follows takes over the bound methods of the default context, so that
# multiprocessing.Lock() is the context's Lock().
_names = [name for name in dir(context._default_context) if not name.startswith('_')]
__all__ = _names + ['dump_waits', 'set_lock_death_policy', 'OwnerDiedError', 'WorkerDiedError']
__all__ = sorted(set(__all__))
globals().update((name, getattr(context._default_context, name)) for name in _names)

SUBDEBUG = 5
SUBWARNING = 25

from .waits import dump_waits, set_lock_death_policy

# Pickled objects of the main module are found in a started process, too.
if '__main__' in sys.modules:
    sys.modules['__mp_main__'] = sys.modules['__main__']
