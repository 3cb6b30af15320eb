# token, tokenize: tokens, round trips, encodings, errors.
import io
import token
import tokenize

source = 'def f(a, *b):\n    return a + 0x1F  # note\n\nx = f"a{1+2}b"\n'
tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
assert [t.string for t in tokens if t.type == token.NAME] == ['def', 'f', 'a', 'b', 'return', 'a', 'x']
assert tokens[0].start == (1, 0) and tokens[0].end == (1, 3)
plus = next(t for t in tokens if t.string == '+')
assert plus.type == token.OP and plus.exact_type == token.PLUS
assert repr(tokens[0]) == ("TokenInfo(type=1 (NAME), string='def', start=(1, 0), end=(1, 3), "
                           "line='def f(a, *b):\\n')")
assert tokenize.untokenize(tokens) == source
pairs = [t[:2] for t in tokens]
again = tokenize.untokenize(pairs)
assert [t[:2] for t in tokenize.generate_tokens(io.StringIO(again).readline)] == pairs
data = list(tokenize.tokenize(io.BytesIO(b'# coding: latin-1\nx = 1\n').readline))
assert data[0].type == token.ENCODING and data[0].string == 'iso-8859-1'
assert tokenize.detect_encoding(io.BytesIO(b'\xef\xbb\xbfx\n').readline) == ('utf-8-sig', [b'x\n'])
assert tokenize.detect_encoding(io.BytesIO(b'').readline) == ('utf-8', [])
for bad, message in [
    (b'# coding: nonsense\n', 'unknown encoding: nonsense'),
    (b'\xef\xbb\xbf# coding: latin-1\n', 'encoding problem: utf-8'),
    (b'\xff\n', 'invalid or missing encoding declaration'),
]:
    try:
        tokenize.detect_encoding(io.BytesIO(bad).readline)
    except SyntaxError as e:
        assert e.msg == message, e
    else:
        assert False
try:
    list(tokenize.generate_tokens(io.StringIO('x = """abc').readline))
except tokenize.TokenError as e:
    assert e.args[0] == 'EOF in multi-line string', e
else:
    assert False
assert token.tok_name[token.NAME] == 'NAME' and token.EXACT_TOKEN_TYPES['->'] == token.RARROW
assert token.ISTERMINAL(3) and token.ISNONTERMINAL(300) and token.ISEOF(0)
assert tokenize.cookie_re.match('# -*- coding: utf-8 -*-').group(1) == 'utf-8'
assert 'r"' in tokenize.single_quoted
