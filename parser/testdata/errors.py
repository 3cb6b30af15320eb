x = (1 +
---
spam = [1, 2 3]
---
spam(ham eggs)
---
spam(ham, eggs for eggs in ham, 4)
---
spam(eggs for eggs in ham, 4)
---
spam(a=1, 2)
---
spam(**a, 2)
---
spam(**a, *b)
---
spam(a.b=1)
---
spam(True=1)
---
spam(a=)
---
spam(a=b for b in c)
---
spam(*)
---
spam(*a=1)
---
spam(**a=1)
---
class Spam(x for x in y): pass
---
1 = x
---
f() = 1
---
a, f() = 1
---
None = 1
---
x = y = 1 = z
---
x = yield = 1
---
(a, b): int
---
a, b: int = 1
---
f(): int
---
(a, b) += 1
---
f() += 1
---
del f()
---
del (a, 1)
---
del *a
---
for f() in x: pass
---
for x y in z: pass
---
[x for f() in y]
---
[x for x y]
---
[*x for x in y]
---
[x, y for x, y in z]
---
[x, for x in z]
---
{**x for x in y}
---
(*x)
---
(**x)
---
{1: 2, 3}
---
{1: *a}
---
{1:}
---
{1 2}
---
if x = 1: pass
---
if x.y = 1: pass
---
while f() = 1: pass
---
(f() := 1)
---
(x.y := 1)
---
x = 1 if 2
---
print "hello"
---
exec code, x
---
print x, y
---
import a from b
---
import
---
from a import b,
---
from a import
---
from a import (b, c
---
with a as f(): pass
---
with (a as 1): pass
---
try: pass
x = 1
---
try:
    pass
except A, B:
    pass
---
try:
    pass
except* A:
    pass
except B:
    pass
---
try:
    pass
except*:
    pass
---
if x
    pass
---
if x:
pass
---
for x in y:
pass
---
while x:
---
def f():
pass
---
def f()
    pass
---
def f: pass
---
class C
    pass
---
class C:
pass
---
else: pass
---
    x = 1
---
if x:
        y
    z
---
if x:
        y
	z
---
def f(a=1, b): pass
---
def f(/, a): pass
---
def f(a, /, b, /): pass
---
def f(*, a, /): pass
---
def f(a, /*b): pass
---
def f(*): pass
---
def f(*a=1): pass
---
def f(*a, *b): pass
---
def f(**a=1): pass
---
def f(**a, b): pass
---
def f(a, (b, c)): pass
---
def f(a=, b): pass
---
lambda a=1, b: 0
---
lambda *: 0
---
lambda (a, b): 0
---
def f[](): pass
---
class C[*T: int]: pass
---
class C[**P: (int, str)]: pass
---
type X[T: int
---
match x:
    case a as _: pass
---
match x:
    case a as b.c: pass
---
match x:
    case C(a=1, b): pass
---
match x:
    case 1 + 2: pass
---
match x
    case 1: pass
---
match x:
    case 1
        pass
---
match x:
case 1: pass
---
match x:
    case 1:
    pass
---
1 + not 2
---
-not 1
---
f"{}"
---
f"{!r}"
---
f"{a b}"
---
f"{a!}"
---
f"{a!x}"
---
f"{a! r}"
---
f"{a!r x}"
---
f"{a"
---
f"a}"
---
f"{a:{b}"
---
f"{a:{b:{c:{d}}}}"
---
f"{lambda x: 1}"
---
f"{*}"
---
f"{a $ b}"
---
f'''{
---
'abc
---
'abc\'
---
'''abc
---
f'abc
---
f'''abc
---
(]
---
(
]
---
)
---
x = 0777
---
x = 0o8
---
x = 0b2
---
x = 0xg
---
x = 1__0
---
x = 1_
---
x = 1e+
---
x = 1abc
---
x = 1.5abc
---
x = 1jabc
---
x = $
---
x = a ? b
---
x = 'é' € 1
---
x = 1 \ 2
---
x = \
---
'\N{no such name}'
---
'\x1'
---
'é\u12'
---
b'\x1'
---
b'é'
---
'a' b'b'
---
f(a, é é)
---
@x
---
return x y
---
raise x from
---
global x.y
---
async x
---
await await x
---
x = await
---
a <> b
---
from __future__ import barry_as_FLUFL
a != b
---
x = 99 .real 1
---
assert x = 1
---
a = b = 
---
yield x = 1
---
f(x)(y z)
---
x[1 2]
---
x[a=1]
---
x[*]
---
not
---
t print
---
(a
b)
---
f(
    a,
    b c,
    d)
