# statistics: averages, spread, relations, the normal distribution.
import statistics as s
from fractions import Fraction as F

assert s.mean([1, 2, 3, 4, 4]) == 2.8 and s.mean([F(1, 2), F(1, 3)]) == F(5, 12) and s.mean([1, 3]) == 2 and type(s.mean([1, 3])) is int
assert s.fmean([1, 2], [3, 1]) == 1.25 and s.geometric_mean([1, 0]) == 0.0 and s.harmonic_mean([40, 60]) == 48
assert s.median([1, 3, 5, 7]) == 4.0 and s.median_low([1, 3, 5, 7]) == 3 and s.median_high([1, 3, 5, 7]) == 5
assert s.median_grouped([52, 52, 53, 54]) == 52.5 and s.mode('abbc') == 'b' and s.multimode('aabbc') == ['a', 'b']
data = [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]
assert s.stdev(data) == 1.0810874155219827 and s.pstdev(data) == 0.986893273527251 and s.variance(data, s.mean(data)) == s.variance(data)
assert s.pvariance([F(1, 4), F(5, 4)]) == F(1, 4) and s.mean([1e308] * 4) == 1e308 and s.stdev([10**20, 10**20 + 2]) == 1.4142135623730951
assert s.quantiles(range(1, 12)) == [3.0, 6.0, 9.0] and s.quantiles([1, 2, 3], n=4, method='inclusive') == [1.5, 2.0, 2.5]
assert s.covariance([1, 2, 3], [1, 2, 4]) == 1.5 and s.correlation([1, 2, 3], [2, 4, 6]) == 1.0
assert s.correlation([1, 2, 3, 4], [1, 8, 27, 64], method='ranked') == 1.0 and s.linear_regression([1, 2, 3], [3, 5, 7]) == (2.0, 1.0)
n = s.NormalDist(100, 15)
assert repr(n) == 'NormalDist(mu=100.0, sigma=15.0)' and n.cdf(100) == 0.5 and round(n.inv_cdf(0.975), 6) == 129.39946
assert n + s.NormalDist(1, 8) == s.NormalDist(101, 17) and n * 2 - 10 == s.NormalDist(190, 30) and n.zscore(130) == 2.0
assert [round(s.NormalDist().inv_cdf(p), 9) for p in (1e-10, 0.001, 0.3, 0.999)] == [-6.361340902, -3.090232306, -0.524400513, 3.090232306]
f = s.kde([1.0, 2.0, 4.0], h=1.0)
assert round(f(2.0), 6) == 0.231635, f(2.0)
for call, error in ((lambda: s.mean([]), 'mean requires at least one data point'), (lambda: s.median([]), 'no median for empty data'),
                    (lambda: s.stdev([1]), 'stdev requires at least two data points'), (lambda: s.correlation([1, 1], [1, 2]), 'at least one of the inputs is constant'),
                    (lambda: s.harmonic_mean([-1]), 'harmonic mean does not support negative values')):
    try:
        call()
    except s.StatisticsError as e:
        assert str(e) == error, e
    else:
        assert False
