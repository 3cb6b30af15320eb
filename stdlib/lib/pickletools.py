"""The operations of pickles: a table of them, and functions that go through pickles.

genops() gives the operations of a pickle, dis() prints them, optimize() removes those without
use. None of them runs what is in a pickle.
"""

import codecs
import io
import pickle
import sys
from struct import unpack as _unpack

__all__ = ["dis", "genops", "optimize"]

bytes_types = pickle.bytes_types

# Sizes of arguments that are not fixed: up to the end of the line, or behind a length of one
# byte, of four bytes with or without a sign, and of eight bytes.
UP_TO_NEWLINE = -1
TAKEN_FROM_ARGUMENT1 = -2
TAKEN_FROM_ARGUMENT4 = -3
TAKEN_FROM_ARGUMENT4U = -4
TAKEN_FROM_ARGUMENT8U = -5


class ArgumentDescriptor:
    """How the argument of an operation is written.

    n is its number of bytes, or one of the negative constants above; reader(file) returns it.
    """

    __slots__ = ("name", "n", "reader", "doc")

    def __init__(self, name, n, reader, doc):
        self.name, self.n, self.reader, self.doc = name, n, reader, doc


def _example(read, name, data, value):
    """Name a reader and show what it does."""
    read.__name__ = read.__qualname__ = f"read_{name}"
    read.__doc__ = f"Read the argument {name}.\n\n>>> read_{name}(io.BytesIO({data!r}))\n{value!r}\n"


def _fixed(name, size, format, doc, data, value):
    def read(f):
        data = f.read(size)
        if len(data) != size:
            raise ValueError(f"not enough data in stream to read {name}")
        return _unpack(format, data)[0]
    _example(read, name, data, value)
    return read, ArgumentDescriptor(name, size, read, doc)


read_uint1, uint1 = _fixed("uint1", 1, "B", "An unsigned byte.",
                           b"\xff", 255)
read_uint2, uint2 = _fixed("uint2", 2, "<H", "Two bytes without a sign, the lowest first.",
                           b"\xff\x00", 255)
read_int4, int4 = _fixed("int4", 4, "<i", "Four bytes with a sign, the lowest first.",
                         b"\xff\xff\xff\xff", -1)
read_uint4, uint4 = _fixed("uint4", 4, "<I", "Four bytes without a sign, the lowest first.",
                           b"\xff\x00\x00\x80", 2147483903)
read_uint8, uint8 = _fixed("uint8", 8, "<Q", "Eight bytes without a sign, the lowest first.",
                           b"\xff\0\0\0\0\0\0\1", 72057594037928191)
read_float8, float8 = _fixed("float8", 8, ">d", "An IEEE double, the highest byte first.",
                             b"\xbf\xf8\0\0\0\0\0\0", -1.5)


def _line(f, name):
    data = f.readline()
    if data[-1:] != b"\n":
        raise ValueError(f"no newline found when trying to read {name}")
    return data[:-1]


def read_stringnl(f, decode=True, stripquotes=True):
    r"""Read a line: without its quotes, and with its escapes replaced.

    >>> read_stringnl(io.BytesIO(b"'a\\tb'\nrest"))
    'a\tb'
    >>> read_stringnl(io.BytesIO(b"ab\n"))
    Traceback (most recent call last):
    ...
    ValueError: no string quotes around b'ab'
    """
    data = _line(f, "stringnl")
    if stripquotes:
        quote = data[:1]
        if quote not in (b'"', b"'"):
            raise ValueError(f"no string quotes around {data!r}")
        if not data.endswith(quote):
            raise ValueError(f"strinq quote {quote!r} not found at both ends of {data!r}")
        data = data[1:-1]
    return codecs.escape_decode(data)[0].decode("ascii") if decode else data


def read_stringnl_noescape(f):
    """Read a line without quotes."""
    return read_stringnl(f, stripquotes=False)


def read_stringnl_noescape_pair(f):
    r"""Read two lines, as words with a space between them.

    >>> read_stringnl_noescape_pair(io.BytesIO(b"queue\nEmpty\nrest"))
    'queue Empty'
    """
    return f"{read_stringnl_noescape(f)} {read_stringnl_noescape(f)}"


