"""Decimal floating-point numbers, as people calculate with them.

Numbers are exact in base ten, and keep trailing zeros. A context tells how many digits
results have, how they are rounded, and which unusual conditions raise exceptions:

>>> from decimal import *
>>> getcontext().prec = 6
>>> Decimal(1) / Decimal(7)
Decimal('0.142857')
>>> Decimal('1.10') + Decimal('2.20')
Decimal('3.30')
>>> Decimal('3.14159').quantize(Decimal('0.01'), rounding=ROUND_DOWN)
Decimal('3.14')

The arithmetic is that of the General Decimal Arithmetic Specification.
"""

try:
    from _decimal import *
    from _decimal import __version__, __libmpdec_version__
except ImportError:
    # Where somebody keeps the native module from being imported by its name.
    import sys
    import _pydecimal
    _pydecimal.__doc__ = __doc__
    sys.modules[__name__] = _pydecimal
