"""What a generator expression captures: values where nothing can change them, variables elsewhere."""

import inspect
import sys
import types


def parameter(a, b):
    g = (a + x for x in b)
    return g, list(a * x + y for x in b for y in b)


g, products = parameter(2, (1, 2, 3))
assert list(g) == [3, 4, 5]
assert products == [3, 4, 5, 5, 6, 7, 7, 8, 9], products
assert parameter.__code__.co_cellvars == ("a", "b"), parameter.__code__.co_cellvars
inner = [c for c in parameter.__code__.co_consts if isinstance(c, types.CodeType)]
assert [c.co_freevars for c in inner] == [("a",), ("a", "b")]
assert all(c.co_name == "<genexpr>" and c.co_qualname == "parameter.<locals>.<genexpr>" for c in inner)

# A generator expression's code as a function: its variables are in cells.
f = types.FunctionType(inner[0], globals(), "f", None, (types.CellType(5),))
assert list(f(iter((1, 2)))) == [6, 7]
f = types.FunctionType(inner[0], globals(), "f", None, (types.CellType(),))
try:
    list(f(iter((1, 2))))
except NameError as e:
    assert str(e) == "cannot access free variable 'a' where it is not associated with a value in enclosing scope", e
else:
    assert False


# A rebinding is seen, wherever it is.
def rebound(a):
    g = (a for _ in range(3))
    first = next(g)
    a = "later"
    return first, next(g)


assert rebound(1) == (1, "later")


def by_loop():
    gens = []
    for i in range(3):
        gens.append((i for _ in range(1)))
    return [list(g) for g in gens]


assert by_loop() == [[2], [2], [2]]


def by_nested(a):
    def change():
        nonlocal a
        a += 1
    g = (a for _ in range(3))
    out = [next(g)]
    change()
    return out + list(g)


assert by_nested(1) == [1, 2, 2]


def by_walrus(a):
    g = (a for _ in range(3))
    out = [next(g)]
    [a := 10 + i for i in range(2)]
    return out + list(g)


assert by_walrus(1) == [1, 11, 11]


def by_del(a):
    g = (a for _ in range(3))
    out = [next(g)]
    del a
    try:
        next(g)
    except NameError as e:
        return out, str(e)


assert by_del(1) == ([1], "cannot access free variable 'a' where it is not associated with a value in enclosing scope")


def late():
    g = (value for _ in range(2))
    try:
        list(g)
    except NameError as e:
        message = str(e)
    g = (value for _ in range(2))
    value = 7
    return message, list(g)


assert late() == ("cannot access free variable 'value' where it is not associated with a value in enclosing scope", [7, 7])


def same_statement():
    try:
        value = list(value for _ in range(2))
    except NameError as e:
        return str(e)


assert same_statement() == "cannot access free variable 'value' where it is not associated with a value in enclosing scope"


def sometimes(flag):
    if flag:
        value = 1
    try:
        return list(value for _ in range(2))
    except NameError as e:
        return str(e)


assert sometimes(True) == [1, 1]
assert sometimes(False) == "cannot access free variable 'value' where it is not associated with a value in enclosing scope"


# A local bound once, and used before and after.
def once(n):
    try:
        table
    except UnboundLocalError as e:
        message = str(e)
    table = {i: i * i for i in range(n)}
    low, high = 1, n - 1
    total = sum(table[i] for i in range(low, n) if low <= i < high)
    return message, table, total, any(table[i] == high for i in table), sorted(locals())


message, table, total, found, names = once(5)
assert message == "cannot access local variable 'table' where it is not associated with a value"
assert (table, total, found) == ({0: 0, 1: 1, 2: 4, 3: 9, 4: 16}, 14, True)
assert names == ["high", "low", "message", "n", "table", "total"], names
assert sorted(once.__code__.co_cellvars) == ["high", "low", "table"]
assert not {"high", "low", "table"} & set(once.__code__.co_varnames)


# In a loop around it all, each call has its own.
def outer(k):
    def make(a):
        b = a + 1
        return ((a, b, k, x) for x in "xy")
    return make


gens = [outer(1)(i) for i in range(3)]
assert [list(g) for g in gens] == [[(i, i + 1, 1, "x"), (i, i + 1, 1, "y")] for i in range(3)]


# Generator expressions in generator expressions, in comprehensions, in lambdas.
def nested(a, rows):
    return list(list(sum(a * c + len(rows) for c in r) for r in rows if a) for _ in range(a))


assert nested(2, [[1, 2], [3]]) == [[10, 8], [10, 8]]


def in_comprehension(a, rows):
    return [sum(a * c * r[0] for c in r) for r in rows]


assert in_comprehension(2, [[1, 2], [3]]) == [6, 18]
assert (lambda a, b: tuple(a + x + c for c in b for x in (y * a for y in b)))(1, (1, 2)) == (3, 4, 4, 5)


class Counter:
    def __init__(self, items):
        self.items = items

    def total(self, *extra, **named):
        return sum(len(self.items) * e for e in extra) + sum(named[k] for k in named), super().__init__.__self__ is self

    def mixed(self):
        f = lambda: self
        return all(f() is self for _ in self.items)


assert Counter("ab").total(1, 2, x=3) == (9, True)
assert Counter("ab").mixed()


# What debuggers see.
def seen(a):
    b = [a]
    return (a + x + b[0] for x in range(3))


g = seen(10)
assert inspect.getgeneratorlocals(g) == {".0": g.gi_frame.f_locals[".0"], "a": 10, "b": [10]}, inspect.getgeneratorlocals(g)
next(g)
assert {k: v for k, v in g.gi_frame.f_locals.items() if k != ".0"} == {"a": 10, "b": [10], "x": 0}
assert g.gi_code.co_freevars == ("a", "b")
assert g.__name__ == "<genexpr>" and g.__qualname__ == "seen.<locals>.<genexpr>"


def own(a):
    b = 2
    g = (a + b for _ in range(1))
    frame = sys._getframe()
    assert frame.f_locals["a"] == 1 and frame.f_locals["b"] == 2
    return list(g), sorted(locals()), eval("a + b")


assert own(1) == ([3], ["a", "b", "frame", "g"], 3)


# A cell as the value of a captured variable.
def holds_cell(a):
    return list(a.cell_contents for _ in range(1)), locals()


c = types.CellType(4)
assert holds_cell(c) == ([4], {"a": c})


# The call that making one is.
calls = []
mon = sys.monitoring
mon.use_tool_id(3, "test")
mon.register_callback(3, mon.events.CALL, lambda code, offset, f, arg: calls.append((f.__qualname__, [c.cell_contents for c in getattr(f, "__closure__", ())])))
mon.set_local_events(3, parameter.__code__, mon.events.CALL)
parameter(1, (2,))
mon.set_local_events(3, parameter.__code__, 0)
mon.free_tool_id(3)
assert calls[0] == ("parameter.<locals>.<genexpr>", [1]), calls
assert ("parameter.<locals>.<genexpr>", [1, (2,)]) in calls, calls


# Asynchronous ones.
async def numbers(n):
    for i in range(n):
        yield i


async def collect(k, m):
    return [x async for x in (i * k + m async for i in numbers(3))]


try:
    collect(2, 1).send(None)
except StopIteration as e:
    assert e.value == [1, 3, 5]
