r"""Universally unique identifiers (RFC 4122).

uuid4() makes random ones; uuid1() uses the time and the network address, uuid3() and
uuid5() hash a name within a namespace.

>>> import uuid
>>> uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org')
UUID('886313e1-3b8a-5372-9b90-0c9aee199e5d')
>>> str(uuid.UUID('{00010203-0405-0607-0809-0a0b0c0d0e0f}'))
'00010203-0405-0607-0809-0a0b0c0d0e0f'
"""

import os
import sys
from enum import Enum, _simple_enum

__author__ = 'the gopy authors'

_AIX = sys.platform.startswith('aix')
_LINUX = sys.platform in ('linux', 'android')
_MAC_DELIM = b'.' if _AIX else b':'
_MAC_OMITS_LEADING_ZEROES = _AIX

RESERVED_NCS = 'reserved for NCS compatibility'
RFC_4122 = 'specified in RFC 4122'
RESERVED_MICROSOFT = 'reserved for Microsoft compatibility'
RESERVED_FUTURE = 'reserved for future definition'

# The class has attributes of these names.
int_ = int
bytes_ = bytes


@_simple_enum(Enum)
class SafeUUID:
    """Whether an identifier was made so that no other process can have got it too."""

    safe = 0
    unsafe = -1
    unknown = None


# The fields: name, what errors call it, number of bits, from the highest.
_FIELDS = (('time_low', 'a 32', 32), ('time_mid', 'a 16', 16), ('time_hi_version', 'a 16', 16),
           ('clock_seq_hi_variant', 'an 8', 8), ('clock_seq_low', 'an 8', 8), ('node', 'a 48', 48))


class UUID:
    """An identifier: a number of 128 bits, immutable.

    It is made of one of: hex, 32 digits, maybe with hyphens, braces or "urn:uuid:";
    bytes, 16 of them; bytes_le, the same with the first three fields in little-endian
    order; fields, a tuple of six numbers; int. With a version, its bits and those of the
    variant are set.
    """

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None,
                 int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, '
                            'or int arguments must be given')
        if hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '')
            digits = digits.strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(digits, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            assert isinstance(bytes_le, bytes_), repr(bytes_le)
            bytes = _swap(bytes_le)
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            assert isinstance(bytes, bytes_), repr(bytes)
            int = int_.from_bytes(bytes)
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            int = 0
            for i, (value, (_, size, bits)) in enumerate(zip(fields, _FIELDS), 1):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f'field {i} out of range (need {size}-bit value)')
                int = int << bits | value
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe != SafeUUID.unknown:
            # A number, which older versions can read.
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        safe = SafeUUID(state['is_safe']) if 'is_safe' in state else SafeUUID.unknown
        object.__setattr__(self, 'is_safe', safe)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        digits = self.hex
        return f'{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}'

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        return _swap(self.bytes)

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version,
                self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xFF

    @property
    def time(self):
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        top = self.clock_seq_hi_variant >> 5
        if top < 4:
            return RESERVED_NCS
        if top < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if top == 6 else RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xF


def _swap(data):
    """Change the byte order of the first three fields."""
    return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]


# The address of a network card, which programs print.


def _get_command_stdout(command, *args):
    """What a program prints, as a file of bytes; None if that fails."""
    import io
    import shutil
    import subprocess
    path = os.environ.get('PATH', os.defpath).split(os.pathsep)
    path.extend(('/sbin', '/usr/sbin'))
    program = shutil.which(command, path=os.pathsep.join(path))
    if program is None:
        return None
    # The output is parsed: it must not be translated.
    env = dict(os.environ)
    env['LC_ALL'] = 'C'
    try:
        arguments = (program, *args) if args != ('',) else (program,)
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, env=env)
        if not process:
            return None
        return io.BytesIO(process.communicate()[0])
    except (OSError, subprocess.SubprocessError):
        return None


def _is_universal(mac):
    """Whether an address is that of a manufacturer, and not made up on the machine."""
    return not mac & 1 << 41


