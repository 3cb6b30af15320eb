"""OrderedDict and helpers of collections in Python, for the day `_collections` is
missing (as in tests that hide it).  deque and defaultdict exist only there.
"""

# The classes belong to collections, also for pickle.
__name__ = 'collections'

from _collections_abc import ItemsView, KeysView, MutableMapping, ValuesView
from reprlib import recursive_repr as _recursive_repr


class _Reversed:
    # Makes a view that can be reversed.
    def __reversed__(self):
        return map(self._value_of, reversed(self._mapping))


class _odict_keys(_Reversed, KeysView):
    def _value_of(self, key):
        return key


class _odict_items(_Reversed, ItemsView):
    def _value_of(self, key):
        return key, self._mapping[key]


class _odict_values(_Reversed, ValuesView):
    def _value_of(self, key):
        return self._mapping[key]


_missing = object()


def _same(a, b):
    return a is b or a == b


class _Node:
    # A key between its neighbours in the ring of keys.
    __slots__ = ('key', 'before', 'after')

    def insert(self, key, before, after):
        self.key, self.before, self.after = key, before, after
        before.after = after.before = self

    def remove(self):
        # An iterator that stands here finds nothing to go on with.
        self.before.after, self.after.before = self.after, self.before
        self.before = self.after = None


def _ring():
    # The node without a key that is before the first and after the last one.
    end = _Node()
    end.before = end.after = end
    return end


class OrderedDict(dict):
    'Dictionary that remembers insertion order'

    # A dict does that too; this class has operations on the order, and a
    # comparison that takes it into account.  The order is a ring of nodes, so
    # that both ends are at hand, and iterators notice removed keys.

    def __new__(cls, /, *args, **kwds):
        'Create the ordered dict object and set up the ring of its keys.'
        self = dict.__new__(cls)
        self.__end = _ring()
        self.__nodes = {}
        return self

    def __init__(self, other=(), /, **kwds):
        '''Initialize as a dict is.  Keyword arguments keep their order.
        '''
        self.__update(other, **kwds)

    update = __update = MutableMapping.update

    def __setitem__(self, key, value):
        'od.__setitem__(i, y) <==> od[i]=y'
        if key not in self:
            node = self.__nodes[key] = _Node()
            node.insert(key, self.__end.before, self.__end)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        'od.__delitem__(y) <==> del od[y]'
        dict.__delitem__(self, key)
        self.__nodes.pop(key).remove()

    def __iter__(self):
        'od.__iter__() <==> iter(od)'
        node = self.__end.after
        while node is not self.__end:
            yield node.key
            node = node.after

    def __reversed__(self):
        'od.__reversed__() <==> reversed(od)'
        node = self.__end.before
        while node is not self.__end:
            yield node.key
            node = node.before

    def clear(self):
        'Remove all items.'
        self.__end = _ring()
        self.__nodes.clear()
        dict.clear(self)

    def popitem(self, last=True):
        '''Remove and return the last (key, value) pair, or the first one if last
        is false.
        '''
        if not self:
            raise KeyError('dictionary is empty')
        node = self.__end.before if last else self.__end.after
        node.remove()
        del self.__nodes[node.key]
        return node.key, dict.pop(self, node.key)

    def move_to_end(self, key, last=True):
        '''Move an existing key to the end, or to the beginning if last is false.

        KeyError if it does not exist.
        '''
        node = self.__nodes[key]
        node.remove()
        end = self.__end
        if last:
            node.insert(node.key, end.before, end)
        else:
            node.insert(node.key, end, end.after)

    def keys(self):
        "D.keys() -> a set-like object providing a view on D's keys"
        return _odict_keys(self)

    def values(self):
        "D.values() -> an object providing a view on D's values"
        return _odict_values(self)

    def items(self):
        "D.items() -> a set-like object providing a view on D's items"
        return _odict_items(self)

    def pop(self, key, default=_missing):
        '''Remove the key and return its value, or the default if the key is
        missing; KeyError if there is no default either.
        '''
        value = dict.pop(self, key, _missing)
        if value is not _missing:
            self.__nodes.pop(key).remove()
            return value
        if default is _missing:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        '''Return the value of the key, which is first set to the default if missing.
        '''
        if key in self:
            return self[key]
        self[key] = default
        return default

    @_recursive_repr()
    def __repr__(self):
        'od.__repr__() <==> repr(od)'
        if not self:
            return '%s()' % (self.__class__.__name__,)
        return '%s(%r)' % (self.__class__.__name__, dict(self.items()))

    def __reduce__(self):
        'Return state information for pickling'
        state = self.__getstate__()
        if isinstance(state, tuple):
            state, slots = state
        else:
            slots = {}
        state = {k: v for k, v in (state or {}).items() if k not in vars(OrderedDict())}
        slots = dict(slots or {})
        state = (state, slots) if slots else state or None
        return self.__class__, (), state, None, iter(self.items())

    def copy(self):
        'od.copy() -> a shallow copy of od'
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        '''Make an OrderedDict with keys from the iterable, all with the value.
        '''
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __sizeof__(self):
        return dict.__sizeof__(self) + object.__sizeof__(self)

    def __eq__(self, other):
        '''Compare with another OrderedDict in order, with a dict without.
        '''
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(_same, self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new


def _tuplegetter(index, doc):
    from operator import itemgetter
    return property(itemgetter(index), doc=doc)


def _count_elements(mapping, iterable):
    'Count the elements of the iterable in the mapping.'
    get = mapping.get
    for elem in iterable:
        mapping[elem] = get(elem, 0) + 1
