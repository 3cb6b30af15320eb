"""What threads say when something goes wrong."""

import gc
import io
import os
import signal
import subprocess
import sys
import threading

# The argument of the hook.
got = []
threading.excepthook = got.append
t = threading.Thread(target=lambda: 1 / 0, name="divides")
t.start()
t.join()
threading.excepthook = threading.__excepthook__
(args,) = got
assert type(args).__name__ == "_ExceptHookArgs" and type(args) is threading.ExceptHookArgs
assert args.exc_type is ZeroDivisionError and args.thread is t and tuple(args)[3] is t
assert threading.ExceptHookArgs([1, 2, 3, 4]) == (1, 2, 3, 4)


def fails(error, message, f, *args, **kw):
    try:
        f(*args, **kw)
    except error as e:
        assert str(e) == message, str(e)
    else:
        assert False


fails(TypeError, "_thread._ExceptHookArgs() takes a 4-sequence (1-sequence given)", threading.ExceptHookArgs, [1])
fails(TypeError, "_thread.excepthook argument type must be ExceptHookArgs", threading.__excepthook__, 3)
fails(OverflowError, "timestamp out of range for platform time_t", threading.Lock().acquire, timeout=1e20)


# An exception without a message that nothing can catch.
class Dies:
    def __del__(self):
        raise KeyError


sys.stderr = io.StringIO()
x = Dies()
del x
gc.collect()
text, sys.stderr = sys.stderr.getvalue(), sys.__stderr__
assert text.startswith("Exception ignored in: <function Dies.__del__") and text.endswith("\nKeyError: \n"), text

# Ctrl-C while the main thread waits for the others at the end.
CODE = """
import os, signal, threading, time
threading.Thread(target=time.sleep, args=(0.5,)).start()
threading.Timer(0.1, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
"""
p = subprocess.run([sys.executable, "-c", CODE], stderr=subprocess.PIPE, text=True)
assert p.returncode == 0 and p.stderr.startswith("Traceback") and p.stderr.endswith("\nKeyboardInterrupt: \n"), (p.returncode, p.stderr)
