"""Taking apart and printing stacks, tracebacks and exceptions."""

import linecache
import sys
from collections import namedtuple
from itertools import islice

import _colorize
from _colorize import ANSIColors

__all__ = ['extract_stack', 'extract_tb', 'format_exception',
           'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception',
           'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException',
           'walk_stack', 'walk_tb']


# Stacks and tracebacks as lists of frames. In all these functions a positive
# limit keeps the first entries of the list and a negative one the last.


def print_list(extracted_list, file=None):
    """Print the frames that extract_tb() or extract_stack() returned."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end='')


def format_list(extracted_list):
    """The text of a list of frames, or of tuples (file, line number, name, line).

    The result is a list of strings, one for each entry, each with its line
    ends.
    """
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback, by default to sys.stderr."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """format_list(extract_tb(tb, limit))."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback as a StackSummary, the outermost first."""
    return StackSummary._extract_from_extended_frame_gen(
        _walk_tb_with_full_positions(tb), limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Print the stack that ends with the frame f, by default the caller's."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """format_list(extract_stack(f, limit))."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The stack that ends with the frame f, as a StackSummary, the outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Drop the local variables of all frames of a traceback that have ended."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # still running
        tb = tb.tb_next


def walk_stack(f):
    """Generate the frame f and those that called it, each with its line number.

    f is by default the frame of the caller.
    """
    if f is None:
        # Past this generator, extract() and the generator inside it.
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Generate the frames of a traceback, each with its line number."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_tb_with_full_positions(tb):
    # As walk_tb(), with (line, end line, column, end column) for the number.
    while tb is not None:
        positions = _get_code_position(tb.tb_frame.f_code, tb.tb_lasti)
        if positions[0] is None:
            positions = (tb.tb_lineno,) + positions[1:]
        yield tb.tb_frame, positions
        tb = tb.tb_next


def _get_code_position(code, instruction_index):
    if instruction_index >= 0:
        # One entry for each two-byte code unit.
        for positions in islice(code.co_positions(), instruction_index // 2, None):
            return positions
    return (None, None, None, None)


# Exceptions.


_cause_message = (
    '\nThe above exception was the direct cause '
    'of the following exception:\n\n')

_context_message = (
    '\nDuring handling of the above exception, '
    'another exception occurred:\n\n')


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


# Tells print_exception(exc) from print_exception(type, value, None).
_sentinel = _Sentinel()


def _parse_value_tb(exc, value, tb):
    """The exception and traceback of a call with one argument or with three."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError('Exception expected for value, '
                        f'{type(exc).__name__} found')
    return exc, exc.__traceback__


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                    file=None, chain=True, **kwargs):
    """Print an exception with its traceback, as for one that is not caught.

    That is the header, the frames (limit says how many) and the exception;
    with chain before it those that led to it. The arguments may also be
    a type, a value and a traceback.
    """
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    te.print(file=file, chain=chain, colorize=kwargs.get('colorize', False))


# A limit that means sys.tracebacklimit, which counts from the innermost frame.
BUILTIN_EXCEPTION_LIMIT = object()


def _print_exception_bltin(exc, /):
    """What the interpreter calls for an exception that is not caught."""
    file = sys.stderr if sys.stderr is not None else sys.__stderr__
    print_exception(exc, limit=BUILTIN_EXCEPTION_LIMIT, file=file,
                    colorize=_colorize.can_colorize())


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                     chain=True, **kwargs):
    """The text that print_exception() prints, as a list of strings.

    Each ends with a line end and may have more of them inside.
    """
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(te.format(chain=chain, colorize=kwargs.get('colorize', False)))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The text of an exception without its traceback, as a list of strings.

    Mostly one line; a SyntaxError has several, and each note has its own.
    With show_group the members of a group follow.
    """
    if value is _sentinel:
        value = exc
    te = TracebackException(type(value), value, None, compact=True)
    return list(te.format_exception_only(
        show_group=show_group, colorize=kwargs.get('colorize', False)))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception being handled, as one string."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that last ended an interactive statement."""
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit, file, chain)
    elif hasattr(sys, 'last_type'):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback,
                        limit, file, chain)
    else:
        raise ValueError('no last exception')