def read_unicodestringnl(f):
    r"""Read a line of text in raw-unicode-escape.

    >>> read_unicodestringnl(io.BytesIO(b"\\u20ac 5\nrest"))
    '€ 5'
    """
    return _line(f, "unicodestringnl").decode("raw-unicode-escape")


def read_decimalnl_short(f):
    r"""Read a line with an int, or with 00 or 01 for False and True.

    >>> [read_decimalnl_short(io.BytesIO(line)) for line in (b"12\n", b"00\n", b"01\n")]
    [12, False, True]
    """
    s = read_stringnl(f, decode=False, stripquotes=False)
    return s == b"01" if s in (b"00", b"01") else int(s)


def read_decimalnl_long(f):
    r"""Read a line with an int, which may have an L at its end.

    >>> read_decimalnl_long(io.BytesIO(b"123456789012345678901234L\n"))
    123456789012345678901234
    """
    return int(read_stringnl(f, decode=False, stripquotes=False).removesuffix(b"L"))


def read_floatnl(f):
    r"""Read a line with a float.

    >>> read_floatnl(io.BytesIO(b"-1.25\n"))
    -1.25
    """
    return float(read_stringnl(f, decode=False, stripquotes=False))


stringnl = ArgumentDescriptor("stringnl", UP_TO_NEWLINE, read_stringnl, "A line with a literal in quotes.")
stringnl_noescape = ArgumentDescriptor("stringnl_noescape", UP_TO_NEWLINE, read_stringnl_noescape,
                                       "A line without quotes and escapes.")
stringnl_noescape_pair = ArgumentDescriptor("stringnl_noescape_pair", UP_TO_NEWLINE, read_stringnl_noescape_pair,
                                            "Two lines without quotes and escapes.")
unicodestringnl = ArgumentDescriptor("unicodestringnl", UP_TO_NEWLINE, read_unicodestringnl,
                                     "A line of text in raw-unicode-escape.")
decimalnl_short = ArgumentDescriptor("decimalnl_short", UP_TO_NEWLINE, read_decimalnl_short,
                                     "A line with a decimal int; 00 and 01 are False and True.")
decimalnl_long = ArgumentDescriptor("decimalnl_long", UP_TO_NEWLINE, read_decimalnl_long,
                                    "A line with a decimal int of any size, and an L.")
floatnl = ArgumentDescriptor("floatnl", UP_TO_NEWLINE, read_floatnl, "A line with a decimal float.")


def _sized(name, n, read_size, convert, doc, data, value):
    """An argument behind its length, which read_size() gives."""
    def read(f):
        size = read_size(f)
        if size < 0:
            raise ValueError(f"{name} byte count < 0: {size}")
        if size > sys.maxsize:
            raise ValueError(f"{name} byte count > sys.maxsize: {size}")
        data = f.read(size)
        if len(data) != size:
            if convert is pickle.decode_long:
                raise ValueError(f"not enough data in stream to read {name}")
            raise ValueError(f"expected {size} bytes in a {name}, but only {len(data)} remain")
        return convert(data)
    _example(read, name, data, value)
    return read, ArgumentDescriptor(name, n, read, doc)


def _latin1(data):
    return data.decode("latin-1")


def _utf8(data):
    return data.decode("utf-8", "surrogatepass")


read_string1, string1 = _sized("string1", TAKEN_FROM_ARGUMENT1, read_uint1, _latin1, "Characters behind a length of one byte.",
    b"\3spam", 'spa')
read_string4, string4 = _sized("string4", TAKEN_FROM_ARGUMENT4, read_int4, _latin1, "Characters behind a length of four bytes.",
    b"\3\0\0\0spam", 'spa')
read_bytes1, bytes1 = _sized("bytes1", TAKEN_FROM_ARGUMENT1, read_uint1, bytes, "Bytes behind a length of one byte.",
    b"\3spam", b'spa')
read_bytes4, bytes4 = _sized("bytes4", TAKEN_FROM_ARGUMENT4U, read_uint4, bytes, "Bytes behind a length of four bytes.",
    b"\3\0\0\0spam", b'spa')
read_bytes8, bytes8 = _sized("bytes8", TAKEN_FROM_ARGUMENT8U, read_uint8, bytes, "Bytes behind a length of eight bytes.",
    b"\3\0\0\0\0\0\0\0spam", b'spa')
