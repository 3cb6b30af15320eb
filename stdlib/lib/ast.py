"""Python's abstract syntax trees.

parse() makes a tree of nodes, whose classes and fields are those of the
grammar in the documentation; compile() takes one. NodeVisitor and
NodeTransformer walk trees, literal_eval() evaluates literals safely, dump()
shows a tree and unparse() turns one into source.
"""

from _ast import *


def parse(source, filename='<unknown>', mode='exec', *,
          type_comments=False, feature_version=None, optimize=-1):
    """Parse source into a tree.

    mode is that of compile(), or 'func_type' for a type comment of a function.
    With type_comments, comments with types become part of the tree.
    feature_version, a tuple (3, minor), asks for the grammar of that version
    as far as that is still possible.
    """
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if feature_version is None:
        feature_version = -1
    elif isinstance(feature_version, tuple):
        major, feature_version = feature_version
        if major != 3:
            raise ValueError(f'Unsupported major version: {major}')
    return compile(source, filename, mode, flags, optimize=optimize,
                   _feature_version=feature_version)


def literal_eval(node_or_string):
    """Evaluate an expression, given as text or tree, that consists of literals.

    Those are strings, bytes, numbers, tuples, lists, dicts, sets, booleans,
    None and Ellipsis; numbers may have a sign and be complex. It runs no code,
    but deep or large input may still use up memory or the stack.
    """
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body

    def malformed(node):
        line = getattr(node, 'lineno', None)
        where = f' on line {line}' if line else ''
        raise ValueError(f'malformed node or string{where}: {node!r}')

    def number(node):
        if isinstance(node, Constant) and type(node.value) in (int, float, complex):
            return node.value
        malformed(node)

    def signed_number(node):
        if isinstance(node, UnaryOp):
            if isinstance(node.op, UAdd):
                return +number(node.operand)
            if isinstance(node.op, USub):
                return -number(node.operand)
        return number(node)

    def value(node):
        if isinstance(node, Constant):
            return node.value
        if isinstance(node, Tuple):
            return tuple(map(value, node.elts))
        if isinstance(node, List):
            return list(map(value, node.elts))
        if isinstance(node, Set):
            return set(map(value, node.elts))
        if isinstance(node, Dict):
            if len(node.keys) != len(node.values):
                malformed(node)
            return dict(zip(map(value, node.keys), map(value, node.values)))
        if isinstance(node, Call):
            # The empty set has no literal.
            if (isinstance(node.func, Name) and node.func.id == 'set'
                    and node.args == node.keywords == []):
                return set()
        elif isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
            left, right = signed_number(node.left), number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
        return signed_number(node)

    return value(node_or_string)


def dump(node, annotate_fields=True, include_attributes=False, *,
         indent=None, show_empty=False):
    """The tree below node as text.

    Without annotate_fields the names of fields are left out where possible;
    include_attributes adds line numbers and columns; indent (a string, or a
    number of spaces) puts nodes on lines of their own; show_empty adds fields
    that are None or an empty list.
    """
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def layout(level):
        if indent is None:
            return '', ', '
        start = '\n' + indent * level
        return start, ',' + start

    def shown(value, level):
        """The text of a value, and whether it is simple enough for one line."""
        if isinstance(value, AST):
            return shown_node(value, level + 1)
        if not isinstance(value, list):
            return repr(value), True
        if not value:
            return '[]', True
        start, sep = layout(level + 1)
        return f'[{start}{sep.join([shown(item, level + 1)[0] for item in value])}]', False

    def shown_node(node, level):
        cls = type(node)
        parts = []
        # Empty fields, wanted after all if a field without name follows.
        skipped = []
        all_simple = True
        with_names = annotate_fields
        for name in node._fields:
            value = getattr(node, name, ...)
            if value is ... and not hasattr(node, name):
                with_names = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                # Optional, and not there.
                with_names = True
                continue
            if (not show_empty and (value is None or value == [])
                    and not isinstance(node, (Constant, MatchSingleton))):
                skipped.append(repr(value))
                continue
            if not with_names:
                parts += skipped
                skipped = []
            text, simple = shown(value, level)
            all_simple = all_simple and simple
            parts.append(f'{name}={text}' if with_names else text)
        if include_attributes:
            for name in node._attributes:
                if not hasattr(node, name):
                    continue
                value = getattr(node, name)
                if value is None and getattr(cls, name, ...) is None:
                    continue
                text, simple = shown(value, level)
                all_simple = all_simple and simple
                parts.append(f'{name}={text}')
        if all_simple and len(parts) <= 3:
            return f'{cls.__name__}({", ".join(parts)})', not parts
        start, sep = layout(level)
        return f'{cls.__name__}({start}{sep.join(parts)})', False

    return shown(node, 0)[0]


_POSITIONS = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


