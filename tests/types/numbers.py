"""int, float, complex and bool: arithmetic, conversion, formatting, errors."""


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", eval(line))
        except Exception as e:
            print(line, "->", type(e).__name__, e)


show("""
7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), divmod(7, -2), 7 / 2, -7 / 2
2 ** 10, 2 ** 0, 0 ** 0, 2 ** -1, (-2) ** 3, 2 ** 100, pow(2, 10, 1000), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 3, -5)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2.0, 3, 5)
1 << 100, 1 << 0, -1 << 3, 1 << 62, 1 << 63, 1 << 64, (1 << 100) >> 98, -5 >> 1, 5 >> 1000, -5 >> 1000
1 << 10 ** 20
1 >> -1
5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xFF, -1 | 5, 2**70 & 2**70 - 1, -2**70 | 1, ~(2**70), -2**65 ^ 2**65
9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, 3037000500 * 3037000500, -(-9223372036854775808), abs(-9223372036854775808), 9223372036854775808 - 1, -9223372036854775808 // -1, 4611686018427387904 * 2
2**63 // 3, -2**100 // 7, 2**100 % 7, -2**100 % 7, divmod(10**30, -7), 10**30 / 10**28, 10**400 // 10**399
10**400 / 3
10**400 * 1.0
10**20 == 1e20, 10**20 < 1e21, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, 10**400 == float("inf"), -10**400 > float("-inf"), 1 == True, 1.5 > 1, 3 == 3 + 0j
int("42"), int("-7"), int("  12 "), int("1_000"), int("ff", 16), int("0x1f", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int(3.99), int(-3.99), int("0"), int(True), int(), int("00"), int(b"12")
int("")
int("1__0")
int("0x")
int("9", 8)
int("012", 0)
int("1", 1)
int("1", 37)
int(5, 10)
int("5", base="x")
int(float("nan"))
int(float("inf"))
int(None)
int("1.5")
int([])
int("1" * 5000)
str(10**5000)
float("1.5"), float("-inf"), float("nan"), float("1e400"), float("1e-400"), float(" 2 "), float("1_0.5"), float("infinity"), float(5), float(), float("0x1p3") if 0 else 1
float("x")
float("")
float("1__0")
float(None)
float(10**400)
0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.0, -0.0, 5e-324, 1.7976931348623157e308, 2.5e100, 1/3, 100.0, 1e22, 1e23
7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, -2), 1e300 * 1e10, float("inf") - float("inf"), float("inf") // 1, 0.0 * -1, -0.0 % 5
1.0 ** float("nan"), float("nan") ** 0, 2.0 ** 0.5, (-1.0) ** 2, 0.0 ** 0, (-8) ** (1/3), 2 ** 0.5, 4 ** -0.5
1.5 // 0
2.0 ** 10000
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(5, 2), round(1.5, 0), round(-0.4), round(1e20), round(15, -1), round(25, -1), round(10**30 + 5, -1)
round(float("nan"))
round(float("inf"))
round(1.5, "x")
round("x")
(0.5).as_integer_ratio(), (3).as_integer_ratio(), (2.5).is_integer(), (2.0).is_integer(), (1.5).hex(), float.fromhex("0x1.8p0"), (3.7).__trunc__(), (3.2).__ceil__(), (3.7).__floor__(), (5).is_integer()
float("inf").as_integer_ratio()
float("nan").as_integer_ratio()
float.fromhex("zz")
(255).bit_length(), (0).bit_length(), (-256).bit_length(), (255).bit_count(), (2**100).bit_length(), (5).to_bytes(2), (5).to_bytes(2, "little"), (-5).to_bytes(2, signed=True), int.from_bytes(b"\\x01\\x00"), int.from_bytes(b"\\xff", signed=True), int.from_bytes([1, 2], "little")
(256).to_bytes(1)
(-1).to_bytes(1)
(5).to_bytes(-1)
(5).to_bytes(1, "middle")
(5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (1.5).real, (1.5).imag
bin(10), oct(8), hex(255), bin(-5), hex(-255), bin(0), hex(2**70), format(10, "b"), format(255, "X"), format(255, "#010x"), format(-5, "08b")
hex(1.5)
True + True, True * 5, -True, ~True, True & False, True | False, True ^ True, True & 3, not True, bool(""), bool([0]), int(True), str(True), repr(False), True == 1, hash(True), True // 1, True / 2
(1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j) ** 2, -(1 + 2j), (1 + 2j) == (1 + 2j), 1j * 1j, complex(1, 2), complex("1+2j"), complex("-1j"), complex(" 3 "), complex(1.5), complex("nan+infj"), (1 + 2j).real, (1 + 2j).imag, 1j ** 2
complex("1 + 2j")
complex("x")
complex(1, "x")
complex("1", 2)
(1 + 2j) // 1
(1 + 2j) % 1
(1j) < 1
1j / 0
0j ** -1
int(1j)
float(1j)
0j ** 0, complex(0.0, -0.0), -0j, complex(-0.0, 0), 1e20j, complex(1e16, 1), 0.5 + 1e-7j, repr(1j), str(1 + 0j), format(1 + 2j, ".2f"), format(1.5 + 2j, ">12"), hash(1j) == hash(1j)
hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(0.5), hash(1e100) == hash(int(1e100)), hash(float("inf")), hash(-float("inf")), hash(2**100), hash(-2**100), hash(0.1), hash(1.5 + 2j), hash(None) == hash(None)
format(1234567.891, ",.2f"), format(0.000001234, "g"), format(123456789, ",d"), format(1e10, "n"), format(0.1, ".20f"), format(5, "+d"), format(5, " d"), format(3.0, ".0f"), format(2.5, ".0f"), format(1e6, ".3g"), format(1e5, "#.3g"), format(12.5, "010.3f"), format(-12.5, "<10"), format(1.5, "%"), format(float("nan"), "05"), format(float("-inf"), "+"), format(1e-10, ".2e"), format(12345, "e"), format(7, "c") == chr(7), format(3, "_b"), format(65535, "_x"), format(True, "d"), format(True), format(10**20, ","), format(-0.0, "z.1f"), format(0.00001, "z.2f"), format(1.23456789e100, ".5"), format(5.0, ".3"), format(1e17, ""), format(42, "=+8d"), format(42, "*^8"), format(3.14159, "^+10.2f")
format(5, ".2")
format(5, "z")
format(1.5, "d")
format(1.5, "x")
format("a", "d")
format(5, "s")
format(5, "Q")
format(1.5, ",_")
format(5, "c,")
0x_ff, 0b1_0, 0o7_7, 1_000, 1e1_0, .5, 5., 1_0.0_1, 0xFFFFFFFFFFFFFFFFFF, 00, 1_2j
10 ** 18 * 10, 999999999 * 999999999, 2 ** 64 - 1, -2 ** 63, 12345678901234567890 % 97, 12345678901234567890 ** 2, -12345678901234567890 // 3, 2**200 - 2**200, (2**64) * 0, 2**64 - 2**64 + 5
max(1, 2.0), min(1, 1.0), max(2**70, 1e10), sum([2**62, 2**62, 2**62]), sum([0.1] * 10), sum([1, 2.5, 3j]), abs(-5), abs(-1.5), abs(2**70 * -1), abs(True)
1 + None
1.5 + "a"
1 // "a"
-None
~1.5
5 @ 5
1 < None
divmod(1, 0)
1.0 % 0
int.__add__(1, "a"), (1).__add__(2), (1).__radd__(2), (1.5).__add__(2), (1).__add__(1.5), (5).__rsub__(7), (2).__pow__(3, 5), (1).__eq__(1.0), (1).__lt__("a"), (5).__floordiv__(2), (5).__rfloordiv__(11), (1.5).__eq__(1), (7).__divmod__(2), (1).__bool__(), (5).__index__(), (5).__format__("x")
range(5), range(1, 10, 3), len(range(0, 10, 3)), list(range(10, 0, -3)), range(5)[2], range(10)[2:5], range(10)[::-2], 3 in range(5), 3.0 in range(5), "a" in range(5), range(3) == range(0, 3, 1), hash(range(3)) == hash(range(0, 3)), range(0) == range(5, 5), range(10).index(4), range(5).count(2), list(reversed(range(4))), range(2**70)[2**69], len(range(2**40)), range(10, 5)[:], range(1, 2).start
len(range(2**70))
range(1.5)
range(1, 2, 0)
range()
range(5)[5]
range(5)["a"]
range(5).index(9)
range("a")
range(1, 2, 3, 4)
int(" 5\\n"), float("\\t1.5 "), int("\\u0665"), int("+5"), int("-0"), float("-0"), float(".5"), float("5."), float("1e5"), float("1E-5"), float("+1.5")
1 if 1.0 == 1 else 0, 0.1 + 0.7, 1.1 * 3, 1e308 * 10, -1e308 * 10, 5 % 3.5, 2 ** 63 % 10.0, 1e-310, 2.2250738585072014e-308, 4.35, 0.1 * 3, 1e21, 1.5e300 * 1.5e300
float.__repr__(1.5), int.__repr__(5), (5).__hash__(), (1.0).__hash__(), float.__eq__(1.0, 1), int.__new__(int, 5), bool.__new__(bool, 5), float.__getformat__("double")[:4]
""")


