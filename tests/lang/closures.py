"""Scopes: closures, nonlocal, global, class bodies, comprehensions, cells."""


def error(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    def get():
        return n

    return inc, get


inc, get = counter()
inc(), inc()
assert get() == 2
assert inc.__closure__[0].cell_contents == 2
assert inc.__code__.co_freevars == ("n",)
assert counter.__code__.co_cellvars == ("n",)

fs = [lambda: i for i in range(3)]
assert [f() for f in fs] == [2, 2, 2]
fs = [lambda i=i: i for i in range(3)]
assert [f() for f in fs] == [0, 1, 2]


def unbound():
    def inner():
        return late

    if False:
        late = 1
    return inner()


print(error(unbound))


def local_unbound():
    print(x)
    x = 1


print(error(local_unbound))


def deleted():
    x = 1
    del x
    return x


print(error(deleted))


def deleted_cell():
    x = 1

    def f():
        return x

    del x
    return f()


print(error(deleted_cell))


def delete_twice():
    x = 1
    del x
    del x


print(error(delete_twice))
print(error(lambda: undefined_name))

x = "global"


class A:
    x = "class"
    y = [x for _ in range(1)]
    z = [[x for _ in range(1)] for _ in range(1)]

    def f(self):
        return x

    def g(self):
        return __class__


assert A.y == ["global"] or A.y == ["class"]
print(A.y, A.z)
assert A().f() == "global"
assert A().g() is A


def outer():
    x = "enclosing"

    class B:
        y = x
        x = "local now"
        z = x

    return B


try:
    outer()
except NameError as e:
    print("NameError:", e)
else:
    print(outer().y, outer().z)


def f():
    global made
    made = 1


f()
assert made == 1


def g():
    x = 1

    class Inner:
        nonlocal x
        x = 2
        locals_ = sorted(k for k in locals() if not k.startswith("__"))

    return x, Inner.locals_


print(g())


# A comprehension has its own names, and its first iterable is evaluated outside.
i = "kept"
assert [i for i in range(3)] == [0, 1, 2] and i == "kept"


class C:
    n = 3
    squares = [k * k for k in range(n)]
    print(error(lambda: [n for k in range(1)]))


assert C.squares == [0, 1, 4]
assert [y := 5, y**2] == [5, 25] and y == 5


def walrus():
    found = [last := v for v in range(4) if (t := v) % 2]
    return found, last, t


assert walrus() == ([1, 3], 3, 3)


def nested():
    a = 1

    def b():
        def c():
            def d():
                nonlocal a
                a += 1
                return a

            return d

        return c

    return b()()() + a


assert nested() == 4


def shared():
    fs = []
    for k in range(3):
        def f():
            return k
        fs.append(f)
    k = 10
    return [f() for f in fs]


assert shared() == [10, 10, 10]


def locals_view(a, b=2):
    c = a + b
    snapshot = locals()
    snapshot["a"] = 99
    return a, sorted(snapshot)


assert locals_view(1) == (1, ["a", "b", "c"])
assert [sorted(locals()) for q in [1]][0][0]


def except_scope():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


print(error(except_scope))
assert eval("x + z", {"x": 1}, {"z": 2}) == 3
ns = {}
exec("def h(): return v\nv = 4", ns)
assert ns["h"]() == 4


def star_closure(*args, **kw):
    return lambda: (args, kw)


assert star_closure(1, a=2)() == ((1,), {"a": 2})


class Mangled:
    __secret = 1

    def __private(self):
        return self.__secret

    def call(self):
        return self.__private()


assert Mangled().call() == 1 and Mangled._Mangled__secret == 1
print(error(lambda: Mangled().__secret))
