# types: names of types, dynamic classes.
import types

assert types.FunctionType is type(lambda: 0) and types.NoneType is type(None)
assert types.GenericAlias is type(list[int]) and types.UnionType is type(int | str)
ns = types.SimpleNamespace(a=1, b=2)
assert repr(ns) == 'namespace(a=1, b=2)' and ns == types.SimpleNamespace(a=1, b=2)


def body(ns):
    ns['x'] = 1


C = types.new_class('C', (list[int],), {}, body)
assert C.x == 1 and C.__orig_bases__ == (list[int],) and C.__mro__[1] is list
assert types.get_original_bases(C) == (list[int],) and types.resolve_bases((list[int], dict)) == (list, dict)


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.kw = kw
        return cls


D = types.new_class('D', (), {'metaclass': Meta, 'flag': 1})
assert type(D) is Meta and D.kw == {'flag': 1}
meta, space, kw = types.prepare_class('E', (D,), {'z': 2})
assert meta is Meta and space == {} and kw == {'z': 2}


class P:
    @types.DynamicClassAttribute
    def value(self):
        return 5


assert P().value == 5
try:
    P.value
except AttributeError:
    pass
else:
    assert False


@types.coroutine
def step():
    return (yield 'ready')


async def main():
    return await step() + 1


coro = main()
assert coro.send(None) == 'ready'
try:
    coro.send(41)
except StopIteration as e:
    assert e.value == 42
else:
    assert False
