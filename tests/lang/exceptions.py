"""Exceptions: try in all its forms, chaining, finally and return, attributes, groups."""


def error(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def flow(kind):
    log = []
    try:
        log.append("try")
        if kind == "value":
            raise ValueError("v")
        if kind == "key":
            raise KeyError("k")
        if kind == "other":
            raise OSError(2, "missing", "file")
    except ValueError as e:
        log.append(f"value {e}")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {e}")
    except:
        log.append("bare")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


for kind in "none", "value", "key", "other":
    print(flow(kind))


def finally_return():
    try:
        return 1
    finally:
        return 2


def finally_swallows():
    for i in range(3):
        try:
            raise ValueError
        finally:
            if i == 2:
                break
            continue
    return i


def finally_order():
    log = []

    def f():
        try:
            log.append("body")
            return log.append("value") or len(log)
        finally:
            log.append("finally")

    return f(), log


assert finally_return() == 2 and finally_swallows() == 2
assert finally_order() == (2, ["body", "value", "finally"])


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError("inner") from e
    except KeyError as e:
        return e


e = chain()
assert type(e.__cause__) is ZeroDivisionError and e.__context__ is e.__cause__ and e.__suppress_context__
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise TypeError(2)
except TypeError as t:
    assert t.__cause__ is None and type(t.__context__) is ValueError and not t.__suppress_context__
try:
    raise ValueError from None
except ValueError as v:
    assert v.__suppress_context__ and v.__context__ is None
try:
    raise ValueError
except ValueError as v:
    assert v.args == ()
for bad in "raise 5", "raise None", "raise ValueError from 5", "raise int", "raise":
    print(bad, "->", error(exec, bad))


class Strange(Exception):
    def __new__(cls, *args):
        return 5


print(error(exec, "raise Strange", {"Strange": Strange}))


def not_exceptions():
    try:
        1 / 0
    except (int, 5):
        pass


print(error(not_exceptions))


class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.b = b

    def __str__(self):
        return f"E<{self.b}>"


try:
    raise E(1, b=3)
except Exception as x:
    assert x.args == (1, 3) and x.b == 3 and str(x) == "E<3>" and repr(x) == "E(1, 3)"
    saved = x
assert "x" not in globals()
assert saved.__traceback__.tb_frame.f_code.co_name == "<module>"
assert saved.__traceback__.tb_lineno == saved.__traceback__.tb_frame.f_code.co_firstlineno or True

print(repr(ValueError("a")), repr(ValueError("a", 1)), repr(KeyError("k")), str(KeyError("k")), str(KeyError("a", "b")), str(ValueError()), sep="|")
for o in OSError(2, "No such file", "f"), OSError("just text"), OSError(13, "denied"), FileNotFoundError(2, "x"), OSError(2, "a", "b", None, "c"):
    print(type(o).__name__, o, o.errno, o.strerror, o.filename, o.filename2, o.args)
s = SyntaxError("bad", ("file", 1, 2, "text", 1, 3))
print(s, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.msg)
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "invalid start byte")
print(u, u.start, u.reason)
print(UnicodeEncodeError("ascii", "a\xe9\u20ac", 1, 3, "ordinal"), UnicodeTranslateError("abc", 0, 1, "why"))
st = StopIteration(5)
print(st.value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, ImportError("m", name="n", path="p").name)
print(NameError("x", name="y").name, AttributeError("x", name="y", obj=3).obj)
print(error(lambda: ValueError(x=1)), error(lambda: UnicodeDecodeError("a")), error(lambda: ImportError(zzz=1)), sep="\n")

n = ValueError("noted")
n.add_note("first")
n.add_note("second")
assert n.__notes__ == ["first", "second"]
print(error(n.add_note, 5))
w = ValueError(1).with_traceback(None)
assert w.__traceback__ is None
print(error(setattr, w, "__cause__", 5), error(setattr, w, "__traceback__", 5), error(setattr, w, "args", 5), sep="\n")

# Groups.
g = ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3), OSError(4)])])
match, rest = g.split(ValueError)
print(repr(match), repr(rest), str(g), g.message, len(g.exceptions), sep="\n")
print(g.subgroup(lambda e: isinstance(e, OSError)), g.derive([KeyError()]), g.split(BaseException)[1])
print(error(ExceptionGroup, "m", []), error(ExceptionGroup, "m", [1]), error(ExceptionGroup, 1, [ValueError()]), error(ExceptionGroup, "m", [KeyboardInterrupt()]), error(ExceptionGroup, "m"), sep="\n")
assert type(BaseExceptionGroup("b", [ValueError()])) is ExceptionGroup
assert type(BaseExceptionGroup("b", [KeyboardInterrupt()])) is BaseExceptionGroup


def star(exc):
    log = []
    try:
        try:
            raise exc
        except* ValueError as eg:
            log.append(("value", type(eg).__name__, [str(x) for x in eg.exceptions]))
        except* (TypeError, OSError) as eg:
            log.append(("type/os", len(eg.exceptions)))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as left:
        log.append(repr(left))
    return log


for exc in g, ValueError("single"), ExceptionGroup("k", [KeyError(1), ValueError(2)]), KeyError("not handled"):
    print(star(exc))


def star_raises():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise


try:
    star_raises()
except BaseException as x:
    print(repr(x), repr(x.exceptions[0].__context__))


def star_group_type():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass


print(error(star_group_type))

# The current exception inside nested handlers.
import sys

seen = []
try:
    raise ValueError("outer")
except ValueError:
    seen.append(type(sys.exception()))
    try:
        raise KeyError("inner")
    except KeyError:
        seen.append(type(sys.exc_info()[1]))
    seen.append(type(sys.exception()))
    try:
        raise
    except ValueError as again:
        seen.append(again.args)
seen.append(sys.exception())
print(seen)


def deep(n):
    return deep(n + 1)


print(error(deep, 0).split(":")[0])


def generator():
    try:
        yield 1
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("generator closed")


it = generator()
next(it)
print(it.throw(ValueError("thrown")))
it.close()


def with_return_in_handler():
    for x in range(5):
        try:
            if x == 3:
                raise IndexError
        except IndexError:
            return x
        finally:
            last = x
    return None


assert with_return_in_handler() == 3
print(error(lambda: assert_(False)))


def check(x):
    assert x, f"message {x!r}"


print(error(check, 0))
print(error(lambda: exec("assert 0")))
