"""Lines of source files, kept so that tracebacks need not read files again."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# File name -> (size, time, lines, full path), or (function that gets the
# text,) until that is needed. The time is None where there is no file.
cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a file with its line end, or '' if there is none; never fails."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file, or []; never fails."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget the file, by default all files, if it has changed since it was read."""
    if filename is None:
        # A copy: another thread may add to it.
        names = list(cache.copy())
    elif filename in cache:
        names = [filename]
    else:
        return
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, mtime, _, path = entry
        if mtime is None:
            continue
        try:
            import os
        except ImportError:
            # The interpreter is shutting down.
            return
        try:
            found = os.stat(path)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != found.st_size or mtime != found.st_mtime:
            cache.pop(name, None)


def _is_no_file(filename):
    # '<string>' and the like.
    return not filename or (filename[0] == '<' and filename[-1] == '>')


def _find(filename):
    """The path and stat result of a file, which may be relative to sys.path."""
    import os
    import sys
    if os.path.isabs(filename):
        return None
    for directory in sys.path:
        try:
            path = os.path.join(directory, filename)
        except (TypeError, AttributeError):
            continue  # not a string
        try:
            return path, os.stat(path)
        except (OSError, ValueError):
            pass
    return None


def updatecache(filename, module_globals=None):
    """Read a file into the cache and return its lines, or []."""
    import os
    import tokenize

    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        cache.pop(filename, None)
    if _is_no_file(filename):
        return []

    path = filename
    try:
        found = os.stat(path)
    except OSError:
        # No file of that name: the module's loader may have the source.
        if lazycache(filename, module_globals):
            try:
                text = cache[filename][0]()
            except (ImportError, OSError):
                pass
            else:
                if text is None:
                    return []
                lines = [line + '\n' for line in text.splitlines()]
                cache[filename] = (len(text), None, lines, filename)
                return lines
        located = _find(filename)
        if located is None:
            return []
        path, found = located
    except ValueError:
        # A null character in the name.
        return []

    try:
        with tokenize.open(path) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = (found.st_size, found.st_mtime, lines, path)
    return lines


def lazycache(filename, module_globals):
    """Note how to get the source of a module that may have no file.

    The loader in module_globals is asked when the lines are wanted. Returns
    whether there is such a note.
    """
    entry = cache.get(filename)
    if entry is not None:
        return len(entry) == 1
    if _is_no_file(filename):
        return False
    if module_globals and '__name__' in module_globals:
        import _imp
        _imp._finish_deferred()
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None)
        if loader is None:
            loader = module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            def get_lines(name=name, *args, **kwargs):
                return get_source(name, *args, **kwargs)

            cache[filename] = (get_lines,)
            return True
    return False


def _register_code(code, string, name):
    """Note the source of an interactive statement under its code object."""
    cache[code] = (len(string), None,
                   [line + '\n' for line in string.splitlines()], name)


def _take_pending():
    # What the interpreter ran before this module was imported.
    import _imp
    for entry in _imp._pending_sources():
        _register_code(*entry)


_take_pending()
del _take_pending
