"""Enumerations: classes whose instances are a fixed set of named values.

The metaclass EnumType collects the members while the class body runs (EnumDict)
and creates them while the class is being created (_proto_member), so that
__init_subclass__ and decorators see the finished members.
"""

import sys
import builtins as bltns
from types import MappingProxyType, DynamicClassAttribute


__all__ = [
        'EnumType', 'EnumMeta', 'EnumDict',
        'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
        'auto', 'unique', 'property', 'verify', 'member', 'nonmember',
        'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
        'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum',
        'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
        'pickle_by_global_name', 'pickle_by_enum_name',
        ]


# The metaclass asks about these classes while it creates them.
Enum = Flag = EJECT = _stdlib_enums = ReprEnum = None


class nonmember(object):
    """Keeps the value in a class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member(object):
    """Makes a member of a value in a class body that would not become one."""

    def __init__(self, value):
        self.value = value


def _is_flag(cls):
    return Flag is not None and issubclass(cls, Flag)


def _is_descriptor(obj):
    """Report whether obj is a descriptor."""
    return any(hasattr(obj, name) for name in ('__get__', '__set__', '__delete__'))


def _is_dunder(name):
    """Report whether the name looks like __name__."""
    return (len(name) > 4
            and name[:2] == name[-2:] == '__'
            and name[2] != '_' != name[-3])


def _is_sunder(name):
    """Report whether the name looks like _name_."""
    return (len(name) > 2
            and name[0] == name[-1] == '_'
            and name[1] != '_' != name[-2])


def _is_internal_class(cls_name, obj):
    # A class that was defined inside the body of the class cls_name.
    if not isinstance(obj, type):
        return False
    nested = cls_name + '.' + getattr(obj, '__name__', '')
    qualname = getattr(obj, '__qualname__', '')
    return qualname == nested or qualname.endswith('.' + nested)


def _is_private(cls_name, name):
    # A name that the compiler mangled for the class cls_name.
    prefix = '_%s__' % (cls_name, )
    return (len(name) > len(prefix)
            and name.startswith(prefix)
            and not name.endswith('__'))


def _is_single_bit(num):
    """Report whether exactly one bit of num is set."""
    return num != 0 and num & (num - 1) == 0


def _make_class_unpicklable(obj):
    """Make pickling the class's instances fail; obj is a class or its namespace."""
    def _break_on_call_reduce(self, proto):
        raise TypeError('%r cannot be pickled' % self)
    if isinstance(obj, dict):
        obj['__reduce_ex__'] = _break_on_call_reduce
        obj['__module__'] = '<unknown>'
    else:
        setattr(obj, '__reduce_ex__', _break_on_call_reduce)
        setattr(obj, '__module__', '<unknown>')


def _iter_bits_lsb(num):
    # Yields the bits that are set, lowest first.
    value = num.value if isinstance(num, Enum) else num
    if value < 0:
        raise ValueError('%r is not a positive integer' % num)
    while value:
        low = value & -value
        yield low
        value ^= low


def show_flag_values(value):
    """List the bits of a flag or an int."""
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """Like the built-in bin(), but negative values are in two's complement and
    the sign bit stands apart.

    >>> bin(10)
    '0b0 1010'
    >>> bin(~10)
    '0b1 0101'
    """
    width = num.bit_length()
    digits = format(num & (1 << width) - 1, '0%db' % width) if width else ''
    sign = '1' if num < 0 else '0'
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign * max_bits + digits)[-max_bits:]
    return "0b%s %s" % (sign, digits)


class _not_given:
    def __repr__(self):
        return('<not given>')


_not_given = _not_given()


class _auto_null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _auto_null()


