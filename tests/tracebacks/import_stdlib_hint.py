# exit: 1
def f():
    return math.pi


f()