def _format_final_exc_line(etype, value, *, insert_final_newline=True,
                           colorize=False):
    text = _safe_string(value, 'exception')
    end = '\n' if insert_final_newline else ''
    etype = _paint(etype, ANSIColors.BOLD_MAGENTA, colorize)
    if value is None or not text:
        return f'{etype}{end}'
    return f'{etype}: {_paint(text, ANSIColors.MAGENTA, colorize)}{end}'


def _paint(text, color, colorize):
    return f'{color}{text}{ANSIColors.RESET}' if colorize else text


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


# textwrap would do the two below, and has a lot to load for it.


def _indent(text, prefix):
    """Put prefix before every line."""
    return ''.join([prefix + line for line in text.splitlines(True)])


def _dedent(text):
    """Remove the white space that all lines start with; blank lines become empty."""
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[i] = ''
            continue
        lead = line[:len(line) - len(body)]
        if margin is None:
            margin = lead
        elif margin != lead:
            shared = 0
            for a, b in zip(margin, lead):
                if a != b:
                    break
                shared += 1
            margin = margin[:shared]
    if not margin:
        return '\n'.join(lines)
    return '\n'.join([line[len(margin):] for line in lines])


class FrameSummary:
    """One entry of a stack or traceback.

    It has the file, the line number, the name of the function, perhaps the
    end of the range of code (end_lineno, colno, end_colno, in bytes), the
    repr of local variables if those were asked for, and the source line,
    which is read when it is first needed. It can be taken apart as a tuple of
    file, line number, name and line.
    """

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno',
                 'name', '_lines', '_lines_dedented', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True,
                 locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        """lookup_line reads the source line at once; line gives it."""
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {key: _safe_string(value, 'local', func=repr)
                           for key, value in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename
                    and self.lineno == other.lineno
                    and self.name == other.name
                    and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._tuple() == other
        return NotImplemented

    def _tuple(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __getitem__(self, pos):
        return self._tuple()[pos]

    def __iter__(self):
        return iter(self._tuple())

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4

    def _set_lines(self):
        if (self._lines is None and self.lineno is not None
                and self.end_lineno is not None):
            self._lines = ''.join([
                linecache.getline(self.filename, lineno).rstrip() + '\n'
                for lineno in range(self.lineno, self.end_lineno + 1)]) or '\n'

    @property
    def _original_lines(self):
        # As they are in the file: the columns count in these.
        self._set_lines()
        return self._lines

    @property
    def _dedented_lines(self):
        self._set_lines()
        if self._lines_dedented is None and self._lines is not None:
            self._lines_dedented = _dedent(self._lines)
        return self._lines_dedented

    @property
    def line(self):
        self._set_lines()
        if self._lines is None:
            return None
        return self._lines.partition('\n')[0].strip()


# How many times a frame is shown that repeats itself.
_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of FrameSummary objects that can be formatted."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True,
                capture_locals=False):
        """Make one from what walk_stack() or walk_tb() generates.

        lookup_lines reads the source lines at once, capture_locals keeps the
        repr of local variables.
        """
        def with_positions():
            for frame, lineno in frame_gen:
                yield frame, (lineno, None, None, None)

        return klass._extract_from_extended_frame_gen(
            with_positions(), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None,
                                         lookup_lines=True, capture_locals=False):
        # As extract(), for pairs of a frame and its four positions.
        innermost = limit is BUILTIN_EXCEPTION_LIMIT
        if limit is None or innermost:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if innermost:
                frames = list(frame_gen)
                frame_gen = frames[len(frames) - limit:]
            elif limit >= 0:
                frame_gen = islice(frame_gen, limit)
            else:
                frame_gen = list(frame_gen)[limit:]

        result = klass()
        filenames = set()
        for frame, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = frame.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, frame.f_globals)
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one from FrameSummary objects or tuples (file, number, name, line)."""
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text for one frame; None leaves it out."""
        colorize = kwargs.get('colorize', False)
        filename = frame_summary.filename
        if filename.startswith('<stdin>-'):
            # Interactive statements each have a file name of their own.
            filename = '<stdin>'

        def paint(value):
            return _paint(value, ANSIColors.MAGENTA, colorize)

        if colorize:
            where = f'"{ANSIColors.RESET}'
            head = (f'  File {ANSIColors.MAGENTA}"{filename}{where}, '
                    f'line {paint(frame_summary.lineno)}, '
                    f'in {paint(frame_summary.name)}\n')
        else:
            head = (f'  File "{filename}", line {frame_summary.lineno}, '
                    f'in {frame_summary.name}\n')
        rows = [head]
        dedented = frame_summary._dedented_lines
        if dedented and dedented.strip():
            if frame_summary.colno is None or frame_summary.end_colno is None:
                rows.append(_indent(frame_summary.line, '    ') + '\n')
            else:
                rows.append(_indent(_dedent(''.join(
                    _mark_source(frame_summary, colorize,
                                 self._should_show_carets))), '    '))
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                rows.append(f'    {name} = {value}\n')
        return ''.join(rows)

    def _should_show_carets(self, start, end, lines, anchors):
        """Whether marks say more than the lines by themselves."""
        try:
            import ast
            body = ast.parse('\n'.join(lines)).body
        except (SyntaxError, ImportError):
            pass
        else:
            if not body:
                return False
            # `return f(...)` and `x = f(...)` speak for themselves.
            statement = body[0]
            call = None
            if isinstance(statement, ast.Return):
                if (isinstance(statement.value, ast.Call)
                        and isinstance(statement.value.func, ast.Name)):
                    call = statement.value
            elif isinstance(statement, ast.Assign):
                if (isinstance(statement.value, ast.Call)
                        and len(statement.targets) == 1
                        and isinstance(statement.targets[0], ast.Name)):
                    call = statement.value
            if call is not None and (
                    (call.lineno, call.end_lineno, call.col_offset, call.end_col_offset)
                    == (1, len(lines), start, end)):
                return False
        return bool(anchors or lines[0][:start].lstrip() or lines[-1][end:].rstrip())

    def format(self, **kwargs):
        """The text of all frames, as a list of strings.

        A frame that repeats itself is shown three times, then counted.
        """
        colorize = kwargs.get('colorize', False)
        result = []
        last = None
        count = 0

        def say_repeated():
            surplus = count - _RECURSIVE_CUTOFF
            if surplus > 0:
                plural = 's' if surplus > 1 else ''
                result.append(f'  [Previous line repeated {surplus} more '
                              f'time{plural}]\n')

        for frame in self:
            text = self.format_frame_summary(frame, colorize=colorize)
            if text is None:
                continue
            here = (frame.filename, frame.lineno, frame.name)
            if here != last or None in here:
                say_repeated()
                last = here
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        say_repeated()
        return result


