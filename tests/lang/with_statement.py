"""The with statement."""


def error(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("enter failed")
        return self.name, self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise KeyError("exit failed")
        return self.swallow


with M("a") as (name, m), M("b"):
    print("body", name)
with (M("c") as c, M("d", swallow=True) as d):
    raise ValueError("swallowed")
with (
    M("e"),
    M("f"),
):
    pass


def returns():
    with M("r"):
        return "returned"


print(returns())


def loops():
    for i in range(3):
        with M(i):
            if i == 0:
                continue
            break
    return i


print(loops())


def second_enter():
    with M("first"), M("second", fail="enter"):
        print("never")


def exit_fails():
    with M("x", fail="exit"):
        raise ValueError("body")


print(error(second_enter))
try:
    exit_fails()
except KeyError as e:
    print(repr(e), repr(e.__context__))


def not_a_manager(x):
    with x:
        pass


class OnlyEnter:
    def __enter__(self):
        pass


class AsyncOnly:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


print(error(not_a_manager, 5), error(not_a_manager, OnlyEnter()), error(not_a_manager, AsyncOnly()), sep="\n")


class Target:
    pass


t, l = Target(), [0]
with M("t") as t.attr, M("l") as l[0]:
    assert t.attr[0] == "t" and l[0][0] == "l"


class Boolish:
    def __init__(self, r):
        self.r = r

    def __enter__(self):
        return self

    def __exit__(self, *a):
        return self.r


for r in [1], "x", object():
    with Boolish(r):
        raise IndexError


def falsy():
    with Boolish([]):
        raise IndexError("through")


print(error(falsy))


def gen():
    with M("gen"):
        yield 1
        yield 2


g = gen()
next(g)
g.close()


# The methods are looked up on the type.
class Plain:
    pass


p = Plain()
p.__enter__ = p.__exit__ = lambda *a: None
print(error(not_a_manager, p))


def system_exit():
    with M("se", swallow=True):
        raise SystemExit(3)
    return "swallowed SystemExit"


print(system_exit())
