"""Instances of types that modules define have __module__; those of built-in ones have not."""
import array
import collections
import functools
import io
import itertools
import operator
import re
import sys
import threading
import time
import types

for x, m in ((io.StringIO(), "_io"), (collections.deque(), "collections"), (functools.partial(max), "functools"), (itertools.count(), "itertools"),
             (re.compile("a"), "re"), (threading.Lock(), "_thread"), (array.array("i"), "array"), (operator.itemgetter(1), "operator"),
             (time.localtime(), "time")):
    assert x.__module__ == m == type(x).__module__ == type(x).__dict__["__module__"], x
for x in [], {}, 1, "", types.SimpleNamespace(), sys.version_info, collections.OrderedDict(), (i for i in ()), types.MappingProxyType({}):
    assert not hasattr(x, "__module__"), x


@functools.wraps(functools.partial(max))
def f():
    pass


assert f.__module__ == "functools"
assert types.SimpleNamespace.__hash__ is None
assert not hasattr(int | str, "__instancecheck__") and isinstance(1, int | str) and issubclass(int, int | str)
assert not isinstance("", int | None) and isinstance(None, int | None)
try:
    isinstance([], list[int] | str)
except TypeError as e:
    assert str(e) == "isinstance() argument 2 cannot be a parameterized generic"
else:
    raise AssertionError
for c in OSError.errno, SyntaxError.lineno, UnicodeDecodeError.object, AttributeError.name, StopIteration.value, types.MethodType.__func__:
    assert type(c) is types.MemberDescriptorType and c.__doc__, c
    assert c.__reduce__() == (getattr, (c.__objclass__, c.__name__))
assert type(collections.defaultdict.default_factory) is types.MemberDescriptorType
for x in (i for i in ()), f.__code__, sys._getframe():
    assert type(x).__sizeof__(x) > 50

import inspect
import math

for x, text in ((open, "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)"),
                (math.gcd, "($module, *integers)"), (types.FunctionType, "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)")):
    assert x.__text_signature__ == text
assert str(inspect.signature(io.TextIOWrapper.reconfigure)) == "(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)"
assert str(inspect.signature(types.CodeType)).startswith("(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags,")
stream = io.TextIOWrapper(io.BytesIO(b"a\r\nb"), "ascii", newline="")
stream.reconfigure(newline=None)
assert stream.read() == "a\nb"
for name, text in ("locale\0", "unknown encoding: locale"), ("nonexisting", "unknown encoding: nonexisting"):
    try:
        stream.reconfigure(encoding=name)
    except LookupError as e:
        assert str(e) == text
    except io.UnsupportedOperation:
        pass  # after the first read
io.TextIOWrapper(io.BytesIO()).reconfigure(encoding="utf-8\0")
