"""Take URLs apart and put them together (RFC 3986), and quote what they contain.

All functions take str or bytes and answer in kind. Bytes must be ASCII.
"""

import functools
import re
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit",
           "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
           "quote_plus", "quote_from_bytes", "unquote", "unquote_plus",
           "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
           "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

# Schemes by what their URLs may have; the empty one stands for a URL without.
uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file",
                 "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu",
                 "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais",
               "file", "mms", "https", "shttp", "snews", "prospero", "rtsp",
               "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs",
               "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp",
               "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais",
                    "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher",
              "rtsp", "rtsps", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais",
                 "https", "shttp", "snews", "file", "prospero"]
scheme_chars = ("abcdefghijklmnopqrstuvwxyz"
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                "0123456789+-.")

# What browsers strip and remove.
_BLANK = "".join(map(chr, range(0x21)))
_REMOVED = str.maketrans("", "", "\t\r\n")


def clear_cache():
    """Forget what was parsed and quoted."""
    urlsplit.cache_clear()
    _quoter.cache_clear()


def _keep(result):
    return result


def _encode_all(result, encoding="ascii", errors="strict"):
    if hasattr(result, "encode"):
        return result.encode(encoding, errors)
    return type(result)(_encode_all(part) for part in result)


def _as_text(*args):
    """The arguments as str, and the function that gives the result their type."""
    text = isinstance(args[0], str)
    for arg in args[1:]:
        # The empty str is the default of many parameters.
        if arg and isinstance(arg, str) != text:
            raise TypeError("Cannot mix str and non-str arguments")
    if text:
        return *args, _keep
    return *(arg.decode("ascii", "strict") if arg else "" for arg in args), _encode_all


class _Text:
    """A result of str."""
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _Bytes:
    """A result of bytes."""
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


class _Netloc:
    """What the network location consists of."""
    __slots__ = ()

    def _mark(self, char):
        return char if isinstance(self.netloc, str) else char.encode()

    @property
    def _user(self):
        mark = self._mark
        info, at, _ = self.netloc.rpartition(mark("@"))
        if not at:
            return None, None
        name, colon, password = info.partition(mark(":"))
        return name, password if colon else None

    @property
    def _host(self):
        mark = self._mark
        host = self.netloc.rpartition(mark("@"))[2]
        before, bracket, rest = host.partition(mark("["))
        if bracket:
            name, _, port = rest.partition(mark("]"))
            port = port.partition(mark(":"))[2]
        else:
            name, _, port = host.partition(mark(":"))
        return name, port or None

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        return self._user[1]

    @property
    def hostname(self):
        name = self._host[0]
        if not name:
            return None
        # A zone of an IPv6 address keeps its case.
        name, percent, zone = name.partition(self._mark("%"))
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port


def _result(name, fields, doc, field_docs):
    base = namedtuple(name, fields)
    base.__doc__ = doc
    for field, text in field_docs.items():
        getattr(base, field).__doc__ = text
    return base


_DOCS = {
    "scheme": "Specifies URL scheme for the request.",
    "netloc": "\nNetwork location where the request is made to.\n",
    "path": "\nThe hierarchical path, such as the path to a file to download.\n",
    "params": "\nParameters for last path element used to dereference the URI in order to provide\n"
              "access to perform some operation on the resource.\n",
    "query": "\nThe query component, that contains non-hierarchical data, that along with data\n"
             "in path component, identifies a resource in the scope of URI's scheme and\n"
             "network location.\n",
    "fragment": "\nFragment identifier, that allows indirect identification of a secondary resource\n"
                "by reference to a primary resource and additional identifying information.\n",
}


def _docs(*fields):
    return {field: _DOCS[field] for field in fields}


_DefragResultBase = _result(
    "_DefragResultBase", "url fragment",
    "\nDefragResult(url, fragment)\n\nA 2-tuple that contains the url without fragment identifier and the fragment\n"
    "identifier as a separate argument.\n",
    {"url": "The URL with no fragment identifier.", **_docs("fragment")})
