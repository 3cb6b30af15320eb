"""The messages of slots that are empty."""


def make():
    class X:
        __slots__ = "a"

    return X


X = make()


def error(f):
    try:
        f()
    except AttributeError as e:
        return str(e), e.name


def delete():
    del X().a


message = "'make.<locals>.X' object has no attribute 'a'"
assert error(lambda: X().a) == (message, "a"), error(lambda: X().a)
assert error(lambda: X.a.__get__(X()))[0] == message
assert error(delete)[0] == "a"
X.__module__ = "some.module"
assert error(lambda: X().a)[0] == "'some.module.make.<locals>.X' object has no attribute 'a'"
for i in range(50):
    assert error(lambda: X().a)[0].startswith("'some")
