"""Splitting Python source into tokens, and putting tokens together again.

tokenize(readline) takes source as bytes and generates TokenInfo tuples: the
type (a number, see the module token), the string, the places (line, column)
where it starts and ends, and the line. generate_tokens() takes text.
untokenize() is the way back. Run as a script it prints the tokens of a file.
"""

from builtins import open as _builtin_open
from codecs import lookup, BOM_UTF8
import collections
from io import TextIOWrapper
import itertools as _itertools
import sys
from token import *
from token import EXACT_TOKEN_TYPES
import token

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding",
                           "untokenize", "TokenInfo", "open", "TokenError"]
del token


class TokenError(Exception):
    pass


class TokenInfo(collections.namedtuple('TokenInfo', 'type string start end line')):

    def __repr__(self):
        kind = f'{self.type} ({tok_name[self.type]})'
        return (f'TokenInfo(type={kind}, string={self.string!r}, '
                f'start={self.start!r}, end={self.end!r}, line={self.line!r})')

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


# From tokens to text.


class Untokenizer:
    """Puts tokens together: exactly with places, with spaces where needed without."""

    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.prev_type = None
        self.encoding = None

    def add_whitespace(self, start):
        """Fill the gap between the last token and the place start."""
        row, col = start
        if (row, col) < (self.prev_row, self.prev_col):
            raise ValueError(f'start ({row},{col}) precedes previous end '
                             f'({self.prev_row},{self.prev_col})')
        lines = row - self.prev_row
        if lines:
            self.tokens.append('\\\n' * lines)
            self.prev_col = 0
        columns = col - self.prev_col
        if columns:
            self.tokens.append(' ' * columns)

    def escape_brackets(self, token):
        """Double the braces in the text of an f-string, but not those of \\N{...}."""
        done = []
        in_name = False
        for char in token:
            if char == '}':
                if in_name:
                    in_name = False
                else:
                    done.append(char)
            elif char == '{':
                # \N is an escape if an odd number of backslashes precedes.
                backslashes = 0
                for before in done[-2::-1]:
                    if before != '\\':
                        break
                    backslashes += 1
                if backslashes % 2 and done[-1] == 'N':
                    in_name = True
                else:
                    done.append(char)
            done.append(char)
        return ''.join(done)

    def untokenize(self, iterable):
        it = iter(iterable)
        indents = []
        at_line_start = False
        for t in it:
            if len(t) == 2:
                self.compat(t, it)
                break
            kind, text, start, end, line = t
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                at_line_start = True
            elif at_line_start and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    self.tokens.append(indent)
                    self.prev_col = len(indent)
                at_line_start = False
            elif kind == FSTRING_MIDDLE:
                if '{' in text or '}' in text:
                    text = self.escape_brackets(text)
                    last = text.splitlines()[-1]
                    end = (end[0], end[1] + last.count('{{') + last.count('}}'))
            elif self._strings_meet(kind):
                self.tokens.append(' ')

            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
            self.prev_type = kind
        return ''.join(self.tokens)

    def _strings_meet(self, kind):
        # Two literals side by side may not touch.
        return (kind in (STRING, FSTRING_START)
                and self.prev_type in (STRING, FSTRING_END))

    def compat(self, token, iterable):
        """Put pairs of type and string together."""
        indents = []
        append = self.tokens.append
        at_line_start = token[0] in (NEWLINE, NL)
        after_string = False
        in_fstring = 0

        for tok in _itertools.chain([token], iterable):
            kind, text = tok[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            if kind == STRING:
                if after_string:
                    text = ' ' + text
                after_string = True
            else:
                after_string = False
            if kind == FSTRING_START:
                in_fstring += 1
            elif kind == FSTRING_END:
                in_fstring -= 1
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_line_start = True
            elif at_line_start and indents:
                append(indents[-1])
                at_line_start = False
            elif kind == FSTRING_MIDDLE:
                text = self.escape_brackets(text)
            # Two braces of expressions would be read as one of text.
            if text in ('{', '}') and in_fstring and self.tokens[-1:] == [text]:
                text = ' ' + text
            if self._strings_meet(kind):
                append(' ')
            append(text)
            self.prev_type = kind


def untokenize(iterable):
    """Make source of tokens: of TokenInfo tuples, or of pairs of type and string.

    Full tuples give back the source they came from, up to white space before
    a backslash at a line's end; pairs give source with the same tokens. The
    result is bytes if the first token is ENCODING.
    """
    worker = Untokenizer()
    text = worker.untokenize(iterable)
    return text if worker.encoding is None else text.encode(worker.encoding)


# The encoding of source.


def _get_normal_name(orig_enc):
    """The encoding's name, in one spelling for UTF-8 and for Latin-1."""
    # Longer names than these are not told apart, as in the interpreter.
    name = orig_enc[:12].lower().replace('_', '-')
    if name == 'utf-8' or name.startswith('utf-8-'):
        return 'utf-8'
    for latin in 'latin-1', 'iso-8859-1', 'iso-latin-1':
        if name == latin or name.startswith(latin + '-'):
            return 'iso-8859-1'
    return orig_enc


def _declared_encoding(line):
    """The name after "coding:" or "coding=" in a comment, or None.

    By hand, so that importing a module does not load re; it is cookie_re.
    """
    comment = line.lstrip(' \t\f')
    if not comment.startswith('#'):
        return None
    start = 0
    while True:
        start = comment.find('coding', start)
        if start < 0:
            return None
        start += 6
        if comment[start:start + 1] in (':', '='):
            rest = comment[start + 1:].lstrip(' \t')
            end = 0
            while end < len(rest) and rest[end].isascii() and (
                    rest[end].isalnum() or rest[end] in '-_.'):
                end += 1
            if end:
                return rest[:end]


def detect_encoding(readline):
    """Find the encoding of source and return it with the lines read to do so.

    readline gives lines as bytes, of which up to two are read. A byte order
    mark or a comment with "coding:" says what it is; otherwise it is 'utf-8'.
    With a mark the result is 'utf-8-sig' and the mark is taken off the line.
    SyntaxError: the two contradict, or there is no such encoding.
    """
    filename = getattr(getattr(readline, '__self__', None), 'name', None)

    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    def fail(message, *detail):
        if filename is not None:
            message += f' for {filename!r}'
        raise SyntaxError(': '.join((message, *detail)))

    def declared(line):
        try:
            # The comment itself is of the encoding it declares, and only
            # UTF-8 needs none.
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            fail('invalid or missing encoding declaration')
        name = _declared_encoding(text)
        if name is None:
            return None
        encoding = _get_normal_name(name)
        try:
            lookup(encoding)
        except LookupError:
            fail('unknown encoding', encoding)
        if marked:
            if encoding != 'utf-8':
                fail('encoding problem', 'utf-8')
            encoding += '-sig'
        return encoding

    first = read()
    marked = first.startswith(BOM_UTF8)
    default = 'utf-8'
    if marked:
        first = first[3:]
        default = 'utf-8-sig'
    if not first:
        return default, []
    encoding = declared(first)
    if encoding:
        return encoding, [first]
    # The second line counts only after an empty line or a comment.
    if first.lstrip(b' \t\f')[:1] not in (b'#', b'\r', b'\n', b''):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return declared(second) or default, [first, second]


def open(filename):
    """Open a source file for reading, in the encoding that it declares."""
    buffer = _builtin_open(filename, 'rb')
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = 'r'
        return text
    except:
        buffer.close()
        raise


# From text to tokens.


def tokenize(readline):
    """Generate the tokens of source given as bytes.

    readline returns one line at each call. The first token is ENCODING, the
    last ENDMARKER.
    """
    encoding, consumed = detect_encoding(readline)
    lines = _itertools.chain(consumed, iter(readline, b''))
    if encoding == 'utf-8-sig':
        encoding = 'utf-8'
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    yield from _generate_tokens_from_c_tokenizer(lines.__next__, encoding,
                                                 extra_tokens=True)


def generate_tokens(readline):
    """Generate the tokens of source given as text; there is no ENCODING token."""
    return _generate_tokens_from_c_tokenizer(readline, extra_tokens=True)


def _transform_msg(msg):
    """The message as this module has always worded it."""
    if 'unterminated triple-quoted string literal' in msg:
        return 'EOF in multi-line string'
    return msg


def _generate_tokens_from_c_tokenizer(source, encoding=None, extra_tokens=False):
    options = {} if encoding is None else {'encoding': encoding}
    import _tokenize  # loading a module's source must not need the tokenizer
    tokens = _tokenize.TokenizerIter(source, extra_tokens=extra_tokens, **options)
    try:
        for info in tokens:
            yield TokenInfo._make(info)
    except SyntaxError as e:
        if type(e) is not SyntaxError:
            raise e from None
        raise TokenError(_transform_msg(e.msg), (e.lineno, e.offset)) from None


# Regular expressions of the tokenizer that this module once had. Programs
# still use some; they are made when first asked for.


def group(*choices):
    return '(' + '|'.join(choices) + ')'


def any(*choices):
    return group(*choices) + '*'


def maybe(*choices):
    return group(*choices) + '?'


tabsize = 8


def _all_string_prefixes():
    prefixes = {''}
    for letters in 'b', 'r', 'u', 'f', 'br', 'fr':
        for order in _itertools.permutations(letters):
            for cased in _itertools.product(*[(c, c.upper()) for c in order]):
                prefixes.add(''.join(cased))
    return prefixes


def _compile(expr):
    import re
    return re.compile(expr, re.UNICODE)


def _patterns():
    import re
    prefixes = _all_string_prefixes()
    p = {}
    p['cookie_re'] = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
    p['blank_re'] = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)
    space = p['Whitespace'] = r'[ \f\t]*'
    p['Comment'] = r'#[^\r\n]*'
    p['Ignore'] = space + any(r'\\\r?\n' + space) + maybe(p['Comment'])
    p['Name'] = r'\w+'
    p['Hexnumber'] = r'0[xX](?:_?[0-9a-fA-F])+'
    p['Binnumber'] = r'0[bB](?:_?[01])+'
    p['Octnumber'] = r'0[oO](?:_?[0-7])+'
    p['Decnumber'] = r'(?:0(?:_?0)*|[1-9](?:_?[0-9])*)'
    p['Intnumber'] = group(p['Hexnumber'], p['Binnumber'], p['Octnumber'],
                           p['Decnumber'])
    digits = r'[0-9](?:_?[0-9])*'
    p['Exponent'] = r'[eE][-+]?' + digits
    p['Pointfloat'] = (group(rf'{digits}\.(?:{digits})?', rf'\.{digits}')
                       + maybe(p['Exponent']))
    p['Expfloat'] = digits + p['Exponent']
    p['Floatnumber'] = group(p['Pointfloat'], p['Expfloat'])
    p['Imagnumber'] = group(rf'{digits}[jJ]', p['Floatnumber'] + r'[jJ]')
    p['Number'] = group(p['Imagnumber'], p['Floatnumber'], p['Intnumber'])
    p['StringPrefix'] = prefix = group(*prefixes)
    # What follows the opening quote of each kind of string.
    p['Single'] = r"[^'\\]*(?:\\.[^'\\]*)*'"
    p['Double'] = r'[^"\\]*(?:\\.[^"\\]*)*"'
    p['Single3'] = r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"
    p['Double3'] = r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'
    p['Triple'] = group(prefix + "'''", prefix + '"""')
    single = prefix + r"'[^\n'\\]*(?:\\.[^\n'\\]*)*"
    double = prefix + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*'
    p['String'] = group(single + "'", double + '"')
    p['Special'] = group(*map(re.escape, sorted(EXACT_TOKEN_TYPES, reverse=True)))
    p['Funny'] = group(r'\r?\n', p['Special'])
    p['PlainToken'] = group(p['Number'], p['Funny'], p['String'], p['Name'])
    p['Token'] = p['Ignore'] + p['PlainToken']
    p['ContStr'] = group(single + group("'", r'\\\r?\n'),
                         double + group('"', r'\\\r?\n'))
    p['PseudoExtras'] = group(r'\\\r?\n|\Z', p['Comment'], p['Triple'])
    p['PseudoToken'] = space + group(p['PseudoExtras'], p['Number'], p['Funny'],
                                     p['ContStr'], p['Name'])
    p['endpats'] = {start + quote: p[end] for start in prefixes for quote, end in (
        ("'", 'Single'), ('"', 'Double'), ("'''", 'Single3'), ('"""', 'Double3'))}
    p['single_quoted'] = {start + quote for start in prefixes for quote in '\'"'}
    p['triple_quoted'] = {start + quote * 3 for start in prefixes for quote in '\'"'}
    return p


