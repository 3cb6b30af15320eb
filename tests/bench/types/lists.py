"""Lists and tuples: slices, concatenation, search, insertion, copies, comparison."""

data = list(range(100000))


def slices(n):
    total = 0
    for i in range(n):
        total += len(data[i:i + 50]) + data[i:i + 10][-1] + data[-i - 1] + len(data[i:i + 200:7])
    return total


def bulk(n):
    total = 0
    for _ in range(n):
        a = data[:]
        a[100:200] = range(300)
        del a[::2]
        a.reverse()
        a.extend(data)
        a += [1, 2, 3]
        total += len(a + data) + a.index(50001) + a.count(3) + (a == data) + len([0] * 100000) + sum(a) + max(a)
    return total


def small(n):
    total = 0
    for i in range(n):
        a = [i, 2, 3]
        a.append(4)
        a.insert(0, 5)
        x = a.pop()
        a.remove(2)
        t = tuple(a)
        total += x + len(t) + t[1] + (3 in a) + (t < (5, i + 1)) + len(list(t)) + len(t + (1,))
    return total


def stacks(n):
    a = []
    for i in range(n):
        a.append(i)
    total = 0
    while a:
        total += a.pop()
    return total


print(slices(99000))
print(bulk(40))
print(small(250000))
print(stacks(900000))
