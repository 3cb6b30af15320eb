"""Rational numbers of any precision."""

import functools
import math
import numbers
import operator
import sys

__all__ = ['Fraction']


# For hash(): the same as for int, float and Decimal of the same value.
_PyHASH_MODULUS = sys.hash_info.modulus
_PyHASH_INF = sys.hash_info.inf


@functools.lru_cache(maxsize = 1 << 14)
def _hash_algorithm(numerator, denominator):
    try:
        inverse = pow(denominator, -1, _PyHASH_MODULUS)
    except ValueError:
        # The denominator is a multiple of the modulus.
        result = _PyHASH_INF
    else:
        # The inner hash() reduces the number modulo the modulus, the outer one
        # the product.
        result = hash(hash(abs(numerator)) * inverse)
    if numerator < 0:
        result = -result
    return -2 if result == -1 else result


@functools.cache
def _pattern(name):
    # Compiled when needed: most fractions are not made from strings.
    import re
    align = r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)'
    width = r'(?P<minimumwidth>0|[1-9][0-9]*)?(?P<thousands_sep>[,_])?'
    if name == 'literal':
        # "3", "-3/4", "1_000.5e-3"; some digit must follow the sign.
        digits = r'\d+(_\d+)*'
        return re.compile(
            rf'\A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|{digits})'
            rf'(?:(?:\s*/\s*(?P<denom>{digits}))?'
            rf'|(?:\.(?P<decimal>\d*|{digits}))?(?:E(?P<exp>[-+]?{digits}))?)'
            r'\s*\Z', re.IGNORECASE).match
    if name == 'general':
        return re.compile(align + r'(?P<alt>\#)?' + width, re.DOTALL).fullmatch
    return re.compile(
        align + r'(?P<no_neg_zero>z)?(?P<alt>\#)?(?P<zeropad>0(?=[0-9]))?' + width
        + r'(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<presentation_type>[eEfFgG%])',
        re.DOTALL).fullmatch


def _is_decimal(x):
    # Without the module decimal there are no Decimals.
    decimal = sys.modules.get('decimal')
    return decimal is not None and isinstance(x, decimal.Decimal)


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """Round n/d to a multiple of 10**exponent, halves to even.

    Returns whether the result is negative and its absolute value divided by
    10**exponent.  A negative number may become -0, unless no_neg_zero is true.
    """
    if exponent >= 0:
        d *= 10**exponent
    else:
        n *= 10**-exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        # Exactly half way: to the even neighbour.
        q &= -2
    return (q if no_neg_zero else n) < 0, abs(q)


def _round_to_figures(n, d, figures):
    """Round n/d to so many significant figures, halves to even.

    Returns whether it is negative, the significand and the exponent.
    """
    if n == 0:
        return False, 0, 1 - figures
    # The exponent m with 10**(m-1) <= abs(n/d) <= 10**m, from the digits.
    text_n, text_d = str(abs(n)), str(d)
    m = len(text_n) - len(text_d) + (text_d <= text_n)
    exponent = m - figures
    sign, significand = _round_to_exponent(n, d, exponent)
    # Rounding 999.9 gives a digit too much.
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


def _pad(match, sign, body):
    fill = match["fill"] or " "
    align = match["align"] or ">"
    padding = fill * (int(match["minimumwidth"] or "0") - len(sign) - len(body))
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


