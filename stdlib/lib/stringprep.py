"""The character tables of RFC 3454, for preparing internationalized strings.

The tables that are sets have a predicate, in_table_X; those that are mappings have a
function, map_table_X. All work on single characters as Unicode 3.2 knew them.
"""

from unicodedata import ucd_3_2_0 as _ucd


def _code_points(ranges):
    points = set()
    for item in ranges.split():
        first, _, last = item.partition('-')
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)


# Characters that table B.3 does not simply turn to lower case.
_FOLDED = _code_points(
    'b5 df 130 149 17f 1f0 345 37a 390 3b0 3c2 3d0-3d6 3f0-3f2 3f5 587 1e96-1e9b 1f50 1f52 '
    '1f54 1f56 1f80-1faf 1fb2-1fb4 1fb6-1fb7 1fbc 1fbe 1fc2-1fc4 1fc6-1fc7 1fcc 1fd2-1fd3 '
    '1fd6-1fd7 1fe2-1fe4 1fe6-1fe7 1ff2-1ff4 1ff6-1ff7 1ffc 20a8 2102-2103 2107 2109 '
    '210b-210d 2110-2112 2115-2116 2119-211d 2120-2122 2124 2128 212c-212d 2130-2131 2133 '
    '213e-213f 2145 3371 3373 3375 3380-3387 338a-338c 3390-3394 33a9-33ac 33b4-33c1 33c3 '
    '33c6-33c9 33cb 33cd-33ce 33d7 33d9-33da 33dc-33dd fb00-fb06 fb13-fb17 1d400-1d419 '
    '1d434-1d44d 1d468-1d481 1d49c 1d49e-1d49f 1d4a2 1d4a5-1d4a6 1d4a9-1d4ac 1d4ae-1d4b5 '
    '1d4d0-1d4e9 1d504-1d505 1d507-1d50a 1d50d-1d514 1d516-1d51c 1d538-1d539 1d53b-1d53e '
    '1d540-1d544 1d546 1d54a-1d550 1d56c-1d585 1d5a0-1d5b9 1d5d4-1d5ed 1d608-1d621 '
    '1d63c-1d655 1d670-1d689 1d6a8-1d6c0 1d6d3 1d6e2-1d6fa 1d70d 1d71c-1d734 1d747 '
    '1d756-1d76e 1d781 1d790-1d7a8 1d7bb ')

_IGNORED = _code_points('ad 34f 1806 180b-180d 200b-200d 2060 fe00-fe0f feff')
_CONTROL = _code_points('6dd 70f 180e 200c-200d 2028-2029 2060-2063 206a-206f feff fff9-fffc '
                        '1d173-1d17a')
_UNFIT_PLAIN_TEXT = _code_points('fff9-fffd')
_UNFIT_CANONICAL = _code_points('2ff0-2ffb')
_DISPLAY = _code_points('340-341 200e-200f 202a-202e 206a-206f')
_TAGGING = _code_points('e0001 e0020-e007f')


def _is_noncharacter(code):
    point = ord(code)
    return 0xFDD0 <= point < 0xFDF0 or point & 0xFFFE == 0xFFFE


def in_table_a1(code):
    """Unassigned code points."""
    return _ucd.category(code) == 'Cn' and not _is_noncharacter(code)


def in_table_b1(code):
    """Characters commonly mapped to nothing."""
    return ord(code) in _IGNORED


def map_table_b3(code):
    """Case folding without normalization."""
    if ord(code) not in _FOLDED:
        return code.lower()
    folded = code.casefold()
    if folded == code:
        folded = _ucd.normalize('NFKC', code).casefold()
    return folded


def map_table_b2(a):
    """Case folding for use with NFKC."""
    simple = map_table_b3(a)
    normal = _ucd.normalize('NFKC', simple)
    refolded = _ucd.normalize('NFKC', ''.join(map(map_table_b3, normal)))
    return simple if refolded == normal else refolded


def in_table_c11(code):
    """The ASCII space."""
    return code == ' '


def in_table_c12(code):
    """Spaces outside ASCII."""
    return code != ' ' and _ucd.category(code) == 'Zs'


def in_table_c11_c12(code):
    """All spaces."""
    return _ucd.category(code) == 'Zs'


def in_table_c21(code):
    """ASCII control characters."""
    return ord(code) < 128 and _ucd.category(code) == 'Cc'


def in_table_c22(code):
    """Control characters outside ASCII."""
    return ord(code) >= 128 and in_table_c21_c22(code)


def in_table_c21_c22(code):
    """All control characters."""
    return ord(code) in _CONTROL or _ucd.category(code) == 'Cc'


def in_table_c3(code):
    """Private use."""
    return _ucd.category(code) == 'Co'


def in_table_c4(code):
    """Noncharacters."""
    return _is_noncharacter(code)


def in_table_c5(code):
    """Surrogates."""
    return _ucd.category(code) == 'Cs'


def in_table_c6(code):
    """Unfit for plain text."""
    return ord(code) in _UNFIT_PLAIN_TEXT


def in_table_c7(code):
    """Unfit for canonical representation."""
    return ord(code) in _UNFIT_CANONICAL


def in_table_c8(code):
    """Changing display properties, or deprecated."""
    return ord(code) in _DISPLAY


def in_table_c9(code):
    """Tagging characters."""
    return ord(code) in _TAGGING


def in_table_d1(code):
    """Characters running from right to left."""
    return _ucd.bidirectional(code) in ('R', 'AL')


def in_table_d2(code):
    """Characters running from left to right."""
    return _ucd.bidirectional(code) == 'L'
