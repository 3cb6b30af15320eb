"""Domain names with characters outside ASCII (RFC 3490).

Each label that has such characters is prepared, so that there is one spelling
of it, and becomes 'xn--' and its Punycode.
"""

import codecs

ace_prefix = b"xn--"
sace_prefix = "xn--"

# Characters that separate labels.
_dots = '.\u3002\uff0e\uff61'


def _split(name):
    for dot in _dots[1:]:
        name = name.replace(dot, '.')
    return name.split('.')


def nameprep(label):
    """Prepare a label (RFC 3491): map, normalise, and refuse what is not allowed."""
    import stringprep
    from unicodedata import ucd_3_2_0 as unicodedata

    label = ''.join([stringprep.map_table_b2(char) for char in label
                     if not stringprep.in_table_b1(char)])
    label = unicodedata.normalize('NFKC', label)
    prohibited = (
        stringprep.in_table_c12, stringprep.in_table_c22, stringprep.in_table_c3,
        stringprep.in_table_c4, stringprep.in_table_c5, stringprep.in_table_c6,
        stringprep.in_table_c7, stringprep.in_table_c8, stringprep.in_table_c9)
    for i, char in enumerate(label):
        if any([table(char) for table in prohibited]):
            raise UnicodeEncodeError('idna', label, i, i + 1,
                                     f'Invalid character {char!r}')

    # With characters of a right-to-left script: none of the other kind, and
    # one at both ends.
    right_to_left = [stringprep.in_table_d1(char) for char in label]
    if any(right_to_left):
        for i, char in enumerate(label):
            if stringprep.in_table_d2(char):
                raise UnicodeEncodeError('idna', label, i, i + 1,
                                         'Violation of BIDI requirement 2')
        for i in 0, len(label) - 1:
            if not right_to_left[i]:
                raise UnicodeEncodeError('idna', label, i, i + 1,
                                         'Violation of BIDI requirement 3')
    return label


def _ascii_label(label):
    """The label as bytes if it is ASCII, else None; checks its length."""
    try:
        data = label.encode('ascii')
    except UnicodeEncodeError:
        return None
    if not data:
        raise UnicodeEncodeError('idna', label, 0, 1, 'label empty')
    if len(data) > 63:
        raise UnicodeEncodeError('idna', label, 0, len(label), 'label too long')
    return data


def ToASCII(label):
    data = _ascii_label(label)
    if data is None:
        label = nameprep(label)
        data = _ascii_label(label)
    if data is not None:
        return data
    if label.lower().startswith(sace_prefix):
        raise UnicodeEncodeError('idna', label, 0, len(sace_prefix),
                                 'Label starts with ACE prefix')
    data = ace_prefix + label.encode('punycode')
    if len(data) > 63:
        raise UnicodeEncodeError('idna', label, 0, len(label), 'label too long')
    return data


def ToUnicode(label):
    if len(label) > 1024:
        # Preparing it would take long, and no label may have more than 63.
        if isinstance(label, str):
            label = label.encode('utf-8', errors='backslashreplace')
        raise UnicodeDecodeError('idna', label, 0, len(label), 'label way too long')
    if not isinstance(label, bytes):
        if not label.isascii():
            label = nameprep(label)
        try:
            label = label.encode('ascii')
        except UnicodeEncodeError as exc:
            raise UnicodeEncodeError('idna', label, exc.start, exc.end,
                                     'Invalid character in IDN label')
    if not label.lower().startswith(ace_prefix):
        return str(label, 'ascii')
    skipped = len(ace_prefix)
    try:
        result = label[skipped:].decode('punycode')
    except UnicodeDecodeError as exc:
        raise UnicodeDecodeError('idna', label, skipped + exc.start,
                                 skipped + exc.end, exc.reason)
    # It must be what would be made of it.
    again = ToASCII(result)
    if str(label, 'ascii').lower() != str(again, 'ascii'):
        raise UnicodeDecodeError('idna', label, 0, len(label), 'IDNA does not '
                                 f"round-trip, '{label!r}' != '{again!r}'")
    return result


