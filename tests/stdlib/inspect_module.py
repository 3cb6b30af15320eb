# inspect: kinds of objects, signatures, source, members, frames, states.
import functools
import inspect


def func(a, /, b: int, c=3, *args, d, e='x', **kw) -> str:
    """Doc.

        indented
    """
    return a


sig = inspect.signature(func)
assert str(sig) == "(a, /, b: int, c=3, *args, d, e='x', **kw) -> str"
assert list(sig.parameters) == ['a', 'b', 'c', 'args', 'd', 'e', 'kw']
assert repr(sig.parameters['c']) == '<Parameter "c=3">'
assert sig.parameters['a'].kind is inspect.Parameter.POSITIONAL_ONLY
bound = sig.bind(1, 2, d=4, z=5)
assert bound.arguments == {'a': 1, 'b': 2, 'd': 4, 'kw': {'z': 5}}
bound.apply_defaults()
assert bound.args == (1, 2, 3) and bound.kwargs == {'d': 4, 'e': 'x', 'z': 5}
assert repr(bound) == ("<BoundArguments (a=1, b=2, c=3, args=(), d=4, e='x', kw={'z': 5})>")
for call, message in [
    (lambda: sig.bind(1), "missing a required argument: 'b'"),
    (lambda: sig.bind(1, 2), "missing a required argument: 'd'"),
    (lambda: inspect.signature(lambda *, d: 0).bind(),
     "missing a required keyword-only argument: 'd'"),
    (lambda: inspect.signature(lambda x: 0).bind(1, 2), 'too many positional arguments'),
    (lambda: inspect.signature(lambda x: 0).bind(1, x=2), "multiple values for argument 'x'"),
    (lambda: inspect.signature(lambda x: 0).bind(1, y=2), "got an unexpected keyword argument 'y'"),
]:
    try:
        call()
    except TypeError as e:
        assert str(e) == message, e
    else:
        assert False

assert str(inspect.signature(functools.partial(func, 1, c=9))) == (
    "(b: int, *, c=9, d, e='x', **kw) -> str")
assert str(inspect.signature(len)) == '(obj, /)'


class Base:
    """Base doc."""

    def method(self, x):
        "Method doc."

    @classmethod
    def make(cls, y):
        pass

    @staticmethod
    def static(z):
        pass

    @property
    def prop(self):
        return 1


class Derived(Base):
    def method(self, x):
        pass


assert str(inspect.signature(Derived().method)) == '(x)'
assert str(inspect.signature(Base.make)) == '(y)'
assert inspect.getdoc(Derived.method) == 'Method doc.' and inspect.getdoc(Derived) == 'Base doc.'
assert inspect.getdoc(func) == 'Doc.\n\nindented'
kinds = {a.name: a.kind for a in inspect.classify_class_attrs(Base)}
assert kinds['method'] == 'method' and kinds['make'] == 'class method'
assert kinds['static'] == 'static method' and kinds['prop'] == 'property'
assert inspect.getsource(Derived) == (
    'class Derived(Base):\n    def method(self, x):\n        pass\n')
assert inspect.getsource(func).startswith('def func(a, /')
assert inspect.getsourcefile(func) == inspect.getfile(func)
assert dict(inspect.getmembers(Base, inspect.isfunction)).keys() == {'method', 'static'}
assert inspect.getattr_static(Base(), 'prop') is Base.__dict__['prop']
assert inspect.getfullargspec(func).kwonlydefaults == {'e': 'x'}
assert inspect.getcallargs(lambda a, b=2: 0, 1) == {'a': 1, 'b': 2}
assert inspect.cleandoc('  a\n    b\n   c\n') == 'a\n b\nc'
assert inspect.getclasstree([Base, Derived]) == [
    (object, ()), [(Base, (object,)), [(Derived, (Base,))]]]


def gen():
    yield 1


g = gen()
assert inspect.isgeneratorfunction(gen) and inspect.isgenerator(g)
assert inspect.getgeneratorstate(g) == 'GEN_CREATED'
next(g)
assert inspect.getgeneratorstate(g) == 'GEN_SUSPENDED'
g.close()
assert inspect.getgeneratorstate(g) == 'GEN_CLOSED'


async def coro():
    pass


assert inspect.iscoroutinefunction(coro) and not inspect.iscoroutinefunction(gen)


def outer():
    x = 5
    def inner():
        return x + len(missing_name)
    return inner


closure = inspect.getclosurevars(outer())
assert closure.nonlocals == {'x': 5} and closure.builtins == {'len': len}
assert closure.unbound == {'missing_name'}
info = inspect.stack()[0]
assert info.function == '<module>' and info.code_context[0].startswith('info = ')
assert inspect.ismethod(Base().method) and inspect.isbuiltin(len) and inspect.isclass(Base)
assert inspect.ismethoddescriptor(str.join) and inspect.isdatadescriptor(Base.prop)
assert inspect.unwrap(functools.wraps(func)(lambda: 0)) is func
try:
    inspect.signature(3)
except TypeError as e:
    assert str(e) == '3 is not a callable object'