class Fraction(numbers.Rational):
    """A rational number, in lowest terms with a positive denominator.

    It can be made from one or two integers or rationals, from a float or a
    Decimal (exactly), and from a string:

    >>> Fraction(10, -8)
    Fraction(-5, 4)
    >>> Fraction('-35/4')
    Fraction(-35, 4)
    >>> Fraction('1.414213')
    Fraction(1414213, 1000000)
    >>> Fraction(2.25)
    Fraction(9, 4)
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string "
                                "or a Rational instance")
            numerator, denominator = cls._parse(numerator)
        elif type(numerator) is int is type(denominator):
            pass
        elif (isinstance(numerator, numbers.Rational)
                and isinstance(denominator, numbers.Rational)):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be "
                            "Rational instances")

        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @staticmethod
    def _parse(text):
        match = _pattern('literal')(text)
        if match is None:
            raise ValueError('Invalid literal for Fraction: %r' % text)
        numerator = int(match['num'] or '0')
        denominator = 1
        if match['denom']:
            denominator = int(match['denom'])
        else:
            decimal = (match['decimal'] or '').replace('_', '')
            if decimal:
                denominator = 10**len(decimal)
                numerator = numerator * denominator + int(decimal)
            exp = int(match['exp'] or 0)
            if exp >= 0:
                numerator *= 10**exp
            else:
                denominator *= 10**-exp
        if match['sign'] == '-':
            numerator = -numerator
        return numerator, denominator

    @classmethod
    def from_float(cls, f):
        """Convert a float (or an integer) exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        elif not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" %
                            (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Convert a Decimal (or an integer) exactly."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError(
                "%s.from_decimal() only takes Decimals, not %r (%s)" %
                (cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        """Make a fraction of two integers that need no reduction."""
        obj = super(Fraction, cls).__new__(cls)
        obj._numerator = numerator
        obj._denominator = denominator
        return obj

    def is_integer(self):
        """Report whether the fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return the numerator and the (positive) denominator."""
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """Return the closest fraction whose denominator is not larger than the limit.

        >>> Fraction('3.141592653589793').limit_denominator(10)
        Fraction(22, 7)
        """
        # The convergents p/q of the continued fraction come closer and closer;
        # the best approximation is the last one within the limit or a certain
        # combination of the last two (a semiconvergent).
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a*q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a*p1, q2
            n, d = d, n - a*d
        k = (max_denominator - q0) // q1
        # Which of the two is closer?  Computed without fractions.
        if 2*d*(q0 + k*q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k*p1, q0 + k*q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        """repr(self)"""
        return '%s(%s, %s)' % (self.__class__.__name__,
                               self._numerator, self._denominator)

    def __str__(self):
        """str(self)"""
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def _format_general(self, match):
        # As a fraction.
        n, d = self._numerator, self._denominator
        comma = match["thousands_sep"] or ''
        body = f"{abs(n):{comma}}"
        if d > 1 or match["alt"]:
            body += f"/{d:{comma}}"
        plus = "" if match["sign"] == "-" else match["sign"]
        return _pad(match, '-' if n < 0 else plus, body)

    def _format_float_style(self, match):
        # As a decimal number, rounded correctly.
        n, d = self._numerator, self._denominator
        plus = "" if match["sign"] == "-" else match["sign"]
        alternate = bool(match["alt"])
        comma = match["thousands_sep"]
        precision = int(match["precision"] or "6")
        kind = match["presentation_type"]

        if kind in "fF%":
            exponent = -precision
            if kind == "%":
                exponent -= 2
            negative, significand = _round_to_exponent(
                n, d, exponent, bool(match["no_neg_zero"]))
            scientific = False
            point = precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, significand, exponent = _round_to_figures(n, d, figures)
            scientific = (kind in "eE" or exponent > 0
                          or exponent + figures <= -4)
            point = figures - 1 if scientific else -exponent

        suffix = ""
        if kind == "%":
            suffix = "%"
        elif scientific:
            suffix = f"{'E' if kind in 'EFG' else 'e'}{exponent + point:+03d}"

        digits = f"{significand:0{point + 1}d}"
        leading = digits[:len(digits) - point]
        fraction = digits[len(digits) - point:]
        if kind in "gG" and not alternate:
            fraction = fraction.rstrip("0")
        if fraction or alternate:
            fraction = "." + fraction
        trailing = fraction + suffix
        sign = "-" if negative else plus

        if match["zeropad"]:
            width = int(match["minimumwidth"] or "0") - len(sign) - len(trailing)
            # The separators take one place in four.
            leading = leading.zfill(3 * width // 4 + 1 if comma else width)
        if comma:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + "".join(
                comma + leading[i:i + 3] for i in range(first, len(leading), 3))
        return _pad(match, sign, leading + trailing)

    def __format__(self, format_spec, /):
        """Format as a fraction, or with one of the float formats e, f, g and %."""
        if match := _pattern('general')(format_spec):
            return self._format_general(match)
        if match := _pattern('float')(format_spec):
            # An explicit alignment contradicts zero padding.
            if match["align"] is None or match["zeropad"] is None:
                return self._format_float_style(match)
        raise ValueError(
            f"Invalid format specifier {format_spec!r} "
            f"for object of type {type(self).__name__!r}"
        )

    def _operator_fallbacks(monomorphic_operator, fallback_operator,
                            handle_complex=True):
        """Make __op__ and __rop__ of a function of two fractions.

        Integers and other rationals become fractions; with a float or a complex
        the fraction is converted and fallback_operator does the rest.  The
        reflected method accepts any number of the tower, because the other
        operand's class did not know what to do.
        """
        def forward(a, b):
            if isinstance(b, Fraction):
                return monomorphic_operator(a, b)
            elif isinstance(b, int):
                return monomorphic_operator(a, Fraction(b))
            elif isinstance(b, float):
                return fallback_operator(float(a), b)
            elif handle_complex and isinstance(b, complex):
                return fallback_operator(complex(a), b)
            else:
                return NotImplemented
        forward.__name__ = '__' + fallback_operator.__name__ + '__'
        forward.__doc__ = monomorphic_operator.__doc__

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return monomorphic_operator(Fraction(a), b)
            elif isinstance(a, numbers.Real):
                return fallback_operator(float(a), float(b))
            elif handle_complex and isinstance(a, numbers.Complex):
                return fallback_operator(complex(a), complex(b))
            else:
                return NotImplemented
        reverse.__name__ = '__r' + fallback_operator.__name__ + '__'
        reverse.__doc__ = monomorphic_operator.__doc__

        return forward, reverse

    # Sums and products are reduced by the gcds of the parts, which are smaller
    # numbers than those of the result (Knuth, TAOCP volume 2, 4.5.1).

    def _sum(na, da, nb, db):
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._from_coprime_ints(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        g = math.gcd(t, g)
        if g == 1:
            return Fraction._from_coprime_ints(t, s * db)
        return Fraction._from_coprime_ints(t // g, s * (db // g))

    def _product(na, da, nb, db):
        g1 = math.gcd(na, db)
        g2 = math.gcd(nb, da)
        return (na // g1) * (nb // g2), (db // g1) * (da // g2)

    def _add(a, b, _sum=_sum):
        """a + b"""
        return _sum(a._numerator, a._denominator, b._numerator, b._denominator)

    __add__, __radd__ = _operator_fallbacks(_add, operator.add)

    def _sub(a, b, _sum=_sum):
        """a - b"""
        return _sum(a._numerator, a._denominator, -b._numerator, b._denominator)

    __sub__, __rsub__ = _operator_fallbacks(_sub, operator.sub)

    def _mul(a, b, _product=_product):
        """a * b"""
        return Fraction._from_coprime_ints(
            *_product(a._numerator, a._denominator, b._numerator, b._denominator))

    __mul__, __rmul__ = _operator_fallbacks(_mul, operator.mul)

    def _div(a, b, _product=_product):
        """a / b"""
        if b._numerator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % b._denominator)
        n, d = _product(a._numerator, a._denominator, b._denominator, b._numerator)
        if d < 0:
            n, d = -n, -d
        return Fraction._from_coprime_ints(n, d)

    __truediv__, __rtruediv__ = _operator_fallbacks(_div, operator.truediv)

    del _sum, _product

    def _floordiv(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    __floordiv__, __rfloordiv__ = _operator_fallbacks(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a.denominator, b.denominator
        div, n_mod = divmod(a.numerator * db, da * b.numerator)
        return div, Fraction(n_mod, da * db)

    __divmod__, __rdivmod__ = _operator_fallbacks(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)

    __mod__, __rmod__ = _operator_fallbacks(_mod, operator.mod, False)

    def __pow__(a, b):
        """a ** b

        An integer exponent gives a fraction, others a float or a complex.
        """
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            n, d = a._numerator, a._denominator
            power = b.numerator
            if power < 0:
                power = -power
                if n == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % d ** power)
                n, d = (d, n) if n > 0 else (-d, -n)
            return Fraction._from_coprime_ints(n ** power, d ** power)
        elif isinstance(b, (float, complex)):
            return float(a) ** b
        else:
            return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a: turns an instance of a subclass into a Fraction"""
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        # The numerator may be some other Integral.
        return _index(a.__trunc__())

    def __trunc__(a):
        """math.trunc(a)"""
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits)

        Halves are rounded to the even neighbour.
        """
        if ndigits is None:
            d = self._denominator
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 > d or remainder * 2 == d and floor % 2:
                floor += 1
            return floor
        shift = 10**abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """hash(self)"""
        return _hash_algorithm(self._numerator, self._denominator)

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return (a._numerator == b.numerator and
                    a._denominator == b.denominator)
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        # The other class may know how to compare.
        return NotImplemented

    def _richcmp(self, other, op):
        """Compare with another number."""
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator,
                      self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        # Some types of numerators return something other than a bool.
        return bool(a._numerator)

    # Pickle and copy; a Fraction cannot change, so it is its own copy.

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
