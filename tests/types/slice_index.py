a=list(range(10)); t=tuple(a); s='abcdefghij'; b=b'abcdefghij'
class L(list):
    def __getitem__(self, k): return k
for o in (a,t,s,b):
    for i in (None,-20,-3,0,2,5,50):
        for j in (None,-20,-3,0,2,5,50):
            for k in (None,-3,-1,1,2,7):
                assert o[i:j:k] == o[slice(i,j,k)], (o,i,j,k)
                r = o[i:j:k]
                x = [o[n] for n in range(*slice(i,j,k).indices(10))]
                assert list(r) == x
assert L()[1:2:3] == slice(1,2,3)
class I:
    def __index__(self): return 2
assert a[I():8:I()] == [2,4,6]
def error_of(o):
    try: o[1:2:0]
    except ValueError as e:
        import traceback
        return str(e), e.__traceback__.tb_lineno

big=10**30
assert a[-big:big:big] == [0]
x=a[::2]; x.append(1); assert x==[0,2,4,6,8,1], x
x=a[::-1]; x[0]=5; assert a[9]==9
assert error_of(a) == error_of(s) == error_of(t) == error_of(b) == ('slice step cannot be zero', 17)
