"""Looking at live objects: what they are, their source, signatures and frames.

The is...() functions tell kinds of objects apart; getmembers() and
classify_class_attrs() list attributes; getdoc(), getsource() and their
relatives find documentation and source; signature() tells how to call
something; stack(), trace() and getframeinfo() look at what is running.
"""

__author__ = ('Ka-Ping Yee <ping@lfw.org>',
              'Yury Selivanov <yselivanov@sprymix.com>')

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED",
    "ArgInfo", "Arguments", "Attribute", "BlockFinder", "BoundArguments",
    "BufferFlags", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING",
    "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR",
    "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE",
    "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException",
    "ClosureVars", "EndOfBlock", "FrameInfo", "FullArgSpec", "GEN_CLOSED",
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature",
    "TPFLAGS_IS_ABSTRACT", "Traceback", "classify_class_attrs", "cleandoc",
    "currentframe", "findsource", "formatannotation",
    "formatannotationrelativeto", "formatargvalues", "get_annotations",
    "getabsfile", "getargs", "getargvalues", "getasyncgenlocals",
    "getasyncgenstate", "getattr_static", "getblock", "getcallargs",
    "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals",
    "getcoroutinestate", "getdoc", "getfile", "getframeinfo",
    "getfullargspec", "getgeneratorlocals", "getgeneratorstate",
    "getinnerframes", "getlineno", "getmembers", "getmembers_static",
    "getmodule", "getmodulename", "getmro", "getouterframes", "getsource",
    "getsourcefile", "getsourcelines", "indentsize", "isabstract",
    "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass",
    "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor",
    "isframe", "isfunction", "isgenerator", "isgeneratorfunction",
    "isgetsetdescriptor", "ismemberdescriptor", "ismethod",
    "ismethoddescriptor", "ismethodwrapper", "ismodule", "isroutine",
    "istraceback", "markcoroutinefunction", "signature", "stack", "trace",
    "unwrap", "walktree",
]

import abc
import builtins
import collections.abc
import enum
import functools
import importlib.machinery
import itertools
import linecache
import os
import sys
import types
from collections import namedtuple, OrderedDict
from keyword import iskeyword
from operator import attrgetter
from weakref import ref as make_weakref

# Bits of a code object's co_flags.
CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

# The bit of a class's __flags__ that says that it has abstract methods.
TPFLAGS_IS_ABSTRACT = 1 << 20


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module, as a new dict.

    A class has only its own ones, not those of its bases. With eval_str,
    those that are strings are evaluated, in the given namespaces or else in
    those where obj was defined; wrappers and partial objects are seen through
    for that.
    """
    own_locals = None
    inner = obj
    if isinstance(obj, type):
        ann = None
        namespace = getattr(obj, '__dict__', None)
        if namespace and hasattr(namespace, 'get'):
            ann = namespace.get('__annotations__', None)
            if isinstance(ann, types.GetSetDescriptorType):
                ann = None  # the descriptor of type itself
        module = sys.modules.get(getattr(obj, '__module__', None) or '')
        own_globals = getattr(module, '__dict__', None) if module else None
        own_locals = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        ann = getattr(obj, '__annotations__', None)
        own_globals = obj.__dict__
        inner = None
    elif callable(obj):
        ann = getattr(obj, '__annotations__', None)
        own_globals = getattr(obj, '__globals__', None)
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')

    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not ann or not eval_str:
        return dict(ann)

    if inner is not None:
        while True:
            if hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            elif isinstance(inner, functools.partial):
                inner = inner.func
            else:
                break
        own_globals = getattr(inner, '__globals__', own_globals)
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals or {}
    type_params = getattr(obj, '__type_params__', ())
    if type_params:
        # Names of the class go before them, as in the class body.
        locals = {param.__name__: param for param in type_params} | locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in ann.items()}


# What kind of object is it?


def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a method written in Python, bound to an object."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Whether it has __get__ but neither __set__ nor __delete__.

    Such are the methods of built-in classes. What ismethod(), isfunction()
    and isclass() are true for is left out.
    """
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if isinstance(object, functools.partial):
        # It will be one in a later version.
        return False
    cls = type(object)
    return (hasattr(cls, '__get__')
            and not hasattr(cls, '__set__')
            and not hasattr(cls, '__delete__'))


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__, as properties and slots have."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    """Whether it is a member descriptor: a slot of a class."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether it is a getset descriptor: a computed attribute of a built-in class."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, types.FunctionType)


def _has_code_flag(f, flag):
    """Whether f, inside of methods and partial objects, is a function with the flag."""
    f = functools._unwrap_partialmethod(f)
    while ismethod(f):
        f = f.__func__
    f = functools._unwrap_partial(f)
    if not (isfunction(f) or _signature_is_functionlike(f)):
        return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether it is a function with yield, whose calls make generators."""
    return _has_code_flag(obj, CO_GENERATOR)


# The value of the attribute that markcoroutinefunction() sets.
_is_coroutine_mark = object()


def _has_coroutine_mark(f):
    while ismethod(f):
        f = f.__func__
    f = functools._unwrap_partial(f)
    return getattr(f, '_is_coroutine_marker', None) is _is_coroutine_mark


def markcoroutinefunction(func):
    """Make iscoroutinefunction() true for a function that returns coroutines."""
    func = getattr(func, '__func__', func)
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether it is an async def function, or marked as one."""
    return _has_code_flag(obj, CO_COROUTINE) or _has_coroutine_mark(obj)


def isasyncgenfunction(obj):
    """Whether it is an async def function with yield."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether it is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Whether await can be used on it."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        if object.gi_code.co_flags & CO_ITERABLE_COROUTINE:
            return True
    return isinstance(object, collections.abc.Awaitable)


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether it is a built-in function, or a built-in method bound to an object."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether it is a special method of a built-in class, bound to an object."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    """Whether it is a class with abstract methods."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    if not issubclass(type(object), abc.ABCMeta):
        return False
    if hasattr(object, '__abstractmethods__'):
        # Complete, and has none.
        return False
    # Asked from __init_subclass__: ABCMeta has not looked yet.
    for value in object.__dict__.values():
        if getattr(value, '__isabstractmethod__', False):
            return True
    for base in object.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            value = getattr(object, name, None)
            if getattr(value, '__isabstractmethod__', False):
                return True
    return False


