"""Exceptions of most modules written in C can be weakly referenced; built-in ones can't."""
import binascii
import csv
import decimal
import lzma
import pickle
import queue
import re
import socket
import struct
import weakref
import zlib

for error in (binascii.Error, binascii.Incomplete, decimal.Inexact, lzma.LZMAError,
              pickle.PicklingError, queue.Empty, re.error, socket.gaierror, struct.error, zlib.error):
    e = error('text')
    assert weakref.ref(e)() is e, error

for error in (OSError, ValueError, KeyError, StopIteration, csv.Error):
    try:
        weakref.ref(error())
    except TypeError as e:
        assert 'cannot create weak reference to ' in str(e)
    else:
        raise AssertionError(error)
