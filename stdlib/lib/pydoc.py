"""Documentation of Python objects as text: what help() and `python -m pydoc NAME` show.

pydoc NAME ...   shows documentation of a keyword, topic, module, class, function, or of a
                 Python file, if NAME has a slash
pydoc -k WORD    shows the modules whose first line of documentation has WORD

Pages of HTML (-w, -n, -p, -b) are not made.
"""

import __future__
import builtins
import importlib._bootstrap
import importlib._bootstrap_external
import importlib.machinery
import importlib.util
import inspect
import io
import os
import pkgutil
import platform
import re
import sys
import sysconfig
import tokenize
import warnings
from collections import deque
from reprlib import Repr
from traceback import format_exception_only

__all__ = ['help']
__author__ = "the authors of gopy"
__date__ = ""
__version__ = "1.0.0"
__credits__ = ""


# Documentation of an object and what is near it.

def _own_doc(obj):
    """Return the documentation that is not inherited from the object's type."""
    try:
        doc = object.__getattribute__(obj, '__doc__')
        if doc is not None and obj is not type:
            of_type = type(obj).__doc__
            if isinstance(of_type, str) and of_type == doc:
                return None
        return doc
    except AttributeError:
        return None


def _class_of(func):
    """Return the class that a function was defined in, or None."""
    at = sys.modules.get(func.__module__)
    if at is not None:
        for name in func.__qualname__.split('.')[:-1]:
            at = getattr(at, name)
    return at if inspect.isclass(at) else None


def _owner(obj):
    """Return the class whose attribute obj is, and its name there; None if it isn't one's."""
    if inspect.ismethod(obj):
        name, receiver = obj.__func__.__name__, obj.__self__
        if inspect.isclass(receiver) and getattr(getattr(receiver, name, None), '__func__') is obj.__func__:
            return receiver, name
        return receiver.__class__, name
    if inspect.isbuiltin(obj):
        name, receiver = obj.__name__, obj.__self__
        if inspect.isclass(receiver) and receiver.__qualname__ + '.' + name == obj.__qualname__:
            return receiver, name
        return receiver.__class__, name
    if inspect.isfunction(obj):
        cls = _class_of(obj)
    elif isinstance(obj, property):
        cls = _class_of(obj.fget)
    elif inspect.ismethoddescriptor(obj) or inspect.isdatadescriptor(obj):
        cls = obj.__objclass__
    else:
        return None
    if cls is None or getattr(cls, obj.__name__) is not obj:
        return None
    return cls, obj.__name__


def _inherited_doc(obj):
    found = _owner(obj)
    if found is None:
        return None
    cls, name = found
    if inspect.ismemberdescriptor(obj):
        slots = getattr(cls, '__slots__', None)
        if isinstance(slots, dict) and name in slots:
            return slots[name]
    for base in cls.__mro__:
        try:
            doc = _own_doc(getattr(base, name))
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _getdoc(object):
    """Return the documentation string of an object without its indentation, or None."""
    doc = _own_doc(object)
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def getdoc(object):
    """Return the documentation string of an object, or the comments before it, or ''."""
    text = _getdoc(object) or inspect.getcomments(object)
    return re.sub('^ *\n', '', text.rstrip()) if text else ''


def splitdoc(doc):
    """Return the first line of documentation, if it stands alone, and the rest."""
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def _getargspec(object):
    try:
        signature = inspect.signature(object)
    except (ValueError, TypeError):
        text = getattr(object, '__text_signature__', None)
        if not text:
            return text
        if text.startswith('($'):
            text = '(' + text[2:]
        if getattr(object, '__self__', None) is not None:
            # The first parameter is bound.
            if m := re.match(r'\(\w+(?:(?=\))|,\s*(?:/(?:(?=\))|,\s*))?)', text):
                text = '(' + text[m.end():]
        return text
    name = getattr(object, '__name__', '')
    try:
        return signature.format(max_width=None if name == '<lambda>' else 80 - len(name))
    except (ValueError, TypeError):
        return None


def classname(object, modname):
    """Return a class's name, with its module unless that is modname."""
    if object.__module__ == modname:
        return object.__name__
    return f'{object.__module__}.{object.__name__}'


def parentname(object, modname):
    """Return the name of what an object was defined in, None if that is module modname."""
    inside = object.__qualname__.rpartition('.')[0]
    if object.__module__ == modname:
        return inside or None
    return f'{object.__module__}.{inside}' if inside else object.__module__


_NO_DATA = (inspect.ismodule, inspect.isclass, inspect.isroutine, inspect.isframe,
            inspect.istraceback, inspect.iscode)


def isdata(object):
    """Tell whether an object is no module, class, routine or part of running code."""
    return not any(test(object) for test in _NO_DATA)


def replace(text, *pairs):
    """Replace several strings one after another."""
    for old, new in zip(pairs[::2], pairs[1::2]):
        text = text.replace(old, new)
    return text


