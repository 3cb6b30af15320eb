# exit: 1
def f():
    x = {"a": [1, 2]}
    return x["a"](0)


f()