class auto:
    """Stands for a value that _generate_next_value_ supplies."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class property(DynamicClassAttribute):
    """A property of the members that leaves the class attribute free.

    So an enum can have properties `name` and `value`, and also members with
    these names.
    """

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError(
                        '%r has no attribute %r' % (ownerclass, self.name))
            return self.member
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            # A plain attribute of a mixed-in class.
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            # A descriptor of the data type: ask the value.
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(
                    '%r has no attribute %r' % (ownerclass, self.name)
                    ) from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r"
                                 % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r"
                                 % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _proto_member:
    """Stands for a member in the namespace; type.__new__ has it make the member."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        args = self.value if isinstance(self.value, tuple) else (self.value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        made = self._make(enum_class, args)
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)

        is_flag = _is_flag(enum_class)
        if is_flag:
            if isinstance(value, int):
                enum_class._flag_mask_ |= value
                if _is_single_bit(value):
                    enum_class._singles_mask_ |= value
            enum_class._all_bits_ = (1 << enum_class._flag_mask_.bit_length()) - 1

        canonical = self._find(enum_class, value)
        if canonical is not None:
            made = canonical
        elif not is_flag or isinstance(value, int) and _is_single_bit(value):
            # Flags of several bits (and of none) count as aliases.
            enum_class._member_names_.append(member_name)

        enum_class._add_member_(member_name, made)
        _remember_value(enum_class, value, made)

    def _make(self, enum_class, args):
        if enum_class._use_args_:
            made = enum_class._new_member_(enum_class, *args)
        else:
            made = enum_class._new_member_(enum_class)
        if not hasattr(made, '_value_'):
            if enum_class._member_type_ is object:
                made._value_ = self.value
            else:
                try:
                    made._value_ = enum_class._member_type_(*args)
                except Exception as exc:
                    raise TypeError(
                            '_value_ not set in __new__, unable to create it'
                            ) from exc
        return made

    @staticmethod
    def _find(enum_class, value):
        # The member that has the value already, if any.
        try:
            return enum_class._value2member_map_.get(value)
        except TypeError:
            # Unhashable values are compared one by one.
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    return other


def _remember_value(enum_class, value, member):
    try:
        enum_class._value2member_map_.setdefault(value, member)
    except TypeError:
        enum_class._unhashable_values_.append(value)
        enum_class._unhashable_values_map_.setdefault(member._name_, []).append(value)


# The names with single underscores that a class body may define.
_SUNDERS = (
        '_order_',
        '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
        '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_',
        '_add_alias_', '_add_value_alias_',
        )


class EnumDict(dict):
    """Namespace of an enum class body.

    It keeps the order of the members and rejects names that are used twice.
    """

    def __init__(self):
        super().__init__()
        # A dict serves as an ordered set.
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        """Store an entry; one that is neither special, a descriptor nor ignored
        becomes a member.
        """
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) and not _is_internal_class(self._cls_name, value):
            # A member; the object `member` itself is one of the ways to get here.
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._resolve(key, value)
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _SUNDERS and not key.startswith('_repr_'):
            raise ValueError(
                    '_sunder_ names, such as %r, are reserved for future Enum use'
                    % (key, ))
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            func = value.__func__ if isinstance(value, staticmethod) else value
            self._generate_next_value = func
        elif key == '_ignore_':
            if isinstance(value, str):
                value = value.replace(',', ' ').split()
            else:
                value = list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(
                        '_ignore_ cannot specify already set names: %r'
                        % (already, ))
        return value

    def _resolve(self, key, value):
        # Replaces auto() objects by the next values, also inside a tuple.
        single = isinstance(value, auto)
        items = (value,) if single else value
        if (not isinstance(items, tuple)
                or not any(isinstance(v, auto) for v in items)):
            self._member_names[key] = None
            self._last_values.append(value)
            return value
        resolved = []
        for v in items:
            if isinstance(v, auto):
                if v.value == _auto_null:
                    v.value = self._generate_next_value(
                            key, 1, len(self._member_names), self._last_values[:])
                    self._auto_called = True
                v = v.value
                self._last_values.append(v)
            resolved.append(v)
        if single:
            value = resolved[0]
        else:
            kind = type(items)
            try:
                value = kind(resolved)
            except TypeError:
                # A named tuple, for instance.
                value = kind(*resolved)
        self._member_names[key] = None
        return value

    @property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict


