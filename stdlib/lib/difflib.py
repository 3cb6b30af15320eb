"""Comparing sequences, most of all lines of text.

SequenceMatcher finds what two sequences have in common, Differ and ndiff()
show the differences of texts line by line and within lines, unified_diff()
and context_diff() in the two usual formats, HtmlDiff side by side.
get_close_matches() finds words that are nearly the same.
"""

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher',
           'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff',
           'unified_diff', 'diff_bytes', 'HtmlDiff', 'Match']

import re
from collections import deque, namedtuple as _namedtuple
from heapq import nlargest as _nlargest
from types import GenericAlias

Match = _namedtuple('Match', 'a b size')


def _calculate_ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable elements.

    It finds the longest part that both have and that has no junk, then does
    the same to the left and to the right of it. The result is not the least
    number of changes, but one that looks right to people. ratio() tells how
    similar the sequences are, get_opcodes() how to make one of the other.

    About the second sequence much is computed in advance: to compare one with
    many, set it as the second and change the first.
    """

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        """isjunk tells which elements are junk, as blanks may be.

        autojunk lets elements that make more than 1 % of a second sequence of
        at least 200 elements be ignored in the search.
        """
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._index_b()

    def _index_b(self):
        # Element -> where it is in b; junk and too popular ones are left out.
        self.b2j = places = {}
        for j, element in enumerate(self.b):
            places.setdefault(element, []).append(j)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update([element for element in places if self.isjunk(element)])
            for element in junk:
                del places[element]
        self.bpopular = popular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            limit = n // 100 + 1
            popular.update([element for element, found in places.items()
                            if len(found) > limit])
            for element in popular:
                del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest part that a[alo:ahi] and b[blo:bhi] have in common.

        Returns Match(i, j, k): a[i:i+k] equals b[j:j+k]. Of several of the
        same length it is that which starts first in a, and then in b. It is
        found without junk, then extended by what is equal on both sides.
        """
        a, b, places = self.a, self.b, self.b2j
        isjunk = self.bjunk.__contains__
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_i, best_j, best = alo, blo, 0
        # j -> the length of the match that ends with a[i - 1] and b[j].
        lengths = {}
        for i in range(alo, ahi):
            get = lengths.get
            longer = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = longer[j] = get(j - 1, 0) + 1
                if k > best:
                    best_i, best_j, best = i - k + 1, j - k + 1, k
            lengths = longer

        # First by what was only too popular, then by junk.
        for junk in False, True:
            while (best_i > alo and best_j > blo and isjunk(b[best_j - 1]) == junk
                   and a[best_i - 1] == b[best_j - 1]):
                best_i, best_j, best = best_i - 1, best_j - 1, best + 1
            while (best_i + best < ahi and best_j + best < bhi
                   and isjunk(b[best_j + best]) == junk
                   and a[best_i + best] == b[best_j + best]):
                best += 1
        return Match(best_i, best_j, best)

    def get_matching_blocks(self):
        """The parts in common as a list of Match tuples, in order.

        No two touch. The last is an empty one at the ends of both.
        """
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        # Not recursive: there may be many levels.
        todo = [(0, la, 0, lb)]
        found = []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(match)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    todo.append((i + k, ahi, j + k, bhi))
        found.sort()

        blocks = []
        for i, j, k in found:
            if blocks:
                last = blocks[-1]
                if last.a + last.size == i and last.b + last.size == j:
                    blocks[-1] = Match(last.a, last.b, last.size + k)
                    continue
            blocks.append(Match(i, j, k))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """How to make b of a: a list of tuples (tag, i1, i2, j1, j2).

        'replace': a[i1:i2] by b[j1:j2]; 'delete' a[i1:i2]; 'insert' b[j1:j2];
        'equal': both are. They follow each other without gaps.
        """
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = result = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai and j < bj:
                result.append(('replace', i, ai, j, bj))
            elif i < ai:
                result.append(('delete', i, ai, j, bj))
            elif j < bj:
                result.append(('insert', i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                result.append(('equal', ai, i, bj, j))
        return result

    def get_grouped_opcodes(self, n=3):
        """Generate lists of opcodes for the changes, each with n equal elements around."""
        codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        # Not more than n at both ends.
        tag, i1, i2, j1, j2 = codes[0]
        if tag == 'equal':
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == 'equal':
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            # Much that is equal ends a group.
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """How similar they are: 1.0 if they are equal, 0.0 if all is different.

        It is 2 * matches / (length of both), and may depend on their order.
        """
        matches = sum([match.size for match in self.get_matching_blocks()])
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of ratio(), by counting elements."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for element in self.b:
                counts[element] = counts.get(element, 0) + 1
        left = self.fullbcount.copy()
        matches = 0
        for element in self.a:
            number = left.get(element, 0)
            if number > 0:
                left[element] = number - 1
                matches += 1
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """An upper bound of ratio(), by the lengths."""
        la, lb = len(self.a), len(self.b)
        return _calculate_ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(GenericAlias)


def _ratio_if(matcher, cutoff):
    """matcher.ratio() if it is at least cutoff, else None, with little work."""
    if matcher.real_quick_ratio() < cutoff or matcher.quick_ratio() < cutoff:
        return None
    ratio = matcher.ratio()
    return ratio if ratio >= cutoff else None


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n best of the possibilities that are similar to word, the best first.

    cutoff is how similar they must be, from 0 to 1. Any sequences will do.
    """
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        ratio = _ratio_if(matcher, cutoff)
        if ratio is not None:
            found.append((ratio, candidate))
    return [candidate for _, candidate in _nlargest(n, found)]


# Line by line.


def _keep_original_ws(s, tag_s):
    """The tags, with the white space of the line where there are none."""
    return ''.join([char if tag == ' ' and char.isspace() else tag
                    for char, tag in zip(s, tag_s)])


class Differ:
    """Shows the differences of two texts for people.

    Lines of the result begin with '- ' (only in the first text), '+ ' (only
    in the second), '  ' (in both) or '? ' (marks for the line above, which
    neither text has).
    """

    def __init__(self, linejunk=None, charjunk=None):
        """Functions that tell which lines, and which characters, are junk."""
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Generate the lines that show how to make the list of lines b of a."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from self._dump('-', a, alo, ahi)
            elif tag == 'insert':
                yield from self._dump('+', b, blo, bhi)
            else:
                yield from self._dump(' ', a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        """Generate lines with a tag."""
        for i in range(lo, hi):
            yield f'{tag} {x[i]}'

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        assert alo < ahi and blo < bhi
        removed = self._dump('-', a, alo, ahi)
        added = self._dump('+', b, blo, bhi)
        # The shorter first.
        if bhi - blo < ahi - alo:
            removed, added = added, removed
        yield from removed
        yield from added

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Show a replacement by means of the two lines that are most similar.

        What is before and after them is shown in the same way.
        """
        matcher = SequenceMatcher(self.charjunk)
        best, best_i, best_j = 0.74, None, None
        equal = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    # Equal lines that were not found: junk.
                    if equal is None:
                        equal = i, j
                    continue
                matcher.set_seq1(a[i])
                if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best
                        and matcher.ratio() > best):
                    best, best_i, best_j = matcher.ratio(), i, j
        if best >= 0.75:
            equal = None
        elif equal is None:
            yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
            return
        else:
            best_i, best_j = equal

        yield from self._fancy_helper(a, alo, best_i, b, blo, best_j)
        aline, bline = a[best_i], b[best_j]
        if equal is not None:
            yield '  ' + aline
        else:
            atags = btags = ''
            matcher.set_seqs(aline, bline)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                amark, bmark = {'replace': '^^', 'delete': '- ', 'insert': ' +',
                                'equal': '  '}[tag]
                atags += amark * (i2 - i1)
                btags += bmark * (j2 - j1)
            yield from self._qformat(aline, bline, atags, btags)
        yield from self._fancy_helper(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from self._dump('-', a, alo, ahi)
        elif blo < bhi:
            yield from self._dump('+', b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        """Generate two lines and the marks below them."""
        atags = _keep_original_ws(aline, atags).rstrip()
        btags = _keep_original_ws(bline, btags).rstrip()
        yield '- ' + aline
        if atags:
            yield f'? {atags}\n'
        yield '+ ' + bline
        if btags:
            yield f'? {btags}\n'


def IS_LINE_JUNK(line, pat=re.compile(r"\s*(?:#\s*)?$").match):
    """Whether a line is empty, or has only a '#'."""
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a space or a tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Generate the lines of Differ.compare() for two lists of lines."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Generate the lines of one text, the first or second (1 or 2), of an ndiff()."""
    try:
        tag = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): '
                         f'{which!r}') from None
    for line in delta:
        if line[:2] in ('  ', tag):
            yield line[2:]


# The formats of diff.


def _format_range_unified(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    # An empty range is named by the line before it.
    return f'{start + 1 if length else start},{length}'


def _header(mark, name, date, lineterm):
    return f'{mark} {name}' + (f'\t{date}' if date else '') + lineterm


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='',
                 tofiledate='', n=3, lineterm='\n'):
    r"""Generate the unified diff of two lists of lines.

    n is the number of lines of context. The file names and dates are for the
    header, which ends with lineterm; use '' for lines without line ends.
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _header('---', fromfile, fromfiledate, lineterm)
            yield _header('+++', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield (f'@@ -{_format_range_unified(first[1], last[2])} '
               f'+{_format_range_unified(first[3], last[4])} @@{lineterm}')
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            # For the other tags one of the two may be empty.
            for line in a[i1:i2]:
                yield '-' + line
            for line in b[j1:j2]:
                yield '+' + line


def _format_range_context(start, stop):
    length = stop - start
    beginning = start + 1 if length else start
    return str(beginning) if length <= 1 else f'{beginning},{stop}'


def context_diff(a, b, fromfile='', tofile='',
                 fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    r"""Generate the context diff of two lists of lines.

    The arguments are those of unified_diff().
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _header('***', fromfile, fromfiledate, lineterm)
            yield _header('---', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        tags = {code[0] for code in group}
        yield '***************' + lineterm
        yield f'*** {_format_range_context(first[1], last[2])} ****{lineterm}'
        # A side without changes is left out.
        if tags & {'replace', 'delete'}:
            for tag, i1, i2, _, _ in group:
                for line in a[i1:i2]:
                    yield prefix[tag] + line
        yield f'--- {_format_range_context(first[3], last[4])} ----{lineterm}'
        if tags & {'replace', 'insert'}:
            for tag, _, _, j1, j2 in group:
                for line in b[j1:j2]:
                    yield prefix[tag] + line


def _check_types(a, b, *args):
    # Mixed types would fail with a message about something else. Only the
    # first lines, for speed.
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not '
                            f'{type(lines[0]).__name__} ({lines[0]!r})')
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f'all arguments must be str, not: {arg!r}')


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'',
               fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    r"""unified_diff() or context_diff(), which dfunc is, of lists of bytes.

    The bytes may be of any encoding, or of several.
    """
    def decode(s):
        try:
            return s.decode('ascii', 'surrogateescape')
        except AttributeError as err:
            raise TypeError('all arguments must be bytes, not '
                            f'{type(s).__name__} ({s!r})') from err

    for line in dfunc([decode(line) for line in a], [decode(line) for line in b],
                      decode(fromfile), decode(tofile), decode(fromfiledate),
                      decode(tofiledate), n, decode(lineterm)):
        yield line.encode('ascii', 'surrogateescape')


