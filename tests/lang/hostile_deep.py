# only: gopy
"""Depth without a limit set by the program: still exceptions, never the end of the process."""

import sys

sys.setrecursionlimit(2**31 - 1)


def survives(f):
    try:
        return f()
    except (RecursionError, MemoryError) as e:
        return type(e).__name__


nested = []
for _ in range(2_000_000):
    nested = [nested]
for f in (lambda: repr(nested), lambda: nested == [nested], lambda: str(nested)):
    survives(f)
t = ()
for _ in range(2_000_000):
    t = (t,)
survives(lambda: hash(t))
survives(lambda: repr(t))


class R:
    def __repr__(self):
        return repr(self)

    def __getattr__(self, n):
        return getattr(self, n + "x")

    def __eq__(self, o):
        return [self] == [R()]


assert survives(lambda: repr(R())) in ("RecursionError", "MemoryError")
assert survives(lambda: R() == R()) in ("RecursionError", "MemoryError")


def survives_more(x):
    return sorted([x], key=survives_more)


assert survives(lambda: sorted([1, 2], key=lambda x: survives_more(x))) in ("RecursionError", "MemoryError")


for source in ("(" * 200000, "[" * 200000 + "]" * 200000, "-" * 500000 + "1", "not " * 300000 + "1", "a" + ".b" * 300000, "1" + "+1" * 300000, "f" + "()" * 200000, "lambda: " * 200000 + "1", "x if y else " * 100000 + "z", "a = " * 100000 + "1", "if x:\n" + "".join(" " * i + "if x:\n" for i in range(1, 300)) + " " * 300 + "pass", "f'" + "{f'" * 500 + "'}" * 500 + "'", "@a\n" * 100000 + "def f(): pass", "try: pass\nexcept: pass\n" * 50000, "a." * 100000 + "b = 1", "del " + "(" * 100000 + "a" + ")" * 100000, "match x:\n case " + "[" * 100000, "x: " + "int[" * 100000):
    try:
        compile(source, "f", "exec")
    except (SyntaxError, RecursionError, MemoryError):
        pass
print("survived")