class EnumType(type):
    """Metaclass of Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = EnumDict()
        enum_dict._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict['_generate_next_value_'] = getattr(
                    first_enum, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)

        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)
        member_names = classdict._member_names
        invalid_names = set(member_names) & {'mro', ''}
        if invalid_names:
            raise ValueError('invalid enum member name(s) %s' % (
                    ','.join(repr(n) for n in invalid_names)))

        _order_ = classdict.pop('_order_', None)
        # From here on a plain dict: an EnumDict would treat the additions as members.
        namespace = dict(classdict.items())
        generate = namespace.get('_generate_next_value_')
        if generate is not None and type(generate) is not staticmethod:
            namespace['_generate_next_value_'] = staticmethod(generate)

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(
                namespace, member_type, first_enum)
        for name in member_names:
            namespace[name] = _proto_member(namespace[name])

        # The order matters: dir() and __dict__ show it.
        namespace['_new_member_'] = new_member
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_unhashable_values_map_'] = {}
        namespace['_member_type_'] = member_type
        namespace['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        namespace['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        namespace['_flag_mask_'] = 0
        namespace['_singles_mask_'] = 0
        namespace['_all_bits_'] = 0
        namespace['_inverted_'] = None

        in_progress = '_%s__in_progress' % cls
        failure = None
        try:
            namespace[in_progress] = True
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
            namespace[in_progress] = False
            delattr(enum_class, in_progress)
        except Exception as e:
            # type.__new__ added a note about __set_name__, which would only
            # show how members are made: raise a clean copy.
            failure = type(e)(str(e))
            failure.__cause__ = e.__cause__
            failure.__context__ = e.__context__
            tb = e.__traceback__
        if failure is not None:
            raise failure.with_traceback(tb)
        namespace.update(enum_class.__dict__)

        metacls._choose_methods(enum_class, bases, namespace, member_type, first_enum)
        # Lookup by value: Enum.__new__ takes the place of the one that made
        # the members, which stays reachable for subclasses.
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new_member
            enum_class.__new__ = Enum.__new__

        if isinstance(_order_, str):
            _order_ = _order_.replace(',', ' ').split()
        is_flag = _is_flag(enum_class)
        if is_flag:
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        elif Flag is not None or cls != 'Flag':
            for name in ('_boundary_', '_flag_mask_', '_singles_mask_',
                         '_all_bits_', '_inverted_'):
                delattr(enum_class, name)
        if _order_:
            metacls._check_order(enum_class, _order_, is_flag)
        return enum_class

    def _choose_methods(enum_class, bases, namespace, member_type, first_enum):
        # The methods that a data type and Enum both have: which one wins?
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError(
                        'ReprEnum subclasses must be mixed with a data type (i.e.'
                        ' int, str, float, etc.)')
            if '__format__' not in namespace:
                enum_class.__format__ = member_type.__format__
                namespace['__format__'] = enum_class.__format__
            if '__str__' not in namespace:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                enum_class.__str__ = method
                namespace['__str__'] = enum_class.__str__
        _restore_enum_methods(enum_class, namespace, member_type, first_enum)
        if _is_flag(enum_class):
            for name in ('__or__', '__and__', '__xor__',
                         '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in namespace:
                    method = getattr(Flag, name)
                    setattr(enum_class, name, method)
                    namespace[name] = method

    def _check_order(enum_class, order, is_flag):
        # Aliases may be named in _order_, and are left out.
        expected = []
        for name in order:
            if name in enum_class._member_map_:
                if name not in enum_class._member_names_:
                    continue
                if is_flag and not _is_single_bit(enum_class[name]._value_):
                    continue
            expected.append(name)
        if expected != enum_class._member_names_:
            raise TypeError(
                    'member order does not match _order_:\n  %r\n  %r'
                    % (enum_class._member_names_, expected))

    def __bool__(cls):
        """Classes are true, also without members."""
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        """Find a member by its value, or create a new enumeration.

        If the class has members, the arguments are the value (several make a
        tuple).  Otherwise the first is the name of the new class; `names` has
        its members as a string of names, an iterable of names or of pairs, or a
        mapping.  `module` and `qualname` are for pickling, `type` is a data
        type to mix in, and `start` is the first value.
        """
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(
                    f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum"
                    )
        return cls._create_(
                class_name=value,
                names=None if names is _not_given else names,
                module=module,
                qualname=qualname,
                type=type,
                start=start,
                boundary=boundary,
                )

    def __contains__(cls, value):
        """Report whether the value is a member or the value of a member."""
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__',
                 '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        """Return the member with the name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Iterate over the members in the order of definition, without aliases."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """Return the number of members, not counting aliases."""
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        """A read-only mapping of all names, aliases included, to the members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return "<%s %r>" % ('flag' if _is_flag(cls) else 'enum', cls.__name__)

    def __reversed__(cls):
        """Iterate over the members in reverse order, without aliases."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        """Set a class attribute; members cannot be replaced."""
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name, ))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        """Create an enumeration from its name and its members.

        See __call__() for the arguments.
        """
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)

        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last_values = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(
                        name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in () if names is None else names:
            if isinstance(item, str):
                classdict[item] = names[item]
            else:
                name, value = item
                classdict[name] = value

        if module is None:
            # The caller of EnumClass(...), two frames up.
            try:
                module = sys._getframemodulename(2)
            except AttributeError:
                try:
                    module = sys._getframe(2).f_globals['__name__']
                except (AttributeError, ValueError, KeyError):
                    pass
        if module is None:
            _make_class_unpicklable(classdict)
        else:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of the constants of a module that the filter accepts.

        The class and its members replace the constants in the module.
        """
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        # Sorted by value, so that the canonical name does not depend on the
        # order of the module's dict.
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda t: (t[1], t[0]))
        except TypeError:
            members.sort(key=lambda t: t[0])
        body = dict(members)
        body['__module__'] = module
        cls = _simple_enum(etype=cls, boundary=boundary or KEEP)(
                type(name, (object,), body))
        if as_global:
            global_enum(cls)
        else:
            sys.modules[cls.__module__].__dict__.update(cls.__members__)
        module_globals[name] = cls
        return cls

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r"
                                    % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """Return the data type of the members and the last base, which must be an enum."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                    "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        # The function that shows values inside the repr of a member.
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                namespace = base.__dict__
                if '__repr__' in namespace:
                    # The repr of a dataclass would repeat the class's name.
                    if ('__dataclass_fields__' in namespace
                            and '__dataclass_params__' in namespace
                            and namespace['__dataclass_params__'].repr):
                        return _dataclass_repr
                    return namespace['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        # A data type is a class with a __new__ (or a dataclass); the class
        # from which the search found it is what members are made of.
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, data_types))
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """Return the function that makes members, whether to keep it as
        __new_member__, and whether it takes the values as arguments."""
        new = classdict.get('__new__', None)
        save_new = first_enum is not None and new is not None
        if new is None:
            unsuitable = {None, None.__new__, object.__new__, Enum.__new__}
            found = (getattr(owner, method, None)
                     for method in ('__new_member__', '__new__')
                     for owner in (member_type, first_enum))
            new = next((f for f in found if f not in unsuitable), object.__new__)
        use_args = (first_enum is not None
                    and new not in (Enum.__new__, object.__new__))
        return new, save_new, use_args

    def _add_member_(cls, name, member):
        # If a base has a descriptor of that name, a property takes the member's
        # place in the class: instances see the descriptor, the class the member.
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        descriptor = kind = owner = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is None:
                continue
            if isinstance(attr, (property, DynamicClassAttribute)):
                descriptor, kind, owner = attr, 'enum', base
                break
            if _is_descriptor(attr):
                descriptor = attr
                kind = kind or 'desc'
                owner = owner or base
            else:
                kind, owner = 'attr', base
        if descriptor:
            redirect = property()
            redirect.member = member
            redirect.__set_name__(cls, name)
            if kind in ('enum', 'desc'):
                for mine, theirs in (('fget', 'fget'), ('_get', '__get__'),
                                     ('fset', 'fset'), ('_set', '__set__'),
                                     ('fdel', 'fdel'), ('_del', '__delete__')):
                    setattr(redirect, mine, getattr(descriptor, theirs, None))
            redirect._attr_type = kind
            redirect._cls_type = owner
            setattr(cls, name, redirect)
        else:
            setattr(cls, name, member)
        cls._member_map_[name] = member


def _restore_enum_methods(enum_class, namespace, member_type, first_enum):
    # Mixing in a data type must not bring its (or object's) versions of these.
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in namespace:
            found = getattr(enum_class, name)
            if found in (getattr(member_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(first_enum, name))


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Base class of enumerations.

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2

    Members are found as attributes (Color.RED), by value (Color(1)) and by name
    (Color['RED']).  The class can be iterated and has a len().  Methods can be
    defined and members can have further attributes.
    """

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return '(*values)'
        else:
            return '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'

    def __new__(cls, value):
        # Members exist already: this finds the one with the value.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            if getattr(cls, '_%s__in_progress' % cls.__name__, False):
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly') from None
            raise TypeError("%r has no members defined" % cls)

        failure = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            failure = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if (_is_flag(cls) and cls._boundary_ is EJECT
                    and isinstance(result, int)):
                return result
            invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if failure is None:
                if result is None:
                    raise invalid
                failure = TypeError(
                        'error in %s._missing_: returned %r instead of None or a valid member'
                        % (cls.__name__, result))
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            # The traceback refers to this frame: no reference cycle.
            failure = None
            invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        known = _proto_member._find(cls, value)
        if known is not None:
            if known is not self:
                raise ValueError('%r is already bound: %r' % (value, known))
            return
        _remember_value(cls, value, self)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the value of auto(): one more than the highest value so far.

        name: the name of the member
        start: the first value, or None
        count: the number of members so far
        last_values: the values so far
        """
        if not last_values:
            return start
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last_value, )) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        v_repr = cls._value_repr_ or repr
        return "<%s.%s: %s>" % (cls.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_, )

    def __dir__(self):
        """List the public attributes and methods of the member."""
        cls = self.__class__
        names = set()
        if cls._member_type_ is not object:
            names.update(object.__dir__(self))
        for name in getattr(self, '__dict__', []):
            if name[0] != '_' and name not in self._member_map_:
                names.add(name)
        for base in cls.mro():
            for name, obj in base.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(obj, property):
                    # A property without a getter only redirects to a member.
                    if obj.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        names |= {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_, )

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    # These are enum properties so that members can have these names too.

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """An Enum that changes only repr(): str() and format() are the data type's."""


