"""Imports: packages, relative imports, __all__, circular imports, hooks, errors."""

import sys


def error(source):
    try:
        exec(source, {"__name__": "__main__"})
    except BaseException as e:
        return f"{type(e).__name__}: {e}".replace(__file__.removesuffix("imports.py"), "DIR/")
    return "no error"


import pkg.beta
import pkg.sub.deep as d
from pkg import *

assert pkg.beta.loaded_names == ["pkg.alpha", "pkg.alpha", "pkg.sub.deep", 1, 1]
assert VALUE == 1 and alpha is pkg.alpha and d.NAME == "pkg.sub.deep"
assert "hidden" not in globals() and pkg.loaded == ["pkg.alpha"]
assert sys.modules["pkg.sub.deep"] is d
assert pkg.__path__[0].endswith("pkg") and pkg.__name__ == "pkg" and pkg.__package__ == "pkg"
assert pkg.alpha.where() == ("pkg", "pkg.alpha") and pkg.__spec__.submodule_search_locations
print(repr(pkg).replace(__file__.removesuffix("imports.py"), "DIR/"), pkg.__doc__)
for source in ("import pkg.nothing", "from pkg import nothing", "from pkg.alpha import nothing", "import pkg.alpha.x", "import pkg.broken",
               "import pkg.toofar", "from . import x", "from .. import x", "import no_such_thing", "from no_such_thing import x",
               "import pkg.circular.bad", "from sys import nothing", "import sys.x", "from pkg.lazy import missing", "__import__('pkg', fromlist=5)",
               "__import__('', level=1)", "from pkg import loadd", "import pkg.alpha as x, pkg.nope", "from pkg.sub import *"):
    print(source, "->", error(source))
assert "pkg.broken" not in sys.modules
from pkg.lazy import computed
import pkg.lazy

assert computed == 42 and pkg.lazy.computed == 42 and dir(pkg.lazy) == ["b", "computed"]
import pkg.circular.one

assert pkg.circular.one.total == 3 and pkg.circular.two.late() == 1
import namespace_pkg.inner.mod

assert namespace_pkg.inner.mod.value == "in a namespace package"
print(type(namespace_pkg.__path__).__name__, namespace_pkg.__file__ if hasattr(namespace_pkg, "__file__") else "no file")
sys.modules["fake"] = pkg
import fake

assert fake is pkg
sys.modules["blocked"] = None
print(error("import blocked"))


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.startswith("virtual"):
            from importlib.machinery import ModuleSpec

            return ModuleSpec(name, Loader, is_package=name == "virtual")


class Loader:
    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        exec("origin = 'made up: ' + __name__", module.__dict__)


sys.meta_path.insert(0, Finder)
import virtual.child

assert virtual.child.origin == "made up: virtual.child"
sys.meta_path.remove(Finder)
import importlib

assert importlib.import_module(".alpha", "pkg") is pkg.alpha
pkg.alpha.added = 1
importlib.reload(pkg.alpha)
assert pkg.loaded == ["pkg.alpha", "pkg.alpha"] and pkg.alpha.added == 1
assert importlib.util.find_spec("pkg.sub").name == "pkg.sub" if hasattr(importlib, "util") else True


def inside():
    import pkg.sub as s
    from pkg import VALUE as v
    return s.__name__, v


assert inside() == ("pkg.sub", 1)


class WithImport:
    from pkg import VALUE
    import pkg as p


assert WithImport.VALUE == 1 and WithImport.p is pkg
print(error("def f():\n    from pkg import *"))
print(error("from __future__ import nothing"), error("x = 1\nfrom __future__ import annotations"))
import __main__

assert __main__.pkg is pkg and __name__ == "__main__" and __spec__ is None
saved = sys.path[:]
assert sys.path[0] == __file__.removesuffix("/imports.py")
import builtins

original = builtins.__import__
calls = []


def tracing(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = tracing
import pkg.alpha
from pkg import VALUE as v2
builtins.__import__ = original
print(calls)

for context in {"__package__": 42}, {"__package__": ""}, {"__name__": "top", "__spec__": None}, {}:
    try:
        __import__("name", context, {}, ["x"], 1)
    except Exception as e:
        print(type(e).__name__, e)