# Attributes.


def _getmembers(object, predicate, getter):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = getmro(object)
        # dir() leaves these out: on the class they raise AttributeError.
        try:
            for base in object.__bases__:
                for name, value in base.__dict__.items():
                    if isinstance(value, types.DynamicClassAttribute):
                        names.append(name)
        except AttributeError:
            pass

    results = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                # An attribute of the same name in the metaclass came first.
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """All attributes, as a list of (name, value) sorted by name.

    With a predicate, those for whose value it is true.
    """
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """getmembers() that runs no code of the object: values as getattr_static() has them.

    Dynamic attributes may be missing, and descriptors come as they are.
    """
    return _getmembers(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def _home_of(cls, name, value, candidates, metamro):
    """The last class along which an attribute has this value."""
    home = getattr(value, '__objclass__', None)
    if home in candidates:
        return home
    home = None
    for base in candidates:
        if getattr(base, name, None) is value:
            home = base
    for meta in metamro:
        try:
            if meta.__getattr__(cls, name) is value:
                home = meta
        except AttributeError:
            pass
    return home


def classify_class_attrs(cls):
    """All attributes of a class as tuples (name, kind, defining class, object).

    The kind is 'class method', 'static method', 'property', 'method' or
    'data'; the object is what is in the class's dictionary where that differs
    from the attribute.
    """
    mro = getmro(cls)
    metamro = tuple([meta for meta in getmro(type(cls)) if meta not in (type, object)])
    candidates = (cls,) + mro
    everywhere = candidates + metamro
    names = dir(cls)
    for base in mro:
        for name, value in base.__dict__.items():
            if (isinstance(value, types.DynamicClassAttribute)
                    and value.fget is not None):
                names.append(name)

    result = []
    seen = set()
    for name in names:
        home = got = stored = None
        # The second time it is the one that the metaclass hides.
        if name not in seen:
            try:
                if name == '__dict__':
                    raise Exception('the dictionary itself is wanted')
                got = getattr(cls, name)
            except Exception:
                pass
            else:
                home = _home_of(cls, name, got, candidates, metamro)
        for base in everywhere:
            if name in base.__dict__:
                stored = base.__dict__[name]
                if home not in metamro:
                    home = base
                break
        if home is None:
            # Made by __getattr__, or dir() lied.
            continue
        value = got if got is not None else stored
        if isinstance(stored, (staticmethod, types.BuiltinMethodType)):
            kind, value = 'static method', stored
        elif isinstance(stored, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = 'class method', stored
        elif isinstance(stored, property):
            kind, value = 'property', stored
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, value))
        seen.add(name)
    return result


def getmro(cls):
    "The classes in which attributes of cls are looked for, in this order."
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Follow __wrapped__ to the innermost function.

    stop is called with each object on the way and ends it by returning true.
    ValueError reports a circle.
    """
    start = func
    # The objects themselves, so that their ids stay theirs.
    met = {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in met or len(met) >= limit:
            raise ValueError(f'wrapper loop when unwrapping {start!r}')
        met[id(func)] = func
    return func


# Documentation.


def indentsize(line):
    """The width of the white space at the start of a line."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def _findclass(func):
    found = sys.modules.get(func.__module__)
    if found is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        found = getattr(found, name)
    return found if isclass(found) else None


def _class_of_method(obj):
    """The class in which to look for what obj overrides, and its name there."""
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__
        if isclass(owner) and (getattr(getattr(owner, name, None), '__func__', None)
                               is obj.__func__):
            return owner, name  # a class method
        return owner.__class__, name
    if isbuiltin(obj):
        name = obj.__name__
        owner = obj.__self__
        if isclass(owner) and f'{owner.__qualname__}.{name}' == obj.__qualname__:
            return owner, name
        return owner.__class__, name
    if isfunction(obj):
        name, cls = obj.__name__, _findclass(obj)
    elif isinstance(obj, property):
        name, cls = obj.__name__, _findclass(obj.fget)
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name, cls = obj.__name__, obj.__objclass__
    else:
        return None, None
    if cls is None or getattr(cls, name) is not obj:
        return None, None
    return cls, name


def _finddoc(obj):
    """The documentation that obj inherits."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                doc = getattr(base, '__doc__', None)
                if doc is not None:
                    return doc
        return None
    cls, name = _class_of_method(obj)
    if cls is None:
        return None
    if ismemberdescriptor(obj):
        slots = getattr(cls, '__slots__', None)
        if isinstance(slots, dict) and name in slots:
            return slots[name]
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None and hasattr(base, name):
            return doc
    return None


def getdoc(object):
    """The documentation string, its own or inherited, without its indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Remove the indentation of a documentation string.

    What all lines but the first have in common goes, and so do blank lines at
    both ends.
    """
    first, *rest = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in rest if line.strip(' ')]
    margin = min(margins, default=0)
    lines = [first.lstrip(' ')] + [line[margin:] for line in rest]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


# Files and source.


def _innermost_code(object):
    """The code object of a method, function, traceback or frame, or the object itself."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object


def getfile(object):
    """The file in which it was defined; TypeError for what is built in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    code = _innermost_code(object)
    if iscode(code):
        return code.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code '
                    f'object was expected, got {type(object).__name__}')


def getmodulename(path):
    """The name of the module in a file, or None if it is no module's file."""
    name = os.path.basename(path)
    # The longest first: one may be the end of another.
    for suffix in sorted(importlib.machinery.all_suffixes(), key=len, reverse=True):
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """The source file of an object, or None if there is no way to get its source."""
    filename = getfile(object)
    machinery = importlib.machinery
    if filename.endswith(tuple(machinery.BYTECODE_SUFFIXES)):
        filename = os.path.splitext(filename)[0] + machinery.SOURCE_SUFFIXES[0]
    elif filename.endswith((*machinery.EXTENSION_SUFFIXES, '.fwork')):
        return None
    # Interactive source is only in the cache.
    if filename in linecache.cache or os.path.exists(filename):
        return filename
    # The loader may have it.
    module = getmodule(object, filename)
    if getattr(module, '__loader__', None) is not None:
        return filename
    if getattr(getattr(module, '__spec__', None), 'loader', None) is not None:
        return filename
    return None


