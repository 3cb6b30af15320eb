"""Arguments of the wrong kind, found by random programs: messages and their order."""


class Op:
    def __init__(self, r):
        self.r = r

    def __iter__(self):
        return self.r


class Seq:
    def __getitem__(self, i):
        return (1, 2, 3)[i]


class Empty:
    def __len__(self):
        return -1


def outcome(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def delete(v, i):
    del v[i]


def store(v, i, x):
    v[i] = x


print(b"\xc3\xa9".replace(b"", b"-"), b"\xc3\xa9".replace(b"", b"-", 2), bytearray(b"\xe4\xbd\xa0").replace(b"", b"."))
for f in (
    lambda: [1].__imul__("a"),
    lambda: "a".__mul__(1.5),
    lambda: int([1], 99),
    lambda: int([1], 10),
    lambda: int(memoryview(b"123456")[::2]),
    lambda: delete(1.5, "a"),
    lambda: delete(1, 0),
    lambda: delete("a", 0),
    lambda: delete("a", "x"),
    lambda: delete(b"a", slice(1)),
    lambda: delete(Op(1), 0),
    lambda: delete(Op(1), "x"),
    lambda: bytearray(Op(None)),
    lambda: bytes(Op(None)),
    lambda: "".join(Op(None)),
    lambda: b"".join(Op(1)),
    lambda: dict([Op(1)]),
    lambda: sum(Op(None), ""),
    lambda: sum([], ""),
    lambda: list(Empty()),
    lambda: sorted(Empty()),
    lambda: int.from_bytes(b"a", 5),
    lambda: (5).to_bytes(1, byteorder=[]),
    lambda: int.from_bytes(Seq(), "big"),
    lambda: int.from_bytes(memoryview(b"abcd")[::2], "big"),
    lambda: b"ab".count(2**64, {}),
    lambda: b"ab".find(1.5, "x"),
    lambda: bytes.fromhex("a\né"),
    lambda: bytes.fromhex("a\n"),
    lambda: store(bytearray(b"abc"), slice("x", 1), None),
    lambda: store(bytearray(b"abc"), slice(0, 1, 0), "x"),
    lambda: str(b"a", None),
    lambda: compile("1", "f", "\0"),
    lambda: compile("'\ud800'", "f", "eval"),
    lambda: eval("\ud800"),
    lambda: bytes(2**63 - 1),
    lambda: b"a".ljust(2**63 - 1),
):
    print(outcome(f))


class Str(str):
    pass


s = Str("abc")
assert s.partition("x")[0] is s and s.rpartition("x")[2] is s and "a-b".partition(t := Str("-"))[1] is t
