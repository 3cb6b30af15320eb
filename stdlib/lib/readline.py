"""The editor behind input(), its history and completion.

Once this module is imported, input() on a terminal reads with the editor of the interactive
prompt: the lines entered are kept in a history, which the arrow keys and Ctrl-R reach, and Tab asks the
completer. Of the commands of parse_and_bind(), editing-mode, conditions and keys bound to
editor commands or text mean something.
"""

import os as _os
import sys as _sys

backend = 'readline'

# The version of the library that this one is like.
_READLINE_VERSION = _READLINE_RUNTIME_VERSION = 0x802
_READLINE_LIBRARY_VERSION = '8.2'

_history = []
_size = -1            # how many lines are kept, -1 for all
_length = -1          # how many lines are written to a file, -1 for all
_auto = True
_completer = None
_delims = ' \t\n`~!@#$%^&*()-=+[{]}\\|;:\'",<>/?'
_display = None
_startup = None
_pre_input = None
_bindings = ''        # what parse_and_bind() got since the editor looked
_line, _begin, _end, _kind = '', 0, 0, 0
_insert = ''          # for the next line


def _limit():
    """Forget the oldest lines if there are too many."""
    if 0 <= _size < len(_history):
        del _history[:len(_history) - _size]


def _settings(text):
    """Obey the settings of an .inputrc that are about the history."""
    global _size
    for line in text.splitlines():
        words = line.split()
        if len(words) == 3 and words[:2] == ['set', 'history-size']:
            try:
                _size = int(words[2])
            except ValueError:
                _size = 500
            _limit()


def _call(hook, what):
    if hook is not None and not callable(hook):
        raise TypeError(f"set_{what}(func): argument not callable")
    return hook


def parse_and_bind(string, /):
    """Execute the init line provided in the string argument."""
    global _bindings
    if not isinstance(string, str):
        raise TypeError(f'parse_and_bind() argument must be str, not {type(string).__name__}')
    _settings(string)
    if string.strip() != 'tab: complete':
        _bindings += string + '\n'


def read_init_file(filename=None, /):
    """Execute a file of init lines, by default ~/.inputrc."""
    with open(_os.path.expanduser('~/.inputrc') if filename is None else filename) as file:
        parse_and_bind(file.read())


def get_line_buffer():
    """Return the current contents of the line buffer."""
    return _line


def insert_text(string, /):
    """Insert text into the line buffer at the cursor position."""
    global _insert
    _insert += string


def redisplay():
    """Change what's displayed on the screen to reflect contents of the line buffer."""


def _default(filename):
    return _os.path.expanduser('~/.history') if filename is None else filename


def read_history_file(filename=None, /):
    """Load a readline history file."""
    with open(_default(filename), encoding='utf-8', errors='surrogateescape', newline='\n') as file:
        _history.extend(line.rstrip('\n') for line in file if line != '_HiStOrY_V2_\n')
    _limit()


def write_history_file(filename=None, /):
    """Save a readline history file, with as many lines as set_history_length() says."""
    lines = _history if _length < 0 else _history[len(_history) - min(_length, len(_history)):]
    with open(_default(filename), 'w', encoding='utf-8', errors='surrogateescape', newline='\n') as file:
        file.writelines(line + '\n' for line in lines)


def append_history_file(nelements, filename=None, /):
    """Append the last nelements items of the history list to file."""
    if nelements < 0:
        raise ValueError("nelements must be positive")
    name = _default(filename)
    with open(name, 'r+', encoding='utf-8', errors='surrogateescape', newline='\n') as file:
        file.seek(0, 2)
        file.writelines(line + '\n' for line in _history[len(_history) - min(nelements, len(_history)):])
    if _length >= 0:
        with open(name, encoding='utf-8', errors='surrogateescape', newline='\n') as file:
            old = file.readlines()
        with open(name, 'w', encoding='utf-8', errors='surrogateescape', newline='\n') as file:
            file.writelines(old[len(old) - min(_length, len(old)):])


