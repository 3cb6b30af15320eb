# exit: 1
counter = 1


def f():
    return conter + 1


f()
