"""The compiler's symbol tables: what the names in source are bound to."""

import _symtable
from _symtable import (
    USE, DEF_GLOBAL, DEF_NONLOCAL, DEF_LOCAL, DEF_PARAM, DEF_IMPORT, DEF_BOUND,
    DEF_ANNOT, SCOPE_OFF, SCOPE_MASK, FREE, LOCAL, GLOBAL_IMPLICIT,
    GLOBAL_EXPLICIT, CELL,
)

import weakref
from enum import StrEnum

__all__ = ["symtable", "SymbolTableType", "SymbolTable", "Class", "Function", "Symbol"]


def symtable(code, filename, compile_type):
    """The symbol table of the module that source is; compile_type as in compile()."""
    return _newSymbolTable(_symtable.symtable(code, filename, compile_type), filename)


class SymbolTableFactory:
    """Makes one object for each table, as long as somebody has it."""

    def __init__(self):
        self._made = weakref.WeakValueDictionary()

    def new(self, table, filename):
        if table.type == _symtable.TYPE_FUNCTION:
            return Function(table, filename)
        if table.type == _symtable.TYPE_CLASS:
            return Class(table, filename)
        return SymbolTable(table, filename)

    def __call__(self, table, filename):
        key = table, filename
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self.new(table, filename)
        return made


_newSymbolTable = SymbolTableFactory()


class SymbolTableType(StrEnum):
    MODULE = "module"
    FUNCTION = "function"
    CLASS = "class"
    ANNOTATION = "annotation"
    TYPE_ALIAS = "type alias"
    TYPE_PARAMETERS = "type parameters"
    TYPE_VARIABLE = "type variable"


_types = {
    _symtable.TYPE_MODULE: SymbolTableType.MODULE,
    _symtable.TYPE_FUNCTION: SymbolTableType.FUNCTION,
    _symtable.TYPE_CLASS: SymbolTableType.CLASS,
    _symtable.TYPE_ANNOTATION: SymbolTableType.ANNOTATION,
    _symtable.TYPE_TYPE_ALIAS: SymbolTableType.TYPE_ALIAS,
    _symtable.TYPE_TYPE_PARAMETERS: SymbolTableType.TYPE_PARAMETERS,
    _symtable.TYPE_TYPE_VARIABLE: SymbolTableType.TYPE_VARIABLE,
}


def _scope(flags):
    return flags >> SCOPE_OFF & SCOPE_MASK


