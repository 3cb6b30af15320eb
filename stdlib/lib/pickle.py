"""Serialization of Python objects.

dump(obj, file), dumps(obj), load(file) and loads(data) convert objects to and
from bytes; the classes Pickler and Unpickler do the same step by step and can
be extended. The work is done by module _pickle.

Loading a pickle can run any code: only load what can be trusted.
"""

import sys
from _pickle import (PickleError, PicklingError, UnpicklingError, PickleBuffer,
                     Pickler, Unpickler, dump, dumps, load, loads)
from copyreg import dispatch_table

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler",
           "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer"]

format_version = "5.0"
# Files of these versions can be read.
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray, memoryview)

# Elsewhere these names are those of a second implementation, in Python.
_Pickler, _Unpickler = Pickler, Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


# The opcodes, by the byte that stands for them.
_opcodes = {
    # Protocol 0 and 1.
    b"(": "MARK", b".": "STOP", b"0": "POP", b"1": "POP_MARK", b"2": "DUP",
    b"F": "FLOAT", b"I": "INT", b"J": "BININT", b"K": "BININT1", b"L": "LONG",
    b"M": "BININT2", b"N": "NONE", b"P": "PERSID", b"Q": "BINPERSID",
    b"R": "REDUCE", b"S": "STRING", b"T": "BINSTRING", b"U": "SHORT_BINSTRING",
    b"V": "UNICODE", b"X": "BINUNICODE", b"a": "APPEND", b"b": "BUILD",
    b"c": "GLOBAL", b"d": "DICT", b"}": "EMPTY_DICT", b"e": "APPENDS",
    b"g": "GET", b"h": "BINGET", b"i": "INST", b"j": "LONG_BINGET",
    b"l": "LIST", b"]": "EMPTY_LIST", b"o": "OBJ", b"p": "PUT",
    b"q": "BINPUT", b"r": "LONG_BINPUT", b"s": "SETITEM", b"t": "TUPLE",
    b")": "EMPTY_TUPLE", b"u": "SETITEMS", b"G": "BINFLOAT",
    # Protocol 2.
    b"\x80": "PROTO", b"\x81": "NEWOBJ", b"\x82": "EXT1", b"\x83": "EXT2",
    b"\x84": "EXT4", b"\x85": "TUPLE1", b"\x86": "TUPLE2", b"\x87": "TUPLE3",
    b"\x88": "NEWTRUE", b"\x89": "NEWFALSE", b"\x8a": "LONG1", b"\x8b": "LONG4",
    # Protocol 3.
    b"B": "BINBYTES", b"C": "SHORT_BINBYTES",
    # Protocol 4.
    b"\x8c": "SHORT_BINUNICODE", b"\x8d": "BINUNICODE8", b"\x8e": "BINBYTES8",
    b"\x8f": "EMPTY_SET", b"\x90": "ADDITEMS", b"\x91": "FROZENSET",
    b"\x92": "NEWOBJ_EX", b"\x93": "STACK_GLOBAL", b"\x94": "MEMOIZE",
    b"\x95": "FRAME",
    # Protocol 5.
    b"\x96": "BYTEARRAY8", b"\x97": "NEXT_BUFFER", b"\x98": "READONLY_BUFFER",
}
for _code, _name in _opcodes.items():
    globals()[_name] = _code
    __all__.append(_name)
del _code, _name

# What protocol 0 writes for them.
TRUE = b"I01\n"
FALSE = b"I00\n"
__all__ += ["TRUE", "FALSE"]


def _getattribute(obj, name):
    """The value of a dotted name and the object that its last part is read from."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            parent, obj = obj, getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return obj, parent


def whichmodule(obj, name):
    """The name of the module that an object belongs to."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module, contents in sys.modules.copy().items():
        if module in ("__main__", "__mp_main__") or contents is None:
            continue
        try:
            if _getattribute(contents, name)[0] is obj:
                return module
        except AttributeError:
            pass
    return "__main__"


def encode_long(x):
    r"""The shortest little-endian two's complement of an int; zero is b''.

    >>> encode_long(255), encode_long(-128)
    (b'\xff\x00', b'\x80')
    """
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    r"""The int that encode_long() made into bytes.

    >>> decode_long(b"\xff\x7f")
    32767
    """
    return int.from_bytes(data, "little", signed=True)


def _main():
    import argparse
    import pprint
    parser = argparse.ArgumentParser(description="display contents of the pickle files")
    parser.add_argument("pickle_file", type=argparse.FileType("br"), nargs="*",
                        help="the pickle file")
    args = parser.parse_args()
    if not args.pickle_file:
        parser.print_help()
    for file in args.pickle_file:
        pprint.pprint(load(file))


if __name__ == "__main__":
    _main()
