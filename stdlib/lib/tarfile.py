"""Archives of the tar format: POSIX.1-1988 (ustar), GNU's, and POSIX.1-2001 (pax).

A TarFile is an archive, a TarInfo describes one of its members. Archives may be
compressed, and may be read or written as streams that cannot seek.
"""

import copy
import io
import os
import re
import shutil
import stat
import struct
import sys
import time
from builtins import open as bltn_open

try:
    import pwd
except ImportError:
    pwd = None
try:
    import grp
except ImportError:
    grp = None

__all__ = ["TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError",
           "CompressionError", "StreamError", "ExtractError", "HeaderError",
           "ENCODING", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT",
           "DEFAULT_FORMAT", "open", "fully_trusted_filter", "data_filter",
           "tar_filter", "FilterError", "AbsoluteLinkError",
           "OutsideDestinationError", "SpecialFileError", "AbsolutePathError",
           "LinkOutsideDestinationError"]

version = "0.9.0"

# What a system that cannot make symbolic links raises.
symlink_exception = (AttributeError, NotImplementedError, OSError)

NUL = b"\0"
BLOCKSIZE = 512             # everything is padded to blocks
RECORDSIZE = 20 * BLOCKSIZE     # and archives to records
GNU_MAGIC = b"ustar  \0"
POSIX_MAGIC = b"ustar\x0000"

# How much the fields of a header hold.
LENGTH_NAME = 100
LENGTH_LINK = 100
LENGTH_PREFIX = 155

# Types of members.
AREGTYPE = b"\0"            # an ordinary file, as old programs wrote it
REGTYPE = b"0"
LNKTYPE = b"1"              # a hard link to a member
SYMTYPE = b"2"
CHRTYPE = b"3"
BLKTYPE = b"4"
DIRTYPE = b"5"
FIFOTYPE = b"6"
CONTTYPE = b"7"             # a contiguous file
GNUTYPE_LONGNAME = b"L"     # these two precede what they name
GNUTYPE_LONGLINK = b"K"
GNUTYPE_SPARSE = b"S"
XHDTYPE = b"x"              # pax fields of the next member
XGLTYPE = b"g"              # pax fields of all members
SOLARIS_XHDTYPE = b"X"

