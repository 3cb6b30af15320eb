# exit: 1
class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise OSError(5, "device error", "disk")


for x in It():
    pass
