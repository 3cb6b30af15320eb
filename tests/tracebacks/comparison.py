# exit: 1
class A:
    pass


print(1 < 2 < A() < 3)
