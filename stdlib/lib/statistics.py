"""Basic statistics: averages, spread, relations between two inputs, and the
normal distribution.

Functions such as mean() and stdev() compute with exact fractions and round once
at the end; they keep the type of the data (int, float, Fraction, Decimal).
"""

__all__ = [
    'NormalDist',
    'StatisticsError',
    'correlation',
    'covariance',
    'fmean',
    'geometric_mean',
    'harmonic_mean',
    'kde',
    'kde_random',
    'linear_regression',
    'mean',
    'median',
    'median_grouped',
    'median_high',
    'median_low',
    'mode',
    'multimode',
    'pstdev',
    'pvariance',
    'quantiles',
    'stdev',
    'variance',
]

import math
import numbers
import random
import sys

from fractions import Fraction
from itertools import count, groupby, repeat
from bisect import bisect_left, bisect_right
from math import hypot, sqrt, fabs, exp, erf, tau, log, fsum, sumprod
from math import isfinite, isinf, pi, cos, sin, tan, cosh, asin, atan, acos
from functools import reduce
from operator import itemgetter
from collections import Counter, namedtuple, defaultdict

_SQRT2 = sqrt(2.0)
_random = random


class StatisticsError(ValueError):
    pass


# Exact computation.

def _is_decimal_type(T):
    # Without the module decimal there are no Decimals.
    decimal = sys.modules.get('decimal')
    return decimal is not None and issubclass(T, decimal.Decimal)


def _partial_sums(data, squares=None):
    """Sum the numerators by denominator; also the squares, if a dict is given.

    Returns the sums, the types of the data and their number.
    """
    n = 0
    types = set()
    sums = defaultdict(int)
    for kind, values in groupby(data, type):
        types.add(kind)
        for numerator, denominator in map(_exact_ratio, values):
            n += 1
            sums[denominator] += numerator
            if squares is not None:
                squares[denominator] += numerator * numerator
    return sums, types, n


def _sum(data):
    """Return the type, the exact sum and the number of the data.

    An infinity or NaN among the data is the sum.
    """
    sums, types, n = _partial_sums(data)
    if None in sums:
        # The sum of those that have no ratio.
        total = sums[None]
        assert not _isfinite(total)
    else:
        total = sum(Fraction(n, d) for d, n in sums.items())
    return (reduce(_coerce, types, int), total, n)


def _ss(data, c=None):
    """Return the type, the exact sum of squared deviations from the mean (or from
    c), the mean and the number of the data."""
    if c is not None:
        T, ssd, n = _sum((d := x - c) * d for x in data)
        return (T, ssd, c, n)
    squares = defaultdict(int)
    sums, types, n = _partial_sums(data, squares)
    if not n:
        ssd = c = Fraction(0)
    elif None in sums:
        ssd = c = sums[None]
        assert not _isfinite(ssd)
    else:
        sx = sum(Fraction(n, d) for d, n in sums.items())
        sxx = sum(Fraction(n, d*d) for d, n in squares.items())
        # Exact, so the textbook formula does no harm.
        ssd = (n * sxx - sx * sx) / n
        c = sx / n
    return (reduce(_coerce, types, int), ssd, c, n)


def _isfinite(x):
    try:
        return x.is_finite()
    except AttributeError:
        return math.isfinite(x)


def _coerce(T, S):
    """Return the type of the result for data of the types T and S.

    Of two different types other than int and bool, one must be a subclass of
    the other; but Fraction and float give float.
    """
    assert T is not bool, "initial type T is bool"
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    # Subclasses of int yield to everything.
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    msg = "don't know how to coerce %s and %s"
    raise TypeError(msg % (T.__name__, S.__name__))


def _exact_ratio(x):
    """Return a number as numerator and denominator.

    (x, None) for infinities and NaNs.
    """
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        assert not _isfinite(x)
        return (x, None)
    try:
        # Other types of rational numbers.
        return (x.numerator, x.denominator)
    except AttributeError:
        msg = f"can't convert type '{type(x).__name__}' to numerator/denominator"
        raise TypeError(msg)


def _convert(value, T):
    """Convert a result to the type T."""
    if type(value) is T:
        # An infinity or NaN, or the data were Fractions.
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if not _is_decimal_type(T):
            raise
        return T(value.numerator) / T(value.denominator)


