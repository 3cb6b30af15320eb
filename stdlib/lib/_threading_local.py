"""Thread-local objects in Python; threading has the native ones.

A local object has a dict of attributes for each thread that uses it.

What one thread stores another one does not see:

    >>> notes = local()
    >>> notes.count = 1
    >>> notes.__dict__
    {'count': 1}

    >>> seen = []
    >>> def other():
    ...     seen.append(hasattr(notes, 'count'))
    ...     notes.count = 2
    ...     seen.append(notes.count)

    >>> import threading
    >>> thread = threading.Thread(target=other)
    >>> thread.start(); thread.join()
    >>> seen
    [False, 2]
    >>> notes.count
    1

The __init__ of a subclass is called in each thread, with the arguments that the
object was made with:

    >>> class Log(local):
    ...     kind = 'log'
    ...     def __init__(self, /, **kw):
    ...         self.lines = []
    ...         self.__dict__.update(kw)
    ...     def write(self, line):
    ...         self.lines.append(line)
    >>> log = Log(name='a')
    >>> log.write('first')
    >>> sorted(log.__dict__.items())
    [('lines', ['first']), ('name', 'a')]

    >>> seen = []
    >>> thread = threading.Thread(target=lambda: seen.append((log.lines, log.name, log.kind)))
    >>> thread.start(); thread.join()
    >>> seen
    [([], 'a', 'log')]

Slots are not per thread: all threads see one value.

    >>> class Shared(local):
    ...     __slots__ = 'total',
    >>> shared = Shared()
    >>> shared.total, shared.own = 1, 2
    >>> def add():
    ...     shared.total += 10
    ...     seen[:] = [hasattr(shared, 'own')]
    >>> thread = threading.Thread(target=add)
    >>> thread.start(); thread.join()
    >>> shared.total, seen
    (11, [False])

    >>> del notes, log, shared
"""

from weakref import ref
from contextlib import contextmanager

__all__ = ["local"]


class _localimpl:
    """The dicts of a local object.

    In each thread, the thread's object holds the dict under a name that belongs
    to this local object; `dicts` only finds it, through a weak reference, so the
    dicts die with their threads.
    """

    __slots__ = 'key', 'dicts', 'localargs', 'locallock', '__weakref__'

    def __init__(self):
        self.key = '_threading_local._localimpl.' + str(id(self))
        # id of the Thread -> (weak reference to it, dict)
        self.dicts = {}

    def get_dict(self):
        """Return the dict of the current thread; KeyError if it has none yet."""
        return self.dicts[id(current_thread())][1]

    def create_dict(self):
        """Make the dict of the current thread."""
        key = self.key
        thread = current_thread()
        number = id(thread)

        def local_deleted(_, key=key):
            # Called when this object dies: take the dict from the thread.
            thread = thread_ref()
            if thread is not None:
                del thread.__dict__[key]

        def thread_deleted(_, number=number):
            # Called when the thread's object dies.
            impl = impl_ref()
            if impl is not None:
                impl.dicts.pop(number, None)

        impl_ref = ref(self, local_deleted)
        thread_ref = ref(thread, thread_deleted)
        thread.__dict__[key] = impl_ref
        namespace = {}
        self.dicts[number] = thread_ref, namespace
        return namespace


@contextmanager
def _patch(self):
    # In the block the object's __dict__ is that of the current thread.
    impl = object.__getattribute__(self, '_local__impl')
    try:
        namespace = impl.get_dict()
    except KeyError:
        # The first use in this thread: initialize as the constructor did.
        namespace = impl.create_dict()
        args, kw = impl.localargs
        self.__init__(*args, **kw)
    with impl.locallock:
        object.__setattr__(self, '__dict__', namespace)
        yield


class local:
    __slots__ = '_local__impl', '__dict__'

    def __new__(cls, /, *args, **kw):
        if (args or kw) and (cls.__init__ is object.__init__):
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        impl = _localimpl()
        impl.localargs = (args, kw)
        impl.locallock = RLock()
        object.__setattr__(self, '_local__impl', impl)
        # __init__ is about to be called for this thread.
        impl.create_dict()
        return self

    def __getattribute__(self, name):
        with _patch(self):
            return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(
                "%r object attribute '__dict__' is read-only"
                % self.__class__.__name__)
        with _patch(self):
            return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError(
                "%r object attribute '__dict__' is read-only"
                % self.__class__.__name__)
        with _patch(self):
            return object.__delattr__(self, name)


# At the end, because threading may import this module.
from threading import current_thread, RLock
