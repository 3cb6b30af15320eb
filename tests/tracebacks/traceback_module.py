# exit: 0
import sys
import traceback


def f(n):
    local = n
    raise KeyError(n)


try:
    f(5)
except KeyError:
    traceback.print_exc()
    print(traceback.format_exc().splitlines()[-1], file=sys.stderr)
    e = sys.exception()
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line, frame.colno, frame.end_colno, file=sys.stderr)
    print("".join(traceback.format_exception_only(e)), end="", file=sys.stderr)
    te = traceback.TracebackException(KeyError, e, e.__traceback__.tb_next, capture_locals=True)
    print("".join(te.format()), end="", file=sys.stderr)
traceback.print_stack()
