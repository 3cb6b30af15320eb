# exit: 1
def a(n):
    if n:
        b(n - 1)
    else:
        1 / 0


def b(n):
    a(n)


a(9)
