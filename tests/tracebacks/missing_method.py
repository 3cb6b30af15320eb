# exit: 1
import traceback


def one_line():
    None.method()


def lines():
    (None
        .method
    )()


def arguments():
    None.method(1, 2)


for f in one_line, lines, arguments:
    try:
        f()
    except AttributeError:
        traceback.print_exc()
lines()
