# exit: 1
f = lambda x: 1 / x
values = [f(n) for n in (2, 1, 0)]
