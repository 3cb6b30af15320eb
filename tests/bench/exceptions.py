"""Raising and catching: own classes, built-in errors, finally, with."""


class ParseError(ValueError):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


class Guard:
    entered = 0

    def __enter__(self):
        Guard.entered += 1
        return self

    def __exit__(self, kind, value, tb):
        return kind is KeyError


def parse(i):
    if i % 3 == 0:
        raise ParseError("divisible", i)
    if i % 5 == 0:
        return {}["missing"]
    return i


def deep(n):
    if n == 0:
        raise RuntimeError("bottom")
    deep(n - 1)


def run(n):
    caught = missing = cleaned = total = 0
    guard = Guard()
    for i in range(n):
        try:
            total += parse(i)
        except ParseError as e:
            caught += e.position
        except LookupError:
            missing += 1
        finally:
            cleaned += 1
        if i % 3:
            with guard:
                parse(i * 5)
    return caught, missing, cleaned, total


def unwind(n):
    count = 0
    for _ in range(n):
        try:
            deep(10)
        except RuntimeError:
            count += 1
    return count


def chain(n):
    count = 0
    for i in range(n):
        try:
            try:
                int("x%d" % (i & 7))
            except ValueError as e:
                raise TypeError("bad") from e
        except TypeError as e:
            count += e.__cause__ is not None
    return count


print(run(300000), Guard.entered)
print(unwind(80000))
print(chain(200000))