# The source lines of a frame with the marks below them.


def _mark_source(frame, colorize, should_show_carets):
    """The lines of a frame's code, each with its line of marks, as strings.

    Marks are ^ for the code that was running, or ~ with ^ for the operator or
    brackets in it. There are none when they would mark all there is. Of long
    code only the lines with something to point at are shown.
    """
    original = frame._original_lines.splitlines()
    count = frame.end_lineno - frame.lineno + 1
    start = _byte_offset_to_character_offset(original[0], frame.colno)
    end = _byte_offset_to_character_offset(original[count - 1], frame.end_colno)

    lines = frame._dedented_lines.splitlines()[:count]
    removed = len(original[0]) - len(lines[0])
    start = max(0, start - removed)
    end = max(0, end - removed)

    segment = '\n'.join(lines)
    segment = segment[start:len(segment) - (len(lines[-1]) - end)]
    try:
        anchors = _extract_caret_anchors_from_line_segment(segment)
    except Exception:
        anchors = None
    marked = should_show_carets(start, end, lines, anchors)

    # From here on columns are those of the screen.
    start_col = _display_width(lines[0], offset=start)
    end_col = _display_width(lines[-1], offset=end)
    significant = {0, len(lines) - 1}
    primary = secondary = '^'
    if anchors:
        left_line, left, right_line, right, primary, secondary = anchors
        if left_line == 0:
            left += start
        if right_line == 0:
            right += start
        left_mark = left_line, _display_width(lines[left_line], offset=left)
        right_mark = right_line, _display_width(lines[right_line], offset=right)
        for line in left_line, right_line:
            significant.update((line - 1, line, line + 1))
        significant.discard(-1)
        significant.discard(len(lines))

    def marks(lineno):
        line = lines[lineno]
        blank = len(line) - len(line.lstrip())
        if lineno == 0:
            blank = max(blank, start_col)
        width = end_col if lineno == len(lines) - 1 else _display_width(line)
        result = []
        for col in range(width):
            if col < blank:
                result.append(' ')
            elif anchors and left_mark <= (lineno, col) < right_mark:
                result.append(secondary)
            else:
                result.append(primary)
        return ''.join(result)

    result = []

    def show(lineno):
        line = lines[lineno] + '\n'
        if not marked:
            result.append(line)
            return
        below = marks(lineno)
        if colorize:
            line, below = _paint_marked(line, below)
        result.append(line)
        result.append(below + '\n')

    previous = None
    for lineno in sorted(significant):
        if previous is not None:
            left_out = lineno - previous - 1
            if left_out == 1:
                show(lineno - 1)
            elif left_out > 1:
                result.append(f'...<{left_out} lines>...\n')
        show(lineno)
        previous = lineno
    return result


