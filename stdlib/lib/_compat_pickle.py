"""Where names of Python 2 are found in Python 3, for pickles of protocol 0 to 2."""


def _pairs(text):
    """The pairs of words of a text."""
    words = text.split()
    return zip(words[::2], words[1::2])


# Modules that were renamed.
IMPORT_MAPPING = dict(_pairs("""
    __builtin__ builtins
    copy_reg copyreg
    Queue queue
    SocketServer socketserver
    ConfigParser configparser
    repr reprlib
    tkFileDialog tkinter.filedialog
    tkSimpleDialog tkinter.simpledialog
    tkColorChooser tkinter.colorchooser
    tkCommonDialog tkinter.commondialog
    Dialog tkinter.dialog
    Tkdnd tkinter.dnd
    tkFont tkinter.font
    tkMessageBox tkinter.messagebox
    ScrolledText tkinter.scrolledtext
    Tkconstants tkinter.constants
    ttk tkinter.ttk
    Tkinter tkinter
    markupbase _markupbase
    _winreg winreg
    thread _thread
    dummy_thread _dummy_thread
    dbhash dbm.bsd
    dumbdbm dbm.dumb
    dbm dbm.ndbm
    gdbm dbm.gnu
    xmlrpclib xmlrpc.client
    SimpleXMLRPCServer xmlrpc.server
    httplib http.client
    htmlentitydefs html.entities
    HTMLParser html.parser
    Cookie http.cookies
    cookielib http.cookiejar
    BaseHTTPServer http.server
    test.test_support test.support
    commands subprocess
    urlparse urllib.parse
    robotparser urllib.robotparser
    urllib2 urllib.request
    anydbm dbm
    _abcoll collections.abc
"""))


# Names that went to another module.
def _moved():
    for module, names in (
            ("builtins", "xrange=range reduce=functools.reduce intern=sys.intern "
                         "unichr=chr unicode=str long=int"),
            ("itertools", "izip=builtins.zip imap=builtins.map "
                          "ifilter=builtins.filter ifilterfalse=itertools.filterfalse "
                          "izip_longest=itertools.zip_longest"),
            ("UserDict", "IterableUserDict=collections.UserDict"),
            ("UserList", "UserList=collections.UserList"),
            ("UserString", "UserString=collections.UserString"),
            ("whichdb", "whichdb=dbm.whichdb"),
            ("_socket", "fromfd=socket.fromfd"),
            ("_multiprocessing", "Connection=multiprocessing.connection.Connection"),
            ("multiprocessing.process", "Process=multiprocessing.context.Process"),
            ("multiprocessing.forking", "Popen=multiprocessing.popen_fork.Popen"),
            ("urllib", "ContentTooShortError=urllib.error.ContentTooShortError "
                       "getproxies=urllib.request.getproxies "
                       "pathname2url=urllib.request.pathname2url "
                       "quote_plus=urllib.parse.quote_plus quote=urllib.parse.quote "
                       "unquote_plus=urllib.parse.unquote_plus "
                       "unquote=urllib.parse.unquote "
                       "url2pathname=urllib.request.url2pathname "
                       "urlcleanup=urllib.request.urlcleanup "
                       "urlencode=urllib.parse.urlencode urlopen=urllib.request.urlopen "
                       "urlretrieve=urllib.request.urlretrieve"),
            ("urllib2", "HTTPError=urllib.error.HTTPError URLError=urllib.error.URLError"),
    ):
        for name in names.split():
            old, _, new = name.partition("=")
            home, _, new = new.rpartition(".")
            yield (module.replace("builtins", "__builtin__"), old), (home or "builtins", new)


NAME_MAPPING = dict(_moved())

# Exceptions lived in a module of their own.
PYTHON2_EXCEPTIONS = tuple("""
    ArithmeticError AssertionError AttributeError BaseException BufferError
    BytesWarning DeprecationWarning EOFError EnvironmentError Exception
    FloatingPointError FutureWarning GeneratorExit IOError ImportError
    ImportWarning IndentationError IndexError KeyError KeyboardInterrupt
    LookupError MemoryError NameError NotImplementedError OSError OverflowError
    PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning
    StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError
    TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
    UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError
    Warning ZeroDivisionError
""".split())
for _name in PYTHON2_EXCEPTIONS:
    NAME_MAPPING["exceptions", _name] = ("builtins", _name)

