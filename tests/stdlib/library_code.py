# Functions of the library have all of their code, before and after they have run.
import dis
import inspect
import marshal
import sys
import textwrap
import types


def twin(code):
    return marshal.loads(marshal.dumps(code))


for run in (False, True):
    if run:
        assert textwrap.shorten("some words in a row", 10) == "some [...]"
    for f in (textwrap.shorten, textwrap.TextWrapper._wrap_chunks, textwrap.dedent, textwrap.TextWrapper.wrap):
        code = f.__code__
        assert code.co_filename == textwrap.__file__, code.co_filename
        assert f.__doc__ and f.__doc__ is code.co_consts[0] or f.__doc__ == code.co_consts[0], f
        assert code.co_names, f
        assert len(code.co_code) > 8
        lines = [l for _, _, l in code.co_lines() if l]
        assert min(lines) == code.co_firstlineno and max(lines) > min(lines)
        assert twin(code) == code and hash(twin(code)) == hash(code)
        assert code.replace(co_name="x") != code
        assert list(dis.get_instructions(code))

code = textwrap.TextWrapper.fill.__code__
other = types.FunctionType(code, {"__builtins__": __builtins__}, "other")
assert other.__code__ == code and other.__doc__ == textwrap.TextWrapper.fill.__doc__
wrapper = textwrap.TextWrapper(width=5)
assert other(wrapper, "aa bb cc") == wrapper.fill("aa bb cc") == "aa bb\ncc"

# A function that was never called is traced from its first line on.
seen = []


def trace(frame, event, arg):
    if frame.f_code.co_name in ("indent", "predicate"):
        seen.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
        return trace


sys.settrace(trace)
textwrap.indent("a\n", "  ")
sys.settrace(None)
assert seen[0] == ("call", 0) and seen[1][0] == "line" and seen[-1][0] == "return", seen

mon = sys.monitoring
mon.use_tool_id(3, "test")
got = []
mon.register_callback(3, mon.events.PY_START, lambda code, at: got.append(code.co_name))
mon.set_local_events(3, inspect.cleandoc.__code__, mon.events.PY_START)
assert inspect.cleandoc("x\n  y") == "x\ny"
mon.free_tool_id(3)
assert got == ["cleandoc"], got

# Calls that do not fit tell so before anything is read.
try:
    inspect.formatannotation()
except TypeError as e:
    assert str(e) == "formatannotation() missing 1 required positional argument: 'annotation'", e