def cram(text, maxlen):
    """Return text with its middle left out if it is too long."""
    if len(text) <= maxlen:
        return text
    before = max(0, (maxlen - 3) // 2)
    after = max(0, maxlen - 3 - before)
    return text[:before] + '...' + text[len(text) - after:]


_address = re.compile(r' at 0x[0-9a-f]{6,16}(>+)$', re.IGNORECASE)


def stripid(text):
    """Remove the address at the end of a repr()."""
    return _address.sub(r'\1', text)


def _is_bound_method(fn):
    if inspect.ismethod(fn):
        return True
    receiver = getattr(fn, '__self__', None) if inspect.isbuiltin(fn) else None
    return receiver is not None and not inspect.ismodule(receiver)


def _split_list(s, predicate):
    """Return the items that a predicate is true for, and the others."""
    lists = [], []
    for x in s:
        lists[not predicate(x)].append(x)
    return lists


_HIDDEN = frozenset("""__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __file__
    __spec__ __loader__ __module__ __name__ __package__ __path__ __qualname__ __slots__ __version__
    __static_attributes__ __firstlineno__""".split())


def visiblename(name, all=None, obj=None):
    """Tell whether a name of an object is documented."""
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True
    if (obj is not __future__ and name in __future__.all_feature_names
            and isinstance(getattr(obj, name, None), __future__._Feature)):
        return False
    return not name.startswith('_') if all is None else name in all


def classify_class_attrs(object):
    """Return (name, kind, class, value) of a class's attributes."""
    found = []
    for name, kind, cls, value in inspect.classify_class_attrs(object):
        if inspect.isdatadescriptor(value):
            kind = 'data descriptor'
            if isinstance(value, property) and value.fset is None:
                kind = 'readonly property'
        elif kind == 'method' and _is_bound_method(value):
            kind = 'static method'
        found.append((name, kind, cls, value))
    return found


def allmethods(cl):
    """Return a dictionary of a class's methods, inherited ones too."""
    return {name: getattr(cl, name) for base in reversed(inspect.getmro(cl))
            for name, _ in inspect.getmembers(base, inspect.isroutine)}


def ispackage(path):
    """Tell whether a directory is a package."""
    warnings.warn('The pydoc.ispackage() function is deprecated', DeprecationWarning, stacklevel=2)
    return any(os.path.isfile(os.path.join(path, '__init__' + end)) for end in ('.py', '.pyc'))


def sort_attributes(attrs, object):
    """Sort attributes by name, those in _fields first and in its order."""
    fields = getattr(object, '_fields', [])
    try:
        order = {name: i - len(fields) for i, name in enumerate(fields)}
    except TypeError:
        order = {}
    attrs.sort(key=lambda a: (order.get(a[0], 0), a[0]))


def pathdirs():
    """Return the directories of sys.path, absolute and each once."""
    dirs = {}
    for directory in sys.path:
        directory = os.path.abspath(directory or '.')
        if os.path.isdir(directory):
            dirs.setdefault(os.path.normcase(directory), directory)
    return list(dirs.values())


# Modules.

def source_synopsis(file):
    """Return the first line of the documentation of a module's source, or None."""
    line = file.readline()
    while line.startswith('#') or not line.strip():
        line = file.readline()
        if not line:
            break
    line = line.strip().removeprefix('r') if line.strip().startswith('r"""') else line.strip()
    if not line.startswith('"""'):
        return None
    line = line[3:].removesuffix('\\')
    while not line.strip():
        line = file.readline()
        if not line:
            break
    return line.split('"""')[0].strip()


def synopsis(filename, cache={}):
    """Return the first line of the documentation of a module's file."""
    changed = os.stat(filename).st_mtime
    known, text = cache.get(filename, (None, None))
    if known is not None and known >= changed:
        return text
    if filename.endswith(tuple(importlib.machinery.BYTECODE_SUFFIXES)):
        loader = importlib.machinery.SourcelessFileLoader('__temp__', filename)
        spec = importlib.util.spec_from_file_location('__temp__', filename, loader=loader)
        try:
            module = importlib._bootstrap._load(spec)
        except Exception:
            return None
        sys.modules.pop('__temp__', None)
        text = module.__doc__.splitlines()[0] if module.__doc__ else None
    else:
        try:
            with tokenize.open(filename) as file:
                text = source_synopsis(file)
        except (OSError, SyntaxError, UnicodeDecodeError):
            return None
    cache[filename] = changed, text
    return text


class ErrorDuringImport(Exception):
    """A module could not be imported."""

    def __init__(self, filename, exc_info):
        if not isinstance(exc_info, tuple):
            assert isinstance(exc_info, BaseException)
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f'problem in {self.filename} - {self.exc.__name__}: {self.value}'


def importfile(path):
    """Import a file of source or byte code."""
    name = os.path.splitext(os.path.basename(path))[0]
    with open(path, 'rb') as file:
        compiled = file.read(len(importlib.util.MAGIC_NUMBER)) == importlib.util.MAGIC_NUMBER
    kind = importlib.machinery.SourcelessFileLoader if compiled else importlib.machinery.SourceFileLoader
    spec = importlib.util.spec_from_file_location(name, path, loader=kind(name, path))
    try:
        return importlib._bootstrap._load(spec)
    except BaseException as err:
        raise ErrorDuringImport(path, err)


def safeimport(path, forceload=0, cache={}):
    """Import a module, None if there is none; other errors become ErrorDuringImport."""
    try:
        if forceload and path in sys.modules and path not in sys.builtin_module_names:
            for name in [path] + [m for m in sys.modules if m.startswith(path + '.')]:
                # References keep old code from ending too early.
                cache[name] = sys.modules.pop(name)
        module = importlib.import_module(path)
    except BaseException as err:
        known = sys.modules.get(path)
        if known is not None:
            raise ErrorDuringImport(getattr(known, '__file__', path), err)
        if isinstance(err, SyntaxError):
            raise ErrorDuringImport(err.filename, err)
        if isinstance(err, ImportError) and (err.name == path or err.name and path.startswith(err.name + '.')):
            return None
        raise ErrorDuringImport(path, err)
    return module


# Text.

class TextRepr(Repr):
    """Short representations of values."""

    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + '_'.join(type(x).__name__.split()), None)
        if method is not None:
            return method(x, level)
        return cram(stripid(repr(x)), self.maxother)

    def repr_str(self, x, level):
        short = cram(x, self.maxstring)
        text = repr(short)
        if '\\' in short and '\\' not in text.replace(r'\\', ''):
            return 'r' + text[0] + short + text[0]
        return text

    repr_string = repr_str

    def repr_instance(self, x, level):
        try:
            return cram(stripid(repr(x)), self.maxstring)
        except:
            return f'<{x.__class__.__name__} instance>'


