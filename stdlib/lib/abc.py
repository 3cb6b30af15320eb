"""Abstract base classes.

ABCMeta gives a class abstract methods (it cannot be instantiated until all of
them are overridden) and virtual subclasses (`register`).
"""


def abstractmethod(funcobj):
    """Mark a method as abstract.

    A class whose metaclass is ABCMeta (or derived from it) cannot be
    instantiated while one of its methods still carries the mark.
    """
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """An abstract class method.  Deprecated: stack classmethod on abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractstaticmethod(staticmethod):
    """An abstract static method.  Deprecated: stack staticmethod on abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractproperty(property):
    """An abstract property.  Deprecated: stack property on abstractmethod."""

    __isabstractmethod__ = True


try:
    from _abc import (get_cache_token, _abc_init, _abc_register,
                      _abc_instancecheck, _abc_subclasscheck, _get_dump,
                      _reset_registry, _reset_caches)
except ImportError:
    from _py_abc import ABCMeta, get_cache_token
    ABCMeta.__module__ = 'abc'
else:
    # The methods below only forward to the native module; they are written in
    # Python so that type() and super() cooperate with other metaclasses.
    class ABCMeta(type):
        """Metaclass of abstract base classes.

        Beside real subclasses, an ABC knows the classes that were given to
        its register() method; issubclass() and isinstance() accept both.
        """

        def __new__(mcls, name, bases, namespace, /, **kwargs):
            cls = super().__new__(mcls, name, bases, namespace, **kwargs)
            _abc_init(cls)
            return cls

        def register(cls, subclass):
            """Make `subclass` a virtual subclass; it is returned, so this decorates too."""
            return _abc_register(cls, subclass)

        def __instancecheck__(cls, instance):
            """Implement isinstance(instance, cls)."""
            return _abc_instancecheck(cls, instance)

        def __subclasscheck__(cls, subclass):
            """Implement issubclass(subclass, cls)."""
            return _abc_subclasscheck(cls, subclass)

        def _dump_registry(cls, file=None):
            """Print what the class knows about its virtual subclasses."""
            registry, cache, negative, version = _get_dump(cls)
            for label, value in (
                    ('Class', f'{cls.__module__}.{cls.__qualname__}'),
                    ('Inv. counter', get_cache_token()),
                    ('_abc_registry', repr(registry)),
                    ('_abc_cache', repr(cache)),
                    ('_abc_negative_cache', repr(negative)),
                    ('_abc_negative_cache_version', repr(version))):
                print(f'{label}: {value}', file=file)

        def _abc_registry_clear(cls):
            """Forget the registered classes (for tests)."""
            _reset_registry(cls)

        def _abc_caches_clear(cls):
            """Forget the cached answers (for tests)."""
            _reset_caches(cls)


def update_abstractmethods(cls):
    """Recompute the abstract methods of `cls` after attributes were added to it.

    Class decorators that add methods call this.  A class that is not an ABC is
    left alone; the class is returned.
    """
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    names = {name for base in cls.__bases__
             for name in getattr(base, '__abstractmethods__', ())
             if getattr(getattr(cls, name, None), '__isabstractmethod__', False)}
    names.update(name for name, value in cls.__dict__.items()
                 if getattr(value, '__isabstractmethod__', False))
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABC(metaclass=ABCMeta):
    """Helper: inherit from it to get ABCMeta as metaclass."""

    __slots__ = ()
