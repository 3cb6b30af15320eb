"""Estimates pi with random points, each task with a seed of its own."""

import random
from multiprocessing import Pool


def hits(args):
    seed, n = args
    rng = random.Random(seed)
    return sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n))


if __name__ == '__main__':
    tasks, n = 20, 10_000
    with Pool(4) as pool:
        inside = sum(pool.imap_unordered(hits, [(seed, n) for seed in range(tasks)]))
    print(f'{inside} of {tasks * n} points inside: pi is about {4 * inside / (tasks * n):.4f}')
