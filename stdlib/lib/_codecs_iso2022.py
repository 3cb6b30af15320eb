"""The codecs of ISO 2022 encodings."""

import _eastasian

_names = ('iso2022_kr', 'iso2022_jp', 'iso2022_jp_1', 'iso2022_jp_2', 'iso2022_jp_2004', 'iso2022_jp_3', 'iso2022_jp_ext')


def getcodec(name):
    """The codec of a name."""
    if not isinstance(name, str):
        raise TypeError('encoding name must be a string.')
    if name not in _names:
        raise LookupError('no such codec is supported.')
    return _eastasian.getcodec(name)