def getabsfile(object, _filename=None):
    """The absolute, normalised path of the source file, or of the file."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


modulesbyfile = {}
_filesbymodname = {}


def getmodule(object, _filename=None):
    """The module in which it was defined, or None."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    # By the file's name.
    if _filename is not None and _filename in modulesbyfile:
        return sys.modules.get(modulesbyfile[_filename])
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    if file not in modulesbyfile:
        for name, module in sys.modules.copy().items():
            if ismodule(module) and hasattr(module, '__file__'):
                path = module.__file__
                if path == _filesbymodname.get(name):
                    continue  # seen before
                _filesbymodname[name] = path
                path = getabsfile(module)
                modulesbyfile[path] = module.__name__
                modulesbyfile[os.path.realpath(path)] = module.__name__
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    # By name, in the two modules where it may be.
    name = getattr(object, '__name__', None)
    if name is not None:
        for module in sys.modules['__main__'], sys.modules['builtins']:
            if getattr(module, name, _sentinel) is object:
                return module
    return None


class ClassFoundException(Exception):
    pass


def findsource(object):
    """All lines of the object's file, and the index of its first one.

    OSError: the source is not there.
    """
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        # Source of code that has no file may be in the cache.
        if not (file.startswith('<') and file.endswith('>')) or file.endswith('.fwork'):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            first = vars(object)['__firstlineno__'] - 1
        except (TypeError, KeyError):
            raise OSError('source code not available')
    else:
        code = _innermost_code(object)
        if not iscode(code):
            raise OSError('could not find code object')
        if not hasattr(code, 'co_firstlineno'):
            raise OSError('could not find function definition')
        first = code.co_firstlineno - 1
    if first >= len(lines):
        # The file has changed.
        raise OSError('lineno is out of bounds')
    return lines, first


def getcomments(object):
    """The comment lines just before an object's source, or None.

    For a module those at the top of its file.
    """
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None

    if ismodule(object):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == '#':
            end += 1
        if end == start:
            return None
        return ''.join([line.expandtabs() for line in lines[start:end]])

    # Upwards, as long as they have the indentation of the object.
    indent = indentsize(lines[first])
    start = first
    while start > 0:
        line = lines[start - 1]
        if line.lstrip()[:1] != '#' or indentsize(line) != indent:
            break
        start -= 1
    if start == first:
        return None
    comments = [line.expandtabs().lstrip() for line in lines[start:first]]
    while comments and comments[0].strip() == '#':
        comments.pop(0)
    while comments and comments[-1].strip() == '#':
        comments.pop()
    return ''.join(comments)


class EndOfBlock(Exception):
    pass


class BlockFinder:
    """Takes tokens, and raises EndOfBlock when a definition is over."""

    def __init__(self):
        self.indent = 0
        self.islambda = False
        self.started = False
        # True up to the end of the logical line: nothing in it matters.
        self.passline = False
        self.indecorator = False
        # The number of the last line that belongs to the block.
        self.last = 1
        self.body_col0 = None

    def tokeneater(self, type, token, srowcol, erowcol, line):
        import tokenize
        if not self.started and not self.indecorator:
            if token == '@':
                self.indecorator = True
            elif token in ('def', 'class', 'lambda'):
                self.islambda = token == 'lambda'
                self.started = True
            self.passline = True
        elif type == tokenize.NEWLINE:
            self.passline = False
            self.last = srowcol[0]
            if self.islambda:
                raise EndOfBlock
            # The line after a decorator is another decorator or the definition.
            self.indecorator = False
        elif self.passline:
            pass
        elif type == tokenize.INDENT:
            if self.body_col0 is None and self.started:
                self.body_col0 = erowcol[1]
            self.indent += 1
            self.passline = True
        elif type == tokenize.DEDENT:
            self.indent -= 1
            if self.indent <= 0:
                raise EndOfBlock
        elif type == tokenize.COMMENT:
            if self.body_col0 is not None and srowcol[1] >= self.body_col0:
                # A comment may end the block, but only inside its indentation.
                self.last = srowcol[0]
        elif self.indent == 0 and type != tokenize.NL:
            # A body on the line of its header.
            raise EndOfBlock


def getblock(lines):
    """The lines of the definition with which a list of lines starts."""
    import tokenize
    finder = BlockFinder()
    last = None
    try:
        for last in tokenize.generate_tokens(iter(lines).__next__):
            finder.tokeneater(*last)
    except (EndOfBlock, IndentationError):
        pass
    except SyntaxError as e:
        # The block is inside brackets, and their end is not part of it.
        if 'unmatched' not in e.msg:
            raise e from None
        try:
            finder.tokeneater(tokenize.NEWLINE, *last[1:])
        except (EndOfBlock, IndentationError):
            pass
    return lines[:finder.last]


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one.

    That number is 0 for a module. OSError: the source is not there.
    """
    object = unwrap(object)
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == '<module>'):
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    """The text of an object's source. OSError: it is not there."""
    return ''.join(getsourcelines(object)[0])


# The tree of classes.


def walktree(classes, children, parent):
    """The nested list that getclasstree() returns, for some classes."""
    classes.sort(key=attrgetter('__module__', '__name__'))
    results = []
    for cls in classes:
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Classes as nested lists: after an entry, the list of its subclasses.

    Entries are tuples of a class and its bases. With unique each class occurs
    once, else once for each base.
    """
    children = {}
    roots = []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                siblings = children.setdefault(parent, [])
                if cls not in siblings:
                    siblings.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    roots.extend([parent for parent in children if parent not in classes])
    return walktree(roots, children, None)


# Arguments, as they were described before there were signatures.


Arguments = namedtuple('Arguments', 'args, varargs, varkw')


def getargs(co):
    """The names of a code object's parameters; keyword-only ones are in args."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    args = list(names[:count])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(args, varargs, varkw)


