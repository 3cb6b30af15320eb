# heapq and bisect.
import bisect
import heapq

data = [5, 3, 8, 1, 9, 2, 7, 1]
heap = data[:]
heapq.heapify(heap)
assert all(heap[i] <= heap[c] for i in range(8) for c in (2*i + 1, 2*i + 2) if c < 8)
heapq.heappush(heap, 0)
assert heapq.heappushpop(heap, -1) == -1 and heapq.heapreplace(heap, 4) == 0
assert [heapq.heappop(heap) for _ in range(len(heap))] == sorted(data + [4])
try:
    heapq.heappop([])
except IndexError as e:
    assert str(e) == 'index out of range'
else:
    assert False
for n in (0, 1, 3, 20):
    assert heapq.nsmallest(n, data) == sorted(data)[:n]
    assert heapq.nlargest(n, iter(data)) == sorted(data, reverse=True)[:n]
    assert heapq.nsmallest(n, iter(data), key=lambda x: -x % 5) == sorted(data, key=lambda x: -x % 5)[:n]
    assert heapq.nlargest(n, iter(data), key=lambda x: x % 3) == sorted(data, key=lambda x: x % 3, reverse=True)[:n]
assert heapq.nsmallest(1, []) == []
assert list(heapq.merge([1, 4], [2, 3], [], [0, 9])) == [0, 1, 2, 3, 4, 9]
assert list(heapq.merge(['aaa', 'a'], ['bb'], key=len, reverse=True)) == ['aaa', 'bb', 'a']

a = [1, 2, 2, 3]
assert bisect.bisect_left(a, 2) == 1 and bisect.bisect(a, 2) == 3
assert bisect.bisect_left(a, 2, 2) == 2 and bisect.bisect_right(a, 5, 0, 2) == 2
assert bisect.bisect_left([3, 2, 1], -2, key=lambda x: -x) == 1
bisect.insort(a, 2.5)
bisect.insort_left(a, 0)
assert a == [0, 1, 2, 2, 2.5, 3]
try:
    bisect.bisect(a, 1, -1)
except ValueError as e:
    assert str(e) == 'lo must be non-negative'
else:
    assert False
