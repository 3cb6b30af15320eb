"""Constructors, members, str and repr of the exception types."""

class E(OSError):
    def __init__(self, *a):
        super().__init__(*a)


e = UnicodeEncodeError('a', 'b', 0, 1, '5')
n = ValueError()
n.__notes__ = 3
x = ValueError(1)
x.a = 3


def d(name):
    delattr(e, name)


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
ImportError(foo=1)
ImportError('a',name='n').__reduce__()
NameError(foo=1)
AttributeError('x',name='n',obj=3).__reduce__()
AttributeError('x',name='n',obj=3).__getstate__()
AttributeError('x').__reduce__()
AttributeError('x',name='n',obj=3, z=1)
NameError('x',name='n').__reduce__()
SyntaxError('m',(1,2,3))
SyntaxError('m',(1,2,3,4,5))
SyntaxError('m',(1,2,3,4,5,6,7,8))
SyntaxError('m',3)
UnicodeEncodeError(1,2,3)
UnicodeEncodeError(1,2,3,4,5)
UnicodeDecodeError('a','b',3,4,5)
UnicodeDecodeError('a',3,3,4,'a')
UnicodeEncodeError('a','b',"3",4,5)
UnicodeEncodeError('a','b',3,4,5)
UnicodeEncodeError('a','b',3,4,'5')
str(UnicodeEncodeError('a','b',3,4,'5'))
UnicodeEncodeError('a','b',-3,4,'5').start
UnicodeEncodeError('a','b',0,-4,'5').end
UnicodeEncodeError('a','b',0,40,'5').args
UnicodeTranslateError('a',0,40,'5').args
UnicodeTranslateError('a',0,40,'5').encoding
UnicodeTranslateError('a')
d('object')
e.object
str(e)
e.start
d('start')
setattr(e,'start','a')
setattr(e,'object',1)
e.object
str(e)
d('reason')
e.reason
str(UnicodeEncodeError.__new__(UnicodeEncodeError))
UnicodeEncodeError.__new__(UnicodeEncodeError).encoding
ExceptionGroup('a')
ExceptionGroup(1,[])
ExceptionGroup('a',3)
ExceptionGroup('a',[])
ExceptionGroup('a',[1])
ExceptionGroup('a',[KeyboardInterrupt()])
BaseExceptionGroup('a',[ValueError(2)])
ExceptionGroup('a',[ValueError(2)],3)
ExceptionGroup('a',[ValueError(2)],x=3)
ExceptionGroup('a',[ValueError(2)]).split(3)
ExceptionGroup('a',[ValueError(2)]).split((3,))
ExceptionGroup('a',[ValueError(2)]).split(KeyError)
ExceptionGroup('a',[ValueError(2),KeyError(1)]).split(KeyError)
ExceptionGroup('a',[ValueError(2),ExceptionGroup('b',[KeyError(1),ValueError(3)])]).split(lambda x: isinstance(x,ValueError))
ExceptionGroup('a',[ValueError(2),KeyError(1)]).subgroup((KeyError,))
setattr(ExceptionGroup('a',[ValueError(2)]),'message',1)
ExceptionGroup('a',[ValueError(2)]).__reduce__()
ExceptionGroup('a',[ValueError(2)]).derive(3)
ExceptionGroup[int]
str(ExceptionGroup('a',[ValueError(2)]))
BaseExceptionGroup('a',[KeyboardInterrupt()])
ValueError(x=1)
OSError(x=1)
OSError(2,'a',x=1)
OSError(2,'a','f',None,'g').__reduce__()
OSError(2,'a','f',1,2,3)
str(OSError(2,'a','f',1,2,3))
OSError(2,'a','f',1,2).args
str(OSError(2,'a','f',1,2))
BlockingIOError(2,'a',5).characters_written
BlockingIOError(2,'a',5).args
BlockingIOError(2,'a',5).filename
BlockingIOError(2,'a').characters_written
OSError(2,'a').characters_written
setattr(OSError(2,'a'),'characters_written','a')
setattr(OSError(2,'a'),'__suppress_context__','a')
delattr(OSError(2,'a'),'__suppress_context__')
setattr(OSError(2,'a'),'__cause__','a')
delattr(OSError(2,'a'),'__cause__')
setattr(OSError(2,'a'),'__context__','a')
delattr(OSError(2,'a'),'__context__')
setattr(OSError(2,'a'),'__traceback__','a')
delattr(OSError(2,'a'),'__traceback__')
setattr(OSError(2,'a'),'args',3)
delattr(OSError(2,'a'),'args')
OSError().add_note(3)
OSError().with_traceback(3)
OSError().__setstate__(3)
OSError().__setstate__(None)
OSError().__setstate__({3:4})
E(2,'x')
E(2,'x').errno
n.add_note('x')
SystemExit(1,2).code
StopIteration(1,2).value
KeyError(1,2)
str(KeyError('a'))
str(SyntaxError('m',('a/b',3,4,'x')))
str(SyntaxError())
str(SyntaxError('m',(None,3,4,'x')))
SyntaxError('m',('a/b',3,4,'x'))
str(ImportError(3))
ImportError(3).msg
ImportError('a','b').msg
ImportError('a',name=1,path=2).__reduce__()
x.__reduce__()
str(UnicodeDecodeError('u',b'\xff\xfe',0,2,'r'))
str(UnicodeDecodeError('u',b'\xff\xfe',1,2,'r'))
str(UnicodeDecodeError('u',b'\xff\xfe',2,3,'r'))
str(UnicodeTranslateError('\u1234',0,1,'r'))
UnicodeDecodeError('u',bytearray(b'ab'),0,2,'r').object
PermissionError(2,'x')
MemoryError(1)
OSError(2)
OSError(2,3,4,5)
OSError('2',3,4)
IOError is OSError
type(OSError(13,'x')),type(OSError(17,'x')),type(OSError(11,'x')),type(OSError(104,'x')),type(OSError(5,'x'))
""")
