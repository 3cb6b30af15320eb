"""Priority queues on plain lists.

A heap is a list in which heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for
every k for which these exist, so heap[0] is the smallest item.
"""

__about__ = 'Algorithm 232 of J. W. J. Williams (1964).'

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge',
           'nlargest', 'nsmallest', 'heappushpop']


def heappush(heap, item):
    """Add an item and keep the heap a heap."""
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    """Remove and return the smallest item."""
    last = heap.pop()
    if not heap:
        return last
    smallest, heap[0] = heap[0], last
    _siftup(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Pop the smallest item, then push the new one; return the popped one.

    It may be larger than the new item.
    """
    smallest = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Push the item, then pop and return the smallest."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    """Turn a list into a heap, in place and in linear time."""
    for i in range(len(x) // 2 - 1, -1, -1):
        _siftup(x, i)


def _heappop_max(heap):
    """heappop() for a heap with the largest item first."""
    last = heap.pop()
    if not heap:
        return last
    largest, heap[0] = heap[0], last
    _siftup_max(heap, 0)
    return largest


def _heapreplace_max(heap, item):
    """heapreplace() for a heap with the largest item first."""
    largest = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return largest


def _heapify_max(x):
    """heapify() for a heap with the largest item first."""
    for i in range(len(x) // 2 - 1, -1, -1):
        _siftup_max(x, i)


def _siftdown(heap, startpos, pos):
    # The item at pos moves towards startpos until its parent is not larger.
    item = heap[pos]
    while pos > startpos:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if not item < parent:
            break
        heap[pos] = parent
        pos = parentpos
    heap[pos] = item


def _siftup(heap, pos):
    # The smaller child moves up until the hole is a leaf, then the item moves
    # back down the path: most items belong near the leaves, and this needs
    # fewer comparisons than stopping early.
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, start, pos)


def _siftdown_max(heap, startpos, pos):
    item = heap[pos]
    while pos > startpos:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if not parent < item:
            break
        heap[pos] = parent
        pos = parentpos
    heap[pos] = item


def _siftup_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown_max(heap, start, pos)


def merge(*iterables, key=None, reverse=False):
    '''Iterate over the items of several sorted iterables in sorted order.

    The inputs are consumed lazily; each must be sorted (from large to small
    with reverse=True).  Equal items come in the order of the iterables.
    '''
    if reverse:
        heapify_, replace, pop, step = _heapify_max, _heapreplace_max, _heappop_max, -1
    else:
        heapify_, replace, pop, step = heapify, heapreplace, heappop, 1

    # Entries are [item, order, next] or [key, order, item, next]; the order
    # makes the merge stable and keeps items from being compared any further.
    heap = []
    for i, it in enumerate(map(iter, iterables)):
        advance = it.__next__
        try:
            item = advance()
        except StopIteration:
            continue
        if key is None:
            heap.append([item, i * step, advance])
        else:
            heap.append([key(item), i * step, item, advance])
    heapify_(heap)

    while len(heap) > 1:
        try:
            if key is None:
                while True:
                    item, _, advance = entry = heap[0]
                    yield item
                    entry[0] = advance()
                    replace(heap, entry)
            else:
                while True:
                    _, _, item, advance = entry = heap[0]
                    yield item
                    item = advance()
                    entry[0] = key(item)
                    entry[2] = item
                    replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        entry = heap[0]
        item, advance = entry[0 if key is None else 2], entry[-1]
        yield item
        yield from advance.__self__


_missing = object()


def nsmallest(n, iterable, key=None):
    """Return the n smallest items, sorted.

    Same result as sorted(iterable, key=key)[:n].
    """
    if n == 1:
        found = min(iterable, default=_missing, key=key)
        return [] if found is _missing else [found]
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Return the n largest items, largest first.

    Same result as sorted(iterable, key=key, reverse=True)[:n].
    """
    if n == 1:
        found = max(iterable, default=_missing, key=key)
        return [] if found is _missing else [found]
    return _select(n, iterable, key, True)


def _select(n, iterable, key, largest):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]

    # Keep the n best so far in a heap whose first entry is the worst of them.
    # The position breaks ties, so the result is stable.
    it = iter(iterable)
    step = -1 if largest else 1
    if key is None:
        heap = [(item, i * step) for i, item in zip(range(n), it)]
    else:
        heap = [(key(item), i * step, item) for i, item in zip(range(n), it)]
    if not heap:
        return heap
    if largest:
        heapify_, replace = heapify, heapreplace
    else:
        heapify_, replace = _heapify_max, _heapreplace_max
    heapify_(heap)
    worst = heap[0][0]
    order = n * step
    for item in it:
        rank = item if key is None else key(item)
        if (worst < rank) if largest else (rank < worst):
            replace(heap, (rank, order) if key is None else (rank, order, item))
            worst = heap[0][0]
            order += step
    heap.sort(reverse=largest)
    return [entry[-1] for entry in heap] if key is not None else [entry[0] for entry in heap]


try:
    from _heapq import *
except ImportError:
    pass
try:
    from _heapq import _heapreplace_max
except ImportError:
    pass
try:
    from _heapq import _heapify_max
except ImportError:
    pass
try:
    from _heapq import _heappop_max
except ImportError:
    pass
