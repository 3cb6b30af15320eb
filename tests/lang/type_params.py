"""Type parameters, type aliases, generics, annotations."""


def error(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def first[T](items: list[T]) -> T:
    return items[0]


assert first([1]) == 1 and [p.__name__ for p in first.__type_params__] == ["T"]
T, = first.__type_params__
print(repr(T), T.__bound__, T.__constraints__, T.__covariant__, T.__infer_variance__, first.__annotations__)


class Box[T: int, *Ts, **P]:
    x: T

    def get[U: (int, str) = int](self, u: U) -> T:
        return u


print(Box.__type_params__, Box.get.__type_params__[0].__constraints__, Box.get.__type_params__[0].__default__)
print(Box.__parameters__, Box.__orig_bases__, Box.__type_params__[0].__bound__)
type Alias[K] = dict[K, list[K]]
type Recursive = list[Recursive] | None
type Lazy = undefined_name
print(Alias, Alias.__name__, Alias.__value__, Alias[int], Recursive.__value__, error(lambda: Lazy.__value__), Alias.__type_params__)
print(type(Alias).__name__, error(lambda: Alias()), error(lambda: Recursive[int]), sep="\n")


class Outer[T]:
    class Inner[U]:
        def f(self, t: T, u: U): ...

    type A = T | None
    bound = [T for _ in range(1)]


assert Outer.bound[0] is Outer.__type_params__[0]
print(Outer.Inner.f.__annotations__, Outer.A.__value__)


class Child(Box[int, str, [bytes]], metaclass=type):
    pass


print(Child.__orig_bases__, Child.__mro__[1].__name__)
x: int = 5
y: "str"
print(__annotations__)


def annotated(a: int, *args: str, b: float = 1.0, **kw: bytes) -> None: ...


print(annotated.__annotations__)


def local():
    z: undefined = 1
    return z


assert local() == 1
print(list[int], dict[str, list[int]], tuple[int, ...], int | str, int | None, list[int] | None, type[int])
print(list[int].__origin__, list[int].__args__, (int | str).__args__, isinstance(1, int | str), error(lambda: isinstance(1, list[int])), error(lambda: int | 5), sep="\n")
print(list[int]([1, 2]), error(lambda: int[str]), error(lambda: list[int][str]))


def default_order[A, B = int](): ...


print(default_order.__type_params__, default_order.__type_params__[0].has_default(), default_order.__type_params__[1].__default__)


def closure[T](v: T):
    def inner[U](w: U) -> tuple[T, U]:
        return T, U
    return inner


t, u = closure(1)(2)
print(t, u, closure.__qualname__, closure(1).__qualname__)
