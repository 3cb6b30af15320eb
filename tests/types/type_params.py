"""Generic aliases, unions, type parameters and type aliases."""

import typing
from typing import Generic, NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple

T = TypeVar('T')
U = TypeVar('U', default=int)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')


class G[X, Y = int]:
    pass


class H[**Q]:
    pass


class J[*Z]:
    pass


type A1[X] = list[X]
type A2 = int


def f[X: int, Y: (int, str)]():
    pass


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
TypeVar()
TypeVar(1)
TypeVar('T',int)
TypeVar('T',int,bound=int)
TypeVar('T',covariant=True,contravariant=True)
TypeVar('T',covariant=True,infer_variance=True)
TypeVar('T',bound=1)
TypeVar('T',foo=1)
T
TypeVar('T',covariant=True)
TypeVar('T',contravariant=True)
T.__bound__
T.__constraints__
T.__default__
T.has_default()
U.has_default()
U.__default__
T.__module__
T.__covariant__
T.__infer_variance__
T.__name__
T.__reduce__()
T
T.__mro_entries__(())
T|int|T
U
T.__typing_subst__(int)
T.__typing_subst__(1)
T.__typing_prepare_subst__(list[T],())
T.__typing_prepare_subst__(list[T],(int,))
U.__typing_prepare_subst__(list[U],())
T.__typing_prepare_subst__(dict[T,U],())
U.__typing_prepare_subst__(dict[T,U],())
list[T][int]
dict[T,U][int]
dict[T,T][int]
list[T][int,str]
list[int][str]
dict[T,list[U]][int,str]
P
P.args
P.kwargs
P.args==P.args
P.args.__origin__
P.__name__
ParamSpec('P',bound=int).__bound__
ParamSpec('P',covariant=1)
Ts
list(Ts)
Ts.__default__
Ts.__typing_subst__(int)
tuple[*Ts][int,str]
Ts.__mro_entries__(())
TypeVarTuple('T',1)
TypeVarTuple(1)
G.__type_params__
G.__parameters__
G.__orig_bases__
G[int]
G[int,str]
H[int]
J[int,str]
G.__type_params__[0].__infer_variance__
A1
A1.__value__
A1[int]
A1.__type_params__
A1.__parameters__
A2[int]
A2.__value__
A2|int|TypeAliasType('A',int)
TypeAliasType('A',int,type_params=1)
TypeAliasType('A',int,type_params=(1,))
TypeAliasType('A',int,type_params=(U,T))
TypeAliasType()
TypeAliasType('A',int,3)
A1.__module__
A1.__dict__
type(A1)
type(T)
type(NoDefault)
NoDefault
Generic[T]
Generic[int]
Generic
Generic()
f.__type_params__[0].__bound__
f.__type_params__[1].__constraints__
f.__type_params__
A1.__reduce__()
A1[int].__origin__
A1[int][str]
isinstance(1,A1)
type('X',(T,),{})
class_
list[int]
list[int,str]
tuple[()]
list[...]
list[T]
list['a']
dict[str,list[int]]
list[int]|int|str|int|None
None|int|int|int|list[int]
list[int]
list[int]
isinstance(1,list[int])
1|int|list[int]()
list[int].__origin__
list[int].append
list[int].__class__
list[int].__bases__
list[int].__mro_entries__(())
list[int].__reduce__()
list[int].__dir__()[-3:]
types.UnionType
list[int].foo
next(iter(tuple[int]))
next(iter(list[int])).__unpacked__
[*tuple[int,str]]
list[int]==list[int]
list[int]==list[str]
list[int]!=typing.List[int]
hash(list[int])==hash(list[int])
dict[int]
type(list[int])(list,int)
type(list[int])(list)
list[[int,str]]
tuple[int,...]|int|A2
P.args
typing._idfunc
T.__typing_is_unpacked_typevartuple__
list[P]
T()
P.args.__mro_entries__(())
TypeVar('T',bound='int').__bound__
TypeVar('T','a','b').__constraints__
TypeVar('T',default=None).__default__
TypeVar('T',bound=None).__bound__
(int|str)==(str|int), hash(int|str)==hash(str|int), (int|str).__args__
isinstance(1,int|str), issubclass(int,int|str)
isinstance(1,int|list[int])
(list[T]|dict[T,U]).__parameters__
(list[T]|int)[str]
int|1
1|int
type(int|str), (int|str).__module__
(int|str).foo
int|list['a']
(int|str).__or__(1)
list[int]|None|int
None|None
int|int, int|None|int
""")
