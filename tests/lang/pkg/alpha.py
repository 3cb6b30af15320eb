from . import loaded

loaded.append(__name__)
name = __name__


def where():
    return __package__, __spec__.name