def _check_errors(errors):
    if errors != 'strict':
        raise UnicodeError(f'Unsupported error handling: {errors}')


def _offset(labels, i):
    return sum([len(label) for label in labels[:i]]) + i


def _cut_last(labels, dot, final):
    """Take the last label off if it is empty, or perhaps not complete.

    Returns the dot that then ends the result.
    """
    if not labels[-1]:
        del labels[-1]
        return dot
    if not final:
        del labels[-1]
        if labels:
            return dot
    return dot[:0]


class Codec(codecs.Codec):

    def encode(self, input, errors='strict'):
        _check_errors(errors)
        if not input:
            return b'', 0
        if input.isascii():
            # Only lengths are to be checked.
            result = input.encode('ascii')
            labels = result.split(b'.')
            for i, label in enumerate(labels[:-1]):
                if not label:
                    start = _offset(labels, i)
                    raise UnicodeEncodeError('idna', input, start, start + 1,
                                             'label empty')
            for i, label in enumerate(labels):
                if len(label) >= 64:
                    start = _offset(labels, i)
                    raise UnicodeEncodeError('idna', input, start, start + len(label),
                                             'label too long')
            return result, len(input)

        labels = _split(input)
        end = _cut_last(labels, b'.', True)
        result = []
        for i, label in enumerate(labels):
            try:
                result.append(ToASCII(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                start = _offset(labels, i)
                raise UnicodeEncodeError('idna', input, start + exc.start,
                                         start + exc.end, exc.reason)
        return b'.'.join(result) + end, len(input)

    def decode(self, input, errors='strict'):
        _check_errors(errors)
        if not input:
            return '', 0
        if not isinstance(input, bytes):
            input = bytes(input)
        if ace_prefix not in input.lower():
            try:
                return input.decode('ascii'), len(input)
            except UnicodeDecodeError:
                pass
        labels = input.split(b'.')
        end = _cut_last(labels, '.', True)
        result = []
        for i, label in enumerate(labels):
            try:
                result.append(ToUnicode(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                start = _offset(labels, i)
                raise UnicodeDecodeError('idna', input, start + exc.start,
                                         start + exc.end, exc.reason)
        return '.'.join(result) + end, len(input)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):

    def _buffer_encode(self, input, errors, final):
        _check_errors(errors)
        if not input:
            return b'', 0
        labels = _split(input)
        end = _cut_last(labels, b'.', final)
        result = []
        used = 0
        for label in labels:
            if used:
                used += 1
            try:
                result.append(ToASCII(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                raise UnicodeEncodeError('idna', input, used + exc.start,
                                         used + exc.end, exc.reason)
            used += len(label)
        return b'.'.join(result) + end, used + len(end)


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):

    def _buffer_decode(self, input, errors, final):
        _check_errors(errors)
        if not input:
            return '', 0
        if isinstance(input, str):
            labels = _split(input)
        else:
            try:
                input = str(input, 'ascii')
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                raise UnicodeDecodeError('idna', input, exc.start, exc.end, exc.reason)
            labels = input.split('.')
        end = _cut_last(labels, '.', final)
        result = []
        used = 0
        for label in labels:
            try:
                result.append(ToUnicode(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                raise UnicodeDecodeError(
                    'idna', input.encode('ascii', errors='backslashreplace'),
                    used + exc.start, used + exc.end, exc.reason)
            if used:
                used += 1
            used += len(label)
        return '.'.join(result) + end, used + len(end)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(
        name='idna',
        encode=Codec().encode,
        decode=Codec().decode,
        incrementalencoder=IncrementalEncoder,
        incrementaldecoder=IncrementalDecoder,
        streamwriter=StreamWriter,
        streamreader=StreamReader,
    )