def _fail_neg(values, errmsg='negative value'):
    """Yield the values; StatisticsError for a negative one."""
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def _rank(data, /, *, key=None, reverse=False, ties='average', start=1) -> list[float]:
    """Return the ranks of the data; equal values share the average of theirs.

    The smallest value has the rank `start`.
    """
    if ties != 'average':
        raise ValueError(f'Unknown tie resolution method: {ties!r}')
    if key is not None:
        data = map(key, data)
    ordered = sorted(zip(data, count()), reverse=reverse)
    result = [0] * len(ordered)
    before = start - 1
    for _, group in groupby(ordered, key=itemgetter(0)):
        group = list(group)
        rank = before + (len(group) + 1) / 2
        for _, position in group:
            result[position] = rank
        before += len(group)
    return result


def _integer_sqrt_of_frac_rto(n: int, m: int) -> int:
    """Square root of n/m, rounded to odd: inexact results get an odd last bit.

    Rounding such a result once more to fewer bits gives the right answer.
    """
    a = math.isqrt(n // m)
    return a | (a*a*m != n)


# Two bits more than a float has, twice because of the root, and a reserve.
_sqrt_bit_width: int = 2 * sys.float_info.mant_dig + 3


def _float_sqrt_of_frac(n: int, m: int) -> float:
    """Square root of n/m, rounded correctly."""
    q = (n.bit_length() - m.bit_length() - _sqrt_bit_width) // 2
    if q >= 0:
        return (_integer_sqrt_of_frac_rto(n, m << 2 * q) << q) / 1
    return _integer_sqrt_of_frac_rto(n << -2 * q, m) / (1 << -q)


def _decimal_sqrt_of_frac(n: int, m: int):
    """Square root of n/m as a Decimal, rounded correctly.

    (For a negative fraction, the root of its absolute value.)
    """
    from decimal import Decimal
    if n <= 0:
        if not n:
            return Decimal('0.0')
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    nr, dr = root.as_integer_ratio()
    # Is a neighbour closer?  Compares n/m with the square of the middle.
    plus = root.next_plus()
    np, dp = plus.as_integer_ratio()
    if 4 * n * (dr*dp)**2 > m * (dr*np + dp*nr)**2:
        return plus
    minus = root.next_minus()
    nm, dm = minus.as_integer_ratio()
    if 4 * n * (dr*dm)**2 < m * (dr*nm + dm*nr)**2:
        return minus
    return root


# Averages.

def mean(data):
    """Return the arithmetic mean.

    >>> mean([1, 2, 3, 4, 4])
    2.8
    """
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, T)


def fmean(data, weights=None):
    """Return the arithmetic mean, weighted if weights are given, as a float.

    Faster than mean().
    """
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            # An iterator: it is not kept in memory, only counted.
            n = 0

            def counted(iterable):
                nonlocal n
                for n, x in enumerate(iterable, start=1):
                    yield x
            data = counted(data)
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n

    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        num = sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    den = fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')
    return num / den


def geometric_mean(data):
    """Return the geometric mean as a float.

    >>> round(geometric_mean([54, 24, 36]), 9)
    36.0
    """
    n = 0
    found_zero = False

    def positive(iterable):
        nonlocal n, found_zero
        for n, x in enumerate(iterable, start=1):
            if x > 0.0 or math.isnan(x):
                yield x
            elif x == 0.0:
                found_zero = True
            else:
                raise StatisticsError('No negative inputs allowed', x)

    total = fsum(map(log, positive(data)))
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def harmonic_mean(data, weights=None):
    """Return the harmonic mean: the reciprocal of the mean of the reciprocals.

    A car that goes 40 km at 40 km/h and 40 km at 60 km/h has the mean speed
    harmonic_mean([40, 60]) = 48 km/h.
    """
    if iter(data) is data:
        data = list(data)
    errmsg = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not (isinstance(x, numbers.Real) or _is_decimal_type(type(x))):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(errmsg)
        return x
    if weights is None:
        weights = repeat(1, n)
        sum_weights = n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, sum_weights, _ = _sum(w for w in _fail_neg(weights, errmsg))
    try:
        data = _fail_neg(data, errmsg)
        T, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(sum_weights / total, T)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """Return the median: the middle value, or the mean of the two middle ones.

    >>> median([1, 3, 5, 7])
    4.0
    """
    data = _sorted(data)
    i = len(data) // 2
    if len(data) % 2:
        return data[i]
    return (data[i - 1] + data[i]) / 2