# Side by side.


def _mdiff(fromlines, tolines, context=None, linejunk=None,
           charjunk=IS_CHARACTER_JUNK):
    r"""Generate pairs of lines: ((number, text), (number, text), is there a change).

    In the texts changes are marked: \0 and one of + - ^, the text, \1. A line
    that has no partner has ('', '\n'). context is the number of equal lines
    to show around changes; where others are left out (None, None, None)
    comes.
    """
    pairs = _line_pairs(ndiff(fromlines, tolines, linejunk, charjunk))
    if context is None:
        yield from pairs
        return
    before = deque(maxlen=context + 1)
    while True:
        # Up to the next change.
        count = 0
        for pair in pairs:
            before.append(pair)
            count += 1
            if pair[2]:
                break
        else:
            return
        if count > context + 1:
            yield None, None, None
        yield from before
        before.clear()
        # And as many equal lines as are wanted after it.
        left = context
        while left:
            for pair in pairs:
                break
            else:
                return
            left = context if pair[2] else left - 1
            yield pair


def _line_pairs(delta):
    """Bring the lines of the two sides together."""
    left, right = deque(), deque()
    for from_line, to_line, changed in _sided_lines(delta):
        if from_line is not None:
            left.append((from_line, changed))
        if to_line is not None:
            right.append((to_line, changed))
        while left and right:
            from_line, from_changed = left.popleft()
            to_line, to_changed = right.popleft()
            yield from_line, to_line, from_changed or to_changed


