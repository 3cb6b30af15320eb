# exit: 1
def f(a, b, *, c):
    return a


class C:
    def method(self):
        return f(1)


C().method()
