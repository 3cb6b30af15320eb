"""Names of the form __x in a class are private, but those of keyword arguments are not."""


def take(*args, **kwargs):
    return args, kwargs


class Private:
    def calls(self):
        assert take(__x=1) == ((), {"__x": 1})
        assert take(1, *(), __x=1) == ((1,), {"__x": 1})
        assert take(**{"a": 1}, __x=2) == ((), {"a": 1, "__x": 2})

        def parameter(__y=1, **rest):
            return __y, rest

        assert parameter(__y=3) == (1, {"__y": 3})
        assert parameter(**{"_Private__y": 3}) == (3, {})

    def names(self):
        self.__a = 5
        __b = 6
        assert self._Private__a == 5
        assert list(locals()) == ["self", "_Private__b"]


Private().calls()
Private().names()
print("done")
