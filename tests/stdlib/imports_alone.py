"""Each module of the library can be imported first, in a fresh interpreter."""

import subprocess
import sys

modules = """
genericpath posixpath ntpath stat os abc io codecs site types typing re enum functools collections
collections.abc operator keyword reprlib weakref copy contextlib warnings traceback linecache tokenize
token inspect dis opcode ast string locale encodings threading queue random tempfile shutil glob fnmatch
pathlib subprocess signal socket selectors multiprocessing pickle copyreg struct json csv logging
argparse datetime calendar heapq bisect statistics fractions decimal numbers textwrap pprint
importlib importlib.util importlib.abc importlib.machinery importlib.resources importlib.metadata
zipfile zipimport tarfile gzip bz2 lzma hashlib hmac secrets base64 binascii uuid pkgutil runpy
timeit pdb bdb cmd code codeop rlcompleter cProfile pstats getopt getpass gettext concurrent.futures
""".split()

running = []
for m in modules:
    p = subprocess.Popen([sys.executable, "-c", "import " + m], stderr=subprocess.PIPE, text=True)
    running.append((m, p))
    if len(running) == 4:
        for name, p in running:
            error = p.communicate()[1]
            assert not p.returncode, (name, error)
        running = []
for name, p in running:
    error = p.communicate()[1]
    assert not p.returncode, (name, error)
