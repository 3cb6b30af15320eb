# exit: 1
class Person:
    def __init__(self, name):
        self.name = name
        self.surname = name


def show(p):
    return p.name + p.surnam


show(Person("a"))
