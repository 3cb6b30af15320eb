def f():
    "doc"
g = lambda: 0
def h(): pass
f.__code__ = h.__code__
assert f.__name__ == 'f' and f.__qualname__ == 'f' and f.__doc__ == 'doc', (f.__name__, f.__doc__)
h.__name__ = 'hh'
assert h.__qualname__ == 'h' and h.__name__ == 'hh' and h.__doc__ is None
h.__doc__ = 3
assert h.__doc__ == 3
del h.__doc__
assert h.__doc__ is None
import types
k = types.FunctionType(f.__code__, {'__name__': 'm'}, 'k')
assert k.__name__ == 'k' and k.__qualname__ == 'h' and k.__module__ == 'm'
def gen():
    yield
gn = gen()
gen.__name__ = 'other'
assert gn.__name__ == 'gen' and gen().__name__ == 'other' and gen().__qualname__ == 'gen'
def ann(x: int) -> str: pass
assert ann.__annotations__ == {'x': int, 'return': str} and ann.__name__ == 'ann'
def tp[T](x: T): pass
assert len(tp.__type_params__) == 1 and tp.__name__ == 'tp' and f.__type_params__ == ()
