# exit: 1
def f(*args):
    g(*args, **{"k": 1})


def g(a, k):
    return [a[k] for _ in "x"]


f([0])
