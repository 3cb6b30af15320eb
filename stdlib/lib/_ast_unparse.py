"""Source text for a syntax tree: the function ast.unparse().

Expressions become strings. Each is asked for with the level of its
surroundings, and puts itself in parentheses if it binds less tightly than
that. Statements become lines.
"""

import sys
from ast import (
    AST, AsyncFunctionDef, ClassDef, Constant, Expr, FormattedValue, FunctionDef, If,
    JoinedStr, Module, Name, Tuple, iter_child_nodes,
)

# How tightly kinds of expressions bind; more is tighter.
(NAMED_EXPR, TUPLE, YIELD, TEST, OR, AND, NOT, CMP, EXPR, BXOR, BAND, SHIFT, ARITH,
 TERM, FACTOR, POWER, AWAIT, ATOM) = range(1, 19)
BOR = EXPR

_unary = {'Invert': ('~', FACTOR), 'Not': ('not ', NOT), 'UAdd': ('+', FACTOR),
          'USub': ('-', FACTOR)}
_binary = {'Add': ('+', ARITH), 'Sub': ('-', ARITH), 'Mult': ('*', TERM),
           'MatMult': ('@', TERM), 'Div': ('/', TERM), 'Mod': ('%', TERM),
           'LShift': ('<<', SHIFT), 'RShift': ('>>', SHIFT), 'BitOr': ('|', BOR),
           'BitXor': ('^', BXOR), 'BitAnd': ('&', BAND), 'FloorDiv': ('//', TERM),
           'Pow': ('**', POWER)}
_compare = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=',
            'Is': 'is', 'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}
_boolean = {'And': ('and', AND), 'Or': ('or', OR)}

# Too large for a float: the only way to write infinity as a literal.
_infinity = f'1e{sys.float_info.max_10_exp + 1}'

_multi_quotes = ('"""', "'''")
_all_quotes = ("'", '"', *_multi_quotes)


def unparse(node):
    return _Unparser().root(node)


def _tighter(level):
    return min(level + 1, ATOM)


def _parens(text, own, level):
    return f'({text})' if level > own else text


def _literal(value):
    text = repr(value)
    if isinstance(value, (float, complex)):
        text = text.replace('inf', _infinity)
        text = text.replace('nan', f'({_infinity}-{_infinity})')
    return text


def _items(texts):
    """The inside of a tuple: one item needs a comma."""
    return texts[0] + ',' if len(texts) == 1 else ', '.join(texts)


def _quotable(string, quotes=_all_quotes, escape_whitespace=False):
    """The inside of a string literal, and the quotes that may go around it.

    Backslashes are avoided where one of the quotes makes that possible.
    """
    chars = []
    for char in string:
        if char in '\n\t' and not escape_whitespace:
            chars.append(char)
        elif char == '\\' or not char.isprintable():
            chars.append(char.encode('unicode_escape').decode('ascii'))
        else:
            chars.append(char)
    text = ''.join(chars)
    possible = [quote for quote in quotes if quote not in text]
    if '\n' in text:
        possible = [quote for quote in possible if quote in _multi_quotes]
    if not possible:
        text = repr(string)
        for quote in quotes:
            if text[0] in quote:
                return text[1:-1], [quote]
        return text[1:-1], [text[0]]
    if text:
        # A quote at the end of the text would belong to the closing one.
        possible.sort(key=lambda quote: quote[0] == text[-1])
        if possible[0][0] == text[-1]:
            text = f'{text[:-1]}\\{text[-1]}'
    return text, possible


