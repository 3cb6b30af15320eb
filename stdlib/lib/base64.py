#! /usr/bin/env python3

"""Encodings of bytes as text: Base16, Base32, Base64 and Base85 in its variants."""

import binascii
import struct

__all__ = [
    'encode', 'decode', 'encodebytes', 'decodebytes',
    'b64encode', 'b64decode', 'b32encode', 'b32decode',
    'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode',
    'b85encode', 'b85decode', 'a85encode', 'a85decode', 'z85encode', 'z85decode',
    'standard_b64encode', 'standard_b64decode',
    'urlsafe_b64encode', 'urlsafe_b64decode',
]

bytes_types = (bytes, bytearray)


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, '
                        f'not {s.__class__.__name__!r}') from None


def _as_bytes(s):
    return s if isinstance(s, bytes_types) else memoryview(s).tobytes()


# Base64.


def b64encode(s, altchars=None):
    """Encode bytes as Base64; altchars is two bytes to use for '+' and '/'."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    """Decode Base64, given as bytes or ASCII text.

    altchars is what stands for '+' and '/'. Other characters are skipped, or
    with validate are an error (binascii.Error), as wrong padding always is.
    """
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """b64encode() with the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """b64decode() with the standard alphabet."""
    return b64decode(s)


_urlsafe_encode_translation = bytes.maketrans(b'+/', b'-_')
_urlsafe_decode_translation = bytes.maketrans(b'-_', b'+/')


def urlsafe_b64encode(s):
    """b64encode() with '-' and '_' for '+' and '/', safe in URLs and file names."""
    return b64encode(s).translate(_urlsafe_encode_translation)


def urlsafe_b64decode(s):
    """b64decode() of what urlsafe_b64encode() makes."""
    return b64decode(_bytes_from_decode_data(s).translate(_urlsafe_decode_translation))


# Base32: five bits to a character, five bytes to eight characters.


_b32alphabet = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_b32hexalphabet = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'

# Alphabet -> all pairs of its characters, and character -> value.
_b32tab2 = {}
_b32rev = {}


def _b32encode(alphabet, s):
    # Made when first used.
    pairs = _b32tab2.get(alphabet)
    if pairs is None:
        singles = [bytes((char,)) for char in alphabet]
        pairs = _b32tab2[alphabet] = [a + b for a in singles for b in singles]
    s = _as_bytes(s)
    leftover = len(s) % 5
    if leftover:
        s = s + b'\0' * (5 - leftover)
    encoded = bytearray()
    for i in range(0, len(s), 5):
        n = int.from_bytes(s[i:i + 5])
        encoded += (pairs[n >> 30] + pairs[n >> 20 & 0x3ff]
                    + pairs[n >> 10 & 0x3ff] + pairs[n & 0x3ff])
    padding = (0, 6, 4, 3, 1)[leftover]
    if padding:
        encoded[-padding:] = b'=' * padding
    return bytes(encoded)


def _b32decode(alphabet, s, casefold=False, map01=None):
    values = _b32rev.get(alphabet)
    if values is None:
        values = _b32rev[alphabet] = {char: i for i, char in enumerate(alphabet)}
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b'=')
    padding = len(s) - len(digits)
    decoded = bytearray()
    for i in range(0, len(digits), 8):
        n = 0
        try:
            for char in digits[i:i + 8]:
                n = (n << 5) + values[char]
        except KeyError:
            raise binascii.Error('Non-base32 digit found') from None
        decoded += n.to_bytes(5)
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if padding and decoded:
        last = (n << 5 * padding).to_bytes(5)
        decoded[-5:] = last[:(40 - 5 * padding) // 8]
    return bytes(decoded)


def b32encode(s):
    """Encode bytes as Base32."""
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """Decode Base32, given as bytes or ASCII text.

    casefold accepts lower case. map01 is the letter, 'I' or 'L', that the
    digit 1 stands for; then 0 stands for 'O', else both are errors. Errors are
    binascii.Error.
    """
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """Encode bytes as Base32 with digits before letters, which keeps the order."""
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    """Decode what b32hexencode() makes; casefold accepts lower case."""
    # 0 and 1 are digits here: nothing to be mistaken for.
    return _b32decode(_b32hexalphabet, s, casefold)


# Base16.


def b16encode(s):
    """Encode bytes as hexadecimal digits in upper case."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode hexadecimal digits; casefold accepts lower case."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


# Base85: four bytes to five characters.


_A85START = b'<~'
_A85END = b'~>'
_b85alphabet = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                b'abcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~')

# Alphabets as single characters and pairs, made when first used.
_a85chars = _a85chars2 = None
_b85chars = _b85chars2 = None
_b85dec = None


def _tables(alphabet):
    singles = [bytes((char,)) for char in alphabet]
    return singles, [a + b for a in singles for b in singles]


def _85encode(b, chars, chars2, pad=False, foldnuls=False, foldspaces=False):
    b = _as_bytes(b)
    padding = -len(b) % 4
    if padding:
        b = b + b'\0' * padding
    chunks = []
    for word in struct.unpack(f'!{len(b) // 4}I', b):
        if foldnuls and not word:
            chunks.append(b'z')
        elif foldspaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            chunks.append(chars2[word // 614125] + chars2[word // 85 % 7225]
                          + chars[word % 85])
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = chars[0] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes as Ascii85.

    foldspaces writes 'y' for four spaces, which not all decoders know;
    wrapcol breaks lines at that width; pad fills up to four bytes first;
    adobe puts <~ and ~> around it.
    """
    global _a85chars, _a85chars2
    if _a85chars2 is None:
        _a85chars, _a85chars2 = _tables(range(33, 118))
    result = _85encode(b, _a85chars, _a85chars2, pad, True, foldspaces)
    if adobe:
        result = _A85START + result
    if wrapcol:
        # The closing mark may not be split.
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + _A85END if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """Decode Ascii85, given as bytes or ASCII text.

    foldspaces takes 'y' for four spaces; adobe expects ~> at the end, and <~
    may be at the start; ignorechars are skipped. Errors are ValueError.
    """
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError('Ascii85 encoded byte sequences must end with '
                             f'{_A85END!r}')
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    decoded = bytearray()
    digits = []
    # As much padding as any input may need.
    for char in b + b'uuuu':
        if 33 <= char <= 117:
            digits.append(char)
            if len(digits) == 5:
                n = 0
                for digit in digits:
                    n = 85 * n + (digit - 33)
                if n > 0xffffffff:
                    raise ValueError('Ascii85 overflow')
                decoded += n.to_bytes(4)
                digits.clear()
        elif char == 122:
            if digits:
                raise ValueError('z inside Ascii85 5-tuple')
            decoded += b'\0\0\0\0'
        elif foldspaces and char == 121:
            if digits:
                raise ValueError('y inside Ascii85 5-tuple')
            decoded += b'    '
        elif char not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % char)
    padding = 4 - len(digits)
    return bytes(decoded[:-padding] if padding else decoded)


