"""Run one of CPython's test modules, writing a verdict for each method as it goes.

usage: driver.py LIB LOG DONE MODULE

LIB is the folder of CPython's standard library, appended behind the modules
of the interpreter that runs this; LOG receives one line per event; DONE lists
the identifiers that must not run (again). Events are tab-separated:

    L  error          the module could not be loaded
    N  identifier     a test that will run
    S  identifier     a test starts
    E  identifier  verdict  detail
    Q                 all have run
"""

import os
import sys
import types

# Modules of CPython's own test extensions that a test module imports without
# a guard though only a few of its methods need them.
UNGUARDED = {"test_compile": ["_testinternalcapi"]}


class Inside(types.ModuleType):
    """Stands for a test extension: the methods that use it are skipped."""

    def get_config(self):
        return {"code_debug_ranges": 1}

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        import unittest

        raise unittest.SkipTest("requires %s.%s" % (self.__name__, name))


# Modules of CPython's inside that a test file imports at its start, though only some of its
# methods use them.
stand_ins = {
    "test_monitoring": ["_testcapi"],
    "test_sys": ["_datetime"],
    "test_types": ["_datetime"],
}


def main(lib, log, done, module):
    if lib not in sys.path:
        sys.path.append(lib)
    stream = open(log, "a", encoding="utf-8", errors="backslashreplace")

    def emit(*fields):
        stream.write("\t".join(f.replace("\t", " ").replace("\n", "\\n") for f in fields) + "\n")
        stream.flush()

    with open(done, encoding="utf-8") as f:
        skip = set(f.read().splitlines())
    for extension in UNGUARDED.get(module, ()):
        try:
            __import__(extension)
        except ImportError:
            sys.modules[extension] = Inside(extension)
    prefixes = tuple(s[:-1] for s in skip if s.endswith("*"))

    for missing in stand_ins.get(module, ()):
        try:
            __import__(missing)
        except ImportError:
            sys.modules[missing] = type(sys)(missing, "Nothing: what uses it fails.")

    try:
        import unittest
        from test import support

        support.use_resources = []
        if sys.implementation.name != "cpython":
            # Methods that check other things, too, compare counts before and after.
            if module in ("test_coroutines", "test_memoryview"):
                sys.getrefcount = lambda obj, /: 2
            # CPython asks a C module of its own; column positions are always there, and
            # no object is immortal.
            support.has_no_debug_ranges = lambda: False
            support.skip_if_suppress_immortalization = lambda: lambda test: test
            # Modules that some tests import for a part that is CPython's alone.
            inside = {
                "test_bytes": "_testlimitedcapi",
                "test_class": "_testinternalcapi",
                "test_types": "_testsinglephase",
            }.get(module)
            if inside:
                import types
                sys.modules[inside] = types.ModuleType(inside)
                sys.modules[inside].has_inline_values = lambda obj: False
        suite = unittest.defaultTestLoader.loadTestsFromName("test." + module)
    except BaseException as e:
        if type(e).__name__ == "SkipTest":
            emit("L", "skipped: " + str(e))
        else:
            emit("L", describe(type(e), e, e.__traceback__))
        return

    prefix = "test." + module + "."
    identifiers = {}

    def name(test):
        return identifiers.get(id(test)) or test.id()

    def flatten(tests, out, seen):
        for test in tests:
            if isinstance(test, unittest.TestSuite):
                flatten(test, out, seen)
                continue
            ident = test.id()
            if type(test).__name__ == "_FailedTest":
                emit("L", describe(type(test._exception), test._exception, None))
                continue
            if ident.startswith(prefix):
                ident = ident[len(prefix):]
            elif ident.startswith("test."):
                ident = ident[5:]
            seen[ident] = n = seen.get(ident, 0) + 1
            if n > 1:
                ident += "#%d" % n
            identifiers[id(test)] = ident
            if ident not in skip and not (prefixes and ident.startswith(prefixes)):
                out.append(test)
        return out

    class Result(unittest.TestResult):
        def startTest(self, test):
            super().startTest(test)
            self.verdict, self.detail = "ok", ""
            emit("S", name(test))

        def stopTest(self, test):
            emit("E", name(test), self.verdict, self.detail)
            super().stopTest(test)
            self.failures.clear()
            self.errors.clear()

        def bad(self, test, verdict, err):
            detail = describe(*err)
            if id(test) not in identifiers and not hasattr(test, "test_case"):
                emit("F", name(test), detail)
            elif self.verdict in ("ok", "skip"):
                self.verdict, self.detail = verdict, detail

        def addFailure(self, test, err):
            self.bad(test, "fail", err)

        def addError(self, test, err):
            self.bad(test, "error", err)

        def addSubTest(self, test, subtest, err):
            if err is not None and self.verdict == "ok":
                self.verdict, self.detail = "fail", describe(*err) + " [" + subtest._subDescription() + "]"

        def addSkip(self, test, reason):
            if id(test) not in identifiers and not hasattr(test, "test_case"):
                emit("F", name(test), "skipped: " + str(reason))
            elif self.verdict == "ok" and not hasattr(test, "test_case"):
                self.verdict, self.detail = "skip", str(reason)

        def addExpectedFailure(self, test, err):
            pass

        def addUnexpectedSuccess(self, test):
            self.verdict = "fail"
            self.detail = "unexpected success"

    tests = flatten(suite, [], {})
    for test in tests:
        emit("N", name(test))
    unittest.TestSuite(tests).run(Result())
    emit("Q")
    stream.flush()
    # Threads and exit handlers of the tests must not hold the verdicts up.
    os._exit(0)


def describe(kind, value, tb):
    try:
        text = str(value)
    except BaseException as e:
        text = "<str() failed: %s>" % type(e).__name__
    where = ""
    while tb is not None:
        file = tb.tb_frame.f_code.co_filename
        if "unittest" not in file:
            where = " (%s:%s)" % (os.path.basename(file), tb.tb_lineno)
        tb = tb.tb_next
    return "%s: %s%s" % (kind.__name__, text[:600], where)


if __name__ == "__main__":
    main(*sys.argv[1:])