def copy_location(new_node, old_node):
    """Give new_node the position of old_node, and return it."""
    for attr in _POSITIONS:
        if attr in old_node._attributes and attr in new_node._attributes:
            value = getattr(old_node, attr, None)
            # Only the end may be None.
            if value is not None or (attr.startswith('end_') and hasattr(old_node, attr)):
                setattr(new_node, attr, value)
    return new_node


def fix_missing_locations(node):
    """Give all nodes that have no position that of their parent, and return node.

    compile() needs positions.
    """
    def fix(node, positions):
        own = []
        for attr, inherited in zip(_POSITIONS, positions):
            if attr in node._attributes:
                value = getattr(node, attr, None)
                # An end that is None counts as missing, a start does not.
                if value is None and (attr.startswith('end_')
                                      or not hasattr(node, attr)):
                    setattr(node, attr, inherited)
                else:
                    inherited = value
            own.append(inherited)
        for child in iter_child_nodes(node):
            fix(child, own)

    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Add n to the line numbers of the whole tree, and return node."""
    for child in walk(node):
        # A field there, and not an attribute.
        if isinstance(child, TypeIgnore) or 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes:
            end = getattr(child, 'end_lineno', 0)
            if end is not None:
                child.end_lineno = end + n
    return node


def iter_fields(node):
    """Generate the fields that the node has, as pairs of name and value."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Generate the nodes directly below node."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """The documentation string of a function, class or module node, or None.

    clean removes its indentation.
    """
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not node.body or not isinstance(node.body[0], Expr):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def _splitlines_no_ff(source, maxlines=None):
    """Split source into lines as the parser does: at line feeds and returns only."""
    import io
    lines = []
    for line in io.StringIO(source, newline=''):
        if maxlines is not None and len(lines) >= maxlines:
            break
        lines.append(line)
    return lines


def get_source_segment(source, node, *, padded=False):
    """The part of source that node was made of, or None if it has no position.

    padded adds space before the first line, so that all lines keep their
    columns.
    """
    try:
        first, last = node.lineno - 1, node.end_lineno
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    if last is None or end is None:
        return None
    last -= 1
    # The columns count bytes.
    lines = [line.encode() for line in _splitlines_no_ff(source, last + 1)]
    if first == last:
        return lines[first][start:end].decode()
    padding = ''
    if padded:
        padding = ''.join([char if char in '\f\t' else ' '
                           for char in lines[first][:start].decode()])
    parts = [lines[first][start:], *lines[first + 1:last], lines[last][:end]]
    return padding + b''.join(parts).decode()


def walk(node):
    """Generate node and all nodes below it, in no particular order."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor(object):
    """Calls a method for each node: visit_Name() for a Name, and so on.

    Nodes whose class has no method are entered by generic_visit(), which the
    methods have to call themselves if they want to go on. Use
    NodeTransformer to change a tree.
    """

    def visit(self, node):
        """Call the method for the node and return what it returns."""
        visitor = getattr(self, 'visit_' + node.__class__.__name__,
                          self.generic_visit)
        return visitor(node)

    def generic_visit(self, node):
        """Visit all nodes directly below."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        # Constants once had classes by the type of their value.
        value = node.value
        name = _const_node_type_names.get(type(value))
        if name is None:
            for cls, candidate in _const_node_type_names.items():
                if isinstance(value, cls):
                    name = candidate
                    break
        visitor = getattr(self, f'visit_{name}', None) if name else None
        if visitor is None:
            return self.generic_visit(node)
        import warnings
        warnings.warn(f'visit_{name} is deprecated; add visit_Constant',
                      DeprecationWarning, 2)
        return visitor(node)


class NodeTransformer(NodeVisitor):
    """A NodeVisitor whose methods return what to put in the place of the node.

    None removes it; in a list of nodes a list may be returned. The node
    itself means no change, also after changing it. A method that wants the
    nodes below to be visited calls generic_visit() and returns its result.

        class ToSubscript(ast.NodeTransformer):
            def visit_Name(self, node):
                return ast.Subscript(
                    value=ast.Name(id='data', ctx=ast.Load()),
                    slice=ast.Constant(value=node.id), ctx=node.ctx)
    """

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
            elif isinstance(old, list):
                kept = []
                for item in old:
                    if not isinstance(item, AST):
                        kept.append(item)
                        continue
                    new = self.visit(item)
                    if isinstance(new, AST):
                        kept.append(new)
                    elif new is not None:
                        kept.extend(new)
                old[:] = kept
        return node


def unparse(ast_obj):
    """Source for a tree: parsing it gives an equal tree.

    Comments, layout and the spelling of literals are those of this function.
    """
    import _ast_unparse
    return _ast_unparse.unparse(ast_obj)


# What nodes for constants and subscripts once were.


_DEPRECATED_VALUE_ALIAS_MESSAGE = (
    "{name} is deprecated and will be removed in Python {remove}; use value instead")
_DEPRECATED_CLASS_MESSAGE = (
    "{name} is deprecated and will be removed in Python {remove}; "
    "use ast.Constant instead")