def b85encode(b, pad=False):
    """Encode bytes as Base85, as git does; pad fills up to four bytes first."""
    global _b85chars, _b85chars2
    if _b85chars2 is None:
        _b85chars, _b85chars2 = _tables(_b85alphabet)
    return _85encode(b, _b85chars, _b85chars2, pad)


def b85decode(b):
    """Decode Base85, given as bytes or ASCII text. Errors are ValueError."""
    global _b85dec
    if _b85dec is None:
        table = [None] * 256
        for i, char in enumerate(_b85alphabet):
            table[char] = i
        _b85dec = table
    b = _bytes_from_decode_data(b)
    padding = -len(b) % 5
    b = b + b'~' * padding
    decoded = bytearray()
    for i in range(0, len(b), 5):
        n = 0
        for j, char in enumerate(b[i:i + 5], i):
            digit = _b85dec[char]
            if digit is None:
                raise ValueError(f'bad base85 character at position {j}')
            n = n * 85 + digit
        if n > 0xffffffff:
            raise ValueError(f'base85 overflow in hunk starting at byte {i}')
        decoded += n.to_bytes(4)
    return bytes(decoded[:-padding] if padding else decoded)


_z85alphabet = (b'0123456789abcdefghijklmnopqrstuvwxyz'
                b'ABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#')
# What Base85 has and Z85 has not must not pass.
_z85_b85_decode_diff = b';_`|~'
_z85_decode_translation = bytes.maketrans(
    _z85alphabet + _z85_b85_decode_diff,
    _b85alphabet + b'\x00' * len(_z85_b85_decode_diff))
_z85_encode_translation = bytes.maketrans(_b85alphabet, _z85alphabet)


def z85encode(s):
    """Encode bytes as Z85, the Base85 of ZeroMQ."""
    return b85encode(s).translate(_z85_encode_translation)


def z85decode(s):
    """Decode Z85, given as bytes or ASCII text. Errors are ValueError."""
    s = _bytes_from_decode_data(s).translate(_z85_decode_translation)
    try:
        return b85decode(s)
    except ValueError as e:
        raise ValueError(e.args[0].replace('base85', 'z85')) from None


# Base64 in lines, as in mail.


MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """Encode a binary file as lines of Base64."""
    while data := input.read(MAXBINSIZE):
        # Pipes may give less than was asked for.
        while len(data) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Decode a file of lines of Base64."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    kind = s.__class__.__name__
    try:
        view = memoryview(s)
    except TypeError as err:
        raise TypeError(f'expected bytes-like object, not {kind}') from err
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} '
                        f'from {kind}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {kind}')


def encodebytes(s):
    """Encode bytes as lines of Base64."""
    _input_type_check(s)
    return b''.join([binascii.b2a_base64(s[i:i + MAXBINSIZE])
                     for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode lines of Base64."""
    _input_type_check(s)
    return binascii.a2b_base64(s)


def main():
    """Encode or decode a file, or the standard input."""
    import getopt
    import sys
    usage = f"""usage: {sys.argv[0]} [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)"""
    try:
        opts, args = getopt.getopt(sys.argv[1:], 'hdeu')
    except getopt.error as msg:
        sys.stdout = sys.stderr
        print(msg)
        print(usage)
        sys.exit(2)
    func = encode
    for option, _ in opts:
        if option == '-h':
            print(usage)
            return
        func = encode if option == '-e' else decode
    if args and args[0] != '-':
        with open(args[0], 'rb') as file:
            func(file, sys.stdout.buffer)
    else:
        func(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == '__main__':
    main()
