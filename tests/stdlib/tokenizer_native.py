"""The tokens of _tokenize, as CPython gives them out."""
import tokenize, io, sys


def show(src):
    print(repr(src))
    try:
        for t in tokenize.generate_tokens(io.StringIO(src,newline='').readline): print('  ',tokenize.tok_name[t.type], t.string.__repr__(), t.start, t.end, repr(t.line))
    except Exception as e: print('  ',type(e).__name__, e, getattr(e,'args',None))
    try:
        for t in tokenize.tokenize(io.BytesIO(src.encode()).readline): print('  ',t.type, t.exact_type, t.string.__repr__(), t.start, t.end)
    except Exception as e: print('  ',type(e).__name__, e, getattr(e,'args',None))
for s in ["x = 1\n", "x = 1", "# c\nx # d\n\n  # e\n", "# c", "if x:\n    y\n    if z:\n\tw\nq", "if x:\n  y\n", "f(a,\n  # c\n  b)\n", "x = '''a\nb''' + 1\n", "x\r\ny # c\r\n(\r\n)\r\n", "f'a{x!r:>{w}}b{{c}}' f\"{1}\"\n", "$a ? ` !\n", "x = (1", "'abc", "é = 'ü' + ñ\n", "  x\n y\n", "", "\n\n", "x \\\n + 1\n", "a $b, /\n", "0x", "1__0", "def f():\n  pass\n\n\n", "'''abc", "x;y\n", "async def f(): await x\n", "a if b else c\n","@x\n", "x\n\n# c\n  y\n", "\tx\n", "if 1:\n\tx\n        y\n", "f'''\n{x\n}'''\n", "\f\nx\n", "x = 1 # c", "if a:\n  b # c", "(a, # c\n b)", "'\\\nabc'\n", "a<>b\n", ")", "a\x00b"]:
    show(s)
for s in ["f'{x:{w}}' f'{x:}' f'{x!r}' f'{x:{w}{z}a}'\n", "(]\n", "x = {1]\n", "f'''{\nx:\n}'''\n", "rf'\\{x}'\n", "f'{{}}' f'{{' f'a}}b'\n", "f'{x=}'\n", "f'{f\"{y}\"}'\n", "def é():\n\tpass\n", "class A: pass # t\n#d\n", "# -*- coding: latin-1 -*-\nx\n", "b'a' rb'b' u'c'\n", "1_000 1e5 0xFF 1j 1.5j\n", "a:=1\nx->y\nz...\n", "type X = 1\nmatch x:\n case _: pass\n", "if x:\n  y\n# c\n  z\n# d\nq\n", "x\n  # c", "'a' # c\n'b'", "\\\nx\n", "  \n", "  # a\n", "x = (\n# c\n)\n"]:
    show(s)
import token
print(token.OP, [t for t in tokenize._generate_tokens_from_c_tokenizer(io.StringIO("x = (1, # c\n 2)\n").readline)])
