"""The codecs of Korean encodings."""

import _eastasian

_names = ('cp949', 'euc_kr', 'johab')


def getcodec(name):
    """The codec of a name."""
    if not isinstance(name, str):
        raise TypeError('encoding name must be a string.')
    if name not in _names:
        raise LookupError('no such codec is supported.')
    return _eastasian.getcodec(name)