def _paint_marked(line, marks):
    """Colour a line by the marks below it, and the marks."""
    painted_line = []
    painted_marks = []
    colors = {'^': ANSIColors.BOLD_RED, '~': ANSIColors.RED}
    width = max(len(line), len(marks))
    start = 0
    while start < width:
        mark = marks[start:start + 1]
        end = start + 1
        while end < width and marks[end:end + 1] == mark:
            end += 1
        color = colors.get(mark)
        painted_line.append(_paint(line[start:end], color, color))
        painted_marks.append(_paint(marks[start:end], color, color))
        start = end
    return ''.join(painted_line), ''.join(painted_marks)


def _byte_offset_to_character_offset(str, offset):
    return len(str.encode('utf-8')[:offset].decode('utf-8', errors='replace'))


# What to mark with ^ between the ~: from the left place up to the right one,
# as lines and columns of the segment.
_Anchors = namedtuple('_Anchors', [
    'left_end_lineno', 'left_end_offset',
    'right_start_lineno', 'right_start_offset',
    'primary_char', 'secondary_char'], defaults=['~', '^'])


def _extract_caret_anchors_from_line_segment(segment):
    """The operator, the subscript's brackets or the call's parentheses in an expression.

    None if the segment is no binary operation, subscript or call.
    """
    import ast
    try:
        # Parentheses, for a segment of several lines; so line numbers are one
        # more, and one more because they start at 1.
        tree = ast.parse(f'(\n{segment}\n)')
    except SyntaxError:
        return None
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return None
    expr = tree.body[0].value
    lines = segment.splitlines()

    def place(lineno, offset):
        line = lineno - 2
        return line, _byte_offset_to_character_offset(lines[line], offset)

    def find(node, wanted):
        """The first wanted character after a node, outside comments."""
        line, col = place(node.end_lineno, node.end_col_offset)
        while line < len(lines):
            text = lines[line]
            while col < len(text) and text[col] not in '\\#':
                if wanted(text[col]):
                    return line, col
                col += 1
            line += 1
            col = 0
        raise ValueError('not in the segment')

    if isinstance(expr, ast.BinOp):
        line, col = find(expr.left, lambda char: not char.isspace() and char != ')')
        end = col + 1
        # The second character of // or **, unless it is of the right operand.
        text = lines[line]
        if (end < len(text) and (line, end) < place(expr.right.lineno,
                                                    expr.right.col_offset)
                and not text[end].isspace() and text[end] not in '\\#'):
            end += 1
        return _Anchors(line, col, line, end)
    if isinstance(expr, ast.Subscript):
        opening = find(expr.value, lambda char: char == '[')
    elif isinstance(expr, ast.Call):
        opening = find(expr.func, lambda char: char == '(')
    else:
        return None
    return _Anchors(*opening, *place(expr.end_lineno, expr.end_col_offset))


# Characters that take two columns.
_WIDE_CHAR_SPECIFIERS = 'WF'


def _display_width(line, offset=None):
    """How many columns the first offset characters take on the screen."""
    if offset is None:
        offset = len(line)
    if line.isascii():
        return offset
    import unicodedata
    return sum([2 if unicodedata.east_asian_width(char) in _WIDE_CHAR_SPECIFIERS
                else 1 for char in line[:offset]])


class _ExceptionPrintContext:
    """How deep in exception groups the printing is."""

    def __init__(self):
        self.seen = set()
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.exception_group_depth)

    def emit(self, text_gen, margin_char=None):
        margin = self.indent()
        if self.exception_group_depth:
            margin += (margin_char or '|') + ' '
        for text in (text_gen,) if isinstance(text_gen, str) else text_gen:
            yield _indent(text, margin)