read_bytearray8, bytearray8 = _sized("bytearray8", TAKEN_FROM_ARGUMENT8U, read_uint8, bytearray,
                                     "Bytes behind a length of eight bytes, as a bytearray.",
    b"\3\0\0\0\0\0\0\0spam", bytearray(b'spa'))
read_unicodestring1, unicodestring1 = _sized("unicodestring1", TAKEN_FROM_ARGUMENT1, read_uint1, _utf8,
                                             "UTF-8 behind a length of one byte.",
    b"\3\xe2\x82\xac", '€')
read_unicodestring4, unicodestring4 = _sized("unicodestring4", TAKEN_FROM_ARGUMENT4U, read_uint4, _utf8,
                                             "UTF-8 behind a length of four bytes.",
    b"\3\0\0\0\xe2\x82\xac", '€')
read_unicodestring8, unicodestring8 = _sized("unicodestring8", TAKEN_FROM_ARGUMENT8U, read_uint8, _utf8,
                                             "UTF-8 behind a length of eight bytes.",
    b"\3\0\0\0\0\0\0\0\xe2\x82\xac", '€')
read_long1, long1 = _sized("long1", TAKEN_FROM_ARGUMENT1, read_uint1, pickle.decode_long,
                           "An int in two's complement behind a length of one byte.",
    b"\2\xff\x00", 255)
read_long4, long4 = _sized("long4", TAKEN_FROM_ARGUMENT4, read_int4, pickle.decode_long,
                           "An int in two's complement behind a length of four bytes.",
    b"\2\0\0\0\x00\xff", -256)


class StackObject:
    """A kind of object on the stack of a reader."""

    __slots__ = ("name", "obtype", "doc")

    def __init__(self, name, obtype, doc):
        self.name, self.obtype, self.doc = name, obtype, doc

    def __repr__(self):
        return self.name


pyint = pylong = StackObject("int", int, "An int.")
pyinteger_or_bool = StackObject("int_or_bool", (int, bool), "An int or a bool.")
pybool = StackObject("bool", bool, "A bool.")
pyfloat = StackObject("float", float, "A float.")
pybytes_or_str = pystring = StackObject("bytes_or_str", (bytes, str), "A bytes or str object.")
pybytes = StackObject("bytes", bytes, "A bytes object.")
pybytearray = StackObject("bytearray", bytearray, "A bytearray.")
pyunicode = StackObject("str", str, "A str.")
pynone = StackObject("None", type(None), "None.")
pytuple = StackObject("tuple", tuple, "A tuple.")
pylist = StackObject("list", list, "A list.")
pydict = StackObject("dict", dict, "A dict.")
pyset = StackObject("set", set, "A set.")
pyfrozenset = StackObject("frozenset", set, "A frozenset.")
pybuffer = StackObject("buffer", object, "An object with a buffer.")
anyobject = StackObject("any", object, "Any object.")
markobject = StackObject("mark", StackObject, "The mark that operations on several objects look for.")
stackslice = StackObject("stackslice", StackObject, "All objects above the topmost mark.")


class OpcodeInfo:
    """An operation: its name, its character, its argument, what it takes from the stack and what
    it leaves there, the first protocol that has it, and what it does."""

    __slots__ = ("name", "code", "arg", "stack_before", "stack_after", "proto", "doc")

    def __init__(self, name, code, arg, stack_before, stack_after, proto, doc):
        self.name, self.code, self.arg, self.proto, self.doc = name, code, arg, proto, doc
        self.stack_before, self.stack_after = stack_before, stack_after


def _kinds(names):
    return [globals()[name] for name in names.split()]


