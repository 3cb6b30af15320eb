"""A package with names to misspell."""


def rectangle():
    pass


circle = 1
