# exit: 1
class V:
    def __add__(self, other):
        return self.x + other.x


def total(items):
    t = V()
    for i in items:
        t = t + i
    return t


total([V()])