def _best(addresses):
    """The first universal address, or else the first."""
    first = None
    for mac in addresses:
        if _is_universal(mac):
            return mac
        first = first or mac
    return first or None


def _find_mac_near_keyword(command, args, keywords, get_word_index):
    """An address in the output of a program, next to one of some words.

    get_word_index tells the number of the address in the line from that of the word.
    """
    stdout = _get_command_stdout(command, args)
    if stdout is None:
        return None

    def addresses():
        for line in stdout:
            words = line.lower().rstrip().split()
            for i, word in enumerate(words):
                if word in keywords:
                    try:
                        found = words[get_word_index(i)]
                        yield int(found.replace(_MAC_DELIM, b''), 16)
                    except (ValueError, IndexError):
                        # Virtual interfaces may have longer addresses.
                        pass

    return _best(addresses())


def _parse_mac(word):
    """The number of an address of six bytes, or None."""
    parts = word.split(_MAC_DELIM)
    if len(parts) != 6:
        return None
    if _MAC_OMITS_LEADING_ZEROES:
        if not all(1 <= len(part) <= 2 for part in parts):
            return None
        parts = [part.rjust(2, b'0') for part in parts]
    elif not all(len(part) == 2 for part in parts):
        return None
    try:
        return int(b''.join(parts), 16)
    except ValueError:
        return None


def _find_mac_under_heading(command, args, heading):
    """An address in the column of a table that a program prints."""
    stdout = _get_command_stdout(command, args)
    if stdout is None:
        return None
    headings = stdout.readline().rstrip().split()
    if heading not in headings:
        return None
    column = headings.index(heading)

    def addresses():
        for line in stdout:
            words = line.rstrip().split()
            if column < len(words) and (mac := _parse_mac(words[column])) is not None:
                yield mac

    return _best(addresses())


def _ifconfig_getnode():
    """Ask ifconfig."""
    keywords = (b'hwaddr', b'ether', b'address:', b'lladdr')
    for args in ('', '-a', '-av'):
        mac = _find_mac_near_keyword('ifconfig', args, keywords, lambda i: i + 1)
        if mac:
            return mac
    return None


def _ip_getnode():
    """Ask ip."""
    return _find_mac_near_keyword('ip', 'link', [b'link/ether'], lambda i: i + 1)


def _arp_getnode():
    """Ask arp about our own address."""
    import socket
    if not hasattr(socket, "gethostbyname"):
        return None
    try:
        address = os.fsencode(socket.gethostbyname(socket.gethostname()))
    except OSError:
        return None
    for keyword, where in (address, -1), (address, 1), (b'(%s)' % address, 2):
        mac = _find_mac_near_keyword(
            'arp', '-an', [keyword], lambda i: i + where if where > 0 else where)
        if mac:
            return mac
    return None


def _lanscan_getnode():
    """Ask lanscan."""
    return _find_mac_near_keyword('lanscan', '-ai', [b'lan0'], lambda i: 0)


def _netstat_getnode():
    """Ask netstat."""
    return _find_mac_under_heading('netstat', '-ian', b'Address')


# Generators of the system.
try:
    import _uuid
    _generate_time_safe = getattr(_uuid, "generate_time_safe", None)
    _UuidCreate = getattr(_uuid, "UuidCreate", None)
except ImportError:
    _uuid = _generate_time_safe = _UuidCreate = None


def _unix_getnode():
    """Take the address from an identifier that the system makes."""
    if _generate_time_safe:
        return UUID(bytes=_generate_time_safe()[0]).node


def _windll_getnode():
    """Take the address from an identifier that Windows makes."""
    if _UuidCreate:
        return UUID(bytes_le=_UuidCreate()).node


def _random_getnode():
    """A random number with the bit that no card's address has."""
    import random
    return random.getrandbits(48) | 1 << 40


if _LINUX:
    _OS_GETTERS = [_ip_getnode, _ifconfig_getnode]
elif sys.platform == 'darwin':
    _OS_GETTERS = [_ifconfig_getnode, _arp_getnode, _netstat_getnode]