FullArgSpec = namedtuple('FullArgSpec',
    'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    """The names and defaults of a callable's parameters.

    signature() tells more. Here bound methods keep their first parameter and
    __wrapped__ is not followed.
    """
    try:
        sig = _signature_from_callable(func, follow_wrapper_chains=False,
                                       skip_bound_arg=False, sigcls=Signature,
                                       eval_str=False)
    except Exception as ex:
        # It has always been this exception.
        raise TypeError('unsupported callable') from ex

    args, kwonlyargs, defaults = [], [], []
    varargs = varkw = None
    kwdefaults, annotations = {}, {}
    if sig.return_annotation is not sig.empty:
        annotations['return'] = sig.return_annotation
    for param in sig.parameters.values():
        kind, name = param.kind, param.name
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if param.default is not param.empty:
                defaults.append(param.default)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if param.default is not param.empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not param.empty:
            annotations[name] = param.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None,
                       kwonlyargs, kwdefaults or None, annotations)


ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def getargvalues(frame):
    """The names of a frame's parameters, and its local variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        import re
        return re.sub(r'[\w\.]+', lambda match: match.group().removeprefix('typing.'),
                      repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, '__module__', None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)

    return _formatannotation


def formatargvalues(args, varargs, varkw, locals,
                    formatarg=str,
                    formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value)):
    """What getargvalues() returned as text, like the arguments of a call.

    The functions may be replaced to make other text of names and values.
    """
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(parts) + ')'


def _missing_arguments(f_name, argnames, pos, values):
    names = [repr(name) for name in argnames if name not in values]
    listed = ', '.join(names[:-2] + [' and '.join(names[-2:])])
    kind = 'positional' if pos else 'keyword-only'
    plural = '' if len(names) == 1 else 's'
    raise TypeError(f'{f_name}() missing {len(names)} required {kind} '
                    f'argument{plural}: {listed}')


def _too_many(f_name, args, kwonly, varargs, defcount, given, values):
    least = len(args) - defcount
    kwonly_given = len([arg for arg in kwonly if arg in values])
    if varargs:
        plural, takes = least != 1, f'at least {least}'
    elif defcount:
        plural, takes = True, f'from {least} to {len(args)}'
    else:
        plural, takes = len(args) != 1, str(len(args))
    extra = ''
    if kwonly_given:
        extra = (f' positional argument{"s" if given != 1 else ""} (and '
                 f'{kwonly_given} keyword-only '
                 f'argument{"s" if kwonly_given != 1 else ""})')
    verb = 'was' if given == 1 and not kwonly_given else 'were'
    raise TypeError(f'{f_name}() takes {takes} positional '
                    f'argument{"s" if plural else ""} but {given}{extra} '
                    f'{verb} given')


