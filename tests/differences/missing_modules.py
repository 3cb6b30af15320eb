# only: gopy
"""Modules that are missing

Difference: these modules of the library are not there yet; importing one raises
ModuleNotFoundError:

antigravity asyncio colorsys compileall configparser curses dbm doctest email
ensurepip filecmp fileinput ftplib http idlelib imaplib ipaddress mailbox mimetypes
modulefinder netrc nturl2path plistlib poplib profile pyclbr pyexpat quopri shelve
smtplib sqlite3 sre_compile sre_constants sre_parse ssl syslog tabnanny tkinter
tomllib trace tracemalloc turtle turtledemo unittest venv wave webbrowser wsgiref xml
xmlrpc

Cause: they have not been written.

Workaround: those of CPython's library that are pure Python run from a directory on
`sys.path`.
"""

import importlib.util
import sys

lacking = __doc__.split("\n\n")[2].split()
for name in sys.stdlib_module_names:
    if not name.startswith("_") and name not in ("msvcrt", "nt", "winreg", "winsound"):
        assert (importlib.util.find_spec(name) is None) == (name in lacking), name
