"""The instructions of gopy's register machine, by number and name."""

import _gopydis
import _opcode
from _opcode import stack_effect

__all__ = ["cmp_op", "stack_effect", "hascompare", "opname", "opmap",
           "HAVE_ARGUMENT", "EXTENDED_ARG", "hasarg", "hasconst", "hasname",
           "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc"]

opname = [name for name, _ in _gopydis.opcodes()]
opmap = {name: number for number, name in enumerate(opname) if name}

cmp_op = ("<", "<=", "==", "!=", ">", ">=")


def _numbers(test):
    return [number for number in opmap.values() if test(number)]


hasarg = _numbers(_opcode.has_arg)
hasconst = _numbers(_opcode.has_const)
hasname = _numbers(_opcode.has_name)
hasjump = _numbers(_opcode.has_jump)
hasjrel = hasjump
hasjabs = []
hasfree = _numbers(_opcode.has_free)
haslocal = _numbers(_opcode.has_local)
hasexc = _numbers(_opcode.has_exc)
hascompare = [opmap[name] for name in ("LT", "LE", "EQ", "NE", "GT", "GE")]

# Operands are parts of each instruction word: no instruction extends another's.
EXTENDED_ARG = len(opname)
HAVE_ARGUMENT = 0
