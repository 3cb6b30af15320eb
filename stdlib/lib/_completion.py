"""What a word at the interactive prompt may become."""

import builtins
import keyword
import os
import re
import sys

__all__ = ['complete', 'describe']

_WORD = re.compile(r'[^\W\d]\w*\Z')
_DOTTED = re.compile(r'((?:[^\W\d]\w*\s*\.\s*|(?:\[[^][()]*\]|"[^"]*"|\'[^\']*\'|\[\]|\{\})\s*\.\s*)*)(?:[^\W\d]\w*)?\Z')
_STATEMENTS = ('match ', 'case ', 'type ')
_BLOCKS = {'else', 'finally', 'try'}
_BARE = {'True', 'False', 'None', 'break', 'continue', 'pass', 'return'}


def complete(text, pos, namespace):
    """Return (start, [(replacement, shown)]) for the word before pos in text."""
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')  # of properties that are looked at
        start, found = _complete(text[:pos], namespace)
    if len(found) == 1 and found[0][0].endswith('('):
        found = [_closed(text[:start], found[0], namespace)]
    return start, found


def _closed(before, item, namespace):
    """Give a call that takes no arguments both brackets."""
    word, shown = item
    match = _DOTTED.search(before)
    try:
        import inspect
        value = _value((match.group() if match else '') + word[:-1], {**vars(builtins), **namespace})
        if not inspect.signature(value).parameters:
            return word + ')', shown
    except Exception:
        pass
    return item


def _complete(before, namespace):
    state, opened = _scan(before)
    if state:
        return _in_string(before, state, opened, namespace)
    line = before[before.rfind('\n') + 1:]
    if re.match(r'\s*(import|from)\s', line):
        found = _in_import(line, len(before) - len(line))
        if found is not None:
            return found
    match = _DOTTED.search(before)
    word = match.group() if match else ''
    if '.' in word:
        return _attributes(before, word, namespace)
    name = _WORD.search(before)
    name = name.group() if name else ''
    start = len(before) - len(name)
    if not name and before[-1:] not in ('(', ',', ' '):
        return start, []
    found = _keyword_arguments(before, name, opened, namespace)
    if name:
        found += _names(name, namespace, line[:len(line) - len(name)])
    return start, _unique(found)


def _unique(items):
    return list(dict.fromkeys(items))


def _scan(text):
    """Return the quote that is open at the end with its place, and the open brackets."""
    opened = []
    i, end = 0, len(text)
    while i < end:
        c = text[i]
        if c in '"\'':
            quote = c * 3 if text[i:i + 3] == c * 3 else c
            j = i + len(quote)
            while j < end and not text.startswith(quote, j):
                if len(quote) == 1 and text[j] == '\n':
                    break
                j += 2 if text[j] == '\\' else 1
            if j >= end:
                return (quote, i), opened
            i = j + len(quote) if text[j] != '\n' else j
            continue
        if c == '#':
            i = text.find('\n', i)
            if i < 0:
                break
        elif c in '([{':
            opened.append((c, i))
        elif c in ')]}' and opened:
            opened.pop()
        i += 1
    return None, opened


def _value(expression, namespace):
    """Evaluate an expression that has only names, attributes, literals and subscripts."""
    import ast
    try:
        tree = ast.parse(expression.strip(), mode='eval')
    except (SyntaxError, ValueError):
        raise LookupError(expression) from None
    allowed = (ast.Expression, ast.Name, ast.Attribute, ast.Load, ast.Constant,
               ast.Subscript, ast.List, ast.Tuple, ast.Dict, ast.UnaryOp, ast.USub)
    for node in ast.walk(tree):
        if not isinstance(node, allowed):
            raise LookupError(expression)
    return eval(compile(tree, '<completion>', 'eval'), namespace)


def _attributes(before, word, namespace):
    base, _, prefix = word.rpartition('.')
    prefix = prefix.strip()
    start = len(before) - len(prefix)
    try:
        value = _value(base, {**vars(builtins), **namespace})
    except (Exception, SystemExit):
        return start, []
    try:
        names = set(dir(value))
    except (Exception, SystemExit):
        names = set()
    names.discard('__builtins__')
    shown = []
    for name in sorted(names, key=lambda n: (n.startswith('_'), n)):
        if not isinstance(name, str) or not name.startswith(prefix):
            continue
        if name.startswith('_') and not prefix.startswith('_'):
            continue
        if name.startswith('__') and not prefix.startswith('__'):
            continue
        shown.append((name + _call_mark(value, name), name))
    if not shown and not prefix:
        shown = [(name, name) for name in sorted(n for n in names if isinstance(n, str))]
    return start, shown


def _call_mark(value, name):
    """'(' if the attribute can be called; properties are not run."""
    try:
        kind = type(value)
        if isinstance(getattr(kind, name, None), property):
            return ''
        return '(' if callable(getattr(value, name, None)) else ''
    except Exception:
        return ''


def _names(prefix, namespace, line):
    found = []
    at_start = not line.strip()
    for word in sorted(keyword.kwlist):
        if word.startswith(prefix):
            end = '' if word in _BARE else ':' if word in _BLOCKS else ' '
            found.append((word + end, word))
    if at_start:
        found += [(w, w.strip()) for w in _STATEMENTS if w.startswith(prefix)]
    seen = set(keyword.kwlist)
    for names in namespace, vars(builtins):
        for name in sorted(n for n in names if isinstance(n, str)):
            if not name.startswith(prefix) or name in seen:
                continue
            if name.startswith('_') and not prefix.startswith('_'):
                continue
            seen.add(name)
            mark = '(' if callable(names[name]) else ''
            found.append((name + mark, name))
    return found