def getcallargs(func, /, *positional, **named):
    """The values that func's parameters get in a call, as a dict.

    Signature.bind() does it better.
    """
    spec = getfullargspec(func)
    args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, _ = spec
    f_name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    defaults = defaults or ()
    given = len(positional)

    values = dict(zip(args, positional))
    if varargs:
        values[varargs] = tuple(positional[len(args):])
    if varkw:
        values[varkw] = {}
    for name, value in named.items():
        if name not in args and name not in kwonlyargs:
            if not varkw:
                raise TypeError(f'{f_name}() got an unexpected keyword '
                                f'argument {name!r}')
            values[varkw][name] = value
        elif name in values:
            raise TypeError(f'{f_name}() got multiple values for argument {name!r}')
        else:
            values[name] = value

    if given > len(args) and not varargs:
        _too_many(f_name, args, kwonlyargs, varargs, len(defaults), given, values)
    required = args[:len(args) - len(defaults)]
    if any([name not in values for name in required]):
        _missing_arguments(f_name, required, True, values)
    for name, default in zip(args[len(required):], defaults):
        values.setdefault(name, default)
    for name, default in (kwonlydefaults or {}).items():
        values.setdefault(name, default)
    if any([name not in values for name in kwonlyargs]):
        _missing_arguments(f_name, kwonlyargs, False, values)
    return values


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    """What the names in a function that are not local now mean.

    Four collections: names of outer functions, globals and built-ins with
    their values, and names that mean nothing.
    """
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    outer = {name: cell.cell_contents
             for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    namespace = func.__globals__
    builtin_ns = namespace.get('__builtins__', builtins.__dict__)
    if ismodule(builtin_ns):
        builtin_ns = builtin_ns.__dict__
    found, built_in, unbound = {}, {}, set()
    # Among these are the names of attributes.
    for name in code.co_names:
        if name in namespace:
            found[name] = namespace[name]
        elif name in builtin_ns:
            built_in[name] = builtin_ns[name]
        else:
            unbound.add(name)
    return ClosureVars(outer, found, built_in, unbound)


# Frames.


_Traceback = namedtuple('_Traceback', 'filename lineno function code_context index')


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return (f'Traceback(filename={self.filename!r}, lineno={self.lineno!r}, '
                f'function={self.function!r}, code_context={self.code_context!r}, '
                f'index={self.index!r}, positions={self.positions!r})')


def _get_code_position(code, instruction_index):
    if instruction_index >= 0:
        # One entry for each two-byte code unit.
        for positions in itertools.islice(code.co_positions(),
                                          instruction_index // 2, None):
            return positions
    return (None, None, None, None)


def getframeinfo(frame, context=1):
    """Where a frame or traceback is: file, line, function and source lines.

    context is how many lines of source to return; index is that of the
    current one among them.
    """
    if istraceback(frame):
        lineno, index = frame.tb_lineno, frame.tb_lasti
        frame = frame.tb_frame
    else:
        lineno, index = frame.f_lineno, frame.f_lasti
    if not isframe(frame):
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    positions = _get_code_position(frame.f_code, index)
    if positions[0] is None:
        positions = (lineno, *positions[1:])
    lineno = positions[0]

    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = lineno - 1 - context // 2
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    from dis import Positions
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index,
                     positions=Positions(*positions))


def getlineno(frame):
    """The number of the line at which a frame is."""
    return frame.f_lineno


_FrameInfo = namedtuple('_FrameInfo', ('frame',) + Traceback._fields)


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function,
                               code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return (f'FrameInfo(frame={self.frame!r}, filename={self.filename!r}, '
                f'lineno={self.lineno!r}, function={self.function!r}, '
                f'code_context={self.code_context!r}, index={self.index!r}, '
                f'positions={self.positions!r})')


def _frame_info(frame, place, context):
    info = getframeinfo(place, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """FrameInfo tuples of a frame and all that called it, outwards."""
    result = []
    while frame:
        result.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """FrameInfo tuples of a traceback's frames, inwards."""
    result = []
    while tb:
        result.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return result


def currentframe():
    """The frame of the caller, or None if there are no frames to be had."""
    return sys._getframe(1) if hasattr(sys, '_getframe') else None


def stack(context=1):
    """FrameInfo tuples of the caller and all that called it, outwards."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """FrameInfo tuples from the caller to where the current exception came from."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


# Attributes without running code.


_sentinel = object()
_static_getmro = type.__dict__['__mro__'].__get__
_get_dunder_dict_of_class = type.__dict__['__dict__'].__get__


def _check_instance(obj, attr):
    try:
        namespace = object.__getattribute__(obj, '__dict__')
    except AttributeError:
        return _sentinel
    return dict.get(namespace, attr, _sentinel)


def _check_class(klass, attr):
    for entry in _static_getmro(klass):
        if _shadowed_dict(type(entry)) is _sentinel and attr in entry.__dict__:
            return entry.__dict__[attr]
    return _sentinel


@functools.lru_cache()
def _shadowed_dict_from_weakref_mro_tuple(*weakref_mro):
    for reference in weakref_mro:
        entry = reference()
        namespace = _get_dunder_dict_of_class(entry)
        if '__dict__' in namespace:
            found = namespace['__dict__']
            if not (type(found) is types.GetSetDescriptorType
                    and found.__name__ == '__dict__'
                    and found.__objclass__ is entry):
                return found
    return _sentinel


def _shadowed_dict(klass):
    """What a class has in place of the usual __dict__ attribute, or _sentinel."""
    # Weak references: the cache must not keep classes alive.
    return _shadowed_dict_from_weakref_mro_tuple(
        *[make_weakref(entry) for entry in _static_getmro(klass)])


def getattr_static(obj, attr, default=_sentinel):
    """Get an attribute without __getattr__, __getattribute__ and descriptors.

    What can only be computed is not found, and descriptors are returned as
    they are.
    """
    on_instance = _sentinel
    cls = type(obj)
    if type not in _static_getmro(cls):
        klass = cls
        shadow = _shadowed_dict(klass)
        if shadow is _sentinel or type(shadow) is types.MemberDescriptorType:
            on_instance = _check_instance(obj, attr)
    else:
        klass = obj
    on_class = _check_class(klass, attr)

    if on_instance is not _sentinel:
        if on_class is not _sentinel:
            # A data descriptor goes before the instance.
            kind = type(on_class)
            if (_check_class(kind, '__get__') is not _sentinel
                    and (_check_class(kind, '__set__') is not _sentinel
                         or _check_class(kind, '__delete__') is not _sentinel)):
                return on_class
        return on_instance
    if on_class is not _sentinel:
        return on_class
    if obj is klass:
        on_meta = _check_class(type(klass), attr)
        if on_meta is not _sentinel:
            return on_meta
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


# The states of generators and their kin.


GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'


def getgeneratorstate(generator):
    """One of the four states: not started, running, waiting at a yield, done."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def _frame_locals(frame):
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    """The local variables of a generator; none when it is done."""
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    return _frame_locals(generator.gi_frame)


CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'


def getcoroutinestate(coroutine):
    """One of the four states: not started, running, waiting at an await, done."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine; none when it is done."""
    return _frame_locals(getattr(coroutine, 'cr_frame', None))


AGEN_CREATED = 'AGEN_CREATED'
AGEN_RUNNING = 'AGEN_RUNNING'
AGEN_SUSPENDED = 'AGEN_SUSPENDED'
AGEN_CLOSED = 'AGEN_CLOSED'


def getasyncgenstate(agen):
    """One of the four states: not started, running, waiting at a yield, done."""
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator; none when it is done."""
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    return _frame_locals(agen.ag_frame)


# Signatures: how one is found.


_NonUserDefinedCallables = (types.WrapperDescriptorType,
                            types.MethodWrapperType,
                            types.ClassMethodDescriptorType,
                            types.BuiltinFunctionType)


def _signature_get_user_defined_method(cls, method_name):
    """A special method of a class if it is written in Python, bound to it, or None."""
    if method_name == '__new__':
        method = getattr(cls, method_name, None)
    else:
        method = getattr_static(cls, method_name, None)
    if method is None or isinstance(method, _NonUserDefinedCallables):
        return None
    return method if method_name == '__new__' else _descriptor_get(method, cls)


def _signature_get_partial(wrapped_sig, partial, extra_args=()):
    """The signature that is left of wrapped_sig by a partial object."""
    keywords = partial.keywords or {}
    try:
        bound = wrapped_sig.bind_partial(*extra_args, *(partial.args or ()), **keywords)
    except TypeError as ex:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from ex

    before, after = [], []
    # After a parameter that got its value by name, the others can only be
    # given by name as well.
    by_name = False
    for name, param in wrapped_sig.parameters.items():
        kind = param.kind
        if name in bound.arguments:
            value = bound.arguments[name]
            if kind is _POSITIONAL_ONLY:
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                by_name = True
                param = param.replace(default=value)
            elif kind is _KEYWORD_ONLY:
                param = param.replace(default=value)
        if not by_name:
            before.append(param)
        elif kind is _POSITIONAL_OR_KEYWORD:
            after.append(param.replace(kind=_KEYWORD_ONLY))
        elif kind is not _VAR_POSITIONAL:
            after.append(param)
    return wrapped_sig.replace(parameters=before + after)


def _signature_bound_method(sig):
    """The signature without its first parameter."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        params = params[1:]
    # With *args in the first place, that takes the object too.
    return sig.replace(parameters=params)


def _signature_is_builtin(obj):
    """Whether it may have a __text_signature__."""
    return (isbuiltin(obj) or ismethoddescriptor(obj)
            or isinstance(obj, _NonUserDefinedCallables)
            # Subclasses of these two are handled as classes.
            or obj is type or obj is object)


def _signature_is_functionlike(obj):
    """Whether it has all attributes of a function, as compiled functions have."""
    if not callable(obj) or isclass(obj):
        return False
    name = getattr(obj, '__name__', None)
    code = getattr(obj, '__code__', None)
    defaults = getattr(obj, '__defaults__', _void)
    kwdefaults = getattr(obj, '__kwdefaults__', _void)
    annotations = getattr(obj, '__annotations__', None)
    return (isinstance(code, types.CodeType) and isinstance(name, str)
            and (defaults is None or isinstance(defaults, tuple))
            and (kwdefaults is None or isinstance(kwdefaults, dict))
            and (annotations is None or isinstance(annotations, dict)))


def _signature_strip_non_python_syntax(signature):
    """Take '$', which marks the parameter self, out of a text signature.

    Returns the text and the number of that parameter, or None.
    """
    if not signature:
        return signature, None
    import tokenize
    lines = [line.encode('ascii') for line in signature.split('\n') if line]
    self_parameter = None
    commas = 0
    text = []
    for token in tokenize.tokenize(iter(lines).__next__):
        string = token.string
        if token.type == tokenize.ENCODING:
            continue
        if token.type == tokenize.OP:
            if string == ',':
                commas += 1
            elif string == '$':
                assert self_parameter is None
                self_parameter = commas
                continue
        text.append(', ' if string == ',' else string)
    return ''.join(text).strip().replace('\n', ''), self_parameter


def _default_value(node, namespace):
    """The value of a default in a text signature; ValueError if it is not simple."""
    import ast

    def named(text):
        for names in namespace, sys.modules.copy():
            try:
                value = eval(text, names)
            except NameError:
                continue
            if value is None or isinstance(value, (str, int, float, bytes, bool)):
                return ast.Constant(value)
            break
        raise ValueError

    class Fold(ast.NodeTransformer):
        """Replaces names and sums of them by constants."""

        def visit_Attribute(self, node):
            names = []
            while isinstance(node, ast.Attribute):
                names.append(node.attr)
                node = node.value
            if not isinstance(node, ast.Name):
                raise ValueError
            names.append(node.id)
            return named('.'.join(reversed(names)))

        def visit_Name(self, node):
            return named(node.id)

        def visit_BinOp(self, node):
            left, right = self.visit(node.left), self.visit(node.right)
            if not (isinstance(left, ast.Constant) and isinstance(right, ast.Constant)):
                raise ValueError
            if isinstance(node.op, ast.Add):
                return ast.Constant(left.value + right.value)
            if isinstance(node.op, ast.Sub):
                return ast.Constant(left.value - right.value)
            if isinstance(node.op, ast.BitOr):
                return ast.Constant(left.value | right.value)
            raise ValueError

    return ast.literal_eval(Fold().visit(node))


def _signature_fromstr(cls, obj, s, skip_bound_arg=True):
    """The signature that a text describes, as built-in functions have them."""
    import ast
    Parameter = cls._parameter_cls
    text, self_parameter = _signature_strip_non_python_syntax(s)
    try:
        args = ast.parse(f'def foo{text}: pass').body[0].args
    except SyntaxError:
        raise ValueError(f'{obj!r} builtin has invalid signature')

    # Defaults may be names of the module.
    module_name = getattr(obj, '__module__', None)
    if not module_name:
        module_name = getattr(getattr(obj, '__objclass__', None), '__module__', None)
    module = sys.modules.get(module_name) if module_name else None
    namespace = module.__dict__ if module else {}

    parameters = []

    def add(arg, kind, default=None):
        if arg.annotation is not None:
            raise ValueError('Annotations are not currently supported')
        value = _empty
        if default is not None:
            try:
                value = _default_value(default, namespace)
            except ValueError:
                raise ValueError(f'{obj!r} builtin has invalid signature') from None
        parameters.append(Parameter(arg.arg, kind, default=value))

    positional = args.posonlyargs + args.args
    defaults = [None] * (len(positional) - len(args.defaults)) + args.defaults
    for i, (arg, default) in enumerate(zip(positional, defaults)):
        add(arg, _POSITIONAL_ONLY if i < len(args.posonlyargs)
            else _POSITIONAL_OR_KEYWORD, default)
    if args.vararg:
        add(args.vararg, _VAR_POSITIONAL)
    for arg, default in zip(args.kwonlyargs, args.kw_defaults):
        add(arg, _KEYWORD_ONLY, default)
    if args.kwarg:
        add(args.kwarg, _VAR_KEYWORD)

    if self_parameter is not None:
        # A method, or a function of a module, whose "self" is the module.
        assert parameters
        owner = getattr(obj, '__self__', None)
        if owner is not None and (ismodule(owner) or skip_bound_arg):
            parameters.pop(0)
        else:
            parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters, return_annotation=cls.empty)


def _signature_from_builtin(cls, func, skip_bound_arg=True):
    if not _signature_is_builtin(func):
        raise TypeError(f'{func!r} is not a Python builtin function')
    text = getattr(func, '__text_signature__', None)
    if not text:
        raise ValueError(f'no signature found for builtin {func!r}')
    return _signature_fromstr(cls, func, text, skip_bound_arg)


def _signature_from_function(cls, func, skip_bound_arg=True,
                             globals=None, locals=None, eval_str=False):
    duck = not isfunction(func)
    if duck and not _signature_is_functionlike(func):
        raise TypeError(f'{func!r} is not a Python function')
    text = getattr(func, '__text_signature__', None)
    if text:
        return _signature_fromstr(cls, func, text, skip_bound_arg)

    Parameter = cls._parameter_cls
    code = func.__code__
    names = iter(code.co_varnames)
    annotations = get_annotations(func, globals=globals, locals=locals,
                                  eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    count = code.co_argcount
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default,
                                    annotation=annotations.get(name, _empty)))

    for i in range(count):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        index = i - (count - len(defaults))
        add(next(names), kind, defaults[index] if index >= 0 else _empty)
    # Names stand in another order than parameters: *args after keyword-only.
    kwonly = [next(names) for _ in range(code.co_kwonlyargcount)]
    if code.co_flags & CO_VARARGS:
        add(next(names), _VAR_POSITIONAL)
    for name in kwonly:
        add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(next(names), _VAR_KEYWORD)

    # A true function cannot have a wrong order of parameters.
    return cls(parameters, return_annotation=annotations.get('return', _empty),
               __validate_parameters__=duck)


