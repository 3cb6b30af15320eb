"""ABCMeta in pure Python, used by the module abc where `_abc` is missing."""

from _weakrefset import WeakSet


def get_cache_token():
    """Return an object that changes with every ABCMeta.register() anywhere."""
    return ABCMeta._abc_invalidation_counter


class ABCMeta(type):
    """Metaclass of abstract base classes.

    Each class has four private attributes: the registered classes, the classes
    known to be subclasses, those known not to be, and the value of the global
    counter for which the last set is valid.
    """

    _abc_invalidation_counter = 0

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        marked = {key for key, value in namespace.items()
                  if getattr(value, '__isabstractmethod__', False)}
        for base in bases:
            for key in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, key, None), '__isabstractmethod__', False):
                    marked.add(key)
        cls.__abstractmethods__ = frozenset(marked)
        cls._abc_registry = WeakSet()
        cls._abc_cache = WeakSet()
        cls._abc_negative_cache = WeakSet()
        cls._abc_negative_cache_version = ABCMeta._abc_invalidation_counter
        return cls

    def register(cls, subclass):
        """Make `subclass` a virtual subclass; it is returned, so this decorates too."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        # Only now, because the check above would loop for a cyclic registration.
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.add(subclass)
        ABCMeta._abc_invalidation_counter += 1
        return subclass

    def _dump_registry(cls, file=None):
        """Print what the class knows about its virtual subclasses."""
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {get_cache_token()}', file=file)
        for name in cls.__dict__:
            if name.startswith('_abc_'):
                value = getattr(cls, name)
                if isinstance(value, WeakSet):
                    value = set(value)
                print(f'{name}: {value!r}', file=file)

    def _abc_registry_clear(cls):
        """Forget the registered classes (for tests)."""
        cls._abc_registry.clear()

    def _abc_caches_clear(cls):
        """Forget the cached answers (for tests)."""
        cls._abc_cache.clear()
        cls._abc_negative_cache.clear()

    def __instancecheck__(cls, instance):
        """Implement isinstance(instance, cls)."""
        claimed = instance.__class__
        if claimed in cls._abc_cache:
            return True
        actual = type(instance)
        if actual is claimed:
            if (cls._abc_negative_cache_version == ABCMeta._abc_invalidation_counter
                    and claimed in cls._abc_negative_cache):
                return False
            return cls.__subclasscheck__(claimed)
        return any(cls.__subclasscheck__(c) for c in (claimed, actual))

    def __subclasscheck__(cls, subclass):
        """Implement issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if subclass in cls._abc_cache:
            return True
        if cls._abc_negative_cache_version < ABCMeta._abc_invalidation_counter:
            cls._abc_negative_cache = WeakSet()
            cls._abc_negative_cache_version = ABCMeta._abc_invalidation_counter
        elif subclass in cls._abc_negative_cache:
            return False
        verdict = cls.__subclasshook__(subclass)
        if verdict is NotImplemented:
            verdict = (cls in getattr(subclass, '__mro__', ())
                       or any(issubclass(subclass, c) for c in cls._abc_registry)
                       or any(issubclass(subclass, c) for c in cls.__subclasses__()))
        else:
            assert isinstance(verdict, bool)
        (cls._abc_cache if verdict else cls._abc_negative_cache).add(subclass)
        return verdict
