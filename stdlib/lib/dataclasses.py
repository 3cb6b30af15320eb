"""Classes that mainly store values, with their methods generated.

The decorator dataclass() reads the annotations of a class body and adds
__init__, __repr__, __eq__ and others.  The source of all methods of a class is
compiled at once: that is much cheaper than one exec() per method.
"""

import sys
import types
import abc
from reprlib import recursive_repr

__all__ = ['dataclass',
           'field',
           'Field',
           'FrozenInstanceError',
           'InitVar',
           'KW_ONLY',
           'MISSING',

           'fields',
           'asdict',
           'astuple',
           'make_dataclass',
           'replace',
           'is_dataclass',
           ]


class FrozenInstanceError(AttributeError):
    """Raised at an attempt to change a field of a frozen dataclass."""


class _HAS_DEFAULT_FACTORY_CLASS:
    # The default that a parameter of __init__ shows if there is a factory.
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


# The kinds of entries in __dataclass_fields__.
_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'

# asdict() and astuple() return values of these types as they are.
_ATOMIC_TYPES = frozenset({
    types.NoneType, bool, int, float, str, complex, bytes,
    types.EllipsisType, types.NotImplementedType, types.CodeType,
    types.BuiltinFunctionType, types.FunctionType, type, range, property,
})


class InitVar:
    __slots__ = ('type', )

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """A field of a dataclass.

    Made by field() or for a plain annotation; name and type are filled in by
    the decorator.
    """

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash',
                 'init', 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare,
                 metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = (_EMPTY_METADATA if metadata is None
                         else types.MappingProxyType(metadata))
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        return ('Field('
                f'name={self.name!r},type={self.type!r},'
                f'default={self.default!r},'
                f'default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},'
                f'metadata={self.metadata!r},kw_only={self.kw_only!r},'
                f'_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name; the
        # lookup is on the type, as Python itself does it.
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen',
                 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self,
                 init, repr, eq, order, unsafe_hash, frozen,
                 match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        args = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
        return f'_DataclassParams({args})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describe a field that needs more than a type and a default.

    default_factory is called without arguments for each new instance.  init,
    repr, hash and compare say whether the methods of these names use the field;
    hash=None means "as compare".  metadata is a mapping for the user.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare,
                 metadata, kw_only)


class _Source:
    """Collects the generated methods of one class and adds them to it.

    The methods become local functions of one outer function, whose parameters
    are the objects that the methods refer to.
    """

    def __init__(self, globals):
        self.globals = globals
        self.objects = {}
        self.text = []
        # name -> (replace an existing method?, message if there is one)
        self.names = {}

    def add(self, name, params, body, *, returns=MISSING, decorator='',
            replace=False, conflict=None, **objects):
        self.objects.update(objects)
        arrow = ''
        if returns is not MISSING:
            variable = f'__dataclass_{name}_return_type__'
            self.objects[variable] = returns
            arrow = '->' + variable
        if decorator:
            self.text.append(f' {decorator}')
        self.text.append(f' def {name}({",".join(params)}){arrow}:')
        self.text.extend(body)
        self.names[name] = replace, conflict

    def install(self, cls):
        if not self.names:
            return
        lines = [f'def __create_fn__({",".join(self.objects)}):', *self.text,
                 f' return ({",".join(self.names)},)']
        namespace = {}
        exec('\n'.join(lines), self.globals, namespace)
        functions = namespace['__create_fn__'](**self.objects)
        for function, (name, (replace, conflict)) in zip(functions, self.names.items()):
            function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
            if replace:
                setattr(cls, name, function)
            elif _set_new_attribute(cls, name, function) and conflict is not None:
                raise TypeError(f'Cannot overwrite attribute {name} '
                                f'in class {cls.__name__}{conflict}')


