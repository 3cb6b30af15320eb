"""Print what modules offer: names, signatures, abstract methods and ABCs, one a line.

usage: dump.py [--list] MODULE...

    module: error                       begins a module; the error if it can't be imported
    module.name signature               a function, class or constant
    module.Class.name signature         an attribute of a class that the module defines
    module.Class <abstract> names       __abstractmethods__
    module.Class <abcs> names           the ABCs of collections.abc and numbers that it is a subclass of

With --list prints the public modules instead that can be imported, those named
and the modules of packages. "antigravity" and "this" do something on import.
"""

import re
import sys
import types

# Attributes that classes written in Python have besides their own.
SKIP = {
    "__dict__", "__weakref__", "__module__", "__firstlineno__", "__static_attributes__", "__doc__",
    "__annotations__", "__abstractmethods__", "_abc_impl", "__parameters__", "__orig_bases__",
    "__annotate__", "__annotate_func__",
}


def default(value):
    """A default as text that is the same in every process."""
    if value is None or isinstance(value, (bool, int, str, float, bytes, tuple, types.EllipsisType)):
        text = repr(value)
        if "<" not in text and "/" not in text:
            return text
    return "..."


def signature(o):
    """The signature as text; "" if there is none."""
    o = getattr(o, "__func__", o) if isinstance(o, (classmethod, staticmethod)) else o
    if isinstance(o, types.FunctionType):
        code = o.__code__
        npos, n = code.co_argcount, code.co_argcount + code.co_kwonlyargcount
        names = list(code.co_varnames[:n])
        defaults = o.__defaults__ or ()
        for i, d in enumerate(defaults, npos - len(defaults)):
            names[i] += "=" + default(d)
        for i in range(npos, n):
            if o.__kwdefaults__ and code.co_varnames[i] in o.__kwdefaults__:
                names[i] += "=" + default(o.__kwdefaults__[code.co_varnames[i]])
        k = n
        if code.co_flags & 4:
            names.insert(npos, "*" + code.co_varnames[k])
            k += 1
        elif n > npos:
            names.insert(npos, "*")
        if code.co_flags & 8:
            names.append("**" + code.co_varnames[k])
        if code.co_posonlyargcount:
            names.insert(code.co_posonlyargcount, "/")
        return "(" + ", ".join(names) + ")"
    text = getattr(o, "__text_signature__", None)
    if isinstance(text, str):
        return re.sub(r"\s+", " ", text).replace("$", "")
    return ""


def abcs():
    import collections.abc
    import numbers
    out = [(n, getattr(collections.abc, n)) for n in collections.abc.__all__ if n != "ByteString"]
    return out + [(n, getattr(numbers, n)) for n in numbers.__all__]


ABCS = abcs()


def emit(name, sig):
    print((name + " " + sig).rstrip())


def dump_class(name, cls):
    d = vars(cls)
    for attr in sorted(a for a in d if isinstance(a, str)):
        if attr in SKIP or attr.startswith("_") and not attr.endswith("__"):
            continue
        emit(f"{name}.{attr}", signature(d[attr]))
    abstract = getattr(cls, "__abstractmethods__", ()) if cls is not type else ()
    if abstract:
        print(name, "<abstract>", *sorted(abstract))
    try:
        known = sorted(n for n, a in ABCS if issubclass(cls, a) and n != cls.__name__)
    except TypeError:
        known = []
    if known:
        print(name, "<abcs>", *known)


def dump(module):
    try:
        m = __import__(module, fromlist=["x"])
    except BaseException as e:
        print(f"{module}: {type(e).__name__}: {e}")
        return
    print(f"{module}:")
    public = getattr(m, "__all__", None) or [n for n in dir(m) if not n.startswith("_") or module == "builtins"]
    for name in sorted(set(public)):
        try:
            value = getattr(m, name)
        except AttributeError:
            continue
        if isinstance(value, types.ModuleType) and module != "os":
            continue
        if module == "builtins" and name in ("__doc__", "_", "__spec__", "__loader__"):
            continue
        emit(f"{module}.{name}", signature(value))
        if isinstance(value, type) and (value.__module__ == module or module == "builtins"):
            dump_class(f"{module}.{name}", value)
    if module == "types":
        for cls in unnamed():
            dump_class("<" + cls.__qualname__ + ">", cls)


def unnamed():
    """The built-in types that have no public name."""
    values = [
        iter([]), reversed([]), iter(()), iter(""), iter("\u1234"), iter(b""), iter(bytearray()),
        iter({}), reversed({}), iter({}.items()), reversed({}.items()), iter({}.values()), reversed({}.values()),
        {}.keys(), {}.values(), {}.items(), iter(set()), iter(range(0)), iter(range(1 << 70)),
        iter(memoryview(b"")), iter(int, 1), iter(list[int]), compile("", "", "exec").co_lines(),
    ]
    return [type(v) for v in values]


def walk(names):
    import pkgutil
    for name in names:
        try:
            m = __import__(name, fromlist=["x"])
        except BaseException:
            continue
        print(name)
        if hasattr(m, "__path__") and name not in ("test", "idlelib", "encodings", "ensurepip", "pydoc_data"):
            walk(sorted(
                f"{name}.{s.name}" for s in pkgutil.iter_modules(m.__path__)
                if not s.name.startswith("_") and s.name not in ("test", "tests")
            ))


if sys.argv[1] == "--list":
    top = sys.argv[2:] or sorted(
        n for n in sys.stdlib_module_names
        if not n.startswith("_") and n not in ("antigravity", "this", "idlelib", "test", "nt", "winreg", "winsound", "msvcrt",
                                                 "tkinter", "turtle", "turtledemo", "curses", "ctypes", "ensurepip", "venv", "pydoc_data",
                                                 "sre_compile", "sre_constants", "sre_parse", "nturl2path", "_pyrepl")
    )
    walk(top)
else:
    for module in sys.argv[1:]:
        dump(module)
