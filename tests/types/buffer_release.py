"""__release_buffer__ and the views it gets."""

import array
import gc
import sys
import weakref
import tempfile
import os

for t in bytearray, memoryview, array.array:
    assert "__release_buffer__" in vars(t), t
assert not hasattr(bytes, "__release_buffer__")


def error(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


ba = bytearray(b"x")
assert error(ba.__release_buffer__, memoryview(b"hi")) == "ValueError: memoryview's buffer is not this object"
assert error(ba.__release_buffer__, 1) == "TypeError: expected a memoryview object"
view = ba.__buffer__(0)
ba.__release_buffer__(view)
assert error(ba.__release_buffer__, view) == "ValueError: memoryview's buffer has already been released"
ba.append(1)


# What a class's method gets is for its own eyes.
class C(bytearray):
    def __release_buffer__(self, b):
        self.kept = b
        restricted = "ValueError: cannot create new view on restricted memoryview"
        for f in (lambda: memoryview(b), lambda: b.cast("b"), lambda: b[:1], lambda: b.toreadonly(),
                  lambda: b.__buffer__(0), lambda: bytes(b)):
            assert error(f) == restricted, error(f)
        assert b[0] == 97 and b.obj is None and b.tolist() == [97, 98, 99] and b.tobytes() == b"abc"
        assert error(self.append, 1).startswith("BufferError")
        super().__release_buffer__(b)


c = C(b"abc")
with memoryview(c):
    pass
assert error(c.kept.tobytes) == "ValueError: operation forbidden on released memoryview object"
c.append(1)


# The view that __buffer__ returned stays the class's own.
class D:
    view = memoryview(b"abc")
    ended = 0

    def __buffer__(self, flags):
        return self.view

    def __release_buffer__(self, b):
        assert b is self.view
        D.ended += 1


for n in range(1, 4):
    with memoryview(D()) as m:
        assert m.tobytes() == b"abc" and D.ended == n - 1
    assert D.ended == n


class E(bytearray):
    def __buffer__(self, flags):
        return super().__buffer__(flags)


e = E(b"abc")
with memoryview(e) as m:
    assert m == b"abc"
e.clear()


class Mixin:
    def __release_buffer__(self, b):
        raise AssertionError


class F(bytearray, Mixin):
    pass


reports = []
sys.unraisablehook = lambda args: reports.append((args.err_msg, args.exc_type, args.object))
with memoryview(F(b"abc")):
    pass
assert not reports


class G(Mixin):
    def __buffer__(self, flags):
        return memoryview(b"abc")


with memoryview(G()):
    pass
sys.unraisablehook = sys.__unraisablehook__
assert reports == [("Exception ignored in __release_buffer__ of G", AssertionError, None)], reports

# A binary file that was written to and closed can go.
with tempfile.TemporaryDirectory() as d:
    f = open(os.path.join(d, "f"), "wb")
    f.write(b"x")
    f.close()
    ref = weakref.ref(f)
    f = None
    gc.collect()
    assert ref() is None

    # A descriptor stays the caller's if FileIO can't be made of it.
    import io

    class Nameless(io.FileIO):
        def __setattr__(self, name, value):
            if name == "name":
                raise KeyError(name)
            super().__setattr__(name, value)

    fd = os.open(os.path.join(d, "f"), os.O_RDONLY)
    assert error(Nameless, fd) == "KeyError: 'name'"
    os.close(fd)

# The examples of the documentation.
for f in bin, hex, oct, bytes.hex, bytearray.hex, memoryview.hex, int.as_integer_ratio, float.as_integer_ratio:
    lines, names = [l.strip() for l in f.__doc__.splitlines()], {}
    examples = [i for i, l in enumerate(lines) if l.startswith(">>> ")]
    assert examples, f
    for i in examples:
        code = lines[i][4:]
        if i + 1 < len(lines) and i + 1 not in examples:
            assert repr(eval(code, names)) == lines[i + 1], code
        else:
            exec(code, names)

import subprocess
assert subprocess._optim_args_from_interpreter_flags() == []
