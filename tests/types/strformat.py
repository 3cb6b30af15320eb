"""str.format, format() and the % operator: results and errors."""


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
'{'.format()
'}'.format()
'{0'.format(1)
'{!}'.format(1)
'{0!x}'.format(1)
'{0!}'.format(1)
'{0!rx}'.format(1)
'{0.}'.format(1)
'{0[}'.format(1)
'{0[]}'.format(1)
'{0]}'.format(1)
'{0[0]x}'.format([1])
'{}{0}'.format(1)
'{0}{}'.format(1)
'{}'.format()
'{a}'.format()
'{5}'.format(1)
'{:{}}'.format(1,2)
'{:{:{}}}'.format(1,2,3)
'{a.b}'.format(a=1)
'{a[b]}'.format(a={'b':1})
'{a[1]}'.format(a={1:2})
'{0!s:>5}{0!r}{0!a}'.format('é')
'{99999999999999999999}'.format(1)
'{0[99999999999999999999]}'.format([1])
'{{}}{}'.format(1)
'{0!r'.format(1)
'{:'.format(1)
'{:{}'.format(1)
'{ 0}'.format(1)
'{-1}'.format(1)
'{.real}'.format(1)
'{[0]}'.format([1])
'{}'.format_map(1)
'{a}'.format_map({'a':1})
'{a}'.format_map(1)
'{a}'.format_map({})
'{0}'.format_map({})
'{0.a{}'.format(1)
'{!r}'.format('x')
'{a{b}}'.format(b=1)
'{0[a]b}'.format({'a':1})
'{0[a].b}'.format({'a':1})
'{0..b}'.format(1)
'{0!r:}'.format(1)
'{:}'.format(1)
'{0:{1[}]}'.format(1,2)
'{!r:5}|'.format('x')
'{:}}'.format('x')
'{:{{}}}'.format('x')
'{0:{1}{2}}|'.format('é', '>', 4), '{:€^5}'.format('a'), '{:😀<3}|'.format('é')
format('a','d')
format('a','=5')
format('a',1)
format('a','+')
format('abc','.2')
format('abc','*^9')
format('a','05')
format('a', ',')
format('a','#')
format('é','>3')
'%d'%'a'
'%d'%1.5
'%x'%1.5
'%c'%'ab'
'%c'%1.5
'%c'%0x110000
'%c'%-1
'%c'%98
'%'%1
'%z'%1
'%s%s'%1
'%s%s'%(1,)
'%s'%(1,2)
'a'%1
'a'%(1,)
'a'%{}
'a'%[]
'%(a)s'%1
'%(a)s'%{}
'%(a)s %s'%{'a':1}
'%(a'%{'a':1}
'%*d'%(5,3)
'%-*d|'%(5,3)
'%*d|'%(-5,3)
'%.*f'%(2,3)
'%*d'%('a',3)
'%.*d'%('a',3)
'%f'%'a'
'%5%|'%()
'%%'
'%%'%()
'%i %u %o %X %#x %#o %#X'%(1,2,8,255,255,8,255)
'%+d % d %05d %-5d| %.3d %+.3d'%(1,2,3,4,5,6)
'%e %E %g %G %F'%(1e10,1e10,1e20,1e-20,float('inf'))
'%r %a %s'%('é','é','é')
'%.2s|%5s|%-5s|'%('abc','a','b')
'%hd %ld %Lf'%(1,2,3)
'%#.3g'%1.0
'%(a)s %(b)d'%{'a':1,'b':2}
'%(a(b))s'%{'a(b)':1}
'%99999999999999999999d'%1
'%.99999999999999999999d'%1
'%.100f'%1
'%x'%-255
'%#x'%-255
'%08x'%-255
'%#010x|%-#10x|'%(255,255)
'%d'%(1<<70)
'%x'%(1<<70)
'%d'%True
'%s'%(None,)
'%d'%None
'%.0f'%0.5
'% x|%+x'%(5,5)
'%.5x|%#.5x'%(255,255)
'%5c|%-5c|'%('a',98)
'%.0s|'%'abc'
'%y'%()
'%\u1234'%1
'abc%'%()
'%()s'%{'':1}
'%s'%{}
'%d %d'%{}
'%.f'%2.5
'%-05d|'%3
'%0*d'%(5,3)
'%e'%10**400
'%f'%(10**400)
'%d'%float('nan')
'%d'%float('inf')
'%*s'%(1<<70,1)
'%s %(a)s'%{'a':1}
'%05s|%05r'%('a','b')
'%+s'%'a'
'%+5.1f|% .1e|%+g'%(1.25,1.25,1.0)
'%05.1f|%-8.2f|%+08.2f'%(1.25,1.25,1.25)
'%05f'%float('nan')
'%010f'%float('-inf')
''.find()
'a'.find('a','b')
'a'.find(1)
'a'.index(1)
'a'.count(1)
'a'.replace(1,2)
'a'.replace('a',2)
'a'.replace('a','b','c')
'a'.split(1)
'a'.partition(1)
'a'.removeprefix(1)
'a'.strip(1)
'a'.startswith(1)
'a'.startswith((1,))
'a'.center('x')
'a'.center(3,1)
'a'.center(3,'ab')
'a'.translate(1)
'a'.translate({97:b'b'})
'a'.translate({97:0x110000})
'abc'.translate('xyz')
str.maketrans(1)
str.maketrans({'ab':1})
str.maketrans({1.5:1})
str.maketrans('a',1)
str.maketrans('a','b',1)
str.maketrans('ab','b')
str.maketrans(1,'b')
str.maketrans()
'a'+1
1+'a'
'a'*'b'
'a'*(1<<70)
'a'[1<<70]
1 in 'a'
'ab'*(1<<62)
str(b'a','x')
str(1,'x')
str('a','x')
str(b'a',errors='x')
str(encoding='x')
str(object=5)
str(b'a',1)
str(1,2,3,4)
str(foo=1)
str(b'\xff', 'ascii','strict')
str(bytearray(b'ab'),'ascii')
str(b'a','utf-8','x', object=1)
str(b'abc')
""")
