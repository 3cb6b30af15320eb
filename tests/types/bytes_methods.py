"""bytes and bytearray: constructors, methods and their errors."""

class I:
    def __index__(self):
        return 3


class B:
    def __bytes__(self):
        return b'xyz'


class B2:
    def __bytes__(self):
        return 'xyz'


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
b'abc'.find('a')
b'abc'.find(300)
b'abc'.find(97)
b'abc'.index(b'x')
b'abc'.count(-1)
b'abc'.count('a')
b'a'.split(1)
b'a'.split(b'')
b'a'.split('a')
b'a'.join(1)
b'a'.join([1])
b'a'.join(['a'])
b'a'.replace('a',b'b')
b'a'.replace(b'a','b')
b'a'.startswith('a')
b'a'.startswith(('a',))
b'a'.startswith([b'a'])
b'a'.endswith(1)
b'a'.strip('a')
b'a'.strip(1)
b'a'.partition('a')
b'a'.partition(b'')
b'a'.translate('a')
b'a'.translate(b'a')
b'abc'.translate(None,b'b')
b'abc'.translate(None)
b'a'.center(5,'x')
b'a'.center(5,b'xy')
b'a'.center(5,1)
b'a'.center('a')
b'a'.zfill('a')
b'a'.removeprefix('a')
b'a'.expandtabs('a')
b'a'.splitlines('a')
bytes.maketrans(b'a',b'bc')
bytes.maketrans('a',b'b')
bytes.fromhex('zz')
bytes.fromhex('a')
bytes.fromhex('ab c')
bytes.fromhex(1)
bytes.fromhex(b'ab')
bytes.fromhex(' ab  cd ')
bytes.fromhex('a b')
bytes.fromhex('\u1234')
bytearray.fromhex('zz')
b'abc'.hex(':')
b'abcde'.hex(':',2)
b'abcde'.hex(':',-2)
b'abc'.hex('ab')
b'abc'.hex(1)
b'abc'.hex('\u1234')
b'abc'.hex(b'-')
b'abcde'.hex('-',0)
b'abc'.hex(sep='')
bytes('a')
bytes('a','utf-8')
bytes(b'a','utf-8')
bytes(1,'x')
bytes(-1)
bytes(1<<70)
bytes([1,300])
bytes([1,'a'])
bytes(1.5)
bytes(None)
bytes(object())
bytes(B())
bytes(B2())
bytes(I())
bytes(errors='x')
bytes(encoding='x')
bytes('a',errors='x')
bytes(1,2,3,4)
bytes(foo=1)
bytes('é','ascii')
bytes(x for x in [1,2])
bytes({1:2})
bytes(memoryview(b'ab'))
bytes(source=3)
bytes((1,2))
bytes(range(3))
bytes([-1])
bytes([1<<70])
bytes(True)
bytearray('a')
bytearray('a','utf-8')
bytearray(b'a','utf-8')
bytearray(-1)
bytearray(1<<70)
bytearray([1,300])
bytearray([1,'a'])
bytearray(1.5)
bytearray(None)
bytearray(B())
bytearray(I())
bytearray(errors='x')
bytearray(encoding='x')
bytearray(1,2,3,4)
bytearray(foo=1)
bytearray([-1])
b'a'+1
b'a'+'a'
b'a'+bytearray(b'b')
bytearray(b'a')+b'b'
bytearray(b'a')+'b'
b'a'*'b'
b'ab'*(1<<62)
b'a'[5]
b'a'[1<<70]
'a' in b'a'
300 in b'a'
97 in b'a'
b'a'<1
b'a'=='a'
b'a'<'a'
b'a'==bytearray(b'a')
bytearray(b'a')==b'a'
b'a'<bytearray(b'b')
b'a'==memoryview(b'a')
bytearray(b'a')[5]
bytearray(b'a')['x']
bytearray(b'a').__setitem__(5,1)
bytearray(b'a').__setitem__(0,300)
bytearray(b'a').__setitem__(0,'a')
bytearray(b'a').__setitem__(slice(0,1),'a')
bytearray(b'a').__setitem__(slice(0,1),3)
bytearray(b'a').__setitem__(slice(0,1),[1,2])
bytearray(b'abcd').__setitem__(slice(0,4,2),b'a')
bytearray(b'a').__delitem__(5)
bytearray(b'a').append(300)
bytearray(b'a').append('a')
bytearray(b'a').extend(1)
bytearray(b'a').extend('a')
bytearray(b'a').extend([300])
bytearray(b'a').insert(0,'a')
bytearray(b'a').pop(5)
bytearray().pop()
bytearray(b'a').remove(5)
bytearray(b'a').remove(300)
bytearray(b'a').__iadd__('a')
bytearray(b'a').__iadd__(1)
bytearray(b'a').__imul__(3)
hash(bytearray())
bytearray(b'a').__reduce__()
bytearray(b'a').__reduce_ex__(2)
bytearray(b'a').__reduce_ex__(3)
bytearray(b'a').__alloc__()
bytearray(b"a'b")
b"a'b"
b"a'b\"c"
b'\x00\xff\n\\'
bytearray(b"a'b\"c")
str(b'a')
b'abc'.__sizeof__()
iter(b'a').__reduce__()
bytearray(b'abc').copy()
b'%d'%'a'
b'%s'%'a'
b'%s'%1
b'%b'%b'x'
b'%b'%B()
b'%a'%'é'
b'%r'%'é'
b'%c'%256
b'%c'%b'a'
b'%c'%b'ab'
b'%c'%'a'
b'%c'%98
b'%x'%1.5
b'%.2s'%b'abc'
b'%(a)s'%{b'a':b'x'}
b'%(a)s'%{'a':b'x'}
b'%s %s'%(b'a',)
b'%s'%(b'a',b'b')
b'%'%1
b'%z'%1
b'%f'%'a'
b'%5.1f'%1.25
b'%s'%bytearray(b'x')
bytearray(b'%s')%b'x'
b'a'%1
b'%s'%memoryview(b'ab')
b'%i%%'%5
b'%c'%1.5
b'%*d'%(5,3)
b'a'.decode('x')
b'a'.decode(1)
b'\xff'.decode()
b'\xff'.decode(errors='ignore')
b'\xff'.decode('utf-8','x')
bytearray(b'\xff').decode()
b''.decode('x')
b'AbC'.swapcase()
b'ab cd'.title()
b'ab cd'.capitalize()
b'a\tb'.expandtabs()
b'a\nb\r\nc\rd'.splitlines()
b'a\nb'.splitlines(True)
b' a b '.split()
b' a b '.rsplit(None,1)
b'a,b,c'.split(b',',1)
b'a\x0bb\x0cc'.split()
b'abc'.rpartition(b'b')
b'abc'.rfind(b'')
b'abc'.replace(b'',b'-')
b'abc'.replace(b'b',b'')
b'abc'.isalpha()
b''.isalpha()
b'1'.isdigit()
b' '.isspace()
b'A1'.isupper()
b'Ab Cd'.istitle()
b'-5'.zfill(5)
b'a'.ljust(3,b'.')
bytearray(b'x').rjust(3)
b'abc'.endswith((b'x',b'c'))
b'abc'[::-1]
b'abc'.__getnewargs__()
b'abc'.__bytes__()
bytearray(b'abc').partition(b'b')
b'x'.join([b'a',bytearray(b'b'),memoryview(b'c')])
b'ab'.find(b'b',None,None)
b'abc'.find(b'b','a')
b'abc'.upper(1)
b'abc'.count(b'')
bytearray(b'ab').join([b'1',b'2'])
b'a'.replace(b'a')
bytes.__new__(int)
bytearray(b'abc').pop()
bytearray(b'abc').__delitem__('a')
b'%5d|%-5d|%05d' % (1, 2, 3)
b'%5s|%-5s|' % (b'a', b'b')
b'%5%' % ()
b'%5%' % (1,)
""")