def _descriptor_get(descriptor, obj):
    if isclass(descriptor):
        return descriptor
    get = getattr(type(descriptor), '__get__', _sentinel)
    return descriptor if get is _sentinel else get(descriptor, obj, type(obj))


def _signature_from_callable(obj, *,
                             follow_wrapper_chains=True,
                             skip_bound_arg=True,
                             globals=None,
                             locals=None,
                             eval_str=False,
                             sigcls):
    """The signature of anything that can be called."""
    def signature_of(other):
        return _signature_from_callable(
            other, follow_wrapper_chains=follow_wrapper_chains,
            skip_bound_arg=skip_bound_arg, globals=globals, locals=locals,
            eval_str=eval_str, sigcls=sigcls)

    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')

    if isinstance(obj, types.MethodType):
        sig = signature_of(obj.__func__)
        return _signature_bound_method(sig) if skip_bound_arg else sig

    if follow_wrapper_chains:
        obj = unwrap(obj, stop=lambda f: (hasattr(f, '__signature__')
                                          or isinstance(f, types.MethodType)))
        if isinstance(obj, types.MethodType):
            return signature_of(obj)

    given = getattr(obj, '__signature__', None)
    if given is not None:
        sig = given
        if not isinstance(sig, (Signature, str)) and callable(sig):
            sig = sig()
        if isinstance(sig, str):
            sig = _signature_fromstr(sigcls, obj, sig)
        if not isinstance(sig, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return sig

    partialmethod = getattr(obj, '__partialmethod__', None)
    if isinstance(partialmethod, functools.partialmethod):
        # The function that partialmethod makes: self, then what is left.
        wrapped = signature_of(partialmethod.func)
        sig = _signature_get_partial(wrapped, partialmethod, (None,))
        first = next(iter(wrapped.parameters.values()))
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(first, *sig.parameters.values()))

    if isinstance(obj, functools.partial):
        return _signature_get_partial(signature_of(obj.func), obj)
    if isfunction(obj) or _signature_is_functionlike(obj):
        return _signature_from_function(sigcls, obj, skip_bound_arg=skip_bound_arg,
                                        globals=globals, locals=locals,
                                        eval_str=eval_str)
    if _signature_is_builtin(obj):
        return _signature_from_builtin(sigcls, obj, skip_bound_arg=skip_bound_arg)

    if isinstance(obj, type):
        return _signature_of_class(obj, signature_of, skip_bound_arg, sigcls)

    # An object with __call__.
    call = getattr_static(type(obj), '__call__', None)
    if call is None:
        raise ValueError(f'callable {obj!r} is not supported by signature')
    text = getattr(obj, '__text_signature__', None)
    if text:
        return _signature_fromstr(sigcls, obj, text)
    return signature_of(_descriptor_get(call, obj))


