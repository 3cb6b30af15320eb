"""The codecs of Japanese encodings."""

import _eastasian

_names = ('cp932', 'shift_jis', 'euc_jp', 'euc_jis_2004', 'euc_jisx0213', 'shift_jis_2004', 'shift_jisx0213')


def getcodec(name):
    """The codec of a name."""
    if not isinstance(name, str):
        raise TypeError('encoding name must be a string.')
    if name not in _names:
        raise LookupError('no such codec is supported.')
    return _eastasian.getcodec(name)
