"""Type hints.

The objects here describe types for checkers and readers of annotations; at run
time they do little more than remember their parts.  Type variables and Generic
are native (_typing) and call back the functions _generic_class_getitem,
_generic_init_subclass, _typevar_subst and so on by name.
"""

from abc import abstractmethod, ABCMeta
import collections
from collections import defaultdict
import collections.abc
import copyreg
import functools
import operator
import sys
import types
from types import GenericAlias

from _typing import (
    _idfunc,
    TypeVar,
    ParamSpec,
    TypeVarTuple,
    ParamSpecArgs,
    ParamSpecKwargs,
    TypeAliasType,
    Generic,
    NoDefault,
)

__all__ = [
    # Special forms and the building blocks of generics.
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final',
    'ForwardRef', 'Generic', 'Literal', 'Optional', 'ParamSpec', 'Protocol',
    'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union',

    # Generic versions of abstract base classes.
    'AbstractSet', 'ByteString', 'Container', 'ContextManager', 'Hashable',
    'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized',
    'ValuesView', 'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine',
    'Collection', 'AsyncGenerator', 'AsyncContextManager',

    # Protocols.
    'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex',
    'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound',

    # Concrete classes.
    'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List',
    'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator',

    # Files and regular expressions.
    'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO',

    # The rest.
    'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads',
    'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads',
    'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict',
    'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired',
    'overload', 'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly',
    'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text',
    'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType',
    'Unpack',
]


# Arguments of generic types: conversion, checks, display.

def _type_convert(arg, module=None, *, allow_special_forms=False):
    """Turn None into NoneType and a string into a ForwardRef."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Check that the argument can be a type, and return it converted.

    The message begins a TypeError.  ClassVar and Final are special forms that
    only some places allow.
    """
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if (origin in (Generic, Protocol)
                or not allow_special_forms
                and (origin is ClassVar or is_argument and origin is Final)):
            raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _is_param_expr(arg):
    # May the argument stand for the parameters of a Callable?
    return arg is ... or isinstance(
        arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _should_unflatten_callable_args(typ, args):
    """Report whether args are the flat arguments of a Callable.

    Callable[[A, B], R].__args__ is (A, B, R), but Callable[P, R].__args__ has
    the form in which it was written.
    """
    return (typ.__origin__ is collections.abc.Callable
            and not (len(args) == 2 and _is_param_expr(args[0])))


def _type_repr(obj):
    """Return the repr of an object, but of classes only the name."""
    if isinstance(obj, type):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        # The parameters that replaced a ParamSpec.
        return '[' + ', '.join(_type_repr(t) for t in obj) + ']'
    return repr(obj)


def _collect_type_parameters(args, *, enforce_default_ordering: bool = True):
    """Collect the type variables in args in the order of their first appearance."""
    found = []
    default_seen = False
    tuple_seen = False
    for t in args:
        if isinstance(t, type):
            # Classes have __parameters__ too, with another meaning.
            continue
        if isinstance(t, tuple):
            for item in t:
                found.extend(p for p in _collect_type_parameters([item])
                             if p not in found)
        elif hasattr(t, '__typing_subst__'):
            if t in found:
                continue
            if enforce_default_ordering:
                if t.has_default():
                    if tuple_seen:
                        raise TypeError('Type parameter with a default'
                                        ' follows TypeVarTuple')
                    default_seen = True
                elif default_seen:
                    raise TypeError(f'Type parameter {t!r} without a default'
                                    ' follows type parameter with a default')
            found.append(t)
        else:
            if _is_unpacked_typevartuple(t):
                tuple_seen = True
            found.extend(p for p in getattr(t, '__parameters__', ())
                         if p not in found)
    return tuple(found)


def _too(actual, limit):
    return 'many' if actual > limit else 'few'


def _check_generic_specialization(cls, arguments):
    params = cls.__parameters__
    wanted = len(params)
    if not wanted:
        raise TypeError(f"{cls} is not a generic class")
    actual = len(arguments)
    if actual == wanted:
        return
    expected = wanted
    if actual < wanted:
        # The rest may have defaults.
        if params[actual].has_default():
            return
        wanted -= sum(p.has_default() for p in params)
        expected = f"at least {wanted}"
    raise TypeError(f"Too {_too(actual, wanted)} arguments"
                    f" for {cls}; actual {actual}, expected {expected}")


def _unpack_args(*args):
    """Replace unpacked tuples of fixed length by their items."""
    result = []
    for arg in args:
        items = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if items is None or items and items[-1] is ...:
            result.append(arg)
        else:
            result.extend(items)
    return result


def _deduplicate(params, *, unhashable_fallback=False):
    try:
        return dict.fromkeys(params)
    except TypeError:
        if not unhashable_fallback:
            raise
        return _deduplicate_unhashable(params)


def _deduplicate_unhashable(unhashable_params):
    result = []
    for t in unhashable_params:
        if t not in result:
            result.append(t)
    return result


def _compare_args_orderless(first_args, second_args):
    # Set comparison for objects that cannot be in a set.
    rest = list(_deduplicate_unhashable(second_args))
    try:
        for arg in _deduplicate_unhashable(first_args):
            rest.remove(arg)
    except ValueError:
        return False
    return not rest


def _flatten(parameters, kinds):
    result = []
    for p in parameters:
        if isinstance(p, kinds):
            result.extend(p.__args__)
        else:
            result.append(p)
    return result


def _remove_dups_flatten(parameters):
    """Merge nested Unions into one and remove duplicates."""
    flat = _flatten(parameters, (_UnionGenericAlias, types.UnionType))
    return tuple(_deduplicate(flat, unhashable_fallback=True))


def _flatten_literal_params(parameters):
    """Merge nested Literals into one."""
    return tuple(_flatten(parameters, _LiteralGenericAlias))


_cleanups = []
_caches = {}


def _tp_cache(func=None, /, *, typed=False):
    """Cache the results of a subscription; calls with unhashable arguments go
    to the function itself."""

    def decorator(func):
        # The cached function is reached through a dict, not a closure: the test
        # suite of CPython looks for leaks by clearing that.
        cache = functools.lru_cache(typed=typed)(func)
        _caches[func] = cache
        _cleanups.append(cache.cache_clear)
        del cache

        @functools.wraps(func)
        def inner(*args, **kwds):
            try:
                return _caches[func](*args, **kwds)
            except TypeError:
                # Perhaps the key was unhashable; a real error comes again.
                pass
            return func(*args, **kwds)
        return inner

    return decorator if func is None else decorator(func)


def _deprecation_warning_for_no_type_params_passed(funcname: str) -> None:
    import warnings
    warnings.warn(
        f"Failing to pass a value to the 'type_params' parameter "
        f"of {funcname!r} is deprecated, as it leads to incorrect behaviour "
        f"when calling {funcname} on a stringified annotation "
        f"that references a PEP 695 type parameter. "
        f"It will be disallowed in Python 3.15.",
        category=DeprecationWarning, stacklevel=3)


class _Sentinel:
    __slots__ = ()

    def __repr__(self):
        return '<sentinel>'


_sentinel = _Sentinel()


def _eval_type(t, globalns, localns, type_params=_sentinel, *, recursive_guard=frozenset()):
    """Evaluate all forward references inside a type.

    The guard has the names that are being evaluated; a reference to one of them
    stays as it is.
    """
    if type_params is _sentinel:
        _deprecation_warning_for_no_type_params_passed("typing._eval_type")
        type_params = ()
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    if isinstance(t, GenericAlias):
        # list['int'] keeps the string.
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg
                     for arg in t.__args__)
        unpacked = t.__unpacked__
        if _should_unflatten_callable_args(t, args):
            t = t.__origin__[(args[:-1], args[-1])]
        else:
            t = t.__origin__[args]
        if unpacked:
            t = Unpack[t]
    evaluated = tuple(
        _eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard)
        for arg in t.__args__)
    return t if evaluated == t.__args__ else _rebuild(t, evaluated)


