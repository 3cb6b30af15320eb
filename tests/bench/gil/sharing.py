"""How evenly 4 computing threads share: (largest - smallest) / mean, in percent."""

import threading
import time

counts = [0] * 4
stop = False


def compute(i):
    n = 0
    while not stop:
        for _ in range(1000):
            n += 1
        counts[i] = n


threads = [threading.Thread(target=compute, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
time.sleep(2)
stop = True
for t in threads:
    t.join()
print((max(counts) - min(counts)) / (sum(counts) / 4) * 100)
