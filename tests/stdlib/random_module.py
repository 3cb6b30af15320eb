# random: sequences that every Python gives for a seed.
import pickle
import random
from random import Random

r = Random(42)
assert [r.random() for _ in range(3)] == [0.6394267984578837, 0.025010755222666936, 0.27502931836911926]
assert [r.randrange(100) for _ in range(4)] == [28, 17, 94, 13]
r.seed('text')
state = r.getstate()
first = [r.randint(1, 6), r.choice('abc'), r.uniform(1, 2), r.gauss(0, 1), r.sample(range(100), 3),
         r.choices('ab', [1, 3], k=4), r.getrandbits(70), r.randbytes(3)]
x = list(range(10))
r.shuffle(x)
r.setstate(state)
again = [r.randint(1, 6), r.choice('abc'), r.uniform(1, 2), r.gauss(0, 1), r.sample(range(100), 3),
         r.choices('ab', [1, 3], k=4), r.getrandbits(70), r.randbytes(3)]
assert first == again
s = pickle.loads(pickle.dumps(r))
assert s.random() == r.random() and s.gauss(0, 1) == r.gauss(0, 1)
r.seed(1)
assert [round(f(), 6) for f in (lambda: r.normalvariate(0, 1), lambda: r.expovariate(2), lambda: r.betavariate(1, 2),
        lambda: r.gammavariate(2, 3), lambda: r.triangular(0, 1), lambda: r.vonmisesvariate(0, 4),
        lambda: r.paretovariate(3), lambda: r.weibullvariate(1, 2), lambda: r.lognormvariate(0, 1),
        lambda: r.binomialvariate(10, 0.3), lambda: r.binomialvariate(1000, 0.3))] == [0.607456, 0.342029, 0.172133, 5.286368, 0.338203, 0.023996, 2.542404, 0.692806, 0.431143, 1, 297]
for call, text in ((lambda: random.randrange(0), 'empty range for randrange()'),
                   (lambda: random.randrange(3, 3), 'empty range in randrange(3, 3)'),
                   (lambda: random.choice([]), 'Cannot choose from an empty sequence'),
                   (lambda: random.sample([1], 2), 'Sample larger than population or is negative'),
                   (lambda: random.choices([1], [0]), 'Total of weights must be greater than zero')):
    try:
        call()
    except (ValueError, IndexError) as e:
        assert str(e) == text, e
    else:
        assert False
assert 0 <= random.SystemRandom().random() < 1
