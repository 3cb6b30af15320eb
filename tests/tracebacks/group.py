# exit: 1
def fail(kind, *args):
    raise kind(*args)


def collect():
    errors = []
    for kind in ValueError, TypeError:
        try:
            fail(kind, "message")
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("several", errors)


collect()
