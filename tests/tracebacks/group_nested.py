# exit: 1
try:
    raise ExceptionGroup("inner", [ValueError(1), KeyError("k")])
except ExceptionGroup as e:
    inner = e
inner.add_note("a note on the group")
try:
    1 / 0
except ZeroDivisionError as z:
    raise BaseExceptionGroup("outer", [inner, KeyboardInterrupt(), z]) from inner