def _rebuild(t, args):
    # The same generic type with other arguments.
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, args)
    return t.copy_with(args)


class _Final:
    """Base of classes that users cannot subclass."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    """Base that disables iteration, which __getitem__ would otherwise allow."""

    __slots__ = ()
    __iter__ = None


class _SpecialForm(_Final, _NotIterable, _root=True):
    # An object such as Union or ClassVar, made of the function that subscripts
    # it.  The slot __doc__ leaves no place for a docstring.

    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {'__name__', '__qualname__'}:
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    # For Literal and Annotated, where 1 and True are different arguments.
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return "typing.Any"
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """The type that is compatible with every type.

    It is a class so that mock objects and the like can inherit from it; it has
    no instances.
    """

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _single(self, parameters):
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _GenericAlias(self, (item,))


@_SpecialForm
def NoReturn(self, parameters):
    """The result type of functions that never return."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Never(self, parameters):
    """The type without values: of calls that do not return and of arguments
    that no code can pass.
    """
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Self(self, parameters):
    """In a class body, the class of the instance that the method belongs to."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def LiteralString(self, parameters):
    """Strings that are made of literals only, such as an SQL query should be."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def ClassVar(self, parameters):
    """Marks a variable of the class as opposed to one of its instances:
    `count: ClassVar[int] = 0`.
    """
    item = _type_check(parameters, f'{self} accepts only single type.', allow_special_forms=True)
    return _GenericAlias(self, (item,))


@_SpecialForm
def Final(self, parameters):
    """Marks a name that is not assigned again: `LIMIT: Final = 10`."""
    item = _type_check(parameters, f'{self} accepts only single type.', allow_special_forms=True)
    return _GenericAlias(self, (item,))


@_SpecialForm
def Union(self, parameters):
    """One of several types: Union[int, str] is the same as int | str.

    Unions of unions are flattened, duplicates are dropped, and the order does
    not matter in comparisons.
    """
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = "Union[arg, ...]: each arg must be a type."
    parameters = _remove_dups_flatten([_type_check(p, msg) for p in parameters])
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and type(None) in parameters:
        return _UnionGenericAlias(self, parameters, name="Optional")
    return _UnionGenericAlias(self, parameters)


