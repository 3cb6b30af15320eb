# exit: 1
class M:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise KeyError("in exit")


def work():
    with M():
        raise ValueError("in body")


work()
