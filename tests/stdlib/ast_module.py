# ast: parse, dump, unparse, visitors, literal_eval, positions.
import ast

tree = ast.parse('x = 1 + y\n')
assert ast.dump(tree) == (
    "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], "
    "value=BinOp(left=Constant(value=1), op=Add(), right=Name(id='y', ctx=Load())))])"), ast.dump(tree)
assert ast.dump(ast.parse('f(a)', mode='eval'), indent=1) == (
    "Expression(\n body=Call(\n  func=Name(id='f', ctx=Load()),\n"
    "  args=[\n   Name(id='a', ctx=Load())]))")

for source in [
    'a = b = (1, 2)', 'x: int = 3', 'del a, b', "assert x, 'msg'", 'a @= b ** -c ** d',
    'if a:\n    pass\nelif b:\n    pass\nelse:\n    pass',
    'for i in range(3):\n    break\nelse:\n    continue',
    'try:\n    f()\nexcept (A, B) as e:\n    raise X from e\nfinally:\n    pass',
    'try:\n    pass\nexcept* E:\n    pass',
    'with a as b, c:\n    pass', 'async def f():\n    await x\n    async for i in y:\n        yield i',
    'lambda a, /, b=1, *c, d, **e: (yield)', '[x for x in y if z for w in v]',
    '{**a, 1: 2}', '{*()}', "f'{a!r:>{w}} {{}}'", 'a if b else c', 'not a and (b or c)',
    'a[1:2, ::3]', 'a[b]', '(a := 1)', 'print(*a, **b)', "x = 'it\\'s'", 'a < b <= c is not d',
    'match x:\n    case [1, *_] | {"a": b, **r}:\n        pass\n    case C(y, k=z) if w:\n        pass',
    'type A[T: int, *Ts, **P] = list[T]', 'from . import a as b', 'global a\nnonlocal_ = 1',
    '@deco(1)\nclass C(B, metaclass=M):\n    """doc"""\n    x = 1',
    '1e309', '-1j', '(1).real', "b'a'", '...', 'def f(a: int=1) -> None:\n    return',
]:
    first = ast.parse(source)
    again = ast.unparse(first)
    assert ast.dump(ast.parse(again)) == ast.dump(first), (source, again)
assert ast.unparse(ast.parse('(a+b)*c - -d**2')) == '(a + b) * c - -d ** 2'
assert ast.unparse(ast.parse('x = (yield)')) == 'x = (yield)'

assert ast.literal_eval("{'a': [1, -2.5, (3+4j)], 'b': (None, True, {1}), 'c': b'x'}") == {
    'a': [1, -2.5, 3 + 4j], 'b': (None, True, {1}), 'c': b'x'}
for bad in ['f()', 'a', '1 + 2', '[x for x in y]']:
    try:
        ast.literal_eval(bad)
    except ValueError as e:
        assert str(e).startswith('malformed node or string on line 1: <ast.'), e
    else:
        assert False


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append(node.id)


visitor = Names()
visitor.visit(ast.parse('a + b(c)'))
assert visitor.seen == ['a', 'b', 'c']


class Swap(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)

    def visit_Pass(self, node):
        return None


changed = ast.fix_missing_locations(Swap().visit(ast.parse('x = 21\npass\n')))
namespace = {}
exec(compile(changed, 'x', 'exec'), namespace)
assert namespace['x'] == 42 and len(changed.body) == 1
code = 'def f():\n    "doc"\n    return (1 +\n            2)\n'
function = ast.parse(code).body[0]
assert ast.get_docstring(function) == 'doc'
assert ast.get_source_segment(code, function.body[1].value) == '1 +\n            2'
assert ast.increment_lineno(function, 5).lineno == 6
assert len(list(ast.walk(ast.parse('a')))) == 4
assert ast.parse('x', feature_version=(3, 8))
