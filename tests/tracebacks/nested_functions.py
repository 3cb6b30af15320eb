# exit: 1
def outer():
    def middle():
        def inner():
            return missing[0]
        return inner()
    return middle()


missing = ()
outer()
