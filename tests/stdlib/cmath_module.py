"""cmath: values, branch cuts, special values, errors."""

import cmath
import math

INF, NAN = math.inf, math.nan


def same(a, b):
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return a == b and math.copysign(1, a) == math.copysign(1, b)


def close(a, b):
    assert cmath.isclose(a, b, rel_tol=1e-12), (a, b)


def parts(z, re, im):
    assert same(z.real, re) and same(z.imag, im), (z, re, im)


for z in (1 + 2j, -3 + 0.5j, 0.25 - 4j, -1e-3 - 1e-3j, 2, 0.5j, True):
    close(cmath.sin(cmath.asin(z)), z)
    close(cmath.cos(cmath.acos(z)), z)
    close(cmath.tan(cmath.atan(z)), z)
    close(cmath.sinh(cmath.asinh(z)), z)
    close(cmath.cosh(cmath.acosh(z)), z)
    close(cmath.tanh(cmath.atanh(z)) if z != 1 else 1, z)
    close(cmath.exp(cmath.log(z)), z)
    close(cmath.sqrt(z) ** 2, z)
    close(cmath.rect(*cmath.polar(z)), z)
    close(10 ** cmath.log10(z), z)
    assert cmath.phase(z) == math.atan2(complex(z).imag, complex(z).real)

# Branch cuts: the sign of a zero tells on which side.
parts(cmath.sqrt(complex(-4, 0.0)), 0.0, 2.0)
parts(cmath.sqrt(complex(-4, -0.0)), 0.0, -2.0)
assert cmath.log(complex(-1, -0.0)).imag == -math.pi
assert cmath.log(-1).imag == math.pi
assert cmath.acos(complex(2, 0.0)).imag < 0 < cmath.acos(complex(2, -0.0)).imag
assert cmath.atanh(complex(2, 0.0)).imag > 0 > cmath.atanh(complex(2, -0.0)).imag

# Special values.
parts(cmath.exp(complex(-INF, NAN)), 0.0, 0.0)
parts(cmath.sqrt(complex(NAN, INF)), INF, INF)
parts(cmath.log(complex(-INF, INF)), INF, 3 * math.pi / 4)
parts(cmath.tanh(complex(INF, 2)), 1.0, math.sin(4) * 0.0)
parts(cmath.rect(INF, 0.0), INF, 0.0)
assert cmath.phase(complex(-INF, -0.0)) == -math.pi
assert cmath.isinf(complex(NAN, INF)) and cmath.isnan(complex(NAN, INF)) and not cmath.isfinite(1j * INF)
assert cmath.log(4, 2) == 2 and cmath.log(1e308 * (1 + 1j)).real > 709
assert cmath.infj.imag == INF and cmath.tau == 2 * cmath.pi and math.isnan(cmath.nanj.imag)


def raises(kind, message, f, *args, **kw):
    try:
        f(*args, **kw)
    except kind as e:
        assert str(e) == message, str(e)
    else:
        assert False, (f, args)


raises(ValueError, "math domain error", cmath.log, 0)
raises(ValueError, "math domain error", cmath.log, 2, 1)
raises(ValueError, "math domain error", cmath.atanh, 1)
raises(ValueError, "math domain error", cmath.sin, complex(INF, 0))
raises(ValueError, "math domain error", cmath.rect, 2.0, INF)
raises(OverflowError, "math range error", cmath.exp, 1000)
raises(OverflowError, "math range error", cmath.cosh, 1000j + 1000)
raises(OverflowError, "math range error", cmath.polar, complex(1.7e308, 1.7e308))
raises(ValueError, "tolerances must be non-negative", cmath.isclose, 1, 1, rel_tol=-1)
raises(TypeError, "must be real number, not str", cmath.sqrt, "1")
raises(TypeError, "cmath.sqrt() takes exactly one argument (0 given)", cmath.sqrt)


class Number:
    def __complex__(self):
        return 3 + 4j


assert cmath.sqrt(Number()) == 2 + 1j
assert cmath.isclose(1, 1 + 1e-10j) and not cmath.isclose(1, INF) and cmath.isclose(INF, INF)
assert not cmath.isclose(1, 2, rel_tol=0.1) and cmath.isclose(1, 2, abs_tol=1)
