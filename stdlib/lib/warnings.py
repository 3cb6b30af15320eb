"""Warnings: issuing, filtering and showing them.

The native module _warnings decides what happens to a warning; it keeps the
filters, and calls _showwarnmsg() here to show one. The functions below that
it also has are for interpreters without it.
"""

import sys

__all__ = ["warn", "warn_explicit", "showwarning",
           "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings", "deprecated"]


# Showing. A program may replace showwarning() or formatwarning(); the
# functions with WarningMessage objects see which are its own.


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to file, by default sys.stderr."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    return _formatwarnmsg_impl(
        WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return  # no console
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass  # a warning that cannot be shown is lost


def _source_line(filename, lineno):
    try:
        import linecache
        return linecache.getline(filename, lineno)
    except Exception:
        # Late at exit much no longer works.
        return None


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = msg.line
    if line is None:
        line = _source_line(msg.filename, msg.lineno)
    if line:
        text += f'  {line.strip()}\n'
    if msg.source is not None:
        text += _allocation(msg.source, category)
    return text


def _allocation(source, category):
    """Where the object that a ResourceWarning is about was made, if that is known."""
    try:
        import tracemalloc
        untraced = not tracemalloc.is_tracing()
        frames = tracemalloc.get_object_traceback(source)
    except Exception:
        return ''
    if frames is None:
        if untraced:
            return (f'{category}: Enable tracemalloc to get the object '
                    f'allocation traceback\n')
        return ''
    text = 'Object allocated at (most recent call last):\n'
    for frame in frames:
        text += f'  File "{frame.filename}", lineno {frame.lineno}\n'
        line = _source_line(frame.filename, frame.lineno)
        if line:
            text += f'    {line.strip()}\n'
    return text


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    """Show a warning; this is what the native module calls."""
    # A module without the name is one that is being torn down.
    show = globals().get('showwarning', _showwarning_orig)
    if show is _showwarning_orig:
        _showwarnmsg_impl(msg)
        return
    if not callable(show):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _formatwarnmsg(msg):
    """The text of a warning."""
    format = globals().get('formatwarning', _formatwarning_orig)
    if format is _formatwarning_orig:
        return _formatwarnmsg_impl(msg)
    return format(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


# Filters: tuples (action, pattern of message, category, pattern of module,
# line number), of which the first that fits counts.


def _check_action(action):
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def filterwarnings(action, message="", category=Warning, module="", lineno=0,
                   append=False):
    """Put a filter before the others, or with append after them.

    action is 'error', 'ignore', 'always', 'default' (once for each place),
    'module' (once for each module) or 'once'. message and module are regular
    expressions that the start of the text (without regard to case) and of the
    module's name must match; lineno 0 is any line.
    """
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check_line(lineno)
    if message or module:
        import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Put a filter for all messages and modules before the others, or after them."""
    _check_action(action)
    _check_line(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        # A filter that is there already moves to the front.
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """A -W option that makes no sense."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as msg:
            print('Invalid -W option ignored:', msg, file=sys.stderr)


def _setoption(arg):
    """Add the filter of an option: action:message:category:module:line."""
    parts = [part.strip() for part in arg.split(':')]
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {arg!r}')
    action, message, category, module, lineno = parts + [''] * (5 - len(parts))
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        # Here they are plain text, and the module's whole name.
        import re
        message = re.escape(message)
        if module:
            module = re.escape(module) + r'\Z'
    number = 0
    if lineno:
        try:
            number = int(lineno)
            if number < 0:
                raise ValueError
        except (ValueError, OverflowError):
            raise _OptionError(f'invalid lineno {lineno!r}') from None
    filterwarnings(action, message, category, module, number)


def _getaction(action):
    if not action:
        return 'default'
    if action == 'all':
        return 'always'
    for full in 'default', 'always', 'ignore', 'module', 'once', 'error':
        if full.startswith(action):
            return full
    raise _OptionError(f'invalid action: {action!r}')


def _getcategory(category):
    if not category:
        return Warning
    module_name, dot, name = category.rpartition('.')
    if dot:
        try:
            module = __import__(module_name, None, None, [name])
        except ImportError:
            raise _OptionError(f'invalid module name: {module_name!r}') from None
    else:
        import builtins as module
    try:
        cls = getattr(module, name)
    except AttributeError:
        raise _OptionError(f'unknown warning category: {category!r}') from None
    if not issubclass(cls, Warning):
        raise _OptionError(f'invalid warning category: {category!r}')
    return cls


# Issuing.


def _is_internal_filename(filename):
    return 'importlib' in filename and '_bootstrap' in filename


def _is_filename_to_skip(filename, skip_file_prefixes):
    return filename.startswith(skip_file_prefixes)


def _is_internal_frame(frame):
    """Whether the frame is one of the import system."""
    return _is_internal_filename(frame.f_code.co_filename)


def _next_external_frame(frame, skip_file_prefixes):
    """The nearest caller outside the import system and the files to skip."""
    frame = frame.f_back
    while frame is not None and (
            _is_internal_filename(frame.f_code.co_filename)
            or _is_filename_to_skip(frame.f_code.co_filename, skip_file_prefixes)):
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None,
         *, skip_file_prefixes=()):
    """Issue a warning, or perhaps ignore it or raise it as an exception.

    stacklevel says whose place is reported: 1 is the caller, 2 its caller.
    Frames of files whose names start with skip_file_prefixes do not count.
    """
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError('category must be a Warning subclass, '
                        f"not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        # A string would be taken letter by letter.
        raise TypeError('skip_file_prefixes must be a tuple of strs.')
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)

    try:
        if stacklevel <= 1 or _is_internal_frame(sys._getframe(1)):
            frame = sys._getframe(stacklevel)
        else:
            frame = sys._getframe(1)
            for _ in range(stacklevel - 1):
                frame = _next_external_frame(frame, skip_file_prefixes)
                if frame is None:
                    raise ValueError
    except ValueError:
        # Beyond the outermost frame.
        namespace, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        namespace = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    module = namespace.get('__name__', '<string>')
    registry = namespace.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry,
                  namespace, source)


