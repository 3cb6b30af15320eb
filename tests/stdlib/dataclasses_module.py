# dataclasses: generated methods and options.
import copy
import dataclasses
import pickle
from dataclasses import *
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list, repr=False)
    count: ClassVar[int] = 0


a = Item('x')
assert repr(a) == "Item(name='x', price=1.5)" and a == Item('x', 1.5, []) and a.tags is not Item('x').tags
assert Item.__doc__ == 'Item(name: str, price: float = 1.5, tags: list = <factory>)', Item.__doc__
assert [f.name for f in fields(Item)] == ['name', 'price', 'tags'] and Item.__match_args__ == ('name', 'price', 'tags')
assert asdict(a) == {'name': 'x', 'price': 1.5, 'tags': []} and astuple(a) == ('x', 1.5, [])
assert replace(a, price=2).price == 2 and copy.replace(a, name='y').name == 'y'
assert is_dataclass(a) and is_dataclass(Item) and not is_dataclass(3) and Item.__hash__ is None
try:
    Item()
except TypeError as e:
    assert str(e) == "Item.__init__() missing 1 required positional argument: 'name'"
else:
    assert False


@dataclass(order=True, frozen=True, slots=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False)


v = Version(1, 2)
assert v < Version(1, 3) and hash(v) == hash((1, 2)) and v == Version(1, 2, 'n')
assert not hasattr(v, '__dict__') and pickle.loads(pickle.dumps(v)) == v
try:
    v.major = 5
except FrozenInstanceError as e:
    assert str(e) == "cannot assign to field 'major'"
else:
    assert False


@dataclass(kw_only=True)
class Base:
    a: int
    b: InitVar[int] = 3
    total: int = field(init=False, default=0)

    def __post_init__(self, b):
        self.total = self.a + b


@dataclass
class Derived(Base):
    c: int
    _: KW_ONLY
    d: int = 9


d = Derived(7, a=1)
assert repr(d) == 'Derived(a=1, total=4, c=7, d=9)', d
for text, source in (
        ("non-default argument 'y' follows default argument 'x'", '    x: int = 1\n    y: int'),
        ("mutable default <class 'list'> for field x is not allowed: use default_factory", '    x: list = []'),
        ("'x' is a field but has no type annotation", '    x = field()')):
    try:
        exec('@dataclass\nclass C:\n' + source)
    except (TypeError, ValueError) as e:
        assert str(e) == text, e
    else:
        assert False, text
M = make_dataclass('M', ['x', ('y', int, 5)], namespace={'twice': lambda self: self.y * 2})
assert repr(M(1)) == 'M(x=1, y=5)' and M(1).twice() == 10


@dataclass
class Quoted:
    x: 'int'
    y: 'ClassVar[int]' = 5


assert [f.name for f in fields(Quoted)] == ['x']
