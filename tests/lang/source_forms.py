# -*- coding: utf-8 -*-
"""How source text may look: joins, semicolons, odd spacing, literals, encodings, future."""
x = 1; y = 2;  z = x + \
    y
if x: y = 5; z = 6
assert (x,
        y,  # comment inside

        z) == (1, 5, 6)
s = "a" \
    "b"
assert s == "ab"
class A: pass
class B(A): x = 1; y = 2
def f(): return 1
def g(): yield 1; yield 2
assert B.y == 2 and f() == 1 and list(g()) == [1, 2]
	
if True:
	t = "tab"
	if t:
	    mixed = "tab and spaces"
assert mixed
def h(
    a,
    b = 2,
    *,
    c = 3,
):
    return (
        a
        + b
        + c
    )
assert h(1,) == 6
while x < 3: x += 1
else: x = 10
assert x == 10
lst = [
    1,
    2,
]
d = {
    "a": 1,
    # comment
    "b": [
        2,
    ],
}
assert 0xFf == 255 and 0b11 == 3 and 0o17 == 15 and 1_000_000 == 10**6 and 1e3 == 1000.0 and 1E-2 == .01 and 5j.imag == 5
assert r"\n" == "\\n" and b"\x00" == bytes(1) and rb"\x" == b"\\x" and u"u" == "u" and "\N{BULLET}" == "•" and '\'' == "'"
assert "\a\b\f\n\r\t\v\\\0\1\12\123" == "\x07\x08\x0c\x0a\x0d\x09\x0b\x5c\x00\x01\x0a\x53"
assert """multi
line "quotes" inside""" == 'multi\nline "quotes" inside'
日本 = "identifier"
ﬁ = 5
assert fi == 5 and 日本 == "identifier"
𝐱 = 7
assert x == 7
assert 1if 1else 2
assert [1for _ in range(1)] == [1]
assert not(1 in(2, 3)) and 1 <2 >1 != 5 is not None
print(*[1], sep="") ; print(-1 ** 2, (-1) ** 2, 2 ** -1, -2 ** -2, not 1 == 2, 1 + 2 * 3 % 4 - 5 // 2, 1 | 2 ^ 3 & 4 << 1, 1 < 2 == True, (1 < 2) == True)
print(1 or 2 and 3, not 1 or 1, 1 if 0 else 2 if 0 else 3, lambda: 1 if 1 else 2, [] == [] is not None) if 0 else None
for code, mode in (("\ufeffx = 1", "exec"), ("x = 1\r\ny = 2\r\n", "exec"), ("x = 1\ry = 2", "exec"), ("\x0cx = 1", "exec"), ("", "exec"), ("# only a comment", "exec"), ("\n\n", "exec"), ("1\n", "eval"), ("  1", "eval"), ("if 1:\n  pass\n# end", "exec"), ("pass;", "exec"), ("x = '''a\r\nb'''", "exec"), ("x = 1 # no newline", "exec"), ("if 1:\n\tx=1\n        y=2", "exec")):
    ns = {}
    try:
        r = eval(compile(code, "f", mode), ns)
        print(ascii(code), r, {k: v for k, v in ns.items() if k != "__builtins__"})
    except SyntaxError as e:
        print(ascii(code), type(e).__name__, e)
for code in (b"# coding: latin-1\nx = '\xe9'", b"\xef\xbb\xbfx = '\xc3\xa9'", b"# coding: no-such\nx = 1", b"x = '\xff'", b"# -*- coding: ascii -*-\nx = '\xc3'", b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\x80'", b"x = 1\x00"):
    ns = {}
    try:
        exec(code, ns)
        print(ascii(ns["x"]))
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, e)
from types import CodeType

assert type(compile("1", "", "eval")) is CodeType
exec("class X:\n  def f(self):\n    return __class__\nprint(X().f().__name__)")
exec(compile("x = 1\nprint(x)", "f", "exec", dont_inherit=True))
exec("print('single:')"), exec(compile("1 + 1", "f", "single")), exec(compile("None", "f", "single")), exec(compile("x = 5; x", "f", "single"))
assert compile("assert 0", "f", "exec", optimize=1) and exec(compile("assert 0", "f", "exec", optimize=1)) is None
ns = {}
exec(compile("def f():\n 'doc'\n return __debug__", "f", "exec", optimize=2), ns)
print(ns["f"].__doc__, ns["f"]())
exec("from __future__ import annotations\ndef f(x: undefined_name) -> 5: pass\nprint(f.__annotations__)")
big = "x = [" + ", ".join(str(i) for i in range(5000)) + "]"
exec(big, ns)
assert ns["x"][-1] == 4999
exec("\n".join(f"v{i} = {i}.5" for i in range(3000)), ns)
assert ns["v2999"] == 2999.5
exec("def f(x):\n" + "".join(f"    if x == {i}: return {i} * 2\n" for i in range(3000)), ns)
assert ns["f"](2999) == 5998
exec("def f():\n    while 1:\n        x = 0\n" + "        x += 1\n" * 20000 + "        if x: break\n    return x", ns)
assert ns["f"]() == 20000
exec("def f(" + ", ".join(f"a{i}=0" for i in range(500)) + "):\n    return a0 + a499", ns)
assert ns["f"](a499=5) == 5
exec("def f():\n" + "\n".join(f"    l{i} = {i}" for i in range(1000)) + "\n    return l0 + l999", ns)
assert ns["f"]() == 999
