"""Methods and operations of dict, set and frozenset."""


def stable(x):
    """Sets in a fixed order: that of str keys differs from run to run."""
    if isinstance(x, (set, frozenset)):
        return type(x).__name__, sorted(x, key=repr)
    if isinstance(x, tuple):
        return tuple(map(stable, x))
    return x


def show(source):
    for line in source.strip().splitlines():
        scope = {"d": {"a": 1, "b": 2}, "s": {1, 2, 3}, "f": frozenset([1, 2])}
        try:
            mode = "eval"
            try:
                code = compile(line, "<test>", "eval")
            except SyntaxError:
                mode, code = "exec", compile(line, "<test>", "exec")
            result = eval(code, scope)
            print(line, "->", stable(result) if mode == "eval" else "", scope["d"] if "d" in scope else "", stable(scope["s"]) if line.startswith("s") else "")
        except Exception as e:
            print(line, "->", type(e).__name__, e, scope["d"])


show("""
d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, "z" not in d, len(d)
d["z"]
d[[]]
d.get()
d.get([])
d["c"] = 3
d[1] = d[1.0] = d[True] = "one"
del d["a"]
del d["z"]
d.pop("a"), d.pop("z", None)
d.pop("z")
d.popitem()
{}.popitem()
d.setdefault("a", 9), d.setdefault("n", 9), d.setdefault("m")
d.update({"a": 5}, c=6), d.update([("x", 1), "yz"]), d.update(q=1)
d.update(5)
d.update([1])
d.update([(1, 2, 3)])
d.update(["a"])
d.keys(), d.values(), d.items(), list(d), list(d.items())
d.keys() & {"a"}, d.keys() | ["z"], d.keys() - {"a"}, d.keys() ^ {"a"}, d.items() & {("a", 1)}, d.keys() == {"a", "b"}, d.keys() <= {"a", "b", "c"}, d.keys().isdisjoint("xy"), d.values() == d.values()
"a" in d.keys(), 1 in d.values(), ("a", 1) in d.items(), len(d.items()), list(reversed(d)), list(reversed(d.items()))
d.copy(), d.copy() is d, dict(d), dict(d, c=1), dict([("x", 1)]), dict(a=1), dict(), dict(zip("ab", [1, 2]))
dict(5)
dict([1])
dict([("a", 1)], [("b", 2)])
dict.fromkeys("ab"), dict.fromkeys([1, 2], 0)
dict.fromkeys(5)
d | {"c": 3}, {"a": 0} | d
d | [("c", 3)]
d |= [("c", 3)]
d |= {"a": 7}
d |= 5
d == {"b": 2, "a": 1}, d != {}, {1: 2} == {1.0: 2.0}, {1: [2]} == {1: [2]}
d < {}
d.clear()
hash(d)
{d: 1}
{[]: 1}
{**d, "a": 5}, {"a": 5, **d}, {k: v for k, v in d.items()}
repr(d), str({}), repr({1: {2: 3}}), repr({"x": "y"})
d.missing
d.keys()[0]
d + d
sorted(d), max(d), min(d, key=d.get), sum(d.values()), any(d), list(map(str, d)), *d
d.__contains__("a"), d.__len__(), d.__getitem__("a"), d.__or__(5)
d.keys().mapping
{0: 1, False: 2, 0.0: 3}, {1: "a", True: "b"}, {"a": 1, "a": 2}
s | {4}, s & {1, 9}, s - {1}, s ^ {1, 9}, s <= {1, 2, 3}, s < {1, 2, 3, 4}, s >= {1}, s == {3, 2, 1}, s != f, s > f
s.add(4)
s.add([])
s.remove(1)
s.remove(9)
s.discard(9), s.discard(1)
len({5}.pop().__class__.__name__)
set().pop()
s.update([7], "x"), s.intersection_update({1, 7}), s.difference_update([1])
s.symmetric_difference_update([1, 9])
s.union([4], (5,)), s.intersection([1, 2], [2]), s.difference([1], [2]), s.symmetric_difference([1]), s.issubset(range(5)), s.issuperset([1]), s.isdisjoint([9]), s.copy() == s
s.union(5)
s | [1]
s - 5
s < 5
s == 5, s == [1, 2, 3]
s |= {8}
s &= {1}
s -= {1}
s ^= {1}
s |= 5
s.clear()
set(), frozenset(), set("aab") == {"a", "b"}, set([1, 1]), frozenset([1]), {1}, {*[1], 2} == {1, 2}
set(5)
set([[]])
hash(s)
hash(f) == hash(frozenset([2, 1])), f | {3} == {1, 2, 3}, type(f | {3}), type({3} | f), f.union([3]) == {1, 2, 3}, f in {f}, f == {1, 2}, {1, 2} in {f}
f.add(1)
[1] in s
{1, 2} in [frozenset([1, 2])]
s[0]
s.missing
1 in s, len(s), sum(s), sorted(s), max(s), list(s) == sorted(s)
{1: 2}.items() == {1: 2}.items(), {1, 2} == {1, 2}.__or__(set())
repr(set()), repr(frozenset()), repr({1}), repr(frozenset({1})), str({"a"})
""")
d = {}
d["self"] = d
print(d)
order = {}
for k in "zyxabc":
    order[k] = 1