opcodes = [OpcodeInfo(name, code, arg, _kinds(before), _kinds(after), proto, doc) for name, code, arg, before, after, proto, doc in (
    ('INT', 'I', decimalnl_short, '', 'pyinteger_or_bool', 0,
     'Push an integer or bool.\n\nThe argument is a decimal literal; 00 and 01 stand for False and True.\n'),
    ('BININT', 'J', int4, '', 'pylong', 1,
     'Push a four-byte signed integer.\n\nIt covers all ints of 32 bits, and takes five bytes.\n'),
    ('BININT1', 'K', uint1, '', 'pylong', 1,
     'Push a one-byte unsigned integer.\n\nThe shortest form for ints below 256.\n'),
    ('BININT2', 'M', uint2, '', 'pylong', 1,
     'Push a two-byte unsigned integer.\n\nThe form for ints below 65536.\n'),
    ('LONG', 'L', decimalnl_long, '', 'pylong', 0,
     'Push a long integer.\n\nThe argument is a decimal literal with an L at its end.\n'),
    ('LONG1', '\x8a', long1, '', 'pylong', 2,
     "Long integer using one-byte length.\n\nThe two's complement follows, in up to 255 bytes.\n"),
    ('LONG4', '\x8b', long4, '', 'pylong', 2,
     "Long integer using four-byte length.\n\nThe two's complement follows, for ints that LONG1 has no room for.\n"),
    ('STRING', 'S', stringnl, '', 'pystring', 0,
     'Push a Python string object.\n\nThe argument is a literal with quotes and escapes, up to the end of the line.\nHow it is decoded, and whether at all, the reader chooses.\n'),
    ('BINSTRING', 'T', string4, '', 'pystring', 1,
     'Push a Python string object.\n\nA length of four bytes and the contents. The reader chooses how it is decoded.\n'),
    ('SHORT_BINSTRING', 'U', string1, '', 'pystring', 1,
     'Push a Python string object.\n\nA length of one byte and the contents. The reader chooses how it is decoded.\n'),
    ('BINBYTES', 'B', bytes4, '', 'pybytes', 3,
     'Push a Python bytes object.\n\nA length of four bytes and the contents.\n'),
    ('SHORT_BINBYTES', 'C', bytes1, '', 'pybytes', 3,
     'Push a Python bytes object.\n\nA length of one byte and the contents.\n'),
    ('BINBYTES8', '\x8e', bytes8, '', 'pybytes', 4,
     'Push a Python bytes object.\n\nA length of eight bytes and the contents.\n'),
    ('BYTEARRAY8', '\x96', bytearray8, '', 'pybytearray', 5,
     'Push a Python bytearray object.\n\nA length of eight bytes and the contents.\n'),
    ('NEXT_BUFFER', '\x97', None, '', 'pybuffer', 5,
     'Push an out-of-band buffer object.\n\nIt is the next of those given to the reader beside the pickle.\n'),
    ('READONLY_BUFFER', '\x98', None, 'pybuffer', 'pybuffer', 5,
     'Make an out-of-band buffer object read-only.\n\nThe buffer is the one on top of the stack.\n'),
    ('NONE', 'N', None, '', 'pynone', 0,
     'Push None on the stack.'),
    ('NEWTRUE', '\x88', None, '', 'pybool', 2,
     'Push True onto the stack.'),
    ('NEWFALSE', '\x89', None, '', 'pybool', 2,
     'Push False onto the stack.'),
    ('UNICODE', 'V', unicodestringnl, '', 'pyunicode', 0,
     'Push a Python Unicode string object.\n\nThe argument is in the encoding raw-unicode-escape, up to the end of the line.\n'),
    ('SHORT_BINUNICODE', '\x8c', unicodestring1, '', 'pyunicode', 4,
     'Push a Python Unicode string object.\n\nA length of one byte and the text in UTF-8.\n'),
    ('BINUNICODE', 'X', unicodestring4, '', 'pyunicode', 1,
     'Push a Python Unicode string object.\n\nA length of four bytes and the text in UTF-8.\n'),
    ('BINUNICODE8', '\x8d', unicodestring8, '', 'pyunicode', 4,
     'Push a Python Unicode string object.\n\nA length of eight bytes and the text in UTF-8.\n'),
    ('FLOAT', 'F', floatnl, '', 'pyfloat', 0,
     'Newline-terminated decimal float literal.\n\nIt is what repr() gives for the float.\n'),
    ('BINFLOAT', 'G', float8, '', 'pyfloat', 1,
     'Float stored in binary form, with 8 bytes of data.\n\nThe bytes are those of an IEEE double, the highest one first.\n'),
    ('EMPTY_LIST', ']', None, '', 'pylist', 1,
     'Push an empty list.'),
    ('APPEND', 'a', None, 'pylist anyobject', 'pylist', 0,
     'Append an object to a list.\n\nThe list stays on the stack; the object was above it.\n'),
    ('APPENDS', 'e', None, 'pylist markobject stackslice', 'pylist', 1,
     'Extend a list by a slice of stack objects.\n\nThe list is below the topmost mark, what is appended above it.\n'),
    ('LIST', 'l', None, 'markobject stackslice', 'pylist', 0,
     'Build a list out of the topmost stack slice, after markobject.\n\nMark and items give way to the list.\n'),
    ('EMPTY_TUPLE', ')', None, '', 'pytuple', 1,
     'Push an empty tuple.'),
    ('TUPLE', 't', None, 'markobject stackslice', 'pytuple', 0,
     'Build a tuple out of the topmost stack slice, after markobject.\n\nMark and items give way to the tuple.\n'),
    ('TUPLE1', '\x85', None, 'anyobject', 'pytuple', 2,
     'Build a one-tuple out of the topmost item on the stack.'),
    ('TUPLE2', '\x86', None, 'anyobject anyobject', 'pytuple', 2,
     'Build a two-tuple out of the top two items on the stack.\n\nThe deeper one comes first.\n'),
    ('TUPLE3', '\x87', None, 'anyobject anyobject anyobject', 'pytuple', 2,
     'Build a three-tuple out of the top three items on the stack.\n\nThe deepest one comes first.\n'),
    ('EMPTY_DICT', '}', None, '', 'pydict', 1,
     'Push an empty dict.'),
    ('DICT', 'd', None, 'markobject stackslice', 'pydict', 0,
     'Build a dict out of the topmost stack slice, after markobject.\n\nKeys and values alternate; mark and items give way to the dict.\n'),
    ('SETITEM', 's', None, 'pydict anyobject anyobject', 'pydict', 0,
     'Add a key+value pair to an existing dict.\n\nThe stack has the dict, the key and the value; the dict stays.\n'),
    ('SETITEMS', 'u', None, 'pydict markobject stackslice', 'pydict', 1,
     'Add an arbitrary number of key+value pairs to an existing dict.\n\nThe dict is below the topmost mark, keys and values alternate above it.\n'),
    ('EMPTY_SET', '\x8f', None, '', 'pyset', 4,
     'Push an empty set.'),
    ('ADDITEMS', '\x90', None, 'pyset markobject stackslice', 'pyset', 4,
     'Add an arbitrary number of items to an existing set.\n\nThe set is below the topmost mark, the items above it.\n'),
    ('FROZENSET', '\x91', None, 'markobject stackslice', 'pyfrozenset', 4,
     'Build a frozenset out of the topmost slice, after markobject.\n\nMark and items give way to the frozenset.\n'),
    ('POP', '0', None, 'anyobject', '', 0,
     'Discard the top stack item, shrinking the stack by one item.'),
    ('DUP', '2', None, 'anyobject', 'anyobject anyobject', 0,
     'Push the top stack item onto the stack again, duplicating it.'),
    ('MARK', '(', None, '', 'markobject', 0,
     'Push markobject onto the stack.\n\nOperations on a variable number of objects take what is above the topmost one.\n'),
    ('POP_MARK', '1', None, 'markobject stackslice', '', 1,
     'Pop all the stack objects at and above the topmost markobject.'),
    ('GET', 'g', decimalnl_short, '', 'anyobject', 0,
     'Read an object from the memo and push it on the stack.\n\nThe index is a decimal literal.\n'),
    ('BINGET', 'h', uint1, '', 'anyobject', 1,
     'Read an object from the memo and push it on the stack.\n\nThe index is a byte.\n'),
    ('LONG_BINGET', 'j', uint4, '', 'anyobject', 1,
     'Read an object from the memo and push it on the stack.\n\nThe index has four bytes.\n'),
    ('PUT', 'p', decimalnl_short, '', '', 0,
     'Store the stack top into the memo.  The stack is not popped.\n\nThe index is a decimal literal.\n'),
    ('BINPUT', 'q', uint1, '', '', 1,
     'Store the stack top into the memo.  The stack is not popped.\n\nThe index is a byte.\n'),
    ('LONG_BINPUT', 'r', uint4, '', '', 1,
     'Store the stack top into the memo.  The stack is not popped.\n\nThe index has four bytes.\n'),
    ('MEMOIZE', '\x94', None, 'anyobject', 'anyobject', 4,
     'Store the stack top into the memo.  The stack is not popped.\n\nThe index is the number of objects in the memo.\n'),
    ('EXT1', '\x82', uint1, '', 'anyobject', 2,
     "Extension code.\n\nThe code, of one byte, stands for a global object in copyreg's registry.\n"),
    ('EXT2', '\x83', uint2, '', 'anyobject', 2,
     "Extension code.\n\nThe code, of two bytes, stands for a global object in copyreg's registry.\n"),
    ('EXT4', '\x84', int4, '', 'anyobject', 2,
     "Extension code.\n\nThe code, of four bytes, stands for a global object in copyreg's registry.\n"),
    ('GLOBAL', 'c', stringnl_noescape_pair, '', 'anyobject', 0,
     'Push a global object (module.attr) on the stack.\n\nTwo lines follow, the names of the module and of the attribute.\n'),
    ('STACK_GLOBAL', '\x93', None, 'pyunicode pyunicode', 'anyobject', 4,
     'Push a global object (module.attr) on the stack.\n\nThe names of the module and of the attribute are on the stack.\n'),
    ('REDUCE', 'R', None, 'anyobject anyobject', 'anyobject', 0,
     'Push an object built from a callable and an argument tuple.\n\nThe stack has the callable and the tuple; the result of the call replaces them.\n'),
    ('BUILD', 'b', None, 'anyobject anyobject', 'anyobject', 0,
     "Finish building an object, via __setstate__ or dict update.\n\nThe stack has the object and its state. Without a method __setstate__ the state is a\ndict for the object's own, or a pair of that and a dict of slots.\n"),
    ('INST', 'i', stringnl_noescape_pair, 'markobject stackslice', 'anyobject', 0,
     'Build a class instance.\n\nTwo lines follow, the names of the module and of the class. The arguments are above\nthe topmost mark.\n'),
    ('OBJ', 'o', None, 'markobject anyobject stackslice', 'anyobject', 1,
     'Build a class instance.\n\nThe class is right above the topmost mark, the arguments above that.\n'),
    ('NEWOBJ', '\x81', None, 'anyobject anyobject', 'anyobject', 2,
     'Build an object instance.\n\nThe stack has the class and a tuple of arguments for its __new__.\n'),
    ('NEWOBJ_EX', '\x92', None, 'anyobject anyobject anyobject', 'anyobject', 4,
     'Build an object instance.\n\nThe stack has the class, a tuple and a dict of arguments for its __new__.\n'),
    ('PROTO', '\x80', uint1, '', '', 2,
     'Protocol version indicator.\n\nIt comes first in pickles of protocol 2 and later; the argument is the number.\n'),
    ('STOP', '.', None, 'anyobject', '', 0,
     'Stop the unpickling machine.\n\nWhat is left on the stack is the result.\n'),
    ('FRAME', '\x95', uint8, '', '', 4,
     'Indicate the beginning of a new frame.\n\nIts length follows, in eight bytes: a reader gets all of it at once.\n'),
    ('PERSID', 'P', stringnl_noescape, '', 'anyobject', 0,
     'Push an object identified by a persistent ID.\n\nThe argument, a line, is given to persistent_load(), whose result is pushed.\n'),
    ('BINPERSID', 'Q', None, 'anyobject', 'anyobject', 1,
     'Push an object identified by a persistent ID.\n\nThe stack has what is given to persistent_load(), whose result replaces it.\n'),
)]

