# exit: 1
import sys

sys.setrecursionlimit(120)


def f(n):
    return 1 + f(n + 1)


f(0)