def _sided_lines(delta):
    """Generate the lines of an ndiff() as (left or None, right or None, changed).

    Lines that were removed or added in a row have no partner: blank ones are
    put beside them, but only when it is clear that no partner follows.
    """
    marks = re.compile(r'(\++|\-+|\^+)')
    numbers = [0, 0]
    lines = deque()

    def take(side, kind):
        """Take a line: with marks below it ('?'), wholly changed ('-', '+'), or equal."""
        numbers[side] += 1
        text = lines.popleft()
        if kind is None:
            return numbers[side], text[2:]
        if kind == '?':
            for match in reversed(list(marks.finditer(lines.popleft()))):
                begin, end = match.span()
                text = (f'{text[:begin]}\0{match[0][0]}{text[begin:end]}'
                        f'\1{text[end:]}')
            return numbers[side], text[2:]
        # An empty line needs something to be coloured.
        return numbers[side], f'\0{kind}{text[2:] or " "}\1'

    # Positive: so many lines of the left side wait for blanks beside them on
    # the right; negative: the other way round.
    pending = 0
    while True:
        while len(lines) < 4:
            lines.append(next(delta, 'X'))
        kinds = ''.join([line[0] for line in lines])
        from_line = to_line = None
        if kinds.startswith('X'):
            blanks = pending
        elif kinds.startswith('-?+?'):
            yield take(0, '?'), take(1, '?'), True
            continue
        elif kinds.startswith('--++'):
            pending -= 1
            yield take(0, '-'), None, True
            continue
        elif kinds.startswith(('--?+', '--+', '- ')):
            # The last of those removed.
            from_line = take(0, '-')
            blanks, pending = pending - 1, 0
        elif kinds.startswith('-+?'):
            yield take(0, None), take(1, '?'), True
            continue
        elif kinds.startswith('-?+'):
            yield take(0, '?'), take(1, None), True
            continue
        elif kinds.startswith('-'):
            pending -= 1
            yield take(0, '-'), None, True
            continue
        elif kinds.startswith('+--'):
            pending += 1
            yield None, take(1, '+'), True
            continue
        elif kinds.startswith(('+ ', '+-')):
            # The last of those added.
            to_line = take(1, '+')
            blanks, pending = pending + 1, 0
        elif kinds.startswith('+'):
            pending += 1
            yield None, take(1, '+'), True
            continue
        else:
            text = lines.popleft()[2:]
            numbers[0] += 1
            numbers[1] += 1
            yield (numbers[0], text), (numbers[1], text), False
            continue

        blank = ('', '\n')
        for _ in range(-blanks):
            yield None, blank, True
        for _ in range(blanks):
            yield blank, None, True
        if kinds.startswith('X'):
            return
        yield from_line, to_line, True