GNU_TYPES = (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
SUPPORTED_TYPES = (REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE,
                   CONTTYPE, CHRTYPE, BLKTYPE) + GNU_TYPES

USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = range(3)
DEFAULT_FORMAT = PAX_FORMAT

# The pax fields that replace attributes, those of them that are names, and numbers.
PAX_FIELDS = ("path", "linkpath", "size", "mtime", "uid", "gid", "uname", "gname")
PAX_NAME_FIELDS = {"path", "linkpath", "uname", "gname"}
PAX_NUMBER_FIELDS = {"atime": float, "ctime": float, "mtime": float,
                     "uid": int, "gid": int, "size": int}

ENCODING = "utf-8" if os.name == "nt" else sys.getfilesystemencoding()


class TarError(Exception):
    """The base of all errors here."""


class ExtractError(TarError):
    """Something about an extracted file could not be set."""


class ReadError(TarError):
    """The file is no archive, or one that cannot be read."""


class CompressionError(TarError):
    """The compression is not supported, or its data is damaged."""


class StreamError(TarError):
    """A stream cannot do this."""


class HeaderError(TarError):
    """The base of errors about headers."""


class EmptyHeaderError(HeaderError):
    """The file ends where a header could be."""


class TruncatedHeaderError(HeaderError):
    """The file ends within a header."""


class EOFHeaderError(HeaderError):
    """Zeros, which end an archive."""


class InvalidHeaderError(HeaderError):
    """What should be a header is none."""


class SubsequentHeaderError(HeaderError):
    """The header that an extended one announces is missing or invalid."""


# Fields of headers.


def stn(s, length, encoding, errors):
    """A text as a field of so many bytes, filled with zeros."""
    if s is None:
        raise ValueError("metadata cannot contain None")
    return s.encode(encoding, errors)[:length].ljust(length, NUL)


def nts(s, encoding, errors):
    """The text in a field."""
    return s.partition(NUL)[0].decode(encoding, errors)


def nti(s):
    """The number in a field: octal digits, or GNU's binary form for large ones."""
    if s[0] == 0o200:
        return int.from_bytes(s[1:], "big")
    if s[0] == 0o377:
        return int.from_bytes(s[1:], "big") - 256 ** (len(s) - 1)
    try:
        return int(nts(s, "ascii", "strict").strip() or "0", 8)
    except ValueError:
        raise InvalidHeaderError("invalid header")


def itn(n, digits=8, format=DEFAULT_FORMAT):
    """A number as a field of so many bytes."""
    n = int(n)
    if 0 <= n < 8 ** (digits - 1):
        return b"%0*o\0" % (digits - 1, n)
    limit = 256 ** (digits - 1)
    if format != GNU_FORMAT or not -limit <= n < limit:
        raise ValueError("overflow in number field")
    mark = b"\200" if n >= 0 else b"\377"
    return bytearray(mark + (n % limit).to_bytes(digits - 1, "big"))


def calc_chksums(buf):
    """The checksums of a header, of unsigned and of signed bytes.

    Its own field counts as spaces. Some old programs summed up signed bytes.
    """
    plain = buf[:148] + b" " * 8 + buf[156:BLOCKSIZE]
    unsigned = sum(plain)
    return unsigned, unsigned - 256 * sum(byte > 127 for byte in plain)


def copyfileobj(src, dst, length=None, exception=OSError, bufsize=None):
    """Copy length bytes of a file, or all that is left, to another one."""
    bufsize = bufsize or 16 * 1024
    if length is None:
        shutil.copyfileobj(src, dst, bufsize)
        return
    while length > 0:
        wanted = min(length, bufsize)
        data = src.read(wanted)
        if len(data) < wanted:
            raise exception("unexpected end of data")
        dst.write(data)
        length -= wanted


def _padding(size):
    """How many bytes complete the last block."""
    return -size % BLOCKSIZE


def _safe_print(s):
    encoding = getattr(sys.stdout, "encoding", None)
    if encoding is not None:
        s = s.encode(encoding, "backslashreplace").decode(encoding)
    print(s, end=" ")


# Streams.


class _LowLevelFile:
    """A file opened by its name for reading or writing a stream, without a buffer."""

    def __init__(self, name, mode):
        flags = os.O_RDONLY if mode == "r" else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        self.fd = os.open(name, flags | getattr(os, "O_BINARY", 0), 0o666)

    def read(self, size):
        return os.read(self.fd, size)

    def write(self, s):
        os.write(self.fd, s)

    def close(self):
        os.close(self.fd)


def _needs(module):
    """Import a module for compression."""
    try:
        return __import__(module)
    except ImportError:
        raise CompressionError(f"{module} module is not available") from None


class _Stream:
    """A compressed or plain file that is only read on or only written on.

    All that it asks of the file below is read() or write(), in pieces of bufsize.
    """

    def __init__(self, name, mode, comptype, fileobj, bufsize, compresslevel):
        self.closed = False
        self._extfileobj = fileobj is not None
        if fileobj is None:
            fileobj = _LowLevelFile(name, mode)
        if comptype == "*":
            fileobj = _StreamProxy(fileobj)
            comptype = fileobj.getcomptype()
        self.name = name or ""
        self.mode = mode
        self.comptype = comptype
        self.fileobj = fileobj
        self.bufsize = bufsize
        self.pos = 0
        self.buf = b""      # of the file below
        self.dbuf = b""     # of decompressed data
        self.cmp = None
        self.exception = None
        try:
            self._begin(comptype, mode, compresslevel)
        except:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    def _begin(self, comptype, mode, level):
        reading = mode == "r"
        if comptype == "gz":
            self.zlib = _needs("zlib")
            self.crc = 0
            if reading:
                self.exception = self.zlib.error
                self._read_gz_header()
                self.cmp = self.zlib.decompressobj(-self.zlib.MAX_WBITS)
            else:
                self.cmp = self.zlib.compressobj(
                    level, self.zlib.DEFLATED, -self.zlib.MAX_WBITS,
                    self.zlib.DEF_MEM_LEVEL, 0)
                self._write_gz_header()
        elif comptype == "bz2":
            bz2 = _needs("bz2")
            self.exception = OSError
            self.cmp = bz2.BZ2Decompressor() if reading else bz2.BZ2Compressor(level)
        elif comptype == "xz":
            lzma = _needs("lzma")
            self.exception = lzma.LZMAError
            self.cmp = lzma.LZMADecompressor() if reading else lzma.LZMACompressor()
        elif comptype != "tar":
            raise CompressionError("unknown compression type %r" % comptype)

    def __del__(self):
        if not getattr(self, "closed", True):
            self.close()

    def _write_gz_header(self):
        if self.name.endswith(".gz"):
            self.name = self.name[:-3]
        self.name = os.path.basename(self.name)
        # With a name, the time, the best compression, an unknown system.
        self._put(b"\x1f\x8b\x08\x08" + struct.pack("<L", int(time.time())) + b"\x02\xff"
                  + self.name.encode("iso-8859-1", "replace") + NUL)

    def _read_gz_header(self):
        if self._get(2) != b"\x1f\x8b":
            raise ReadError("not a gzip file")
        if self._get(1) != b"\x08":
            raise CompressionError("unsupported compression method")
        flags = ord(self._get(1))
        self._get(6)
        if flags & 4:
            self._get(int.from_bytes(self._get(2), "little"))
        for text in 8, 16:
            if flags & text:
                while self._get(1) not in (b"", NUL):
                    pass
        if flags & 2:
            self._get(2)

    def write(self, s):
        if self.comptype == "gz":
            self.crc = self.zlib.crc32(s, self.crc)
        self.pos += len(s)
        self._put(s if self.cmp is None else self.cmp.compress(s))

    def _put(self, data):
        """Write to the file below, whole pieces at a time."""
        self.buf += data
        at = 0
        while len(self.buf) - at > self.bufsize:
            self.fileobj.write(self.buf[at:at + self.bufsize])
            at += self.bufsize
        self.buf = self.buf[at:]

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode != "w":
                return
            if self.cmp is not None:
                self.buf += self.cmp.flush()
            if self.buf:
                self.fileobj.write(self.buf)
                self.buf = b""
                if self.comptype == "gz":
                    self.fileobj.write(struct.pack("<LL", self.crc, self.pos & 0xFFFFFFFF))
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    def tell(self):
        return self.pos

    def seek(self, pos=0):
        """Read on to a position."""
        if pos < self.pos:
            raise StreamError("seeking backwards is not allowed")
        pieces, rest = divmod(pos - self.pos, self.bufsize)
        for _ in range(pieces):
            self.read(self.bufsize)
        self.read(rest)
        return self.pos

    def read(self, size):
        data = self._get(size) if self.cmp is None else self._decompressed(size)
        self.pos += len(data)
        return data

    def _decompressed(self, size):
        parts, have = [self.dbuf], len(self.dbuf)
        while have < size:
            # First what reading the header has left.
            packed, self.buf = self.buf, b""
            packed = packed or self.fileobj.read(self.bufsize)
            if not packed:
                break
            try:
                data = self.cmp.decompress(packed)
            except self.exception as e:
                raise ReadError("invalid compressed data") from e
            parts.append(data)
            have += len(data)
        data = b"".join(parts)
        self.dbuf = data[size:]
        return data[:size]

    def _get(self, size):
        """Read from the file below."""
        parts, have = [self.buf], len(self.buf)
        while have < size:
            data = self.fileobj.read(self.bufsize)
            if not data:
                break
            parts.append(data)
            have += len(data)
        data = b"".join(parts)
        self.buf = data[size:]
        return data[:size]


class _StreamProxy:
    """A file whose beginning has been looked at to tell its compression."""

    def __init__(self, fileobj):
        self.fileobj = fileobj
        self.buf = fileobj.read(BLOCKSIZE)

    def read(self, size):
        self.read = self.fileobj.read
        return self.buf

    def getcomptype(self):
        start = self.buf
        if start.startswith(b"\x1f\x8b\x08"):
            return "gz"
        if start[:3] == b"BZh" and start[4:10] == b"1AY&SY":
            return "bz2"
        if start.startswith((b"\x5d\x00\x00\x80", b"\xfd7zXZ")):
            return "xz"
        return "tar"

    def close(self):
        self.fileobj.close()


# Members as files.


class _FileInFile:
    """A part of a file. blockinfo tells where the data of a sparse one belongs."""

    def __init__(self, fileobj, offset, size, name, blockinfo=None):
        self.fileobj = fileobj
        self.offset = offset
        self.size = size
        self.name = name
        self.position = 0
        self.closed = False
        # Pieces (start, end, where in the file, or None for zeros).
        self.map = []
        self.map_index = 0
        end = 0
        for start, length in [(0, size)] if blockinfo is None else blockinfo:
            if start > end:
                self.map.append((end, start, None))
            end = start + length
            self.map.append((start, end, offset))
            offset += length
        if end < size:
            self.map.append((end, size, None))

    mode = property(lambda self: "rb")

    def flush(self):
        pass

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return self.fileobj.seekable()

    def tell(self):
        return self.position

    def seek(self, position, whence=io.SEEK_SET):
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self.position, io.SEEK_END: self.size}
        if whence not in base:
            raise ValueError("Invalid argument")
        self.position = min(max(base[whence] + position, 0), self.size)
        return self.position

    def read(self, size=None):
        left = self.size - self.position
        size = left if size is None else min(size, left)
        parts = []
        while size > 0:
            start, end, where = self.map[self.map_index]
            if not start <= self.position < end:
                # Mostly the next one is it.
                self.map_index = (self.map_index + 1) % len(self.map)
                continue
            wanted = min(size, end - self.position)
            if where is None:
                parts.append(bytes(wanted))
            else:
                self.fileobj.seek(where + self.position - start)
                data = self.fileobj.read(wanted)
                if len(data) != wanted:
                    raise ReadError("unexpected end of data")
                parts.append(data)
            size -= wanted
            self.position += wanted
        return b"".join(parts)

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def close(self):
        self.closed = True


class ExFileObject(io.BufferedReader):
    """A member that is being read."""

    def __init__(self, tarfile, tarinfo):
        super().__init__(_FileInFile(tarfile.fileobj, tarinfo.offset_data, tarinfo.size,
                                     tarinfo.name, tarinfo.sparse))


# Filters of what is extracted (PEP 706).


class FilterError(TarError):
    """A filter refuses a member."""


class AbsolutePathError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"member {tarinfo.name!r} has an absolute path")


class OutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f"{tarinfo.name!r} would be extracted to {path!r}, "
                         "which is outside the destination")


class SpecialFileError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a special file")


class AbsoluteLinkError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a link to an absolute path")


class LinkOutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f"{tarinfo.name!r} would link to {path!r}, "
                         "which is outside the destination")


def _resolve_inside(destination, *parts):
    """The real path of parts below destination, and whether it stays there."""
    path = os.path.realpath(os.path.join(destination, *parts))
    return path, os.path.commonpath([path, destination]) == destination


