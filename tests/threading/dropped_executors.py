# Executors that nothing refers to any more end their threads, also in waits that follow each other.
from concurrent.futures import ThreadPoolExecutor


def main():
    for _ in range(3):
        executor = ThreadPoolExecutor(max_workers=3)
        results = executor.map(abs, range(-5, 5))
        threads = executor._threads
        del executor
        for t in threads:
            t.join(20)
            assert not t.is_alive()
        assert list(results) == [5, 4, 3, 2, 1, 0, 1, 2, 3, 4]


main()