_file_template = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""

_styles = """
        table.diff {font-family:Courier; border:medium;}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:#aaffaa}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}"""

_table_template = """
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header_row)s
        <tbody>
%(data_rows)s        </tbody>
    </table>"""

_legend = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""


class HtmlDiff(object):
    """Makes an HTML table, or a whole page, that shows two texts side by side.

    Changes are coloured, also within lines; there are links from each change
    to the next.
    """

    _file_template = _file_template
    _styles = _styles
    _table_template = _table_template
    _legend = _legend
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None,
                 charjunk=IS_CHARACTER_JUNK):
        """wrapcolumn is where to break lines; the last two are those of ndiff()."""
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc='', todesc='',
                  context=False, numlines=5, *, charset='utf-8'):
        """A page with the differences of two lists of lines.

        The descriptions are the headings of the columns. context shows only
        changes with numlines lines around, else numlines is how far before a
        change the links lead.
        """
        page = self._file_template % dict(
            styles=self._styles,
            legend=self._legend,
            table=self.make_table(fromlines, tolines, fromdesc, todesc,
                                  context=context, numlines=numlines),
            charset=charset)
        return page.encode(charset, 'xmlcharrefreplace').decode(charset)

    def _tab_newline_replace(self, fromlines, tolines):
        """The lines without line ends, with a tab for each column of a tab."""
        def expand(line):
            # Only the spaces that expandtabs() makes become tabs.
            line = line.replace(' ', '\0').expandtabs(self._tabsize)
            return line.replace(' ', '\t').replace('\0', ' ').rstrip('\n')

        return [expand(line) for line in fromlines], [expand(line) for line in tolines]

    def _split_line(self, data_list, line_num, text):
        """Append the parts of a line that are wide enough; the later ones have '>'."""
        while True:
            width = self._wrapcolumn
            # Each mark takes three characters and no room.
            if (not line_num or len(text) <= width
                    or len(text) - text.count('\0') * 3 <= width):
                data_list.append((line_num, text))
                return
            i = shown = 0
            mark = ''
            while shown < width and i < len(text):
                if text[i] == '\0':
                    mark = text[i + 1]
                    i += 2
                elif text[i] == '\1':
                    mark = ''
                    i += 1
                else:
                    i += 1
                    shown += 1
            head, text = text[:i], text[i:]
            if mark:
                # Break off the mark and go on with it.
                head += '\1'
                text = f'\0{mark}{text}'
            data_list.append((line_num, head))
            line_num = '>'

    def _line_wrapper(self, diffs):
        """Generate the pairs with long lines broken."""
        for fromdata, todata, flag in diffs:
            if flag is None:
                yield fromdata, todata, flag
                continue
            left, right = [], []
            self._split_line(left, *fromdata)
            self._split_line(right, *todata)
            for i in range(max(len(left), len(right))):
                yield (left[i] if i < len(left) else ('', ' '),
                       right[i] if i < len(right) else ('', ' '), flag)

    def _collect_lines(self, diffs):
        """The cells of both sides and the flags, as three lists."""
        fromlist, tolist, flaglist = [], [], []
        for fromdata, todata, flag in diffs:
            separator = flag is None
            fromlist.append(None if separator else self._format_line(0, flag, *fromdata))
            tolist.append(None if separator else self._format_line(1, flag, *todata))
            flaglist.append(flag)
        return fromlist, tolist, flaglist

    def _format_line(self, side, flag, linenum, text):
        """The two cells of a line."""
        anchor = ''
        if isinstance(linenum, int):
            anchor = f' id="{self._prefix[side]}{linenum}"'
        text = text.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
        # Browsers would join spaces.
        text = text.replace(' ', '&nbsp;').rstrip()
        return (f'<td class="diff_header"{anchor}>{linenum}</td>'
                f'<td nowrap="nowrap">{text}</td>')

    def _make_prefix(self):
        """Make prefixes for anchors that no other table has."""
        number = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        self._prefix = [f'from{number}_', f'to{number}_']

    def _convert_flags(self, fromlist, tolist, flaglist, context, numlines):
        """Make the anchors and links of the rows."""
        prefix = self._prefix[1]
        next_id = [''] * len(flaglist)
        next_href = [''] * len(flaglist)
        changes = last = 0
        in_change = False
        for i, flag in enumerate(flaglist):
            if flag and not in_change:
                last = i
                next_id[max(0, i - numlines)] = f' id="difflib_chg_{prefix}_{changes}"'
                changes += 1
                next_href[i] = f'<a href="#difflib_chg_{prefix}_{changes}">n</a>'
            in_change = bool(flag)
        if not flaglist:
            flaglist = [False]
            next_id = ['']
            next_href = ['']
            last = 0
            text = 'No Differences Found' if context else 'Empty File'
            fromlist = tolist = [f'<td></td><td>&nbsp;{text}&nbsp;</td>']
        if not flaglist[0]:
            next_href[0] = f'<a href="#difflib_chg_{prefix}_0">f</a>'
        next_href[last] = f'<a href="#difflib_chg_{prefix}_top">t</a>'
        return fromlist, tolist, flaglist, next_href, next_id

    def make_table(self, fromlines, tolines, fromdesc='', todesc='',
                   context=False, numlines=5):
        """A table with the differences; the arguments are those of make_file()."""
        self._make_prefix()
        fromlines, tolines = self._tab_newline_replace(fromlines, tolines)
        diffs = _mdiff(fromlines, tolines, numlines if context else None,
                       linejunk=self._linejunk, charjunk=self._charjunk)
        if self._wrapcolumn:
            diffs = self._line_wrapper(diffs)
        fromlist, tolist, flaglist, next_href, next_id = self._convert_flags(
            *self._collect_lines(diffs), context, numlines)
        rows = []
        for i, flag in enumerate(flaglist):
            if flag is None:
                # Not before the first line.
                if i > 0:
                    rows.append('        </tbody>        \n        <tbody>\n')
            else:
                rows.append(f'            <tr><td class="diff_next"{next_id[i]}>'
                            f'{next_href[i]}</td>{fromlist[i]}'
                            f'<td class="diff_next">{next_href[i]}</td>'
                            f'{tolist[i]}</tr>\n')
        header = ''
        if fromdesc or todesc:
            gap = '<th class="diff_next"><br /></th>'
            header = (f'<thead><tr>{gap}<th colspan="2" class="diff_header">{fromdesc}'
                      f'</th>{gap}<th colspan="2" class="diff_header">{todesc}'
                      '</th></tr></thead>')
        table = self._table_template % dict(data_rows=''.join(rows), header_row=header,
                                            prefix=self._prefix[1])
        return (table.replace('\0+', '<span class="diff_add">')
                .replace('\0-', '<span class="diff_sub">')
                .replace('\0^', '<span class="diff_chg">')
                .replace('\1', '</span>')
                .replace('\t', '&nbsp;'))