MULTIPROCESSING_EXCEPTIONS = ("AuthenticationError", "BufferTooShort",
                              "ProcessError", "TimeoutError")
for _name in MULTIPROCESSING_EXCEPTIONS:
    NAME_MAPPING["multiprocessing", _name] = ("multiprocessing.context", _name)

REVERSE_IMPORT_MAPPING = {new: old for old, new in IMPORT_MAPPING.items()}
REVERSE_NAME_MAPPING = {new: old for old, new in NAME_MAPPING.items()}

# What follows has one direction only: Python 2 had these names several times, or Python 3 has
# them in modules whose Python 2 home is not where they are looked for.
IMPORT_MAPPING.update(_pairs("""
    cPickle pickle
    _elementtree xml.etree.ElementTree
    FileDialog tkinter.filedialog
    SimpleDialog tkinter.simpledialog
    DocXMLRPCServer xmlrpc.server
    SimpleHTTPServer http.server
    CGIHTTPServer http.server
    UserDict collections
    UserList collections
    UserString collections
    whichdb dbm
    StringIO io
    cStringIO io
"""))
REVERSE_IMPORT_MAPPING.update(_pairs("""
    _bz2 bz2
    _dbm dbm
    _functools functools
    _gdbm gdbm
    _pickle pickle
"""))
NAME_MAPPING.update({
    ("__builtin__", "basestring"): ("builtins", "str"),
    ("exceptions", "StandardError"): ("builtins", "Exception"),
    ("UserDict", "UserDict"): ("collections", "UserDict"),
    ("socket", "_socketobject"): ("socket", "SocketType"),
})
REVERSE_NAME_MAPPING.update({
    ("_functools", "reduce"): ("__builtin__", "reduce"),
    ("tkinter.filedialog", "FileDialog"): ("FileDialog", "FileDialog"),
    ("tkinter.filedialog", "LoadFileDialog"): ("FileDialog", "LoadFileDialog"),
    ("tkinter.filedialog", "SaveFileDialog"): ("FileDialog", "SaveFileDialog"),
    ("tkinter.simpledialog", "SimpleDialog"): ("SimpleDialog", "SimpleDialog"),
    ("xmlrpc.server", "ServerHTMLDoc"): ("DocXMLRPCServer", "ServerHTMLDoc"),
    ("xmlrpc.server", "XMLRPCDocGenerator"): ("DocXMLRPCServer", "XMLRPCDocGenerator"),
    ("xmlrpc.server", "DocXMLRPCRequestHandler"):
        ("DocXMLRPCServer", "DocXMLRPCRequestHandler"),
    ("xmlrpc.server", "DocXMLRPCServer"): ("DocXMLRPCServer", "DocXMLRPCServer"),
    ("xmlrpc.server", "DocCGIXMLRPCRequestHandler"):
        ("DocXMLRPCServer", "DocCGIXMLRPCRequestHandler"),
    ("http.server", "SimpleHTTPRequestHandler"):
        ("SimpleHTTPServer", "SimpleHTTPRequestHandler"),
    ("http.server", "CGIHTTPRequestHandler"): ("CGIHTTPServer", "CGIHTTPRequestHandler"),
    ("_socket", "socket"): ("socket", "_socketobject"),
})

# Exceptions that only Python 3 has, as the ones that came before them.
PYTHON3_OSERROR_EXCEPTIONS = tuple("""
    BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionResetError FileExistsError
    FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError
    PermissionError ProcessLookupError TimeoutError
""".split())
for _name in PYTHON3_OSERROR_EXCEPTIONS:
    REVERSE_NAME_MAPPING["builtins", _name] = ("exceptions", "OSError")
PYTHON3_IMPORTERROR_EXCEPTIONS = ("ModuleNotFoundError",)
for _name in PYTHON3_IMPORTERROR_EXCEPTIONS:
    REVERSE_NAME_MAPPING["builtins", _name] = ("exceptions", "ImportError")
del _name
