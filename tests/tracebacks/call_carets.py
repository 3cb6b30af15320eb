# exit: 1
def boom(*args, **kw):
    raise ValueError("boom")


def caller():
    return (boom(1,
                 2) +
            3)


result = {"key": caller(), "other": 5}
