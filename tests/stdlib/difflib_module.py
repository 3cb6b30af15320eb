# difflib, csv, base64, struct, hashlib, locale.
import base64
import binascii
import csv
import difflib
import hashlib
import io
import locale
import struct

a, b = ['one\n', 'two\n', 'three\n'], ['ore\n', 'tree\n', 'emu\n']
assert ''.join(difflib.ndiff(a, b)) == (
    '- one\n?  ^\n+ ore\n?  ^\n- two\n- three\n?  -\n+ tree\n+ emu\n')
assert ''.join(difflib.unified_diff(a, ['one\n', '2\n', 'three\n'], 'x', 'y')) == (
    '--- x\n+++ y\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n')
assert ''.join(difflib.context_diff(a, ['one\n', '2\n', 'three\n'], 'x', 'y')) == (
    '*** x\n--- y\n***************\n*** 1,3 ****\n  one\n! two\n  three\n'
    '--- 1,3 ----\n  one\n! 2\n  three\n')
matcher = difflib.SequenceMatcher(None, 'abxcd', 'abcd')
assert matcher.get_opcodes() == [('equal', 0, 2, 0, 2), ('delete', 2, 3, 2, 2), ('equal', 3, 5, 2, 4)]
assert round(matcher.ratio(), 3) == 0.889
assert matcher.find_longest_match() == difflib.Match(a=0, b=0, size=2)
assert difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']) == ['apple', 'ape']
delta = list(difflib.ndiff(a, b))
assert list(difflib.restore(delta, 1)) == a and list(difflib.restore(delta, 2)) == b
assert '<span class="diff_chg">' in difflib.HtmlDiff().make_table(['the same line\n'], ['the some line\n'])

rows = list(csv.reader(io.StringIO('a,"b ""q"", c",3\r\n\r\nx,y,z\n')))
assert rows == [['a', 'b "q", c', '3'], [], ['x', 'y', 'z']]
out = io.StringIO()
writer = csv.DictWriter(out, ['n', 'm'], restval='-', extrasaction='ignore')
writer.writeheader()
writer.writerow({'n': 1, 'other': 2})
assert out.getvalue() == 'n,m\r\n1,-\r\n'
assert list(csv.DictReader(io.StringIO('p,q\n1,2,3\n4\n'), restkey='more')) == [
    {'p': '1', 'q': '2', 'more': ['3']}, {'p': '4', 'q': None}]
dialect = csv.Sniffer().sniff("'a';'b'\n'c';'d'\n")
assert dialect.delimiter == ';' and dialect.quotechar == "'"
assert csv.Sniffer().sniff('a\tb\nc\td\n').delimiter == '\t'
assert csv.Sniffer().has_header('name,age\nann,30\nbob,40\n')
assert csv.list_dialects() == ['excel', 'excel-tab', 'unix']
try:
    csv.DictWriter(out, ['n']).writerow({'n': 1, 'z': 2})
except ValueError as e:
    assert str(e) == "dict contains fields not in fieldnames: 'z'"

data = bytes(range(256))
for encode, decode in [
    (base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.b32encode, base64.b32decode), (base64.b32hexencode, base64.b32hexdecode),
    (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode),
    (base64.a85encode, base64.a85decode), (base64.z85encode, base64.z85decode),
    (base64.encodebytes, base64.decodebytes),
]:
    for part in (b'', b'a', b'ab', b'abc', b'abcd', b'abcde', data):
        assert decode(encode(part)) == part, (encode, part)
assert base64.b32encode(b'hello') == b'NBSWY3DP' and base64.a85encode(b'\0' * 4) == b'z'
for call, kind, message in [
    (lambda: base64.b32decode('a'), binascii.Error, 'Incorrect padding'),
    (lambda: base64.b16decode('zz'), binascii.Error, 'Non-base16 digit found'),
    (lambda: base64.b85decode(b'\xff'), ValueError, 'bad base85 character at position 0'),
    (lambda: base64.b64decode('é'), ValueError, 'string argument should contain only ASCII characters'),
    (lambda: base64.a85decode(b'x', adobe=True), ValueError,
     "Ascii85 encoded byte sequences must end with b'~>'"),
]:
    try:
        call()
    except kind as e:
        assert str(e) == message, e
    else:
        assert False
assert struct.unpack('<hI', struct.pack('<hI', -2, 7)) == (-2, 7) and struct.calcsize('>q') == 8

assert hashlib.sha256(b'abc').hexdigest().startswith('ba7816bf8f01cfea')
assert hashlib.new('md5', b'').hexdigest() == 'd41d8cd98f00b204e9800998ecf8427e'
assert hashlib.file_digest(io.BytesIO(b'abc'), 'sha1').hexdigest() == hashlib.sha1(b'abc').hexdigest()
assert 'sha3_256' in hashlib.algorithms_guaranteed
try:
    hashlib.new('bogus')
except ValueError as e:
    assert str(e).startswith('unsupported hash type bogus')

assert locale.normalize('de_DE') == 'de_DE.ISO8859-1' and locale.normalize('en_US.utf8') == 'en_US.UTF-8'
assert locale.atof('3.5') == 3.5 and locale.format_string('%d items', 12) == '12 items'
assert locale.getlocale(locale.LC_NUMERIC) == (None, None)
