# exit: 1
def f(a, b):
    return a + b


print(f(1, 2))
f("x", f(1, 2))