_SplitResultBase = _result(
    "_SplitResultBase", "scheme netloc path query fragment",
    "\nSplitResult(scheme, netloc, path, query, fragment)\n\nA 5-tuple that contains the different components of a URL. Similar to\n"
    "ParseResult, but does not split params.\n",
    _docs("scheme", "netloc", "path", "query", "fragment"))
_ParseResultBase = _result(
    "_ParseResultBase", "scheme netloc path params query fragment",
    "\nParseResult(scheme, netloc, path, params, query, fragment)\n\nA 6-tuple that contains components of a parsed URL.\n",
    _docs("scheme", "netloc", "path", "params", "query", "fragment"))


class DefragResult(_DefragResultBase, _Text):
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(_SplitResultBase, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResultBase, _Netloc, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseResultBase, _Netloc, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes

ResultBase = _Netloc


def urlparse(url, scheme="", allow_fragments=True):
    """Parse a URL into 6 components:
    <scheme>://<netloc>/<path>;<params>?<query>#<fragment>

    The result is a named tuple with fields corresponding to each of the
    above. It is either a ParseResult or ParseResultBytes object,
    depending on the type of the url parameter.

    The username, password, hostname, and port sub-components of netloc
    can also be accessed as attributes of the returned object.

    The scheme argument provides the default value of the scheme
    component when no scheme is found in url.

    If allow_fragments is False, no attempt is made to separate the
    fragment component from the previous component, which can be either
    path or query.

    Note that % escapes are not expanded.
    """
    url, scheme, back = _as_text(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _splitparams(url)
    return back(ParseResult(scheme, netloc, url, params, query, fragment))


def _splitparams(url):
    # Only the last segment of the path has them.
    at = url.find(";", url.rfind("/") + 1)
    return (url, "") if at < 0 else (url[:at], url[at + 1:])


def _splitnetloc(url, start=0):
    end = min((at for at in (url.find(c, start) for c in "/?#") if at >= 0), default=len(url))
    return url[start:end], url[end:]


def _checknetloc(netloc):
    """Refuse characters that become delimiters when the host is normalised."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    plain = netloc
    for c in "@:#?":
        plain = plain.replace(c, "")
    normal = unicodedata.normalize("NFKC", plain)
    if normal != plain and any(c in normal for c in "/?#@:"):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def _check_bracketed_host(host):
    """Refuse what is no IP address of version 6 or later."""
    if host.startswith(("v", "V")):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
        return
    import _socket
    for family in _socket.AF_INET6, _socket.AF_INET:
        try:
            _socket.inet_pton(family, host.partition("%")[0])
        except OSError:
            continue
        if family == _socket.AF_INET:
            raise ValueError("An IPv4 address cannot be in brackets")
        return
    raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """Parse a URL into 5 components:
    <scheme>://<netloc>/<path>?<query>#<fragment>

    The result is a named tuple with fields corresponding to each of the
    above. It is either a SplitResult or SplitResultBytes object,
    depending on the type of the url parameter.

    The username, password, hostname, and port sub-components of netloc
    can also be accessed as attributes of the returned object.

    The scheme argument provides the default value of the scheme
    component when no scheme is found in url.

    If allow_fragments is False, no attempt is made to separate the
    fragment component from the previous component, which can be either
    path or query.

    Note that % escapes are not expanded.
    """
    url, scheme, back = _as_text(url, scheme)
    url = url.lstrip(_BLANK).translate(_REMOVED)
    scheme = scheme.strip(_BLANK).translate(_REMOVED)
    netloc = query = fragment = ""
    head, colon, rest = url.partition(":")
    if colon and head and head[0].isascii() and head[0].isalpha() and \
            all(c in scheme_chars for c in head):
        scheme, url = head.lower(), rest
    if url.startswith("//"):
        netloc, url = _splitnetloc(url, 2)
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed_host(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _checknetloc(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """Put a parsed URL back together again.  This may result in a
    slightly different, but equivalent URL, if the URL that was parsed
    originally had redundant delimiters, e.g. a ? with an empty query
    (the draft states that these are equivalent)."""
    scheme, netloc, url, params, query, fragment, back = _as_text(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Combine the elements of a tuple as returned by urlsplit() into a
    complete URL as a string. The data argument can be any five-item iterable.
    This may result in a slightly different, but equivalent URL, if the URL that
    was parsed originally had unnecessary delimiters (for example, a ? with an
    empty query; the RFC states that these are equivalent)."""
    scheme, netloc, url, query, fragment, back = _as_text(*components)
    if netloc:
        if url and url[0] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url.startswith("//"):
        # Without it the path would be read as a network location.
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[0] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """Join a base URL and a possibly relative URL to form an absolute
    interpretation of the latter."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _as_text(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split("/")
    if base_parts[-1]:
        base_parts.pop()
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        # Empty segments between the ends count for nothing.
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    path = "/".join(resolved) or "/"
    return back(urlunparse((scheme, netloc, path, params, query, fragment)))


def urldefrag(url):
    """Removes any existing fragment from URL.

    Returns a tuple of the defragmented URL and the fragment.  If
    the URL contained no fragments, the second element is the
    empty string.
    """
    url, back = _as_text(url)
    fragment, plain = "", url
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        plain = urlunparse((scheme, netloc, path, params, query, ""))
    return back(DefragResult(plain, fragment))


def unquote_to_bytes(string):
    """unquote_to_bytes('abc%20def') -> b'abc def'."""
    if not string:
        # An empty object of another type is an error.
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *parts = string.split(b"%")
    out = bytearray(first)
    for part in parts:
        try:
            # fromhex() would take spaces too.
            if not part[:2].isalnum() or len(part) < 2:
                raise ValueError
            out += bytes.fromhex(part[:2].decode("ascii"))
            out += part[2:]
        except ValueError:
            out += b"%"
            out += part
    return bytes(out)


_ascii_run = re.compile("([\x00-\x7f]+)")


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx escapes by their single-character equivalent. The optional
    encoding and errors parameters specify how to decode percent-encoded
    sequences into Unicode characters, as accepted by the bytes.decode()
    method.
    By default, percent-encoded sequences are decoded with UTF-8, and invalid
    sequences are replaced by a placeholder character.

    unquote('abc%20def') -> 'abc def'.
    """
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding,
                                               "replace" if errors is None else errors)
    if "%" not in string:
        string.split
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    return "".join(unquote_to_bytes(part).decode(encoding, errors) if i % 2 else part
                   for i, part in enumerate(_ascii_run.split(string)))


def parse_qs(qs, keep_blank_values=False, strict_parsing=False,
             encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Parse a query given as a string argument.

    Returns a dictionary of lists. The other arguments are those of parse_qsl().
    """
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding,
                                 errors=errors, max_num_fields=max_num_fields,
                                 separator=separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False,
              encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Parse a query given as a string argument.

    Returns a list of pairs. Fields without a value are left out unless
    keep_blank_values is true; what is not a field is skipped, or an error if
    strict_parsing is true. More than max_num_fields fields are an error.
    """
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        equals = "="

        def plain(text):
            return unquote_plus(text, encoding=encoding, errors=errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")
        equals = b"="

        def plain(text):
            return unquote_to_bytes(text.replace(b"+", b" "))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition(equals)
        if not found and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            result.append((plain(name), plain(value)))
    return result


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like unquote(), but also replace plus signs by spaces, as required for
    unquoting HTML form values.

    unquote_plus('%7e/abc+def') -> '~/abc def'
    """
    return unquote(string.replace("+", " "), encoding, errors)


_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                         b"abcdefghijklmnopqrstuvwxyz"
                         b"0123456789"
                         b"_.-~")
_ALWAYS_SAFE_BYTES = bytes(_ALWAYS_SAFE)


class _Quoter(dict):
    """What each byte is quoted as, found out when it is first needed."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f"<Quoter {dict(self)!r}>"

    def __missing__(self, b):
        text = self[b] = chr(b) if b in self.safe else f"%{b:02X}"
        return text


def quote(string, safe="/", encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def'

    Each part of a URL, e.g. the path info, the query, etc., has a
    different set of reserved characters that must be quoted. The
    quote function offers a cautious (not minimal) way to quote a
    string for most of these parts.

    Letters, digits and the characters _.-~ are never quoted; by default the
    slash isn't either. Characters outside ASCII are quoted as UTF-8 unless
    encoding says otherwise.
    """
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding,
                               "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote(), but also replace ' ' with '+', as required for quoting
    HTML form values. Plus signs in the original string are escaped unless
    they are included in safe. It also does not have safe default to '/'.
    """
    space = " " if isinstance(string, str) else b" "
    if isinstance(string, (str, bytes)) and space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "),
                 encoding, errors).replace(" ", "+")


@functools.lru_cache
def _quoter(safe):
    return _Quoter(safe).__getitem__


def quote_from_bytes(bs, safe="/"):
    """Like quote(), but accepts a bytes object rather than a str, and does
    not perform string-to-bytes encoding.  It always returns an ASCII string.
    quote_from_bytes(b'abc def\x3f') -> 'abc%20def%3f'
    """
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes(c for c in safe if c < 128)
    if not bs.rstrip(_ALWAYS_SAFE_BYTES + safe):
        return bs.decode()
    return "".join(map(_quoter(safe), bs))


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Encode a dict or sequence of two-element tuples into a URL query string.

    If any values in the query arg are sequences and doseq is true, each
    sequence element is converted to a separate parameter.

    If the query arg is a sequence of two-element tuples, the order of the
    parameters in the output will match the order of parameters in the
    input.

    The components of a query arg may each be either a string or a bytes type.

    The safe, encoding, and errors parameters are passed down to the function
    specified by quote_via (encoding and errors only if a component is a str).
    """
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def quoted(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(x if isinstance(x, str) else str(x), safe, encoding, errors)

    fields = []
    for name, value in query:
        name = quoted(name)
        values = [value]
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                values = value
        for x in values:
            fields.append(name + "=" + quoted(x))
    return "&".join(fields)


def unwrap(url):
    """Transform a string like '<URL:scheme://host/path>' into 'scheme://host/path'.

    The string is returned unchanged if it's not a wrapped URL.
    """
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


# Functions of older versions that other modules still call.

def _splittype(url):
    head, colon, rest = url.partition(":")
    if not colon or not head or "/" in head:
        return None, url
    return head.lower(), rest


def _splithost(url):
    if not url.startswith("//"):
        return None, url
    host, path = _splitnetloc(url, 2)
    if path and path[0] != "/":
        path = "/" + path
    return host, path


def _splituser(host):
    user, at, host = host.rpartition("@")
    return (user if at else None), host


def _splitpasswd(user):
    user, colon, password = user.partition(":")
    return user, (password if colon else None)


def _splitport(host):
    found = re.fullmatch("(.*):([0-9]*)", host, re.DOTALL)
    if found:
        host, port = found.groups()
        if port:
            return host, port
    return host, None


def _splitnport(host, defport=-1):
    host, colon, port = host.rpartition(":")
    if not colon:
        return port, defport
    if not port:
        return host, defport
    return host, int(port) if port.isdigit() and port.isascii() else None


def _splitquery(url):
    path, mark, query = url.rpartition("?")
    return (path, query) if mark else (url, None)


def _splittag(url):
    path, mark, tag = url.rpartition("#")
    return (path, tag) if mark else (url, None)


def _splitattr(url):
    words = url.split(";")
    return words[0], words[1:]


def _splitvalue(attr):
    name, equals, value = attr.partition("=")
    return name, (value if equals else None)


def _to_bytes(url):
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters")
    return url


def _deprecated(name, instead):
    function = globals()["_" + name]

    def old(*args, **kwargs):
        import warnings
        warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8{instead}",
                      DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)

    old.__name__ = old.__qualname__ = name
    return old


for _name in ("splittype", "splithost", "splituser", "splitpasswd", "splitport",
              "splitnport", "splitquery", "splittag", "splitattr"):
    globals()[_name] = _deprecated(_name, ", use urllib.parse.urlparse() instead")
splitvalue = _deprecated("splitvalue", ", use urllib.parse.parse_qsl() instead")
to_bytes = _deprecated("to_bytes", "")
del _name


def __getattr__(name):
    if name == "Quoter":
        import warnings
        warnings.warn("Deprecated in 3.11. urllib.parse.Quoter will be removed in Python 3.14. "
                      "It was not intended to be a public API.", DeprecationWarning, stacklevel=2)
        return _Quoter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
