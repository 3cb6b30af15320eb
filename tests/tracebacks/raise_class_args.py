# exit: 1
class E(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


def fail():
    raise E(5, "text") from E(4, "cause")


fail()
