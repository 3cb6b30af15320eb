"""Applications as ZIP archives that the interpreter runs."""

import contextlib
import os
import pathlib
import shutil
import stat
import sys
import zipfile

__all__ = ['ZipAppError', 'create_archive', 'get_interpreter']

MAIN_TEMPLATE = """\
# -*- coding: utf-8 -*-
import {module}
{module}.{fn}()
"""

# How the line that names the interpreter is encoded.
if sys.platform.startswith('win'):
    shebang_encoding = 'utf-8'
else:
    shebang_encoding = sys.getfilesystemencoding()


class ZipAppError(ValueError):
    """An archive cannot be made."""


@contextlib.contextmanager
def _maybe_open(archive, mode):
    """The file of a name, or the file given."""
    if isinstance(archive, (str, os.PathLike)):
        with open(archive, mode) as file:
            yield file
    else:
        yield archive


def _write_file_prefix(f, interpreter):
    if interpreter:
        f.write(b'#!' + interpreter.encode(shebang_encoding) + b'\n')


def _copy_archive(archive, new_archive, interpreter=None):
    """Copy an archive, with another interpreter."""
    with _maybe_open(archive, 'rb') as source:
        start = source.read(2)
        if start == b'#!':
            source.readline()
            start = b''
        with _maybe_open(new_archive, 'wb') as target:
            _write_file_prefix(target, interpreter)
            target.write(start)
            shutil.copyfileobj(source, target)
    if interpreter and isinstance(new_archive, str):
        os.chmod(new_archive, os.stat(new_archive).st_mode | stat.S_IEXEC)


def _main_source(main):
    """The contents of __main__.py for an entry point MODULE:FUNCTION."""
    module, colon, function = main.partition(':')
    names = module.split('.') + function.split('.')
    if not colon or not all(name.isidentifier() for name in names):
        raise ZipAppError("Invalid entry point: " + main)
    return MAIN_TEMPLATE.format(module=module, fn=function)


def create_archive(source, target=None, interpreter=None, main=None,
                   filter=None, compressed=False):
    """Make an archive of a folder, or a copy of an archive.

    target is a name or a file, by default the folder's name with .pyz. interpreter is
    what the system shall run it with. main, MODULE:FUNCTION, is what the archive runs if
    the folder has no __main__.py. filter tells which relative paths to add.
    """
    is_file = hasattr(source, 'read') and hasattr(source, 'readline')
    if not is_file:
        source = pathlib.Path(source)
        is_file = source.is_file()
    if is_file:
        _copy_archive(source, target, interpreter)
        return
    if not source.exists():
        raise ZipAppError("Source does not exist")
    has_main = (source / '__main__.py').is_file()
    if main and has_main:
        raise ZipAppError("Cannot specify entry point if the source has __main__.py")
    if not main and not has_main:
        raise ZipAppError("Archive has no entry point")
    main_py = _main_source(main) if main else None

    if target is None:
        target = source.with_suffix('.pyz')
    elif not hasattr(target, 'write'):
        target = pathlib.Path(target)
    method = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    with _maybe_open(target, 'wb') as file:
        _write_file_prefix(file, interpreter)
        with zipfile.ZipFile(file, 'w', compression=method) as archive:
            for child in sorted(source.rglob('*')):
                name = child.relative_to(source)
                if filter is None or filter(name) and child.resolve() != name.resolve():
                    archive.write(child, name.as_posix())
            if main_py:
                archive.writestr('__main__.py', main_py.encode('utf-8'))
    if interpreter and not hasattr(target, 'write'):
        target.chmod(target.stat().st_mode | stat.S_IEXEC)


def get_interpreter(archive):
    """The interpreter that an archive names, or None."""
    with _maybe_open(archive, 'rb') as file:
        if file.read(2) == b'#!':
            return file.readline().strip().decode(shebang_encoding)


def main(args=None):
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument('--output', '-o', default=None,
                        help="The name of the output archive. "
                             "Required if SOURCE is an archive.")
    parser.add_argument('--python', '-p', default=None,
                        help="The name of the Python interpreter to use "
                             "(default: no shebang line).")
    parser.add_argument('--main', '-m', default=None,
                        help="The main function of the application "
                             "(default: use an existing __main__.py).")
    parser.add_argument('--compress', '-c', action='store_true',
                        help="Compress files with the deflate method. "
                             "Files are stored uncompressed by default.")
    parser.add_argument('--info', default=False, action='store_true',
                        help="Display the interpreter from the archive.")
    parser.add_argument('source', help="Source directory (or existing archive).")
    args = parser.parse_args(args)

    is_file = os.path.isfile(args.source)
    if args.info:
        if not is_file:
            raise SystemExit("Can only get info for an archive file")
        print("Interpreter: {}".format(get_interpreter(args.source) or "<none>"))
        sys.exit(0)
    if is_file:
        if args.output is None or (os.path.exists(args.output)
                                   and os.path.samefile(args.source, args.output)):
            raise SystemExit("In-place editing of archives is not supported")
        if args.main:
            raise SystemExit("Cannot change the main function when copying")
    create_archive(args.source, args.output, interpreter=args.python, main=args.main,
                   compressed=args.compress)


if __name__ == '__main__':
    main()