def _keyword_arguments(before, prefix, opened, namespace):
    if not opened or opened[-1][0] != '(':
        return []
    place = opened[-1][1]
    rest = before[place + 1:].rstrip()
    rest = rest[:len(rest) - len(prefix)] if prefix else rest
    if rest.rstrip()[-1:] not in ('', ','):
        return []
    match = _DOTTED.search(before[:place])
    if not match or not match.group():
        return []
    try:
        function = _value(match.group(), namespace)
        import inspect
        parameters = inspect.signature(function).parameters.values()
    except Exception:
        return []
    return [(p.name + '=', p.name + '=') for p in parameters
            if p.kind in (p.KEYWORD_ONLY, p.POSITIONAL_OR_KEYWORD)
            and p.name.startswith(prefix)
            and not re.search(rf'[(,]\s*{p.name}\s*=', before[place:])]


def _modules(package=''):
    """The names of the modules at the top or in a package."""
    names = set()
    import pkgutil
    if package:
        # Importing it would run code; only what is imported already or a plain folder is looked at.
        module = sys.modules.get(package)
        path = getattr(module, '__path__', None) if module else None
        if path is None:
            try:
                from importlib.util import find_spec
                spec = find_spec(package)
                path = spec.submodule_search_locations if spec else None
            except Exception:
                path = None
        if path is None:
            return names
        path = list(path)
    else:
        names.update(n for n in sys.stdlib_module_names)
        path = None
    try:
        names.update(info.name for info in pkgutil.iter_modules(path))
    except Exception:
        pass
    return names


def _in_import(line, offset):
    match = re.match(r'\s*from\s+([\w.]*)\s+import\s+\(?(?:.*[\s,(])?(\w*)\Z', line)
    if match:
        module, prefix = match.groups()
        names = set(_modules(module))
        loaded = sys.modules.get(module)
        if loaded is None and '.' not in module and module in sys.stdlib_module_names and not module.startswith(('this', 'antigravity', '__', 'idle')):
            try:
                loaded = __import__(module)
            except Exception:
                pass
        if loaded is not None:
            names.update(n for n in dir(loaded) if isinstance(n, str))
        return offset + len(line) - len(prefix), _chosen(names, prefix)
    match = (re.match(r'\s*from\s+([\w.]*)\Z', line)
             or re.match(r'\s*import\s+(?:.*,\s*)?([\w.]*)\Z', line))
    if match:
        package, dot, prefix = match.group(1).rpartition('.')
        if dot and not package:
            return None
        return offset + len(line) - len(prefix), _chosen(_modules(package), prefix)
    match = re.match(r'\s*from\s+[\w.]+\s+(i?m?p?o?r?t?)\Z', line)
    if match:
        return offset + len(line) - len(match.group(1)), [('import ', 'import')]
    return None


def _chosen(names, prefix):
    return [(n, n) for n in sorted(names)
            if n.startswith(prefix) and (prefix.startswith('_') or not n.startswith('_'))]


def _in_string(before, state, opened, namespace):
    quote, place = state
    typed = before[place + len(quote):]
    if opened and opened[-1][0] == '[':
        bracket = opened[-1][1]
        match = _DOTTED.search(before[:bracket])
        if match and match.group() and not before[bracket + 1:place].strip():
            try:
                value = _value(match.group(), namespace)
                keys = [k for k in value.keys() if isinstance(k, str)]
            except Exception:
                keys = []
            found = [(k + quote + ']', k) for k in keys
                     if k.startswith(typed) and '\n' not in k and quote not in k and '\\' not in k]
            return place + len(quote), found
    return place + len(quote) + len(typed) - len(os.path.basename(typed)), _files(typed, quote)


def _files(typed, quote):
    folder, name = os.path.split(typed)
    try:
        entries = sorted(os.scandir(os.path.expanduser(folder) or '.'), key=lambda e: e.name)
    except (OSError, ValueError):
        return []
    found = []
    for entry in entries:
        if not entry.name.startswith(name) or entry.name.startswith('.') and not name:
            continue
        try:
            end = '/' if entry.is_dir() else ''
        except OSError:
            end = ''
        found.append((entry.name + end, entry.name + end))
    return found


def describe(text, pos, namespace):
    """Return the signature and documentation of the name at pos, '' if there is none."""
    end = pos
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    before = text[:end]
    match = _DOTTED.search(before)
    word = match.group().strip() if match else ''
    if not word:
        # Inside the brackets of a call: the function.
        state, opened = _scan(text[:pos])
        while opened and opened[-1][0] != '(':
            opened.pop()
        if not opened:
            return ''
        match = _DOTTED.search(text[:opened[-1][1]])
        word = match.group().strip() if match else ''
    if not word or word in keyword.kwlist:
        return ''
    if isinstance(namespace, dict):
        namespace = {**vars(builtins), **namespace}
    try:
        value = _value(word, namespace)
    except Exception:
        return ''
    import inspect
    lines = []
    try:
        lines.append(f'{word}{inspect.signature(value)}')
    except (Exception, SystemExit):  # the message of an error may need a __repr__
        kind = type(value)
        lines.append(f'{word}: {kind.__module__}.{kind.__qualname__}' if kind.__module__ != 'builtins'
                     else f'{word}: {kind.__qualname__}')
        if not callable(value):
            try:
                shown = repr(value)
            except (Exception, SystemExit) as e:
                shown = f'<repr failed: {type(e).__name__}>'
            lines.append(shown if len(shown) < 400 else shown[:400] + '...')
    doc = inspect.getdoc(value)
    if doc:
        doc = doc.splitlines()
        lines += ['    ' + l if l else '' for l in doc[:30]]
        if len(doc) > 30:
            lines.append('    ...')
    return '\n'.join(lines) + '\n'
