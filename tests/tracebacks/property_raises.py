# exit: 1
class A:
    @property
    def value(self):
        return self._valu

    _value = 5


A().value
