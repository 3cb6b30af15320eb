# importlib: specs, loaders, caches of compiled code, reload, errors, namespace packages.
import importlib
import importlib.machinery
import importlib.util
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as root:
    def write(name, text):
        path = os.path.join(root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file:
            file.write(text)
        return path

    write('plain_mod.py', 'value = 1\n')
    write('pkg_one/__init__.py', 'from . import inner\n')
    write('pkg_one/inner.py', 'name = __name__\n')
    write('ns_pkg/part.py', 'where = "ns"\n')
    write('bad_mod.py', 'x = (\n')
    write('raising_mod.py', '1 / 0\n')
    sys.path.insert(0, root)
    importlib.invalidate_caches()

    mod = importlib.import_module('plain_mod')
    assert mod.value == 1
    spec = mod.__spec__
    assert spec.name == 'plain_mod' and spec.origin == os.path.join(root, 'plain_mod.py')
    assert spec.has_location and spec.parent == '' and spec.submodule_search_locations is None
    assert repr(mod) == f"<module 'plain_mod' from {spec.origin!r}>"
    assert spec.cached == importlib.util.cache_from_source(spec.origin)
    if not sys.dont_write_bytecode:
        assert os.path.exists(spec.cached)
        with open(spec.cached, 'wb') as file:
            file.write(b'garbage')
        del sys.modules['plain_mod']
        assert importlib.import_module('plain_mod').value == 1

    pkg = importlib.import_module('pkg_one')
    assert pkg.inner.name == 'pkg_one.inner' and pkg.__path__ == [os.path.join(root, 'pkg_one')]
    assert importlib.import_module('.inner', 'pkg_one') is pkg.inner
    part = importlib.import_module('ns_pkg.part')
    assert part.where == 'ns' and list(sys.modules['ns_pkg'].__path__) == [os.path.join(root, 'ns_pkg')]
    assert sys.modules['ns_pkg'].__file__ is None

    write('plain_mod.py', 'value = 22\nmore = 3\n')
    mod = sys.modules['plain_mod']
    again = importlib.reload(mod)
    assert again is mod and mod.value == 22 and mod.more == 3

    for name, kind in [('bad_mod', SyntaxError), ('raising_mod', ZeroDivisionError)]:
        try:
            importlib.import_module(name)
        except kind:
            pass
        else:
            assert False
        assert name not in sys.modules

    for statement, message in [
        ('import no_such_module', "No module named 'no_such_module'"),
        ('import plain_mod.sub', "No module named 'plain_mod.sub'; 'plain_mod' is not a package"),
        ('import pkg_one.nothing', "No module named 'pkg_one.nothing'"),
    ]:
        try:
            exec(statement)
        except ModuleNotFoundError as e:
            assert str(e) == message, e
            assert e.name == statement.split()[1]
        else:
            assert False

    finder = importlib.machinery.FileFinder(
        root, (importlib.machinery.SourceFileLoader, importlib.machinery.SOURCE_SUFFIXES))
    assert finder.find_spec('plain_mod').origin == os.path.join(root, 'plain_mod.py')
    assert finder.find_spec('absent') is None
    assert repr(finder) == f'FileFinder({root!r})'

    lazy_spec = importlib.util.find_spec('pkg_one.inner')
    assert lazy_spec.name == 'pkg_one.inner'
    loaded = importlib.util.module_from_spec(
        importlib.util.spec_from_file_location('other_name', os.path.join(root, 'plain_mod.py')))
    assert loaded.__name__ == 'other_name' and not hasattr(loaded, 'value')
    loaded.__spec__.loader.exec_module(loaded)
    assert loaded.value == 22
    sys.path.remove(root)

assert importlib.util.resolve_name('..b', 'x.y') == 'x.b'
for call, message in [
    (lambda: importlib.import_module('.x'),
     "the 'package' argument is required to perform a relative import for '.x'"),
    (lambda: importlib.reload(3), 'reload() argument must be a module'),
]:
    try:
        call()
    except TypeError as e:
        assert str(e) == message, e
    else:
        assert False
try:
    importlib.util.resolve_name('...b', 'x.y')
    importlib.util.resolve_name('....b', 'x.y')
except ImportError as e:
    assert str(e) == 'attempted relative import beyond top-level package'
else:
    assert False
sys.modules['halted_mod'] = None
try:
    import halted_mod
except ModuleNotFoundError as e:
    assert str(e) == 'import of halted_mod halted; None in sys.modules'
else:
    assert False
assert repr(importlib.machinery.ModuleSpec('a.b', None, origin='here')) == (
    "ModuleSpec(name='a.b', loader=None, origin='here')")
assert importlib.util.source_from_cache('/a/__pycache__/b.tag-1.pyc') == '/a/b.py'