_pattern_names = frozenset((
    'cookie_re', 'blank_re', 'Whitespace', 'Comment', 'Ignore', 'Name', 'Hexnumber',
    'Binnumber', 'Octnumber', 'Decnumber', 'Intnumber', 'Exponent', 'Pointfloat',
    'Expfloat', 'Floatnumber', 'Imagnumber', 'Number', 'StringPrefix', 'Single',
    'Double', 'Single3', 'Double3', 'Triple', 'String', 'Special', 'Funny',
    'PlainToken', 'Token', 'ContStr', 'PseudoExtras', 'PseudoToken', 'endpats',
    'single_quoted', 'triple_quoted'))


def __getattr__(name):
    if name not in _pattern_names:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals().update(_patterns())
    return globals()[name]


def main():
    import argparse

    parser = argparse.ArgumentParser(prog='python -m tokenize')
    parser.add_argument(dest='filename', nargs='?', metavar='filename.py',
                        help='the file to tokenize; defaults to stdin')
    parser.add_argument('-e', '--exact', dest='exact', action='store_true',
                        help='display token names using the exact type')
    args = parser.parse_args()
    filename = args.filename or '<stdin>'

    def fail(message, place=None):
        where = filename if place is None else f'{filename}:{place[0]}:{place[1]}'
        sys.stderr.write(f'{where}: error: {message}\n')
        sys.exit(1)

    try:
        if args.filename:
            with _builtin_open(args.filename, 'rb') as file:
                tokens = list(tokenize(file.readline))
        else:
            tokens = generate_tokens(sys.stdin.readline)
        for token in tokens:
            kind = token.exact_type if args.exact else token.type
            place = '%d,%d-%d,%d:' % (token.start + token.end)
            print(f'{place:20}{tok_name[kind]:15}{token.string!r:15}')
    except IndentationError as err:
        fail(err.args[0], err.args[1][1:3])
    except TokenError as err:
        fail(err.args[0], err.args[1])
    except SyntaxError as err:
        fail(err)
    except OSError as err:
        sys.stderr.write(f'error: {err}\n')
        sys.exit(1)
    except KeyboardInterrupt:
        print('interrupted\n')
    except Exception as err:
        sys.stderr.write(f'unexpected error: {err}\n')
        raise


if __name__ == '__main__':
    main()
