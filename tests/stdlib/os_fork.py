# os.fork(): the child has the variables, classes, closures, files, locks and frames of its
# parent, and what it changes is its own.
import collections
import contextvars
import enum
import functools
import os
import re
import signal
import sys
import threading

if not hasattr(os, "fork") or sys.platform != "linux":
    sys.exit()


def child(f):
    """Run f in a child and return its exit code."""
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = f() or 0
        except BaseException:
            import traceback
            traceback.print_exc()
        finally:
            os._exit(code)
    p, status = os.waitpid(pid, 0)
    assert p == pid
    return os.waitstatus_to_exitcode(status)


class Point(collections.namedtuple("Point", "x y")):
    def norm(self):
        return self.x * self.x + self.y * self.y


class Color(enum.Enum):
    RED = 1


class Base:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __repr__(self):
        return f"{type(self).__name__}({self.__dict__})"


class Derived(Base):
    __slots__ = ("fast",)
    made = []

    def __init__(self, **kw):
        super().__init__(**kw)
        self.fast = 1
        self.made.append(self)


state = {"n": 0, Color.RED: [Point(3, 4)], ("a", 1): {1, 2, "three"}}
state["self"] = state
d = Derived(a=1)
ids = {id(d): d}
var = contextvars.ContextVar("var")
var.set("here")


def counter():
    n = 10
    def inc():
        nonlocal n
        n += 1
        return n
    return inc


inc = counter()
assert inc() == 11


def gen():
    try:
        yield 1
        yield 2
        yield 3
    finally:
        state["closed"] = True


g = gen()
next(g)


@functools.lru_cache
def square(n):
    return n * n


square(3)


def look():
    assert state["self"] is state
    assert state[Color.RED][0].norm() == 25
    assert state["a", 1] == {1, 2, "three"}
    assert isinstance(d, Derived) and d.fast == 1 and Derived.made == [d] and repr(d) == "Derived({'a': 1})"
    assert inc() == 12
    assert list(g) == [2, 3] and state["closed"]
    assert square(3) == 9 and square.cache_info().hits == 1
    assert var.get() == "here"
    assert hash("text") == text_hash
    assert sys.modules["__main__"].state is state and sys.modules["os"] is os
    assert re.compile("a+").match("aaa")
    assert threading.current_thread() is threading.main_thread() and threading.active_count() == 1
    assert os.getppid() == parent and os.getpid() != parent
    state["n"] = 5
    return 42


text_hash = hash("text")
parent = os.getpid()
assert child(look) == 42
assert state["n"] == 0 and "closed" not in state and inc() == 12 and next(g) == 2

# Files have the same numbers, and share their position.
r, w = os.pipe()
assert child(lambda: os.write(w, b"from the child") and 0) == 0
assert os.read(r, 100) == b"from the child"
os.close(r)
os.close(w)
with open(__file__, "rb") as f:
    first = f.read(4)
    assert child(lambda: 7 if f.tell() == 4 and f.read(3) == b"os." [:0] + rest[:3] else 1) == 7 if (rest := open(__file__, "rb").read()[4:]) else True

# The frames of the caller go on in the child, with what they handle and the end of with blocks.
log = []


class Block:
    def __enter__(self):
        log.append("enter")

    def __exit__(self, *exc):
        log.append("exit")


def outer(n):
    if n:
        return outer(n - 1) + 1
    try:
        raise KeyError("handled")
    except KeyError as e:
        with Block():
            pid = os.fork()
            if pid == 0:
                assert sys.exception() is e
        return pid if pid else -100


sys.stdout.flush()
x = outer(10)
if x < 0:
    os._exit(17 if x == -90 and log == ["enter", "exit"] else 1)
assert os.waitstatus_to_exitcode(os.waitpid(x - 10, 0)[1]) == 17

# The child ends as a program does.
if os.fork() == 0:
    raise SystemExit(5)
assert os.waitstatus_to_exitcode(os.wait()[1]) == 5

# Locks that the caller holds stay held in the child; the threads of the parent are not there.
lock = threading.Lock()
lock.acquire()
go = threading.Event()
th = threading.Thread(target=go.wait)
th.start()
assert child(lambda: 3 if lock.locked() and not th.is_alive() and threading.active_count() == 1 else 1) == 3
go.set()
th.join()

# Signal handlers.
got = []
signal.signal(signal.SIGUSR1, lambda n, f: got.append(n))
def hit():
    os.kill(os.getpid(), signal.SIGUSR1)
    for _ in range(1000):
        if got:
            return 4
assert child(hit) == 4 and got == []

# Hooks.
order = []
os.register_at_fork(before=lambda: order.append("before"), after_in_parent=lambda: order.append("parent"), after_in_child=lambda: order.append("child"))
assert child(lambda: 6 if order == ["before", "child"] else 1) == 6
assert order == ["before", "parent"]
