"""dataclasses, enum, abc, typing, contextlib, copy, types."""

import abc
import contextlib
import copy
import dataclasses
import enum
import types
import typing
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, replace


def error(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = field(default=0, compare=True)
    label: str = field(default="", compare=False)


@dataclass
class Child(Point):
    z: int = 5
    _: KW_ONLY
    name: str = "n"
    scale: InitVar[int] = 2
    total: int = field(init=False)

    def __post_init__(self, scale):
        self.total = (self.x + self.y) * scale


@dataclass(slots=True, kw_only=True)
class Slotted:
    a: int
    b: int = 1


print(Point(1), Point(1, 2) == Point(1, 2), Point(1) == (1, 0), Child(1, 2, z=3, scale=10), Version(1, 2) < Version(1, 3), hash(Version(1)) == hash(Version(1, label="x")), Slotted(a=5))
print(asdict(Child(1, tags=[Point(2)])), astuple(Point(1, 2)), replace(Point(1, 2), y=9), [f.name for f in fields(Child)], sep="\n")
print(error(Point), error(Point, 1, 2, 3, 4), error(setattr, Version(1), "major", 2), error(delattr, Version(1), "major"), error(Slotted, 1), error(setattr, Slotted(a=1), "q", 1), error(replace, Point(1), q=1), error(fields, 5), error(lambda: Point(1) < Point(2)), error(hash, Point(1)), sep="\n")
print(error(lambda: dataclass(type("X", (), {"__annotations__": {"a": list}, "a": []}))), error(lambda: dataclass(type("X", (), {"__annotations__": {"a": int, "b": int}, "a": 1}))), sep="\n")
print(dataclasses.make_dataclass("Made", ["x", ("y", int, 5)])(1), Point.__match_args__, dataclasses.is_dataclass(Point), Point.__doc__, Child.__dataclass_fields__["name"].kw_only)


class Color(enum.Enum):
    RED = 1
    GREEN = "g"
    ALIAS = 1

    def describe(self):
        return f"{self.name}={self.value}"


class Perm(enum.Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


class Num(enum.IntEnum):
    ONE = 1
    TWO = enum.auto()


class Word(enum.StrEnum):
    HELLO = enum.auto()
    BYE = "bye!"


@enum.unique
class Planet(enum.Enum):
    EARTH = (1, 2)
    MARS = (3, 4)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Color.RED, repr(Color.GREEN), Color(1), Color["RED"], Color.ALIAS is Color.RED, list(Color), len(Color), Color.RED.describe(), Color.RED in Color, 1 in Color, list(Color.__members__))
print(Perm.R | Perm.X, repr(Perm.RW), Perm(6), ~Perm.R, Perm.R in Perm.RW, bool(Perm(0)), list(Perm.RW), Perm(0), Perm.R & Perm.W, Perm.RW ^ Perm.R)
print(Num.ONE + 1, Num.TWO, repr(Num.TWO), Num(2), f"{Num.ONE}", Word.HELLO, repr(Word.BYE), Word.HELLO == "hello", Planet.EARTH.mass, Planet((3, 4)), sorted(Num), {Color.RED: 1}[Color.RED])
print(error(Color, 5), error(lambda: Color["NO"]), error(lambda: Color.NO), error(setattr, Color, "RED", 2), error(lambda: type("Sub", (Color,), {})), error(Perm, 99), error(lambda: Color.RED < Color.GREEN), error(enum.Enum, "a b"), sep="\n")
print(enum.Enum("Animal", "CAT DOG").DOG.value, list(enum.IntEnum("N", {"a": 5})), Color.RED.value, Color.RED == 1, hash(Color.RED) == hash("RED"), copy.deepcopy(Color.RED) is Color.RED)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...


class Square(Shape):
    name = "square"

    def area(self):
        return 1


print(error(Shape), error(type("Half", (Shape,), {"area": lambda self: 0})), Square().area(), sorted(Shape.__abstractmethods__), sep="\n")


@Shape.register
class Virtual:
    pass


assert issubclass(Virtual, Shape) and isinstance(Virtual(), Shape)


@contextlib.contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print("exit", name)


with managed("a") as v:
    print(v)
with managed("b"):
    raise KeyError("k")


@managed("decorated")
def work():
    return 5


assert work() == 5
with contextlib.suppress(ValueError, KeyError):
    raise KeyError
with contextlib.ExitStack() as stack:
    print([stack.enter_context(managed(n)) for n in "xy"])
    stack.callback(print, "callback")
with contextlib.nullcontext(5) as five, contextlib.closing(type("C", (), {"close": lambda self: print("closed")})()):
    assert five == 5
import io

buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("captured")
assert buffer.getvalue() == "captured\n"


@contextlib.contextmanager
def never():
    if 0:
        yield


@contextlib.contextmanager
def twice():
    yield
    yield


print(error(lambda: never().__enter__()), error(lambda: exec("with t(): pass", {"t": twice})), sep="\n")
a = [1, [2, 3], {"k": (4, [5])}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]["k"][1].append(6)
print(b, c)
loop = [1]
loop.append(loop)
l2 = copy.deepcopy(loop)
assert l2[1] is l2 and l2 is not loop


class Copied:
    def __init__(self):
        self.x = [1]

    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return "deep"


print(copy.copy(Copied()), copy.deepcopy([Copied()]), copy.replace(Point(1), x=3))
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [2]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[2]), types.MappingProxyType({"a": 1}), error(lambda: types.MappingProxyType({})["x"]), types.new_class("Dyn", (), {}, lambda d: d.update(v=1)).v, types.FunctionType.__name__, isinstance(len, types.BuiltinFunctionType), types.ModuleType("m").__name__)
T = typing.TypeVar("T", bound=int)
print(T, typing.Optional[int], typing.Union[int, str, int], typing.List[int], typing.Callable[[int], str], typing.Any, typing.Literal["a", 1], typing.Tuple[int, ...], typing.get_type_hints(Point), typing.get_origin(typing.List[int]), typing.get_args(dict[str, int]), sep="\n")


class Movie(typing.TypedDict, total=False):
    name: str
    year: typing.Required[int]


class Emp(typing.NamedTuple):
    name: str
    id: int = 3


class Stack(typing.Generic[T]):
    pass


@typing.runtime_checkable
class HasLen(typing.Protocol):
    def __len__(self) -> int: ...


print(Movie(name="x", year=1), sorted(Movie.__required_keys__), Emp("a"), Emp.__annotations__, Stack[int], isinstance([], HasLen), isinstance(5, HasLen), typing.cast(int, "a"), typing.NewType("U", int)(5), typing.Annotated[int, "meta"].__metadata__, typing.get_type_hints(Emp))
print(error(lambda: typing.List[int, str]), error(lambda: typing.Union[()]), error(lambda: typing.Optional[int, str]), error(isinstance, 1, typing.List[int]), sep="\n")