def _warn_deprecated(name, message):
    import warnings
    # One frame more than the function that is deprecated.
    warnings.warn(message.format(name=name, remove='3.14'), DeprecationWarning,
                  stacklevel=3)


def _value_alias(name):
    def getter(self):
        """The same as value (deprecated)."""
        _warn_deprecated(f'Attribute {name}', _DEPRECATED_VALUE_ALIAS_MESSAGE)
        return self.value

    def setter(self, value):
        _warn_deprecated(f'Attribute {name}', _DEPRECATED_VALUE_ALIAS_MESSAGE)
        self.value = value

    return property(getter, setter)


# Several interpreters may share the class.
if not hasattr(Constant, 'n'):
    Constant.n = _value_alias('n')
    Constant.s = _value_alias('s')


class _ABC(type):

    def __init__(cls, *args):
        cls.__doc__ = """Deprecated AST node class. Use ast.Constant instead"""

    def __instancecheck__(cls, inst):
        if cls not in _const_types:
            return isinstance(inst, Constant) and type.__instancecheck__(cls, inst)
        _warn_deprecated(f'ast.{cls.__qualname__}', _DEPRECATED_CLASS_MESSAGE)
        if not isinstance(inst, Constant) or not hasattr(inst, 'value'):
            return False
        return (isinstance(inst.value, _const_types[cls])
                and not isinstance(inst.value, _const_types_not.get(cls, ())))


def _new(cls, *args, **kwargs):
    for key in kwargs:
        if key in cls._fields and cls._fields.index(key) < len(args):
            raise TypeError(f'{cls.__name__} got multiple values for argument {key!r}')
    if cls in _const_types:
        _warn_deprecated(f'ast.{cls.__qualname__}', _DEPRECATED_CLASS_MESSAGE)
        return Constant(*args, **kwargs)
    return Constant.__new__(cls, *args, **kwargs)


class Num(Constant, metaclass=_ABC):
    _fields = ('n',)
    __new__ = _new


class Str(Constant, metaclass=_ABC):
    _fields = ('s',)
    __new__ = _new


class Bytes(Constant, metaclass=_ABC):
    _fields = ('s',)
    __new__ = _new


class NameConstant(Constant, metaclass=_ABC):
    __new__ = _new


class Ellipsis(Constant, metaclass=_ABC):
    _fields = ()

    def __new__(cls, *args, **kwargs):
        if cls is _ast_Ellipsis:
            _warn_deprecated('ast.Ellipsis', _DEPRECATED_CLASS_MESSAGE)
            return Constant(..., *args, **kwargs)
        return Constant.__new__(cls, *args, **kwargs)


_ast_Ellipsis = Ellipsis

_const_types = {
    Num: (int, float, complex),
    Str: (str,),
    Bytes: (bytes,),
    NameConstant: (type(None), bool),
    Ellipsis: (type(...),),
}
_const_types_not = {
    Num: (bool,),
}
_const_node_type_names = {
    bool: 'NameConstant',  # before int, of which it is a subclass
    type(None): 'NameConstant',
    int: 'Num',
    float: 'Num',
    complex: 'Num',
    str: 'Str',
    bytes: 'Bytes',
    type(...): 'Ellipsis',
}


class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


if not hasattr(Tuple, 'dims'):
    def _dims_getter(self):
        """Deprecated. Use elts instead."""
        return self.elts

    def _dims_setter(self, value):
        self.elts = value

    Tuple.dims = property(_dims_getter, _dims_setter)


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


_deprecated_globals = {
    name: globals().pop(name)
    for name in ('Num', 'Str', 'Bytes', 'NameConstant', 'Ellipsis')
}


def __getattr__(name):
    if name not in _deprecated_globals:
        raise AttributeError(f"module 'ast' has no attribute '{name}'")
    value = globals()[name] = _deprecated_globals[name]
    _warn_deprecated(f'ast.{name}', _DEPRECATED_CLASS_MESSAGE)
    return value


def main():
    import argparse

    parser = argparse.ArgumentParser(prog='python -m ast')
    parser.add_argument('infile', nargs='?', default='-',
                        help='the file to parse; defaults to stdin')
    parser.add_argument('-m', '--mode', default='exec',
                        choices=('exec', 'single', 'eval', 'func_type'),
                        help='specify what kind of code must be parsed')
    parser.add_argument('--no-type-comments', default=True, action='store_false',
                        help="don't add information about type comments")
    parser.add_argument('-a', '--include-attributes', action='store_true',
                        help='include attributes such as line numbers and '
                             'column offsets')
    parser.add_argument('-i', '--indent', type=int, default=3,
                        help='indentation of nodes (number of spaces)')
    args = parser.parse_args()

    if args.infile == '-':
        import sys
        name = '<stdin>'
        source = sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(args.infile, 'rb') as file:
            source = file.read()
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == '__main__':
    main()