def warn_explicit(message, category, filename, lineno,
                  module=None, registry=None, module_globals=None,
                  source=None):
    """Issue a warning for a given place.

    registry is where the module keeps what has been shown.
    """
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return

    action, item = defaultaction, None
    for item in filters:
        wanted, text_pattern, cls, module_pattern, line = item
        if (issubclass(category, cls) and line in (0, lineno)
                and (text_pattern is None or text_pattern.match(text))
                and (module_pattern is None or module_pattern.match(module))):
            action = wanted
            break
    if action == 'ignore':
        return

    # Now, as later the source may be out of reach.
    import linecache
    linecache.getlines(filename, module_globals)

    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        shown, key = onceregistry, (text, category)
    elif action == 'module':
        registry[key] = 1
        shown, key = registry, (text, category, 0)
    elif action == 'default':
        shown = registry
    elif action == 'always':
        shown = {}
    else:
        raise RuntimeError(f'Unrecognized action ({action!r}) in '
                           f'warnings.filters:\n {item}')
    if shown.get(key):
        return
    shown[key] = 1
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source))


class WarningMessage(object):
    """A warning with its place, as catch_warnings(record=True) lists it."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file",
                        "line", "source")

    def __init__(self, message, category, filename, lineno, file=None,
                 line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, '
                f'category : {self._category_name!r}, '
                f'filename : {self.filename!r}, lineno : {self.lineno}, '
                f'line : {self.line!r}}}')


class catch_warnings(object):
    """Context manager that restores the filters and showwarning() at its end.

    With record=True warnings are not shown but appended, as WarningMessage
    objects, to a list that `as` gives. With action a filter as of
    simplefilter() is set first.
    """

    def __init__(self, *, record=False, module=None,
                 action=None, category=Warning, lineno=0, append=False):
        """module is a module to use in place of this one, for its tests."""
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._saved = (module.filters, module.showwarning, module._showwarnmsg_impl)
        module.filters = module.filters[:]
        module._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        # A showwarning() of the program's own would not record.
        module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        (module.filters, module.showwarning, module._showwarnmsg_impl) = self._saved
        module._filters_mutated()


class deprecated:
    """Decorator that marks a function, class or overload as deprecated.

    Calls of the function, and instances and subclasses of the class, issue
    the message as a warning of the category; None issues none and is for type
    checkers only, which report uses in any case. stacklevel as in warn(). The
    message is put into __deprecated__.

        @deprecated('Use B instead')
        class A: ...
    """

    def __init__(
        self,
        message: str,
        /,
        *,
        category: type[Warning] | None = DeprecationWarning,
        stacklevel: int = 1,
    ) -> None:
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', "
                            f'not {type(message).__name__!r}')
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if not callable(arg):
            raise TypeError('@deprecated decorator with non-None category must '
                            f'be applied to a class or callable, not {arg!r}')

        import functools
        import inspect
        # Local names: the decorator object may be used again and changed.
        message, category, level = self.message, self.category, self.stacklevel + 1

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return arg(*args, **kwargs)

        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _mark_class(self, cls):
        import functools
        from types import MethodType
        message, category, level = self.message, self.category, self.stacklevel + 1
        make = cls.__new__

        @functools.wraps(make)
        def __new__(klass, /, *args, **kwargs):
            # Subclasses were warned about when they were made.
            if klass is cls:
                warn(message, category=category, stacklevel=level)
            if make is not object.__new__:
                return make(klass, *args, **kwargs)
            # object() would take the arguments that __init__ has to refuse.
            if klass.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f'{klass.__name__}() takes no arguments')
            return make(klass)

        cls.__new__ = staticmethod(__new__)

        init_subclass = cls.__init_subclass__
        # One in Python is bound to cls, and must be bound to the subclass.
        in_python = isinstance(init_subclass, MethodType)
        if in_python:
            init_subclass = init_subclass.__func__

        @functools.wraps(init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return init_subclass(*args, **kwargs)

        cls.__init_subclass__ = (classmethod(__init_subclass__) if in_python
                                 else __init_subclass__)
        cls.__deprecated__ = __new__.__deprecated__ = message
        __init_subclass__.__deprecated__ = message
        return cls


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn that name is deprecated, up to the version that must not have it.

    remove is that version as a tuple; RuntimeError reminds of the removal.
    """
    version = f'{remove[0]}.{remove[1]}'
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != 'alpha'):
        raise RuntimeError(f'{name!r} was slated for removal after Python '
                           f'{version} alpha')
    warn(message.format(name=name, remove=version), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    """What the interpreter calls for a coroutine that was never awaited."""
    text = f"coroutine '{coro.__qualname__}' was never awaited\n"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        frames = [(filename, lineno, name, linecache.getline(filename, lineno))
                  for filename, lineno, name in reversed(coro.cr_origin)]
        text += 'Coroutine created at (most recent call last)\n'
        text += ''.join(traceback.format_list(frames))
    warn(text.rstrip('\n'), category=RuntimeWarning, stacklevel=2, source=coro)


try:
    from _warnings import (
        filters, _defaultaction as defaultaction, _onceregistry as onceregistry,
        warn, warn_explicit, _filters_mutated,
    )
    _warnings_defaults = True
except ImportError:
    filters = []
    defaultaction = 'default'
    onceregistry = {}
    _filters_version = 1

    def _filters_mutated():
        global _filters_version
        _filters_version += 1

    _warnings_defaults = False

_processoptions(sys.warnoptions)
if not _warnings_defaults:
    # A debug build shows everything.
    if not hasattr(sys, 'gettotalrefcount'):
        filterwarnings('default', category=DeprecationWarning,
                       module='__main__', append=1)
        simplefilter('ignore', category=DeprecationWarning, append=1)
        simplefilter('ignore', category=PendingDeprecationWarning, append=1)
        simplefilter('ignore', category=ImportWarning, append=1)
        simplefilter('ignore', category=ResourceWarning, append=1)

del _warnings_defaults