del order["x"]
order["x"] = 2
order["z"] = 3
assert list(order) == ["z", "y", "a", "b", "c", "x"]
assert order.popitem() == ("x", 2)
big = {i: i * i for i in range(10000)}
for i in range(0, 10000, 2):
    del big[i]
assert len(big) == 5000 and big[9999] == 9999**2 and list(big)[:2] == [1, 3]


class D(dict):
    def __missing__(self, key):
        return f"missing {key}"


m = D(a=1)
assert m["a"] == 1 and m["b"] == "missing b" and m.get("b") is None and "b" not in m and type(m.copy()) is dict and repr(m) == "{'a': 1}"


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 42

    def __eq__(self, o):
        return isinstance(o, Key) and self.v == o.v

    def __repr__(self):
        return f"Key({self.v})"


collide = {Key(i): i for i in range(50)}
assert len(collide) == 50 and collide[Key(33)] == 33 and Key(50) not in collide
del collide[Key(10)]
assert len(collide) == 49 and Key(11) in collide


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        raise ValueError("eq")


try:
    {BadEq(): 1}[BadEq()]
except ValueError as e:
    print(e)


class BadHash:
    def __hash__(self):
        raise KeyError("hash")


for f in (lambda: {BadHash(): 1}, lambda: {BadHash()}, lambda: BadHash() in {}, lambda: hash(BadHash())):
    try:
        f()
    except KeyError as e:
        print(repr(e))


class Evil:
    def __hash__(self):
        return 7

    def __eq__(self, o):
        victim.clear()
        return False


victim = {Evil(): 1}
try:
    victim[Evil()] = 2
    print(len(victim))
except RuntimeError as e:
    print(e)
kw = dict(**{"a b": 1}, c=2)
assert kw == {"a b": 1, "c": 2}
view = {"a": 1}.keys()
d = {"a": 1}
view = d.keys()
d["b"] = 2
assert list(view) == ["a", "b"] and repr(view) == "dict_keys(['a', 'b'])" and repr(d.items()) == "dict_items([('a', 1), ('b', 2)])"
it = iter(d)
next(it)
d["c"] = 3
try:
    next(it)
except RuntimeError as e:
    print(e)
d = {"a": 1}
it = iter(d)
d["a"] = 2
assert next(it) == "a"
nested = {"x": {"y": {"z": [1, {"w": 2}]}}}
assert nested["x"]["y"]["z"][1]["w"] == 2
ns = {"a": 1}
exec("b = a + 1\ndel a", ns)
assert ns["b"] == 2 and "a" not in ns
globals()["dynamic"] = 5
assert dynamic == 5
del globals()["dynamic"]
try:
    dynamic
except NameError as e:
    print(e)


class O:
    pass


o = O()
o.__dict__["x"] = 1
o.y = 2
assert o.x == 1 and vars(o) == {"x": 1, "y": 2} and list(o.__dict__) == ["x", "y"]
del o.__dict__["x"]
assert not hasattr(o, "x")
o.__dict__ = {"z": 3}
assert o.z == 3 and not hasattr(o, "y")
o.__dict__.update({f"k{i}": i for i in range(100)})
assert o.k99 == 99 and len(vars(o)) == 101