code2op = {op.code: op for op in opcodes}


def _genops(data, yield_end_pos=False):
    if isinstance(data, bytes_types):
        data = io.BytesIO(data)
    where = getattr(data, "tell", lambda: None)
    while True:
        pos = where()
        code = data.read(1)
        if code == b"":
            raise ValueError("pickle exhausted before seeing STOP")
        op = code2op.get(code.decode("latin-1"))
        if op is None:
            raise ValueError(f"at position {'<unknown>' if pos is None else pos}, opcode {code!r} unknown")
        arg = None if op.arg is None else op.arg.reader(data)
        yield (op, arg, pos, where()) if yield_end_pos else (op, arg, pos)
        if op.name == "STOP":
            return


def genops(pickle):
    """Generate the operations of a pickle, bytes or a file, up to the first STOP.

    Each is a triple of the OpcodeInfo, the argument or None, and the position, which is None
    for files without tell().
    """
    return _genops(pickle)


_GETS = ("GET", "BINGET", "LONG_BINGET")
_PUTS = ("PUT", "BINPUT", "LONG_BINPUT")

# A frame is ended when it has this many bytes; shorter ones than the second number have no header.
_FRAME_SIZE = 64 * 1024
_SHORTEST_FRAME = 4


class _Frames:
    """Collects a pickle in frames, if its protocol has them."""

    def __init__(self, proto):
        self.out = bytearray()
        self.frame = bytearray() if proto >= 4 else self.out

    def write(self, data):
        alone = len(data) > _FRAME_SIZE
        if alone or len(self.frame) >= _FRAME_SIZE:
            self.end()
        if alone:
            self.out += data
        else:
            self.frame += data

    def end(self):
        if self.frame is self.out:
            return
        if len(self.frame) >= _SHORTEST_FRAME:
            self.out += pickle.FRAME + len(self.frame).to_bytes(8, "little")
        self.out += self.frame
        self.frame.clear()