class Doc:
    """Chooses how to document an object."""

    PYTHONDOCS = os.environ.get("PYTHONDOCS", "https://docs.python.org/%d.%d/library" % sys.version_info[:2])

    def document(self, object, name=None, *args):
        """Return documentation of an object."""
        args = (object, name) + args
        try:
            if inspect.ismodule(object):
                return self.docmodule(*args)
            if inspect.isclass(object):
                return self.docclass(*args)
            if inspect.isroutine(object):
                return self.docroutine(*args)
        except AttributeError:
            pass
        if inspect.isdatadescriptor(object):
            return self.docdata(*args)
        return self.docother(*args)

    def fail(self, object, name=None, *args):
        """Refuse an object."""
        what = f' {name!r}' if name else ''
        raise TypeError(f"don't know how to document object{what} of type {type(object).__name__}")

    docmodule = docclass = docroutine = docother = docproperty = docdata = fail

    def getdocloc(self, object, basedir=sysconfig.get_path('stdlib')):
        """Return where the manual has a page about a module of the library, or None."""
        try:
            file = inspect.getabsfile(object)
        except TypeError:
            file = '(built-in)'
        docs = os.environ.get("PYTHONDOCS", self.PYTHONDOCS)
        basedir = os.path.normcase(basedir)
        own = object.__name__ in ('errno', 'exceptions', 'gc', 'marshal', 'posix', 'signal', 'sys', '_thread', 'zipimport')
        library = file.startswith(basedir) and not file.startswith(os.path.join(basedir, 'site-packages'))
        if not (own or library) or object.__name__ in ('xml.etree', 'test.test_pydoc.pydoc_mod'):
            return None
        if docs.startswith(('http://', 'https://')):
            return f'{docs.rstrip("/")}/{object.__name__.lower()}.html'
        return os.path.join(docs, object.__name__.lower() + '.html')


_REFERENCE = """

The following documentation is automatically generated from the Python
source files.  It may be incomplete, incorrect or include features that
are considered implementation detail and may vary between Python
implementations.  When in doubt, consult the module reference at the
location listed above.
"""


class TextDoc(Doc):
    """Documentation as text, with bold names as printers did them: each letter twice."""

    _repr_instance = TextRepr()
    repr = _repr_instance.repr

    def bold(self, text):
        return ''.join(c + '\b' + c for c in text)

    def indent(self, text, prefix='    '):
        if not text:
            return ''
        return '\n'.join((prefix + line).rstrip() for line in text.split('\n'))

    def section(self, title, contents):
        return f'{self.bold(title)}\n{self.indent(contents).rstrip()}\n\n'

    def formattree(self, tree, modname, parent=None, prefix=''):
        """Return the lines of what inspect.getclasstree() made."""
        text = ''
        for entry in tree:
            if isinstance(entry, list):
                text += self.formattree(entry, modname, cls, prefix + '    ')
            else:
                cls, bases = entry
                text += prefix + classname(cls, modname)
                if bases and bases != (parent,):
                    text += '(%s)' % ', '.join(classname(b, modname) for b in bases)
                text += '\n'
        return text

    def docmodule(self, object, name=None, mod=None, *ignored):
        name = object.__name__
        line, more = splitdoc(getdoc(object))
        parts = [('NAME', f'{name} - {line}' if line else name)]
        if place := self.getdocloc(object):
            parts.append(('MODULE REFERENCE', place + _REFERENCE))
        if more:
            parts.append(('DESCRIPTION', more))
        public = getattr(object, '__all__', None)

        def members(test):
            return [(key, value) for key, value in inspect.getmembers(object, test)
                    if visiblename(key, public, object)]

        def own(test):
            return [(key, value) for key, value in members(test)
                    if public is not None or (inspect.getmodule(value) or object) is object]

        classes, functions, data = own(inspect.isclass), own(inspect.isroutine), members(isdata)
        contents = set()
        if hasattr(object, '__path__'):
            found = list(pkgutil.iter_modules(object.__path__))
            contents = {module for _, module, _ in found}
            parts.append(('PACKAGE CONTENTS', '\n'.join(
                sorted(module + ' (package)' if package else module for _, module, package in found))))
        inner = sorted(key for key, value in inspect.getmembers(object, inspect.ismodule)
                       if value.__name__.startswith(name + '.') and key not in contents)
        if inner:
            parts.append(('SUBMODULES', '\n'.join(inner)))
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], 1)
            parts.append(('CLASSES', '\n'.join(
                [self.formattree(tree, name)] + [self.document(value, key, name) for key, value in classes])))
        if functions:
            parts.append(('FUNCTIONS', '\n'.join(self.document(value, key, name) for key, value in functions)))
        if data:
            parts.append(('DATA', '\n'.join(self.docother(value, key, name, maxlen=70) for key, value in data)))
        if hasattr(object, '__version__'):
            version = str(object.__version__)
            if version.startswith('$' + 'Revision: ') and version.endswith('$'):
                version = version[11:-1].strip()
            parts.append(('VERSION', version))
        for title in 'DATE', 'AUTHOR', 'CREDITS':
            attribute = f'__{title.lower()}__'
            if hasattr(object, attribute):
                parts.append((title, str(getattr(object, attribute))))
        try:
            parts.append(('FILE', inspect.getabsfile(object)))
        except TypeError:
            parts.append(('FILE', '(built-in)'))
        return ''.join(self.section(*part) for part in parts)

    def docclass(self, object, name=None, mod=None, *ignored):
        realname, module = object.__name__, object.__module__
        name = name or realname
        title = 'class ' + self.bold(realname) if name == realname else f'{self.bold(name)} = class {realname}'
        if object.__bases__:
            title += '(%s)' % ', '.join(classname(c, module) for c in object.__bases__)
        lines = []
        spec = _getargspec(object)
        if spec and spec != '()':
            lines.append(f'{name}{spec}\n')
        if doc := getdoc(object):
            lines.append(doc + '\n')
        mro = deque(inspect.getmro(object))
        if len(mro) > 2:
            lines += ["Method resolution order:"] + ['    ' + classname(c, module) for c in mro] + ['']
        below = sorted((c.__name__ for c in type.__subclasses__(object)
                        if not c.__name__.startswith("_") and c.__module__ == "builtins"), key=str.lower)
        if below:
            lines += ["Built-in subclasses:"] + ['    ' + c for c in below[:4]]
            if len(below) > 4:
                lines.append(f'    ... and {len(below) - 4} other subclasses')
            lines.append('')
        rule = []

        def spill(message, kind, attrs, show):
            """Add a section of one kind of attributes; return the others."""
            chosen, others = _split_list(attrs, lambda a: a[1] == kind)
            if chosen:
                lines.extend(rule)
                rule[:] = ['-' * 70]
                lines.append(message)
                for key, _, home, value in chosen:
                    lines.append(show(key, home, value))
            return others

        def routine(key, home, value):
            try:
                found = getattr(object, key)
            except Exception:
                # Descriptors may fail.
                return self.docdata(value, key, mod)
            return self.document(found, key, mod, object, home)

        def descriptor(key, home, value):
            return self.docdata(value, key, mod)

        def data(key, home, value):
            try:
                found = getattr(object, key)
            except AttributeError:
                found = home.__dict__[key]
            return self.docother(found, key, mod, maxlen=70, doc=getdoc(value)) + '\n'

        attrs = [a for a in classify_class_attrs(object) if visiblename(a[0], obj=object)]
        while attrs:
            cls = mro.popleft() if mro else attrs[0][2]
            here, attrs = _split_list(attrs, lambda a: a[2] is cls)
            if cls is builtins.object and object is not builtins.object:
                continue
            where = "defined here" if cls is object else "inherited from " + classname(cls, module)
            sort_attributes(here, object)
            for what, kind, show in (
                    ("Methods", 'method', routine), ("Class methods", 'class method', routine),
                    ("Static methods", 'static method', routine),
                    ("Readonly properties", 'readonly property', descriptor),
                    ("Data descriptors", 'data descriptor', descriptor),
                    ("Data and other attributes", 'data', data)):
                here = spill(f"{what} {where}:\n", kind, here, show)
            assert not here
        text = '\n'.join(lines)
        if not text:
            return title + '\n'
        return f"{title}\n{self.indent(text.rstrip(), ' |  ')}\n"

    def formatvalue(self, object):
        """Return a default value as it is shown."""
        return '=' + self.repr(object)

    def docroutine(self, object, name=None, mod=None, cl=None, homecls=None):
        realname = object.__name__
        name = name or realname
        if homecls is None:
            homecls = cl
        note, function = '', None
        if _is_bound_method(object):
            receiver = object.__self__
            if receiver is cl:
                function = getattr(object, '__func__', None)
            elif inspect.isclass(receiver):
                note = ' class method of ' + classname(receiver, mod)
            else:
                note = f' method of {classname(receiver.__class__, mod)} instance'
        elif inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object):
            if cls := getattr(object, '__objclass__', None):
                if cl is None:
                    note = f' unbound {classname(cls, mod)} method'
                elif cls is not homecls:
                    note = ' from ' + classname(cls, mod)
        else:
            function = object
        if (inspect.isfunction(function) and homecls is not None
                and (function.__module__, function.__qualname__) != (homecls.__module__, f'{homecls.__qualname__}.{realname}')):
            if parent := parentname(function, mod):
                note = ' from ' + parent
        alias = False
        if name == realname:
            title = self.bold(realname)
        else:
            # Where the class has it under its own name too, it is documented there.
            alias = cl is not None and inspect.getattr_static(cl, realname, []) is object
            if alias and note.startswith(' from '):
                note = ''
            title = f'{self.bold(name)} = {realname}'
        spec = _getargspec(object) if inspect.isroutine(object) else None
        if spec and realname == '<lambda>':
            title = self.bold(name) + ' lambda '
            if not object.__annotations__:
                spec = spec[1:-1]
        kind = 'async ' if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ''
        text = f'{kind}{title}{spec or "(...)"}{note}\n'
        if not alias and (doc := getdoc(object)):
            text += self.indent(doc).rstrip() + '\n'
        return text

    def docdata(self, object, name=None, mod=None, cl=None, *ignored):
        text = self.bold(name) + '\n' if name else ''
        if doc := getdoc(object):
            text += self.indent(doc) + '\n'
        return text

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, *ignored,
                 maxlen=None, doc=None):
        value = self.repr(object)
        if maxlen:
            room = maxlen - len((name + ' = ' if name else '') + value)
            if room < 0:
                value = value[:room] + '...'
        text = (self.bold(name) + ' = ' if name else '') + value
        if not doc:
            doc = getdoc(object)
        if doc:
            text += '\n' + self.indent(str(doc)) + '\n'
        return text