def _set_new_attribute(cls, name, value):
    """Set a class attribute unless the class itself has it; report whether it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _tuple_of(variable, fields):
    # Source text: (self.x,self.y,)
    return '(' + ''.join(f'{variable}.{f.name},' for f in fields) + ')'


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _add_init(source, fields, positional, keyword, frozen, has_post_init,
              self_name, slots):
    previous = None
    for f in positional:
        if _has_default(f):
            previous = f
        elif previous:
            raise TypeError(f'non-default argument {f.name!r} '
                            f'follows default argument {previous.name!r}')

    objects = {f'__dataclass_type_{f.name}__': f.type for f in fields}
    objects['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    objects['__dataclass_builtins_object__'] = object

    def parameter(f):
        if f.default is not MISSING:
            default = f'=__dataclass_dflt_{f.name}__'
        elif f.default_factory is not MISSING:
            default = '=__dataclass_HAS_DEFAULT_FACTORY__'
        else:
            default = ''
        return f'{f.name}:__dataclass_type_{f.name}__{default}'

    body = []
    for f in fields:
        default = f'__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            objects[default] = f.default_factory
            value = f'{default}()'
            if f.init:
                value += (f' if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ '
                          f'else {f.name}')
        elif f.init:
            if f.default is not MISSING:
                objects[default] = f.default
            value = f.name
        elif slots and f.default is not MISSING:
            # With slots there is no class attribute that holds the default.
            objects[default] = f.default
            value = default
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append('  __dataclass_builtins_object__.__setattr__('
                        f'{self_name},{f.name!r},{value})')
        else:
            body.append(f'  {self_name}.{f.name}={value}')
    if has_post_init:
        args = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'  {self_name}.{_POST_INIT_NAME}({args})')

    params = [self_name, *map(parameter, positional)]
    if keyword:
        params += ['*', *map(parameter, keyword)]
    source.add('__init__', params, body or ['  pass'], returns=None, **objects)


def _add_frozen(source, cls, fields):
    condition = 'type(self) is cls'
    if fields:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in fields) + '}'
    for name, verb, params in (('__setattr__', 'assign to', ('name', 'value')),
                               ('__delattr__', 'delete', ('name',))):
        source.add(name, ('self', *params),
                   [f'  if {condition}:',
                    f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                    f'  super(cls, self).{name}({", ".join(params)})'],
                   conflict='', cls=cls, FrozenInstanceError=FrozenInstanceError)


def _add_hash(source, cls, fields, unsafe_hash, eq, frozen, explicit):
    # What happens to __hash__:
    #   unsafe_hash         generated; an error if the class defines one
    #   neither eq nor that  left alone, as is one that the class defines
    #   eq and frozen       generated
    #   eq only             None: instances that can change are not hashable
    if unsafe_hash:
        if explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ '
                            f'in class {cls.__name__}')
    elif not eq or explicit:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    used = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    # The inherited __hash__ must not answer even if install() fails.
    cls.__hash__ = None
    source.add('__hash__', ('self',), [f'  return hash({_tuple_of("self", used)})'],
               replace=True)


# Annotations may be strings, which are not evaluated: that would need names
# that may not exist yet.  Only their beginning is compared with the names under
# which ClassVar, InitVar and KW_ONLY are known in the module of the class.

def _head(annotation):
    """Split off the beginning of an annotation: (module or None, name)."""
    words = []
    rest = annotation
    while True:
        rest = rest.lstrip()
        end = 0
        while end < len(rest) and (rest[end].isalnum() or rest[end] == '_'):
            end += 1
        if end == 0:
            break
        words.append(rest[:end])
        rest = rest[end:].lstrip()
        if len(words) == 2 or rest[:1] != '.':
            break
        rest = rest[1:]
    if not words:
        return None, None
    return (None, words[0]) if len(words) == 1 else tuple(words)


def _is_type(annotation, cls, a_module, a_type, is_type_predicate):
    module_name, name = _head(annotation)
    if name is None:
        return False
    namespace = None
    if module_name is None:
        namespace = sys.modules.get(cls.__module__).__dict__
    else:
        module = sys.modules.get(cls.__module__)
        if module and module.__dict__.get(module_name) is a_module:
            namespace = sys.modules.get(a_type.__module__).__dict__
    return bool(namespace and is_type_predicate(namespace.get(name), a_module))


def _is_classvar(a_type, typing):
    return (a_type is typing.ClassVar
            or (type(a_type) is typing._GenericAlias
                and a_type.__origin__ is typing.ClassVar))


def _is_initvar(a_type, dataclasses):
    return (a_type is dataclasses.InitVar
            or type(a_type) is dataclasses.InitVar)


def _is_kw_only(a_type, dataclasses):
    return a_type is dataclasses.KW_ONLY


def _names(a_type, cls, module, target, predicate):
    # The annotation is the target, or a string that names it.
    return (predicate(a_type, module)
            or (isinstance(a_type, str)
                and _is_type(a_type, cls, module, target, predicate)))


def _get_field(cls, a_name, a_type, default_kw_only):
    """Make the Field of an annotation and the class attribute of that name."""
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        # A member of __slots__ is no default.
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type

    # Without the module typing nobody can have used ClassVar.
    typing = sys.modules.get('typing')
    dataclasses = sys.modules[__name__]
    if typing and _names(a_type, cls, typing, typing.ClassVar, _is_classvar):
        f._field_type = _FIELD_CLASSVAR
    elif _names(a_type, cls, dataclasses, InitVar, _is_initvar):
        f._field_type = _FIELD_INITVAR
    else:
        f._field_type = _FIELD

    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    # Being unhashable stands for being mutable.
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field '
                         f'{f.name} is not allowed: use default_factory')
    return f


def _own_fields(cls, kw_only):
    """Make the Fields of the annotations in the class body."""
    annotations = cls.__dict__.get('__annotations__')
    if annotations is None or isinstance(annotations, types.GetSetDescriptorType):
        annotations = {}
    elif not isinstance(annotations, dict):
        raise ValueError(f"{cls!r}.__annotations__ is neither a dict nor None")
    dataclasses = sys.modules[__name__]
    result = []
    seen = False
    for name, a_type in list(annotations.items()):
        if _names(a_type, cls, dataclasses, KW_ONLY, _is_kw_only):
            if seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '
                                'has already been specified')
            seen = True
            kw_only = True
        else:
            result.append(_get_field(cls, name, a_type, kw_only))

    for f in result:
        # The class attribute becomes the default itself.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return result


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen,
                   match_args, kw_only, slots, weakref_slot):
    # Order matters: __dataclass_fields__ is a dict in the order of the fields.
    fields = {}
    if cls.__module__ in sys.modules:
        globals = sys.modules[cls.__module__].__dict__
    else:
        globals = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order,
                                           unsafe_hash, frozen,
                                           match_args, kw_only,
                                           slots, weakref_slot))

    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        # A base's fields include those it inherited itself.
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            fields.update((f.name, f) for f in inherited.values())
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    fields.update((f.name, f) for f in _own_fields(cls, kw_only))
    if any(frozen_bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a '
                        'frozen one')
    if not all(frozen_bases) and frozen:
        raise TypeError('cannot inherit frozen dataclass from a '
                        'non-frozen one')
    setattr(cls, _FIELDS, fields)

    # A class with __eq__ and without __hash__ has __hash__ = None, which its
    # author did not write.
    class_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (class_hash is MISSING
                         or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    real = [f for f in fields.values() if f._field_type is _FIELD]
    compared = [f for f in real if f.compare]
    for_init = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in for_init if f.init and not f.kw_only]
    keyword = [f for f in for_init if f.init and f.kw_only]

    source = _Source(globals)
    own_init = init and '__init__' not in cls.__dict__
    if init:
        _add_init(source, for_init, positional, keyword, frozen,
                  hasattr(cls, _POST_INIT_NAME),
                  '__dataclass_self__' if 'self' in fields else 'self', slots)
    _set_new_attribute(cls, '__replace__', _replace)
    if repr:
        shown = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in real if f.repr)
        source.add('__repr__', ('self',),
                   ['  return f"{self.__class__.__qualname__}(' + shown + ')"'],
                   decorator='@__dataclasses_recursive_repr()',
                   __dataclasses_recursive_repr=recursive_repr)
    if eq:
        equal = ' and '.join(f'self.{f.name}==other.{f.name}' for f in compared)
        source.add('__eq__', ('self', 'other'),
                   ['  if self is other:',
                    '   return True',
                    '  if other.__class__ is self.__class__:',
                    f'   return {equal or True}',
                    '  return NotImplemented'])
    if order:
        mine, theirs = _tuple_of('self', compared), _tuple_of('other', compared)
        for name, op in (('__lt__', '<'), ('__le__', '<='),
                         ('__gt__', '>'), ('__ge__', '>=')):
            source.add(name, ('self', 'other'),
                       ['  if other.__class__ is self.__class__:',
                        f'   return {mine}{op}{theirs}',
                        '  return NotImplemented'],
                       conflict=' Consider using functools.total_ordering')
    if frozen:
        _add_frozen(source, cls, real)
    _add_hash(source, cls, real, unsafe_hash, eq, frozen, explicit_hash)
    source.install(cls)

    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _text_signature(cls, own_init, positional, keyword)
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple(f.name for f in positional))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


def _text_signature(cls, generated, positional, keyword):
    """Return the signature of the class as inspect.signature() shows it.

    In the usual case that the generated __init__ decides, it is put together
    here: importing inspect would cost more than making the class.
    """
    try:
        if (not generated or '__new__' in cls.__dict__
                or hasattr(cls, '__signature__') or hasattr(cls, '__wrapped__')
                or type(cls).__call__ is not type.__call__):
            import inspect
            return str(inspect.signature(cls)).replace(' -> None', '')

        def parameter(f):
            text = f'{f.name}: {_annotation_text(f.type)}'
            if f.default is not MISSING:
                text += f' = {f.default!r}'
            elif f.default_factory is not MISSING:
                text += ' = <factory>'
            return text

        params = list(map(parameter, positional))
        if keyword:
            params += ['*', *map(parameter, keyword)]
        return f'({", ".join(params)})'.replace(' -> None', '')
    except (TypeError, ValueError):
        return ''


def _annotation_text(a_type):
    # The same text as inspect.formatannotation().
    if getattr(a_type, '__module__', None) == 'typing':
        text = ''
        word = ''
        for c in repr(a_type):
            if c.isalnum() or c in '_.':
                word += c
            else:
                text += word.removeprefix('typing.') + c
                word = ''
        return text + word.removeprefix('typing.')
    if isinstance(a_type, types.GenericAlias):
        return str(a_type)
    if isinstance(a_type, type):
        if a_type.__module__ == 'builtins':
            return a_type.__qualname__
        return a_type.__module__ + '.' + a_type.__qualname__
    return repr(a_type)


# Pickling of frozen classes with slots: the default way would assign to the
# attributes, which raises.

def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        # No __slots__: the instances have a __dict__ and can be referenced
        # weakly, unless the class is native.
        if getattr(cls, '__weakrefoffset__', -1) != 0:
            yield '__weakref__'
        if getattr(cls, '__dictrefoffset__', -1) != 0:
            yield '__dict__'
    elif isinstance(slots, str):
        yield slots
    elif not hasattr(slots, '__next__'):
        yield from slots
    else:
        # An iterator, which is used up.
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _add_slots(cls, is_frozen, weakref_slot):
    # __slots__ has an effect only when a class is created: make it again.
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _get_slots(base)}
    wanted = names + ['__weakref__'] if weakref_slot else names
    namespace["__slots__"] = tuple(n for n in wanted if n not in inherited)
    for name in (*names, '__dict__', '__weakref__'):
        # A default in the class would conflict with the slot.
        namespace.pop(name, None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False,
              unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Add generated methods to a class, based on its annotated attributes.

    init, repr and eq add __init__, __repr__ and __eq__; order adds <, <=, > and
    >=; frozen makes assignments to fields raise; unsafe_hash adds __hash__ in
    any case; match_args sets __match_args__; kw_only makes all parameters of
    __init__ keyword-only; slots returns a new class with __slots__, and
    weakref_slot includes __weakref__ in them.
    """
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash,
                              frozen, match_args, kw_only, slots,
                              weakref_slot)

    # Without parentheses the class is the argument.
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return the tuple of the Fields of a dataclass or of an instance of one.

    ClassVars and InitVars are not among them.
    """
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Report whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of an instance as a new dict of names and values.

    It recurses into dataclasses, dicts, lists and tuples and copies the rest
    with copy.deepcopy().  dict_factory makes the dicts from lists of pairs.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        if dict_factory is dict:
            return {f.name: _asdict_inner(getattr(obj, f.name), dict)
                    for f in fields(obj)}
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory))
                             for f in fields(obj)])
    return _convert_container(obj, _asdict_inner, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the values of the fields of an instance as a new tuple.

    It recurses into dataclasses, dicts, lists and tuples and copies the rest
    with copy.deepcopy().  tuple_factory makes the tuples from lists.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    if type(obj) in _ATOMIC_TYPES:
        return obj
    if _is_dataclass_instance(obj):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory)
                              for f in fields(obj)])
    return _convert_container(obj, _astuple_inner, tuple_factory)


def _convert_container(obj, convert, factory):
    # Containers keep their type, also if it is a subclass.
    kind = type(obj)
    if issubclass(kind, (list, tuple)):
        items = [convert(v, factory) for v in obj]
        if kind is list:
            return items
        if issubclass(kind, tuple) and hasattr(obj, '_fields'):
            # A named tuple takes its fields as arguments.
            return kind(*items)
        return kind(iter(items))
    if issubclass(kind, dict):
        items = ((convert(k, factory), convert(v, factory)) for k, v in obj.items())
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for key, value in items:
                result[key] = value
            return result
        return kind(items)
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True,
                   repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False, module=None):
    """Return a new dataclass.

    The fields are names, (name, type) or (name, type, field()) tuples; a mere
    name has the type typing.Any.  The other arguments are as for dataclass();
    `module` is where the class says it was defined, by default the caller's.
    """
    from keyword import iskeyword
    namespace = {} if namespace is None else namespace
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, 'typing.Any'
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = tp

    def exec_body(ns):
        ns.update(namespace)
        ns.update(defaults)
        # Last: the caller's namespace may have annotations of its own.
        ns['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body)

    # For pickle, the class belongs to the module of the caller.
    if module is None:
        try:
            module = sys._getframemodulename(1) or '__main__'
        except AttributeError:
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order,
                     unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a copy of a dataclass instance in which the given fields are different.

    The copy is made by calling __init__, so fields with init=False cannot be
    given.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        name = f.name
        if not f.init:
            if name in changes:
                raise TypeError(f'field {name} is declared with '
                                f'init=False, it cannot be specified with '
                                f'replace()')
        elif name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {name!r} "
                                f'must be specified with replace()')
            changes[name] = getattr(self, name)
    return self.__class__(**changes)