def median_low(data):
    """Return the median, or the smaller one of the two middle values."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the median, or the larger one of the two middle values."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Estimate the median of data that are the middles of intervals.

    The values in an interval are taken to be spread evenly over it.
    """
    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    # The range of the values equal to the median.
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError(f'Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    """Return the most common value; the first one found if there are several."""
    pairs = Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None


def multimode(data):
    """Return the list of the most common values in the order of appearance."""
    counts = Counter(iter(data))
    if not counts:
        return []
    largest = max(counts.values())
    return [value for value, n in counts.items() if n == largest]


# Kernel density estimation.

def _kernel(name):
    # Density, distribution function, and the limit beyond which the density is
    # zero (or None).
    match name:
        case 'normal' | 'gauss':
            sqrt2pi = sqrt(2 * pi)
            sqrt2 = sqrt(2)
            return (lambda t: exp(-1/2 * t * t) / sqrt2pi,
                    lambda t: 1/2 * (1.0 + erf(t / sqrt2)), None)
        case 'logistic':
            return (lambda t: 1/2 / (1.0 + cosh(t)),
                    lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None)
        case 'sigmoid':
            c1 = 1 / pi
            c2 = 2 / pi
            return (lambda t: c1 / cosh(t),
                    lambda t: c2 * atan(exp(t)), None)
        case 'rectangular' | 'uniform':
            return (lambda t: 1/2,
                    lambda t: 1/2 * t + 1/2, 1.0)
        case 'triangular':
            return (lambda t: 1.0 - abs(t),
                    lambda t: t*t * (1/2 if t < 0.0 else -1/2) + t + 1/2, 1.0)
        case 'parabolic' | 'epanechnikov':
            return (lambda t: 3/4 * (1.0 - t * t),
                    lambda t: -1/4 * t**3 + 3/4 * t + 1/2, 1.0)
        case 'quartic' | 'biweight':
            return (_quartic_pdf, _quartic_cdf, 1.0)
        case 'triweight':
            return (_triweight_pdf, _triweight_cdf, 1.0)
        case 'cosine':
            c1 = pi / 4
            c2 = pi / 2
            return (lambda t: c1 * cos(c2 * t),
                    lambda t: 1/2 * sin(c2 * t) + 1/2, 1.0)
    raise StatisticsError(f'Unknown kernel name: {name!r}')


def _quartic_pdf(t):
    return 15/16 * (1.0 - t * t) ** 2


def _quartic_cdf(t):
    return 3/16 * t**5 - 5/8 * t**3 + 15/16 * t + 1/2


def _triweight_pdf(t):
    return 35/32 * (1.0 - t * t) ** 3


def _triweight_cdf(t):
    return 35/32 * (-1/7*t**7 + 3/5*t**5 - t**3 + t) + 1/2


def _check_kde(data, h):
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')


def kde(data, h, kernel='normal', *, cumulative=False):
    """Return a function that estimates the density of the data: each value is
    spread out by the kernel with the bandwidth h.

    With cumulative=True it is the distribution function.
    """
    _check_kde(data, h)
    K, W, support = _kernel(kernel)
    n = len(data)

    if support is None:
        def pdf(x):
            n = len(data)
            return sum(K((x - x_i) / h) for x_i in data) / (n * h)

        def cdf(x):
            n = len(data)
            return sum(W((x - x_i) / h) for x_i in data) / n
    else:
        # Only the values near x count.
        sample = sorted(data)
        bandwidth = h * support

        def near(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i = bisect_left(sample, x - bandwidth)
            j = bisect_right(sample, x + bandwidth)
            return i, sample[i:j]

        def pdf(x):
            _, supported = near(x)
            return sum(K((x - x_i) / h) for x_i in supported) / (n * h)

        def cdf(x):
            below, supported = near(x)
            return sum((W((x - x_i) / h) for x_i in supported), below) / n

    if cumulative:
        cdf.__doc__ = f'CDF estimate with {h=!r} and {kernel=!r}'
        return cdf
    pdf.__doc__ = f'PDF estimate with {h=!r} and {kernel=!r}'
    return pdf


def quantiles(data, *, n=4, method='exclusive'):
    """Return the n - 1 points that divide the data into n groups of equal size.

    method='inclusive' is for data that contain the extremes of the population,
    'exclusive' for samples from a population that may have more extreme values.
    """
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


# Spread.

def variance(data, xbar=None):
    """Return the sample variance.

    xbar is the mean of the data, if it is known.
    """
    T, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(ss / (n - 1), T)


def pvariance(data, mu=None):
    """Return the variance of a population.

    mu is its mean, if it is known.
    """
    T, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(ss / n, T)


def _root(mss, T):
    if _is_decimal_type(T):
        return _decimal_sqrt_of_frac(mss.numerator, mss.denominator)
    return _float_sqrt_of_frac(mss.numerator, mss.denominator)


def stdev(data, xbar=None):
    """Return the square root of the sample variance.

    >>> stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75])
    1.0810874155219827
    """
    T, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(ss / (n - 1), T)


def pstdev(data, mu=None):
    """Return the square root of the variance of a population.

    >>> pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75])
    0.986893273527251
    """
    T, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(ss / n, T)


def _mean_stdev(data):
    """Return the mean and the standard deviation as floats."""
    T, ss, xbar, n = _ss(data)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    mss = ss / (n - 1)
    try:
        return float(xbar), _float_sqrt_of_frac(mss.numerator, mss.denominator)
    except AttributeError:
        # An infinity or NaN.
        return float(xbar), float(xbar) / float(ss)


def _sqrtprod(x: float, y: float) -> float:
    "Square root of x * y, also if the product overflows or underflows."
    h = sqrt(x * y)
    if not isfinite(h):
        if isinf(h) and not isinf(x) and not isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    # One step of Newton's method, with the exact difference.
    d = sumprod((x, h), (y, -h))
    return h + d / (2.0 * h)


# Relations.

def _check_pair(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return n


def covariance(x, y, /):
    """Return the sample covariance of two inputs."""
    n = _check_pair(x, y, 'covariance')
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    """Return the correlation coefficient of two inputs, from -1 to +1.

    It is Pearson's, or Spearman's (of the ranks) for method='ranked'.
    """
    n = _check_pair(x, y, 'correlation')
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        # Centered at zero.
        start = (n - 1) / -2
        x = _rank(x, start=start)
        y = _rank(y, start=start)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = sumprod(x, y)
    sxx = sumprod(x, x)
    syy = sumprod(y, y)
    try:
        return sxy / _sqrtprod(sxx, syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Return slope and intercept of the line y = slope * x + intercept with the
    least squares of the deviations.

    With proportional=True it goes through the origin.
    """
    n = _check_pair(x, y, 'linear regression')
    if not proportional:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = (yi - ybar for yi in y)
    sxy = sumprod(x, y) + 0.0
    sxx = sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    intercept = 0.0 if proportional else ybar - slope * xbar
    return LinearRegression(slope=slope, intercept=intercept)


# The normal distribution.

# Coefficients of Wichura's algorithm AS241 (PPND16): numerator and denominator
# of three rational approximations, highest power first.
_PPND16 = (
    ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853,
      45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
      133.14166789178437745, 3.3871328727963666080),
     (5226.495278852854561, 28729.085735721942674, 39307.89580009271061,
      21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
      42.313330701600911252, 1.0)),
    ((7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177,
      1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055,
      4.6303378461565452959, 1.42343711074968357734),
     (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966,
      0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494,
      2.05319162663775882187, 1.0)),
    ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386,
      0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358,
      5.4637849111641143699, 6.6579046435011037772),
     (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
      7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531,
      0.59983220655588793769, 1.0)),
)


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        factor = q
        coefficients = _PPND16[0]
    else:
        r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
        factor = 1.0 if q >= 0.0 else -1.0
        if r <= 5.0:
            r -= 1.6
            coefficients = _PPND16[1]
        else:
            r -= 5.0
            coefficients = _PPND16[2]
    num, den = (reduce(lambda value, c: value * r + c, c) for c in coefficients)
    return mu + num * factor / den * sigma


try:
    from _statistics import _normal_dist_inv_cdf
except ImportError:
    pass


class NormalDist:
    "Normal distribution of a random variable"

    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        "Make a normal distribution with mean mu and standard deviation sigma."
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        "Estimate a distribution from data."
        return cls(*_mean_stdev(data))

    def samples(self, n, *, seed=None):
        "Make n random values."
        uniform = random.random if seed is None else random.Random(seed).random
        inv_cdf = _normal_dist_inv_cdf
        mu, sigma = self._mu, self._sigma
        return [inv_cdf(uniform(), mu, sigma) for _ in repeat(None, n)]

    def _check(self, method):
        if not self._sigma:
            raise StatisticsError(f'{method}() not defined when sigma is zero')

    def pdf(self, x):
        "Probability density at x."
        self._check('pdf')
        variance = self._sigma * self._sigma
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        "Probability of a value <= x."
        self._check('cdf')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        """Return the x with cdf(x) = p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """Return the n - 1 points that divide the distribution into n intervals of
        equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """Return the area that the densities of two distributions have in common."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        # Ordered, so that the result does not depend on which is self.
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = Y_var - X_var
        dm = fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * X._sigma * _SQRT2))
        # The densities cross at two points.
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(Y_var / X_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        """Return by how many standard deviations x is above the mean."""
        self._check('zscore')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        "Arithmetic mean of the normal distribution."
        return self._mu

    @property
    def median(self):
        "The median, which is the mean."
        return self._mu

    @property
    def mode(self):
        "The mode, which is the mean."
        return self._mu

    @property
    def stdev(self):
        "Standard deviation of the normal distribution."
        return self._sigma

    @property
    def variance(self):
        "Square of the standard deviation."
        return self._sigma * self._sigma

    # Constants shift and scale; sums and differences are those of independent
    # variables.

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


# Random selection from a kernel density estimate.

def _newton_raphson(f_inv_estimate, f, f_prime, tolerance=1e-12):
    # Improves an estimate of the inverse of f.
    def f_inv(y):
        x = f_inv_estimate(y)
        while abs(diff := f(x) - y) > tolerance:
            x -= diff / f_prime(x)
        return x
    return f_inv


def _quartic_invcdf_estimate(p):
    sign, p = (1.0, p) if p <= 1/2 else (-1.0, 1.0 - p)
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if p >= 0.004 < 0.499:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return x * sign


def _triweight_invcdf_estimate(p):
    sign, p = (1.0, p) if p <= 1/2 else (-1.0, 1.0 - p)
    return ((2.0 * p) ** 0.3400218741872791 - 1.0) * sign


_quartic_invcdf = _newton_raphson(_quartic_invcdf_estimate, _quartic_cdf, _quartic_pdf)
_triweight_invcdf = _newton_raphson(_triweight_invcdf_estimate, _triweight_cdf, _triweight_pdf)

_kernel_invcdfs = {
    'normal': NormalDist().inv_cdf,
    'logistic': lambda p: log(p / (1 - p)),
    'sigmoid': lambda p: log(tan(p * pi/2)),
    'rectangular': lambda p: 2*p - 1,
    'parabolic': lambda p: 2 * cos((acos(2*p-1) + pi) / 3),
    'quartic': _quartic_invcdf,
    'triweight': _triweight_invcdf,
    'triangular': lambda p: sqrt(2*p) - 1 if p < 1/2 else 1 - sqrt(2 - 2*p),
    'cosine': lambda p: 2 * asin(2*p - 1) / pi,
}
for _other, _name in (('gauss', 'normal'), ('uniform', 'rectangular'),
                      ('epanechnikov', 'parabolic'), ('biweight', 'quartic')):
    _kernel_invcdfs[_other] = _kernel_invcdfs[_name]
del _other, _name


def kde_random(data, h, kernel='normal', *, seed=None):
    """Return a function that makes random values with the density that kde()
    estimates.

    With a seed the sequence can be reproduced.
    """
    _check_kde(data, h)
    kernel_invcdf = _kernel_invcdfs.get(kernel)
    if kernel_invcdf is None:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    prng = _random.Random(seed)
    random = prng.random
    choice = prng.choice

    def rand():
        return choice(data) + h * kernel_invcdf(random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand
