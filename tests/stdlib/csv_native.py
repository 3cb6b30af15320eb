"""The module _csv."""

import _csv
import csv
import io


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__module__, type(e).__name__, ascii(str(e)))


def R(s, *a, **k):
    return list(_csv.reader([s] if isinstance(s, str) else s, *a, **k))


def W(*rows, **k):
    o = io.StringIO()
    w = _csv.writer(o, **k)
    w.writerows(rows)
    return o.getvalue()


D = _csv.Dialect


class X:
    delimiter = ";"
    quotechar = None


show(r"""
D(delimiter='')
D(delimiter='ab')
D(delimiter=1)
D(delimiter=None)
D(delimiter='\n')
D(quotechar='')
D(quotechar=1)
D(quotechar='\n')
D(quotechar=None).quoting
D(quotechar=None, quoting=0)
D(quotechar=None, quoting=3).quotechar
D(escapechar='ab')
D(escapechar=1)
D(escapechar='\n')
D(escapechar=' ', skipinitialspace=True)
D(lineterminator=1)
D(lineterminator=None)
D(lineterminator='').lineterminator
D(quoting=9)
D(quoting='a')
D(quoting=-1)
D(quoting=True)
D(delimiter=',', quotechar=',')
D(delimiter=',', escapechar=',')
D(quotechar='"', escapechar='"')
D(delimiter=',', lineterminator=',')
D(quotechar='x', lineterminator='x')
D(quotechar=' ', skipinitialspace=True)
D(foo=1)
D('nope')
D(1).delimiter
D(X).delimiter
D(X(), quoting=3).quotechar
D(strict=5).strict, D(doublequote=0).doublequote, D(skipinitialspace='a').skipinitialspace
D().lineterminator, D().escapechar, D().quoting, D().quotechar
D(D(delimiter='|')).delimiter
_csv.register_dialect('x', delimiter='|'), 'x' in _csv.list_dialects(), _csv.get_dialect('x').delimiter
_csv.register_dialect(1)
_csv.register_dialect()
_csv.register_dialect('y', X, quoting=3), _csv.get_dialect('y').delimiter
_csv.get_dialect('nope')
_csv.unregister_dialect('x')
_csv.unregister_dialect('x')
_csv.field_size_limit()
_csv.field_size_limit(10)
_csv.field_size_limit('a')
R('a' * 11)
R('a' * 10), R('"' + '\xe9' * 10 + '"')
R('"' + '\u1234' * 11 + '"')
_csv.field_size_limit(131072)
_csv.reader(5)
_csv.reader()
_csv.reader([], dialect='nope')
_csv.reader([], foo=1)
R([1])
R([b'a'])
R('a,b')
R('a,"b,c",d')
R('a,"b""c",d')
R('a,"b"c,d')
R('a,"b"c,d', strict=True)
R('a,"b')
R('a,"b', strict=True)
R(['a,"b\n', 'c",d'])
R(''), R('\n'), R(['', 'a'])
R('a\nb')
R('a\rb')
R('a\r\n'), R('a\n\n')
R('a\r\nb')
R('"a"\nb')
R(' a, b', skipinitialspace=True)
R(' "a", "b"', skipinitialspace=True)
R('a\\,b', escapechar='\\')
R('"a\\"b"', escapechar='\\')
R('a\\', escapechar='\\')
R(['a\\\n', 'b'], escapechar='\\')
R('"a\\\n"', escapechar='\\')
R('a\0b')
R('1,"2",3.5,x', quoting=2)
R('1,"2",', quoting=2)
R('1,"",,"x"', quoting=4)
R('1,"",,x,2.5', quoting=5)
R('a,"b"', quoting=3)
R("a,'b,c'", quotechar="'")
R('a"b"c'), R('"a" ,b'), R('"a",'), R(','), R(',,')
R('a,"b\r\nc",d')
R('\xe9,\u20ac,"\U0001f600,"'), R('a\u20acb\u20acc', delimiter='\u20ac')
W([1, 'a', None, 1.5, 'b,c', 'd"e', 'f\ng', ''])
W(['']), W([None]), W([]), W(['', ''])
W(['a b'], ['a\rb'])
W([1, 'a', None, ''], quoting=1)
W([1, 'a', None, '', 2.5], quoting=2)
W([1, 'a', None, ''], quoting=4)
W([1, 'a', None, '', '1'], quoting=5)
W(['a,b'], quoting=3)
W(['a,b'], quoting=3, escapechar='\\')
W(['a"b'], quoting=3, escapechar='\\')
W(['a"b'], quoting=3, quotechar=None)
W(['a\nb'], quoting=3)
W([''], quoting=3)
W([None], quoting=4)
W(['', 'a'], quoting=3)
W(['a"b'], doublequote=False)
W(['a"b'], doublequote=False, escapechar='\\')
W(['a\\b'], escapechar='\\')
W(['a\\b,'], escapechar='\\')
W(['a'], lineterminator='!')
W(['a!'], lineterminator='!')
W([' a', 'b '], delimiter=' ')
W([' a'], delimiter=' ', skipinitialspace=True)
W(['a', ''], delimiter=' ', skipinitialspace=True)
W([None, ''], delimiter=' ', skipinitialspace=True)
W([None, ''], delimiter=' ', skipinitialspace=True, quoting=5)
W(['\xe9', '\u20ac"'])
W(5)
W([1], 5)
_csv.writer(5)
_csv.writer(io.StringIO()).writerow(5)
_csv.writer(io.StringIO()).writerow(['a'])
_csv.reader([], X).dialect.delimiter, _csv.reader([]).line_num
_csv.Error.__mro__, _csv.Error.__module__
_csv.QUOTE_ALL, _csv.QUOTE_MINIMAL, _csv.QUOTE_NONE, _csv.QUOTE_NONNUMERIC, _csv.QUOTE_NOTNULL, _csv.QUOTE_STRINGS
type(_csv.reader([])), type(_csv.writer(io.StringIO()))
type(_csv.reader([]))()
W([1e20, 10**20, True, 1j])
""")

rows = [["a", "b c", 'q"q', "x,y", "l1\nl2", "", "\xe9\u20ac"], ["1"], [" ", "'"], ["end"]]
for options in {}, {"quoting": 1}, {"delimiter": "\t"}, {"quotechar": "'"}, {"doublequote": False, "escapechar": "\\"}, {"lineterminator": "\n"}:
    text = W(*rows, **options)
    assert R(io.StringIO(text, newline=""), **options) == rows, options
r = csv.DictReader(io.StringIO("a,b\n1,2\n3\n"))
print(list(r), r.line_num, r.fieldnames)
o = io.StringIO()
w = csv.DictWriter(o, ["a", "b"], extrasaction="ignore")
w.writeheader()
w.writerow({"b": 1, "c": 2})
print(repr(o.getvalue()), csv.list_dialects()[:3])
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter, csv.Sniffer().has_header("name,n\na,1\nb,2\n"))
