"""Round trips a second of two threads that talk by two queues: queue.SimpleQueue and queue.Queue."""

import queue
import threading
import time

N = 20_000


def measure(kind):
    there, back = kind(), kind()

    def answer():
        for _ in range(N):
            back.put(there.get())

    t = threading.Thread(target=answer)
    t.start()
    start = time.perf_counter()
    for i in range(N):
        there.put(i)
        back.get()
    seconds = time.perf_counter() - start
    t.join()
    return N / seconds


print(max(measure(queue.SimpleQueue) for _ in range(3)), max(measure(queue.Queue) for _ in range(3)))