def _signature_of_class(cls, signature_of, skip_bound_arg, sigcls):
    # What a call of the class does first: the metaclass's __call__, and then
    # whichever of __new__ and __init__ is nearer.
    call = _signature_get_user_defined_method(type(cls), '__call__')
    if call is not None:
        return signature_of(call)
    new = _signature_get_user_defined_method(cls, '__new__')
    init = _signature_get_user_defined_method(cls, '__init__')
    for base in cls.__mro__:
        if new is not None and '__new__' in base.__dict__:
            sig = signature_of(new)
            return _signature_bound_method(sig) if skip_bound_arg else sig
        if init is not None and '__init__' in base.__dict__:
            return signature_of(init)

    # A built-in class, or a subclass of one.
    for base in cls.__mro__[:-1]:
        text = getattr(base, '__text_signature__', None)
        if text:
            return _signature_fromstr(sigcls, base, text)
    if type not in cls.__mro__:
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return sigcls.from_callable(object)
        raise ValueError(f'no signature found for builtin type {cls!r}')
    raise ValueError(f'callable {cls!r} is not supported by signature')


# Signatures: what one is.


class _void:
    """Marks an argument that was not given."""


class _empty:
    """Marks the absence of a default or annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """One parameter of a signature: name, kind, default and annotation.

    default and annotation are Parameter.empty where there is none.
    """

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have '
                             'default values')
        self._default = default
        self._annotation = annotation

        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():
            # The iterator that a comprehension or generator expression takes.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional '
                                 'or keyword arguments, not '
                                 + self._kind.description)
            self._kind = _POSITIONAL_ONLY
            name = 'implicit' + name[1:]
        # Nobody has to write the name of a positional-only one.
        reserved = iskeyword(name) and self._kind is not _POSITIONAL_ONLY
        if reserved or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {'_default': self._default, '_annotation': self._annotation})

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with some attributes changed."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        equals = '='
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation)}'
            equals = ' = '
        if self._default is not _empty:
            text += f'{equals}{self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        if self._kind == _VAR_KEYWORD:
            return '**' + text
        return text

    __replace__ = replace

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name
                and self._kind == other._kind
                and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The result of Signature.bind(): which parameter gets which value.

    arguments is a dict of the values that were given, which may be changed;
    args and kwargs are what to call the function with.
    """

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if name not in self.arguments:
                # From here on all is passed by name.
                break
            value = self.arguments[name]
            if param.kind == _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            given = name in self.arguments
            if not by_name:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or not given:
                    by_name = True
                else:
                    continue
            if given:
                if param.kind == _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Add the defaults of the parameters that were not given.

        *args gets an empty tuple and **kwargs an empty dict.
        """
        complete = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif param.default is not _empty:
                complete[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif param.kind is _VAR_KEYWORD:
                complete[name] = {}
            # Else bind_partial() left it open.
        self.arguments = complete

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return (self.signature == other.signature
                and self.arguments == other.arguments)

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        args = ', '.join([f'{name}={value!r}'
                          for name, value in self.arguments.items()])
        return f'<{self.__class__.__name__} ({args})>'


class Signature:
    """How a function is called: its parameters and its return annotation.

    parameters is an ordered mapping of names to Parameter objects; bind()
    tells which of them arguments would go to.
    """

    __slots__ = ('_return_annotation', '_parameters')

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        """Make a signature of Parameter objects in their order."""
        params = OrderedDict()
        kind_so_far = _POSITIONAL_ONLY
        seen_default = False
        for param in parameters or ():
            if __validate_parameters__:
                kind = param.kind
                if kind < kind_so_far:
                    raise ValueError(
                        f'wrong parameter order: {kind_so_far.description} '
                        f'parameter before {kind.description} parameter')
                kind_so_far = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError('non-default argument follows default '
                                         'argument')
                if param.name in params:
                    raise ValueError(f'duplicate parameter name: {param.name!r}')
            params[param.name] = param
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None,
                      locals=None, eval_str=False):
        """The signature of a callable object."""
        return _signature_from_callable(obj, sigcls=cls,
                                        follow_wrapper_chains=follow_wrapped,
                                        globals=globals, locals=locals,
                                        eval_str=eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with other parameters or another return annotation."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def _hash_basis(self):
        # The order of keyword-only parameters does not matter.
        ordered = []
        by_name = {}
        for param in self.parameters.values():
            if param.kind == _KEYWORD_ONLY:
                by_name[param.name] = param
            else:
                ordered.append(param)
        return tuple(ordered), by_name, self.return_annotation

    def __hash__(self):
        ordered, by_name, return_annotation = self._hash_basis()
        return hash((ordered, frozenset(by_name.values()), return_annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        params = list(self.parameters.values())
        # Positional-only ones whose names are in kwargs: that is an error unless
        # **kwargs takes them.
        misnamed = []
        varkw = None

        # Positional arguments.
        index = used = 0
        to_varargs = False
        while used < len(args):
            param = params[index] if index < len(params) else None
            if param is None or param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments')
            index += 1
            if param.kind == _VAR_POSITIONAL:
                arguments[param.name] = tuple(args[used:])
                to_varargs = True
                break
            if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {param.name!r}')
            arguments[param.name] = args[used]
            used += 1

        # The others, by name or default. The first one that is neither has a
        # message of its own if it is keyword-only.
        first = not to_varargs
        for param in params[index:]:
            name, kind = param.name, param.kind
            if kind == _VAR_POSITIONAL:
                first = False
                continue
            if first and name in kwargs and kind == _POSITIONAL_ONLY:
                misnamed.append(param)
                continue
            if kind == _VAR_KEYWORD:
                varkw = name
            elif name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif param.default is _empty and not partial:
                keyword = ' keyword-only' if first and kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{keyword} argument: {name!r}')
            first = False

        if kwargs:
            if varkw is not None:
                arguments[varkw] = kwargs
            elif misnamed:
                names = ', '.join([param.name for param in misnamed])
                raise TypeError('got some positional-only arguments passed as '
                                f'keyword arguments: {names!r}')
            else:
                raise TypeError('got an unexpected keyword argument '
                                f'{next(iter(kwargs))!r}')
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """The parameters that get these arguments, as BoundArguments.

        TypeError: the arguments do not fit.
        """
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """bind() for only some of the arguments."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {'_return_annotation': self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as text; one parameter to a line if it is wider than max_width."""
        parts = []
        open_slash = False
        star_needed = True
        for param in self.parameters.values():
            kind = param.kind
            if kind == _POSITIONAL_ONLY:
                open_slash = True
            elif open_slash:
                parts.append('/')
                open_slash = False
            if kind == _VAR_POSITIONAL:
                star_needed = False
            elif kind == _KEYWORD_ONLY and star_needed:
                parts.append('*')
                star_needed = False
            parts.append(str(param))
        if open_slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable object.

    ValueError: it has none that is known; TypeError: it cannot be called.
    """
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped,
                                   globals=globals, locals=locals, eval_str=eval_str)


class BufferFlags(enum.IntFlag):
    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


def _main():
    """Print the source of an object that the command line names, or what is known of it."""
    import argparse
    import importlib

    parser = argparse.ArgumentParser()
    parser.add_argument(
        'object',
        help="The object to be analysed. It supports the 'module:qualname' syntax")
    parser.add_argument(
        '-d', '--details', action='store_true',
        help='Display info about the module rather than its source code')
    args = parser.parse_args()

    module_name, colon, path = args.object.partition(':')
    try:
        obj = module = importlib.import_module(module_name)
    except Exception as exc:
        print(f'Failed to import {module_name} ({type(exc).__name__}: {exc})',
              file=sys.stderr)
        sys.exit(2)
    if colon:
        for name in path.split('.'):
            obj = getattr(obj, name)
    if module.__name__ in sys.builtin_module_names:
        print("Can't get info for builtin modules.", file=sys.stderr)
        sys.exit(1)

    if not args.details:
        print(getsource(obj))
        return
    print(f'Target: {args.object}')
    print(f'Origin: {getsourcefile(module)}')
    print(f'Cached: {module.__cached__}')
    if obj is module:
        print(f'Loader: {module.__loader__!r}')
        if hasattr(module, '__path__'):
            print(f'Submodule search path: {module.__path__}')
    else:
        try:
            _, first = findsource(obj)
        except Exception:
            pass
        else:
            print(f'Line: {first}')
    print('\n')


if __name__ == '__main__':
    _main()