def _make_union(left, right):
    """Called by the | operator of native type variables."""
    return Union[left, right]


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is X | None."""
    arg = _type_check(parameters, f"{self} requires a single type.")
    return Union[arg, type(None)]


@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """The given values and no others: Literal['r', 'w']."""
    parameters = _flatten_literal_params(parameters)
    try:
        pairs = _deduplicate(list(_value_and_type_iter(parameters)))
    except TypeError:
        # Unhashable values keep their duplicates.
        pass
    else:
        parameters = tuple(value for value, _ in pairs)
    return _LiteralGenericAlias(self, parameters)


@_SpecialForm
def TypeAlias(self, parameters):
    """Marks an assignment as the definition of a type alias.

    The type statement is the better way.
    """
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters of a callable: some positional ones followed by a ParamSpec.

    Callable[Concatenate[int, P], str] takes an int before the parameters P.
    """
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    *first, last = parameters
    if not (last is ... or isinstance(last, ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a "
                        "ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, (*(_type_check(p, msg) for p in first), last))


@_SpecialForm
def TypeGuard(self, parameters):
    """The result type of a predicate: if it returns True, its argument has the
    given type.
    """
    return _single(self, parameters)


@_SpecialForm
def TypeIs(self, parameters):
    """The result type of a predicate that returns True exactly if its argument
    has the given type.
    """
    return _single(self, parameters)


class ForwardRef(_Final, _root=True):
    """A type that was written as a string."""

    __slots__ = ('__forward_arg__', '__forward_code__',
                 '__forward_evaluated__', '__forward_value__',
                 '__forward_is_argument__', '__forward_is_class__',
                 '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # *Ts is not an expression by itself.
        source = f'({arg},)[0]' if arg.startswith('*') else arg
        try:
            code = compile(source, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=_sentinel, *, recursive_guard):
        if type_params is _sentinel:
            _deprecation_warning_for_no_type_params_passed("typing.ForwardRef._evaluate")
            type_params = ()
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__

        if globalns is None:
            globalns = {} if localns is None else localns
        if localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            module = sys.modules.get(self.__forward_module__, None)
            globalns = getattr(module, '__dict__', globalns)
        if type_params:
            # Type parameters are in a scope of their own: inside the globals,
            # but outside the class.
            globalns, localns = dict(globalns), dict(localns)
            for param in type_params:
                name = param.__name__
                if not self.__forward_is_class__ or name not in globalns:
                    globalns[name] = param
                    localns.pop(name, None)
        found = _type_check(
            eval(self.__forward_code__, globalns, localns),
            "Forward references must evaluate to types.",
            is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = _eval_type(
            found, globalns, localns, type_params,
            recursive_guard=recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_arg__ != other.__forward_arg__:
            return False
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_value__ == other.__forward_value__
        return self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        if self.__forward_module__ is None:
            return f'ForwardRef({self.__forward_arg__!r})'
        return f'ForwardRef({self.__forward_arg__!r}, module={self.__forward_module__!r})'


# Substitution of type variables.  These functions are the methods
# __typing_subst__ and __typing_prepare_subst__ of the native type variables.

def _is_unpacked_typevartuple(x: Any) -> bool:
    # A class could have an attribute of that name by accident.
    return (not isinstance(x, type)
            and getattr(x, '__typing_is_unpacked_typevartuple__', False))


def _is_typevar_like(x: Any) -> bool:
    return isinstance(x, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(x)


def _typevar_subst(self, arg):
    msg = "Parameters to generic types must be types."
    arg = _type_check(arg, msg, is_argument=True)
    if ((isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack)
            or (isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False))):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    """Gather the arguments that belong to the TypeVarTuple into one tuple.

    An unpacked tuple of unknown length, *tuple[X, ...], also supplies X for the
    type variables before and after it.
    """
    params = alias.__parameters__
    index = params.index(self)
    if any(isinstance(param, TypeVarTuple) for param in params[index + 1:]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")

    nargs = len(args)
    nparams = len(params)
    before = index
    after = nparams - index - 1
    at = filler = None
    for i, arg in enumerate(args):
        if isinstance(arg, type):
            continue
        items = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if items and len(items) == 2 and items[-1] is ...:
            if at is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            at = i
            filler = items[0]
    if at is not None:
        before = min(before, at)
        after = min(after, nargs - at - 1)
    elif before + after > nargs:
        raise TypeError(f"Too few arguments for {alias};"
                        f" actual {nargs}, expected at least {nparams-1}")
    end = nargs - after
    if before == end and self.has_default():
        middle = _unpack_args(self.__default__)
    else:
        middle = args[before:end]
    return (*args[:before],
            *[filler] * (index - before),
            middle,
            *[filler] * (nparams - after - index - 1),
            *args[end:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        arg = tuple(_type_check(a, "Expected a type.") for a in arg)
    elif not _is_param_expr(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, "
                        f"ParamSpec, or Concatenate. Got {arg}")
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i == len(args) and self.has_default():
        args = [*args, self.__default__]
    if i >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(params) == 1 and not _is_param_expr(args[0]):
        # X[int, str] is short for X[[int, str]].
        assert i == 0
        return (args,)
    if isinstance(args[i], list):
        # Lists cannot be hashed for the cache.
        return (*args[:i], tuple(args[i]), *args[i+1:])
    return args


@_tp_cache
def _generic_class_getitem(cls, args):
    """Subscript a generic class.

    For Generic and Protocol the arguments declare type variables; for other
    classes they are put in their place.
    """
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(p) for p in args)
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(
                f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(_is_typevar_like(p) for p in args):
            raise TypeError(
                f"Parameters to {cls.__name__}[...] must all be type variables "
                f"or parameter specification variables.")
        if len(set(args)) != len(args):
            raise TypeError(
                f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, args)

    args = _prepare_args(cls, args)
    _check_generic_specialization(cls, args)
    flat = []
    for param, arg in zip(cls.__parameters__, args):
        if isinstance(param, TypeVarTuple):
            flat.extend(arg)
        else:
            flat.append(arg)
    return _GenericAlias(cls, tuple(flat))


def _prepare_args(alias, args):
    for param in alias.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    return args


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get('__orig_bases__')
    if bases is not None:
        plain = Generic in bases
    else:
        plain = (Generic in cls.__bases__
                 and cls.__name__ != 'Protocol'
                 and type(cls) != _TypedDictMeta)
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    params = ()
    if bases is not None:
        params = _collect_type_parameters(bases)
        # Generic[...], if it is there, decides which variables there are and
        # in which order.
        declared = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if declared is not None:
                    raise TypeError(
                        "Cannot inherit from Generic[...] multiple times.")
                declared = base.__parameters__
        if declared is not None:
            if not set(params) <= set(declared):
                missing = ', '.join(str(p) for p in params if p not in set(declared))
                listed = ', '.join(str(p) for p in declared)
                raise TypeError(f"Some type variables ({missing}) are"
                                f" not listed in Generic[{listed}]")
            params = declared
    cls.__parameters__ = tuple(params)


def _is_dunder(attr):
    return attr.startswith('__') and attr.endswith('__')


class _BaseGenericAlias(_Final, _root=True):
    """Base of the objects that a class and type arguments make, and of the
    aliases such as List that wait for arguments.

    Attributes other than dunders are those of the class, __origin__.
    """

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            # Some objects refuse new attributes, each in its own way.
            pass
        return result

    def __mro_entries__(self, bases):
        entries = [] if self.__origin__ in bases else [self.__origin__]
        # Generic comes last: not here if a later base brings it.
        later = bases[bases.index(self) + 1:]
        if not any(map(functools.partial(_brings_generic, bases), later)):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return self._name or self.__origin__.__name__
        # While it is being unpickled or copied there is no __origin__ yet.
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in {'_name', '_inst', '_nparams', '_defaults'}:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with"
                        " class and instance checks")

    def __dir__(self):
        return list({*super().__dir__(),
                     *(attr for attr in dir(self.__origin__) if not _is_dunder(attr))})


def _brings_generic(bases, base):
    if isinstance(base, _BaseGenericAlias):
        return True
    if isinstance(base, type):
        return issubclass(base, Generic)
    hook = getattr(base, "__mro_entries__", None)
    entries = hook(bases) if hook else None
    return (isinstance(entries, tuple)
            and any(isinstance(b, type) and issubclass(b, Generic) for b in entries))


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic type with arguments, such as List[int] or Node[T].

    __args__ are the arguments and __parameters__ the type variables in them;
    subscripting replaces those.
    """

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple(... if a is _TypingEllipsis else a for a in args)
        self.__parameters__ = _collect_type_parameters(
            args, enforce_default_ordering=origin in (Generic, Protocol))
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args(*map(_type_convert, args))
        return self.copy_with(self._determine_new_args(args))

    def _determine_new_args(self, args):
        args = _prepare_args(self, args)
        params = self.__parameters__
        if len(args) != len(params):
            raise TypeError(f"Too {_too(len(args), len(params))} arguments for {self};"
                            f" actual {len(args)}, expected {len(params)}")
        return tuple(self._make_substitution(self.__args__, dict(zip(params, args))))

    def _make_substitution(self, args, new_arg_by_param):
        """Return args with the type variables replaced, as a list."""
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            subst = getattr(old, '__typing_subst__', None)
            if subst:
                new = subst(new_arg_by_param[old])
            elif params := getattr(old, '__parameters__', ()):
                inner = []
                for param in params:
                    value = new_arg_by_param[param]
                    if isinstance(param, TypeVarTuple):
                        inner.extend(value)
                    else:
                        inner.append(value)
                new = old[tuple(inner)]
            else:
                new = old

            if self.__origin__ == collections.abc.Callable and isinstance(new, tuple):
                # Its arguments are kept flat.
                result.extend(new)
            elif _is_unpacked_typevartuple(old):
                result.extend(new)
            elif isinstance(old, tuple):
                # What a ParamSpec was replaced with may have variables too.
                result.append(tuple(self._make_substitution(old, new_arg_by_param)))
            else:
                result.append(new)
        return result

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        # tuple[()] has no arguments.
        args = ", ".join(map(_type_repr, self.__args__)) or "()"
        return f'{name}[{args}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            later = bases[bases.index(self) + 1:]
            if any(isinstance(b, _BaseGenericAlias) and b is not self for b in later):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        # For the unpacking in X[*Y].
        yield Unpack[self]


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """An alias that takes a fixed number of arguments, such as List."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=origin.__name__ if name is None else name)
        self._nparams = nparams
        self._defaults = defaults
        where = '' if origin.__module__ == 'builtins' else origin.__module__ + '.'
        self.__doc__ = f'A generic version of {where}{origin.__qualname__}.'

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = "Parameters to generic types must be types."
        params = tuple(_type_check(p, msg) for p in params)
        wanted, defaults = self._nparams, self._defaults
        missing = wanted - len(params)
        if 0 < missing <= len(defaults):
            params += defaults[-missing:]
        actual = len(params)
        if actual != wanted:
            if not wanted:
                raise TypeError(f"{self} is not a generic class")
            expected = f"at least {wanted - len(defaults)}" if defaults else wanted
            raise TypeError(f"Too {_too(actual, wanted)} arguments for {self};"
                            f" actual {actual}, expected {expected}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params,
                             name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __init__(
        self, origin, nparams, *, removal_version, inst=True, name=None
    ):
        super().__init__(origin, nparams, inst=inst, name=name)
        self._removal_version = removal_version

    def __instancecheck__(self, inst):
        import warnings
        warnings._deprecated(
            f"{self.__module__}.{self._name}", remove=self._removal_version
        )
        return super().__instancecheck__(inst)


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        assert self._name == 'Callable'
        args = self.__args__
        if not _should_unflatten_callable_args(self, args):
            return super().__repr__()
        *params, result = map(_type_repr, args)
        return f'typing.Callable[[{", ".join(params)}], {result}]'

    def __reduce__(self):
        args = self.__args__
        if _should_unflatten_callable_args(self, args):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params,
                                     name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as "
                            "Callable[[arg, ...], result].")
        args, result = params
        # A tuple, because the cache needs something hashable.
        if isinstance(args, list):
            args = tuple(args)
        return self.__getitem_inner__((args, result))

    @_tp_cache
    def __getitem_inner__(self, params):
        args, result = params
        msg = "Callable[args, result]: result must be a type."
        result = _type_check(result, msg)
        if args is Ellipsis:
            return self.copy_with((_TypingEllipsis, result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*map(_type_convert, args), result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with(
                (*(_type_check(p, msg) for p in params[:-1]), _TypingEllipsis))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple(_type_check(p, msg) for p in params))


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return _compare_args_orderless(self.__args__, other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[1] if args[0] is type(None) else args[0]
            return f'typing.Optional[{_type_repr(other)}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True

    def __reduce__(self):
        func, (origin, args) = super().__reduce__()
        return func, (Union, args)


def _value_and_type_iter(parameters):
    # 0 and False are equal but different literals.
    return ((p, type(p)) for p in parameters)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return (set(_value_and_type_iter(self.__args__))
                == set(_value_and_type_iter(other.__args__)))

    def __hash__(self):
        return hash(frozenset(_value_and_type_iter(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *first, last = params
        if isinstance(last, (list, tuple)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*first, *last.__args__)
        return super().copy_with(params)


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[Ts] is what *Ts means in a subscript.

    In **kwargs: Unpack[TD] it says that the keyword arguments are those of a
    TypedDict.
    """
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(origin=self, args=(item,))


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        # Not *Ts, because that would not work outside of a subscript.
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if not isinstance(arg, (_GenericAlias, types.GenericAlias)):
            return None
        if arg.__origin__ is not tuple:
            raise TypeError("Unpack[...] must be used with a tuple type")
        return arg.__args__

    @property
    def __typing_is_unpacked_typevartuple__(self):
        arg, = self.__args__
        return isinstance(arg, TypeVarTuple)


class _TypingEllipsis:
    """Stands for ... among arguments that are checked and collected."""


# Protocols.

# Attributes that Python and this module add to a class; they are not members.
_TYPING_INTERNALS = frozenset({
    '__parameters__', '__orig_bases__',  '__orig_class__',
    '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__',
    '__non_callable_proto_members__', '__type_params__',
})
_SPECIAL_NAMES = frozenset({
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__',
    '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__',
    '__match_args__', '__static_attributes__', '__firstlineno__',
})
# A private attribute of MutableMapping, which can be a base, is the last one.
EXCLUDED_ATTRIBUTES = _TYPING_INTERNALS | _SPECIAL_NAMES | {'_MutableMapping__marker'}


def _get_protocol_attrs(cls):
    """Collect the members of a protocol class, inherited ones included."""
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {'Protocol', 'Generic'}:
            continue
        annotations = getattr(base, '__annotations__', {})
        attrs.update(attr for attr in (*base.__dict__, *annotations)
                     if not attr.startswith('_abc_') and attr not in EXCLUDED_ATTRIBUTES)
    return attrs


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    # Already replaced, and this is a call of super().__init__().
    if cls.__init__ is not _no_init_or_replace_init:
        return
    # A class that implements the protocol got this function in the place of
    # the __init__ that it should have inherited: find that, for next time too.
    inits = (base.__dict__.get('__init__', _no_init_or_replace_init)
             for base in cls.__mro__)
    cls.__init__ = next((init for init in inits if init is not _no_init_or_replace_init),
                        object.__init__)
    cls.__init__(self, *args, **kwargs)


def _caller(depth=1, default='__main__'):
    try:
        return sys._getframemodulename(depth + 1) or default
    except AttributeError:
        return None


def _allow_reckless_class_checks(depth=2):
    """Report whether the check comes from abc or functools.

    These call isinstance() and issubclass() with all registered classes and
    must not see exceptions.
    """
    return _caller(depth) in {'abc', 'functools', None}


_PROTO_ALLOWLIST = {
    'collections.abc': [
        'Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable',
        'Hashable', 'Sized', 'Container', 'Collection', 'Reversible', 'Buffer',
    ],
    'contextlib': ['AbstractContextManager', 'AbstractAsyncContextManager'],
}


@functools.cache
def _lazy_load_getattr_static():
    # inspect is large, and only isinstance() with protocols needs it.
    from inspect import getattr_static
    return getattr_static


_cleanups.append(_lazy_load_getattr_static.cache_clear)


def _pickle_psargs(psargs):
    return ParamSpecArgs, (psargs.__origin__,)


def _pickle_pskwargs(pskwargs):
    return ParamSpecKwargs, (pskwargs.__origin__,)


copyreg.pickle(ParamSpecArgs, _pickle_psargs)
copyreg.pickle(ParamSpecKwargs, _pickle_pskwargs)
del _pickle_psargs, _pickle_pskwargs


# Looked up once: these are called for every check.
_abc_instancecheck = ABCMeta.__instancecheck__
_abc_subclasscheck = ABCMeta.__subclasscheck__


def _type_check_issubclass_arg_1(arg):
    # ABCMeta would say the same, but later than the errors about protocols.
    if not isinstance(arg, type):
        raise TypeError('issubclass() arg 1 must be a class')


class _ProtocolMeta(ABCMeta):
    # Protocols are compared by their members, which needs a metaclass.

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        first = name == "Protocol" and bases == (Generic,)
        if not first and Protocol in bases:
            for base in bases:
                if not (base in {object, Generic}
                        or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, [])
                        or (issubclass(base, Generic)
                            and getattr(base, "_is_protocol", False))):
                    raise TypeError(
                        f"Protocols can only inherit from other protocols, "
                        f"got {base!r}"
                    )
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if (getattr(cls, '_is_protocol', False)
                and not _allow_reckless_class_checks()):
            if not getattr(cls, '_is_runtime_protocol', False):
                _type_check_issubclass_arg_1(other)
                raise TypeError(
                    "Instance and class checks can only be used with "
                    "@runtime_checkable protocols"
                )
            if (cls.__non_callable_proto_members__
                    and cls.__dict__.get("__subclasshook__") is _proto_hook):
                _type_check_issubclass_arg_1(other)
                names = str(sorted(cls.__non_callable_proto_members__))[1:-1]
                raise TypeError(
                    "Protocols with non-method members don't support issubclass()."
                    f" Non-method members: {names}."
                )
        return _abc_subclasscheck(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            # A class that implements a protocol.
            return _abc_instancecheck(cls, instance)
        if (not getattr(cls, '_is_runtime_protocol', False)
                and not _allow_reckless_class_checks()):
            raise TypeError("Instance and class checks can only be used with"
                            " @runtime_checkable protocols")
        if _abc_instancecheck(cls, instance):
            return True
        # The instance itself may have the members.
        getattr_static = _lazy_load_getattr_static()
        for attr in cls.__protocol_attrs__:
            try:
                value = getattr_static(instance, attr)
            except AttributeError:
                return False
            # None disables a method.
            if value is None and attr not in cls.__non_callable_proto_members__:
                return False
        return True


@classmethod
def _proto_hook(cls, other):
    # The __subclasshook__ of protocols.
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            # Another protocol may declare the member by an annotation.
            annotations = getattr(base, '__annotations__', {})
            if (isinstance(annotations, collections.abc.Mapping)
                    and attr in annotations
                    and issubclass(other, Generic)
                    and getattr(other, '_is_protocol', False)):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class of protocols, which describe classes by their members.

        class Closable(Protocol):
            def close(self) -> None: ...

    Type checkers accept every class with these members.  With
    @runtime_checkable, isinstance() does so too, looking only at the names.
    """

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        # A subclass is a protocol only if Protocol is one of its own bases.
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    """A type with metadata: Annotated[t, metadata...]."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        new_type, = params
        return _AnnotatedAlias(new_type, self.__metadata__)

    def __repr__(self):
        metadata = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]"

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Annotated(self, *params):
    """A type with further information for tools: Annotated[float, 'metres'].

    The information is in __metadata__, and get_type_hints() drops it unless
    include_extras is true.
    """
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used "
                        "with at least two arguments (a type and an "
                        "annotation).")
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError("Annotated[...] should not be used with an "
                        "unpacked TypeVarTuple")
    msg = "Annotated[t, ...]: t must be a type."
    origin = _type_check(params[0], msg, allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


def runtime_checkable(cls):
    """Decorator that allows isinstance() and issubclass() with a protocol.

    They look only at the presence of the members, not at types or signatures.
    """
    if not issubclass(cls, Generic) or not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes,'
                        ' got %r' % cls)
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for attr in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, attr, None))
        except Exception as e:
            raise TypeError(
                f"Failed to determine whether protocol member {attr!r} "
                "is a method member"
            ) from e
        if not is_method:
            cls.__non_callable_proto_members__.add(attr)
    return cls


def cast(typ, val):
    """Return the value: tells type checkers that it has the given type."""
    return val


def assert_type(val, typ, /):
    """Return the value: asks type checkers to verify that it has the given type."""
    return val


_allowed_types = (types.FunctionType, types.BuiltinFunctionType,
                  types.MethodType, types.ModuleType,
                  types.WrapperDescriptorType, types.MethodWrapperType,
                  types.MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a class, module, function or method, evaluated.

    Strings are evaluated in the namespaces of the object unless others are
    given; a class's own names come before the module's.  Hints of a class
    include those of its bases.  Annotated, Required and the like are removed
    unless include_extras is true.
    """
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            _class_hints(base, globalns, localns, hints)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                owner = obj
                while hasattr(owner, '__wrapped__'):
                    owner = owner.__wrapped__
                globalns = getattr(owner, '__globals__', {})
        if localns is None:
            localns = globalns
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, _allowed_types):
                return {}
            raise TypeError('{!r} is not a module, class, method, '
                            'or function.'.format(obj))
        type_params = getattr(obj, "__type_params__", ())
        for name, value in dict(annotations).items():
            if value is None:
                value = type(None)
            if isinstance(value, str):
                # Module variables may be Final and ClassVar, parameters not.
                value = ForwardRef(
                    value, is_argument=not isinstance(obj, types.ModuleType),
                    is_class=False)
            hints[name] = _eval_type(value, globalns, localns, type_params)
    if include_extras:
        return hints
    return {name: _strip_annotations(t) for name, t in hints.items()}


def _class_hints(cls, globalns, localns, hints):
    annotations = cls.__dict__.get('__annotations__', {})
    if isinstance(annotations, types.GetSetDescriptorType):
        return
    module_globals = globalns
    if globalns is None:
        module_globals = getattr(sys.modules.get(cls.__module__, None), '__dict__', {})
    own = dict(vars(cls)) if localns is None else localns
    if localns is None and globalns is None:
        # By eval()'s rule locals come first; but in a class the names that
        # annotations mean are the module's.
        module_globals, own = own, module_globals
    for name, value in annotations.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=False, is_class=True)
        hints[name] = _eval_type(value, module_globals, own, cls.__type_params__)


def _strip_annotations(t):
    """Remove Annotated, Required, NotRequired and ReadOnly from a type."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, "__origin__") and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        stripped = tuple(map(_strip_annotations, t.__args__))
        if stripped != t.__args__:
            return _rebuild(t, stripped)
    return t


def get_origin(tp):
    """Return a type without its arguments: list for List[int] and list[int].

    None if it has none.  For Annotated[...], Literal[...] and so on it is the
    special form.
    """
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    """Return the arguments of a type as a tuple, as they were written.

    So get_args(Callable[[int], str]) is ([int], str).
    """
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if _should_unflatten_callable_args(tp, args):
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Report whether a type is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg: Never, /) -> Never:
    """Raise AssertionError: for code that cannot be reached.

    Type checkers report an error if they find that it can.
    """
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + '...'
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def no_type_check(arg):
    """Decorator that says that annotations are not type hints.

    On a class it applies to the functions and classes defined in it.
    """
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if (hasattr(obj, '__qualname__')
                    and obj.__qualname__ == f'{arg.__qualname__}.{obj.__name__}'
                    and getattr(obj, '__module__', None) == arg.__module__):
                if isinstance(obj, types.FunctionType):
                    obj.__no_type_check__ = True
                elif isinstance(obj, types.MethodType):
                    obj.__func__.__no_type_check__ = True
                elif isinstance(obj, type):
                    no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        # Built-in classes do not change.
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator that adds no_type_check to what another decorator returns."""
    import warnings
    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def _overload_dummy(*args, **kwds):
    """What @overload leaves in the place of a function."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed.")


# module -> qualified name -> first line -> function
_overload_registry = defaultdict(functools.partial(defaultdict, dict))


def overload(func):
    """Decorator for a further signature of the function that follows.

        @overload
        def utf8(value: None) -> None: ...
        @overload
        def utf8(value: str) -> bytes: ...
        def utf8(value):
            ...     # the implementation

    get_overloads() finds the signatures at run time.
    """
    f = getattr(func, "__func__", func)
    try:
        _overload_registry[f.__module__][f.__qualname__][f.__code__.co_firstlineno] = func
    except AttributeError:
        # Some callables have no name or no code.
        pass
    return _overload_dummy


def get_overloads(func):
    """Return the overloads of a function as a list."""
    f = getattr(func, "__func__", func)
    # Membership tests, because a lookup would add an entry.
    if f.__module__ not in _overload_registry:
        return []
    names = _overload_registry[f.__module__]
    if f.__qualname__ not in names:
        return []
    return list(names[f.__qualname__].values())


def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()


def final(f):
    """Decorator that says that a method is not overridden or a class not subclassed.

    At run time it only sets the attribute __final__.
    """
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


# Some type variables; only AnyStr is meant for users.
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)


# The aliases of classes, with the number of their type parameters.
_alias = _SpecialGenericAlias

Hashable = _alias(collections.abc.Hashable, 0)
Awaitable = _alias(collections.abc.Awaitable, 1)
Coroutine = _alias(collections.abc.Coroutine, 3)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1)
Iterable = _alias(collections.abc.Iterable, 1)
Iterator = _alias(collections.abc.Iterator, 1)
Reversible = _alias(collections.abc.Reversible, 1)
Sized = _alias(collections.abc.Sized, 0)
Container = _alias(collections.abc.Container, 1)
Collection = _alias(collections.abc.Collection, 1)
Callable = _CallableType(collections.abc.Callable, 2)
Callable.__doc__ = """The type of callables: Callable[[int], str] takes an int and returns a str.

Deprecated alias of collections.abc.Callable.  The first argument is a list of
types, a ParamSpec, Concatenate or an ellipsis.
"""
AbstractSet = _alias(collections.abc.Set, 1, name='AbstractSet')
MutableSet = _alias(collections.abc.MutableSet, 1)
Mapping = _alias(collections.abc.Mapping, 2)
MutableMapping = _alias(collections.abc.MutableMapping, 2)
Sequence = _alias(collections.abc.Sequence, 1)
MutableSequence = _alias(collections.abc.MutableSequence, 1)
ByteString = _DeprecatedGenericAlias(
    collections.abc.ByteString, 0, removal_version=(3, 14))
# Tuple takes any number of arguments.
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Tuple.__doc__ = """The type of tuples: Tuple[int, str] has an int and a str, Tuple[int, ...]
any number of ints.

Deprecated alias of tuple.
"""
List = _alias(list, 1, inst=False, name='List')
Deque = _alias(collections.deque, 1, name='Deque')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name='Dict')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(collections.abc.Generator, 3, defaults=(types.NoneType, types.NoneType))
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, defaults=(types.NoneType,))
Type = _alias(type, 1, inst=False, name='Type')
Type.__doc__ = """The type of classes: a parameter of type Type[User] takes User or a subclass.

Deprecated alias of type.
"""


def _define_supports():
    # The Supports... protocols.
    global SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes
    global SupportsIndex, SupportsAbs, SupportsRound

    @runtime_checkable
    class SupportsInt(Protocol):
        """Objects that int() accepts: they have __int__."""

        __slots__ = ()

        @abstractmethod
        def __int__(self) -> int:
            pass

    @runtime_checkable
    class SupportsFloat(Protocol):
        """Objects that float() accepts: they have __float__."""

        __slots__ = ()

        @abstractmethod
        def __float__(self) -> float:
            pass

    @runtime_checkable
    class SupportsComplex(Protocol):
        """Objects that complex() accepts: they have __complex__."""

        __slots__ = ()

        @abstractmethod
        def __complex__(self) -> complex:
            pass

    @runtime_checkable
    class SupportsBytes(Protocol):
        """Objects that bytes() accepts: they have __bytes__."""

        __slots__ = ()

        @abstractmethod
        def __bytes__(self) -> bytes:
            pass

    @runtime_checkable
    class SupportsIndex(Protocol):
        """Objects that can be indices: they have __index__."""

        __slots__ = ()

        @abstractmethod
        def __index__(self) -> int:
            pass

    @runtime_checkable
    class SupportsAbs[T](Protocol):
        """Objects that abs() accepts; T is the type of the result."""

        __slots__ = ()

        @abstractmethod
        def __abs__(self) -> T:
            pass

    @runtime_checkable
    class SupportsRound[T](Protocol):
        """Objects that round() accepts; T is the type of the result."""

        __slots__ = ()

        @abstractmethod
        def __round__(self, ndigits: int = 0) -> T:
            pass


def _make_nmtuple(name, types, module, defaults=()):
    types = {n: _type_check(t, f"field {n} annotation must be a type")
             for n, t in types}
    result = collections.namedtuple(name, list(types),
                                    defaults=defaults, module=module)
    result.__annotations__ = result.__new__.__annotations__ = types
    return result


# Attributes that the body of a NamedTuple class must not set.
_prohibited = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__',
                         '_fields', '_field_defaults',
                         '_make', '_replace', '_asdict', '_source'})

_special = frozenset({'__module__', '__name__', '__annotations__'})


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        assert _NamedTuple in bases
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError(
                    'can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                raise TypeError(f"Non-default namedtuple field {name} "
                                f"cannot follow default field{plural} "
                                f"{', '.join(defaults)}")
        result = _make_nmtuple(typename, types.items(),
                               defaults=[ns[n] for n in defaults],
                               module=ns['__module__'])
        result.__bases__ = bases
        if Generic in bases:
            result.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _prohibited:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in _special:
                continue
            if key not in result._fields:
                setattr(result, key, value)
            cls._call_set_name(result, typename, key, value)
        if Generic in bases:
            result.__init_subclass__()
        return result

    @staticmethod
    def _call_set_name(owner, typename, key, value):
        # What type.__new__ does for the attributes of ordinary classes.
        try:
            set_name = type(value).__set_name__
        except AttributeError:
            return
        try:
            set_name(value, owner, key)
        except BaseException as e:
            e.add_note(
                f"Error calling __set_name__ on {type(value).__name__!r} "
                f"instance {key!r} in {typename!r}"
            )
            raise


def _deprecate_call(thing, remedy):
    import warnings
    warnings._deprecated(
        thing, remove=(3, 15),
        message=("{name} is deprecated and will be disallowed in Python {remove}. "
                 + remedy))


def NamedTuple(typename, fields=_sentinel, /, **kwargs):
    """A named tuple whose fields have types.

        class Employee(NamedTuple):
            name: str
            id: int = 3

    or NamedTuple('Employee', [('name', str), ('id', int)]).
    """
    empty = ("To create a NamedTuple class with 0 fields "
             "using the functional syntax, "
             "pass an empty list, e.g. "
             f"`{typename} = NamedTuple({typename!r}, [])`.")
    if fields is _sentinel or fields is None:
        if fields is _sentinel and kwargs:
            _deprecate_call("Creating NamedTuple classes using keyword arguments",
                            "Use the class-based or functional syntax instead.")
        elif fields is _sentinel:
            _deprecate_call("Failing to pass a value for the 'fields' parameter", empty)
        elif kwargs:
            raise TypeError(
                "Cannot pass `None` as the 'fields' parameter "
                "and also specify fields using keyword arguments"
            )
        else:
            _deprecate_call("Passing `None` as the 'fields' parameter", empty)
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords"
                        " can be provided to NamedTuple, not both")
    result = _make_nmtuple(typename, fields, module=_caller())
    result.__orig_bases__ = (NamedTuple,)
    return result


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    assert NamedTuple in bases
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _get_typeddict_qualifiers(annotation_type):
    # Yields the Required, NotRequired and ReadOnly around a type.
    while True:
        origin = get_origin(annotation_type)
        if origin in (Required, NotRequired, ReadOnly):
            yield origin
        elif origin is not Annotated:
            return
        annotation_type = get_args(annotation_type)[0]


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        """Make the class of a TypedDict: a subclass of dict that says which keys
        there are."""
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type '
                                'and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(tp_dict, '__orig_bases__'):
            tp_dict.__orig_bases__ = bases

        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(tp, msg, module=tp_dict.__module__)
               for n, tp in ns.get('__annotations__', {}).items()}
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            inherited = base.__dict__
            annotations.update(inherited.get('__annotations__', {}))
            # A later base overrides an earlier one.
            keys = inherited.get('__required_keys__', set())
            required |= keys
            optional -= keys
            keys = inherited.get('__optional_keys__', set())
            required -= keys
            optional |= keys
            readonly.update(inherited.get('__readonly_keys__', ()))
            mutable.update(inherited.get('__mutable_keys__', ()))

        annotations.update(own)
        for key, annotation in own.items():
            qualifiers = set(_get_typeddict_qualifiers(annotation))
            needed = (Required in qualifiers
                      or total and NotRequired not in qualifiers)
            into, out_of = (required, optional) if needed else (optional, required)
            into.add(key)
            out_of.discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(
                        f"Cannot override mutable key {key!r}"
                        " with read-only key"
                    )
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)

        tp_dict.__annotations__ = annotations
        tp_dict.__required_keys__ = frozenset(required)
        tp_dict.__optional_keys__ = frozenset(optional)
        tp_dict.__readonly_keys__ = frozenset(readonly)
        tp_dict.__mutable_keys__ = frozenset(mutable)
        tp_dict.__total__ = total
        return tp_dict

    # Calling the class makes a plain dict.
    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_sentinel, /, *, total=True):
    """A dict type with known keys, each with a type of its own.

        class Point2D(TypedDict):
            x: int
            y: int
            label: NotRequired[str]

    or TypedDict('Point2D', {'x': int, 'y': int}).  With total=False keys are
    optional unless they are Required.  At run time the values are plain dicts.
    """
    if fields is _sentinel or fields is None:
        # The braces pass through str.format() twice.
        _deprecate_call(
            "Failing to pass a value for the 'fields' parameter" if fields is _sentinel
            else "Passing `None` as the 'fields' parameter",
            "To create a TypedDict class with 0 fields "
            "using the functional syntax, "
            "pass an empty dictionary, e.g. "
            f"`{typename} = TypedDict({typename!r}, {{{{}}}})`.")
        fields = {}
    ns = {'__annotations__': dict(fields)}
    module = _caller()
    if module is not None:
        # The class belongs to the caller, for pickle.
        ns['__module__'] = module
    td = _TypedDictMeta(typename, (), ns, total=total)
    td.__orig_bases__ = (TypedDict,)
    return td


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def _qualifier(self, parameters):
    item = _type_check(parameters, f'{self._name} accepts only a single type.')
    return _GenericAlias(self, (item,))


@_SpecialForm
def Required(self, parameters):
    """Marks a key of a TypedDict with total=False as required."""
    return _qualifier(self, parameters)


@_SpecialForm
def NotRequired(self, parameters):
    """Marks a key of a TypedDict that may be missing."""
    return _qualifier(self, parameters)


@_SpecialForm
def ReadOnly(self, parameters):
    """Marks a key of a TypedDict that must not be changed."""
    return _qualifier(self, parameters)


class NewType:
    """A type that checkers distinguish from the one it is made of.

        UserId = NewType('UserId', int)

    At run time UserId(5) is just 5.
    """

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1] if '.' in name else name
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        superclass_name = self.__name__

        # The class statement fails, but with a helpful message.
        class Dummy:
            def __init_subclass__(cls):
                subclass_name = cls.__name__
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{subclass_name} = NewType({subclass_name!r}, {superclass_name})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


Text = str

# Type checkers take it for True: for imports that only they need.
TYPE_CHECKING = False


def _define_io():
    # The types of files.
    global IO, BinaryIO, TextIO

    class IO(Generic[AnyStr]):
        """A file whose read() returns AnyStr.

        It says less than the classes of the module io: whether the file is
        open for reading or writing, for instance, is not part of the type.
        """

        __slots__ = ()

        @property
        @abstractmethod
        def mode(self) -> str:
            pass

        @property
        @abstractmethod
        def name(self) -> str:
            pass

        @abstractmethod
        def close(self) -> None:
            pass

        @property
        @abstractmethod
        def closed(self) -> bool:
            pass

        @abstractmethod
        def fileno(self) -> int:
            pass

        @abstractmethod
        def flush(self) -> None:
            pass

        @abstractmethod
        def isatty(self) -> bool:
            pass

        @abstractmethod
        def read(self, n: int = -1) -> AnyStr:
            pass

        @abstractmethod
        def readable(self) -> bool:
            pass

        @abstractmethod
        def readline(self, limit: int = -1) -> AnyStr:
            pass

        @abstractmethod
        def readlines(self, hint: int = -1) -> List[AnyStr]:
            pass

        @abstractmethod
        def seek(self, offset: int, whence: int = 0) -> int:
            pass

        @abstractmethod
        def seekable(self) -> bool:
            pass

        @abstractmethod
        def tell(self) -> int:
            pass

        @abstractmethod
        def truncate(self, size: int = None) -> int:
            pass

        @abstractmethod
        def writable(self) -> bool:
            pass

        @abstractmethod
        def write(self, s: AnyStr) -> int:
            pass

        @abstractmethod
        def writelines(self, lines: List[AnyStr]) -> None:
            pass

        @abstractmethod
        def __enter__(self) -> 'IO[AnyStr]':
            pass

        @abstractmethod
        def __exit__(self, type, value, traceback) -> None:
            pass

    class BinaryIO(IO[bytes]):
        """A file opened in binary mode."""

        __slots__ = ()

        @abstractmethod
        def write(self, s: Union[bytes, bytearray]) -> int:
            pass

        @abstractmethod
        def __enter__(self) -> 'BinaryIO':
            pass

    class TextIO(IO[str]):
        """A file opened in text mode."""

        __slots__ = ()

        @property
        @abstractmethod
        def buffer(self) -> BinaryIO:
            pass

        @property
        @abstractmethod
        def encoding(self) -> str:
            pass

        @property
        @abstractmethod
        def errors(self) -> Optional[str]:
            pass

        @property
        @abstractmethod
        def line_buffering(self) -> bool:
            pass

        @property
        @abstractmethod
        def newlines(self) -> Any:
            pass

        @abstractmethod
        def __enter__(self) -> 'TextIO':
            pass


def reveal_type[T](obj: T, /) -> T:
    """Print the run-time type of an object and return the object.

    Type checkers print what they believe its type to be.
    """
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


class _IdentityCallable(Protocol):
    def __call__[T](self, arg: T, /) -> T:
        ...


def dataclass_transform(
    *,
    eq_default: bool = True,
    order_default: bool = False,
    kw_only_default: bool = False,
    frozen_default: bool = False,
    field_specifiers: tuple[type[Any] | Callable[..., Any], ...] = (),
    **kwargs: Any,
) -> _IdentityCallable:
    """Decorator that says that a decorator, class or metaclass makes classes
    like those of dataclasses.dataclass().

    The arguments are the defaults of the parameters eq, order, kw_only and
    frozen of the decorated object, and the functions that it uses like
    dataclasses.field().
    """
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn
    return decorator


type _Func = Callable[..., Any]


def override[F: _Func](method: F, /) -> F:
    """Decorator that says that a method overrides one of a base class.

    At run time it only sets the attribute __override__.
    """
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def is_protocol(tp: type, /) -> bool:
    """Report whether a type is a protocol."""
    return (isinstance(tp, type)
            and getattr(tp, '_is_protocol', False)
            and tp != Protocol)


def get_protocol_members(tp: type, /) -> frozenset[str]:
    """Return the names of the members of a protocol."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def __getattr__(attr):
    """Define at its first use what needs an import or much time."""
    if attr in {"Pattern", "Match"}:
        import re
        obj = _alias(getattr(re, attr), 1)
    elif attr in {"ContextManager", "AsyncContextManager"}:
        import contextlib
        obj = _alias(getattr(contextlib, f"Abstract{attr}"), 2, name=attr, defaults=(bool | None,))
    elif attr in {"IO", "BinaryIO", "TextIO"}:
        _define_io()
        return globals()[attr]
    elif attr.startswith("Supports") and attr in __all__:
        _define_supports()
        return globals()[attr]
    elif attr == "_collect_parameters":
        import warnings
        warnings.warn(
            "The private _collect_parameters function is deprecated and will be"
            " removed in a future version of Python. Any use of private functions"
            " is discouraged and may break in the future.",
            category=DeprecationWarning, stacklevel=2)
        obj = _collect_type_parameters
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {attr!r}")
    globals()[attr] = obj
    return obj
