# Names in the type parameters of classes nested in classes.


def make_base(arg):
    class Base:
        __arg__ = arg
    return Base


class Outer[T]:
    T = "class"

    class Inner[U](make_base(T for _ in (1,)), make_base(T)):
        pass


T, = Outer.__type_params__
assert list(Outer.Inner.__bases__[0].__arg__) == [T]
assert Outer.Inner.__bases__[1].__arg__ == "class"


class Sequence[T](list):
    pass


assert Sequence([1]) == [1]
print([c.__name__ for c in Sequence.__mro__])
