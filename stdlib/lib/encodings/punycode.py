"""Punycode (RFC 3492): text as the letters, digits and hyphens of domain names.

The ASCII characters come first, then after a '-' where which others are put
in between.
"""

import codecs

# The parameters of the RFC.
_base, _tmin, _tmax, _skew, _damp = 36, 1, 26, 38, 700
_initial_bias, _initial_n = 72, 128

digits = b"abcdefghijklmnopqrstuvwxyz0123456789"


def T(j, bias):
    """The threshold of digit j: from it on a number goes on."""
    return min(max(_base * (j + 1) - bias, _tmin), _tmax)


def adapt(delta, first, numchars):
    """The bias that follows a number."""
    delta //= _damp if first else 2
    delta += delta // numchars
    divisions = 0
    while delta > (_base - _tmin) * _tmax // 2:
        delta //= _base - _tmin
        divisions += _base
    return divisions + _base * delta // (delta + _skew)


def _deltas(text):
    """Generate the numbers that say where and which characters are put in.

    In the order of the characters, each counts the steps of a decoder that
    goes through all places for each character.
    """
    extended = sorted({ord(char) for char in text if ord(char) >= _initial_n})
    handled = sum([ord(char) < _initial_n for char in text])
    n, delta = _initial_n, 0
    for code in extended:
        delta += (code - n) * (handled + 1)
        n = code
        for char in text:
            if ord(char) < code:
                delta += 1
            elif ord(char) == code:
                yield delta
                delta = 0
                handled += 1
        delta += 1
        n += 1


def generate_generalized_integer(N, bias):
    """A number in digits of variable weight, the lowest first."""
    result = bytearray()
    j = 0
    while N >= (t := T(j, bias)):
        N, digit = divmod(N - t, _base - t)
        result.append(digits[t + digit])
        j += 1
    result.append(digits[N])
    return bytes(result)


def punycode_encode(text):
    base = bytes([ord(char) for char in text if ord(char) < _initial_n])
    result = bytearray()
    bias = _initial_bias
    for i, delta in enumerate(_deltas(text)):
        result += generate_generalized_integer(delta, bias)
        bias = adapt(delta, i == 0, len(base) + i + 1)
    return base + b'-' + result if base else bytes(result)


def decode_generalized_number(extended, extpos, bias, errors):
    """Decode a number; return the place after it and the number, or None for an error."""
    result = 0
    weight = 1
    j = 0
    while True:
        if extpos >= len(extended):
            if errors == 'strict':
                raise UnicodeDecodeError('punycode', extended, extpos, extpos + 1,
                                         'incomplete punycode string')
            return extpos + 1, None
        char = extended[extpos]
        extpos += 1
        if 0x41 <= char <= 0x5a:
            digit = char - 0x41
        elif 0x30 <= char <= 0x39:
            digit = char - 0x30 + 26
        elif errors == 'strict':
            raise UnicodeDecodeError('punycode', extended, extpos - 1, extpos,
                                     f"Invalid extended code point '{char}'")
        else:
            return extpos, None
        t = T(j, bias)
        result += digit * weight
        if digit < t:
            return extpos, result
        weight *= _base - t
        j += 1


def insertion_sort(base, extended, errors):
    """Put the characters that extended describes into base."""
    char = _initial_n
    pos = -1
    bias = _initial_bias
    extpos = 0
    while extpos < len(extended):
        newpos, delta = decode_generalized_number(extended, extpos, bias, errors)
        if delta is None:
            # Nothing after an error can be known.
            return base
        pos += delta + 1
        char += pos // (len(base) + 1)
        if char > 0x10ffff:
            if errors == 'strict':
                raise UnicodeDecodeError('punycode', extended, pos - 1, pos,
                                         f'Invalid character U+{char:x}')
            char = ord('?')
        pos %= len(base) + 1
        base = base[:pos] + chr(char) + base[pos:]
        bias = adapt(delta, extpos == 0, len(base))
        extpos = newpos
    return base


def punycode_decode(text, errors):
    if isinstance(text, str):
        text = text.encode('ascii')
    if isinstance(text, memoryview):
        text = bytes(text)
    dash = text.rfind(b'-')
    base = ''
    if dash >= 0:
        try:
            base = str(text[:dash], 'ascii', errors)
        except UnicodeDecodeError as exc:
            raise UnicodeDecodeError('ascii', text, exc.start, exc.end,
                                     exc.reason) from None
    try:
        return insertion_sort(base, text[dash + 1:].upper(), errors)
    except UnicodeDecodeError as exc:
        # Places in the whole text.
        raise UnicodeDecodeError('punycode', text, dash + 1 + exc.start,
                                 dash + 1 + exc.end, exc.reason) from None


def _check_errors(errors):
    if errors not in ('strict', 'replace', 'ignore'):
        raise UnicodeError(f'Unsupported error handling: {errors}')


class Codec(codecs.Codec):

    def encode(self, input, errors='strict'):
        return punycode_encode(input), len(input)

    def decode(self, input, errors='strict'):
        _check_errors(errors)
        return punycode_decode(input, errors), len(input)


class IncrementalEncoder(codecs.IncrementalEncoder):

    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):

    def decode(self, input, final=False):
        _check_errors(self.errors)
        return punycode_decode(input, self.errors)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(
        name='punycode',
        encode=Codec().encode,
        decode=Codec().decode,
        incrementalencoder=IncrementalEncoder,
        incrementaldecoder=IncrementalDecoder,
        streamwriter=StreamWriter,
        streamreader=StreamReader,
    )