class _Unparser:

    def __init__(self):
        self.lines = []
        self.indent = 0
        self.in_try_star = False
        # Line number -> what its "type: ignore" comment says.
        self.ignores = {}

    def root(self, node):
        text = self.any(node)
        return '\n'.join(self.lines) + text

    def any(self, node):
        """Write the lines of a node, or return its text."""
        if isinstance(node, list):
            return ''.join([self.any(item) for item in node])
        name = type(node).__name__
        write = getattr(self, 's_' + name, None)
        if write is not None:
            write(node)
            return ''
        return self.text(node)

    # Statements.

    def fill(self, text):
        self.lines.append('    ' * self.indent + text)

    def blank(self):
        if self.lines:
            self.lines.append('')

    def block(self, header, body, node=None):
        """A header and the statements below it; node may have a type comment."""
        comment = self.type_comment(node) if node is not None else ''
        self.fill(f'{header}:{comment}')
        self.indent += 1
        self.body(body)
        self.indent -= 1

    def body(self, statements):
        for statement in statements:
            text = self.any(statement)
            if text:
                self.lines[-1] += text

    def block_with_docstring(self, header, node, comment=''):
        self.fill(f'{header}:{comment}')
        self.indent += 1
        self.body_with_docstring(node)
        self.indent -= 1

    def body_with_docstring(self, node):
        body = node.body
        if body and isinstance(body[0], Expr):
            doc = body[0].value
            if isinstance(doc, Constant) and isinstance(doc.value, str):
                text, quotes = _quotable(doc.value, _multi_quotes)
                prefix = 'u' if doc.kind == 'u' else ''
                self.fill(f'{prefix}{quotes[0]}{text}{quotes[0]}')
                body = body[1:]
        self.body(body)

    def type_comment(self, node):
        comment = self.ignores.get(node.lineno) or node.type_comment
        return '' if comment is None else f' # type: {comment}'

    def s_Module(self, node):
        self.ignores = {ignore.lineno: f'ignore{ignore.tag}'
                        for ignore in node.type_ignores}
        self.body_with_docstring(node)
        self.ignores = {}

    def s_Interactive(self, node):
        self.body(node.body)

    def s_Expr(self, node):
        self.fill(self.text(node.value, YIELD))

    def s_Import(self, node):
        self.fill('import ' + self.list(node.names))

    def s_ImportFrom(self, node):
        self.fill(f'from {"." * (node.level or 0)}{node.module or ""} '
                  f'import {self.list(node.names)}')

    def s_Assign(self, node):
        parts = [self.text(target, TUPLE) for target in node.targets]
        parts.append(self.text(node.value))
        self.fill(' = '.join(parts) + self.type_comment(node))

    def s_AugAssign(self, node):
        operator = _binary[type(node.op).__name__][0]
        self.fill(f'{self.text(node.target)} {operator}= {self.text(node.value)}')

    def s_AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f'({target})'
        value = f' = {self.text(node.value)}' if node.value else ''
        self.fill(f'{target}: {self.text(node.annotation)}{value}')

    def s_Return(self, node):
        self.fill(f'return {self.text(node.value)}' if node.value else 'return')

    def s_Pass(self, node):
        self.fill('pass')

    def s_Break(self, node):
        self.fill('break')

    def s_Continue(self, node):
        self.fill('continue')

    def s_Delete(self, node):
        self.fill('del ' + self.list(node.targets))

    def s_Assert(self, node):
        message = f', {self.text(node.msg)}' if node.msg else ''
        self.fill(f'assert {self.text(node.test)}{message}')

    def s_Global(self, node):
        self.fill('global ' + ', '.join(node.names))

    def s_Nonlocal(self, node):
        self.fill('nonlocal ' + ', '.join(node.names))

    def s_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            self.fill('raise')
            return
        cause = f' from {self.text(node.cause)}' if node.cause else ''
        self.fill(f'raise {self.text(node.exc)}{cause}')

    def s_Try(self, node, star=False):
        outer, self.in_try_star = self.in_try_star, star
        try:
            self.block('try', node.body)
            for handler in node.handlers:
                self.any(handler)
            if node.orelse:
                self.block('else', node.orelse)
            if node.finalbody:
                self.block('finally', node.finalbody)
        finally:
            self.in_try_star = outer

    def s_TryStar(self, node):
        self.s_Try(node, star=True)

    def s_ExceptHandler(self, node):
        header = 'except*' if self.in_try_star else 'except'
        if node.type:
            header += ' ' + self.text(node.type)
        if node.name:
            header += ' as ' + node.name
        self.block(header, node.body)

    def decorators(self, node):
        self.blank()
        for decorator in node.decorator_list:
            self.fill('@' + self.text(decorator))

    def s_ClassDef(self, node):
        self.decorators(node)
        arguments = ', '.join([self.text(item) for item in node.bases + node.keywords])
        if arguments:
            arguments = f'({arguments})'
        self.block_with_docstring(
            f'class {node.name}{self.type_params(node)}{arguments}', node)

    def s_FunctionDef(self, node, keyword='def'):
        self.decorators(node)
        header = (f'{keyword} {node.name}{self.type_params(node)}'
                  f'({self.text(node.args)})')
        if node.returns:
            header += f' -> {self.text(node.returns)}'
        self.block_with_docstring(header, node, self.type_comment(node))

    def s_AsyncFunctionDef(self, node):
        self.s_FunctionDef(node, 'async def')

    def type_params(self, node):
        params = getattr(node, 'type_params', None)
        return f'[{self.list(params)}]' if params else ''

    def s_TypeAlias(self, node):
        self.fill(f'type {self.text(node.name)}{self.type_params(node)} = '
                  f'{self.text(node.value)}')

    def s_For(self, node, keyword='for'):
        self.block(f'{keyword} {self.text(node.target, TUPLE)} in '
                   f'{self.text(node.iter)}', node.body, node)
        if node.orelse:
            self.block('else', node.orelse)

    def s_AsyncFor(self, node):
        self.s_For(node, 'async for')

    def s_If(self, node):
        self.block(f'if {self.text(node.test)}', node.body)
        orelse = node.orelse
        while orelse and len(orelse) == 1 and isinstance(orelse[0], If):
            self.block(f'elif {self.text(orelse[0].test)}', orelse[0].body)
            orelse = orelse[0].orelse
        if orelse:
            self.block('else', orelse)

    def s_While(self, node):
        self.block(f'while {self.text(node.test)}', node.body)
        if node.orelse:
            self.block('else', node.orelse)

    def s_With(self, node, keyword='with'):
        self.block(f'{keyword} {self.list(node.items)}', node.body, node)

    def s_AsyncWith(self, node):
        self.s_With(node, 'async with')

    def s_Match(self, node):
        self.block(f'match {self.text(node.subject)}', node.cases)

    def s_match_case(self, node):
        guard = f' if {self.text(node.guard)}' if node.guard else ''
        self.block(f'case {self.text(node.pattern)}{guard}', node.body)

    # Expressions, and other nodes that are part of a line.

    def text(self, node, level=TEST):
        make = getattr(self, 'e_' + type(node).__name__, None)
        if make is not None:
            return make(node, level)
        if not isinstance(node, AST):
            node._fields  # raises the AttributeError that says what it is
        return ''.join([self.any(child) for child in iter_child_nodes(node)])

    def list(self, nodes):
        return ', '.join([self.text(node) for node in nodes])

    def e_Name(self, node, level):
        return node.id

    def e_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return f'({_items([_literal(item) for item in value])})'
        if value is ...:
            return '...'
        prefix = 'u' if node.kind == 'u' else ''
        return prefix + _literal(value)

    def e_NamedExpr(self, node, level):
        return _parens(f'{self.text(node.target, ATOM)} := '
                       f'{self.text(node.value, ATOM)}', NAMED_EXPR, level)

    def e_Await(self, node, level):
        value = f' {self.text(node.value, ATOM)}' if node.value else ''
        return _parens('await' + value, AWAIT, level)

    def e_Yield(self, node, level):
        value = f' {self.text(node.value, ATOM)}' if node.value else ''
        return _parens('yield' + value, YIELD, level)

    def e_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return _parens(f'yield from {self.text(node.value, ATOM)}', YIELD, level)

    def e_UnaryOp(self, node, level):
        operator, own = _unary[type(node.op).__name__]
        return _parens(operator + self.text(node.operand, own), own, level)

    def e_BinOp(self, node, level):
        operator, own = _binary[type(node.op).__name__]
        left, right = own, _tighter(own)
        if operator == '**':
            left, right = right, left
        return _parens(f'{self.text(node.left, left)} {operator} '
                       f'{self.text(node.right, right)}', own, level)

    def e_Compare(self, node, level):
        inner = _tighter(CMP)
        parts = [self.text(node.left, inner)]
        for operator, operand in zip(node.ops, node.comparators):
            parts.append(_compare[type(operator).__name__])
            parts.append(self.text(operand, inner))
        return _parens(' '.join(parts), CMP, level)

    def e_BoolOp(self, node, level):
        operator, own = _boolean[type(node.op).__name__]
        inner = own
        parts = []
        for value in node.values:
            # A nested operation of the same kind keeps its parentheses.
            inner = _tighter(inner)
            parts.append(self.text(value, inner))
        return _parens(f' {operator} '.join(parts), own, level)

    def e_IfExp(self, node, level):
        inner = _tighter(TEST)
        return _parens(f'{self.text(node.body, inner)} if '
                       f'{self.text(node.test, inner)} else '
                       f'{self.text(node.orelse)}', TEST, level)

    def e_Lambda(self, node, level):
        arguments = self.text(node.args)
        if arguments:
            arguments = ' ' + arguments
        return _parens(f'lambda{arguments}: {self.text(node.body)}', TEST, level)

    def e_Attribute(self, node, level):
        value = self.text(node.value, ATOM)
        # 1.real would be a wrong number.
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            value += ' '
        return f'{value}.{node.attr}'

    def e_Call(self, node, level):
        return f'{self.text(node.func, ATOM)}({self.list(node.args + node.keywords)})'

    def e_keyword(self, node, level):
        name = '**' if node.arg is None else node.arg + '='
        return name + self.text(node.value)

    def e_Subscript(self, node, level):
        index = node.slice
        if isinstance(index, Tuple) and index.elts:
            inside = _items([self.text(item) for item in index.elts])
        else:
            inside = self.text(index)
        return f'{self.text(node.value, ATOM)}[{inside}]'

    def e_Slice(self, node, level):
        lower = self.text(node.lower) if node.lower else ''
        upper = self.text(node.upper) if node.upper else ''
        step = f':{self.text(node.step)}' if node.step else ''
        return f'{lower}:{upper}{step}'

    def e_Starred(self, node, level):
        return '*' + self.text(node.value, EXPR)

    def e_Tuple(self, node, level):
        text = _items([self.text(item) for item in node.elts])
        return text if node.elts and level <= TUPLE else f'({text})'

    def e_List(self, node, level):
        return f'[{self.list(node.elts)}]'

    def e_Set(self, node, level):
        # {} is a dict.
        return f'{{{self.list(node.elts)}}}' if node.elts else '{*()}'

    def e_Dict(self, node, level):
        items = []
        for key, value in zip(node.keys, node.values):
            if key is None:
                items.append('**' + self.text(value, EXPR))
            else:
                items.append(f'{self.text(key)}: {self.text(value)}')
        return f'{{{", ".join(items)}}}'

    def generators(self, node):
        return ''.join([self.text(generator) for generator in node.generators])

    def e_ListComp(self, node, level):
        return f'[{self.text(node.elt)}{self.generators(node)}]'

    def e_GeneratorExp(self, node, level):
        return f'({self.text(node.elt)}{self.generators(node)})'

    def e_SetComp(self, node, level):
        return f'{{{self.text(node.elt)}{self.generators(node)}}}'

    def e_DictComp(self, node, level):
        return (f'{{{self.text(node.key)}: {self.text(node.value)}'
                f'{self.generators(node)}}}')

    def e_comprehension(self, node, level):
        inner = _tighter(TEST)
        keyword = 'async for' if node.is_async else 'for'
        text = (f' {keyword} {self.text(node.target, TUPLE)} in '
                f'{self.text(node.iter, inner)}')
        for test in node.ifs:
            text += f' if {self.text(test, inner)}'
        return text

    def e_JoinedStr(self, node, level):
        parts = [(self.fstring_part(value), isinstance(value, Constant))
                 for value in node.values]
        texts = []
        quotes = list(_all_quotes)
        for text, is_constant in parts:
            if is_constant:
                text, possible = _quotable(text, quotes, escape_whitespace=True)
                if set(possible).isdisjoint(quotes):
                    # No quotes fit all parts: escape them all.
                    quotes = ["'''"]
                    texts = [repr('"' + text)[2:-1] if is_constant else text
                             for text, is_constant in parts]
                    break
                quotes = possible
            elif '\n' in text:
                quotes = [quote for quote in quotes if quote in _multi_quotes]
            texts.append(text)
        return f'f{quotes[0]}{"".join(texts)}{quotes[0]}'

    def fstring_part(self, node, in_spec=False):
        if isinstance(node, JoinedStr):
            return ''.join([self.fstring_part(value, in_spec) for value in node.values])
        if isinstance(node, FormattedValue):
            return self.e_FormattedValue(node, ATOM)
        if not (isinstance(node, Constant) and isinstance(node.value, str)):
            raise ValueError(f'Unexpected node inside JoinedStr, {node!r}')
        text = node.value.replace('{', '{{').replace('}', '}}')
        if in_spec:
            text = text.replace('\\', '\\\\').replace("'", "\\'")
            text = text.replace('"', '\\"').replace('\n', '\\n')
        return text

    def e_FormattedValue(self, node, level):
        value = self.text(node.value, _tighter(TEST))
        if value.startswith('{'):
            value = ' ' + value  # {{ would be a brace
        conversion = f'!{chr(node.conversion)}' if node.conversion != -1 else ''
        spec = ''
        if node.format_spec:
            spec = ':' + self.fstring_part(node.format_spec, in_spec=True)
        return f'{{{value}{conversion}{spec}}}'

    def e_arg(self, node, level):
        annotation = f': {self.text(node.annotation)}' if node.annotation else ''
        return node.arg + annotation

    def e_arguments(self, node, level):
        def with_default(arg, default):
            text = self.text(arg)
            return f'{text}={self.text(default)}' if default else text

        parts = []
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for i, (arg, default) in enumerate(zip(positional, defaults), 1):
            parts.append(with_default(arg, default))
            if i == len(node.posonlyargs):
                parts.append('/')
        if node.vararg:
            parts.append('*' + self.text(node.vararg))
        elif node.kwonlyargs:
            parts.append('*')
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(with_default(arg, default))
        if node.kwarg:
            parts.append('**' + self.text(node.kwarg))
        return ', '.join(parts)

    def e_alias(self, node, level):
        return f'{node.name} as {node.asname}' if node.asname else node.name

    def e_withitem(self, node, level):
        target = f' as {self.text(node.optional_vars)}' if node.optional_vars else ''
        return self.text(node.context_expr) + target

    def e_FunctionType(self, node, level):
        return f'({self.list(node.argtypes)}) -> {self.text(node.returns)}'

    def e_TypeVar(self, node, level):
        bound = f': {self.text(node.bound)}' if node.bound else ''
        return node.name + bound + self.type_default(node)

    def e_TypeVarTuple(self, node, level):
        return f'*{node.name}{self.type_default(node)}'

    def e_ParamSpec(self, node, level):
        return f'**{node.name}{self.type_default(node)}'

    def type_default(self, node):
        return f' = {self.text(node.default_value)}' if node.default_value else ''

    # Patterns.

    def e_MatchValue(self, node, level):
        return self.text(node.value)

    def e_MatchSingleton(self, node, level):
        return _literal(node.value)

    def e_MatchSequence(self, node, level):
        return f'[{self.list(node.patterns)}]'

    def e_MatchStar(self, node, level):
        return '*' + ('_' if node.name is None else node.name)

    def e_MatchMapping(self, node, level):
        parts = [f'{self.text(key)}: {self.text(pattern)}'
                 for key, pattern in zip(node.keys, node.patterns, strict=True)]
        if node.rest is not None:
            parts.append(f'**{node.rest}')
        return f'{{{", ".join(parts)}}}'

    def e_MatchClass(self, node, level):
        parts = [self.text(pattern) for pattern in node.patterns]
        if node.kwd_attrs:
            for name, pattern in zip(node.kwd_attrs, node.kwd_patterns, strict=True):
                parts.append(f'{name}={self.text(pattern)}')
        return f'{self.text(node.cls, ATOM)}({", ".join(parts)})'

    def e_MatchAs(self, node, level):
        if node.name is None:
            return '_'
        if node.pattern is None:
            return node.name
        return _parens(f'{self.text(node.pattern, BOR)} as {node.name}', TEST, level)

    def e_MatchOr(self, node, level):
        inner = _tighter(BOR)
        return _parens(' | '.join([self.text(pattern, inner)
                                   for pattern in node.patterns]), BOR, level)
