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


# Only type parameters are mangled in the bases, in the scopes inside them too.
class __X:
    pass


class Y[T: __X](make_base(lambda: __X), make_base([__X for _ in (1,)]), make_base(__X for _ in (1,))):
    pass


print(Y.__bases__[0].__arg__().__name__, Y.__bases__[1].__arg__[0].__name__, list(Y.__bases__[2].__arg__)[0].__name__)
