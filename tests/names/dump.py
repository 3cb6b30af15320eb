"""Print the names that modules and their classes have, one a line, with text signatures.

usage: dump.py MODULE...

A line is "module.name signature" or "module.Class.name signature"; a module
that can't be imported gives "module: error".
"""

import sys


def signature(o):
    text = getattr(o, "__text_signature__", None)
    if isinstance(text, str):
        return text.replace("$", "")
    code = getattr(o, "__code__", None)
    if code is None:
        return ""
    n = code.co_argcount + code.co_kwonlyargcount
    names = list(code.co_varnames[:n])
    if code.co_flags & 4:
        names.append("*" + code.co_varnames[n])
    if code.co_flags & 8:
        names.append("**" + code.co_varnames[n + bool(code.co_flags & 4)])
    return "(" + ", ".join(names) + ")"


def dump(module):
    try:
        m = __import__(module, fromlist=["x"])
    except Exception as e:
        print(f"{module}: {type(e).__name__}: {e}")
        return
    public = getattr(m, "__all__", None) or [n for n in dir(m) if not n.startswith("_") or module == "builtins"]
    for name in sorted(set(public)):
        try:
            value = getattr(m, name)
        except AttributeError:
            continue
        if type(value) is type(sys) and module not in ("os",):
            continue
        print(f"{module}.{name} {signature(value)}".rstrip())
        if isinstance(value, type) and (getattr(value, "__module__", module) == module or module == "builtins"):
            for attr in sorted(vars(value)):
                if attr in ("__dict__", "__weakref__", "__module__", "__firstlineno__", "__static_attributes__", "__doc__", "__annotations__", "__abstractmethods__", "_abc_impl", "__parameters__", "__orig_bases__"):
                    continue
                if attr.startswith("_") and not attr.startswith("__"):
                    continue
                print(f"{module}.{name}.{attr} {signature(vars(value)[attr])}".rstrip())


for module in sys.argv[1:]:
    dump(module)
