"""Wrapping and indentation of text."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

# Only these characters are whitespace here: a no-break space keeps words
# together.
_whitespace = '\t\n\x0b\x0c\r '


class _LazyPattern:
    # A compiled pattern, made at its first use: this module is imported by
    # many programs that never wrap anything.
    def __init__(self, pattern):
        self.pattern = pattern

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        import re
        compiled = re.compile(self.pattern, re.VERBOSE)
        setattr(TextWrapper, self.name, compiled)
        return compiled


_ws = '[\\t\\n\\x0b\\x0c\\r\\ ]'
_nws = '[^\\t\\n\\x0b\\x0c\\r\\ ]'
_letter = r'[^\d\W]'
_punct = r'[\w!"\'&.,?]'


class TextWrapper:
    """Wraps text; the attributes are the parameters of the constructor.

    width               longest line
    initial_indent      put before the first line
    subsequent_indent   put before the other lines
    expand_tabs         tabs become spaces, up to columns of `tabsize`
    replace_whitespace  each whitespace character becomes a space
    fix_sentence_endings
                        two spaces after what seems the end of a sentence
    break_long_words    words that do not fit in a line are cut
    break_on_hyphens    lines may end after a hyphen inside a word
    drop_whitespace     no whitespace at the beginnings and ends of lines
    max_lines           more text is cut off, with the placeholder at the end
    """

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(' '))

    # Splits text into chunks that are not divided:
    #   "Look, goof-ball -- use the -b option!"
    # gives Look, / goof- / ball / -- / use / the / -b / option! and the spaces.
    wordsep_re = _LazyPattern(
        rf'''({_ws}+
        | (?<={_punct}) -{{2,}} (?=\w)              # dash between words
        | {_nws}+? (?:
            -(?: (?<={_letter}{{2}}-) | (?<={_letter}-{_letter}-))
             (?= {_letter} -? {_letter})            # hyphen inside a word
          | (?={_ws}|\Z)                            # end of a word
          | (?<={_punct}) (?=-{{2,}}\w)             # dash after a word
          ))''')
    # The same where hyphens do not matter.
    wordsep_simple_re = _LazyPattern(rf'({_ws}+)')
    # A lower-case letter, the end of a sentence, perhaps a closing quote.
    sentence_end_re = _LazyPattern(r'[a-z][\.\!\?][\"\']?\Z')

    def __init__(self,
                 width=70,
                 initial_indent="",
                 subsequent_indent="",
                 expand_tabs=True,
                 replace_whitespace=True,
                 fix_sentence_endings=False,
                 break_long_words=True,
                 drop_whitespace=True,
                 break_on_hyphens=True,
                 tabsize=8,
                 *,
                 max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    # The steps of wrap(); subclasses may override them.

    def _munge_whitespace(self, text):
        """Expand tabs and replace whitespace, as the attributes say."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """Split the text into the chunks that are not divided."""
        if self.break_on_hyphens is True:
            pattern = self.wordsep_re
        else:
            pattern = self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        """Double the single spaces that follow the end of a sentence."""
        ends_sentence = self.sentence_end_re.search
        for i in range(1, len(chunks)):
            if chunks[i] == " " and ends_sentence(chunks[i-1]):
                chunks[i] = "  "

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Place a chunk that is longer than a line: cut it, or put it in a line
        of its own."""
        if self.break_long_words:
            space_left = 1 if width < 1 else width - cur_len
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                # Rather after a hyphen, but not one of those at the start.
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and chunk[:hyphen].strip('-'):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())
        # Otherwise it gets the next line for itself.

    def _wrap_chunks(self, chunks):
        """Make lines of the chunks; the list is used up."""
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

        lines = []
        # Reversed, because taking from the end of a list is fast.
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                del chunks[-1]
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue

            rest = chunks
            if self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip():
                rest = []
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or not rest and length <= width):
                lines.append(indent + ''.join(line))
            else:
                self._cut_off(lines, line, length, width, indent)
                break
        return lines

    def _cut_off(self, lines, line, length, width, indent):
        # The last allowed line, and there is more text: shorten it to make room
        # for the placeholder.
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Return the text as a list of lines without line ends."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Return the wrapped text as one string."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap one paragraph; return the list of its lines.

    The keyword arguments are the attributes of TextWrapper.
    """
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Wrap one paragraph; return it as one string.

    The keyword arguments are the attributes of TextWrapper.
    """
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse whitespace and cut the text off at a word to fit in the width.

        >>> shorten("Hello  world!", width=11)
        'Hello [...]'
    """
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.split()))


def dedent(text):
    """Remove the whitespace that all lines begin with.

    Lines of nothing but whitespace become empty.  Tabs and spaces are different.
    """
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        content = line.lstrip(' \t')
        if not content:
            lines[i] = ''
            continue
        indent = line[:len(line) - len(content)]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    if margin:
        n = len(margin)
        lines = [line[n:] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Put the prefix before each line for which the predicate is true.

    The default predicate accepts the lines that are not only whitespace.
    """
    if predicate is None:
        predicate = lambda line: not line.isspace()
    return ''.join(prefix + line if predicate(line) else line
                   for line in text.splitlines(True))
