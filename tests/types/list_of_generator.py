"""Lists and tuples of what generators yield."""

def g(n, fail=None):
    for i in range(n):
        if i == fail: raise ValueError(i)
        yield i
assert list(g(5)) == [0,1,2,3,4] and tuple(g(3)) == (0,1,2)
assert len(list(g(10000))) == 10000 and list(g(10000))[4095:4099] == [4095,4096,4097,4098]
assert list(g(4096)) == list(range(4096)) and list(g(4097)) == list(range(4097))
try: list(g(5, 3))
except ValueError as e: assert e.args == (3,)
assert list(list(g(i)) for i in g(4)) == [[],[0],[0,1],[0,1,2]]
l = [1]
l.__init__(x for x in (1,2))
assert l == [1,2]
def touching():
    m.append('a'); yield 1
    m.append('b'); yield 2
m = []
m.__init__(touching())
assert m == ["a", 1, "b", 2]
m = [0]
m.extend(touching())
assert m == [0, "a", 1, "b", 2]
assert sorted(list(g(3)) for _ in g(2)) == [[0,1,2]]*2
def rec(n):
    return list(rec(n-1) if n else 0 for _ in range(2))
assert rec(1) == [[0, 0], [0, 0]]