class _PlainTextDoc(TextDoc):
    """Documentation without bold names."""

    def bold(self, text):
        return text


text = TextDoc()
plaintext = _PlainTextDoc()


# Showing text.

def plain(text):
    """Return text without bold letters."""
    return re.sub('.\b', '', text)


def _terminal(stream):
    try:
        return stream.isatty()
    except Exception:
        return False


def get_pager():
    """Return a function that shows text: a pager if there is a terminal."""
    if sys.stdin is None or sys.stdout is None or not _terminal(sys.stdin) or not _terminal(sys.stdout):
        return plain_pager
    if sys.platform == "emscripten":
        return plain_pager
    command = os.environ.get('MANPAGER') or os.environ.get('PAGER')
    if command:
        if sys.platform == 'win32':
            return lambda text, title='': tempfile_pager(plain(text), command)
        if os.environ.get('TERM') in ('dumb', 'emacs'):
            return lambda text, title='': pipe_pager(plain(text), command, title)
        return lambda text, title='': pipe_pager(text, command, title)
    if os.environ.get('TERM') in ('dumb', 'emacs'):
        return plain_pager
    import shutil
    for command in 'pager', 'less':
        if shutil.which(command):
            return lambda text, title='': pipe_pager(text, command, title)
    return tty_pager


def escape_stdout(text):
    """Return text with what the output can't encode escaped."""
    encoding = getattr(sys.stdout, 'encoding', None) or 'utf-8'
    return text.encode(encoding, 'backslashreplace').decode(encoding)


def getpager():
    """The old name of get_pager."""
    return get_pager()


def plain_pager(text, title=''):
    """Write text as it is."""
    sys.stdout.write(plain(escape_stdout(text)))