elif sys.platform == 'win32':
    _OS_GETTERS = []
elif _AIX:
    _OS_GETTERS = [_netstat_getnode]
else:
    _OS_GETTERS = [_ifconfig_getnode, _ip_getnode, _arp_getnode, _netstat_getnode,
                   _lanscan_getnode]
_GETTERS = {'posix': [_unix_getnode], 'nt': [_windll_getnode]}.get(os.name, []) + _OS_GETTERS

_node = None


def getnode():
    """The address of a network card as a number, or a random one."""
    global _node
    if _node is not None:
        return _node
    for getter in _GETTERS + [_random_getnode]:
        try:
            _node = getter()
        except Exception:
            continue
        if _node is not None and 0 <= _node < 1 << 48:
            return _node
    assert False, f'_random_getnode() returned invalid value: {_node}'


# Making identifiers.

_last_timestamp = None


def uuid1(node=None, clock_seq=None):
    """An identifier of the time, a network address and a sequence number.

    By default the address is that of this machine, and the number is random.
    """
    if _generate_time_safe is not None and node is clock_seq is None:
        data, safely = _generate_time_safe()
        try:
            is_safe = SafeUUID(safely)
        except ValueError:
            is_safe = SafeUUID.unknown
        return UUID(bytes=data, is_safe=is_safe)

    global _last_timestamp
    import time
    # Units of 100 ns since 1582, when the calendar was reformed.
    timestamp = time.time_ns() // 100 + 0x01B21DD213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        import random
        clock_seq = random.getrandbits(14)
    return UUID(fields=(timestamp & 0xFFFFFFFF, timestamp >> 32 & 0xFFFF,
                        timestamp >> 48 & 0x0FFF, clock_seq >> 8 & 0x3F, clock_seq & 0xFF,
                        getnode() if node is None else node), version=1)


def _named(name):
    return bytes(name, "utf-8") if isinstance(name, str) else name


def uuid3(namespace, name):
    """The identifier of a name in a namespace, by MD5."""
    from hashlib import md5
    digest = md5(namespace.bytes + _named(name), usedforsecurity=False).digest()
    return UUID(bytes=digest, version=3)


def uuid4():
    """A random identifier."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """The identifier of a name in a namespace, by SHA-1."""
    from hashlib import sha1
    return UUID(bytes=sha1(namespace.bytes + _named(name)).digest()[:16], version=5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')


def main():
    """The command line."""
    import argparse
    functions = {"uuid1": uuid1, "uuid3": uuid3, "uuid4": uuid4, "uuid5": uuid5}
    known = {"@dns": NAMESPACE_DNS, "@url": NAMESPACE_URL, "@oid": NAMESPACE_OID,
             "@x500": NAMESPACE_X500}
    parser = argparse.ArgumentParser(
        description="Generates a uuid using the selected uuid function.")
    parser.add_argument("-u", "--uuid", choices=functions.keys(), default="uuid4",
                        help="The function to use to generate the uuid. "
                        "By default uuid4 function is used.")
    parser.add_argument("-n", "--namespace",
                        help="The namespace is a UUID, or '@ns' where 'ns' is a "
                        "well-known predefined UUID addressed by namespace name. "
                        "Such as @dns, @url, @oid, and @x500. "
                        "Only required for uuid3/uuid5 functions.")
    parser.add_argument("-N", "--name",
                        help="The name used as part of generating the uuid. "
                        "Only required for uuid3/uuid5 functions.")
    args = parser.parse_args()
    if args.uuid not in ("uuid3", "uuid5"):
        print(functions[args.uuid]())
        return
    if not args.namespace or not args.name:
        parser.error("Incorrect number of arguments. "
                     f"{args.uuid} requires a namespace and a name. "
                     "Run 'python -m uuid -h' for more information.")
    namespace = known.get(args.namespace) or UUID(args.namespace)
    print(functions[args.uuid](namespace, args.name))


if __name__ == "__main__":
    main()
