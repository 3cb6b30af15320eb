"""Functions that read one resource, given by a package and the parts of a path."""

import warnings

from ._common import as_file, files

_MISSING = object()


def open_binary(anchor, *path_names):
    """Open a resource for reading bytes."""
    return _get_resource(anchor, path_names).open('rb')


def open_text(anchor, *path_names, encoding=_MISSING, errors='strict'):
    """Open a resource for reading text."""
    encoding = _get_encoding_arg(path_names, encoding)
    return _get_resource(anchor, path_names).open('r', encoding=encoding,
                                                  errors=errors)


def read_binary(anchor, *path_names):
    """The contents of a resource as bytes."""
    return _get_resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding=_MISSING, errors='strict'):
    """The contents of a resource as text."""
    encoding = _get_encoding_arg(path_names, encoding)
    return _get_resource(anchor, path_names).read_text(encoding=encoding,
                                                       errors=errors)


def path(anchor, *path_names):
    """A context manager that gives the resource as a path in the file system."""
    return as_file(_get_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    """Whether the package has such a resource (a directory is none)."""
    return _get_resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """The names in a package's directory (deprecated: use files().iterdir())."""
    warnings.warn('importlib.resources.contents is deprecated. '
                  'Use files(anchor).iterdir() instead.',
                  DeprecationWarning, stacklevel=1)
    return (child.name for child in _get_resource(anchor, path_names).iterdir())


def _get_encoding_arg(path_names, encoding):
    # encoding was once the third positional argument: with several names it
    # has to be said that none of them is an encoding.
    if encoding is not _MISSING:
        return encoding
    if len(path_names) > 1:
        raise TypeError("'encoding' argument required with multiple path names")
    return 'utf-8'


def _get_resource(anchor, path_names):
    if anchor is None:
        raise TypeError('anchor must be module or string, got None')
    return files(anchor).joinpath(*path_names)
