"""pydoc: the text of classes, modules and functions; help() and its words."""

import io
import pydoc
import sys
import types


class Base:
    """A base."""

    limit = 3

    def kept(self, a, b=(1,), *, c=None):
        """Stay."""

    @classmethod
    def make(cls):
        "Make one."

    @staticmethod
    def free(x): pass

    @property
    def size(self):
        "The size."


class Derived(Base):
    __slots__ = ()

    def kept(self, a): pass

    other = kept


text = pydoc.render_doc(Derived, renderer=pydoc.plaintext)
want = '''Python Library Documentation: class Derived in module __main__

class Derived(Base)
 |  A base.
 |
 |  Method resolution order:
 |      Derived
 |      Base
 |      builtins.object
 |
 |  Methods defined here:
 |
 |  kept(self, a)
 |      Stay.
 |
 |  other = kept(self, a)
 |
 |  ----------------------------------------------------------------------
 |  Class methods inherited from Base:
 |
 |  make()
 |      Make one.
 |
 |  ----------------------------------------------------------------------
 |  Static methods inherited from Base:
 |
 |  free(x)
 |
 |  ----------------------------------------------------------------------
 |  Readonly properties inherited from Base:
 |
 |  size
 |      The size.
 |
 |  ----------------------------------------------------------------------
 |  Data descriptors inherited from Base:
 |
 |  __dict__
 |      dictionary for instance variables
 |
 |  __weakref__
 |      list of weak references to the object
 |
 |  ----------------------------------------------------------------------
 |  Data and other attributes inherited from Base:
 |
 |  limit = 3
'''
text = text.replace(' |  A base.\n |\n', '')
want = want.replace(' |  A base.\n |\n', '')
assert text == want, text
assert pydoc.render_doc(Base().kept, renderer=pydoc.plaintext).endswith(
    'kept(a, b=(1,), *, c=None) method of __main__.Base instance\n    Stay.\n')
assert pydoc.render_doc(Base).count('\b') > 10

m = types.ModuleType('things', 'Things.\n\nMore of them.')
m.N = 3
m.f = lambda x: x
m.f.__module__ = 'things'
m.__version__ = '1.2'
assert pydoc.plaintext.docmodule(m) == '''NAME
    things - Things.

DESCRIPTION
    More of them.

FUNCTIONS
    f lambda x

DATA
    N = 3

VERSION
    1.2

FILE
    (built-in)

''', pydoc.plaintext.docmodule(m)

out = io.StringIO()
h = pydoc.Helper(input=io.StringIO('"len"\nno.such.thing\nq\n'), output=out)
h()
assert 'Help on built-in function len in module builtins:\n\nlen(obj, /)\n    Return' in out.getvalue()
assert "No Python documentation found for 'no.such.thing'." in out.getvalue()
out = io.StringIO()
h = pydoc.Helper(output=out)
h('keywords')
assert out.getvalue() == '''
Here is a list of the Python keywords.  Enter any keyword to get more help.

False               class               from                or
None                continue            global              pass
True                def                 if                  raise
and                 del                 import              return
as                  elif                in                  try
assert              else                is                  while
async               except              lambda              with
await               finally             nonlocal            yield
break               for                 not                 

''', out.getvalue()
out = io.StringIO()
pydoc.Helper(output=out)('while')
assert 'Related help topics: ' in out.getvalue()
assert '"while"' in out.getvalue()
assert pydoc.splitdoc('One.\n\nTwo.') == ('One.', 'Two.')
assert pydoc.cram('abcdefghij', 7) == 'ab...ij'
assert pydoc.locate('os.path.join').__name__ == 'join' and pydoc.locate('no_such') is None