def pipe_pager(text, cmd, title=''):
    """Give text to a pager."""
    import subprocess
    environment = dict(os.environ)
    name = re.sub(r'([?:.%\\])', r'\\\1', title)
    environment['LESS'] = f'-RmPm{name} ?ltline %lt?L/%L.:byte %bB?s/%s..?e (END):?pB %pB\\%..(press h for help or q to quit)$'
    process = subprocess.Popen(cmd, shell=True, stdin=subprocess.PIPE, errors='backslashreplace', env=environment)
    try:
        with process.stdin as pipe:
            try:
                pipe.write(text)
            except KeyboardInterrupt:
                # The pager has the terminal and ends when it wants to.
                pass
    except OSError:
        pass
    while True:
        try:
            process.wait()
            return
        except KeyboardInterrupt:
            pass


def tempfile_pager(text, cmd, title=''):
    """Show a file of the text with a command."""
    import subprocess
    import tempfile
    with tempfile.TemporaryDirectory() as directory:
        name = os.path.join(directory, 'pydoc.out')
        with open(name, 'w', errors='backslashreplace', encoding=sys.stdout.encoding) as file:
            file.write(text)
        subprocess.call(f'{cmd} "{name}"', shell=True)


def tty_pager(text, title=''):
    """Show text a screen at a time: Enter goes a line on, q ends, other keys a screen on."""
    import shutil
    lines = plain(escape_stdout(text)).split('\n')
    screen = max(2, shutil.get_terminal_size().lines) - 1
    shown = screen
    sys.stdout.write('\n'.join(lines[:shown]) + '\n')
    while shown < len(lines):
        sys.stdout.write('-- more --')
        sys.stdout.flush()
        key = _key()
        sys.stdout.write('\r          \r')
        if key in ('q', 'Q', '\x03', ''):
            return
        count = 1 if key in ('\r', '\n') else screen
        sys.stdout.write('\n'.join(lines[shown:shown + count]) + '\n')
        shown += count


def _key():
    """Read one key."""
    try:
        import termios
        import tty
    except ImportError:
        return sys.stdin.readline()[:1]
    fd = sys.stdin.fileno()
    saved = termios.tcgetattr(fd)
    try:
        tty.setcbreak(fd)
        return sys.stdin.read(1)
    except KeyboardInterrupt:
        return 'q'
    finally:
        termios.tcsetattr(fd, termios.TCSAFLUSH, saved)


plainpager, pipepager, tempfilepager, ttypager = plain_pager, pipe_pager, tempfile_pager, tty_pager


def pager(text, title=''):
    """Show text with the pager that fits; it is chosen once."""
    global pager
    pager = get_pager()
    pager(text, title)


# Objects by name.

