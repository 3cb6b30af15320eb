# exit: 1
def f():
    return 1


value = (f() + f() + f() * f() - f() + f() ** f() + (f() if f() else f()) + f() + f() + f() + f() + f()) + None + f() + f()