class IntEnum(int, ReprEnum):
    """Enum whose members are also ints."""


class StrEnum(str, ReprEnum):
    """Enum whose members are also strings."""

    def __new__(cls, *values):
        "values must already be of type `str`"
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values, ))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0], ))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1], ))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    # A member that is a global of its module.
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    # By name instead of by value.
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What a Flag does with values that have bits outside its members.

    STRICT raises ValueError (the default of Flag), CONFORM drops the bits,
    EJECT returns a plain int, and KEEP keeps them (the default of IntFlag).
    """

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Enum whose members are bits that can be combined with | & ^ ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the next power of two.

        name: the name of the member
        start: the first value, or None
        count: the number of members so far
        last_values: the values so far
        """
        if not count:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None
        return 2 ** (high_bit+1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Yield the members in the value, lowest bit first."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Yield the members in the value in the order of definition."""
        yield from sorted(cls._iter_member_by_value_(value),
                          key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the combination of members that has the value.

        What happens to bits without a member depends on the boundary.
        """
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        boundary = cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if boundary is STRICT:
                max_bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(
                        "%r invalid value %r\n    given %s\n  allowed %s" % (
                            cls, value, bin(value, max_bits), bin(flag_mask, max_bits)))
            elif boundary is CONFORM:
                value = value & flag_mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 1 << value.bit_length())
            else:
                raise ValueError(
                        '%r unknown flag boundary %r' % (cls, boundary, ))
        neg_value = None
        if value < 0:
            neg_value = value
            value = all_bits + 1 + value

        unknown = value & ~flag_mask
        if unknown and boundary is not KEEP:
            raise ValueError(
                    '%s(%r) -->  unknown values %r [%s]'
                    % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo, '_value_'):
            pseudo._value_ = value
        pseudo._name_ = cls._combined_name(value)
        # setdefault, because another thread may have been faster.
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo
        return pseudo

    @classmethod
    def _combined_name(cls, value):
        # The names of the single bits, then of the members of several bits
        # that are contained, then the rest as a number; None for nothing.
        singles = value & cls._singles_mask_
        others = value & ~cls._singles_mask_
        members = list(cls._iter_member_(singles))
        combined = 0
        for m in members:
            combined |= m._value_
        if others:
            for m in cls._member_map_.values():
                v = m._value_
                if m not in members and v and v & value == v:
                    members.append(m)
                    combined |= v
        if not combined:
            return None
        name = '|'.join([m._name_ for m in members])
        rest = value ^ combined
        if rest:
            if cls._boundary_ is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, rest))
            name += '|%s' % cls._numeric_repr_(rest)
        return name

    def __contains__(self, other):
        """Report whether all bits of the other flag are set in this one."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r" % (
                    type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Iterate over the single-bit members in the value."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        v_repr = cls._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (cls.__name__, v_repr(self._value_))
        return "<%s.%s: %s>" % (cls.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%r)' % (cls_name, self._value_)
        return "%s.%s" % (cls_name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operands(self, other, operator):
        # The value of the other operand, or NotImplemented.
        value = self._get_value(other)
        if value is not NotImplemented:
            # A member whose value is None exists, but cannot be combined.
            for flag in self, other:
                if self._get_value(flag) is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {operator}")
        return value

    def __or__(self, other):
        value = self._operands(other, '|')
        if value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operands(other, '&')
        if value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operands(other, '^')
        if value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            value = ~self._value_
            if self._boundary_ not in (EJECT, KEEP):
                value &= self._singles_mask_
            self._inverted_ = self.__class__(value)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flag whose members are also ints."""


def _high_bit(value):
    """Return the position of the highest bit."""
    return value.bit_length() - 1


def _aliases(enumeration):
    return ', '.join("%s -> %s" % (name, member.name)
                     for name, member in enumeration.__members__.items()
                     if name != member.name)


def unique(enumeration):
    """Class decorator that rejects enumerations with aliases."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, aliases))
    return enumeration


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join('%s=%r' % (name, getattr(self, name))
                     for name, field in fields.items() if field.repr)


def global_enum_repr(self):
    """Show a member as module.NAME.

    For members that are also globals of their module.
    """
    module = self.__class__.__module__.split('.')[-1]
    return '%s.%s' % (module, self._name_)


def global_flag_repr(self):
    """Show a flag as module.NAME, with | between several.

    For members that are also globals of their module.
    """
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return '%s.%s' % (module, self._name_)
    numbers = self._boundary_ is FlagBoundary.KEEP
    return '|'.join(name if numbers and name[0].isdigit() else '%s.%s' % (module, name)
                    for name in self._name_.split('|'))


def global_str(self):
    """Show a member by its name alone."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator that makes globals of the members and adjusts their repr.

    The module of the class receives them.  str() is changed too, unless it is
    that of a data type and update_str is false.
    """
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of a plain class.

    The members are the attributes that a class statement with the base `etype`
    would turn into members.
    """
    def convert_class(cls):
        cls_name = cls.__name__
        metacls = etype.__class__
        classdict = metacls.__prepare__(cls_name, (etype,))
        for name, obj in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__'):
                classdict[name] = obj
        if classdict.get('__doc__') is None:
            classdict['__doc__'] = 'An enumeration.'
        return metacls.__new__(metacls, cls_name, (etype,), classdict, boundary=boundary)
    return convert_class


@_simple_enum(StrEnum)
class EnumCheck:
    """The conditions that verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration for conditions of EnumCheck."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        is_flag = _is_flag(enumeration)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError('aliases found in %r: %s' % (enumeration, aliases))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration, is_flag)
            elif check is NAMED_FLAGS:
                self._check_named_flags(enumeration)
        return enumeration

    @staticmethod
    def _check_continuous(enumeration, is_flag):
        values = set(e.value for e in enumeration)
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if is_flag:
            expected = (2**i for i in range(_high_bit(low)+1, _high_bit(high)))
        else:
            expected = range(low+1, high)
        missing = [str(v) for v in expected if v not in values]
        if missing:
            raise ValueError(('invalid %s %r: missing values %s' % (
                    'flag' if is_flag else 'enum', enumeration.__name__,
                    ', '.join(missing)))[:256])

    @staticmethod
    def _check_named_flags(enumeration):
        named = [m.value for m in enumeration]
        incomplete = []
        missing = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [v for v in _iter_bits_lsb(alias.value) if v not in named]
            if missed:
                incomplete.append(name)
                for v in missed:
                    missing |= v
        if not incomplete:
            return
        if len(incomplete) == 1:
            aliases = 'alias %s is missing' % incomplete[0]
        else:
            aliases = 'aliases %s and %s are missing' % (
                    ', '.join(incomplete[:-1]), incomplete[-1])
        if _is_single_bit(missing):
            value = 'value 0x%x' % missing
        else:
            value = 'combined values of 0x%x' % missing
        raise ValueError(
                'invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'
                % (enumeration.__name__, aliases, value))


def _test_simple_enum(checked_enum, simple_enum):
    """Check that two enumerations are alike (for tests of _simple_enum users).

    Raises TypeError with the differences.
    """
    def describe(checked, simple):
        return "\n         checked -> %r\n         simple  -> %r" % (checked, simple)

    failed = []
    checked, simple = checked_enum.__dict__, simple_enum.__dict__
    names = set(checked_enum._member_map_) | set(simple_enum._member_map_)
    unimportant = {'__module__', '_member_map_', '_value2member_map_', '__doc__',
                   '__static_attributes__', '__firstlineno__', *names}
    for key in sorted((set(checked) | set(simple)) - unimportant):
        if key not in simple:
            failed.append("missing key: %r" % (key, ))
        elif key not in checked:
            failed.append("extra key:   %r" % (key, ))
        elif (not callable(checked[key])
                and not isinstance(checked[key], bltns.property)
                and checked[key] != simple[key]):
            failed.append("%r:%s" % (key, describe(checked[key], simple[key])))
    for name in sorted(names):
        if name not in simple_enum._member_map_:
            failed.append('missing member from simple enum: %r' % name)
            continue
        if name not in checked_enum._member_map_:
            failed.append('extra member in simple enum: %r' % name)
            continue
        mine, theirs = checked_enum[name].__dict__, simple_enum[name].__dict__
        for key in sorted((set(mine) | set(theirs))
                          - {'__module__', '__objclass__', '_inverted_'}):
            if key not in theirs:
                failed.append("missing key %r not in the simple enum member %r" % (key, name))
            elif key not in mine:
                failed.append("extra key %r in simple enum member %r" % (key, name))
            elif mine[key] != theirs[key]:
                failed.append("%r member mismatch: %r:%s"
                              % (name, key, describe(mine[key], theirs[key])))
    for method in ('__str__', '__repr__', '__reduce_ex__', '__format__',
                   '__getnewargs_ex__', '__getnewargs__', '__reduce__'):
        if method in simple or method in checked:
            continue
        mine = getattr(checked_enum, method, None)
        theirs = getattr(simple_enum, method, None)
        if getattr(mine, '__func__', mine) != getattr(theirs, '__func__', theirs):
            failed.append("%r: %s" % (method, describe(mine, theirs)))
    if failed:
        raise TypeError('enum mismatch:\n   %s' % '\n   '.join(failed))


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """Like EnumType._convert_(), without changing the module (for tests)."""
    source = (source or sys.modules[module]).__dict__
    members = [(key, value) for key, value in source.items() if filter(key)]
    try:
        members.sort(key=lambda t: (t[1], t[0]))
    except TypeError:
        members.sort(key=lambda t: t[0])
    return etype(name, members, module=module, boundary=boundary or KEEP)


_stdlib_enums = IntEnum, StrEnum, IntFlag