def describe(thing):
    """Return a few words about what an object is."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return 'built-in module ' + thing.__name__
        return ('package ' if hasattr(thing, '__path__') else 'module ') + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    for test, what in (inspect.isgetsetdescriptor, 'getset'), (inspect.ismemberdescriptor, 'member'):
        if test(thing):
            cls = thing.__objclass__
            return f'{what} descriptor {cls.__module__}.{cls.__name__}.{thing.__name__}'
    for test, what in (inspect.isclass, 'class '), (inspect.isfunction, 'function '), (inspect.ismethod, 'method '):
        if test(thing):
            return what + thing.__name__
    return type(thing).__name__


def locate(path, forceload=0):
    """Return the object with a dotted name, importing modules; None if there is none."""
    parts = [part for part in path.split('.') if part]
    found, n = builtins, 0
    while n < len(parts) and (module := safeimport('.'.join(parts[:n + 1]), forceload)):
        found, n = module, n + 1
    for part in parts[n:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """Return an object, which may be given by its name, and its name."""
    if not isinstance(thing, str):
        name = getattr(thing, '__name__', None)
        return thing, name if isinstance(name, str) else None
    found = locate(thing, forceload)
    if found is None:
        raise ImportError(f'No Python documentation found for {thing!r}.\n'
                          'Use help() to get the interactive help utility.\n'
                          'Use help(str) for help on the str class.')
    return found, thing


def render_doc(thing, title='Python Library Documentation: %s', forceload=0,
               renderer=None):
    """Return documentation of an object as text."""
    object, name = resolve(thing, forceload)
    what = describe(object)
    module = inspect.getmodule(object)
    if name and '.' in name:
        what += ' in ' + name.rpartition('.')[0]
    elif module and module is not object:
        what += ' in module ' + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
            or inspect.isdatadescriptor(object) or _getdoc(object)):
        # Of a value, what its type says is of interest.
        if hasattr(object, '__origin__'):
            object = object.__origin__
        else:
            object = type(object)
            what += ' object'
    return title % what + '\n\n' + (renderer or text).document(object, name)


def doc(thing, title='Python Library Documentation: %s', forceload=0,
        output=None, is_cli=False):
    """Show documentation of an object, or write it to output."""
    if output is not None:
        try:
            s = render_doc(thing, title, forceload, plaintext)
        except ImportError as err:
            s = str(err)
        output.write(s)
        return
    what = thing
    if not isinstance(thing, str):
        for attribute in '__qualname__', '__name__':
            what = getattr(thing, attribute, None)
            if isinstance(what, str):
                break
        else:
            what = type(thing).__name__ + ' object'
    try:
        pager(render_doc(thing, title, forceload), f'Help on {what!s}')
    except ImportError as err:
        if is_cli:
            raise
        print(err)


# help().

_QUOTES = "' \" ''' \"\"\"".split()
_INTERACTIVE = object()


class Helper:
    """help(): with an argument, shows documentation; without, asks for names."""

    # What a word stands for: (label of the text, related topics), or another word.
    keywords = {
        'False': '', 'None': '', 'True': '', 'and': 'BOOLEAN', 'as': 'with', 'assert': ('assert', ''),
        'async': ('async', ''), 'await': ('await', ''), 'break': ('break', 'while for'),
        'class': ('class', 'CLASSES SPECIALMETHODS'), 'continue': ('continue', 'while for'),
        'def': ('function', ''), 'del': ('del', 'BASICMETHODS'), 'elif': 'if', 'else': ('else', 'while for'),
        'except': 'try', 'finally': 'try', 'for': ('for', 'break continue while'), 'from': 'import',
        'global': ('global', 'nonlocal NAMESPACES'), 'if': ('if', 'TRUTHVALUE'), 'import': ('import', 'MODULES'),
        'in': ('in', 'SEQUENCEMETHODS'), 'is': 'COMPARISON', 'lambda': ('lambda', 'FUNCTIONS'),
        'nonlocal': ('nonlocal', 'global NAMESPACES'), 'not': 'BOOLEAN', 'or': 'BOOLEAN', 'pass': ('pass', ''),
        'raise': ('raise', 'EXCEPTIONS'), 'return': ('return', 'FUNCTIONS'), 'try': ('try', 'EXCEPTIONS'),
        'while': ('while', 'break continue if TRUTHVALUE'),
        'with': ('with', 'CONTEXTMANAGERS EXCEPTIONS yield'), 'yield': ('yield', ''),
    }

    _by_topic = {
        'STRINGS': [*_QUOTES, *(p + q for p in 'brfuBRFU' for q in ("'", '"'))],
        'OPERATORS': ['+', '-', '*', '**', '/', '//', '%', '<<', '>>', '&', '|', '^', '~', '<', '>', '<=', '>=', '==', '!=', '<>'],
        'COMPARISON': ['<', '>', '<=', '>=', '==', '!=', '<>'],
        'UNARY': ['-', '~'],
        'AUGMENTEDASSIGNMENT': ['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '**=', '//='],
        'BITWISE': ['<<', '>>', '&', '|', '^', '~'], 'COMPLEX': ['j', 'J'],
    }
    symbols = {s: topic for topic, group in _by_topic.items() for s in group}
    symbols.update({
        '%': 'OPERATORS FORMATTING', '**': 'POWER', ',': 'TUPLES LISTS FUNCTIONS',
        '.': 'ATTRIBUTES FLOAT MODULES OBJECTS', '...': 'ELLIPSIS', ':': 'SLICINGS DICTIONARYLITERALS',
        '@': 'def class', '\\': 'STRINGS', '_': 'PRIVATENAMES', '__': 'PRIVATENAMES SPECIALMETHODS',
        '`': 'BACKQUOTES', '(': 'TUPLES FUNCTIONS CALLS', ')': 'TUPLES FUNCTIONS CALLS',
        '[': 'LISTS SUBSCRIPTS SLICINGS', ']': 'LISTS SUBSCRIPTS SLICINGS',
    })
    for _s in _QUOTES:
        symbols[_s] = 'STRINGS'

    topics = {
        'TYPES': ('types', 'STRINGS UNICODE NUMBERS SEQUENCES MAPPINGS FUNCTIONS CLASSES MODULES FILES inspect'),
        'STRINGS': ('strings', 'str UNICODE SEQUENCES STRINGMETHODS FORMATTING TYPES'),
        'STRINGMETHODS': ('string-methods', 'STRINGS FORMATTING'),
        'FORMATTING': ('formatstrings', 'OPERATORS'),
        'UNICODE': ('strings', 'encodings unicode SEQUENCES STRINGMETHODS FORMATTING TYPES'),
        'NUMBERS': ('numbers', 'INTEGER FLOAT COMPLEX TYPES'),
        'INTEGER': ('integers', 'int range'), 'FLOAT': ('floating', 'float math'),
        'COMPLEX': ('imaginary', 'complex cmath'),
        'SEQUENCES': ('typesseq', 'STRINGMETHODS FORMATTING range LISTS'), 'MAPPINGS': 'DICTIONARIES',
        'FUNCTIONS': ('typesfunctions', 'def TYPES'), 'METHODS': ('typesmethods', 'class def CLASSES TYPES'),
        'CODEOBJECTS': ('bltin-code-objects', 'compile FUNCTIONS TYPES'),
        'TYPEOBJECTS': ('bltin-type-objects', 'types TYPES'), 'FRAMEOBJECTS': 'TYPES', 'TRACEBACKS': 'TYPES',
        'NONE': ('bltin-null-object', ''), 'ELLIPSIS': ('bltin-ellipsis-object', 'SLICINGS'),
        'SPECIALATTRIBUTES': ('specialattrs', ''), 'CLASSES': ('types', 'class SPECIALMETHODS PRIVATENAMES'),
        'MODULES': ('typesmodules', 'import'), 'PACKAGES': 'import',
        'EXPRESSIONS': ('operator-summary', 'lambda or and not in is BOOLEAN COMPARISON BITWISE SHIFTING BINARY '
                        'FORMATTING POWER UNARY ATTRIBUTES SUBSCRIPTS SLICINGS CALLS TUPLES LISTS DICTIONARIES'),
        'OPERATORS': 'EXPRESSIONS', 'PRECEDENCE': 'EXPRESSIONS', 'OBJECTS': ('objects', 'TYPES'),
        'SPECIALMETHODS': ('specialnames', 'BASICMETHODS ATTRIBUTEMETHODS CALLABLEMETHODS SEQUENCEMETHODS '
                           'MAPPINGMETHODS NUMBERMETHODS CLASSES'),
        'BASICMETHODS': ('customization', 'hash repr str SPECIALMETHODS'),
        'ATTRIBUTEMETHODS': ('attribute-access', 'ATTRIBUTES SPECIALMETHODS'),
        'CALLABLEMETHODS': ('callable-types', 'CALLS SPECIALMETHODS'),
        'SEQUENCEMETHODS': ('sequence-types', 'SEQUENCES SEQUENCEMETHODS SPECIALMETHODS'),
        'MAPPINGMETHODS': ('sequence-types', 'MAPPINGS SPECIALMETHODS'),
        'NUMBERMETHODS': ('numeric-types', 'NUMBERS AUGMENTEDASSIGNMENT SPECIALMETHODS'),
        'EXECUTION': ('execmodel', 'NAMESPACES DYNAMICFEATURES EXCEPTIONS'),
        'NAMESPACES': ('naming', 'global nonlocal ASSIGNMENT DELETION DYNAMICFEATURES'),
        'DYNAMICFEATURES': ('dynamic-features', ''), 'SCOPING': 'NAMESPACES', 'FRAMES': 'NAMESPACES',
        'EXCEPTIONS': ('exceptions', 'try except finally raise'), 'CONVERSIONS': ('conversions', ''),
        'IDENTIFIERS': ('identifiers', 'keywords SPECIALIDENTIFIERS'), 'SPECIALIDENTIFIERS': ('id-classes', ''),
        'PRIVATENAMES': ('atom-identifiers', ''),
        'LITERALS': ('atom-literals', 'STRINGS NUMBERS TUPLELITERALS LISTLITERALS DICTIONARYLITERALS'),
        'TUPLES': 'SEQUENCES', 'TUPLELITERALS': ('exprlists', 'TUPLES LITERALS'),
        'LISTS': ('typesseq-mutable', 'LISTLITERALS'), 'LISTLITERALS': ('lists', 'LISTS LITERALS'),
        'DICTIONARIES': ('typesmapping', 'DICTIONARYLITERALS'), 'DICTIONARYLITERALS': ('dict', 'DICTIONARIES LITERALS'),
        'ATTRIBUTES': ('attribute-references', 'getattr hasattr setattr ATTRIBUTEMETHODS'),
        'SUBSCRIPTS': ('subscriptions', 'SEQUENCEMETHODS'), 'SLICINGS': ('slicings', 'SEQUENCEMETHODS'),
        'CALLS': ('calls', 'EXPRESSIONS'), 'POWER': ('power', 'EXPRESSIONS'), 'UNARY': ('unary', 'EXPRESSIONS'),
        'BINARY': ('binary', 'EXPRESSIONS'), 'SHIFTING': ('shifting', 'EXPRESSIONS'),
        'BITWISE': ('bitwise', 'EXPRESSIONS'), 'COMPARISON': ('comparisons', 'EXPRESSIONS BASICMETHODS'),
        'BOOLEAN': ('booleans', 'EXPRESSIONS TRUTHVALUE'), 'ASSERTION': 'assert',
        'ASSIGNMENT': ('assignment', 'AUGMENTEDASSIGNMENT'), 'AUGMENTEDASSIGNMENT': ('augassign', 'NUMBERMETHODS'),
        'ANNOTATIONS': 'ASSIGNMENT', 'DELETION': 'del', 'RETURNING': 'return', 'IMPORTING': 'import',
        'CONDITIONAL': 'if', 'LOOPING': ('compound', 'for while break continue'),
        'TRUTHVALUE': ('truth', 'if while and or not BASICMETHODS'), 'DEBUGGING': ('debugger', 'pdb'),
        'CONTEXTMANAGERS': ('context-managers', 'with'),
    }

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} instance>'

    _GoInteractive = _INTERACTIVE

    def __call__(self, request=_INTERACTIVE):
        if request is not self._GoInteractive:
            try:
                self.help(request)
            except ImportError as err:
                self.output.write(f'{err}\n')
            return
        self.intro()
        self.interact()
        self.output.write('''
You are now leaving help and returning to the Python interpreter.
If you want to ask for help on a particular object directly from the
interpreter, you can type "help(object)".  Executing "help('string')"
has the same effect as typing a particular string at the help> prompt.
''')

    def interact(self):
        self.output.write('\n')
        while True:
            try:
                request = self.getline('help> ')
            except (KeyboardInterrupt, EOFError):
                return
            if not request:
                return
            request = request.strip()
            # Names in quotes are taken without them.
            if m := re.fullmatch(r'''(['"])((?:(?!\1).)+)\1''', request):
                request = m[2]
            if request.lower() in ('q', 'quit', 'exit'):
                return
            if request == 'help':
                self.intro()
            else:
                self.help(request)

    def getline(self, prompt):
        if self.input is sys.stdin:
            return input(prompt)
        self.output.write(prompt)
        self.output.flush()
        return self.input.readline()

    def help(self, request, is_cli=False):
        """Show what is known about an object, or a word."""
        if isinstance(request, Helper):
            self()
        elif not isinstance(request, str):
            doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)
        else:
            self._word(request.strip(), is_cli)
        self.output.write('\n')

    def _word(self, word, is_cli):
        lists = {'keywords': self.listkeywords, 'symbols': self.listsymbols,
                 'topics': self.listtopics, 'modules': self.listmodules}
        if word in lists:
            lists[word]()
        elif word.startswith('modules '):
            self.listmodules(word.split()[1])
        elif word in self.symbols:
            self.showsymbol(word)
        elif word in ('True', 'False', 'None'):
            doc(eval(word), 'Help on %s:', output=self._output, is_cli=is_cli)
        elif word in self.keywords or word in self.topics:
            self.showtopic(word)
        else:
            doc(word or str, 'Help on %s:', output=self._output, is_cli=is_cli)

    def intro(self):
        version = '%d.%d' % sys.version_info[:2]
        self.output.write(f'''\
Welcome to Python {version}'s help utility! If this is your first time using
Python, you should definitely check out the tutorial at
https://docs.python.org/{version}/tutorial/.

Enter the name of any module, keyword, or topic to get help on writing
Python programs and using Python modules.  To get a list of available
modules, keywords, symbols, or topics, enter "modules", "keywords",
"symbols", or "topics".

Each module also comes with a one-line summary of what it does; to list
the modules whose name or summary contain a given string such as "spam",
enter "modules spam".

To quit this help utility and return to the interpreter,
enter "q", "quit" or "exit".
''')

    def list(self, items, columns=4, width=80):
        items = sorted(items)
        rows = -(-len(items) // columns)
        for row in range(rows):
            cells = items[row::rows]
            line = ''.join(cell + ' ' * max(1, width // columns - len(cell)) for cell in cells[:columns - 1])
            self.output.write(line + ''.join(cells[columns - 1:]) + '\n')

    def listkeywords(self):
        self.output.write('\nHere is a list of the Python keywords.  Enter any keyword to get more help.\n\n')
        self.list(self.keywords)

    def listsymbols(self):
        self.output.write('\nHere is a list of the punctuation symbols which Python assigns special meaning\n'
                          'to. Enter any symbol to get more help.\n\n')
        self.list(self.symbols)

    def listtopics(self):
        self.output.write('\nHere is a list of available topics.  Enter any topic name to get more help.\n\n')
        self.list(self.topics)

    def _gettopic(self, topic, more_xrefs=''):
        """Return the text of a topic and the names of related ones."""
        return self._find_topic(topic, more_xrefs)[1:]

    def _find_topic(self, topic, more_xrefs):
        """Return what a topic is called in the end, its text and the names of related ones."""
        try:
            from pydoc_data.topics import topics
        except ImportError:
            return topic, ('\nSorry, topic and keyword documentation is not available because the\n'
                    'module "pydoc_data.topics" could not be found.\n'), ''
        target = topic
        while isinstance(target, str):
            topic = target
            target = self.topics.get(target) or self.keywords.get(target)
            if not target:
                raise ValueError('could not find topic')
        label, related = target
        return topic, topics[label], f'{related} {more_xrefs}'.strip()

    def showtopic(self, topic, more_xrefs=''):
        try:
            topic, text, related = self._find_topic(topic, more_xrefs)
        except (KeyError, ValueError):
            self.output.write(f'no documentation found for {topic!r}\n')
            return
        text = text.strip() + '\n'
        if related:
            import textwrap
            lines = textwrap.wrap('Related help topics: ' + ', '.join(related.split()) + '\n', 72)
            text += '\n' + '\n'.join(lines) + '\n'
        if self._output is None:
            pager(text, f'Help on {topic!s}')
        else:
            self.output.write(text)

    def showsymbol(self, symbol):
        topic, _, related = self.symbols[symbol].partition(' ')
        self.showtopic(topic, related)

    def listmodules(self, key=''):
        if key:
            self.output.write(f"\nHere is a list of modules whose name or summary contains '{key}'.\n"
                              'If there are any, enter a module name to get more help.\n\n')
            apropos(key)
            return
        self.output.write('\nPlease wait a moment while I gather a list of all available modules...\n\n')
        names = set()

        def found(path, name, line):
            if name.endswith('.__init__'):
                name = name[:-9] + ' (package)'
            if '.' not in name:
                names.add(name)

        ModuleScanner().run(found, onerror=lambda name: found(None, name, None))
        self.list(names)
        self.output.write('\nEnter any module name to get more help.  Or, type "modules spam" to search\n'
                          'for modules whose name or summary contain the string "spam".\n')


help = Helper()


class ModuleScanner:
    """Looks at all modules that could be imported."""

    def run(self, callback, key=None, completer=None, onerror=None):
        """Call callback(path, name, first line) for modules, with key only those that have it."""
        key = key.lower() if key else None
        self.quit = False
        for name in sys.builtin_module_names:
            if name != '__main__':
                line = (__import__(name).__doc__ or '').split('\n')[0] if key else ''
                self._tell(callback, key, None, name, line)
        for finder, name, _ in pkgutil.walk_packages(onerror=onerror):
            if self.quit:
                break
            path, line = None, ''
            if key:
                try:
                    path, line = self._look(finder, name)
                except SyntaxError:
                    continue
                except Exception:
                    if onerror:
                        onerror(name)
                    continue
            self._tell(callback, key, path, name, line)
        if completer:
            completer()

    def _tell(self, callback, key, path, name, line):
        if key is None or key in f'{name} - {line}'.lower():
            callback(path, name, line)

    def _look(self, finder, name):
        spec = finder.find_spec(name)
        loader = spec.loader
        if hasattr(loader, 'get_source'):
            line = source_synopsis(io.StringIO(loader.get_source(name))) or ''
            return loader.get_filename(name) if hasattr(loader, 'get_filename') else None, line
        module = importlib._bootstrap._load(spec)
        return getattr(module, '__file__', None), (module.__doc__ or '').split('\n')[0]


def apropos(key):
    """Print the modules whose name or first line of documentation has key."""
    def show(path, name, line):
        if name.endswith('.__init__'):
            name = name[:-9] + ' (package)'
        print(name, line and '- ' + line)

    with warnings.catch_warnings():
        warnings.filterwarnings('ignore')
        ModuleScanner().run(show, key, onerror=lambda name: None)


def writedoc(thing, forceload=0):
    """Write a page of HTML, which gopy doesn't."""
    raise NotImplementedError("pydoc makes no HTML in gopy")


