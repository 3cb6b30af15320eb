"""Operations that CPython's FAQ calls atomic are so, with a switch at every opportunity."""

import sys
import threading
from collections import Counter, OrderedDict, defaultdict, deque

THREADS = 4
ROUNDS = 3000

sys.setswitchinterval(1e-6)
failures = []


def run(*functions):
    """Run each function in a thread, at the same time; they get their number."""
    barrier = threading.Barrier(len(functions))

    def guarded(f, i):
        try:
            barrier.wait()
            f(i)
        except BaseException as e:
            failures.append((f, e))

    threads = [threading.Thread(target=guarded, args=(f, i)) for i, f in enumerate(functions)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert not failures, failures


# L.append(x): nothing is lost.
items = []
run(*[lambda i: [items.append((i, n)) for n in range(ROUNDS)]] * THREADS)
assert len(items) == THREADS * ROUNDS
assert Counter(i for i, n in items) == {i: ROUNDS for i in range(THREADS)}
for i in range(THREADS):
    assert [n for j, n in items if j == i] == list(range(ROUNDS)), "out of order"

# x = L.pop(): each item is taken once.
taken = [[] for _ in range(THREADS)]


def pop(i):
    while items:
        try:
            taken[i].append(items.pop())
        except IndexError:
            break


run(*[pop] * THREADS)
assert sorted(sum(taken, [])) == sorted((i, n) for i in range(THREADS) for n in range(ROUNDS))

# L1.extend(L2): the whole of it stays together.
extended = []
run(*[lambda i: [extended.extend([(i, n)] * 7) for n in range(ROUNDS // 10)]] * THREADS)
assert len(extended) == THREADS * (ROUNDS // 10) * 7
for k in range(0, len(extended), 7):
    assert len(set(extended[k:k + 7])) == 1, "an extend() was split"

# L[i:j] = L2.
sliced = []


def assign_slice(i):
    for n in range(ROUNDS // 10):
        sliced[0:0] = [i] * 5


run(*[assign_slice] * THREADS)
assert len(sliced) == THREADS * (ROUNDS // 10) * 5
for k in range(0, len(sliced), 5):
    assert len(set(sliced[k:k + 5])) == 1, "a slice was split"

# D[x] = y, D.keys(), and D.setdefault(): one value for a key, whoever comes first.
shared = {}
winners = [[] for _ in range(THREADS)]


def setdefault(i):
    for n in range(ROUNDS):
        winners[i].append(shared.setdefault(n, (i, n)))


run(*[setdefault] * THREADS)
assert all(len({w[n] for w in winners}) == 1 for n in range(ROUNDS)), "two values of setdefault()"

table = {}


def store_only(i):
    for n in range(ROUNDS):
        table[i, n] = n


run(store_only, store_only, *[lambda i: [list(table) and len(table.copy()) for _ in range(300)]] * 2)
assert len(table) == 2 * ROUNDS

# D1.update(D2): both keys or none, in one step.
pairs = {"a": 0, "b": 0}
seen = []


def update(i):
    for n in range(ROUNDS):
        pairs.update({"a": (i, n), "b": (i, n)})


def look(i):
    for n in range(ROUNDS):
        d = dict(pairs)
        if d["a"] != d["b"]:
            seen.append(d)


run(update, update, look, look)
assert not seen, seen[:3]

# deque: append, appendleft and pop at both ends.
queue = deque()
got = [[] for _ in range(2)]


def put(i):
    for n in range(ROUNDS):
        (queue.append if i else queue.appendleft)((i, n))


def take(i):
    left = 2 * ROUNDS
    while sum(map(len, got)) < left:
        try:
            got[i - 2].append(queue.popleft() if i == 2 else queue.pop())
        except IndexError:
            pass


run(put, put, take, take)
assert sorted(got[0] + got[1]) == sorted((i, n) for i in range(2) for n in range(ROUNDS))

bounded = deque(maxlen=10)
run(*[lambda i: [bounded.append(n) for n in range(ROUNDS)]] * THREADS)
assert len(bounded) == 10

# L.sort(): readers see the list before or after, not in the middle (during a sort it is empty).
numbers = list(range(200))


def sort(i):
    for n in range(ROUNDS // 20):
        numbers.sort(reverse=n % 2 == 0)


def read(i):
    for n in range(ROUNDS // 4):
        copy = list(numbers)
        assert copy == sorted(copy, reverse=copy[0] > copy[-1]), "a list half sorted"


run(sort, read, read)

# x = y and x.field = y: whole values, never a torn one.
class Box:
    field = value = 0


box = Box()
words = [12345678901234567890 * k for k in range(8)] + ["text", 1.5, None, 7]


def write(i):
    for n in range(ROUNDS):
        box.field = words[n % len(words)]
        globals()["word"] = words[n % len(words)]


def check(i):
    for n in range(ROUNDS):
        assert box.field in words or box.field == 0
        assert word in words


word = None
run(write, write, check, check)

# Sets.
members = set()
run(*[lambda i: [members.add((i, n)) for n in range(ROUNDS)]] * THREADS)
assert len(members) == THREADS * ROUNDS
popped = [[] for _ in range(THREADS)]


def pop_member(i):
    while members:
        try:
            popped[i].append(members.pop())
        except KeyError:
            break


run(*[pop_member] * THREADS)
assert len(set(sum(popped, []))) == len(sum(popped, [])) == THREADS * ROUNDS

# Counters of itertools are taken one by one; so are iterators of lists.
import itertools

count = itertools.count()
numbers = [[] for _ in range(THREADS)]
run(*[lambda i: [numbers[i].append(next(count)) for _ in range(ROUNDS)]] * THREADS)
assert sorted(sum(numbers, [])) == list(range(THREADS * ROUNDS))

# A function that is cached is entered into the cache once per key at the end.
import functools


@functools.lru_cache(maxsize=None)
def square(n):
    return n * n


run(*[lambda i: [square(n % 100) for n in range(ROUNDS)]] * THREADS)
assert square.cache_info().currsize == 100

# And what is not atomic is protected by a lock.
total = 0
lock = threading.Lock()


def add(i):
    global total
    for _ in range(ROUNDS):
        with lock:
            total += 1


run(*[add] * THREADS)
assert total == THREADS * ROUNDS
defaults = defaultdict(list)
ordered = OrderedDict()


def fill(i):
    for n in range(ROUNDS):
        ordered[i, n] = n
        with lock:
            defaults[n % 10].append(i)


run(*[fill] * THREADS)
assert len(ordered) == THREADS * ROUNDS and sum(map(len, defaults.values())) == THREADS * ROUNDS
