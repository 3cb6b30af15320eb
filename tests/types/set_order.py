"""The order of sets of all sizes after all operations, and what pop() takes."""
import random, zlib
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 7 * 1000003
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return "K%d" % self.v
for seed in range(12):
    r = random.Random(seed)
    big = r.choice([10, 40, 300, 5000, 10**12])
    def item():
        k = r.randrange(12)
        x = r.randrange(-big, big)
        return x if k < 7 else float(x) if k == 7 else (x, x + 1) if k == 8 else x * 2**60 + 5 if k == 9 else K(x % 50) if k == 10 else x << 20
    sets = [set() for _ in range(4)]
    crc = 0
    for step in range(800):
        s = r.choice(sets); o = r.choice(sets); op = r.randrange(22)
        if op < 6: s.add(item())
        elif op < 9: s.discard(item())
        elif op == 9 and s: crc = zlib.crc32(repr(s.pop()).encode(), crc)
        elif op == 10: s.update([item() for _ in range(r.randrange(30))])
        elif op == 11: s |= o
        elif op == 12: sets[r.randrange(4)] = s & o
        elif op == 13: sets[r.randrange(4)] = s - o
        elif op == 14: sets[r.randrange(4)] = s ^ o
        elif op == 15: sets[r.randrange(4)] = s | o
        elif op == 16: sets[r.randrange(4)] = s.copy()
        elif op == 17 and r.random() < .2: s.clear()
        elif op == 18: s -= set(r.sample(list(s), len(s) * 3 // 4))
        elif op == 19: s &= o | {item()}
        elif op == 20: s.intersection_update([item() for _ in range(50)] + list(s)[::2])
        elif op == 21: s ^= {item(), item()}
        if len(__import__("sys").argv) > 1 and seed == int(__import__("sys").argv[1]): print(step, op, s, o)
        crc = zlib.crc32(repr((step, s, o, s <= o, s == o, s.isdisjoint(o), hash(frozenset(s)))).encode(), crc)
    if "v" in __import__("sys").argv: pass
    print(seed, crc, [len(x) for x in sets])