def _safer(member, destination, data_only):
    """The member as the filters "tar" and "data" let it pass."""
    changes = {}
    destination = os.path.realpath(destination)
    name = member.name
    if name.startswith(("/", os.sep)):
        name = changes["name"] = member.path.lstrip("/" + os.sep)
    if os.path.isabs(name):
        # There are other absolute paths, such as C:\ on Windows.
        raise AbsolutePathError(member)
    path, inside = _resolve_inside(destination, name)
    if not inside:
        raise OutsideDestinationError(member, path)

    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if not data_only:
            pass
        elif member.isreg() or member.islnk():
            if not mode & 0o100:
                mode &= ~0o111
            mode |= 0o600
        elif member.isdir() or member.issym():
            mode = None
        else:
            raise SpecialFileError(member)
        if mode != member.mode:
            changes["mode"] = mode

    if data_only:
        for owner in "uid", "gid", "uname", "gname":
            if getattr(member, owner) is not None:
                changes[owner] = None
        if member.islnk() or member.issym():
            if os.path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            # Hard links are relative to the archive, others to where they are.
            folder = os.path.dirname(name) if member.issym() else ""
            path, inside = _resolve_inside(destination, folder, member.linkname)
            if not inside:
                raise LinkOutsideDestinationError(member, path)
    return member.replace(**changes, deep=False) if changes else member


def fully_trusted_filter(member, dest_path):
    """Let everything pass."""
    return member


def tar_filter(member, dest_path):
    """Keep members in the destination, and others from writing to them."""
    return _safer(member, dest_path, False)


def data_filter(member, dest_path):
    """Let only files, folders and links within the destination pass."""
    return _safer(member, dest_path, True)


_NAMED_FILTERS = {"fully_trusted": fully_trusted_filter, "tar": tar_filter,
                  "data": data_filter}

_KEEP = object()    # what replace() is not to change


