r"""Files of rows whose values are separated by commas, or by something else.

reader() and writer() work with lists, DictReader and DictWriter with dicts.
A dialect says what the files look like: the delimiter, the quotechar and what
is quoted (quoting), how a quotechar inside is written (doublequote, or
escapechar), whether spaces after a delimiter count (skipinitialspace), and
what ends a line (lineterminator). Open files with newline=''.
"""

import types
from io import StringIO
from _csv import (
    Error, writer, reader, register_dialect, unregister_dialect, get_dialect,
    list_dialects, field_size_limit,
    QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS,
    QUOTE_NOTNULL,
)
from _csv import Dialect as _Dialect

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE",
           "QUOTE_STRINGS", "QUOTE_NOTNULL",
           "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer",
           "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter",
           "unix_dialect"]

__version__ = "1.0"


class Dialect:
    """What files look like; subclasses set the attributes, as excel does."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            # The exception of this module.
            raise Error(str(e)) from None


class excel(Dialect):
    """Files as Excel writes them."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


register_dialect("excel", excel)


class excel_tab(excel):
    """Files as Excel writes them with tabs."""
    delimiter = '\t'


register_dialect("excel-tab", excel_tab)


class unix_dialect(Dialect):
    """Files as programs on Unix write them."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect("unix", unix_dialect)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None,
                 dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        # None: the first row has them.
        self._fieldnames = fieldnames
        # The key for the values that have no name, and the value of the names
        # that have none.
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            # Reads the first row.
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        # Empty lines are no rows.
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                result[name] = self.restval
        return result

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise",
                 dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        # What to write for keys that a dict has not.
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or "
                             "'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: '
                                 + ', '.join([repr(name) for name in wrong]))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses the dialect of a file, and whether it has a header."""

    def __init__(self):
        # Taken, in this order, if several delimiters are possible.
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """A dialect that fits a sample; delimiters are those to consider.

        Error: none could be found.
        """
        quotechar, doublequote, delimiter, skipinitialspace = (
            self._guess_quote_and_delimiter(sample, delimiters))
        if not delimiter:
            delimiter, skipinitialspace = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        # '' is no quotechar for the reader.
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """Look for quoted values, and what stands beside them.

        Returns quotechar, doublequote, delimiter and skipinitialspace.
        """
        import re
        from collections import Counter

        delim = r'(?P<delim>[^\w\n"\'])(?P<space> ?)'
        quoted = r'(?P<quote>["\']).*?(?P=quote)'
        for pattern in (delim + quoted + r'(?P=delim)',        # ,"...",
                        r'(?:^|\n)' + quoted + delim,          # "...",
                        delim + quoted + r'(?:$|\n)',          # ,"..."
                        r'(?:^|\n)' + quoted + r'(?:$|\n)'):   # "..."
            matches = list(re.finditer(pattern, data, re.DOTALL | re.MULTILINE))
            if matches:
                break
        else:
            return '', False, None, 0

        quotes = Counter()
        delims = Counter()
        spaces = 0
        for match in matches:
            groups = match.groupdict()
            quotes[groups['quote']] += 1
            if 'delim' in groups:
                if delimiters is None or groups['delim'] in delimiters:
                    delims[groups['delim']] += 1
                if groups['space']:
                    spaces += 1
        quotechar = max(quotes, key=quotes.get)
        if delims:
            delimiter = max(delims, key=delims.get)
            skipinitialspace = delims[delimiter] == spaces
            if delimiter == '\n':
                delimiter = ''  # one column
        else:
            delimiter = ''
            skipinitialspace = 0

        # Is there a third quote in a value?
        d, q = re.escape(delimiter), quotechar
        doubled = re.compile(rf'(({d})|^)\W*{q}[^{d}\n]*{q}[^{d}\n]*{q}\W*(({d})|$)',
                             re.MULTILINE)
        return quotechar, bool(doubled.search(data)), delimiter, skipinitialspace

    def _guess_delimiter(self, data, delimiters):
        """Look for a character that occurs in most lines equally often.

        The lines are taken ten at a time until one character is left, at
        first all lines having to agree and then 90 %. Returns the delimiter
        and skipinitialspace.
        """
        from collections import Counter

        lines = [line for line in data.split('\n') if line]
        # Character -> how often it occurs -> in how many lines.
        counts = {chr(code): Counter() for code in range(127)}
        found = {}

        def result(delimiter):
            first = lines[0]
            return delimiter, (first.count(delimiter)
                               == first.count(delimiter + ' '))

        step = min(10, len(lines))
        start, end = 0, step
        while start < len(lines):
            for line in lines[start:end]:
                for char, counter in counts.items():
                    counter[line.count(char)] += 1
            # Character -> its usual number, and how many more lines have it
            # than have another.
            usual = {}
            for char, counter in counts.items():
                if list(counter) == [0]:
                    continue
                number = max(counter, key=counter.get)
                usual[char] = number, 2 * counter[number] - counter.total()
            total = float(min(end, len(lines)))
            consistency = 1.0
            while not found and consistency >= 0.9:
                for char, (number, votes) in usual.items():
                    if (number > 0 and votes > 0 and votes / total >= consistency
                            and (delimiters is None or char in delimiters)):
                        found[char] = number, votes
                consistency -= 0.01
            if len(found) == 1:
                return result(next(iter(found)))
            start = end
            end += step

        if not found:
            return '', 0
        for char in self.preferred:
            if char in found:
                return result(char)
        # The one that occurs most often.
        return result(max(found, key=lambda char: (found[char], char)))

    def has_header(self, sample):
        """Whether the first row looks different from the others.

        In each column where all values are numbers, or of one length, it is
        compared with them; the columns vote.
        """
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        # Column -> complex for numbers, or the length, or None at first.
        kinds = dict.fromkeys(range(len(header)))
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = complex
                try:
                    complex(row[column])
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]

        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                differs = len(header[column]) != kind
            else:
                try:
                    kind(header[column])
                    differs = False
                except (ValueError, TypeError):
                    differs = True
            votes += 1 if differs else -1
        return votes > 0
