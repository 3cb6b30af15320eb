"""Compiling source files to .pyc files."""

import enum
import importlib._bootstrap_external
import importlib.machinery
import importlib.util
import os
import sys
import traceback

__all__ = ["compile", "main", "PyCompileError", "PycInvalidationMode"]


class PyCompileError(Exception):
    """A file cannot be compiled: exc_type_name and exc_value tell why, file which one,
    and msg is the text for users."""

    def __init__(self, exc_type, exc_value, file, msg=''):
        name = exc_type.__name__
        if not msg and exc_type is SyntaxError:
            lines = traceback.format_exception_only(exc_type, exc_value)
            msg = ''.join(lines).replace('File "<string>"', 'File "%s"' % file)
        elif not msg:
            msg = "Sorry: %s: %s" % (name, exc_value)
        super().__init__(msg, name, exc_value, file)
        self.exc_type_name = name
        self.exc_value = exc_value
        self.file = file
        self.msg = msg

    def __str__(self):
        return self.msg


class PycInvalidationMode(enum.Enum):
    """What tells that a .pyc file is out of date: the time of the source, or its hash."""

    TIMESTAMP = 1
    CHECKED_HASH = 2
    UNCHECKED_HASH = 3


def _get_default_invalidation_mode():
    # Builds that shall be reproducible set it.
    if os.environ.get('SOURCE_DATE_EPOCH'):
        return PycInvalidationMode.CHECKED_HASH
    return PycInvalidationMode.TIMESTAMP


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1,
            invalidation_mode=None, quiet=0):
    """Compile a source file, and return the path of the .pyc file.

    cfile is that path, by default the one where import looks for it. dfile is the name
    in messages. Errors raise PyCompileError with doraise, else they are written to
    stderr; with quiet=2 neither. optimize is the level, -1 the interpreter's.
    """
    if invalidation_mode is None:
        invalidation_mode = _get_default_invalidation_mode()
    if cfile is None:
        level = None if optimize < 0 else optimize or ''
        cfile = importlib.util.cache_from_source(file, optimization=level)
    # It is replaced by a rename, which would make it an ordinary file.
    kind = None
    if os.path.islink(cfile):
        kind = 'symlink and will be changed into a regular file'
    elif os.path.exists(cfile) and not os.path.isfile(cfile):
        kind = 'non-regular file and will be changed into a regular one'
    if kind:
        raise FileExistsError(f'{cfile} is a {kind} if import writes a byte-compiled file to it')

    loader = importlib.machinery.SourceFileLoader('<py_compile>', file)
    source = loader.get_data(file)
    try:
        code = loader.source_to_code(source, dfile or file, _optimize=optimize)
    except Exception as err:
        failure = PyCompileError(err.__class__, err, dfile or file)
        if quiet < 2:
            if doraise:
                raise failure
            sys.stderr.write(failure.msg + '\n')
        return None
    folder = os.path.dirname(cfile)
    if folder:
        os.makedirs(folder, exist_ok=True)
    external = importlib._bootstrap_external
    if invalidation_mode == PycInvalidationMode.TIMESTAMP:
        stats = loader.path_stats(file)
        data = external._code_to_timestamp_pyc(code, stats['mtime'], stats['size'])
    else:
        checked = invalidation_mode == PycInvalidationMode.CHECKED_HASH
        data = external._code_to_hash_pyc(code, importlib.util.source_hash(source), checked)
    external._write_atomic(cfile, data, external._calc_mode(file))
    return cfile


def main():
    import argparse
    parser = argparse.ArgumentParser(
        description='A simple command-line interface for py_compile module.')
    parser.add_argument('-q', '--quiet', action='store_true', help='Suppress error output')
    parser.add_argument('filenames', nargs='+', help='Files to compile')
    args = parser.parse_args()
    names = args.filenames
    if names == ['-']:
        names = [line.rstrip('\n') for line in sys.stdin.readlines()]
    for name in names:
        try:
            compile(name, doraise=True)
        except (PyCompileError, OSError) as error:
            parser.exit(1, None if args.quiet else str(error))


if __name__ == "__main__":
    main()