class TarInfo:
    """What an archive tells about a member."""

    __slots__ = {
        "name": "The name.",
        "mode": "The permissions.",
        "uid": "The number of the owner.",
        "gid": "The number of the group.",
        "size": "The size in bytes.",
        "mtime": "When it was changed, in seconds.",
        "chksum": "The checksum of the header.",
        "type": "The type, one of the constants such as REGTYPE.",
        "linkname": "What a link leads to.",
        "uname": "The name of the owner.",
        "gname": "The name of the group.",
        "devmajor": "The major number of a device.",
        "devminor": "The minor number of a device.",
        "offset": "Where the header begins in the archive.",
        "offset_data": "Where the data begins in the archive.",
        "pax_headers": "The pax fields, a dictionary.",
        "sparse": "The pieces (offset, size) of a sparse file, else None.",
        "_tarfile": None,
        "_sparse_structs": None,
        "_link_target": None,
    }

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = 0
        self.size = 0
        self.mtime = 0
        self.chksum = 0
        self.type = REGTYPE
        self.linkname = ""
        self.uname = self.gname = ""
        self.devmajor = self.devminor = 0
        self.offset = self.offset_data = 0
        self.sparse = None
        self.pax_headers = {}
        self._tarfile = None

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.name, id(self))

    @staticmethod
    def _warn_of_tarfile():
        import warnings
        warnings.warn('The undocumented "tarfile" attribute of TarInfo objects '
                      'is deprecated and will be removed in Python 3.16',
                      DeprecationWarning, stacklevel=3)

    @property
    def tarfile(self):
        self._warn_of_tarfile()
        return self._tarfile

    @tarfile.setter
    def tarfile(self, tarfile):
        self._warn_of_tarfile()
        self._tarfile = tarfile

    @property
    def path(self):
        """The name, as pax calls it."""
        return self.name

    @path.setter
    def path(self, name):
        self.name = name

    @property
    def linkpath(self):
        """The name that a link leads to, as pax calls it."""
        return self.linkname

    @linkpath.setter
    def linkpath(self, linkname):
        self.linkname = linkname

    def replace(self, *, name=_KEEP, mtime=_KEEP, mode=_KEEP, linkname=_KEEP, uid=_KEEP,
                gid=_KEEP, uname=_KEEP, gname=_KEEP, deep=True, _KEEP=_KEEP):
        """A copy with other attributes."""
        result = copy.deepcopy(self) if deep else copy.copy(self)
        given = {"name": name, "mtime": mtime, "mode": mode, "linkname": linkname,
                 "uid": uid, "gid": gid, "uname": uname, "gname": gname}
        for attribute, value in given.items():
            if value is not _KEEP:
                setattr(result, attribute, value)
        return result

    def get_info(self):
        """The attributes that a header has, as a dictionary."""
        info = {name: getattr(self, name) for name in (
            "name", "mode", "uid", "gid", "size", "mtime", "chksum", "type", "linkname",
            "uname", "gname", "devmajor", "devminor")}
        if self.mode is not None:
            info["mode"] &= 0o7777
        if self.type == DIRTYPE and not self.name.endswith("/"):
            info["name"] += "/"
        return info

    # Writing headers.

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        """The header, with those that extend it in front."""
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError("%s may not be None" % name)
        if format == USTAR_FORMAT:
            return self.create_ustar_header(info, encoding, errors)
        if format == GNU_FORMAT:
            return self.create_gnu_header(info, encoding, errors)
        if format == PAX_FORMAT:
            return self.create_pax_header(info, encoding)
        raise ValueError("invalid format")

    def create_ustar_header(self, info, encoding, errors):
        """A header of the old POSIX format, which may be unable to hold a name."""
        info["magic"] = POSIX_MAGIC
        if len(info["linkname"].encode(encoding, errors)) > LENGTH_LINK:
            raise ValueError("linkname is too long")
        if len(info["name"].encode(encoding, errors)) > LENGTH_NAME:
            info["prefix"], info["name"] = self._posix_split_name(info["name"], encoding,
                                                                  errors)
        return self._create_header(info, USTAR_FORMAT, encoding, errors)

    def create_gnu_header(self, info, encoding, errors):
        """A header of GNU's format; long names have members of their own before it."""
        info["magic"] = GNU_MAGIC
        parts = []
        for field, length, type in (("linkname", LENGTH_LINK, GNUTYPE_LONGLINK),
                                    ("name", LENGTH_NAME, GNUTYPE_LONGNAME)):
            if len(info[field].encode(encoding, errors)) > length:
                parts.append(self._create_gnu_long_header(info[field], type, encoding, errors))
        parts.append(self._create_header(info, GNU_FORMAT, encoding, errors))
        return b"".join(parts)

    def create_pax_header(self, info, encoding):
        """A header of the newer POSIX format, with fields for all that does not fit."""
        info["magic"] = POSIX_MAGIC
        fields = self.pax_headers.copy()
        for name, field, length in (("name", "path", LENGTH_NAME),
                                    ("linkname", "linkpath", LENGTH_LINK),
                                    ("uname", "uname", 32), ("gname", "gname", 32)):
            if field not in fields:
                value = info[name]
                if not value.isascii() or len(value) > length:
                    fields[field] = value
        for name, digits in ("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12):
            value = info[name]
            whole = round(value) if isinstance(value, float) else value
            fits = 0 <= whole < 8 ** (digits - 1)
            info[name] = whole if fits else 0
            if (not fits or isinstance(value, float)) and name not in fields:
                fields[name] = str(value)
        extended = b""
        if fields:
            extended = self._create_pax_generic_header(fields, XHDTYPE, encoding)
        return extended + self._create_header(info, USTAR_FORMAT, "ascii", "replace")

    @classmethod
    def create_pax_global_header(cls, pax_headers):
        """A header whose fields apply to all members."""
        return cls._create_pax_generic_header(pax_headers, XGLTYPE, "utf-8")

    def _posix_split_name(self, name, encoding, errors):
        """A long name as (prefix, name), to be joined with a slash."""
        at = -1
        while (at := name.find("/", at + 1)) >= 0:
            prefix, rest = name[:at], name[at + 1:]
            if (len(prefix.encode(encoding, errors)) <= LENGTH_PREFIX
                    and len(rest.encode(encoding, errors)) <= LENGTH_NAME):
                return prefix, rest
        raise ValueError("name is too long")

    @staticmethod
    def _create_header(info, format, encoding, errors):
        type = info.get("type", REGTYPE)
        if type is None:
            raise ValueError("TarInfo.type must not be None")

        def text(name, length):
            return stn(info.get(name, ""), length, encoding, errors)

        def number(name, digits=8):
            return itn(info.get(name, 0), digits, format)

        device = number if type in (CHRTYPE, BLKTYPE) else lambda name: bytes(8)
        buf = b"".join([
            text("name", LENGTH_NAME),
            itn(info.get("mode", 0) & 0o7777, 8, format),
            number("uid"), number("gid"), number("size", 12), number("mtime", 12),
            b" " * 8,   # where the checksum goes
            type,
            text("linkname", LENGTH_LINK),
            info.get("magic", POSIX_MAGIC),
            text("uname", 32), text("gname", 32),
            device("devmajor"), device("devminor"),
            text("prefix", LENGTH_PREFIX),
        ]).ljust(BLOCKSIZE, NUL)
        return buf[:148] + b"%06o\0" % calc_chksums(buf)[0] + buf[155:]

    @staticmethod
    def _create_payload(payload):
        return payload + bytes(_padding(len(payload)))

    @classmethod
    def _create_gnu_long_header(cls, name, type, encoding, errors):
        name = name.encode(encoding, errors) + NUL
        info = {"name": "././@LongLink", "type": type, "size": len(name),
                "magic": GNU_MAGIC}
        return (cls._create_header(info, USTAR_FORMAT, encoding, errors)
                + cls._create_payload(name))

    @classmethod
    def _create_pax_generic_header(cls, pax_headers, type, encoding):
        def encodable(value):
            try:
                value.encode("utf-8", "strict")
            except UnicodeEncodeError:
                return False
            return True

        records = []
        how = "utf-8", "strict"
        if not all(map(encodable, pax_headers.values())):
            # Some name is not really text.
            records.append(b"21 hdrcharset=BINARY\n")
            how = encoding, "surrogateescape"
        for keyword, value in pax_headers.items():
            record = b" %b=%b\n" % (keyword.encode("utf-8"), value.encode(*how))
            # The length counts its own digits.
            length = len(record)
            while length != len(record) + len(str(length)):
                length = len(record) + len(str(length))
            records.append(b"%d" % length + record)
        records = b"".join(records)
        info = {"name": "././@PaxHeader", "type": type, "size": len(records),
                "magic": POSIX_MAGIC}
        return (cls._create_header(info, USTAR_FORMAT, "ascii", "replace")
                + cls._create_payload(records))

    # Reading headers.

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """The description that a single header contains."""
        if not buf:
            raise EmptyHeaderError("empty header")
        if len(buf) != BLOCKSIZE:
            raise TruncatedHeaderError("truncated header")
        if not any(buf):
            raise EOFHeaderError("end of file header")
        checksum = nti(buf[148:156])
        if checksum not in calc_chksums(buf):
            raise InvalidHeaderError("bad checksum")

        def text(start, end):
            return nts(buf[start:end], encoding, errors)

        obj = cls()
        obj.name = text(0, 100)
        obj.mode = nti(buf[100:108])
        obj.uid = nti(buf[108:116])
        obj.gid = nti(buf[116:124])
        obj.size = nti(buf[124:136])
        obj.mtime = nti(buf[136:148])
        obj.chksum = checksum
        obj.type = buf[156:157]
        obj.linkname = text(157, 257)
        obj.uname = text(265, 297)
        obj.gname = text(297, 329)
        obj.devmajor = nti(buf[329:337])
        obj.devminor = nti(buf[337:345])
        prefix = text(345, 500)

        if obj.type == AREGTYPE and obj.name.endswith("/"):
            # How folders were told before they had a type.
            obj.type = DIRTYPE
        if obj.type == GNUTYPE_SPARSE:
            pieces = list(cls._sparse_pieces(buf, 386, 4))
            obj._sparse_structs = pieces, bool(buf[482]), nti(buf[483:495])
        if obj.isdir():
            obj.name = obj.name.rstrip("/")
        if prefix and obj.type not in GNU_TYPES:
            obj.name = prefix + "/" + obj.name
        return obj

    @staticmethod
    def _sparse_pieces(buf, start, count):
        """The pairs of offset and size in a block of GNU's sparse format."""
        for at in range(start, start + 24 * count, 24):
            try:
                yield nti(buf[at:at + 12]), nti(buf[at + 12:at + 24])
            except ValueError:
                return

    @classmethod
    def fromtarfile(cls, tarfile):
        """The next description in an archive."""
        buf = tarfile.fileobj.read(BLOCKSIZE)
        obj = cls.frombuf(buf, tarfile.encoding, tarfile.errors)
        obj.offset = tarfile.fileobj.tell() - BLOCKSIZE
        return obj._proc_member(tarfile)

    def _proc_member(self, tarfile):
        """Read what belongs to the header; the next one, if this one extends it."""
        if self.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            return self._proc_gnulong(tarfile)
        if self.type == GNUTYPE_SPARSE:
            return self._proc_sparse(tarfile)
        if self.type in (XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE):
            return self._proc_pax(tarfile)
        return self._proc_builtin(tarfile)

    def _data_end(self):
        """Where the next header begins."""
        if self.isreg() or self.type not in SUPPORTED_TYPES:
            return self.offset_data + self._block(self.size)
        return self.offset_data

    def _proc_builtin(self, tarfile):
        self.offset_data = tarfile.fileobj.tell()
        tarfile.offset = self._data_end()
        # Now the fields that hold for all members.
        self._apply_pax_info(tarfile.pax_headers, tarfile.encoding, tarfile.errors)
        if self.isdir():
            self.name = self.name.rstrip("/")
        return self

    def _next_header(self, tarfile):
        try:
            return self.fromtarfile(tarfile)
        except HeaderError as e:
            raise SubsequentHeaderError(str(e)) from None

    def _proc_gnulong(self, tarfile):
        name = tarfile.fileobj.read(self._block(self.size))
        extended = self._next_header(tarfile)
        extended.offset = self.offset
        name = nts(name, tarfile.encoding, tarfile.errors)
        if self.type == GNUTYPE_LONGNAME:
            extended.name = name
        else:
            extended.linkname = name
        if extended.isdir():
            extended.name = extended.name.removesuffix("/")
        return extended

    def _proc_sparse(self, tarfile):
        pieces, more, size = self._sparse_structs
        del self._sparse_structs
        while more:
            buf = tarfile.fileobj.read(BLOCKSIZE)
            pieces += [piece for piece in self._sparse_pieces(buf, 0, 21) if all(piece)]
            more = bool(buf[504])
        self.sparse = pieces
        self.offset_data = tarfile.fileobj.tell()
        tarfile.offset = self.offset_data + self._block(self.size)
        self.size = size
        return self

    @staticmethod
    def _pax_records(buf):
        """The fields "LENGTH KEYWORD=VALUE\\n" as pairs of bytes."""
        pos = 0
        while pos < len(buf) and buf[pos] != 0:
            match = re.compile(rb"(\d{1,20}) ").match(buf, pos)
            end = pos + int(match[1]) if match else 0
            if not match or end - pos < 5 or end > len(buf):
                raise InvalidHeaderError("invalid header")
            keyword, equals, value = buf[match.end():end - 1].partition(b"=")
            if not keyword or not equals or buf[end - 1] != 10:
                raise InvalidHeaderError("invalid header")
            yield keyword, value
            pos = end

    def _proc_pax(self, tarfile):
        buf = tarfile.fileobj.read(self._block(self.size))
        records = list(self._pax_records(buf))
        fields = tarfile.pax_headers
        if self.type != XGLTYPE:
            fields = fields.copy()
        encoding = "utf-8"
        for keyword, value in records:
            if keyword == b"hdrcharset":
                if value == b"BINARY":
                    encoding = tarfile.encoding
                break
        for keyword, value in records:
            keyword = self._decode_pax_field(keyword, "utf-8", "utf-8", tarfile.errors)
            how = "utf-8", "utf-8"
            if keyword in PAX_NAME_FIELDS:
                how = encoding, tarfile.encoding
            fields[keyword] = self._decode_pax_field(value, *how, tarfile.errors)

        extended = self._next_header(tarfile)
        if "GNU.sparse.map" in fields:
            self._proc_gnusparse_01(extended, fields)
        elif "GNU.sparse.size" in fields:
            self._proc_gnusparse_00(extended, records)
        elif (fields.get("GNU.sparse.major"), fields.get("GNU.sparse.minor")) == ("1", "0"):
            self._proc_gnusparse_10(extended, fields, tarfile)
        if self.type != XGLTYPE:
            extended._apply_pax_info(fields, tarfile.encoding, tarfile.errors)
            extended.offset = self.offset
            if "size" in fields:
                # What the header said was not the size.
                tarfile.offset = extended._data_end()
        return extended

    # The ways in which GNU tar describes sparse files by pax fields.

    def _proc_gnusparse_00(self, next, raw_headers):
        found = {b"GNU.sparse.offset": [], b"GNU.sparse.numbytes": []}
        for keyword, value in raw_headers:
            if keyword in found:
                try:
                    found[keyword].append(int(value.decode()))
                except ValueError:
                    raise InvalidHeaderError("invalid header")
        next.sparse = list(zip(*found.values()))

    def _proc_gnusparse_01(self, next, pax_headers):
        numbers = list(map(int, pax_headers["GNU.sparse.map"].split(",")))
        next.sparse = list(zip(numbers[::2], numbers[1::2]))

    def _proc_gnusparse_10(self, next, pax_headers, tarfile):
        # Lines at the beginning of the data, the first of them their count.
        buf = b""

        def number():
            nonlocal buf
            while b"\n" not in buf:
                block = tarfile.fileobj.read(BLOCKSIZE)
                if not block:
                    raise InvalidHeaderError("invalid header")
                buf += block
            line, buf = buf.split(b"\n", 1)
            return int(line)

        numbers = [number() for _ in range(2 * number())]
        next.offset_data = tarfile.fileobj.tell()
        next.sparse = list(zip(numbers[::2], numbers[1::2]))

    def _apply_pax_info(self, pax_headers, encoding, errors):
        """Replace attributes by fields."""
        for keyword, value in pax_headers.items():
            if keyword == "GNU.sparse.name":
                self.path = value
            elif keyword in ("GNU.sparse.size", "GNU.sparse.realsize"):
                self.size = int(value)
            elif keyword in PAX_FIELDS:
                if keyword in PAX_NUMBER_FIELDS:
                    try:
                        value = PAX_NUMBER_FIELDS[keyword](value)
                    except ValueError:
                        value = 0
                if keyword == "path":
                    value = value.rstrip("/")
                setattr(self, keyword, value)
        self.pax_headers = pax_headers.copy()

    def _decode_pax_field(self, value, encoding, fallback_encoding, fallback_errors):
        try:
            return value.decode(encoding, "strict")
        except UnicodeDecodeError:
            return value.decode(fallback_encoding, fallback_errors)

    def _block(self, count):
        """A size with the padding of the last block."""
        if count < 0:
            raise InvalidHeaderError("invalid offset")
        return count + _padding(count)

    # Types.

    def isreg(self):
        """Whether it is an ordinary file."""
        return self.type in REGULAR_TYPES

    def isfile(self):
        """Whether it is an ordinary file."""
        return self.isreg()

    def isdir(self):
        """Whether it is a folder."""
        return self.type == DIRTYPE

    def issym(self):
        """Whether it is a symbolic link."""
        return self.type == SYMTYPE

    def islnk(self):
        """Whether it is a hard link."""
        return self.type == LNKTYPE

    def ischr(self):
        """Whether it is a character device."""
        return self.type == CHRTYPE

    def isblk(self):
        """Whether it is a block device."""
        return self.type == BLKTYPE

    def isfifo(self):
        """Whether it is a named pipe."""
        return self.type == FIFOTYPE

    def issparse(self):
        """Whether it is a file with holes."""
        return self.sparse is not None

    def isdev(self):
        """Whether it is a device or a named pipe."""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)


