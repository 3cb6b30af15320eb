"""Counts the words of the texts of a folder, one file per task."""

import collections
import glob
import os
import re
from multiprocessing import Pool


def count(path):
    with open(path, encoding='utf-8') as f:
        return collections.Counter(re.findall(r'[a-z]+', f.read().lower()))


if __name__ == '__main__':
    files = sorted(p for p in glob.glob('../*.py') if os.path.getsize(p))
    with Pool(4) as pool:
        total = sum(pool.imap_unordered(count, files), collections.Counter())
    serial = sum(map(count, files), collections.Counter())
    print(len(files) > 5, 'many files,', total == serial, 'totals equal')
    for word in ('for', 'in', 'return', 'def'):
        print(word, total[word] == serial[word])
