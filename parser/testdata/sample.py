#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Every kind of statement and expression, for the goldens and the benchmark."""
from __future__ import annotations

import os, sys as system
import os.path as path
from . import sibling
from .. import (uncle as u,
                aunt,)
from ...pkg.mod import *
from ....far import name

if True: pass; pass;
elif x > 1 and y or not z:
    """doc"""
else:
    ...

while (n := next(it, None)) is not None:
    if n == 3: continue
    elif n == 4: break
else: done = True

for i, (j, *k), [a.b, c[0]] in zip(*rows), 1: print(i)
for x in *a, *b:
    pass
else:
    del x, (y), [z, w], a.b, c[1:2]


async def coroutine(a, /, b: int = 1, *args: *Ts, c, d=None, **kwargs: dict[str, int]) -> list[int]:
    async with open(a) as f, b: await f.read()
    async for line in f:
        yield line
    else:
        return
    async with (open(a) as f, open(b) as g,):
        return [x async for x in y if x if await z(x)]


@decorator
@other.decorator(1, *args, key=value, **kwargs)
@(lambda f: f)
def function[T, U: (int, str) = int, *Ts = *tuple[int, ...], **P = [int]](x, y, /, *, z=1): return x, *y

class Empty: pass
class Klass[T](Base, *bases, metaclass=Meta, **options):
    x: int
    y: list[T] = []
    (z): str = "z"
    self.w: int = yield_value
    def method(self): return super().method()
type Alias[T: int] = list[T] | None
type = 1; match = 2; case = 3; _ = type(match)

try:
    raise ValueError("x") from None
except (TypeError, ValueError) as e:
    raise
except OSError:
    assert e, "message"
except:
    assert x
else:
    global g1, g2
finally:
    nonlocal n1

try: x
except* A as eg: y
except* B: z

try: x
finally: y

with a, b as c, (d) as (e, f), g() as h[0]: pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (yield): pass

match command.split():
    case [] | () | [_]: pass
    case ["go", ("north" | "south") as direction, *rest] if rest:
        pass
    case {"key": 1, "other": -1.5, None: True, a.b: {}, **rest}: pass
    case Point(x=0, y=Point(1, 2,)) | a.b.C(): pass
    case -1 | 1 + 2j | -1.5 - 3j | "a" "b" | b"x" | None | True | False: pass
    case x, y, *_: pass
    case (x): pass
    case (x,): pass
    case str() as s: pass
    case _: pass
match x, *y:
    case z: pass
match (x):
    case z: pass
match -x:
    case z: pass
match[1] = match(2) + match.x

a = b = c, *d = 1, 2
a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a @= 1; a &= 1; a |= 1; a ^= 1; a <<= 1; a >>= 1; a **= yield
x = yield from y
x = await y ** -await z
x = a or b or c and d and not e
x = a < b <= c > d >= e == f != g is h is not i in j not in k
x = a | b ^ c & d << e >> f + g - h * i / j // k % l @ m ** -n ** ~o
x = -+~a ** b
x = (a, b), [c, d], {e, f}, {g: h, **i}, (), [], {}, (j,), {*k, *l}, [*m, n]
x = [a for b in c for d in e if f if g], {a for b in c}, {a: b for c in d}, (a for b in c), f(a for b in c)
x = a if b else c if d else e
x = lambda: 0, lambda x, /, y=1, *z, w, v=2, **k: (yield), lambda *a, b: 0, lambda **k: k
x = a[1], a[1:2], a[::], a[1:2:3, ...], a[b, c:d], a[*b], a[b:=1], a[*b, c], a[()]
x = a.b.c(d)(e)[f](*g, h, i=j, *k, **l, m=n)
x = 0, 00_0, 1_000, 0xFF, 0o17, 0b101, 0XfF_f, 1.5, .5, 5., 1e10, 1E-5, 1_0.0_1e+1_0, 3j, 1.5J, 1e400, 0e0
x = 9223372036854775807, 9223372036854775808, 0xFFFFFFFFFFFFFFFFFFFF, 123456789012345678901234567890
x = 'a' "b" '''c
d''' """e\
f""" r'\n' R"\d" u'u' U"v"
x = b'a\x00\377\n' B"b" rb'\x' bR"\y"
x = '\a\b\f\n\r\t\v\\\'\"\0\12\x41\u00e9\U0001F600\ud800'
x = 'é' 'ü' "\xe9"
ñandú = ﬁeld = 𝔘𝔫𝔦 = ªº = 1
x = f'' f"a" f'{a}' f"{a!r}{b!s:>10}{c!a:{d}.{e!r}f}" rf'\d{a}' Rf"{a:\d}" 'x' F'{ {1: 2}[1] }'
x = f'{{}}' f'a{{b}}c{d}}}' f'{a=}' f'{ a = !s }' f'{a=:x}' f'{a,}' f'{*a, b}' f'{yield}' f'{(lambda: 1)}'
x = f'''{
    a
    + b = }''' f"{a['b']} {f'{f"{1}"}'}" f'{a:%H:%M}{b:{{c}}}'
x = f'{x:{y}}}}' f'{x!=y}' f'\{x}'
if x:
	tab = 1
	if y:
	        mixed = 2

if a: b
elif c: d
elif e: f
else: g
x = 1 if\
 2 else 3
(yield)
(x
 , y)
print(x, # comment
      y, )
