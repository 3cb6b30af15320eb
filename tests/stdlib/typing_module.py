# typing: forms, generics, protocols, hints.
import typing
from typing import *
import collections.abc

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
for obj, text in (
        (Union[int, str], 'typing.Union[int, str]'), (Optional[int], 'typing.Optional[int]'),
        (Union[int, Union[str, int]], 'typing.Union[int, str]'), (List[int], 'typing.List[int]'),
        (Dict[str, List[T]], 'typing.Dict[str, typing.List[~T]]'), (Any, 'typing.Any'),
        (Callable[[int], str], 'typing.Callable[[int], str]'), (Callable[..., T], 'typing.Callable[..., ~T]'),
        (Tuple[int, ...], 'typing.Tuple[int, ...]'), (Tuple[()], 'typing.Tuple[()]'), (Literal[1, 'a', 1], "typing.Literal[1, 'a']"),
        (Annotated[int, 'x'], "typing.Annotated[int, 'x']"), (ClassVar[int], 'typing.ClassVar[int]'),
        (Callable[Concatenate[int, P], str], 'typing.Callable[typing.Concatenate[int, ~P], str]'),
        (Unpack[Ts], 'typing.Unpack[Ts]'), (Generator[int], 'typing.Generator[int, NoneType, NoneType]'),
        (ForwardRef('x'), "ForwardRef('x')"), (Type[int], 'typing.Type[int]')):
    assert repr(obj) == text, repr(obj)
assert Union[int] is int and Union[int, str] == Union[str, int] and Optional[None] is type(None)
assert get_origin(List[int]) is list and get_args(Callable[[int], str]) == ([int], str) and get_args(int | str) == (int, str)
assert Dict[str, T][int] == Dict[str, int] and Callable[P, T][[int, str], bool] == Callable[[int, str], bool]
for code, text in (
        ('Union[()]', 'Cannot take a Union of no types.'), ('List[int, str]', 'Too many arguments for typing.List; actual 2, expected 1'),
        ('Optional[1, 2]', 'typing.Optional requires a single type. Got (1, 2).'), ('ClassVar[Final]', None),
        ('List[ClassVar]', 'Plain typing.ClassVar is not valid as type argument'), ('Any()', 'Any cannot be instantiated'),
        ('isinstance(1, List[int])', 'Subscripted generics cannot be used with class and instance checks'),
        ('Callable[int]', 'Callable must be used as Callable[[arg, ...], result].'),
        ('List()', 'Type List cannot be instantiated; use list() instead')):
    try:
        eval(code)
    except TypeError as e:
        assert text is None or str(e) == text, e
    else:
        assert text is None, code


class Stack(Generic[T]):
    items: 'list[T]'


class Ints(Stack[int]):
    def push(self, x: 'int', *, y: Optional['Ints'] = None) -> None: ...


assert Stack[int].__args__ == (int,) and Stack.__parameters__ == (T,) and Ints.__mro__[1:3] == (Stack, Generic)
assert repr(Stack[T]).endswith('Stack[~T]') and Stack[int]().__orig_class__ == Stack[int]
assert get_type_hints(Ints.push) == {'x': int, 'y': Optional[Ints], 'return': type(None)}
assert get_type_hints(Ints) == {'items': list[T]}
try:
    Stack[int, str]
except TypeError as e:
    assert 'Too many arguments' in str(e)
else:
    assert False


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): ...


assert isinstance(File(), Closable) and not isinstance(3, Closable) and issubclass(File, Closable)
assert get_protocol_members(Closable) == {'close'} and is_protocol(Closable)
try:
    Closable()
except TypeError as e:
    assert str(e) == 'Protocols cannot be instantiated'
else:
    assert False


class Point(NamedTuple):
    x: int
    y: int = 2


assert Point(1) == (1, 2) and Point.__annotations__ == {'x': int, 'y': int} and Point._field_defaults == {'y': 2}


class Movie(TypedDict, total=False):
    title: Required[str]
    year: NotRequired[int]
    id: ReadOnly[int]


assert Movie.__required_keys__ == {'title'} and Movie.__optional_keys__ == {'year', 'id'}
assert Movie.__readonly_keys__ == {'id'} and Movie(title='x') == {'title': 'x'} and is_typeddict(Movie)
assert get_type_hints(Movie) == {'title': str, 'year': int, 'id': int}
UserId = NewType('UserId', int)
assert UserId(5) == 5 and UserId.__supertype__ is int and repr(UserId).endswith('.UserId')
assert get_type_hints(type('A', (), {'__annotations__': {'a': Annotated[int, 1]}})) == {'a': int}


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


assert len(get_overloads(f)) == 2 and f(3) == 3
assert isinstance(3, SupportsInt) and issubclass(float, SupportsAbs) and IO.__module__ == 'typing'
assert cast(int, 'x') == 'x' and TYPE_CHECKING is False and assert_type(1, int) == 1
try:
    assert_never(3)
except AssertionError as e:
    assert str(e) == 'Expected code to be unreachable, but got: 3'


def generic[U: int, *V, **W](x: U) -> list[U]: ...


assert [t.__name__ for t in generic.__type_params__] == ['U', 'V', 'W'] and generic.__type_params__[0].__bound__ is int