class TarFile:
    """An archive. open() opens compressed ones too."""

    # What may be given to the constructor.
    debug = 0               # how much to tell on stderr, up to 3
    dereference = False     # whether what links lead to is added in place of them
    ignore_zeros = False    # whether to go on behind zeros and invalid headers
    errorlevel = 1          # which errors of extracting to raise: 0 none, 2 all
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None           # how names are decoded and encoded
    tarinfo = TarInfo       # the class of descriptions
    fileobject = ExFileObject   # the class of members that are read

    # The filter where none is given; not the name of one.
    extraction_filter = None

    def __init__(self, name=None, mode="r", fileobj=None, format=None, tarinfo=None,
                 dereference=None, ignore_zeros=None, encoding=None,
                 errors="surrogateescape", pax_headers=None, debug=None, errorlevel=None,
                 copybufsize=None, stream=False):
        """Open an archive that is not compressed, to read ("r"), append ("a"), write
        ("w") or create ("x") it; its file is closed with it unless given as fileobj.

        With stream, members are not remembered while they are read.
        """
        modes = {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}
        if mode not in modes:
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode, self._mode = mode, modes[mode]
        self._extfileobj = bool(fileobj)
        if fileobj:
            if (name is None and hasattr(fileobj, "name")
                    and isinstance(fileobj.name, (str, bytes))):
                name = fileobj.name
            if hasattr(fileobj, "mode"):
                self._mode = fileobj.mode
        else:
            if mode == "a" and not os.path.exists(name):
                self.mode, self._mode = "w", "wb"
            fileobj = bltn_open(name, self._mode)
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        self.stream = stream
        for option, value in (("format", format), ("tarinfo", tarinfo),
                              ("dereference", dereference), ("ignore_zeros", ignore_zeros),
                              ("encoding", encoding), ("debug", debug),
                              ("errorlevel", errorlevel)):
            if value is not None:
                setattr(self, option, value)
        self.errors = errors
        self.pax_headers = {}
        if pax_headers is not None and self.format == PAX_FORMAT:
            self.pax_headers = pax_headers
        self.copybufsize = copybufsize
        self.closed = False
        self.members = []
        self._loaded = False    # whether they are all members
        self.offset = self.fileobj.tell()   # of the next header
        self.inodes = {}        # the names of files that were added
        self.firstmember = None
        try:
            if self.mode == "r":
                self.firstmember = self.next()
            else:
                if self.mode == "a":
                    self._find_end()
                self._loaded = True
                if self.pax_headers:
                    header = self.tarinfo.create_pax_global_header(self.pax_headers.copy())
                    self.fileobj.write(header)
                    self.offset += len(header)
        except:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    def _find_end(self):
        """Read all members, up to the zeros which new ones replace."""
        while True:
            self.fileobj.seek(self.offset)
            try:
                self.members.append(self.tarinfo.fromtarfile(self))
            except EOFHeaderError:
                self.fileobj.seek(self.offset)
                return
            except HeaderError as e:
                raise ReadError(str(e)) from None

    # Opening.

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """Open an archive.

        mode is "r", "w", "x" or "a", which may be followed by ":" or "|" and the
        compression: nothing, "gz", "bz2" or "xz", and "*" to tell it from the file,
        which "r" alone does too. With "|" the archive is a stream, read or written in
        pieces of bufsize bytes and never sought in.
        """
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*"):
            return cls._open_any(name, fileobj, kwargs)
        if ":" in mode:
            filemode, _, comptype = mode.partition(":")
            comptype = comptype or "tar"
            if comptype not in cls.OPEN_METH:
                raise CompressionError("unknown compression type %r" % comptype)
            method = getattr(cls, cls.OPEN_METH[comptype])
            return method(name, filemode or "r", fileobj, **kwargs)
        if "|" in mode:
            filemode, _, comptype = mode.partition("|")
            filemode = filemode or "r"
            if filemode not in ("r", "w"):
                raise ValueError("mode must be 'r' or 'w'")
            level = kwargs.pop("compresslevel", 9)
            stream = _Stream(name, filemode, comptype or "tar", fileobj, bufsize, level)
            return cls._on_file(stream, cls, name, filemode, kwargs)
        if mode in ("a", "w", "x"):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError("undiscernible mode")

    @classmethod
    def _open_any(cls, name, fileobj, kwargs):
        """Try all compressions, none at last."""
        failures = []
        for comptype, method in sorted(cls.OPEN_METH.items(),
                                       key=lambda item: item[1] == "taropen"):
            if fileobj is not None:
                start = fileobj.tell()
            try:
                return getattr(cls, method)(name, "r", fileobj, **kwargs)
            except (ReadError, CompressionError) as e:
                failures.append(f"- method {comptype}: {e!r}")
                if fileobj is not None:
                    fileobj.seek(start)
        failures = "\n".join(failures)
        raise ReadError(f"file could not be opened successfully:\n{failures}")

    @staticmethod
    def _on_file(fileobj, opener, name, mode, kwargs, errors=(), message=None):
        """An archive on a file of our own, which is closed with it, or if it fails.

        These errors of reading become a ReadError.
        """
        try:
            archive = opener(name, mode, fileobj, **kwargs)
        except BaseException as e:
            fileobj.close()
            if mode == "r" and isinstance(e, errors):
                raise ReadError(message) from e
            raise
        archive._extfileobj = False
        return archive

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """Open an archive without compression."""
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive compressed by gzip."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from gzip import GzipFile
        except ImportError:
            raise CompressionError("gzip module is not available") from None
        try:
            file = GzipFile(name, mode + "b", compresslevel, fileobj)
        except OSError as e:
            if fileobj is not None and mode == "r":
                raise ReadError("not a gzip file") from e
            raise
        return cls._on_file(file, cls.taropen, name, mode, kwargs, OSError,
                            "not a gzip file")

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive compressed by bzip2."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from bz2 import BZ2File
        except ImportError:
            raise CompressionError("bz2 module is not available") from None
        file = BZ2File(fileobj or name, mode, compresslevel=compresslevel)
        return cls._on_file(file, cls.taropen, name, mode, kwargs, (OSError, EOFError),
                            "not a bzip2 file")

    @classmethod
    def xzopen(cls, name, mode="r", fileobj=None, preset=None, **kwargs):
        """Open an archive compressed by xz."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from lzma import LZMAFile, LZMAError
        except ImportError:
            raise CompressionError("lzma module is not available") from None
        file = LZMAFile(fileobj or name, mode, preset=preset)
        return cls._on_file(file, cls.taropen, name, mode, kwargs, (LZMAError, EOFError),
                            "not an lzma file")

    # Subclasses may add to it.
    OPEN_METH = {"tar": "taropen", "gz": "gzopen", "bz2": "bz2open", "xz": "xzopen"}

    def close(self):
        """End what is written by zeros, and close the file."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ("a", "w", "x"):
                self.fileobj.write(bytes(2 * BLOCKSIZE))
                self.offset += 2 * BLOCKSIZE
                if rest := -self.offset % RECORDSIZE:
                    self.fileobj.write(bytes(rest))
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    # What is in the archive.

    def getmember(self, name):
        """The description of the last member of this name, or KeyError."""
        member = self._getmember(name.rstrip("/"))
        if member is None:
            raise KeyError("filename %r not found" % name)
        return member

    def getmembers(self):
        """The descriptions of all members."""
        self._check()
        if not self._loaded:
            self._load()
        return self.members

    def getnames(self):
        """The names of all members."""
        return [member.name for member in self.getmembers()]

    def list(self, verbose=True, *, members=None):
        """Print the names of members, like ls -l if verbose."""
        self._check()
        kinds = {REGTYPE: stat.S_IFREG, SYMTYPE: stat.S_IFLNK, FIFOTYPE: stat.S_IFIFO,
                 CHRTYPE: stat.S_IFCHR, DIRTYPE: stat.S_IFDIR, BLKTYPE: stat.S_IFBLK}
        for member in self if members is None else members:
            if verbose:
                if member.mode is None:
                    _safe_print("??????????")
                else:
                    _safe_print(stat.filemode(kinds.get(member.type, 0) | member.mode))
                _safe_print("%s/%s" % (member.uname or member.uid,
                                       member.gname or member.gid))
                size = member.size
                if member.ischr() or member.isblk():
                    size = "%d,%d" % (member.devmajor, member.devminor)
                _safe_print("%10s" % size)
                if member.mtime is None:
                    _safe_print("????-??-?? ??:??:??")
                else:
                    _safe_print("%d-%02d-%02d %02d:%02d:%02d"
                                % time.localtime(member.mtime)[:6])
            _safe_print(member.name + ("/" if member.isdir() else ""))
            if verbose:
                if member.issym():
                    _safe_print("-> " + member.linkname)
                if member.islnk():
                    _safe_print("link to " + member.linkname)
            print()

    # Adding.

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """The description of a file on the disk, to be added as arcname.

        None: it is of a kind that archives do not have.
        """
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        arcname = os.path.splitdrive(name if arcname is None else arcname)[1]
        arcname = arcname.replace(os.sep, "/").lstrip("/")
        if fileobj is not None:
            found = os.fstat(fileobj.fileno())
        elif self.dereference:
            found = os.stat(name)
        else:
            found = os.lstat(name)

        info = self.tarinfo()
        info._tarfile = self
        mode = found.st_mode
        if stat.S_ISREG(mode):
            inode = found.st_ino, found.st_dev
            first = self.inodes.get(inode, arcname)
            if not self.dereference and found.st_nlink > 1 and first != arcname:
                # The same file under another name.
                info.type, info.linkname = LNKTYPE, first
            else:
                info.type, info.size = REGTYPE, found.st_size
                if inode[0]:
                    self.inodes[inode] = arcname
        elif stat.S_ISDIR(mode):
            info.type = DIRTYPE
        elif stat.S_ISFIFO(mode):
            info.type = FIFOTYPE
        elif stat.S_ISLNK(mode):
            info.type, info.linkname = SYMTYPE, os.readlink(name)
        elif stat.S_ISCHR(mode):
            info.type = CHRTYPE
        elif stat.S_ISBLK(mode):
            info.type = BLKTYPE
        else:
            return None
        info.name = arcname
        info.mode = mode
        info.uid, info.gid = found.st_uid, found.st_gid
        info.mtime = found.st_mtime
        try:
            if pwd:
                info.uname = pwd.getpwuid(info.uid)[0]
        except KeyError:
            pass
        try:
            if grp:
                info.gname = grp.getgrgid(info.gid)[0]
        except KeyError:
            pass
        if info.type in (CHRTYPE, BLKTYPE) and hasattr(os, "major"):
            info.devmajor = os.major(found.st_rdev)
            info.devminor = os.minor(found.st_rdev)
        return info

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file, or a folder with all below it if recursive.

        filter is called with each description, and returns the one to add or None.
        """
        self._check("awx")
        if arcname is None:
            arcname = name
        if self.name is not None and os.path.abspath(name) == self.name:
            # An archive does not contain itself.
            self._dbg(2, "tarfile: Skipped %r" % name)
            return
        self._dbg(1, name)
        info = self.gettarinfo(name, arcname)
        if info is None:
            self._dbg(1, "tarfile: Unsupported type %r" % name)
            return
        if filter is not None:
            info = filter(info)
            if info is None:
                self._dbg(2, "tarfile: Excluded %r" % name)
                return
        if info.isreg():
            with bltn_open(name, "rb") as file:
                self.addfile(info, file)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            for entry in sorted(os.listdir(name)):
                self.add(os.path.join(name, entry), os.path.join(arcname, entry),
                         recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a member; its data, as much as its size says, is read from fileobj."""
        self._check("awx")
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError("fileobj not provided for non zero-size regular file")
        tarinfo = copy.copy(tarinfo)
        header = tarinfo.tobuf(self.format, self.encoding, self.errors)
        self.fileobj.write(header)
        self.offset += len(header)
        if fileobj is not None:
            copyfileobj(fileobj, self.fileobj, tarinfo.size, bufsize=self.copybufsize)
            rest = _padding(tarinfo.size)
            if rest:
                self.fileobj.write(bytes(rest))
            self.offset += tarinfo.size + rest
        self.members.append(tarinfo)

    # Extracting.

    def _get_filter_function(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                import warnings
                warnings.warn(
                    'Python 3.14 will, by default, filter extracted tar '
                    'archives and reject files or modify their metadata. '
                    'Use the filter argument to control this behavior.',
                    DeprecationWarning, stacklevel=3)
                return fully_trusted_filter
            if isinstance(filter, str):
                raise TypeError(
                    'String names are not supported for '
                    'TarFile.extraction_filter. Use a function such as '
                    'tarfile.data_filter directly.')
            return filter
        if callable(filter):
            return filter
        try:
            return _NAMED_FILTERS[filter]
        except KeyError:
            raise ValueError(f"filter {filter!r} not found") from None

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Write all members, or those given, below path.

        filter is called with each description and path, and returns the one to extract
        or None; it may be "data", "tar" or "fully_trusted". Owners are told by their
        names, unless numeric_owner.
        """
        folders = []
        filter = self._get_filter_function(filter)
        for member in self if members is None else members:
            info = self._filtered(member, filter, path)
            if info is None:
                continue
            if info.isdir():
                folders.append(info)
            self._extract_one(info, path, not info.isdir(), numeric_owner)
        # Writing files has changed times, and could have been forbidden.
        folders.sort(key=lambda info: info.name, reverse=True)
        for info in folders:
            target = os.path.join(path, info.name)
            try:
                self.chown(info, target, numeric_owner=numeric_owner)
                self.utime(info, target)
                self.chmod(info, target)
            except ExtractError as e:
                self._handle_nonfatal_error(e)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """Write a member, given by name or description, below path.

        set_attrs: with its owner, times and permissions. The others are those of
        extractall().
        """
        filter = self._get_filter_function(filter)
        info = self._filtered(member, filter, path)
        if info is not None:
            self._extract_one(info, path, set_attrs, numeric_owner)

    def _filtered(self, member, filter, path):
        """What a filter makes of a member."""
        info = before = self.getmember(member) if isinstance(member, str) else member
        try:
            info = filter(info, path)
        except (OSError, FilterError) as e:
            self._handle_fatal_error(e)
        except ExtractError as e:
            self._handle_nonfatal_error(e)
        if info is None:
            self._dbg(2, "tarfile: Excluded %r" % before.name)
        elif info.islnk():
            info = copy.copy(info)
            info._link_target = os.path.join(path, info.linkname)
        return info

    def _extract_one(self, info, path, set_attrs, numeric_owner):
        self._check("r")
        try:
            self._extract_member(info, os.path.join(path, info.name), set_attrs,
                                 numeric_owner)
        except OSError as e:
            self._handle_fatal_error(e)
        except ExtractError as e:
            self._handle_nonfatal_error(e)

    def _handle_nonfatal_error(self, e):
        if self.errorlevel > 1:
            raise
        self._dbg(1, "tarfile: %s" % e)

    def _handle_fatal_error(self, e):
        if self.errorlevel > 0:
            raise
        if not isinstance(e, OSError):
            self._dbg(1, "tarfile: %s %s" % (type(e).__name__, e))
        elif e.filename is None:
            self._dbg(1, "tarfile: %s" % e.strerror)
        else:
            self._dbg(1, "tarfile: %s %r" % (e.strerror, e.filename))

    def extractfile(self, member):
        """A file to read the data of a member, or of what a link leads to, from.

        None: the member has no data.
        """
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        if info.isreg() or info.type not in SUPPORTED_TYPES:
            return self.fileobject(self, info)
        if info.islnk() or info.issym():
            if isinstance(self.fileobj, _Stream):
                raise StreamError("cannot extract (sym)link as file object")
            return self.extractfile(self._find_link_target(info))
        return None

    def _extract_member(self, tarinfo, targetpath, set_attrs=True, numeric_owner=False):
        targetpath = targetpath.rstrip("/").replace("/", os.sep)
        folder = os.path.dirname(targetpath)
        if folder and not os.path.exists(folder):
            # It is in no member, or in one that comes later.
            os.makedirs(folder, exist_ok=True)
        link = tarinfo.islnk() or tarinfo.issym()
        self._dbg(1, "%s -> %s" % (tarinfo.name, tarinfo.linkname) if link else tarinfo.name)
        if tarinfo.isreg():
            self.makefile(tarinfo, targetpath)
        elif tarinfo.isdir():
            self.makedir(tarinfo, targetpath)
        elif tarinfo.isfifo():
            self.makefifo(tarinfo, targetpath)
        elif tarinfo.ischr() or tarinfo.isblk():
            self.makedev(tarinfo, targetpath)
        elif link:
            self.makelink(tarinfo, targetpath)
        elif tarinfo.type not in SUPPORTED_TYPES:
            self.makeunknown(tarinfo, targetpath)
        else:
            self.makefile(tarinfo, targetpath)
        if set_attrs:
            self.chown(tarinfo, targetpath, numeric_owner)
            if not tarinfo.issym():
                self.chmod(tarinfo, targetpath)
                self.utime(tarinfo, targetpath)

    # Subclasses may replace these.

    def makedir(self, tarinfo, targetpath):
        """Make a folder, which nobody else can use until its permissions are set."""
        try:
            if tarinfo.mode is None:
                os.mkdir(targetpath)
            else:
                os.mkdir(targetpath, 0o700)
        except FileExistsError:
            if not os.path.isdir(targetpath):
                raise

    def makefile(self, tarinfo, targetpath):
        """Make an ordinary file."""
        source = self.fileobj
        source.seek(tarinfo.offset_data)
        with bltn_open(targetpath, "wb") as target:
            if tarinfo.sparse is None:
                copyfileobj(source, target, tarinfo.size, ReadError, self.copybufsize)
                return
            for offset, size in tarinfo.sparse:
                target.seek(offset)
                copyfileobj(source, target, size, ReadError, self.copybufsize)
            target.seek(tarinfo.size)
            target.truncate()

    def makeunknown(self, tarinfo, targetpath):
        """Make a file for a member of an unknown type."""
        self.makefile(tarinfo, targetpath)
        self._dbg(1, "tarfile: Unknown file type %r, extracted as regular file."
                  % tarinfo.type)

    def makefifo(self, tarinfo, targetpath):
        """Make a named pipe."""
        if not hasattr(os, "mkfifo"):
            raise ExtractError("fifo not supported by system")
        os.mkfifo(targetpath)

    def makedev(self, tarinfo, targetpath):
        """Make a device."""
        if not hasattr(os, "mknod") or not hasattr(os, "makedev"):
            raise ExtractError("special devices not supported by system")
        mode = 0o600 if tarinfo.mode is None else tarinfo.mode
        mode |= stat.S_IFBLK if tarinfo.isblk() else stat.S_IFCHR
        os.mknod(targetpath, mode, os.makedev(tarinfo.devmajor, tarinfo.devminor))

    def makelink(self, tarinfo, targetpath):
        """Make a link, or a copy of what it leads to where there are no links."""
        try:
            if tarinfo.issym():
                if os.path.lexists(targetpath):
                    os.unlink(targetpath)
                os.symlink(tarinfo.linkname, targetpath)
            elif os.path.exists(tarinfo._link_target):
                os.link(tarinfo._link_target, targetpath)
            else:
                self._extract_member(self._find_link_target(tarinfo), targetpath)
        except symlink_exception:
            try:
                self._extract_member(self._find_link_target(tarinfo), targetpath)
            except KeyError:
                raise ExtractError("unable to resolve link inside archive") from None

    def chown(self, tarinfo, targetpath, numeric_owner):
        """Set the owner and the group, which only root can."""
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            return
        uid, gid = tarinfo.uid, tarinfo.gid
        if not numeric_owner:
            # Names that are not known here are as good as none.
            try:
                if grp and tarinfo.gname:
                    gid = grp.getgrnam(tarinfo.gname)[2]
            except KeyError:
                pass
            try:
                if pwd and tarinfo.uname:
                    uid = pwd.getpwnam(tarinfo.uname)[2]
            except KeyError:
                pass
        uid, gid = (-1 if number is None else number for number in (uid, gid))
        change = os.chown
        if tarinfo.issym() and hasattr(os, "lchown"):
            change = os.lchown
        try:
            change(targetpath, uid, gid)
        except (OSError, OverflowError) as e:
            raise ExtractError("could not change owner") from e

    def chmod(self, tarinfo, targetpath):
        """Set the permissions."""
        if tarinfo.mode is not None:
            try:
                os.chmod(targetpath, tarinfo.mode)
            except OSError as e:
                raise ExtractError("could not change mode") from e

    def utime(self, tarinfo, targetpath):
        """Set the time of the last change."""
        if tarinfo.mtime is not None and hasattr(os, "utime"):
            try:
                os.utime(targetpath, (tarinfo.mtime, tarinfo.mtime))
            except OSError as e:
                raise ExtractError("could not change modification time") from e

    # Reading headers.

    def next(self):
        """The description of the next member, None at the end."""
        self._check("ra")
        if self.firstmember is not None:
            first, self.firstmember = self.firstmember, None
            return first
        if self.offset != self.fileobj.tell():
            if self.offset == 0:
                return None
            # Seeking alone does not tell that the file is too short.
            self.fileobj.seek(self.offset - 1)
            if not self.fileobj.read(1):
                raise ReadError("unexpected end of data")

        info = None
        while True:
            try:
                info = self.tarinfo.fromtarfile(self)
            except (EOFHeaderError, InvalidHeaderError) as e:
                if self.ignore_zeros:
                    self._dbg(2, "0x%X: %s" % (self.offset, e))
                    self.offset += BLOCKSIZE
                    continue
                if self.offset == 0 and isinstance(e, InvalidHeaderError):
                    raise ReadError(str(e)) from None
            except EmptyHeaderError:
                if self.offset == 0:
                    raise ReadError("empty file") from None
            except TruncatedHeaderError as e:
                if self.offset == 0:
                    raise ReadError(str(e)) from None
            except SubsequentHeaderError as e:
                raise ReadError(str(e)) from None
            except Exception as e:
                zlib = sys.modules.get("zlib")
                if zlib is not None and isinstance(e, zlib.error):
                    raise ReadError(f"zlib error: {e}") from None
                raise
            break
        if info is None:
            self._loaded = True
        elif not self.stream:
            self.members.append(info)
        return info

    def _getmember(self, name, tarinfo=None, normalize=False):
        """The last member of a name, before tarinfo if given."""
        members = self.getmembers()
        if tarinfo is not None:
            for index, member in enumerate(members):
                if member is tarinfo:
                    break
            else:
                # A filter may have replaced it.
                for index in reversed(range(len(members))):
                    if members[index].offset == tarinfo.offset:
                        break
                else:
                    raise ValueError(tarinfo)
            members = members[:index]
        if normalize:
            name = os.path.normpath(name)
        for member in reversed(members):
            found = member.name
            if name == (os.path.normpath(found) if normalize else found):
                return member
        return None

    def _load(self):
        """Read on to the end of the archive."""
        if not self.stream:
            while self.next() is not None:
                pass
            self._loaded = True

    def _check(self, mode=None):
        if self.closed:
            raise OSError("%s is closed" % self.__class__.__name__)
        if mode is not None and self.mode not in mode:
            raise OSError("bad operation for mode %r" % self.mode)

    def _find_link_target(self, tarinfo):
        """The member that a link leads to."""
        name, before = tarinfo.linkname, tarinfo
        if tarinfo.issym():
            # Relative to where the link is, and maybe a later member.
            name = "/".join(filter(None, (os.path.dirname(tarinfo.name), name)))
            before = None
        member = self._getmember(name, tarinfo=before, normalize=True)
        if member is None:
            raise KeyError("linkname %r not found" % name)
        return member

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        # Others may read members meanwhile.
        index = 0
        if self.firstmember is not None:
            yield self.next()
            index = 1
        while True:
            if index < len(self.members):
                member = self.members[index]
            elif self._loaded:
                return
            else:
                member = self.next()
                if not member:
                    self._loaded = True
                    return
            index += 1
            yield member

    def _dbg(self, level, msg):
        if level <= self.debug:
            print(msg, file=sys.stderr)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
            return
        # Nothing is finished after an error.
        if not self._extfileobj:
            self.fileobj.close()
        self.closed = True


open = TarFile.open


def is_tarfile(name):
    """Whether a file, given by its name or open, is an archive that can be read."""
    try:
        if hasattr(name, "read"):
            start = name.tell()
            archive = open(fileobj=name)
            name.seek(start)
        else:
            archive = open(name)
        archive.close()
    except TarError:
        return False
    return True


def main():
    import argparse

    parser = argparse.ArgumentParser(
        description='A simple command-line interface for tarfile module.')
    parser.add_argument('-v', '--verbose', action='store_true', default=False,
                        help='Verbose output')
    parser.add_argument('--filter', metavar='<filtername>', choices=_NAMED_FILTERS,
                        help='Filter for extraction')
    task = parser.add_mutually_exclusive_group(required=True)
    task.add_argument('-l', '--list', metavar='<tarfile>',
                      help='Show listing of a tarfile')
    task.add_argument('-e', '--extract', nargs='+', metavar=('<tarfile>', '<output_dir>'),
                      help='Extract tarfile into target dir')
    task.add_argument('-c', '--create', nargs='+', metavar=('<name>', '<file>'),
                      help='Create tarfile from sources')
    task.add_argument('-t', '--test', metavar='<tarfile>',
                      help='Test if a tarfile is valid')
    args = parser.parse_args()
    if args.filter and args.extract is None:
        parser.exit(1, '--filter is only valid for extraction\n')

    def check(name):
        if not is_tarfile(name):
            parser.exit(1, '{!r} is not a tar archive.\n'.format(name))

    def tell(message):
        if args.verbose:
            print(message)

    if args.test is not None:
        check(args.test)
        with open(args.test, 'r') as archive:
            print(archive.getmembers(), file=sys.stderr)
        tell('{!r} is a tar archive.'.format(args.test))
    elif args.list is not None:
        check(args.list)
        with TarFile.open(args.list, 'r:*') as archive:
            archive.list(verbose=args.verbose)
    elif args.extract is not None:
        if len(args.extract) > 2:
            parser.exit(1, parser.format_help())
        source, target = (*args.extract, os.curdir)[:2]
        check(source)
        with TarFile.open(source, 'r:*') as archive:
            archive.extractall(path=target, filter=args.filter)
        if target == '.':
            tell('{!r} file is extracted.'.format(source))
        else:
            tell('{!r} file is extracted into {!r} directory.'.format(source, target))
    elif args.create is not None:
        name, *files = args.create
        compressions = {'.gz': 'gz', '.tgz': 'gz', '.xz': 'xz', '.txz': 'xz',
                        '.bz2': 'bz2', '.tbz': 'bz2', '.tbz2': 'bz2', '.tb2': 'bz2'}
        compression = compressions.get(os.path.splitext(name)[1])
        with TarFile.open(name, f'w:{compression}' if compression else 'w') as archive:
            for file in files:
                archive.add(file)
        tell('{!r} file created.'.format(name))


if __name__ == '__main__':
    main()