class I(int):
    def __add__(self, o):
        return "added"

    def __repr__(self):
        return "I!"


i = I(5)
i.attr = 1
assert i + 1 == "added" and 1 + i == 6 and i * 2 == 10 and type(i * 1) is int and repr(i) == "I!" and str(i) == "I!" and f"{i:d}" == "5" and i == 5 and hash(i) == 5 and {5: "x"}[i] == "x" and [0, 1, 2, 3, 4, 5][i] == 5 and int(i) == 5 and type(int(i)) is int


class F(float):
    pass


f = F(1.5)
f.x = 1
assert f + 1 == 2.5 and type(f + 1) is float and repr(f) == "1.5" and isinstance(f, float)


class Idx:
    def __index__(self):
        return 3


assert [0, 1, 2, 3][Idx()] == 3 and range(Idx()) == range(3) and "a" * Idx() == "aaa" and hex(Idx()) == "0x3" and int(Idx()) == 3 and float(Idx()) == 3.0 and complex(Idx()) == 3 and 5 in [Idx() and 5]
n = 1
for k in range(1, 60):
    n *= k
print(n, n // (2**80), n % 1000003, -n >> 100, n.bit_length(), str(n)[::-1], hex(n), float(n))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
x = 10**50
x -= x - 7
assert x == 7 and x + 1 == 8 and type(x) is int
for giant in (lambda: 1 << 10**15, lambda: 1 << 2**62):
    try:
        giant()
        print("no error")
    except (MemoryError, OverflowError):
        print("too large")
