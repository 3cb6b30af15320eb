"""Show the instructions of Python code.

The instructions are those of gopy's register machine: an instruction names the registers
that it reads and writes, and variables of a function are registers.
"""

import collections
import io
import sys
import types

import _gopydis
from opcode import *
from opcode import __all__ as _opcode_names

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts",
           "findlabels", "show_code", "get_instructions", "Instruction", "Bytecode"] + _opcode_names
del _opcode_names

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED",
    2: "NEWLOCALS",
    4: "VARARGS",
    8: "VARKEYWORDS",
    16: "NESTED",
    32: "GENERATOR",
    64: "NOFREE",
    128: "COROUTINE",
    256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
}


def pretty_flags(flags):
    """Return the names of the flags of a code object."""
    names = []
    bit = 1
    while flags >= bit:
        if flags & bit:
            names.append(COMPILER_FLAG_NAMES.get(bit) or hex(bit))
        bit <<= 1
    return ", ".join(names) or hex(flags)


class _Missing:
    def __repr__(self):
        return "<unknown>"


UNKNOWN = _Missing()

Positions = collections.namedtuple(
    "Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=[None] * 4)

_Fields = collections.namedtuple(
    "_Instruction",
    ["opname", "opcode", "arg", "argval", "argrepr", "offset", "start_offset",
     "starts_line", "line_number", "label", "positions", "cache_info"],
    defaults=[None, None, None])


class Instruction(_Fields):
    """An instruction: its name and number, its operands, and its place.

    arg holds the three operands, 16 bits each; argval is the one that says most: a constant,
    a name or the target of a jump; argrepr shows all of them.
    """

    __slots__ = ()

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopname(self):
        return self.opname

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def cache_offset(self):
        return self.end_offset

    @property
    def end_offset(self):
        return self.offset + 2

    @property
    def jump_target(self):
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        return self.label is not None

    def __str__(self):
        return _line(self, 0, False, 0, 0)


def _line(instr, line_width, current, offset_width, label_width):
    parts = []
    if line_width:
        text = ""
        if instr.starts_line:
            text = "--" if instr.line_number is None else str(instr.line_number)
        parts.append(text.rjust(line_width))
    mark = "" if instr.label is None else "L%d:" % instr.label
    parts.append(mark.rjust(label_width))
    parts.append("-->" if current else "   ")
    if offset_width:
        parts.append(str(instr.offset).rjust(offset_width))
    parts.append(instr.opname.ljust(22))
    parts.append(instr.argrepr)
    return " ".join(parts).rstrip()


def _code_of(x):
    """Return the code object of a function, method, generator, source text..."""
    for name in ("__func__",):
        x = getattr(x, name, x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        try:
            x = compile(x, "<disassembly>", "eval")
        except SyntaxError:
            x = compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _labels(code, rows):
    targets = {row[5] for row in rows if row[5] is not None}
    for start, end, target, register, lasti in _gopydis.handlers(code):
        targets.add(target)
    return {offset: number for number, offset in enumerate(sorted(targets), 1)}


def _instructions(code, line_offset=0):
    rows = _gopydis.instructions(code)
    labels = _labels(code, rows)
    last = UNKNOWN
    ends = [row[0] for row in rows[1:]] + [2 * (len(code.co_code) // 8)]
    for end, (offset, op, arg, argval, argrepr, target, line, end_line, col, end_col) in zip(ends, rows):
        if target is not None and target in labels:
            words = argrepr.rsplit("to ", 1)
            argrepr = words[0] + "to L%d" % labels[target]
        if line is not None:
            line += line_offset
        if end_line is not None:
            end_line += line_offset
        yield Instruction(opname[op], op, arg, argval, argrepr, offset, offset, line != last, line,
                          labels.get(offset), Positions(line, end_line, col, end_col),
                          _extra_words(code, offset + 2, end))
        last = line


def _extra_words(code, start, end):
    """Describe the words behind an instruction as CPython describes caches."""
    if start >= end:
        return None
    return [("extra", (end - start) // 2, code.co_code[start * 4:end * 4])]


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Return an iterator over the instructions of a function, method, string or code object."""
    code = _code_of(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    return _instructions(code, shift)


def findlinestarts(code):
    """Generate (offset, line) of the instructions at which lines start."""
    last = False
    for start, end, line in code.co_lines():
        if line is not last and line != last:
            last = line
            yield start, line


def findlabels(code):
    """Return the offsets that are targets of jumps."""
    out = []
    for row in _gopydis.instructions(code):
        if row[5] is not None and row[5] not in out:
            out.append(row[5])
    return out


def code_info(x):
    """Return a text with the details of code."""
    code = _code_of(x)
    lines = ["Name:              %s" % code.co_name,
             "Filename:          %s" % code.co_filename,
             "Argument count:    %s" % code.co_argcount,
             "Positional-only arguments: %s" % code.co_posonlyargcount,
             "Kw-only arguments: %s" % code.co_kwonlyargcount,
             "Number of locals:  %s" % code.co_nlocals,
             "Stack size:        %s" % code.co_stacksize,
             "Flags:             %s" % pretty_flags(code.co_flags)]

    def add(title, items, show=str):
        if items:
            lines.append(title + ":")
            lines.extend("%4d: %s" % (i, show(x)) for i, x in enumerate(items))

    add("Constants", code.co_consts, repr)
    add("Names", code.co_names)
    add("Variable names", code.co_varnames)
    add("Free variables", code.co_freevars)
    add("Cell variables", code.co_cellvars)
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print the details of code."""
    print(code_info(co), file=file)


def _write(code, lasti, file, show_offsets, shift=0):
    instructions = list(_instructions(code, shift))
    numbers = [i.line_number for i in instructions if i.line_number is not None]
    line_width = max(3, len(str(max(numbers)))) if numbers else 3
    offset_width = len(str(instructions[-1].offset)) if show_offsets and instructions else 0
    labels = [i.label for i in instructions if i.label is not None]
    label_width = len("L%d:" % max(labels)) if labels else 0
    for i in instructions:
        if i.starts_line and i.offset > 0:
            print(file=file)
        print(_line(i, line_width, i.offset == lasti, offset_width, label_width), file=file)
    table = _gopydis.handlers(code)
    if table:
        marks = {i.offset: i.label for i in instructions if i.label is not None}
        print("ExceptionTable:", file=file)
        for start, end, target, register, lasti in table:
            print("  %d to %d -> L%d [%s]%s" % (start, end, marks[target], register, " lasti" if lasti else ""), file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a code object."""
    _write(co, lasti, file, show_offsets)


disco = disassemble


def _write_nested(code, file, depth, show_offsets):
    _write(code, -1, file, show_offsets)
    if depth is None or depth > 0:
        if depth is not None:
            depth -= 1
        for x in code.co_consts:
            if hasattr(x, "co_code"):
                print(file=file)
                print("Disassembly of %r:" % (x,), file=file)
                _write_nested(x, file, depth, show_offsets)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a class, method, function, module, string or code object;
    without an argument those of the last traceback."""
    if x is None:
        distb(file=file, show_offsets=show_offsets)
        return
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, "__dict__") and not hasattr(x, "co_code"):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(member, file=file, depth=depth, show_offsets=show_offsets)
                except TypeError as e:
                    print("Sorry:", e, file=file)
                print(file=file)
    elif hasattr(x, "co_code"):
        _write_nested(x, file, depth, show_offsets)
    elif isinstance(x, str):
        _write_nested(compile(x, "<dis>", "exec"), file, depth, show_offsets)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a traceback, by default the last one."""
    if tb is None:
        exc = getattr(sys, "last_exc", None)
        tb = exc.__traceback__ if exc is not None else getattr(sys, "last_traceback", None)
        if tb is None:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_offsets=show_offsets)


class Bytecode:
    """The instructions of code, iterable, with methods to show them."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = _code_of(x)
        if first_line is None:
            self.first_line = self.codeobj.co_firstlineno
            self._shift = 0
        else:
            self.first_line = first_line
            self._shift = first_line - self.codeobj.co_firstlineno
        self.current_offset = current_offset
        self.show_offsets = show_offsets
        self._original_object = x

    def __iter__(self):
        return _instructions(self.codeobj, self._shift)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """Make a Bytecode of the innermost frame of a traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """Return a text with the details of the code."""
        return code_info(self.codeobj)

    def dis(self):
        """Return the instructions as text."""
        out = io.StringIO()
        last = -1 if self.current_offset is None else self.current_offset
        _write(self.codeobj, last, out, self.show_offsets, self._shift)
        return out.getvalue()


def main(args=None):
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("-C", "--show-caches", action="store_true", help="accepted; there are no caches to show")
    parser.add_argument("-O", "--show-offsets", action="store_true", help="show the offsets of the instructions")
    parser.add_argument("infile", nargs="?", default="-")
    args = parser.parse_args(args)
    if args.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(name, "rb") as f:
            source = f.read()
    dis(compile(source, name, "exec"), show_offsets=args.show_offsets)


if __name__ == "__main__":
    main()
