# exit: 1
def gen():
    try:
        yield 1
    except ValueError as e:
        raise TypeError("converted") from e


g = gen()
next(g)
g.throw(ValueError("thrown"))
