# fractions and numbers.
import math
import numbers
from fractions import Fraction as F

assert repr(F(10, -8)) == 'Fraction(-5, 4)' and str(F(3)) == '3' and F('-35/4') == F(-35, 4) and F('1.5e-3') == F(3, 2000)
assert F(0.5) == 0.5 and F(1, 3) + F(1, 6) == F(1, 2) and F(1, 2) * 4 == 2 and F(3, 4) / F(3, 8) == 2 and 1 - F(1, 3) == F(2, 3)
assert F(7, 2) // 1 == 3 and F(7, 2) % 1 == F(1, 2) and divmod(F(7, 2), F(2)) == (1, F(3, 2)) and F(2, 3) ** -2 == F(9, 4)
assert 2 ** F(2) == 4 and F(1, 4) ** 0.5 == 0.5 and F(1, 2) + 0.25 == 0.75 and hash(F(1, 2)) == hash(0.5) and F(1, 3) < 0.5
assert math.floor(F(-7, 2)) == -4 and math.ceil(F(-7, 2)) == -3 and round(F(5, 2)) == 2 and round(F(22, 7), 2) == F(157, 50)
assert F(3.141592653589793).limit_denominator(1000) == F(355, 113) and F(4, 2).is_integer() and F(1, 3).as_integer_ratio() == (1, 3)
assert f'{F(1, 3):.3f} {F(1, 3):+8.2e} {F(2, 3):>8} {F(12345):,} {F(1, 8):.1%}' == '0.333 +3.33e-01      2/3 12,345 12.5%'
for call, error, message in ((lambda: F(1, 0), ZeroDivisionError, 'Fraction(1, 0)'), (lambda: F('x'), ValueError, "Invalid literal for Fraction: 'x'"),
                             (lambda: F(1, 2.5), TypeError, 'both arguments should be Rational instances'),
                             (lambda: F(1, 2) / 0, ZeroDivisionError, 'Fraction(1, 0)')):
    try:
        call()
    except error as e:
        assert str(e) == message, e
    else:
        assert False
assert isinstance(F(1), numbers.Rational) and isinstance(1, numbers.Integral) and issubclass(float, numbers.Real) and isinstance(1j, numbers.Complex)