def browse(port=0, *, open_browser=True, hostname='localhost'):
    """Serve pages of HTML, which gopy doesn't."""
    raise NotImplementedError("pydoc makes no HTML in gopy")


# The command.

def ispath(x):
    return isinstance(x, str) and os.sep in x


def _get_revised_path(given_path, argv0):
    """Return a path with the current directory in place of the command's, None if it is there."""
    if {'', os.curdir, os.getcwd()} & set(given_path):
        return None
    revised = list(given_path)
    directory = os.path.dirname(argv0)
    if directory in revised and not os.path.samefile(directory, os.path.dirname(__file__)):
        revised.remove(directory)
    return [os.getcwd()] + revised


def _adjust_cli_sys_path():
    revised = _get_revised_path(sys.path, sys.argv[0])
    if revised is not None:
        sys.path[:] = revised


def cli():
    """Run the command python -m pydoc."""
    import getopt
    _adjust_cli_sys_path()
    try:
        options, names = getopt.getopt(sys.argv[1:], 'bk:n:p:w')
    except getopt.error:
        options, names = [], []
    for option, value in options:
        if option == '-k':
            apropos(value)
            return
        print(f'pydoc: {option} is about HTML, which gopy does not make', file=sys.stderr)
        sys.exit(2)
    if not names:
        command = os.path.splitext(os.path.basename(sys.argv[0]))[0]
        print(f'''pydoc - the Python documentation tool

{command} <name> ...
    Show documentation: of a keyword, a topic, a module, or a class or
    function in one.  With a '{os.sep}' in it, <name> is a Python file.
    'keywords', 'topics' and 'modules' are lists of these.

{command} -k <keyword>
    Show the modules whose first line of documentation has a word.
''')
        return
    for name in names:
        if ispath(name) and not os.path.exists(name):
            print(f'file {name!r} does not exist')
            sys.exit(1)
        try:
            if ispath(name) and os.path.isfile(name):
                name = importfile(name)
            help.help(name, is_cli=True)
        except (ImportError, ErrorDuringImport) as err:
            print(err)
            sys.exit(1)


if __name__ == '__main__':
    cli()