class SymbolTable:

    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        self._symbols = {}

    def __repr__(self):
        kind = '' if self.__class__ == SymbolTable else f'{self.__class__.__name__} '
        if self._table.name == 'top':
            return f'<{kind}SymbolTable for module {self._filename}>'
        return f'<{kind}SymbolTable for {self._table.name} in {self._filename}>'

    def get_type(self):
        """What the table is for, a SymbolTableType."""
        assert self._table.type in _types, f'unexpected type: {self._table.type}'
        return _types[self._table.type]

    def get_id(self):
        """A number that identifies the table."""
        return self._table.id

    def get_name(self):
        """The name of the class or function, or 'top' for the module."""
        return self._table.name

    def get_lineno(self):
        """The number of the first line of what the table is for."""
        return self._table.lineno

    def is_optimized(self):
        """Whether the local variables can be optimised."""
        return self._table.type == _symtable.TYPE_FUNCTION

    def is_nested(self):
        """Whether it is a class or function inside a function."""
        return bool(self._table.nested)

    def has_children(self):
        """Whether there are tables in it."""
        return bool(self._table.children)

    def get_identifiers(self):
        """The names in the table, as a view."""
        return self._table.symbols.keys()

    def lookup(self, name):
        """The Symbol of a name; KeyError if it is not in the table."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._table.symbols[name]
            namespaces = [_newSymbolTable(child, self._filename)
                          for child in self._table.children if child.name == name]
            symbol = self._symbols[name] = Symbol(
                name, flags, namespaces, module_scope=self._table.name == 'top')
        return symbol

    def get_symbols(self):
        """The Symbols of all names in the table."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """The tables in this one."""
        return [_newSymbolTable(child, self._filename)
                for child in self._table.children]


class Function(SymbolTable):

    def _names(self, test):
        return tuple([name for name, flags in self._table.symbols.items()
                      if test(flags)])

    def get_parameters(self):
        """The names of the parameters, as a tuple."""
        return self._names(lambda flags: flags & DEF_PARAM)

    def get_locals(self):
        """The names of the local variables, as a tuple."""
        return self._names(lambda flags: _scope(flags) in (LOCAL, CELL))

    def get_globals(self):
        """The names that are global, as a tuple."""
        return self._names(
            lambda flags: _scope(flags) in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT))

    def get_nonlocals(self):
        """The names that are declared nonlocal, as a tuple."""
        return self._names(lambda flags: flags & DEF_NONLOCAL)

    def get_frees(self):
        """The names that belong to functions around this one, as a tuple."""
        return self._names(lambda flags: _scope(flags) == FREE)


class Class(SymbolTable):

    def get_methods(self):
        """The names of the functions in the class, as a tuple."""
        def is_function(table):
            # A generator expression is no method, though one may have its name.
            return (table.type == _symtable.TYPE_FUNCTION
                    and not (table.name == 'genexpr' and '.0' in table.varnames))

        methods = {}
        for child in self._table.children:
            name = child.name
            if _scope(self._table.symbols.get(name, 0)) != LOCAL:
                continue
            if child.type == _symtable.TYPE_TYPE_PARAMETERS:
                # A generic function is inside the table of its parameters.
                inner = child.children
            else:
                inner = (child,)
            if any([table.name == name and is_function(table) for table in inner]):
                methods[name] = None
        return tuple(methods)


class Symbol:

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name = name
        self._flags = flags
        self._scope = _scope(flags)
        self._namespaces = namespaces or ()
        self._module_scope = module_scope

    def __repr__(self):
        flags = '|'.join(self._flags_str())
        return f'<symbol {self._name!r}: {self._scope_str()}, {flags}>'

    def _scope_str(self):
        return _scopes_value_to_name.get(self._scope) or str(self._scope)

    def _flags_str(self):
        for name, value in _flags:
            if self._flags & value == value:
                yield name

    def get_name(self):
        """The name."""
        return self._name

    def is_referenced(self):
        """Whether its value is used."""
        return bool(self._flags & USE)

    def is_parameter(self):
        """Whether it is a parameter."""
        return bool(self._flags & DEF_PARAM)

    def _bound_in_module(self):
        return self._module_scope and bool(self._flags & DEF_BOUND)

    def is_global(self):
        """Whether it is global."""
        return (self._scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT)
                or self._bound_in_module())

    def is_nonlocal(self):
        """Whether it is declared nonlocal."""
        return bool(self._flags & DEF_NONLOCAL)

    def is_declared_global(self):
        """Whether it is declared global."""
        return self._scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Whether it is local."""
        return self._scope in (LOCAL, CELL) or self._bound_in_module()

    def is_annotated(self):
        """Whether it has an annotation."""
        return bool(self._flags & DEF_ANNOT)

    def is_free(self):
        """Whether it belongs to a function around this one."""
        return self._scope == FREE

    def is_imported(self):
        """Whether an import binds it."""
        return bool(self._flags & DEF_IMPORT)

    def is_assigned(self):
        """Whether an assignment binds it."""
        return bool(self._flags & DEF_LOCAL)

    def is_namespace(self):
        """Whether a class or function statement binds it.

        It may be bound otherwise as well.
        """
        return bool(self._namespaces)

    def get_namespaces(self):
        """The tables of the classes and functions that it is bound to."""
        return self._namespaces

    def get_namespace(self):
        """The one table that it is bound to; ValueError if there is not one."""
        if len(self._namespaces) == 0:
            raise ValueError('name is not bound to any namespaces')
        if len(self._namespaces) > 1:
            raise ValueError('name is bound to multiple namespaces')
        return self._namespaces[0]


_flags = [('USE', USE)]
_flags.extend([item for item in globals().items() if item[0].startswith('DEF_')])
_scopes_value_to_name = {
    FREE: 'FREE', LOCAL: 'LOCAL', GLOBAL_IMPLICIT: 'GLOBAL_IMPLICIT',
    GLOBAL_EXPLICIT: 'GLOBAL_EXPLICIT', CELL: 'CELL',
}


def main(args):
    import sys

    def show(table, level=0):
        indent = '    ' * level
        nested = 'nested ' if table.is_nested() else ''
        if table.get_type() == 'module':
            what = f'from file {table._filename!r}'
        else:
            what = f'{table.get_name()!r}'
        print(f'{indent}symbol table for {nested}{table.get_type()} {what}:')
        for symbol in table.get_symbols():
            flags = ', '.join(symbol._flags_str()).lower()
            print(f'    {indent}{symbol._scope_str().lower()} symbol '
                  f'{symbol.get_name()!r}: {flags}')
        print()
        for child in table.get_children():
            show(child, level + 1)

    for filename in args or ['-']:
        if filename == '-':
            source, filename = sys.stdin.read(), '<stdin>'
        else:
            with open(filename, 'rb') as file:
                source = file.read()
        show(symtable(source, filename, 'exec'))


if __name__ == "__main__":
    import sys
    main(sys.argv[1:])
