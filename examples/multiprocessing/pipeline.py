"""A pipeline: a producer, workers and a collector, connected by queues."""

from multiprocessing import Process, Queue


def produce(out, n):
    for i in range(n):
        out.put((i, f'line {i}'))


def work(inbox, out):
    for number, text in iter(inbox.get, None):
        out.put((number, text.upper(), sum(map(ord, text))))
    out.put(None)


if __name__ == '__main__':
    lines, results = Queue(10), Queue()
    workers = [Process(target=work, args=(lines, results)) for _ in range(3)]
    producer = Process(target=produce, args=(lines, 100))
    for p in workers:
        p.start()
    producer.start()
    producer.join()
    for _ in workers:
        lines.put(None)
    collected, running = {}, len(workers)
    while running:
        item = results.get()
        if item is None:
            running -= 1
        else:
            collected[item[0]] = item[1:]
    for p in workers:
        p.join()
    print(len(collected), 'lines')
    for i in (0, 1, 50, 99):
        print(i, *collected[i])