class TracebackException:
    """An exception taken apart for printing, without references to it.

    It has the stack, the exceptions that led to it (__cause__, __context__),
    the members of a group (exceptions), and what the text of a SyntaxError is
    made of (filename, lineno, end_lineno, text, offset, end_offset, msg).
    compact leaves out what would not be printed. Of a group only
    max_group_width members and max_group_depth levels are printed.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                 lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True,
                 _seen=None):
        outermost = _seen is None
        if outermost:
            # Exceptions may form circles.
            _seen = set()
        _seen.add(id(exc_value))

        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_tb_with_full_positions(exc_traceback), limit=limit,
            lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = ['Ignored error getting __notes__: '
                              + _safe_string(e, '__notes__', repr)]

        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
            if issubclass(exc_type, SyntaxError):
                self._take_syntax_error(exc_value)
            else:
                self._str += _hint(exc_type, exc_value, exc_traceback)

        if lookup_lines:
            self._load_lines()
        self.__suppress_context__ = (exc_value is not None
                                     and exc_value.__suppress_context__)

        if not outermost:
            return
        # A loop and not recursion: chains may be longer than the stack is deep.

        def take(exc):
            return TracebackException(
                type(exc), exc, exc.__traceback__, limit=limit,
                lookup_lines=lookup_lines, capture_locals=capture_locals,
                max_group_width=max_group_width,
                max_group_depth=max_group_depth, _seen=_seen)

        queue = [(self, exc_value)]
        while queue:
            te, exc = queue.pop()
            te.__cause__ = te.__context__ = te.exceptions = None
            # The null exception, and members without a truth value of their own.
            if not exc:
                continue
            cause, context = exc.__cause__, exc.__context__
            if cause is not None and id(cause) not in _seen:
                te.__cause__ = take(cause)
                queue.append((te.__cause__, cause))
            wanted = not compact or (te.__cause__ is None
                                     and not exc.__suppress_context__)
            if context is not None and wanted and id(context) not in _seen:
                te.__context__ = take(context)
                queue.append((te.__context__, context))
            if isinstance(exc, BaseExceptionGroup):
                te.exceptions = [take(member) for member in exc.exceptions]
                queue.extend(zip(te.exceptions, exc.exceptions))

    def _take_syntax_error(self, exc):
        self._is_syntax_error = True
        self.filename = exc.filename
        self.lineno = None if exc.lineno is None else str(exc.lineno)
        self.end_lineno = None if exc.end_lineno is None else str(exc.end_lineno)
        self.text = exc.text
        self.offset = exc.offset
        self.end_offset = exc.end_offset
        self.msg = exc.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.',
                      DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = '<unknown>'
        return f'{module}.{self.exc_type_qualname}'

    def _load_lines(self):
        """Read the source lines of all frames."""
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Generate the text of the exception without its traceback.

        The strings are those of the function of this name.
        """
        colorize = kwargs.get('colorize', False)
        indent = 3 * _depth * ' '
        if not self._have_exc_type:
            yield indent + _format_final_exc_line(None, self._str,
                                                  colorize=colorize)
            return

        if self._is_syntax_error:
            for line in self._format_syntax_error(self.exc_type_str,
                                                  colorize=colorize):
                yield indent + line
        elif _depth:
            text = _format_final_exc_line(self.exc_type_str, self._str,
                                          insert_final_newline=False,
                                          colorize=colorize)
            for line in text.split('\n'):
                yield f'{indent}{line}\n'
        else:
            yield _format_final_exc_line(self.exc_type_str, self._str,
                                         colorize=colorize)

        notes = self.__notes__
        if _is_sequence_of_notes(notes):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield f'{indent}{line}\n'
        elif notes is not None:
            yield f'{indent}{_safe_string(notes, "__notes__", func=repr)}\n'

        if show_group and self.exceptions:
            for member in self.exceptions:
                yield from member.format_exception_only(
                    show_group=show_group, _depth=_depth + 1, colorize=colorize)

    def _format_syntax_error(self, stype, **kwargs):
        """Generate the lines of a SyntaxError: place, source, marks, message."""
        colorize = kwargs.get('colorize', False)
        suffix = ''
        if self.lineno is not None:
            name = _paint(f'"{self.filename or "<string>"}"', ANSIColors.MAGENTA,
                          colorize)
            number = _paint(self.lineno, ANSIColors.MAGENTA, colorize)
            yield f'  File {name}, line {number}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'

        if self.text is not None:
            full = self.text.rstrip('\n')
            shown = full.lstrip(' \n\f')
            removed = len(full) - len(shown)
            if self.offset is None:
                yield f'    {shown}\n'
            else:
                # The offsets count from 1, and may be anything that a program
                # has put into the exception.
                past = len(full) + 1
                offset = self.offset
                if self.lineno != self.end_lineno:
                    end_offset = past  # the rest is on later lines
                elif self.end_offset in (None, 0):
                    end_offset = offset
                else:
                    end_offset = self.end_offset
                if self.text:
                    if offset > len(self.text):
                        offset = past
                    if end_offset > len(self.text):
                        end_offset = past
                if offset >= end_offset or end_offset < 0:
                    end_offset = offset + 1
                start = offset - 1 - removed
                end = end_offset - 1 - removed
                if start < 0:
                    yield f'    {shown}\n'
                else:
                    blank = ''.join([char if char.isspace() else ' '
                                     for char in shown[:start]])
                    marks = _paint('^' * (end - start), ANSIColors.BOLD_RED,
                                   colorize)
                    if colorize:
                        shown = (shown[:start]
                                 + _paint(shown[start:end], ANSIColors.BOLD_RED, True)
                                 + shown[end:])
                    yield f'    {shown}\n'
                    yield f'    {blank}{marks}\n'

        message = self.msg or '<no detail available>'
        yield (f'{_paint(stype, ANSIColors.BOLD_MAGENTA, colorize)}: '
               f'{_paint(message, ANSIColors.MAGENTA, colorize)}{suffix}\n')

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Generate the text of the exception with its traceback.

        With chain the exceptions that led to it come first. The strings end
        with a line end and may have more of them inside.
        """
        colorize = kwargs.get('colorize', False)
        if _ctx is None:
            _ctx = _ExceptionPrintContext()

        # Each exception with the words that lead on from it to the next.
        links = []
        message, exc = None, self
        while exc:
            links.append((message, exc))
            if not chain:
                break
            if exc.__cause__ is not None:
                message, exc = _cause_message, exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                message, exc = _context_message, exc.__context__
            else:
                break

        for i in range(len(links) - 1, -1, -1):
            exc = links[i][1]
            if i < len(links) - 1:
                yield from _ctx.emit(links[i + 1][0])
            if exc.exceptions is not None:
                yield from exc._format_group(chain, _ctx, colorize)
            else:
                if exc.stack:
                    yield from _ctx.emit('Traceback (most recent call last):\n')
                    yield from _ctx.emit(exc.stack.format(colorize=colorize))
                yield from _ctx.emit(exc.format_exception_only(colorize=colorize))

    def _format_group(self, chain, ctx, colorize):
        if ctx.exception_group_depth > self.max_group_depth:
            yield from ctx.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            return
        toplevel = ctx.exception_group_depth == 0
        if toplevel:
            ctx.exception_group_depth += 1

        if self.stack:
            yield from ctx.emit('Exception Group Traceback (most recent call last):\n',
                                margin_char='+' if toplevel else None)
            yield from ctx.emit(self.stack.format(colorize=colorize))
        yield from ctx.emit(self.format_exception_only(colorize=colorize))

        total = len(self.exceptions)
        width = self.max_group_width
        shown = self.exceptions if total <= width else self.exceptions[:width] + [None]
        ctx.need_close = False
        for number, member in enumerate(shown, 1):
            last = number == len(shown)
            if last:
                # A nested group that is last closes the box for all.
                ctx.need_close = True
            title = '...' if member is None else str(number)
            corner = '+-' if number == 1 else '  '
            yield f'{ctx.indent()}{corner}+---------------- {title} ----------------\n'
            ctx.exception_group_depth += 1
            if member is not None:
                # Members are not coloured, as in CPython.
                yield from member.format(chain=chain, _ctx=ctx)
            else:
                more = total - width
                plural = 's' if more > 1 else ''
                yield from ctx.emit(f'and {more} more exception{plural}\n')
            if last and ctx.need_close:
                yield f'{ctx.indent()}+------------------------------------\n'
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if toplevel:
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print what format() generates, by default to sys.stderr."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain, colorize=kwargs.get('colorize', False)):
            print(line, file=file, end='')


def _is_sequence_of_notes(notes):
    if notes is None or isinstance(notes, (str, bytes)):
        return False
    if isinstance(notes, (list, tuple)):
        return True
    from collections.abc import Sequence
    return isinstance(notes, Sequence)


# Hints at what was meant.


_MAX_CANDIDATE_ITEMS = 750
_MAX_STRING_SIZE = 40
_MOVE_COST = 2
_CASE_COST = 1


def _hint(exc_type, exc, tb):
    """What to add to the message of a NameError, AttributeError or ImportError."""
    if issubclass(exc_type, ImportError):
        wrong = getattr(exc, 'name_from', None)
    elif issubclass(exc_type, (NameError, AttributeError)):
        wrong = getattr(exc, 'name', None)
    else:
        return ''
    if wrong is None:
        return ''
    suggestion = _compute_suggestion_error(exc, tb, wrong)
    hint = f". Did you mean: '{suggestion}'?" if suggestion else ''
    if issubclass(exc_type, NameError) and wrong in sys.stdlib_module_names:
        lead = ' Or did' if suggestion else '. Did'
        hint += f"{lead} you forget to import '{wrong}'?"
    return hint


def _compute_suggestion_error(exc_value, tb, wrong_name):
    """The name most like wrong_name among those that would have worked, or None."""
    if not isinstance(wrong_name, str):
        return None
    frame = None
    if tb is not None:
        while tb.tb_next is not None:
            tb = tb.tb_next
        frame = tb.tb_frame

    if isinstance(exc_value, NameError):
        if frame is None:
            return None
        names = [*frame.f_locals, *frame.f_globals, *frame.f_builtins]
        # A method that forgot "self.".
        if 'self' in frame.f_locals and hasattr(frame.f_locals['self'], wrong_name):
            return f'self.{wrong_name}'
    else:
        public = wrong_name[:1] != '_'
        try:
            if isinstance(exc_value, AttributeError):
                obj = exc_value.obj
                names = dir(obj)
                # Inside its own methods an object's private names are fair.
                if public and frame is not None:
                    if 'self' in frame.f_locals and frame.f_locals['self'] is obj:
                        public = False
            else:
                names = dir(__import__(exc_value.name))
            if public:
                names = [name for name in names if name[:1] != '_']
        except Exception:
            return None

    try:
        import _suggestions
    except ImportError:
        return _closest(names, wrong_name)
    return _suggestions._generate_suggestions(names, wrong_name)


def _closest(names, wrong_name):
    """The name with the least edits from wrong_name, if that is close enough."""
    size = len(wrong_name)
    if len(names) > _MAX_CANDIDATE_ITEMS or size > _MAX_STRING_SIZE:
        return None
    best = None
    best_distance = size
    for name in names:
        if name == wrong_name:
            continue
        # At most a third of the letters of both may have to change.
        allowed = min((len(name) + size + 3) * _MOVE_COST // 6, best_distance - 1)
        distance = _levenshtein_distance(wrong_name, name, allowed)
        if distance <= allowed and (best is None or distance < best_distance):
            best = name
            best_distance = distance
    return best


def _substitution_cost(ch_a, ch_b):
    if ch_a == ch_b:
        return 0
    return _CASE_COST if ch_a.lower() == ch_b.lower() else _MOVE_COST


def _levenshtein_distance(a, b, max_cost):
    """The cost of the edits that make b of a, or max_cost + 1 if it is more.

    A letter put in, taken out or changed costs 2, a change of case 1.
    """
    if a == b:
        return 0
    # What is the same at both ends costs nothing.
    limit = min(len(a), len(b))
    start = 0
    while start < limit and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    limit = min(len(a), len(b))
    end = 0
    while end < limit and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[:len(a) - end], b[:len(b) - end]
    if not a or not b:
        return _MOVE_COST * (len(a) + len(b))
    if max(len(a), len(b)) > _MAX_STRING_SIZE:
        return max_cost + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * _MOVE_COST > max_cost:
        return max_cost + 1

    # row[i] is the cost of making the letters of b so far of a[:i + 1].
    row = [_MOVE_COST * (i + 1) for i in range(len(a))]
    for j, letter in enumerate(b):
        diagonal = left = j * _MOVE_COST
        least = None
        for i, other in enumerate(a):
            changed = diagonal + _substitution_cost(letter, other)
            diagonal = row[i]
            left = min(min(left, diagonal) + _MOVE_COST, changed)
            row[i] = left
            if least is None or left < least:
                least = left
        if least > max_cost:
            return max_cost + 1
    return row[-1]
