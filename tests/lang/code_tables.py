"""Line and exception tables given to code.replace()."""

import warnings

warnings.simplefilter("ignore")

def f():
    x = 1
    return (x +
            2)
c = f.__code__
for table in (b"", c.co_linetable, c.co_linetable[:3], b"\xf8\xf8", b"\xff" * 50, b"\xd8", b"\xf0", bytes(range(256)), b"\x80\x00\xd1\x04\x08"):
    n = c.replace(co_linetable=table)
    lines, positions = list(n.co_lines()), list(n.co_positions())
    assert all(len(l) == 3 for l in lines)
    f.__code__ = n
    assert f() == 3
    if not table: assert lines == positions == []
    if table == c.co_linetable: assert lines == list(c.co_lines()) and n == c
    n.co_linetable, n.co_lnotab
def g():
    1 / 0
g.__code__ = g.__code__.replace(co_linetable=b"\xf8" * 20)
try: g()
except ZeroDivisionError as e: assert e.__traceback__.tb_next.tb_lineno is None
def h():
    try: 1/0
    except ZeroDivisionError: return 1
h.__code__ = h.__code__.replace(co_exceptiontable=b"")
try: h()
except ZeroDivisionError: pass
else: raise AssertionError
