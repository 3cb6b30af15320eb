"""Modules whose class is a subclass of module, through object's own methods."""

import types


class Watched(types.ModuleType):
    def __getattribute__(self, name):
        seen.append(name)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        seen.append("set " + name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        seen.append("del " + name)
        object.__delattr__(self, name)


seen = []
for module in types.ModuleType("plain"), Watched("watched"):
    object.__setattr__(module, "x", 1)
    module.__class__ = Watched
    assert module.x == 1
    module.y = 2
    assert module.__dict__["y"] == 2
    assert object.__getattribute__(module, "__dict__") is module.__dict__
    assert vars(module)["x"] == 1
    del module.y
    try:
        module.y
    except AttributeError as e:
        print(e)
    try:
        object.__delattr__(module, "y")
    except AttributeError as e:
        print(e)
    assert "y" not in module.__dict__
plain = types.ModuleType("plain")
plain.x = 3
assert object.__getattribute__(plain, "x") == 3
object.__delattr__(plain, "x")
assert not hasattr(plain, "x")
print(seen)