def get_history_length():
    """Return the maximum number of lines that will be written to the history file."""
    return _length


def set_history_length(length, /):
    """Set the maximal number of lines which will be written to the history file; negative: all."""
    global _length
    _length = length.__index__()


def get_current_history_length():
    """Return the current (not the maximum) length of history."""
    return len(_history)


def get_history_item(index, /):
    """Return the current contents of history item at one-based index."""
    index = index.__index__()
    return _history[index - 1] if 0 < index <= len(_history) else None


def _position(pos):
    pos = pos.__index__()
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_history):
        raise ValueError(f"No history item at position {pos}")
    return pos


def remove_history_item(pos, /):
    """Remove history item given by its zero-based position."""
    del _history[_position(pos)]


def replace_history_item(pos, line, /):
    """Replace history item given by its zero-based position with contents of line."""
    _history[_position(pos)] = line


def add_history(string, /):
    """Add an item to the history buffer."""
    if not isinstance(string, str):
        raise TypeError(f'add_history() argument must be str, not {type(string).__name__}')
    _history.append(string)
    _limit()


def set_auto_history(enabled, /):
    """Enables or disables automatic history."""
    global _auto
    _auto = bool(enabled)


def clear_history():
    """Clear the current readline history."""
    _history.clear()


def set_startup_hook(function=None, /):
    """Set or remove the function invoked just before the prompt is printed."""
    global _startup
    _startup = _call(function, 'startup_hook')


def set_pre_input_hook(function=None, /):
    """Set or remove the function invoked after the prompt is printed, before keys are read."""
    global _pre_input
    _pre_input = _call(function, 'pre_input_hook')


def set_completer(function=None, /):
    """Set or remove the completer function: function(text, state) for state 0, 1, 2 ... until
    it returns no string.
    """
    global _completer
    _completer = _call(function, 'completer')


def get_completer():
    """Get the current completer function."""
    return _completer


def get_completion_type():
    """Get the type of completion being attempted."""
    return _kind


def get_begidx():
    """Get the beginning index of the completion scope."""
    return _begin


def get_endidx():
    """Get the ending index of the completion scope."""
    return _end


def set_completer_delims(string, /):
    """Set the word delimiters for completion."""
    global _delims
    if not isinstance(string, str):
        raise TypeError(f'set_completer_delims() argument must be str, not {type(string).__name__}')
    _delims = string


def get_completer_delims():
    """Get the word delimiters for completion."""
    return _delims


def set_completion_display_matches_hook(function=None, /):
    """Set or remove the completion display function; the editor shows its menu instead."""
    global _display
    _display = _call(function, 'completion_display_matches_hook')


# What the editor calls.

def _start():
    """Return the text a line begins with, new key bindings and the history."""
    global _insert, _bindings
    _insert = ''
    for hook in _startup, _pre_input:
        if hook is not None:
            try:
                hook()
            except Exception:
                pass
    bindings, _bindings = _bindings, ''
    return _insert, bindings, _history


def _done(line):
    """Keep a line that was entered."""
    if _auto and line and (not _history or _history[-1] != line):
        _history.append(line)
        _limit()


def _complete(line, pos, namespace):
    """Return where the word before pos starts and what it may become."""
    global _line, _begin, _end, _kind
    start = pos
    while start > 0 and line[start - 1] not in _delims:
        start -= 1
    if _completer is None:
        return start, []
    _line, _begin, _end, _kind = line, start, pos, 9
    found = []
    try:
        while isinstance(match := _completer(line[start:pos], len(found)), str):
            found.append((match, match))
            if len(found) >= 10000:
                break
    finally:
        _line = ''
    return start, found


try:
    with open(_os.environ.get('INPUTRC') or _os.path.expanduser('~/.inputrc'), errors='replace') as _file:
        _settings(_file.read())
    del _file
except OSError:
    pass
