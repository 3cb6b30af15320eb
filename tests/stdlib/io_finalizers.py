# __del__ of classes derived from native types, and files that nobody closes.
import gc
import io
import os
import tempfile
import warnings

path = os.path.join(tempfile.mkdtemp(), "file")
open(path, "w").close()
log = []


def make(base, *args):
    class X(base):
        def __del__(self):
            log.append(base.__name__)
            f = getattr(super(), "__del__", None)
            if f:
                f()

    X(*args)


def drop(*args):
    for i in range(4):
        gc.collect()
    del args


for base, *args in [(object,), (list,), (dict,), (int,), (tuple,), (set,), (frozenset,), (float,), (complex,), (str,), (bytes,), (bytearray,), (Exception,),
                    (OSError,), (io.BytesIO,), (io.StringIO,), (io.FileIO, path), (io.BufferedReader, io.BytesIO()), (io.TextIOWrapper, io.BytesIO()),
                    (io.RawIOBase,), (io.IOBase,), (property,), (staticmethod, len), (enumerate, []), (zip,), (range,)]:
    try:
        make(base, *args)
    except TypeError as e:
        print(e)
args = base = None
drop(1, 2, 3)
print(sorted(log))


class Stream(io.FileIO):
    def close(self):
        log.append("close")
        super().close()

    def flush(self):
        log.append("flush")
        super().flush()


def stream():
    Stream(path, "wb").write(b"xxx")


log.clear()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    stream()
    drop(1, 2, 3)
print(log)


def leave():
    open(path, encoding="ascii")
    open(path, "rb")
    io.FileIO(path)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    leave()
    drop(1, 2, 3)
print(sorted(str(w.message).replace(path, "PATH") for w in caught if w.category is ResourceWarning))
