# json: both directions, options and errors.
import io
import json

data = {'a': [1, 2.5, None, True, False, 'é\n"\\\U0001f600'], 'b': {}, 'c': [], 'n': -0.0, 'big': 10**20}
assert json.loads(json.dumps(data)) == data
assert json.dumps('é\U0001f600\x01/') == '"\\u00e9\\ud83d\\ude00\\u0001/"' and json.dumps('é', ensure_ascii=False) == '"é"'
assert json.dumps({1: 2, None: 3, True: 4, 1.5: 5}) == '{"1": 4, "null": 3, "1.5": 5}'
assert json.dumps([1, {'a': [2]}, []], indent=2) == '[\n  1,\n  {\n    "a": [\n      2\n    ]\n  },\n  []\n]'
assert json.dumps({'b': 1, 'a': (2, 3)}, sort_keys=True, separators=(',', ':')) == '{"a":[2,3],"b":1}'
assert json.dumps([float('nan'), float('inf'), -float('inf')]) == '[NaN, Infinity, -Infinity]'
assert json.dumps({(1,): 2, 'a': 1}, skipkeys=True) == '{"a": 1}' and json.dumps(1j, default=str) == '"1j"'
out = io.StringIO()
json.dump({'x': [1, 2]}, out, indent='\t')
assert out.getvalue() == '{\n\t"x": [\n\t\t1,\n\t\t2\n\t]\n}'
assert json.loads(b'\xef\xbb\xbf[1]') == [1] and json.loads('"a"'.encode('utf-16')) == 'a'
assert json.loads('[1.0, 1e2, -1E-2, 0]', parse_float=str) == ['1.0', '1e2', '-1E-2', 0]
assert json.loads('{"a": {"b": 1}}', object_pairs_hook=tuple) == (('a', (('b', 1),)),)
assert json.loads('{"a": 1}', object_hook=lambda d: sorted(d)) == ['a'] and json.loads('"\\ud83d\\ude00\\/"') == '\U0001f600/'
assert json.JSONDecoder().raw_decode('[1] x') == ([1], 3) and json.load(io.StringIO(' 7 ')) == 7
for text, message in (
        ('', 'Expecting value: line 1 column 1 (char 0)'), ('[1,\n]', 'Illegal trailing comma before end of array: line 1 column 3 (char 2)'),
        ('{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"), ('{a: 1}', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'),
        ('[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"), ('"abc', 'Unterminated string starting at: line 1 column 1 (char 0)'),
        ('"\\x"', 'Invalid \\escape: line 1 column 2 (char 1)'), ('"\\u12"', 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'),
        ('"\n"', 'Invalid control character at: line 1 column 2 (char 1)'), ('1 2', 'Extra data: line 1 column 3 (char 2)'),
        ('{"a": 1,}', 'Illegal trailing comma before end of object: line 1 column 8 (char 7)')):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        assert str(e) == message, (text, str(e))
        assert e.doc == text
    else:
        assert False, text
loop = []
loop.append(loop)
for bad, error, message in ((object, TypeError, 'Object of type type is not JSON serializable'), (loop, ValueError, 'Circular reference detected'),
                            ({(): 1}, TypeError, 'keys must be str, int, float, bool or None, not tuple')):
    try:
        json.dumps(bad)
    except error as e:
        assert str(e) == message, e
    else:
        assert False
try:
    json.dumps(float('nan'), allow_nan=False)
except ValueError as e:
    assert str(e) == 'Out of range float values are not JSON compliant: nan'


class Enc(json.JSONEncoder):
    def default(self, o):
        return list(o) if isinstance(o, set) else super().default(o)


assert json.dumps({1}, cls=Enc) == '[1]' and ''.join(Enc().iterencode({'a': [1]})) == '{"a": [1]}'
