"""Map and reduce over a log: requests per status and per hour, with a line of progress."""

import collections
from multiprocessing import Pool


def make_log(n):
    seed = 1
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        status = (200, 200, 200, 304, 404, 500)[seed >> 8 & 7 if seed >> 8 & 7 < 6 else 0]
        yield f'10.0.0.{seed >> 3 & 255} - [{i * 24 // n:02}:00] "GET /{seed >> 5 & 15}" {status}'


def chunks(lines, size):
    part = []
    for line in lines:
        part.append(line)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part


def count(lines):
    by_status, by_hour = collections.Counter(), collections.Counter()
    for line in lines:
        by_status[line.rsplit(' ', 1)[1]] += 1
        by_hour[line.split('[', 1)[1][:2]] += 1
    return by_status, by_hour


if __name__ == '__main__':
    n, size = 20_000, 1000
    status, hours = collections.Counter(), collections.Counter()
    with Pool(4) as pool:
        for done, (s, h) in enumerate(pool.imap(count, chunks(make_log(n), size)), 1):
            status += s
            hours += h
            if done % 5 == 0:
                print(f'{done * size * 100 // n:3} % done')
    for code, k in sorted(status.items()):
        print(code, k)
    print('busiest hour has', max(hours.values()), 'requests, total', sum(hours.values()))
