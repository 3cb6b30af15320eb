# exit: 1
def f(x):
    return 1 + x / 0 * 2


def g(y):
    value = [f(y), 2]
    return value


g(3)
