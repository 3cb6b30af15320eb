"""Stands in for a C extension module.

The helpers of CPython's import tests load it just to learn its name; what is
really about the extension is listed in skip.txt.
"""