def _memo_code(proto, short, long, text, index):
    """A GET or PUT in the form of a protocol."""
    if proto == 0:
        return text + b"%d\n" % index
    return short + bytes([index]) if index < 256 else long + index.to_bytes(4, "little")


def optimize(p):
    """Return a pickle without the PUT operations that no GET refers to."""
    steps = []  # ("put", index), ("get", index) or the bounds of something else
    puts, used = set(), set()
    proto, header = 0, b""
    for op, arg, start, end in _genops(p, yield_end_pos=True):
        if op.name in _PUTS or op.name == "MEMOIZE":
            index = len(puts) if op.name == "MEMOIZE" else arg
            puts.add(index)
            steps.append(("put", index))
        elif op.name in _GETS:
            proto = max(proto, op.proto)
            used.add(arg)
            steps.append(("get", arg))
        elif op.name == "PROTO" and start == 0:
            proto, header = max(proto, arg), p[:end]
        elif op.name != "FRAME":
            if op.name == "PROTO":
                proto = max(proto, arg)
            steps.append((start, end))
    out = _Frames(proto)
    places = {}
    for what, x in steps:
        if what == "put":
            if x not in used:
                continue
            places[x] = index = len(places)
            data = pickle.MEMOIZE if proto >= 4 else _memo_code(proto, pickle.BINPUT, pickle.LONG_BINPUT, pickle.PUT, index)
        elif what == "get":
            data = _memo_code(proto, pickle.BINGET, pickle.LONG_BINGET, pickle.GET, places[x])
        else:
            data = p[what:x]
        out.write(data)
    out.end()
    return header + bytes(out.out)


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Print the operations of a pickle to out, sys.stdout if that is None.

    What is between a mark and its operation is indented by indentlevel. memo is a dict that
    goes from one pickle of a pickler to the next. annotate, if it is not 0, adds what each
    operation does, from about that column on.

    A pickle that uses its stack, marks or memo in a way that a reader would refuse raises
    ValueError, once the operation has been printed.
    """
    stack, marks = [], []
    memo = {} if memo is None else memo
    highest, column = -1, annotate
    for op, arg, pos in genops(pickle):
        if pos is not None:
            print(f"{pos:5}:", end=" ", file=out)
        line = f"{repr(op.code)[1:-1]:<4} {' ' * indentlevel * len(marks)}{op.name}"
        highest = max(highest, op.proto)
        after = op.stack_after
        taken = len(op.stack_before)
        note = problem = None

        if markobject in op.stack_before or op.name == "POP" and stack and stack[-1] is markobject:
            if marks:
                at = marks.pop()
                note = "(MARK at unknown opcode offset)" if at is None else f"(MARK at {at})"
                while stack.pop() is not markobject:
                    pass
                # What the operation takes from below the mark.
                taken = op.stack_before.index(markobject) if markobject in op.stack_before else 0
            else:
                problem = note = "no MARK exists on stack"

        if op.name in _PUTS or op.name == "MEMOIZE":
            index = arg
            if op.name == "MEMOIZE":
                index = len(memo)
                note = f"(as {index})"
            if index in memo:
                problem = f"memo key {arg!r} already defined"
            elif not stack:
                problem = "stack is empty -- can't store into memo"
            elif stack[-1] is markobject:
                problem = "can't store markobject in the memo"
            else:
                memo[index] = stack[-1]
        elif op.name in _GETS:
            if arg in memo:
                after = [memo[arg]]
            else:
                problem = f"memo key {arg!r} has never been stored into"

        if arg is not None or note:
            line += " " * (10 - len(op.name))
            if arg is not None:
                line += f" {arg!r}"
            if note:
                line += f" {note}"
        if annotate:
            line = line.ljust(column)
            column = len(line) if len(line) <= 50 else annotate
            line += " " + op.doc.partition("\n")[0]
        print(line, file=out)
        if problem:
            raise ValueError(problem)
        if len(stack) < taken:
            raise ValueError(f"tries to pop {taken} items from stack with only {len(stack)} items")
        del stack[len(stack) - taken:]
        if markobject in after:
            marks.append(pos)
        stack += after
    print("highest protocol among opcodes =", highest, file=out)
    if stack:
        raise ValueError(f"stack not empty after STOP: {stack!r}")


__test__ = {
    "disassembler_test": r"""
    >>> dis(pickle.dumps([1, (2, "a")], 2))
        0: \x80 PROTO      2
        2: ]    EMPTY_LIST
        3: q    BINPUT     0
        5: (    MARK
        6: K        BININT1    1
        8: K        BININT1    2
       10: X        BINUNICODE 'a'
       16: q        BINPUT     1
       18: \x86     TUPLE2
       19: q        BINPUT     2
       21: e        APPENDS    (MARK at 5)
       22: .    STOP
    highest protocol among opcodes = 2
    >>> dis(pickle.dumps((), 1), annotate=1)
        0: )    EMPTY_TUPLE Push an empty tuple.
        1: .    STOP        Stop the unpickling machine.
    highest protocol among opcodes = 1
    >>> dis(b"0.")
    Traceback (most recent call last):
    ...
    ValueError: tries to pop 1 items from stack with only 0 items
    """,
    "disassembler_memo_test": """
    >>> f, memo = io.BytesIO(), {}
    >>> p = pickle.Pickler(f, 1)
    >>> x = [1]
    >>> p.dump(x)
    >>> p.dump(x)
    >>> f.seek(0)
    0
    >>> dis(f, memo=memo)
        0: ]    EMPTY_LIST
        1: q    BINPUT     0
        3: K    BININT1    1
        5: a    APPEND
        6: .    STOP
    highest protocol among opcodes = 1
    >>> dis(f, memo=memo)
        7: h    BINGET     0
        9: .    STOP
    highest protocol among opcodes = 1
    """,
}


def _main():
    import argparse
    parser = argparse.ArgumentParser(description="disassemble one or more pickle files")
    parser.add_argument("pickle_file", nargs="*", help="the pickle file")
    parser.add_argument("-o", "--output", help="the file where the output should be written")
    parser.add_argument("-m", "--memo", action="store_true", help="preserve memo between disassemblies")
    parser.add_argument("-l", "--indentlevel", default=4, type=int,
                        help="the number of blanks by which to indent a new MARK level")
    parser.add_argument("-a", "--annotate", action="store_true", help="annotate each line with a short opcode description")
    parser.add_argument("-p", "--preamble", default="==> {name} <==",
                        help="if more than one pickle file is specified, print this before each disassembly")
    args = parser.parse_args()
    if not args.pickle_file:
        parser.print_help()
        return
    memo = {} if args.memo else None
    output = sys.stdout if args.output is None else open(args.output, "w")
    try:
        for name in args.pickle_file:
            if len(args.pickle_file) > 1:
                output.write(args.preamble.format(name="<stdin>" if name == "-" else name) + "\n")
            if name == "-":
                dis(sys.stdin.buffer, output, memo, args.indentlevel, 30 if args.annotate else 0)
                continue
            with open(name, "rb") as f:
                dis(f, output, memo, args.indentlevel, 30 if args.annotate else 0)
    finally:
        if output is not sys.stdout:
            output.close()


if __name__ == "__main__":
    _main()
