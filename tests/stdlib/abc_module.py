# abc: abstract methods, virtual subclasses, hooks.
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...


try:
    Shape()
except TypeError as e:
    assert str(e) == ("Can't instantiate abstract class Shape without an "
                      "implementation for abstract methods 'area', 'name'"), e
else:
    assert False
assert Shape.__abstractmethods__ == {'area', 'name'}


class Square(Shape):
    name = 'square'

    def area(self):
        return 4


assert Square().area() == 4 and isinstance(Square(), Shape)


class Foreign:
    pass


assert not issubclass(Foreign, Shape)
token = abc.get_cache_token()
assert Shape.register(Foreign) is Foreign
assert abc.get_cache_token() != token
assert issubclass(Foreign, Shape) and isinstance(Foreign(), Shape)
try:
    Foreign_ = ABCMeta('Sub', (Shape,), {})
    Foreign_.register(Shape)
except RuntimeError as e:
    assert str(e) == 'Refusing to create an inheritance cycle'
else:
    assert False


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, 'quack') else NotImplemented


assert issubclass(type('Duck', (), {'quack': 1}), Hooked)
assert not issubclass(int, Hooked)


class Late(ABC):
    pass


Late.method = abstractmethod(lambda self: 1)
Late()
assert abc.update_abstractmethods(Late) is Late
try:
    Late()
except TypeError as e:
    assert "'method'" in str(e)
else:
    assert False
