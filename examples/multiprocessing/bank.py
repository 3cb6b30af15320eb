"""Transfers between accounts in shared memory: with a lock no money is lost."""

from multiprocessing import Array, Lock, Process


def transfer(accounts, lock, seed, times):
    n = len(accounts)
    for i in range(times):
        seed = (seed * 1103515245 + 12345) % 2**31
        source, target = seed % n, seed // 7 % n
        with lock:
            accounts[source] -= 10
            accounts[target] += 10


if __name__ == '__main__':
    accounts = Array('l', [1000] * 8, lock=False)
    lock = Lock()
    tellers = [Process(target=transfer, args=(accounts, lock, i, 2000)) for i in range(4)]
    for p in tellers:
        p.start()
    for p in tellers:
        p.join()
    print('total', sum(accounts), 'in', len(accounts), 'accounts')
    print('tellers ended with', [p.exitcode for p in tellers])
    print('money moved:', list(accounts) != [1000] * 8)
