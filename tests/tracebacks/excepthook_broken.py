# exit: 1
import sys


def hook(kind, value, tb):
    raise TypeError("broken hook")


sys.excepthook = hook
raise ValueError("original")
