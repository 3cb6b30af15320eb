# exit: 1
def read():
    return {}["config"]


def load():
    try:
        read()
    except KeyError as e:
        raise RuntimeError("cannot load") from e


load()
