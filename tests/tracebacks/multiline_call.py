# exit: 1
def target(a, b, c):
    return a / b / c


target(
    1,
    b=2,
    c=0,
)
