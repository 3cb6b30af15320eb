"""What help() says about keywords and topics, in short; the manual has all of it."""

_TEXTS = '''
assert
The "assert" statement

   assert condition
   assert condition, message

Raise AssertionError (with the message) if the condition is false. Nothing is
evaluated when Python runs with -O.
.
assignment
Assignment statements

   name = value
   a = b = value
   first, *rest = values
   obj.attribute = obj[key] = value
   name: annotation = value

The value on the right is evaluated first, then bound to the targets from left
to right. Several targets with commas take the items of an iterable; one of
them may have a star and takes what is left, as a list. A name that a function
assigns to is local to it, unless "global" or "nonlocal" says otherwise.
.
async
Coroutines

   async def function(parameters): ...
   async for target in iterable: ...
   async with manager as target: ...

Calling a function defined with "async def" makes a coroutine object, which an
event loop runs, such as asyncio.run(). "async for" and "async with" are only
possible in such functions and may wait where "for" and "with" don't.
.
atom-identifiers
Names

A name in an expression is the object that is bound to it; NameError is raised
if there is none. In a class, names that begin with two underscores and don't
end with two, like __spam, are private: they are changed to _Class__spam.
.
atom-literals
Literals

Strings, bytes, integers, floating-point and imaginary numbers are written as
literals. Strings next to each other are one string. Literals are immutable.
.
attribute-access
Attribute access

   object.__getattr__(self, name)       where there is no such attribute
   object.__getattribute__(self, name)  always
   object.__setattr__(self, name, value)
   object.__delattr__(self, name)
   object.__dir__(self)

A descriptor is an object in a class with __get__(self, instance, owner),
__set__(self, instance, value) or __delete__(self, instance): it says what
access to the attribute does. __slots__ in a class names the only attributes
that its instances have.
.
attribute-references
Attribute references

   object.name

The object is asked for the attribute; AttributeError is raised if it has none.
.
augassign
Augmented assignment

   target op= value      with += -= *= /= //= %= @= **= >>= <<= &= ^= |=

Like "target = target op value", but the target is evaluated once, and an
object that can is changed in place (__iadd__ and its like).
.
await
The "await" expression

   await awaitable

Stop the coroutine until the awaitable has a result. Only in "async def".
.
binary
Binary arithmetic operations

   x * y   x @ y   x / y   x // y   x % y   x + y   x - y

"/" is true division, "//" rounds down, "%" is the remainder with the sign of
the second operand. "@" multiplies matrices. "+" and "*" also join and repeat
sequences.
.
bitwise
Bitwise operations

   x & y   x ^ y   x | y

And, exclusive or, and or of the bits of integers; sets and others define them
as well. "&" binds tighter than "^", that tighter than "|".
.
bltin-code-objects
Code objects

Code objects are what compile() returns and functions have as __code__;
exec() and eval() run them. They are immutable and know no variables.
.
bltin-ellipsis-object
The Ellipsis object

Written "..." or Ellipsis; there is one. Extended slices use it.
.
bltin-null-object
The null object

None is what functions return that return nothing. There is one; it is false.
.
bltin-type-objects
Type objects

type(x) is the type of x. Module types has names for types that have no name
among the builtins.
.
booleans
Boolean operations

   not x   x and y   x or y

"x and y" is x if that is false, else y; "x or y" is x if that is true, else y:
y is evaluated only if it is needed. "not x" is True or False.
.
break
The "break" statement

End the innermost "for" or "while" loop, without its "else" part.
.
callable-types
Emulating callable objects

   object.__call__(self, ...)

x(a) is then x.__call__(a).
.
calls
Calls

   function(value, name=value, *iterable, **mapping)

Arguments go to parameters by position or by name; the items of an iterable
after "*" are further positional arguments, those of a mapping after "**"
further named ones. TypeError is raised if they don't fit.
.
class
Class definitions

   class Name(bases, keyword=value):
       statements

The statements run in a namespace of their own, which becomes the attributes of
the class. Decorators may stand before it, type parameters [T] after the name.
.
comparisons
Comparisons

   <  >  ==  >=  <=  !=  is  is not  in  not in

They can be chained: "a < b < c" means "a < b and b < c", with b evaluated
once. "is" compares identity, "in" looks for an item.
.
compound
Compound statements

"if", "while", "for", "try", "with", "match", "def" and "class" contain other
statements: on lines that are indented, or after the colon on the same line.
.
context-managers
With statement context managers

   object.__enter__(self)
   object.__exit__(self, exc_type, exc_value, traceback)

"with" calls them at the start and the end of its block. An exception is
swallowed if __exit__ returns something true.
.
continue
The "continue" statement

Go on with the next round of the innermost "for" or "while" loop.
.
conversions
Arithmetic conversions

If one operand is complex, the other becomes complex; else if one is a float,
the other becomes a float; integers stay integers.
.
customization
Basic customization

   __new__(cls, ...)  __init__(self, ...)  __del__(self)
   __repr__  __str__  __bytes__  __format__(self, spec)
   __lt__  __le__  __eq__  __ne__  __gt__  __ge__
   __hash__  __bool__
.
debugger
The debugger

   breakpoint()                    stop here
   python -m pdb program.py        debug a program from its start
   import pdb; pdb.pm()            look at the last exception

At its prompt, "help" lists the commands.
.
del
The "del" statement

   del name, obj.attribute, obj[key]

Unbind names, or ask the object to delete.
.
dict
Dictionary displays

   {key: value, **mapping}
   {key: value for x in iterable}
.
dynamic-features
Dynamic features

Names are looked up when code runs. exec() and eval() see the namespaces that
they are given, not the variables of functions around them.
.
else
The "else" clause

After "if", it runs if the condition is false; after "for" and "while", if the
loop ended without "break"; after "try", if there was no exception.
.
exceptions
Exceptions

"raise" ends what is going on up to a "try" statement with a fitting "except".
Without one the program ends with a traceback. Exceptions are instances of
classes below BaseException, those of programs below Exception.
.
execmodel
Execution model

A program consists of blocks: modules, functions, classes. Names are bound in
blocks; a name that is used but not bound in a function is looked for in the
functions around it, then in the module, then in the builtins.
.
exprlists
Expression lists

   a, b, *iterable

Commas make a tuple; () is the empty one, "a," has one item.
.
floating
Floating-point literals

   3.14   10.   .001   1e100   3.14_15
.
for
The "for" statement

   for targets in iterable:
       statements
   else:
       statements

The targets are assigned each item in turn. "else" runs unless "break" ended
the loop.
.
formatstrings
Format strings

   {field!conversion:spec}
   spec: [[fill]align][sign][z][#][0][width][grouping][.precision][type]

align is < > = or ^, conversion r, s or a, grouping "," or "_", and type one of
b c d e E f F g G n o s x X %. Used by str.format(), f-strings and format().
.
function
Function definitions

   def name(a, b=default, /, c, *args, d, **kwargs) -> annotation:
       statements

Defaults are evaluated once. Parameters before "/" take positional arguments
only, those after "*" named ones only. Decorators may stand before it.
.
global
The "global" statement

   global name, name

The names are those of the module, also where the block assigns to them.
.
id-classes
Reserved classes of identifiers

   _x     not imported by "from module import *"
   _      the last value at the prompt; a wildcard in "match"
   __x__  defined by Python
   __x    private in classes
.
identifiers
Identifiers and keywords

Names begin with a letter or an underscore and go on with these and digits, of
any script. Case matters. The keywords (see "keywords") can't be names.
.
if
The "if" statement

   if condition:
       statements
   elif condition:
       statements
   else:
       statements

The first block whose condition is true runs, or that of "else".
.
imaginary
Imaginary literals

   3.14j   10J   1e100j
.
import
The "import" statement

   import package.module as name
   from module import name as other, another
   from . import sibling
   from module import *

Import runs a module once and binds names. Leading dots count packages up from
the current one.
.
in
The "in" operator

   x in container   x not in container

Also part of "for" loops.
.
integers
Integer literals

   7   1_000_000   0o177   0xdeadbeef   0b1011
.
lambda
Lambdas

   lambda parameters: expression

A function without a name that returns the expression.
.
lists
List displays

   [a, b, *iterable]
   [expression for x in iterable if condition]
.
naming
Naming and binding

Assignment, "import", "def", "class", "for", "with" and "except" bind names, as
do parameters. A name bound in a function is local everywhere in it.
.
nonlocal
The "nonlocal" statement

   nonlocal name

The name is that of the nearest function around which binds it.
.
numbers
Numeric literals

Integers, floating-point and imaginary numbers. A sign is an operator.
.
numeric-types
Emulating numeric types

   __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__
   __divmod__ __pow__ __lshift__ __rshift__ __and__ __xor__ __or__

With r (__radd__) the operand is on the right, with i (__iadd__) it is changed
by an augmented assignment. Further: __neg__ __pos__ __abs__ __invert__
__complex__ __int__ __float__ __index__ __round__ __trunc__ __floor__ __ceil__
.
objects
Objects, values and types

Everything is an object, with an identity, a type and a value. Whether the
value can change depends on the type.
.
operator-summary
Operator precedence
*******************

From what binds tightest:

   (...) [...] {...}
   x[i]  x[i:j]  x(...)  x.attribute
   await x
   **
   +x  -x  ~x
   *  @  /  //  %
   +  -
   <<  >>
   &
   ^
   |
   in, not in, is, is not, <, <=, >, >=, !=, ==
   not x
   and
   or
   if - else
   lambda
   :=

The power operator "**" binds looser than a sign on its right: "2**-1" is 0.5. Operators of a
line group from left to right, but for "**" and "if - else", which group from right to left;
comparisons chain.
.
pass
The "pass" statement

Do nothing.
.
power
The power operator

   x ** y

It binds tighter than a sign on its left: -1 ** 2 is -1.
.
raise
The "raise" statement

   raise
   raise exception
   raise exception from cause

Without an exception, the one that is being handled is raised again.
.
return
The "return" statement

   return
   return value

End the function. Without a value it is None.
.
sequence-types
Emulating container types

   __len__ __length_hint__ __getitem__ __setitem__ __delitem__ __missing__
   __iter__ __reversed__ __contains__
.
shifting
Shifting operations

   x << n   x >> n
.
slicings
Slicings

   x[start:stop:step]   x[i, j:k, ...]

What is left out is None; the object gets slice objects.
.
specialattrs
Special attributes

   __dict__ __class__ __bases__ __name__ __qualname__ __mro__ __type_params__
   class.mro()  class.__subclasses__()
.
specialnames
Special method names

A class says what operators do with its instances by methods with special
names: x + y calls type(x).__add__(x, y). They are looked up in the type.
.
string-methods
String methods

   capitalize casefold center count encode endswith expandtabs find format
   format_map index isalnum isalpha isascii isdecimal isdigit isidentifier
   islower isnumeric isprintable isspace istitle isupper join ljust lower
   lstrip maketrans partition removeprefix removesuffix replace rfind rindex
   rjust rpartition rsplit rstrip split splitlines startswith strip swapcase
   title translate upper zfill

"help('str.join')" is about one of them.
.
strings
String and bytes literals

   'text'   "text"   """text on several lines"""
   r'raw'   b'bytes'   f'{expression}'

Escapes: \\\\ \\' \\" \\a \\b \\f \\n \\r \\t \\v \\ooo \\xhh \\N{name} \\uxxxx \\Uxxxxxxxx
.
subscriptions
Subscriptions

   container[key]

It calls __getitem__, or __class_getitem__ of a class.
.
truth
Truth value testing

False, None, zero and what is empty are false, as are objects whose __bool__
returns False or whose __len__ returns 0; all others are true.
.
try
The "try" statement

   try:
       statements
   except (Type, Type) as name:
       statements
   else:
       statements
   finally:
       statements

The first "except" that fits handles an exception, "else" runs if there was
none, "finally" always. "except*" handles parts of exception groups.
.
types
The standard type hierarchy

None, NotImplemented, Ellipsis; numbers (int, bool, float, complex); sequences
(str, tuple, bytes, list, bytearray); sets (set, frozenset); mappings (dict);
callables (functions, methods, generators, coroutines, classes); modules;
instances of classes; files; and what running code is made of.
.
typesfunctions
Functions

Functions are made by "def" and "lambda"; all that can be done is to call them.
.
typesmapping
Mapping types: dict

   len(d)  d[key]  d[key] = x  del d[key]  key in d  iter(d)  d | other
   clear copy fromkeys get items keys pop popitem setdefault update values
.
typesmethods
Methods

A function that is found in the class of an object is bound to it: its first
argument is the object, __self__.
.
typesmodules
Modules

A module has the attributes that its namespace m.__dict__ has.
.
typesseq
Sequence types: list, tuple, range

   x in s   s + t   s * n   s[i]   s[i:j:k]   len(s)   min(s)   max(s)
   s.index(x)   s.count(x)
.
typesseq-mutable
Mutable sequence types

   s[i] = x   s[i:j] = t   del s[i:j]   s += t   s *= n
   append clear copy extend insert pop remove reverse
.
unary
Unary operations

   -x   +x   ~x
.
while
The "while" statement

   while condition:
       statements
   else:
       statements

"else" runs once the condition is false, not after "break".
.
with
The "with" statement

   with manager as target, manager:
       statements

Managers are entered before the block and left after it, whatever happens.
.
yield
The "yield" expression

   yield value
   yield from iterable

It makes the function a generator, whose next value it is. Its own value is
what send() passes.
'''

topics = {}
for _text in _TEXTS.strip('\n').split('\n.\n'):
    _label, _, _text = _text.partition('\n')
    topics[_label] = _text + '\n'
del _label, _text, _TEXTS
