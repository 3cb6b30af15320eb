"""Thread-local objects in Python; threading has the native ones.

A local object has a dict of attributes for each thread that uses it.
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
